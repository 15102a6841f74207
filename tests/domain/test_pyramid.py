"""Two pyramids and the whale curve as numbers (method.md D17)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.pyramid import two_pyramids, whale_amounts, whale_curve
from tests.domain.method_cases import NETS

K, M, R, W, V = Tier
BOOK = list(zip((K, K, M, M, M, R, R, W, W, V), NETS, strict=True))


def percent(shares: list[float]) -> list[float]:
    return [round(100 * share, 1) for share in shares]


def test_the_pyramids_of_the_method() -> None:
    pyramid = two_pyramids(BOOK)
    assert [band.tier for band in pyramid.bands] == [K, M, R, W]
    assert [band.count for band in pyramid.bands] == [2, 3, 2, 2]
    assert percent([band.count_share for band in pyramid.bands]) == [22.2, 33.3, 22.2, 22.2]
    assert [band.net_fen // 100_000 for band in pyramid.bands] == [200, 120, 35, 15]
    assert percent([band.profit_share for band in pyramid.bands]) == [54.1, 32.4, 9.5, 4.1]
    assert (pyramid.loss_count, pyramid.loss_fen) == (1, -8 * 1000_00)
    assert pyramid.captions == ("counts_not_widening",)


def test_the_whale_of_the_method() -> None:
    whale = whale_curve(NETS)
    assert whale is not None
    assert percent(list(whale)) == [33.1, 55.2, 69.1, 80.1, 88.4, 93.9, 98.1, 100.8, 102.2, 100.0]


def test_a_true_pyramid_has_no_caption() -> None:
    assert two_pyramids([(K, 100), (M, 20), (M, 20), (R, 10), (R, 9), (W, 1), (W, 1)]).captions == ()


def test_profit_that_does_not_narrow_is_said() -> None:
    assert two_pyramids([(K, 10), (M, 20), (R, 5), (W, 1)]).captions == ("profit_not_narrowing",)


def test_a_book_of_losses_stays_honest() -> None:
    pyramid = two_pyramids([(W, -5), (W, 0)])
    assert (pyramid.loss_count, pyramid.loss_fen, pyramid.captions) == (2, -5, ("no_profit",))
    assert all(band.count == 0 for band in pyramid.bands)
    assert whale_curve([-5, 0]) is None
    assert whale_amounts([-5, 3, 0]) == (3, 3, -2)


def test_an_empty_book_has_no_whale() -> None:
    assert whale_curve([]) is None
    assert two_pyramids([]).captions == ("no_profit",)


def test_a_profitable_customer_that_the_rep_put_into_void_is_shown() -> None:
    assert two_pyramids([(K, 10), (V, 1)]).bands[-1].tier is V


@given(st.lists(st.tuples(st.sampled_from(TIERS), st.integers(-1000, 10**9)), min_size=1, max_size=60))
def test_shares_sum_to_one_and_nobody_is_lost(book: list[tuple[Tier, int]]) -> None:
    pyramid = two_pyramids(book)
    assert sum(band.count for band in pyramid.bands) + pyramid.loss_count == len(book)
    assert sum(band.net_fen for band in pyramid.bands) + pyramid.loss_fen == sum(net for _, net in book)
    if "no_profit" not in pyramid.captions:
        assert sum(band.count_share for band in pyramid.bands) == pytest.approx(1)
        assert sum(band.profit_share for band in pyramid.bands) == pytest.approx(1)


@given(st.lists(st.integers(-(10**9), 10**9), max_size=60))
def test_a_whale_ends_at_exactly_one(nets: list[int]) -> None:
    whale = whale_curve(nets)
    assert (whale is None) == (sum(nets) <= 0)
    if whale is not None:
        assert whale[-1] == 1.0
        assert len(whale) == len(nets)
        assert all(share >= 1 for share in whale[whale.index(max(whale)) :])
