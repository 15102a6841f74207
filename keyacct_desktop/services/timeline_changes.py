"""What a rep does to an entry of the timeline: delete it, tick its plan off, take the tick back."""

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import delete_interaction
from keyacct_desktop.services.orders import delete_order
from keyacct_desktop.services.tasks import delete_task, finish_task, reopen_task
from keyacct_desktop.services.timeline import BookedOrder, LoggedContact, Promise, TimelineEntry
from keyacct_desktop.storage.queries import interactions as queries


def delete_entry(book: Book, *, entry: TimelineEntry) -> None:
    """Delete an entry. Raises Refused when it is gone; a change of stage is part of the history and is kept."""
    match entry:
        case LoggedContact():
            delete_interaction(book, interaction_id=entry.id)
        case BookedOrder():
            delete_order(book, order_id=entry.id)
        case Promise():
            delete_task(book, task_id=entry.id)


def tick_entry(book: Book, *, party_id: int, entry: TimelineEntry) -> None:
    """Tick off what the entry planned for this customer, or take the tick back. Raises Refused "task_gone"."""
    task_id, done = _plan_of(book, party_id, entry)
    if done:
        reopen_task(book, task_id=task_id)
    else:
        finish_task(book, task_id=task_id)


def _plan_of(book: Book, party_id: int, entry: TimelineEntry) -> tuple[int, bool]:
    if isinstance(entry, Promise):
        return entry.id, entry.done_on is not None
    rows = queries.tasks_of(book, entry.id) if isinstance(entry, LoggedContact) else []
    for task_id, party, _text, _due, done in rows:
        if party == party_id:
            return task_id, done is not None
    raise Refused("task_gone")
