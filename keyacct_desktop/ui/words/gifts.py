"""Gifts in words: states, ways and reactions, and what speaks against one. Used by the card and the festival plan."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.domain.cautions import Caution
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day, money_words
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_LISTS: Final[dict[str, dict[str, str]]] = {
    "GiftState": {
        "idea": QT_TRANSLATE_NOOP("GiftState", "Idea"),
        "ready": QT_TRANSLATE_NOOP("GiftState", "Ready"),
        "given": QT_TRANSLATE_NOOP("GiftState", "Given"),
        "returned": QT_TRANSLATE_NOOP("GiftState", "Given back"),
        "received": QT_TRANSLATE_NOOP("GiftState", "Received from them"),
    },
    "GiftReaction": {
        "liked": QT_TRANSLATE_NOOP("GiftReaction", "Liked it"),
        "neutral": QT_TRANSLATE_NOOP("GiftReaction", "Nothing special"),
        "refused": QT_TRANSLATE_NOOP("GiftReaction", "Did not take it"),
    },
    "GiftWay": {
        "in_person": QT_TRANSLATE_NOOP("GiftWay", "In person"),
        "post": QT_TRANSLATE_NOOP("GiftWay", "By post"),
        "courier": QT_TRANSLATE_NOOP("GiftWay", "By courier"),
        "somebody": QT_TRANSLATE_NOOP("GiftWay", "Through somebody"),
    },
    "PublicKind": {
        "public_body": QT_TRANSLATE_NOOP("PublicKind", "a public office"),
        "state_owned": QT_TRANSLATE_NOOP("PublicKind", "a state firm"),
        "hospital": QT_TRANSLATE_NOOP("PublicKind", "a hospital"),
        "school": QT_TRANSLATE_NOOP("PublicKind", "a school"),
    },
}

_CAUTIONS: Final[dict[str, str]] = {
    "gift_cash": QT_TRANSLATE_NOOP(
        "GiftCaution", "Cash, red packets and prepaid cards must not be given, of whatever value."
    ),
    "gift_public": QT_TRANSLATE_NOOP(
        "GiftCaution", "Works for {kind}: people there must not be given anything."
    ),
    "gift_outside_contract": QT_TRANSLATE_NOOP(
        "GiftCaution",
        "A benefit outside the contract (Insurance Law, art. 116 and 131). Only with your company’s approval: "
        "type its number.",
    ),
    "gift_near_decision": QT_TRANSLATE_NOOP(
        "GiftCaution", "A bid or purchase is decided around {day}. Give nothing 30 days before and after."
    ),
    "gift_too_dear": QT_TRANSLATE_NOOP("GiftCaution", "Above the limit for one gift ({limit})."),
    "gift_year_exceeded": QT_TRANSLATE_NOOP(
        "GiftCaution", "Over the limit: {before} in the last year, {sum} with this one, {limit} allowed."
    ),
    "gift_over_budget": QT_TRANSLATE_NOOP(
        "GiftCaution", "Above the budget of the tier {tier} for a year: {sum} of {limit}."
    ),
    "gift_value_unknown": QT_TRANSLATE_NOOP("GiftCaution", "Without the value no limit can be checked."),
    "gift_purpose_missing": QT_TRANSLATE_NOOP("GiftCaution", "Say what the gift is for."),
    "gift_unwanted": QT_TRANSLATE_NOOP("GiftCaution", "The card says: not “{text}”."),
    "gift_no_alcohol": QT_TRANSLATE_NOOP("GiftCaution", "The card says: does not drink."),
    "gift_no_tobacco": QT_TRANSLATE_NOOP("GiftCaution", "The card says: does not smoke."),
    "gift_bad_omen": QT_TRANSLATE_NOOP(
        "GiftCaution", "Clocks, umbrellas and pears sound unlucky as gifts; choose something else."
    ),
    "gift_repeated": QT_TRANSLATE_NOOP(
        "GiftCaution", "The same was given on {day}, less than two years ago."
    ),
    "gift_refused_before": QT_TRANSLATE_NOOP("GiftCaution", "Did not take “{name}” on {day}."),
}


def gift_word(of: str, code: object) -> str:
    """The word for a code of GiftState, GiftReaction, GiftWay or PublicKind; an unknown code is itself."""
    text = _LISTS[of].get(str(code))
    return str(code) if text is None else QCoreApplication.translate(of, text)


def gift_words(of: str) -> list[tuple[str, str]]:
    """(code, word) of a whole list, in its order."""
    return [(code, gift_word(of, code)) for code in _LISTS[of]]


def year_words(year_fen: int, limit_fen: int | None) -> str:
    """What was given in a year, and of how much where there is a limit."""
    text = QCoreApplication.translate("GiftState", "{sum} given in a year")
    if limit_fen is not None:
        text = QCoreApplication.translate("GiftState", "{sum} of {limit} given in a year")
        text = text.replace("{limit}", money_words(limit_fen))
    return text.replace("{sum}", money_words(year_fen))


def gift_caution(caution: Caution) -> str:
    """One caution about a gift as a sentence."""
    text = QCoreApplication.translate("GiftCaution", _CAUTIONS.get(caution.code, caution.code))
    for name, value in caution.params.items():
        if name.endswith("_fen") and isinstance(value, int):
            text = text.replace("{" + name.removesuffix("_fen") + "}", money_words(value))
        elif isinstance(value, date):
            text = text.replace("{" + name + "}", full_day(value))
        elif name == "kind":
            text = text.replace("{kind}", gift_word("PublicKind", value))
        elif name == "tier":
            text = text.replace("{tier}", choice("Tier", value))
        else:
            text = text.replace("{" + name + "}", str(value))
    return text


def known_gift_cautions() -> frozenset[str]:
    """The codes that have a sentence."""
    return frozenset(_CAUTIONS)
