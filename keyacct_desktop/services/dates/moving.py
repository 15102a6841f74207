"""Putting a follow-up on another day, as one drags it in the calendar."""

from datetime import date

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import EARLIEST, read_parties
from keyacct_desktop.services.tasks import read_task


def move_task(book: Book, *, task_id: int, to: date) -> bool:
    """Give a next step, promise or task another day: "task.moved" (name). False when it is there already.

    What the contact's own entry said of the next step stays what was said then.
    Raises Refused: task_gone, task_done, day_too_early.
    """
    task = read_task(book, task_id)
    if task.done_on is not None:
        raise Refused("task_done")
    if to < EARLIEST:
        raise Refused("day_too_early", "due_on")
    if task.due_on == to:
        return False
    name = read_parties(book, [task.party_id])[0].name
    with book.transaction("task.moved", name=name) as tx:
        tx.update("task", task_id, due_on=to.isoformat())
    return True
