"""The lists that cards choose from: reps and tags. Each change is one undoable step."""

from dataclasses import dataclass
from typing import Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText, clean
from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import preferences as queries

_LONGEST_REP: Final = 200
_LONGEST_TAG: Final = 100


@dataclass(frozen=True, slots=True)
class Rep:
    """A salesperson responsible for customers; `is_me` is the book's owner."""

    id: int
    name: str
    is_me: bool
    archived: bool
    customers: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and how many cards carry it."""

    id: int
    name: str
    color: str | None
    customers: int


def read_reps(book: Book) -> list[Rep]:
    """All reps: the owner first, archived ones last."""
    return [Rep(row[0], row[1], bool(row[2]), bool(row[3]), row[4]) for row in queries.rep_rows(book)]


def add_rep(book: Book, *, name: str, is_me: bool = False) -> int:
    """Add a rep; returns the id. Raises Refused: name_missing, name_taken, too_long."""
    name = _checked(name, [rep.name for rep in read_reps(book)], _LONGEST_REP)
    with book.transaction("rep.added", name=name) as tx:
        return tx.insert("rep", name=name, is_me=int(is_me))


def rename_rep(book: Book, *, rep_id: int, name: str) -> None:
    """Rename a rep on every card at once. Raises Refused: name_missing, name_taken, too_long."""
    name = _checked(name, [rep.name for rep in read_reps(book) if rep.id != rep_id], _LONGEST_REP)
    with book.transaction("rep.renamed", name=name) as tx:
        tx.update("rep", rep_id, name=name)


def choose_me(book: Book, *, rep_id: int) -> None:
    """Say which rep the owner of this book is."""
    reps = read_reps(book)
    name = next(rep.name for rep in reps if rep.id == rep_id)
    with book.transaction("rep.renamed", name=name) as tx:
        for rep in reps:
            if rep.is_me != (rep.id == rep_id):
                tx.update("rep", rep.id, is_me=int(rep.id == rep_id))


def delete_rep(book: Book, *, rep_id: int) -> None:
    """Remove a rep; the rep's customers stay and have none then."""
    name = next(rep.name for rep in read_reps(book) if rep.id == rep_id)
    with book.transaction("rep.deleted", name=name) as tx:
        tx.delete("rep", rep_id)


def read_tags(book: Book) -> list[Tag]:
    """All tags, the most used first."""
    return [Tag(*row) for row in queries.tag_rows(book)]


def rename_tag(book: Book, *, tag_id: int, name: str) -> None:
    """Rename a tag on every card at once. Raises Refused: name_missing, name_taken, too_long."""
    name = _checked(name, [tag.name for tag in read_tags(book) if tag.id != tag_id], _LONGEST_TAG)
    with book.transaction("tag.renamed", name=name) as tx:
        tx.update("tag", tag_id, name=name)


def delete_tag(book: Book, *, tag_id: int) -> None:
    """Take a tag off every card and forget it."""
    name = next(tag.name for tag in read_tags(book) if tag.id == tag_id)
    with book.transaction("tag.deleted", name=name) as tx:
        tx.delete("tag", tag_id)


def _checked(name: str, taken: list[str], longest: int) -> str:
    try:
        name = " ".join(clean(name, longest).split())
    except InvalidText as error:
        raise Refused(error.code, "name", **error.params) from error
    if not name:
        raise Refused("name_missing", "name")
    if name in taken:
        raise Refused("name_taken", "name", name=name)
    return name
