"""The count pyramid, the inverted profit pyramid and the whale curve as numbers (method.md D17)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from keyacct_desktop.domain.method_codes import TIERS, Tier


@dataclass(frozen=True, slots=True)
class Band:
    """One tier: customers with positive net, what they bring, and both as shares of all such customers."""

    tier: Tier
    count: int
    net_fen: int
    count_share: float
    profit_share: float


@dataclass(frozen=True, slots=True)
class Pyramid:
    """Bands from 关键 down, the losing customers apart, and caption codes: "counts_not_widening",
    "profit_not_narrowing", "no_profit". A void band is there only when the rep put a profitable customer in it."""

    bands: tuple[Band, ...]
    loss_count: int
    loss_fen: int
    captions: tuple[str, ...]


def two_pyramids(customers: Iterable[tuple[Tier, int]]) -> Pyramid:
    """D17 from (tier, net in fen) of every customer. The "loss" counts everybody with net ≤ 0."""
    counts, sums = dict.fromkeys(TIERS, 0), dict.fromkeys(TIERS, 0)
    losers = loss = 0
    for tier, net in customers:
        if net > 0:
            counts[tier] += 1
            sums[tier] += net
        else:
            losers += 1
            loss += net
    return pyramid_from(counts, sums, losers, loss)


def pyramid_from(counts: Mapping[Tier, int], sums: Mapping[Tier, int], losers: int, loss: int) -> Pyramid:
    """D17 from the numbers and nets of the profitable customers of every tier, and of those with net ≤ 0."""
    heads, total = sum(counts.values()), sum(sums.values())
    shown = [tier for tier in TIERS if tier is not Tier.VOID or counts[tier]]
    if not heads:
        bands = tuple(Band(tier, 0, 0, 0.0, 0.0) for tier in shown)
        return Pyramid(bands, losers, loss, ("no_profit",))
    bands = tuple(
        Band(tier, counts[tier], sums[tier], counts[tier] / heads, sums[tier] / total) for tier in shown
    )
    captions = []
    if any(lower.count < upper.count for upper, lower in pairwise(bands)):
        captions.append("counts_not_widening")
    if any(lower.net_fen > upper.net_fen for upper, lower in pairwise(bands)):
        captions.append("profit_not_narrowing")
    return Pyramid(bands, losers, loss, tuple(captions))


def whale_curve(nets_fen: Iterable[int]) -> tuple[float, ...] | None:
    """Cumulated net of all customers, best first, over the total; ends at 1. Undefined when the total is not
    positive: then show `whale_amounts`."""
    sums = whale_amounts(nets_fen)
    if not sums or sums[-1] <= 0:
        return None
    total = sums[-1]
    return tuple([amount / total for amount in sums])


def whale_amounts(nets_fen: Iterable[int]) -> tuple[int, ...]:
    """Cumulated net of all customers in fen, best first."""
    return tuple(accumulate(sorted(nets_fen, reverse=True)))
