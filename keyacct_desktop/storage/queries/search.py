"""SQL of the search: the folded text of every customer, and what was said in interactions (full text)."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from keyacct_desktop.storage.connect import driver
from keyacct_desktop.storage.derived import SEARCH_FIELDS
from keyacct_desktop.storage.derived import SEPARATOR as FIELD_SEPARATOR
from keyacct_desktop.storage.errors import BookError, fault_of

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

__all__ = ["FIELD_SEPARATOR", "SEARCH_FIELDS"]

TALK_LEAST: Final = 3
"""The full-text index knows nothing shorter."""

_TALK_MOST: Final = 5000
"""Interactions looked at, the newest first."""


def all_texts(book: "Book", chunk: int = 500) -> Iterator[list[tuple[int, str]]]:
    """(id, search text) of every customer in the order of names, archived ones last, in chunks."""
    try:
        reader = book.reader()
        cursor = reader.execute("SELECT id, search FROM list_row ORDER BY archived, sort_name, id")
        while rows := cursor.fetchmany(chunk):
            yield rows
        # Pages that only this one reading wanted are not kept.
        reader.execute("PRAGMA shrink_memory")
    except driver().Error as error:
        raise BookError(fault_of(error), path=str(book.path)) from error


def texts_of(book: "Book", ids: Sequence[int]) -> list[tuple[int, str]]:
    """(id, search text) of these customers; those that are gone are missing."""
    return _by_ids(book, "SELECT id, search FROM list_row WHERE id IN ({})", ids)


def names_of(book: "Book", ids: Sequence[int]) -> dict[int, tuple[str, str, str | None]]:
    """id → (name, kind, company)."""
    rows = _by_ids(book, "SELECT id, name, kind, company FROM list_row WHERE id IN ({})", ids)
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def texts_with(book: "Book", needles: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
    """(id, search text) of the customers whose text holds one needle of each group, in the order of names.

    Plain `instr`: no pattern characters, and no LIKE anywhere near the full-text table.
    """
    groups = " AND ".join(f"({' OR '.join(['instr(search, ?) > 0'] * len(group))})" for group in needles)
    return book.fetch(
        f"SELECT id, search FROM list_row WHERE {groups} ORDER BY archived, sort_name, id",
        tuple(needle for group in needles for needle in group),
    )


def talked_about(book: "Book", words: Sequence[str]) -> list[int]:
    """Customers with an interaction whose text holds all words (each of TALK_LEAST characters or more)."""
    rows = book.fetch(
        "SELECT DISTINCT coalesce(p.employer_id, p.id) FROM "
        "(SELECT rowid FROM interaction_text WHERE interaction_text MATCH ? ORDER BY rowid DESC LIMIT ?) t "
        "JOIN interaction_party ip ON ip.interaction_id = t.rowid JOIN party p ON p.id = ip.party_id",
        (_match(words), _TALK_MOST),
    )
    return [row[0] for row in rows]


def talk_of(book: "Book", words: Sequence[str], ids: Sequence[int]) -> dict[int, str]:
    """For some of these customers the newest interaction text that holds all words."""
    marks = ", ".join("?" * len(ids))
    rows = book.fetch(
        "SELECT coalesce(p.employer_id, p.id), i.content FROM "
        "(SELECT rowid FROM interaction_text WHERE interaction_text MATCH ? ORDER BY rowid DESC LIMIT ?) t "
        "JOIN interaction_party ip ON ip.interaction_id = t.rowid JOIN party p ON p.id = ip.party_id "
        f"JOIN interaction i ON i.id = t.rowid WHERE coalesce(p.employer_id, p.id) IN ({marks}) "
        "ORDER BY i.happened_on, i.id",
        (_match(words), _TALK_MOST, *ids),
    )
    return dict(rows)


def _match(words: Sequence[str]) -> str:
    # Quoted phrases: no word can become an operator of the query language.
    return " AND ".join('"{}"'.format(word.replace('"', '""')) for word in words)


def _by_ids(book: "Book", sql: str, ids: Sequence[int], chunk: int = 500) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(ids), chunk):
        some = ids[start : start + chunk]
        found += book.fetch(sql.format(", ".join("?" * len(some))), tuple(some))
    return found
