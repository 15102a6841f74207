"""Printing from the customers screen: by one key, about the selection, the view, all, or the open card."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QToolButton

from keyacct_desktop.app import paths
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits, ListEdit, PostalAddress, save_card
from keyacct_desktop.services.printing.templates import LABELS, own_template
from keyacct_desktop.ui.customers.card.panel import CardPanel
from keyacct_desktop.ui.customers.screen import CustomersScreen
from keyacct_desktop.ui.printing import printers
from keyacct_desktop.ui.printing.dialog import PrintDialog
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.text import PlainLabel
from tests.documents.pdf import text_of
from tests.ui.fakes import FakePrompts


@pytest.fixture(autouse=True)
def no_printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """This computer has no printer, and no sheet sizes of the rep's own."""
    monkeypatch.setattr(printers, "printer_names", lambda: ([], ""))
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))


def press(screen: CustomersScreen) -> QMenu:
    """Ctrl+P, wherever the focus is."""
    # The dialog of before has closed; a desktop would hand the window back by itself.
    screen.window().activateWindow()
    assert QTest.qWaitForWindowActive(screen.window())
    QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (menu,) = [m for m in screen.findChildren(QMenu, "print_menu") if m.isVisible()]
    return menu


def pick(screen: CustomersScreen, name: str) -> PrintDialog:
    """Choose an entry of the menu by its keys."""
    menu = press(screen)
    names = [action.objectName() for action in menu.actions()]
    for _ in range(names.index(f"customers.print_{name}")):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    return opened(screen)


def opened(screen: CustomersScreen) -> PrintDialog:
    """The print dialog in front."""
    (dialog,) = [one for one in screen.window().findChildren(PrintDialog) if one.isVisible()]
    return dialog


def box(dialog: PrintDialog, name: str) -> QComboBox:
    found = dialog.findChild(QComboBox, f"print_{name}")
    assert found is not None, name
    return found


def choose(qtbot, dialog: PrintDialog, name: str, code: str) -> None:
    at = box(dialog, name).findData(code)
    assert at >= 0, code
    box(dialog, name).setCurrentIndex(at)
    timers = dialog.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers))


def saved(dialog: PrintDialog, prompts: FakePrompts, path: Path) -> str:
    prompts.answer("save_file", path)
    QTest.mouseClick(dialog.findChild(QPushButton, "print_save"), Qt.MouseButton.LeftButton)
    return text_of(PdfReader(path, strict=True))


def in_list(screen: CustomersScreen) -> None:
    screen.take_focus()
    screen.pane.table.go_to(0)


def test_ctrl_p_in_the_list_offers_everything_that_can_be_printed(customers):
    in_list(customers)
    titles = [action.text() for action in press(customers).actions()]
    assert titles == [
        "Print cards…", "Print visit briefs…", "Print the list…", "Print a phone list…", "Print address labels…",
        "Print envelopes…", "Print a trip pack…",
    ]  # fmt: skip


def test_the_list_is_printed_as_it_is_on_the_screen(qtbot, customers, prompts, tmp_path):
    in_list(customers)
    dialog = pick(customers, "list")
    choose(qtbot, dialog, "profile", "full")
    text = saved(dialog, prompts, tmp_path / "x.pdf")
    places = [text.index(name) for name in ("陈晓", "李娜", "单雄信", "王伟", "周敏")]
    assert places == sorted(places)
    assert "All customers" in text
    assert "5 customers" in text
    assert "13911112222" in text


def test_columns_with_classes_are_printed_only_in_the_complete_list(qtbot, customers, prompts, tmp_path):
    in_list(customers)
    assert {"tier", "net", "stage", "tags", "due"} <= set(customers.pane.columns.columns())
    carried = saved(pick(customers, "list"), prompts, tmp_path / "x.pdf")
    assert not [
        word for word in ("Tier", "Net contribution", "Stage", "老乡", "Contact due") if word in carried
    ]
    dialog = pick(customers, "list")
    choose(qtbot, dialog, "profile", "full")
    complete = saved(dialog, prompts, tmp_path / "y.pdf")
    assert not [word for word in ("Tier", "Net contribution", "Stage", "老乡") if word not in complete]


def test_a_narrowed_view_prints_whom_it_shows_and_all_are_a_choice_away(qtbot, customers, prompts, tmp_path):
    customers.box.setText("恒达")
    qtbot.waitUntil(lambda: customers.pane.model.rowCount() == 2)
    in_list(customers)
    dialog = pick(customers, "phones")
    assert box(dialog, "who").currentText() == "This view (2)"
    text = saved(dialog, prompts, tmp_path / "x.pdf")
    assert "单雄信" in text
    assert "陈晓" not in text
    dialog = pick(customers, "phones")
    choose(qtbot, dialog, "who", "all")
    assert "陈晓" in saved(dialog, prompts, tmp_path / "y.pdf")


def test_whom_is_remembered_for_the_next_time(qtbot, customers, prompts, tmp_path):
    in_list(customers)
    dialog = pick(customers, "phones")
    choose(qtbot, dialog, "who", "all")
    saved(dialog, prompts, tmp_path / "x.pdf")
    assert box(pick(customers, "phones"), "who").currentData() == "all"


def test_several_selected_customers_are_meant(customers, prompts, tmp_path):
    in_list(customers)
    for _ in range(2):
        QTest.keyClick(customers.pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    dialog = pick(customers, "cards")
    assert box(dialog, "who").currentText() == "3 selected"
    text = saved(dialog, prompts, tmp_path / "x.pdf")
    assert "单雄信" in text or "王伟" in text
    assert "周敏" not in text


def test_a_single_customer_is_meant_by_cards_and_briefs_alone(customers):
    in_list(customers)
    dialog = pick(customers, "brief")
    assert box(dialog, "who").currentData() == "selected"
    dialog.reject()
    dialog.deleteLater()


def test_ctrl_p_on_an_open_card_offers_the_card_and_the_brief(qtbot, customers, people, prompts, tmp_path):
    customers.show_customer(people["王伟"])
    card = customers.findChild(CardPanel)
    card.take_focus()
    titles = [action.text() for action in press(customers).actions()]
    assert titles == ["Print cards…", "Print visit briefs…"]
    for menu in customers.findChildren(QMenu, "print_menu"):
        menu.close()
    text = saved(pick(customers, "brief"), prompts, tmp_path / "x.pdf")
    assert "王伟" in text
    assert "恒达机械" in text
    assert "陈晓" not in text


@pytest.mark.parametrize(
    ("entry", "words"), [("print_card", "王伟喜欢喝茶"), ("print_brief", "Still to ask")]
)
def test_the_menu_of_a_card_prints_it_too(qtbot, customers, people, prompts, tmp_path, entry, words):
    customers.show_customer(people["王伟"])
    menu = customers.findChild(QMenu, "card_menu")
    (action,) = [one for one in menu.actions() if one.data() == entry]
    action.trigger()
    dialog = opened(customers)
    choose(qtbot, dialog, "profile", "full")
    assert words in saved(dialog, prompts, tmp_path / "x.pdf")


def put_address(book: Book, id_: int, text: str) -> None:
    save_card(
        book, party_id=id_, edits=CardEdits(addresses=ListEdit((PostalAddress(text, "work", "201203"),)))
    )


def test_labels_say_who_was_left_out_for_want_of_an_address(qtbot, customers, people, prompts, tmp_path):
    put_address(customers._workspace.book, people["王伟"], "碧波路690号")
    in_list(customers)
    dialog = pick(customers, "labels")
    choose(qtbot, dialog, "who", "shown")
    assert any("4 customers left out" in label.text() for label in dialog.findChildren(PlainLabel))
    assert dialog.findChild(QComboBox, "print_margins") is None
    text = saved(dialog, prompts, tmp_path / "x.pdf")
    assert "碧波路690号" in text
    assert "陈晓" not in text


def test_a_broken_file_of_label_sheets_is_one_sentence_and_no_dialog(customers, people):
    own_template(LABELS).parent.mkdir(parents=True)
    own_template(LABELS).write_text(json.dumps({"sheets": [{"id": "a"}]}), encoding="utf-8")
    in_list(customers)
    menu = press(customers)
    told: list[tuple[str, Exception]] = []
    customers._workspace.trouble_came.connect(lambda title, error: told.append((title, error)))
    next(one for one in menu.actions() if one.objectName() == "customers.print_labels").trigger()
    assert customers.window().findChildren(PrintDialog) == []
    assert [error.params["place"] for _, error in told] == ["sheets 1, name"]


def test_a_trip_pack_begins_with_its_contents(qtbot, customers, people, prompts, tmp_path):
    put_address(customers._workspace.book, people["王伟"], "碧波路690号")
    in_list(customers)
    dialog = pick(customers, "trip")
    path = tmp_path / "x.pdf"
    saved(dialog, prompts, path)
    reader = PdfReader(path)
    assert len(reader.pages) == 6
    assert "碧波路690号" in text_of(reader, 0)
    assert "王伟" in text_of(reader, 0)


def test_envelopes_have_the_size_that_was_chosen(qtbot, customers, people, prompts, tmp_path):
    put_address(customers._workspace.book, people["王伟"], "碧波路690号")
    in_list(customers)
    dialog = pick(customers, "envelopes")
    choose(qtbot, dialog, "envelope", "c5")
    saved(dialog, prompts, tmp_path / "x.pdf")
    (page,) = PdfReader(tmp_path / "x.pdf").pages
    assert round(float(page.mediabox.width) / 72 * 25.4) == 229


def test_the_bar_of_several_selected_rows_prints_them(customers, prompts, tmp_path):
    in_list(customers)
    for _ in range(2):
        QTest.keyClick(customers.pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    button = customers.findChild(QToolButton, "bulk_print")
    assert button is not None
    assert button.isVisible()
    menu = button.menu()
    menu.aboutToShow.emit()
    assert len(menu.actions()) == 7
    next(action for action in menu.actions() if action.objectName() == "customers.print_list").trigger()
    assert "3 customers" in saved(opened(customers), prompts, tmp_path / "x.pdf")


def test_the_menu_bar_prints_from_any_screen(customers, prompts, tmp_path):
    window = customers.window()
    window.show_screen("calendar")
    menu = window.findChild(QMenu, "menu_print")
    menu.aboutToShow.emit()
    titles = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert titles[:3] == ["Print the month…", "Print as a list…", "Print cards…"]
    next(action for action in menu.actions() if action.text() == "Print the list…").trigger()
    assert window.current_id() == "customers"
    assert "5 customers" in saved(opened(customers), prompts, tmp_path / "x.pdf")


@pytest.mark.parametrize("name", ["list", "phones", "trip"])
def test_what_is_carried_along_does_not_bear_the_name_of_the_view(customers, prompts, tmp_path, name):
    in_list(customers)
    path = tmp_path / "x.pdf"
    assert "All customers" not in saved(pick(customers, name), prompts, path)
    assert "All customers" not in str(PdfReader(path).metadata)


def test_the_brief_says_what_its_profile_means_and_remembers_it(qtbot, customers, prompts, tmp_path):
    in_list(customers)
    dialog = pick(customers, "brief")
    assert box(dialog, "profile").currentData() == "travel"
    choose(qtbot, dialog, "profile", "travel")
    assert any("without taboo topics" in label.text() for label in dialog.findChildren(PlainLabel))
    notice = dialog.findChild(Notice, "print_notice")
    assert notice.property("look") == "notice"
    dialog.options.pages.setText("x")
    QTest.mouseClick(dialog.findChild(QPushButton, "print_save"), Qt.MouseButton.LeftButton)
    assert notice.property("look") == "alarm"
    dialog.options.pages.clear()
    choose(qtbot, dialog, "profile", "full")
    assert any("do not take it along" in label.text() for label in dialog.findChildren(PlainLabel))
    saved(dialog, prompts, tmp_path / "x.pdf")
    dialog.close()
    assert box(pick(customers, "brief"), "profile").currentData() == "full"


def test_labels_say_who_is_deceased_or_not_to_be_disturbed(qtbot, customers, people, prompts, tmp_path):
    book = customers._workspace.book
    for name in ("王伟", "陈晓", "李娜"):
        put_address(book, people[name], f"{name}路690号")
    save_card(book, party_id=people["陈晓"], edits=CardEdits(flags={"deceased": True}))
    save_card(book, party_id=people["李娜"], edits=CardEdits(values={"do_not_disturb": "1"}))
    in_list(customers)
    dialog = pick(customers, "labels")
    choose(qtbot, dialog, "who", "shown")
    told = "\n".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "deceased: 陈晓" in told
    assert "Not to be disturbed, printed all the same: 李娜" in told
    text = saved(dialog, prompts, tmp_path / "x.pdf")
    assert "陈晓" not in text
    assert "李娜路690号" in text


def test_a_start_that_the_sheet_does_not_have_is_said(qtbot, customers, people, prompts, tmp_path):
    put_address(customers._workspace.book, people["王伟"], "碧波路690号")
    in_list(customers)
    dialog = pick(customers, "labels")
    choose(qtbot, dialog, "who", "shown")
    choose(qtbot, dialog, "start", "40")
    assert any("21 labels" in label.text() for label in dialog.findChildren(PlainLabel))
    choose(qtbot, dialog, "sheet", "4x10_52.5x29.7")
    assert not any("labels: printing starts" in label.text() for label in dialog.findChildren(PlainLabel))
