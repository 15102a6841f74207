"""The book of method.md D2 as a real one, with two reps, tags and a prospect."""

from datetime import date, timedelta

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.measuring import refresh_measures
from tests.services.method.books import book_of_profits, customer, order, talk

NETS = (120, 80, 50, 40, 30, 20, 15, 10, 5, -8)
"""In ¥1,000: A to I, and 亏损户."""


def method_book(book: Book, today: date) -> list[int]:
    """The ten customers of D2 in their order, measured."""
    made = book_of_profits(book, list(NETS[:-1]), today)
    loss = customer(book, "亏损户")
    for days in (200, 100):
        order(book, loss, today - timedelta(days=days), 10_000, profit=-4_000)
    refresh_measures(book)
    return [*made, loss]


def add_rep(book: Book, name: str, customers: list[int]) -> int:
    """A second salesperson with some of the customers."""
    with book.transaction("rep.added", name=name) as tx:
        rep = int(tx.insert("rep", name=name, is_me=0))
        for party in customers:
            tx.update("party", party, rep_id=rep)
    return rep


def add_prospect(book: Book, today: date, yuan: int) -> int:
    """A prospect of grade A: 70 % of the amount is expected."""
    from keyacct_desktop.services.card_edits import add_party
    from keyacct_desktop.services.card_shapes import CardEdits

    values = {
        "name": "潜客", "need_clear": "1", "expected_amount": str(yuan),
        "expected_close_on": (today + timedelta(days=20)).isoformat(),
    }  # fmt: skip
    party = add_party(book, kind="person", edits=CardEdits(values=values))
    talk(book, party, today - timedelta(days=2), answered=True)
    return party
