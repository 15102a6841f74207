"""Proposals of tier and level changes, and the gap to the next tier (method.md D35)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from keyacct_desktop.domain.method_codes import TIER_RANK, Tier
from keyacct_desktop.domain.tier_changes import Gap, gap_to_next, propose, propose_level, propose_tier
from keyacct_desktop.domain.tiers import computed_tier, ladder
from tests.domain.method_cases import NETS, S, tier_evidence

K, M, R, W, V = Tier
BOOK = ladder(NETS)


def test_a_small_difference_waits_for_a_second_week() -> None:
    assert propose_tier(M, R, None, None) is None
    assert propose_tier(M, R, M, None) is None
    assert propose_tier(M, R, R, None) == (M, R)
    assert propose_tier(M, R, W, None) == (M, R)
    assert propose_tier(M, R, K, None) is None
    assert propose_tier(M, M, R, None) is None


def test_a_jump_of_two_is_proposed_at_once() -> None:
    assert propose_tier(K, R, None, None) == (K, R)
    assert propose_tier(V, K, V, None) == (V, K)


def test_a_refused_proposal_comes_back_only_when_it_changes() -> None:
    assert propose_tier(K, R, R, R) is None
    assert propose_tier(K, W, R, R) == (K, W)


def test_level_proposals_follow_the_same_rule() -> None:
    assert propose_level(3, 4, 4, None) == (3, 4)
    assert propose_level(3, 4, None, None) is None
    assert propose_level(5, 3, None, None) == (5, 3)
    assert propose_level(5, 3, None, 3) is None


def test_a_proposal_knows_its_direction() -> None:
    up, down = propose(2, 0, None, None), propose(1, 2, 2, None)
    assert up is not None
    assert up.upward
    assert up.at_once
    assert down is not None
    assert not down.upward
    assert not down.at_once


def test_the_gaps_of_the_method() -> None:
    assert gap_to_next(BOOK, tier_evidence(NETS[5]), R, S) == Gap(M, 10 * 1000_00, None)
    assert gap_to_next(BOOK, tier_evidence(NETS[2]), M, S) == Gap(K, 30 * 1000_00, None)


def test_the_top_tier_has_no_gap() -> None:
    assert gap_to_next(BOOK, tier_evidence(NETS[0]), K, S) is None


def test_a_void_customer_needs_any_profit() -> None:
    assert gap_to_next(BOOK, tier_evidence(-800, potential=1), V, S) == Gap(W, 801, None)


def test_a_cap_that_no_profit_lifts_is_named() -> None:
    assert gap_to_next(BOOK, tier_evidence(NETS[0], loyalty=10), M, S) == Gap(K, None, "low_loyalty")
    assert gap_to_next(BOOK, tier_evidence(NETS[0], dates=1), R, S) == Gap(M, None, "one_off_order")
    assert gap_to_next(BOOK, tier_evidence(NETS[8], dates=1), W, S).blocked is None  # type: ignore[union-attr]


def test_the_first_profit_of_a_book_is_its_top() -> None:
    assert gap_to_next(ladder([]), tier_evidence(-5), W, S) == Gap(R, 6, None)


@given(st.lists(st.integers(-500, 2000), min_size=1, max_size=12))
@example([10, 20, 40, 80, 160, 320, 640, 1280])
def test_the_gap_is_the_smallest_profit_that_lifts(values: list[int]) -> None:
    net, others = values[0], values[1:]

    def tier_at(value: int) -> Tier:
        return computed_tier(ladder([value, *others]), tier_evidence(value, potential=1), S)[1]

    now = tier_at(net)
    gap = gap_to_next(ladder(values), tier_evidence(net, potential=1), now, S)
    if gap is None:
        assert now is K
        return
    assert gap.added_fen is not None
    assert gap.added_fen > 0
    assert TIER_RANK[tier_at(net + gap.added_fen)] <= TIER_RANK[gap.tier]
    assert TIER_RANK[tier_at(net + gap.added_fen - 1)] > TIER_RANK[gap.tier]


@pytest.mark.parametrize("tier", [K, M, R, W])
def test_an_unchanged_tier_is_never_proposed(tier: Tier) -> None:
    assert propose_tier(tier, tier, V, None) is None
