"""Everything that falls in a window of days: people's dates, contracts, tasks, festivals, days off.

SQL finds stored dates by the lunar and solar days that the window covers (domain.date_rules.window_days); no stored
date is converted that is not on one of them. Knows no words.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from keyacct_desktop.domain.date_rules import occurrences as days_of
from keyacct_desktop.domain.date_rules import window_days
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.exact import add_months
from keyacct_desktop.domain.festivals import festivals_between
from keyacct_desktop.domain.lunar import to_lunar
from keyacct_desktop.domain.said_date import InvalidDate
from keyacct_desktop.domain.vocabulary import Calendar, DateType
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.festivals import festivals_shown
from keyacct_desktop.services.dates.options import ONCE_TYPES, read_options, stored_rule
from keyacct_desktop.services.dates.shapes import (
    CONTRACT,
    CONTRACT_TYPES,
    FESTIVAL_PLACE,
    FESTIVAL_SOURCE,
    STATUTORY,
    STATUTORY_PLACE,
    TASK,
    TASK_TYPES,
    DateFilter,
    DayCounts,
    Occurrence,
)
from keyacct_desktop.services.dates.workdays import DayKind, read_marked_days
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.preferences import sensitive_fields_on
from keyacct_desktop.storage.queries import dates as queries

__all__ = ["EVERYTHING", "DateFilter", "DayCounts", "Occurrence", "read_occurrences"]

EVERYTHING: Final = DateFilter()
FIRST, LAST = date(1901, 1, 1), date(2100, 12, 31)

_DATE_TYPES: Final = frozenset(DateType)


def read_occurrences(
    book: Book, first: date, last: date, *, only: DateFilter = EVERYTHING, limit: int | None = None
) -> list[Occurrence]:
    """What falls on the days from `first` to `last`, both included, by day, tier and name; at most `limit`.

    Raises Refused: window_backwards (first, last), window_outside (first, last year); and BookError.
    """
    from keyacct_desktop.services.method.measuring import without_collector

    check_window(first, last)
    with without_collector():
        found = _sorted(_read(book, first, last, only))
    return found if limit is None else found[:limit]


def _read(book: Book, first: date, last: date, only: DateFilter) -> list[Occurrence]:
    found = date_occurrences(book, first, last, only)
    found += contract_occurrences(book, first, last, only)
    if only.with_festivals:
        found += _festivals(book, first, last, only)
    if only.with_tasks and only.wants(*TASK_TYPES):
        found += task_occurrences(
            queries.tasks_between(book, first.isoformat(), last.isoformat(), people(only)), only
        )
    return found


def _sorted(found: list[Occurrence]) -> list[Occurrence]:
    """Day by day: a year sorts in half the time that way."""
    days: dict[date, list[Occurrence]] = {}
    for one in found:
        day = days.get(one[0])
        if day is None:
            day = days[one[0]] = []
        day.append(one)
    whole: list[Occurrence] = []
    for on in sorted(days):
        days[on].sort()
        whole += days[on]
    return whole


def check_window(first: date, last: date) -> None:
    """Raises Refused for a window that cannot be read."""
    if last < first:
        raise Refused("window_backwards", "last", first=first.isoformat(), last=last.isoformat())
    if first < FIRST or last > LAST:
        raise Refused("window_outside", "first", first=FIRST.year, last=LAST.year)


def people(only: DateFilter) -> queries.Only:
    """The part of a filter that says whose."""
    return queries.Only(
        tiers=only.tiers, rep_id=only.rep_id, tag_ids=only.tag_ids, customer_ids=only.customer_ids
    )


def date_rows_wanted(book: Book, only: DateFilter) -> queries.Only | None:
    """The filter of stored dates; None when none is asked for. Children's dates are there once the sensitive field is
    switched on, as on the card."""
    types: set[str] = set(_DATE_TYPES if only.types is None else only.types) & _DATE_TYPES
    if not only.with_children:
        types.discard(DateType.EXAM)
    if not types:
        return None
    return queries.Only(
        types=None if types == _DATE_TYPES else types, tiers=only.tiers, rep_id=only.rep_id, tag_ids=only.tag_ids, customer_ids=only.customer_ids,
        children=only.with_children and "children" in sensitive_fields_on(book),
    )  # fmt: skip


def keys_of(first: date, last: date) -> set[queries.DayKey]:
    """The stored days that can fall in the window."""
    return {(str(key.calendar), key.month, key.day) for key in window_days(first, last)}


class DayFinder:
    """On which days of one window a stored date falls; what was found once is remembered."""

    def __init__(self, first: date, last: date) -> None:
        self._first, self._last = first, last
        # A lunar year ends in the solar year after it.
        self._recent = first.year - 1
        self._known: dict[tuple[Any, ...], list[date]] = {}

    def days(
        self,
        type_: str,
        calendar: str,
        year: int | None,
        month: int,
        day: int,
        is_leap: int,
        options: str | None,
    ) -> list[date]:
        """The days; none for a row that no calendar has."""
        # A year long ago changes nothing but ages; that there is one tells what happens once. A year that the calendar
        # or the day has not must stay alone, or it would hide everybody else's.
        told_apart = year is None or year >= self._recent or year < FIRST.year or (month, day) == (2, 29)
        counted = year if told_apart else 0
        key = (calendar, month, day, is_leap, counted, options, type_ in ONCE_TYPES)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._find(type_, calendar, year, month, day, is_leap, options)
        return known

    def _find(
        self,
        type_: str,
        calendar: str,
        year: int | None,
        month: int,
        day: int,
        is_leap: int,
        options: str | None,
    ) -> list[date]:
        try:
            rule = stored_rule(type_, calendar, year, month, day, bool(is_leap), options)
            return days_of(rule, self._first, self._last)
        except (InvalidDate, ValueError):
            # A calendar or a day that another version wrote: the card shows it, a day it has not.
            return []


def date_occurrences(book: Book, first: date, last: date, only: DateFilter) -> list[Occurrence]:
    """The dates of people and companies in a window, in no order."""
    wanted = date_rows_wanted(book, only)
    if wanted is None:
        return []
    return made_of_dates(queries.dates_on(book, keys_of(first, last), wanted), first, last)


def made_of_dates(rows: Iterable[tuple[Any, ...]], first: date, last: date) -> list[Occurrence]:
    """The occurrences of rows of `queries.dates_on`."""
    find = DayFinder(first, last).days
    found: list[Occurrence] = []
    add, new = found.append, tuple.__new__
    for row in rows:
        stored = row[_STORED_FROM:]
        for day in find(row[_TYPE_AT], *stored):
            if row[_TYPE_AT] == "cooperation" and is_first_order(stored[0], stored[1], stored[5], day):
                continue
            add(new(Occurrence, (day, *row[:_STORED_FROM], stored, None, None, None)))
    return found


def is_first_order(calendar: str, year: int | None, options: str | None, day: date) -> bool:
    """Whether a day of a cooperation date is the first order itself, which is no anniversary; one that the rep wants
    once only is there on that day."""
    if year != (to_lunar(day).year if calendar == Calendar.LUNAR else day.year):
        return False
    return read_options(options).once is not True


_TYPE_AT, _STORED_FROM = 4, 12
"""Where the rows of `queries.dates_on` have the type, and where the date as stored begins."""


def contract_occurrences(book: Book, first: date, last: date, only: DateFilter) -> list[Occurrence]:
    """The renewals and ends of contracts in a window, in no order."""
    if not only.wants(*CONTRACT_TYPES):
        return []
    rows = queries.contracts_until(book, first.isoformat(), last.isoformat(), people(only))
    if not rows:
        return []
    settings, today = read_settings(book), book.clock.today()
    found = []
    for place, sort_name, party, kind, name, company_id, company, *rest in rows:
        contract_id, title, due, paid, cycle, end, own_grace = rest
        grace = settings.renewal_grace if own_grace is None else own_grace
        for day, type_ in _contract_days(due, paid, cycle, end, (first, last), today, grace):
            if only.wants(type_):
                found.append(
                    Occurrence(
                        day, place, sort_name, CONTRACT, contract_id, type_, party, company_id or party,
                        party if kind != "company" else None, company or name, name if kind != "company" else None,
                        label=title,
                    )
                )  # fmt: skip
    return found


def _contract_days(
    due: str | None,
    paid: str | None,
    cycle: int | None,
    end: str | None,
    window: tuple[date, date],
    today: date,
    grace: int,
) -> Iterator[tuple[date, str]]:
    """The renewals still to be paid and the end. A paid renewal is over; one that is unpaid beyond its grace has no
    further ones. A renewal on the last day says that this is the end."""
    first, last = window
    ends_on = date.fromisoformat(end) if end else None
    renewals = []
    if due:
        due_on = date.fromisoformat(due)
        is_paid = paid is not None and date.fromisoformat(paid) <= today
        runs = is_paid or (today - due_on).days <= grace
        step = 1 if is_paid else 0
        while step == 0 or (cycle and runs):
            day = due_on if step == 0 else add_months(due_on, step * (cycle or 0))
            if day > last or (ends_on is not None and day > ends_on):
                break
            if day >= first:
                renewals.append(day)
            step += 1
    for day in renewals:
        yield day, DateType.RENEWAL.value
    if ends_on is not None and first <= ends_on <= last and ends_on not in renewals:
        yield ends_on, DateType.EXPIRY.value


def task_occurrences(rows: Iterable[Sequence[Any]], only: DateFilter) -> list[Occurrence]:
    """The occurrences of rows of `queries.tasks_between`."""
    return [
        Occurrence(
            date.fromisoformat(due), place, sort_name, TASK, task_id, type_, party, company_id or party,
            party if kind != "company" else None, company or name, name if kind != "company" else None,
            label=text or None, owner=owner,
        )
        for place, sort_name, party, kind, name, company_id, company, task_id, type_, owner, text, due in rows
        if only.wants(type_)
    ]  # fmt: skip


def _festivals(book: Book, first: date, last: date, only: DateFilter) -> Iterator[Occurrence]:
    if only.wants(FESTIVAL_SOURCE):
        for day, festival in festivals_between(first, last, festivals_shown(book)):
            yield Occurrence(
                day, FESTIVAL_PLACE, festival.code, FESTIVAL_SOURCE, 0, "festival", festival=festival.code
            )
    if only.wants(STATUTORY):
        for day, info in read_marked_days(book, first, last).items():
            yield Occurrence(
                day, STATUTORY_PLACE, "", STATUTORY, 0, "statutory", label=info.name, festival=info.festival,
                is_off=info.kind is DayKind.OFF,
            )  # fmt: skip
