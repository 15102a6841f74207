"""Loyalty score, satisfaction and their grid (method.md D13)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.interval import Interval
from keyacct_desktop.domain.loyalty import Loyalty, loyalty_grid, loyalty_score, satisfaction
from keyacct_desktop.domain.method_codes import LoyaltyBand, LoyaltyGrid, SatisfactionZone
from keyacct_desktop.domain.method_settings import MethodSettings
from tests.domain.method_cases import TODAY, S, loyalty_of


def score(settings: MethodSettings = S, **changes: Any) -> Loyalty | None:
    values: dict[str, Any] = {
        "interval": Interval(60, 36),
        "years": 3,
        "revenue_fen": 60,
        "wallet_fen": 100,
        "referrals": 1,
        "orders": 4,
        "orders_with_concession": 1,
    }
    return loyalty_score(**{**values, **changes}, settings=settings)


def test_the_middling_customer_of_the_method() -> None:
    loyalty = score()
    assert loyalty is not None
    assert loyalty.score == 63.25
    assert [part.points for part in loyalty.parts] == [20, 15, 12, 5, 11.25]
    assert loyalty.band is LoyaltyBand.MIDDLE
    assert loyalty.unknown == ()


def test_an_unknown_wallet_is_left_out_and_the_rest_rescaled() -> None:
    loyalty = score(wallet_fen=None)
    assert loyalty is not None
    assert loyalty.score == pytest.approx(64.1, abs=0.05)
    assert loyalty.unknown == ("wallet",)
    assert len(loyalty.parts) == 4


def test_the_weak_customer_of_the_method() -> None:
    loyalty = score(
        interval=Interval(60, 75), years=1, revenue_fen=20, referrals=0, orders=5, orders_with_concession=4
    )
    assert loyalty is not None
    assert loyalty.score == 12.0
    assert loyalty.band is LoyaltyBand.WEAK


@pytest.mark.parametrize(("points", "band"), [(70, "loyal"), (69, "middle"), (50, "middle"), (49, "weak")])
def test_bands_begin_exactly_at_their_points(points: int, band: str) -> None:
    assert loyalty_of(points).band == band


@pytest.mark.parametrize(("since", "points"), [(0, 25), (30, 25), (45, 12.5), (60, 0), (200, 0)])
def test_recency_falls_from_one_interval_to_two(since: int, points: float) -> None:
    loyalty = score(interval=Interval(60, since))
    assert loyalty is not None
    assert loyalty.parts[0].points == points


def test_more_than_the_whole_wallet_or_three_referrals_earn_no_more() -> None:
    loyalty = score(revenue_fen=500, referrals=9, years=9)
    assert loyalty is not None
    assert [part.points for part in loyalty.parts[1:4]] == [25, 20, 15]


def test_returns_beyond_revenue_are_no_share_of_the_wallet() -> None:
    loyalty = score(revenue_fen=-500)
    assert loyalty is not None
    assert loyalty.parts[2].points == 0


def test_no_order_in_the_window_leaves_price_steadiness_unknown() -> None:
    loyalty = score(orders=0, orders_with_concession=0, interval=Interval(None, 400))
    assert loyalty is not None
    assert loyalty.unknown == ("recency", "price")


def test_nothing_known_is_no_score() -> None:
    settings = MethodSettings(loyalty_points=(50, 0, 50, 0, 0))
    assert score(settings, interval=Interval(), wallet_fen=0) is None


@pytest.mark.parametrize(
    ("value", "zone"),
    [(1, "defection"), (2, "defection"), (3, "indifference"), (4, "indifference"), (5, "loyalty")],
)
def test_satisfaction_has_three_zones(value: int, zone: str) -> None:
    asked = satisfaction(value, TODAY - 180, TODAY, S)
    assert asked is not None
    assert asked.zone == SatisfactionZone(zone)
    assert not asked.stale


def test_satisfaction_goes_stale_after_180_days() -> None:
    for judged in (TODAY - 181, None):
        asked = satisfaction(5, judged, TODAY, S)
        assert asked is not None
        assert asked.stale
    assert satisfaction(None, TODAY, TODAY, S) is None


def test_the_grid_names_the_two_cells_that_ask_for_something() -> None:
    def cell(value: int, points: int) -> LoyaltyGrid | None:
        return loyalty_grid(satisfaction(value, TODAY, TODAY, S), loyalty_of(points), S)

    assert cell(4, 49) is LoyaltyGrid.SATISFIED_NOT_LOYAL
    assert cell(2, 70) is LoyaltyGrid.LOCKED_IN
    assert cell(4, 50) is cell(3, 10) is cell(2, 69) is cell(5, 90) is None


def test_the_grid_says_nothing_about_unknown_or_stale_values() -> None:
    assert loyalty_grid(None, loyalty_of(10), S) is None
    assert loyalty_grid(satisfaction(5, TODAY, TODAY, S), None, S) is None
    assert loyalty_grid(satisfaction(5, TODAY - 300, TODAY, S), loyalty_of(10), S) is None


@given(
    st.none() | st.integers(1, 800),
    st.integers(0, 2000),
    st.integers(0, 5),
    st.none() | st.integers(0, 10**9),
    st.integers(-(10**9), 10**9),
    st.integers(0, 50),
    st.integers(0, 50),
)
def test_a_score_lies_between_0_and_100_and_unknown_parts_are_never_counted_as_0(
    half: int | None, since: int, years: int, wallet: int | None, revenue: int, orders: int, conceded: int
) -> None:
    loyalty = score(
        interval=Interval(half, since),
        years=years,
        wallet_fen=wallet,
        revenue_fen=revenue,
        orders=orders,
        orders_with_concession=min(conceded, orders),
    )
    assert loyalty is not None
    assert 0 <= loyalty.score <= 100
    assert ("recency" in loyalty.unknown) == (half is None)
    assert ("wallet" in loyalty.unknown) == (not wallet)
    assert ("price" in loyalty.unknown) == (not orders)
    known = sum(part.most for part in loyalty.parts)
    assert loyalty.score == pytest.approx(100 * sum(part.points for part in loyalty.parts) / known)
