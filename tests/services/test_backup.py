"""When backups are made, which stay, which one is offered, and that a restore needs the book closed."""

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from keyacct_desktop.app import paths
from keyacct_desktop.services import backup as backups
from keyacct_desktop.services.backup import (
    backup_folder,
    backup_if_changed,
    before_risky_write,
    last_backup,
    list_backups,
    make_backup,
    newest_backup_for,
    restore_backup,
    second_folder,
    set_second_folder,
)
from keyacct_desktop.services.book import Book, BookError, Fault, FixedClock, create_book, open_book
from keyacct_desktop.services.books import forget_book, recent_books, remember_book
from keyacct_desktop.services.demo import fill_demo
from tests.storage.faults import add_customers, names


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.suffix == ".keyacct")


def test_a_backup_goes_to_a_folder_of_the_book_in_the_data_folder(book: Book) -> None:
    add_customers(book)
    path = make_backup(book)
    assert path.parent == backup_folder(book)
    assert path.parent.parent == paths.data_dir() / "backups"
    assert path.parent.name.startswith("book-")
    last = last_backup(book)
    assert last is not None
    assert (last.path, last.made_at, last.customers, last.verified) == (path, book.clock.now(), 1, True)
    assert book.fetch("SELECT value FROM book_info WHERE key = 'last_backup_at'") == [
        ("2026-03-16T04:00:00Z",)
    ]


def test_a_backup_is_no_change_of_the_book(book: Book) -> None:
    add_customers(book)
    before = book.undo_name()
    told: list[object] = []
    book.subscribe(told.append)
    make_backup(book)
    assert book.undo_name() == before
    assert told == []


def test_at_close_there_is_a_backup_only_if_something_changed(book: Book) -> None:
    assert backup_if_changed(book) is None
    add_customers(book)
    assert backup_if_changed(book) is not None
    assert backup_if_changed(book) is None
    book.undo()
    assert backup_if_changed(book) is not None
    book.redo()
    assert before_risky_write(book) is not None
    assert before_risky_write(book) is None
    assert len(list_backups(book)) == 3


def test_before_a_risky_write_a_book_that_was_filled_unrecorded_is_backed_up_too(book: Book) -> None:
    assert before_risky_write(book) is None
    fill_demo(book, as_of=book.clock.today(), customers=3)
    assert backup_if_changed(book) is None
    assert before_risky_write(book) is not None
    assert before_risky_write(book) is None


def test_a_backup_that_was_deleted_or_cut_off_is_made_again(book: Book) -> None:
    add_customers(book)
    path = make_backup(book)
    path.write_bytes(path.read_bytes()[:5000])
    assert last_backup(book) is None
    assert [each.verified for each in list_backups(book)] == [False]
    assert backup_if_changed(book) is not None
    assert last_backup(book) is not None


def test_old_backups_are_thinned_out_and_other_files_left_alone(book: Book, clock: FixedClock) -> None:
    start = date(2025, 1, 1)
    folder = backup_folder(book)
    folder.mkdir(parents=True)
    for stranger in ("notes.txt", "book.keyacct", "my copy.keyacct", "other 2020-01-01 120000.keyacct"):
        (folder / stranger).write_text("mine")
    for day in range(40):
        clock.day = start + timedelta(days=day)
        add_customers(book)
        for _ in range(2):
            make_backup(book)
    ours = [each for each in list_backups(book) if each.customers]
    days = [each.made_at.date() for each in ours]
    assert days.count(clock.day) == 2
    assert days.count(clock.day - timedelta(days=1)) == 2
    assert len(ours) < 2 + 2 + 12 + 10 + 9
    assert len(ours) >= 2 + 2 + 12 + 3
    assert (folder / "other 2020-01-01 120000.keyacct").read_text() == "mine"
    assert len([each for each in folder.iterdir() if each.suffix == ".json"]) == len(ours)


def test_nothing_is_thinned_out_when_many_customers_are_gone(book: Book, clock: FixedClock) -> None:
    ids = add_customers(book, 10)
    for _ in range(3):
        make_backup(book)
    clock.day += timedelta(days=30)
    with book.transaction("customers.deleted") as tx:
        tx.delete("party", ids[:5])
    make_backup(book)
    assert len(list_backups(book)) == 4
    make_backup(book)
    assert len(list_backups(book)) == 3


def test_a_second_place_gets_a_copy_and_may_be_away(book: Book, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    set_second_folder(book, stick)
    assert second_folder(book) == stick
    add_customers(book)
    path = make_backup(book)
    assert files(stick) == [path.name]
    (tmp_path / "blocked").write_text("not a folder")
    set_second_folder(book, tmp_path / "blocked")
    assert make_backup(book).exists()
    set_second_folder(book, None)
    assert second_folder(book) is None


def test_a_backup_into_a_folder_of_ones_choice(book: Book, tmp_path: Path) -> None:
    add_customers(book)
    path = make_backup(book, tmp_path / "里面 #1")
    copy = open_book(path)
    assert names(copy) == ["客户0"]
    copy.close()


def test_a_folder_that_cannot_be_made_is_said(book: Book, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BookError) as refused:
        make_backup(book, tmp_path / "file" / "folder")
    assert refused.value.fault is Fault.MISSING


def test_what_a_killed_backup_left_is_swept_away(book: Book) -> None:
    folder = backup_folder(book)
    folder.mkdir(parents=True)
    left = folder / ".book 2026-03-16 120000.keyacct.12345678.part"
    running = folder / ".book 2026-03-16 120001.keyacct.12345678.part"
    for part, hours in ((left, 25), (running, 1)):
        part.write_bytes(b"half")
        os.utime(part, times=(book.clock.now().timestamp() - hours * 3600,) * 2)
    make_backup(book)
    assert (left.exists(), running.exists()) == (False, True)


def test_the_newest_verified_backup_of_a_lost_book_is_offered(
    book: Book, clock: FixedClock, tmp_path: Path
) -> None:
    other = create_book(tmp_path / "elsewhere" / "book.keyacct", clock=clock)
    add_customers(other, 9)
    make_backup(other)
    other.close()
    add_customers(book)
    good = make_backup(book)
    clock.day += timedelta(days=1)
    add_customers(book)
    newest = make_backup(book)
    book.close()
    book.path.unlink()
    offered = newest_backup_for(book.path)
    assert offered is not None
    assert offered.path == newest
    # Same length, other bytes: only the whole content tells.
    data = bytearray(newest.read_bytes())
    data[-1] ^= 1
    newest.write_bytes(data)
    offered = newest_backup_for(book.path)
    assert offered is not None
    assert offered.path == good
    assert restore_backup(offered.path, book.path, clock=clock) is None
    again = open_book(book.path, clock=clock)
    assert names(again) == ["客户0"]
    again.close()
    assert newest_backup_for(tmp_path / "never.keyacct") is None


def test_an_open_book_is_not_restored_over(book: Book) -> None:
    add_customers(book)
    path = make_backup(book)
    with pytest.raises(BookError) as refused:
        restore_backup(path, book.path)
    assert refused.value.fault is Fault.IN_USE
    book.close()
    kept = restore_backup(path, book.path, clock=book.clock)
    assert kept is not None
    assert kept.parent.name == "replaced"


def test_a_garbled_manifest_makes_an_unverified_backup_and_no_crash(book: Book) -> None:
    add_customers(book)
    path = make_backup(book)
    for text in ("", "[]", '{"a": 1}', json.dumps({"made_at": 5})):
        path.with_name(f"{path.name}.json").write_text(text)
        assert [each.verified for each in backups.list_backups(book)] == [False]


def test_recent_books_are_those_that_still_exist_newest_first(tmp_path: Path) -> None:
    books = [tmp_path / f"客户 {number}.keyacct" for number in range(12)]
    for path in books:
        path.write_bytes(b"")
        remember_book(path)
    assert recent_books() == list(reversed(books))[:10]
    remember_book(books[0])
    books[11].unlink()
    forget_book(books[10])
    assert recent_books()[:2] == [books[0], books[9]]
    (paths.config_dir() / "recent.json").write_text("{broken")
    assert recent_books() == []
