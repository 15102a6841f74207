"""Expected order interval (method.md D14)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.activity import horizon, read_trade
from keyacct_desktop.domain.interval import NO_INTERVAL, merged_days, order_interval, slack_months_from
from keyacct_desktop.domain.method_codes import IntervalState
from keyacct_desktop.domain.method_settings import MethodSettings, Template, template_settings
from keyacct_desktop.domain.records import OrderRow
from tests.domain.method_cases import AS_OF, TODAY, S, day, days

BOUGHT = days("2026-01-05", "2026-01-07", "2026-02-06", "2026-03-05", "2026-04-10", "2026-05-08")


def test_the_interval_of_the_method() -> None:
    kept = merged_days(BOUGHT, 3)
    assert len(kept) == 5
    result = order_interval(kept, TODAY, S)
    assert result.expected_days == 30
    assert result.days_since == 56
    assert result.ratio == pytest.approx(1.87, abs=0.005)
    assert result.state is IntervalState.LATE
    assert result.gaps == 4


def test_reading_orders_merges_as_the_rule_does() -> None:
    trade = read_trade([OrderRow(day, 100) for day in BOUGHT], horizon(AS_OF, S), S)
    assert trade.purchase_days == merged_days(BOUGHT, 3)


def test_dates_are_merged_with_the_last_kept_one_not_in_chains() -> None:
    assert merged_days([10, 12, 13, 14, 16, 30], 3) == (10, 14, 30)


def test_an_even_number_of_gaps_may_give_half_days() -> None:
    result = order_interval([0, 10, 21], 30, S)
    assert result.expected_days == 10.5
    assert result.ratio == pytest.approx(9 / 10.5)


def test_only_the_last_twelve_gaps_count() -> None:
    bought = [0, 1000, *range(1030, 1030 + 12 * 30, 30)]
    assert order_interval(bought, bought[-1], S).gaps == 12
    assert order_interval(bought, bought[-1], S).expected_days == 30


@pytest.mark.parametrize(
    ("since", "state"),
    [(29, "normal"), (30, "due"), (44, "due"), (45, "late"), (59, "late"), (60, "overdue"), (600, "overdue")],
)
def test_states_change_exactly_at_their_ratio(since: int, state: str) -> None:
    assert order_interval([0, 30, 60], 60 + since, S).state == state


def test_one_gap_is_too_few_and_the_rep_s_own_cycle_steps_in() -> None:
    unknown = order_interval([0, 30], 70, S)
    assert (unknown.expected_days, unknown.ratio, unknown.state, unknown.days_since) == (None, None, None, 40)
    typed = order_interval([0, 30], 70, S, typed_days=40)
    assert (typed.expected_days, typed.typed, typed.state) == (40, True, IntervalState.DUE)
    assert order_interval([0, 30], 70, S, typed_days=0).expected_days is None


def test_a_median_beats_the_typed_cycle_except_in_long_cycle_business() -> None:
    assert order_interval([0, 30, 60], 70, S, typed_days=90).expected_days == 30
    industrial = template_settings(Template.INDUSTRIAL)
    assert order_interval([0, 30, 60], 70, industrial, typed_days=90).expected_days == 90
    assert order_interval([0, 30, 60], 70, industrial).expected_days == 30


def test_without_purchases_everything_is_unknown() -> None:
    assert order_interval([], TODAY, S, typed_days=30) is NO_INTERVAL
    assert (NO_INTERVAL.expected_days, NO_INTERVAL.ratio) == (None, None)


def test_slack_months_are_not_counted_in_gaps_nor_since() -> None:
    bought = days("2025-09-30", "2025-10-31", "2025-11-30", "2026-03-02")
    july_and_winter = frozenset({12, 1, 2})
    result = order_interval(bought, day("2026-03-20"), S, slack_months=july_and_winter)
    assert result.expected_days == 30  # gaps 31, 30, 2
    assert result.days_since == 18
    assert (
        order_interval(bought, day("2027-03-01"), S, slack_months=july_and_winter).days_since == 365 - 1 - 90
    )


def test_a_gap_across_the_year_s_end_leaves_out_december_alone() -> None:
    bought = days("2025-11-15", "2026-01-15", "2026-02-14")
    assert order_interval(bought, day("2026-02-14"), S, slack_months=frozenset({12})).expected_days == 30


def test_purchases_in_slack_months_only_give_nothing_to_expect() -> None:
    bought = days("2026-01-05", "2026-01-15", "2026-01-25")
    result = order_interval(bought, day("2026-03-05"), S, slack_months=frozenset({1}))
    assert result.expected_days is None


@pytest.mark.parametrize(
    ("text", "months"),
    [("1,2,12", {1, 2, 12}), ("1月、2月", {1, 2}), ("７月", {7}), ("13，0，x", set()), ("", set())],
)
def test_slack_months_are_read_as_people_write_them(text: str, months: set[int]) -> None:
    assert slack_months_from(text) == months


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=40), st.integers(0, 400))
def test_a_slack_calendar_without_months_counts_every_day(bought: list[int], later: int) -> None:
    kept = merged_days(sorted(bought), 3)
    plain = order_interval(kept, kept[-1] + later, S)
    assert plain.days_since == later
    assert (plain.state is None) == (plain.expected_days is None) == (len(kept) < 3)


@given(st.integers(0, 800), st.integers(0, 800))
def test_all_months_together_are_the_whole_time(first: int, length: int) -> None:
    start = day("2024-01-01") + first
    parts = [
        order_interval([start], start + length, S, slack_months=frozenset(range(1, 13)) - {month}).days_since
        or 0
        for month in range(1, 13)
    ]
    assert sum(parts) == length


def test_settings_move_the_cuts() -> None:
    settings = MethodSettings(interval_cuts=(5000, 6000, 7000))
    assert order_interval([0, 30, 60], 60 + 15, settings).state is IntervalState.DUE
