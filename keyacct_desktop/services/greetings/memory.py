"""What a card remembers of greetings, and the next of its own days on which one is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from keyacct_desktop.domain.date_rules import next_occurrences
from keyacct_desktop.domain.vocabulary import DateType, Relation
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_shapes import DateEntry
from keyacct_desktop.services.dates.options import DateOptions, rule_for
from keyacct_desktop.services.greetings.plan import DATE_PREFIX
from keyacct_desktop.storage.queries import gifts as gift_queries
from keyacct_desktop.storage.queries import greetings as queries

_GREETED: Final = (DateType.BIRTHDAY, DateType.FOUNDING, DateType.COOPERATION, DateType.WEDDING)
_AHEAD: Final = 60
_LATE: Final = 3


@dataclass(frozen=True, slots=True)
class PastGreeting:
    """A greeting that was sent or skipped. `occasion` as stored; `party_id` may be a contact person's."""

    party_id: int
    name: str
    occasion: str
    day: date
    way: str | None
    text: str
    skipped: bool
    done_on: date | None


@dataclass(frozen=True, slots=True)
class NextOccasion:
    """The next own day of a card: "date:birthday" and when."""

    occasion: str
    day: date


def read_greetings(book: Book, party_id: int, *, limit: int) -> list[PastGreeting]:
    """What a card, and for a company its people, heard from us; the latest first."""
    ids = gift_queries.family(book, party_id)
    row = gift_queries.person(book, party_id)
    if row is None or row[2] != "company":
        ids = [party_id]
    return [
        PastGreeting(
            one[0], one[1], one[2], date.fromisoformat(one[3]), one[4], one[5], one[6] == "skipped",
            date.fromisoformat(one[7]) if one[7] else None,
        )
        for one in queries.greetings_of(book, ids, limit)
    ]  # fmt: skip


def next_occasion(dates: Sequence[DateEntry], today: date) -> NextOccasion | None:
    """The next own birthday, founding, cooperation or wedding day in the coming two months, or of the last days; not
    one on which the rep does not greet."""
    found: list[tuple[date, str]] = []
    for entry in dates:
        if entry.type in _GREETED and entry.relation == Relation.SELF and not entry.stopped:
            options = entry.options or DateOptions()
            if options.greet is False:
                continue
            rule = rule_for(entry.type, entry.day, options)
            days = next_occurrences(rule, today - timedelta(days=_LATE), 1)
            found += [(day, entry.type) for day in days if (day - today).days <= _AHEAD]
    if not found:
        return None
    day, type_ = min(found)
    return NextOccasion(f"{DATE_PREFIX}{type_}", day)
