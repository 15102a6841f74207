"""Whose customers a picture is of: one rep's among themselves, and which of them a filter keeps.

Knows ids and names; must not compute a measure.
"""

from dataclasses import dataclass
from typing import Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import method
from keyacct_desktop.storage.queries import pyramid as queries
from keyacct_desktop.storage.queries.method_records import Reader

NOBODY: Final = 0
"""Stands where a rep's id is asked for: the customers without a rep."""


@dataclass(frozen=True, slots=True)
class Only:
    """A filter: customers with one of the tags, in one of the regions, of one of the industries. An empty tuple asks
    for nothing. Filtered customers keep the tier that they have among all."""

    tags: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether the filter keeps anybody out."""
        return bool(self.tags or self.regions or self.industries)


EVERYBODY: Final = Only()


@dataclass(frozen=True, slots=True)
class Choices:
    """What a picture can be asked for. `reps` are (id, name), the owner of the book first; `unassigned` customers have
    no rep (ask for them by NOBODY)."""

    reps: tuple[tuple[int, str], ...]
    unassigned: int
    tags: tuple[str, ...]
    regions: tuple[str, ...]
    industries: tuple[str, ...]


def read_choices(book: Book) -> Choices:
    """The reps and filters that the book offers."""
    tags, regions, industries = queries.filter_choices(book)
    nobodys = len(queries.customers_of_rep(book, None))
    return Choices(tuple(queries.reps(book)), nobodys, tuple(tags), tuple(regions), tuple(industries))


def find_rep(book: Book, name: str) -> int:
    """The rep of this name. Raises Refused "rep_unknown" (name, known)."""
    rep = method.rep_named(book, name)
    if rep is None:
        raise Refused("rep_unknown", "rep", name=name, known="、".join(method.rep_names(book)))
    return rep


def rep_name(book: Book, rep: int | None) -> str | None:
    """The name of a rep; None for all, and for customers without one."""
    return dict(queries.reps(book)).get(rep) if rep else None


def ids_of_rep(reader: Reader, rep: int | None) -> list[int] | None:
    """The measured customers of a rep; None when that is everybody."""
    if rep is None:
        return None
    ids = queries.customers_of_rep(reader, rep or None)
    return None if len(ids) == queries.measured_count(reader) else ids


def kept_ids(reader: Reader, only: Only) -> set[int] | None:
    """Whom a filter keeps; None when it keeps everybody."""
    if not only.anything:
        return None
    return queries.filtered_ids(reader, only.tags, only.regions, only.industries)
