"""The customer list by keys and clicks: search, sort, filter, views, selection, bulk edits, clipboard."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.customers import ViewSpec, change_customers, list_ids, read_rows
from keyacct_desktop.services.views import list_views
from keyacct_desktop.ui.customers import list_pane
from keyacct_desktop.ui.customers.screen import CustomersScreen
from keyacct_desktop.ui.models.customer_columns import COLUMNS, INDEX_OF
from tests.ui.fakes import FakePrompts

Key = Qt.Key
Ctrl, Shift, Alt = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
EVERYBODY = ["陈晓", "李娜", "单雄信", "王伟", "周敏"]


def child(screen: QWidget, kind: type, name: str):
    found = screen.window().findChild(kind, name)
    assert found is not None, name
    return found


def table(screen: QWidget) -> QTableView:
    return child(screen, QTableView, "customer_table")


def shown(screen: QWidget, column: str = "name") -> list[str | None]:
    model = table(screen).model()
    return [model.index(row, INDEX_OF[column]).data() for row in range(model.rowCount())]


def count_text(screen: QWidget) -> str:
    return child(screen, QLabel, "list_count").text()


def selected(screen: CustomersScreen) -> list[str]:
    rows = read_rows(screen.pane.bulk._workspace.book, screen.pane.chosen_ids())
    return [rows[i].name for i in screen.pane.chosen_ids()]


def click_header(qtbot, screen: QWidget, column: str) -> None:
    header = table(screen).horizontalHeader()
    x = header.sectionViewportPosition(INDEX_OF[column]) + 20
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))


def click_row(qtbot, screen: QWidget, row: int, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    view = table(screen)
    place = QPoint(30, view.rowViewportPosition(row) + view.rowHeight(row) // 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def choose(menu: QMenu, text: str) -> None:
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text() == text)
    action.trigger()


def tick(qtbot, screen: QWidget, field: str, *labels: str) -> None:
    qtbot.mouseClick(child(screen, QToolButton, f"filter_{field}"), Qt.MouseButton.LeftButton)
    values = child(screen, QToolButton, f"filter_{field}").findChild(QListWidget, "filter_list")
    assert isinstance(values, QListWidget)
    for label in labels:
        rows = [row for row in range(values.count()) if values.item(row).text() == label]
        assert rows, [values.item(row).text() for row in range(values.count())]
        values.setCurrentRow(rows[0])
        qtbot.keyClick(values, Key.Key_Space)
    if values.isVisible():
        qtbot.keyClick(values, Key.Key_Escape)


def test_the_list_opens_with_everybody_by_name_and_says_how_many(customers: CustomersScreen) -> None:
    assert shown(customers) == EVERYBODY
    assert count_text(customers) == "5 customers"


def test_what_is_typed_narrows_the_list_and_esc_brings_everybody_back(qtbot, customers) -> None:
    box = child(customers, QLineEdit, "search_box")
    qtbot.keyClicks(box, "sxx")
    assert shown(customers) == ["单雄信"]
    assert table(customers).isColumnHidden(INDEX_OF["found"])
    assert count_text(customers) == "5 customers · 1 shown"
    qtbot.keyClick(box, Key.Key_Escape)
    assert shown(customers) == EVERYBODY
    assert box.text() == ""


def test_a_search_says_where_it_found_and_enter_goes_to_the_best(qtbot, customers) -> None:
    box = child(customers, QLineEdit, "search_box")
    qtbot.keyClicks(box, "5555")
    assert shown(customers, "found") == ["13855556666"]
    assert not table(customers).isColumnHidden(INDEX_OF["found"])
    qtbot.keyClick(box, Key.Key_Return)
    assert table(customers).hasFocus()
    assert selected(customers) == ["单雄信"]
    box.clear()
    assert table(customers).isColumnHidden(INDEX_OF["found"])


def test_the_slash_key_goes_to_the_search_box(qtbot, customers) -> None:
    customers.window().activateWindow()
    table(customers).setFocus()
    qtbot.keyClick(table(customers), Key.Key_F, Ctrl)
    qtbot.waitUntil(lambda: child(customers, QLineEdit, "search_box").hasFocus())


def test_nothing_found_says_so_and_offers_the_way_back(qtbot, customers) -> None:
    box = child(customers, QLineEdit, "search_box")
    qtbot.keyClicks(box, "zzz")
    assert child(customers, QLabel, "nothing_heading").text() == "Nobody found for “zzz”"
    qtbot.mouseClick(child(customers, QPushButton, "nothing_clear_search"), Qt.MouseButton.LeftButton)
    assert shown(customers) == EVERYBODY
    assert not child(customers, QWidget, "nothing_found").isVisible()


def test_a_click_on_a_header_sorts_and_a_second_turns_it_round(qtbot, customers) -> None:
    click_header(qtbot, customers, "stage")
    assert shown(customers) == ["李娜", "王伟", "单雄信", "陈晓", "周敏"]
    click_header(qtbot, customers, "stage")
    assert shown(customers) == ["周敏", "陈晓", "单雄信", "李娜", "王伟"]
    header = table(customers).horizontalHeader()
    assert header.sortIndicatorSection() == INDEX_OF["stage"]
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_sorting_keeps_the_cursor_and_the_selection_on_the_same_people(qtbot, customers) -> None:
    click_row(qtbot, customers, 1)
    click_row(qtbot, customers, 3, Ctrl)
    assert selected(customers) == ["李娜", "王伟"]
    click_header(qtbot, customers, "name")
    assert shown(customers) == EVERYBODY[::-1]
    assert selected(customers) == ["王伟", "李娜"]
    assert customers.pane.table.current_id() == customers.pane.model.id_at(1)


def test_who_stays_selected_in_another_view_has_the_cursor(qtbot, customers, people) -> None:
    names = shown(customers)
    click_row(qtbot, customers, names.index("王伟"))
    click_row(qtbot, customers, names.index("陈晓"), Ctrl)
    choose(child(customers, QMenu, "views_menu"), "Prospects")
    assert selected(customers) == ["王伟"]
    assert customers.pane.table.current_id() == people["王伟"]


def test_the_cursor_that_comes_with_the_keyboard_selects_its_row(qtbot, customers) -> None:
    click_row(qtbot, customers, shown(customers).index("陈晓"))
    choose(child(customers, QMenu, "views_menu"), "Prospects")
    table(customers).clearFocus()
    table(customers).setFocus()
    assert selected(customers) == shown(customers)[:1]


def test_found_people_can_be_sorted_by_a_column(qtbot, customers) -> None:
    child(customers, QLineEdit, "search_box").insert("恒达")
    assert table(customers).horizontalHeader().sortIndicatorSection() == -1
    click_header(qtbot, customers, "name")
    click_header(qtbot, customers, "name")
    assert shown(customers) == ["王伟", "单雄信"]


def test_a_filter_shows_counts_and_narrows(qtbot, customers) -> None:
    tick(qtbot, customers, "stage", "Search", "Closed")
    assert shown(customers) == ["陈晓", "李娜", "王伟"]
    assert child(customers, QToolButton, "filter_stage").text() == "Stage: Closed +1 ▾"
    assert count_text(customers) == "5 customers · 3 shown"
    qtbot.mouseClick(child(customers, QPushButton, "clear_filters"), Qt.MouseButton.LeftButton)
    assert shown(customers) == EVERYBODY


@pytest.mark.parametrize(
    ("field", "labels", "names"),
    [
        ("tag", ["老乡"], ["陈晓", "单雄信"]),
        ("tag", ["老乡", "展会", "Only with all ticked tags"], ["单雄信"]),
        ("rep", ["小陈"], ["王伟"]),
        ("rep", ["(none)"], ["陈晓", "李娜", "单雄信", "周敏"]),
        ("quiet", ["not for 60 days"], ["李娜", "单雄信", "王伟", "周敏"]),
        ("quiet", ["Never contacted"], ["李娜", "周敏"]),
        ("kind", ["Company"], []),
    ],
)
def test_every_filter_of_the_row_works(
    qtbot, customers, field: str, labels: list[str], names: list[str]
) -> None:
    tick(qtbot, customers, field, *labels)
    assert shown(customers) == names


def test_a_search_stays_inside_the_filters(qtbot, customers) -> None:
    tick(qtbot, customers, "stage", "Search")
    child(customers, QLineEdit, "search_box").insert("恒达")
    assert shown(customers) == ["王伟"]


def test_letters_typed_in_the_list_jump(qtbot, customers) -> None:
    view = table(customers)
    qtbot.keyClick(view, "w")
    assert selected(customers) == ["王伟"]
    customers.pane.table._typed_at = 0.0
    qtbot.keyClicks(view, "sx")
    assert selected(customers) == ["单雄信"]
    assert shown(customers) == EVERYBODY


def test_selecting_several_brings_the_bar_and_changes_them_in_one_step(
    qtbot, customers, people, book: Book
) -> None:
    click_row(qtbot, customers, 1)
    assert customers.window().findChild(QWidget, "bulk_bar") is None
    click_row(qtbot, customers, 3, Shift)
    bar = child(customers, QWidget, "bulk_bar")
    assert bar.isVisible()
    assert child(customers, QLabel, "bulk_count").text() == "3 selected"
    choose(child(customers, QToolButton, "bulk_stage").menu(), "Closed")
    rows = read_rows(book, list(people.values()))
    assert {rows[people[name]].stage for name in ("李娜", "单雄信", "王伟")} == {"closed"}
    qtbot.keyClick(table(customers), Key.Key_Z, Ctrl)
    rows = read_rows(book, list(people.values()))
    assert rows[people["单雄信"]].stage == "develop"
    qtbot.waitUntil(lambda: shown(customers, "stage")[2] == "Develop")


def test_select_all_and_a_new_tag(qtbot, customers, people, book: Book, prompts: FakePrompts) -> None:
    qtbot.keyClick(table(customers), Key.Key_A, Ctrl)
    assert child(customers, QLabel, "bulk_count").text() == "5 selected"
    prompts.answer("ask_text", "重点")
    choose(child(customers, QToolButton, "bulk_tag").menu(), "New tag…")
    assert all("重点" in row.tag_names() for row in read_rows(book, list(people.values())).values())


def test_a_rep_and_nobody_and_a_source_from_the_bar(qtbot, customers, people, book: Book) -> None:
    qtbot.keyClick(table(customers), Key.Key_A, Ctrl)
    choose(child(customers, QToolButton, "bulk_rep").menu(), "小陈")
    assert {row.rep_name for row in read_rows(book, list(people.values())).values()} == {"小陈"}
    choose(child(customers, QToolButton, "bulk_rep").menu(), "Nobody")
    assert {row.rep_name for row in read_rows(book, list(people.values())).values()} == {None}
    choose(child(customers, QToolButton, "bulk_source").menu(), "Exhibition")
    assert {row.source for row in read_rows(book, list(people.values())).values()} == {"exhibition"}


def test_archiving_takes_people_out_of_the_list_and_the_archive_brings_them_back(qtbot, customers) -> None:
    click_row(qtbot, customers, 0)
    click_row(qtbot, customers, 1, Ctrl)
    qtbot.mouseClick(child(customers, QToolButton, "bulk_archive"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(customers) == EVERYBODY[2:])
    choose(child(customers, QMenu, "views_menu"), "Archived")
    assert shown(customers) == EVERYBODY[:2]
    qtbot.keyClick(table(customers), Key.Key_A, Ctrl)
    qtbot.mouseClick(child(customers, QToolButton, "bulk_unarchive"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(customers) == [])


def test_delete_asks_with_the_number_and_only_then_deletes(
    qtbot, customers, book: Book, prompts: FakePrompts
) -> None:
    click_row(qtbot, customers, 1)
    click_row(qtbot, customers, 2, Shift)
    prompts.answer("confirm", False)
    qtbot.keyClick(table(customers), Key.Key_Delete)
    assert "Delete 2 customers" in prompts.asked[-1]
    assert len(list_ids(book, view=ViewSpec())) == 5
    prompts.answer("confirm", True)
    qtbot.keyClick(table(customers), Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(customers) == ["陈晓", "王伟", "周敏"])
    book.undo()
    qtbot.waitUntil(lambda: shown(customers) == EVERYBODY)


def test_deleting_one_names_the_customer_and_the_cursor_stays_in_place(
    qtbot, customers, prompts: FakePrompts
) -> None:
    click_row(qtbot, customers, 1)
    prompts.answer("confirm", True)
    qtbot.keyClick(table(customers), Key.Key_Delete)
    assert "李娜" in prompts.asked[-1]
    qtbot.waitUntil(lambda: len(shown(customers)) == 4)
    assert selected(customers) == ["单雄信"]


def test_views_are_saved_under_a_name_chosen_renamed_and_deleted(
    qtbot, customers, book: Book, prompts
) -> None:
    menu = child(customers, QMenu, "views_menu")
    button = child(customers, QToolButton, "views_button")
    tick(qtbot, customers, "tag", "展会")
    assert button.text().startswith("All customers (changed)")
    prompts.answer("ask_text", "展会客户")
    choose(menu, "Save as a view…")
    assert button.text().startswith("展会客户 ")
    choose(menu, "All customers")
    assert shown(customers) == EVERYBODY
    choose(menu, "展会客户")
    assert shown(customers) == ["单雄信", "周敏"]
    prompts.answer("ask_text", "展会来的")
    choose(menu, "Rename this view…")
    assert [view.name for view in list_views(book)] == ["展会来的"]
    choose(menu, "Delete this view")
    assert list_views(book) == []
    assert shown(customers) == EVERYBODY


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Quiet for 30 days", {"李娜", "周敏", "单雄信", "王伟"}),
        ("Prospects", {"李娜", "王伟", "单雄信"}),
        ("Closed customers", {"陈晓"}),
        ("Archived", set()),
    ],
)
def test_every_book_has_these_views(customers, name: str, names: set[str]) -> None:
    choose(child(customers, QMenu, "views_menu"), name)
    assert set(shown(customers)) == names


def test_columns_are_chosen_and_remembered_for_the_view(qtbot, customers) -> None:
    menu = customers.pane.columns.chooser()
    next(action for action in menu.actions() if action.text() == "Region").trigger()
    assert not table(customers).isColumnHidden(INDEX_OF["region"])
    assert customers.pane.columns.columns()[-1] == "region"
    table(customers).horizontalHeader().moveSection(
        table(customers).horizontalHeader().visualIndex(INDEX_OF["region"]), 0
    )
    choose(child(customers, QMenu, "views_menu"), "Prospects")
    assert table(customers).isColumnHidden(INDEX_OF["region"])
    choose(child(customers, QMenu, "views_menu"), "All customers")
    assert customers.pane.columns.columns()[0] == "region"


def test_copied_rows_paste_into_a_spreadsheet(qtbot, customers, book: Book, people) -> None:
    change_customers(book, ids=[people["单雄信"]], add_tags=["=1+1"])
    qtbot.keyClick(table(customers), Key.Key_A, Ctrl)
    qtbot.keyClick(table(customers), Key.Key_C, Ctrl)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Name", "Company", "Phone"]
    assert len(lines) == 6
    assert [line.split("\t")[0] for line in lines[1:]] == EVERYBODY
    assert "'=1+1" in lines[3].split("\t")[8]
    assert lines[1].split("\t")[6] == "2026-03-15"


def test_rows_of_a_spreadsheet_become_customers_in_one_step(qtbot, customers, book: Book, prompts) -> None:
    QApplication.clipboard().setText(
        '姓名\t手机\t公司\n赵云\t13012341234\t"常山\t贸易"\n王伟\t13677778888\t恒达机械\n'
    )
    prompts.answer("confirm", True)
    qtbot.keyClick(table(customers), Key.Key_V, Ctrl)
    qtbot.waitUntil(lambda: "赵云" in shown(customers))
    assert len(shown(customers)) == 6
    assert "Add 1 customer from the clipboard?" in prompts.asked[-1]
    book.undo()
    qtbot.waitUntil(lambda: shown(customers) == EVERYBODY)


def test_an_empty_clipboard_is_said_quietly(qtbot, customers) -> None:
    QApplication.clipboard().clear()
    qtbot.keyClick(table(customers), Key.Key_V, Ctrl)
    assert shown(customers) == EVERYBODY


def test_a_long_list_is_sorted_in_the_background(qtbot, customers, monkeypatch) -> None:
    monkeypatch.setattr(list_pane, "_SORT_HERE", 2)
    click_header(qtbot, customers, "phone")
    assert shown(customers) == ["周敏", "王伟", "李娜", "单雄信", "陈晓"]


def test_three_layouts_by_key(qtbot, customers) -> None:
    card = customers.card
    qtbot.keyClick(table(customers), Key.Key_2, Alt)
    assert (customers.pane.isVisible(), card.isVisible()) == (True, False)
    qtbot.keyClick(table(customers), Key.Key_3, Alt)
    assert (customers.pane.isVisible(), card.isVisible()) == (False, True)
    qtbot.keyClick(card, Key.Key_1, Alt)
    assert (customers.pane.isVisible(), card.isVisible()) == (True, True)
    qtbot.keyClick(card, Key.Key_F6)
    assert not card.isVisible()


def test_the_next_card_without_going_back_to_the_list(qtbot, customers, people) -> None:
    click_row(qtbot, customers, 0)
    qtbot.keyClick(table(customers), Key.Key_3, Alt)
    card = customers.card
    qtbot.waitUntil(lambda: card.party_id == people["陈晓"])
    qtbot.keyClick(card, Key.Key_Down, Alt)
    qtbot.waitUntil(lambda: card.party_id == people["李娜"])
    qtbot.keyClick(card, Key.Key_Up, Alt)
    qtbot.waitUntil(lambda: card.party_id == people["陈晓"])


def test_moving_the_cursor_shows_the_card_and_enter_goes_into_it(qtbot, customers, people) -> None:
    click_row(qtbot, customers, 2)
    qtbot.waitUntil(lambda: customers.card.party_id == people["单雄信"])
    assert customers.open_party_ids() == [people["单雄信"]]
    qtbot.keyClick(table(customers), Key.Key_Return)
    assert not table(customers).hasFocus()


def test_f2_in_the_list_edits_the_card_and_esc_leaves_it_as_it_was(qtbot, customers, people) -> None:
    view = table(customers)
    qtbot.keyClick(view, Key.Key_End)
    qtbot.keyClick(view, Key.Key_F2)
    assert customers.card.editing
    assert customers.card.party_id == people["周敏"]
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not customers.card.editing


def test_a_customer_hidden_by_filters_is_still_shown_when_asked_for(qtbot, customers, people) -> None:
    tick(qtbot, customers, "stage", "Closed")
    child(customers, QLineEdit, "search_box").insert("陈")
    customers.show_customer(people["周敏"])
    assert customers.card.party_id == people["周敏"]
    assert selected(customers) == ["周敏"]


def test_the_context_menu_names_what_can_be_done(qtbot, customers) -> None:
    click_row(qtbot, customers, 0)
    one = [action.text() for action in customers.context_menu().actions() if action.text()]
    assert {"Open the card", "Log a contact", "Copy rows", "Archive customers", "Delete customers…"} <= set(
        one
    )
    qtbot.keyClick(table(customers), Key.Key_A, Ctrl)
    many = [action.text() for action in customers.context_menu().actions()]
    assert "Open the card" not in many


def test_a_change_elsewhere_shows_at_once(qtbot, customers, people, book: Book) -> None:
    with book.transaction("customer.edited", name="李娜") as tx:
        tx.update("party", people["李娜"], name="李娜娜")
    qtbot.waitUntil(lambda: shown(customers)[1] == "李娜娜")
    qtbot.keyClicks(child(customers, QLineEdit, "search_box"), "lnn")
    assert shown(customers) == ["李娜娜"]


def test_every_column_has_words_and_paints_in_both_languages(
    qtbot, customers, language, people, book: Book
) -> None:
    change_customers(book, ids=[people["周敏"]], archive=True)
    for number in range(len(COLUMNS)):
        table(customers).setColumnHidden(number, False)
    titles = [table(customers).model().headerData(n, Qt.Orientation.Horizontal) for n in range(len(COLUMNS))]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert not customers.grab().isNull()


def test_a_list_that_is_still_loading_does_not_open_its_first_row_over_a_new_card(
    qtbot, customers: CustomersScreen, people: dict[str, int]
) -> None:
    customers.new_customer()
    customers.pane.table.clearSelection()
    customers.pane.table.go_to(1)
    for timer in customers.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly):
        timer.timeout.emit()
    assert customers.card.editing
    assert customers.card.party_id is None
    customers.next_customer()
    qtbot.waitUntil(lambda: customers.card.party_id is not None)
