"""What the method says of one customer, as one value, and its codes as `analyse --json` names them."""

from dataclasses import dataclass
from datetime import date

from keyacct_desktop.domain.interval import Interval
from keyacct_desktop.domain.levels import MeasuredLevel
from keyacct_desktop.domain.loyalty import Loyalty, Satisfaction
from keyacct_desktop.domain.method_codes import AbcClass, LoyaltyGrid, Mark, Size, Tier, Zone
from keyacct_desktop.domain.potential import Potential
from keyacct_desktop.domain.profit import Profit
from keyacct_desktop.domain.prospects import GradeResult
from keyacct_desktop.domain.rhythm import Due, LastMinute
from keyacct_desktop.domain.tiers import TierEvidence, TierResult


@dataclass(frozen=True, slots=True)
class Measures:
    """Everything computed for one customer on one day. `closed`: has bought; the tier and all that rests on
    orders are None for others. `prospect`: may still be won. `months` is how long there are records of this
    customer, at most W. `kept_cost_fen`, `won_cost_fen`: this customer's part of method.md D19."""

    id: int
    closed: bool
    prospect: bool
    dropped: bool
    months: int
    profit: Profit
    interval: Interval
    loyalty: Loyalty | None
    satisfaction: Satisfaction | None
    loyalty_grid: LoyaltyGrid | None
    potential: Potential
    tier_evidence: TierEvidence | None
    tier_result: TierResult | None
    tier_proposal: tuple[Tier, Tier] | None
    size: Size | None
    abc: AbcClass | None
    grade: GradeResult | None
    level: int | None
    level_target: int | None
    level_measured: MeasuredLevel | None
    level_proposal: tuple[int, int] | None
    zone: Zone | None
    zone_confirmed: bool
    next_contact: Due | None
    post_sale_day: int | None
    last_minute: LastMinute
    completeness: float | None
    bought_year_before: bool
    bought_in_window: bool
    won_in_window: bool
    win_cost_fen: int
    marks: tuple[Mark, ...]

    @property
    def tier(self) -> Tier | None:
        return None if self.tier_result is None else self.tier_result.tier

    @property
    def shown_level(self) -> int | None:
        """The rep's level, else the measured one."""
        if self.level is not None or self.level_measured is None:
            return self.level
        return self.level_measured.level


def measures_json(measures: Measures) -> dict[str, object]:
    """The keys of `analyse --json` that the method computes; name, rep, kind and stage are the service's."""
    tier, grade, measured, due = (
        measures.tier_result,
        measures.grade,
        measures.level_measured,
        measures.next_contact,
    )
    interval = measures.interval
    return {
        "id": str(measures.id),
        "revenue_fen": measures.profit.revenue_fen,
        "gross_fen": measures.profit.gross_fen,
        "cost_fen": measures.profit.cost_fen,
        "net_fen": measures.profit.net_fen,
        "tier": None if tier is None else tier.tier,
        "tier_computed": None if tier is None else tier.computed,
        "tier_override": None if tier is None else tier.override,
        "tier_reasons": [] if tier is None else list(tier.reasons),
        "size": measures.size,
        "abc": measures.abc,
        "prospect_grade": None if grade is None else grade.grade,
        "level": measures.level,
        "level_measured": None if measured is None else measured.level,
        "level_missing": []
        if measured is None
        else [{"level": step.level, "code": step.code, "count": step.count} for step in measured.missing],
        "zone": measures.zone,
        "zone_confirmed": measures.zone_confirmed,
        "loyalty": None if measures.loyalty is None else measures.loyalty.score,
        "potential": measures.potential.score,
        "expected_interval_days": interval.expected_days,
        "interval_ratio": interval.ratio,
        "interval_state": interval.state,
        "next_contact_due": None if due is None else date.fromordinal(due.day).isoformat(),
        "completeness": measures.completeness,
        "mark": list(measures.marks),
    }
