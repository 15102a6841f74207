"""The method's settings as people read and type them: days, yuan, per cent, times. Knows units, no widget.

Titles of settings and the words of groups, places and units are in ui.words.method.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_settings import SettingSpec, Unit
from keyacct_desktop.domain.money import InvalidMoney, parse_money, plain
from keyacct_desktop.domain.text import fold
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import money_words, percent_words

_NONE = frozenset({"", "-", "–", "—", "无", "none"})
_NUMBER = re.compile(
    r"([+-]?\d{1,9}(?:\.\d{0,6})?)\s*(?:%|倍|天|个月|月|分钟|分|times|x|×|days?|months?|min)?"
)


def field_text(spec: SettingSpec, value: int | None) -> str:
    """One number as it stands in its field: 2,000 basis points are "20", 10,000 of a ratio "1"."""
    if value is None:
        return ""
    if spec.unit is Unit.FEN:
        return plain(value).removesuffix(".00")
    if spec.unit is Unit.SHARE:
        return f"{Decimal(value) / 100:f}"
    if spec.unit is Unit.RATIO:
        return f"{(Decimal(value) / 10_000).normalize():f}"
    return str(value)


def read_field(spec: SettingSpec, text: str) -> int | None:
    """What was typed for one number. Raises Refused("setting_not_a_number") with the key as field."""
    body = fold(text)
    if body in _NONE and spec.optional:
        return None
    if spec.unit is Unit.FEN:
        try:
            return parse_money(text)
        except InvalidMoney as error:
            raise Refused("setting_not_a_number", spec.key) from error
    match = _NUMBER.fullmatch(body)
    if match is None:
        raise Refused("setting_not_a_number", spec.key)
    number = Decimal(match[1]) * {Unit.SHARE: 100, Unit.RATIO: 10_000}.get(spec.unit, 1)
    whole = number.to_integral_value(ROUND_HALF_UP)
    if whole != number and spec.unit not in (Unit.SHARE, Unit.RATIO):
        raise Refused("setting_not_a_number", spec.key)
    return int(whole)


class SettingValues(QObject):
    """Holds the words: only `tr` of a class knows plurals."""

    def one(self, spec: SettingSpec, value: Any) -> str:
        """One number with its unit: "30 days", "20%", "¥100"."""
        if value is None:
            return self.tr("none")
        match spec.unit:
            case Unit.DAYS:
                return self.tr("%n day(s)", "", value)
            case Unit.MONTHS:
                return self.tr("%n month(s)", "", value)
            case Unit.MINUTES:
                return self.tr("%n minute(s)", "", value)
            case Unit.FEN:
                return money_words(value)
            case Unit.SHARE:
                return percent_words(value)
            case Unit.RATIO:
                return self.tr("{number} times").replace("{number}", field_text(spec, value))
            case Unit.LEVEL:
                return choice("Level", value)
            case Unit.FLAG:
                return choice("yes_no", int(value))
            case Unit.CHOICE:
                return self.tr("by profit") if value == "profit" else self.tr("by amount")
        return str(value)

    def all(self, spec: SettingSpec, value: Any) -> str:
        """A whole setting: "50% / 80% / 95%"."""
        if isinstance(value, tuple):
            return " / ".join(self.one(spec, item) for item in value)
        return self.one(spec, value)

    def bounds(self, spec: SettingSpec) -> str:
        """What a number of this setting may be; "" where there is nothing to say."""
        if spec.unit in (Unit.FLAG, Unit.CHOICE):
            return ""
        if spec.unit is Unit.LEVEL:
            return self.tr("levels 1 to 5")
        low = self.one(spec, spec.low)
        if spec.unit is Unit.FEN and spec.high >= 10**12:
            return self.tr("from {low}").replace("{low}", low)
        return self.tr("{low} to {high}").replace("{low}", low).replace("{high}", self.one(spec, spec.high))

    def refusal(self, spec: SettingSpec, error: Refused) -> str:
        """Why a number was not taken, in the units in which it was typed."""
        match error.code:
            case "setting_not_a_number":
                return self.tr("Please write a number ({bounds}).").replace("{bounds}", self.bounds(spec))
            case "setting_out_of_bounds":
                return self.tr("This must be {bounds}.").replace("{bounds}", self.bounds(spec))
            case "setting_not_rising":
                if spec.order == "rising":
                    return self.tr("Each number must be larger than the one before.")
                return self.tr("No number may be smaller than the one before.")
            case "setting_zone_crossed":
                return self.tr("The lowest level of a tier cannot be above its highest.")
            case "setting_effort_crossed":
                return self.tr("“Close” cannot be above the target.")
            case "setting_renewal_crossed":
                return self.tr("The alarm must come before the grace period is over.")
            case "setting_no_weights":
                return self.tr("At least one weight must be above zero.")
        from keyacct_desktop.ui.words.errors import sentence

        return sentence(error)


def none_word() -> str:
    """Stands in a field that may be empty."""
    return QCoreApplication.translate("SettingValues", "none")
