"""One date as it was said and is kept: solar or lunar, year optional, never converted; and its storage text.

How people write dates is domain.said_date; when one comes round is domain.date_rules. Loaded before the first paint.
"""

import re
from dataclasses import dataclass
from datetime import date

from keyacct_desktop.domain import lunar as lunar_calendar
from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.vocabulary import Calendar

FIRST_YEAR, LAST_YEAR = 1901, 2100
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_STORED = r"(?P<lunar>lunar:)?(?P<year>-|\d{4})-(?P<month>\d{2})(?P<leap>leap)?-(?P<day>\d{2})"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """One date as said. Construction raises InvalidDate when no such date can exist.

    A lunar day 30 and a leap month are taken for every year here, since books may hold such dates; what a person
    says is checked against the year by parse_said_date and `check_exists`.
    """

    calendar: Calendar
    month: int
    day: int
    year: int | None = None
    is_leap_month: bool = False

    def __post_init__(self) -> None:
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise InvalidDate("invalid_year", year=self.year, first=FIRST_YEAR, last=LAST_YEAR)
        if not 1 <= self.month <= 12:
            raise InvalidDate("invalid_month", month=self.month)
        if not 1 <= self.day <= self._longest():
            lunar = {"lunar": True} if self.calendar is Calendar.LUNAR else {}
            raise InvalidDate("invalid_day", day=self.day, month=self.month, **lunar)
        if self.is_leap_month and self.calendar is not Calendar.LUNAR:
            raise InvalidDate("calendar_conflict")

    def _longest(self) -> int:
        if self.calendar is Calendar.LUNAR:
            return 30
        if self.month == 2 and self.year is not None and not _is_leap_year(self.year):
            return 28
        return _LENGTHS[self.month - 1]

    def check_exists(self) -> "PartialDate":
        """Itself. Raises InvalidDate for a lunar date that its year lacks: "no_such_leap_month",
        "short_lunar_month"."""
        if self.calendar is Calendar.LUNAR and self.year is not None:
            lunar_calendar.check_day(self.year, self.month, self.day, self.is_leap_month)
        return self

    def to_text(self) -> str:
        """Storage text: "1985-03-08", "--03-08", "lunar:1985-08-15", "lunar:--06leap-10"."""
        year = "-" if self.year is None else f"{self.year:04d}"
        leap = "leap" if self.is_leap_month else ""
        prefix = "lunar:" if self.calendar is Calendar.LUNAR else ""
        return f"{prefix}{year}-{self.month:02d}{leap}-{self.day:02d}"

    @classmethod
    def from_text(cls, text: str) -> "PartialDate":
        """The date of a storage text. Raises InvalidDate ("not_a_date" for any other notation)."""
        match = re.fullmatch(_STORED, text)
        if match is None:
            raise InvalidDate("not_a_date")
        year = None if match["year"] == "-" else int(match["year"])
        calendar = Calendar.LUNAR if match["lunar"] else Calendar.SOLAR
        return cls(calendar, int(match["month"]), int(match["day"]), year, bool(match["leap"]))

    def to_day(self) -> date:
        """The calendar day of a full solar date. Raises InvalidDate ("not_solar", "year_missing")."""
        if self.calendar is not Calendar.SOLAR:
            raise InvalidDate("not_solar")
        if self.year is None:
            raise InvalidDate("year_missing")
        return date(self.year, self.month, self.day)


def _is_leap_year(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
