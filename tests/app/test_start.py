"""Opening, switching and rebuilding the window."""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from keyacct_desktop.__main__ import _is_command
from keyacct_desktop.app import paths
from keyacct_desktop.app.start import Outcome, Program
from keyacct_desktop.services import book as books
from keyacct_desktop.services.backup import make_backup
from keyacct_desktop.services.book import Clock, create_book
from keyacct_desktop.ui.shell.book_actions import BookWish
from keyacct_desktop.ui.shell.ui_state import UiState
from keyacct_desktop.ui.widgets.text import PlainLabel
from tests.ui.fakes import FakePrompts


@pytest.fixture
def person() -> FakePrompts:
    return FakePrompts()


@pytest.fixture
def program(qapp, qtbot, tmp_path: Path, person: FakePrompts, monkeypatch) -> Iterator[Program]:
    import threading

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Program(
        qapp, language="en", prompts=person, state=UiState(tmp_path / "window.ini"), inline_tasks=True
    )
    qInstallMessageHandler(None)
    yield made
    made.end()
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
        qapp.processEvents()


def test_the_first_start_makes_the_default_book_and_shows_three_ways_in(program: Program) -> None:
    assert program.open_first(None)
    assert paths.default_book().is_file()
    assert program.window is not None
    assert program.window.isVisible()
    page = program.window.current_page()
    assert page is not None
    assert page.objectName() == "welcome"


def test_a_missing_book_is_never_made_silently(program: Program, person: FakePrompts, tmp_path: Path) -> None:
    person.answer("choose", None)
    missing = tmp_path / "nowhere" / "book.keyacct"
    assert not program.open_first(missing)
    assert program.exit_code == 3
    assert not missing.exists()
    assert str(missing) in person.told[0]


@pytest.mark.parametrize("how", ["missing", "empty", "damaged"])
def test_a_lost_book_comes_back_from_its_last_backup(how: str, program: Program, person: FakePrompts) -> None:
    path = paths.default_book()
    book = create_book(path)
    with book.transaction("customer.added") as tx:
        tx.insert("party", kind="person", name="王伟", created_at=tx.now, updated_at=tx.now)
    make_backup(book)
    book.close()
    if how == "missing":
        path.unlink()
    else:
        path.write_bytes(b"" if how == "empty" else path.read_bytes()[:20_000])
    person.answer("choose", 2)
    assert program.open_first(None)
    assert str(path) in person.told[0]
    assert program.window is not None
    assert program.window.workspace.book.fetch("SELECT name FROM party") == [("王伟",)]


def test_a_file_that_is_no_book_is_refused_in_one_sentence_and_left_alone(
    program: Program, person: FakePrompts, tmp_path: Path
) -> None:
    text = tmp_path / "letter.keyacct"
    text.write_text("Dear Mr Wang", encoding="utf-8")
    assert program.open_first(None)
    before = program.window
    assert program.open(BookWish(text)) is Outcome.REFUSED
    assert program.window is before
    assert "not a KeyAcct book" in person.told[0]
    assert text.read_text(encoding="utf-8") == "Dear Mr Wang"


def test_another_book_replaces_the_one_that_is_open(program: Program, tmp_path: Path) -> None:
    assert program.open_first(None)
    other = tmp_path / "other.keyacct"
    create_book(other).close()
    assert program.open(BookWish(other)) is Outcome.SHOWN
    assert program.window is not None
    assert program.window.workspace.book.path == other
    assert program.open(BookWish(paths.default_book())) is Outcome.SHOWN


def test_the_language_is_switched_while_the_book_stays_open(program: Program) -> None:
    assert program.open_first(None)
    assert program.window is not None
    book = program.window.workspace.book
    program.window.show_screen("settings")
    program.rebuild("zh_CN")
    assert program.window.workspace.book is book
    assert not book.closed
    assert program.window.current_id() == "settings"
    assert program.window.menuBar().actions()[0].text().startswith("客户册")
    program.rebuild("en")
    assert program.window.menuBar().actions()[0].text() == "&Book"


def test_a_fault_of_ours_is_one_sentence(program: Program, person: FakePrompts, qtbot) -> None:
    assert program.open_first(None)
    program.crashes.handle(ValueError, ValueError("王志强"), None)
    qtbot.waitUntil(lambda: bool(person.told))
    assert "王志强" not in person.told[0]
    assert "safe" in person.told[0]


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], False),
        (["--book", "x.keyacct"], False),
        (["--book=x.keyacct", "--lang", "en"], False),
        (["--version"], True),
        (["demo", "--book", "x"], True),
        (["--book"], True),
        (["--lang", "en", "search"], True),
    ],
)
def test_only_the_windows_own_options_open_the_window(arguments: list[str], command: bool) -> None:
    assert _is_command(arguments) is command


def test_an_older_book_is_brought_up_to_date_with_a_word_of_waiting(
    program: Program, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = Path(__file__).parents[1] / "storage" / "books" / "version_1.keyacct.gz"
    old = tmp_path / "old.keyacct"
    old.write_bytes(gzip.decompress(packed.read_bytes()))
    said: list[str] = []
    migrate = books._migrate

    def watched(path: Path, clock: Clock) -> None:
        found = [one for one in QApplication.topLevelWidgets() if one.objectName() == "updating"]
        said.extend(one.text() for one in found if isinstance(one, PlainLabel) and one.isVisible())
        migrate(path, clock)

    monkeypatch.setattr(books, "_migrate", watched)
    assert program.open_first(old)
    assert len(said) == 1
    assert "up to date" in said[0]
    assert not any(
        one.isVisible() for one in QApplication.topLevelWidgets() if one.objectName() == "updating"
    )
