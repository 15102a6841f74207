"""Keeps the cached measures in step with the book: touched customers at once, everything when it has to be.

Knows when to measure; must not know of Qt (where long work runs is handed in) nor how a measure is computed.
"""

import logging
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from keyacct_desktop.domain.exact import months_between
from keyacct_desktop.domain.finish import BookContext
from keyacct_desktop.domain.measure import class_moves
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.services.book import Book, BookError, Change
from keyacct_desktop.services.method.measuring import (
    Progress,
    Stamp,
    cached_context,
    compute_run,
    is_fresh,
    measure_some,
    read_stamp,
    write_run,
)
from keyacct_desktop.services.method.rows import measure_row
from keyacct_desktop.services.method.settings import read_settings, settings_text
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries.method_records import data_version

_log = logging.getLogger(__name__)

Work = Callable[[Progress | None], None]
"""A full run; it tells its progress to what it is given, which may raise to end it."""
Told = Callable[[frozenset[int] | None], None]

AT_ONCE = 50
"""So many touched customers are measured where they were written; more of them make a full run."""


class MeasureKeeper:
    """One per open book, made right after it was opened, so that its listeners find fresh measures.

    `run` takes long work away (a worker of the window); without it everything happens at once. `told` hears
    which customers' measures were written (None: any), in the thread that wrote them.
    """

    def __init__(
        self, book: Book, *, run: Callable[[Work], None] | None = None, told: Told | None = None
    ) -> None:
        self._book = book
        self._run = run
        self._told = told
        self._lock = threading.RLock()
        self._context: BookContext | None = None
        self._fresh = False
        self._busy = False
        self._again = False
        self._meanwhile: set[int] = set()
        self._seen = 0
        self._months = 0
        self._closed = False
        self._shifted: frozenset[int] = frozenset()
        # Before everybody who shows what has changed.
        book.subscribe(self._changed, first=True)

    @property
    def busy(self) -> bool:
        """Whether a full run is waiting or under way."""
        return self._busy

    def settled(self) -> bool:
        """Whether the cache stands for this day, all data and the settings."""
        return not self._busy and is_fresh(self._book)

    def refresh(self) -> None:
        """Run everything when day, data or settings are not those of the cache, or when a new week began. Call it
        after opening the book, and when the day may have turned; it costs nothing when all is fresh.

        Raises BookError when the run happens at once.
        """
        with self._lock:
            if self._closed or self._busy or self._book.alongside:
                return
            self._fresh = is_fresh(self._book)
            if self._fresh:
                return
        self._request()

    day_turned = refresh

    def close(self) -> None:
        """Hear no more of the book. A run under way ends without writing more."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._book.unsubscribe(self._changed)

    def _changed(self, change: Change) -> None:
        ids = change.party_ids
        try:
            with self._lock:
                if self._closed:
                    return
                self._seen = data_version(self._book)
                few = ids is not None and len(ids) <= AT_ONCE
                done = few and self._follow(ids or frozenset(), change)
        except BookError as error:
            # What was saved is safe; the next full run brings the measures up to date.
            _log.warning("measures were not written: %s", error.fault.value)
            self._fresh = False
            return
        if not done:
            self._request()
        elif ids:
            self._tell(ids | self._shifted)

    def _follow(self, ids: frozenset[int], change: Change) -> bool:
        """Measure the touched customers; False when that is not enough."""
        stamp = read_stamp(self._book)
        if self._busy:
            # Shown at once, from rows of which some are old; measured again when the run has written its own.
            self._meanwhile |= ids
            self._context = None
            self._measure(ids, self._book.clock.today(), stamp.months if stamp else self._months, None)
            return stamp is None or self._stands(stamp, change)
        if stamp is None or not self._fresh or not self._stands(stamp, change):
            return False
        fresh = replace(stamp, data_version=self._seen)
        return self._measure(ids, stamp.as_of, stamp.months, fresh)

    def _stands(self, stamp: Stamp, change: Change) -> bool:
        if stamp.as_of != self._book.clock.today():
            return False
        return "setting" not in change.tables or stamp.settings == settings_text(read_settings(self._book))

    def _measure(self, ids: Collection[int], as_of: date, months: int, stamp: Stamp | None) -> bool:
        """Measure some customers, and those whose class these shift; False when that is not enough."""
        settings = read_settings(self._book)
        self._months = months
        if self._context is None:
            self._context = cached_context(self._book, months, settings)
        before = self._context
        try:
            first = self._run_some(ids, as_of, settings)
            moves = class_moves(before, self._context, settings)
            shifted = None if moves is None else self._between(*moves, settings) - set(ids)
            enough = shifted is not None and len(shifted) <= AT_ONCE and not _older(first, as_of, months)
            second = self._run_some(shifted, as_of, settings) if enough and shifted else _NOTHING
            self._shifted = frozenset(shifted or ()) if enough else frozenset()
        except ValueError:
            # The cache and the context do not belong together; a full run makes both anew.
            self._context = None
            return False
        cache.write_rows(
            self._book,
            [*first.changed, *second.changed],
            sorted(first.gone | second.gone),
            stamp.row() if enough and stamp is not None else None,
            [*first.weeks, *second.weeks],
        )
        return enough

    def _run_some(self, ids: Collection[int], as_of: date, settings: MethodSettings) -> "_Some":
        assert self._context is not None
        stored = cache.stored_rows(self._book, ids)
        old = {row[0]: (row[_NET], row[_REVENUE]) for row in stored.values() if row[_CLOSED]}
        found = measure_some(self._book, ids, as_of, settings, self._context, old)
        self._context, today = found.context, as_of.toordinal()
        rows = [measure_row(item, record.judged.expected_amount_fen, today) for item, record in found.results]
        starts = [record.first_day for _, record in found.results if record.first_day is not None]
        return _Some(
            [row for row in rows if stored.get(row[0]) != row],
            set(stored).difference(row[0] for row in rows),
            min(starts, default=None),
            found.weeks,
        )

    def _between(
        self, nets: Sequence[tuple[int, int]], values: Sequence[tuple[int, int]], settings: MethodSettings
    ) -> set[int]:
        return cache.ids_between(self._book, nets, values, settings.abc_basis == "profit")

    def _request(self) -> None:
        with self._lock:
            self._fresh = False
            if self._closed:
                return
            if self._busy:
                self._again = True
                return
            self._busy = True
        if self._run is None:
            self._run_all(None)
        else:
            self._run(self._run_all)

    def _run_all(self, progress: Progress | None) -> None:
        try:
            while not self._closed:
                with self._lock:
                    self._again = False
                    self._meanwhile.clear()
                    self._seen = data_version(self._book)
                run = compute_run(self._book, progress)
                if self._closed:
                    return
                write_run(self._book, run, stamped=False)
                with self._lock:
                    if not self._again and self._finish(run.stamp):
                        break
        finally:
            with self._lock:
                self._busy = False
        self._tell(None)

    def _finish(self, stamp: Stamp) -> bool:
        """Measure those again who were touched while the run was under way, and say what the cache stands for."""
        self._context = None
        fresh = replace(stamp, data_version=self._seen)
        if self._meanwhile:
            self._fresh = self._measure(self._meanwhile, stamp.as_of, stamp.months, fresh)
        else:
            cache.write_rows(self._book, [], [], fresh.row())
            self._fresh = True
        return self._fresh

    def _tell(self, ids: frozenset[int] | None) -> None:
        if self._told is not None and not self._closed:
            self._told(ids)


class _Some(NamedTuple):
    """Rows to write, rows to take out, and the first day of which there is a record."""

    changed: list[tuple[Any, ...]]
    gone: set[int]
    first_day: int | None
    weeks: Sequence[tuple[Any, ...]]


_NOTHING = _Some([], set(), None, ())


def _older(some: _Some, as_of: date, months: int) -> bool:
    """Whether the book's history has become longer by a save."""
    return some.first_day is not None and months_between(some.first_day, as_of.toordinal() + 1) > months


_CLOSED, _NET, _REVENUE = (cache.COLUMNS.index(name) for name in ("closed", "net_fen", "revenue_fen"))
