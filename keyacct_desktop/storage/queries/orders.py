"""SQL of the orders. Every function takes something that can `fetch`; rows are tuples."""

from typing import Any

from keyacct_desktop.storage.queries.interactions import Reads

_ORDER = (
    "id, party_id, ordered_on, amount_fen, profit_fen, margin_bp, product, quantity, concession_fen, "
    "is_group_purchase, is_return, state, promised_on, delivered_on, due_on, paid_on, note"
)


def order(source: Reads, order_id: int) -> tuple[Any, ...] | None:
    rows = source.fetch(f"SELECT {_ORDER} FROM sales_order WHERE id = ?", (order_id,))
    return rows[0] if rows else None


def orders_of(source: Reads, party_id: int) -> list[tuple[Any, ...]]:
    """All orders of a customer, the newest first."""
    return source.fetch(
        f"SELECT {_ORDER} FROM sales_order WHERE party_id = ? ORDER BY ordered_on DESC, id DESC", (party_id,)
    )


def first_order_day(source: Reads, party_id: int) -> str | None:
    """The day of the first order that counts: neither a return nor cancelled."""
    rows = source.fetch(
        "SELECT min(ordered_on) FROM sales_order WHERE party_id = ? AND is_return = 0 AND state = 'normal'",
        (party_id,),
    )
    return str(rows[0][0]) if rows[0][0] is not None else None


def anniversaries(source: Reads, party_id: int) -> list[tuple[Any, ...]]:
    """(id, year, month, day, options) of the customer's cooperation dates."""
    return source.fetch(
        "SELECT id, year, month, day, options FROM important_date WHERE party_id = ? AND type = 'cooperation' "
        "AND relation = 'self' ORDER BY id",
        (party_id,),
    )


def last_stage_day(source: Reads, party_id: int) -> str | None:
    """When the customer's stage last changed, as far as that is known."""
    rows = source.fetch("SELECT max(changed_on) FROM stage_change WHERE party_id = ?", (party_id,))
    return str(rows[0][0]) if rows[0][0] is not None else None


def product_names(source: Reads, last: int, limit: int) -> list[str]:
    """Products among the last orders, the most sold first."""
    rows = source.fetch(
        "SELECT product FROM (SELECT product, id FROM sales_order WHERE product IS NOT NULL "
        "ORDER BY id DESC LIMIT ?) GROUP BY product ORDER BY count(*) DESC, max(id) DESC LIMIT ?",
        (last, limit),
    )
    return [row[0] for row in rows]
