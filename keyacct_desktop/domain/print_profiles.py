"""Where a card's facts stand on paper, and what each profile leaves out (method.md part 3).

The one place that decides what a printed card may say. 随身 is the card in the bag: forgotten on the customer's desk
it must not embarrass, so it has nothing that we think of the customer, only what the customer told us or knows.
"""

from enum import StrEnum
from typing import Final

from keyacct_desktop.domain.fields import FieldSpec, Group
from keyacct_desktop.domain.vocabulary import DateType, Relation


class Place(StrEnum):
    """Places of the two-sided card: F on the front, B on the back."""

    HEAD = "F1"
    CONTACT = "F2"
    DATES = "F3"
    BUSINESS = "F4"
    NEED = "F5"
    NETWORK = "B1"
    CONTACTS = "B2"
    GIFTS = "B3"
    PERSON = "B4"
    EVALUATION = "B5"

    @property
    def on_front(self) -> bool:
        return self.value.startswith("F")


class PrintProfile(StrEnum):
    """TRAVEL 随身, FULL 完整, HANDOVER 移交. The codes are those of the command line (cli.md).

    One rule for every print, cards and briefs as well as lists: HANDOVER has what FULL has. A successor needs what we
    think of the customer (method.md part 4: card, map, promises, dates, open matters, do and don't; part 3 takes
    scores, tiers and judgements from TRAVEL alone), and sensitive facts are on neither unless they are ticked."""

    TRAVEL = "travel"
    FULL = "full"
    HANDOVER = "handover"


class Piece(StrEnum):
    """What a card has beside its fields. The book's own numbers that the customer knows as well (orders and their
    amount) are TRADE; what we earn, and every class or score made of it, is WORTH. GIFT_VALUES is what a gift cost and
    how it was taken."""

    PHOTO = "photo"
    STAGE = "stage"
    TAGS = "tags"
    REP = "rep"
    POINTS = "points"
    ADDRESSES = "addresses"
    REFERRER = "referrer"
    DATES = "dates"
    TRADE = "trade"
    WORTH = "worth"
    NEXT_STEP = "next_step"
    PEOPLE = "people"
    PEOPLE_JUDGED = "people_judged"
    CONTACTS = "contacts"
    LESSONS = "lessons"
    PROMISES = "promises"
    COMPLAINTS = "complaints"
    GIFTS = "gifts"
    GIFT_VALUES = "gift_values"


_PLACE_OF_GROUP: Final = {
    Group.HEAD: Place.HEAD,
    Group.CONTACT: Place.CONTACT,
    Group.SOURCE: Place.CONTACT,
    Group.BUSINESS: Place.NEED,
    Group.NEED: Place.NEED,
    Group.WORK: Place.PERSON,
    Group.EDUCATION: Place.PERSON,
    Group.FAMILY: Place.NETWORK,
    Group.INTERESTS: Place.PERSON,
    Group.LIFESTYLE: Place.PERSON,
    Group.RELATION: Place.EVALUATION,
    Group.EVALUATION: Place.EVALUATION,
    Group.CUSTOM: Place.EVALUATION,
}
_PLACE_OF_FIELD: Final = {
    "slack_months": Place.DATES,
    "receivable": Place.BUSINESS,
    "credit_limit": Place.BUSINESS,
    "credit_days": Place.BUSINESS,
    "market_price": Place.BUSINESS,
    "our_price": Place.BUSINESS,
    "typed_interval_days": Place.BUSINESS,
    "wallet": Place.BUSINESS,
    "contract_years": Place.EVALUATION,
    "contract_exclusive": Place.EVALUATION,
    "joint_development": Place.EVALUATION,
    "shared_equity": Place.EVALUATION,
    "linked_systems": Place.EVALUATION,
    "switching_cost": Place.EVALUATION,
}
_ON_TOP: Final = frozenset({"company", "department", "post"})
"""Who somebody is: in the head of the card, on every profile."""

_TRAVEL_PLACES_OUT: Final = frozenset({Place.PERSON, Place.EVALUATION})
_TRAVEL_FIELDS_OUT: Final = frozenset(
    {"stage", "source", "business_condition", "industry_position", "receivable", "credit_limit", "our_price",
     "typed_interval_days", "do_not_disturb_reason"}
)  # fmt: skip
"""Of the places that are printed. `source` may say that an insider or a competitor led us here."""
_TRAVEL_DATES_OUT: Final = frozenset({DateType.WEDDING, DateType.EXAM, DateType.REVIEW})
_TRAVEL_PIECES_OUT: Final = frozenset(
    {Piece.STAGE, Piece.TAGS, Piece.WORTH, Piece.PEOPLE_JUDGED, Piece.LESSONS, Piece.GIFT_VALUES}
)


def place_of(spec: FieldSpec) -> Place:
    """Where a field stands."""
    if spec.key in _ON_TOP:
        return Place.HEAD
    return _PLACE_OF_FIELD.get(spec.key) or _PLACE_OF_GROUP[spec.group]


def prints_field(profile: PrintProfile, spec: FieldSpec, *, sensitive: bool = False) -> bool:
    """Whether a profile prints a field. Sensitive ones are printed by no profile unless ticked (`sensitive`)."""
    if spec.sensitive and not sensitive:
        return False
    if profile is not PrintProfile.TRAVEL:
        return True
    if place_of(spec) in _TRAVEL_PLACES_OUT or spec.group is Group.FAMILY:
        return False
    return not spec.judged and spec.key not in _TRAVEL_FIELDS_OUT


def prints_date(profile: PrintProfile, type_: str, relation: str | None, *, sensitive: bool = False) -> bool:
    """Whether a profile prints an important date (codes of DateType and Relation). A child's days, and exams are
    those of a child (method.md 3c), are facts about a child (3a, †); the family's days and the day on which we
    judge anew stay at home."""
    if (relation == Relation.CHILD or type_ == DateType.EXAM) and not sensitive:
        return False
    return profile is not PrintProfile.TRAVEL or (
        relation in (None, Relation.SELF) and type_ not in _TRAVEL_DATES_OUT
    )


def prints_piece(profile: PrintProfile, piece: Piece) -> bool:
    """Whether a profile prints what is no field."""
    return profile is not PrintProfile.TRAVEL or piece not in _TRAVEL_PIECES_OUT
