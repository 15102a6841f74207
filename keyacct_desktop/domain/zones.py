"""The normal zone of a relationship: does the level fit the tier (method.md D12), with Kotler's helper."""

from collections.abc import Mapping
from fractions import Fraction

from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_codes import TIER_RANK, Tier, Zone
from keyacct_desktop.domain.method_settings import MethodSettings

_HIGHEST = 5
_KOTLER = ((5, 4, 3), (4, 3, 2), (3, 2, 1))
"""Level by number of customers (few, medium, many) and margin (high, medium, low)."""


def expected_range(tier: Tier, lifted: bool, settings: MethodSettings) -> tuple[int, int]:
    """Lowest and highest level that fit a tier; `lifted` (MGC or potential ≥ 60) allows one more at the top."""
    place = TIER_RANK[tier]
    low, high = settings.zone_low[place], settings.zone_high[place]
    return low, min(high + 1, _HIGHEST) if lifted else high


def zone(
    *,
    service_tier: Tier | None,
    level: int | None,
    lifted: bool,
    first_order_day: int | None,
    as_of: int,
    settings: MethodSettings,
) -> Zone | None:
    """D12 for the tier whose service the customer gets. Unknown without tier or level; new customers are exempt."""
    if service_tier is None or level is None:
        return None
    if first_order_day is not None and as_of - first_order_day < settings.zone_grace:
        return Zone.EXEMPT
    low, high = expected_range(service_tier, lifted, settings)
    if level < low:
        return Zone.UNDER
    return Zone.OVER if level > high else Zone.NORMAL


def zone_confirmed(now: Zone | None, last_week: Zone | None) -> bool:
    """Whether a miss may be reported: the same one in this run and in the weekly run before."""
    return now in (Zone.UNDER, Zone.OVER) and now is last_week


def kotler_level(
    heads: int, margin: Fraction | None, average: Fraction | None, settings: MethodSettings
) -> int | None:
    """The level that Kotler's table gives to so many customers with this margin, beside the book's average.
    Unknown without customers, margins or a positive average."""
    if heads <= 0 or margin is None or average is None or average <= 0:
        return None
    few, medium = settings.kotler_heads
    middling, high = settings.kotler_margin
    row = 0 if heads <= few else 1 if heads <= medium else 2
    scaled = margin * BP
    column = 0 if scaled >= high * average else 1 if scaled >= middling * average else 2
    return _KOTLER[row][column]


def propose_zone(
    tiers: Mapping[Tier, tuple[int, Fraction | None]], average: Fraction | None, settings: MethodSettings
) -> dict[Tier, tuple[int, int]]:
    """The helper run on each tier's (head-count, margin): cell ± 1. Tiers about which it knows nothing are left out."""
    proposed = {}
    for tier, (heads, margin) in tiers.items():
        cell = kotler_level(heads, margin, average, settings)
        if cell is not None:
            proposed[tier] = (max(cell - 1, 1), min(cell + 1, _HIGHEST))
    return proposed
