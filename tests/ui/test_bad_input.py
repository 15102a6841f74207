"""What a rep may meet on a bad day, at the window, in both languages: one clear sentence, and nothing is lost."""

import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.drafts import read_draft
from keyacct_desktop.ui.shell.book_actions import BookWish
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.widgets.frames import Notice
from tests.ui.fakes import FakePrompts
from tests.ui.rep import CTRL, SHIFT, Key, Rep
from tests.ui.test_jobs import Program, at, has_chinese, import_file, program

__all__ = ["program"]


def is_one_clear_sentence(text: str, language: Language) -> bool:
    """In the language of the window, not a list of faults, and nothing of the program's inside."""
    inside = ("Error", "Traceback", "sqlite", "None", "{", "errno")
    return (
        has_chinese(text) is (language is Language.CHINESE)
        and "\n" not in text
        and 5 < len(text) < 260
        and not any(word in text for word in inside)
    )


@pytest.fixture
def rep(qtbot, language: Language, window: MainWindow, prompts: FakePrompts) -> Rep:
    rep = Rep(qtbot, window, prompts)
    rep.come_back()
    return rep


def newer(path: Path) -> None:
    data = bytearray(path.read_bytes())
    struct.pack_into(">I", data, 60, 9999)
    path.write_bytes(data)


ODD_BOOKS = {
    "no book": lambda path: path.write_text("客户名单\n王伟,13800138000\n" * 20, encoding="gb18030"),
    "empty": lambda path: path.write_bytes(b""),
    "newer": newer,
    "folder": lambda path: (path.unlink(), path.mkdir()),
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("kind", ODD_BOOKS)
@pytest.mark.parametrize("tongue", list(Language), ids=str)
def test_a_book_that_cannot_be_opened_is_said_and_the_open_one_stays(
    qtbot,
    program: Program,
    prompts: FakePrompts,
    tmp_path: Path,
    book_path: Path,
    kind: str,
    tongue: Language,
) -> None:
    program.translations.use(tongue)
    ODD_BOOKS[kind](book_path)
    before = book_path.read_bytes() if book_path.is_file() else None
    rep = at(qtbot, program, prompts)
    prompts.answer("open_file", book_path)
    rep.press(Key.Key_O, CTRL | SHIFT)
    (said,) = prompts.told
    assert is_one_clear_sentence(said.replace(str(book_path), ""), tongue), said
    assert program.window is rep.window
    assert not rep.book.closed
    assert (book_path.read_bytes() if book_path.is_file() else None) == before


HOLDER = """
import sys
from pathlib import Path
from keyacct_desktop.services.book import open_book
book = open_book(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
book.close()
"""


@pytest.mark.parametrize("tongue", list(Language), ids=str)
def test_a_book_that_is_in_use_is_said_and_left_alone(
    qtbot, program: Program, prompts: FakePrompts, book_path: Path, tongue: Language
) -> None:
    program.translations.use(tongue)
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(book_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        program.open(BookWish(book_path))
        (said,) = prompts.told
        assert is_one_clear_sentence(said.replace(str(book_path), ""), tongue), said
        assert other.stdin is not None
        other.stdin.close()
    assert other.returncode == 0


BAD_LISTS = {
    "broken quote": '姓名,手机\n王,1\n"李,2\n赵,3\n'.encode(),
    "NUL": "姓名,手机\n王,1\n李\0,2\n".encode(),
    "a thousand columns": (",".join(f"c{n}" for n in range(1000)) + "\n").encode(),
    "mixed encodings": "姓名,手机\n王小,1\n".encode() + "李四光,2\n".encode("gbk"),
    "empty": b"",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "a web page": b"<html><table><tr><td>a</td></tr></table>",
}


@pytest.mark.parametrize("kind", BAD_LISTS)
def test_a_list_that_cannot_be_read_is_said_and_nothing_is_written(
    rep: Rep, language: Language, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(BAD_LISTS[kind])
    rep.prompts.answer("open_file", path)
    rep.press(Key.Key_I, CTRL)
    rep.dialog("import_assistant")
    said = rep.find(Notice, "import_notice").text()
    assert is_one_clear_sentence(said, language), said
    assert not rep.find(QPushButton, "import_run").isEnabled()
    assert rep.book.fetch("SELECT count(*) FROM party") == [(0,)]
    assert path.read_bytes() == BAD_LISTS[kind]


def test_odd_names_are_only_names_and_one_that_is_too_long_is_put_aside(rep: Rep, tmp_path: Path) -> None:
    odd = ['=HYPERLINK("http://x")', "王😀伟👨‍👩‍👧", "محمد \u202eعلي", "<b>粗</b>"]
    long = "长" * 10_000
    lines = [f'"{name.replace(chr(34), chr(34) * 2)}",1380013800{n}' for n, name in enumerate([*odd, long])]
    path = tmp_path / "odd.csv"
    path.write_text("姓名,手机\n" + "\n".join(lines) + "\n", encoding="utf-8")
    import_file(rep, path)
    rep.open_list()
    kept = [name for (name,) in rep.book.fetch("SELECT name FROM party ORDER BY id")]
    assert kept[0] == odd[0]
    assert kept[1] == odd[1]
    assert kept[3] == odd[3]
    assert kept[2].startswith("محمد")
    assert len(rep.names()) == len(kept)
    rejects = list(tmp_path.glob("odd-*.csv"))
    whole = len(kept) == 5 or (len(rejects) == 1 and long in rejects[0].read_text(encoding="utf-8-sig"))
    assert whole, "the long name is neither in the book nor in the file of rows to be mended"
    for name in rep.names():
        rep.click_row(name)
        rep.settle()


def small(book: Book) -> None:
    """From here on the disk has no room for more."""
    with book.transaction("x") as tx:
        pages = tx.fetch("PRAGMA page_count")[0][0]
        tx.driver.execute(f"PRAGMA max_page_count = {pages}")


def large(book: Book) -> None:
    with book.transaction("x") as tx:
        tx.driver.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_is_said_and_what_was_typed_is_saved_once_there_is_room(
    rep: Rep, language: Language, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("姓名,手机\n王伟,13800138000\n", encoding="utf-8")
    import_file(rep, path)
    rep.open_list()
    rep.click_row("王伟")
    rep.reads_card("王伟")
    rep.press(Key.Key_L, CTRL)
    dialog = rep.dialog()
    rep.press(Key.Key_1)
    typed = "谈了很久" * 900
    QApplication.focusWidget().insertPlainText(typed)
    small(rep.book)
    rep.press(Key.Key_Return, CTRL)
    said = rep.prompts.told or [one.text() for one in dialog.findChildren(Notice) if one.isVisible()]
    assert is_one_clear_sentence(said[0].replace("book.keyacct", ""), language), said
    assert dialog.isVisible()
    assert rep.book.fetch("SELECT * FROM interaction") == []
    large(rep.book)
    rep.press(Key.Key_Return, CTRL)
    assert rep.book.fetch("SELECT content FROM interaction") == [(typed,)]
    assert read_draft(rep.book, "log") is None


def test_a_text_that_is_called_a_photo_is_said_and_the_card_stays(
    rep: Rep, language: Language, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("姓名,手机\n王伟,13800138000\n", encoding="utf-8")
    import_file(rep, path)
    rep.open_list()
    rep.click_row("王伟")
    rep.reads_card("王伟")
    photo = tmp_path / "photo.jpg"
    photo.write_text("这不是照片", encoding="utf-8")
    rep.prompts.answer("open_file", photo)
    rep.click("card_photo")
    (said,) = rep.prompts.told
    assert is_one_clear_sentence(said.replace("photo.jpg", ""), language), said
    assert rep.book.fetch("SELECT * FROM photo") == []
