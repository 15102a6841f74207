"""The method's settings and smaller lists in words: titles, groups, places, units, missing steps, why a change.

Classes, states and marks are in ui.words.classes. Knows codes and words, no widget and no number.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from keyacct_desktop.domain.levels import MissingStep
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_TITLES: Final[dict[str, str]] = {
    "window_days": QT_TRANSLATE_NOOP("MethodSetting", "Period that is counted"),
    "hourly_rate": QT_TRANSLATE_NOOP("MethodSetting", "What an hour of yours costs"),
    "default_margin": QT_TRANSLATE_NOOP("MethodSetting", "Margin when none was typed"),
    "default_minutes": QT_TRANSLATE_NOOP("MethodSetting", "Length of contacts when none was typed"),
    "few_customers": QT_TRANSLATE_NOOP("MethodSetting", "Fewer profitable customers than this: little data"),
    "tier_cuts": QT_TRANSLATE_NOOP("MethodSetting", "Profit shares at which the tiers end"),
    "tier_loyalty_gate": QT_TRANSLATE_NOOP("MethodSetting", "Loyalty needed for a key customer"),
    "tier_min_dates": QT_TRANSLATE_NOOP("MethodSetting", "Days of purchase needed for key and major"),
    "tier_min_dates_months": QT_TRANSLATE_NOOP("MethodSetting", "Months in which days of purchase count"),
    "tier_contract_months": QT_TRANSLATE_NOOP(
        "MethodSetting", "A contract of this length counts as two purchases"
    ),
    "observation_days": QT_TRANSLATE_NOOP("MethodSetting", "New customers are under observation for"),
    "override_days": QT_TRANSLATE_NOOP("MethodSetting", "Your own tier holds for"),
    "void_potential_below": QT_TRANSLATE_NOOP("MethodSetting", "Potential below which a loss-maker is void"),
    "size_cuts": QT_TRANSLATE_NOOP("MethodSetting", "Amounts from which a customer is medium and large"),
    "vip_loyalty": QT_TRANSLATE_NOOP("MethodSetting", "Loyalty needed for VIP"),
    "abc_cuts": QT_TRANSLATE_NOOP("MethodSetting", "Shares at which A and B end"),
    "abc_basis": QT_TRANSLATE_NOOP("MethodSetting", "ABC goes by"),
    "prospect_days": QT_TRANSLATE_NOOP("MethodSetting", "Days to the deal for grades A, B and C"),
    "prospect_rhythm": QT_TRANSLATE_NOOP("MethodSetting", "Contact rhythm of prospects"),
    "win_rate": QT_TRANSLATE_NOOP("MethodSetting", "Chance to win, by grade"),
    "win_rate_min_decided": QT_TRANSLATE_NOOP(
        "MethodSetting", "Decided prospects before your own rate counts"
    ),
    "screening_pass": QT_TRANSLATE_NOOP("MethodSetting", "Points that pass the screening"),
    "renewal_leads": QT_TRANSLATE_NOOP("MethodSetting", "Reminders before a renewal"),
    "renewal_grace": QT_TRANSLATE_NOOP("MethodSetting", "Grace period after a missed renewal"),
    "renewal_alarm": QT_TRANSLATE_NOOP("MethodSetting", "Alarm from this day of the grace period"),
    "renewal_reinstate_months": QT_TRANSLATE_NOOP("MethodSetting", "A lapsed policy can be reinstated for"),
    "wallet_attainable": QT_TRANSLATE_NOOP("MethodSetting", "Share of the wallet within reach"),
    "mgc_gap_share": QT_TRANSLATE_NOOP("MethodSetting", "Gap to be among the most growable, share of net"),
    "mgc_gap": QT_TRANSLATE_NOOP("MethodSetting", "Gap to be among the most growable, at least"),
    "mvc_share": QT_TRANSLATE_NOOP("MethodSetting", "Most valuable customers are the first"),
    "bcg_growth": QT_TRANSLATE_NOOP("MethodSetting", "Growth that counts as high"),
    "bcg_share": QT_TRANSLATE_NOOP("MethodSetting", "Relative share that counts as high"),
    "face_black_margin": QT_TRANSLATE_NOOP("MethodSetting", "Black face: margin at most"),
    "face_white_margin": QT_TRANSLATE_NOOP("MethodSetting", "White face: margin at most, of the average"),
    "potential_weights": QT_TRANSLATE_NOOP("MethodSetting", "Weights of the five potential questions"),
    "potential_develop": QT_TRANSLATE_NOOP("MethodSetting", "Potential from which a customer is developed"),
    "potential_fresh_days": QT_TRANSLATE_NOOP("MethodSetting", "A potential score is fresh for"),
    "judgement_stale": QT_TRANSLATE_NOOP("MethodSetting", "Judgements are to be reviewed after"),
    "interval_cuts": QT_TRANSLATE_NOOP("MethodSetting", "Order due, late and overdue, in usual intervals"),
    "interval_merge_days": QT_TRANSLATE_NOOP("MethodSetting", "Purchases this close together are one"),
    "interval_gaps": QT_TRANSLATE_NOOP("MethodSetting", "Intervals that are looked at, at most"),
    "interval_min_gaps": QT_TRANSLATE_NOOP("MethodSetting", "Intervals needed, at least"),
    "interval_typed_first": QT_TRANSLATE_NOOP(
        "MethodSetting", "The typed cycle goes before the computed one"
    ),
    "loyalty_points": QT_TRANSLATE_NOOP("MethodSetting", "Points of the parts of loyalty"),
    "loyalty_cuts": QT_TRANSLATE_NOOP("MethodSetting", "Loyalty from which middling and loyal begin"),
    "loyalty_referral_months": QT_TRANSLATE_NOOP("MethodSetting", "Referrals count for"),
    "level_follow_up_share": QT_TRANSLATE_NOOP("MethodSetting", "Orders followed up for level 3"),
    "level_follow_up_days": QT_TRANSLATE_NOOP("MethodSetting", "A follow-up counts within"),
    "level_quarters": QT_TRANSLATE_NOOP("MethodSetting", "Quarters with contact for level 4"),
    "level_news": QT_TRANSLATE_NOOP("MethodSetting", "Product news for level 4"),
    "level_joint_work": QT_TRANSLATE_NOOP("MethodSetting", "Joint work for level 5"),
    "zone_low": QT_TRANSLATE_NOOP("MethodSetting", "Lowest level that fits the tier"),
    "zone_high": QT_TRANSLATE_NOOP("MethodSetting", "Highest level that fits the tier"),
    "zone_grace": QT_TRANSLATE_NOOP("MethodSetting", "New customers are exempt for"),
    "kotler_heads": QT_TRANSLATE_NOOP("MethodSetting", "Few and medium numbers of customers"),
    "kotler_margin": QT_TRANSLATE_NOOP("MethodSetting", "Medium and high margin, of the average"),
    "risk_cuts": QT_TRANSLATE_NOOP("MethodSetting", "Risk points of alert and alarm"),
    "network_cuts": QT_TRANSLATE_NOOP("MethodSetting", "Network points of narrow and wide"),
    "single_share": QT_TRANSLATE_NOOP("MethodSetting", "Share of one person that means dependence"),
    "contact_active": QT_TRANSLATE_NOOP("MethodSetting", "A contact person is active for"),
    "top1_warn": QT_TRANSLATE_NOOP("MethodSetting", "Profit share of one customer that is too much"),
    "complaint_answer_hours": QT_TRANSLATE_NOOP("MethodSetting", "Hours until a complaint is answered"),
    "complaint_solve_days": QT_TRANSLATE_NOOP("MethodSetting", "Days until a complaint is solved"),
    "effort_target": QT_TRANSLATE_NOOP("MethodSetting", "Share of time for the top fifth"),
    "effort_close": QT_TRANSLATE_NOOP("MethodSetting", "Close to the target from"),
    "prospect_time_min": QT_TRANSLATE_NOOP("MethodSetting", "Share of time for prospects, at least"),
    "rhythm": QT_TRANSLATE_NOOP("MethodSetting", "Contact rhythm of the tiers"),
    "post_sale_check": QT_TRANSLATE_NOOP("MethodSetting", "Check after a sale"),
    "burst_share": QT_TRANSLATE_NOOP("MethodSetting", "Last-minute attention from this share"),
    "burst_contacts": QT_TRANSLATE_NOOP("MethodSetting", "Last-minute attention from so many contacts"),
    "burst_days": QT_TRANSLATE_NOOP("MethodSetting", "Shortly before an order means within"),
    "cold_days": QT_TRANSLATE_NOOP("MethodSetting", "Gone cold after an order: no contact for"),
    "today_max": QT_TRANSLATE_NOOP("MethodSetting", "Lines of the Today list"),
    "card_gap_below": QT_TRANSLATE_NOOP("MethodSetting", "Cards less complete than this are named"),
    "handover_ready": QT_TRANSLATE_NOOP("MethodSetting", "Completeness needed for a handover"),
    "gift_each": QT_TRANSLATE_NOOP("MethodSetting", "Most for one gift"),
    "gift_year": QT_TRANSLATE_NOOP("MethodSetting", "Most for gifts to one person in a year"),
    "gift_budget": QT_TRANSLATE_NOOP("MethodSetting", "Gift budget of the tiers, a year"),
    "gift_outside_contract_blocked": QT_TRANSLATE_NOOP(
        "MethodSetting", "Benefits outside the contract are blocked"
    ),
    "promo_gap": QT_TRANSLATE_NOOP("MethodSetting", "Days between promotional messages"),
    "promo_share": QT_TRANSLATE_NOOP("MethodSetting", "Share of promotional messages, at most"),
}
"""Every setting of domain.method_settings.SPECS."""

_GROUPS: Final[dict[str, str]] = {
    "value": QT_TRANSLATE_NOOP("MethodGroup", "Profit and cost"),
    "tiers": QT_TRANSLATE_NOOP("MethodGroup", "Value tiers"),
    "sizes": QT_TRANSLATE_NOOP("MethodGroup", "Size and ABC"),
    "prospects": QT_TRANSLATE_NOOP("MethodGroup", "Prospects"),
    "renewals": QT_TRANSLATE_NOOP("MethodGroup", "Contracts and renewals"),
    "growth": QT_TRANSLATE_NOOP("MethodGroup", "Growth and portfolio"),
    "potential": QT_TRANSLATE_NOOP("MethodGroup", "Potential"),
    "interval": QT_TRANSLATE_NOOP("MethodGroup", "Order rhythm"),
    "loyalty": QT_TRANSLATE_NOOP("MethodGroup", "Loyalty"),
    "levels": QT_TRANSLATE_NOOP("MethodGroup", "Relationship levels"),
    "zone": QT_TRANSLATE_NOOP("MethodGroup", "Normal zone"),
    "risk": QT_TRANSLATE_NOOP("MethodGroup", "Risk"),
    "effort": QT_TRANSLATE_NOOP("MethodGroup", "Effort"),
    "rhythm": QT_TRANSLATE_NOOP("MethodGroup", "Contact rhythm and Today"),
    "gifts": QT_TRANSLATE_NOOP("MethodGroup", "Gifts and messages"),
}
"""Groups of settings, in their order."""

_PLACES: Final[dict[str, str]] = {
    "key": QT_TRANSLATE_NOOP("MethodPlace", "Key"),
    "major": QT_TRANSLATE_NOOP("MethodPlace", "Major"),
    "regular": QT_TRANSLATE_NOOP("MethodPlace", "Regular"),
    "maintenance": QT_TRANSLATE_NOOP("MethodPlace", "Maintenance"),
    "void": QT_TRANSLATE_NOOP("MethodPlace", "Void"),
    "visit": QT_TRANSLATE_NOOP("MethodPlace", "Visit"),
    "meal": QT_TRANSLATE_NOOP("MethodPlace", "Meal"),
    "event": QT_TRANSLATE_NOOP("MethodPlace", "Event"),
    "call": QT_TRANSLATE_NOOP("MethodPlace", "Call"),
    "message": QT_TRANSLATE_NOOP("MethodPlace", "Message"),
    "medium": QT_TRANSLATE_NOOP("MethodPlace", "Medium"),
    "large": QT_TRANSLATE_NOOP("MethodPlace", "Large"),
    "high": QT_TRANSLATE_NOOP("MethodPlace", "High"),
    "few": QT_TRANSLATE_NOOP("MethodPlace", "Few"),
    "A": QT_TRANSLATE_NOOP("MethodPlace", "A"),
    "B": QT_TRANSLATE_NOOP("MethodPlace", "B"),
    "C": QT_TRANSLATE_NOOP("MethodPlace", "C"),
    "D": QT_TRANSLATE_NOOP("MethodPlace", "D"),
    "1": QT_TRANSLATE_NOOP("MethodPlace", "First"),
    "2": QT_TRANSLATE_NOOP("MethodPlace", "Second"),
    "3": QT_TRANSLATE_NOOP("MethodPlace", "Third"),
    "growth": QT_TRANSLATE_NOOP("MethodPlace", "Own growth"),
    "wallet": QT_TRANSLATE_NOOP("MethodPlace", "Gap in the wallet"),
    "influence": QT_TRANSLATE_NOOP("MethodPlace", "Influence"),
    "fit": QT_TRANSLATE_NOOP("MethodPlace", "Fit"),
    "credit": QT_TRANSLATE_NOOP("MethodPlace", "Payment"),
    "due": QT_TRANSLATE_NOOP("MethodPlace", "Due"),
    "late": QT_TRANSLATE_NOOP("MethodPlace", "Late"),
    "overdue": QT_TRANSLATE_NOOP("MethodPlace", "Overdue"),
    "recency": QT_TRANSLATE_NOOP("MethodPlace", "Buys in time"),
    "continuity": QT_TRANSLATE_NOOP("MethodPlace", "Years in a row"),
    "referrals": QT_TRANSLATE_NOOP("MethodPlace", "Referrals"),
    "price": QT_TRANSLATE_NOOP("MethodPlace", "Buys without discount"),
    "middle": QT_TRANSLATE_NOOP("MethodPlace", "Middling"),
    "loyal": QT_TRANSLATE_NOOP("MethodPlace", "Loyal"),
    "alert": QT_TRANSLATE_NOOP("MethodPlace", "Alert"),
    "alarm": QT_TRANSLATE_NOOP("MethodPlace", "Alarm"),
    "narrow": QT_TRANSLATE_NOOP("MethodPlace", "Narrow"),
    "wide": QT_TRANSLATE_NOOP("MethodPlace", "Wide"),
    "amount": QT_TRANSLATE_NOOP("MethodPlace", "By amount"),
    "profit": QT_TRANSLATE_NOOP("MethodPlace", "By profit"),
}
"""Places of settings with several numbers, and choices."""

_UNITS: Final[dict[str, str]] = {
    "days": QT_TRANSLATE_NOOP("MethodUnit", "days"),
    "months": QT_TRANSLATE_NOOP("MethodUnit", "months"),
    "minutes": QT_TRANSLATE_NOOP("MethodUnit", "minutes"),
    "fen": QT_TRANSLATE_NOOP("MethodUnit", "yuan"),
    "share_bp": QT_TRANSLATE_NOOP("MethodUnit", "%"),
    "ratio_bp": QT_TRANSLATE_NOOP("MethodUnit", "times"),
    "count": "",
    "points": QT_TRANSLATE_NOOP("MethodUnit", "points"),
    "level": QT_TRANSLATE_NOOP("MethodUnit", "level"),
    "flag": "",
    "choice": "",
}
"""Units as they stand behind a field."""

_LISTS: Final[dict[str, dict[str, str]]] = {
    "MethodWhy": {
        "profit": QT_TRANSLATE_NOOP("MethodWhy", "Profit alone"),
        "one_off_order": QT_TRANSLATE_NOOP("MethodWhy", "Bought on too few days"),
        "low_loyalty": QT_TRANSLATE_NOOP("MethodWhy", "Loyalty is low"),
        "low_potential": QT_TRANSLATE_NOOP("MethodWhy", "No profit, low potential"),
        "potential_suffices": QT_TRANSLATE_NOOP("MethodWhy", "No profit, good potential"),
        "potential_unknown": QT_TRANSLATE_NOOP("MethodWhy", "No profit, potential not judged"),
        "black_face": QT_TRANSLATE_NOOP("MethodWhy", "Approved black face"),
        "override": QT_TRANSLATE_NOOP("MethodWhy", "Your own tier"),
        "joint_work": QT_TRANSLATE_NOOP("MethodWhy", "joint work: {number}"),
        "quarters": QT_TRANSLATE_NOOP("MethodWhy", "quarters with contact: {number}"),
        "news": QT_TRANSLATE_NOOP("MethodWhy", "product news: {number}"),
        "follow_up": QT_TRANSLATE_NOOP("MethodWhy", "orders followed up: {number}"),
        "inbound": QT_TRANSLATE_NOOP("MethodWhy", "contacts from the customer: {number}"),
        "none": QT_TRANSLATE_NOOP("MethodWhy", "no contact after the sale"),
    },
    "EffortState": {
        "on_target": QT_TRANSLATE_NOOP("EffortState", "on target"),
        "close": QT_TRANSLATE_NOOP("EffortState", "close"),
        "low": QT_TRANSLATE_NOOP("EffortState", "too low"),
    },
    "PyramidCaption": {
        "counts_not_widening": QT_TRANSLATE_NOOP(
            "PyramidCaption", "The numbers do not form a pyramid: a lower tier has fewer customers."
        ),
        "profit_not_narrowing": QT_TRANSLATE_NOOP(
            "PyramidCaption", "The profit does not narrow downward: a lower tier brings more."
        ),
        "no_profit": QT_TRANSLATE_NOOP("PyramidCaption", "No customer brings a profit yet."),
    },
    "LoyaltyGrid": {
        "satisfied_not_loyal": QT_TRANSLATE_NOOP("LoyaltyGrid", "satisfied but not loyal"),
        "locked_in": QT_TRANSLATE_NOOP("LoyaltyGrid", "held against their will"),
    },
    "SatisfactionZone": {
        "defection": QT_TRANSLATE_NOOP("SatisfactionZone", "zone of leaving"),
        "indifference": QT_TRANSLATE_NOOP("SatisfactionZone", "zone of indifference"),
        "loyalty": QT_TRANSLATE_NOOP("SatisfactionZone", "zone of loyalty"),
    },
    "ContactBasis": {
        "contact": QT_TRANSLATE_NOOP("ContactBasis", "since the last contact"),
        "order": QT_TRANSLATE_NOOP("ContactBasis", "since the first order"),
        "card": QT_TRANSLATE_NOOP("ContactBasis", "since the card was made"),
    },
}


def setting_title(key: str) -> str:
    """What a setting is."""
    return QCoreApplication.translate("MethodSetting", _TITLES.get(key, key))


def group_title(group: str) -> str:
    """The heading of a group of settings."""
    return QCoreApplication.translate("MethodGroup", _GROUPS.get(group, group))


def place_label(label: str) -> str:
    """One place of a setting with several numbers ("key", "A", "visit" …), or one of its choices."""
    return QCoreApplication.translate("MethodPlace", _PLACES.get(label, label))


def setting_unit(unit: str) -> str:
    """The unit behind a field; "" where there is none."""
    word = _UNITS.get(unit, "")
    return QCoreApplication.translate("MethodUnit", word) if word else ""


def effort_state(code: str) -> str:
    """达标, 接近 or 偏低 (method.md D18)."""
    return _listed("EffortState", code)


def pyramid_caption(code: str) -> str:
    """What a pyramid's caption says (method.md D17)."""
    return _listed("PyramidCaption", code)


def loyalty_grid_word(code: str) -> str:
    """满意但不忠诚, 被锁定 (method.md D13)."""
    return _listed("LoyaltyGrid", code)


def satisfaction_zone(code: str) -> str:
    """流失区, 无差异区, 忠诚区 (method.md D13)."""
    return _listed("SatisfactionZone", code)


def contact_basis(code: str) -> str:
    """From what the next contact is counted (method.md D23)."""
    return _listed("ContactBasis", code)


def why_changed(code: str) -> str:
    """One reason of a proposal: a code, or "code:number" (services.method.proposals)."""
    name, _, number = code.partition(":")
    return _listed("MethodWhy", name).replace("{number}", number)


def known_settings() -> frozenset[str]:
    """The settings that have words."""
    return frozenset(_TITLES)


def _listed(context: str, code: str) -> str:
    word = _LISTS[context].get(code)
    return code if word is None else QCoreApplication.translate(context, word)


class LevelSteps(QObject):
    """The missing steps to a relationship level (method.md D11); a class, because only its `tr` knows plurals."""

    def step(self, step: MissingStep) -> str:
        """One step with where it leads: "1 more after-sale follow-up → Accountable"."""
        words = self.what(step)
        return (
            self.tr("{step} → {level}")
            .replace("{level}", choice("Level", step.level))
            .replace("{step}", words)
        )

    def what(self, step: MissingStep) -> str:
        """What is to be done."""
        match step.code:
            case "inbound_or_feedback":
                return self.tr("tell the customer where to turn with questions")
            case "after_sale":
                return self.tr("%n more after-sale follow-up(s)", "", step.count)
            case "quarter_contact":
                return self.tr("a contact of your own in %n more quarter(s)", "", step.count)
            case "product_news":
                return self.tr("news about a product %n more time(s)", "", step.count)
            case "joint_work":
                return self.tr("joint work %n more time(s)", "", step.count)
            case "confirm_partner":
                return self.tr("put the level to partnership yourself")
        return step.code
