"""The months: what the program saw is kept when a month is over; what it did not see is computed from the orders.

services.method.keeping keeps them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from keyacct_desktop.domain.exact import add_months
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.movement import Standing
from keyacct_desktop.domain.records import CustomerRecord
from keyacct_desktop.domain.standings import Stand, TierSum, standings_on, tier_sums
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.keeping import month_of
from keyacct_desktop.services.method.measuring import is_fresh, let_go, without_collector
from keyacct_desktop.services.method.records import read_records
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.pyramid.scope import EVERYBODY, Only, ids_of_rep, kept_ids
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries import pyramid as queries
from keyacct_desktop.storage.queries.method_records import Reader, moment

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class MonthPoint:
    """One month's tiers. `seen` months were kept as they were; others are computed from the orders, without the
    rep's own words. `as_of` is the day that the numbers stand for."""

    month: str
    as_of: date
    seen: bool
    tiers: tuple[TierSum, ...]

    @property
    def customers(self) -> int:
        return sum(one.count for one in self.tiers)


@dataclass(frozen=True, slots=True)
class History:
    """Month by month, the oldest first; the last one is the month of `as_of`, up to that day. With a rep,
    seen months show that one's customers by their tier in the whole book (`whole_book_tiers`)."""

    as_of: date
    rep: int | None
    points: tuple[MonthPoint, ...]
    whole_book_tiers: bool

    @property
    def first_seen(self) -> str | None:
        return next((point.month for point in self.points if point.seen), None)


def read_history(
    book: Book,
    *,
    months: int = 12,
    rep: int | None = None,
    as_of: date | None = None,
    only: Only = EVERYBODY,
    progress: Progress | None = None,
) -> History:
    """The last months with the one that is not over yet. `progress` (months done, months) may raise to end it.

    A filter cannot be laid over sums, so filtered months are computed. Raises BookError.
    """
    day = as_of or book.clock.today()
    ends = [*_month_ends(day, months - 1), day]
    with moment(book) as reader, without_collector():
        kept = {} if only.anything else _kept_points(queries.month_sums(reader, rep), day)
        settings = read_settings(reader)
        wanted = kept_ids(reader, only)
        theirs = ids_of_rep(reader, rep)
        now = _cached(reader) if theirs is None and day == book.clock.today() and is_fresh(book) else None
        missing = [end for end in ends if month_of(end) not in kept and (end != day or now is None)]
        everybody = read_records(reader, day, settings, only=theirs).records if missing else []
        records = _buyers(everybody)
        let_go(everybody)
        points = []
        for done, end in enumerate(ends):
            if progress is not None:
                progress(done, len(ends))
            point = kept.get(month_of(end))
            if point is None:
                stands = now if end == day else None
                if stands is None:
                    stands = standings_on(records, end, settings, judged=end == day)
                if wanted is not None:
                    stands = [stand for stand in stands if stand.id in wanted]
                point = MonthPoint(month_of(end), end, False, tier_sums(stands))
            points.append(point)
        let_go(records)
    whole = theirs is not None and any(point.seen for point in points)
    return History(day, rep, _from_first(points), whole)


def _buyers(records: Sequence[CustomerRecord]) -> list[CustomerRecord]:
    """Those who ever bought, and whoever is known for longest: how far the records reach back counts for loyalty."""
    known = [record for record in records if record.first_day is not None]
    oldest = min(known, key=lambda record: record.first_day or 0, default=None)
    return [record for record in known if record.orders or record is oldest]


def _cached(reader: Reader) -> list[Stand]:
    """Today's standings without computing."""
    return [Stand(party, Tier(tier), *money) for party, tier, *money in cache.standing_rows(reader)]


def standings_kept(book: Book, month: str) -> dict[int, Standing]:
    """The customers of a kept month who still have a card."""
    return {party: (Tier(tier), net) for party, tier, _revenue, net in queries.month_standings(book, month)}


def month_seen_on(book: Book, day: date) -> str | None:
    """The kept month that stands for exactly this day."""
    return next((month for month, seen in queries.months_kept(book).items() if seen == day.isoformat()), None)


def _kept_points(rows: Sequence[tuple[object, ...]], day: date) -> dict[str, MonthPoint]:
    found: dict[str, tuple[date, dict[str, TierSum]]] = {}
    for month, seen, tier, *numbers in rows:
        if str(month) >= month_of(day):
            continue
        _, sums = found.setdefault(str(month), (date.fromisoformat(str(seen)), {}))
        sums[str(tier)] = TierSum(Tier(str(tier)), *[int(str(one)) for one in numbers])
    empty = tier_sums(())
    return {
        month: MonthPoint(month, seen, True, tuple(sums.get(one.tier, one) for one in empty))
        for month, (seen, sums) in found.items()
    }


def _from_first(points: list[MonthPoint]) -> tuple[MonthPoint, ...]:
    """Without the empty months before the first customer."""
    first = next((place for place, point in enumerate(points) if point.customers), len(points) - 1)
    return tuple(points[first:])


def _month_ends(day: date, count: int) -> list[date]:
    first = day.replace(day=1)
    return [add_months(first, -back) - timedelta(days=1) for back in reversed(range(count))]
