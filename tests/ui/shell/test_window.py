"""The main window: welcome, status line, sizes, and what it may import before its first paint."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.status import StatusLine
from keyacct_desktop.ui.shell.workspace import Tools

NOW = datetime(2026, 3, 16, 4, 0, tzinfo=UTC)
HEAVY = (
    "sqlalchemy", "alembic", "matplotlib", "numpy", "pypinyin", "python_calamine", "xlsxwriter", "phonenumbers",
    "charset_normalizer", "chinese_calendar", "icalendar", "PySide6.QtNetwork", "PySide6.QtPrintSupport",
)  # fmt: skip


LATER = (
    "keyacct_desktop.domain.fields", "keyacct_desktop.domain.measure", "keyacct_desktop.domain.money",
    "keyacct_desktop.services.backup",
    "keyacct_desktop.services.dates.occurrences", "keyacct_desktop.services.reminders",
    "keyacct_desktop.ui.shell.reminders.desk", "keyacct_desktop.ui.today.near_acts", "keyacct_desktop.ui.words.reminders",
    "keyacct_desktop.services.cards", "keyacct_desktop.services.filters", "keyacct_desktop.services.search",
    "keyacct_desktop.services.search_snapshot", "keyacct_desktop.services.search_text",
    "keyacct_desktop.ui.customers.bulk_bar", "keyacct_desktop.ui.customers.card.panel",
    "keyacct_desktop.ui.widgets.filter_popup", "keyacct_desktop.ui.customers.list_clipboard",
    "keyacct_desktop.ui.customers.list_empty", "keyacct_desktop.ui.settings.screen", "keyacct_desktop.ui.shell.palette",
    "keyacct_desktop.ui.shell.welcome", "keyacct_desktop.ui.words.changes", "keyacct_desktop.ui.words.errors",
    "argparse", "platform", "shutil", "subprocess",
    "tempfile", "traceback", "uuid", "xml.etree.ElementTree", "zipfile",
)  # fmt: skip
"""What the start screen, Today, does not show."""

PAINT = """
import os, sys
from PySide6.QtWidgets import QMainWindow
mine = set(sys.modules)
from keyacct_desktop.app import start

def painted(_program):
    print(*sorted(set(sys.modules) - mine), flush=True)
    os._exit(0)

start.Program._note_first_paint = painted
start.start_window(["--book", sys.argv[1]])
"""


def test_the_first_paint_imports_only_what_it_shows(book: Book) -> None:
    """Beyond an empty window of PySide, which brings modules of its own (quality.md S1)."""
    with book.transaction("customer.added", name="王伟") as tx:
        tx.insert("party", kind="person", name="王伟", stage="search", created_at=tx.now, updated_at=tx.now)
    path = book.path
    book.close()
    done = subprocess.run(
        [sys.executable, "-c", PAINT, str(path)], capture_output=True, text=True, check=False, timeout=60
    )
    loaded = done.stdout.split()
    assert "keyacct_desktop.ui.today.page" in loaded, done.stderr
    assert [name for name in loaded if name.split(".")[0] in HEAVY or name in HEAVY or name in LATER] == []


def test_an_empty_book_shows_three_ways_in(window: MainWindow) -> None:
    ways = [button.accessibleName() for button in window.findChildren(QPushButton) if button.accessibleName()]
    assert ways == ["Import my list", "Add my first customer", "Look at the demo book"]


def test_the_window_comes_back_in_its_size(qtbot, window: MainWindow, tools: Tools) -> None:
    window.resize(QSize(780, 500))
    window.close()
    again = MainWindow(tools)
    qtbot.addWidget(again)
    assert again.size() == QSize(780, 500)


@pytest.fixture
def line(qtbot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("age", "look"),
    [
        (timedelta(hours=23), ""),
        (timedelta(days=1, minutes=1), "warn"),
        (timedelta(days=3), "warn"),
        (timedelta(days=3, minutes=1), "bad"),
    ],
)
def test_the_backup_turns_amber_after_a_day_and_red_after_three(
    line: StatusLine, age: timedelta, look: str
) -> None:
    line.set_backup(NOW - age, NOW)
    button = line.findChild(QToolButton, "status_backup")
    assert button is not None
    assert button.property("look") == look
    assert button.text().startswith("Backed up")


def test_the_count_has_its_plural_and_its_thousands(line: StatusLine, translations) -> None:
    translations.use(Language.ENGLISH)
    label = line.findChild(QLabel, "status_count")
    assert label is not None
    line.set_count(1)
    assert label.text() == "1 customer"
    line.set_count(100_000)
    assert label.text() == "100,000 customers"


def test_the_count_follows_the_book(window: MainWindow, book: Book) -> None:
    label = window.findChild(QLabel, "status_count")
    assert label is not None
    with book.transaction("customer.added", name="王伟") as tx:
        tx.insert("party", kind="person", name="王伟", created_at=tx.now, updated_at=tx.now)
    assert label.text().startswith("1 ")
    book.undo()
    assert label.text().startswith("0 ")


def test_a_wide_screen_does_not_squeeze_the_titles_of_the_rail(window: MainWindow) -> None:
    rail = window.findChild(QWidget, "rail")
    assert all(
        button.minimumSizeHint().width() >= button.sizeHint().width()
        for button in rail.findChildren(QToolButton)
    )
    assert rail.minimumSizeHint().width() >= rail.sizeHint().width()
