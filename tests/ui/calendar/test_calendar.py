"""The calendar by keys and clicks: what a day says, the ways to others, the four views."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QToolTip

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.holiday_files import import_holidays, imported_years
from keyacct_desktop.ui.calendar.screen import CalendarScreen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.theme import ThemeChoice
from tests.ui.calendar.hands import title
from tests.ui.rep import CTRL, Key, Rep

D = date


def test_keys_move_the_day_and_turn_months_and_years(calendar: CalendarScreen, rep: Rep) -> None:
    rep.press(Key.Key_Right)
    rep.press(Key.Key_Down)
    assert calendar.day == D(2026, 3, 24)
    assert "大华贸易 成立 25 周年 · 整周年" in calendar.views.month.accessibleName()
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


def test_a_lunar_month_in_doubt_is_marked(calendar: CalendarScreen) -> None:
    from keyacct_desktop.domain.lunar import is_uncertain, to_lunar

    doubt = calendar.panel.findChild(QLabel, "day_doubt")
    assert not doubt.isVisible()
    day = D(2057, 9, 29)
    assert is_uncertain(*to_lunar(day)[:2])
    calendar.go_to(day)
    assert doubt.isVisible()


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


def test_imported_days_off_can_be_removed_and_come_back_by_undo(
    calendar: CalendarScreen, rep: Rep, tmp_path: Path, book: Book
) -> None:
    said: list[str] = []
    rep.window.workspace.said.connect(said.append)
    clear = rep.window.workspace.commands.action("calendar.clear_days_off")
    assert clear in calendar.header.findChild(QToolButton, "calendar_more").menu().actions()
    clear.trigger()
    rep.settle()
    assert said == ["还没有导入过放假安排。"]
    file = tmp_path / "放假.csv"
    file.write_text("日期,名称,类型\n2031-10-01,国庆节,off\n2032-10-01,国庆节,off\n", encoding="utf-8")
    import_holidays(book, file)
    rep.settle()
    calendar.go_to(D(2031, 10, 1))
    rep.prompts.answer("choose", None)
    clear.trigger()
    rep.settle()
    assert "休" in calendar.day_text(D(2031, 10, 1))
    rep.prompts.answer("choose", 0)
    clear.trigger()
    rep.settle()
    assert "休" not in calendar.day_text(D(2031, 10, 1))
    assert imported_years(book) == [2032]
    assert said[-1] == "已清除导入的 1 天，可撤销"
    clear.trigger()  # of one year there is nothing to choose
    assert imported_years(book) == []
    book.undo()
    book.undo()
    rep.settle()
    assert "休" in calendar.day_text(D(2031, 10, 1))
    rep.prompts.answer("choose", 2)
    clear.trigger()
    assert imported_years(book) == []


def test_a_bad_file_of_days_off_is_refused_in_words(
    calendar: CalendarScreen, rep: Rep, tmp_path: Path
) -> None:
    file = tmp_path / "放假.csv"
    file.write_text("日期,名称,类型\n2031-10-41,国庆节,off\n", encoding="utf-8")
    rep.prompts.answer("open_file", file)
    rep.window.workspace.commands.action("calendar.import_days_off").trigger()
    rep.settle()
    assert "2" in rep.prompts.told[0]


@pytest.mark.parametrize(
    ("text", "words"), [("", "文件"), ('日期,名称,类型\n"2031-10-01,国庆节,off\n', "引号")]
)
def test_a_file_of_days_off_that_is_no_list_is_refused_in_words(
    calendar: CalendarScreen, rep: Rep, tmp_path: Path, text: str, words: str
) -> None:
    file = tmp_path / "放假.csv"
    file.write_text(text, encoding="utf-8")
    rep.prompts.answer("open_file", file)
    rep.window.workspace.commands.action("calendar.import_days_off").trigger()
    rep.settle()
    assert words in rep.prompts.told[0]


def test_the_views_are_one_key_away_and_remembered(calendar: CalendarScreen, rep: Rep, tools) -> None:
    rep.press(Key.Key_W)
    assert title(calendar) == "2026年3月 · 第 12 周"
    assert "王伟 生日 · 40 岁（虚 41） · 整生日" in calendar.views.week.day_text(D(2026, 3, 20))
    rep.press(Key.Key_PageDown)
    assert calendar.day == D(2026, 3, 23)
    rep.press(Key.Key_4)
    assert title(calendar) == "2026年"
    assert calendar.views.year.day_text(D(2026, 3, 20)).endswith("1 项")
    rep.press(Key.Key_T)
    rep.press(Key.Key_A)
    assert title(calendar) == "接下来 60 天"
    assert tools.state.text("calendar/view") == "agenda"
    rep.press(Key.Key_1)
    assert title(calendar) == "2026年3月"


def test_the_agenda_begins_at_the_day_and_turns_by_sixty(calendar: CalendarScreen, rep: Rep) -> None:
    calendar.go_to(D(2026, 3, 20))
    rep.press(Key.Key_A)
    assert title(calendar) == "3月20日起 60 天"
    assert calendar.views.agenda.texts()[0].startswith("3月20日 周五")
    calendar.turn(1)
    assert (calendar.day, title(calendar)) == (D(2026, 5, 19), "5月19日起 60 天")
    calendar.go_to(D(2026, 6, 1))
    assert title(calendar) == "5月19日起 60 天"
    calendar.go_to(D(2026, 12, 1))
    assert title(calendar) == "12月1日起 60 天"


def test_the_wheel_turns_one_page(calendar: CalendarScreen) -> None:
    place = QPointF(calendar.views.month.rect().center())
    for delta, shown in ((-360, "2026年4月"), (120, "2026年3月"), (60, "2026年3月"), (60, "2026年2月")):
        event = QWheelEvent(
            place, calendar.views.month.mapToGlobal(place), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(calendar.views.month, event)
        assert title(calendar) == shown


def test_a_day_is_told_at_the_pointer(calendar: CalendarScreen) -> None:
    grid = calendar.views.month
    place = grid.line_rect(calendar.current_plan().on(D(2026, 3, 20)).top[0].key).center()
    QApplication.sendEvent(grid, QHelpEvent(QEvent.Type.ToolTip, place, grid.mapToGlobal(place)))
    assert QToolTip.text() == "王伟 生日 · 40 岁（虚 41） · 整生日"
    place = grid.cell_rect(D(2026, 3, 5)).center()
    QApplication.sendEvent(grid, QHelpEvent(QEvent.Type.ToolTip, place, grid.mapToGlobal(place)))
    assert "惊蛰" in QToolTip.text()
    QToolTip.hideText()


def test_the_agenda_groups_by_day_and_narrows_while_typing(calendar: CalendarScreen, rep: Rep) -> None:
    rep.press(Key.Key_3)
    texts = calendar.views.agenda.texts()
    at = texts.index("3月18日 周三 · 2 天后　正月三十")
    assert texts[at + 1] == "王伟 送样品"
    assert "王伟 生日 · 40 岁（虚 41） · 整生日" in texts
    assert any("清明节" in text for text in texts)
    rep.press(Key.Key_S)
    assert QApplication.focusWidget() is calendar.views.agenda.search
    rep.write("大华")
    assert calendar.views.agenda.texts() == [
        "3月24日 周二 · 8 天后　二月初六",
        "大华贸易 成立 25 周年 · 整周年",
    ]
    rep.press(Key.Key_Escape)
    assert calendar.views.agenda.texts() == texts
    assert QApplication.focusWidget() is calendar.views.agenda.search
    rep.press(Key.Key_Escape)
    assert QApplication.focusWidget() is calendar.views.agenda.list
    rep.press(Key.Key_S)
    rep.write("大华")
    rep.press(Key.Key_Return)
    assert calendar.day == D(2026, 3, 24)
    assert calendar.panel.current_one().customer == "大华贸易"
    rep.window.show_screen("calendar")
    calendar.views.agenda.search.setText("没有这个人")
    assert calendar.views.agenda.nothing.text() == "这些日子里没有符合的内容。"


def test_the_year_opens_a_month(calendar: CalendarScreen, rep: Rep) -> None:
    rep.press(Key.Key_Y)
    rep.press(Key.Key_Down)
    assert calendar.day == D(2026, 3, 23)
    rep.press(Key.Key_Return)
    assert title(calendar) == "2026年3月"
    rep.press(Key.Key_Y)
    year = calendar.views.year
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
    assert QApplication.focusWidget() is calendar.views.month


def test_an_impossible_date_says_so_and_goes_nowhere(calendar: CalendarScreen, rep: Rep) -> None:
    rep.press(Key.Key_G)
    rep.write("2026-2-30")
    assert calendar.findChild(QLabel, "calendar_aside").text() == "没有这一天"
    calendar.header.go_to.clear()
    rep.write("2200-1-1")
    assert "1901" in calendar.findChild(QLabel, "calendar_aside").text()
    rep.press(Key.Key_Return)
    assert calendar.day == D(2026, 3, 16)
    rep.press(Key.Key_Escape)
    assert calendar.header.go_to.text() == ""
    assert QApplication.focusWidget() is calendar.views.month


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
