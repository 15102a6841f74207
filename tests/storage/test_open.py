"""Opening: every odd file gets its own fault, no byte of it changes and no file appears (quality.md 2.6, T07–T14)."""

import os
import random
import shutil
import sqlite3
import struct
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from keyacct_desktop.app import paths
from keyacct_desktop.services.book import Book, BookError, Fault, FixedClock, create_book, open_book
from keyacct_desktop.storage import connect
from keyacct_desktop.storage.connect import open_connection, side_files
from keyacct_desktop.storage.fingerprint import FINGERPRINTS, fingerprint
from keyacct_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.storage.faults import add_customers, contents, names, run, start


def with_header(version: int = SCHEMA_VERSION, application: int = APPLICATION_ID) -> bytes:
    header = bytearray(b"SQLite format 3\x00" + bytes(84))
    struct.pack_into(">H", header, 16, 4096)
    header[18:24] = bytes((2, 2, 0, 64, 32, 32))
    struct.pack_into(">I", header, 60, version)
    struct.pack_into(">I", header, 68, application)
    return bytes(header)


def foreign_database(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE kunden (name TEXT)")
    other.commit()
    other.close()


def of_a_newer_version(path: Path) -> None:
    data = bytearray(path.read_bytes())
    struct.pack_into(">I", data, 60, SCHEMA_VERSION + 1)
    path.write_bytes(data)


def with_broken_schema(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:4096] = random.Random(1).randbytes(3996)
    path.write_bytes(data)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


ODD: dict[str, tuple[Callable[[Path], object], Fault]] = {
    "empty": (lambda path: path.write_bytes(b""), Fault.EMPTY),
    "text": (
        lambda path: path.write_text("客户名单\n王伟,13800138000\n" * 20, encoding="gb18030"),
        Fault.NOT_A_BOOK,
    ),
    "random bytes": (lambda path: path.write_bytes(random.Random(1).randbytes(70_000)), Fault.NOT_A_BOOK),
    "zeros": (lambda path: path.write_bytes(bytes(65_536)), Fault.NOT_A_BOOK),
    "another database": (lambda path: (path.unlink(), foreign_database(path)), Fault.NOT_A_BOOK),
    "half a header": (lambda path: path.write_bytes(with_header()[:60]), Fault.NOT_A_BOOK),
    "nothing but a header": (lambda path: path.write_bytes(with_header()), Fault.DAMAGED),
    "random after the header": (
        lambda path: path.write_bytes(with_header() + random.Random(2).randbytes(50_000)),
        Fault.DAMAGED,
    ),
    "a broken schema": (with_broken_schema, Fault.DAMAGED),
    "truncated": (truncated, Fault.DAMAGED),
    "a newer version": (of_a_newer_version, Fault.NEWER),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), Fault.IS_FOLDER),
    "missing": (lambda path: path.unlink(), Fault.MISSING),
}


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("alongside", [False, True])
def test_an_odd_file_is_refused_and_left_as_it_is(
    kind: str, alongside: bool, book_path: Path, tmp_path: Path
) -> None:
    make, fault = ODD[kind]
    make(book_path)
    before = contents(tmp_path)
    with pytest.raises(BookError) as refused:
        open_book(book_path, alongside=alongside)
    assert refused.value.fault is fault
    assert refused.value.params["path"] == str(book_path)
    # The lock file of the program's own run folder is no part of the book.
    assert {name: sum_ for name, sum_ in contents(tmp_path).items() if not name.endswith(".inuse")} == before


def test_a_refused_book_can_be_opened_once_it_is_mended(book_path: Path) -> None:
    good = book_path.read_bytes()
    truncated(book_path)
    with pytest.raises(BookError):
        open_book(book_path)
    book_path.write_bytes(good)
    open_book(book_path).close()


def test_names_that_look_like_addresses_are_only_names(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "客户 资料#1?%20&x" / "book?mode=memory#1%41.keyacct"
    book = create_book(path, clock=clock)
    add_customers(book)
    book.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    again = open_book(path, clock=clock)
    assert names(again) == ["客户0"]
    again.close()


def test_a_missing_folder_is_a_missing_book(tmp_path: Path) -> None:
    with pytest.raises(BookError) as refused:
        open_book(tmp_path / "no" / "such.keyacct")
    assert refused.value.fault is Fault.MISSING
    assert not (tmp_path / "no").exists()


def test_a_new_book_never_takes_the_place_of_a_file(book_path: Path) -> None:
    before = book_path.read_bytes()
    with pytest.raises(BookError) as refused:
        create_book(book_path)
    assert refused.value.fault is Fault.EXISTS
    assert book_path.read_bytes() == before


def test_a_structure_that_another_program_changed_is_noticed_before_the_first_write(book_path: Path) -> None:
    other = open_connection(book_path)
    other.execute("CREATE TRIGGER eater AFTER INSERT ON party BEGIN DELETE FROM party; END")
    other.close()
    before = book_path.read_bytes()
    with pytest.raises(BookError) as refused:
        open_book(book_path)
    assert refused.value.fault is Fault.ALTERED
    assert book_path.read_bytes() == before


def test_the_fingerprint_of_this_version_is_known(book: Book) -> None:
    assert {SCHEMA_VERSION: fingerprint(book.reader())}.items() <= FINGERPRINTS.items()


def test_the_log_that_a_crash_left_belongs_to_the_book(book_path: Path, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed" / book_path.name
    crashed.parent.mkdir()
    book = open_book(book_path)
    add_customers(book)
    for file in (book_path, side_files(book_path)[0]):
        shutil.copy(file, crashed.parent)
    book.close()
    again = open_book(crashed)
    assert names(again) == ["客户0"]
    again.close()
    assert [each.name for each in crashed.parent.iterdir()] == [crashed.name]


def test_the_log_of_another_book_is_not_joined_to_this_one(
    book_path: Path, tmp_path: Path, clock: FixedClock
) -> None:
    other_path = tmp_path / "other.keyacct"
    other = create_book(other_path, clock=clock)
    add_customers(other, 50, "别人的客户")
    mine = open_book(book_path, clock=clock)
    add_customers(mine, 50, "我的客户")
    mine.close()
    log = side_files(book_path)[0]
    shutil.copy(side_files(other_path)[0], log)
    other.close()
    before = (book_path.read_bytes(), log.read_bytes())
    with pytest.raises(BookError) as refused:
        open_book(book_path)
    assert refused.value.fault is Fault.DAMAGED
    assert (book_path.read_bytes(), log.read_bytes()) == before
    assert sorted(each.name for each in tmp_path.glob("*book.keyacct*")) == [
        "book.keyacct",
        "book.keyacct-wal",
    ]


def test_a_new_book_does_not_inherit_the_log_of_one_that_is_gone(book_path: Path, clock: FixedClock) -> None:
    book = open_book(book_path, clock=clock)
    add_customers(book, 50)
    log = side_files(book_path)[0].read_bytes()
    book.close()
    book_path.unlink()
    side_files(book_path)[0].write_bytes(log)
    fresh = create_book(book_path, clock=clock)
    assert names(fresh) == []
    fresh.close()
    kept = list((book_path.parent / "replaced").iterdir())
    assert [each.read_bytes() for each in kept] == [log]


HOLD = """
import sys
from pathlib import Path
from keyacct_desktop.services.book import open_book
book = open_book(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_book_that_is_open_elsewhere_is_opened_by_nobody_twice(book_path: Path) -> None:
    holder = start(HOLD, str(book_path))
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(BookError) as refused:
            open_book(book_path)
        assert refused.value.fault is Fault.IN_USE
        assert refused.value.params["pid"] == holder.pid
    finally:
        holder.kill()
        holder.communicate()
    # Killed, not closed: the lock went with the process.
    open_book(book_path).close()


def test_a_second_opening_in_the_same_program_is_refused_too(book: Book, tmp_path: Path) -> None:
    with pytest.raises(BookError) as refused:
        open_book(book.path)
    assert refused.value.fault is Fault.IN_USE
    link = tmp_path / "link.keyacct"
    link.symlink_to(book.path)
    with pytest.raises(BookError) as refused:
        open_book(link)
    assert refused.value.fault is Fault.IN_USE


def test_reading_beside_an_open_window_sees_what_was_saved_and_writes_nothing(book: Book) -> None:
    add_customers(book)
    beside = open_book(book.path, alongside=True)
    assert names(beside) == ["客户0"]
    with pytest.raises(BookError) as refused:
        add_customers(beside)
    assert refused.value.fault is Fault.IN_USE
    beside.close()
    add_customers(book)
    assert len(names(book)) == 2


@pytest.mark.parametrize("garbage", [b"", b"\x00" * 500, b"{", b"999999\nhost\n", b'{"pid": 1, "since": 2}'])
def test_what_lies_in_the_lock_file_blocks_nobody(book_path: Path, garbage: bytes) -> None:
    folder = paths.ensure(paths.run_dir())
    (folder / f"{paths.book_token(book_path)}.inuse").write_bytes(garbage)
    open_book(book_path).close()


def test_nothing_lies_beside_a_closed_book(book: Book, tmp_path: Path) -> None:
    add_customers(book)
    book.close()
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["book.keyacct"]


def test_a_book_that_another_program_locks_is_in_use_within_the_timeout(
    book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "BUSY_TIMEOUT_MS", 100)
    book = open_book(book_path)
    other = open_connection(book_path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(BookError) as refused:
        add_customers(book)
    assert refused.value.fault is Fault.IN_USE
    assert names(book) == []
    other.execute("ROLLBACK")
    other.close()
    add_customers(book)
    assert names(book) == ["客户0"]
    book.close()


LOCKED = """
import sys
from pathlib import Path
from keyacct_desktop.storage import connect
from keyacct_desktop.services.book import BookError, open_book
connect.BUSY_TIMEOUT_MS = 100
try:
    open_book(Path(sys.argv[1]))
except BookError as error:
    print(error.fault.value)
"""


def test_a_book_that_another_program_locks_whole_is_in_use(book_path: Path) -> None:
    other = open_connection(book_path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("UPDATE book_info SET value = value")
    assert run(LOCKED, str(book_path)) == "in_use"
    other.close()


REFUSED = """
import os, sys
from pathlib import Path
from keyacct_desktop.services.book import BookError, create_book, open_book
path, warm, user = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
# Everything is imported before root's rights are given up: the interpreter may lie where only root reads.
create_book(warm).close()
open_book(warm).close()
if user:
    os.setgroups([])
    os.setgid(int(user))
    os.setuid(int(user))
for action in (open_book, create_book):
    try:
        action(path).close()
        print("opened")
    except BookError as error:
        print(error.fault.value)
try:
    beside = open_book(path, alongside=True)
    print(len(beside.fetch("SELECT * FROM book_info")) > 2)
    beside.close()
except BookError as error:
    print(error.fault.value)
"""

NOBODY = 65534


@pytest.fixture
def as_somebody(book_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], list[str]]:
    """Runs REFUSED as a user for whom file permissions count: ourselves, or nobody where we are root."""
    if sys.platform == "win32":
        pytest.skip("permissions of another kind")
    user = ""
    if os.geteuid() == 0:
        user = str(NOBODY)
        for folder in (book_path.parent, *book_path.parent.parents):
            if Path(tempfile.gettempdir()) in folder.parents:
                folder.chmod(0o755)
    home = book_path.parent / "home of somebody"
    home.mkdir(mode=0o777)
    home.chmod(0o777)
    for kind in ("run", "data"):
        (home / kind).mkdir()
        (home / kind).chmod(0o777)
    monkeypatch.setenv("KEYACCT_HOME", str(home))
    return lambda path: run(REFUSED, str(path), str(home / "warm.keyacct"), user).split()


@pytest.fixture
def owned(book_path: Path) -> Path:
    """A book in a folder of its own, both of that user."""
    folder = book_path.parent / "own"
    folder.mkdir()
    path = Path(shutil.copy(book_path, folder))
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        os.chown(path, NOBODY, NOBODY)
    return path


def test_a_book_in_a_folder_that_nobody_may_enter_says_so(
    owned: Path, as_somebody: Callable[[Path], list[str]]
) -> None:
    owned.parent.chmod(0o000)
    try:
        assert as_somebody(owned) == ["no_permission"] * 3
    finally:
        owned.parent.chmod(0o755)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "expected"),
    [
        (0o444, 0o755, ["read_only", "exists", "True"]),
        (0o644, 0o555, ["read_only", "exists", "True"]),
        (0o444, 0o555, ["read_only", "exists", "True"]),
        (0o000, 0o755, ["no_permission", "exists", "no_permission"]),
    ],
)
def test_a_book_that_may_not_be_written_says_so_and_can_still_be_read(
    file_mode: int,
    folder_mode: int,
    expected: list[str],
    owned: Path,
    as_somebody: Callable[[Path], list[str]],
) -> None:
    before = contents(owned.parent)
    owned.chmod(file_mode)
    owned.parent.chmod(folder_mode)
    try:
        assert as_somebody(owned) == expected
    finally:
        owned.parent.chmod(0o755)
        owned.chmod(0o644)
    assert contents(owned.parent) == before


def test_a_new_book_in_a_folder_that_cannot_be_written_is_refused(
    owned: Path, as_somebody: Callable[[Path], list[str]]
) -> None:
    owned.parent.chmod(0o555)
    try:
        refused = as_somebody(owned.with_name("new.keyacct"))
    finally:
        owned.parent.chmod(0o755)
    assert refused == ["missing", "no_permission", "missing"]
    assert [each.name for each in owned.parent.iterdir()] == [owned.name]


RACE = """
import sys
from pathlib import Path
from keyacct_desktop.services.book import BookError, open_book
sys.stdin.readline()
try:
    book = open_book(Path(sys.argv[1]))
    print("open", flush=True)
except BookError as error:
    print(error.fault.value, flush=True)
sys.stdin.readline()
"""


def test_of_six_starts_at_once_exactly_one_opens_the_book(book_path: Path) -> None:
    racers = [start(RACE, str(book_path)) for _ in range(6)]
    try:
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write("go\n")
            racer.stdin.flush()
        said = [racer.stdout.readline().strip() for racer in racers if racer.stdout is not None]
        assert sorted(said) == ["in_use"] * 5 + ["open"]
    finally:
        for racer in racers:
            racer.communicate("end\n", timeout=30)
