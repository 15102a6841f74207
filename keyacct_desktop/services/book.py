"""Opening, making and closing books: the only way in for everything above the services."""

from pathlib import Path

from keyacct_desktop.storage.book import Book
from keyacct_desktop.storage.changes import Change, ChangeName
from keyacct_desktop.storage.clock import Clock, FixedClock, SystemClock
from keyacct_desktop.storage.connect import check_file
from keyacct_desktop.storage.errors import CANNOT_OPEN, DISK_REFUSED, BookError, Fault, fault_of
from keyacct_desktop.storage.schema import SCHEMA_VERSION

__all__ = [
    "CANNOT_OPEN", "DISK_REFUSED", "SUFFIX", "Book", "BookError", "Change", "ChangeName", "Clock", "Fault",
    "FixedClock", "SystemClock", "create_book", "fault_of", "open_book",
]  # fmt: skip

SUFFIX = ".keyacct"


def open_book(path: Path, *, clock: Clock | None = None) -> Book:
    """Open an existing book, bringing an older one up to date after a verified backup.

    Raises BookError: MISSING, EMPTY, NOT_A_BOOK, NEWER, IN_USE, DAMAGED, READ_ONLY … Never makes a file.
    """
    if check_file(path) < SCHEMA_VERSION:
        from keyacct_desktop.storage.migrate import migrate_book_file

        migrate_book_file(path, clock)
    return Book(path, clock)


def create_book(path: Path, *, clock: Clock | None = None) -> Book:
    """Make an empty book where there is no file yet, and open it. Raises BookError (EXISTS, READ_ONLY …)."""
    from keyacct_desktop.storage.migrate import create_book_file

    create_book_file(path, clock)
    return Book(path, clock)
