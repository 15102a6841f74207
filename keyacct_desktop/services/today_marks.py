"""What the rep does with a line of the Today list besides contacting: put off, skip, never again, tick off.

Each is one undoable change set. Must not know how the list is made (services.today).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import LINE_LIMIT, clean
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import read_parties
from keyacct_desktop.storage.queries import today as queries

LATEST: Final = timedelta(days=366 * 2)
"""Nobody puts a customer off longer; a typing slip of a century would hide one for good."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing done with a line: `action` "snoozed" (until a day), "skipped" (for today) or "done"."""

    id: int
    party_id: int
    action: str
    until: date | None
    reason: str


def tomorrow(today: date) -> date:
    return today + timedelta(days=1)


def next_week(today: date) -> date:
    """The Monday after `today`."""
    return today + timedelta(days=7 - today.weekday())


def read_marks(book: Book, day: date) -> list[Mark]:
    """The marks that hide or tick somebody on `day`, the newest first."""
    return [
        Mark(row[0], row[1], row[2], date.fromisoformat(row[3]) if row[3] else None, row[4] or "")
        for row in queries.marks_on(book, day.isoformat())
    ]


def snooze(book: Book, *, party_id: int, until: date, reason: str = "") -> None:
    """Hide a customer from Today until a day: "today.snoozed" (name, until).

    Raises Refused: customer_gone, snooze_not_ahead, snooze_too_far; and InvalidText.
    """
    today = book.clock.today()
    if until <= today:
        raise Refused("snooze_not_ahead", "until")
    if until > today + LATEST:
        raise Refused("snooze_too_far", "until")
    _mark(book, "today.snoozed", party_id, "snoozed", reason, until)


def skip(book: Book, *, party_id: int, reason: str) -> None:
    """Hide a customer for today and keep why: "today.skipped" (name).

    Raises Refused: customer_gone, reason_missing; and InvalidText.
    """
    if not clean(reason):
        raise Refused("reason_missing", "reason")
    _mark(book, "today.skipped", party_id, "skipped", reason)


def tick_off(book: Book, *, party_id: int, task_id: int | None = None) -> None:
    """Done without a contact: the line is ticked for today, and the promise `task_id` is kept.

    One change set "today.ticked_off" (name). Raises Refused "customer_gone".
    """
    name = _name(book, party_id)
    with book.transaction("today.ticked_off", name=name) as tx:
        if task_id is not None:
            tx.update("task", task_id, done_on=book.clock.today().isoformat())
        tx.insert(
            "today_mark",
            party_id=party_id,
            day=book.clock.today().isoformat(),
            action="done",
            created_at=tx.now,
        )


def bring_back(book: Book, *, party_id: int) -> None:
    """Take every mark of today off a customer: "today.brought_back" (name). Raises Refused "customer_gone"."""
    name = _name(book, party_id)
    marks = [mark.id for mark in read_marks(book, book.clock.today()) if mark.party_id == party_id]
    with book.transaction("today.brought_back", name=name) as tx:
        tx.delete("today_mark", marks)


def do_not_disturb(book: Book, *, party_id: int, on: bool = True) -> None:
    """免打扰: from now on only overdue promises and the like bring the customer to Today (method.md D24).

    One change set "today.do_not_disturb" or "today.may_disturb" (name). Raises Refused "customer_gone".
    """
    name = _name(book, party_id)
    with book.transaction("today.do_not_disturb" if on else "today.may_disturb", name=name) as tx:
        tx.update("party", party_id, do_not_disturb=int(on))


def _mark(
    book: Book, change: str, party_id: int, action: str, reason: str, until: date | None = None
) -> None:
    name = _name(book, party_id)
    today = book.clock.today()
    old = [mark.id for mark in read_marks(book, today) if mark.party_id == party_id]
    params = {"name": name} if until is None else {"name": name, "until": until.isoformat()}
    with book.transaction(change, **params) as tx:
        tx.delete("today_mark", old)
        tx.insert(
            "today_mark",
            party_id=party_id,
            day=today.isoformat(),
            action=action,
            until=until.isoformat() if until else None,
            reason=clean(reason, LINE_LIMIT) or None,
            created_at=tx.now,
        )


def _name(book: Book, party_id: int) -> str:
    found = read_parties(book, [party_id])
    if not found:
        raise Refused("customer_gone", "party")
    return found[0].name
