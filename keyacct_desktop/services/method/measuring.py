"""Runs the method over the book: computed for somebody who asks, or into the cache of the book.

A full run reads one moment of the book, so that it may run beside writers; what it writes is bookkeeping that
undo never sees. Which day, data and settings the cache stands for is kept with it.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from keyacct_desktop.domain.finish import BookContext
from keyacct_desktop.domain.measure import (
    BookMeasures,
    book_context,
    context_with,
    measure_book,
    measure_customer,
)
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import CustomerRecord
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.keeping import keep_month
from keyacct_desktop.services.method.records import BookRecords, read_records
from keyacct_desktop.services.method.rows import measure_row, next_week, same_week
from keyacct_desktop.services.method.settings import read_settings, settings_text
from keyacct_desktop.services.method.week import iso_week
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries.method_records import Reader, data_version, moment

Progress = Callable[[int, int], None]

_PART: Final = 500
"""So many records are freed at a time: a millisecond or two."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What measures stand for. `months` is the history of the book; None is no run yet."""

    as_of: date
    data_version: int
    settings: str
    months: int

    def row(self) -> tuple[str, int, str, int]:
        return self.as_of.isoformat(), self.data_version, self.settings, self.months


def read_stamp(reader: Reader) -> Stamp | None:
    """What the cached measures stand for; None when there are none."""
    row = cache.stamp(reader)
    return None if row is None else Stamp(date.fromisoformat(row[0]), *row[1:])


def is_fresh(book: Book, as_of: date | None = None) -> bool:
    """Whether the cached measures are those of this day, of all that is in the book, and of its settings."""
    stamp = read_stamp(book)
    return (
        stamp is not None
        and stamp.as_of == (as_of or book.clock.today())
        and stamp.data_version == data_version(book)
        and stamp.settings == settings_text(read_settings(book))
    )


def measure_now(book: Book, as_of: date, *, rep_id: int | None = None) -> BookMeasures:
    """All measures of the book, or of one rep's customers among themselves, on a day. Nothing is stored."""
    with moment(book) as reader, without_collector():
        settings = read_settings(reader)
        found = read_records(reader, as_of, settings, rep_id=rep_id)
        return measure_book(found.records, as_of, settings, found.decided)


@dataclass(frozen=True, slots=True)
class Run:
    """A full run that was computed and is to be written."""

    stamp: Stamp
    settings: MethodSettings
    context: BookContext
    changed: Sequence[tuple[Any, ...]]
    gone: Sequence[int]
    weeks: Sequence[tuple[Any, ...]]


def compute_run(book: Book, progress: Progress | None = None) -> Run:
    """Read and measure the whole book as it is now; the result holds only what differs from the cache.

    `progress` is called with (steps done, steps) now and then, and may raise. When a new ISO week has begun, the weekly memory
    goes on with this run, and the measures already know of it.
    """
    as_of = book.clock.today()
    told = progress or _silent
    with moment(book) as reader, without_collector():
        settings = read_settings(reader)
        version = data_version(reader)
        found = read_records(reader, as_of, settings)
        steps = 2 * len(found.records) or 1
        watched = _watched(found.records, told, steps)
        measured = measure_book(watched, as_of, settings, found.decided)
        stored = cache.stored_rows(reader)
    today = as_of.toordinal()
    changed = []
    for item, record in zip(measured.customers, found.records, strict=True):
        row = measure_row(item, record.judged.expected_amount_fen, today)
        if stored.pop(row[0], None) != row:
            changed.append(row)
    stamp = Stamp(as_of, version, settings_text(settings), measured.months_of_history)
    weeks = _weekly_rows(measured.customers, found, as_of)
    let_go(found.records)
    told(steps, steps)
    return Run(stamp, settings, measured.context, changed, list(stored), weeks)


def write_run(book: Book, run: Run, *, stamped: bool = True) -> None:
    """Write a run into the cache, in parts; `stamped` False leaves it to stand for nothing yet."""
    before = read_stamp(book)
    if before is not None:
        # The last chance: the measures still stand as the month that is over left them.
        keep_month(book, before.as_of, run.stamp.as_of)
    if run.changed or run.gone:
        cache.clear_stamp(book)
    cache.write_weeks(book, run.weeks)
    cache.write_rows(book, run.changed, run.gone, run.stamp.row() if stamped else None)


def refresh_measures(book: Book, progress: Progress | None = None) -> None:
    """Bring the cache up to date by a full run, when it is not. Raises BookError."""
    if not is_fresh(book):
        write_run(book, compute_run(book, progress))


@dataclass(frozen=True, slots=True)
class Some:
    """Some customers measured again: with their records, the context that follows, and their weekly memory."""

    results: Sequence[tuple[Measures, CustomerRecord]]
    context: BookContext
    weeks: Sequence[tuple[Any, ...]]


def measure_some(
    reader: Reader,
    ids: Iterable[int],
    as_of: date,
    settings: MethodSettings,
    context: BookContext,
    old: dict[int, tuple[int, int]],
) -> Some:
    """Some customers again. `old` is their (net, revenue) in `context`; those of `ids` that are measured no more are
    taken out of it. Raises ValueError when the context does not know `old`."""
    wanted = frozenset(ids)
    found = read_records(reader, as_of, settings, only=wanted)
    results = []
    for record in found.records:
        item, context = measure_customer(record, as_of, settings, context, old.get(record.id))
        results.append((item, record))
    for gone in wanted.difference(record.id for record in found.records):
        if gone in old:
            context = context_with(context, old[gone], None, settings)
    return Some(results, context, _weekly_rows((item for item, _ in results), found, as_of, rolling=False))


def cached_context(reader: Reader, months: int, settings: MethodSettings) -> BookContext:
    """The book's context from the cached measures."""
    return book_context(cache.ranked_values(reader), months, settings)


@contextmanager
def without_collector() -> Iterator[None]:
    """Millions of small values are made and none of them in circles: the collector would only count them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def let_go(records: list[CustomerRecord]) -> None:
    """Empty a list of records that nobody needs any more, and give their memory back.

    In small parts: freeing a million values at once would stop the window for a quarter of a second. What Python
    keeps of them for the next ones lies scattered over all memory; only a full collection lets it go, and with
    everything else frozen that costs nothing.
    """
    while records:
        del records[-_PART:]
    gc.freeze()
    gc.collect()
    gc.unfreeze()


def _weekly_rows(
    customers: Iterable[Measures], found: BookRecords, as_of: date, *, rolling: bool = True
) -> list[tuple[Any, ...]]:
    """What the weekly memory has to learn; only a full run turns the week."""
    week = iso_week(as_of)
    rows = []
    for item in customers:
        known = found.weeks.get(item.id)
        if known is None or (rolling and known.week < week):
            rows.append(next_week(item, found.weeks, week, as_of))
        elif known.week == week and (row := same_week(item, known)) is not None:
            rows.append(row)
    return rows


def _watched(records: Sequence[CustomerRecord], told: Progress, steps: int) -> Iterator[CustomerRecord]:
    """The records, saying after every thousand that the run goes on: reading them was the first half."""
    for number, record in enumerate(records):
        if number % 1000 == 0:
            told(steps // 2 + number, steps)
        yield record


def _silent(done: int, total: int) -> None:
    del done, total
