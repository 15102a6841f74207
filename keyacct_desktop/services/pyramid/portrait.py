"""Everything that the pyramid and the charts beside it draw, of one day, one rep and one filter.

Today's picture of the whole book comes from the cached measures; every other one is computed. Takes from a tenth of
a second to some seconds for long books: callers with a window use a worker.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from keyacct_desktop.domain.abc_classes import AbcRow, abc_table
from keyacct_desktop.domain.book_results import BookResults, BookRow, book_results
from keyacct_desktop.domain.concentration import Concentration, concentration
from keyacct_desktop.domain.effort import Effort
from keyacct_desktop.domain.effort import Mover as MinutesMover
from keyacct_desktop.domain.measure import measure_rows
from keyacct_desktop.domain.method_codes import Grade, Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.pyramid import Pyramid
from keyacct_desktop.domain.pyramid_reading import Caption, read_pyramid
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.measuring import is_fresh, let_go, read_stamp, without_collector
from keyacct_desktop.services.method.records import read_records
from keyacct_desktop.services.method.rows import cached_book_row
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.pyramid.scope import EVERYBODY, Only, ids_of_rep, kept_ids, rep_name
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries import pyramid as queries
from keyacct_desktop.storage.queries.method_records import Reader, decided_prospects, moment


@dataclass(frozen=True, slots=True)
class Person:
    """A closed customer in the picture; money in fen, minutes in W."""

    id: int
    name: str
    tier: Tier
    level: int | None
    revenue_fen: int
    gross_fen: int
    net_fen: int
    minutes: float

    @property
    def margin(self) -> float | None:
        """Net margin after all service; unknown without revenue."""
        return self.net_fen / self.revenue_fen if self.revenue_fen > 0 else None


@dataclass(frozen=True, slots=True)
class Shift:
    """A customer whose minutes do not fit the profit: `minutes` too many (positive) or too few, of `spent`."""

    id: int
    name: str
    tier: Tier
    net_fen: int
    spent: float
    minutes: float


@dataclass(frozen=True, slots=True)
class Portrait:
    """The picture. `people` are the closed customers, the most profitable first (ties by id); `cut` and `move_to`
    name where hours come from and go to (D18). `from_cache` says that nothing was computed anew, `fresh` that the
    cache stood for all that is in the book. `measured` counts everybody in the picture, prospects too."""

    as_of: date
    rep: int | None
    rep_name: str | None
    only: Only
    from_cache: bool
    fresh: bool
    months_of_history: int
    settings: MethodSettings
    measured: int
    results: BookResults
    people: tuple[Person, ...]
    abc_amount: tuple[AbcRow, ...]
    abc_profit: tuple[AbcRow, ...]
    concentration: Concentration
    cut: tuple[Shift, ...]
    move_to: tuple[Shift, ...]
    captions: tuple[Caption, ...]

    @property
    def pyramid(self) -> Pyramid:
        return self.results.pyramid

    @property
    def effort(self) -> Effort:
        return self.results.effort

    def members(self, tier: Tier | None) -> list[int]:
        """The people behind a layer: a tier's profitable ones, or for None everybody at a loss."""
        if tier is None:
            return [one.id for one in self.people if one.net_fen <= 0]
        return [one.id for one in self.people if one.tier is tier and one.net_fen > 0]

    def cell(self, tier: Tier, level: int) -> list[int]:
        """The people of one cell of tier × level."""
        return [one.id for one in self.people if one.tier is tier and one.level == level]

    def person(self, party_id: int) -> Person | None:
        return next((one for one in self.people if one.id == party_id), None)


def read_portrait(
    book: Book,
    *,
    rep: int | None = None,
    as_of: date | None = None,
    only: Only = EVERYBODY,
    rough: bool = False,
) -> Portrait:
    """The picture on a day (today when none is given). With `rep` that one's customers among themselves (NOBODY: those
    without a rep). `rough` takes today's cached measures even when they lag behind the book. Raises BookError."""
    today = book.clock.today()
    day = as_of or today
    with moment(book) as reader, without_collector():
        settings = read_settings(reader)
        decided = {Grade(grade): (won, count) for grade, won, count in decided_prospects(reader)}
        theirs = ids_of_rep(reader, rep)
        fresh = day == today and is_fresh(book)
        stamp = read_stamp(reader)
        cached = theirs is None and day == today and stamp is not None and (fresh or rough)
        if cached and stamp is not None:
            rows, months = [cached_book_row(row) for row in cache.book_rows(reader)], stamp.months
        else:
            rows, months = _computed(reader, day, settings, theirs)
        kept = kept_ids(reader, only)
        if kept is not None:
            rows = [row for row in rows if row.id in kept]
        results = book_results(rows, decided, settings)
        names = queries.names(reader)
        people = _people(rows, names)
    spent = {one.id: one for one in people}
    nets = [one.net_fen for one in people]
    return Portrait(
        day,
        rep,
        rep_name(book, rep),
        only,
        cached,
        fresh or not cached,
        months,
        settings,
        len(rows),
        results,
        people,
        abc_table([one.revenue_fen for one in people], settings.abc_cuts),
        abc_table(nets, settings.abc_cuts),
        concentration(nets),
        _shifts(results.effort.cut, spent),
        _shifts(results.effort.move_to, spent),
        _named(read_pyramid(results.pyramid, nets, months, settings), people),
    )


def _computed(
    reader: Reader,
    day: date,
    settings: MethodSettings,
    theirs: Sequence[int] | None,
) -> tuple[list[BookRow], int]:
    records = read_records(reader, day, settings, only=theirs).records
    rows, months = measure_rows(records, day, settings)
    let_go(records)
    return rows, months


def _people(rows: Sequence[BookRow], names: Mapping[int, str]) -> tuple[Person, ...]:
    closed = sorted((row for row in rows if row.tier is not None), key=attrgetter("id"))
    closed.sort(key=attrgetter("net_fen"), reverse=True)
    return tuple(
        Person(
            row.id,
            names.get(row.id, ""),
            row.tier,
            row.level,
            row.revenue_fen,
            row.gross_fen,
            row.net_fen,
            row.minutes,
        )
        for row in closed
        if row.tier is not None
    )


def _shifts(movers: Sequence[MinutesMover], people: Mapping[int, Person]) -> tuple[Shift, ...]:
    found = ((people[mover.id], mover.minutes) for mover in movers)
    return tuple(Shift(one.id, one.name, one.tier, one.net_fen, one.minutes, over) for one, over in found)


def _named(captions: Sequence[Caption], people: Sequence[Person]) -> tuple[Caption, ...]:
    """The captions, with the name of the one who carries the book."""
    return tuple(
        replace(one, params={**one.params, "name": people[0].name, "id": people[0].id})
        if one.code == "one_carries"
        else one
        for one in captions
    )
