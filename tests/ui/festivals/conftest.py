"""The window on a small book with somebody of every tier, at the festivals."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.festivals.screen import FestivalsScreen
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.workspace import Tools
from tests.services.greetings.conftest import keeper, people
from tests.ui.rep import Rep

__all__ = ["keeper", "people"]

MID_AUTUMN = date(2026, 9, 25)


@pytest.fixture
def house(qtbot, people: dict[str, int], tools: Tools) -> MainWindow:
    made = MainWindow(tools)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def rep(qtbot, house: MainWindow, prompts) -> Rep:
    return Rep(qtbot, house, prompts)


@pytest.fixture
def festivals(rep: Rep, house: MainWindow) -> FestivalsScreen:
    """The plan of the next Mid-Autumn, with nobody greeted yet."""
    house.workspace.navigate("festivals", festival="mid_autumn", day=MID_AUTUMN.isoformat())
    rep.come_back()
    screen = house.current_page()
    assert isinstance(screen, FestivalsScreen)
    screen.take_focus()
    return screen


def listed(screen: FestivalsScreen) -> list[str]:
    """The names in the table, top to bottom."""
    return [row.name for row in screen.view.model.rows()]


def clipboard() -> str:
    return QApplication.clipboard().text()


def greetings(book: Book) -> list[tuple]:
    return book.fetch(
        "SELECT p.name, g.state, g.way FROM greeting g JOIN party p ON p.id = g.party_id ORDER BY g.id"
    )
