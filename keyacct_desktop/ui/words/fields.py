"""The words of the card: titles of fields and groups, and the short questions that ask for missing ones.

One module of words for every screen, list, import and export. Knows codes (domain.fields, domain.vocabulary)
and words, nothing of widgets. The words of choices are in ui.words.choices and reachable from here too.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from keyacct_desktop.ui.words.choices import choice

__all__ = ["choice", "field_title", "group_title", "has_question", "question"]

_TITLES: dict[str, object] = {
    "name": QT_TRANSLATE_NOOP("Fields", "Name"),
    "short_name": QT_TRANSLATE_NOOP("Fields", "Short name"),
    "honorific": QT_TRANSLATE_NOOP("Fields", "Form of address"),
    "sex": QT_TRANSLATE_NOOP("Fields", "Sex"),
    "number": QT_TRANSLATE_NOOP("Fields", "Number"),
    "stage": QT_TRANSLATE_NOOP("Fields", "Stage"),
    "credit_code": QT_TRANSLATE_NOOP("Fields", "Credit code"),
    "legal_form": QT_TRANSLATE_NOOP("Fields", "Legal form"),
    "region": QT_TRANSLATE_NOOP("Fields", "Region"),
    "preferred_channel": QT_TRANSLATE_NOOP("Fields", "Preferred channel"),
    "best_time": QT_TRANSLATE_NOOP("Fields", "Best time"),
    "do_not_disturb": QT_TRANSLATE_NOOP("Fields", "Do not disturb"),
    "do_not_disturb_reason": QT_TRANSLATE_NOOP("Fields", "Reason not to disturb"),
    "sms_consent_on": QT_TRANSLATE_NOOP("Fields", "Agreed to text messages"),
    "invoice_details": QT_TRANSLATE_NOOP("Fields", "Invoice details"),
    "payment_terms": QT_TRANSLATE_NOOP("Fields", "Payment terms"),
    "source": QT_TRANSLATE_NOOP("Fields", "Source"),
    "met_on": QT_TRANSLATE_NOOP("Fields", "Met on"),
    "met_where": QT_TRANSLATE_NOOP("Fields", "Met where"),
    "mutual_acquaintances": QT_TRANSLATE_NOOP("Fields", "Mutual acquaintances"),
    "industry": QT_TRANSLATE_NOOP("Fields", "Industry"),
    "main_business": QT_TRANSLATE_NOOP("Fields", "Main business"),
    "headcount": QT_TRANSLATE_NOOP("Fields", "Headcount"),
    "annual_turnover": QT_TRANSLATE_NOOP("Fields", "Annual turnover"),
    "qualifications": QT_TRANSLATE_NOOP("Fields", "Qualifications"),
    "industry_position": QT_TRANSLATE_NOOP("Fields", "Position in the industry"),
    "business_condition": QT_TRANSLATE_NOOP("Fields", "Business condition"),
    "development_plan": QT_TRANSLATE_NOOP("Fields", "Development plan"),
    "competitors": QT_TRANSLATE_NOOP("Fields", "Competitors"),
    "slack_months": QT_TRANSLATE_NOOP("Fields", "Busy and slack months"),
    "receivable": QT_TRANSLATE_NOOP("Fields", "Receivable"),
    "credit_limit": QT_TRANSLATE_NOOP("Fields", "Credit limit"),
    "credit_days": QT_TRANSLATE_NOOP("Fields", "Credit days"),
    "market_price": QT_TRANSLATE_NOOP("Fields", "Market price"),
    "our_price": QT_TRANSLATE_NOOP("Fields", "Our price"),
    "typed_interval_days": QT_TRANSLATE_NOOP("Fields", "Usual days between orders"),
    "contract_years": QT_TRANSLATE_NOOP("Fields", "Contract years"),
    "contract_exclusive": QT_TRANSLATE_NOOP("Fields", "Exclusive contract"),
    "joint_development": QT_TRANSLATE_NOOP("Fields", "Joint development"),
    "shared_equity": QT_TRANSLATE_NOOP("Fields", "Shared equity"),
    "linked_systems": QT_TRANSLATE_NOOP("Fields", "Linked systems"),
    "switching_cost": QT_TRANSLATE_NOOP("Fields", "Switching cost"),
    "need": QT_TRANSLATE_NOOP("Fields", "Need"),
    "need_clear": QT_TRANSLATE_NOOP("Fields", "Need is clear"),
    "budget": QT_TRANSLATE_NOOP("Fields", "Budget"),
    "decision_way": QT_TRANSLATE_NOOP("Fields", "How they decide"),
    "expected_close_on": QT_TRANSLATE_NOOP("Fields", "Expected to close on"),
    "expected_amount": QT_TRANSLATE_NOOP("Fields", "Expected amount"),
    "current_product": QT_TRANSLATE_NOOP("Fields", "Product used now"),
    "dissatisfaction": QT_TRANSLATE_NOOP("Fields", "Dissatisfied with"),
    "purchase_criteria": QT_TRANSLATE_NOOP("Fields", "Purchase criteria"),
    "objections": QT_TRANSLATE_NOOP("Fields", "Objections"),
    "supplies": QT_TRANSLATE_NOOP("Fields", "Can supply"),
    "demands": QT_TRANSLATE_NOOP("Fields", "Looking for"),
    "company": QT_TRANSLATE_NOOP("Fields", "Company"),
    "department": QT_TRANSLATE_NOOP("Fields", "Department"),
    "post": QT_TRANSLATE_NOOP("Fields", "Post"),
    "duties": QT_TRANSLATE_NOOP("Fields", "Duties"),
    "joined_year": QT_TRANSLATE_NOOP("Fields", "Joined in"),
    "former_company": QT_TRANSLATE_NOOP("Fields", "Former company"),
    "associations": QT_TRANSLATE_NOOP("Fields", "Trade associations"),
    "career_goal": QT_TRANSLATE_NOOP("Fields", "Career goal"),
    "strength": QT_TRANSLATE_NOOP("Fields", "Strength of the tie"),
    "our_counterpart": QT_TRANSLATE_NOOP("Fields", "Our counterpart"),
    "education": QT_TRANSLATE_NOOP("Fields", "Education"),
    "school": QT_TRANSLATE_NOOP("Fields", "School"),
    "graduated_year": QT_TRANSLATE_NOOP("Fields", "Graduated in"),
    "native_place": QT_TRANSLATE_NOOP("Fields", "Native place"),
    "grew_up_in": QT_TRANSLATE_NOOP("Fields", "Grew up in"),
    "served": QT_TRANSLATE_NOOP("Fields", "Served in the army"),
    "marriage": QT_TRANSLATE_NOOP("Fields", "Marriage"),
    "spouse": QT_TRANSLATE_NOOP("Fields", "Spouse"),
    "children_count": QT_TRANSLATE_NOOP("Fields", "Number of children"),
    "children": QT_TRANSLATE_NOOP("Fields", "Children"),
    "lives_with_parents": QT_TRANSLATE_NOOP("Fields", "Lives with parents"),
    "family_members": QT_TRANSLATE_NOOP("Fields", "Family members"),
    "hobbies": QT_TRANSLATE_NOOP("Fields", "Hobbies"),
    "sports": QT_TRANSLATE_NOOP("Fields", "Sports"),
    "travel": QT_TRANSLATE_NOOP("Fields", "Travel"),
    "favourite_topics": QT_TRANSLATE_NOOP("Fields", "Likes to talk about"),
    "taboo_topics": QT_TRANSLATE_NOOP("Fields", "Better not mention"),
    "achievements": QT_TRANSLATE_NOOP("Fields", "Proud of"),
    "societies": QT_TRANSLATE_NOOP("Fields", "Charities and societies"),
    "religion": QT_TRANSLATE_NOOP("Fields", "Religion"),
    "diet": QT_TRANSLATE_NOOP("Fields", "Diet"),
    "drinking": QT_TRANSLATE_NOOP("Fields", "Drinking"),
    "smoking": QT_TRANSLATE_NOOP("Fields", "Smoking"),
    "restaurants": QT_TRANSLATE_NOOP("Fields", "Restaurants"),
    "car": QT_TRANSLATE_NOOP("Fields", "Car"),
    "health": QT_TRANSLATE_NOOP("Fields", "Health"),
    "gift_preference": QT_TRANSLATE_NOOP("Fields", "Gifts"),
    "trust": QT_TRANSLATE_NOOP("Fields", "Trust"),
    "attitude": QT_TRANSLATE_NOOP("Fields", "Attitude"),
    "satisfaction": QT_TRANSLATE_NOOP("Fields", "Satisfaction"),
    "influence": QT_TRANSLATE_NOOP("Fields", "Influence"),
    "long_term_goal": QT_TRANSLATE_NOOP("Fields", "Long-term goal"),
    "favours": QT_TRANSLATE_NOOP("Fields", "Favours owed"),
    "can_help_with": QT_TRANSLATE_NOOP("Fields", "I can help with"),
    "wallet": QT_TRANSLATE_NOOP("Fields", "Wallet"),
    "potential_growth": QT_TRANSLATE_NOOP("Fields", "Potential: growth"),
    "potential_wallet": QT_TRANSLATE_NOOP("Fields", "Potential: wallet"),
    "potential_influence": QT_TRANSLATE_NOOP("Fields", "Potential: influence"),
    "potential_fit": QT_TRANSLATE_NOOP("Fields", "Potential: fit"),
    "potential_credit": QT_TRANSLATE_NOOP("Fields", "Potential: credit"),
    "criteria_state": QT_TRANSLATE_NOOP("Fields", "Criteria state"),
    "suggestions": QT_TRANSLATE_NOOP("Fields", "Customer's suggestions"),
    "note": QT_TRANSLATE_NOOP("Fields", "Note"),
}

_GROUPS: dict[str, object] = {
    "head": QT_TRANSLATE_NOOP("FieldGroups", "Head"),
    "contact": QT_TRANSLATE_NOOP("FieldGroups", "Contact"),
    "source": QT_TRANSLATE_NOOP("FieldGroups", "Source"),
    "business": QT_TRANSLATE_NOOP("FieldGroups", "Business"),
    "need": QT_TRANSLATE_NOOP("FieldGroups", "Needs"),
    "work": QT_TRANSLATE_NOOP("FieldGroups", "Work"),
    "education": QT_TRANSLATE_NOOP("FieldGroups", "Education"),
    "family": QT_TRANSLATE_NOOP("FieldGroups", "Family"),
    "interests": QT_TRANSLATE_NOOP("FieldGroups", "Interests"),
    "lifestyle": QT_TRANSLATE_NOOP("FieldGroups", "Lifestyle"),
    "relation": QT_TRANSLATE_NOOP("FieldGroups", "You and the customer"),
    "evaluation": QT_TRANSLATE_NOOP("FieldGroups", "Evaluation"),
    "custom": QT_TRANSLATE_NOOP("FieldGroups", "More"),
}

_QUESTIONS: dict[str, object] = {
    "name": QT_TRANSLATE_NOOP("FieldQuestions", "Whose card is this?"),
    "phone": QT_TRANSLATE_NOOP("FieldQuestions", "Phone not known yet"),
    "birthday": QT_TRANSLATE_NOOP("FieldQuestions", "Birthday not known yet"),
    "founding": QT_TRANSLATE_NOOP("FieldQuestions", "Founding day not known yet"),
    "people": QT_TRANSLATE_NOOP("FieldQuestions", "Whom do you know there?"),
    "address": QT_TRANSLATE_NOOP("FieldQuestions", "Address not known yet"),
    "honorific": QT_TRANSLATE_NOOP("FieldQuestions", "How do you address them?"),
    "legal_form": QT_TRANSLATE_NOOP("FieldQuestions", "Which legal form?"),
    "preferred_channel": QT_TRANSLATE_NOOP("FieldQuestions", "Which way do they like to be reached?"),
    "best_time": QT_TRANSLATE_NOOP("FieldQuestions", "When is a good time to reach them?"),
    "payment_terms": QT_TRANSLATE_NOOP("FieldQuestions", "What are their payment terms?"),
    "source": QT_TRANSLATE_NOOP("FieldQuestions", "Where did they come from?"),
    "industry": QT_TRANSLATE_NOOP("FieldQuestions", "Which industry?"),
    "main_business": QT_TRANSLATE_NOOP("FieldQuestions", "What is their main business?"),
    "need": QT_TRANSLATE_NOOP("FieldQuestions", "What do they need?"),
    "current_product": QT_TRANSLATE_NOOP("FieldQuestions", "What do they use now?"),
    "company": QT_TRANSLATE_NOOP("FieldQuestions", "Where do they work?"),
    "post": QT_TRANSLATE_NOOP("FieldQuestions", "What is their post?"),
    "native_place": QT_TRANSLATE_NOOP("FieldQuestions", "Where do they come from?"),
    "hobbies": QT_TRANSLATE_NOOP("FieldQuestions", "What do they like?"),
    "taboo_topics": QT_TRANSLATE_NOOP("FieldQuestions", "What should not be mentioned?"),
}


def field_title(key: str, kind: str = "person") -> str:
    """The title of a field (domain.fields key), as it stands beside its value. A company has another word
    for its name than a person has."""
    if key == "name" and kind == "company":
        return QCoreApplication.translate("Fields", "Company name")
    return QCoreApplication.translate("Fields", str(_TITLES[key]))


def group_title(group: str) -> str:
    """The heading of a group of fields (domain.fields.Group)."""
    return QCoreApplication.translate("FieldGroups", str(_GROUPS[group]))


def has_question(key: str) -> bool:
    """Whether there is a question that asks for this field."""
    return key in _QUESTIONS


def question(key: str) -> str:
    """What the card says when this is not known yet. Besides field keys: "phone", "birthday", "founding",
    "people" and "address"."""
    return QCoreApplication.translate("FieldQuestions", str(_QUESTIONS[key]))
