"""One customer's measures with everything that explains them: what the card's panels and 为什么 show.

Computed for the customer at hand from its rows and the book's cached context, so that nothing is stored twice.
"""

from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from keyacct_desktop.domain.finish import BookContext
from keyacct_desktop.domain.measure import book_context
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.rhythm import missing_services
from keyacct_desktop.domain.tier_changes import Gap, gap_to_next
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.levels import LevelEntry, level_history
from keyacct_desktop.services.method.measuring import Stamp, measure_some, read_stamp
from keyacct_desktop.services.method.settings import read_policy, read_settings, stored_settings
from keyacct_desktop.services.method.tiers import DecisionEntry, Override, current_override, tier_history
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries import method as queries
from keyacct_desktop.storage.queries.method_records import Reader, moment


@dataclass(frozen=True, slots=True)
class Worth:
    """Everything about one customer's classes. `months_of_history` and `closed_in_book` are what the book's
    comparison rests on; `fresh` False says that the others are still being measured. `own_settings` are the
    settings that differ from the defaults. `missing_services` are the tier's services not yet given in W."""

    party_id: int
    as_of: date
    measures: Measures
    settings: MethodSettings
    own_settings: tuple[str, ...]
    months_of_history: int
    closed_in_book: int
    profitable_in_book: int
    gap: Gap | None
    level_history: tuple[LevelEntry, ...]
    decisions: tuple[DecisionEntry, ...]
    override: Override | None
    missing_services: tuple[str, ...]
    fresh: bool


def read_worth(book: Book, party_id: int) -> Worth | None:
    """One customer's worth today; None for whoever is not measured (contact people, archived, deceased)."""
    with moment(book) as reader:
        today = book.clock.today()
        try:
            return _read_worth(reader, party_id, today, _others(book, reader))
        except ValueError:
            # A run under way has written rows that the kept context does not know yet.
            _OTHERS.pop(book, None)
            return _read_worth(reader, party_id, today, _others(book, reader))


@dataclass(frozen=True, slots=True)
class _Others:
    """What one customer is compared with, and what it was read for: reading 100,000 values takes longer than
    all the rest of a card."""

    stamp: Stamp | None
    settings: MethodSettings
    context: BookContext
    closed: int


_OTHERS: WeakKeyDictionary[Book, _Others] = WeakKeyDictionary()


def _others(book: Book, reader: Reader) -> _Others:
    settings, stamp = read_settings(reader), read_stamp(reader)
    kept = _OTHERS.get(book)
    if kept is None or stamp is None or kept.stamp != stamp or kept.settings != settings:
        ranked = cache.ranked_values(reader)
        context = book_context(ranked, stamp.months if stamp else 0, settings)
        kept = _OTHERS[book] = _Others(stamp, settings, context, len(ranked))
    return kept


def _read_worth(book: Reader, party_id: int, as_of: date, others: _Others) -> Worth | None:
    settings, stamp = others.settings, others.stamp
    months = stamp.months if stamp else 0
    rows = cache.stored_rows(book, [party_id])
    old = {one: (row[_NET], row[_REVENUE]) for one, row in rows.items() if row[_CLOSED]}
    found = measure_some(book, [party_id], as_of, settings, others.context, old)
    if not found.results:
        return None
    (item, _), context = found.results[0], found.context
    if not months and item.months:
        months = item.months
    gap = None
    if item.tier_evidence is not None and item.tier_result is not None:
        gap = gap_to_next(context.profits, item.tier_evidence, item.tier_result.computed, settings)
    decisions = tier_history(book, party_id)
    return Worth(
        party_id,
        as_of,
        item,
        settings,
        tuple(stored_settings(book)),
        months,
        max(others.closed, 1 if item.closed else 0),
        len(context.profits.rising),
        gap,
        level_history(book, party_id),
        decisions,
        current_override(decisions, as_of, settings),
        _missing(book, item, as_of, settings),
        stamp is not None and stamp.as_of == as_of,
    )


def _missing(book: Reader, item: Measures, as_of: date, settings: MethodSettings) -> tuple[str, ...]:
    if item.tier_result is None or item.dropped:
        return ()
    first = date.fromordinal(as_of.toordinal() - settings.window_days + 1)
    given = queries.services_given(book, item.id, first.isoformat(), as_of.isoformat())
    promised = next(row.services for row in read_policy(book) if row.tier is item.tier_result.service)
    return missing_services(promised, given)


_CLOSED, _NET, _REVENUE = (cache.COLUMNS.index(name) for name in ("closed", "net_fen", "revenue_fen"))
