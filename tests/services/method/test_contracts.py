"""Contracts and policies: what is due, what was paid, and which renewal comes next (method.md D5)."""

from dataclasses import replace
from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import RenewalState
from keyacct_desktop.services.book import Book, FixedClock
from keyacct_desktop.services.method.contracts import (
    ContractEntry,
    add_contract,
    change_contract,
    delete_contract,
    mark_paid,
    read_contract,
    read_contracts,
    read_due_contracts,
)
from tests.services.method.books import customer

DUE = date(2026, 3, 10)


@pytest.fixture
def policy(book: Book) -> ContractEntry:
    return ContractEntry(
        party_id=customer(book, "王伟"), started_on=date(2024, 3, 10), name="重疾险", number="P-1", amount_fen=6_000_00,
        cycle_months=12, due_on=DUE,
    )  # fmt: skip


def state(book: Book, clock: FixedClock, contract: int, day: date) -> tuple[RenewalState, bool]:
    clock.day = day
    renewal = read_contract(book, contract).renewal
    assert renewal is not None
    return renewal.state, renewal.alarm


def test_an_unpaid_renewal_runs_through_its_states(
    book: Book, clock: FixedClock, policy: ContractEntry
) -> None:
    contract = add_contract(book, entry=policy)
    S = RenewalState
    assert state(book, clock, contract, date(2026, 2, 7)) == (S.NOT_DUE, False)
    assert state(book, clock, contract, date(2026, 2, 8)) == (S.DUE, False)
    assert state(book, clock, contract, date(2026, 4, 23)) == (S.GRACE, False)
    assert state(book, clock, contract, date(2026, 4, 24)) == (S.GRACE, True)
    assert state(book, clock, contract, date(2026, 5, 10)) == (S.LAPSED, False)
    assert state(book, clock, contract, date(2026, 5, 11)) == (S.REINSTATABLE, False)
    assert state(book, clock, contract, date(2028, 6, 1)) == (S.ENDED, False)


def test_a_paid_renewal_gives_way_to_the_next_one_when_that_comes_near(
    book: Book, clock: FixedClock, policy: ContractEntry
) -> None:
    contract = add_contract(book, entry=policy)
    clock.day = date(2026, 3, 16)
    assert [one.id for one in read_due_contracts(book)] == [contract]
    mark_paid(book, contract_id=contract)
    assert read_due_contracts(book) == []
    assert state(book, clock, contract, date(2026, 9, 1)) == (RenewalState.RENEWED, False)
    assert state(book, clock, contract, date(2027, 2, 8)) == (RenewalState.DUE, False)
    (due,) = read_due_contracts(book)
    assert due.due_on == date(2027, 3, 10)
    mark_paid(book, contract_id=contract, paid_on=date(2027, 2, 9))
    found = read_contract(book, contract)
    assert (found.entry.due_on, found.entry.paid_on) == (date(2027, 3, 10), date(2027, 2, 9))
    book.undo()
    assert read_contract(book, contract).entry.due_on == DUE


def test_after_its_end_a_contract_asks_for_nothing(
    book: Book, clock: FixedClock, policy: ContractEntry
) -> None:
    entry = replace(policy, ends_on=date(2026, 12, 31), paid_on=DUE)
    contract = add_contract(book, entry=entry)
    assert state(book, clock, contract, date(2027, 3, 1)) == (RenewalState.RENEWED, False)


def test_a_contract_is_written_anew_and_deleted_and_comes_back(book: Book, policy: ContractEntry) -> None:
    contract = add_contract(book, entry=policy)
    change_contract(book, contract_id=contract, entry=replace(policy, grace_days=30, note="续保\n九折"))
    (found,) = read_contracts(book, policy.party_id)
    assert (found.title, found.entry.grace_days, found.entry.note) == ("重疾险", 30, "续保\n九折")
    delete_contract(book, contract_id=contract)
    assert read_contracts(book, policy.party_id) == []
    with pytest.raises(Refused) as refused:
        mark_paid(book, contract_id=contract)
    assert refused.value.code == "contract_gone"
    book.undo()
    assert read_contracts(book, policy.party_id) == [found]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"ends_on": date(2024, 1, 1)}, "ends_before_start"),
        ({"due_on": date(2024, 1, 1)}, "due_before_start"),
        ({"amount_fen": -1}, "amount_negative"),
        ({"cycle_months": 0}, "out_of_range"),
        ({"grace_days": 367}, "out_of_range"),
        ({"started_on": date(1800, 1, 1)}, "day_too_early"),
        ({"party_id": 999}, "customer_gone"),
        ({"name": "长" * 201}, "too_long"),
    ],
)
def test_what_cannot_be_is_refused(
    book: Book, policy: ContractEntry, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        add_contract(book, entry=replace(policy, **changes))  # type: ignore[arg-type]
    assert refused.value.code == code
    assert book.fetch("SELECT count(*) FROM contract") == [(0,)]


def test_a_long_contract_counts_as_two_purchases(book: Book) -> None:
    from keyacct_desktop.services.method.measuring import measure_now
    from tests.conftest import TODAY
    from tests.services.method.books import order

    party = customer(book, "李静")
    order(book, party, date(2026, 3, 1), 10_000)
    (alone,) = measure_now(book, TODAY).customers
    assert alone.tier == "regular"
    add_contract(
        book, entry=ContractEntry(party_id=party, started_on=date(2026, 3, 1), ends_on=date(2028, 3, 1))
    )
    (held,) = measure_now(book, TODAY).customers
    assert held.tier == "key"
