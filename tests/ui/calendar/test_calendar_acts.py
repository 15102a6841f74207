"""What is done from the calendar: cards, contacts, follow-ups carried to other days, filters, festivals, paper."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.tasks import read_task
from keyacct_desktop.ui.calendar.screen import CalendarScreen
from keyacct_desktop.ui.shell.main_window import MainWindow
from tests.ui.calendar.hands import click_day, drag, sheet, title
from tests.ui.rep import ALT, CTRL, Key, Rep

D = date


def test_a_rep_finds_a_birthday_and_opens_the_card_and_drags_a_follow_up_and_undoes_it(
    calendar: CalendarScreen, rep: Rep, ids, book: Book
) -> None:
    assert title(calendar) == "2026年3月"
    assert "王伟 生日 · 40 岁（虚 41） · 整生日" in calendar.day_text(D(2026, 3, 20))
    click_day(calendar.views.month, D(2026, 3, 20))
    assert sheet(calendar) == "3月20日  星期五"
    (line,) = calendar.panel.texts()
    assert line.startswith("王伟 生日 · 40 岁（虚 41） · 整生日")
    assert "138 0013 8000" in line
    key = f"task:{ids['task']}:2026-03-18"
    drag(calendar.views.month, key, D(2026, 3, 26))
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 26)
    assert "王伟 送样品" in calendar.day_text(D(2026, 3, 26))
    assert "送样品" not in calendar.day_text(D(2026, 3, 18))
    rep.window.workspace.commands.action("edit.undo").trigger()
    rep.settle()
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 18)
    assert "王伟 送样品" in calendar.day_text(D(2026, 3, 18))
    click_day(calendar.views.month, D(2026, 3, 20))
    rep.click("button_calendar.open")
    assert rep.window.current_id() == "customers"
    rep.reads_card("王伟")


def test_only_follow_ups_can_be_dragged(calendar: CalendarScreen, ids, book: Book) -> None:
    before = book.fetch("SELECT * FROM important_date")
    (one,) = calendar.current_plan().on(D(2026, 3, 20)).top
    drag(calendar.views.month, one.key, D(2026, 3, 26))
    assert book.fetch("SELECT * FROM important_date") == before
    assert "生日" in calendar.day_text(D(2026, 3, 20))
    assert "生日" not in calendar.day_text(D(2026, 3, 26))


def test_a_drag_is_dropped_by_escape(calendar: CalendarScreen, ids, book: Book) -> None:
    grid = calendar.views.month
    start = grid.line_rect(f"task:{ids['task']}:2026-03-18").center()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid, start + QPoint(30, 12))
    QTest.keyClick(grid, Key.Key_Escape)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(D(2026, 3, 27)).center())
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 18)


def test_enter_goes_to_the_people_of_the_day_and_escape_back(calendar: CalendarScreen, rep: Rep, ids) -> None:
    calendar.go_to(D(2026, 3, 20))
    rep.press(Key.Key_Return)
    assert QApplication.focusWidget() is calendar.panel.list
    rep.press(Key.Key_Escape)
    assert QApplication.focusWidget() is calendar.views.month
    rep.press(Key.Key_Return)
    rep.press(Key.Key_Return)
    assert rep.window.customers_in_hand() == [ids["王伟"]]
    assert rep.window.current_id() == "customers"


def test_the_keys_stay_in_the_calendar_when_the_last_line_of_the_day_goes(
    calendar: CalendarScreen, rep: Rep, ids
) -> None:
    calendar.go_to(D(2026, 3, 18))
    rep.press(Key.Key_Return)
    rep.press(Key.Key_Right, ALT)
    assert QApplication.focusWidget() is calendar.panel.list
    rep.window.workspace.commands.action("edit.undo").trigger()
    rep.settle()
    assert calendar.panel.texts() == []
    assert QApplication.focusWidget() is calendar.views.month


def test_a_small_window_shows_the_calendar_or_the_day(calendar: CalendarScreen, rep: Rep) -> None:
    calendar.go_to(D(2026, 3, 20))
    rep.window.resize(760, 520)
    rep.settle()
    assert calendar.views.isVisible()
    assert not calendar.panel.isVisible()
    rep.press(Key.Key_Return)
    assert not calendar.views.isVisible()
    assert QApplication.focusWidget() is calendar.panel.list
    rep.click("day_back")
    assert QApplication.focusWidget() is calendar.views.month
    assert not calendar.panel.isVisible()
    rep.window.resize(1280, 720)
    rep.settle()
    assert calendar.views.isVisible()
    assert calendar.panel.isVisible()
    assert not calendar.panel.findChild(QPushButton, "day_back").isVisible()


def test_a_follow_up_moves_by_keys(calendar: CalendarScreen, rep: Rep, ids, book: Book) -> None:
    calendar.go_to(D(2026, 3, 18))
    rep.press(Key.Key_Return)
    rep.press(Key.Key_Right, ALT)
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 19)
    book.undo()
    calendar.go_to(D(2026, 3, 18))
    rep.settle()
    rep.press(Key.Key_R)
    dialog = rep.dialog("move_dialog")
    field = dialog.findChild(QWidget, "move_day_field")
    field.setText("下周五")
    rep.press(Key.Key_Return)
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 27)


def test_a_moved_follow_up_takes_the_day_with_it(calendar: CalendarScreen, rep: Rep, ids, book: Book) -> None:
    calendar.go_to(D(2026, 3, 18))
    rep.press(Key.Key_Right, ALT)
    rep.press(Key.Key_Right, ALT)
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 20)
    assert calendar.day == D(2026, 3, 20)
    rep.press(Key.Key_Left, ALT)
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 19)


def test_a_follow_up_is_ticked_off_and_leaves_the_day(
    calendar: CalendarScreen, rep: Rep, ids, book: Book
) -> None:
    calendar.go_to(D(2026, 3, 18))
    rep.press(Key.Key_X)
    assert read_task(book, ids["task"]).done_on == D(2026, 3, 16)
    assert "送样品" not in calendar.day_text(D(2026, 3, 18))
    assert calendar.panel.findChild(QLabel, "day_count").text() == "当天没有客户的日子，也没有跟进"


def test_the_phone_is_copied(calendar: CalendarScreen, rep: Rep) -> None:
    calendar.go_to(D(2026, 3, 20))
    rep.click("button_calendar.copy_phone")
    assert QApplication.clipboard().text() == "13800138000"


def test_a_line_remembers_the_last_greeting_gift_and_contact(
    calendar: CalendarScreen, rep: Rep, ids, book: Book
) -> None:
    with book.transaction("gift.given", name="王伟") as tx:
        party = ids["王伟"]
        tx.insert("greeting", party_id=party, occasion="mid_autumn", occurs_on="2025-10-06", way="sms", state="done",
                  done_on="2025-10-05", created_at=tx.now)  # fmt: skip
        tx.insert(
            "gift", party_id=party, name="龙井一盒", given_on="2026-02-10", state="given", created_at=tx.now
        )
        contact = tx.insert("interaction", type="visit", direction="out", happened_on="2026-03-10", answered=1,
                            content="看样品", created_at=tx.now)  # fmt: skip
        tx.insert("interaction_party", interaction_id=contact, party_id=party)
    calendar.go_to(D(2026, 3, 20))
    rep.settle()
    (line,) = calendar.panel.texts()
    assert "上次问候：中秋节，2025年10月5日" in line
    assert "上次送礼：龙井一盒，2月10日" in line
    assert "上次联系：拜访，3月10日" in line


def test_a_crowded_day_says_how_many_are_not_listed(
    calendar: CalendarScreen, rep: Rep, ids, book: Book
) -> None:
    with book.transaction("import.finished") as tx:
        people = [
            tx.insert(
                "party", kind="person", name=f"客户{n}", stage="closed", created_at=tx.now, updated_at=tx.now
            )
            for n in range(510)
        ]
        for party in people:
            tx.insert("important_date", party_id=party, type="birthday", calendar="solar", month=3, day=20)
    calendar.go_to(D(2026, 3, 20))
    rep.settle()
    assert calendar.current_plan().on(D(2026, 3, 20)).count == 511
    assert calendar.panel.findChild(QLabel, "day_count").text() == "500 个日子 · 另有 11 项未列出"
    assert "+497" in calendar.day_text(D(2026, 3, 20))


def test_buttons_follow_the_line(calendar: CalendarScreen, rep: Rep) -> None:
    def visible(name: str) -> bool:
        return calendar.panel.findChild(QPushButton, f"button_calendar.{name}").isVisible()

    calendar.go_to(D(2026, 3, 20))
    assert [visible(name) for name in ("open", "copy_phone", "done", "move")] == [True, True, False, False]
    calendar.go_to(D(2026, 3, 18))
    assert [visible(name) for name in ("open", "copy_phone", "done", "move")] == [True, True, True, True]
    calendar.go_to(D(2026, 3, 19))
    assert not visible("open")


def test_a_click_on_a_name_makes_its_line_current(
    calendar: CalendarScreen, rep: Rep, ids, book: Book
) -> None:
    with book.transaction("task.added", name="李娜") as tx:
        tx.insert("task", party_id=ids["李娜"], kind="promise", owner="us", text="报价", due_on="2026-03-20",
                  created_at=tx.now)  # fmt: skip
    rep.settle()
    for one in calendar.current_plan().on(D(2026, 3, 20)).top:
        QTest.mouseClick(
            calendar.views.month,
            Qt.MouseButton.LeftButton,
            pos=calendar.views.month.line_rect(one.key).center(),
        )
        assert calendar.panel.current_one().key == one.key


def test_filters_leave_people_out_and_are_remembered(calendar: CalendarScreen, rep: Rep, tools) -> None:
    rep.click("calendar_tasks")
    assert "送样品" not in calendar.day_text(D(2026, 3, 18))
    assert "王伟 生日" in calendar.day_text(D(2026, 3, 20))
    assert not tools.state.flag("calendar/tasks", True)
    button = rep.find(QWidget, "filter_calendar_type")
    button.click()
    button.popup.list.item(2).setCheckState(Qt.CheckState.Checked)
    button.popup.close()
    assert tools.state.texts("calendar/type") == ["founding"]
    assert "生日" not in calendar.day_text(D(2026, 3, 20))
    assert "大华贸易" in calendar.day_text(D(2026, 3, 24))
    rep.click("calendar_clear")
    assert "送样品" in calendar.day_text(D(2026, 3, 18))
    assert "生日" in calendar.day_text(D(2026, 3, 20))


def test_a_tag_filters_and_one_that_is_gone_filters_nothing(
    calendar: CalendarScreen, rep: Rep, ids, book: Book, tools
) -> None:
    with book.transaction("tag.added", name="老乡") as tx:
        tag = tx.insert("tag", name="老乡")
        tx.insert("party_tag", party_id=ids["大华贸易"], tag_id=tag)
    rep.settle()
    button = rep.find(QWidget, "filter_calendar_tag")
    button.click()
    button.popup.list.item(0).setCheckState(Qt.CheckState.Checked)
    button.popup.close()
    assert "生日" not in calendar.day_text(D(2026, 3, 20))
    assert "大华贸易" in calendar.day_text(D(2026, 3, 24))


def test_festivals_that_are_switched_off_are_seen_on_demand(
    calendar: CalendarScreen, rep: Rep, book: Book
) -> None:
    from keyacct_desktop.services.dates.festivals import write_festival_setting

    write_festival_setting(book, code="dragon_head", on=False)
    rep.settle()
    assert "龙抬头" not in calendar.day_text(D(2026, 3, 20))
    rep.click("calendar_festivals")
    assert "龙抬头" in calendar.day_text(D(2026, 3, 20))


def test_a_festival_leads_to_its_plan_but_not_on_a_day_of_mourning(
    calendar: CalendarScreen, rep: Rep, qtbot
) -> None:
    calendar.arrive(day="2026-09-25")
    with qtbot.waitSignal(rep.window.workspace.screen_wanted) as wanted:
        calendar.panel.findChild(QPushButton, "festival_mid_autumn").click()
    assert wanted.args == ["festivals", {"festival": "mid_autumn", "day": "2026-09-25"}]
    rep.window.workspace.navigate("calendar")
    with qtbot.waitSignal(rep.window.workspace.screen_wanted) as wanted:
        rep.press(Key.Key_F)
    assert wanted.args == ["festivals", {"festival": "mid_autumn", "day": "2026-09-25"}]
    rep.window.workspace.navigate("calendar", day="2026-04-05")
    rep.settle()
    with qtbot.assertNotEmitted(rep.window.workspace.screen_wanted):
        rep.press(Key.Key_F)
    assert rep.reads("day_panel", "清明节")
    assert rep.reads("day_panel", "不宜问候祝福")
    assert calendar.panel.findChild(QPushButton, "festival_qingming") is None


def test_a_page_is_printed_from_what_is_in_front(calendar: CalendarScreen, rep: Rep, qtbot) -> None:
    workspace = rep.window.workspace
    shown = []
    workspace.print_wanted.disconnect()
    workspace.print_wanted.connect(shown.append)
    rep.press(Key.Key_P, CTRL)
    workspace.commands.action("calendar.print_list").trigger()
    month, listed = shown
    assert (month.file_name, listed.file_name) == ("2026年3月", "2026年3月")
    content = listed.content(past=True)
    assert [day.heading for day in content.days] == [
        "2026年3月18日 星期三　正月三十", "2026年3月20日 星期五　二月初二　龙抬头", "2026年3月24日 星期二　二月初六",
    ]  # fmt: skip
    (line,) = content.days[1].lines
    assert (line.who, line.what, line.age, line.phone) == (
        "王伟",
        "生日 · 整生日",
        "40 岁（虚 41）",
        "138 0013 8000",
    )
    page = month._month(D(2026, 3, 1), month.only, people=True)
    days = [day for week in page.weeks for day in week if day.inside]
    assert (page.title, len(days)) == ("2026年3月", 31)
    assert (days[19].small, days[19].festivals, days[19].lines) == ("春分", ("龙抬头",), ("王伟 生日 40",))
    bare = month._month(D(2026, 3, 1), month.only, people=False)
    assert not any(day.lines for week in bare.weeks for day in week)


def test_an_empty_book_still_has_a_calendar_and_says_what_to_do(
    qtbot, chinese, book: Book, window: MainWindow, prompts
) -> None:
    window.show_screen("calendar")
    screen = window.current_page()
    assert isinstance(screen, CalendarScreen)
    rep = Rep(qtbot, window, prompts)
    assert "龙抬头" in screen.day_text(D(2026, 3, 20))
    assert rep.reads("calendar_empty", "还没有客户的日子")
    with qtbot.waitSignal(window.workspace.import_wanted):
        prompts.answer("open_file", None)
        screen.findChild(QPushButton, "calendar_import_list").click()


def test_midnight_moves_the_ring(calendar: CalendarScreen, rep: Rep, clock) -> None:
    clock.day = D(2026, 3, 17)
    calendar.look_at_clock()
    rep.settle()
    assert calendar.day == D(2026, 3, 17)
