"""Promises and tasks: who owes what to whom, until when, and whether it is done.

Next steps are made by logging a contact (services.interactions); here they are ticked off like the others.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import clean
from keyacct_desktop.domain.vocabulary import Owner, TaskKind
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import EARLIEST, check_day, read_parties
from keyacct_desktop.storage.queries import tasks as queries


@dataclass(frozen=True, slots=True)
class Task:
    """A next step, promise or task. `owner` says who owes it; `interaction_id` the contact that agreed it."""

    id: int
    party_id: int
    interaction_id: int | None
    kind: str
    owner: str
    text: str
    due_on: date | None
    done_on: date | None


def add_task(
    book: Book,
    *,
    party_id: int,
    text: str,
    kind: str = TaskKind.PROMISE,
    owner: str = Owner.US,
    due_on: date | None = None,
) -> int:
    """Note a promise or task and return its id: one change set "task.added" (name).

    Raises Refused: customer_gone, task_missing, day_too_early; and InvalidText.
    """
    name, text = _checked(book, party_id, text, due_on)
    with book.transaction("task.added", name=name) as tx:
        return tx.insert(
            "task",
            party_id=party_id,
            kind=str(kind),
            owner=str(owner),
            text=text,
            due_on=_iso(due_on),
            created_at=tx.now,
        )


def change_task(
    book: Book, *, task_id: int, text: str, owner: str = Owner.US, due_on: date | None = None
) -> None:
    """Write a task anew: one change set "task.changed" (name). Raises as `add_task`, and "task_gone"."""
    task = read_task(book, task_id)
    name, text = _checked(book, task.party_id, text, due_on, may_be_empty=task.kind == TaskKind.NEXT_STEP)
    with book.transaction("task.changed", name=name) as tx:
        tx.update("task", task_id, text=text, owner=str(owner), due_on=_iso(due_on))


def finish_task(book: Book, *, task_id: int, done_on: date | None = None) -> None:
    """Tick a task off (today when no day is given): one change set "task.finished" (name).

    Raises Refused: task_gone, day_in_future, day_too_early.
    """
    task = read_task(book, task_id)
    today = book.clock.today()
    check_day(done_on or today, today, "done_on")
    with book.transaction("task.finished", name=_name(book, task)) as tx:
        tx.update("task", task_id, done_on=_iso(done_on or today))


def reopen_task(book: Book, *, task_id: int) -> None:
    """Take a tick back: one change set "task.reopened" (name). Raises Refused "task_gone"."""
    task = read_task(book, task_id)
    with book.transaction("task.reopened", name=_name(book, task)) as tx:
        tx.update("task", task_id, done_on=None)


def delete_task(book: Book, *, task_id: int) -> None:
    """Delete a task: one change set "task.deleted" (name). Raises Refused "task_gone"."""
    task = read_task(book, task_id)
    with book.transaction("task.deleted", name=_name(book, task)) as tx:
        tx.delete("task", task_id)


def read_task(book: Book, task_id: int) -> Task:
    """One task. Raises Refused "task_gone"."""
    row = queries.task(book, task_id)
    if row is None:
        raise Refused("task_gone")
    return _task(row)


def read_open_tasks(book: Book, party_id: int) -> list[Task]:
    """What is not done for a customer, the earliest first; what has no date comes last."""
    return [_task(row) for row in queries.open_tasks(book, party_id)]


def read_done_tasks(book: Book, party_id: int, *, limit: int = 20) -> list[Task]:
    """What was done last for a customer, the newest first."""
    return [_task(row) for row in queries.done_tasks(book, party_id, limit)]


def _checked(
    book: Book, party_id: int, text: str, due_on: date | None, *, may_be_empty: bool = False
) -> tuple[str, str]:
    found = read_parties(book, [party_id])
    if not found:
        raise Refused("customer_gone", "party")
    text = clean(text)
    if not text and not may_be_empty:
        raise Refused("task_missing", "text")
    if due_on is not None and due_on < EARLIEST:
        raise Refused("day_too_early", "due_on")
    return found[0].name, text


def _name(book: Book, task: Task) -> str:
    return read_parties(book, [task.party_id])[0].name


def _task(row: tuple[Any, ...]) -> Task:
    return Task(row[0], row[1], row[2], row[3], row[4], row[5], _day(row[6]), _day(row[7]))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
