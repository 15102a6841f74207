"""Verified backups of a book, restoring one, and what is known about the last one (quality.md 4.3).

Every function may run in a worker thread: a backup uses connections of its own. Knows no windows and no words.
"""

import logging
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from keyacct_desktop.app import paths
from keyacct_desktop.services.book import Book, BookError, Clock, SystemClock, lock_book, stamp
from keyacct_desktop.storage import backup as files
from keyacct_desktop.storage.clock import instant
from keyacct_desktop.storage.connect import drop_file, open_connection
from keyacct_desktop.storage.queries import backup as queries
from keyacct_desktop.storage.rotation import superfluous

_log = logging.getLogger(__name__)

_NAME = re.compile(r"(?P<stem>.+) (?P<day>\d{4}-\d\d-\d\d) (?P<time>\d{6})(?: \(\d+\))?\.keyacct")
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')

FALL_THAT_STOPS_ROTATION = 0.2
"""Nothing is thinned out when this share of the customers is gone since the backup before."""

_ABANDONED_S = 24 * 3600


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
    BACKUP_FAILED (the copy did not pass its checks), DAMAGED (the book), DISK_FULL, READ_ONLY, NO_PERMISSION …
    """
    target = _make(book.path, folder or backup_folder(book), book.clock)
    manifest = files.read_manifest(target)
    if manifest is not None and not book.alongside:
        _remember(book, manifest)
    second = second_folder(book)
    if folder is None and second is not None:
        try:
            files.copy_backup(target, second)
            _thin_out(second, target.name, book.clock.today())
        except BookError as error:
            # A stick that is not plugged in: the first backup is there, and counts.
            _log.warning("no second backup: %s", error.fault.value)
    return target


def backup_file(book_path: Path, clock: Clock) -> Path:
    """A verified backup of a book that is locked but not opened: before it is brought up to date."""
    connection = open_connection(book_path)
    try:
        facts = files.facts_of(connection)
    finally:
        connection.close()
    return _make(book_path, _folder_of(book_path, facts.uuid), clock)


def backup_if_changed(book: Book) -> Path | None:
    """At close: a backup if anything was written since the last one, else None. Raises BookError."""
    if book.alongside:
        return None
    state = queries.state(book)
    if state == (queries.info(book, queries.LAST_STATE) or "0") and (state == "0" or last_backup(book)):
        return None
    return make_backup(book)


def before_risky_write(book: Book) -> Path | None:
    """Before an import, a merge or a big delete: a fresh verified backup unless nothing changed since the last.

    A book that holds somebody and has no backup yet gets one even where nothing was ever changed (a demo book).
    """
    made = backup_if_changed(book)
    if made is None and not book.alongside and queries.holds_anybody(book) and last_backup(book) is None:
        return make_backup(book)
    return made


def last_backup(book: Book) -> Backup | None:
    """The last verified backup of this book, None when there is none yet. Cheap."""
    return next((backup for backup in list_backups(book) if backup.verified), None)


def list_backups(book: Book) -> list[Backup]:
    """All backups in the book's backup folders, newest first."""
    found = _backups_in(backup_folder(book))
    second = second_folder(book)
    if second is not None:
        names = {each.path.name for each in found}
        found += [each for each in _backups_in(second) if each.path.name not in names and _is_of(each, book)]
    return sorted(found, key=_age, reverse=True)


def backup_folder(book: Book) -> Path:
    """Where this book's backups go by default."""
    return _folder_of(book.path, queries.info(book, queries.UUID) or "")


def second_folder(book: Book) -> Path | None:
    """The second place for backups (another disk, a sync folder), where the rep has chosen one."""
    chosen = queries.second_folder(book)
    return Path(chosen) if chosen else None


def set_second_folder(book: Book, folder: Path | None) -> None:
    """Choose the second place for backups, or none."""
    queries.write_second_folder(book, str(folder) if folder else None)


def newest_backup_for(book_path: Path) -> Backup | None:
    """The newest verified backup of a book file that is missing, empty or damaged, to offer it; None if none."""
    wanted = str(book_path.expanduser().resolve())
    candidates: list[Backup] = []
    for folder in _folders():
        for backup in _backups_in(folder):
            manifest = files.read_manifest(backup.path)
            if backup.verified and manifest is not None and manifest.book == wanted:
                candidates.append(backup)
    for backup in sorted(candidates, key=_age, reverse=True):
        manifest = files.read_manifest(backup.path)
        if manifest is not None and files.is_unchanged(backup.path, manifest, thorough=True):
            return backup
    return None


def restore_backup(backup: Path, book_path: Path, *, clock: Clock | None = None) -> Path | None:
    """Put a backup in the place of the (closed) book, and return where the replaced book is kept.

    The backup is copied and checked in full before anything moves; the old book with its side files is kept
    in a folder `replaced` beside it. None when there was no old book. Raises BookError.
    """
    from keyacct_desktop.storage.restore import replace_book

    clock = clock or SystemClock()
    lock = lock_book(book_path.absolute(), clock)
    try:
        return replace_book(backup.absolute(), book_path.absolute(), stamp(clock))
    finally:
        lock.release()


def backup_time(backup: Path) -> datetime:
    """When a backup was made (UTC), as its manifest says, else its name, else the file's own time."""
    if files.read_manifest(backup) is None and not _NAME.fullmatch(backup.name):
        return datetime.fromtimestamp(backup.stat().st_mtime, UTC)
    return _described(backup).made_at


def _make(book_path: Path, folder: Path, clock: Clock) -> Path:
    _sweep(folder, book_path, clock)
    before = _backups_in(folder)
    target = _free_name(folder, book_path, clock)
    manifest = files.write_backup(book_path, target, instant(clock))
    previous = next((each.customers for each in before if each.customers is not None), None)
    if previous and manifest.customers < previous * (1 - FALL_THAT_STOPS_ROTATION):
        _log.warning("many customers fewer than in the backup before: no old backup is removed")
    else:
        _thin_out(folder, target.name, clock.today())
    return target


def _remember(book: Book, manifest: files.Manifest) -> None:
    try:
        queries.remember(book, manifest.made_at, manifest.state)
    except BookError as error:
        # The backup is finished and lists itself; only the shortcut to "nothing changed since" is missing.
        _log.warning("the backup could not be noted in the book: %s", error.fault.value)


def _folder_of(book_path: Path, uuid: str) -> Path:
    return paths.data_dir() / "backups" / f"{_safe(book_path.stem)}-{uuid[:8]}"


def _safe(stem: str) -> str:
    return _UNSAFE.sub("_", stem)[:80].strip(". ") or "book"


def _folders() -> list[Path]:
    try:
        return [each for each in (paths.data_dir() / "backups").iterdir() if each.is_dir()]
    except OSError:
        return []


def _free_name(folder: Path, book_path: Path, clock: Clock) -> Path:
    name = f"{_safe(book_path.stem)} {clock.now().astimezone():%Y-%m-%d %H%M%S}"
    target, number = folder / f"{name}.keyacct", 2
    while target.exists():
        target = folder / f"{name} ({number}).keyacct"
        number += 1
    return target


def _backups_in(folder: Path) -> list[Backup]:
    """The backups of a folder, newest first; files that are not named as we name them are not ours."""
    try:
        names = [each for each in folder.iterdir() if _NAME.fullmatch(each.name)]
    except OSError:
        return []
    return sorted((_described(each) for each in names), key=_age, reverse=True)


def _described(path: Path) -> Backup:
    manifest = files.read_manifest(path)
    if manifest is not None:
        made_at = datetime.fromisoformat(manifest.made_at.replace("Z", "+00:00")).astimezone(UTC)
        whole = files.is_unchanged(path, manifest, thorough=False)
        return Backup(path, made_at, manifest.customers, whole)
    return Backup(path, _named_time(path), None, False)


def _named_time(path: Path) -> datetime:
    named = _NAME.fullmatch(path.name)
    assert named is not None
    try:
        local = datetime.strptime(f"{named['day']} {named['time']}", "%Y-%m-%d %H%M%S")
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return local.astimezone(UTC)


def _age(backup: Backup) -> tuple[datetime, str]:
    return backup.made_at, backup.path.name


def _is_of(backup: Backup, book: Book) -> bool:
    manifest = files.read_manifest(backup.path)
    return manifest is not None and manifest.uuid == queries.info(book, queries.UUID)


def _thin_out(folder: Path, newest: str, today: date) -> None:
    """Remove what the policy does not keep; never the one just made, nor the newest verified one."""
    found = list(reversed(_backups_in(folder)))
    mine = _NAME.fullmatch(newest)
    assert mine is not None
    same = [each for each in found if _stem(each.path) == mine["stem"]]
    verified = [each.path for each in same if each.verified]
    protected = frozenset([folder / newest, *verified[-1:]])
    days = [(each.made_at.astimezone().date(), each.path) for each in same]
    for path in superfluous(days, today, protected=protected):
        try:
            path.unlink(missing_ok=True)
            files.manifest_path(path).unlink(missing_ok=True)
        except OSError as error:
            _log.warning("an old backup could not be removed: %s", type(error).__name__)


def _stem(path: Path) -> str:
    named = _NAME.fullmatch(path.name)
    return named["stem"] if named else ""


def _sweep(folder: Path, book_path: Path, clock: Clock) -> None:
    """Remove what a backup left that was killed; one of the last day may still be running."""
    for left in folder.iterdir() if folder.is_dir() else ():
        ours = left.name.startswith(f".{_safe(book_path.stem)} ") and left.name.endswith(".part")
        if ours and clock.now().timestamp() - left.stat().st_mtime > _ABANDONED_S:
            drop_file(left)
