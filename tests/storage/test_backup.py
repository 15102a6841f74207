"""A backup counts only after every check, and a restore keeps what it replaces (T15, T16, T18)."""

import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

from keyacct_desktop.services.book import Book, BookError, Fault, open_book
from keyacct_desktop.storage import backup as files
from keyacct_desktop.storage import restore
from keyacct_desktop.storage.backup import Facts, read_manifest, write_backup
from keyacct_desktop.storage.connect import open_connection, side_files
from keyacct_desktop.storage.restore import replace_book
from tests.storage.faults import add_customers, contents, names

MADE = "2026-03-16T04:00:00Z"
STAMP = "2026-03-16 1200"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "backups" / "book 2026-03-16 120000.keyacct"


def test_a_backup_of_an_open_book_holds_what_was_saved_and_leaves_nothing_else(
    book: Book, target: Path
) -> None:
    add_customers(book, 5)
    manifest = write_backup(book.path, target, MADE)
    assert manifest.customers == 5
    assert read_manifest(target) == manifest
    assert sorted(each.name for each in target.parent.iterdir()) == [target.name, f"{target.name}.json"]
    assert target.stat().st_mode & 0o077 == 0
    copy = open_book(target)
    assert names(copy) == names(book)
    copy.close()


def test_a_backup_while_somebody_writes_is_whole_and_has_all_from_before(book: Book, target: Path) -> None:
    add_customers(book, 3000)
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            add_customers(book, 1, "spät")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            manifest = write_backup(
                book.path, target.with_name(f"book 2026-03-16 12000{number}.keyacct"), MADE
            )
            assert manifest.customers >= 3000
    finally:
        stop.set()
        writer.join()


def spoil(part: Path, how: str) -> None:
    if how == "empty":
        part.write_bytes(b"")
    elif how == "truncated":
        part.write_bytes(part.read_bytes()[:-4096])
    elif how == "flipped":
        data = bytearray(part.read_bytes())
        data[50 * 4096 : 51 * 4096] = bytes(4096)
        part.write_bytes(data)
    else:
        other = open_connection(part)
        other.execute({"rows": "DELETE FROM party", "structure": "DROP INDEX ix_task_due"}[how])
        other.execute("PRAGMA journal_mode = DELETE")
        other.close()


@pytest.mark.parametrize("how", ["empty", "truncated", "flipped", "rows", "structure"])
def test_a_copy_that_is_not_the_book_is_no_backup(
    how: str, book: Book, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_customers(book, 500)
    copy = files._copy

    def copy_and_spoil(path: Path, part: Path) -> tuple[Facts, Facts]:
        facts = copy(path, part)
        spoil(part, how)
        return facts

    monkeypatch.setattr(files, "_copy", copy_and_spoil)
    with pytest.raises(BookError) as refused:
        write_backup(book.path, target, MADE)
    assert refused.value.fault is Fault.BACKUP_FAILED
    assert list(target.parent.iterdir()) == []


def test_a_disk_without_room_gets_no_half_a_backup(
    book: Book, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        free = 1000

    def full(_: Any) -> type[Full]:
        return Full

    monkeypatch.setattr(shutil, "disk_usage", full)
    with pytest.raises(BookError) as refused:
        write_backup(book.path, target, MADE)
    assert refused.value.fault is Fault.DISK_FULL
    assert list(target.parent.iterdir()) == []


@pytest.fixture
def backup(book: Book, target: Path) -> Path:
    """A backup with three customers of a book that has four now, and is closed."""
    add_customers(book, 3)
    write_backup(book.path, target, MADE)
    add_customers(book, 1, "neu")
    book.close()
    return target


def test_restoring_brings_the_backup_and_keeps_the_book_it_replaces(backup: Path, book_path: Path) -> None:
    kept = replace_book(backup, book_path, STAMP)
    assert kept is not None
    assert kept.name == "2026-03-16 1200 book.keyacct"
    for path, expected in ((book_path, 3), (kept, 4)):
        book = open_book(path)
        assert len(names(book)) == expected
        book.close()
    again = replace_book(backup, book_path, STAMP)
    assert again is not None
    assert again != kept
    assert kept.exists()


def test_a_damaged_book_is_kept_with_its_log(backup: Path, book_path: Path) -> None:
    book_path.write_bytes(b"damaged")
    side_files(book_path)[0].write_bytes(b"log")
    kept = replace_book(backup, book_path, STAMP)
    assert kept is not None
    assert kept.read_bytes() == b"damaged"
    assert side_files(kept)[0].read_bytes() == b"log"
    book = open_book(book_path)
    assert len(names(book)) == 3
    book.close()


def test_a_missing_book_comes_back(backup: Path, book_path: Path) -> None:
    book_path.unlink()
    assert replace_book(backup, book_path, STAMP) is None
    open_book(book_path).close()


def test_a_backup_without_its_manifest_is_checked_all_the_same(backup: Path, book_path: Path) -> None:
    files.manifest_path(backup).unlink()
    assert replace_book(backup, book_path, STAMP) is not None
    spoil(backup, "flipped")
    with pytest.raises(BookError) as refused:
        replace_book(backup, book_path, STAMP)
    assert refused.value.fault is Fault.DAMAGED


@pytest.mark.parametrize(
    ("how", "fault"),
    [
        ("empty", Fault.EMPTY),
        ("truncated", Fault.DAMAGED),
        ("flipped", Fault.DAMAGED),
        ("rows", Fault.DAMAGED),
    ],
)
def test_a_backup_that_changed_since_it_was_verified_is_not_restored(
    how: str, fault: Fault, backup: Path, book_path: Path, tmp_path: Path
) -> None:
    spoil(backup, how)
    before = contents(tmp_path)
    with pytest.raises(BookError) as refused:
        replace_book(backup, book_path, STAMP)
    assert refused.value.fault is fault
    assert contents(tmp_path) == before


def test_a_restore_that_fails_at_the_last_step_puts_the_old_book_back(
    backup: Path, book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = book_path.read_bytes()

    def fail(_: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(restore, "sync_folder", fail)
    with pytest.raises(BookError) as refused:
        replace_book(backup, book_path, STAMP)
    assert refused.value.fault is Fault.IO
    assert book_path.read_bytes() == before


def test_a_book_is_not_restored_from_itself(backup: Path, book_path: Path) -> None:
    before = book_path.read_bytes()
    with pytest.raises(BookError):
        replace_book(book_path, book_path, STAMP)
    assert book_path.read_bytes() == before
