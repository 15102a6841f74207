"""Greeting etiquette (method.md D26): texts from templates, and what speaks against a text before it is used.

The program never sends anything. Owns placeholders, checks, and the order of the ways; knows no festival's
name, no book and no clock. Days are dates, times of day minutes, shares basis points.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from keyacct_desktop.domain.cautions import Caution, Weight, heaviest_first
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.exact import BP, add_months
from keyacct_desktop.domain.festivals import Tone
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.text import fold
from keyacct_desktop.domain.vocabulary import InteractionType

TEMPLATE_YEARS = 3
"""The same template does not go to the same person again within so many years."""
TEMPLATE_SHARE = 3000
"""One template for at most this share of a festival's recipients."""
TRAFFIC_DAYS = 90
"""The messages of so many days are looked at for the share of promotional ones."""
QUIET_FROM, QUIET_UNTIL = 21 * 60, 8 * 60
"""Minutes of the day between which nobody is written to."""

PLACEHOLDERS: tuple[str, ...] = ("称呼", "姓名", "单位", "我", "节日", "年")
"""What a template may hold in braces: how the person is called, the whole name, the company's name, the rep's
signature, the occasion, its year."""

DEFAULT_WORDS: tuple[str, ...] = (
    "产品", "新品", "优惠", "促销", "折扣", "打折", "特价", "降价", "报价", "价格", "下单", "订购", "抢购", "团购", "秒杀", "满减",
    "返利", "限时", "套餐", "上市", "保费", "保单", "理财", "收益", "投保", "咨询热线", "discount", "promotion", "special offer",
)  # fmt: skip
"""Words that turn a greeting into a sales pitch; the rep edits the list."""

_PLACE = re.compile(r"[{｛]([^{}｛｝]*)[}｝]")
_BRACE = re.compile(r"[{}｛｝]")
_SPACES = re.compile(r"\s+")
_LATIN = re.compile(r"[\x21-\x7e]+(?: [\x21-\x7e]+)*")
_JOY = re.compile(r"快[乐樂]|happy")
_SHORTEST_NAME = 2


class GreetingWay(StrEnum):
    """How somebody is greeted, the warmest first (method.md D26)."""

    VISIT = "visit"
    CALL = "call"
    LETTER = "letter"
    CARD = "card"
    GIFT = "gift"
    WECHAT = "wechat"
    SMS = "sms"
    EMAIL = "email"


WRITTEN: frozenset[GreetingWay] = frozenset(GreetingWay) - {GreetingWay.VISIT, GreetingWay.CALL}
"""Ways for which there is a text."""
POSTED: frozenset[GreetingWay] = frozenset({GreetingWay.LETTER, GreetingWay.CARD, GreetingWay.GIFT})
"""Ways that need a postal address."""

_RINGS = (GreetingWay.CALL, GreetingWay.WECHAT, GreetingWay.SMS, GreetingWay.EMAIL)
"""Ways that reach somebody at once; a card written at night disturbs nobody."""

CONTACT_TYPE: Mapping[GreetingWay, InteractionType] = {
    GreetingWay.VISIT: InteractionType.VISIT,
    GreetingWay.CALL: InteractionType.CALL,
    GreetingWay.LETTER: InteractionType.LETTER,
    GreetingWay.CARD: InteractionType.GREETING_CARD,
    GreetingWay.GIFT: InteractionType.GREETING_CARD,
    GreetingWay.WECHAT: InteractionType.WECHAT,
    GreetingWay.SMS: InteractionType.SMS,
    GreetingWay.EMAIL: InteractionType.EMAIL,
}
"""What kind of contact a greeting is logged as."""


@dataclass(frozen=True, slots=True)
class Values:
    """What the placeholders stand for. `honorific` falls back to the name where the card has none."""

    honorific: str
    name: str
    company: str
    me: str
    occasion: str
    year: int


def fill_text(template: str, values: Values) -> str:
    """The text of a template for one person. Raises Refused "unknown_placeholder" (name, known)."""
    check_placeholders(template)
    words = (
        values.honorific or values.name, values.name, values.company, values.me, values.occasion, str(values.year)
    )  # fmt: skip
    known = dict(zip(PLACEHOLDERS, words, strict=True))
    return _PLACE.sub(lambda found: known[found.group(1).strip()], template)


def check_placeholders(template: str) -> None:
    """Raise Refused "unknown_placeholder" (name, known) for anything in braces that stands for nothing, and for a brace
    without its other half, which the customer would read."""
    found = [one.group(0) for one in _PLACE.finditer(template) if one.group(1).strip() not in PLACEHOLDERS]
    found += _BRACE.findall(_PLACE.sub("", template))
    if found:
        known = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        raise Refused("unknown_placeholder", "text", name=found[0], known=known)


def same_text(first: str, second: str) -> bool:
    """Whether two texts read alike: blanks, width and case aside."""
    return _bare(first) == _bare(second)


def product_words(text: str, words: Collection[str], names: Iterable[str] = ()) -> list[str]:
    """The words of the list that a text holds, in the order of the list. English words count as whole words. What
    stands in one of `names` (who writes, who is written to) praises nothing: 理财 in the title of the rep."""
    plain = fold(text)
    found = _held(plain, words)
    if found:
        for name in sorted(map(fold, names), key=len, reverse=True):
            if len(name) >= _SHORTEST_NAME:
                plain = plain.replace(name, "\n")
                if _bare(name) in _SPACES.sub("", plain):
                    plain = re.sub(r"\s*".join(map(re.escape, _bare(name))), "\n", plain)
        found = _held(plain, found)
    return found


def _held(plain: str, words: Collection[str]) -> list[str]:
    said = _SPACES.sub("", plain)
    return [word for word in words if _holds(plain, said, fold(word))]


def _holds(plain: str, said: str, word: str) -> bool:
    if not word:
        return False
    if _LATIN.fullmatch(word):
        whole = rf"(?<![a-z0-9]){re.escape(word)}(?:s|ed)?(?![a-z0-9])"
        return word in plain and re.search(whole, plain) is not None
    return _SPACES.sub("", word) in said


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The text about to be used. `honorific` is the card's (None: not known), `signature` the rep's; `minute` is the
    local minute of the day; `template_text` what the template gave before it was changed by hand; `company` whose
    people are greeted."""

    text: str
    way: str
    day: date
    minute: int
    honorific: str | None
    name: str
    signature: str
    tier: Tier | None = None
    is_company: bool = False
    template_id: int | None = None
    template_text: str = ""
    tone: Tone = Tone.JOY
    company: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Names and titles that the text may hold without being commercial."""
        return self.honorific or "", self.name, self.company, self.signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """What the book knows of the one who gets it. `template_days` is the last day of each template used for this
    person, `last_text` the greeting of the last such occasion, `company_texts` what colleagues get this time."""

    template_days: Mapping[int, date] = field(default_factory=dict)
    last_text: str = ""
    company_texts: Collection[str] = ()
    messages: int = 0
    promotional: int = 0
    last_promotional: date | None = None
    opted_out: bool = False
    sms_consent: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """How often the template is used for this occasion, this text included, and among how many recipients."""

    uses: int = 0
    recipients: int = 0


def check_text(
    message: Message,
    recipient: Recipient,
    spread: Spread,
    settings: MethodSettings,
    words: Collection[str] = DEFAULT_WORDS,
) -> list[Caution]:
    """What speaks against this text for this person, the heaviest first (method.md D26).

    Only commercial texts are stopped by opt-out, missing consent and the two promotional limits; a text is
    commercial when it holds a word of the list.
    """
    if message.tone is Tone.NONE:
        return [Caution("not_a_greeting_day", Weight.STOP)]
    found = product_words(message.text, words, message.names)
    cautions = _said(message)
    if found:
        cautions.append(Caution("product_word", Weight.WARN, {"words": "、".join(found)}))
        cautions += _commercial(message, recipient, settings)
    elif recipient.opted_out:
        cautions.append(Caution("opted_out_greeting", Weight.WARN))
    cautions += _repeated(message, recipient)
    if message.template_id is not None and spread.uses > most_uses(spread.recipients):
        share = spread.uses * 100 // max(spread.recipients, 1)
        cautions.append(Caution("template_overused", Weight.WARN, {"share": share}))
    if message.way in _RINGS and not QUIET_UNTIL <= message.minute < QUIET_FROM:
        cautions.append(Caution("quiet_hours", Weight.WARN))
    return heaviest_first(cautions)


def promotional_share_exceeded(promotional: int, messages: int, settings: MethodSettings) -> bool:
    """Whether too many of the messages are promotional (method.md D26: 3 of 8 is 37.5 %, and stops)."""
    return promotional * BP > settings.promo_share * messages


def most_uses(recipients: int) -> int:
    """For how many recipients one template may be used; once is always allowed."""
    return max(1, recipients * TEMPLATE_SHARE // BP)


def is_free(template_id: int, day: date, recipient: Recipient) -> bool:
    """Whether this person has not had the template within three years before `day`."""
    used = recipient.template_days.get(template_id)
    return used is None or used <= add_months(day, -12 * TEMPLATE_YEARS)


def choose_template(
    templates: Sequence[int],
    day: date,
    recipient: Recipient,
    uses: Mapping[int, int],
    recipients: int,
    taken: Collection[int] = (),
) -> int | None:
    """The template to offer: one that the person has not had, that is not yet for too many and that no colleague in
    the same company gets (`taken`), the least used first. Where none is wholly free, the least used one that the
    person has not had, else the least used one; None when there is none at all."""
    most = most_uses(recipients)
    by_use = sorted(templates, key=lambda one: (uses.get(one, 0), templates.index(one)))
    new = [one for one in by_use if is_free(one, day, recipient)]
    free = [one for one in new if one not in taken and uses.get(one, 0) < most]
    return next(iter([*free, *new, *by_use]), None)


def suggest_way(
    tier: Tier | None, *, preferred: str | None, phone: bool, wechat: bool, email: bool, address: bool
) -> GreetingWay:
    """How to greet (method.md D26): 关键 by voice or hand, 重点 by card, others by message; what the person likes best
    goes first where it is possible and warm enough."""
    can = {
        GreetingWay.VISIT: True, GreetingWay.CALL: phone, GreetingWay.WECHAT: wechat, GreetingWay.SMS: phone,
        GreetingWay.EMAIL: email, GreetingWay.LETTER: address, GreetingWay.CARD: address,
    }  # fmt: skip
    w = GreetingWay
    if tier is Tier.KEY:
        order = (w.CALL, w.LETTER, w.WECHAT, w.EMAIL)
        wanted = {"call", "visit"}
    elif tier is Tier.MAJOR:
        order = (w.CARD, w.WECHAT, w.SMS, w.EMAIL)
        wanted = {"call", "visit", "wechat"}
    else:
        order = (w.WECHAT, w.SMS, w.EMAIL, w.CARD)
        wanted = {"call", "wechat", "sms", "email"}
    if preferred in wanted and can[GreetingWay(preferred)]:
        return GreetingWay(preferred)
    return next((way for way in order if can[way]), w.VISIT if tier is Tier.KEY else w.WECHAT)


def _said(message: Message) -> list[Caution]:
    """What the text itself lacks or says wrongly."""
    if not message.text.strip():
        return [Caution("text_missing", Weight.STOP)]
    cautions = []
    said = _bare(message.text)
    if message.honorific:
        if _bare(message.honorific) not in said:
            cautions.append(Caution("honorific_missing", Weight.WARN, {"honorific": message.honorific}))
    elif not message.is_company:
        code = "honorific_unknown" if _bare(message.name) in said else "name_missing"
        cautions.append(Caution(code, Weight.WARN, {"name": message.name}))
    if not message.signature:
        cautions.append(Caution("signature_unknown", Weight.WARN))
    elif _bare(message.signature) not in said:
        cautions.append(Caution("signature_missing", Weight.WARN, {"signature": message.signature}))
    if message.tone is Tone.CALM and _JOY.search(said):
        cautions.append(Caution("calm_wording", Weight.WARN))
    if message.tier is Tier.KEY and message.template_text and same_text(message.text, message.template_text):
        cautions.append(Caution("key_from_template", Weight.NOTE))
    return cautions


def _commercial(message: Message, recipient: Recipient, settings: MethodSettings) -> list[Caution]:
    cautions = []
    if recipient.opted_out:
        cautions.append(Caution("opted_out", Weight.STOP))
    if message.way == GreetingWay.SMS and not recipient.sms_consent:
        cautions.append(Caution("no_consent", Weight.STOP))
    last = recipient.last_promotional
    if last is not None and message.day - last < timedelta(days=settings.promo_gap):
        ago = (message.day - last).days
        cautions.append(Caution("promo_too_soon", Weight.STOP, {"days": ago, "gap": settings.promo_gap}))
    promotional, messages = recipient.promotional + 1, recipient.messages + 1
    # One first message is all promotional, and no pattern yet.
    if recipient.messages and promotional_share_exceeded(promotional, messages, settings):
        params = {"promotional": promotional, "messages": messages}
        cautions.append(Caution("promo_share", Weight.STOP, params))
    return cautions


def _repeated(message: Message, recipient: Recipient) -> list[Caution]:
    cautions = []
    if recipient.last_text and same_text(message.text, recipient.last_text):
        cautions.append(Caution("same_as_last_year"))
    elif message.template_id is not None and not is_free(message.template_id, message.day, recipient):
        day = recipient.template_days[message.template_id]
        cautions.append(Caution("template_repeated", Weight.WARN, {"year": day.year}))
    if any(same_text(message.text, other) for other in recipient.company_texts):
        cautions.append(Caution("same_in_company"))
    return cautions


def _bare(text: str) -> str:
    return _SPACES.sub("", fold(text))
