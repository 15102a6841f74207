"""Ctrl+Z: the focused field's typing first, then the book."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow
from shiboken6 import isValid

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.lists import add_rep, read_reps
from keyacct_desktop.ui.shell.commands import CommandId
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.status import StatusLine

CTRL = Qt.KeyboardModifier.ControlModifier


def _field(window: QMainWindow) -> QLineEdit:
    field = QLineEdit(window)
    field.show()
    window.activateWindow()
    field.setFocus()
    return field


def test_a_field_with_typing_takes_ctrl_z_and_the_book_comes_after(
    qtbot, window: MainWindow, book: Book
) -> None:
    add_rep(book, name="王伟")
    field = _field(window)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert len(read_reps(book)) == 1
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert read_reps(book) == []


def test_redo_brings_the_book_back_from_inside_an_empty_field(qtbot, window: MainWindow, book: Book) -> None:
    add_rep(book, name="王伟")
    field = _field(window)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert read_reps(book) == []
    qtbot.keyClick(field, Qt.Key.Key_Y, CTRL)
    assert [rep.name for rep in read_reps(book)] == ["王伟"]


def test_the_command_says_what_would_be_undone(language: Language, window: MainWindow, book: Book) -> None:
    add_rep(book, name="王伟 & 李娜")
    text = window.workspace.commands.action(CommandId.UNDO).text()
    wanted = {
        Language.CHINESE: "撤销：添加业务员 王伟 && 李娜",
        Language.ENGLISH: "Undo: add rep 王伟 && 李娜",
    }
    assert text == wanted[language]


def test_the_status_line_says_what_was_undone(window: MainWindow, book: Book) -> None:
    add_rep(book, name="王伟")
    window.workspace.commands.action(CommandId.UNDO).trigger()
    line = window.findChild(StatusLine)
    assert line is not None
    assert line.news() == "Undone: add rep 王伟"


def test_nothing_to_undo_does_nothing(window: MainWindow, book: Book) -> None:
    window.workspace.commands.action(CommandId.UNDO).trigger()
    assert window.workspace.commands.action(CommandId.UNDO).text() == "Undo"
    assert book.undo_name() is None


def test_a_field_that_dies_with_the_focus_leaves_undo_working(qtbot, window: MainWindow, book: Book) -> None:
    add_rep(book, name="王伟")
    field = _field(window)
    field.deleteLater()
    qtbot.waitUntil(lambda: not isValid(field))
    again = _field(window)
    qtbot.keyClick(again, Qt.Key.Key_Z, CTRL)
    assert read_reps(book) == []
