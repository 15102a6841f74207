"""The closed word lists of the card and its records (method.md 3a-3c).

Each member's value is the code that is stored, exported and tested; the words that people read are
found in ui.words. Codes never change once released; new members may be added at the end.
"""

from enum import IntEnum, StrEnum


class PartyKind(StrEnum):
    """What a card describes. Customers are persons and companies; a contact belongs to a company."""

    PERSON = "person"
    COMPANY = "company"
    CONTACT = "contact"


class Stage(StrEnum):
    """Where a customer stands (method.md D5): 搜索 筛选 开发 成交 放弃."""

    SEARCH = "search"
    SCREEN = "screen"
    DEVELOP = "develop"
    CLOSED = "closed"
    DROPPED = "dropped"


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"


class Source(StrEnum):
    """Where a customer came from (method.md D5), single choice."""

    PRIVATE = "private"
    REFERRAL = "referral"
    COMPETITOR = "competitor"
    ADVERT = "advert"
    DIRECTORY = "directory"
    EXHIBITION = "exhibition"
    SOCIAL_MEDIA = "social_media"
    FORUM = "forum"
    INSIDER = "insider"
    BRIDGE = "bridge"
    COLD_VISIT = "cold_visit"
    INBOUND = "inbound"
    OTHER = "other"


class ContactPointKind(StrEnum):
    """A way to reach somebody that is not a postal address."""

    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    QQ = "qq"
    WEB = "web"
    OTHER = "other"


class ContactLabel(StrEnum):
    """Which of somebody's phones, mails or addresses it is."""

    MOBILE = "mobile"
    WORK = "work"
    HOME = "home"
    FAX = "fax"
    DELIVERY = "delivery"
    INVOICE = "invoice"
    OTHER = "other"


class ContactRole(StrEnum):
    """A contact's part in the purchase (method.md 3b, people map): 决策 使用 技术 采购 教练 把关."""

    DECISION = "decision"
    USER = "user"
    TECHNICAL = "technical"
    PURCHASING = "purchasing"
    COACH = "coach"
    GATEKEEPER = "gatekeeper"


class Attitude(StrEnum):
    SUPPORT = "support"
    NEUTRAL = "neutral"
    OPPOSE = "oppose"


class Calendar(StrEnum):
    SOLAR = "solar"
    LUNAR = "lunar"


class DateType(StrEnum):
    """What an important date is (method.md 3c)."""

    BIRTHDAY = "birthday"
    WEDDING = "wedding"
    FOUNDING = "founding"
    COOPERATION = "cooperation"
    SIGNING = "signing"
    ACQUAINTED = "acquainted"
    PROMOTION = "promotion"
    EXAM = "exam"
    RETIREMENT = "retirement"
    RENEWAL = "renewal"
    EXPIRY = "expiry"
    TENDER = "tender"
    REVIEW = "review"
    CUSTOM = "custom"


class Relation(StrEnum):
    """Whose date it is, seen from the card's owner."""

    SELF = "self"
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"


class InteractionType(StrEnum):
    """Kinds of contact (method.md 3c), in the order in which they are offered."""

    VISIT = "visit"
    INCOMING_VISIT = "incoming_visit"
    CALL = "call"
    WECHAT = "wechat"
    SMS = "sms"
    EMAIL = "email"
    LETTER = "letter"
    GREETING_CARD = "greeting_card"
    MEAL = "meal"
    EVENT = "event"
    EXHIBITION = "exhibition"
    AFTER_SALE = "after_sale"
    SERVICE = "service"
    JOINT_WORK = "joint_work"
    PRODUCT_NEWS = "product_news"
    MATERIAL = "material"
    TOP_LEVEL = "top_level"
    INTRODUCTION = "introduction"
    COMPLAINT = "complaint"
    FEEDBACK_CHANNEL = "feedback_channel"
    DEPARTMENT_LINK = "department_link"


class Direction(StrEnum):
    OUT = "out"
    IN = "in"


class Purpose(StrEnum):
    GET_TO_KNOW = "get_to_know"
    NEED = "need"
    OFFER = "offer"
    NEGOTIATE = "negotiate"
    CLOSE = "close"
    AFTER_SALE = "after_sale"
    CARE = "care"
    COLLECT = "collect"
    COMPLAINT = "complaint"
    OTHER = "other"


class Result(StrEnum):
    """What came of a contact: 下单 承诺 约定下一步 无结果 拒绝."""

    ORDER = "order"
    PROMISE = "promise"
    NEXT_STEP = "next_step"
    NONE = "none"
    REFUSED = "refused"


class TaskKind(StrEnum):
    NEXT_STEP = "next_step"
    PROMISE = "promise"
    TASK = "task"


class Owner(StrEnum):
    """Who owes a promise."""

    US = "us"
    THEM = "them"


class OrderState(StrEnum):
    NORMAL = "normal"
    CANCELLED = "cancelled"


class CostCategory(StrEnum):
    GIFT = "gift"
    MEAL = "meal"
    TRAVEL = "travel"
    FREE_SERVICE = "free_service"
    CONCESSION = "concession"
    OTHER = "other"


class Level(IntEnum):
    """Relationship level (method.md D11): 基本 反应 可靠 主动 伙伴."""

    BASIC = 1
    REACTIVE = 2
    ACCOUNTABLE = 3
    PROACTIVE = 4
    PARTNER = 5


class CustomFieldType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
