"""The real dialogs behind the prompts, answered by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
    QListView,
    QMessageBox,
    QPushButton,
    QWidget,
)

from keyacct_desktop.ui.shell import file_dialogs
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.prompts import DialogPrompts


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Seen:
    """What the dialog that opened was like, and the keys pressed in it."""

    def __init__(self, *keys: Qt.Key) -> None:
        self._keys = keys
        self.width = 0
        self.buttons: list[str] = []
        QTimer.singleShot(50, self._answer)

    def _answer(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        self.width = dialog.width()
        self.buttons = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]
        place = dialog.findChild(QListView) if isinstance(dialog, QInputDialog) else dialog
        for key in self._keys:
            QTest.keyClick(dialog if key in (Qt.Key.Key_Return, Qt.Key.Key_Escape) else place, key)


MANY = [f"2026-03-{day:02d} 12:00, 300 customers" for day in range(1, 10)]


def test_many_options_are_a_list_that_fits_the_screen(language: Language, parent: QWidget) -> None:
    seen = Seen(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert DialogPrompts().choose(parent, "t", "Which?", MANY) == 2
    assert seen.width < 700
    assert ("取消" in seen.buttons) is (language is Language.CHINESE)


def test_esc_chooses_nothing_from_a_list(parent: QWidget) -> None:
    seen = Seen(Qt.Key.Key_Escape)
    assert DialogPrompts().choose(parent, "t", "Which?", MANY) is None
    assert seen.buttons


def test_few_options_are_buttons(parent: QWidget) -> None:
    seen = Seen(Qt.Key.Key_Escape)
    assert DialogPrompts().choose(parent, "t", "Which?", ["One", "Two"]) is None
    assert {"One", "Two"} < set(seen.buttons)


def test_a_danger_is_not_confirmed_by_enter(parent: QWidget) -> None:
    seen = Seen(Qt.Key.Key_Return)
    assert not DialogPrompts().confirm(parent, "t", "Delete?", "Delete", danger=True)
    seen = Seen(Qt.Key.Key_Return)
    assert DialogPrompts().confirm(parent, "t", "Add?", "Add")
    assert seen.buttons


def test_a_text_is_told_as_it_is(parent: QWidget) -> None:
    text: list[Qt.TextFormat] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        text.append(box.textFormat())
        box.close()

    QTimer.singleShot(50, look)
    DialogPrompts().tell(parent, "t", "<b>王伟</b>")
    assert text == [Qt.TextFormat.PlainText]


def test_files_are_looked_for_where_the_last_one_was(parent: QWidget, tmp_path: Path, monkeypatch) -> None:
    asked: list[str] = []

    def to_open(_parent: QWidget, _title: str, place: Path, _filters: str) -> str:
        asked.append(str(place))
        return str(tmp_path / "list.csv")

    def to_save(_parent: QWidget, _title: str, place: Path, _filters: str) -> tuple[str, str]:
        asked.append(str(place))
        return "", ""

    monkeypatch.setattr(file_dialogs, "ask_to_open", to_open)
    monkeypatch.setattr(file_dialogs, "ask_to_save", to_save)
    prompts = DialogPrompts()
    prompts.open_file(parent, "t", [("Lists", "*.csv")])
    prompts.save_file(parent, "t", "out.csv", [("Lists", "*.csv")])
    assert Path(asked[0]).is_absolute()
    assert asked[1] == str(tmp_path / "out.csv")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("a", "a.pdf"), ("王 3.16", "王 3.16.pdf"), ("my.keyacct", "my.keyacct.pdf"), ("A.PDF", "A.PDF")],
)
def test_a_file_gets_the_suffix_of_its_kind(
    parent: QWidget, tmp_path: Path, monkeypatch, typed: str, wanted: str
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_to_save", lambda *_: (str(tmp_path / typed), "PDF files (*.pdf)"))
    assert DialogPrompts().save_file(parent, "t", "x.pdf", [("PDF files", "*.pdf")]) == tmp_path / wanted


@pytest.mark.parametrize(
    ("typed", "kind", "wanted"),
    [
        ("book.json", "Calendar (*.ics)", "book.ics"),
        ("王 3.16.json", "Tables (*.xlsx *.csv)", "王 3.16.xlsx"),
        ("book.csv", "Tables (*.xlsx *.csv)", "book.csv"),
        ("book.csv", "Calendar (*.ics)", "book.csv"),
        ("book.json", "JSON (*.json)", "book.json"),
    ],
)
def test_the_suggested_suffix_gives_way_to_the_kind_that_was_chosen(
    parent: QWidget, tmp_path: Path, monkeypatch, typed: str, kind: str, wanted: str
) -> None:
    kinds = [("JSON", "*.json"), ("Tables", "*.xlsx *.csv"), ("Calendar", "*.ics")]
    monkeypatch.setattr(file_dialogs, "ask_to_save", lambda *_: (str(tmp_path / typed), kind))
    assert DialogPrompts().save_file(parent, "t", "book.json", kinds) == tmp_path / wanted


@pytest.mark.parametrize("wanted", [True, False])
def test_a_file_of_that_name_is_replaced_only_when_wanted(
    parent: QWidget, tmp_path: Path, monkeypatch, wanted: bool
) -> None:
    (tmp_path / "a.pdf").touch()
    monkeypatch.setattr(file_dialogs, "ask_to_save", lambda *_: (str(tmp_path / "a"), "PDF files (*.pdf)"))

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert "a.pdf" in box.text()
        if wanted:
            next(each for each in box.buttons() if each.text() == "Replace").click()
        else:
            QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(50, answer)
    found = DialogPrompts().save_file(parent, "t", "x.pdf", [("PDF files", "*.pdf")])
    assert found == (tmp_path / "a.pdf" if wanted else None)
