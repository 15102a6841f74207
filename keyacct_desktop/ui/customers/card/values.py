"""Stored values in words, and back into what one would type. Knows field types, nothing of widgets."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from keyacct_desktop.domain.fields import FieldSpec, FieldType
from keyacct_desktop.domain.money import plain
from keyacct_desktop.domain.said_date import describe
from keyacct_desktop.domain.vocabulary import DateType, Relation
from keyacct_desktop.services.cards import DateEntry, Point
from keyacct_desktop.ui.words.days import full_day, money_words
from keyacct_desktop.ui.words.fields import choice

HIGHEST_RATING = 5


def value_text(spec: FieldSpec, stored: str) -> str:
    """A stored value as the card shows it."""
    match spec.type:
        case FieldType.MONEY:
            return money_words(int(stored))
        case FieldType.DAY:
            return full_day(date.fromisoformat(stored))
        case FieldType.CHOICE:
            return choice(spec.key, stored)
        case FieldType.BOOL:
            return choice("yes_no", stored)
        case FieldType.RATING:
            return rating_text(int(stored))
        case FieldType.NUMBER:
            return grouped(stored)
        case _:
            return stored


def typed_text(spec: FieldSpec, stored: str) -> str:
    """A stored value as somebody would type it; reading it back gives the same value."""
    if spec.type is FieldType.MONEY and stored:
        return plain(int(stored)).removesuffix(".00")
    return stored


def rating_text(rating: int) -> str:
    """Five dots, the filled ones first."""
    return "●" * rating + "○" * (HIGHEST_RATING - rating)


def grouped(number: str) -> str:
    """A whole or decimal number with groups of three."""
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}{point}{rest}"


def said_text(entry: DateEntry) -> str:
    """An important date as it was said, solar or lunar."""
    return describe(entry.day, language())


def language() -> str:
    """The language in which the window speaks, as domain.said_date names it."""
    return "zh" if QLocale().language() is QLocale.Language.Chinese else "en"


def point_title(point: Point) -> str:
    """What a way of contact is called: "Mobile", "Work phone", "WeChat" …"""
    translate = QCoreApplication.translate
    known = {
        ("phone", "mobile"): translate("CardValues", "Mobile"),
        ("phone", "work"): translate("CardValues", "Work phone"),
        ("phone", "home"): translate("CardValues", "Home phone"),
        ("phone", "fax"): translate("CardValues", "Fax"),
        ("email", "work"): translate("CardValues", "Work mail"),
    }.get((point.kind, point.label))
    if known:
        return known
    kind = choice("ContactPointKind", point.kind)
    return f"{kind} · {choice('ContactLabel', point.label)}" if point.label else kind


def address_title(label: str) -> str:
    """What an address is called."""
    translate = QCoreApplication.translate
    return {
        "": translate("CardValues", "Address"),
        "work": translate("CardValues", "Work address"),
        "home": translate("CardValues", "Home address"),
        "delivery": translate("CardValues", "Delivery address"),
        "invoice": translate("CardValues", "Invoice address"),
    }.get(label) or translate("CardValues", "Address")


def date_title(type_: str, relation: str = Relation.SELF, label: str = "") -> str:
    """What an important date is called: "Birthday", "Spouse's birthday", or the rep's own word for it."""
    if type_ == DateType.CUSTOM and label:
        return label
    translate = QCoreApplication.translate
    if type_ == DateType.BIRTHDAY:
        whose = {
            "spouse": translate("CardValues", "Spouse's birthday"),
            "child": translate("CardValues", "Child's birthday"),
            "parent": translate("CardValues", "Parent's birthday"),
        }.get(relation)
        if whose:
            return f"{whose} · {label}" if label else whose
    title = choice(DateType, type_)
    return title if relation == Relation.SELF else f"{choice(Relation, relation)} · {title}"


DATE_KINDS: tuple[tuple[str, str], ...] = (
    ("birthday", "self"), ("birthday", "spouse"), ("birthday", "child"), ("birthday", "parent"),
    ("wedding", "self"), ("founding", "self"), ("cooperation", "self"), ("signing", "self"),
    ("acquainted", "self"), ("promotion", "self"), ("exam", "child"), ("retirement", "self"), ("renewal", "self"),
    ("expiry", "self"), ("tender", "self"), ("review", "self"), ("custom", "self"),
)  # fmt: skip
"""Kinds of dates that the editor offers: (type, whose)."""

POINT_KINDS: tuple[tuple[str, str], ...] = (
    ("phone", "mobile"), ("phone", "work"), ("phone", "home"), ("wechat", ""), ("email", ""), ("email", "work"),
    ("qq", ""), ("web", ""), ("phone", "fax"), ("other", ""),
)  # fmt: skip
"""Kinds of contact points that the editor offers: (kind, label)."""
