"""People with dates: a hand that writes cards, dates, contracts and tasks straight into the book."""

from typing import Any

import pytest

from keyacct_desktop.services.book import Book


class Hand:
    """Writes rows with what they need at least; returns ids."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def card(self, name: str, kind: str = "person", **values: Any) -> int:
        with self.book.transaction("customer.added", name=name) as tx:
            return tx.insert("party", kind=kind, name=name, created_at=tx.now, updated_at=tx.now, **values)

    def contact(self, name: str, company: int, **values: Any) -> int:
        return self.card(name, "contact", employer_id=company, **values)

    def date(
        self,
        party: int,
        month: int,
        day: int,
        type_: str = "birthday",
        calendar: str = "solar",
        **values: Any,
    ) -> int:
        with self.book.transaction("customer.edited", name="") as tx:
            return tx.insert(
                "important_date",
                party_id=party,
                type=type_,
                calendar=calendar,
                month=month,
                day=day,
                **values,
            )

    def put(self, table: str, **values: Any) -> int:
        with self.book.transaction("customer.edited", name="") as tx:
            return tx.insert(table, **values)

    def change(self, table: str, row: int, **values: Any) -> None:
        with self.book.transaction("customer.edited", name="") as tx:
            tx.update(table, row, **values)

    def tier(self, party: int, tier: str, rank: int) -> None:
        """What the method found of a customer, as far as dates look at it."""
        columns = {
            "id": party, "closed": 1, "prospect": 0, "dropped": 0, "months": 12, "tier": tier, "tier_rank": rank,
            "zone_confirmed": 0, "revenue_fen": 0, "gross_fen": 0, "cost_fen": 0, "net_fen": 0, "minutes": 0.0,
            "bought_year_before": 0, "bought_in_window": 0, "won_in_window": 0, "win_cost_fen": 0, "marks": "",
        }  # fmt: skip
        marks = ", ".join("?" * len(columns))
        self.book.write_untracked(
            [
                (
                    f"INSERT OR REPLACE INTO measure ({', '.join(columns)}) VALUES ({marks})",
                    tuple(columns.values()),
                )
            ]
        )


@pytest.fixture
def hand(book: Book) -> Hand:
    return Hand(book)
