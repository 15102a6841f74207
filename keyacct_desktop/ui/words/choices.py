"""The words of every closed list: the enums of domain.vocabulary, domain.method_codes and the choices of domain.fields.

Each list is a context of its own, so that one English word may have several translations. An industry template
may name the stages its own way; which one is in use is told here once per window.
"""

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from keyacct_desktop.ui.words.classes import CLASS_WORDS

_WORDS: dict[str, dict[str, object]] = {
    "PartyKind": {
        "person": QT_TRANSLATE_NOOP("PartyKind", "Person"),
        "company": QT_TRANSLATE_NOOP("PartyKind", "Company"),
        "contact": QT_TRANSLATE_NOOP("PartyKind", "Contact"),
    },
    "Stage": {
        "search": QT_TRANSLATE_NOOP("Stage", "Search"),
        "screen": QT_TRANSLATE_NOOP("Stage", "Screen"),
        "develop": QT_TRANSLATE_NOOP("Stage", "Develop"),
        "closed": QT_TRANSLATE_NOOP("Stage", "Closed"),
        "dropped": QT_TRANSLATE_NOOP("Stage", "Dropped"),
    },
    "Sex": {
        "male": QT_TRANSLATE_NOOP("Sex", "Male"),
        "female": QT_TRANSLATE_NOOP("Sex", "Female"),
    },
    "Source": {
        "private": QT_TRANSLATE_NOOP("Source", "Private network"),
        "referral": QT_TRANSLATE_NOOP("Source", "Referral"),
        "competitor": QT_TRANSLATE_NOOP("Source", "From a competitor"),
        "advert": QT_TRANSLATE_NOOP("Source", "Advertisement"),
        "directory": QT_TRANSLATE_NOOP("Source", "Directory"),
        "exhibition": QT_TRANSLATE_NOOP("Source", "Exhibition"),
        "social_media": QT_TRANSLATE_NOOP("Source", "Social media"),
        "forum": QT_TRANSLATE_NOOP("Source", "Industry forum"),
        "insider": QT_TRANSLATE_NOOP("Source", "Insider"),
        "bridge": QT_TRANSLATE_NOOP("Source", "Bridging"),
        "cold_visit": QT_TRANSLATE_NOOP("Source", "Cold visit"),
        "inbound": QT_TRANSLATE_NOOP("Source", "Came to us"),
        "other": QT_TRANSLATE_NOOP("Source", "Other"),
    },
    "ContactPointKind": {
        "phone": QT_TRANSLATE_NOOP("ContactPointKind", "Phone"),
        "email": QT_TRANSLATE_NOOP("ContactPointKind", "Email"),
        "wechat": QT_TRANSLATE_NOOP("ContactPointKind", "WeChat"),
        "qq": QT_TRANSLATE_NOOP("ContactPointKind", "QQ"),
        "web": QT_TRANSLATE_NOOP("ContactPointKind", "Website"),
        "other": QT_TRANSLATE_NOOP("ContactPointKind", "Other"),
    },
    "ContactLabel": {
        "mobile": QT_TRANSLATE_NOOP("ContactLabel", "Mobile"),
        "work": QT_TRANSLATE_NOOP("ContactLabel", "Work"),
        "home": QT_TRANSLATE_NOOP("ContactLabel", "Home"),
        "fax": QT_TRANSLATE_NOOP("ContactLabel", "Fax"),
        "delivery": QT_TRANSLATE_NOOP("ContactLabel", "Delivery"),
        "invoice": QT_TRANSLATE_NOOP("ContactLabel", "Invoice"),
        "other": QT_TRANSLATE_NOOP("ContactLabel", "Other"),
    },
    "ContactRole": {
        "decision": QT_TRANSLATE_NOOP("ContactRole", "Decides"),
        "user": QT_TRANSLATE_NOOP("ContactRole", "Uses"),
        "technical": QT_TRANSLATE_NOOP("ContactRole", "Technical"),
        "purchasing": QT_TRANSLATE_NOOP("ContactRole", "Purchasing"),
        "coach": QT_TRANSLATE_NOOP("ContactRole", "Coach"),
        "gatekeeper": QT_TRANSLATE_NOOP("ContactRole", "Gatekeeper"),
    },
    "Attitude": {
        "support": QT_TRANSLATE_NOOP("Attitude", "Supports us"),
        "neutral": QT_TRANSLATE_NOOP("Attitude", "Neutral"),
        "oppose": QT_TRANSLATE_NOOP("Attitude", "Opposes us"),
    },
    "Calendar": {
        "solar": QT_TRANSLATE_NOOP("Calendar", "Solar"),
        "lunar": QT_TRANSLATE_NOOP("Calendar", "Lunar"),
    },
    "DateType": {
        "birthday": QT_TRANSLATE_NOOP("DateType", "Birthday"),
        "wedding": QT_TRANSLATE_NOOP("DateType", "Wedding day"),
        "founding": QT_TRANSLATE_NOOP("DateType", "Founding day"),
        "cooperation": QT_TRANSLATE_NOOP("DateType", "First order"),
        "signing": QT_TRANSLATE_NOOP("DateType", "Signing"),
        "acquainted": QT_TRANSLATE_NOOP("DateType", "Day we met"),
        "promotion": QT_TRANSLATE_NOOP("DateType", "Promotion or move"),
        "exam": QT_TRANSLATE_NOOP("DateType", "School or exam"),
        "retirement": QT_TRANSLATE_NOOP("DateType", "Retirement"),
        "renewal": QT_TRANSLATE_NOOP("DateType", "Renewal"),
        "expiry": QT_TRANSLATE_NOOP("DateType", "Expiry"),
        "tender": QT_TRANSLATE_NOOP("DateType", "Tender or budget"),
        "review": QT_TRANSLATE_NOOP("DateType", "Review"),
        "custom": QT_TRANSLATE_NOOP("DateType", "Other day"),
    },
    "Relation": {
        "self": QT_TRANSLATE_NOOP("Relation", "Own"),
        "spouse": QT_TRANSLATE_NOOP("Relation", "Spouse"),
        "child": QT_TRANSLATE_NOOP("Relation", "Child"),
        "parent": QT_TRANSLATE_NOOP("Relation", "Parent"),
    },
    "InteractionType": {
        "visit": QT_TRANSLATE_NOOP("InteractionType", "Visit"),
        "incoming_visit": QT_TRANSLATE_NOOP("InteractionType", "Came to visit"),
        "call": QT_TRANSLATE_NOOP("InteractionType", "Call"),
        "wechat": QT_TRANSLATE_NOOP("InteractionType", "WeChat"),
        "sms": QT_TRANSLATE_NOOP("InteractionType", "Text message"),
        "email": QT_TRANSLATE_NOOP("InteractionType", "Email"),
        "letter": QT_TRANSLATE_NOOP("InteractionType", "Handwritten letter"),
        "greeting_card": QT_TRANSLATE_NOOP("InteractionType", "Greeting card"),
        "meal": QT_TRANSLATE_NOOP("InteractionType", "Meal"),
        "event": QT_TRANSLATE_NOOP("InteractionType", "Event"),
        "exhibition": QT_TRANSLATE_NOOP("InteractionType", "Exhibition"),
        "after_sale": QT_TRANSLATE_NOOP("InteractionType", "After-sale follow-up"),
        "service": QT_TRANSLATE_NOOP("InteractionType", "On-site service"),
        "joint_work": QT_TRANSLATE_NOOP("InteractionType", "Joint work"),
        "product_news": QT_TRANSLATE_NOOP("InteractionType", "Product news"),
        "material": QT_TRANSLATE_NOOP("InteractionType", "Material sent"),
        "top_level": QT_TRANSLATE_NOOP("InteractionType", "Top-level meeting"),
        "introduction": QT_TRANSLATE_NOOP("InteractionType", "Introduction"),
        "complaint": QT_TRANSLATE_NOOP("InteractionType", "Complaint received"),
        "feedback_channel": QT_TRANSLATE_NOOP("InteractionType", "Feedback channel told"),
        "department_link": QT_TRANSLATE_NOOP("InteractionType", "Department link"),
    },
    "Direction": {
        "out": QT_TRANSLATE_NOOP("Direction", "From us"),
        "in": QT_TRANSLATE_NOOP("Direction", "From them"),
    },
    "Purpose": {
        "get_to_know": QT_TRANSLATE_NOOP("Purpose", "Get to know"),
        "need": QT_TRANSLATE_NOOP("Purpose", "Find the need"),
        "offer": QT_TRANSLATE_NOOP("Purpose", "Offer"),
        "negotiate": QT_TRANSLATE_NOOP("Purpose", "Negotiate"),
        "close": QT_TRANSLATE_NOOP("Purpose", "Close"),
        "after_sale": QT_TRANSLATE_NOOP("Purpose", "After-sale"),
        "care": QT_TRANSLATE_NOOP("Purpose", "Care"),
        "collect": QT_TRANSLATE_NOOP("Purpose", "Collect payment"),
        "complaint": QT_TRANSLATE_NOOP("Purpose", "Complaint"),
        "other": QT_TRANSLATE_NOOP("Purpose", "Other"),
    },
    "Result": {
        "order": QT_TRANSLATE_NOOP("Result", "Order"),
        "promise": QT_TRANSLATE_NOOP("Result", "Promise"),
        "next_step": QT_TRANSLATE_NOOP("Result", "Next step agreed"),
        "none": QT_TRANSLATE_NOOP("Result", "No result"),
        "refused": QT_TRANSLATE_NOOP("Result", "Refused"),
    },
    "TaskKind": {
        "next_step": QT_TRANSLATE_NOOP("TaskKind", "Next step"),
        "promise": QT_TRANSLATE_NOOP("TaskKind", "Promise"),
        "task": QT_TRANSLATE_NOOP("TaskKind", "Task"),
    },
    "Owner": {
        "us": QT_TRANSLATE_NOOP("Owner", "Us"),
        "them": QT_TRANSLATE_NOOP("Owner", "Them"),
    },
    "OrderState": {
        "normal": QT_TRANSLATE_NOOP("OrderState", "Valid"),
        "cancelled": QT_TRANSLATE_NOOP("OrderState", "Cancelled"),
    },
    "CostCategory": {
        "gift": QT_TRANSLATE_NOOP("CostCategory", "Gift"),
        "meal": QT_TRANSLATE_NOOP("CostCategory", "Meal"),
        "travel": QT_TRANSLATE_NOOP("CostCategory", "Travel"),
        "free_service": QT_TRANSLATE_NOOP("CostCategory", "Free service"),
        "concession": QT_TRANSLATE_NOOP("CostCategory", "Concession"),
        "other": QT_TRANSLATE_NOOP("CostCategory", "Other"),
    },
    "Level": {
        "1": QT_TRANSLATE_NOOP("Level", "Basic"),
        "2": QT_TRANSLATE_NOOP("Level", "Reactive"),
        "3": QT_TRANSLATE_NOOP("Level", "Accountable"),
        "4": QT_TRANSLATE_NOOP("Level", "Proactive"),
        "5": QT_TRANSLATE_NOOP("Level", "Partnership"),
    },
    "CustomFieldType": {
        "text": QT_TRANSLATE_NOOP("CustomFieldType", "Text"),
        "number": QT_TRANSLATE_NOOP("CustomFieldType", "Number"),
        "date": QT_TRANSLATE_NOOP("CustomFieldType", "Date"),
        "choice": QT_TRANSLATE_NOOP("CustomFieldType", "Choice"),
    },
    "LegalForm": {
        "stock": QT_TRANSLATE_NOOP("LegalForm", "Joint-stock company"),
        "limited": QT_TRANSLATE_NOOP("LegalForm", "Limited company"),
        "sole_trader": QT_TRANSLATE_NOOP("LegalForm", "Sole trader"),
        "joint_venture": QT_TRANSLATE_NOOP("LegalForm", "Joint venture"),
        "state_owned": QT_TRANSLATE_NOOP("LegalForm", "State-owned"),
        "public_body": QT_TRANSLATE_NOOP("LegalForm", "Public body"),
    },
    "Channel": {
        "call": QT_TRANSLATE_NOOP("Channel", "Call"),
        "wechat": QT_TRANSLATE_NOOP("Channel", "WeChat"),
        "sms": QT_TRANSLATE_NOOP("Channel", "Text message"),
        "email": QT_TRANSLATE_NOOP("Channel", "Email"),
        "visit": QT_TRANSLATE_NOOP("Channel", "Visit"),
    },
    "IndustryPosition": {
        "leader": QT_TRANSLATE_NOOP("IndustryPosition", "Leader"),
        "strong": QT_TRANSLATE_NOOP("IndustryPosition", "Strong"),
        "average": QT_TRANSLATE_NOOP("IndustryPosition", "Average"),
        "weak": QT_TRANSLATE_NOOP("IndustryPosition", "Weak"),
    },
    "BusinessCondition": {
        "growing": QT_TRANSLATE_NOOP("BusinessCondition", "Growing"),
        "stable": QT_TRANSLATE_NOOP("BusinessCondition", "Stable"),
        "difficult": QT_TRANSLATE_NOOP("BusinessCondition", "Difficult"),
    },
    "Education": {
        "junior_school": QT_TRANSLATE_NOOP("Education", "Junior school"),
        "high_school": QT_TRANSLATE_NOOP("Education", "High school"),
        "college": QT_TRANSLATE_NOOP("Education", "College"),
        "bachelor": QT_TRANSLATE_NOOP("Education", "Bachelor"),
        "master": QT_TRANSLATE_NOOP("Education", "Master"),
        "doctor": QT_TRANSLATE_NOOP("Education", "Doctor"),
    },
    "Marriage": {
        "single": QT_TRANSLATE_NOOP("Marriage", "Single"),
        "married": QT_TRANSLATE_NOOP("Marriage", "Married"),
        "divorced": QT_TRANSLATE_NOOP("Marriage", "Divorced"),
        "widowed": QT_TRANSLATE_NOOP("Marriage", "Widowed"),
    },
    "Drinking": {
        "never": QT_TRANSLATE_NOOP("Drinking", "Never"),
        "little": QT_TRANSLATE_NOOP("Drinking", "A little"),
        "social": QT_TRANSLATE_NOOP("Drinking", "In company"),
        "likes": QT_TRANSLATE_NOOP("Drinking", "Likes to"),
    },
    "Smoking": {
        "no": QT_TRANSLATE_NOOP("Smoking", "No"),
        "smokes": QT_TRANSLATE_NOOP("Smoking", "Smokes"),
        "minds": QT_TRANSLATE_NOOP("Smoking", "Minds smoke"),
    },
    "CriteriaState": {
        "safe": QT_TRANSLATE_NOOP("CriteriaState", "Safe"),
        "alert": QT_TRANSLATE_NOOP("CriteriaState", "Alert"),
        "alarm": QT_TRANSLATE_NOOP("CriteriaState", "Alarm"),
    },
    "YesNo": {
        "1": QT_TRANSLATE_NOOP("YesNo", "Yes"),
        "0": QT_TRANSLATE_NOOP("YesNo", "No"),
    },
    **CLASS_WORDS,
}

_LIST_OF_FIELD: dict[str, str] = {
    "stage": "Stage",
    "sex": "Sex",
    "legal_form": "LegalForm",
    "preferred_channel": "Channel",
    "source": "Source",
    "industry_position": "IndustryPosition",
    "business_condition": "BusinessCondition",
    "education": "Education",
    "marriage": "Marriage",
    "drinking": "Drinking",
    "smoking": "Smoking",
    "attitude": "Attitude",
    "criteria_state": "CriteriaState",
}


_STAGE_CONTEXTS = {"general": "Stage", "insurance": "InsuranceStage"}
_stage_words = "general"


def use_stage_words(name: str) -> None:
    """Name the stages as `name` does (TemplateTraits.stage_words), from now on and in every language."""
    global _stage_words
    _stage_words = name if name in _STAGE_CONTEXTS else "general"


def stage_words() -> str:
    """Whose words the stages have now."""
    return _stage_words


def _context_of(of: str | type[Enum]) -> str:
    if of == "yes_no":
        return "YesNo"
    context = _LIST_OF_FIELD.get(of, of) if isinstance(of, str) else of.__name__
    return _STAGE_CONTEXTS[_stage_words] if context == "Stage" else context


def choice(of: str | type[Enum], code: object) -> str:
    """The word for a code of a field ("stage"), an enum (Stage) or "yes_no"; an unknown code, as from a book
    of a newer version, is shown as it is."""
    context = _context_of(of)
    text = _WORDS.get(context, {}).get(str(code.value if isinstance(code, Enum) else code))
    return str(code) if text is None else QCoreApplication.translate(context, str(text))


def choices(of: str | type[Enum]) -> list[tuple[str, str]]:
    """(code, word) of a whole list, in its order."""
    return [(code, choice(of, code)) for code in _WORDS[_context_of(of)]]
