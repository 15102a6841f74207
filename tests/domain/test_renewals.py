"""Renewal states and source conversion (method.md D5)."""

from datetime import date

import pytest

from keyacct_desktop.domain.method_codes import RenewalState
from keyacct_desktop.domain.records import ContractRow
from keyacct_desktop.domain.renewals import long_contract_in_force, renewal_state, source_conversion
from tests.domain.method_cases import S, day

DUE = day("2026-03-10")


@pytest.mark.parametrize(
    ("on", "state", "alarm"),
    [
        ("2026-02-07", "not_due", False),
        ("2026-02-08", "due", False),
        ("2026-03-10", "due", False),
        ("2026-03-11", "grace", False),
        ("2026-04-23", "grace", False),
        ("2026-04-24", "grace", True),
        ("2026-05-09", "grace", True),
        ("2026-05-10", "lapsed", False),
        ("2026-05-11", "reinstatable", False),
        ("2028-05-10", "reinstatable", False),
        ("2028-05-11", "ended", False),
    ],
)
def test_an_unpaid_renewal_walks_through_its_states(on: str, state: str, alarm: bool) -> None:
    renewal = renewal_state(DUE, None, day(on), S)
    assert (renewal.state, renewal.alarm) == (RenewalState(state), alarm)
    assert renewal.grace_ends == date(2026, 5, 9)
    assert renewal.reinstate_until == date(2028, 5, 10)


def test_day_45_is_the_alarm_of_the_method() -> None:
    assert renewal_state(DUE, None, day("2026-04-24"), S).days == 45


def test_a_payment_renews_from_its_day_on() -> None:
    paid = day("2026-03-20")
    assert renewal_state(DUE, paid, day("2026-03-19"), S).state is RenewalState.GRACE
    assert renewal_state(DUE, paid, paid, S).state is RenewalState.RENEWED


def test_a_contract_s_own_grace_counts_and_still_warns_in_its_last_week() -> None:
    assert renewal_state(DUE, None, DUE + 30, S, 30).alarm
    assert renewal_state(DUE, None, DUE + 23, S, 30).alarm
    assert not renewal_state(DUE, None, DUE + 22, S, 30).alarm
    assert renewal_state(DUE, None, DUE + 1, S, 3).alarm
    assert renewal_state(DUE, None, DUE + 1, S, 0).state is RenewalState.LAPSED


@pytest.mark.parametrize(
    ("start", "end", "long"),
    [
        ("2025-01-01", "2026-12-31", True),
        ("2025-01-01", "2026-12-30", False),
        ("2025-01-01", None, True),
        ("2020-01-01", "2026-02-28", False),
        ("2026-03-02", "2036-01-01", False),
    ],
)
def test_a_contract_of_24_months_must_be_in_force(start: str, end: str | None, long: bool) -> None:
    row = ContractRow(day(start), None if end is None else day(end))
    assert long_contract_in_force([row], day("2026-03-01"), S) is long


def test_no_contract_is_no_long_contract() -> None:
    assert not long_contract_in_force([], day("2026-03-01"), S)


def test_the_funnel_of_the_method() -> None:
    stages = ["search"] * 8 + ["screen"] * 6 + ["develop"] * 3 + ["closed"] * 3
    (row,) = source_conversion([("referral", stage) for stage in stages])
    assert (row.searched, row.screened, row.developed, row.closed) == (20, 12, 6, 3)
    assert row.rates == (0.6, 0.5, 0.5)
    assert row.total == 0.15


def test_sources_come_best_first_and_unreached_stages_are_unknown() -> None:
    rows = source_conversion(
        [("forum", "search"), ("private", "closed"), (None, "search"), ("advert", "screen")]
    )
    assert [row.source for row in rows] == ["private", None, "advert", "forum"]
    assert rows[3].rates == (0, None, None)
