"""The method's numbers (method.md 2b): every key with default, unit and bounds, as one frozen value.

Owns what a setting may be, and what each industry template changes. Must not know where settings are stored
or how they are shown. Shares and ratios are basis points (2,000 is 20 % or 0.2 times), money is fen.
"""

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any


class Unit(StrEnum):
    """How a setting's number is read and shown."""

    DAYS = "days"
    MONTHS = "months"
    MINUTES = "minutes"
    FEN = "fen"
    SHARE = "share_bp"
    RATIO = "ratio_bp"
    COUNT = "count"
    POINTS = "points"
    LEVEL = "level"
    FLAG = "flag"
    CHOICE = "choice"


class Template(StrEnum):
    """Industry templates: 通用 保险 工业品/大客户 经销/门店."""

    GENERAL = "general"
    INSURANCE = "insurance"
    INDUSTRIAL = "industrial"
    DEALER = "dealer"


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """One setting. `labels` name the places of a list ("key", "major" …); a single value has none.
    `order` is "rising" (each larger than the one before), "not_falling" or "". `choices` are flag or choice
    values. `optional` places may be None ("none")."""

    key: str
    group: str
    unit: Unit
    default: Any
    low: int = 0
    high: int = 0
    order: str = ""
    labels: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    optional: bool = False


def _s(
    group: str,
    unit: Unit,
    default: Any,
    low: int = 0,
    high: int = 0,
    *,
    order: str = "",
    labels: str = "",
    choices: str = "",
    optional: bool = False,
) -> Any:
    spec = (group, unit, default, low, high, order, tuple(labels.split()), tuple(choices.split()), optional)
    return field(default=default, metadata={"spec": spec})


_TIERS = "key major regular maintenance void"
_CUTS = "key major regular"
_GRADES = "A B C D"
_ALL = 10_000
_FEN = 10**12
U = Unit


@dataclass(frozen=True, slots=True)
class MethodSettings:
    """All settings of the method. Lists by tier run from 关键 to 无效, lists by grade from A to D.

    `template` is set by the book; settings_change checks values, the constructor does not.
    """

    template: Template = Template.GENERAL

    window_days: int = _s("value", U.DAYS, 365, 28, 1830)
    hourly_rate: int = _s("value", U.FEN, 100_00, 0, _FEN)
    default_margin: int = _s("value", U.SHARE, 2000, 0, _ALL)
    default_minutes: tuple[int, ...] = _s(
        "value", U.MINUTES, (60, 90, 120, 10, 3), 0, 1440, labels="visit meal event call message"
    )
    few_customers: int = _s("value", U.COUNT, 5, 0, 1000)

    tier_cuts: tuple[int, int, int] = _s(
        "tiers", U.SHARE, (5000, 8000, 9500), 1, _ALL, order="rising", labels=_CUTS
    )
    tier_loyalty_gate: int = _s("tiers", U.POINTS, 50, 0, 100)
    tier_min_dates: int = _s("tiers", U.COUNT, 2, 1, 100)
    tier_min_dates_months: int = _s("tiers", U.MONTHS, 36, 1, 120)
    tier_contract_months: int = _s("tiers", U.MONTHS, 24, 1, 120)
    observation_days: int = _s("tiers", U.DAYS, 90, 0, 730)
    override_days: int = _s("tiers", U.DAYS, 90, 1, 730)
    void_potential_below: int = _s("tiers", U.POINTS, 40, 0, 100)

    size_cuts: tuple[int, int] = _s(
        "sizes", U.FEN, (10_000_00, 100_000_00), 1, _FEN, order="rising", labels="medium large"
    )
    vip_loyalty: int = _s("sizes", U.POINTS, 70, 0, 100)
    abc_cuts: tuple[int, int] = _s("sizes", U.SHARE, (7000, 9000), 1, _ALL, order="rising", labels="A B")
    abc_basis: str = _s("sizes", U.CHOICE, "amount", choices="amount profit")

    prospect_days: tuple[int, int, int] = _s(
        "prospects", U.DAYS, (30, 90, 180), 1, 1830, order="rising", labels="A B C"
    )
    prospect_rhythm: tuple[int, int, int, int] = _s(
        "prospects", U.DAYS, (7, 14, 30, 60), 1, 730, order="not_falling", labels=_GRADES
    )
    win_rate: tuple[int, int, int, int] = _s(
        "prospects", U.SHARE, (7000, 4000, 1500, 500), 0, _ALL, labels=_GRADES
    )
    win_rate_min_decided: int = _s("prospects", U.COUNT, 20, 1, 10_000)
    screening_pass: int = _s("prospects", U.POINTS, 60, 0, 100)

    renewal_leads: tuple[int, int, int] = _s("renewals", U.DAYS, (30, 7, 0), 0, 366, labels="1 2 3")
    renewal_grace: int = _s("renewals", U.DAYS, 60, 0, 366)
    renewal_alarm: int = _s("renewals", U.DAYS, 45, 0, 366)
    renewal_reinstate_months: int = _s("renewals", U.MONTHS, 24, 0, 120)

    wallet_attainable: int = _s("growth", U.SHARE, 6000, 0, _ALL)
    mgc_gap_share: int = _s("growth", U.SHARE, 5000, 0, 10 * _ALL)
    mgc_gap: int = _s("growth", U.FEN, 5_000_00, 0, _FEN)
    mvc_share: int = _s("growth", U.SHARE, 2000, 1, _ALL)
    bcg_growth: int = _s("growth", U.SHARE, 1000, -_ALL, 10 * _ALL)
    bcg_share: int = _s("growth", U.RATIO, 10_000, 1, 10 * _ALL)
    face_black_margin: int = _s("growth", U.SHARE, 500, 0, _ALL)
    face_white_margin: int = _s("growth", U.RATIO, 7000, 0, _ALL)

    potential_weights: tuple[int, ...] = _s(
        "potential", U.POINTS, (25, 25, 20, 15, 15), 0, 100, labels="growth wallet influence fit credit"
    )
    potential_develop: int = _s("potential", U.POINTS, 60, 0, 100)
    potential_fresh_days: int = _s("potential", U.DAYS, 90, 1, 730)
    judgement_stale: int = _s("potential", U.DAYS, 180, 1, 1830)

    interval_cuts: tuple[int, int, int] = _s(
        "interval", U.RATIO, (10_000, 15_000, 20_000), 1, 100_000, order="rising", labels="due late overdue"
    )
    interval_merge_days: int = _s("interval", U.DAYS, 3, 0, 30)
    interval_gaps: int = _s("interval", U.COUNT, 12, 2, 100)
    interval_min_gaps: int = _s("interval", U.COUNT, 2, 1, 20)
    interval_typed_first: bool = _s("interval", U.FLAG, False)

    loyalty_points: tuple[int, ...] = _s(
        "loyalty", U.POINTS, (25, 25, 20, 15, 15), 0, 100, labels="recency continuity wallet referrals price"
    )
    loyalty_cuts: tuple[int, int] = _s(
        "loyalty", U.POINTS, (50, 70), 1, 100, order="rising", labels="middle loyal"
    )
    loyalty_referral_months: int = _s("loyalty", U.MONTHS, 24, 1, 120)

    level_follow_up_share: int = _s("levels", U.SHARE, 5000, 1, _ALL)
    level_follow_up_days: int = _s("levels", U.DAYS, 30, 1, 366)
    level_quarters: int = _s("levels", U.COUNT, 3, 1, 4)
    level_news: int = _s("levels", U.COUNT, 1, 1, 100)
    level_joint_work: int = _s("levels", U.COUNT, 2, 1, 100)

    zone_low: tuple[int, ...] = _s("zone", U.LEVEL, (4, 3, 2, 1, 1), 1, 5, labels=_TIERS)
    zone_high: tuple[int, ...] = _s("zone", U.LEVEL, (5, 5, 4, 3, 2), 1, 5, labels=_TIERS)
    zone_grace: int = _s("zone", U.DAYS, 60, 0, 730)
    kotler_heads: tuple[int, int] = _s(
        "zone", U.COUNT, (10, 50), 1, 100_000, order="rising", labels="few medium"
    )
    kotler_margin: tuple[int, int] = _s(
        "zone", U.RATIO, (8000, 12_000), 1, 100_000, order="rising", labels="medium high"
    )

    risk_cuts: tuple[int, int] = _s("risk", U.POINTS, (30, 60), 1, 100, order="rising", labels="alert alarm")
    network_cuts: tuple[int, int] = _s(
        "risk", U.POINTS, (40, 70), 1, 100, order="rising", labels="narrow wide"
    )
    single_share: int = _s("risk", U.SHARE, 8000, 1, _ALL)
    contact_active: int = _s("risk", U.DAYS, 180, 1, 1830)
    top1_warn: int = _s("risk", U.SHARE, 3000, 1, _ALL)
    complaint_answer_hours: int = _s("risk", U.COUNT, 24, 1, 1000)
    complaint_solve_days: int = _s("risk", U.DAYS, 7, 1, 366)

    effort_target: int = _s("effort", U.SHARE, 8000, 1, _ALL)
    effort_close: int = _s("effort", U.SHARE, 6000, 1, _ALL)
    prospect_time_min: int = _s("effort", U.SHARE, 1000, 0, _ALL)

    rhythm: tuple[int | None, ...] = _s(
        "rhythm", U.DAYS, (14, 30, 60, 120, None), 1, 1830, labels=_TIERS, optional=True
    )
    post_sale_check: int = _s("rhythm", U.DAYS, 30, 1, 366)
    burst_share: int = _s("rhythm", U.SHARE, 7000, 1, _ALL)
    burst_contacts: int = _s("rhythm", U.COUNT, 5, 1, 1000)
    burst_days: int = _s("rhythm", U.DAYS, 14, 0, 366)
    cold_days: int = _s("rhythm", U.DAYS, 60, 1, 366)
    today_max: int = _s("rhythm", U.COUNT, 12, 1, 200)
    card_gap_below: int = _s("rhythm", U.SHARE, 2500, 0, _ALL)
    handover_ready: int = _s("rhythm", U.SHARE, 8000, 0, _ALL)

    gift_each: int = _s("gifts", U.FEN, 100_00, 0, _FEN)
    gift_year: int = _s("gifts", U.FEN, 300_00, 0, _FEN)
    gift_budget: tuple[int, ...] = _s("gifts", U.FEN, (300_00, 200_00, 100_00, 0, 0), 0, _FEN, labels=_TIERS)
    gift_outside_contract_blocked: bool = _s("gifts", U.FLAG, False)
    promo_gap: int = _s("gifts", U.DAYS, 30, 0, 366)
    promo_share: int = _s("gifts", U.SHARE, 3334, 0, _ALL)
    """A third, rounded up: one in three still passes."""


SPECS: dict[str, SettingSpec] = {
    item.name: SettingSpec(item.name, *item.metadata["spec"])
    for item in fields(MethodSettings)
    if "spec" in item.metadata
}
"""Every setting by its key, in the order in which settings are shown."""

TEMPLATES: dict[Template, dict[str, Any]] = {
    Template.GENERAL: {},
    Template.INSURANCE: {"gift_outside_contract_blocked": True},
    Template.INDUSTRIAL: {"interval_typed_first": True},
    Template.DEALER: {},
}
"""What a template's defaults differ in (method.md 2b, last table)."""


@dataclass(frozen=True, slots=True)
class TemplateTraits:
    """What a template shows or names differently; ui.words holds the words (method.md 2b, last table)."""

    stage_words: str = "general"
    profit_word: str = "profit"
    has_policies: bool = False
    people_map: str = "company"
    health_fields: bool = False
    criteria_shown: bool = False
    delivery_shown: bool = False
    receivables_shown: bool = False
    weapons_shown: bool = False
    market_price_shown: bool = False
    slack_months_shown: bool = False
    die_hard_list: bool = False
    district_routes: bool = False


TRAITS: dict[Template, TemplateTraits] = {
    Template.GENERAL: TemplateTraits(),
    Template.INSURANCE: TemplateTraits(
        stage_words="insurance",
        profit_word="commission",
        has_policies=True,
        people_map="household",
        health_fields=True,
    ),
    Template.INDUSTRIAL: TemplateTraits(
        criteria_shown=True, delivery_shown=True, receivables_shown=True, weapons_shown=True
    ),
    Template.DEALER: TemplateTraits(
        market_price_shown=True, slack_months_shown=True, die_hard_list=True, district_routes=True
    ),
}


def template_settings(template: Template) -> MethodSettings:
    """The defaults of one template."""
    return replace(MethodSettings(template=template), **TEMPLATES[template])


def default_of(key: str, template: Template) -> Any:
    """What "back to default" sets `key` to. Raises KeyError for a key that is no setting."""
    return TEMPLATES[template].get(key, SPECS[key].default)
