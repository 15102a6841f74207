"""Visit briefs: what to know before a visit, for many customers at once. Knows no page and no words.

What the profile leaves out is taken out before anybody makes words of it; also a question may give away a judgement.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from keyacct_desktop.domain.print_profiles import PrintProfile, prints_date, prints_field
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_shapes import Card
from keyacct_desktop.services.completeness import missing_facts
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.printing.cards import (
    PrintCard,
    PrintContact,
    leave_out,
    read_contacts,
    read_print_cards,
)

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.shapes import Occurrence

CONTACTS: Final = 3
COMPLAINT_DAYS: Final = 180
NEAR_DAYS: Final = 60
_MOST_DATES: Final = 6
_MOST_COMPLAINTS: Final = 20


@dataclass(frozen=True, slots=True)
class PrintBrief:
    """A card as its profile allows, and what a visit needs beside it: the last three contacts that are no complaints,
    complaints of the last 180 days, dates of the next 60, `blank` keys of services.completeness that nobody knows, and `stale` judgements with their day."""

    printed: PrintCard
    contacts: tuple[PrintContact, ...] = ()
    complaints: tuple[PrintContact, ...] = ()
    dates: "tuple[Occurrence, ...]" = ()
    blank: tuple[str, ...] = ()
    stale: tuple[tuple[str, date | None], ...] = ()


def read_briefs(
    book: Book, ids: Sequence[int], *, profile: PrintProfile, sensitive: bool = False
) -> list[PrintBrief]:
    """The briefs of these customers in this order; those deleted meanwhile are left out. About twenty reads for any
    number; ask for some fifty at a time.

    All that issue 6 wants of a brief, taboo topics too, is on FULL, which is read before one leaves. On TRAVEL the
    rule of method.md part 3 comes first: a brief forgotten on the customer's desk must not embarrass either."""
    today = book.clock.today()
    oldest = today - timedelta(days=COMPLAINT_DAYS)
    contacts = read_contacts(book, ids, CONTACTS, complaints=False)
    complaints = read_contacts(book, ids, _MOST_COMPLAINTS, complaints=True)
    stale_before = today - timedelta(days=read_settings(book).judgement_stale)
    dates = _dates(book, ids, profile, sensitive=sensitive)
    found = []
    for read in read_print_cards(book, ids, profile=PrintProfile.FULL, sensitive=True):
        # The people are not in `card`, but whether there are any decides what is asked.
        card = read.card
        blank = [key for key in missing_facts(card) if not (key == "people" and read.people)]
        stale = _stale(card, stale_before)
        late = tuple(one for one in complaints[card.id] if one.day >= oldest)
        whole = replace(read, contacts=tuple(contacts[card.id]), complaints=late)
        printed = leave_out(whole, profile, sensitive=sensitive)
        asked = {spec.key for spec in card.specs if prints_field(profile, spec, sensitive=sensitive)}
        fields = {spec.key for spec in card.specs}
        found.append(
            PrintBrief(
                printed,
                printed.contacts,
                printed.complaints,
                tuple(dates[card.id]),
                tuple(key for key in blank if key in asked or key not in fields),
                tuple((key, day) for key, day in stale if key in asked),
            )
        )
    return found


def _stale(card: Card, before: date) -> list[tuple[str, date | None]]:
    """Judgements that nobody looked at for long, the oldest first."""
    judged = [
        (spec.key, card.values[spec.key].judged_on)
        for spec in card.specs
        if spec.judged and spec.key in card.values
    ]
    old = [(key, day) for key, day in judged if day is None or day < before]
    return sorted(old, key=lambda one: one[1] or date.min)


def _dates(
    book: Book, ids: Sequence[int], profile: PrintProfile, *, sensitive: bool
) -> "dict[int, list[Occurrence]]":
    from keyacct_desktop.services.dates.occurrences import DateFilter, read_occurrences

    today = book.clock.today()
    only = DateFilter(customer_ids=frozenset(ids), with_festivals=False, with_tasks=False)
    near: dict[int, list[Occurrence]] = defaultdict(list)
    for one in read_occurrences(book, today, today + timedelta(days=NEAR_DAYS), only=only):
        if one.customer_id is None or len(near[one.customer_id]) >= _MOST_DATES:
            continue
        if prints_date(profile, one.type, one.relation, sensitive=sensitive):
            near[one.customer_id].append(one)
    return near
