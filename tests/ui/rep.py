"""The hands and the eyes of a rep at the main window: keys, clicks, and what can be read."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QToolButton,
    QWidget,
)

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.shell.main_window import MainWindow
from tests.ui.fakes import FakePrompts

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Rep:
    """One person at one window. Waits for the index of the search where that is asked for."""

    def __init__(self, qtbot, window: MainWindow, prompts: FakePrompts) -> None:
        self.qtbot, self.window, self.prompts = qtbot, window, prompts

    @property
    def book(self) -> Book:
        return self.window.workspace.book

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """A key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def write(self, text: str) -> None:
        """Chinese as an input method brings it, where the keyboard is."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), event)
        self.settle()

    def click(self, name: str) -> None:
        """The visible button of this name, or what can be clicked like one."""
        button = self.find(QWidget, name)
        assert button.isEnabled(), f"{name} cannot be clicked"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def click_text(self, text: str) -> None:
        """The visible button that says this."""
        (button,) = [
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.isVisible() and text in (one.text(), one.accessibleName())
        ]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def click_row(self, name: str, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """The row of this customer in the list."""
        table = self.table()
        row = self.names().index(name)
        table.scrollTo(table.model().index(row, 0))
        place = QPoint(30, table.rowViewportPosition(row) + table.rowHeight(row) // 2)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        self.settle()

    def choose(self, button: str, text: str) -> None:
        """An entry of the menu behind a button."""
        menu = self.find(QToolButton, button).menu()
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == text).trigger()
        self.settle()

    def dialog(self, name: str = "") -> QDialog:
        """The dialog that is open, with the keyboard in it."""
        found = [one for one in self.window.findChildren(QDialog, name or None) if one.isVisible()]
        assert found, f"no dialog {name} is open"
        found[-1].activateWindow()
        self.qtbot.waitUntil(found[-1].isActiveWindow)
        return found[-1]

    def come_back(self) -> None:
        """The main window is in front again, as the window manager would have it."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        """What a running event loop does before the next key: let go of what was replaced, show the card."""
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def find(self, kind: type, name: str):
        """The visible widget of this name."""
        found = [one for one in self.window.findChildren(kind, name) if one.isVisible()]
        assert found, f"{name} is not in sight"
        return found[-1]

    def field(self, name: str) -> QLineEdit:
        """The field in the editor of this name."""
        return self.find(QWidget, name).findChild(QLineEdit)

    def table(self) -> QTableView:
        return self.find(QTableView, "customer_table")

    def names(self) -> list[str]:
        """The names in the list, top to bottom."""
        model = self.table().model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def words(self, name: str) -> list[str]:
        """Every text that can be read inside the widget of this name."""
        place = self.find(QWidget, name)
        said: list[str] = []
        for one in (place, *place.findChildren(QWidget)):
            if not one.isVisible():
                continue
            if isinstance(one, (QLabel, QAbstractButton, QLineEdit)):
                said.append(one.text())
            elif isinstance(one, QPlainTextEdit):
                said.append(one.toPlainText())
            said.append(one.accessibleName())
        return [text for text in said if text]

    def reads(self, name: str, text: str) -> bool:
        """Whether this text can be read inside the widget of this name."""
        return any(text in said for said in self.words(name))

    def open_list(self) -> None:
        """Wait until the customers can be searched."""
        from keyacct_desktop.ui.customers.screen import CustomersScreen

        self.window.workspace.navigate("customers")
        screen = self.find(CustomersScreen, "customers_screen")
        self.qtbot.waitUntil(lambda: screen.pane.run.index.ready)
        self.come_back()

    def reads_card(self, name: str) -> None:
        """Wait until the card of this customer can be read."""
        self.qtbot.waitUntil(lambda: name in [label.text() for label in self._visible("card_name")])

    def _visible(self, name: str) -> list[QLabel]:
        return [one for one in self.window.findChildren(QLabel, name) if one.isVisible()]


def everything(book: Book) -> dict[str, list[tuple]]:
    """What is in the book, table by table, to be compared."""
    tables = (
        "party", "contact_point", "address", "party_tag", "tag", "fact", "important_date", "interaction",
        "interaction_party", "sales_order", "task",
    )  # fmt: skip
    return {table: sorted(book.fetch(f"SELECT * FROM {table}"), key=repr) for table in tables}


def spreadsheet(path: Path, rows: list[list[object]]) -> Path:
    """A workbook of one sheet; days are cells of days."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(at, column, cell, day)
                else:
                    sheet.write(at, column, cell)
    return path
