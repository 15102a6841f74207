"""Only the tiers of a book on a day, for its past months and for its salespeople side by side: less work than all
measures."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from keyacct_desktop.domain.activity import Trade, horizon, read_care, read_trade
from keyacct_desktop.domain.exact import months_between
from keyacct_desktop.domain.finish import judge_tier
from keyacct_desktop.domain.footing import read_loyalty
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.potential import NO_POTENTIAL, potential_score
from keyacct_desktop.domain.profit import Profit, net_profit
from keyacct_desktop.domain.records import CustomerRecord
from keyacct_desktop.domain.renewals import long_contract_in_force
from keyacct_desktop.domain.tiers import Ladder, TierEvidence, ladder


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
    """The closed customers on a day: exactly the tiers of a full run. With `judged` False the rep's own words on tiers
    are left out: they were said later than the day, when records are read for another one."""
    when = horizon(as_of, settings)
    buyers: list[tuple[CustomerRecord, Trade, Profit]] = []
    starts: list[int] = []
    for record in records:
        trade = read_trade(record.orders, when, settings)
        if record.contacts and record.contacts[0].day <= when.as_of:
            starts.append(record.contacts[0].day)
        if trade.first_day is not None:
            starts.append(trade.first_day)
            care = read_care(record.contacts, when)
            buyers.append((record, trade, net_profit(trade, care, record.costs, when, settings.hourly_rate)))
    months = months_between(min(starts), when.as_of + 1) if starts else 0
    book = ladder(profit.net_fen for _, _, profit in buyers)
    years = max(1, months // 12)
    stands = []
    buyers.reverse()
    while buyers:
        # One by one: letting go of all of them at once would hold the interpreter, and a window with it.
        record, trade, profit = buyers.pop()
        evidence = _evidence(record, trade, profit.net_fen, book, years, when.as_of, settings)
        result = judge_tier(book, evidence, record.memory, when.as_of, settings)
        tier = result.tier if judged else result.computed
        stands.append(Stand(record.id, tier, profit.revenue_fen, profit.net_fen))
    return stands


def _evidence(
    record: CustomerRecord,
    trade: Trade,
    net_fen: int,
    book: Ladder,
    years: int,
    as_of: int,
    settings: MethodSettings,
) -> TierEvidence:
    """What decides the tier. Loyalty is asked for only where it can take one away, potential only without profit."""
    judged, loyalty, potential = record.judged, None, NO_POTENTIAL
    if net_fen <= 0:
        potential = potential_score(judged.potential, judged.potential_day, as_of, settings)
    elif book.place(net_fen, settings.tier_cuts) == 0:
        _, loyalty = read_loyalty(record, trade, as_of, settings)
    return TierEvidence(
        net_fen,
        trade.dates_in_span,
        trade.only_group,
        bool(record.contracts) and long_contract_in_force(record.contracts, as_of, settings),
        loyalty,
        potential,
        judged.black_face_approved,
        years,
    )


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
