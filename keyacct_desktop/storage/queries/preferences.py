"""SQL of the book's settings, reps, tags and custom fields."""

from typing import Any

from keyacct_desktop.storage.book import Book


def setting_row(book: Book, key: str) -> tuple[int, str] | None:
    """(id, JSON value) of one setting, or None."""
    rows = book.fetch("SELECT id, value FROM setting WHERE key = ?", (key,))
    return (rows[0][0], rows[0][1]) if rows else None


def rep_rows(book: Book) -> list[tuple[Any, ...]]:
    """(id, name, is_me, archived, number of customers), the rep's own first, then by name."""
    return book.fetch(
        "SELECT r.id, r.name, r.is_me, r.archived, (SELECT count(*) FROM party p WHERE p.rep_id = r.id) "
        "FROM rep r ORDER BY r.is_me DESC, r.archived, r.name"
    )


def tag_rows(book: Book) -> list[tuple[Any, ...]]:
    """(id, name, color, number of customers), most used first."""
    return book.fetch(
        "SELECT t.id, t.name, t.color, (SELECT count(*) FROM party_tag pt WHERE pt.tag_id = t.id) AS uses "
        "FROM tag t ORDER BY uses DESC, t.name"
    )


def custom_field_rows(book: Book) -> list[tuple[Any, ...]]:
    """(id, name, type, choices JSON, kinds, position, number of answers), in the order of the card."""
    return book.fetch(
        "SELECT c.id, c.name, c.type, c.choices, c.kinds, c.position, "
        "(SELECT count(*) FROM fact f WHERE f.key = 'custom:' || c.id) "
        "FROM custom_field c ORDER BY c.position, c.id"
    )


CUSTOM_FACT_IDS = "SELECT id FROM fact WHERE key = ?"
"""Ids of the answers to one custom field; parameter: its fact key."""
