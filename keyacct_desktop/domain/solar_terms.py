"""The 24 solar terms of 1901-2100: which day each falls on. Knows no greetings and no words."""

from datetime import date
from enum import IntEnum

from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.lunar_table import FIRST_TERM_YEAR, TERM_DAYS, UNCERTAIN_TERMS


class Term(IntEnum):
    """小寒 to 冬至, in the order of the solar year; two a month."""

    MINOR_COLD = 0
    MAJOR_COLD = 1
    SPRING_BEGINS = 2
    RAIN_WATER = 3
    INSECTS_AWAKEN = 4
    SPRING_EQUINOX = 5
    CLEAR_AND_BRIGHT = 6
    GRAIN_RAIN = 7
    SUMMER_BEGINS = 8
    GRAIN_BUDS = 9
    GRAIN_IN_EAR = 10
    SUMMER_SOLSTICE = 11
    MINOR_HEAT = 12
    MAJOR_HEAT = 13
    AUTUMN_BEGINS = 14
    HEAT_ENDS = 15
    WHITE_DEW = 16
    AUTUMN_EQUINOX = 17
    COLD_DEW = 18
    FROST = 19
    WINTER_BEGINS = 20
    MINOR_SNOW = 21
    MAJOR_SNOW = 22
    WINTER_SOLSTICE = 23


def term_day(year: int, term: Term) -> date:
    """The day of a term in a solar year. Raises InvalidDate ("outside_calendar")."""
    place = year - FIRST_TERM_YEAR
    if not 0 <= place < len(TERM_DAYS):
        last = FIRST_TERM_YEAR + len(TERM_DAYS) - 1
        raise InvalidDate("outside_calendar", first=FIRST_TERM_YEAR, last=last)
    return date(year, term // 2 + 1, int(TERM_DAYS[place][term]) + (18 if term % 2 else 3))


def term_on(day: date) -> Term | None:
    """The term that begins on this day. Raises InvalidDate ("outside_calendar")."""
    term = Term(2 * day.month - 2 + (day.day >= 18))
    return term if term_day(day.year, term) == day else None


def is_uncertain_term(year: int, term: Term) -> bool:
    """Whether the term lies so near midnight that its day may still move by one (libraries.md A)."""
    return (year, term) in UNCERTAIN_TERMS
