"""Two days beside each other: who rose, who fell, who is new and who is gone, with names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.movement import Move, Movement, Standing, compare_standings
from keyacct_desktop.domain.standings import standings_on
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.measuring import is_fresh, let_go, without_collector
from keyacct_desktop.services.method.records import read_records
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.pyramid.months import month_seen_on, standings_kept
from keyacct_desktop.services.pyramid.scope import EVERYBODY, Only, ids_of_rep, kept_ids
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries import pyramid as queries
from keyacct_desktop.storage.queries.method_records import Reader, moment


@dataclass(frozen=True, slots=True)
class Mover:
    """A customer that moved; what it was not is None. Money in fen."""

    id: int
    name: str
    tier_before: Tier | None
    tier_after: Tier | None
    net_before_fen: int | None
    net_after_fen: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The movement with names, those first whose net changed most. `seen_before` and `seen_after` say that the day
    was kept by the program; else it is today's or was computed."""

    before: date
    after: date
    rep: int | None
    only: Only
    seen_before: bool
    seen_after: bool
    movement: Movement
    rose: tuple[Mover, ...]
    fell: tuple[Mover, ...]
    new: tuple[Mover, ...]
    gone: tuple[Mover, ...]


def compare_days(
    book: Book,
    before: date,
    after: date | None = None,
    *,
    rep: int | None = None,
    only: Only = EVERYBODY,
) -> Comparison:
    """The movement from one day to another (today when none is given); the earlier one counts as "before", however
    they are given. With `rep` that one's customers among themselves. Raises BookError."""
    first, second = sorted((before, after or book.clock.today()))
    with without_collector():
        old, seen_before = _standings(book, first, rep)
        new, seen_after = _standings(book, second, rep)
    with moment(book) as reader:
        kept = kept_ids(reader, only)
        if kept is not None:
            old = {party: one for party, one in old.items() if party in kept}
            new = {party: one for party, one in new.items() if party in kept}
        movement = compare_standings(old, new)
        moves = (movement.rose, movement.fell, movement.new, movement.gone)
        names = queries.names(reader, {move.id for group in moves for move in group})
    rose, fell, came, gone = (_named(group, names) for group in moves)
    return Comparison(first, second, rep, only, seen_before, seen_after, movement, rose, fell, came, gone)


def _standings(book: Book, day: date, rep: int | None) -> tuple[dict[int, Standing], bool]:
    """Tier and net of every closed customer on a day, and whether the program kept that day."""
    with moment(book) as reader:
        theirs = ids_of_rep(reader, rep)
        if theirs is None:
            month = month_seen_on(book, day)
            if month is not None:
                return standings_kept(book, month), True
            if day == book.clock.today() and is_fresh(book):
                return _cached(reader), False
        settings = read_settings(reader)
        records = read_records(reader, day, settings, only=theirs).records
        stands = standings_on(records, day, settings)
        let_go(records)
    return {stand.id: (stand.tier, stand.net_fen) for stand in stands}, False


def _cached(reader: Reader) -> dict[int, Standing]:
    return {party: (Tier(tier), net) for party, tier, _, net in cache.standing_rows(reader)}


def _named(moves: Sequence[Move], names: Mapping[int, str]) -> tuple[Mover, ...]:
    return tuple(Mover(move.id, names.get(move.id, ""), *move[1:]) for move in moves)
