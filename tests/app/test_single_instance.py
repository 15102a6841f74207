"""One window per book: the second start calls the first one."""

import os
import subprocess
import sys
from pathlib import Path

from keyacct_desktop.app.paths import book_token
from keyacct_desktop.app.single_instance import SingleInstance

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from keyacct_desktop.app.single_instance import SingleInstance
app = QCoreApplication([])
second = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))
if second.take():
    print("taken")
else:
    print("called" if second.call_first(10000) else "no answer")
"""


def _second_start(book: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _SECOND, str(book), str(folder)], stdout=subprocess.PIPE, text=True
    )


def test_a_second_start_raises_the_first_window_and_passes_its_book(qtbot, tmp_path: Path) -> None:
    book, folder = tmp_path / "客户.keyacct", tmp_path / "run"
    first = SingleInstance(book, folder)
    assert first.take()
    with qtbot.waitSignal(first.called, timeout=20000) as called:
        second = _second_start(book, folder)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20000)
    assert second.communicate()[0].strip() == "called"
    assert called.args == [str(book)]
    first.release()


def test_another_book_is_another_window(tmp_path: Path, qapp) -> None:
    first = SingleInstance(tmp_path / "one.keyacct", tmp_path / "run")
    second = SingleInstance(tmp_path / "two.keyacct", tmp_path / "run")
    assert first.take()
    assert second.take()
    first.release()
    second.release()


def test_a_released_book_can_be_taken_again(tmp_path: Path, qapp) -> None:
    first = SingleInstance(tmp_path / "book.keyacct", tmp_path / "run")
    assert first.take()
    first.release()
    again = SingleInstance(tmp_path / "book.keyacct", tmp_path / "run")
    assert again.take()
    again.release()


def test_a_damaged_lock_file_does_not_block_for_ever(tmp_path: Path, qapp) -> None:
    book, folder = tmp_path / "book.keyacct", tmp_path / "run"
    folder.mkdir()
    lock = folder / f"{book_token(book)}.lock"
    lock.write_bytes(b"\0garbage")
    long_ago = lock.stat().st_mtime - 3600
    os.utime(lock, (long_ago, long_ago))
    instance = SingleInstance(book, folder)
    assert instance.take()
    instance.release()


def test_nothing_lies_beside_the_book(tmp_path: Path, qapp) -> None:
    books = tmp_path / "books"
    books.mkdir()
    instance = SingleInstance(books / "book.keyacct", tmp_path / "run")
    instance.take()
    assert not list(books.iterdir())
    instance.release()
