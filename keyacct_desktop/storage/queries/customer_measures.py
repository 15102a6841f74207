"""What the customer list asks of the measures: orders, the filter by tier, the columns beside a row.

Reads `measure` by its indexes; a condition on list_row comes from storage.queries.customers as SQL and parameters.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

MEASURE_COLUMNS: Final = ("tier", "grade", "CASE WHEN m.closed THEN m.net_fen END", "shown_level", "next_on")
"""What the method says of a customer, None where nothing is measured."""

MEASURED: Final[dict[str, tuple[str, str]]] = {
    "tier": ("tier_rank", "tier_rank IS NOT NULL"),
    "net": ("net_fen", "closed = 1"),
    "level": ("shown_level", "shown_level IS NOT NULL"),
    "due": ("next_on", "next_on IS NOT NULL"),
}
"""Sort key → (column of measure, when it says something)."""


JOINED: Final = ", ".join(name if name.startswith("CASE") else f"m.{name}" for name in MEASURE_COLUMNS)
"""MEASURE_COLUMNS as they are read beside list_row."""


def in_tiers(parts: list[str], values: list[Any], tiers: Sequence[str]) -> None:
    known = [tier for tier in tiers if tier]
    options = []
    if known:
        options.append(
            f"list_row.id IN (SELECT id FROM measure WHERE tier IN ({', '.join('?' * len(known))}))"
        )
        values.extend(known)
    if len(known) < len(tiers):
        options.append("list_row.id NOT IN (SELECT id FROM measure WHERE tier IS NOT NULL)")
    parts.append(f"({' OR '.join(options)})")


def order_by_measure(condition: str, sort: str, direction: str) -> tuple[str, str]:
    """(SQL of the ids that have this measure, in its order, condition of those that have none). Raises KeyError."""
    column, known = MEASURED[sort]
    inside = f"SELECT id FROM list_row WHERE {condition}"
    return (
        f"SELECT id FROM measure WHERE {known} AND id IN ({inside}) ORDER BY {column} {direction}, id {direction}",
        f"id NOT IN (SELECT id FROM measure WHERE {known})",
    )


def count_tiers(book: "Book", condition: str, parameters: tuple[Any, ...]) -> dict[str | None, int]:
    """How many of the rows that fit are in each tier; None: those without one."""
    return dict(
        book.fetch(
            "SELECT m.tier, count(*) FROM list_row LEFT JOIN measure m ON m.id = list_row.id "
            f"WHERE list_row.id IN (SELECT id FROM list_row WHERE {condition}) GROUP BY 1",
            parameters,
        )
    )
