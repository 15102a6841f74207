"""Reads for the customer list as a table for other programs: set-wise, for a range of customer ids at a time."""

from typing import Any

from keyacct_desktop.storage.book import Book

Row = tuple[Any, ...]

PARTY_COLUMNS = (
    "id", "kind", "number", "name", "short_name", "honorific", "sex", "company", "department", "post", "region",
    "industry", "source", "stage", "preferred_channel", "do_not_disturb", "need", "note",
)  # fmt: skip
"""What `parties` gives first; then the rep's name and the referrer's name."""

_LISTED = "SELECT id FROM party WHERE kind != 'contact' AND archived = 0"
_AMONG = f"party_id IN ({_LISTED} AND id BETWEEN ? AND ?)"


def listed_ids(book: Book) -> list[int]:
    """The customers that are not archived, by id."""
    return [row[0] for row in book.fetch(f"{_LISTED} ORDER BY id")]


def parties(book: Book, first: int, last: int) -> list[Row]:
    names = ", ".join(f"p.{name}" for name in PARTY_COLUMNS)
    return book.fetch(
        f"SELECT {names}, r.name, q.name FROM party p LEFT JOIN rep r ON r.id = p.rep_id "
        "LEFT JOIN party q ON q.id = p.referrer_id "
        f"WHERE p.id IN ({_LISTED} AND id BETWEEN ? AND ?) ORDER BY p.id",
        (first, last),
    )


def points(book: Book, first: int, last: int) -> list[Row]:
    """(party, kind, label, value), the preferred first."""
    return book.fetch(
        f"SELECT party_id, kind, label, value FROM contact_point WHERE {_AMONG} "
        "ORDER BY party_id, preferred DESC, position, id",
        (first, last),
    )


def addresses(book: Book, first: int, last: int) -> list[Row]:
    """(party, label, text, postcode), the preferred first."""
    return book.fetch(
        f"SELECT party_id, label, text, postcode FROM address WHERE {_AMONG} "
        "ORDER BY party_id, preferred DESC, position, id",
        (first, last),
    )


def tags(book: Book, first: int, last: int) -> list[Row]:
    """(party, tag name)."""
    return book.fetch(
        f"SELECT party_id, t.name FROM party_tag JOIN tag t ON t.id = tag_id WHERE {_AMONG} "
        "ORDER BY party_id, t.name",
        (first, last),
    )


def facts(book: Book, first: int, last: int) -> list[Row]:
    """(party, key, value)."""
    return book.fetch(f"SELECT party_id, key, value FROM fact WHERE {_AMONG}", (first, last))


def dates(book: Book, first: int, last: int) -> list[Row]:
    """(party, type, relation, calendar, year, month, day, is_leap_month)."""
    return book.fetch(
        "SELECT party_id, type, relation, calendar, year, month, day, is_leap_month FROM important_date "
        f"WHERE {_AMONG} ORDER BY id",
        (first, last),
    )


def first_people(book: Book, first: int, last: int) -> list[Row]:
    """(company, name, post, phone) of the first contact person of each company who is in post."""
    return book.fetch(
        "SELECT k.employer_id, k.name, k.post, (SELECT c.value FROM contact_point c WHERE c.party_id = k.id "
        "AND c.kind = 'phone' ORDER BY c.preferred DESC, c.position, c.id LIMIT 1) FROM party k "
        "WHERE k.id IN (SELECT min(id) FROM party WHERE employer_id BETWEEN ? AND ? AND in_post = 1 "
        "AND archived = 0 GROUP BY employer_id)",
        (first, last),
    )


def most_of_each(book: Book) -> list[Row]:
    """(kind, label, the most that one customer has of it) for ways of contact, then for addresses ("address")."""
    among = f"party_id IN ({_LISTED})"
    return book.fetch(
        "SELECT kind, label, max(n) FROM (SELECT kind, label, count(*) n FROM contact_point "
        f"WHERE {among} GROUP BY party_id, kind, label) GROUP BY kind, label "
        "UNION ALL SELECT 'address', label, max(n) FROM (SELECT label, count(*) n FROM address "
        f"WHERE {among} GROUP BY party_id, label) GROUP BY label"
    )


def used_facts(book: Book) -> set[str]:
    """The keys of all facts of customers."""
    return {row[0] for row in book.fetch(f"SELECT DISTINCT key FROM fact WHERE party_id IN ({_LISTED})")}


def custom_fields(book: Book) -> list[Row]:
    """(id, name) in the rep's order."""
    return book.fetch("SELECT id, name FROM custom_field ORDER BY position, id")
