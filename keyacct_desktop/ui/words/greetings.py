"""Greetings in words: ways, occasions, and what speaks against a text. Used by the festival plan and the card."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.domain.cautions import Caution
from keyacct_desktop.domain.vocabulary import Relation
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.dates import family_words
from keyacct_desktop.ui.words.festivals import festival_name
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_WAYS: Final[dict[str, str]] = {
    "visit": QT_TRANSLATE_NOOP("GreetingWay", "Visit"),
    "call": QT_TRANSLATE_NOOP("GreetingWay", "Call"),
    "letter": QT_TRANSLATE_NOOP("GreetingWay", "Handwritten"),
    "card": QT_TRANSLATE_NOOP("GreetingWay", "Card"),
    "gift": QT_TRANSLATE_NOOP("GreetingWay", "Gift"),
    "wechat": QT_TRANSLATE_NOOP("GreetingWay", "WeChat"),
    "sms": QT_TRANSLATE_NOOP("GreetingWay", "Text message"),
    "email": QT_TRANSLATE_NOOP("GreetingWay", "Email"),
}

_AUDIENCES: Final[dict[str, str]] = {
    "all": QT_TRANSLATE_NOOP("Audience", "Everybody"),
    "business": QT_TRANSLATE_NOOP("Audience", "Business people"),
    "business_owners": QT_TRANSLATE_NOOP("Audience", "Owners of a business"),
    "women": QT_TRANSLATE_NOOP("Audience", "Women"),
    "men": QT_TRANSLATE_NOOP("Audience", "Men"),
    "mothers": QT_TRANSLATE_NOOP("Audience", "Mothers"),
    "fathers": QT_TRANSLATE_NOOP("Audience", "Fathers"),
    "parents": QT_TRANSLATE_NOOP("Audience", "Parents"),
    "couples": QT_TRANSLATE_NOOP("Audience", "Couples"),
    "young": QT_TRANSLATE_NOOP("Audience", "Under 35"),
    "elders": QT_TRANSLATE_NOOP("Audience", "Over 60"),
    "teachers": QT_TRANSLATE_NOOP("Audience", "Teachers"),
    "doctors": QT_TRANSLATE_NOOP("Audience", "Doctors"),
    "nurses": QT_TRANSLATE_NOOP("Audience", "Nurses"),
    "journalists": QT_TRANSLATE_NOOP("Audience", "Journalists"),
    "veterans": QT_TRANSLATE_NOOP("Audience", "Veterans"),
    "retail": QT_TRANSLATE_NOOP("Audience", "Private customers"),
    "north": QT_TRANSLATE_NOOP("Audience", "The north"),
    "south": QT_TRANSLATE_NOOP("Audience", "The south"),
    "south_and_elders": QT_TRANSLATE_NOOP("Audience", "The south, and over 60"),
    "opt_in": QT_TRANSLATE_NOOP("Audience", "Only those with the tag"),
}

_CAUTIONS: Final[dict[str, str]] = {
    "not_a_greeting_day": QT_TRANSLATE_NOOP(
        "GreetingCaution", "This is a day of remembrance: nobody is greeted on it."
    ),
    "text_missing": QT_TRANSLATE_NOOP("GreetingCaution", "There is no text yet."),
    "opted_out": QT_TRANSLATE_NOOP(
        "GreetingCaution", "Asked not to be disturbed: no text with advertising may go there."
    ),
    "no_consent": QT_TRANSLATE_NOOP(
        "GreetingCaution",
        "Advertising by text message needs consent; the card has no day on which it was given.",
    ),
    "promo_too_soon": QT_TRANSLATE_NOOP(
        "GreetingCaution",
        "The last promotional text went out {days} days ago; leave {gap} days between them.",
    ),
    "promo_share": QT_TRANSLATE_NOOP(
        "GreetingCaution", "{promotional} of {messages} messages in 90 days would be promotional: stop."
    ),
    "opted_out_greeting": QT_TRANSLATE_NOOP(
        "GreetingCaution", "Asked not to be disturbed: better leave it, or call in person."
    ),
    "product_word": QT_TRANSLATE_NOOP(
        "GreetingCaution", "A greeting should not sell anything. Found: {words}"
    ),
    "honorific_missing": QT_TRANSLATE_NOOP(
        "GreetingCaution", "The text does not address the person (“{honorific}”)."
    ),
    "honorific_unknown": QT_TRANSLATE_NOOP(
        "GreetingCaution", "The card does not say how to address {name}; the bare name sounds cool."
    ),
    "name_missing": QT_TRANSLATE_NOOP("GreetingCaution", "The text addresses nobody."),
    "signature_unknown": QT_TRANSLATE_NOOP(
        "GreetingCaution", "Your signature is not set yet (button “Texts and signature…”)."
    ),
    "signature_missing": QT_TRANSLATE_NOOP("GreetingCaution", "Your signature “{signature}” is missing."),
    "calm_wording": QT_TRANSLATE_NOOP(
        "GreetingCaution", "At the Dragon Boat Festival one wishes good health (安康), not joy (快乐)."
    ),
    "key_from_template": QT_TRANSLATE_NOOP(
        "GreetingCaution", "A key customer deserves a sentence of their own: add one."
    ),
    "same_as_last_year": QT_TRANSLATE_NOOP("GreetingCaution", "The same words as last time."),
    "template_repeated": QT_TRANSLATE_NOOP(
        "GreetingCaution", "The same template as in {year}; three years should lie between."
    ),
    "same_in_company": QT_TRANSLATE_NOOP(
        "GreetingCaution", "A colleague in the same company gets the same text."
    ),
    "template_overused": QT_TRANSLATE_NOOP(
        "GreetingCaution", "This template would go to {share}% of the list; 30% at most."
    ),
    "quiet_hours": QT_TRANSLATE_NOOP(
        "GreetingCaution", "It is between 21:00 and 8:00: better send it by day."
    ),
}


def way_word(code: object) -> str:
    """The word for a GreetingWay; an unknown code is itself."""
    text = _WAYS.get(str(code))
    return str(code) if text is None else QCoreApplication.translate("GreetingWay", text)


def way_words() -> list[tuple[str, str]]:
    """(code, word) of all ways, the warmest first."""
    return [(code, way_word(code)) for code in _WAYS]


def audience_word(code: object) -> str:
    """Whom a festival concerns; an unknown code is itself."""
    text = _AUDIENCES.get(str(code))
    return str(code) if text is None else QCoreApplication.translate("Audience", text)


def audience_words() -> list[tuple[str, str]]:
    """(code, word) of all audiences."""
    return [(code, audience_word(code)) for code in _AUDIENCES]


def occasion_name(occasion: str) -> str:
    """The name of a festival, or of a card's date ("date:birthday", "birthday", "birthday:spouse"); own words are
    themselves."""
    code = occasion.removeprefix("date:")
    name = festival_name(code)
    if name != code:
        return name
    type_, _, relation = code.partition(":")
    return family_words(type_, relation) if relation in set(Relation) else choice("DateType", code)


def greeting_caution(caution: Caution) -> str:
    """One caution about a text as a sentence."""
    text = QCoreApplication.translate("GreetingCaution", _CAUTIONS.get(caution.code, caution.code))
    for name, value in caution.params.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def known_greeting_cautions() -> frozenset[str]:
    """The codes that have a sentence."""
    return frozenset(_CAUTIONS)
