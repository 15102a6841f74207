"""The window on the worked example of method.md D24, with measures kept as in the program."""

import pytest
from PySide6.QtWidgets import QApplication

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.workspace import Tools
from keyacct_desktop.ui.today.screen import TodayScreen
from tests.services.test_today import four, keeper

__all__ = ["four", "keeper"]


@pytest.fixture
def house(qtbot, four: dict[str, int], tools: Tools) -> MainWindow:
    """The main window, shown and active, on a book with four lines."""
    made = MainWindow(tools)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def today(qtbot, house: MainWindow) -> TodayScreen:
    screen = house.current_page()
    assert isinstance(screen, TodayScreen)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return screen


def listed(screen: TodayScreen) -> list[str]:
    """The names on the screen, from the top."""
    from keyacct_desktop.ui.today.row import TodayRow

    rows = [row for row in screen.findChildren(TodayRow) if row.isVisible()]
    return [
        row.line.name for row in sorted(rows, key=lambda row: row.mapTo(screen, row.rect().topLeft()).y())
    ]


def stored(book: Book, table: str) -> int:
    return int(book.fetch(f"SELECT count(*) FROM {table}")[0][0])
