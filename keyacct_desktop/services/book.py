"""Opening, making and closing books: the only way in for everything above the services."""

import os
from collections.abc import Callable
from pathlib import Path

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.storage.book import Book
from keyacct_desktop.storage.changes import Change, ChangeName
from keyacct_desktop.storage.clock import Clock, FixedClock, SystemClock, instant, stamp
from keyacct_desktop.storage.connect import check_file, is_writable
from keyacct_desktop.storage.errors import CANNOT_OPEN, DISK_REFUSED, BookError, Fault, fault_of
from keyacct_desktop.storage.lock import BookLock, held_here, take_lock
from keyacct_desktop.storage.opening import examine
from keyacct_desktop.storage.schema import SCHEMA_VERSION

__all__ = [
    "CANNOT_OPEN", "DISK_REFUSED", "SUFFIX", "Book", "BookError", "Change", "ChangeName", "Clock", "Fault",
    "FixedClock", "SystemClock", "create_book", "fault_of", "lock_book", "open_book", "refuse_as_target",
    "refuse_open_book", "stamp",
]  # fmt: skip

SUFFIX = ".keyacct"


def open_book(
    path: Path,
    *,
    clock: Clock | None = None,
    alongside: bool = False,
    updating: Callable[[], None] | None = None,
) -> Book:
    """Open an existing book, bringing an older one up to date after a verified backup; `updating` is called before
    that, as it takes a while for a large book.

    Only one program at a time opens a book; `alongside` opens it for reading beside a window that has it, and
    from a read-only medium. Raises BookError: MISSING, EMPTY, IS_FOLDER, NOT_A_BOOK, NEWER, ALTERED, DAMAGED,
    IN_USE, READ_ONLY … Never makes a file, and changes no byte of a file that it refuses.
    """
    clock = clock or SystemClock()
    path = path.absolute()
    if not held_here(path):
        # Before the lock, so that a wrong file leaves no trace in our folders either.
        check_file(path)
    if alongside:
        return _open_alongside(path, clock)
    if not is_writable(path):
        raise BookError(Fault.READ_ONLY, path=str(path))
    lock = lock_book(path, clock)
    try:
        if examine(path) < SCHEMA_VERSION:
            if updating is not None:
                updating()
            _migrate(path, clock)
        return Book(path, clock, lock=lock)
    except BaseException:
        lock.release()
        raise


def refuse_open_book(source: Path) -> None:
    """Before a file that somebody named is read: reading a book that is open here would drop SQLite's locks on it.

    Raises Refused ("source_is_book").
    """
    if held_here(source.absolute()):
        raise Refused("source_is_book")


def refuse_as_target(book: Book, target: Path) -> None:
    """Before a file that somebody named is written. Raises Refused ("target_is_book")."""
    if target.exists() and target.samefile(book.path):
        raise Refused("target_is_book")


def create_book(path: Path, *, clock: Clock | None = None) -> Book:
    """Make an empty book where there is no file yet, and open it. Raises BookError (EXISTS, READ_ONLY …)."""
    from keyacct_desktop.storage.migrate import create_book_file

    clock = clock or SystemClock()
    path = path.absolute()
    if os.path.lexists(path):
        raise BookError(Fault.EXISTS, path=str(path))
    lock = lock_book(path, clock)
    try:
        create_book_file(path, clock)
        return Book(path, clock, lock=lock)
    except BaseException:
        lock.release()
        raise


def lock_book(path: Path, clock: Clock) -> BookLock:
    """Keep every other program from opening the book for writing. Raises BookError: IN_USE …"""
    try:
        return take_lock(path, instant(clock))
    except OSError as error:
        raise BookError(fault_of(error), path=str(error.filename or path)) from error


def _open_alongside(path: Path, clock: Clock) -> Book:
    """Whoever holds the book has looked it over and brought it up to date; else we do so, for a moment."""
    if is_writable(path):
        try:
            lock = lock_book(path, clock)
        except BookError as error:
            if error.fault is not Fault.IN_USE:
                raise
        else:
            try:
                if examine(path) < SCHEMA_VERSION:
                    _migrate(path, clock)
            finally:
                lock.release()
    elif examine(path) < SCHEMA_VERSION:
        raise BookError(Fault.READ_ONLY, path=str(path))
    return Book(path, clock, alongside=True)


def _migrate(path: Path, clock: Clock) -> None:
    from keyacct_desktop.services.backup import backup_file
    from keyacct_desktop.storage.migrate import migrate_book_file

    backup_file(path, clock)
    migrate_book_file(path, clock)
