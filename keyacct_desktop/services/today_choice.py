"""Who comes first on Today, found without reading everybody: the cost of opening the list in a large book.

Holds the order of method.md D24 as sort keys only; what a line says is services.today's business.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import date

from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import today as queries

Key = tuple[int, int, str]
"""(class, place of the tier, ISO day since which the reason counts)."""

_MEASURED = 5
"""The first class that measures give; whoever is in an earlier one need not be looked up among them."""


def first_customers(
    book: Book,
    day: date,
    further: Iterable[tuple[int, int, str]],
    dates: Callable[[], Iterable[tuple[int, int, str]]],
    gap_below: float,
    away: Collection[int],
    limit: int,
    *,
    count: bool,
) -> tuple[list[int], int | None]:
    """The `limit` customers who come first, in no order, and how many have a reason at all (None: not counted,
    which costs most in a large book).

    `further` are reasons from elsewhere as (customer, class, ISO day), `dates` gives more of them, none of class 1,
    and is asked only when the list is not full without; `away` are those who are not to be listed.
    """
    iso = day.isoformat()
    keys = _task_keys(book, iso)
    _add(book, keys, further)
    keys = {party: key for party, key in keys.items() if party not in away}
    first = {party: key for party, key in keys.items() if key[0] == 1}
    if not count and len(first) >= limit:
        return _first(book, first, limit), None
    _add(book, keys, (entry for entry in dates() if entry[0] not in away))
    quiet = set(queries.quiet_ids(book))
    keys = {party: key for party, key in keys.items() if key[0] == 1 or party not in quiet}
    without = quiet.union(away)
    total = None
    if count:
        total = queries.count_measured(book, iso, gap_below, without.union(keys)) + len(keys)
    ahead = [party for party, key in keys.items() if key[0] < _MEASURED]
    if len(ahead) < limit:
        rows = queries.first_measured(book, iso, gap_below, without.union(ahead), limit)
        for party, urgency, place, since in rows:
            key = (int(urgency), place, since)
            keys[party] = min(keys.get(party, key), key)
    return _first(book, keys, limit), total


def _add(book: Book, keys: dict[int, Key], further: Iterable[tuple[int, int, str]]) -> None:
    """Take more reasons in; a customer's most urgent one counts."""
    places = {party: key[1] for party, key in keys.items()}
    strangers = set()
    for party, urgency, since in further:
        if party not in places:
            strangers.add(party)
        key = (urgency, places.get(party, queries.NO_TIER), since)
        keys[party] = min(keys.get(party, key), key)
    for row in queries.measure_places(book, strangers) if strangers else ():
        keys[row[0]] = (keys[row[0]][0], row[1], keys[row[0]][2])


def _task_keys(book: Book, iso: str) -> dict[int, Key]:
    keys: dict[int, Key] = {}
    unmeasured = set()
    for party, place, measured, promise, due_on in queries.open_tasks_due(book, iso):
        urgency = (1 if due_on < iso else 2) if promise else 6
        key = (urgency, place, due_on)
        if party not in keys or key < keys[party]:
            keys[party] = key
        if not measured:
            unmeasured.add(party)
    if unmeasured:
        # Not measured: archived, deceased, a contact person, or not measured yet.
        living = {row[0] for row in queries.people(book, unmeasured)}
        for party in unmeasured - living:
            del keys[party]
    return keys


def _first(book: Book, keys: dict[int, Key], limit: int) -> list[int]:
    ordered = sorted(keys, key=keys.__getitem__)
    if len(ordered) <= limit or keys[ordered[limit]] != keys[ordered[limit - 1]]:
        return ordered[:limit]
    last = keys[ordered[limit]]
    surely = [party for party in ordered[:limit] if keys[party] != last]
    tied = {party for party in ordered if keys[party] == last}
    names = {row[0]: row[3] for row in queries.people(book, tied)}
    by_name = sorted(tied, key=lambda party: (names.get(party, ""), party))
    return surely + by_name[: limit - len(surely)]
