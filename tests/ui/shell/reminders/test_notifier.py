"""The notification: once a day at the rep's hour, never while it is quiet, discreet, in the tray or in the window."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from keyacct_desktop.domain.reminders import ReminderSettings
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.reminders import change_settings
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.reminders.desk import KEEP_KEY
from keyacct_desktop.ui.shell.reminders.notifier import LOOK_EVERY_MS, Notifier
from keyacct_desktop.ui.shell.reminders.tray import Tray
from keyacct_desktop.ui.shell.workspace import Tools, Workspace
from tests.conftest import TODAY
from tests.services.dates_rows import add_date
from tests.services.method.books import customer

DAY = timedelta(days=1)


class Wall:
    """A clock on the wall that the test sets, in the rep's own time."""

    def __init__(self, day: date, time: str) -> None:
        self.set(day, time)

    def set(self, day: date, time: str) -> None:
        hour, minute = time.split(":")
        self.at = datetime(day.year, day.month, day.day, int(hour), int(minute)).astimezone()

    def today(self) -> date:
        return self.at.date()

    def now(self) -> datetime:
        return self.at


class FakeTray(QObject):
    """Remembers what it was told."""

    open_wanted = Signal()
    today_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[tuple[str, str]] = []
        self.tip = ""
        self.away = False

    def show_message(self, title: str, text: str) -> None:
        self.messages.append((title, text))

    def set_tip(self, text: str) -> None:
        self.tip = text

    def put_away(self) -> None:
        self.away = True


@pytest.fixture(autouse=True)
def english(request: pytest.FixtureRequest, translations: Translations) -> None:
    if "language" not in request.fixturenames:
        translations.use(Language.ENGLISH)


@pytest.fixture
def wall(book: Book) -> Wall:
    """Nine in the morning, with a birthday tomorrow and one in a week."""
    made = Wall(TODAY, "09:00")
    add_date(book, customer(book, "王伟"), "birthday", TODAY + DAY, year=1985)
    add_date(book, customer(book, "李娜"), "birthday", TODAY + 7 * DAY)
    add_date(book, customer(book, "长江机械", "company"), "founding", TODAY + 14 * DAY)
    change_settings(book, ReminderSettings({"festival": ()}))
    book.clock = made
    return made


@pytest.fixture
def told(workspace: Workspace) -> tuple[Notifier, list[tuple[str, str]]]:
    notifier = Notifier(workspace, workspace)
    messages: list[tuple[str, str]] = []
    notifier.notified.connect(lambda title, text: messages.append((title, text)))
    return notifier, messages


def test_it_comes_at_the_hour_and_once(wall: Wall, told: tuple[Notifier, list[tuple[str, str]]]) -> None:
    notifier, messages = told
    for time in ("07:00", "08:59"):
        wall.set(TODAY, time)
        notifier.look()
    assert messages == []
    for time in ("09:00", "09:01", "15:00"):
        wall.set(TODAY, time)
        notifier.look()
    assert messages == [("3 dates to think of", "Birthday 2 · Founding day 1")]


def test_no_name_is_told_unless_the_rep_wants_it(
    wall: Wall, told: tuple[Notifier, list[tuple[str, str]]], book: Book
) -> None:
    notifier, messages = told
    notifier.look()
    assert "王伟" not in messages[0][1]
    change_settings(book, ReminderSettings({"festival": ()}, names=True))
    wall.set(TODAY + DAY, "09:00")
    notifier.look()
    assert "王伟" in messages[1][1]


def test_a_second_start_on_the_same_day_is_silent(
    wall: Wall, told: tuple[Notifier, list[tuple[str, str]]], workspace: Workspace
) -> None:
    told[0].look()
    again = Notifier(workspace, workspace)
    heard: list[str] = []
    again.notified.connect(lambda title, _text: heard.append(title))
    wall.set(TODAY, "10:00")
    again.look()
    assert heard == []


def test_a_clock_set_back_a_little_brings_no_notification_twice_and_one_far_ahead_keeps_none_away(
    wall: Wall, told: tuple[Notifier, list[tuple[str, str]]]
) -> None:
    notifier, messages = told
    for days, count in ((0, 1), (-1, 1), (0, 1), (365, 2), (0, 3), (-1, 3), (1, 4)):
        wall.set(TODAY + days * DAY, "09:30")
        notifier.look()
        assert len(messages) == count, days


@pytest.mark.parametrize("time", ["21:00", "23:59"])
def test_nothing_comes_in_the_quiet_hours(
    wall: Wall, told: tuple[Notifier, list[tuple[str, str]]], time: str
) -> None:
    wall.set(TODAY, time)
    told[0].look()
    assert told[1] == []


def test_after_a_sleep_past_the_hour_it_comes_at_the_next_look_and_the_sleep_is_noticed(
    wall: Wall, told: tuple[Notifier, list[tuple[str, str]]]
) -> None:
    notifier, messages = told
    woken: list[bool] = []
    notifier.woke.connect(lambda: woken.append(True))
    wall.set(TODAY - DAY, "23:00")
    notifier.look()
    wall.set(TODAY - DAY, "23:01")
    notifier.look()
    assert woken == []
    wall.set(TODAY, "14:30")
    notifier.look()
    assert woken == [True]
    assert len(messages) == 1


def test_a_day_with_nothing_says_nothing(book: Book, told: tuple[Notifier, list[tuple[str, str]]]) -> None:
    change_settings(book, ReminderSettings({"festival": ()}))
    book.clock = Wall(TODAY, "09:00")
    told[0].look()
    assert told[1] == []


def test_what_was_missed_is_counted(wall: Wall, told: tuple[Notifier, list[tuple[str, str]]]) -> None:
    from keyacct_desktop.services.reminders import due_reminders, note_shown

    notifier, messages = told
    book = notifier.parent().book  # type: ignore[attr-defined]
    note_shown(book, due_reminders(book, TODAY), TODAY)
    wall.set(TODAY + 4 * DAY, "09:00")
    notifier.look()
    assert messages == [("1 date to think of", "Birthday 1 · 1 missed")]


def test_the_timer_looks_once_a_minute_and_no_more_often(
    told: tuple[Notifier, list[tuple[str, str]]],
) -> None:
    notifier, _ = told
    (timer,) = notifier.findChildren(QTimer)
    assert timer.interval() == LOOK_EVERY_MS >= 60_000
    notifier.start()
    assert timer.isActive()
    notifier.stop()
    assert not timer.isActive()


@pytest.fixture
def tray_window(qtbot, wall: Wall, tools: Tools) -> tuple[MainWindow, FakeTray]:
    window = MainWindow(tools)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    tray = FakeTray()
    window.remind(tray)
    return window, tray


def test_with_a_tray_the_notification_is_the_systems_and_a_click_opens_today(
    qtbot, tray_window: tuple[MainWindow, FakeTray]
) -> None:
    window, tray = tray_window
    assert tray.messages == [("3 dates to think of", "Birthday 2 · Founding day 1")]
    assert tray.tip == "3 dates to think of"
    assert not window.findChild(QLabel, "reminder_banner_title").isVisible()
    window.show_screen("customers")
    tray.today_wanted.emit()
    assert window.current_id() == "today"


def test_closing_the_window_ends_the_program_unless_the_rep_wants_the_tray(
    qtbot, tray_window: tuple[MainWindow, FakeTray]
) -> None:
    window, tray = tray_window
    with qtbot.waitSignal(window.closed):
        assert window.close()
    assert tray.away


def test_in_the_tray_the_program_goes_on_comes_back_and_ends_by_quit(
    qtbot, tray_window: tuple[MainWindow, FakeTray], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, tray = tray_window
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(True))
    window.workspace.state.set_value(KEEP_KEY, True)
    assert not window.close()
    assert not window.isVisible()
    assert not QApplication.quitOnLastWindowClosed()
    assert "tray" in tray.messages[-1][1]
    tray.open_wanted.emit()
    assert window.isVisible()
    count = len(tray.messages)
    assert not window.close()
    assert len(tray.messages) == count
    with qtbot.waitSignal(window.closed):
        tray.quit_wanted.emit()
    assert ended == [True]
    assert QApplication.quitOnLastWindowClosed()
    assert tray.away


def test_the_quit_command_ends_the_program_also_where_closing_would_not(
    qtbot, tray_window: tuple[MainWindow, FakeTray]
) -> None:
    window, _ = tray_window
    window.workspace.state.set_value(KEEP_KEY, True)
    with qtbot.waitSignal(window.closed):
        window.workspace.commands.action("book.quit").trigger()


def test_without_a_tray_a_line_in_the_window_says_it(
    qtbot, wall: Wall, tools: Tools, language: Language, tmp_path: Path
) -> None:
    window = MainWindow(tools)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    title = window.findChild(QLabel, "reminder_banner_title")
    if title is None:
        window.remind()
        title = window.findChild(QLabel, "reminder_banner_title")
    text = window.findChild(QLabel, "reminder_banner_text")
    chinese = language is Language.CHINESE
    assert title.isVisible()
    assert title.text() == ("有 3 个日子要记得" if chinese else "3 dates to think of")
    assert "王伟" not in text.text()
    window.show_screen("customers")
    QTest.mouseClick(window.findChild(QPushButton, "reminder_banner_show"), Qt.MouseButton.LeftButton)
    assert window.current_id() == "today"
    assert not title.isVisible()


def test_the_real_tray_has_three_ways_out(qtbot, qapp) -> None:
    tray = Tray(qapp.windowIcon(), qapp)
    heard: list[str] = []
    tray.open_wanted.connect(lambda: heard.append("open"))
    tray.today_wanted.connect(lambda: heard.append("today"))
    tray.quit_wanted.connect(lambda: heard.append("quit"))
    for action in tray.menu_actions():
        action.trigger()
    assert heard == ["open", "today", "quit"]
    tray.set_tip("3")
    tray.put_away()
    tray.deleteLater()
