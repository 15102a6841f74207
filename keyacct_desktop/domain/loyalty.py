"""Loyalty score, satisfaction zones and their grid (method.md D13). Loyalty alone gates tiers."""

from collections.abc import Iterable
from dataclasses import dataclass

from keyacct_desktop.domain.interval import Interval
from keyacct_desktop.domain.method_codes import LoyaltyBand, LoyaltyGrid, SatisfactionZone
from keyacct_desktop.domain.method_settings import MethodSettings

_YEARS, _REFERRALS = 5, 3
"""Years and referrals that earn all points of their part."""
_CONTINUITY = 1
"""The place of continuity among the parts."""


@dataclass(frozen=True, slots=True)
class LoyaltyPart:
    """One known part of the score: `points` of at most `most`."""

    code: str
    points: float
    most: int


@dataclass(frozen=True, slots=True)
class Loyalty:
    """Loyalty 0-100 as an exact fraction, with its known parts; the unknown ones were left out and the rest
    rescaled to 100."""

    numerator: int
    denominator: int
    band: LoyaltyBand
    fractions: tuple[tuple[int, int, int], ...]
    """numerator, denominator and points of each part in the settings' order; denominator 0 is unknown."""

    @property
    def score(self) -> float:
        return self.numerator / self.denominator

    def below(self, points: int) -> bool:
        """Whether the score is less than `points`, exactly."""
        return self.numerator < points * self.denominator

    def below_in_known_years(self, points: int, years_known: int) -> bool:
        """Whether the score is less than `points` when the years before the book's records, of which nobody knows
        whether something was bought, are left out like any other unknown."""
        years, _, most = self.fractions[_CONTINUITY]
        counted = min(max(years_known, years), _YEARS)
        # both sides times five keep the points of some of the five years whole
        fractions = [(part, whole, _YEARS * part_most) for part, whole, part_most in self.fractions]
        fractions[_CONTINUITY] = (years, counted, most * counted)
        numerator, denominator, known = _sum(fractions)
        return 100 * numerator < points * known * denominator

    @property
    def parts(self) -> tuple[LoyaltyPart, ...]:
        """The known parts for people to read."""
        codes = ("recency", "continuity", "wallet", "referrals", "price")
        return tuple(
            LoyaltyPart(code, points * part / whole, points)
            for code, (part, whole, points) in zip(codes, self.fractions, strict=True)
            if whole
        )

    @property
    def unknown(self) -> tuple[str, ...]:
        """Codes of the parts that are not known."""
        codes = ("recency", "continuity", "wallet", "referrals", "price")
        return tuple(code for code, item in zip(codes, self.fractions, strict=True) if not item[1])


def loyalty_score(
    *,
    interval: Interval,
    years: int,
    revenue_fen: int,
    wallet_fen: int | None,
    referrals: int,
    orders: int,
    orders_with_concession: int,
    settings: MethodSettings,
) -> Loyalty | None:
    """D13 for a customer who has bought. `years` is 12-month blocks with a purchase among the last five, the
    revenue and the orders are W's. None when no part that carries points is known."""
    recency, continuity, wallet, referral, price = settings.loyalty_points
    half = interval.expected_half_days
    since = interval.days_since
    fresh = 0 if half is None or since is None else min(max(2 * half - 2 * since, 0), half)
    spends = wallet_fen if wallet_fen is not None and wallet_fen > 0 else 0
    fractions = (
        (fresh, half or 0, recency),
        (min(years, _YEARS), _YEARS, continuity),
        (min(max(revenue_fen, 0), spends), spends, wallet),
        (min(referrals, _REFERRALS), _REFERRALS, referral),
        (orders - orders_with_concession, orders, price),
    )
    numerator, denominator, known = _sum(fractions)
    if not known:
        return None
    numerator, denominator = 100 * numerator, known * denominator
    middle, loyal = settings.loyalty_cuts
    if numerator >= loyal * denominator:
        band = LoyaltyBand.LOYAL
    else:
        band = LoyaltyBand.MIDDLE if numerator >= middle * denominator else LoyaltyBand.WEAK
    return Loyalty(numerator, denominator, band, fractions)


def _sum(fractions: Iterable[tuple[int, int, int]]) -> tuple[int, int, int]:
    """Σ points × part / whole as numerator and denominator, and Σ points; a whole of 0 is unknown, left out."""
    numerator, denominator, known = 0, 1, 0
    for part, whole, points in fractions:
        if whole:
            numerator = numerator * whole + points * part * denominator
            denominator *= whole
            known += points
    return numerator, denominator, known


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The last asked value 1-5 with its zone; `stale` values are shown as 待复核 and give no grid cell."""

    value: int
    zone: SatisfactionZone
    stale: bool


def satisfaction(
    value: int | None, judged_day: int | None, as_of: int, settings: MethodSettings
) -> Satisfaction | None:
    """D13's three zones. A value without a day counts as stale, as nobody knows how old it is."""
    if value is None:
        return None
    stale = judged_day is None or as_of - judged_day > settings.judgement_stale
    if value <= 2:
        zone = SatisfactionZone.DEFECTION
    else:
        zone = SatisfactionZone.LOYALTY if value >= 5 else SatisfactionZone.INDIFFERENCE
    return Satisfaction(value, zone, stale)


def loyalty_grid(
    asked: Satisfaction | None, loyalty: Loyalty | None, settings: MethodSettings
) -> LoyaltyGrid | None:
    """The cells of loyalty × satisfaction that ask for something (D13); None for all others and for unknowns."""
    if asked is None or asked.stale or loyalty is None:
        return None
    middle, loyal = settings.loyalty_cuts
    if asked.value >= 4 and loyalty.below(middle):
        return LoyaltyGrid.SATISFIED_NOT_LOYAL
    if asked.value <= 2 and not loyalty.below(loyal):
        return LoyaltyGrid.LOCKED_IN
    return None
