"""What a card is when it is read, and what an edit of it says. Frozen shapes without behaviour that reads or
writes; services.cards fills and applies them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from keyacct_desktop.domain.fields import FieldSpec, Group
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.services.dates.options import DateOptions

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Link:
    """Another card, or a rep, by name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One known answer as stored (domain.field_values). A judged one is `stale` 180 days after `judged_on`."""

    key: str
    value: str
    judged_on: date | None = None
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A phone, mail, WeChat id …; `kind` is a ContactPointKind code, `label` a ContactLabel code or "".
    `id` is None while it is not in the book yet."""

    kind: str
    value: str
    label: str = ""
    preferred: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """An address; `label` is a ContactLabel code or ""."""

    text: str
    label: str = ""
    postcode: str = ""
    preferred: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class DateEntry:
    """An important date as it was said. `type` is a DateType code, `relation` a Relation code; `label` names a
    date of type "custom" or says whose it is. `said` keeps the rep's words. `options` are the choices of its rule
    and its reminders; an edit with None leaves them as they are."""

    type: str
    day: PartialDate
    relation: str = "self"
    label: str = ""
    said: str = ""
    stopped: bool = False
    id: int | None = None
    options: DateOptions | None = None


@dataclass(frozen=True, slots=True)
class Colleague:
    """A contact person on a company's card. `roles` are ContactRole codes, `attitude` a code or ""; `dates` are
    those that remind."""

    id: int
    name: str
    honorific: str
    department: str
    post: str
    roles: tuple[str, ...]
    in_post: bool
    deceased: bool
    phone: str
    attitude: str
    dates: tuple[DateEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the book knows by counting. Money in fen; orders leave out cancelled ones, revenue less returns."""

    order_count: int = 0
    revenue_fen: int = 0
    first_order_on: date | None = None
    last_order_on: date | None = None
    last_contact_on: date | None = None
    next_on: date | None = None
    next_text: str = ""


@dataclass(frozen=True, slots=True)
class CustomSpec:
    """A field of the rep's own: its spec (group "custom") and its title, which needs no translation."""

    spec: FieldSpec
    title: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything on one card. `specs` are the fields that this card can have, sensitive ones only when they
    are switched on; `values` only what is known."""

    id: int
    kind: str
    specs: tuple[FieldSpec, ...]
    values: Mapping[str, FieldValue]
    custom: tuple[CustomSpec, ...] = ()
    employer: Link | None = None
    referrer: Link | None = None
    introduced_by: Link | None = None
    rep: Link | None = None
    roles: tuple[str, ...] = ()
    in_post: bool = True
    deceased: bool = False
    archived: bool = False
    points: tuple[Point, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    dates: tuple[DateEntry, ...] = ()
    tags: tuple[str, ...] = ()
    people: tuple[Colleague, ...] = ()
    photo: bytes | None = None
    numbers: Numbers = field(default_factory=Numbers)
    created_at: str = ""
    updated_at: str = ""

    def text(self, key: str) -> str:
        """The stored text of a field, "" when not known."""
        known = self.values.get(key)
        return known.value if known else ""

    @property
    def name(self) -> str:
        return self.text("name")

    def group(self, group: Group) -> list[tuple[FieldSpec, FieldValue]]:
        """The known fields of a group in reading order."""
        return [
            (spec, self.values[spec.key])
            for spec in self.specs
            if spec.group is group and spec.key in self.values
        ]


@dataclass(frozen=True, slots=True)
class ListEdit(Generic[T]):
    """A new state for a list: entries with an id are changed, those without are added, `removed` ids deleted.
    What somebody else added meanwhile stays."""

    entries: tuple[T, ...]
    removed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TagsEdit:
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardEdits:
    """What somebody changed on a card; whatever is not named stays as it is.

    `values`: field key → text as typed, "" clears. `confirmed`: judged fields that were looked at again and
    hold. `links`: "referrer", "introduced_by", "rep" → id or None. `flags`: "in_post", "deceased".
    """

    values: Mapping[str, str] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    points: ListEdit[Point] | None = None
    addresses: ListEdit[PostalAddress] | None = None
    dates: ListEdit[DateEntry] | None = None
    tags: TagsEdit | None = None
    roles: tuple[str, ...] | None = None
    links: Mapping[str, int | None] = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(
            (self.values, self.confirmed, self.points, self.addresses, self.dates, self.tags,
             self.roles is not None, self.links, self.flags)
        )  # fmt: skip
