"""Copies of a book that were opened and checked before they count (quality.md 4.3).

VACUUM INTO a temporary name → reopen → every check → SHA-256 manifest → fsync → rename → fsync of the folder.
Uses connections of its own, so it may run beside a writer. Knows nothing of when backups are due or thinned out.
"""

import hashlib
import json
import os
import shutil
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from keyacct_desktop import __version__
from keyacct_desktop.storage.check import count_rows, is_whole
from keyacct_desktop.storage.connect import check_file, driver, drop_file, open_connection
from keyacct_desktop.storage.errors import BookError, Fault, fault_of

MANIFEST_SUFFIX = ".json"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of a finished backup: made_at is UTC text, sha256 of the whole file, rows by table."""

    book: str
    uuid: str
    made_at: str
    size: int
    sha256: str
    customers: int
    counts: dict[str, int]
    state: int
    """The newest change that was not undone: the same number means that nothing changed since."""
    version: int
    program: str = __version__


@dataclass(frozen=True, slots=True)
class Facts:
    """What a copy must agree with."""

    uuid: str
    state: int
    customers: int
    counts: dict[str, int]
    version: int


def facts_of(connection: Any) -> Facts:
    """The facts of one consistent moment."""
    connection.execute("BEGIN")
    try:
        return Facts(
            uuid=str(_one(connection, "SELECT value FROM book_info WHERE key = 'uuid'") or ""),
            state=state_of(connection),
            customers=int(_one(connection, "SELECT count(*) FROM list_row")),
            counts=count_rows(connection),
            version=int(_one(connection, "PRAGMA user_version")),
        )
    finally:
        connection.execute("ROLLBACK")


def state_of(connection: Any) -> int:
    """The newest change that was not undone, 0 in a new book."""
    return int(_one(connection, "SELECT coalesce(max(id), 0) FROM change_set WHERE undone = 0"))


def _one(connection: Any, sql: str) -> Any:
    row = connection.execute(sql).fetchone()
    return row[0] if row else None


def write_backup(book: Path, target: Path, made_at: str) -> Manifest:
    """Write the verified backup `target` (which must not exist) of a book that may be open and being written.

    Raises BookError: DISK_FULL, READ_ONLY, NO_PERMISSION, IO, DAMAGED (the book itself), BACKUP_FAILED (the
    copy is not what the book is). Whatever happens, `target` is there whole with its manifest, or not at all.
    """
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made by us first, so that nobody else may read it for a moment.
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        before, after = _copy(book, part)
        copied = _verified(part, before, after)
        manifest = Manifest(
            book=str(book.resolve()),
            uuid=copied.uuid,
            made_at=made_at,
            size=part.stat().st_size,
            sha256=sha256_of(part),
            customers=copied.customers,
            counts=copied.counts,
            state=copied.state,
            version=copied.version,
        )
        _sync(part)
        _write_manifest(target, manifest)
        os.replace(part, target)
        sync_folder(target.parent)
    except (OSError, driver().Error) as error:
        raise BookError(fault_of(error), path=str(target)) from error
    finally:
        drop_file(part)
    return manifest


def _copy(book: Path, part: Path) -> tuple[Facts, Facts]:
    connection = open_connection(book)
    try:
        needed = int(_one(connection, "PRAGMA page_count")) * int(_one(connection, "PRAGMA page_size"))
        if shutil.disk_usage(part.parent).free < needed:
            raise BookError(Fault.DISK_FULL, path=str(part.parent))
        before = facts_of(connection)
        connection.execute("VACUUM INTO ?", (str(part.absolute()),))
        return before, facts_of(connection)
    finally:
        connection.close()


def _verified(part: Path, before: Facts, after: Facts) -> Facts:
    """Open the copy and compare it with the book as it was before and after copying."""
    try:
        check_file(part)
        copied = read_whole(part)
    except BookError as error:
        if error.fault in (Fault.IO, Fault.DISK_FULL):
            raise
        raise BookError(Fault.BACKUP_FAILED, path=str(part)) from error
    fits = copied.uuid == before.uuid and copied.version == before.version
    if before == after:
        fits = fits and copied == before
    else:
        # Somebody wrote meanwhile: the copy is one moment between the two.
        low, high = sorted((before.state, after.state))
        fits = fits and low <= copied.state <= high
        fits = fits and all(
            copied.counts[table] > 0
            for table in before.counts
            if before.counts[table] > 0 and after.counts[table] > 0
        )
    if not fits:
        raise BookError(Fault.BACKUP_FAILED, path=str(part))
    return copied


def read_whole(path: Path) -> Facts:
    """The facts of a closed file that passes every check. Raises BookError: DAMAGED, ALTERED … else."""
    try:
        connection = open_connection(path, immutable=True)
        try:
            if not is_whole(connection):
                raise BookError(Fault.DAMAGED, path=str(path))
            return facts_of(connection)
        finally:
            connection.close()
    except driver().Error as error:
        raise BookError(Fault.DAMAGED, path=str(path)) from error


def sha256_of(path: Path) -> str:
    """The file's SHA-256 in hex. Never call it on an open book."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def read_manifest(backup: Path) -> Manifest | None:
    """The manifest of a backup; None when there is none that can be read."""
    try:
        found = json.loads(manifest_path(backup).read_text(encoding="utf-8"))
        return Manifest(**found)
    except (OSError, ValueError, TypeError):
        return None


def manifest_path(backup: Path) -> Path:
    return backup.with_name(backup.name + MANIFEST_SUFFIX)


def is_unchanged(backup: Path, manifest: Manifest, *, thorough: bool) -> bool:
    """Whether a backup is still the file that was verified: by its size, or by its whole content."""
    try:
        same = backup.stat().st_size == manifest.size
        return same and (not thorough or sha256_of(backup) == manifest.sha256)
    except OSError:
        return False


def copy_backup(backup: Path, folder: Path) -> Path:
    """Put a finished backup with its manifest into a second folder too. Raises BookError."""
    manifest = read_manifest(backup)
    target = folder / backup.name
    part = folder / f".{backup.name}.{uuid.uuid4().hex[:8]}.part"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copyfile(backup, part)
        if manifest is None or not is_unchanged(part, manifest, thorough=True):
            raise BookError(Fault.BACKUP_FAILED, path=str(target))
        _sync(part)
        _write_manifest(target, manifest)
        os.replace(part, target)
        sync_folder(folder)
    except OSError as error:
        raise BookError(fault_of(error), path=str(target)) from error
    finally:
        drop_file(part)
    return target


def _write_manifest(target: Path, manifest: Manifest) -> None:
    final = manifest_path(target)
    part = final.with_name(f".{final.name}.part")
    try:
        with part.open("w", encoding="utf-8") as file:
            json.dump(asdict(manifest), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, final)
    finally:
        drop_file(part)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename durable. Windows does it by itself and cannot open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
