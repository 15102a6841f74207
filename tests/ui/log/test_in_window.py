"""The quick log and the order form in the whole window: from a shortcut, onto the card, and back with undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.log.dialog import FormDialog
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.widgets.timeline import TimelineView
from tests.ui.log.conftest import People
from tests.ui.log.test_quick_log import CTRL, ENTER, press, type_text


@pytest.fixture
def card_window(qtbot, people: People, window: MainWindow) -> MainWindow:
    """The main window with the company's card open."""
    window.show_customer(people.company)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def open_by(qtbot, window: MainWindow, key: Qt.Key) -> FormDialog:
    QTest.keyClick(QApplication.focusWidget() or window, key, CTRL)
    (dialog,) = (one for one in window.findChildren(FormDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def story(window: MainWindow) -> list[str]:
    views = [view for view in window.findChildren(TimelineView) if view.isVisible()]
    return [row.accessibleName() for view in views for row in view.rows()]


def test_ctrl_l_logs_for_the_open_card_and_ctrl_z_takes_it_back(
    qtbot, book: Book, card_window: MainWindow
) -> None:
    open_by(qtbot, card_window, Qt.Key.Key_L)
    press(Qt.Key.Key_1)
    type_text("谈了合同")
    press(ENTER, CTRL)
    assert any("谈了合同" in words for words in story(card_window))
    card_window.activateWindow()
    qtbot.waitUntil(card_window.isActiveWindow)
    QTest.keySequence(QApplication.focusWidget() or card_window, QKeySequence.StandardKey.Undo)
    assert not book.fetch("SELECT * FROM interaction")
    assert story(card_window) == []


def test_ctrl_o_books_for_the_open_card(qtbot, book: Book, people: People, card_window: MainWindow) -> None:
    open_by(qtbot, card_window, Qt.Key.Key_O)
    type_text("500")
    press(ENTER, CTRL)
    assert book.fetch("SELECT party_id, amount_fen FROM sales_order") == [(people.company, 50_000)]


def test_a_row_of_the_card_opens_its_entry_and_the_card_shows_the_change(
    qtbot, book: Book, card_window: MainWindow
) -> None:
    open_by(qtbot, card_window, Qt.Key.Key_L)
    press(Qt.Key.Key_1)
    type_text("旧内容")
    press(ENTER, CTRL)
    card_window.activateWindow()
    qtbot.waitUntil(card_window.isActiveWindow)
    (view,) = (view for view in card_window.findChildren(TimelineView) if view.isVisible())
    view.setFocus()
    QTest.keyClick(view, ENTER)
    (dialog,) = (one for one in card_window.findChildren(FormDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    type_text("，改过")
    dialog.save()
    assert any("改过" in words for words in story(card_window))
