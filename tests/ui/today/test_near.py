"""Near dates on Today, in the whole window: class 2 in the list, the strip above it, later, done, undo, next start."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.greetings.texts import add_template
from keyacct_desktop.ui.shell.change_hub import ChangeHub
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.tasks import TaskRunner
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.ui_state import UiState
from keyacct_desktop.ui.shell.workspace import Tools
from keyacct_desktop.ui.today.day_dialog import DayDialog
from keyacct_desktop.ui.today.near import NearRow, NearStrip
from keyacct_desktop.ui.today.near_acts import NearActs
from keyacct_desktop.ui.today.screen import TodayScreen
from tests.conftest import TODAY
from tests.services.dates_rows import add_contact, add_date
from tests.services.method.books import customer
from tests.ui.fakes import FakePrompts
from tests.ui.today.conftest import listed, stored

DAY = timedelta(days=1)
CTRL = Qt.KeyboardModifier.ControlModifier
Opener = Callable[[Book], MainWindow]


@pytest.fixture
def opened(qtbot, theme: Theme, prompts: FakePrompts, ui_state: UiState) -> Iterator[Opener]:
    """Opens a window on a book as a start of the program does; the one before is closed."""
    hubs: list[ChangeHub] = []
    windows: list[MainWindow] = []

    def start(book: Book) -> MainWindow:
        for old in windows:
            old.close()
        hub = ChangeHub()
        hub.listen(book)
        hubs.append(hub)
        made = MainWindow(Tools(book, hub, TaskRunner(inline=True), prompts, ui_state, theme))
        windows.append(made)
        qtbot.addWidget(made)
        made.resize(1280, 720)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    yield start
    for window in windows:
        window.close()
    for hub in hubs:
        hub.stop()


@pytest.fixture(autouse=True)
def english(request: pytest.FixtureRequest, translations: Translations) -> None:
    """Plurals are read as they are shown, unless the test is about both languages."""
    if "language" not in request.fixturenames:
        translations.use(Language.ENGLISH)


def screen_of(window: MainWindow) -> TodayScreen:
    screen = window.current_page()
    assert isinstance(screen, TodayScreen)
    return screen


def strip(window: MainWindow) -> list[tuple[str, str]]:
    """(when, what) of the lines above the list."""
    found = window.findChild(NearStrip)
    if found is None or not found.isVisible():
        return []
    rows = [row for row in found.findChildren(NearRow) if row.isVisible()]
    return [
        (row.findChild(QLabel, "near_when").text(), row.findChild(QLabel, "near_what").text()) for row in rows
    ]


def read(qtbot, window: MainWindow) -> list[tuple[str, str]]:
    """The lines, once they were read."""
    screen_of(window).read_near()
    return strip(window)


def row(window: MainWindow, place: int = 0) -> NearRow:
    rows = [one for one in window.findChild(NearStrip).findChildren(NearRow) if one.isVisible()]
    return rows[place]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def undo(qtbot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, CTRL)


@pytest.fixture
def birthday(book: Book) -> int:
    """A lunar birthday that falls on tomorrow: 2026-03-17 is 正月廿九."""
    party = customer(book, "王伟")
    add_date(book, party, "birthday", calendar="lunar", month=1, day=29, year=1985)
    return party


def test_a_birthday_tomorrow_stands_on_today_in_class_2_in_words(
    language: Language, birthday: int, book: Book, opened: Opener
) -> None:
    window = opened(book)
    screen = screen_of(window)
    assert listed(screen) == ["王伟"]
    line = screen.page.current_line()
    assert line is not None
    assert line.urgency == 2
    said = screen.findChild(QLabel, "today_reason").text()
    if language is Language.CHINESE:
        assert said == "明天生日，40 岁（虚 42，农历正月廿九）"
    else:
        assert said == "birthday tomorrow, turns 40 (nominal 42, lunar 1/29)"


def test_a_birthday_that_is_put_off_on_today_is_gone_and_undo_brings_it_back(
    qtbot, birthday: int, book: Book, opened: Opener
) -> None:
    window = opened(book)
    screen = screen_of(window)
    press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_2)
    qtbot.waitUntil(lambda: listed(screen) == [])
    undo(qtbot, window)
    qtbot.waitUntil(lambda: listed(screen) == ["王伟"])


def test_h_ticks_a_birthday_off_for_this_year_and_undo_brings_it_back(
    qtbot, birthday: int, book: Book, opened: Opener
) -> None:
    window = opened(book)
    screen = screen_of(window)
    assert screen.findChild(QPushButton, "button_today.greeted").isVisible()
    press(Qt.Key.Key_H)
    qtbot.waitUntil(lambda: listed(screen) == [])
    assert book.fetch("SELECT action FROM reminder_mark") == [("done",)]
    undo(qtbot, window)
    qtbot.waitUntil(lambda: listed(screen) == ["王伟"])


def test_what_is_a_week_away_stands_above_the_list_and_tomorrow_does_not_stand_twice(
    qtbot, birthday: int, book: Book, opened: Opener
) -> None:
    add_date(book, customer(book, "李"), "birthday", TODAY + 7 * DAY, year=1980)
    company = customer(book, "长江机械", "company")
    add_date(book, add_contact(book, company, "陈工"), "birthday", TODAY + 6 * DAY)
    window = opened(book)
    lines = [line for line in read(qtbot, window) if "greet" not in line[1]]
    assert [when for when, _ in lines] == ["in 6 days", "in 7 days"]
    assert "陈工" in lines[0][1]
    assert "46" in lines[1][1]


def test_the_strip_is_worked_by_keys_from_n_to_undo(qtbot, book: Book, opened: Opener) -> None:
    for name, days in (("李", 5), ("赵", 6)):
        add_date(book, customer(book, name), "birthday", TODAY + days * DAY)
    window = opened(book)
    before = read(qtbot, window)
    press(Qt.Key.Key_N)
    assert QApplication.focusWidget() is row(window)
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is row(window, 1)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_T)
    qtbot.waitUntil(lambda: strip(window) == before[1:])
    assert QApplication.focusWidget() is row(window)
    undo(qtbot, window)
    qtbot.waitUntil(lambda: strip(window) == before)


def test_up_from_the_first_line_of_the_list_leads_into_the_strip_and_down_back(
    qtbot, book: Book, opened: Opener
) -> None:
    add_date(book, customer(book, "张"), "birthday", TODAY)
    for name, days in (("李", 5), ("赵", 6)):
        add_date(book, customer(book, name), "birthday", TODAY + days * DAY)
    window = opened(book)
    read(qtbot, window)
    listing = QApplication.focusWidget()
    press(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is row(window, 1)
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is listing


@pytest.mark.parametrize(("key", "days"), [(Qt.Key.Key_1, 1), (Qt.Key.Key_2, 3)])
def test_later_puts_off_by_a_day_or_three(qtbot, book: Book, opened: Opener, key: Qt.Key, days: int) -> None:
    add_date(book, customer(book, "李"), "birthday", TODAY + 5 * DAY)
    window = opened(book)
    before = read(qtbot, window)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QTest.keyClick(QApplication.activePopupWidget(), key)
    qtbot.waitUntil(lambda: strip(window) == before[1:])
    assert book.fetch("SELECT until FROM reminder_mark") == [((TODAY + days * DAY).isoformat(),)]


def test_later_takes_a_day_of_ones_own_by_mouse(qtbot, book: Book, opened: Opener) -> None:
    add_date(book, customer(book, "李"), "birthday", TODAY + 5 * DAY)
    window = opened(book)
    before = read(qtbot, window)
    QTest.mouseClick(row(window).later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_3)
    dialog = window.findChild(DayDialog)
    dialog.day.field.setText("3.19")
    QTest.mouseClick(dialog.findChild(QPushButton, "until_save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: strip(window) == before[1:])
    assert book.fetch("SELECT action, until FROM reminder_mark") == [("snoozed", "2026-03-19")]


def test_done_by_mouse_and_enter_opens_the_card(qtbot, book: Book, opened: Opener) -> None:
    party = customer(book, "李")
    add_date(book, party, "birthday", TODAY + 5 * DAY)
    window = opened(book)
    before = read(qtbot, window)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Return)
    assert window.current_id() == "customers"
    window.show_screen("today")
    QTest.mouseClick(row(window).done, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: strip(window) == before[1:])


def test_a_festival_to_be_planned_opens_its_plan(qtbot, book_path: Path, opened: Opener) -> None:
    book = open_book(book_path, clock=FixedClock(TODAY.replace(month=8, day=28)))
    customer(book, "李")
    window = opened(book)
    read(qtbot, window)
    found = window.findChild(QWidget, "near_row_festival:mid_autumn:2026-09-25")
    found.setFocus()
    press(Qt.Key.Key_Return)
    assert window.current_id() == "festivals"
    window.close()
    book.close()


def test_g_opens_the_greeting_of_a_person_from_the_list_and_from_the_strip(
    qtbot, birthday: int, book: Book, opened: Opener
) -> None:
    add_date(book, customer(book, "李"), "birthday", TODAY + 5 * DAY)
    window = opened(book)
    wished: list[tuple[str, object]] = []
    window.workspace.screen_wanted.connect(lambda screen, args: wished.append((screen, args)))
    press(Qt.Key.Key_G)
    assert window.current_id() == "festivals"
    assert wished[-1] == ("festivals", {"customer": birthday, "occasion": "birthday", "day": "2026-03-17"})
    window.show_screen("today")
    read(qtbot, window)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_G)
    assert wished[-1][1]["day"] == "2026-03-21"
    assert window.current_id() == "festivals"


def test_nobody_is_asked_to_greet_on_a_day_without_greetings(qtbot, book: Book, opened: Opener) -> None:
    for name, day in (("王", TODAY + DAY), ("李", TODAY + 5 * DAY)):
        row = add_date(book, customer(book, name), "birthday", day)
        with book.transaction("customer.edited", name=name) as tx:
            tx.update("important_date", row, options='{"greet": false}')
    window = opened(book)
    read(qtbot, window)
    assert not window.workspace.commands.action("today.greet").isEnabled()
    assert window.workspace.commands.action("today.greeted").isEnabled()
    press(Qt.Key.Key_N)
    assert not window.findChild(QPushButton, "near_greet").isVisible()
    press(Qt.Key.Key_G)
    assert window.current_id() == "today"


def test_the_birthday_of_a_wife_is_greeted_as_hers(
    qtbot, book: Book, opened: Opener, translations: Translations
) -> None:
    translations.use(Language.CHINESE)
    add_template(book, occasion="birthday", text="{称呼}，生日快乐！{我}")
    add_template(book, occasion="", text="{称呼}，{节日}快乐！{我}")
    party = customer(book, "王")
    add_date(book, party, "birthday", TODAY + 5 * DAY, relation="spouse")
    window = opened(book)
    read(qtbot, window)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_G)
    assert window.current_id() == "festivals"
    board = window.current_page().board
    qtbot.waitUntil(lambda: bool(board.rows()))
    assert board.name == "配偶生日"
    assert board.offer(board.rows()[0]) == ("", None)
    assert board.templates() == []
    own = add_template(book, occasion="birthday:spouse", text="{称呼}，替我祝嫂子生日快乐。{我}")
    board.load(board.subject)
    qtbot.waitUntil(lambda: bool(board.templates()))
    text, template = board.offer(board.rows()[0])
    assert template == own
    assert "嫂子" in text


def test_of_two_days_in_one_reminder_the_one_to_greet_on_is_greeted(
    qtbot, book: Book, opened: Opener
) -> None:
    party = customer(book, "王")
    add_date(book, party, "birthday", TODAY + 5 * DAY, relation="spouse")
    add_date(book, party, "birthday", TODAY + 6 * DAY)
    window = opened(book)
    wished: list[tuple[str, object]] = []
    window.workspace.screen_wanted.connect(lambda screen, args: wished.append((screen, args)))
    assert len(read(qtbot, window)) == 1
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_G)
    assert wished[-1] == ("festivals", {"customer": party, "occasion": "birthday", "day": "2026-03-22"})


def test_many_reminders_are_folded_and_open_by_the_button(qtbot, book: Book, opened: Opener) -> None:
    for number in range(6):
        add_date(book, customer(book, f"客户{number}"), "birthday", TODAY + (2 + number) * DAY)
    window = opened(book)
    assert len(read(qtbot, window)) == 3
    QTest.mouseClick(window.findChild(QPushButton, "today_near_more"), Qt.MouseButton.LeftButton)
    assert len(strip(window)) >= 6


def test_what_came_due_while_the_program_was_closed_is_shown_at_the_next_start_once(
    qtbot, book_path: Path, opened: Opener
) -> None:
    def start(days: int) -> list[tuple[str, str]]:
        book = open_book(book_path, clock=FixedClock(TODAY + days * DAY))
        if not days:
            add_date(book, customer(book, "李"), "birthday", TODAY + 4 * DAY)
            add_date(book, customer(book, "赵"), "birthday", TODAY + 12 * DAY)
        window = opened(book)
        found = [line for line in read(qtbot, window) if "greet" not in line[1]]
        again = [line for line in read(qtbot, window) if "greet" not in line[1]]
        assert again == found
        window.close()
        book.close()
        return found

    assert [when for when, _ in start(0)] == ["in 4 days"]
    assert [when for when, _ in start(7)] == ["missed: 3 days ago", "in 5 days"]
    assert [when for when, _ in start(7)] == ["in 5 days"]
    assert start(8) == []


def test_the_strip_leaves_no_trace_in_undo(qtbot, birthday: int, book: Book, opened: Opener) -> None:
    before = book.undo_name()
    read(qtbot, opened(book))
    assert stored(book, "reminder_shown") > 0
    assert book.undo_name() == before


def test_a_day_too_far_away_is_refused_in_one_sentence(
    qtbot, book: Book, opened: Opener, prompts: FakePrompts
) -> None:
    add_date(book, customer(book, "李"), "birthday", TODAY + 5 * DAY)
    window = opened(book)
    before = read(qtbot, window)
    troubles: list[tuple[str, object]] = []
    window.workspace.trouble_came.connect(lambda title, error: troubles.append((title, error)))
    QTest.mouseClick(row(window).later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_3)
    dialog = window.findChild(DayDialog)
    dialog.day.field.setText("2096-3-19")
    QTest.mouseClick(dialog.findChild(QPushButton, "until_save"), Qt.MouseButton.LeftButton)
    assert [title for title, _ in troubles] == ["李"]
    assert strip(window) == before


def test_a_double_click_opens_the_card_and_down_from_the_last_line_goes_to_the_list(
    qtbot, birthday: int, book: Book, opened: Opener
) -> None:
    party = customer(book, "李")
    add_date(book, party, "birthday", TODAY + 5 * DAY)
    window = opened(book)
    count = len(read(qtbot, window))
    screen = screen_of(window)
    press(Qt.Key.Key_N)
    for _ in range(count):
        press(Qt.Key.Key_Down)
    assert QApplication.focusWidget().objectName() == "today_list"
    QTest.mouseDClick(row(window), Qt.MouseButton.LeftButton)
    assert window.current_id() == "customers"
    assert not screen.isVisible()


def test_a_contact_persons_reminder_names_the_company_beside(qtbot, book: Book, opened: Opener) -> None:
    company = customer(book, "长江机械", "company")
    add_date(book, add_contact(book, company, "陈工"), "birthday", TODAY + 5 * DAY)
    window = opened(book)
    read(qtbot, window)
    said = [label.text() for label in row(window).findChildren(QLabel)]
    assert "21 Mar · 长江机械" in said


def test_two_occasions_within_three_days_are_one_line(qtbot, book: Book, opened: Opener) -> None:
    party = customer(book, "李")
    add_date(book, party, "birthday", TODAY + 5 * DAY)
    add_date(book, party, "wedding", TODAY + 7 * DAY)
    window = opened(book)
    (line,) = (line for line in read(qtbot, window) if "李" in line[1])
    assert "birthday" in line[1]
    assert "23 Mar" in line[1]


def test_when_the_day_turns_the_strip_is_that_of_the_new_day(
    qtbot, book: Book, clock: FixedClock, opened: Opener
) -> None:
    add_date(book, customer(book, "李"), "birthday", TODAY + 8 * DAY)
    window = opened(book)
    assert not [line for line in read(qtbot, window) if "李" in line[1]]
    clock.day = TODAY + DAY
    screen_of(window).look_at_clock()
    qtbot.waitUntil(lambda: [line[0] for line in strip(window) if "李" in line[1]] == ["in 7 days"])


def test_the_strip_is_read_again_once_everybody_was_measured(
    qtbot, book: Book, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_date(book, customer(book, "王伟"), "birthday", month=TODAY.month, day=TODAY.day + 5)
    window = opened(book)
    qtbot.waitUntil(lambda: bool(screen_of(window).findChildren(NearRow)))
    reads: list[str] = []
    monkeypatch.setattr(NearActs, "read", lambda _near: reads.append("read"))
    window.workspace.measures.measured.emit(frozenset({1}))
    window.workspace.measures.measured.emit(None)
    qtbot.waitUntil(lambda: len(reads) == 1)
