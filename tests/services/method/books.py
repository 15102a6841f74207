"""Small real books for the tests of the method's services."""

from datetime import date, timedelta

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_edits import add_party
from keyacct_desktop.services.card_shapes import CardEdits
from keyacct_desktop.services.interactions import LogEntry, log_interaction
from keyacct_desktop.services.orders import OrderEntry, book_order


def customer(book: Book, name: str, kind: str = "person", **values: str) -> int:
    return add_party(book, kind=kind, edits=CardEdits(values={"name": name, **values}))


def order(book: Book, party: int, day: date, yuan: int, *, profit: int | None = None) -> int:
    entry = OrderEntry(
        party_id=party, ordered_on=day, amount_fen=yuan * 100,
        profit_fen=None if profit is None else profit * 100,
    )  # fmt: skip
    return book_order(book, order=entry)


def talk(book: Book, party: int, day: date, type_: str = "call", **more: object) -> int:
    entry = LogEntry(customers=(party,), happened_on=day, type=type_, **more)  # type: ignore[arg-type]
    return log_interaction(book, entry=entry)


def book_of_profits(book: Book, thousands: list[int], today: date) -> list[int]:
    """Customers with these profits in ¥1,000, each bought twice this year at a margin of one half."""
    made = []
    for number, profit in enumerate(thousands):
        party = customer(book, f"客户{chr(ord('A') + number)}")
        for days in (200, 100):
            order(book, party, today - timedelta(days=days), abs(profit) * 1000, profit=profit * 500)
        made.append(party)
    return made
