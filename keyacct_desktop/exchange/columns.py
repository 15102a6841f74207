"""What a file's columns hold, told from their headers: the kind of list, and the target of each column.

Owns the matching of headers. Must not read rows. The words themselves are in header_words.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from keyacct_desktop.domain.text import fold
from keyacct_desktop.exchange.header_words import (
    CONTACT_WORDS,
    CUSTOMER_WORDS,
    DATE_WORDS,
    INTERACTION_WORDS,
    ORDER_WORDS,
)

KINDS = ("customers", "contacts", "dates", "interactions", "orders")

MULTIPLE = frozenset({"phone", "email", "wechat", "qq", "web", "address", "tags", "note", "contact_phone"})
"""Targets that several columns may share."""

_WORDS = {
    "customers": CUSTOMER_WORDS,
    "contacts": CONTACT_WORDS,
    "dates": DATE_WORDS,
    "interactions": INTERACTION_WORDS,
    "orders": ORDER_WORDS,
}
_NOISE = re.compile(r"[\s*:_·]+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
_NUMBERED = re.compile(r"(?<=\D)[\d一二三四五]$")
_SIMPLIFIED = str.maketrans(
    "戶號聯電話機單備註郵編稱業職務來標簽類級階別區農曆歷結紀績傳數額產貨訂時長內場責員銷絡網資訊門導興愛態負實際總計價潤",
    "户号联电话机单备注邮编称业职务来标签类级阶别区农历历结纪绩传数额产货订时长内场责员销络网资讯门导兴爱态负实际总计价润",
)
_TELLING = {
    "contacts": ("role", "strength", "our_counterpart"),
    "dates": ("date_type", "relation", "calendar"),
    "interactions": (
        "minutes",
        "content",
        "result",
        "next_step",
        "next_on",
        "present",
        "purpose",
        "direction",
    ),
    "orders": (
        "amount",
        "profit",
        "margin",
        "product",
        "quantity",
        "unit_price",
        "order_number",
        "concession",
    ),
}
"""Targets that only one kind of list has; a kind is believed from two of them, or one beside a date."""

_CONTAINED = (
    ("配偶生日", "spouse_birthday"), ("农历生日", "lunar_birthday"), ("阴历生日", "lunar_birthday"),
    ("联系人手机", "contact_phone"), ("联系人电话", "contact_phone"), ("手机", "phone"), ("电话", "phone"),
    ("邮箱", "email"), ("微信", "wechat"), ("生日", "birthday"), ("地址", "address"), ("邮编", "postcode"),
    ("备注", "note"),
)  # fmt: skip
"""Parts of longer headers that are safe to take, in this order ("联系人常用手机号码")."""


def normalise(header: str) -> str:
    """A header as header_words writes it: folded, without blanks, stars, colons and bracketed remarks."""
    folded = fold(header).translate(_SIMPLIFIED)
    without = _NOISE.sub("", _BRACKETS.sub("", folded))
    return without or _NOISE.sub("", folded).strip("()[]【】")


def targets(kind: str) -> tuple[str, ...]:
    """All targets that a list of this kind can fill, in the order in which they are offered."""
    return tuple(_WORDS[kind])


def is_known_header(text: str) -> bool:
    """Whether any kind of list has a column under this header."""
    return len(text) <= 40 and any(_target(text, kind) is not None for kind in KINDS)


def guess_kind(headers: Iterable[str]) -> str:
    """The kind of list that these headers make: a customer list unless they tell otherwise."""
    headers = list(headers)
    found = {kind: {_target(header, kind) for header in headers} for kind in KINDS}
    scores = {
        kind: sum(target in found[kind] for target in telling) + ("date" in found[kind])
        for kind, telling in _TELLING.items()
    }
    if "company" not in found["contacts"] or "name" not in found["contacts"]:
        scores["contacts"] = 0
    else:
        scores["contacts"] *= 2
    if "date" not in found["dates"] or not any(t in found["dates"] for t in _TELLING["dates"]):
        scores["dates"] = 0
    for kind in ("orders", "interactions"):
        if "date" not in found[kind] or not _refers(found[kind]):
            scores[kind] = 0
    best = max(("orders", "interactions", "dates", "contacts"), key=lambda kind: scores[kind])
    return best if scores[best] >= 2 else "customers"


def guess_columns(headers: Sequence[str], kind: str) -> dict[int, str]:
    """Which target each column fills, by 0-based column index; columns that are not understood are absent."""
    mapping: dict[int, str] = {}
    taken: set[str] = set()
    for exact in (True, False):
        for index, header in enumerate(headers):
            target = None if index in mapping else _target(header, kind, exact)
            if target is not None and (target not in taken or target in MULTIPLE):
                mapping[index] = target
                taken.add(target)
    return _settle_names(mapping, headers) if kind == "customers" else mapping


def money_scale(header: str) -> int:
    """By what a bare number in a money column is multiplied: 10,000 under "金额（万元）", else 1."""
    folded = fold(header)
    return 10_000 if re.search(r"[(\[/,:]? ?(?:单位:?)?万元?[)\]]?$", folded) else 1


def label_of(header: str, kind: str) -> str | None:
    """The label of a phone or address column said by its header: "work", "home", "fax" …, or None."""
    text = normalise(header)
    for label, words in _LABELS:
        if any(word in text for word in words):
            return label
    return "work" if kind == "address" and "company" in text else None


_LABELS = (
    ("fax", ("传真", "fax")),
    ("mobile", ("手机", "移动", "mobile", "cell")),
    ("delivery", ("收货", "送货", "delivery")),
    ("invoice", ("开票", "发票", "注册", "invoice")),
    ("home", ("家", "住", "宅", "home")),
    ("work", ("公司", "单位", "办公", "座机", "固话", "固定", "总机", "work", "office", "business")),
)


def _refers(found: set[str | None]) -> bool:
    return not found.isdisjoint({"customer", "company", "phone", "number"})


@cache
def _synonyms(kind: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for target, line in _WORDS[kind].items():
        for word in (target.replace("_", ""), *line.split()):
            words.setdefault(normalise(word), target)
    return words


def _target(header: str, kind: str, exact: bool | None = None) -> str | None:
    """The target of one header: by the whole word, and unless `exact` by a numbered or longer form."""
    text = normalise(header)
    words = _synonyms(kind)
    target = words.get(_NOISE.sub("", fold(header))) or words.get(text)
    if target is None and exact is not True and text:
        target = words.get(_NUMBERED.sub("", text)) or _contained(text, words)
    return target


def _contained(text: str, words: dict[str, str]) -> str | None:
    if len(text) > 12:
        return None
    known = set(words.values())
    return next((target for part, target in _CONTAINED if part in text and target in known), None)


def _settle_names(mapping: dict[int, str], headers: Sequence[str]) -> dict[int, str]:
    """A list with a company but no name is a list of companies, or of people headed 联系人."""
    by_target = {target: index for index, target in mapping.items()}
    if "kind" in by_target and "name" in by_target:
        # Each row says what it is, as in our own exports: nothing is left to guess.
        return dict(sorted(mapping.items()))
    if "name" not in by_target:
        for stand_in in ("company", "contact_name", "short_name"):
            if stand_in in by_target:
                mapping[by_target[stand_in]] = "name"
                break
    elif "company" in by_target and "contact_name" in by_target:
        del mapping[by_target["contact_name"]]
    if "contact_name" in mapping.values():
        _give_to_contact(mapping, headers)
    return dict(sorted(mapping.items()))


def _give_to_contact(mapping: dict[int, str], headers: Sequence[str]) -> None:
    """Beside a contact person, a mobile number and a post are theirs, not the company's."""
    for index, target in mapping.items():
        if target == "post":
            mapping[index] = "contact_post"
        elif target == "phone" and label_of(headers[index], "phone") == "mobile":
            mapping[index] = "contact_phone"
