"""The weekly review (周回顾, method.md 4): everything that its page shows, read together.

Long books take a second: the page reads it in a worker. Knows no words.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from keyacct_desktop.domain.effort import Effort
from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_codes import Zone
from keyacct_desktop.domain.visits import Visits
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.proposals import ChangeProposal, read_proposals
from keyacct_desktop.services.method.review import (
    Behind,
    CardToCheck,
    ServiceDue,
    cards_to_check,
    count_behind,
    falling_behind,
    last_minute_flags,
    read_book_results,
    services_due,
    visits,
    zone_members,
)
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.storage.queries import today as queries

SHOWN: Final = 12
"""So many names of each kind are shown; the count tells of the others."""
WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Named:
    """A customer to click on."""

    customer_id: int
    name: str


@dataclass(frozen=True, slots=True)
class People:
    """The first customers of a kind, and how many there are."""

    first: tuple[Named, ...]
    count: int


@dataclass(frozen=True, slots=True)
class WeekReview:
    """`closed` is how many customers with orders the effort rests on; `effort_target` is a share (method.md D18)."""

    monday: date
    sunday: date
    proposals: tuple[ChangeProposal, ...]
    under: People
    over: People
    behind: tuple[Behind, ...]
    behind_count: int
    effort: Effort
    effort_target: float
    cut: tuple[Named, ...]
    move_to: tuple[Named, ...]
    closed: int
    cards: tuple[CardToCheck, ...]
    last_minute: People
    services: tuple[ServiceDue, ...]
    services_count: int
    visits: Visits
    visits_in_window: Visits


def read_week_review(book: Book) -> WeekReview:
    """The review of the week of `book.clock.today()`. Raises BookError."""
    today = book.clock.today()
    monday = today - timedelta(days=today.weekday())
    results = read_book_results(book)
    services = services_due(book)
    return WeekReview(
        monday=monday,
        sunday=monday + timedelta(days=6),
        proposals=tuple(read_proposals(book)),
        under=_people(book, zone_members(book, Zone.UNDER)),
        over=_people(book, zone_members(book, Zone.OVER)),
        behind=tuple(falling_behind(book, SHOWN)),
        behind_count=count_behind(book),
        effort=results.effort,
        effort_target=read_settings(book).effort_target / BP,
        cut=_named(book, [mover.id for mover in results.effort.cut]),
        move_to=_named(book, [mover.id for mover in results.effort.move_to]),
        closed=results.closed,
        cards=tuple(cards_to_check(book)),
        last_minute=_people(book, last_minute_flags(book)),
        services=tuple(services[:SHOWN]),
        services_count=len(services),
        visits=visits(book, WEEK),
        visits_in_window=visits(book),
    )


def _people(book: Book, ids: list[int]) -> People:
    return People(_named(book, ids[:SHOWN]), len(ids))


def _named(book: Book, ids: Collection[int]) -> tuple[Named, ...]:
    names = {row[0]: row[2] for row in queries.people(book, ids)}
    return tuple(Named(one, names[one]) for one in ids if one in names)
