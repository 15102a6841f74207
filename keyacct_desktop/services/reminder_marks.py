"""What the rep said to reminders: done, or later; and which dates were greeted already. Must not know what is due."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.today_marks import LATEST
from keyacct_desktop.storage.queries import reminders as queries

_KEPT: Final = timedelta(days=800)
"""Marks that are older speak of dates that are over."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The marks by key, as (action, until), and greetings as (party, occasion, day), seen from `today`."""

    today: date
    marks: Mapping[str, tuple[str, date | None]]
    greeted: frozenset[tuple[int, str, str]]

    def silenced(self, key: str, party_id: int, occasion: str, day: date) -> bool:
        """Whether this occurrence (its occasion "birthday" or "birthday:spouse") asks for nothing now: done, greeted, or put off to another day."""
        if (party_id, occasion, day.isoformat()) in self.greeted:
            return True
        action, until = self.marks.get(key, ("", None))
        return action == "done" or (until is not None and until > self.today)

    def back_on(self, key: str) -> date | None:
        """The day on which an occurrence that was put off has come back, None while nobody did so."""
        until = self.marks.get(key, ("", None))[1]
        return until if until is not None and until <= self.today else None


def read_answers(book: Book, today: date, first: date, last: date) -> Answers:
    """What was said up to now to occurrences between two days."""
    marks = {
        key: (action, date.fromisoformat(until) if until else None)
        for key, action, until in queries.marks(book, (today - _KEPT).isoformat())
    }
    rows = queries.greeted(book, first.isoformat(), last.isoformat())
    greeted = frozenset((party, occasion.removeprefix("date:"), day) for party, occasion, day in rows)
    return Answers(today, marks, greeted)


def snooze(book: Book, keys: Sequence[str], until: date, *, name: str, party_id: int | None = None) -> None:
    """Let the occurrences with these keys wait until a day: one change set "reminder.snoozed" (name, until).

    `name` is whom or what it is about, `party_id` the customer (None for a festival). Raises Refused:
    snooze_not_ahead, snooze_too_far.
    """
    today = book.clock.today()
    if until <= today:
        raise Refused("snooze_not_ahead", "until")
    if until > today + LATEST:
        raise Refused("snooze_too_far", "until")
    with book.transaction("reminder.snoozed", name=name, until=until.isoformat()) as tx:
        for key in keys:
            tx.insert(
                "reminder_mark", party_id=party_id, key=key, day=today.isoformat(), action="snoozed",
                until=until.isoformat(), created_at=tx.now,
            )  # fmt: skip


def done(book: Book, keys: Iterable[str], *, name: str, party_id: int | None = None) -> None:
    """The occurrences with these keys ask no more: one change set "reminder.done" (name)."""
    day = book.clock.today().isoformat()
    with book.transaction("reminder.done", name=name) as tx:
        for key in keys:
            tx.insert("reminder_mark", party_id=party_id, key=key, day=day, action="done", created_at=tx.now)
