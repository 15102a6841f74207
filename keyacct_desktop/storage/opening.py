"""What is looked at before a book may be written (quality.md 4.1): header, version, structure, and a
write-ahead log that a crash, or somebody's copying, left beside it. Changes no byte of the book.

Call it only with the book's lock held, and never for a book that this process has open. On the start path: what
only a left log needs is imported there.
"""

import os
from pathlib import Path
from typing import Any

from keyacct_desktop.storage.connect import check_file, driver, has_log, open_connection, side_files
from keyacct_desktop.storage.errors import BookError, Fault, fault_of
from keyacct_desktop.storage.fingerprint import is_known
from keyacct_desktop.storage.schema import SCHEMA_VERSION


def examine(path: Path) -> int:
    """Look at a closed book and return its schema version.

    Raises BookError: MISSING, IS_FOLDER, EMPTY, NOT_A_BOOK, NEWER, NO_PERMISSION (header), DAMAGED (it cannot
    be read, or its log belongs to another file), ALTERED (another program changed its structure).
    """
    version = check_file(path)
    if has_log(path):
        return _examine_with_log(path)
    with _Reading(path) as connection:
        _require_known(connection, version, path)
    return version


class _Reading:
    """A closed file, opened for reading without locks and side files; driver errors become BookError."""

    def __init__(self, path: Path, *, immutable: bool = True) -> None:
        self._path = path
        self._immutable = immutable
        self._connection: Any = None

    def __enter__(self) -> Any:
        try:
            self._connection = open_connection(self._path, read_only=True, immutable=self._immutable)
        except BookError as error:
            raise BookError(_damage(error.fault), path=str(self._path)) from error
        return self._connection

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._connection.close()
        if isinstance(error, driver().Error):
            raise BookError(_damage(fault_of(error)), path=str(self._path)) from error


_Name = tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]


def _damage(fault: Fault) -> Fault:
    # The header was that of a book, so whatever SQLite cannot read now is damage.
    return Fault.DAMAGED if fault in (Fault.NOT_A_BOOK, Fault.OTHER, Fault.EMPTY) else fault


def _require_known(connection: Any, version: int, path: Path) -> None:
    if not is_known(connection, version):
        # A trigger or table of somebody else's, or pages that do not belong together.
        sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        raise BookError(Fault.ALTERED if sound else Fault.DAMAGED, path=str(path))


def _examine_with_log(path: Path) -> int:
    """Read the book together with a copy of its log, in a folder of its own, before SQLite joins them for good.

    The log of another file would overwrite pages here; once joined, nothing could be told apart any more.
    """
    import shutil
    import uuid

    own = _name_without_log(path)
    folder = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.look")
    try:
        folder.mkdir(mode=0o700)
        look = folder / path.name
        try:
            os.link(path, look)
        except OSError:
            shutil.copyfile(path, look)
        shutil.copyfile(side_files(path)[0], side_files(look)[0])
        with _Reading(look, immutable=False) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version > SCHEMA_VERSION:
                raise BookError(Fault.NEWER, path=str(path), version=version)
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise BookError(Fault.DAMAGED, path=str(path))
            _require_known(connection, version, path)
            if own is not None and _name(connection) != own:
                raise BookError(Fault.DAMAGED, path=str(path))
    except OSError as error:
        raise BookError(fault_of(error), path=str(path)) from error
    except BookError as error:
        raise BookError(error.fault, **{**error.params, "path": str(path)}) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return version


def _name_without_log(path: Path) -> _Name | None:
    """The name in the main file alone; None when a crash in the middle of a checkpoint left it unreadable."""
    try:
        with _Reading(path) as connection:
            return _name(connection)
    except BookError:
        return None


def _name(connection: Any) -> _Name:
    """What tells one book from another: the uuid, and its echo on the page that every write writes."""
    return (
        connection.execute("SELECT value FROM book_info WHERE key = 'uuid'").fetchall(),
        connection.execute("SELECT id FROM change_state").fetchall(),
    )


def set_aside(path: Path, stamp: str) -> Path | None:
    """Move a closed book with its side files into the folder `replaced` beside it, named by the time.

    Returns where it is now; None when there was neither a book nor a side file. Raises OSError.
    """
    present = [file for file in (path, *side_files(path)) if file.exists()]
    if not present:
        return None
    folder = path.parent / "replaced"
    folder.mkdir(mode=0o700, exist_ok=True)
    kept = folder / f"{stamp} {path.name}"
    number = 2
    while any(Path(f"{kept}{end}").exists() for end in ("", "-wal", "-shm")):
        kept = folder / f"{stamp} ({number}) {path.name}"
        number += 1
    # The book first: what is interrupted here leaves a missing book, never one that lacks its log in silence.
    for file in present:
        file.rename(f"{kept}{file.name.removeprefix(path.name)}")
    return kept
