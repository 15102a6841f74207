"""Days off and the work days in their stead (调休): what the State Council announced, as far as it did.

A file that the rep brought along goes before the program's own data. What nobody announced is not known, never
guessed. chinese_calendar is imported on first use.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import dates as queries


class DayKind(StrEnum):
    OFF = "off"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class DayInfo:
    """What is known of a day. `kind` is OFF on a holiday, WORK on a work day in its stead, None on any other day, a
    plain weekend too. `festival` is the code of the holiday, `name` its words where a file gave them. `announced`
    says whether the days off of that year are known."""

    kind: DayKind | None = None
    name: str | None = None
    festival: str | None = None
    announced: bool = True
    is_weekend: bool = False

    @property
    def is_off(self) -> bool | None:
        """Whether people are off; None when nobody knows yet."""
        if self.kind is not None:
            return self.kind is DayKind.OFF
        return self.is_weekend if self.announced else None


_CODES: Final[dict[str, str]] = {
    "New Year's Day": "new_year",
    "Spring Festival": "spring_festival",
    "Tomb-sweeping Day": "qingming",
    "Labour Day": "labour_day",
    "Dragon Boat Festival": "dragon_boat",
    "National Day": "national_day",
    "Mid-autumn Festival": "mid_autumn",
}


def day_kind(book: Book, day: date) -> DayInfo:
    """What is known of one day."""
    return read_days(book, day, day)[day]


def read_days(book: Book, first: date, last: date) -> dict[date, DayInfo]:
    """What is known of every day from `first` to `last`, both included."""
    marked = read_marked_days(book, first, last)
    announced = announced_years(book)
    days = {}
    day = first
    while day <= last:
        found = marked.get(day)
        weekend = day.weekday() >= 5
        days[day] = found or DayInfo(announced=day.year in announced, is_weekend=weekend)
        day += timedelta(days=1)
    return days


def read_marked_days(book: Book, first: date, last: date) -> dict[date, DayInfo]:
    """The holidays and the work days in their stead in a window, in order."""
    found = {day: info for day, info in _built_in().items() if first <= day <= last}
    for iso, kind, name in queries.holidays_between(book, first.isoformat(), last.isoformat()):
        day = date.fromisoformat(iso)
        before = found.get(day)
        code = code_of_name(name) or (before.festival if before and not name else None)
        found[day] = DayInfo(DayKind(kind), name, code, is_weekend=day.weekday() >= 5)
    return dict(sorted(found.items()))


def announced_years(book: Book) -> frozenset[int]:
    """The years whose days off are known: the program's own and those of imported files. The list of a year also names
    days of its neighbours, of which nothing is known for that."""
    return frozenset({day.year for day in _built_in()} | queries.holiday_years_told(book))


def code_of_name(name: str | None) -> str | None:
    """The festival's code of a holiday's Chinese or English name, such as "国庆节", "国庆节调休"."""
    text = (name or "").casefold()
    return next((code for word, code in _WORDS.items() if word in text), None)


_WORDS: Final[dict[str, str]] = {
    "元旦": "new_year", "春节": "spring_festival", "除夕": "spring_festival", "清明": "qingming",
    "劳动": "labour_day", "五一": "labour_day", "端午": "dragon_boat", "中秋": "mid_autumn", "国庆": "national_day",
    "new year": "new_year", "spring": "spring_festival", "tomb": "qingming", "qingming": "qingming",
    "labour": "labour_day", "labor": "labour_day", "dragon boat": "dragon_boat", "mid-autumn": "mid_autumn",
    "national": "national_day",
}  # fmt: skip


@cache
def _built_in() -> Mapping[date, DayInfo]:
    """Everything chinese_calendar knows, by day."""
    from chinese_calendar import holidays, workdays

    days = {}
    for kind, table in ((DayKind.OFF, holidays), (DayKind.WORK, workdays)):
        for day, name in table.items():
            days[day] = DayInfo(kind, None, _CODES.get(name), is_weekend=day.weekday() >= 5)
    return days
