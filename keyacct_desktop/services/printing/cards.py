"""Cards to print: everything on a card, with the last contacts, promises, gifts and people, for many at once.

What a profile leaves out is taken out here, by domain.print_profiles, before anybody makes words or pages of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from keyacct_desktop.domain.fields import FieldSpec
from keyacct_desktop.domain.print_profiles import (
    Piece,
    PrintProfile,
    prints_date,
    prints_field,
    prints_piece,
)
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar, TaskKind
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_shapes import (
    Card,
    Colleague,
    CustomSpec,
    DateEntry,
    FieldValue,
    Link,
    Numbers,
    Point,
    PostalAddress,
)
from keyacct_desktop.services.card_specs import card_specs
from keyacct_desktop.storage.queries import printing as queries

LAST_CONTACTS: Final = 5
LAST_COMPLAINTS: Final = 3
LAST_GIFTS: Final = 5


@dataclass(frozen=True, slots=True)
class PrintWorth:
    """What the method says of a customer: codes of domain.method_codes, money in fen over the book's window."""

    tier: str | None
    size: str | None
    abc: str | None
    grade: str | None
    level: int | None
    zone: str | None
    loyalty: float | None
    revenue_fen: int
    net_fen: int
    rhythm_days: int | None
    interval_state: str | None


@dataclass(frozen=True, slots=True)
class PrintContact:
    """One contact or complaint."""

    day: date
    type: str
    direction: str
    answered: bool
    content: str
    result: str | None
    lesson: str = ""


@dataclass(frozen=True, slots=True)
class PrintTask:
    """An open next step, promise or task; `owner` is an Owner code."""

    kind: str
    owner: str
    text: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class PrintGift:
    """A gift that was given, readied, sent back or received."""

    day: date | None
    name: str
    value_fen: int | None
    state: str
    reaction: str | None


@dataclass(frozen=True, slots=True)
class PrintPerson:
    """A contact person of a company for the map of people."""

    person: Colleague
    strength: int | None = None
    introduced_by: int | None = None
    last_contact_on: date | None = None


@dataclass(frozen=True, slots=True)
class PrintCard:
    """All that one printed card can say; what its profile leaves out is not in it. The people are here, with what
    the map of people needs, and not in `card`."""

    card: Card
    worth: PrintWorth | None = None
    contacts: tuple[PrintContact, ...] = ()
    complaints: tuple[PrintContact, ...] = ()
    tasks: tuple[PrintTask, ...] = ()
    gifts: tuple[PrintGift, ...] = ()
    people: tuple[PrintPerson, ...] = ()


def read_print_cards(
    book: Book, ids: Sequence[int], *, profile: PrintProfile, sensitive: bool = False
) -> list[PrintCard]:
    """The cards of these customers or contacts in this order; those deleted meanwhile are left out. About fourteen
    reads for any number; ask for some fifty at a time, for photos are large."""
    specs = {}
    for kind in ("person", "company", "contact"):
        known, custom = card_specs(book, kind)
        specs[kind] = (_printed_specs(known, profile, sensitive=sensitive), custom)
    read = _Read(book, ids)
    cards = {row[0]: read.card(row, *specs[row[1]]) for row in queries.party_rows(book, ids)}
    return [_without_pieces(cards[id_], profile, sensitive=sensitive) for id_ in ids if id_ in cards]


def leave_out(printed: PrintCard, profile: PrintProfile, *, sensitive: bool = False) -> PrintCard:
    """The card without what this profile leaves out."""
    card = printed.card
    specs = _printed_specs(card.specs, profile, sensitive=sensitive)
    kept = {spec.key for spec in specs}
    values = {key: value for key, value in card.values.items() if key in kept}
    return _without_pieces(
        replace(printed, card=replace(card, specs=specs, values=values)), profile, sensitive=sensitive
    )


def _printed_specs(
    specs: Iterable[FieldSpec], profile: PrintProfile, *, sensitive: bool
) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in specs if prints_field(profile, spec, sensitive=sensitive))


def _without_pieces(printed: PrintCard, profile: PrintProfile, *, sensitive: bool) -> PrintCard:
    def has(piece: Piece) -> bool:
        return prints_piece(profile, piece)

    card = printed.card
    card = replace(
        card,
        tags=card.tags if has(Piece.TAGS) else (),
        dates=tuple(
            one for one in card.dates if prints_date(profile, one.type, one.relation, sensitive=sensitive)
        ),
        roles=card.roles if has(Piece.PEOPLE_JUDGED) else (),
    )
    people = printed.people
    if not has(Piece.PEOPLE_JUDGED):
        people = tuple(
            replace(one, person=replace(one.person, roles=(), attitude=""), strength=None) for one in people
        )
    gifts = printed.gifts
    if not has(Piece.GIFT_VALUES):
        gifts = tuple(replace(gift, value_fen=None, reaction=None) for gift in gifts)
    contacts, complaints = printed.contacts, printed.complaints
    if not has(Piece.LESSONS):
        contacts, complaints = (
            tuple(replace(one, lesson="") for one in several) for several in (contacts, complaints)
        )
    worth = printed.worth if has(Piece.WORTH) else None
    return PrintCard(card, worth, contacts, complaints, printed.tasks, gifts, people)


class _Read:
    """The rows of some cards, by customer."""

    def __init__(self, book: Book, ids: Sequence[int]) -> None:
        self.points = _by_party(queries.point_rows(book, ids))
        self.addresses = _by_party(queries.address_rows(book, ids))
        self.facts = _by_party(queries.fact_rows(book, ids))
        self.dates = _by_party(queries.date_rows(book, ids))
        self.tags = _by_party(queries.tag_rows(book, ids))
        self.people = _by_party(queries.people_rows(book, ids))
        self.measures = _by_party(queries.measure_rows(book, ids))
        self.contacts = _by_party(queries.contact_rows(book, ids, LAST_CONTACTS))
        self.complaints = _by_party(queries.contact_rows(book, ids, LAST_COMPLAINTS, complaints=True))
        self.tasks = _by_party(queries.task_rows(book, ids))
        self.gifts = _by_party(queries.gift_rows(book, ids, LAST_GIFTS))

    def card(
        self, row: tuple[Any, ...], specs: tuple[FieldSpec, ...], custom: tuple[CustomSpec, ...]
    ) -> PrintCard:
        (id_, kind, employer_id, employer, referrer_id, referrer, introducer_id, introducer, rep_id, rep,
         roles, in_post, deceased, archived, created_at, updated_at, photo, *rest) = row  # fmt: skip
        people = tuple(_person(one) for one in self.people[id_])
        card = Card(
            id=id_,
            kind=kind,
            specs=specs,
            values=self._values(id_, dict(zip(queries.PARTY_FIELDS, rest[7:], strict=True)), specs),
            custom=custom,
            employer=_link(employer_id, employer),
            referrer=_link(referrer_id, referrer),
            introduced_by=_link(introducer_id, introducer),
            rep=_link(rep_id, rep),
            roles=tuple((roles or "").split()),
            in_post=bool(in_post),
            deceased=bool(deceased),
            archived=bool(archived),
            points=tuple(Point(k, v, label or "", bool(p), i) for i, k, label, v, p in self.points[id_]),
            addresses=tuple(
                PostalAddress(text, label or "", code or "", bool(p), i)
                for i, label, text, code, p in self.addresses[id_]
            ),
            dates=tuple(_date_entry(one) for one in self.dates[id_]),
            tags=tuple(name for (name,) in self.tags[id_]),
            photo=photo,
            numbers=_numbers(rest[:7]),
            created_at=created_at,
            updated_at=updated_at,
        )
        return PrintCard(
            card,
            next((PrintWorth(*one[1:]) for one in self.measures[id_]), None),
            tuple(_contact(one) for one in self.contacts[id_]),
            tuple(_contact(one) for one in self.complaints[id_]),
            tuple(PrintTask(kind, owner, text, _day(due)) for kind, owner, text, due in self.tasks[id_]),
            tuple(PrintGift(_day(day), *others) for day, *others in self.gifts[id_]),
            people,
        )

    def _values(
        self, id_: int, columns: dict[str, object], specs: tuple[FieldSpec, ...]
    ) -> dict[str, FieldValue]:
        known = {
            key: FieldValue(key, str(value))
            for key, value in columns.items()
            if value not in (None, "") and not (key == "do_not_disturb" and not value)
        }
        for key, value, judged_on in self.facts[id_]:
            known[key] = FieldValue(key, value, _day(judged_on))
        return {spec.key: known[spec.key] for spec in specs if spec.key in known}


def read_contacts(
    book: Book, ids: Sequence[int], most: int, *, complaints: bool
) -> dict[int, list[PrintContact]]:
    """The latest `most` complaints, or contacts that are none, of these customers, the newest first; as they are,
    nothing left out."""
    rows = _by_party(queries.contact_rows(book, ids, most, complaints=complaints))
    return {id_: [_contact(row) for row in rows[id_]] for id_ in ids}


def next_steps(printed: PrintCard) -> Iterable[PrintTask]:
    """What was agreed to be done next."""
    return (task for task in printed.tasks if task.kind == TaskKind.NEXT_STEP)


def promises(printed: PrintCard) -> Iterable[PrintTask]:
    """Everything else that is open."""
    return (task for task in printed.tasks if task.kind != TaskKind.NEXT_STEP)


def _by_party(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for party_id, *row in rows:
        found[party_id].append(tuple(row))
    return found


def _contact(row: tuple[Any, ...]) -> PrintContact:
    day, type_, direction, answered, content, result, lesson = row
    return PrintContact(
        date.fromisoformat(day), type_, direction, bool(answered), content or "", result, lesson or ""
    )


def _person(row: tuple[Any, ...]) -> PrintPerson:
    (id_, name, honorific, department, post, roles, in_post, deceased, phone, attitude, strength, introducer,
     last) = row  # fmt: skip
    person = Colleague(
        id_, name, honorific or "", department or "", post or "", tuple((roles or "").split()), bool(in_post),
        bool(deceased), phone or "", attitude or "",
    )  # fmt: skip
    return PrintPerson(person, int(strength) if strength else None, introducer, _day(last))


def _date_entry(row: tuple[Any, ...]) -> DateEntry:
    id_, type_, relation, label, calendar, year, month, day, leap, said, stopped = row
    when = PartialDate(Calendar(calendar), month, day, year, bool(leap))
    return DateEntry(type_, when, relation, label or "", said or "", bool(stopped), id_)


def _numbers(row: list[Any]) -> Numbers:
    count, revenue, first, last, contacted, next_on, next_text = row
    if count is None:
        return Numbers()
    return Numbers(
        count, revenue, _day(first), _day(last), _day(contacted), _day(next_on), str(next_text or "")
    )


def _link(id_: int | None, name: str | None) -> Link | None:
    return None if id_ is None or name is None else Link(id_, name)


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
