"""The lunar calendar from 1901-01-01 to 2100-12-31, solar to lunar and back, and its words.

Owns what a lunar year consists of. Knows no rules about birthdays (domain/date_rules.py). Days begin at local
midnight; a day outside raises InvalidDate ("outside_calendar") and is never guessed (libraries.md A).
"""

from bisect import bisect_right
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.lunar_table import (
    FIRST_LUNAR_YEAR,
    FIRST_NEW_YEAR,
    LUNAR_YEARS,
    UNCERTAIN_MONTHS,
)

FIRST_DAY: Final = date(1901, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
LAST_LUNAR_YEAR: Final = FIRST_LUNAR_YEAR + len(LUNAR_YEARS) - 1
_FIRST, _LAST = FIRST_DAY.toordinal(), LAST_DAY.toordinal()

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_MONTHS: Final = "正二三四五六七八九十冬腊"
_DIGITS: Final = "零一二三四五六七八九"


class LunarDay(NamedTuple):
    """One day of the lunar calendar; `year` is the lunar year, which begins in January or February."""

    year: int
    month: int
    day: int
    is_leap: bool


class _Month(NamedTuple):
    month: int
    is_leap: bool
    start: int
    """Proleptic ordinal of its first day."""
    length: int


def to_lunar(day: date) -> LunarDay:
    """The lunar day of a solar day. Raises InvalidDate ("outside_calendar")."""
    ordinal = day.toordinal()
    check_inside(ordinal)
    starts = _month_starts()
    year, month = starts[1][bisect_right(starts[0], ordinal) - 1]
    return LunarDay(year, month.month, ordinal - month.start + 1, month.is_leap)


def to_solar(year: int, month: int, day: int, is_leap: bool = False) -> date:
    """The solar day of a lunar one.

    Raises InvalidDate: "outside_calendar", "invalid_month", "invalid_day", "no_such_leap_month",
    "short_lunar_month".
    """
    ordinal = month_start(year, month, is_leap) + check_day(year, month, day, is_leap) - 1
    check_inside(ordinal)
    return date.fromordinal(ordinal)


def check_day(year: int, month: int, day: int, is_leap: bool = False) -> int:
    """`day` itself when that lunar month has it. Raises InvalidDate as to_solar does."""
    length = month_length(year, month, is_leap)
    if not 1 <= day <= 30:
        raise InvalidDate("invalid_day", day=day, month=month, lunar=True)
    if day > length:
        raise InvalidDate("short_lunar_month", year=year, month=month, day=day, length=length)
    return day


def check_inside(ordinal: int) -> None:
    """Raises InvalidDate ("outside_calendar") for the ordinal of a day before 1901 or after 2100."""
    if not _FIRST <= ordinal <= _LAST:
        raise InvalidDate("outside_calendar", first=FIRST_DAY.year, last=LAST_DAY.year)


def month_length(year: int, month: int, is_leap: bool = False) -> int:
    """29 or 30. Raises InvalidDate ("outside_calendar", "invalid_month", "no_such_leap_month")."""
    return _month(year, month, is_leap).length


def month_start(year: int, month: int, is_leap: bool = False) -> int:
    """The ordinal of a lunar month's first day, which may lie outside the calendar. Raises as month_length."""
    return _month(year, month, is_leap).start


def leap_month(year: int) -> int:
    """The number of the leap month of a lunar year, or 0. Raises InvalidDate ("outside_calendar")."""
    if not FIRST_LUNAR_YEAR <= year <= LAST_LUNAR_YEAR:
        raise InvalidDate("outside_calendar", first=FIRST_DAY.year, last=LAST_DAY.year)
    return LUNAR_YEARS[year - FIRST_LUNAR_YEAR] & 15


def new_year(year: int) -> date:
    """The solar day on which a lunar year begins."""
    return date.fromordinal(month_start(year, 1))


def is_uncertain(year: int, month: int, is_leap: bool = False) -> bool:
    """Whether the month's first day lies so near midnight that it may still move by a day (libraries.md A)."""
    return not is_leap and (year, month) in UNCERTAIN_MONTHS


def lunar_text(month: int, day: int, is_leap: bool = False) -> str:
    """ "八月十五", "闰六月初十"."""
    return month_text(month, is_leap) + day_text(day)


def month_text(month: int, is_leap: bool = False) -> str:
    """ "正月", "闰六月", "腊月"."""
    return f"{'闰' if is_leap else ''}{_MONTHS[month - 1]}月"


def day_text(day: int) -> str:
    """ "初一", "十五", "廿三", "三十"."""
    if day in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return ("初", "十", "廿")[day // 10] + _DIGITS[day % 10]


def year_name(year: int) -> str:
    """The name of a lunar year in the cycle of sixty: "丙午" for 2026."""
    return _STEMS[(year - 4) % 10] + _BRANCHES[(year - 4) % 12]


def zodiac(year: int) -> int:
    """The animal of a lunar year: 0 for 鼠 to 11 for 猪."""
    return (year - 4) % 12


def _month(year: int, month: int, is_leap: bool) -> _Month:
    leap_month(year)
    found = _months_by_number().get((year, month, is_leap))
    if found is not None:
        return found
    if not 1 <= month <= 12:
        raise InvalidDate("invalid_month", month=month)
    raise InvalidDate("no_such_leap_month", year=year, month=month)


@cache
def _months_by_number() -> dict[tuple[int, int, bool], _Month]:
    """Every month of the table. Made on first use, in about three milliseconds."""
    months: dict[tuple[int, int, bool], _Month] = {}
    start = date(*FIRST_NEW_YEAR).toordinal()
    for year, bits in enumerate(LUNAR_YEARS, FIRST_LUNAR_YEAR):
        leap = bits & 15
        order = [(month, again) for month in range(1, 13) for again in (False, True)[: 1 + (month == leap)]]
        for place, (month, is_leap) in enumerate(order):
            length = 29 + (bits >> (4 + place) & 1)
            months[year, month, is_leap] = _Month(month, is_leap, start, length)
            start += length
    return months


@cache
def _month_starts() -> tuple[list[int], list[tuple[int, _Month]]]:
    """The ordinals on which months begin, and beside them the months with their lunar year."""
    months = [(year, month) for (year, _, _), month in _months_by_number().items()]
    return [month.start for _, month in months], months
