"""One customer's numbers that need no other customer: the first half of a run (method.md 2b).

Reads a record's rows once and lets go of them, so that a whole book can be streamed through.
"""

from dataclasses import dataclass

from keyacct_desktop.domain.activity import Care, Horizon, Trade, read_care, read_trade
from keyacct_desktop.domain.interval import NO_INTERVAL, Interval, order_interval
from keyacct_desktop.domain.levels import MeasuredLevel, level_evidence, measured_level
from keyacct_desktop.domain.loyalty import Loyalty, loyalty_score
from keyacct_desktop.domain.method_codes import Size
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.potential import Potential, potential_score
from keyacct_desktop.domain.profit import Profit, cost_before, net_profit
from keyacct_desktop.domain.prospects import GradeResult, prospect_grade
from keyacct_desktop.domain.records import CustomerRecord, Judged, Memory
from keyacct_desktop.domain.renewals import long_contract_in_force
from keyacct_desktop.domain.rhythm import LastMinute, last_minute, post_sale_due
from keyacct_desktop.domain.sizes import last_size
from keyacct_desktop.domain.vocabulary import Stage

_NEVER_LATE = LastMinute(0, 0, False)
_NOT_PROSPECTS = (Stage.CLOSED, Stage.DROPPED)


@dataclass(frozen=True, slots=True)
class Footing:
    """One customer's numbers that need nobody else."""

    id: int
    kind: str
    stage: str
    created_day: int | None
    judged: Judged
    memory: Memory
    card_filled: int | None
    trade: Trade
    long_contract: bool
    dormant_size: Size | None
    profit: Profit
    interval: Interval
    loyalty: Loyalty | None
    potential: Potential
    level_measured: MeasuredLevel | None
    grade: GradeResult | None
    last_minute: LastMinute
    last_two_way: int | None
    two_way_days: tuple[int, ...]
    post_sale_day: int | None
    won_in_window: bool
    win_cost_fen: int
    first_record_day: int | None

    @property
    def closed(self) -> bool:
        return self.trade.first_day is not None

    @property
    def ranked(self) -> tuple[int, int] | None:
        """(net, revenue) of a closed customer: its place in the book's context."""
        return (self.profit.net_fen, self.profit.revenue_fen) if self.closed else None


def read_customer(record: CustomerRecord, when: Horizon, settings: MethodSettings) -> Footing:
    """D1, D14, D13, D21, D11 and D4 of one customer, each resting on its own records only."""
    judged, as_of = record.judged, when.as_of
    trade = read_trade(record.orders, when, settings)
    care = read_care(record.contacts, when)
    profit = net_profit(trade, care, record.costs, when, settings.hourly_rate)
    potential = potential_score(judged.potential, judged.potential_day, as_of, settings)
    starts = [day for day in (trade.first_day, care.first_day) if day is not None]
    first_record = min(starts) if starts else None
    last_day = trade.last_day
    if trade.first_day is None or last_day is None:
        return _read_prospect(record, trade, care, profit, potential, first_record, when, settings)
    interval, loyalty = read_loyalty(record, trade, as_of, settings)
    won = not trade.bought_before
    spent = (
        cost_before(record.contacts, record.costs, trade.first_day, when, settings.hourly_rate) if won else 0
    )
    dormant = None if trade.order_days else last_size(record.orders, last_day, record.memory.size, settings)
    return Footing(
        record.id,
        record.kind,
        record.stage,
        record.created_day,
        judged,
        record.memory,
        record.card_filled,
        trade,
        bool(record.contracts) and long_contract_in_force(record.contracts, as_of, settings),
        dormant,
        profit,
        interval,
        loyalty,
        potential,
        measured_level(level_evidence(trade, care, judged.partner_confirmed, settings), settings),
        None,
        last_minute(care.own_days, trade.order_days, settings),
        care.last_two_way,
        care.two_way_days,
        post_sale_due(trade.order_days, care.follow_up_days, as_of, settings),
        won,
        spent,
        first_record,
    )


def read_loyalty(
    record: CustomerRecord, trade: Trade, as_of: int, settings: MethodSettings
) -> tuple[Interval, Loyalty | None]:
    """D14 and D13 of one customer who has bought."""
    judged = record.judged
    interval = order_interval(
        trade.purchase_days,
        as_of,
        settings,
        typed_days=judged.typed_interval_days,
        slack_months=judged.slack_months,
    )
    return interval, loyalty_score(
        interval=interval,
        years=trade.years,
        revenue_fen=trade.revenue_fen,
        wallet_fen=judged.wallet_fen,
        referrals=record.referrals,
        orders=len(trade.order_days),
        orders_with_concession=trade.with_concession,
        settings=settings,
    )


def _read_prospect(
    record: CustomerRecord,
    trade: Trade,
    care: Care,
    profit: Profit,
    potential: Potential,
    first_record: int | None,
    when: Horizon,
    settings: MethodSettings,
) -> Footing:
    grade = None
    if record.stage not in _NOT_PROSPECTS:
        grade = prospect_grade(
            need_clear=record.judged.need_clear,
            close_day=record.judged.expected_close_day,
            decision_maker_met=record.decision_maker_met,
            last_two_way=care.last_two_way,
            as_of=when.as_of,
            settings=settings,
        )
    return Footing(
        record.id,
        record.kind,
        record.stage,
        record.created_day,
        record.judged,
        record.memory,
        record.card_filled,
        trade,
        False,
        None,
        profit,
        NO_INTERVAL,
        None,
        potential,
        None,
        grade,
        _NEVER_LATE,
        care.last_two_way,
        care.two_way_days,
        None,
        False,
        0,
        first_record,
    )
