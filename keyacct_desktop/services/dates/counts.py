"""How much falls on each day of a month, and the first few of each day: what the month view paints.

Counting reads a few numbers of each date; names are read only for those that are shown.
"""

import heapq
from collections.abc import Iterable
from datetime import date

from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.occurrences import (
    EVERYTHING,
    DateFilter,
    DayFinder,
    check_window,
    contract_occurrences,
    date_rows_wanted,
    is_first_order,
    keys_of,
    made_of_dates,
    people,
    task_occurrences,
)
from keyacct_desktop.services.dates.shapes import DATE, TASK, TASK_TYPES, DayCounts, Occurrence
from keyacct_desktop.storage.queries import dates as queries


class _Day:
    """One day while it is counted. `light`: place of the tier, row id, source."""

    __slots__ = ("contracts", "dates", "light", "ready", "tasks")

    def __init__(self) -> None:
        self.dates = self.tasks = self.contracts = 0
        self.light: list[tuple[int, int, str]] = []
        self.ready: list[Occurrence] = []


def count_by_day(
    book: Book, first: date, last: date, only: DateFilter = EVERYTHING, *, top: int = 0
) -> dict[date, DayCounts]:
    """What falls on each day that has anything, without festivals and days off (`read_occurrences` with no customers,
    or services.dates.days, has those); `top` of each day in full, the best tier first.

    Raises as `read_occurrences`.
    """
    check_window(first, last)
    days: dict[date, _Day] = {}
    _count_dates(book, first, last, only, days)
    if only.with_tasks and only.wants(*TASK_TYPES):
        for due, place, task_id, kind in queries.task_days(
            book, first.isoformat(), last.isoformat(), people(only)
        ):
            if not only.wants(kind):
                continue
            day = _day(days, date.fromisoformat(due))
            day.tasks += 1
            day.light.append((place, task_id, TASK))
    for one in contract_occurrences(book, first, last, only):
        day = _day(days, one.day)
        day.contracts += 1
        day.ready.append(one)
    shown = _shown(book, first, last, only, days, top) if top else {}
    return {
        on: DayCounts(day.dates, day.contracts, day.tasks, _best(day), shown.get(on, ()))
        for on, day in sorted(days.items())
    }


def _count_dates(book: Book, first: date, last: date, only: DateFilter, days: dict[date, _Day]) -> None:
    wanted = date_rows_wanted(book, only)
    if wanted is None:
        return
    find = DayFinder(first, last).days
    for calendar, year, month, day, is_leap, options, type_, place, date_id in queries.date_days(
        book, keys_of(first, last), wanted
    ):
        for on in find(type_, calendar, year, month, day, is_leap, options):
            if type_ == "cooperation" and is_first_order(calendar, year, options, on):
                continue
            found = days.get(on) or _day(days, on)
            found.dates += 1
            found.light.append((place, date_id, DATE))


def _shown(
    book: Book, first: date, last: date, only: DateFilter, days: dict[date, _Day], top: int
) -> dict[date, tuple[Occurrence, ...]]:
    chosen = {on: heapq.nsmallest(top, day.light) for on, day in days.items()}
    dates = {row for light in chosen.values() for _, row, source in light if source == DATE}
    tasks = {row for light in chosen.values() for _, row, source in light if source == TASK}
    read: dict[tuple[str, int, date], Occurrence] = {}
    _take(read, made_of_dates(queries.dates_by_id(book, dates), first, last))
    _take(read, task_occurrences(queries.tasks_by_id(book, tasks), only))
    shown = {}
    for on, light in chosen.items():
        found = [read[(source, row, on)] for _, row, source in light] + days[on].ready
        shown[on] = tuple(sorted(found)[:top])
    return shown


def _take(read: dict[tuple[str, int, date], Occurrence], found: Iterable[Occurrence]) -> None:
    for one in found:
        read[(one.source, one.row_id, one.day)] = one


def _best(day: _Day) -> Tier | None:
    place = min([one[0] for one in day.light] + [one.place for one in day.ready])
    return TIERS[place] if place < len(TIERS) else None


def _day(days: dict[date, _Day], on: date) -> _Day:
    return days.setdefault(on, _Day())
