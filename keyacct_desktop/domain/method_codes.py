"""The closed word lists of the method: classes, states, reasons and marks as codes.

What is stored, exported and tested; the words that people read are found in ui.words.
Members are in order, best first, where there is an order.
"""

from enum import StrEnum


class Tier(StrEnum):
    """Value tiers (method.md D2): 关键 重点 一般 维持 无效."""

    KEY = "key"
    MAJOR = "major"
    REGULAR = "regular"
    MAINTENANCE = "maintenance"
    VOID = "void"


TIERS: tuple[Tier, ...] = tuple(Tier)
TIER_RANK: dict[str, int] = {tier: rank for rank, tier in enumerate(TIERS)}
"""0 for 关键 … 4 for 无效."""


class Size(StrEnum):
    """Amount classes (method.md D3): 小 中 大 VIP."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    VIP = "vip"


class AbcClass(StrEnum):
    A = "A"
    B = "B"
    C = "C"


class Grade(StrEnum):
    """Prospect grades by likelihood (method.md D4)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


GRADES: tuple[Grade, ...] = tuple(Grade)


class IntervalState(StrEnum):
    """Where we stand in the customer's own buying rhythm (method.md D14): 正常 到期该问 偏晚 逾期."""

    NORMAL = "normal"
    DUE = "due"
    LATE = "late"
    OVERDUE = "overdue"


class LoyaltyBand(StrEnum):
    """忠诚 一般 弱 (method.md D13)."""

    LOYAL = "loyal"
    MIDDLE = "middle"
    WEAK = "weak"


class SatisfactionZone(StrEnum):
    """流失区 无差异区 忠诚区 (method.md D13)."""

    DEFECTION = "defection"
    INDIFFERENCE = "indifference"
    LOYALTY = "loyalty"


class LoyaltyGrid(StrEnum):
    """The two cells of loyalty × satisfaction that ask for something (method.md D13): 满意但不忠诚, 被锁定."""

    SATISFIED_NOT_LOYAL = "satisfied_not_loyal"
    LOCKED_IN = "locked_in"


class PotentialBand(StrEnum):
    """培育 低成本维持 可放 (method.md D21)."""

    DEVELOP = "develop"
    LOW_COST = "low_cost"
    LET_GO = "let_go"


class Zone(StrEnum):
    """Normal zone (method.md D12): 正常 关系不足 投入过度; new customers are exempt."""

    NORMAL = "normal"
    UNDER = "under"
    OVER = "over"
    EXEMPT = "exempt"


class RenewalState(StrEnum):
    """未到期 待续 已续 宽限期 失效 可复效 终止 (method.md D5)."""

    NOT_DUE = "not_due"
    DUE = "due"
    RENEWED = "renewed"
    GRACE = "grace"
    LAPSED = "lapsed"
    REINSTATABLE = "reinstatable"
    ENDED = "ended"


class EffortState(StrEnum):
    """达标 接近 偏低 (method.md D18)."""

    ON_TARGET = "on_target"
    CLOSE = "close"
    LOW = "low"


class TierReason(StrEnum):
    """Why the tier is not the one that profit alone gives (method.md D2)."""

    ONE_OFF = "one_off_order"
    LOW_LOYALTY = "low_loyalty"
    POTENTIAL_LOW = "low_potential"
    POTENTIAL_SUFFICES = "potential_suffices"
    POTENTIAL_UNKNOWN = "potential_unknown"
    BLACK_FACE = "black_face"
    OVERRIDE = "override"
    NOT_CONFIRMED = "change_not_confirmed"


class Mark(StrEnum):
    """Small print beside a measure: what it rests on, or what the rep should know."""

    FEW_CUSTOMERS = "few_customers"
    SHORT_HISTORY = "short_history"
    OBSERVATION = "observation"
    ESTIMATED_PROFIT = "estimated_profit"
    LOYALTY_UNKNOWN = "loyalty_unknown"
    LOYALTY_LITTLE_DATA = "loyalty_little_data"
    ASSESS_POTENTIAL = "assess_potential"
    JUDGEMENT_STALE = "judgement_stale"
    OVERRIDE_EXPIRED = "override_expired"
    DORMANT = "dormant"
    CLOSE_DATE_PASSED = "close_date_passed"
    LAST_MINUTE = "last_minute"
    COLD_AFTER_ORDER = "cold_after_order"
    NO_ORDERS = "no_orders"
    BLACK_FACE = "black_face"


class ReasonCode(StrEnum):
    """Why a customer is on the Today list (method.md D24)."""

    PROMISE_OVERDUE = "promise_overdue"
    COMPLAINT_LATE = "complaint_late"
    RENEWAL_GRACE_ENDING = "renewal_grace_ending"
    DATE_NEAR = "date_near"
    PROMISE_TODAY = "promise_today"
    RISK_ALARM = "risk_alarm"
    RENEWAL_GRACE = "renewal_grace"
    RENEWAL_DUE = "renewal_due"
    RHYTHM = "rhythm"
    NEVER_CONTACTED = "never_contacted"
    POST_SALE = "post_sale"
    STEP_DUE = "step_due"
    ORDER_DUE = "order_due"
    ZONE_UNDER = "zone_under"
    ZONE_OVER = "zone_over"
    CARD_GAPS = "card_gaps"


URGENCY: dict[ReasonCode, int] = {
    ReasonCode.PROMISE_OVERDUE: 1,
    ReasonCode.COMPLAINT_LATE: 1,
    ReasonCode.RENEWAL_GRACE_ENDING: 1,
    ReasonCode.DATE_NEAR: 2,
    ReasonCode.PROMISE_TODAY: 2,
    ReasonCode.RISK_ALARM: 3,
    ReasonCode.RENEWAL_GRACE: 4,
    ReasonCode.RENEWAL_DUE: 4,
    ReasonCode.RHYTHM: 5,
    ReasonCode.NEVER_CONTACTED: 5,
    ReasonCode.POST_SALE: 5,
    ReasonCode.STEP_DUE: 6,
    ReasonCode.ORDER_DUE: 7,
    ReasonCode.ZONE_UNDER: 8,
    ReasonCode.ZONE_OVER: 8,
    ReasonCode.CARD_GAPS: 8,
}
"""The class of each reason, 1 the most urgent."""
