"""Gift limits (method.md D27): warnings, never a prohibition by the program, and no legal advice.

Owns what is checked and which organisations count as public. Money is fen, days are dates. Knows no book.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from keyacct_desktop.domain.cautions import Caution, Weight, heaviest_first
from keyacct_desktop.domain.exact import add_months
from keyacct_desktop.domain.method_codes import TIER_RANK, Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.text import fold

DECISION_DAYS = 30
"""So many days before and after a bid or purchase decision a gift is red."""
REPEAT_YEARS = 2
YEAR_DAYS = 365


class GiftState(StrEnum):
    """想法 备好 已送 退回 收到回礼."""

    IDEA = "idea"
    READY = "ready"
    GIVEN = "given"
    RETURNED = "returned"
    RECEIVED = "received"


class GiftReaction(StrEnum):
    """How it was taken: 喜欢 一般 不收."""

    LIKED = "liked"
    NEUTRAL = "neutral"
    REFUSED = "refused"


class GiftWay(StrEnum):
    """How it got there."""

    IN_PERSON = "in_person"
    POST = "post"
    COURIER = "courier"
    SOMEBODY = "somebody"


class PublicKind(StrEnum):
    """Organisations whose people must not be given anything."""

    PUBLIC_BODY = "public_body"
    STATE_OWNED = "state_owned"
    HOSPITAL = "hospital"
    SCHOOL = "school"


_LEGAL = {"public_body": PublicKind.PUBLIC_BODY, "state_owned": PublicKind.STATE_OWNED}
_HOSPITAL = re.compile(r"医院|卫生院|卫生服务|诊所|疾控|保健院|血站|hospital|clinic")
_SCHOOL = re.compile(r"学校|大学|学院|中学|小学|幼儿园|职高|党校|school|university|college|kindergarten")
_PUBLIC = re.compile(
    r"人民政府|政府|委员会|管委会|街道办|居委会|村委会|法院|检察院|公安|派出所|税务局|财政局|海关|城管|"
    r"消防(?:局|支队|大队|中队|总队|救援|站)|监管局|管理局|教育局|卫健|住建|人社|事业单位|人大(?!附)|政协|纪委|"
    r"机关(?!枪)|部队(?!火锅)|government|ministry|bureau"
)
_STATE = re.compile(r"国有|国企|央企|国资|state-owned|state owned")
_OFFICIAL_POST = re.compile(
    r"公务员|局长|处长|科员|(?<![餐前])厅长|镇长|乡长|县长|市长|法官|检察官|警官|民警|civil servant"
)
_DOCTOR_POST = re.compile(r"医师|医生|护士|药剂师|doctor|nurse|physician")
_TEACHER_POST = re.compile(r"教师|老师|教授|校长|班主任|teacher|professor")
_CASH = re.compile(
    r"现金|红包(?!装)|礼金|压岁钱|(?:购物|储值|预付|充值|加油|超市|礼品|提货|消费|代金|月饼|大闸蟹|京东e?)[卡券]|"
    r"(?<![奶黄牛])油卡|话费|转账|微信转|gift ?cards?\b|vouchers?\b|\bcash\b|red (?:packet|envelope)|hongbao|prepaid"
)
_ALCOHOL = re.compile(r"酒(?!店|精|楼|窝|杯|具|架|器)|茅台|五粮液|\bwine\b(?! glass)|liquor|whisky|\bbeer\b")
_TOBACCO = re.compile(r"香烟|卷烟|烟$|雪茄|中华烟|tobacco|cigar")
_OMEN = re.compile(r"钟(?!情)|雨伞|伞$|(?<!凤)梨$|绿帽")
_NEVER = re.compile(r"(?:忌讳|忌送|忌口|忌|不要送|不要|不喜欢|不收|别送|不送|不吃|不喝|过敏|讨厌)[：:]?")
_ANY_GIFT = re.compile(r"(?:任何|一切)?(?:礼|礼物|礼品)")
_LIKES = re.compile(r"^(?:喜欢|爱好|爱喝|爱吃|爱|偏好|可以送|可送)[：:]?")
_PARTS = re.compile(r"[，,、；;。．\n/]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftPlan:
    """What is to be given. `value_fen` None is not known yet; `day` when it was or will be given."""

    name: str
    value_fen: int | None
    day: date
    purpose: str = ""
    approval: str = ""


@dataclass(frozen=True, slots=True)
class PastGift:
    """A gift that this person was given."""

    name: str
    value_fen: int | None
    day: date
    reaction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftPerson:
    """What the card says that matters here. `company_year_fen` is what the whole customer was given in the 365 days
    before, this person included; `decisions` are days of bids and purchases."""

    tier: Tier | None = None
    legal_form: str | None = None
    company: str = ""
    industry: str = ""
    post: str = ""
    preference: str = ""
    taboo: str = ""
    drinking: str | None = None
    smoking: str | None = None
    past: Sequence[PastGift] = ()
    company_year_fen: int = 0
    decisions: Sequence[date] = ()


def public_kind(person: GiftPerson) -> PublicKind | None:
    """Which sort of public organisation the person belongs to, by the company's legal form, its name and line of
    business, or the person's post; None for none."""
    if person.legal_form in _LEGAL:
        return _LEGAL[person.legal_form]
    place, post = fold(f"{person.company} {person.industry}"), fold(person.post)
    for kind, pattern, text in (
        (PublicKind.HOSPITAL, _HOSPITAL, place),
        (PublicKind.SCHOOL, _SCHOOL, place),
        (PublicKind.PUBLIC_BODY, _PUBLIC, place),
        (PublicKind.STATE_OWNED, _STATE, place),
        (PublicKind.PUBLIC_BODY, _OFFICIAL_POST, post),
        (PublicKind.HOSPITAL, _DOCTOR_POST, post),
        (PublicKind.SCHOOL, _TEACHER_POST, post),
    ):
        if pattern.search(text):
            return kind
    return None


def year_sum(past: Sequence[PastGift], day: date) -> int:
    """What was given in the 365 days that end on `day`, in fen."""
    since = day - timedelta(days=YEAR_DAYS)
    return sum(one.value_fen or 0 for one in past if since < one.day <= day)


def fullest_year(past: Sequence[PastGift], day: date) -> int:
    """The most that was given in any 365 days with `day` among them, in fen: a gift that is noted late may fill a year
    that ended after it."""
    ends = {day, *(one.day for one in past if day < one.day < day + timedelta(days=YEAR_DAYS))}
    return max(year_sum(past, end) for end in ends)


def likes_of(preference: str) -> list[str]:
    """The things a preference such as "喜欢绿茶，忌送钟" says are welcome."""
    parts = (part.strip() for part in _PARTS.split(preference))
    return [_LIKES.sub("", part).strip() for part in parts if part and not _NEVER.search(part)]


def dislikes_of(*texts: str) -> list[str]:
    """The things such texts say are not wanted: 钟 of "喜欢绿茶，忌送钟"."""
    parts = (part.strip() for text in texts for part in _PARTS.split(text))
    found = (_NEVER.sub("", part).strip() for part in parts if _NEVER.search(part))
    return [one for one in found if one]


def check_gift(plan: GiftPlan, person: GiftPerson, settings: MethodSettings) -> list[Caution]:
    """What speaks against this gift, the heaviest first (method.md D27). All of it warns, nothing forbids."""
    cautions = [*_by_law(plan, person, settings), *_by_money(plan, person, settings)]
    if not plan.purpose.strip():
        cautions.append(Caution("gift_purpose_missing"))
    return heaviest_first([*cautions, *_by_taste(plan, person)])


def _by_law(plan: GiftPlan, person: GiftPerson, settings: MethodSettings) -> list[Caution]:
    cautions = []
    if _CASH.search(fold(plan.name)):
        cautions.append(Caution("gift_cash", Weight.STOP))
    kind = public_kind(person)
    if kind is not None:
        cautions.append(Caution("gift_public", Weight.STOP, {"kind": str(kind)}))
    if settings.gift_outside_contract_blocked and not plan.approval.strip():
        cautions.append(Caution("gift_outside_contract", Weight.STOP))
    near = [day for day in person.decisions if abs((day - plan.day).days) <= DECISION_DAYS]
    if near:
        nearest = min(near, key=lambda day: abs((day - plan.day).days))
        cautions.append(Caution("gift_near_decision", Weight.STOP, {"day": nearest}))
    return cautions


def _by_money(plan: GiftPlan, person: GiftPerson, settings: MethodSettings) -> list[Caution]:
    value = plan.value_fen
    if value is None:
        return [Caution("gift_value_unknown", Weight.NOTE)]
    cautions = []
    if value > settings.gift_each:
        cautions.append(Caution("gift_too_dear", Weight.STOP, {"limit_fen": settings.gift_each}))
    before = fullest_year(person.past, plan.day)
    if before + value > settings.gift_year:
        params = {"before_fen": before, "sum_fen": before + value, "limit_fen": settings.gift_year}
        cautions.append(Caution("gift_year_exceeded", Weight.STOP, params))
    if person.tier is not None:
        budget = settings.gift_budget[TIER_RANK[person.tier]]
        spent = person.company_year_fen + value
        if spent > budget:
            budgeted: dict[str, object] = {"tier": str(person.tier), "sum_fen": spent, "limit_fen": budget}
            cautions.append(Caution("gift_over_budget", Weight.WARN, budgeted))
    return cautions


def _by_taste(plan: GiftPlan, person: GiftPerson) -> list[Caution]:
    cautions = []
    name = fold(plan.name)
    for unwanted in dislikes_of(person.preference, person.taboo):
        said = fold(unwanted)
        if said in name or (name and name in said) or _ANY_GIFT.fullmatch(said):
            cautions.append(Caution("gift_unwanted", Weight.WARN, {"text": unwanted}))
    if person.drinking == "never" and _ALCOHOL.search(name):
        cautions.append(Caution("gift_no_alcohol"))
    if person.smoking in ("no", "minds") and _TOBACCO.search(name):
        cautions.append(Caution("gift_no_tobacco"))
    if _OMEN.search(name):
        cautions.append(Caution("gift_bad_omen"))
    since = add_months(plan.day, -12 * REPEAT_YEARS)
    same = [one for one in person.past if name and fold(one.name) == name and one.day > since]
    if same:
        cautions.append(Caution("gift_repeated", Weight.WARN, {"day": max(one.day for one in same)}))
    refused = [one for one in person.past if one.reaction == GiftReaction.REFUSED]
    if refused:
        latest = max(refused, key=lambda one: one.day)
        cautions.append(Caution("gift_refused_before", Weight.WARN, {"day": latest.day, "name": latest.name}))
    return cautions
