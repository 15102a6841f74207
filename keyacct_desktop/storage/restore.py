"""Puts a backup in the place of a closed book. The backup is copied and checked in full before anything moves,
and the book that it replaces is kept with its side files."""

import os
import shutil
import uuid
from pathlib import Path

from keyacct_desktop.storage.backup import (
    is_unchanged,
    read_manifest,
    read_whole,
    sha256_of,
    sync_folder,
)
from keyacct_desktop.storage.connect import check_file, drop_file, has_log
from keyacct_desktop.storage.errors import BookError, Fault, fault_of
from keyacct_desktop.storage.opening import set_aside


def replace_book(backup: Path, book: Path, stamp: str) -> Path | None:
    """Restore `backup` to `book`, whose lock the caller holds; return where the replaced book is kept, if any.

    `stamp` names the kept book, as in "2026-03-16 1200". Raises BookError; the old book is then in its place.
    """
    check_file(backup)
    if backup.resolve() == book.resolve():
        raise BookError(Fault.EXISTS, path=str(backup))
    if has_log(backup):
        # An open book, or one that a crash left: the file alone would lack its newest changes.
        raise BookError(Fault.IN_USE, path=str(backup))
    part = book.with_name(f".{book.name}.{uuid.uuid4().hex[:8]}.restore")
    try:
        book.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        copied = _checked_copy(backup, part)
        kept = set_aside(book, stamp)
        try:
            os.replace(part, book)
            sync_folder(book.parent)
            if sha256_of(book) != copied:
                raise BookError(Fault.BACKUP_FAILED, path=str(book))
        except (OSError, BookError):
            _bring_back(kept, book)
            raise
    except OSError as error:
        raise BookError(fault_of(error), path=str(book)) from error
    finally:
        drop_file(part)
    return kept


def _checked_copy(backup: Path, part: Path) -> str:
    """Copy the backup beside the book, check it in full, and return its SHA-256."""
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    shutil.copyfile(backup, part)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    manifest = read_manifest(backup)
    if manifest is not None and not is_unchanged(part, manifest, thorough=True):
        raise BookError(Fault.DAMAGED, path=str(backup))
    try:
        facts = read_whole(part)
    except BookError as error:
        raise BookError(error.fault, path=str(backup)) from error
    if manifest is not None and facts.counts != manifest.counts:
        raise BookError(Fault.DAMAGED, path=str(backup))
    return sha256_of(part)


def _bring_back(kept: Path | None, book: Path) -> None:
    if kept is None:
        return
    for end in ("", "-wal", "-shm"):
        old = Path(f"{kept}{end}")
        if old.exists():
            os.replace(old, f"{book}{end}")
