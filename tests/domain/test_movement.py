"""Who rose, who fell, who is new and who is gone between two days."""

from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.movement import Flow, compare_standings

K, M, R, W, V = Tier


def test_everybody_is_in_one_group() -> None:
    before = {1: (R, 100), 2: (K, 900), 3: (M, 300), 4: (W, 10)}
    after = {1: (K, 1000), 2: (M, 400), 3: (M, 320), 5: (R, 50)}
    found = compare_standings(before, after)
    (rose,) = found.rose
    assert (rose.id, rose.tier_before, rose.tier_after, rose.net_before_fen, rose.net_after_fen) == (
        1,
        R,
        K,
        100,
        1000,
    )
    assert [move.id for move in found.fell] == [2]
    assert [(move.id, move.tier_before, move.tier_after) for move in found.new] == [(5, None, R)]
    assert [(move.id, move.tier_before, move.tier_after) for move in found.gone] == [(4, W, None)]
    assert found.stayed == 1
    assert dict(found.before) == {K: 1, M: 1, R: 1, W: 1, V: 0}
    assert dict(found.after) == {K: 1, M: 2, R: 1, W: 0, V: 0}
    assert Flow(R, K, 1) in found.flows
    assert Flow(None, R, 1) in found.flows
    assert Flow(W, None, 1) in found.flows


def test_the_largest_change_of_profit_comes_first() -> None:
    before = {1: (R, 100), 2: (R, 100), 3: (W, 0)}
    after = {1: (M, 200), 2: (K, 900), 3: (M, 200)}
    assert [move.id for move in compare_standings(before, after).rose] == [2, 3, 1]
    assert compare_standings(before, after).rose[0].change_fen == 800


def test_flows_come_from_the_best_tier_down_and_outside_last() -> None:
    before = {1: (W, 1), 2: (K, 1), 3: (K, 1)}
    after = {1: (K, 1), 2: (W, 1), 4: (K, 1)}
    assert [(flow.before, flow.after) for flow in compare_standings(before, after).flows] == [
        (K, W), (K, None), (W, K), (None, K),
    ]  # fmt: skip


def test_nothing_moves_in_an_empty_book() -> None:
    found = compare_standings({}, {})
    assert (found.rose, found.fell, found.new, found.gone, found.stayed, found.flows) == (
        (),
        (),
        (),
        (),
        0,
        (),
    )


_STATES = st.dictionaries(
    st.integers(1, 30), st.tuples(st.sampled_from(TIERS), st.integers(-1000, 1000)), max_size=30
)


@given(_STATES, _STATES)
def test_flows_hold_everybody_once(
    before: dict[int, tuple[Tier, int]], after: dict[int, tuple[Tier, int]]
) -> None:
    found = compare_standings(before, after)
    assert sum(flow.heads for flow in found.flows) == len(set(before) | set(after))
    assert len(found.rose) + len(found.fell) + found.stayed == len(set(before) & set(after))
    assert sum(count for _, count in found.after) == len(after)
