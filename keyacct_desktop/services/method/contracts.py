"""Contracts and policies with their renewals (method.md D5).

Owns the rules of an entry and which renewal is the current one; the states are the domain's.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import RenewalState
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.renewals import Renewal, current_renewal, renewal_state
from keyacct_desktop.domain.text import LONG_LIMIT, clean
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import EARLIEST
from keyacct_desktop.services.method.levels import customer_name
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.storage.queries import method as queries

_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractEntry:
    """One contract or policy. `due_on` is the next renewal; with `cycle_months` the following ones come by themselves
    once it is paid. `grace_days` None means the book's setting."""

    party_id: int
    started_on: date
    number: str = ""
    name: str = ""
    ends_on: date | None = None
    amount_fen: int | None = None
    cycle_months: int | None = None
    due_on: date | None = None
    paid_on: date | None = None
    grace_days: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StoredContract:
    """A contract as it stands. `due_on` is the renewal that matters today, `renewal` where it stands (None: the
    contract has no renewals)."""

    id: int
    entry: ContractEntry
    due_on: date | None
    renewal: Renewal | None

    @property
    def title(self) -> str:
        """Its name, else its number."""
        return self.entry.name or self.entry.number


def add_contract(book: Book, *, entry: ContractEntry) -> int:
    """Note a contract and return its id: "contract.added" (name). Raises Refused: customer_gone, day_too_early,
    ends_before_start, due_before_start, amount_negative, out_of_range (cycle_months, grace_days), too_long;
    and InvalidText."""
    entry, name = _checked(book, entry)
    with book.transaction("contract.added", name=name) as tx:
        return tx.insert("contract", **_columns(entry), created_at=tx.now)


def change_contract(book: Book, *, contract_id: int, entry: ContractEntry) -> None:
    """Write a contract anew: "contract.changed" (name). Raises as `add_contract`, and Refused "contract_gone"."""
    read_contract(book, contract_id)
    entry, name = _checked(book, entry)
    with book.transaction("contract.changed", name=name) as tx:
        tx.update("contract", contract_id, **_columns(entry))


def delete_contract(book: Book, *, contract_id: int) -> None:
    """Delete a contract: "contract.deleted" (name). Raises Refused "contract_gone"."""
    found = read_contract(book, contract_id)
    with book.transaction("contract.deleted", name=customer_name(book, found.entry.party_id)) as tx:
        tx.delete("contract", contract_id)


def mark_paid(book: Book, *, contract_id: int, paid_on: date | None = None) -> None:
    """Note that the current renewal was paid (today when no day is given): "contract.renewed" (name).

    Raises Refused: contract_gone, no_renewal.
    """
    found = read_contract(book, contract_id)
    if found.due_on is None:
        raise Refused("no_renewal", "due_on")
    day = paid_on or book.clock.today()
    with book.transaction("contract.renewed", name=customer_name(book, found.entry.party_id)) as tx:
        tx.update("contract", contract_id, due_on=found.due_on.isoformat(), paid_on=day.isoformat())


def read_contract(book: Book, contract_id: int) -> StoredContract:
    """One contract. Raises Refused "contract_gone"."""
    row = queries.contract(book, contract_id)
    if row is None:
        raise Refused("contract_gone")
    return _stored(row, book.clock.today(), read_settings(book))


def read_contracts(book: Book, party_id: int) -> list[StoredContract]:
    """The contracts of a customer, the newest first."""
    today, settings = book.clock.today(), read_settings(book)
    return [_stored(row, today, settings) for row in queries.contracts_of(book, party_id)]


def read_due_contracts(book: Book, as_of: date | None = None) -> list[StoredContract]:
    """The contracts whose renewal is due or in its grace, the longest due first."""
    today, settings = as_of or book.clock.today(), read_settings(book)
    found = [_stored(row, today, settings) for row in queries.contracts_with_renewal(book)]
    open_states = (RenewalState.DUE, RenewalState.GRACE)
    due = [one for one in found if one.renewal is not None and one.renewal.state in open_states]
    return sorted(due, key=lambda one: (one.due_on or today, one.id))


def _checked(book: Book, entry: ContractEntry) -> tuple[ContractEntry, str]:
    name = customer_name(book, entry.party_id)
    for day in (entry.started_on, entry.ends_on, entry.due_on, entry.paid_on):
        if day is not None and day < EARLIEST:
            raise Refused("day_too_early", "started_on")
    if entry.ends_on is not None and entry.ends_on < entry.started_on:
        raise Refused("ends_before_start", "ends_on")
    if entry.due_on is not None and entry.due_on < entry.started_on:
        raise Refused("due_before_start", "due_on")
    if entry.amount_fen is not None and entry.amount_fen < 0:
        raise Refused("amount_negative", "amount")
    for field, value, least, most in (
        ("cycle_months", entry.cycle_months, 1, 1200),
        ("grace_days", entry.grace_days, 0, 366),
    ):
        if value is not None and not least <= value <= most:
            raise Refused("out_of_range", field, least=least, most=most)
    cleaned = replace(
        entry, number=clean(entry.number), name=clean(entry.name), note=clean(entry.note, LONG_LIMIT)
    )
    for field, text in (("number", cleaned.number), ("name", cleaned.name)):
        if len(text) > _LONGEST:
            raise Refused("too_long", field, limit=_LONGEST)
    return cleaned, name


def _columns(entry: ContractEntry) -> dict[str, Any]:
    return {
        "party_id": entry.party_id,
        "number": entry.number or None,
        "name": entry.name or None,
        "started_on": entry.started_on.isoformat(),
        "ends_on": _iso(entry.ends_on),
        "amount_fen": entry.amount_fen,
        "cycle_months": entry.cycle_months,
        "due_on": _iso(entry.due_on),
        "paid_on": _iso(entry.paid_on),
        "grace_days": entry.grace_days,
        "note": entry.note or None,
    }


def _stored(row: tuple[Any, ...], today: date, settings: MethodSettings) -> StoredContract:
    entry = ContractEntry(
        party_id=row[1], number=row[2] or "", name=row[3] or "", started_on=date.fromisoformat(row[4]),
        ends_on=_day(row[5]), amount_fen=row[6], cycle_months=row[7], due_on=_day(row[8]), paid_on=_day(row[9]),
        grace_days=row[10], note=row[11] or "",
    )  # fmt: skip
    due, paid = current_renewal(
        _ordinal(entry.due_on), _ordinal(entry.paid_on), entry.cycle_months, _ordinal(entry.ends_on),
        today.toordinal(), settings,
    )  # fmt: skip
    if due is None:
        return StoredContract(row[0], entry, None, None)
    renewal = renewal_state(due, paid, today.toordinal(), settings, entry.grace_days)
    return StoredContract(row[0], entry, date.fromordinal(due), renewal)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()
