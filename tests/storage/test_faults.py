"""The disk fills, the file goes, the power goes: what was saved stays, and nothing is saved by half (T01, T05, T11)."""

import json
import os
import random
import shutil
import sys
import time
from pathlib import Path

import pytest

from keyacct_desktop.services.book import Book, BookError, Fault, open_book
from keyacct_desktop.services.check import check_book
from tests.storage.faults import add_customers, names, start

WRITER = """
import sys
from pathlib import Path
from keyacct_desktop.services.book import open_book
book = open_book(Path(sys.argv[1]))
print("open", flush=True)
number = int(sys.argv[2])
while True:
    number += 1
    with book.transaction("customer.added") as tx:
        party = tx.insert("party", kind="person", name=f"客户{number}", note="x" * 3000, created_at=tx.now, updated_at=tx.now)
        for part in range(3):
            tx.insert("fact", party_id=party, key=f"custom:{part}", value=str(number))
    print(number, flush=True)
"""


@pytest.mark.timeout(300)
def test_twenty_kills_while_saving_lose_nothing_that_was_acknowledged(book_path: Path) -> None:
    chance = random.Random(7)
    acknowledged = 0
    for _ in range(20):
        writer = start(WRITER, str(book_path), str(acknowledged))
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        until = None
        for line in writer.stdout:
            acknowledged = int(line)
            until = until or time.monotonic() + chance.uniform(0, 0.1)
            if time.monotonic() >= until:
                writer.kill()
        writer.communicate()
        book = open_book(book_path)
        saved = names(book)
        # The last one may have been saved without our hearing of it.
        assert len(saved) - acknowledged in (0, 1)
        assert saved == [f"客户{n}" for n in range(1, len(saved) + 1)]
        acknowledged = len(saved)
        facts = book.fetch("SELECT count(*) FROM fact")[0][0]
        assert facts == 3 * acknowledged
        book.close()
    assert acknowledged > 100
    assert check_book(book_path, deep=True).whole


def test_a_full_disk_keeps_what_is_there_and_saves_again_once_there_is_room(book: Book) -> None:
    add_customers(book)
    with book.transaction("x") as tx:
        tx.driver.execute(f"PRAGMA max_page_count = {tx.fetch('PRAGMA page_count')[0][0] + 5}")
    with pytest.raises(BookError) as refused:
        add_customers(book, 5000)
    assert refused.value.fault is Fault.DISK_FULL
    assert names(book) == ["客户0"]
    name = book.undo_name()
    assert name is not None
    assert name.params == {"count": 1}
    with book.transaction("x") as tx:
        tx.driver.execute("PRAGMA max_page_count = 1000000")
    add_customers(book, 5000, "后来")
    assert len(names(book)) == 5001
    assert check_book(book, deep=True).whole


LIMITED = """
import json, resource, signal, sys
from pathlib import Path
from keyacct_desktop.services.book import BookError, open_book
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
book = open_book(Path(sys.argv[1]))
book.undo_name()
limit = 3_000_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
said = []
for size in (10, 20000, 10):
    try:
        with book.transaction("x") as tx:
            tx.insert_many("party", ("kind", "name", "note", "created_at", "updated_at"),
                [("person", f"{size}", "y" * 200, tx.now, tx.now)] * size)
        said.append("saved")
    except BookError as error:
        said.append(error.fault.value)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
said.append(len(book.fetch("SELECT * FROM party")))
book.close()
print(json.dumps(said))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_write_that_the_system_cuts_off_is_taken_back_whole(book_path: Path) -> None:
    program = start(LIMITED, str(book_path))
    out, err = program.communicate(timeout=60)
    assert program.returncode == 0, err
    said = json.loads(out)
    assert said[0] == "saved"
    assert said[1] in ("io", "disk_full")
    assert said[2:] == ["saved", 20]
    assert check_book(book_path, deep=True).whole


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")
@pytest.mark.parametrize("how", ["replaced", "deleted", "moved"])
def test_a_book_whose_file_goes_while_it_is_open_saves_nothing_into_the_void(
    how: str, book: Book, tmp_path: Path
) -> None:
    add_customers(book)
    other = Path(shutil.copy(book.path, tmp_path / "other"))
    if how == "replaced":
        os.replace(other, book.path)
    elif how == "deleted":
        book.path.unlink()
    else:
        book.path.rename(tmp_path / "moved.keyacct")
    for _ in range(2):
        with pytest.raises(BookError) as refused:
            add_customers(book)
        assert refused.value.fault is Fault.REPLACED
    assert refused.value.params["path"] == str(book.path)
    # What was saved before is still on the screen, and can be read.
    assert names(book) == ["客户0"]
    book.close()


def test_a_form_that_fails_to_save_can_be_saved_again(book: Book) -> None:
    with pytest.raises(BookError) as refused, book.transaction("x") as tx:
        tx.insert("fact", party_id=1, key="a", value="b")
    assert refused.value.fault is Fault.CONFLICT
    add_customers(book)
    assert names(book) == ["客户0"]


def test_a_number_beyond_64_bits_and_half_a_character_are_refused_in_words(book: Book) -> None:
    add_customers(book)
    for value in (2**63, "\ud800"):
        with pytest.raises(BookError), book.transaction("x") as tx:
            tx.update("party", 1, note=value)
    assert names(book) == ["客户0"]
