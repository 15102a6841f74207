"""The calendar by keys and clicks: what a day says, the ways to others, and what is done from its sheet."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.tasks import read_task
from keyacct_desktop.ui.calendar.day_grid import DayGrid
from keyacct_desktop.ui.calendar.screen import CalendarScreen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.theme import ThemeChoice
from tests.ui.rep import ALT, CTRL, Key, Rep

D = date


def drag(grid: DayGrid, key: str, day: date) -> None:
    """Carry a line to another day with the mouse."""
    start, end = grid.line_rect(key).center(), grid.cell_rect(day).center()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid, start + QPoint(6, 4))
    QTest.mouseMove(grid, start + QPoint(20, 12))
    QTest.mouseMove(grid, end)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)
    for _ in range(4):
        QApplication.processEvents()


def click_day(grid: DayGrid, day: date) -> None:
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(day).bottomRight() - QPoint(8, 4))


def title(screen: CalendarScreen) -> str:
    return screen.findChild(QLabel, "calendar_title").text()


def sheet(screen: CalendarScreen) -> str:
    return screen.panel.findChild(QLabel, "day_title").text()


def test_a_rep_finds_a_birthday_and_opens_the_card_and_drags_a_follow_up_and_undoes_it(
    calendar: CalendarScreen, rep: Rep, ids, book: Book
) -> None:
    assert title(calendar) == "2026年3月"
    assert "王伟 生日 · 40 岁（虚 41） · 整生日" in calendar.day_text(D(2026, 3, 20))
    click_day(calendar.month, D(2026, 3, 20))
    assert sheet(calendar) == "3月20日  星期五"
    (line,) = calendar.panel.texts()
    assert line.startswith("王伟 生日 · 40 岁（虚 41） · 整生日")
    assert "138 0013 8000" in line
    key = f"task:{ids['task']}:2026-03-18"
    drag(calendar.month, key, D(2026, 3, 26))
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 26)
    assert "王伟 送样品" in calendar.day_text(D(2026, 3, 26))
    assert "送样品" not in calendar.day_text(D(2026, 3, 18))
    rep.window.workspace.commands.action("edit.undo").trigger()
    rep.settle()
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 18)
    assert "王伟 送样品" in calendar.day_text(D(2026, 3, 18))
    click_day(calendar.month, D(2026, 3, 20))
    rep.click("button_calendar.open")
    assert rep.window.current_id() == "customers"
    rep.reads_card("王伟")


def test_only_follow_ups_can_be_dragged(calendar: CalendarScreen, ids, book: Book) -> None:
    before = book.fetch("SELECT * FROM important_date")
    (one,) = calendar.current_plan().on(D(2026, 3, 20)).top
    drag(calendar.month, one.key, D(2026, 3, 26))
    assert book.fetch("SELECT * FROM important_date") == before
    assert "生日" in calendar.day_text(D(2026, 3, 20))
    assert "生日" not in calendar.day_text(D(2026, 3, 26))


def test_a_drag_is_dropped_by_escape(calendar: CalendarScreen, ids, book: Book) -> None:
    grid = calendar.month
    start = grid.line_rect(f"task:{ids['task']}:2026-03-18").center()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid, start + QPoint(30, 12))
    QTest.keyClick(grid, Key.Key_Escape)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(D(2026, 3, 27)).center())
    assert read_task(book, ids["task"]).due_on == D(2026, 3, 18)


def test_keys_move_the_day_and_turn_months_and_years(calendar: CalendarScreen, rep: Rep) -> None:
    rep.press(Key.Key_Right)
    rep.press(Key.Key_Down)
    assert calendar.day == D(2026, 3, 24)
    assert "大华贸易 成立 25 周年 · 整周年" in calendar.month.accessibleName()
    rep.press(Key.Key_Up)
    rep.press(Key.Key_Left)
    assert calendar.day == D(2026, 3, 16)
    rep.press(Key.Key_PageDown)
    assert (title(calendar), calendar.day) == ("2026年4月", D(2026, 4, 16))
    rep.press(Key.Key_PageUp)
    rep.press(Key.Key_PageDown, CTRL)
    assert calendar.day == D(2027, 3, 16)
    rep.press(Key.Key_PageUp, CTRL)
    rep.press(Key.Key_PageUp)
    assert calendar.day == D(2026, 2, 16)
    rep.press(Key.Key_Home)
    assert calendar.day == D(2026, 3, 16)


def test_an_arrow_over_the_edge_of_the_month_turns_the_page(calendar: CalendarScreen, rep: Rep) -> None:
    calendar.go_to(D(2026, 3, 31))
    rep.press(Key.Key_Right)
    assert (title(calendar), calendar.day) == ("2026年4月", D(2026, 4, 1))


def test_the_calendar_ends_where_its_years_end(calendar: CalendarScreen, rep: Rep) -> None:
    calendar.go_to(D(2100, 12, 31))
    rep.press(Key.Key_Right)
    rep.press(Key.Key_PageDown)
    assert calendar.day == D(2100, 12, 31)
    assert "腊月" in calendar.day_text(D(2100, 12, 31)) or "十二月" in calendar.day_text(D(2100, 12, 31))
    calendar.go_to(D(1901, 1, 1))
    rep.press(Key.Key_Left)
    assert calendar.day == D(1901, 1, 1)


def test_a_day_tells_its_lunar_day_term_festival_and_day_off(calendar: CalendarScreen) -> None:
    calendar.arrive(day="2026-09-25")
    text = calendar.day_text(D(2026, 9, 25))
    assert text.splitlines()[:4] == ["2026年9月25日 星期五", "农历丙午马年八月十五", "中秋节", "休"]
    assert "李娜 生日 · 46 岁（虚 48）" in text
    assert "秋分" in calendar.day_text(D(2026, 9, 23))
    assert "班" in calendar.day_text(D(2026, 9, 20))
    assert calendar.panel.findChild(QLabel, "day_off").text() == "放假：中秋节"
    assert calendar.panel.findChild(QLabel, "day_lunar").text() == "农历丙午马年八月十五"
    (line,) = calendar.panel.texts()
    assert "还没联系过" in line


def test_days_off_that_nobody_announced_are_not_made_up(calendar: CalendarScreen) -> None:
    calendar.go_to(D(2031, 10, 1))
    assert calendar.panel.findChild(QLabel, "day_off").text() == "2031年放假安排：尚未公布"
    assert "休" not in calendar.day_text(D(2031, 10, 1))


def test_days_off_come_from_a_file_and_go_again_by_undo(
    calendar: CalendarScreen, rep: Rep, tmp_path: Path, book: Book
) -> None:
    file = tmp_path / "放假.csv"
    file.write_text("日期,名称,类型\n2031-10-01,国庆节,off\n2031-10-04,国庆节,work\n", encoding="utf-8")
    rep.prompts.answer("open_file", file)
    calendar.go_to(D(2031, 10, 1))
    rep.window.workspace.commands.action("calendar.import_days_off").trigger()
    rep.settle()
    assert "休" in calendar.day_text(D(2031, 10, 1))
    assert "班" in calendar.day_text(D(2031, 10, 4))
    assert calendar.panel.findChild(QLabel, "day_off").text() == "放假：国庆节"
    book.undo()
    rep.settle()
    assert "休" not in calendar.day_text(D(2031, 10, 1))


def test_a_bad_file_of_days_off_is_refused_in_words(
    calendar: CalendarScreen, rep: Rep, tmp_path: Path
) -> None:
    file = tmp_path / "放假.csv"
    file.write_text("日期,名称,类型\n2031-10-41,国庆节,off\n", encoding="utf-8")
    rep.prompts.answer("open_file", file)
    rep.window.workspace.commands.action("calendar.import_days_off").trigger()
    rep.settle()
    assert "2" in rep.prompts.told[0]


def test_the_views_are_one_key_away_and_remembered(calendar: CalendarScreen, rep: Rep, tools) -> None:
    rep.press(Key.Key_W)
    assert title(calendar) == "2026年3月 · 第 12 周"
    assert "王伟 生日 · 40 岁（虚 41） · 整生日" in calendar.week.day_text(D(2026, 3, 20))
    rep.press(Key.Key_PageDown)
    assert calendar.day == D(2026, 3, 23)
    rep.press(Key.Key_4)
    assert title(calendar) == "2026年"
    assert calendar.year.day_text(D(2026, 3, 20)).endswith("1 项")
    rep.press(Key.Key_A)
    assert title(calendar) == "接下来 60 天"
    assert tools.state.text("calendar/view") == "agenda"
    rep.press(Key.Key_1)
    assert title(calendar) == "2026年3月"


def test_the_agenda_groups_by_day_and_narrows_while_typing(calendar: CalendarScreen, rep: Rep) -> None:
    rep.press(Key.Key_3)
    texts = calendar.agenda.texts()
    at = texts.index("3月18日 周三 · 2 天后　正月三十")
    assert texts[at + 1] == "王伟 送样品"
    assert "王伟 生日 · 40 岁（虚 41） · 整生日" in texts
    assert any("清明节" in text for text in texts)
    rep.press(Key.Key_S)
    assert QApplication.focusWidget() is calendar.agenda.search
    rep.write("大华")
    assert calendar.agenda.texts() == ["3月24日 周二 · 8 天后　二月初六", "大华贸易 成立 25 周年 · 整周年"]
    rep.press(Key.Key_Return)
    assert calendar.day == D(2026, 3, 24)
    assert calendar.panel.current_one().customer == "大华贸易"
    rep.window.show_screen("calendar")
    calendar.agenda.search.setText("没有这个人")
    assert calendar.agenda.nothing.text() == "这些日子里没有符合的内容。"


def test_the_year_opens_a_month(calendar: CalendarScreen, rep: Rep) -> None:
    rep.press(Key.Key_Y)
    rep.press(Key.Key_Down)
    assert calendar.day == D(2026, 3, 23)
    rep.press(Key.Key_Return)
    assert title(calendar) == "2026年3月"
    rep.press(Key.Key_Y)
    year = calendar.year
    QTest.mouseClick(year, Qt.MouseButton.LeftButton, pos=year.month_rect(9).topLeft() + QPoint(8, 6))
    assert title(calendar) == "2026年9月"
    rep.press(Key.Key_Y)
    QTest.mouseClick(year, Qt.MouseButton.LeftButton, pos=year.day_rect(D(2026, 5, 5)).center())
    assert (calendar.day, title(calendar)) == (D(2026, 5, 5), "2026年")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("八月十五", D(2026, 9, 25)),
        ("2027-2-6", D(2027, 2, 6)),
        ("农历2028年闰五月初十", D(2028, 7, 2)),
        ("下周一", D(2026, 3, 23)),
        ("中秋", D(2026, 9, 25)),
        ("3-8", D(2027, 3, 8)),
    ],
)
def test_a_day_is_gone_to_in_either_calendar(
    calendar: CalendarScreen, rep: Rep, text: str, day: date
) -> None:
    rep.press(Key.Key_G)
    rep.write(text)
    aside = calendar.findChild(QLabel, "calendar_aside").text()
    assert f"{day.year}年{day.month}月{day.day}日" in aside
    assert "农历" in aside
    rep.press(Key.Key_Return)
    assert calendar.day == day
    assert QApplication.focusWidget() is calendar.month


def test_an_impossible_date_says_so_and_goes_nowhere(calendar: CalendarScreen, rep: Rep) -> None:
    rep.press(Key.Key_G)
    rep.write("2026-2-30")
    assert calendar.findChild(QLabel, "calendar_aside").text() == "没有这一天"
    rep.press(Key.Key_Return)
    assert calendar.day == D(2026, 3, 16)
    rep.press(Key.Key_Escape)
    assert calendar.header.go_to.text() == ""
    assert QApplication.focusWidget() is calendar.month


def test_enter_goes_to_the_people_of_the_day_and_escape_back(calendar: CalendarScreen, rep: Rep, ids) -> None:
    calendar.go_to(D(2026, 3, 20))
    rep.press(Key.Key_Return)
    assert QApplication.focusWidget() is calendar.panel.list
    rep.press(Key.Key_Escape)
    assert QApplication.focusWidget() is calendar.month
    rep.press(Key.Key_Return)
    rep.press(Key.Key_Return)
    assert rep.window.customers_in_hand() == [ids["王伟"]]
    assert rep.window.current_id() == "customers"


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
            calendar.month, Qt.MouseButton.LeftButton, pos=calendar.month.line_rect(one.key).center()
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
    calendar.arrive(day="2026-04-05")
    rep.settle()
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
    page = month._month(D(2026, 3, 1), people=True)
    days = [day for week in page.weeks for day in week if day.inside]
    assert (page.title, len(days)) == ("2026年3月", 31)
    assert (days[19].small, days[19].festivals, days[19].lines) == ("春分", ("龙抬头",), ("王伟 生日 40",))
    bare = month._month(D(2026, 3, 1), people=False)
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


@pytest.mark.parametrize("choice", list(ThemeChoice))
def test_every_view_paints_in_every_dress_and_language(
    qtbot, translations: Translations, ids, tools, choice: ThemeChoice, language: Language
) -> None:
    window = MainWindow(tools)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.workspace.theme.choose(choice)
    with qtbot.waitExposed(window):
        window.show()
    for view in ("month", "week", "agenda", "year"):
        window.workspace.navigate("calendar", view=view, day="2026-03-20")
        picture = window.grab()
        assert not picture.isNull()
    screen = window.current_page()
    assert isinstance(screen, CalendarScreen)
    assert ("lunar 2/2" if language is Language.ENGLISH else "二月初二") in screen.panel.findChild(
        QLabel, "day_lunar"
    ).text()
    window.workspace.theme.choose(ThemeChoice.SYSTEM)


def test_the_commands_stand_on_the_shortcuts_page(calendar: CalendarScreen, rep: Rep) -> None:
    shown = {spec.id: action for spec, action in rep.window.workspace.commands.all() if not spec.hidden}
    keys = {
        name: shown[f"calendar.{name}"].shortcut().toString()
        for name in ("view.month", "next", "today", "move")
    }
    assert keys == {"view.month": "1", "next": "PgDown", "today": "T", "move": "R"}
