"""Five tiers with caps and overrides (method.md D2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.method_codes import TIER_RANK, Tier, TierReason
from keyacct_desktop.domain.tiers import TierEvidence, computed_tier, ladder, override_valid, settled_tier
from tests.domain.method_cases import NETS, TODAY, S, tier_evidence

BOOK = ladder(NETS)
K, M, R, W, V = Tier


def tier_of(evidence: TierEvidence) -> Tier:
    return computed_tier(BOOK, evidence, S)[1]


def test_the_book_of_the_method() -> None:
    tiers = [tier_of(tier_evidence(net, potential=1)) for net in NETS]
    assert tiers == [K, K, M, M, M, R, R, W, W, V]
    assert BOOK.total == 370 * 1000_00
    before = [round(100 * BOOK.above(net) / BOOK.total, 1) for net in NETS[:9]]
    assert before == [0, 32.4, 54.1, 67.6, 78.4, 86.5, 91.9, 95.9, 98.6]


def test_caps_lower_two_customers_of_the_method_and_shift_no_others() -> None:
    assert computed_tier(BOOK, tier_evidence(NETS[1], loyalty=40), S) == (K, M, (TierReason.LOW_LOYALTY,))
    assert computed_tier(BOOK, tier_evidence(NETS[2], dates=1), S) == (M, R, (TierReason.ONE_OFF,))
    assert tier_of(tier_evidence(NETS[3])) is M


def test_a_loser_with_unknown_potential_is_maintained_and_to_be_assessed() -> None:
    loser = NETS[-1]
    assert computed_tier(BOOK, tier_evidence(loser), S) == (W, W, (TierReason.POTENTIAL_UNKNOWN,))
    assert tier_of(tier_evidence(loser, potential=2)) is W
    assert tier_of(tier_evidence(loser, potential=1)) is V
    assert tier_of(tier_evidence(loser, potential=1, black_face=True)) is W
    assert tier_of(tier_evidence(0, potential=0)) is V


def test_unknown_loyalty_is_no_cap() -> None:
    assert tier_of(tier_evidence(NETS[0])) is K


def test_loyalty_of_exactly_the_gate_is_no_cap() -> None:
    assert tier_of(tier_evidence(NETS[0], loyalty=50)) is K
    assert tier_of(tier_evidence(NETS[0], loyalty=49)) is M


def test_low_loyalty_leaves_lower_tiers_alone() -> None:
    assert computed_tier(BOOK, tier_evidence(NETS[2], loyalty=10), S) == (M, M, ())


def test_all_group_purchases_are_a_one_off_however_many() -> None:
    assert tier_of(tier_evidence(NETS[0], dates=5, only_group=True)) is R


def test_a_long_contract_counts_as_two_dates() -> None:
    assert tier_of(tier_evidence(NETS[0], dates=1, long_contract=True)) is K
    assert tier_of(tier_evidence(NETS[0], dates=5, only_group=True, long_contract=True)) is K


def test_the_one_off_cap_comes_before_the_loyalty_cap() -> None:
    _, tier, reasons = computed_tier(BOOK, tier_evidence(NETS[0], dates=1, loyalty=10), S)
    assert (tier, reasons) == (R, (TierReason.ONE_OFF,))


def test_a_tie_takes_the_tier_of_its_first() -> None:
    book = ladder([40, 30, 30, 30])
    assert {computed_tier(book, tier_evidence(30), S)[1] for _ in range(3)} == {K}


def test_override_wins_then_the_accepted_tier_then_the_computed_one() -> None:
    def settle(override: Tier | None, accepted: Tier | None, black_face: bool = False) -> tuple[Tier, Tier]:
        result = settled_tier(M, M, (), override=override, accepted=accepted, black_face=black_face)
        return result.tier, result.service

    assert settle(None, None) == (M, M)
    assert settle(None, M) == (M, M)
    assert settle(None, R) == (R, R)
    assert settle(K, R) == (K, K)
    assert settle(None, R, black_face=True) == (R, K)
    result = settled_tier(K, M, (TierReason.LOW_LOYALTY,), override=K, accepted=None, black_face=False)
    assert result.reasons == (TierReason.LOW_LOYALTY, TierReason.OVERRIDE)
    waiting = settled_tier(M, M, (), override=None, accepted=R, black_face=False)
    assert waiting.reasons == (TierReason.NOT_CONFIRMED,)


def test_an_override_holds_for_90_days() -> None:
    assert override_valid(TODAY - 89, TODAY, S)
    assert not override_valid(TODAY - 90, TODAY, S)
    assert not override_valid(None, TODAY, S)


def test_a_ladder_takes_a_changed_value_in_place_of_the_old() -> None:
    changed = BOOK.replaced(NETS[0], NETS[0] * 2)
    assert changed == ladder([NETS[0] * 2, *NETS[1:]])
    assert BOOK.replaced(None, 7) == ladder([*NETS, 7])
    assert BOOK.replaced(-5, -9) == BOOK
    for missing in (7, 10**12):
        with pytest.raises(ValueError, match=str(missing)):
            BOOK.replaced(missing, 1)


nets = st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=40)
factors = st.none() | st.integers(0, 5)
scores = st.none() | st.integers(0, 100)


@given(nets, st.integers(0, 3), st.booleans(), st.booleans(), scores, factors, st.booleans())
def test_caps_never_raise_a_tier(
    values: list[int],
    dates: int,
    group: bool,
    contract: bool,
    loyalty: int | None,
    potential: int | None,
    face: bool,
) -> None:
    evidence = tier_evidence(
        values[0],
        dates=dates,
        only_group=group,
        long_contract=contract,
        loyalty=loyalty,
        potential=potential,
        black_face=face,
    )
    by_profit, computed, _ = computed_tier(ladder(values), evidence, S)
    assert TIER_RANK[computed] >= TIER_RANK[by_profit]


@given(nets)
def test_equal_values_get_equal_tiers_and_larger_ones_never_a_lower_tier(values: list[int]) -> None:
    book = ladder(values)
    ranks = [TIER_RANK[computed_tier(book, tier_evidence(net), S)[0]] for net in sorted(values, reverse=True)]
    assert ranks == sorted(ranks)
    by_value: dict[int, int] = {}
    for net, rank in zip(sorted(values, reverse=True), ranks, strict=True):
        assert by_value.setdefault(net, rank) == rank


@given(nets, st.integers(1, 10**9), st.integers(0, 3), scores, factors)
def test_adding_profit_never_lowers_a_tier(
    values: list[int], added: int, dates: int, loyalty: int | None, potential: int | None
) -> None:
    def tier(net: int) -> Tier:
        evidence = tier_evidence(net, dates=dates, loyalty=loyalty, potential=potential)
        return computed_tier(ladder([net, *values[1:]]), evidence, S)[1]

    assert TIER_RANK[tier(values[0] + added)] <= TIER_RANK[tier(values[0])]


@given(nets, factors)
def test_unknown_potential_never_makes_a_customer_void(values: list[int], potential: int | None) -> None:
    _, tier, _ = computed_tier(ladder(values), tier_evidence(values[0], potential=potential), S)
    if potential is None or values[0] > 0:
        assert tier is not V


@given(nets, nets)
def test_replacing_values_one_by_one_equals_building_anew(values: list[int], others: list[int]) -> None:
    book = ladder(values)
    for old, new in zip(values, others, strict=False):
        book = book.replaced(old, new)
    assert book == ladder([*others[: len(values)], *values[len(others) :]])


@given(st.lists(st.integers(-50, 400), max_size=30), st.permutations([2000, 5000, 8000]))
def test_thresholds_say_where_each_class_begins(values: list[int], cuts: list[int]) -> None:
    book, cuts = ladder(values), sorted(cuts)
    thresholds = book.thresholds(cuts)
    for value in book.rising:
        assert book.place(value, cuts) == sum(value < least for least in thresholds)
