"""Booking orders: the money of a deal, and what a first order makes of a prospect.

Owns the rules of an order. Must not know how amounts are typed (domain.money reads them).
"""

import json
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import LINE_LIMIT, LONG_LIMIT, clean
from keyacct_desktop.domain.vocabulary import OrderState, PartyKind, Stage
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.options import read_options, write_options
from keyacct_desktop.services.interactions import EARLIEST, check_day, read_parties
from keyacct_desktop.storage.queries import orders as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.transaction import Transaction

FIRST_ORDER: Final = "first_order"
RETURNED: Final = "returned"
"""Reasons of a change of stage: the first order, and an order after the customer had been given up."""

OWN_ANNIVERSARY: Final = json.dumps({"from": FIRST_ORDER})
"""Marks a cooperation date that follows the first order; one that the rep entered is left alone."""

_RECENT: Final = 5000
_MOST_PRODUCTS: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEntry:
    """One order (method.md 3c). Money in fen; a return is typed positive and marked `is_return`.

    Either `profit_fen` or `margin_bp` (1,500 = 15 %) or neither; never both.
    """

    party_id: int
    ordered_on: date
    amount_fen: int | None
    profit_fen: int | None = None
    margin_bp: int | None = None
    product: str = ""
    quantity: float | None = None
    concession_fen: int = 0
    is_group_purchase: bool = False
    is_return: bool = False
    state: str = OrderState.NORMAL
    promised_on: date | None = None
    delivered_on: date | None = None
    due_on: date | None = None
    paid_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StoredOrder:
    """An order as it stands in the book."""

    id: int
    entry: OrderEntry

    @property
    def profit_fen(self) -> int | None:
        """The profit, typed or by margin; None when neither is known."""
        return profit_of(self.entry.amount_fen or 0, self.entry.profit_fen, self.entry.margin_bp)


def profit_of(amount_fen: int, profit_fen: int | None, margin_bp: int | None) -> int | None:
    """The profit in fen: typed, or the margin's share of the amount (half a fen is rounded up); else None."""
    if profit_fen is not None or margin_bp is None:
        return profit_fen
    share = Fraction(amount_fen * margin_bp, 10_000) + Fraction(1, 2)
    return share.numerator // share.denominator


def book_order(book: Book, *, order: OrderEntry) -> int:
    """Book an order and return its id, as one change set "order.booked" (name).

    The first order makes a prospect a customer: stage "closed" with a stage_change on the order's day (reason
    "first_order"), and the cooperation anniversary (method.md row 56) unless there is one. A customer who had
    been given up comes back with a later order (reason "returned"). Raises Refused: customer_gone,
    not_a_customer, amount_missing, amount_zero, amount_negative, profit_and_margin, margin_too_high,
    quantity_invalid, concession_negative, day_in_future, day_too_early; and InvalidText.
    """
    order, name = _checked(book, order)
    with book.transaction("order.booked", name=name) as tx:
        first = _counts(order) and queries.first_order_day(tx, order.party_id) is None
        order_id = tx.insert("sales_order", party_id=order.party_id, **_columns(order), created_at=tx.now)
        if _counts(order):
            _close_prospect(tx, order, first)
        _sync_anniversary(tx, order.party_id)
    return order_id


def change_order(book: Book, *, order_id: int, order: OrderEntry) -> None:
    """Write an order anew, as one change set "order.changed" (name). The anniversary follows the first order.

    Raises as `book_order`, and Refused "order_gone".
    """
    order, name = _checked(book, order)
    before = read_order(book, order_id)
    with book.transaction("order.changed", name=name) as tx:
        tx.update("sales_order", order_id, party_id=order.party_id, **_columns(order))
        for party in dict.fromkeys((order.party_id, before.entry.party_id)):
            _sync_anniversary(tx, party)


def cancel_order(book: Book, *, order_id: int) -> None:
    """Mark an order as cancelled: it stays on the card and counts no more. Raises Refused "order_gone"."""
    before = read_order(book, order_id)
    name = read_parties(book, [before.entry.party_id])[0].name
    with book.transaction("order.cancelled", name=name) as tx:
        tx.update("sales_order", order_id, state=str(OrderState.CANCELLED))
        _sync_anniversary(tx, before.entry.party_id)


def delete_order(book: Book, *, order_id: int) -> None:
    """Delete an order, as one change set "order.deleted" (name). The stage stays: only undo knows the former
    one. Raises Refused "order_gone"."""
    before = read_order(book, order_id)
    name = read_parties(book, [before.entry.party_id])[0].name
    with book.transaction("order.deleted", name=name) as tx:
        tx.delete("sales_order", order_id)
        _sync_anniversary(tx, before.entry.party_id)


def read_order(book: Book, order_id: int) -> StoredOrder:
    """One order. Raises Refused "order_gone"."""
    row = queries.order(book, order_id)
    if row is None:
        raise Refused("order_gone")
    return _stored(row)


def read_orders(book: Book, party_id: int) -> list[StoredOrder]:
    """All orders of a customer, the newest first."""
    return [_stored(row) for row in queries.orders_of(book, party_id)]


def is_first_order(book: Book, party_id: int) -> bool:
    """Whether the next order would be this customer's first."""
    return queries.first_order_day(book, party_id) is None


def common_products(book: Book) -> list[str]:
    """Products of the last orders, the most sold first, for completion."""
    return queries.product_names(book, _RECENT, _MOST_PRODUCTS)


def order_doubts(order: OrderEntry) -> list[str]:
    """Codes of what is taken but looks wrong: "profit_above_amount", "loss", "concession_above_amount"."""
    amount = order.amount_fen or 0
    profit = profit_of(amount, order.profit_fen, order.margin_bp)
    doubts = []
    if profit is not None and amount and profit > amount:
        doubts.append("profit_above_amount")
    if profit is not None and profit < 0:
        doubts.append("loss")
    if amount and order.concession_fen > amount:
        doubts.append("concession_above_amount")
    return doubts


def _checked(book: Book, order: OrderEntry) -> tuple[OrderEntry, str]:
    found = read_parties(book, [order.party_id])
    if not found:
        raise Refused("customer_gone", "party")
    if found[0].kind == PartyKind.CONTACT:
        raise Refused("not_a_customer", "party", name=found[0].name)
    check_day(order.ordered_on, book.clock.today(), "ordered_on")
    if order.amount_fen is None:
        raise Refused("amount_missing", "amount")
    if order.amount_fen <= 0:
        raise Refused("amount_negative" if order.amount_fen else "amount_zero", "amount")
    if order.profit_fen is not None and order.margin_bp is not None:
        raise Refused("profit_and_margin", "profit")
    if order.margin_bp is not None and not -100_000 <= order.margin_bp <= 10_000:
        raise Refused("margin_too_high", "profit")
    if order.quantity is not None and not 0 < order.quantity < 1e12:
        raise Refused("quantity_invalid", "quantity")
    if order.concession_fen < 0:
        raise Refused("concession_negative", "concession")
    for day in (order.promised_on, order.delivered_on, order.due_on, order.paid_on):
        if day is not None and day < EARLIEST:
            raise Refused("day_too_early", "ordered_on")
    order = replace(order, product=clean(order.product, LINE_LIMIT), note=clean(order.note, LONG_LIMIT))
    return order, found[0].name


def _counts(order: OrderEntry) -> bool:
    return not order.is_return and order.state == OrderState.NORMAL


def _columns(order: OrderEntry) -> dict[str, Any]:
    return {
        "ordered_on": order.ordered_on.isoformat(),
        "amount_fen": order.amount_fen,
        "profit_fen": order.profit_fen,
        "margin_bp": order.margin_bp,
        "product": order.product or None,
        "quantity": order.quantity,
        "concession_fen": order.concession_fen,
        "is_group_purchase": int(order.is_group_purchase),
        "is_return": int(order.is_return),
        "state": str(order.state),
        "promised_on": _iso(order.promised_on),
        "delivered_on": _iso(order.delivered_on),
        "due_on": _iso(order.due_on),
        "paid_on": _iso(order.paid_on),
        "note": order.note or None,
    }


def _close_prospect(tx: "Transaction", order: OrderEntry, first: bool) -> None:
    from keyacct_desktop.storage.queries.interactions import parties

    stage = parties(tx, [order.party_id])[0][4]
    if stage == Stage.CLOSED:
        return
    day = order.ordered_on.isoformat()
    if stage == Stage.DROPPED and (queries.last_stage_day(tx, order.party_id) or "") > day:
        return  # an old order, entered late: it says nothing about the time after giving up
    tx.update("party", order.party_id, stage=str(Stage.CLOSED), updated_at=tx.now)
    reason = RETURNED if stage == Stage.DROPPED and not first else FIRST_ORDER
    tx.insert(
        "stage_change", party_id=order.party_id, from_stage=stage, to_stage=str(Stage.CLOSED), changed_on=day,
        reason=reason,
    )  # fmt: skip


def follows_first_order(options: str | None) -> bool:
    """Whether a cooperation date with these options (a stored JSON text) moves with the first order."""
    return ("from", FIRST_ORDER) in read_options(options).rest


def let_go_of_first_order(options: str | None) -> str | None:
    """The same options for a date that the rep has put somewhere else."""
    kept = read_options(options)
    return write_options(replace(kept, rest=tuple(pair for pair in kept.rest if pair[0] != "from")))


def _sync_anniversary(tx: "Transaction", party_id: int) -> None:
    """Keep the cooperation date that follows the first order: made, moved and taken away with it."""
    first = queries.first_order_day(tx, party_id)
    dates = queries.anniversaries(tx, party_id)
    own = [row for row in dates if follows_first_order(row[4])]
    if first is None:
        tx.delete("important_date", [row[0] for row in own])
        return
    day = date.fromisoformat(first)
    if own:
        tx.update("important_date", own[0][0], year=day.year, month=day.month, day=day.day)
    elif not dates:
        tx.insert(
            "important_date", party_id=party_id, type="cooperation", relation="self", calendar="solar",
            year=day.year, month=day.month, day=day.day, options=OWN_ANNIVERSARY,
        )  # fmt: skip


def _stored(row: tuple[Any, ...]) -> StoredOrder:
    return StoredOrder(
        row[0],
        OrderEntry(
            party_id=row[1], ordered_on=date.fromisoformat(row[2]), amount_fen=row[3], profit_fen=row[4],
            margin_bp=row[5], product=row[6] or "", quantity=row[7], concession_fen=row[8],
            is_group_purchase=bool(row[9]), is_return=bool(row[10]), state=row[11], promised_on=_day(row[12]),
            delivered_on=_day(row[13]), due_on=_day(row[14]), paid_on=_day(row[15]), note=row[16] or "",
        ),
    )  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
