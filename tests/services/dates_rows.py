"""Important dates, contacts and contracts, written straight into a book."""

import json
from collections.abc import Sequence
from datetime import date

from keyacct_desktop.services.book import Book


def add_date(
    book: Book,
    party: int,
    type_: str,
    on: date | None = None,
    *,
    year: int | None = None,
    month: int = 1,
    day: int = 1,
    calendar: str = "solar",
    relation: str = "self",
    label: str | None = None,
    leads: Sequence[int] | None = None,
) -> int:
    """A date on the day of the year of `on`, or on `month` and `day`; returns its id."""
    if on is not None:
        month, day = on.month, on.day
    with book.transaction("customer.edited", name="") as tx:
        return tx.insert(
            "important_date", party_id=party, type=type_, relation=relation, label=label, calendar=calendar,
            year=year, month=month, day=day, options=None if leads is None else json.dumps({"leads": list(leads)}),
        )  # fmt: skip


def add_contact(book: Book, company: int, name: str, *, in_post: int = 1, phone: str = "") -> int:
    """A person of a company; returns the id."""
    with book.transaction("contact.added", name=name) as tx:
        person = tx.insert(
            "party", kind="contact", name=name, employer_id=company, in_post=in_post, created_at=tx.now,
            updated_at=tx.now,
        )  # fmt: skip
        if phone:
            tx.insert("contact_point", party_id=person, kind="phone", value=phone, digits=phone)
    return person


def add_contract(book: Book, party: int, *, due_on: date | None = None, ends_on: date | None = None) -> int:
    """A contract with a renewal or an end; returns its id."""
    with book.transaction("contract.added", name="") as tx:
        return tx.insert(
            "contract", party_id=party, name="年度合同", started_on="2025-01-01", cycle_months=12 if due_on else None,
            due_on=due_on.isoformat() if due_on else None, ends_on=ends_on.isoformat() if ends_on else None,
            created_at=tx.now,
        )  # fmt: skip
