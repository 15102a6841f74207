"""What the book says about a stretch of days: who is celebrated, what is due, which days are off. Read in a task.

Knows the services of dates, no widget.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from keyacct_desktop.services.dates.counts import count_by_day
from keyacct_desktop.services.dates.occurrences import DateFilter, Occurrence, read_occurrences
from keyacct_desktop.services.dates.workdays import DayInfo, read_days
from keyacct_desktop.ui.words.dates import occurrence_what

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book

MOST_LINES: Final = 14
"""More lines than these fit into no day of the month or the week."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What falls on one day: the first lines by tier, and how many there are in all."""

    top: tuple[Occurrence, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The days from `first` to `last` as the book has them. `lines` are all occurrences with the text that each is
    found by; read for the agenda alone."""

    first: date
    last: date
    days: Mapping[date, DayPlan] = field(default_factory=dict)
    infos: Mapping[date, DayInfo] = field(default_factory=dict)
    lines: tuple[tuple[Occurrence, str], ...] = ()

    def on(self, day: date) -> DayPlan:
        return self.days.get(day, _NOTHING)


_NOTHING = DayPlan()


def read_plan(book: "Book", first: date, last: date, only: DateFilter, *, top: int = MOST_LINES) -> Plan:
    """The counts of each day and at most `top` lines of it; festivals are on the face of a day, not here."""
    found = count_by_day(book, first, last, only, top=top)
    days = {day: DayPlan(counts.top, counts.total) for day, counts in found.items()}
    return Plan(first, last, days, read_days(book, first, last))


def read_agenda(book: "Book", first: date, last: date, only: DateFilter) -> Plan:
    """Every line of these days, in their order."""
    lines = read_occurrences(book, first, last, only=only)
    texts = tuple((one, _haystack(one)) for one in lines)
    return Plan(first, last, {}, read_days(book, first, last), texts)


def _haystack(one: Occurrence) -> str:
    parts = (one.person, one.customer if one.customer != one.person else None, occurrence_what(one))
    return " ".join(part for part in parts if part).casefold()
