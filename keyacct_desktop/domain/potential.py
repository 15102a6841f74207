"""Potential score and the guarded, indirect letting-go (method.md D21). Letting go never deletes anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from keyacct_desktop.domain.method_codes import PotentialBand
from keyacct_desktop.domain.method_settings import MethodSettings

FACTORS = ("growth", "wallet", "influence", "fit", "credit")
_MOST = 5


@dataclass(frozen=True, slots=True)
class Potential:
    """Score 0-100 as an exact fraction, known only when all five factors are. `answered` is how many are.
    `judged_day` is the oldest judgement; `stale` ones ask for a review."""

    numerator: int | None
    denominator: int
    band: PotentialBand | None
    answered: int
    judged_day: int | None
    stale: bool

    @property
    def score(self) -> float | None:
        return None if self.numerator is None else self.numerator / self.denominator

    def below(self, points: int) -> bool:
        """Whether the score is known and less than `points`."""
        return self.numerator is not None and self.numerator < points * self.denominator

    def reaches(self, points: int) -> bool:
        """Whether the score is known and at least `points`."""
        return self.numerator is not None and self.numerator >= points * self.denominator


NO_POTENTIAL = Potential(None, 1, None, 0, None, False)


def potential_score(
    factors: Sequence[int | None], judged_day: int | None, as_of: int, settings: MethodSettings
) -> Potential:
    """D21 from growth, wallet gap, influence, fit and credit, 0-5 each (None: not judged)."""
    known = [value for value in factors if value is not None]
    if not known:
        return NO_POTENTIAL
    stale = judged_day is None or as_of - judged_day > settings.judgement_stale
    if len(known) < len(FACTORS):
        return Potential(None, 1, None, len(known), judged_day, stale)
    weights = settings.potential_weights
    numerator = 100 * sum(weight * value for weight, value in zip(weights, known, strict=True))
    denominator = sum(weights) * _MOST
    if numerator >= settings.potential_develop * denominator:
        band = PotentialBand.DEVELOP
    elif numerator >= settings.void_potential_below * denominator:
        band = PotentialBand.LOW_COST
    else:
        band = PotentialBand.LET_GO
    return Potential(numerator, denominator, band, len(known), judged_day, stale)


class Guard(StrEnum):
    """The seven questions before letting go (method.md D21, 慎放七问); all must be answered no."""

    MARKET_SHARE = "market_share"
    PRESS_EFFECT = "press_effect"
    LONG_CUSTOMER = "long_customer"
    CHEAPER_WAY = "cheaper_way"
    BLACK_FACE = "black_face"
    OPEN_MATTER = "open_matter"
    REFERRER = "referrer"


@dataclass(frozen=True, slots=True)
class LettingGo:
    """Whether the rep may let go, and which codes stand against it."""

    allowed: bool
    against: tuple[str, ...]


def letting_go(
    *,
    net_fen: int,
    net_before_fen: int,
    months_since_order: int | None,
    potential: Potential,
    answers: Mapping[Guard, bool],
    as_of: int,
    settings: MethodSettings,
) -> LettingGo:
    """D21's lock: losses in W and in the W before (or no order for 24 months), a fresh score under the limit,
    and every guard answered no. Codes: "profitable", "potential_unknown", "potential_too_high",
    "potential_old", "unanswered:<guard>" and "guard:<guard>"."""
    against: list[str] = []
    asleep = months_since_order is not None and months_since_order >= 24
    if not asleep and (net_fen > 0 or net_before_fen > 0):
        against.append("profitable")
    if potential.numerator is None:
        against.append("potential_unknown")
    elif not potential.below(settings.void_potential_below):
        against.append("potential_too_high")
    elif potential.judged_day is None or as_of - potential.judged_day > settings.potential_fresh_days:
        against.append("potential_old")
    for guard in Guard:
        answer = answers.get(guard)
        if answer is None:
            against.append(f"unanswered:{guard}")
        elif answer:
            against.append(f"guard:{guard}")
    return LettingGo(not against, tuple(against))
