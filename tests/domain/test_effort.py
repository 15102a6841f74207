"""80/20 effort and concentration (method.md D18)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.effort import EffortRow, effort, pareto
from keyacct_desktop.domain.method_codes import EffortState
from tests.domain.method_cases import NETS, S

MINUTES = (300, 180, 120, 90, 90, 240, 60, 300, 60, 60)
BOOK = [EffortRow(*row) for row in zip(range(10), NETS, MINUTES, strict=True)]


def test_the_effort_of_the_method() -> None:
    result = effort(BOOK, 500, S)
    assert result.top == (0, 1)
    assert result.share == 0.32
    assert result.profit_share == pytest.approx(200 / 370)
    assert result.index == pytest.approx(0.59, abs=0.005)
    assert result.state is EffortState.LOW
    assert result.prospect_share == 0.25
    assert result.minutes == 1500


def test_who_takes_more_than_they_bring_is_named_worst_first() -> None:
    result = effort(BOOK, 0, S)
    assert result.cut[0].id == 7
    assert result.cut[0].minutes == pytest.approx(300 - 1500 * 10 / 370)
    assert [mover.id for mover in result.move_to] == [0, 1]
    assert len(effort(BOOK, 0, S, names=2).cut) == 2


@pytest.mark.parametrize(("top", "state"), [(80, "on_target"), (79, "close"), (60, "close"), (59, "low")])
def test_states_begin_exactly_at_their_share(top: int, state: str) -> None:
    rows = [EffortRow(1, 100, top), EffortRow(2, 50, 100 - top)]
    assert effort(rows, 0, S).state == state


def test_without_minutes_the_effort_is_unknown() -> None:
    result = effort([EffortRow(1, 100, 0)], 0, S)
    assert (result.share, result.index, result.state, result.prospect_share) == (None, None, None, None)
    assert (result.cut, result.move_to) == ((), ())
    assert result.profit_share == 1


def test_a_loser_never_counts_as_top() -> None:
    result = effort([EffortRow(1, 0, 30), EffortRow(2, -5, 30)], 0, S)
    assert (result.top, result.share, result.profit_share, result.index) == ((), 0, None, None)


def test_an_empty_book_has_no_effort() -> None:
    assert effort([], 0, S).share is None
    assert effort([], 60, S).prospect_share == 1


def test_concentration_of_the_method_s_book() -> None:
    result = pareto([400, 250, 150, 80, 60, 30, 20, 10, 0, -10], NETS)
    assert result.top20_revenue_share == 0.65
    assert result.top10_profit_share == result.top1_profit_share == pytest.approx(120 / 370)


def test_concentration_of_nothing_is_unknown() -> None:
    result = pareto([0, -5], [])
    assert (result.top20_revenue_share, result.top10_profit_share, result.top1_profit_share) == (
        None,
        None,
        None,
    )


@given(
    st.lists(st.tuples(st.integers(-1000, 10**8), st.integers(0, 10**5)), max_size=40), st.integers(0, 10**6)
)
def test_shares_lie_between_0_and_1_and_what_is_too_much_here_is_missing_there(
    book: list[tuple[int, int]], prospects: int
) -> None:
    rows = [EffortRow(number, *row) for number, row in enumerate(book)]
    result = effort(rows, prospects, S, names=100)
    for share in (result.share, result.profit_share, result.prospect_share):
        assert share is None or 0 <= share <= 1
    assert all(mover.minutes > 0 for mover in result.cut)
    assert all(mover.minutes < 0 for mover in result.move_to)
