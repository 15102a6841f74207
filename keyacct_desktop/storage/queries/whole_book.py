"""Reads for everything that handles the book as a whole: is it empty, how much is in it, every row of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from keyacct_desktop.storage.book import Book
from keyacct_desktop.storage.connect import driver
from keyacct_desktop.storage.errors import BookError, fault_of
from keyacct_desktop.storage.schema import BLOB_COLUMNS, CARRIED, columns_of

__all__ = ["BLOB_COLUMNS", "CARRIED", "Snapshot", "count_customers", "is_empty", "snapshot"]


def is_empty(book: Book) -> bool:
    """Whether the book holds no card (settings, tags and reps may be there)."""
    return not book.fetch("SELECT 1 FROM party LIMIT 1")


def count_customers(book: Book) -> int:
    """How many customers there are, archived ones included."""
    return int(book.fetch("SELECT count(*) FROM party WHERE kind != 'contact'")[0][0])


class Snapshot:
    """All rows of the book as they were at one moment."""

    def __init__(self, book: Book, connection: Any) -> None:
        self._path = str(book.path)
        self._connection = connection

    def schema(self) -> int:
        return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    def columns(self, table: str) -> list[str]:
        return columns_of(self._connection, table)

    def count(self, table: str) -> int:
        return int(self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def rows(self, table: str) -> Iterator[tuple[Any, ...]]:
        """The rows by id, one at a time. Raises BookError."""
        names = ", ".join(self.columns(table))
        try:
            # Not `yield from`, which would close the cursor again when the walk is given up half-way.
            for row in self._connection.execute(f"SELECT {names} FROM {table} ORDER BY id"):  # noqa: UP028
                yield row
        except driver().Error as error:
            raise BookError(fault_of(error), path=self._path) from error


@contextmanager
def snapshot(book: Book) -> Iterator[Snapshot]:
    """Hold one moment of the book for reading in this thread, while others may go on writing."""
    connection = book.reader()
    connection.execute("BEGIN")
    try:
        yield Snapshot(book, connection)
    finally:
        connection.execute("ROLLBACK")
