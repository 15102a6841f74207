"""The days of a rep: each job from the first key to what stands in the book, through the main window."""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from keyacct_desktop.app import paths
from keyacct_desktop.app.start import Program
from keyacct_desktop.services.backup import backup_folder
from keyacct_desktop.services.book import FixedClock
from keyacct_desktop.ui.shell.commands import CommandId
from keyacct_desktop.ui.shell.i18n import LANGUAGE_KEY, Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.ui_state import UiState
from keyacct_desktop.ui.shell.workspace import Tools
from tests.conftest import TODAY
from tests.ui.fakes import FakePrompts
from tests.ui.rep import CTRL, SHIFT, Key, Rep, everything, spreadsheet

CUSTOMERS = """\
客户姓名,工作单位,手机,微信,生日,标签,备注
王建国,宁波海通贸易有限公司,133 4771 2782,wang_jg,1969/7/21,重点,爱喝龙井
单丽娟,,13350184522,,农历八月十五,老乡;重点,
解晓明,苏州恒瑞精密机械厂,13298327495,jie88,85.3.8,,对价格敏感
张伟,南京绿野食品,13040260662,,3月8日,,
"""


@pytest.fixture
def chinese(translations: Translations) -> None:
    """A rep's window is Chinese."""
    assert translations.use(Language.CHINESE)


@pytest.fixture
def rep(qtbot, chinese: None, window: MainWindow, prompts: FakePrompts) -> Rep:
    """At a new book."""
    rep = Rep(qtbot, window, prompts)
    rep.come_back()
    return rep


@pytest.fixture
def settled(rep: Rep, tmp_path: Path) -> Rep:
    """With the list of customers imported."""
    import_file(rep, customer_list(tmp_path))
    rep.open_list()
    return rep


def customer_list(folder: Path) -> Path:
    path = folder / "我的客户.csv"
    path.write_bytes(CUSTOMERS.encode("gb18030"))
    return path


def import_file(rep: Rep, source: Path) -> str:
    """Ctrl+I, the file, Enter; returns what the assistant says at the end."""
    rep.prompts.answer("open_file", source)
    rep.press(Key.Key_I, CTRL)
    rep.dialog("import_assistant")
    rep.click("import_run")
    said = rep.find(QLabel, "import_summary").text()
    rep.click("import_close")
    rep.come_back()
    return said


def test_a_list_is_imported_from_the_welcome_page_and_the_orders_and_visits_after_it(
    rep: Rep, tmp_path: Path
) -> None:
    assert rep.words("welcome")[0].startswith("客户册还是空的") or rep.reads("welcome", "客户册还是空的")
    rep.prompts.answer("open_file", customer_list(tmp_path))
    rep.click_text("导入我的客户名单")
    rep.dialog("import_assistant")
    rep.click("import_run")
    assert "4" in rep.find(QLabel, "import_summary").text()
    rep.click("import_close")
    rep.open_list()
    assert rep.names() == ["单丽娟", "王建国", "解晓明", "张伟"]
    assert rep.find(QLabel, "status_count").text() == "4 位客户"

    orders = [
        ["客户名称", "公司", "日期", "产品", "数量", "金额", "毛利率"],
        ["王建国", "宁波海通贸易有限公司", date(2025, 9, 1), "阀门", 3, 12000, "25%"],
        ["没有这个人", "", date(2025, 9, 2), "阀门", 1, 800, "25%"],
    ]
    said = import_file(rep, spreadsheet(tmp_path / "订单.xlsx", orders))
    assert "1" in said
    assert "订单-未导入.csv" in said
    visits = [
        ["客户", "手机", "日期", "拜访方式", "时长", "内容", "下一步"],
        ["单丽娟", "13350184522", "2026年3月2日", "拜访", "一个半小时", "谈了续签", "寄样品"],
    ]
    import_file(rep, spreadsheet(tmp_path / "拜访记录.xlsx", visits))
    assert rep.book.fetch("SELECT amount_fen, margin_bp FROM sales_order") == [(1_200_000, 2_500)]
    assert rep.book.fetch("SELECT type, minutes FROM interaction") == [("visit", 90)]
    assert "没有这个人" in (tmp_path / "订单-未导入.csv").read_text(encoding="utf-8-sig")

    rep.click_row("王建国")
    rep.reads_card("王建国")
    assert rep.reads("card_figures", "¥12,000")
    rep.click_row("单丽娟")
    rep.reads_card("单丽娟")
    assert rep.reads("timeline", "谈了续签")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("shan", "单丽娟"), ("dan", "单丽娟"), ("xie", "解晓明"), ("jie", "解晓明"), ("wjg", "王建国"),
        ("47712", "王建国"), ("wang_jg", "王建国"), ("zhangwei", "张伟"), ("jie88", "解晓明"),
    ],
)  # fmt: skip
def test_anyone_is_found_from_the_search_box_without_the_mouse(settled: Rep, typed: str, name: str) -> None:
    settled.press(Key.Key_F, CTRL)
    settled.qtbot.keyClicks(QApplication.focusWidget(), typed)
    settled.qtbot.waitUntil(lambda: settled.names()[:1] == [name])
    settled.press(Key.Key_Down)
    settled.reads_card(name)


@pytest.mark.parametrize(("typed", "name"), [("龙井", "王建国"), ("恒瑞", "解晓明"), ("老乡", "单丽娟")])
def test_anyone_is_found_by_chinese_text(settled: Rep, typed: str, name: str) -> None:
    settled.press(Key.Key_F, CTRL)
    settled.write(typed)
    settled.qtbot.waitUntil(lambda: settled.names() == [name])


def test_the_palette_goes_to_a_customer_and_to_a_command(settled: Rep) -> None:
    settled.press(Key.Key_K, CTRL)
    box = settled.find(QLineEdit, "palette_box")
    settled.qtbot.keyClicks(box, "zw")
    settled.qtbot.keyClick(box, Key.Key_Return)
    settled.come_back()
    settled.reads_card("张伟")
    settled.press(Key.Key_K, CTRL)
    box = settled.find(QLineEdit, "palette_box")
    settled.qtbot.keyClicks(box, "qwsz")
    settled.qtbot.keyClick(box, Key.Key_Return)
    assert settled.window.current_id() == "settings"


def test_a_card_is_read_edited_saved_on_leave_and_given_back_by_esc(settled: Rep) -> None:
    settled.click_row("王建国")
    settled.reads_card("王建国")
    assert settled.reads("card_read", "133 4771 2782")
    assert settled.reads("card_read", "爱喝龙井")
    settled.press(Key.Key_F2)
    name = settled.field("edit_name")
    assert name.hasFocus()
    name.selectAll()
    settled.write("王建军")
    settled.press(Key.Key_Escape)
    assert settled.reads("card_read", "王建国")

    settled.click_row("王建国")
    settled.press(Key.Key_F2)
    settled.field("edit_name").selectAll()
    settled.write("王建军")
    settled.click_row("张伟")
    settled.reads_card("张伟")
    assert ("王建军",) in settled.book.fetch("SELECT name FROM party")
    assert "王建军" in settled.names()


def test_what_is_half_typed_is_offered_after_a_crash(settled: Rep, tools: Tools) -> None:
    settled.click_row("张伟")
    settled.reads_card("张伟")
    settled.press(Key.Key_F2)
    settled.field("edit_name").selectAll()
    settled.write("张大伟")
    book = settled.book
    settled.qtbot.waitUntil(lambda: bool(book.fetch("SELECT * FROM draft")), timeout=3000)
    # The window that comes after the crash sees the book as it was saved, and the draft beside it.
    after = MainWindow(tools)
    settled.qtbot.addWidget(after)
    with settled.qtbot.waitExposed(after):
        after.show()
    again = Rep(settled.qtbot, after, settled.prompts)
    again.open_list()
    assert "张伟" in again.names()
    again.click_row("张伟")
    again.reads_card("张伟")
    again.click("notice_recover")
    assert again.field("edit_name").text() == "张大伟"
    again.press(Key.Key_S, CTRL)
    again.reads_card("张大伟")


def test_a_visit_is_logged_in_six_keys_and_stands_on_the_card(settled: Rep) -> None:
    settled.click_row("单丽娟")
    settled.reads_card("单丽娟")
    settled.press(Key.Key_L, CTRL)
    settled.dialog()
    settled.press(Key.Key_1)
    QApplication.focusWidget().insertPlainText("送了样品")
    settled.press(Key.Key_Return, CTRL)
    settled.come_back()
    assert settled.reads("timeline", "送了样品")
    assert settled.reads("card_figures", "今天")
    assert settled.book.fetch("SELECT type, happened_on FROM interaction") == [("visit", TODAY.isoformat())]


def test_the_first_order_makes_a_customer_of_a_prospect(settled: Rep) -> None:
    settled.click_row("张伟")
    settled.reads_card("张伟")
    assert settled.reads("card_chips", "搜索")
    settled.press(Key.Key_O, CTRL)
    settled.dialog()
    settled.qtbot.keyClicks(QApplication.focusWidget(), "3500")
    settled.press(Key.Key_Return, CTRL)
    settled.come_back()
    assert settled.reads("card_figures", "¥3,500")
    assert settled.reads("card_chips", "成交")
    assert settled.book.fetch("SELECT type FROM important_date WHERE type = 'cooperation'") == [
        ("cooperation",)
    ]


def test_many_are_changed_at_once_and_taken_back_at_once(settled: Rep) -> None:
    settled.press(Key.Key_A, CTRL)
    assert settled.find(QLabel, "bulk_count").text() == "已选 4 位客户"
    settled.choose("bulk_stage", "开发")
    assert settled.book.fetch("SELECT DISTINCT stage FROM party") == [("develop",)]
    settled.press(Key.Key_Z, CTRL)
    assert settled.book.fetch("SELECT DISTINCT stage FROM party") == [("search",)]


def test_rows_go_to_a_spreadsheet_and_come_back_as_new_customers(settled: Rep) -> None:
    settled.press(Key.Key_A, CTRL)
    settled.press(Key.Key_C, CTRL)
    copied = QApplication.clipboard().text()
    assert copied.splitlines()[0].split("\t")[0] == "客户"
    assert [line.split("\t")[0] for line in copied.splitlines()[1:]] == settled.names()
    QApplication.clipboard().setText(copied.replace("王建国", "赵云").replace("133 4771 2782", "13011112222"))
    settled.prompts.answer("confirm", True)
    settled.press(Key.Key_V, CTRL)
    settled.qtbot.waitUntil(lambda: "赵云" in settled.names())
    assert len(settled.names()) == 5
    settled.press(Key.Key_Z, CTRL)
    settled.qtbot.waitUntil(lambda: len(settled.names()) == 4)


def test_everything_is_taken_back_to_the_empty_book_and_done_again(settled: Rep) -> None:
    book = settled.book
    settled.click_row("王建国")
    settled.reads_card("王建国")
    settled.press(Key.Key_F2)
    settled.field("edit_name").selectAll()
    settled.write("王建军")
    settled.press(Key.Key_S, CTRL)
    settled.press(Key.Key_L, CTRL)
    settled.dialog()
    settled.press(Key.Key_1)
    QApplication.focusWidget().insertPlainText("谈合同")
    settled.press(Key.Key_Return, CTRL)
    settled.come_back()
    settled.press(Key.Key_O, CTRL)
    settled.dialog()
    settled.qtbot.keyClicks(QApplication.focusWidget(), "800")
    settled.press(Key.Key_Return, CTRL)
    settled.come_back()
    settled.table().setFocus()
    settled.prompts.answer("confirm", True)
    settled.click_row("张伟")
    settled.press(Key.Key_Delete)
    before = everything(book)
    assert len(before["party"]) == 3

    steps = 0
    while book.undo_name() is not None:
        settled.press(Key.Key_Z, CTRL)
        steps += 1
        assert steps < 20
    assert steps == 5
    assert not any(everything(book).values())
    assert settled.reads("welcome", "客户册还是空的")
    while book.redo_name() is not None:
        settled.press(Key.Key_Y, CTRL)
    assert everything(book) == before
    assert sorted(settled.names()) == ["单丽娟", "王建军", "解晓明"]


def test_the_book_is_exported_from_the_menu(settled: Rep, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    settled.prompts.answer("save_file", target)
    settled.press(Key.Key_E, CTRL | SHIFT)
    assert "王建国" in target.read_text(encoding="utf-8")
    assert json.loads(target.read_text(encoding="utf-8"))
    assert "out.json" in settled.find(QLabel, "status_news").text()
    table = tmp_path / "out.csv"
    settled.prompts.answer("save_file", table)
    settled.press(Key.Key_E, CTRL | SHIFT)
    assert "王建国" in table.read_text(encoding="utf-8-sig")
    dates = tmp_path / "out.ics"
    settled.prompts.answer("save_file", dates)
    settled.press(Key.Key_E, CTRL | SHIFT)
    assert dates.read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")
    assert "out.ics" in settled.find(QLabel, "status_news").text()


# What changes the window itself goes through the program that owns it.


@pytest.fixture
def program(qapp, tmp_path: Path, prompts: FakePrompts, monkeypatch) -> Iterator[Program]:
    import threading

    from PySide6.QtCore import qInstallMessageHandler

    hooks = sys.excepthook, threading.excepthook
    monkeypatch.setattr(sys, "excepthook", hooks[0])
    monkeypatch.setattr(threading, "excepthook", hooks[1])
    made = Program(
        qapp,
        language="zh_CN",
        prompts=prompts,
        state=UiState(tmp_path / "program.ini"),
        inline_tasks=True,
        clock=FixedClock(TODAY),
    )
    qInstallMessageHandler(None)
    # A fault of ours fails its test with its own words, and not later by what it left undone.
    sys.excepthook, threading.excepthook = hooks
    assert made.open_first(None)
    yield made
    made.end()
    made.translations.use(Language.ENGLISH)
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
        qapp.processEvents()


def at(qtbot, program: Program, prompts: FakePrompts) -> Rep:
    assert program.window is not None
    rep = Rep(qtbot, program.window, prompts)
    rep.come_back()
    return rep


def test_a_backup_is_made_and_restored_from_the_menu_and_the_replaced_book_is_kept(
    qtbot, program: Program, prompts: FakePrompts, tmp_path: Path
) -> None:
    rep = at(qtbot, program, prompts)
    import_file(rep, customer_list(tmp_path))
    rep.open_list()
    rep.press(Key.Key_B, CTRL)
    assert rep.reads("status_line", "已备份")
    rep.prompts.answer("confirm", True)
    rep.click_row("张伟")
    rep.press(Key.Key_Delete)
    assert len(rep.names()) == 3
    prompts.answer("choose", 0)
    rep.window.workspace.commands.action(CommandId.RESTORE).trigger()
    rep = at(qtbot, program, prompts)
    rep.open_list()
    assert "张伟" in rep.names()
    assert [path.suffix for path in (paths.data_dir() / "replaced").iterdir()] == [".keyacct"]
    said = rep.find(QLabel, "status_news").text()
    assert re.search(r"已恢复到 2026-\d\d-\d\d \d\d:\d\d 的状态", said)
    assert str(paths.data_dir() / "replaced") in said


def test_the_demo_book_opens_from_the_welcome_page_and_the_own_book_stays(
    qtbot, program: Program, prompts: FakePrompts
) -> None:
    rep = at(qtbot, program, prompts)
    rep.click_text("看看示例客户册")
    rep = at(qtbot, program, prompts)
    rep.open_list()
    assert rep.find(QLabel, "status_count").text() == "300 位客户"
    assert paths.default_book().is_file()


def test_return_takes_the_way_that_the_keyboard_is_on(rep: Rep) -> None:
    way = rep.find(QAbstractButton, "way_add_customer")
    way.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(way, Key.Key_Backtab)
    focused = rep.find(QAbstractButton, "way_import")
    assert focused.hasFocus()
    plain = rep.find(QAbstractButton, "way_demo").grab().toImage()
    held = focused.grab().toImage()
    inside = held.width() - 40, held.height() // 2
    assert held.pixelColor(*inside) == plain.pixelColor(*inside)
    rep.press(Key.Key_Tab)
    rep.press(Key.Key_Return)
    assert rep.window.current_id() == "customers"
    assert rep.find(QWidget, "card_panel").isVisible()


def test_nobody_entered_yet_the_ways_to_begin_are_still_there(rep: Rep) -> None:
    rep.press(Key.Key_N, CTRL)
    rep.press(Key.Key_Escape)
    for name in ("customer.new", "book.import", "book.demo"):
        assert rep.find(QPushButton, f"nothing_{name}").isEnabled()
    for screen in ("today", "customers"):
        rep.window.workspace.commands.action(f"go.{screen}").trigger()
        assert rep.reads("welcome", "客户册还是空的")
    rep.prompts.answer("open_file", None)
    rep.press(Key.Key_N, CTRL)
    rep.press(Key.Key_Escape)
    rep.click("nothing_book.import")


def test_closing_the_program_makes_a_backup(qtbot, program: Program, prompts, tmp_path: Path) -> None:
    rep = at(qtbot, program, prompts)
    import_file(rep, customer_list(tmp_path))
    book = rep.book
    folder = backup_folder(book)
    before = sum(1 for path in folder.rglob("*.keyacct"))
    rep.press(Key.Key_Q, CTRL)
    program.end()
    assert book.closed
    assert sum(1 for path in folder.rglob("*.keyacct")) == before + 1


def test_the_language_is_switched_in_the_settings(qtbot, program: Program, prompts: FakePrompts) -> None:
    rep = at(qtbot, program, prompts)
    rep.window.workspace.commands.action("go.settings").trigger()
    assert rep.window.current_id() == "settings"
    language = rep.find(QComboBox, "language")
    language.setFocus()
    qtbot.keyClick(language, Key.Key_End)
    language.activated.emit(language.currentIndex())
    qtbot.waitUntil(lambda: program.window is not rep.window)
    rep = at(qtbot, program, prompts)
    assert program.state.text(LANGUAGE_KEY) == language_of(rep)


def language_of(rep: Rep) -> str:
    title = rep.window.menuBar().actions()[0].text()
    return "en" if title == "&Book" else "zh_CN"


# Every dialog, in both languages.


def palette_lines(rep: Rep) -> list[str]:
    model = rep.find(QListView, "palette_list").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def has_chinese(text: str) -> bool:
    return any("一" <= letter <= "鿿" for letter in text)


@pytest.mark.parametrize("name", ["quick_log", "order", "import", "palette", "shortcuts", "new_customer"])
def test_every_dialog_speaks_the_language_of_the_window(
    name: str,
    qtbot,
    language: Language,
    translations: Translations,
    tools,
    prompts: FakePrompts,
    tmp_path: Path,
) -> None:
    translations.use(language)
    window = MainWindow(tools)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    rep = Rep(qtbot, window, prompts)
    source = tmp_path / "list.csv"
    source.write_text("name,phone\nAnn,13800138000\n", encoding="utf-8")
    if name == "import":
        prompts.answer("open_file", source)
    command = {
        "quick_log": CommandId.QUICK_LOG, "order": CommandId.NEW_ORDER, "import": CommandId.IMPORT, "palette": CommandId.PALETTE,
        "shortcuts": CommandId.SHORTCUTS, "new_customer": CommandId.NEW_CUSTOMER,
    }[name]  # fmt: skip
    window.workspace.commands.action(command).trigger()
    rep.settle()
    place = "card_panel" if name == "new_customer" else rep.dialog().objectName()
    said = [
        text
        for text in (palette_lines(rep) if name == "palette" else rep.words(place))
        if len(text) > 1 and not text.isdigit()
    ]
    assert said
    if language is Language.ENGLISH:
        assert [text for text in said if has_chinese(text)] == []
    else:
        assert any(has_chinese(text) for text in said)
        # Words of more than one small letter in a row are English: names of keys and of programs are allowed.
        allowed = {"list.csv", str(source), "Ann", "name", "phone", "Ctrl", "Shift"}
        strange = [text for text in said if not has_chinese(text) and text not in allowed and text.islower()]
        assert strange == []
