"""Weekly proposals of tier and level changes, and the gap to the next tier (method.md D35)."""

from bisect import bisect_right
from dataclasses import dataclass

from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_codes import TIER_RANK, TIERS, Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.tiers import Ladder, TierEvidence, best_allowed


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change to confirm; `at_once` for jumps of two steps or more, which do not wait for a second week."""

    before: int
    after: int
    at_once: bool

    @property
    def upward(self) -> bool:
        return self.after < self.before


def propose(current: int, now: int, last_week: int | None, rejected: int | None) -> Proposal | None:
    """D35 on ranks (0 is the best). A difference is proposed when last week's run differed to the same side, or
    at once for jumps of two; a proposal that the rep refused comes back only when the new value changes."""
    if now in (current, rejected):
        return None
    if abs(now - current) >= 2:
        return Proposal(current, now, True)
    seen_before = last_week is not None and (last_week - current) * (now - current) > 0
    return Proposal(current, now, False) if seen_before else None


def propose_tier(
    current: Tier, now: Tier, last_week: Tier | None, rejected: Tier | None
) -> tuple[Tier, Tier] | None:
    """The tier change to confirm, as (old, new)."""
    proposal = propose(
        TIER_RANK[current],
        TIER_RANK[now],
        None if last_week is None else TIER_RANK[last_week],
        None if rejected is None else TIER_RANK[rejected],
    )
    return None if proposal is None else (TIERS[proposal.before], TIERS[proposal.after])


def propose_level(
    current: int, now: int, last_week: int | None, rejected: int | None
) -> tuple[int, int] | None:
    """The relationship level change to confirm, as (old, new): the measured level beside the rep's."""
    proposal = propose(
        -current, -now, None if last_week is None else -last_week, None if rejected is None else -rejected
    )
    return None if proposal is None else (-proposal.before, -proposal.after)


@dataclass(frozen=True, slots=True)
class Gap:
    """The next tier above the computed one and the smallest added profit in fen that reaches it; `blocked` is the
    cap that no profit lifts (codes of TierReason), then `added_fen` is None."""

    tier: Tier
    added_fen: int | None
    blocked: str | None


def gap_to_next(book: Ladder, evidence: TierEvidence, computed: Tier, settings: MethodSettings) -> Gap | None:
    """D35's gap for a customer whose value is part of `book`; None at the top. O(log n)."""
    rank = TIER_RANK[computed]
    if rank == 0:
        return None
    target = TIERS[rank - 1]
    best, cap = best_allowed(evidence, settings)
    if cap is not None and TIER_RANK[best] > rank - 1:
        return Gap(target, None, cap)
    if target is Tier.MAINTENANCE:
        return Gap(target, 1 - evidence.net_fen, None)
    needed = _least_value(book, evidence.net_fen, settings.tier_cuts[rank - 1])
    return Gap(target, needed - evidence.net_fen, None)


def _least_value(book: Ladder, net_fen: int, cut_bp: int) -> int:
    """The smallest value above `net_fen` at which Σ larger values < cut × total holds, own value moved there."""
    others = book.total - max(net_fen, 0)

    def enough(value: int, larger: int) -> bool:
        return larger * BP < cut_bp * (others + value)

    low, high = bisect_right(book.rising, max(net_fen, 0)), len(book.rising)
    while low < high:
        middle = (low + high) // 2
        value = book.rising[middle]
        if enough(value, book.above(value)):
            high = middle
        else:
            low = middle + 1
    # between the last rung that is too low and the first that is enough only the total grows
    larger = book.sums[-1] - book.sums[low]
    least = max(larger * BP // cut_bp - others + 1, max(net_fen, 0) + 1)
    return min(least, book.rising[low]) if low < len(book.rising) else least
