"""Where the list of Today is read: the first lines at once, everything later away from the window's thread."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from keyacct_desktop.domain.reminders import ReminderSettings
from keyacct_desktop.services import today_marks
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.reminders import change_settings
from keyacct_desktop.ui.shell.change_hub import ChangeHub
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.tasks import TaskRunner
from keyacct_desktop.ui.shell.theme import Theme, ThemeChoice
from keyacct_desktop.ui.shell.ui_state import UiState
from keyacct_desktop.ui.shell.workspace import Tools
from keyacct_desktop.ui.today import reading, screen
from keyacct_desktop.ui.today.near import NearStrip
from keyacct_desktop.ui.today.row import QuietRow, TodayRow
from keyacct_desktop.ui.today.screen import TodayScreen
from tests.conftest import TODAY
from tests.services.dates_rows import add_date
from tests.services.method.books import customer
from tests.ui.fakes import FakePrompts
from tests.ui.today.conftest import listed, stored


class Held:
    """Readings that wait for `go`, and the threads on which the list was read."""

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []
        self.go = threading.Event()
        self.go.set()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    made = Held()
    real = screen.read_today

    def read(book: Book, **options: object) -> object:
        made.threads.append(threading.current_thread())
        if threading.current_thread() is not threading.main_thread():
            assert made.go.wait(20)
        return real(book, **options)

    monkeypatch.setattr(screen, "read_today", read)
    monkeypatch.setattr(reading, "read_today", read)
    yield made
    made.go.set()


@pytest.fixture
def busy(
    qtbot, held: Held, four: dict[str, int], book: Book, theme: Theme, prompts: FakePrompts, ui_state: UiState
) -> Iterator[TodayScreen]:
    """Today in a window whose tasks run in threads, as in the program."""
    hub = ChangeHub()
    hub.listen(book)
    window = MainWindow(Tools(book, hub, TaskRunner(), prompts, ui_state, theme))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.current_page()
    assert isinstance(page, TodayScreen)
    qtbot.waitUntil(lambda: len(held.threads) >= 2 and not window.workspace.tasks.running())
    yield page
    held.go.set()
    window.close()
    window.workspace.tasks.stop_all()
    hub.stop()


def rows(page: TodayScreen) -> list[TodayRow]:
    return [row for row in page.findChildren(TodayRow) if row.isVisible()]


def test_only_the_first_lines_are_read_on_the_windows_thread(
    qtbot, busy: TodayScreen, held: Held, book: Book, four: dict[str, int]
) -> None:
    names = listed(busy)
    today_marks.skip(book, party_id=four["李"], reason="出差")
    qtbot.waitUntil(lambda: listed(busy) == [name for name in names if name != "李"])
    assert [one is threading.main_thread() for one in held.threads] == [
        True,
        *[False] * (len(held.threads) - 1),
    ]


def test_while_the_list_is_read_a_key_does_not_act_on_the_line_that_goes(
    qtbot, busy: TodayScreen, held: Held, book: Book
) -> None:
    names = listed(busy)
    held.go.clear()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_T)
    said = len(book.fetch("SELECT id FROM change_set"))
    for key in (Qt.Key.Key_T, Qt.Key.Key_D, Qt.Key.Key_H):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert len(book.fetch("SELECT id FROM change_set")) == said
    held.go.set()
    qtbot.waitUntil(lambda: listed(busy) != names)
    assert busy.acts.actions[0].isEnabled()


def test_changes_during_a_reading_are_read_once_more_after_it(
    qtbot, busy: TodayScreen, held: Held, book: Book, four: dict[str, int]
) -> None:
    held.go.clear()
    before = len(held.threads)
    today_marks.skip(book, party_id=four["李"], reason="出差")
    qtbot.waitUntil(lambda: len(held.threads) > before)
    for name in ("赵", "王"):
        today_marks.skip(book, party_id=four[name], reason="出差")
    QApplication.processEvents()
    held.go.set()
    qtbot.waitUntil(lambda: listed(busy) == ["张"])


def test_a_change_that_leaves_the_list_as_it_is_builds_no_line_anew(
    qtbot, busy: TodayScreen, held: Held, book: Book
) -> None:
    kept = rows(busy)
    before = len(held.threads)
    change_settings(book, ReminderSettings(names=True))
    qtbot.waitUntil(lambda: len(held.threads) > before and not busy._reading)
    assert rows(busy) == kept


def test_only_lines_that_say_something_new_are_built_anew(
    qtbot, busy: TodayScreen, held: Held, book: Book, four: dict[str, int]
) -> None:
    kept = {row.line.name: row for row in rows(busy)}
    today_marks.skip(book, party_id=four["李"], reason="出差")
    qtbot.waitUntil(lambda: "李" not in listed(busy))
    assert {row.line.name: row for row in rows(busy)} == {
        name: row for name, row in kept.items() if name != "李"
    }
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert busy.page.current_id() == rows(busy)[1].line.customer_id
    assert busy.findChild(QWidget, "today_actions").isVisible()


def test_of_many_who_wait_some_are_shown_and_more_when_wanted(qtbot, busy: TodayScreen, book: Book) -> None:
    people = [customer(book, f"客户{number}") for number in range(45)]
    with book.transaction("today.skipped", name="") as tx:
        for person in people:
            tx.insert(
                "today_mark", party_id=person, day=TODAY.isoformat(), action="skipped", created_at=tx.now
            )

    def waiting() -> int:
        return len([row for row in busy.findChildren(QuietRow) if row.isVisible()])

    qtbot.waitUntil(lambda: waiting() == 20)
    for count in (40, 45):
        busy.findChild(QPushButton, "today_more_put_off").click()
        QApplication.processEvents()
        assert waiting() == count
    assert [one for one in busy.findChildren(QPushButton, "today_more_put_off") if one.isVisible()] == []


def test_another_theme_builds_the_lines_anew_without_reading(
    qtbot, busy: TodayScreen, held: Held, theme: Theme
) -> None:
    before, kept = len(held.threads), rows(busy)
    theme.choose(ThemeChoice.DARK)
    try:
        assert rows(busy) != kept
        assert len(held.threads) == before
    finally:
        theme.choose(ThemeChoice.LIGHT)


def test_a_reminder_that_is_done_goes_at_once_and_is_done_once(
    qtbot, book: Book, busy: TodayScreen, held: Held
) -> None:
    add_date(book, customer(book, "孙"), "birthday", TODAY + timedelta(days=5))
    busy.read_near()
    strip = busy.findChild(NearStrip)
    qtbot.waitUntil(lambda: any("孙" in row.accessibleName() for row in strip._rows))
    row = next(row for row in strip._rows if "孙" in row.accessibleName())
    row.done_wanted.emit(row.reminder)
    assert not any("孙" in row.accessibleName() for row in strip._rows)
    assert stored(book, "reminder_mark") == 1
