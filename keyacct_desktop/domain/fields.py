"""The card's fields described as data (method.md 3a, 3b): what there is, for whom, of which type.

Two homes: a field in `PARTY_COLUMNS` is a column of the customer's own row; every other field is a
*fact*, one row per known answer, so that a card holds only what is known. Whole tables of their own
(ways of contact, addresses, dates, tags, people, photo) are not fields.
"""

from dataclasses import dataclass
from enum import StrEnum

PERSON, COMPANY, CONTACT = "person", "company", "contact"


class FieldType(StrEnum):
    """How a fact's text is read: LONG has lines, MONEY is integer fen, DAY an ISO date, YEAR four digits,
    CHOICE one code of `choices`, BOOL "1" or "0", RATING a whole number 0-5 (1-5 for satisfaction)."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    YEAR = "year"
    CHOICE = "choice"
    BOOL = "bool"
    RATING = "rating"


class Group(StrEnum):
    """Groups of the card in reading order."""

    HEAD = "head"
    CONTACT = "contact"
    SOURCE = "source"
    BUSINESS = "business"
    NEED = "need"
    WORK = "work"
    EDUCATION = "education"
    FAMILY = "family"
    INTERESTS = "interests"
    LIFESTYLE = "lifestyle"
    RELATION = "relation"
    EVALUATION = "evaluation"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field. `kinds` are the cards that have it; `judged` facts carry the day they were judged and go
    stale after 180 days; `sensitive` ones are off until switched on with a purpose; `required` counts
    double in completeness (method.md D34); `asked` fields are asked for in words when missing."""

    key: str
    group: Group
    type: FieldType
    kinds: frozenset[str]
    choices: tuple[str, ...] = ()
    judged: bool = False
    sensitive: bool = False
    required: bool = False
    asked: bool = False


def _f(
    key: str,
    group: Group,
    type_: FieldType = FieldType.TEXT,
    kinds: str = "pk",
    choices: str = "",
    *,
    judged: bool = False,
    sensitive: bool = False,
    required: bool = False,
    asked: bool = False,
) -> FieldSpec:
    names = {"p": PERSON, "c": COMPANY, "k": CONTACT}
    return FieldSpec(
        key,
        group,
        type_,
        frozenset(names[k] for k in kinds),
        tuple(choices.split()),
        judged,
        sensitive,
        required,
        asked,
    )


G, T = Group, FieldType

FIELDS: tuple[FieldSpec, ...] = (
    # Head
    _f("name", G.HEAD, kinds="pck", required=True),
    _f("short_name", G.HEAD, kinds="pck"),
    _f("honorific", G.HEAD, required=True, asked=True),
    _f("sex", G.HEAD, T.CHOICE, choices="male female"),
    _f("number", G.HEAD, kinds="pc"),
    _f("stage", G.HEAD, T.CHOICE, kinds="pc", choices="search screen develop closed dropped", required=True),
    _f("credit_code", G.HEAD, kinds="c"),
    _f(
        "legal_form",
        G.HEAD,
        T.CHOICE,
        kinds="c",
        choices="stock limited sole_trader joint_venture state_owned public_body",
        required=True,
        asked=True,
    ),
    # Contact
    _f("region", G.CONTACT, kinds="pck"),
    _f("preferred_channel", G.CONTACT, T.CHOICE, choices="call wechat sms email visit", asked=True),
    _f("best_time", G.CONTACT, asked=True),
    _f("do_not_disturb", G.CONTACT, T.BOOL, kinds="pck"),
    _f("do_not_disturb_reason", G.CONTACT, kinds="pck"),
    _f("sms_consent_on", G.CONTACT, T.DAY),
    _f("invoice_details", G.CONTACT, T.LONG, kinds="c"),
    _f("payment_terms", G.CONTACT, kinds="c", asked=True),
    # Source
    _f(
        "source",
        G.SOURCE,
        T.CHOICE,
        kinds="pc",
        required=True,
        asked=True,
        choices="private referral competitor advert directory exhibition social_media forum insider bridge "
        "cold_visit inbound other",
    ),
    _f("met_on", G.SOURCE, T.DAY, kinds="pck"),
    _f("met_where", G.SOURCE, kinds="pck"),
    _f("mutual_acquaintances", G.SOURCE, kinds="pck"),
    # Business state and trade terms
    _f("industry", G.BUSINESS, kinds="pc", asked=True),
    _f("main_business", G.BUSINESS, kinds="c", asked=True),
    _f("headcount", G.BUSINESS, T.NUMBER, kinds="c"),
    _f("annual_turnover", G.BUSINESS, T.MONEY, kinds="c"),
    _f("qualifications", G.BUSINESS, kinds="c"),
    _f("industry_position", G.BUSINESS, T.CHOICE, kinds="c", choices="leader strong average weak"),
    _f("business_condition", G.BUSINESS, T.CHOICE, kinds="c", choices="growing stable difficult"),
    _f("development_plan", G.BUSINESS, T.LONG, kinds="c"),
    _f("competitors", G.BUSINESS, kinds="pc"),
    _f("slack_months", G.BUSINESS, kinds="pc"),
    _f("receivable", G.BUSINESS, T.MONEY, kinds="c"),
    _f("credit_limit", G.BUSINESS, T.MONEY, kinds="c"),
    _f("credit_days", G.BUSINESS, T.NUMBER, kinds="c"),
    _f("market_price", G.BUSINESS, T.MONEY, kinds="pc", judged=True),
    _f("our_price", G.BUSINESS, T.MONEY, kinds="pc"),
    _f("typed_interval_days", G.BUSINESS, T.NUMBER, kinds="pc"),
    _f("contract_years", G.BUSINESS, T.NUMBER, kinds="c"),
    _f("contract_exclusive", G.BUSINESS, T.BOOL, kinds="c"),
    _f("joint_development", G.BUSINESS, T.BOOL, kinds="c"),
    _f("shared_equity", G.BUSINESS, T.BOOL, kinds="c"),
    _f("linked_systems", G.BUSINESS, T.BOOL, kinds="c"),
    _f("switching_cost", G.BUSINESS, T.LONG, kinds="c"),
    # Need
    _f("need", G.NEED, T.LONG, kinds="pc", asked=True),
    _f("need_clear", G.NEED, T.BOOL, kinds="pc", judged=True),
    _f("budget", G.NEED, T.MONEY, kinds="pc"),
    _f("decision_way", G.NEED, kinds="pc"),
    _f("expected_close_on", G.NEED, T.DAY, kinds="pc", judged=True),
    _f("expected_amount", G.NEED, T.MONEY, kinds="pc", judged=True),
    _f("current_product", G.NEED, kinds="pc", asked=True),
    _f("dissatisfaction", G.NEED, T.LONG, kinds="pc"),
    _f("purchase_criteria", G.NEED, T.LONG, kinds="pc"),
    _f("objections", G.NEED, T.LONG, kinds="pc"),
    _f("supplies", G.NEED, kinds="pc"),
    _f("demands", G.NEED, kinds="pc"),
    # Work
    _f("company", G.WORK, kinds="p", asked=True),
    _f("department", G.WORK),
    _f("post", G.WORK, asked=True),
    _f("duties", G.WORK),
    _f("joined_year", G.WORK, T.YEAR),
    _f("former_company", G.WORK),
    _f("associations", G.WORK),
    _f("career_goal", G.WORK, T.LONG),
    _f("strength", G.WORK, T.RATING, kinds="k", judged=True),
    _f("our_counterpart", G.WORK, kinds="k"),
    # Education
    _f(
        "education",
        G.EDUCATION,
        T.CHOICE,
        choices="junior_school high_school college bachelor master doctor",
    ),
    _f("school", G.EDUCATION),
    _f("graduated_year", G.EDUCATION, T.YEAR),
    _f("native_place", G.EDUCATION, asked=True),
    _f("grew_up_in", G.EDUCATION),
    _f("served", G.EDUCATION, T.BOOL),
    # Family
    _f("marriage", G.FAMILY, T.CHOICE, choices="single married divorced widowed"),
    _f("spouse", G.FAMILY),
    _f("children_count", G.FAMILY, T.NUMBER),
    _f("children", G.FAMILY, sensitive=True),
    _f("lives_with_parents", G.FAMILY, T.BOOL),
    _f("family_members", G.FAMILY),
    # Interests
    _f("hobbies", G.INTERESTS, asked=True),
    _f("sports", G.INTERESTS),
    _f("travel", G.INTERESTS),
    _f("favourite_topics", G.INTERESTS),
    _f("taboo_topics", G.INTERESTS, asked=True),
    _f("achievements", G.INTERESTS),
    _f("societies", G.INTERESTS),
    _f("religion", G.INTERESTS, sensitive=True),
    # Lifestyle
    _f("diet", G.LIFESTYLE),
    _f("drinking", G.LIFESTYLE, T.CHOICE, choices="never little social likes"),
    _f("smoking", G.LIFESTYLE, T.CHOICE, choices="no smokes minds"),
    _f("restaurants", G.LIFESTYLE),
    _f("car", G.LIFESTYLE),
    _f("health", G.LIFESTYLE, sensitive=True),
    _f("gift_preference", G.LIFESTYLE),
    # You and the customer
    _f("trust", G.RELATION, T.RATING, kinds="pck", judged=True),
    _f("attitude", G.RELATION, T.CHOICE, kinds="pck", choices="support neutral oppose", judged=True),
    _f("satisfaction", G.RELATION, T.RATING, kinds="pc", judged=True),
    _f("influence", G.RELATION, T.RATING, kinds="pc", judged=True),
    _f("long_term_goal", G.RELATION, T.LONG, kinds="pc"),
    _f("favours", G.RELATION, kinds="pck"),
    _f("can_help_with", G.RELATION, T.LONG, kinds="pck"),
    # Evaluation
    _f("wallet", G.EVALUATION, T.MONEY, kinds="pc", judged=True),
    _f("potential_growth", G.EVALUATION, T.RATING, kinds="pc", judged=True),
    _f("potential_wallet", G.EVALUATION, T.RATING, kinds="pc", judged=True),
    _f("potential_influence", G.EVALUATION, T.RATING, kinds="pc", judged=True),
    _f("potential_fit", G.EVALUATION, T.RATING, kinds="pc", judged=True),
    _f("potential_credit", G.EVALUATION, T.RATING, kinds="pc", judged=True),
    _f("criteria_state", G.EVALUATION, T.CHOICE, kinds="pc", choices="safe alert alarm", judged=True),
    _f("suggestions", G.EVALUATION, T.LONG, kinds="pc"),
    _f("note", G.EVALUATION, T.LONG, kinds="pck"),
)

FIELD: dict[str, FieldSpec] = {field.key: field for field in FIELDS}

PARTY_COLUMNS: frozenset[str] = frozenset(
    {
        "name", "short_name", "honorific", "sex", "number", "stage", "region", "preferred_channel",
        "do_not_disturb", "source", "industry", "company", "department", "post", "need", "note",
    }
)  # fmt: skip
"""Fields that are columns of `party` under the same name. `do_not_disturb` is 0 or 1 there."""

CUSTOM_PREFIX = "custom:"
"""A fact whose key is `custom:<id>` answers the custom field with that id."""

STALE_AFTER_DAYS = 180


def fields_for(kind: str) -> tuple[FieldSpec, ...]:
    """The fields of one kind of card ("person", "company" or "contact"), in reading order."""
    return tuple(field for field in FIELDS if kind in field.kinds)
