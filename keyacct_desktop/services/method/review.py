"""The book as a whole for the weekly review and the pyramid: totals, tables, lists of people.

Reads the cached measures; they are as fresh as the keeper keeps them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from keyacct_desktop.domain.book_results import BookResults, book_results
from keyacct_desktop.domain.method_codes import TIERS, Grade, Mark, Tier, Zone
from keyacct_desktop.domain.renewals import FUNNEL, Conversion, source_conversion
from keyacct_desktop.domain.rhythm import missing_services
from keyacct_desktop.domain.sizes import propose_size_cuts
from keyacct_desktop.domain.visits import VisitRow, Visits, visit_review
from keyacct_desktop.domain.vocabulary import Stage
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.measuring import without_collector
from keyacct_desktop.services.method.rows import cached_book_row
from keyacct_desktop.services.method.settings import read_policy, read_settings
from keyacct_desktop.services.method.week import iso_week
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries import method as queries
from keyacct_desktop.storage.queries.method_records import decided_prospects

_SERVED_TIERS: Final = (str(Tier.KEY), str(Tier.MAJOR))


@dataclass(frozen=True, slots=True)
class Behind:
    """Somebody whose contact is overdue by the tier's rhythm."""

    customer_id: int
    name: str
    tier: Tier
    due_on: date
    days_late: int


@dataclass(frozen=True, slots=True)
class ServiceDue:
    """A customer of the best tiers and the services of the tier (InteractionType codes) not given in W."""

    customer_id: int
    name: str
    tier: Tier
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardToCheck:
    """A card of this week's sample; `completeness` is 0-1."""

    customer_id: int
    name: str
    completeness: float


def read_book_results(book: Book) -> BookResults:
    """Pyramid, whale curve, effort, concentration, keep and win, forecast and tier × level of the whole book.

    A tenth of a second for 10,000 customers: long books call it in a worker.
    """
    with without_collector():
        rows = [cached_book_row(row) for row in cache.book_rows(book)]
        decided = {Grade(grade): (won, count) for grade, won, count in decided_prospects(book)}
        return book_results(rows, decided, read_settings(book))


def cell_members(book: Book, tier: Tier, level: int, *, only: Zone | None = None) -> list[int]:
    """The customers of one cell of the tier × level table by name, or those of them under- or over-served."""
    return cache.cell_ids(book, str(tier), level, None if only is None else str(only))


def zone_members(book: Book, zone: Zone, *, confirmed: bool = True) -> list[int]:
    """Who is under- or over-served, the best tier first; confirmed means in two weekly runs (method.md D12)."""
    return cache.zone_ids(book, str(zone), confirmed)


def falling_behind(book: Book, limit: int = 20) -> list[Behind]:
    """Whose contact is overdue, the best tier and the longest wait first."""
    today = book.clock.today()
    found = []
    for party, name, tier, due in cache.behind_rows(book, today.isoformat(), limit):
        due_on = date.fromisoformat(due)
        found.append(Behind(party, name, Tier(tier), due_on, (today - due_on).days))
    return found


def count_behind(book: Book) -> int:
    """How many customers and prospects have an overdue contact."""
    return cache.behind_count(book, book.clock.today().isoformat())


def services_due(book: Book) -> list[ServiceDue]:
    """Which 关键 and 重点 customers lack services that the policy promises them, the best first."""
    today, settings = book.clock.today(), read_settings(book)
    first = today - timedelta(days=settings.window_days - 1)
    promised = {policy.tier: policy.services for policy in read_policy(book)}
    rows = queries.kinds_given(book, _SERVED_TIERS, first.isoformat(), today.isoformat())
    found = (
        ServiceDue(party, name, Tier(tier), missing_services(promised[Tier(tier)], given.split(",")))
        for party, name, tier, given in rows
    )
    return [one for one in found if one.services]


def last_minute_flags(book: Book) -> list[int]:
    """Customers who hear of us mostly just before they order (临时抱佛脚), the best tier first."""
    return cache.marked_ids(book, Mark.LAST_MINUTE)


def cards_to_check(book: Book, count: int = 5) -> list[CardToCheck]:
    """This week's sample of incomplete cards: the same all week, others next week, the best tiers first."""
    known = cache.incomplete_count(book)
    if not known:
        return []
    week = int(iso_week(book.clock.today())[-2:])
    parts = -(-known // count)
    rows = cache.incomplete_rows(book, count, (week % min(parts, 10)) * count)
    return [CardToCheck(*row) for row in rows]


def source_conversions(book: Book) -> tuple[Conversion, ...]:
    """What each source of customers yields, the best first (method.md D5)."""
    return source_conversion(
        (source, _furthest(stage, reached or "", bool(bought)))
        for _, source, stage, reached, bought in queries.stages_reached(book)
    )


def visits(book: Book, days: int | None = None) -> Visits:
    """How visits went in W, or in the last days (method.md D33)."""
    today = book.clock.today()
    length = days or read_settings(book).window_days
    first = today - timedelta(days=length - 1)
    tiers = {party: Tier(tier) for party, tier in cache.tiers_of(book).items()}
    rows = queries.visit_rows(book, first.isoformat(), today.isoformat())
    return visit_review(
        (VisitRow(row[0], row[1], date.fromisoformat(row[2]).toordinal(), row[3], row[4]) for row in rows),
        tiers,
    )


def proposed_size_cuts(book: Book) -> tuple[int, int] | None:
    """Cuts for 小/中/大 in fen that the book's own amounts propose (method.md D3); None when there is too little."""
    return propose_size_cuts(cache.window_revenues(book))


def proposed_zone(book: Book) -> dict[Tier, tuple[int, int]]:
    """The lowest and highest level that Kotler's table proposes for each tier (method.md D12); tiers about which
    the book says nothing are left out."""
    return dict(read_book_results(book).zone_proposal)


def proposed_settings(book: Book, group: str) -> dict[str, tuple[int, ...]]:
    """What the book itself proposes for the settings of a group ("sizes", "zone"), by key; empty when it holds too
    little, or for other groups. Tiers without a proposal keep what is set. Long books call it in a worker."""
    work = _PROPOSALS.get(group)
    return work(book) if work else {}


def _size_settings(book: Book) -> dict[str, tuple[int, ...]]:
    cuts = proposed_size_cuts(book)
    return {} if cuts is None else {"size_cuts": cuts}


def _zone_settings(book: Book) -> dict[str, tuple[int, ...]]:
    proposal, settings = proposed_zone(book), read_settings(book)
    if not proposal:
        return {}
    present = zip(TIERS, settings.zone_low, settings.zone_high, strict=True)
    ranges = [proposal.get(tier, (low, high)) for tier, low, high in present]
    return {"zone_low": tuple(low for low, _ in ranges), "zone_high": tuple(high for _, high in ranges)}


_PROPOSALS: dict[str, Callable[[Book], dict[str, tuple[int, ...]]]] = {
    "sizes": _size_settings,
    "zone": _zone_settings,
}


def _furthest(stage: str, reached: str, bought: bool) -> str:
    if bought:
        return Stage.CLOSED
    ever = {stage, *reached.split()}
    return next((one for one in reversed(FUNNEL) if one in ever), Stage.SEARCH)
