"""Normal zone and Kotler's helper (method.md D12)."""

from fractions import Fraction

import pytest

from keyacct_desktop.domain.method_codes import Tier, Zone
from keyacct_desktop.domain.zones import expected_range, kotler_level, propose_zone, zone, zone_confirmed
from tests.domain.method_cases import TODAY, S


def zone_of(
    tier: Tier | None, level: int | None, lifted: bool = False, first: int | None = TODAY - 60
) -> Zone | None:
    return zone(service_tier=tier, level=level, lifted=lifted, first_order_day=first, as_of=TODAY, settings=S)


@pytest.mark.parametrize(
    ("tier", "level", "expected"),
    [
        ("key", 2, "under"),
        ("maintenance", 4, "over"),
        ("regular", 3, "normal"),
        ("key", 4, "normal"),
        ("key", 5, "normal"),
        ("major", 2, "under"),
        ("void", 3, "over"),
        ("void", 1, "normal"),
    ],
)
def test_zones_of_the_method(tier: str, level: int, expected: str) -> None:
    assert zone_of(Tier(tier), level) == Zone(expected)


def test_a_growable_customer_may_have_one_level_more() -> None:
    assert zone_of(Tier.MAINTENANCE, 4, lifted=True) is Zone.NORMAL
    assert zone_of(Tier.MAINTENANCE, 5, lifted=True) is Zone.OVER
    assert expected_range(Tier.KEY, True, S) == (4, 5)


def test_new_customers_are_exempt_for_60_days() -> None:
    assert zone_of(Tier.KEY, 1, first=TODAY - 59) is Zone.EXEMPT
    assert zone_of(Tier.KEY, 1, first=None) is Zone.UNDER


def test_without_tier_or_level_the_zone_is_unknown() -> None:
    assert zone_of(None, 3) is None
    assert zone_of(Tier.KEY, None) is None


def test_a_miss_is_reported_only_when_the_week_before_saw_it_too() -> None:
    assert zone_confirmed(Zone.UNDER, Zone.UNDER)
    assert not zone_confirmed(Zone.UNDER, None)
    assert not zone_confirmed(Zone.UNDER, Zone.OVER)
    assert not zone_confirmed(Zone.NORMAL, Zone.NORMAL)


AVERAGE = Fraction(20, 100)


@pytest.mark.parametrize(
    ("heads", "percent", "level"),
    [
        (6, 28, 5), (18, 22, 3), (70, 15, 1), (8, 15, 3),
        (10, 24, 5), (11, 24, 4), (50, 16, 3), (51, 16, 2), (51, 24, 3), (50, 15, 2), (10, 16, 4),
    ],
)  # fmt: skip
def test_the_helper_of_the_method(heads: int, percent: int, level: int) -> None:
    assert kotler_level(heads, Fraction(percent, 100), AVERAGE, S) == level


def test_the_helper_knows_nothing_without_customers_margin_or_average() -> None:
    assert kotler_level(0, AVERAGE, AVERAGE, S) is None
    assert kotler_level(5, None, AVERAGE, S) is None
    assert kotler_level(5, AVERAGE, None, S) is None
    assert kotler_level(5, AVERAGE, Fraction(0), S) is None


def test_the_helper_proposes_its_cell_and_one_either_side() -> None:
    table = {
        Tier.KEY: (6, Fraction(28, 100)),
        Tier.MAINTENANCE: (70, Fraction(15, 100)),
        Tier.VOID: (0, None),
    }
    assert propose_zone(table, AVERAGE, S) == {Tier.KEY: (4, 5), Tier.MAINTENANCE: (1, 2)}
