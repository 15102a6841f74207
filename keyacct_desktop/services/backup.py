"""Verified backups of a book, restoring one, and what is known about the last one (quality.md 4.3).

Every function may run in a worker thread: a backup uses connections of its own. Knows no windows and no words.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from keyacct_desktop.services.book import Book, BookError, Fault


@dataclass(frozen=True, slots=True)
class Backup:
    """One finished backup. `made_at` is UTC; `customers` None where the manifest is gone."""

    path: Path
    made_at: datetime
    customers: int | None
    verified: bool


def make_backup(book: Book, folder: Path | None = None) -> Path:
    """Write a verified copy of the open book, then thin out old ones; return the copy's path.

    `folder` is the book's own backup folder when None, and a second place otherwise. Raises BookError:
    BACKUP_FAILED (the copy did not pass its checks), DISK_FULL, READ_ONLY, NO_PERMISSION …
    """
    raise BookError(Fault.BACKUP_FAILED)


def backup_if_changed(book: Book) -> Path | None:
    """At close: a backup if anything was written since the last one, else None. Raises BookError."""
    return None


def before_risky_write(book: Book) -> Path | None:
    """Before an import, a merge or a big delete: a fresh verified backup unless nothing changed since the last."""
    return None


def last_backup(book: Book) -> Backup | None:
    """The last verified backup of this book, None when there is none yet. Cheap."""
    return None


def list_backups(book: Book) -> list[Backup]:
    """All backups in the book's backup folders, newest first."""
    return []


def backup_folder(book: Book) -> Path:
    """Where this book's backups go by default."""
    raise NotImplementedError


def newest_backup_for(book_path: Path) -> Backup | None:
    """The newest verified backup of a book file that is missing, empty or damaged, to offer it; None if none."""
    return None


def restore_backup(backup: Path, book_path: Path) -> Path | None:
    """Put a backup in the place of the (closed) book, and return where the replaced book is kept.

    The backup is copied and checked in full before anything moves; the old book with its side files is kept
    in a folder `replaced` beside it. None when there was no old book. Raises BookError.
    """
    raise BookError(Fault.BACKUP_FAILED)
