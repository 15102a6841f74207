"""Only the tiers of a book on a day, for its past months and for its salespeople side by side: less work than all
measures."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from keyacct_desktop.domain.activity import horizon
from keyacct_desktop.domain.finish import judge_tier
from keyacct_desktop.domain.measure import read_book
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import CustomerRecord


class Stand(NamedTuple):
    """A closed customer's place on a day."""

    id: int
    tier: Tier
    revenue_fen: int
    net_fen: int


@dataclass(frozen=True, slots=True)
class TierSum:
    """One tier of one month or rep: customers, what they bring together, and the loss-makers among them."""

    tier: Tier
    count: int
    revenue_fen: int
    net_fen: int
    loss_count: int
    loss_fen: int


def standings_on(
    records: Iterable[CustomerRecord], as_of: date, settings: MethodSettings, *, judged: bool = True
) -> list[Stand]:
    """The closed customers on a day. With `judged` False the rep's own words on tiers are left out: they were said
    later than the day, when records are read for another one."""
    when = horizon(as_of, settings)
    footings, context = read_book(records, when, settings)
    stands = []
    for footing in footings:
        _, tier = judge_tier(footing, when, context, settings)
        if tier is not None:
            profit = footing.profit
            stands.append(
                Stand(footing.id, tier.tier if judged else tier.computed, profit.revenue_fen, profit.net_fen)
            )
    return stands


def tier_sums(stands: Iterable[Stand]) -> tuple[TierSum, ...]:
    """All five tiers, 关键 first."""
    sums: dict[Tier, list[int]] = {tier: [0, 0, 0, 0, 0] for tier in TIERS}
    for stand in stands:
        row = sums[stand.tier]
        row[0] += 1
        row[1] += stand.revenue_fen
        row[2] += stand.net_fen
        if stand.net_fen <= 0:
            row[3] += 1
            row[4] += stand.net_fen
    return tuple(TierSum(tier, *row) for tier, row in sums.items())
