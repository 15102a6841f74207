"""A book is of the old version or of the new one, never between; a verified backup is made before (T06, T07)."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from keyacct_desktop.services import backup as backups
from keyacct_desktop.services.book import BookError, Fault, FixedClock, open_book
from keyacct_desktop.services.check import check_book
from keyacct_desktop.storage import connect, migrate, opening
from keyacct_desktop.storage import fingerprint as fingerprints
from keyacct_desktop.storage.connect import open_connection
from keyacct_desktop.storage.schema import SCHEMA_VERSION
from tests.storage.faults import add_customers, names

NEXT = "ALTER TABLE party ADD COLUMN shoe_size TEXT"
NOW, NEWER = SCHEMA_VERSION, SCHEMA_VERSION + 1


@pytest.fixture
def next_version(book_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes this program one version newer than the book; the argument is what its migration does."""
    book = open_book(book_path, clock=clock)
    add_customers(book, 3)
    book.close()
    scratch = open_connection(book_path)
    scratch.execute("BEGIN")
    scratch.execute(NEXT)
    # Recording triggers name every column.
    migrate.create_triggers(scratch)
    known = fingerprints.fingerprint(scratch)
    scratch.execute("ROLLBACK")
    scratch.close()
    monkeypatch.setitem(fingerprints.FINGERPRINTS, NEWER, known)

    def install(script: Callable[[sa.Connection], None]) -> None:
        for module in (migrate, opening):
            monkeypatch.setattr(module, "SCHEMA_VERSION", NEWER)
        monkeypatch.setattr("keyacct_desktop.services.book.SCHEMA_VERSION", NEWER)
        monkeypatch.setattr(connect.check_file, "__kwdefaults__", {"newest": NEWER})
        monkeypatch.setattr(migrate, "_run_scripts", script)

    return install


def state(path: Path) -> tuple[Any, ...]:
    connection = open_connection(path)
    try:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(party)").fetchall()]
        return (
            connection.execute("PRAGMA user_version").fetchone()[0],
            "shoe_size" in columns,
            connection.execute("SELECT count(*) FROM party").fetchone()[0],
            connection.execute("PRAGMA integrity_check").fetchone()[0],
        )
    finally:
        connection.close()


def good(connection: sa.Connection) -> None:
    connection.exec_driver_sql(NEXT)


def raises(connection: sa.Connection) -> None:
    connection.exec_driver_sql(NEXT)
    connection.exec_driver_sql("DELETE FROM party")
    raise OSError(28, "No space left on device")


def breaks_links(connection: sa.Connection) -> None:
    connection.exec_driver_sql(NEXT)
    connection.exec_driver_sql("INSERT INTO fact (party_id, key, value) VALUES (999, 'a', 'b')")


def makes_another_structure(connection: sa.Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE party ADD COLUMN shoe_number TEXT")


def test_an_older_book_is_backed_up_and_brought_up_to_date(
    next_version: Callable[..., None], book_path: Path, clock: FixedClock
) -> None:
    next_version(good)
    book = open_book(book_path, clock=clock)
    assert len(names(book)) == 3
    add_customers(book)
    book.close()
    assert state(book_path) == (NEWER, True, 4, "ok")
    kept = backups.newest_backup_for(book_path)
    assert kept is not None
    assert kept.customers == 3
    assert state(kept.path) == (NOW, False, 3, "ok")


@pytest.mark.parametrize(
    ("script", "fault"),
    [(raises, Fault.DISK_FULL), (breaks_links, Fault.DAMAGED), (makes_another_structure, Fault.ALTERED)],
)
def test_a_migration_that_fails_midway_leaves_the_old_book_whole(
    script: Callable[[sa.Connection], None],
    fault: Fault,
    next_version: Callable[..., None],
    book_path: Path,
    clock: FixedClock,
) -> None:
    next_version(script)
    with pytest.raises(BookError) as refused:
        open_book(book_path, clock=clock)
    assert refused.value.fault is fault
    assert state(book_path) == (NOW, False, 3, "ok")
    next_version(good)
    open_book(book_path, clock=clock).close()
    assert state(book_path) == (NEWER, True, 3, "ok")


def test_without_a_backup_nothing_is_brought_up_to_date(
    next_version: Callable[..., None], book_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise BookError(Fault.BACKUP_FAILED, path="")

    monkeypatch.setattr(backups, "backup_file", refuse)
    next_version(good)
    with pytest.raises(BookError) as refused:
        open_book(book_path, clock=clock)
    assert refused.value.fault is Fault.BACKUP_FAILED
    assert state(book_path)[:2] == (NOW, False)


@pytest.fixture
def first_release(tmp_path: Path) -> Path:
    """A book that the first release wrote: two persons, a company, a visit, an order; the last change undone."""
    path = tmp_path / "old.keyacct"
    packed = Path(__file__).parent / "books" / "version_1.keyacct.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path


def test_a_book_of_the_first_release_keeps_its_data_and_its_undo_history(
    first_release: Path, clock: FixedClock
) -> None:
    book = open_book(first_release, clock=clock)
    try:
        assert names(book) == ["王伟", "恒达机械有限公司", "李静"]
        assert book.fetch("SELECT content FROM interaction") == [("送样品，王总很满意",)]
        redo, undo = book.redo_name(), book.undo_name()
        assert redo is not None
        assert undo is not None
        assert (redo.name, undo.name) == ("customers.deleted", "order.booked")
        book.redo()
        assert names(book) == ["王伟", "恒达机械有限公司"]
        book.undo()
        book.undo()
        assert book.fetch("SELECT count(*) FROM sales_order") == [(0,)]
        with book.transaction("level.set", name="王伟") as tx:
            tx.insert("level_change", party_id=1, level=3, set_on="2026-03-16")
        book.undo()
        assert book.fetch("SELECT count(*) FROM level_change") == [(0,)]
    finally:
        book.close()
    assert check_book(first_release, deep=True).whole


def test_a_verified_backup_of_the_first_release_is_made_before(
    first_release: Path, clock: FixedClock
) -> None:
    open_book(first_release, clock=clock).close()
    kept = backups.newest_backup_for(first_release)
    assert kept is not None
    assert kept.customers == 3
    copy = open_connection(kept.path)
    assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    copy.close()
    again = open_book(kept.path, clock=clock)
    assert names(again) == ["王伟", "恒达机械有限公司", "李静"]
    again.close()


def test_a_book_of_the_second_version_keeps_its_data_and_its_undo_history(
    tmp_path: Path, clock: FixedClock
) -> None:
    path = tmp_path / "old.keyacct"
    packed = Path(__file__).parent / "books" / "version_2.keyacct.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    book = open_book(path, clock=clock)
    try:
        assert names(book) == ["王伟", "恒达机械有限公司", "李静"]
        redo, undo = book.redo_name(), book.undo_name()
        assert redo is not None
        assert undo is not None
        assert (redo.name, undo.name) == ("customers.deleted", "contract.added")
        book.undo()
        assert book.fetch("SELECT count(*) FROM contract") == [(0,)]
        with book.transaction("gift.given", name="王伟") as tx:
            tx.insert("gift", party_id=1, name="茶叶", value_fen=8000, created_at="2026-03-16T00:00:00Z")
        book.undo()
        assert book.fetch("SELECT count(*) FROM gift") == [(0,)]
        assert book.fetch("SELECT level FROM level_change") == [(3,)]
    finally:
        book.close()
    assert check_book(path, deep=True).whole
