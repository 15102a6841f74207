"""What the notification of a day says: how much of which kind is due; and that it came."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.reminders import Reminder, due_reminders
from keyacct_desktop.storage.queries import reminders as queries

_NOTIFIED: Final = "day:notified"
_NAMED: Final = 3
_SET_BACK: Final = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Notice:
    """Counts of one day: `kinds` are (type of the first occasion, how many), the most first; `missed` of them are over.
    `first` are the nearest ones, for a notification with names."""

    day: date
    kinds: tuple[tuple[str, int], ...]
    missed: int
    first: tuple[Reminder, ...]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.kinds)


def read_notice(book: Book, day: date) -> Notice:
    """What is due on `day`, for the notification. Raises BookError."""
    due = due_reminders(book, day)
    kinds = Counter(one.first.type for one in due)
    return Notice(day, tuple(kinds.most_common()), sum(one.missed for one in due), tuple(due[:_NAMED]))


def was_notified(book: Book, day: date) -> bool:
    """Whether the notification of `day` came already, in whatever window; a clock that was set back a little brings
    none again, one that was far ahead keeps none away."""
    stored = queries.shown(book, [_NOTIFIED]).get(_NOTIFIED)
    return stored is not None and timedelta(0) <= date.fromisoformat(stored) - day <= _SET_BACK


def note_notified(book: Book, day: date) -> None:
    """Remember that it came. Bookkeeping, not in change sets."""
    if not book.alongside:
        book.write_untracked([(queries.NOTE_DAY, (_NOTIFIED, day.isoformat()))])
