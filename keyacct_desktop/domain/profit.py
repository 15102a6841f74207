"""Net profit and cost-to-serve of one customer in W (method.md D1), with the parts it is made of.

Knows the digests of activity and the cost rows; must not know other customers or tiers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from keyacct_desktop.domain.activity import Care, Horizon, Trade
from keyacct_desktop.domain.exact import half_up
from keyacct_desktop.domain.records import ContactRow, CostRow

_NO_SPENDING: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Profit:
    """What a customer brought and took in W, all in fen. `spent` is money by cost category; the row counts say
    on what the numbers rest, `estimated_rows` how many orders had their profit estimated."""

    revenue_fen: int
    gross_fen: int
    time_fen: int
    spent: tuple[tuple[str, int], ...]
    concessions_fen: int
    cost_fen: int
    net_fen: int
    minutes: float
    order_rows: int
    estimated_rows: int
    contact_rows: int

    @property
    def margin(self) -> Fraction | None:
        """Net margin; unknown without revenue."""
        return Fraction(self.net_fen, self.revenue_fen) if self.revenue_fen > 0 else None


def net_profit(
    trade: Trade, care: Care, costs: Sequence[CostRow], when: Horizon, hourly_rate_fen: int
) -> Profit:
    """D1: gross less time, money spent and the concessions that no typed profit contains already."""
    minutes: int | Fraction = care.minutes + care.shared_minutes if care.shared_minutes else care.minutes
    time_fen = half_up(minutes * hourly_rate_fen, 60) if minutes else 0
    spent = _spent(costs, when) if costs else _NO_SPENDING
    concessions = trade.uncounted_concessions_fen
    cost = time_fen + concessions
    for _, amount in spent:
        cost += amount
    return Profit(
        trade.revenue_fen,
        trade.gross_fen,
        time_fen,
        spent,
        concessions,
        cost,
        trade.gross_fen - cost,
        float(minutes),
        trade.rows,
        trade.estimated,
        care.rows,
    )


def cost_before(
    contacts: Sequence[ContactRow], costs: Sequence[CostRow], day: int, when: Horizon, hourly_rate_fen: int
) -> int:
    """Fen spent in W before `day`: what winning a customer cost whose first order came on `day` (method.md D19)."""
    minutes: int | Fraction = 0
    for row in contacts:
        if when.start <= row.day < day:
            length = when.minutes.get(row.type, 0) if row.minutes is None else row.minutes
            minutes += Fraction(length, row.sharers) if row.sharers > 1 else length
    money = sum(row.amount_fen for row in costs if when.start <= row.day < day)
    return half_up(minutes * hourly_rate_fen, 60) + money


def _spent(costs: Sequence[CostRow], when: Horizon) -> tuple[tuple[str, int], ...]:
    sums: dict[str, int] = {}
    for day, category, amount in costs:
        if when.start <= day <= when.as_of:
            sums[category] = sums.get(category, 0) + amount
    return tuple(sorted(sums.items()))
