"""The five value tiers with caps and override (method.md D2).

A `Ladder` is the whole book's profit in order; with it one customer is classed on its own. Equal values
always get the same class, because what counts is the sum of strictly larger values.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.loyalty import Loyalty
from keyacct_desktop.domain.method_codes import TIER_RANK, TIERS, Tier, TierReason
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.potential import Potential


@dataclass(frozen=True, slots=True)
class Ladder:
    """The positive values of a book: `rising` order, `sums` of the first n of them."""

    rising: tuple[int, ...]
    sums: tuple[int, ...]

    @property
    def total(self) -> int:
        return self.sums[-1]

    def above(self, value: int) -> int:
        """Σ of the values strictly larger than `value`: what is accumulated before it."""
        return self.sums[-1] - self.sums[bisect_right(self.rising, value)]

    def place(self, value: int, cuts_bp: Sequence[int]) -> int:
        """How many cuts the share accumulated before `value` has reached: 0 is the best class."""
        before = self.above(value) * BP
        total = self.sums[-1]
        for place, cut in enumerate(cuts_bp):
            if before < cut * total:
                return place
        return len(cuts_bp)

    def thresholds(self, cuts_bp: Sequence[int]) -> tuple[int, ...]:
        """For each cut the smallest value of the ladder that lies before it; one above all when none does."""
        found = []
        for cut in cuts_bp:
            low, high = 0, len(self.rising)
            while low < high:
                middle = (low + high) // 2
                if self.above(self.rising[middle]) * BP < cut * self.total:
                    high = middle
                else:
                    low = middle + 1
            found.append(self.rising[low] if low < len(self.rising) else self.total + 1)
        return tuple(found)

    def replaced(self, old: int | None, new: int | None) -> "Ladder":
        """The ladder after one member's value changed; None and values ≤ 0 stand for no member.
        Raises ValueError when `old` is not in it."""
        values = list(self.rising)
        if old is not None and old > 0:
            at = bisect_left(values, old)
            if at == len(values) or values[at] != old:
                raise ValueError(old)
            del values[at]
        if new is not None and new > 0:
            values.insert(bisect_left(values, new), new)
        return Ladder(tuple(values), tuple(accumulate(values, initial=0)))


def ladder(values: Iterable[int]) -> Ladder:
    """The ladder of a book's values; those ≤ 0 take no part."""
    rising = tuple(sorted(value for value in values if value > 0))
    return Ladder(rising, tuple(accumulate(rising, initial=0)))


@dataclass(frozen=True, slots=True)
class TierEvidence:
    """What decides one customer's tier besides the ladder. `purchase_dates` are those of the settings' months,
    `only_group` that all of them were group purchases, `long_contract` a contract of 24 months or more in
    force (it counts as two dates)."""

    net_fen: int
    purchase_dates: int
    only_group: bool
    long_contract: bool
    loyalty: Loyalty | None
    potential: Potential
    black_face: bool
    years_known: int = 5
    """Of the last five years, how many the book's records reach back."""


@dataclass(frozen=True, slots=True)
class TierResult:
    """`by_profit` is what the share alone gives, `computed` after the caps, `tier` after the rep's word;
    `service` is the tier whose service the customer gets (an approved black face: 关键)."""

    by_profit: Tier
    computed: Tier
    tier: Tier
    service: Tier
    override: Tier | None
    reasons: tuple[TierReason, ...]


def best_allowed(evidence: TierEvidence, settings: MethodSettings) -> tuple[Tier, TierReason | None]:
    """The best tier that the caps leave open, and the cap that closes the ones above (D2, in D2's order). A young
    book never gives a bad grade: years before its records do not count against loyalty here."""
    dates = evidence.purchase_dates
    if evidence.long_contract:
        dates = max(dates, settings.tier_min_dates)
    elif evidence.only_group and dates:
        dates = 0
    if dates < settings.tier_min_dates:
        return Tier.REGULAR, TierReason.ONE_OFF
    loyalty, gate = evidence.loyalty, settings.tier_loyalty_gate
    if (
        loyalty is not None
        and loyalty.below(gate)
        and loyalty.below_in_known_years(gate, evidence.years_known)
    ):
        return Tier.MAJOR, TierReason.LOW_LOYALTY
    return Tier.KEY, None


def computed_tier(
    book: Ladder, evidence: TierEvidence, settings: MethodSettings
) -> tuple[Tier, Tier, tuple[TierReason, ...]]:
    """D2 without override: the tier by profit, the tier after the caps, and why they differ. The customer's own
    value is part of `book`."""
    if evidence.net_fen <= 0:
        tier, reason = _without_profit(evidence, settings)
        return tier, tier, (reason,)
    by_profit = TIERS[book.place(evidence.net_fen, settings.tier_cuts)]
    best, cap = best_allowed(evidence, settings)
    if cap is None or TIER_RANK[by_profit] >= TIER_RANK[best]:
        return by_profit, by_profit, ()
    return by_profit, best, (cap,)


def settled_tier(
    by_profit: Tier,
    computed: Tier,
    reasons: tuple[TierReason, ...],
    *,
    override: Tier | None,
    accepted: Tier | None,
    black_face: bool,
) -> TierResult:
    """The tier that counts: a valid override, else the tier that the rep last accepted (D35), else the computed
    one. An expired override is not passed in."""
    tier = computed
    if override is not None:
        tier, reasons = override, (*reasons, TierReason.OVERRIDE)
    elif accepted is not None and accepted != computed:
        tier, reasons = accepted, (*reasons, TierReason.NOT_CONFIRMED)
    return TierResult(by_profit, computed, tier, Tier.KEY if black_face else tier, override, reasons)


def override_valid(override_day: int | None, as_of: int, settings: MethodSettings) -> bool:
    """An override holds for the settings' days, the day it was made included."""
    return override_day is not None and as_of < override_day + settings.override_days


def _without_profit(evidence: TierEvidence, settings: MethodSettings) -> tuple[Tier, TierReason]:
    if evidence.black_face:
        return Tier.MAINTENANCE, TierReason.BLACK_FACE
    if evidence.potential.numerator is None:
        return Tier.MAINTENANCE, TierReason.POTENTIAL_UNKNOWN
    if evidence.potential.below(settings.void_potential_below):
        return Tier.VOID, TierReason.POTENTIAL_LOW
    return Tier.MAINTENANCE, TierReason.POTENTIAL_SUFFICES
