"""Pyramid and 80/20 kept in order: the same as computing them anew, whatever changed before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.effort import EffortRow, effort
from keyacct_desktop.domain.live_totals import LiveRow, LiveTotals
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.pyramid import two_pyramids
from tests.domain.method_cases import NETS, S

K, M, R, W, V = Tier
MINUTES = (300, 180, 120, 90, 90, 240, 60, 300, 60, 60)
METHOD = [
    LiveRow(number, tier, False, net, minutes)
    for number, (tier, net, minutes) in enumerate(
        zip((K, K, M, M, M, R, R, W, W, V), NETS, MINUTES, strict=True), 1
    )
]


def same(totals: LiveTotals, rows: list[LiveRow]) -> None:
    """The totals are those of the rows computed anew."""
    closed = [row for row in rows if row.tier is not None]
    prospects = sum(row.minutes for row in rows if row.tier is None and row.prospect)
    assert totals.pyramid() == two_pyramids((row.tier, row.net_fen) for row in closed if row.tier)
    assert totals.nets_fen == sorted((row.net_fen for row in closed), reverse=True)
    expected = effort([EffortRow(row.id, row.net_fen, row.minutes) for row in closed], prospects, S)
    assert totals.effort(S) == expected


def test_the_effort_of_the_method() -> None:
    found = LiveTotals(METHOD).effort(S)
    assert found.share == pytest.approx(0.32)
    assert found.cut[0].id == 8
    same(LiveTotals(METHOD), METHOD)


def test_one_changed_customer() -> None:
    totals = LiveTotals(METHOD)
    changed = LiveRow(9, K, False, 500_000_00, 10)
    totals.put(changed)
    same(totals, [*METHOD[:8], changed, METHOD[9]])


def test_a_prospect_that_buys_and_one_that_goes() -> None:
    prospects = [
        LiveRow(20, None, True, -5, 30),
        LiveRow(21, None, True, 0, 60),
        LiveRow(22, None, False, 0, 90),
    ]
    totals = LiveTotals([*METHOD, *prospects])
    same(totals, [*METHOD, *prospects])
    bought = LiveRow(20, W, False, 700, 30)
    totals.put(bought)
    totals.put(LiveRow(23, None, True, 0, 15))
    totals.put(LiveRow(24, None, False, 0, 15))
    totals.drop(21)
    totals.drop(999)
    same(
        totals,
        [*METHOD, bought, prospects[2], LiveRow(23, None, True, 0, 15), LiveRow(24, None, False, 0, 15)],
    )


def test_an_empty_book() -> None:
    same(LiveTotals(), [])


_ROWS = st.builds(
    LiveRow,
    st.integers(1, 25),
    st.one_of(st.none(), st.sampled_from(TIERS)),
    st.booleans(),
    st.integers(-50, 300),
    st.integers(0, 40).map(float),
)


@given(st.lists(_ROWS, max_size=30), st.lists(st.one_of(_ROWS, st.integers(1, 25)), max_size=20))
def test_any_changes_give_what_computing_anew_gives(
    first: list[LiveRow], changes: list[LiveRow | int]
) -> None:
    known = {row.id: row for row in first}
    totals = LiveTotals(known.values())
    for change in changes:
        if isinstance(change, int):
            totals.drop(change)
            known.pop(change, None)
        else:
            totals.put(change)
            known[change.id] = change
    same(totals, list(known.values()))


def test_only_the_first_names_are_looked_for_in_a_long_book() -> None:
    # The best fifth gets no minutes at all, so everybody in it lacks some: the first five are enough.
    rows = [
        LiveRow(number, K, False, 10_000 - number * 90, 0 if number <= 20 else 10) for number in range(1, 101)
    ]
    same(LiveTotals(rows), rows)
    assert [one.id for one in LiveTotals(rows).effort(S).move_to] == [1, 2, 3, 4, 5]
