"""Small books and customers for the tests of the method."""

from collections.abc import Sequence
from datetime import date

from keyacct_desktop.domain.interval import Interval
from keyacct_desktop.domain.loyalty import Loyalty, loyalty_score
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.potential import NO_POTENTIAL, Potential, potential_score
from keyacct_desktop.domain.tiers import TierEvidence

S = MethodSettings()
AS_OF = date(2026, 7, 3)
TODAY = AS_OF.toordinal()
NETS = tuple(value * 1000_00 for value in (120, 80, 50, 40, 30, 20, 15, 10, 5, -8))
"""The book of method.md D2, in fen."""


def day(text: str) -> int:
    """The ordinal of an ISO day."""
    return date.fromisoformat(text).toordinal()


def yuan(amount: float) -> int:
    return round(amount * 100)


def loyalty_of(score: int) -> Loyalty:
    """A loyalty of 0-100 points exactly, by way of price steadiness alone."""
    settings = MethodSettings(loyalty_points=(0, 0, 0, 0, 100))
    made = loyalty_score(
        interval=Interval(),
        years=0,
        revenue_fen=0,
        wallet_fen=None,
        referrals=0,
        orders=100,
        orders_with_concession=100 - score,
        settings=settings,
    )
    assert made is not None
    return made


def potential_of(factor: int | None) -> Potential:
    """A fresh potential of factor × 20 points."""
    return NO_POTENTIAL if factor is None else potential_score((factor,) * 5, TODAY, TODAY, S)


def tier_evidence(
    net_fen: int,
    *,
    dates: int = 2,
    only_group: bool = False,
    long_contract: bool = False,
    loyalty: int | None = None,
    potential: int | None = None,
    black_face: bool = False,
) -> TierEvidence:
    """`potential` is the factor 0-5 given to all five questions."""
    return TierEvidence(
        net_fen,
        dates,
        only_group,
        long_contract,
        None if loyalty is None else loyalty_of(loyalty),
        potential_of(potential),
        black_face,
    )


def days(*texts: str) -> Sequence[int]:
    return [day(text) for text in texts]
