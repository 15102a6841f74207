"""People's dates as a calendar file (.ics) for the telephone: what is coming, by the one date engine.

Left out: who is deceased, archived or has left, stopped dates, children while their field is switched off, and
festivals. Solar dates repeat by rule; lunar ones, and 29 February kept on 1 March, are written day by day for ten
years, because other programs cannot reckon them (libraries.md C).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, Protocol

from dateutil.relativedelta import relativedelta

from keyacct_desktop.domain.date_rules import DateRule, Feb29, first_day, next_occurrences, occurrences
from keyacct_desktop.domain.lunar import LAST_DAY, to_lunar
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar, DateType
from keyacct_desktop.exchange.icalendar import DayEvent, Repeat, write_calendar
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.occurrences import (
    EVERYTHING,
    check_window,
    contract_occurrences,
)
from keyacct_desktop.services.dates.options import stored_rule
from keyacct_desktop.services.preferences import sensitive_fields_on
from keyacct_desktop.storage.queries import backup, dates
from keyacct_desktop.storage.queries.whole_book import snapshot

YEARS_AHEAD: Final = 10
_CHUNK: Final = 2_000
_DATE_ID: Final = 7
"""The column of a row of `dates_after`."""

Progress = Callable[[int, int], None]


class DateWords(Protocol):
    """The words of an event, from the window's own (ui.words.export)."""

    def date_title(
        self, who: str, type_: str, relation: str, label: str | None, said: PartialDate | None
    ) -> str: ...

    def calendar_name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Span:
    first: date
    last: date


def export_dates(book: Book, target: Path, *, words: DateWords, progress: Progress | None = None) -> int:
    """Write the coming dates of the book to `target`; return how many dates and renewals it holds.

    `progress` gets (done, total) and may raise. Raises OSError, BookError, and Refused ("window_outside") when the
    computer's clock is beyond the calendar.
    """
    today = book.clock.today()
    check_window(today, today)
    span = _Span(today, min(today + relativedelta(years=YEARS_AHEAD), LAST_DAY))
    with snapshot(book):
        owner = str(backup.info(book, backup.UUID))[:32]
        events = _Counted(_events(book, span, owner, words, progress))
        write_calendar(target, events, name=words.calendar_name(), stamp=book.clock.now())
    return events.count


class _Counted:
    """The events, and afterwards how many there were."""

    def __init__(self, events: Iterator[DayEvent]) -> None:
        self._events = events
        self.count = 0

    def __iter__(self) -> Iterator[DayEvent]:
        for event in self._events:
            self.count += 1
            yield event


def _events(
    book: Book, span: _Span, owner: str, words: DateWords, progress: Progress | None
) -> Iterator[DayEvent]:
    children = "children" in sensitive_fields_on(book)
    total = dates.count_dates(book)
    done, after = 0, 0
    while rows := dates.dates_after(book, after, _CHUNK, children=children):
        for row in rows:
            event = _event_of_date(row, span, owner, words)
            if event is not None:
                yield event
        done, after = done + len(rows), rows[-1][_DATE_ID]
        if progress is not None:
            progress(done, total)
    yield from _contract_events(book, span, owner, words)


def _event_of_date(row: Sequence[Any], span: _Span, owner: str, words: DateWords) -> DayEvent | None:
    """The event of a row of `dates_after`; None for what has no day to come, or none that any calendar has."""
    _, _, _, _, name, _, company, date_id, type_, relation, label, *stored = row
    calendar, year, month, day, is_leap, options = stored
    try:
        rule = stored_rule(type_, calendar, year, month, day, bool(is_leap), options)
        said = PartialDate(Calendar(calendar), month, day, None, bool(is_leap))
        days = _days_of(rule, type_, span)
    except ValueError:
        # A calendar or a day that another version wrote: the card shows it, a day it has not.
        return None
    if not days:
        return None
    title = words.date_title(name, type_, relation, label, said)
    uid = f"{owner}-date-{date_id}"
    if not _is_listed(rule) or rule.comes_once:
        repeat = Repeat.NEVER if rule.comes_once else _repeat_of(rule)
        return DayEvent(uid, title, ((days[0], ""),), repeat, company)
    return DayEvent(uid, title, tuple((one, _mark(rule, one)) for one in days), note=company)


def _is_listed(rule: DateRule) -> bool:
    """Whether other programs cannot reckon it, so that every day is written."""
    return rule.is_lunar or ((rule.month, rule.day) == (2, 29) and rule.choices.feb29 is Feb29.MAR_1)


def _repeat_of(rule: DateRule) -> Repeat:
    return Repeat.END_OF_FEBRUARY if (rule.month, rule.day) == (2, 29) else Repeat.YEARLY


def _days_of(rule: DateRule, type_: str, span: _Span) -> list[date]:
    """The days to come: all of the next ten years where they are listed, otherwise the first."""
    start = span.first
    if type_ == DateType.COOPERATION and not rule.comes_once:
        first_order = first_day(rule)
        if first_order is not None:
            # The first order itself is no anniversary.
            start = max(start, first_order + timedelta(days=1))
    if rule.comes_once or not _is_listed(rule):
        return next_occurrences(rule, start, 1)
    return occurrences(rule, start, span.last) if start <= span.last else []


def _mark(rule: DateRule, day: date) -> str:
    """The year that tells one day of a date from another, the same whatever its choices are."""
    if not rule.is_lunar:
        return str(day.year)
    there = to_lunar(day)
    return f"{there.year}L" if there.is_leap else str(there.year)


def _contract_events(book: Book, span: _Span, owner: str, words: DateWords) -> Iterator[DayEvent]:
    """The renewals and ends of contracts within a year: nobody knows which ones will still be there later."""
    last = min(span.first + relativedelta(years=1), LAST_DAY)
    for one in contract_occurrences(book, span.first, last, EVERYTHING):
        title = words.date_title(one.person or one.customer or "", one.type, one.relation, one.label, None)
        uid = f"{owner}-contract-{one.row_id}-{one.type}"
        yield DayEvent(
            uid, title, ((one.day, f"{one.day:%Y%m%d}"),), note=one.customer if one.person else None
        )
