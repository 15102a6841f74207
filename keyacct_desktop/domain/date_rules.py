"""When a date of the year comes round: the one engine behind calendar, reminders, festivals and exports.

Owns the rules of method.md D25 and libraries.md A: 29 February, day 30 of a short lunar month, leap months, ages.
Knows neither today nor where dates are kept. Lunar dates are counted by lunar years, so that those of the 11th and
12th month are neither lost nor doubled. Every day lies from 1901-01-01 to 2100-12-31; InvalidDate
("outside_calendar") otherwise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from keyacct_desktop.domain import lunar
from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.partial_date import FIRST_YEAR, LAST_YEAR, PartialDate
from keyacct_desktop.domain.solar_terms import Term, term_day
from keyacct_desktop.domain.vocabulary import Calendar


class RuleKind(StrEnum):
    SOLAR = "solar"
    LUNAR = "lunar"
    SOLAR_TERM = "solar_term"
    NTH_WEEKDAY = "nth_weekday"
    LUNAR_LAST = "lunar_last"
    ONCE = "once"


class Feb29(StrEnum):
    """When 29 February is kept in a common year."""

    FEB_28 = "feb_28"
    MAR_1 = "mar_1"


class ShortMonth(StrEnum):
    """When day 30 is kept in a lunar month of 29 days."""

    LAST_DAY = "last_day"
    SKIP = "skip"


class LeapMonth(StrEnum):
    """When a date born in a leap month is kept: in the plain month of that number, only in years that have that
    leap month and then in it, or in the plain month and besides, where there is one, in the leap month."""

    PLAIN = "plain"
    LEAP_ONLY = "leap_only"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class DateChoices:
    feb29: Feb29 = Feb29.FEB_28
    short_month: ShortMonth = ShortMonth.LAST_DAY
    leap_month: LeapMonth = LeapMonth.PLAIN


USUAL_CHOICES = DateChoices()


@dataclass(frozen=True, slots=True)
class DateRule:
    """One date of the year. `year` is the first one, a lunar year where the rule is lunar; None if unknown.

    NTH_WEEKDAY: `weekday` 0 is Monday; `nth` 1-4, any other for the last of the month. `once`: only in `year`.
    Raises InvalidDate: "year_missing" for a date that comes once, "invalid_year" beyond 1901-2100.
    """

    kind: RuleKind
    month: int = 1
    day: int = 1
    year: int | None = None
    is_leap_month: bool = False
    choices: DateChoices = USUAL_CHOICES
    weekday: int = 0
    nth: int = 1
    term: Term = Term.MINOR_COLD
    once: bool = False

    def __post_init__(self) -> None:
        if self.year is None and (self.once or self.kind is RuleKind.ONCE):
            raise InvalidDate("year_missing")
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise InvalidDate("invalid_year", year=self.year, first=FIRST_YEAR, last=LAST_YEAR)

    @property
    def is_lunar(self) -> bool:
        """Whether its years are lunar ones."""
        return self.kind in (RuleKind.LUNAR, RuleKind.LUNAR_LAST)

    @property
    def comes_once(self) -> bool:
        return self.once or self.kind is RuleKind.ONCE


class Ages(NamedTuple):
    """`age`: completed solar years since the first day (周岁). `nominal_age` (虚岁): lunar years, the first one
    counted. `years`: how often the date came round in its own calendar, for anniversaries. `is_round`: see ages_on."""

    age: int
    nominal_age: int
    is_round: bool
    years: int


class DayKey(NamedTuple):
    """What a kept date can look like; in the order of the index on important_date."""

    calendar: Calendar
    month: int
    day: int
    is_leap: bool


_ROUND_NOMINAL = frozenset({60, 66, 70, 77, 80, 88, 90, 99, 100, 108, 110, 120})
_ROUND_YEARS = frozenset({10, 20, 30, 40, 50})
_END = lunar.LAST_DAY.toordinal()
_LONGEST_CYCLE = 800
"""Days after which a window holds every key: two years and their leap month."""


def rule_of(said: PartialDate, choices: DateChoices = USUAL_CHOICES, once: bool = False) -> DateRule:
    """The rule of a date as it was said. `once` has no meaning without a year: such a date stays a yearly one."""
    once = once and said.year is not None
    kind = RuleKind.LUNAR if said.calendar is Calendar.LUNAR else RuleKind.ONCE if once else RuleKind.SOLAR
    return DateRule(kind, said.month, said.day, said.year, said.is_leap_month, choices, once=once)


def occurrences(rule: DateRule, first: date, last: date) -> list[date]:
    """The days from `first` to `last`, both included, on which the date falls; none before its own first day.

    Raises InvalidDate ("outside_calendar") for a window that reaches beyond 1901-2100.
    """
    begin, end = first.toordinal(), last.toordinal()
    found: list[date] = []
    for year in _years(begin, end, rule.is_lunar):
        found += [date.fromordinal(day) for day in _days_in(rule, year) if begin <= day <= end]
    return sorted(found)


def next_occurrences(rule: DateRule, after: date, count: int) -> list[date]:
    """The next `count` days from `after` on, itself included; fewer where the calendar ends.

    Raises InvalidDate ("outside_calendar") when `after` lies beyond 1901-2100.
    """
    begin = after.toordinal()
    lunar.check_inside(begin)
    year = lunar.to_lunar(after).year if rule.is_lunar else after.year
    if rule.year is not None:
        year = max(year, rule.year)
    end = rule.year if rule.comes_once and rule.year is not None else lunar.LAST_DAY.year
    found: list[date] = []
    while len(found) < count and year <= end:
        found += [date.fromordinal(day) for day in _days_in(rule, year) if begin <= day <= _END]
        year += 1
    return found[:count]


def first_day(rule: DateRule) -> date | None:
    """The day on which the date came first, or None without a year. A day that no calendar has (lunar 30 in a
    short month, an unknown leap month) is taken as the nearest that it has."""
    if rule.year is None:
        return None
    start = _start(rule, rule.year)
    return date.fromordinal(start) if start <= _END else None


def ages_on(rule: DateRule, day: date) -> Ages | None:
    """How old, on a day; None without a year, or before the first day.

    周岁 counts from the solar day of birth, so it may be the same on two lunar birthdays that follow each other
    (libraries.md A). Round are the 10th to 50th time that the date comes, and from 60 on 60, 66, 70, 77, 80, 88, 90,
    99, 100 … by the count in which the first year is one (虚岁).
    """
    if rule.year is None:
        return None
    start = _start(rule, rule.year)
    today = day.toordinal()
    if today < start:
        return None
    lunar_year = lunar.to_lunar(day).year
    year = lunar_year if rule.is_lunar else day.year
    years = year - rule.year
    if years and _start(rule, year) > today:
        years -= 1
    born = rule.year if rule.is_lunar else lunar.to_lunar(date.fromordinal(start)).year
    is_round = years in _ROUND_YEARS or years + 1 in _ROUND_NOMINAL
    return Ages(_full_years(date.fromordinal(start), day), lunar_year - born + 1, is_round, years)


def window_days(first: date, last: date) -> list[DayKey]:
    """The keys of every kept date that can fall from `first` to `last` by any choice, sorted.

    A superset, to find rows by their index; `occurrences` then gives the days. A date of 29 February is under the
    28th and 1 March of common years, lunar day 30 under day 29 of short months, one born in a leap month under the
    plain month too. Raises InvalidDate ("outside_calendar").
    """
    lunar.check_inside(first.toordinal())
    lunar.check_inside(last.toordinal())
    keys: set[DayKey] = set()
    for step in range(min((last - first).days + 1, _LONGEST_CYCLE)):
        keys.update(_keys_of(first + timedelta(days=step)))
    return sorted(keys)


def _keys_of(day: date) -> Iterator[DayKey]:
    yield DayKey(Calendar.SOLAR, day.month, day.day, False)
    if (day.month, day.day) in ((2, 28), (3, 1)) and not _is_leap_year(day.year):
        yield DayKey(Calendar.SOLAR, 2, 29, False)
    there = lunar.to_lunar(day)
    is_short_end = there.day == 29 and lunar.month_length(there.year, there.month, there.is_leap) == 29
    for month_day in (29, 30) if is_short_end else (there.day,):
        yield DayKey(Calendar.LUNAR, there.month, month_day, True)
        if not there.is_leap:
            yield DayKey(Calendar.LUNAR, there.month, month_day, False)


def _days_in(rule: DateRule, year: int) -> list[int]:
    """The ordinals on which the date falls in one year of its calendar, which may lie beyond the calendar's end."""
    if rule.year is not None and year <= rule.year:
        return [_start(rule, year)] if year == rule.year else []
    if rule.comes_once:
        return []
    return _lunar_days(rule, year) if rule.kind is RuleKind.LUNAR else [_start(rule, year)]


def _lunar_days(rule: DateRule, year: int) -> list[int]:
    choice = rule.choices.leap_month
    has_leap = rule.is_leap_month and lunar.leap_month(year) == rule.month
    months: tuple[bool, ...] = (False,)
    if rule.is_leap_month and choice is LeapMonth.LEAP_ONLY:
        months = (True,) if has_leap else ()
    elif has_leap and choice is LeapMonth.BOTH:
        months = (False, True)
    days = []
    for is_leap in months:
        length = lunar.month_length(year, rule.month, is_leap)
        if rule.day <= length or rule.choices.short_month is ShortMonth.LAST_DAY:
            days.append(lunar.month_start(year, rule.month, is_leap) + min(rule.day, length) - 1)
    return days


def _start(rule: DateRule, year: int) -> int:
    """The ordinal of the date in one year, in its leap month if it was first said so for that year."""
    match rule.kind:
        case RuleKind.LUNAR | RuleKind.LUNAR_LAST:
            is_leap = rule.is_leap_month and year == rule.year and lunar.leap_month(year) == rule.month
            length = lunar.month_length(year, rule.month, is_leap)
            day = length if rule.kind is RuleKind.LUNAR_LAST else min(rule.day, length)
            return lunar.month_start(year, rule.month, is_leap) + day - 1
        case RuleKind.SOLAR_TERM:
            return term_day(year, rule.term).toordinal()
        case RuleKind.NTH_WEEKDAY:
            return _nth_weekday(rule, year)
        case _:
            return _solar_day(rule, year)


def _solar_day(rule: DateRule, year: int) -> int:
    if (rule.month, rule.day) == (2, 29) and not _is_leap_year(year):
        common = date(year, 2, 28) if rule.choices.feb29 is Feb29.FEB_28 else date(year, 3, 1)
        return common.toordinal()
    return date(year, rule.month, rule.day).toordinal()


def _nth_weekday(rule: DateRule, year: int) -> int:
    if 1 <= rule.nth <= 4:
        start = date(year, rule.month, 1)
        return start.toordinal() + (rule.weekday - start.weekday()) % 7 + 7 * (rule.nth - 1)
    end = date(year + rule.month // 12, rule.month % 12 + 1, 1) - timedelta(days=1)
    return end.toordinal() - (end.weekday() - rule.weekday) % 7


@lru_cache(maxsize=64)
def _years(begin: int, end: int, lunar_ones: bool) -> range:
    """The years that a window touches. Kept, because a hundred thousand dates ask for one window."""
    lunar.check_inside(begin)
    lunar.check_inside(end)
    days = date.fromordinal(begin), date.fromordinal(end)
    first, last = (lunar.to_lunar(day).year if lunar_ones else day.year for day in days)
    return range(first, last + 1)


def _full_years(start: date, day: date) -> int:
    """Completed solar years; in common years somebody born on 29 February completes one on the 28th."""
    in_common_year = (start.month, start.day) == (2, 29) and not _is_leap_year(day.year)
    birthday = (2, 28) if in_common_year else (start.month, start.day)
    return day.year - start.year - ((day.month, day.day) < birthday)


def _is_leap_year(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
