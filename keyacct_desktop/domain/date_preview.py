"""What a date's rule comes to in the coming years, and why where the rule had to move or leave out a day.

Owns the reasons; the days themselves are domain.date_rules' business. Must not know the clock: callers give the
first day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from keyacct_desktop.domain.date_rules import (
    Ages,
    DateRule,
    RuleKind,
    ages_on,
    next_occurrences,
    occurrences,
)
from keyacct_desktop.domain.lunar import LunarDay, is_uncertain, leap_month, to_lunar
from keyacct_desktop.domain.said_date import FIRST_YEAR

PREVIEWED = 10
_A_YEAR = timedelta(days=390)
"""Longer than any lunar year, by which the occurrence before the first one is found."""


class NoteCode(StrEnum):
    """Why a day is not the day that was said, or what is to be known about it."""

    NO_FEB_29 = "no_feb_29"
    SHORT_MONTH = "short_month"
    NO_LEAP_MONTH = "no_leap_month"
    LEFT_OUT = "left_out"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Note:
    """One reason; `params` name its years and months: "year" of 29 February or of the lunar calendar, "month",
    "is_leap" of a month of 29 days, "first" and "last" lunar year that were left out."""

    code: NoteCode
    params: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PreviewDay:
    """One real day of a rule: its lunar day, how old one is then (None without a year), and the notes on it."""

    day: date
    lunar: LunarDay
    ages: Ages | None
    notes: tuple[Note, ...]


def preview(rule: DateRule, after: date, count: int = PREVIEWED) -> list[PreviewDay]:
    """The next `count` real days of a rule from `after` on, that day included; fewer when it ends before."""
    made = []
    before = _year_before(rule, after)
    for day in next_occurrences(rule, after, count):
        lunar = to_lunar(day)
        year = lunar.year if rule.kind is RuleKind.LUNAR else day.year
        made.append(PreviewDay(day, lunar, ages_on(rule, day), tuple(_notes(rule, day, lunar, before))))
        before = year
    return made


def _notes(rule: DateRule, day: date, lunar: LunarDay, before: int) -> Iterator[Note]:
    if rule.kind is RuleKind.SOLAR:
        if (day.month, day.day) != (rule.month, rule.day):
            yield Note(NoteCode.NO_FEB_29, {"year": day.year})
        return
    if rule.kind is not RuleKind.LUNAR or rule.once:
        return
    if lunar.year > before + 1:
        yield Note(NoteCode.LEFT_OUT, {"first": before + 1, "last": lunar.year - 1})
    if rule.is_leap_month and leap_month(lunar.year) != rule.month:
        yield Note(NoteCode.NO_LEAP_MONTH, {"year": lunar.year, "month": rule.month})
    if lunar.day != rule.day:
        yield Note(NoteCode.SHORT_MONTH, {"month": lunar.month, "is_leap": int(lunar.is_leap)})
    if is_uncertain(lunar.year, lunar.month, lunar.is_leap):
        yield Note(NoteCode.UNCERTAIN)


def _year_before(rule: DateRule, after: date) -> int:
    """The lunar year up to which nothing can have been left out before the first day shown."""
    if rule.kind is not RuleKind.LUNAR:
        return 0
    known = rule.year - 1 if rule.year is not None else FIRST_YEAR
    first = max(after - _A_YEAR, date(FIRST_YEAR, 3, 1))
    earlier = occurrences(rule, first, after - timedelta(days=1)) if first < after else []
    last = to_lunar(earlier[-1]).year if earlier else to_lunar(after).year - 1
    return max(last, known)
