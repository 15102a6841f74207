"""What one customer's measures need of the book: tier, size, ABC, zone, rhythm, proposals and marks.

The second half of a run (method.md 2b); the first is footing.
"""

from dataclasses import dataclass

from keyacct_desktop.domain.abc_classes import abc_class
from keyacct_desktop.domain.activity import Horizon
from keyacct_desktop.domain.completeness import completeness, full_weight
from keyacct_desktop.domain.exact import months_between
from keyacct_desktop.domain.footing import Footing
from keyacct_desktop.domain.loyalty import loyalty_grid, satisfaction
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_codes import Mark, Size
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.profit import Profit
from keyacct_desktop.domain.records import Memory
from keyacct_desktop.domain.rhythm import cold_after_order, grade_rhythm, next_contact, tier_rhythm
from keyacct_desktop.domain.sizes import customer_size
from keyacct_desktop.domain.tier_changes import propose_level, propose_tier
from keyacct_desktop.domain.tiers import (
    Ladder,
    TierEvidence,
    TierResult,
    computed_tier,
    override_valid,
    settled_tier,
)
from keyacct_desktop.domain.vocabulary import Stage
from keyacct_desktop.domain.zones import zone, zone_confirmed


@dataclass(frozen=True, slots=True)
class BookContext:
    """What one customer's measures need to know of all others: the closed customers' profits and the values that
    ABC ranks (the same ladder when it ranks profits), and the months of the book's history."""

    profits: Ladder
    abc_values: Ladder
    months_of_history: int


def finish_customer(
    footing: Footing, when: Horizon, context: BookContext, settings: MethodSettings
) -> Measures:
    """D2, D3, D8, D12, D23 and D35 of one customer, who is part of `context` when closed."""
    trade, profit = footing.trade, footing.profit
    judged, memory, as_of = footing.judged, footing.memory, when.as_of
    evidence, tier = _tier(footing, when, context, settings)
    service = None if tier is None else tier.service
    measured = footing.level_measured
    level = memory.level
    effective_level = level if level is not None or measured is None else measured.level
    placed = zone(
        service_tier=service,
        level=effective_level,
        lifted=judged.growable or footing.potential.reaches(settings.potential_develop),
        first_order_day=trade.first_day,
        as_of=as_of,
        settings=settings,
    )
    dropped = footing.stage == Stage.DROPPED
    rhythm = tier_rhythm(service, settings)
    if footing.grade is not None:
        rhythm = grade_rhythm(footing.grade.grade, settings)
    asked = satisfaction(judged.satisfaction, judged.satisfaction_day, as_of, settings)
    filled = footing.card_filled
    first = footing.first_record_day
    return Measures(
        footing.id,
        footing.closed,
        footing.grade is not None,
        dropped,
        0 if first is None else months_between(max(first, when.start), as_of + 1),
        profit,
        footing.interval,
        footing.loyalty,
        asked,
        loyalty_grid(asked, footing.loyalty, settings),
        footing.potential,
        evidence,
        tier,
        None
        if tier is None or memory.accepted_tier is None or tier.override is not None
        else propose_tier(memory.accepted_tier, tier.computed, memory.week_tier, memory.rejected_tier),
        _size(footing, settings),
        abc_class(context.abc_values, _abc_value(profit, settings), settings.abc_cuts)
        if footing.closed
        else None,
        footing.grade,
        level,
        memory.level_target,
        measured,
        None
        if level is None or measured is None
        else propose_level(level, measured.level, memory.week_level, memory.rejected_level),
        placed,
        zone_confirmed(placed, memory.week_zone),
        None if dropped else next_contact(rhythm, footing.last_two_way, trade.first_day, footing.created_day),
        None if dropped else footing.post_sale_day,
        footing.last_minute,
        None if filled is None else completeness(filled, full_weight(footing.kind, footing.stage)),
        trade.bought_year_before,
        bool(trade.order_days),
        footing.won_in_window,
        footing.win_cost_fen,
        _marks(footing, tier, asked is not None and asked.stale, when, context, settings),
    )


def _tier(
    footing: Footing, when: Horizon, context: BookContext, settings: MethodSettings
) -> tuple[TierEvidence | None, TierResult | None]:
    if not footing.closed:
        return None, None
    trade, judged = footing.trade, footing.judged
    evidence = TierEvidence(
        footing.profit.net_fen,
        trade.dates_in_span,
        trade.only_group,
        footing.long_contract,
        footing.loyalty,
        footing.potential,
        judged.black_face_approved,
        max(1, context.months_of_history // 12),
    )
    return evidence, judge_tier(context.profits, evidence, footing.memory, when.as_of, settings)


def judge_tier(
    book: Ladder, evidence: TierEvidence, memory: Memory, as_of: int, settings: MethodSettings
) -> TierResult:
    """D2 of one customer, whose profit is part of `book`, with the rep's word on it."""
    by_profit, computed, reasons = computed_tier(book, evidence, settings)
    override = memory.override if override_valid(memory.override_day, as_of, settings) else None
    return settled_tier(
        by_profit,
        computed,
        reasons,
        override=override,
        accepted=memory.accepted_tier,
        black_face=evidence.black_face,
    )


def _size(footing: Footing, settings: MethodSettings) -> Size | None:
    trade, profit = footing.trade, footing.profit
    if trade.order_days:
        return customer_size(profit.revenue_fen, profit.net_fen, footing.loyalty, settings)
    return footing.dormant_size


def _abc_value(profit: Profit, settings: MethodSettings) -> int:
    return profit.net_fen if settings.abc_basis == "profit" else profit.revenue_fen


def _marks(
    footing: Footing,
    tier: TierResult | None,
    satisfaction_stale: bool,
    when: Horizon,
    context: BookContext,
    settings: MethodSettings,
) -> tuple[Mark, ...]:
    """Small print in a fixed order. Marks of a tier stand only where there is one."""
    trade, memory = footing.trade, footing.memory
    marks: list[Mark] = []
    if tier is not None:
        if len(context.profits.rising) < settings.few_customers:
            marks.append(Mark.FEW_CUSTOMERS)
        if context.months_of_history * 365 < settings.window_days * 12:
            marks.append(Mark.SHORT_HISTORY)
        if when.as_of - (trade.first_day or 0) < settings.observation_days:
            marks.append(Mark.OBSERVATION)
        if footing.loyalty is None:
            marks.append(Mark.LOYALTY_UNKNOWN)
        elif footing.loyalty.below(settings.tier_loyalty_gate) and context.months_of_history < 60:
            marks.append(Mark.LOYALTY_LITTLE_DATA)
        if footing.profit.net_fen <= 0 and footing.potential.numerator is None:
            marks.append(Mark.ASSESS_POTENTIAL)
        if memory.override is not None and tier.override is None:
            marks.append(Mark.OVERRIDE_EXPIRED)
        if footing.judged.black_face_approved:
            marks.append(Mark.BLACK_FACE)
        if not trade.order_days:
            marks.append(Mark.DORMANT)
        if cold_after_order(trade.order_days, footing.two_way_days, tier.service, when.as_of, settings):
            marks.append(Mark.COLD_AFTER_ORDER)
    elif footing.stage == Stage.CLOSED:
        marks.append(Mark.NO_ORDERS)
    if footing.profit.estimated_rows:
        marks.append(Mark.ESTIMATED_PROFIT)
    if satisfaction_stale or footing.potential.stale:
        marks.append(Mark.JUDGEMENT_STALE)
    if footing.last_minute.flagged:
        marks.append(Mark.LAST_MINUTE)
    if footing.grade is not None:
        marks.extend(footing.grade.marks)
    return tuple(marks)
