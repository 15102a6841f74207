"""One day in full: who it is about, how to reach them, what was last done for them; and the day itself.

Knows no words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from keyacct_desktop.domain.lunar import LunarDay, to_lunar
from keyacct_desktop.domain.solar_terms import Term, term_on
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.occurrences import EVERYTHING, DateFilter, read_occurrences
from keyacct_desktop.services.dates.shapes import FESTIVAL_SOURCE, STATUTORY, Occurrence
from keyacct_desktop.services.dates.workdays import DayInfo, day_kind
from keyacct_desktop.storage.queries import dates as queries

SHOWN: Final = 500
"""So many entries of a day are read in full; a day at 100,000 customers has as many as 600."""


@dataclass(frozen=True, slots=True)
class LastContact:
    """The newest contact up to today: its day, type (InteractionType code), first words, whether anybody was reached."""

    day: date
    type: str
    text: str
    answered: bool


@dataclass(frozen=True, slots=True)
class LastGreeting:
    """The newest greeting before the day. `occasion` is a festival's code, or "date:" and a DateType code; `day` the
    day that it was for, `way` a GreetingWay code."""

    occasion: str
    day: date
    done_on: date | None
    way: str | None


@dataclass(frozen=True, slots=True)
class LastGift:
    """The newest gift that was given before the day."""

    name: str
    given_on: date
    occasion: str | None
    reaction: str | None
    state: str


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One occurrence that concerns somebody. `phone` is the person's own, else the company's; `phone_of` names the
    contact person when it is one inside the company. Greeting and gift are the person's own, the company's for its
    own dates."""

    occurrence: Occurrence
    honorific: str | None = None
    post: str | None = None
    do_not_disturb: bool = False
    phone: str | None = None
    phone_of: str | None = None
    last_contact: LastContact | None = None
    last_greeting: LastGreeting | None = None
    last_gift: LastGift | None = None


@dataclass(frozen=True, slots=True)
class DayDetail:
    """A day: `entries` of customers by tier and name, with `more` left out; `festivals` and `statutory` of everybody;
    `lunar` and `term` of the day itself, `info` whether people are off."""

    day: date
    entries: tuple[DayEntry, ...]
    more: int
    festivals: tuple[Occurrence, ...]
    statutory: tuple[Occurrence, ...]
    lunar: LunarDay
    term: Term | None
    info: DayInfo


def read_day(book: Book, day: date, only: DateFilter = EVERYTHING, *, limit: int = SHOWN) -> DayDetail:
    """Everything on one day. Raises as `read_occurrences`."""
    found = read_occurrences(book, day, day, only=only)
    everybody = (FESTIVAL_SOURCE, STATUTORY)
    theirs = [one for one in found if one.source not in everybody]
    return DayDetail(
        day,
        tuple(read_entries(book, theirs[:limit])),
        max(len(theirs) - limit, 0),
        tuple(one for one in found if one.source == FESTIVAL_SOURCE),
        tuple(one for one in found if one.source == STATUTORY),
        to_lunar(day),
        term_on(day),
        day_kind(book, day),
    )


def read_entries(book: Book, found: Sequence[Occurrence]) -> list[DayEntry]:
    """What a line shows besides, for occurrences of customers, in their order; one statement for each kind of fact."""
    if not found:
        return []
    today = book.clock.today()
    ids = {one.party_id for one in found if one.party_id is not None}
    customers = {one.customer_id for one in found if one.customer_id is not None}
    reach = ids | customers
    phones = queries.phones(book, reach)
    silent = [one for one in customers if one not in phones]
    inside = queries.phones_inside(book, silent) if silent else {}
    about = {row[0]: row for row in queries.honorifics(book, ids)}
    contacts = {
        row[0]: LastContact(date.fromisoformat(row[1]), row[2], (row[3] or "").strip(), bool(row[4]))
        for row in queries.last_contacts(book, reach, today.isoformat())
    }
    first = min(one.day for one in found).isoformat()
    greetings = {
        row[0]: LastGreeting(row[1], date.fromisoformat(row[2]), _day(row[3]), row[4])
        for row in queries.last_greetings(book, ids, first)
    }
    gifts = {
        row[0]: LastGift(row[1], date.fromisoformat(row[2]), *row[3:])
        for row in queries.last_gifts(book, ids, max(first, today.isoformat()))
    }
    entries = []
    for one in found:
        party, customer = one.party_id or 0, one.customer_id or 0
        _, honorific, post, quiet = about.get(party, (0, None, None, 0))
        phone, phone_of = phones.get(party) or phones.get(customer), None
        if phone is None and customer in inside:
            phone_of, phone = inside[customer]
        entries.append(
            DayEntry(
                one, honorific, post, bool(quiet), phone, phone_of,
                contacts.get(party) or contacts.get(customer), greetings.get(party), gifts.get(party),
            )
        )  # fmt: skip
    return entries


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
