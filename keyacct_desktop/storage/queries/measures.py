"""SQL of the cached measures: rows in and out, what they stand for, and the weekly memory."""

from collections.abc import Collection, Sequence
from typing import Any

from keyacct_desktop.storage.book import Book
from keyacct_desktop.storage.queries.method_records import WEEK_COLUMNS, Reader

COLUMNS: tuple[str, ...] = (
    "id", "closed", "prospect", "dropped", "months", "tier", "tier_rank", "tier_computed", "service_tier", "size",
    "abc", "grade", "level", "level_target", "level_measured", "shown_level", "zone", "zone_confirmed", "loyalty",
    "potential", "completeness", "revenue_fen", "gross_fen", "cost_fen", "net_fen", "minutes", "next_on",
    "next_basis", "rhythm_days", "post_sale_on", "interval_state", "order_due_on", "tier_proposed",
    "level_proposed", "expected_amount_fen", "bought_year_before", "bought_in_window", "won_in_window",
    "win_cost_fen", "marks",
)  # fmt: skip

LIST_JOIN = "LEFT JOIN measure m ON m.id = l.id"
"""Joins the measures to list_row `l`; customers without measures keep their line."""

LIST_COLUMNS: dict[str, str] = {
    "tier": "m.tier_rank",
    "net": "CASE WHEN m.closed THEN m.net_fen END",
    "level": "m.shown_level",
    "next_due": "m.next_on",
    "size": "m.size",
    "abc": "m.abc",
    "grade": "m.grade",
    "zone": "m.zone",
    "loyalty": "m.loyalty",
}
"""What the customer list sorts, filters and shows, as expressions over the joined row."""

_UPSERT = f"INSERT OR REPLACE INTO measure ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
_WEEK = f"INSERT OR REPLACE INTO week_memory ({', '.join(WEEK_COLUMNS)}) VALUES ({', '.join('?' * len(WEEK_COLUMNS))})"
_STAMP = (
    "INSERT OR REPLACE INTO book_measure (id, as_of, data_version, settings, months) VALUES (1, ?, ?, ?, ?)"
)
_CHUNK = 1_000


def stored_rows(reader: Reader, only: Collection[int] | None = None) -> dict[int, tuple[Any, ...]]:
    """The cached rows by id."""
    sql = f"SELECT {', '.join(COLUMNS)} FROM measure"
    if only is not None:
        sql += f" WHERE id IN ({', '.join(str(int(one)) for one in only)})"
    return {row[0]: row for row in reader.fetch(sql)}


def stamp(reader: Reader) -> tuple[str, int, str, int] | None:
    """(as_of, data version, settings, months) of the cached measures."""
    rows = reader.fetch("SELECT as_of, data_version, settings, months FROM book_measure WHERE id = 1")
    return rows[0] if rows else None


def clear_stamp(book: Book) -> None:
    """From now on the cached measures stand for nothing."""
    book.write_untracked([("DELETE FROM book_measure", ())])


def write_rows(
    book: Book,
    rows: Sequence[tuple[Any, ...]],
    gone: Sequence[int],
    stamped: tuple[str, int, str, int] | None,
    weeks: Sequence[tuple[Any, ...]] = (),
) -> None:
    """Put rows in and take others out, a part at a time so that nobody waits long; the stamp comes last."""
    for start in range(0, max(len(rows) - _CHUNK, 0), _CHUNK):
        book.write_untracked([], many=[(_UPSERT, rows[start : start + _CHUNK])])
    written = (len(rows) - 1) // _CHUNK * _CHUNK if rows else 0
    many: list[tuple[str, Sequence[Sequence[Any]]]] = [
        (_UPSERT, rows[written:]), (_WEEK, weeks), ("DELETE FROM measure WHERE id = ?", [(one,) for one in gone]),
    ]  # fmt: skip
    statements = [] if stamped is None else [(_STAMP, stamped)]
    many = [(sql, values) for sql, values in many if values]
    if many or statements:
        book.write_untracked(statements, many=many)


def write_weeks(book: Book, rows: Sequence[tuple[Any, ...]]) -> None:
    """Write the weekly memory, and forget cards that are no more."""
    for start in range(0, len(rows), _CHUNK):
        book.write_untracked([], many=[(_WEEK, rows[start : start + _CHUNK])])
    if book.fetch("SELECT 1 FROM week_memory WHERE id NOT IN (SELECT id FROM party) LIMIT 1"):
        book.write_untracked([("DELETE FROM week_memory WHERE id NOT IN (SELECT id FROM party)", ())])


def ranked_values(reader: Reader) -> list[tuple[int, int]]:
    """(net, revenue) in fen of every closed customer."""
    return reader.fetch("SELECT net_fen, revenue_fen FROM measure WHERE closed = 1")


def ids_between(
    reader: Reader, nets: Sequence[tuple[int, int]], values: Sequence[tuple[int, int]], by_profit: bool
) -> set[int]:
    """Closed customers whose net, or the value that ABC ranks, lies in one of the ranges (lowest, below)."""
    column = "net_fen" if by_profit else "revenue_fen"
    found: set[int] = set()
    for name, ranges in (("net_fen", nets), (column, values)):
        for low, below in ranges:
            rows = reader.fetch(
                f"SELECT id FROM measure WHERE {name} >= ? AND {name} < ? AND closed = 1", (low, below)
            )
            found.update(row[0] for row in rows)
    return found


def proposal_rows(reader: Reader) -> list[tuple[Any, ...]]:
    """(id, name, tier, tier_proposed, level, level_proposed, net_fen, marks, tier_since, level_since)."""
    return reader.fetch(
        "SELECT m.id, p.name, m.tier, m.tier_proposed, m.level, m.level_proposed, m.net_fen, m.marks, "
        "w.tier_since, w.level_since FROM measure m JOIN party p ON p.id = m.id "
        "LEFT JOIN week_memory w ON w.id = m.id "
        "WHERE m.tier_proposed IS NOT NULL OR m.level_proposed IS NOT NULL ORDER BY m.net_fen DESC, m.id"
    )


BOOK_ROW = (
    "id, tier, closed, prospect, revenue_fen, gross_fen, cost_fen, net_fen, minutes, grade, expected_amount_fen, "
    "shown_level, zone, bought_year_before, bought_in_window, won_in_window, win_cost_fen"
)


def book_rows(reader: Reader) -> list[tuple[Any, ...]]:
    """The columns of domain.book_results.BookRow, of every measured customer."""
    return reader.fetch(f"SELECT {BOOK_ROW} FROM measure ORDER BY id")


def cell_ids(reader: Reader, tier: str, level: int, zone: str | None) -> list[int]:
    """Customers of one cell of the tier × level table, by name."""
    more, values = ("", (tier, level)) if zone is None else (" AND m.zone = ?", (tier, level, zone))
    rows = reader.fetch(
        "SELECT m.id FROM measure m JOIN list_row l ON l.id = m.id "
        f"WHERE m.tier = ? AND m.shown_level = ?{more} ORDER BY l.sort_name, m.id",
        values,
    )
    return [row[0] for row in rows]


def zone_ids(reader: Reader, zone: str, confirmed: bool) -> list[int]:
    """Customers who are under- or over-served, the best tier first."""
    seen = " AND m.zone_confirmed = 1" if confirmed else ""
    rows = reader.fetch(
        f"SELECT m.id FROM measure m JOIN list_row l ON l.id = m.id WHERE m.zone = ?{seen} "
        "ORDER BY m.tier_rank, l.sort_name, m.id",
        (zone,),
    )
    return [row[0] for row in rows]


def behind_rows(reader: Reader, today: str, limit: int) -> list[tuple[Any, ...]]:
    """(id, name, tier, next_on) of those whose contact is overdue, the best tier and the longest wait first."""
    return reader.fetch(
        "SELECT m.id, l.name, m.tier, m.next_on FROM measure m JOIN list_row l ON l.id = m.id "
        "WHERE m.next_on < ? AND m.tier IS NOT NULL ORDER BY m.tier_rank, m.next_on, m.id LIMIT ?",
        (today, limit),
    )


def behind_count(reader: Reader, today: str) -> int:
    return int(reader.fetch("SELECT count(*) FROM measure WHERE next_on < ?", (today,))[0][0])


def marked_ids(reader: Reader, mark: str) -> list[int]:
    """Customers with a mark."""
    rows = reader.fetch(
        "SELECT id FROM measure WHERE ' ' || marks || ' ' LIKE ? ORDER BY tier_rank, id", (f"% {mark} %",)
    )
    return [row[0] for row in rows]


def incomplete_rows(reader: Reader, limit: int, offset: int) -> list[tuple[Any, ...]]:
    """(id, name, completeness) of closed customers and prospects, the best tier and the emptiest card first."""
    return reader.fetch(
        "SELECT m.id, l.name, m.completeness FROM measure m JOIN list_row l ON l.id = m.id "
        "WHERE m.dropped = 0 AND m.completeness < 0.8 "
        "ORDER BY m.tier_rank IS NULL, m.tier_rank, m.completeness, m.id LIMIT ? OFFSET ?",
        (limit, offset),
    )


def incomplete_count(reader: Reader) -> int:
    return int(reader.fetch("SELECT count(*) FROM measure WHERE dropped = 0 AND completeness < 0.8")[0][0])


def rep_levels(reader: Reader) -> list[int]:
    """Every level that the rep has put."""
    return [row[0] for row in reader.fetch("SELECT level FROM measure WHERE level IS NOT NULL")]


def window_revenues(reader: Reader) -> list[int]:
    """Revenue in W of everybody who bought in it."""
    return [row[0] for row in reader.fetch("SELECT revenue_fen FROM measure WHERE bought_in_window = 1")]


def tiers_of(reader: Reader) -> dict[int, str]:
    """Tier by customer."""
    return dict(reader.fetch("SELECT id, tier FROM measure WHERE tier IS NOT NULL"))


def standing_rows(reader: Reader) -> list[tuple[int, str, int, int]]:
    """(id, tier, revenue, net) of every closed customer."""
    return reader.fetch(
        "SELECT id, tier, revenue_fen, net_fen FROM measure WHERE closed = 1 AND tier IS NOT NULL"
    )
