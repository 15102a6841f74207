"""The Today screen by keys and clicks, in the whole window: what is shown, what each act does, and undo."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from keyacct_desktop.services.book import Book, FixedClock
from keyacct_desktop.services.method.settings import change_settings
from keyacct_desktop.ui.log.dialog import FormDialog
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.today.day_dialog import DayDialog
from keyacct_desktop.ui.today.screen import TodayScreen
from tests.conftest import TODAY
from tests.ui.fakes import FakePrompts
from tests.ui.today.conftest import listed, stored

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def undo(house: MainWindow, qtbot) -> None:
    house.activateWindow()
    qtbot.waitUntil(house.isActiveWindow)
    QTest.keySequence(QApplication.focusWidget() or house, QKeySequence.StandardKey.Undo)


def choose(qtbot, key: Qt.Key) -> None:
    """Press a key in the menu that has opened."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QTest.keyClick(QApplication.activePopupWidget(), key)


def text(screen: QWidget, name: str) -> str:
    return screen.findChild(QLabel, name).text()


def test_the_window_opens_on_today_with_its_lines_and_the_first_is_current(today: TodayScreen) -> None:
    assert listed(today) == ["赵", "李", "张", "王"]
    line = today.page.current_line()
    assert line is not None
    assert line.name == "赵"
    assert text(today, "today_count").startswith("4 customer")


def test_day_and_reasons_read_naturally_in_both_languages(
    qtbot, language: Language, today: TodayScreen
) -> None:
    reasons = [label.text() for label in today.findChildren(QLabel, "today_reason")]
    if language is Language.CHINESE:
        assert text(today, "today_day") == "3月16日  星期一"
        assert reasons[0] == "承诺“送样品”已晚 1 天"
        assert reasons[3] == "比平时晚 9 天没联系"
    else:
        assert text(today, "today_day") == "16 Mar  Monday"
        assert reasons[0] == "promised “送样品”, 1 day late"


def test_arrows_move_and_l_logs_for_the_current_line_which_is_ticked_then(
    qtbot, house: MainWindow, today: TodayScreen, book: Book, four: dict[str, int]
) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_L)
    (dialog,) = (one for one in house.findChildren(FormDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return, CTRL)
    parties = book.fetch("SELECT party_id FROM interaction_party ORDER BY id DESC LIMIT 1")
    assert parties == [(four["王"],)]
    qtbot.waitUntil(lambda: listed(today) == ["赵", "李", "张"])
    assert today.findChild(QWidget, f"done_row_{four['王']}") is not None
    assert "1" in text(today, "today_count")
    undo(house, qtbot)
    qtbot.waitUntil(lambda: listed(today) == ["赵", "李", "张", "王"])


def test_enter_logs_too(house: MainWindow, today: TodayScreen) -> None:
    press(Qt.Key.Key_Return)
    assert [one for one in house.findChildren(FormDialog) if one.isVisible()]


def test_o_opens_the_card(house: MainWindow, today: TodayScreen, four: dict[str, int]) -> None:
    press(Qt.Key.Key_O)
    assert house.current_id() == "customers"
    assert house.customers_in_hand() == [four["赵"]]


def test_snooze_by_keys_hides_and_undo_brings_back(
    qtbot, house: MainWindow, today: TodayScreen, book: Book
) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_S)
    choose(qtbot, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: listed(today) == ["赵", "张", "王"])
    assert book.fetch("SELECT action, until FROM today_mark") == [("snoozed", "2026-03-23")]
    undo(house, qtbot)
    qtbot.waitUntil(lambda: listed(today) == ["赵", "李", "张", "王"])
    assert stored(book, "today_mark") == 0


def test_on_a_sunday_tomorrow_and_next_week_are_offered_once(
    qtbot, today: TodayScreen, clock: FixedClock
) -> None:
    clock.day = TODAY - timedelta(days=1)
    press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    days = [str(action.data()) for action in menu.actions()]
    assert days == ["2026-03-16", "other"]
    menu.close()


def day_dialog(qtbot) -> DayDialog:
    def there() -> DayDialog | None:
        return next((one for one in QApplication.topLevelWidgets() if isinstance(one, DayDialog)), None)

    qtbot.waitUntil(lambda: there() is not None)
    found = there()
    assert found is not None
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_a_day_of_ones_own_is_shown_before_it_is_taken(
    qtbot, today: TodayScreen, language: Language, book: Book
) -> None:
    press(Qt.Key.Key_S)
    choose(qtbot, Qt.Key.Key_3)
    dialog = day_dialog(qtbot)
    field = dialog.findChild(QLineEdit, "until_day_field")
    assert field.hasFocus()
    QTest.keyClicks(field, "+10")
    until = TODAY + timedelta(days=10)
    assert str(until.day) in dialog.findChild(QLabel, "until_day_words").text()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.fetch("SELECT until FROM today_mark") == [(until.isoformat(),)])


@pytest.mark.parametrize("typed", ["改天", "-3", "0", ""])
def test_a_day_that_is_none_to_come_is_said_beside_its_field(
    qtbot, today: TodayScreen, book: Book, typed: str
) -> None:
    press(Qt.Key.Key_S)
    choose(qtbot, Qt.Key.Key_3)
    dialog = day_dialog(qtbot)
    dialog.findChild(QLineEdit, "until_day_field").setText(typed)
    qtbot.mouseClick(dialog.findChild(QPushButton, "until_save"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.findChild(QLabel, "until_error").text()
    qtbot.mouseClick(dialog.findChild(QPushButton, "until_cancel"), Qt.MouseButton.LeftButton)
    assert stored(book, "today_mark") == 0


def test_skip_keeps_why_and_can_be_brought_back_by_a_click(
    qtbot, today: TodayScreen, book: Book, four: dict[str, int], prompts: FakePrompts
) -> None:
    prompts.answer("ask_text", "他在开会")
    press(Qt.Key.Key_X)
    choose(qtbot, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: listed(today) == ["李", "张", "王"])
    row = today.findChild(QWidget, f"put_off_row_{four['赵']}")
    assert "他在开会" in row.accessibleName()
    qtbot.mouseClick(row.findChild(QPushButton, "bring_back"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed(today) == ["赵", "李", "张", "王"])


def test_do_not_disturb_keeps_the_broken_promise_only(
    qtbot, today: TodayScreen, book: Book, four: dict[str, int]
) -> None:
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_D)
    qtbot.waitUntil(lambda: listed(today) == ["赵", "李", "张"])
    assert book.fetch("SELECT do_not_disturb FROM party WHERE id = ?", (four["王"],)) == [(1,)]


def test_a_kept_promise_is_ticked_with_t(qtbot, today: TodayScreen, book: Book) -> None:
    press(Qt.Key.Key_T)
    qtbot.waitUntil(lambda: listed(today) == ["李", "张", "王"])
    assert book.fetch("SELECT count(*) FROM task WHERE done_on IS NOT NULL") == [(1,)]


def test_the_phone_is_copied_by_click_and_by_key(
    qtbot, house: MainWindow, book: Book, four: dict[str, int], today: TodayScreen
) -> None:
    with book.transaction("customer.edited", name="李") as tx:
        tx.insert(
            "contact_point", party_id=four["李"], kind="phone", value="13800138000", digits="13800138000"
        )
    qtbot.waitUntil(
        lambda: any(b.text() == "138 0013 8000" for b in today.findChildren(QPushButton, "today_phone"))
    )
    (button,) = (b for b in today.findChildren(QPushButton, "today_phone") if b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "13800138000"
    line = today.page.current_line()
    assert line is not None
    assert line.name == "李"
    QApplication.clipboard().clear()
    press(Qt.Key.Key_C)
    assert QApplication.clipboard().text() == "13800138000"


def test_the_buttons_of_the_current_line_do_what_the_keys_do(
    qtbot, today: TodayScreen, book: Book, four: dict[str, int]
) -> None:
    row = today.findChild(QWidget, f"today_row_{four['李']}")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    button = row.findChild(QPushButton, "button_today.tick")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed(today) == ["赵", "张", "王"])


def test_ctrl_l_from_anywhere_is_about_the_current_line(house: MainWindow, today: TodayScreen, four) -> None:
    press(Qt.Key.Key_Down)
    assert house.customers_in_hand() == [four["李"]]


def test_a_new_day_brings_a_new_list(
    qtbot, house: MainWindow, today: TodayScreen, clock: FixedClock, book: Book
) -> None:
    clock.day = TODAY + timedelta(days=1)
    today.look_at_clock()
    qtbot.waitUntil(lambda: text(today, "today_day") == "17 Mar  Tuesday")
    qtbot.waitUntil(
        lambda: any("2 day" in label.text() for label in today.findChildren(QLabel, "today_reason"))
    )


def test_the_fold_opens_by_click_and_by_the_arrow_below_the_last_line(
    qtbot, today: TodayScreen, book: Book
) -> None:
    change_settings(book, {"today_max": 2})
    qtbot.waitUntil(lambda: listed(today) == ["赵", "李"])
    more = today.findChild(QPushButton, "today_more")
    assert more.text().startswith("2 ")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: listed(today) == ["赵", "李", "张", "王"])
    line = today.page.current_line()
    assert line is not None
    assert line.name == "张"


def test_when_all_is_done_the_page_is_quiet(qtbot, today: TodayScreen, book: Book, four) -> None:
    with book.transaction("customers.archived", count=4) as tx:
        tx.update("party", list(four.values()), archived=1)
    qtbot.waitUntil(lambda: listed(today) == [])
    nobody = today.findChild(QWidget, "today_nobody")
    qtbot.waitUntil(nobody.isVisible)
    words = [label.text() for label in nobody.findChildren(QLabel)]
    assert "Nobody has to be contacted today" in words


def test_an_empty_book_is_welcomed(window: MainWindow) -> None:
    page = window.current_page()
    assert page is not None
    assert page.objectName() == "welcome"
    assert window.current_id() == "today"


def test_p_opens_the_print_dialog_on_the_brief_of_the_current_line(
    today: TodayScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keyacct_desktop.ui.printing.printers.printer_names", lambda: ([], ""))
    press(Qt.Key.Key_P)
    (dialog,) = today.window().findChildren(QDialog, "print_dialog")
    assert dialog.windowTitle() == "Visit briefs"
    assert text(dialog, "print_place") == "Page 1 of 1"
