"""What falls on a day, in words: titles of days and months, and one line for each occurrence.

Said the same way in the calendar, in reminders, on paper and by the command line. Knows no book.
"""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day, long_weekday
from keyacct_desktop.ui.words.festivals import festival_name, is_chinese, lunar_words, lunar_year
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP
from keyacct_desktop.ui.words.short_names import short_company

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.occurrences import Occurrence

_SELF: Final = "self"
_BIRTHDAY: Final = "birthday"
_TASKS: Final = frozenset({"next_step", "promise", "task"})
_OWN_WORDS: Final = _TASKS | {"custom"}
"""Types whose label says it better than the name of the type."""

_SINCE: Final[dict[str, str]] = {
    "wedding": QT_TRANSLATE_NOOP("Since", "married"),
    "founding": QT_TRANSLATE_NOOP("Since", "founded"),
    "cooperation": QT_TRANSLATE_NOOP("Since", "with us"),
    "signing": QT_TRANSLATE_NOOP("Since", "signed"),
    "acquainted": QT_TRANSLATE_NOOP("Since", "met"),
    "promotion": QT_TRANSLATE_NOOP("Since", "promoted"),
    "retirement": QT_TRANSLATE_NOOP("Since", "retired"),
}
"""What the years are counted from: 「合作 5 周年」."""


class DateWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def years(self, one: "Occurrence") -> str:
        """How old or how many years: "41 (nominal 42)", "41 岁（虚 42）"; "5 years", "5 周年"; "" when not known."""
        if one.age is None or one.age <= 0:
            return ""
        if one.type != _BIRTHDAY:
            return self.tr("%n year(s)", "", one.age)
        if one.nominal_age is None:
            return self.tr("age %n", "", one.age)
        return self.tr("%n (nominal {nominal})", "", one.age).replace("{nominal}", str(one.nominal_age))

    def short_years(self, count: int) -> str:
        """For a narrow cell: "3 y", "3 年"."""
        return self.tr("%n y", "", count)

    def round_mark(self, one: "Occurrence") -> str:
        """The word for a round birthday or anniversary, "" for any other."""
        if not one.is_round:
            return ""
        return self.tr("round birthday") if one.type == _BIRTHDAY else self.tr("round year")


class YearWords(QObject):
    """How much falls on a day, for a page that only counts."""

    def people(self, count: int) -> str:
        return self.tr("%n date(s) and follow-ups", "", count)


def occurrence_who(one: "Occurrence") -> str:
    """Whose it is: the person's own name, else the customer's; "" for a festival."""
    return one.person or one.customer or ""


def occurrence_what(one: "Occurrence") -> str:
    """What it is, without whose: "生日", "配偶生日", "合作", "约好去看样品", "中秋节"."""
    if one.source in ("festival", "statutory"):
        return festival_name(one.festival) if one.festival else (one.label or "")
    if one.type in _OWN_WORDS and one.label:
        return one.label
    if one.type in _TASKS:
        return choice("TaskKind", one.type)
    if one.age and one.type in _SINCE:
        return QCoreApplication.translate("Since", _SINCE[one.type])
    what = choice("DateType", one.type)
    if one.relation and one.relation != _SELF:
        what = family_words(one.type, one.relation)
        return f"{what} · {one.label}" if one.label else what
    return f"{what} · {one.label}" if one.label and one.source == "date" else what


def family_words(type_: str, relation: str) -> str:
    """The day of somebody in the family: "配偶生日", "spouse's birthday"."""
    pattern = QCoreApplication.translate("Dates", "{relation}'s {what}")
    return pattern.format(relation=choice("Relation", relation), what=_low(choice("DateType", type_)))


def occurrence_words(one: "Occurrence") -> str:
    """The whole of it in one line: 「王总 生日 · 41 岁（虚 42）」, 「大华贸易 合作 5 周年」."""
    who, what = occurrence_who(one), occurrence_years(one)
    title = what
    if who:
        title = f"{who} {what}" if is_chinese() else f"{who} · {_low(what)}"
    return " · ".join(part for part in (title, DateWords().round_mark(one)) if part)


def occurrence_years(one: "Occurrence") -> str:
    """What it is and how old or long, without whose: 「生日 · 41 岁（虚 42）」, 「合作 5 周年」."""
    years, what = DateWords().years(one), occurrence_what(one)
    if not years:
        return what
    return f"{what} · {years}" if one.type == _BIRTHDAY else f"{what} {years}"


def occurrence_company(one: "Occurrence") -> str:
    """The company of a contact person; "" for a customer's own day."""
    return one.customer or "" if one.person and one.customer != one.person else ""


def occurrence_short(one: "Occurrence") -> str:
    """For a narrow place: 「王总 生日 41」, 「大华贸易 合作 5 周年」; a task is its text."""
    return " ".join(part for part in short_parts(one) if part)


def short_parts(one: "Occurrence") -> tuple[str, str]:
    """Whose and what, as short as can be: ("王总", "生日 41")."""
    what, age = occurrence_what(one), one.age
    who = one.person or short_company(one.customer or "")
    years = "" if not age or age <= 0 else str(age)
    if years and one.type != _BIRTHDAY:
        years = DateWords().short_years(age or 0)
    if who and one.type not in _OWN_WORDS:
        what = _low(what)
    return who, " ".join(part for part in (what, years) if part)


def said_on(one: "Occurrence") -> str:
    """The calendar it was said in, when not the solar one: "农历八月十五"; "" otherwise."""
    if one.lunar is None:
        return ""
    words = lunar_words(*one.lunar)
    return f"农历{words}" if is_chinese() else words


def day_title(day: date) -> str:
    """A day with its year and weekday: "2026年9月25日 星期五", "Friday, 25 Sep 2026"."""
    if is_chinese():
        return f"{full_day(day)} {long_weekday(day)}"
    return f"{long_weekday(day)}, {full_day(day)}"


def month_title(year: int, month: int) -> str:
    """ "2026年9月", "September 2026"."""
    if is_chinese():
        return f"{year}年{month}月"
    return f"{QLocale().standaloneMonthName(month, QLocale.FormatType.LongFormat)} {year}"


def short_month(month: int) -> str:
    """ "9月", "September"."""
    if is_chinese():
        return f"{month}月"
    return QLocale().standaloneMonthName(month, QLocale.FormatType.LongFormat)


def lunar_short(day: date) -> str:
    """A solar day in the lunar calendar without its year: "八月十五", "lunar 8/15"; "" outside 1901–2100."""
    from keyacct_desktop.domain.lunar import to_lunar
    from keyacct_desktop.domain.said_date import InvalidDate

    try:
        lunar = to_lunar(day)
    except InvalidDate:
        return ""
    return lunar_words(lunar.month, lunar.day, lunar.is_leap)


def lunar_is_uncertain(day: date) -> bool:
    """Whether the lunar month of a day begins so near midnight that it may still move by a day (libraries.md A)."""
    from keyacct_desktop.domain.lunar import is_uncertain, to_lunar
    from keyacct_desktop.domain.said_date import InvalidDate

    try:
        lunar = to_lunar(day)
    except InvalidDate:
        return False
    return is_uncertain(lunar.year, lunar.month, lunar.is_leap)


def lunar_title(day: date) -> str:
    """A solar day in the lunar calendar with the year's name and animal: "农历丙午马年八月十五"; "" outside 1901–2100."""
    from keyacct_desktop.domain.lunar import to_lunar
    from keyacct_desktop.domain.said_date import InvalidDate

    try:
        lunar = to_lunar(day)
    except InvalidDate:
        return ""
    words = lunar_words(lunar.month, lunar.day, lunar.is_leap)
    year = lunar_year(lunar.year)
    return QCoreApplication.translate("Dates", "{lunar} · {year}").format(lunar=words, year=year)


def _low(text: str) -> str:
    """An English word inside a line begins small; Chinese has no case."""
    return text if is_chinese() or text[:2].isupper() else text[:1].lower() + text[1:]
