"""Booking orders: the money, the first order that makes a customer, and the anniversary that follows it."""

from dataclasses import replace
from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, CardEdits, ListEdit, read_card, save_card
from keyacct_desktop.services.orders import (
    OrderEntry,
    book_order,
    cancel_order,
    change_order,
    common_products,
    delete_order,
    is_first_order,
    order_doubts,
    profit_of,
    read_order,
    read_orders,
)
from tests.conftest import TODAY
from tests.services.test_interactions import add_party, everything

ORDER = OrderEntry(party_id=1, ordered_on=TODAY, amount_fen=1_000_000)


def stage(book: Book, party: int = 1) -> str:
    return str(book.fetch("SELECT stage FROM party WHERE id = ?", (party,))[0][0])


def moves(book: Book) -> list[tuple[object, ...]]:
    return book.fetch("SELECT from_stage, to_stage, changed_on, reason FROM stage_change ORDER BY id")


def anniversaries(book: Book) -> list[tuple[object, ...]]:
    return book.fetch("SELECT year, month, day FROM important_date WHERE type = 'cooperation' ORDER BY id")


def set_stage(book: Book, code: str, on: str) -> None:
    with book.transaction("customer.edited") as tx:
        tx.insert("stage_change", party_id=1, to_stage=code, changed_on=on)
        tx.update("party", 1, stage=code)


def test_the_first_order_makes_a_customer_and_an_anniversary_and_undo_takes_all_back(book: Book) -> None:
    add_party(book)
    before = everything(book)
    assert is_first_order(book, 1)
    book_order(book, order=replace(ORDER, ordered_on=date(2026, 3, 10)))
    assert stage(book) == "closed"
    assert moves(book) == [("search", "closed", "2026-03-10", "first_order")]
    assert anniversaries(book) == [(2026, 3, 10)]
    assert not is_first_order(book, 1)
    row = book.fetch("SELECT first_order_on, order_count, revenue_fen, stage FROM list_row WHERE id = 1")
    assert row == [("2026-03-10", 1, 1_000_000, "closed")]
    name = book.undo_name()
    assert name is not None
    assert (name.name, dict(name.params)) == ("order.booked", {"name": "王伟"})
    after = everything(book)
    book.undo()
    assert everything(book) == before
    book.redo()
    assert everything(book) == after


def test_a_second_order_changes_no_stage_and_adds_no_anniversary(book: Book) -> None:
    add_party(book)
    book_order(book, order=ORDER)
    book_order(book, order=ORDER)
    assert len(moves(book)) == 1
    assert anniversaries(book) == [(2026, 3, 16)]


@pytest.mark.parametrize("values", [{"is_return": True}, {"state": "cancelled"}])
def test_a_return_or_a_cancelled_order_makes_nobody_a_customer(book: Book, values: dict[str, object]) -> None:
    add_party(book)
    book_order(book, order=replace(ORDER, **values))
    assert stage(book) == "search"
    assert anniversaries(book) == []
    assert is_first_order(book, 1)


def test_an_earlier_order_entered_late_moves_the_anniversary(book: Book) -> None:
    add_party(book)
    book_order(book, order=ORDER)
    early = book_order(book, order=replace(ORDER, ordered_on=date(2024, 6, 1)))
    assert anniversaries(book) == [(2024, 6, 1)]
    change_order(book, order_id=early, order=replace(ORDER, ordered_on=date(2024, 7, 1)))
    assert anniversaries(book) == [(2024, 7, 1)]
    delete_order(book, order_id=early)
    assert anniversaries(book) == [(2026, 3, 16)]


def test_an_anniversary_that_the_rep_entered_is_left_alone(book: Book) -> None:
    add_party(book)
    with book.transaction("customer.edited") as tx:
        tx.insert(
            "important_date", party_id=1, type="cooperation", calendar="solar", year=2020, month=5, day=1
        )
    order = book_order(book, order=ORDER)
    delete_order(book, order_id=order)
    assert anniversaries(book) == [(2020, 5, 1)]


def test_a_customer_who_was_given_up_comes_back_with_a_later_order_only(book: Book) -> None:
    add_party(book)
    book_order(book, order=replace(ORDER, ordered_on=date(2025, 1, 1)))
    set_stage(book, "dropped", "2026-01-01")
    book_order(book, order=replace(ORDER, ordered_on=date(2025, 6, 1)))
    assert stage(book) == "dropped"
    book_order(book, order=ORDER)
    assert stage(book) == "closed"
    assert moves(book)[-1] == ("dropped", "closed", "2026-03-16", "returned")


def test_a_cancelled_order_counts_no_more_and_its_anniversary_goes(book: Book) -> None:
    add_party(book)
    order = book_order(book, order=ORDER)
    cancel_order(book, order_id=order)
    assert anniversaries(book) == []
    assert book.fetch("SELECT order_count, revenue_fen FROM list_row") == [(0, 0)]
    assert read_order(book, order).entry.state == "cancelled"


def test_a_return_takes_from_the_revenue(book: Book) -> None:
    add_party(book)
    book_order(book, order=ORDER)
    book_order(book, order=replace(ORDER, amount_fen=300_000, is_return=True))
    assert book.fetch("SELECT revenue_fen FROM list_row") == [(700_000,)]


def test_an_order_that_changes_hands_takes_its_anniversary_along(book: Book) -> None:
    add_party(book)
    other = add_party(book, "李娜")
    order = book_order(book, order=ORDER)
    change_order(book, order_id=order, order=replace(ORDER, party_id=other))
    assert book.fetch("SELECT party_id FROM important_date") == [(other,)]


def test_an_order_is_read_back_as_it_was_written(book: Book) -> None:
    add_party(book)
    entry = replace(
        ORDER,
        margin_bp=1550,
        product="齿轮箱",
        quantity=2.5,
        concession_fen=100,
        is_group_purchase=True,
        promised_on=date(2026, 4, 1),
        delivered_on=date(2026, 4, 2),
        due_on=date(2026, 5, 1),
        paid_on=date(2026, 5, 2),
        note="分两批",
    )
    order = book_order(book, order=entry)
    (stored,) = read_orders(book, 1)
    assert (stored.id, stored.entry, stored.profit_fen) == (order, entry, 155_000)


@pytest.mark.parametrize(
    ("profit", "margin", "expected"),
    [
        (None, None, None),
        (500, None, 500),
        (None, 1500, 15),
        (None, 1450, 15),
        (None, -5000, -50),
        (None, 0, 0),
    ],
)
def test_profit_is_typed_or_the_margins_share(
    profit: int | None, margin: int | None, expected: int | None
) -> None:
    assert profit_of(100, profit, margin) == expected


@pytest.mark.parametrize(
    ("values", "doubts"),
    [
        ({"profit_fen": 900_000}, []),
        ({"profit_fen": 1_000_001}, ["profit_above_amount"]),
        ({"margin_bp": -100}, ["loss"]),
        ({"concession_fen": 1_000_001}, ["concession_above_amount"]),
        ({"amount_fen": None, "profit_fen": 1}, []),
    ],
)
def test_what_looks_wrong_is_said_and_still_taken(
    book: Book, values: dict[str, object], doubts: list[str]
) -> None:
    add_party(book)
    order = replace(ORDER, **values)
    assert order_doubts(order) == doubts
    if order.amount_fen is not None:
        assert book_order(book, order=order)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"party_id": 99}, "customer_gone"),
        ({"party_id": 2}, "not_a_customer"),
        ({"amount_fen": None}, "amount_missing"),
        ({"amount_fen": 0}, "amount_zero"),
        ({"amount_fen": -1}, "amount_negative"),
        ({"profit_fen": 1, "margin_bp": 1}, "profit_and_margin"),
        ({"margin_bp": 10_001}, "margin_too_high"),
        ({"quantity": 0.0}, "quantity_invalid"),
        ({"quantity": float("nan")}, "quantity_invalid"),
        ({"concession_fen": -1}, "concession_negative"),
        ({"ordered_on": date(2026, 3, 18)}, "day_in_future"),
        ({"paid_on": date(1900, 1, 1)}, "day_too_early"),
    ],
)
def test_an_order_that_cannot_be_is_refused_and_nothing_is_written(
    book: Book, values: dict[str, object], code: str
) -> None:
    company = add_party(book, "长江机械", "company")
    add_party(book, "陈工", "contact", company)
    with pytest.raises(Refused) as refused:
        book_order(book, order=replace(ORDER, **values))
    assert refused.value.code == code
    assert not book.fetch("SELECT * FROM sales_order")


def test_an_order_that_is_gone_is_said_to_be_gone(book: Book) -> None:
    with pytest.raises(Refused) as refused:
        delete_order(book, order_id=5)
    assert refused.value.code == "order_gone"


def test_products_sold_most_are_offered_first(book: Book) -> None:
    add_party(book)
    for product in ("轴承", "齿轮箱", "齿轮箱", ""):
        book_order(book, order=replace(ORDER, product=product))
    assert common_products(book) == ["齿轮箱", "轴承"]


def test_an_order_that_changes_hands_leaves_the_sums_of_both_customers_right(book: Book) -> None:
    first, second = add_party(book), add_party(book, "李娜")
    order = book_order(book, order=replace(ORDER, party_id=first))
    sums = "SELECT id, order_count, revenue_fen FROM list_row ORDER BY id"
    before = book.fetch(sums)
    change_order(book, order_id=order, order=replace(ORDER, party_id=second))
    after = book.fetch(sums)
    assert after == [(first, 0, 0), (second, 1, 1_000_000)]
    book.undo()
    assert book.fetch(sums) == before
    book.redo()
    assert book.fetch(sums) == after


def test_an_anniversary_that_the_rep_has_moved_no_longer_follows_the_first_order(book: Book) -> None:
    party = add_party(book)
    book_order(book, order=replace(ORDER, party_id=party))
    (made,) = _card(book, party).dates
    own = replace(made, day=PartialDate(Calendar.SOLAR, 5, 20, 2020))
    save_card(
        book, party_id=party, edits=CardEdits(dates=ListEdit((replace(made, label="签约"),), frozenset()))
    )
    book_order(book, order=replace(ORDER, party_id=party, ordered_on=date(2026, 1, 5)))
    assert anniversaries(book) == [(2026, 1, 5)]
    save_card(book, party_id=party, edits=CardEdits(dates=ListEdit((own,), frozenset())))
    book_order(book, order=replace(ORDER, party_id=party, ordered_on=date(2025, 1, 5)))
    assert anniversaries(book) == [(2020, 5, 20)]


def _card(book: Book, party: int) -> Card:
    card = read_card(book, party)
    assert card is not None
    return card
