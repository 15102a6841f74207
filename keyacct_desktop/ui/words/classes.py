"""The words of the method's closed lists (domain.method_codes): tiers, sizes, states, reasons, marks.

Each list is a context of its own. Reached through ui.words.choices: `choice("Tier", code)`.
"""

from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

CLASS_WORDS: dict[str, dict[str, object]] = {
    "Tier": {
        "key": QT_TRANSLATE_NOOP("Tier", "Key"),
        "major": QT_TRANSLATE_NOOP("Tier", "Major"),
        "regular": QT_TRANSLATE_NOOP("Tier", "Regular"),
        "maintenance": QT_TRANSLATE_NOOP("Tier", "Maintenance"),
        "void": QT_TRANSLATE_NOOP("Tier", "Void"),
    },
    "Size": {
        "small": QT_TRANSLATE_NOOP("Size", "Small customer"),
        "medium": QT_TRANSLATE_NOOP("Size", "Medium customer"),
        "large": QT_TRANSLATE_NOOP("Size", "Large customer"),
        "vip": QT_TRANSLATE_NOOP("Size", "VIP"),
    },
    "IntervalState": {
        "normal": QT_TRANSLATE_NOOP("IntervalState", "on time"),
        "due": QT_TRANSLATE_NOOP("IntervalState", "time to ask"),
        "late": QT_TRANSLATE_NOOP("IntervalState", "late"),
        "overdue": QT_TRANSLATE_NOOP("IntervalState", "overdue"),
    },
    "LoyaltyBand": {
        "loyal": QT_TRANSLATE_NOOP("LoyaltyBand", "loyal"),
        "middle": QT_TRANSLATE_NOOP("LoyaltyBand", "middling"),
        "weak": QT_TRANSLATE_NOOP("LoyaltyBand", "weak"),
    },
    "LoyaltyPart": {
        "recency": QT_TRANSLATE_NOOP("LoyaltyPart", "Buys in time"),
        "continuity": QT_TRANSLATE_NOOP("LoyaltyPart", "Years in a row"),
        "wallet": QT_TRANSLATE_NOOP("LoyaltyPart", "Share of wallet"),
        "referrals": QT_TRANSLATE_NOOP("LoyaltyPart", "Referrals"),
        "price": QT_TRANSLATE_NOOP("LoyaltyPart", "Buys without discount"),
    },
    "PotentialBand": {
        "develop": QT_TRANSLATE_NOOP("PotentialBand", "worth developing"),
        "low_cost": QT_TRANSLATE_NOOP("PotentialBand", "keep at low cost"),
        "let_go": QT_TRANSLATE_NOOP("PotentialBand", "may be let go"),
    },
    "Zone": {
        "normal": QT_TRANSLATE_NOOP("Zone", "In the normal zone"),
        "under": QT_TRANSLATE_NOOP("Zone", "Under-served"),
        "over": QT_TRANSLATE_NOOP("Zone", "Over-served"),
        "exempt": QT_TRANSLATE_NOOP("Zone", "New, not judged yet"),
    },
    "RenewalState": {
        "not_due": QT_TRANSLATE_NOOP("RenewalState", "not due"),
        "due": QT_TRANSLATE_NOOP("RenewalState", "to be renewed"),
        "renewed": QT_TRANSLATE_NOOP("RenewalState", "renewed"),
        "grace": QT_TRANSLATE_NOOP("RenewalState", "grace period"),
        "lapsed": QT_TRANSLATE_NOOP("RenewalState", "lapsed"),
        "reinstatable": QT_TRANSLATE_NOOP("RenewalState", "can be reinstated"),
        "ended": QT_TRANSLATE_NOOP("RenewalState", "ended"),
    },
    "TierReason": {
        "one_off_order": QT_TRANSLATE_NOOP(
            "TierReason", "Bought on too few days, so the tier is capped at regular."
        ),
        "low_loyalty": QT_TRANSLATE_NOOP(
            "TierReason", "Loyalty is below the gate, so the tier is capped at major."
        ),
        "low_potential": QT_TRANSLATE_NOOP("TierReason", "No profit, and the potential is low."),
        "potential_suffices": QT_TRANSLATE_NOOP(
            "TierReason", "No profit, but the potential is good enough to keep the customer."
        ),
        "potential_unknown": QT_TRANSLATE_NOOP(
            "TierReason", "No profit; the potential has not been judged, so nothing is written off."
        ),
        "black_face": QT_TRANSLATE_NOOP("TierReason", "No profit, but approved as influential (black face)."),
        "override": QT_TRANSLATE_NOOP("TierReason", "You put this tier yourself."),
        "change_not_confirmed": QT_TRANSLATE_NOOP(
            "TierReason", "A change is computed; it counts once you confirm it."
        ),
    },
    "GradeReason": {
        "need_unknown": QT_TRANSLATE_NOOP("GradeReason", "Nobody has asked yet whether the need is clear."),
        "need_unclear": QT_TRANSLATE_NOOP("GradeReason", "The need is not clear."),
        "no_close_date": QT_TRANSLATE_NOOP("GradeReason", "No expected date of the deal."),
        "close_date_passed": QT_TRANSLATE_NOOP("GradeReason", "The expected date has passed."),
        "decision_maker_not_met": QT_TRANSLATE_NOOP(
            "GradeReason", "The person who decides has not been met."
        ),
        "silent": QT_TRANSLATE_NOOP(
            "GradeReason", "No talk in both directions for too long: one grade down."
        ),
    },
    "Mark": {
        "few_customers": QT_TRANSLATE_NOOP("Mark", "few customers to compare with"),
        "short_history": QT_TRANSLATE_NOOP("Mark", "short history"),
        "observation": QT_TRANSLATE_NOOP("Mark", "new customer under observation"),
        "estimated_profit": QT_TRANSLATE_NOOP("Mark", "profit partly estimated"),
        "loyalty_unknown": QT_TRANSLATE_NOOP("Mark", "loyalty unknown"),
        "loyalty_little_data": QT_TRANSLATE_NOOP("Mark", "loyalty rests on little"),
        "assess_potential": QT_TRANSLATE_NOOP("Mark", "potential to be judged"),
        "judgement_stale": QT_TRANSLATE_NOOP("Mark", "judgement to be reviewed"),
        "override_expired": QT_TRANSLATE_NOOP("Mark", "your own tier has expired"),
        "dormant": QT_TRANSLATE_NOOP("Mark", "dormant"),
        "close_date_passed": QT_TRANSLATE_NOOP("Mark", "expected date has passed"),
        "last_minute": QT_TRANSLATE_NOOP("Mark", "contacts only before orders"),
        "cold_after_order": QT_TRANSLATE_NOOP("Mark", "gone cold after the order"),
        "no_orders": QT_TRANSLATE_NOOP("Mark", "no orders yet"),
        "black_face": QT_TRANSLATE_NOOP("Mark", "black face"),
    },
    "Verdict": {
        "override": QT_TRANSLATE_NOOP("Verdict", "put by you"),
        "accepted": QT_TRANSLATE_NOOP("Verdict", "change accepted"),
        "rejected": QT_TRANSLATE_NOOP("Verdict", "change refused"),
        "cleared": QT_TRANSLATE_NOOP("Verdict", "back to computed"),
    },
    "Template": {
        "general": QT_TRANSLATE_NOOP("Template", "General"),
        "insurance": QT_TRANSLATE_NOOP("Template", "Insurance"),
        "industrial": QT_TRANSLATE_NOOP("Template", "Industrial, big customers"),
        "dealer": QT_TRANSLATE_NOOP("Template", "Dealers and shops"),
    },
    "InsuranceStage": {
        "search": QT_TRANSLATE_NOOP("InsuranceStage", "Target customer"),
        "screen": QT_TRANSLATE_NOOP("InsuranceStage", "Screening"),
        "develop": QT_TRANSLATE_NOOP("InsuranceStage", "Qualified prospect"),
        "closed": QT_TRANSLATE_NOOP("InsuranceStage", "Insured customer"),
        "dropped": QT_TRANSLATE_NOOP("InsuranceStage", "Dropped"),
    },
}
"""Context → code → English word."""
