"""Reads the list of Today in a worker. Must not know how it is shown."""

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.today import Today, read_today
from keyacct_desktop.ui.shell.tasks import Progress


class ListReading:
    """The reading, as the task runner wants it: a Today with `more` lines of the fold."""

    def __init__(self, book: Book, more: int) -> None:
        self._book = book
        self._more = more

    def __call__(self, progress: Progress) -> Today:
        del progress
        today = read_today(self._book)
        if self._more and today.folded:
            today = read_today(self._book, limit=len(today.lines) + self._more)
        return today
