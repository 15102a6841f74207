"""The order of the list as ids: read in another thread, and as marks for the search."""

from array import array
from typing import TYPE_CHECKING

from keyacct_desktop.services.customers import ViewSpec, count_customers, list_ids
from keyacct_desktop.ui.shell.tasks import Progress

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book


class OrderReading:
    """A view's order on its way to another thread."""

    def __init__(self, book: "Book", view: ViewSpec) -> None:
        self._book = book
        self._view = view

    def run(self, _progress: Progress) -> "tuple[ViewSpec, array[int], int]":
        """The view, so that an answer that comes too late is known, the ids in its order, and how many there are."""
        ids = list_ids(self._book, view=self._view)
        return self._view, ids, count_customers(self._book, archived=self._view.archived)


def marked(ids: "array[int]") -> bytearray:
    """A byte per id, 1 for those in the list."""
    marks = bytearray((max(ids) if ids else 0) + 1)
    for party_id in ids:
        marks[party_id] = 1
    return marks
