"""The timeline of a card: contacts, orders, promises and changes of stage as one story, the newest first.

Owns how the four are merged and paged. A page ends at a key, and the next page starts behind it: no OFFSET,
so that a card with ten thousand entries opens as fast as any.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.orders import profit_of
from keyacct_desktop.storage.queries import interactions as queries

Key = tuple[str, int, int]
"""Where an entry stands in the story: hand the last entry's key to `read_timeline` for the next page."""

START: Final[Key] = ("9999-12-31", 9, 0)


@dataclass(frozen=True, slots=True)
class LoggedContact:
    """One contact. `others` are further customers of the same entry, `present` the people who were there, by
    name; `next_done` says whether this card's next step is done. A `greeting` wants no answer."""

    id: int
    day: date
    time: str | None
    type: str
    direction: str
    answered: bool
    minutes: int | None
    purpose: str | None
    content: str
    result: str | None
    lesson: str
    next_step: str
    next_on: date | None
    next_done: bool
    others: tuple[str, ...]
    present: tuple[str, ...]
    cost_fen: int
    greeting: bool = False

    @property
    def key(self) -> Key:
        return self.day.isoformat(), queries.CONTACT, self.id


@dataclass(frozen=True, slots=True)
class BookedOrder:
    """One order or return; `profit_fen` is None when it is not known."""

    id: int
    day: date
    amount_fen: int
    profit_fen: int | None
    product: str
    quantity: float | None
    concession_fen: int
    is_return: bool
    cancelled: bool
    note: str

    @property
    def key(self) -> Key:
        return self.day.isoformat(), queries.ORDER, self.id


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise or task. `day` is that of doing, else the due one, else of writing."""

    id: int
    day: date
    kind: str
    owner: str
    text: str
    due_on: date | None
    done_on: date | None

    @property
    def key(self) -> Key:
        return self.day.isoformat(), queries.PROMISE, self.id


@dataclass(frozen=True, slots=True)
class StageMove:
    """A change of stage; `reason` is a code or the rep's words."""

    id: int
    day: date
    from_stage: str | None
    to_stage: str
    reason: str | None

    @property
    def key(self) -> Key:
        return self.day.isoformat(), queries.STAGE, self.id


TimelineEntry = LoggedContact | BookedOrder | Promise | StageMove


def read_timeline(
    book: Book, party_id: int, *, limit: int = 50, before: Key | None = None
) -> list[TimelineEntry]:
    """At most `limit` entries behind `before` (the key of the last entry seen), the newest first.

    A contact person's timeline shows the contacts where the person was present.
    """
    start = before or START
    found: list[TimelineEntry] = []
    found += _contacts(book, party_id, queries.contacts_before(book, party_id, start, limit))
    found += [_order(row) for row in queries.orders_before(book, party_id, start, limit)]
    found += [_promise(row) for row in queries.promises_before(book, party_id, start, limit)]
    found += [_stage(row) for row in queries.stages_before(book, party_id, start, limit)]
    found.sort(key=_key, reverse=True)
    return found[:limit]


def _key(entry: TimelineEntry) -> Key:
    return entry.key


def _contacts(book: Book, party_id: int, rows: list[tuple[Any, ...]]) -> list[TimelineEntry]:
    ids = [row[0] for row in rows]
    others: dict[int, list[str]] = defaultdict(list)
    present: dict[int, list[str]] = defaultdict(list)
    for interaction_id, party, name, role in queries.people_in(book, ids):
        if party != party_id:
            (others if role == "customer" else present)[interaction_id].append(name)
    costs: dict[int, int] = defaultdict(int)
    for interaction_id, _, party, _, fen in queries.costs_of(book, ids):
        costs[interaction_id] += fen if party == party_id else 0
    return [
        LoggedContact(
            id=row[0], day=date.fromisoformat(row[1]), time=row[2], type=row[3], direction=row[4],
            answered=bool(row[5]), minutes=row[6], purpose=row[7], content=row[8] or "", result=row[9],
            lesson=row[10] or "", next_step=row[11] or "", next_on=_day(row[12]), next_done=row[13] is not None,
            others=tuple(others[row[0]]), present=tuple(present[row[0]]), cost_fen=costs[row[0]],
            greeting=bool(row[14]),
        )
        for row in rows
    ]  # fmt: skip


def _order(row: tuple[Any, ...]) -> BookedOrder:
    return BookedOrder(
        id=row[0], day=date.fromisoformat(row[1]), amount_fen=row[2], profit_fen=profit_of(row[2], row[3], row[4]),
        product=row[5] or "", quantity=row[6], concession_fen=row[7], is_return=bool(row[8]),
        cancelled=row[9] == "cancelled", note=row[10] or "",
    )  # fmt: skip


def _promise(row: tuple[Any, ...]) -> Promise:
    return Promise(row[0], date.fromisoformat(row[1]), row[2], row[3], row[4], _day(row[5]), _day(row[6]))


def _stage(row: tuple[Any, ...]) -> StageMove:
    return StageMove(row[0], date.fromisoformat(row[1]), row[2], row[3], row[4])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
