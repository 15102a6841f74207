"""How an important date was understood, its rule and the choices of it, in words: "农历腊月三十 → 下一次 2027-02-05 周五".

Said the same way by the card, the dialog of a date and the command line. Knows the rules of domain, no book.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from keyacct_desktop.domain.said_date import InvalidDate, PartialDate, describe
from keyacct_desktop.domain.vocabulary import Calendar, DateType
from keyacct_desktop.ui.words.days import weekday
from keyacct_desktop.ui.words.festivals import is_chinese, lunar_words
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from keyacct_desktop.domain.date_preview import Note, PreviewDay
    from keyacct_desktop.domain.date_rules import Ages, DateRule
    from keyacct_desktop.domain.lunar import LunarDay

_CHOICES: Final[dict[str, str]] = {
    "feb_28": QT_TRANSLATE_NOOP("DateRules", "on 28 February"),
    "mar_1": QT_TRANSLATE_NOOP("DateRules", "on 1 March"),
    "last_day": QT_TRANSLATE_NOOP("DateRules", "on the 29th, the last day"),
    "skip": QT_TRANSLATE_NOOP("DateRules", "not in that year"),
    "plain": QT_TRANSLATE_NOOP("DateRules", "in the ordinary month"),
    "both": QT_TRANSLATE_NOOP("DateRules", "in the leap month too"),
    "leap_only": QT_TRANSLATE_NOOP("DateRules", "only in the leap month"),
}
_IN_SHORT: Final[dict[str, str]] = {
    "feb_28": QT_TRANSLATE_NOOP("DateRules", "common years on 28 February"),
    "mar_1": QT_TRANSLATE_NOOP("DateRules", "common years on 1 March"),
    "last_day": QT_TRANSLATE_NOOP("DateRules", "short months on the 29th"),
    "skip": QT_TRANSLATE_NOOP("DateRules", "left out in short months"),
    "plain": QT_TRANSLATE_NOOP("DateRules", "kept in the ordinary month"),
    "both": QT_TRANSLATE_NOOP("DateRules", "kept in both months"),
    "leap_only": QT_TRANSLATE_NOOP("DateRules", "kept in the leap month only"),
}


class RuleWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def leads(self, leads: Sequence[int]) -> str:
        """When a date reminds: "提前 14、7、1 天，当天"; a lead below 0 is so many days after the day."""
        before = [str(lead) for lead in sorted(leads, reverse=True) if lead > 0]
        after = [str(-lead) for lead in sorted(leads, reverse=True) if lead < 0]
        comma = "、" if is_chinese() else ", "
        parts = []
        if before:
            count = int(before[-1]) if len(before) == 1 else 2
            parts.append(self.tr("%n day(s) ahead", "", count).replace(str(count), comma.join(before), 1))
        if 0 in leads:
            parts.append(self.tr("on the day"))
        if after:
            parts.append(self.tr("{days} days later").replace("{days}", comma.join(after)))
        return ("，" if is_chinese() else ", ").join(parts) or self.tr("no reminders")

    def age(self, ages: "Ages", type_: str) -> str:
        """ "41 岁（虚 42）", "12 周年"; "" on the day itself and before it."""
        if ages.years <= 0:
            return ""
        if type_ != DateType.BIRTHDAY:
            return self.tr("%n year(s)", "", ages.years)
        return self.tr("turns %n (nominal {nominal})", "", ages.age).replace(
            "{nominal}", str(ages.nominal_age)
        )


def understood(said: PartialDate, rule: "DateRule", today: date, typed: str = "") -> str:
    """What a typed date was understood as: in both calendars when it has a year, and when it comes next. What was
    typed in the same words already is not said again; a choice that the reason beside it implies neither."""
    from keyacct_desktop.domain.date_preview import preview
    from keyacct_desktop.domain.date_rules import USUAL_CHOICES

    translate = QCoreApplication.translate
    text = describe(said, "zh" if is_chinese() else "en")
    text = "" if typed.strip() == text else text
    other = counterpart(said)
    if other:
        text = f"{text} = {other}".strip()
    coming = preview(rule, today, 1)
    if not coming:
        return translate("DateRules", "{date} · is over").format(date=text).removeprefix(" · ")
    first = coming[0]
    text = (
        translate("DateRules", "{date} → next {day}")
        .format(date=text, day=day_and_weekday(first.day))
        .strip()
    )
    if said.calendar is Calendar.SOLAR and not other:
        text += f" = {lunar_said(first.lunar)}"
    reasons = [note_words(note) for note in first.notes]
    bracket = "（{}）" if is_chinese() else " ({})"
    text += "".join(bracket.format(reason) for reason in reasons)
    chosen = [] if reasons and rule.choices == USUAL_CHOICES else choice_words(rule)
    return " · ".join((text, *chosen))


def other_calendar(said: PartialDate) -> PartialDate | None:
    """The same day in the other calendar; None without a year, or where the calendars end."""
    from keyacct_desktop.domain.lunar import to_lunar, to_solar

    if said.year is None:
        return None
    try:
        if said.calendar is Calendar.LUNAR:
            day = to_solar(said.year, said.month, said.day, said.is_leap_month)
            return PartialDate(Calendar.SOLAR, day.month, day.day, day.year)
        lunar = to_lunar(said.to_day())
        return PartialDate(Calendar.LUNAR, lunar.month, lunar.day, lunar.year, lunar.is_leap)
    except InvalidDate:
        return None


def counterpart(said: PartialDate) -> str:
    """The same day in the other calendar, in words: "农历正月十七", "1985-09-29"; "" without a year."""
    other = other_calendar(said)
    if other is None:
        return ""
    if other.calendar is Calendar.SOLAR:
        return other.to_day().isoformat()
    words = lunar_words(other.month, other.day, other.is_leap_month)
    return f"农历{words}" if is_chinese() else words


def lunar_said(lunar: "LunarDay") -> str:
    """A lunar day as people say it beside a solar one: "农历正月十七", "lunar 1/17"."""
    words = lunar_words(lunar.month, lunar.day, lunar.is_leap)
    return f"农历{words}" if is_chinese() else words


def day_and_weekday(day: date) -> str:
    """ "2026-09-25 周五"."""
    return f"{day.isoformat()} {weekday(day)}"


def choice_title(code: str) -> str:
    """A choice of a rule by its code, as an answer to the question above it."""
    return QCoreApplication.translate("DateRules", _CHOICES[code])


def choice_words(rule: "DateRule") -> list[str]:
    """The choices that matter to this date, each by itself: "平年过 2 月 28 日"."""
    codes = []
    if rule.comes_once:
        return [QCoreApplication.translate("DateRules", "only this once")]
    if rule.kind == "solar" and (rule.month, rule.day) == (2, 29):
        codes.append(rule.choices.feb29.value)
    if rule.kind == "lunar":
        if rule.is_leap_month:
            codes.append(rule.choices.leap_month.value)
        if rule.day == 30:
            codes.append(rule.choices.short_month.value)
    return [QCoreApplication.translate("DateRules", _IN_SHORT[code]) for code in codes]


def note_words(note: "Note") -> str:
    """Why a day is not the one that was said: "腊月只有 29 天，按廿九"."""
    translate = QCoreApplication.translate
    params = note.params
    match note.code.value:
        case "no_feb_29":
            return translate("DateRules", "{year} has no 29 February").format(**params)
        case "short_month":
            words = translate("DateRules", "{month} has only 29 days: the 29th")
            return words.format(month=month_words(params["month"], bool(params["is_leap"])))
        case "no_leap_month":
            words = translate("DateRules", "no {leap} that year")
            month = params["month"]
            return words.format(leap=month_words(month, True), month=month_words(month, False))
        case "left_out":
            if params["first"] == params["last"]:
                return translate("DateRules", "none in {first}").format(**params)
            return translate("DateRules", "none in {first}–{last}").format(**params)
        case _:
            return translate("DateRules", "this month is uncertain: it may be a day off")


def month_words(month: int, is_leap: bool) -> str:
    """ "闰六月", "leap month 6"."""
    from keyacct_desktop.domain.lunar import month_text

    if is_chinese():
        return month_text(month, is_leap)
    translate = QCoreApplication.translate
    words = translate("DateRules", "leap month {n}") if is_leap else translate("DateRules", "month {n}")
    return words.format(n=month)


def preview_counterpart(rule: "DateRule", one: "PreviewDay") -> str:
    """What stands beside a real day: the lunar day it falls on, with 农历 where the rule is a solar one."""
    lunar = one.lunar
    words = lunar_words(lunar.month, lunar.day, lunar.is_leap)
    return words if rule.kind == "lunar" or not is_chinese() else f"农历{words}"
