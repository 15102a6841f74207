"""Connections to the book file by the bare driver, with the settings of quality.md 4.1. No SQLAlchemy here:
this module is on the start path."""

import logging
import os
import struct
from pathlib import Path
from typing import Any

from keyacct_desktop.storage.errors import BookError, Fault, fault_of
from keyacct_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION

_log = logging.getLogger(__name__)

_HEADER = b"SQLite format 3\x00"

BUSY_TIMEOUT_MS = 5000
"""How long a statement waits for another program's lock before it gives up with IN_USE."""

_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
)


def driver() -> Any:
    """The one driver (libraries.md F)."""
    from sqlcipher3 import dbapi2

    return dbapi2


def check_file(path: Path, *, newest: int = SCHEMA_VERSION) -> int:
    """Read the header before anything can write, and return the book's schema version.

    Raises BookError with MISSING, IS_FOLDER, EMPTY, NOT_A_BOOK, NEWER or NO_PERMISSION. Never call it on a
    book that this process has open: closing the file would drop SQLite's locks.
    """
    where = str(path)
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        if os.path.isdir(path):
            raise BookError(Fault.IS_FOLDER, path=where) from error
        raise BookError(fault_of(error), path=where) from error
    if not header:
        raise BookError(Fault.EMPTY, path=where)
    if len(header) < 100 or not header.startswith(_HEADER):
        raise BookError(Fault.NOT_A_BOOK, path=where)
    version, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != APPLICATION_ID:
        raise BookError(Fault.NOT_A_BOOK, path=where)
    if version > newest:
        raise BookError(Fault.NEWER, path=where, version=version)
    return int(version)


def open_connection(
    path: Path, *, create: bool = False, read_only: bool = False, immutable: bool = False
) -> Any:
    """A driver connection in autocommit mode with all settings on. Raises BookError.

    `immutable` reads a file that nobody writes: without locks and without side files. Never use it on a book
    that this process has open: closing it would drop SQLite's locks.
    """
    mode = "ro&immutable=1" if immutable else "ro" if read_only else "rwc" if create else "rw"
    try:
        connection = driver().connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            # First of all, because the settings after it may already have to wait.
            connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
            for setting in _SETTINGS:
                connection.execute(setting)
            if not (read_only or immutable):
                connection.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            connection.close()
            raise
    except driver().Error as error:
        raise BookError(fault_of(error), path=str(path)) from error
    return connection


def side_files(path: Path) -> tuple[Path, Path]:
    """The write-ahead log and its index, which belong to the book while it is open or after a crash."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def has_log(path: Path) -> bool:
    """Whether a write-ahead log with something in it lies beside the book."""
    try:
        return side_files(path)[0].stat().st_size > 0
    except OSError:
        return False


def is_writable(path: Path) -> bool:
    """Whether the book and its folder can be written: SQLite would say so only on the first save."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def drop_file(path: Path) -> None:
    """Remove a temporary file of ours, if it is there; what cannot be removed is swept up the next time."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("a temporary file stays: %s", type(error).__name__)


def identity(path: Path) -> tuple[int, int] | None:
    """Device and inode of the file, to notice that it was replaced under us; None when it is gone."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino
