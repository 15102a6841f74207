"""The table of tiers and levels, in the whole window: put a level, put a tier, change a setting, see it move."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.customers import ViewSpec, list_ids, read_rows
from keyacct_desktop.services.filters import filter_choices
from keyacct_desktop.services.method.levels import set_level
from keyacct_desktop.services.method.settings import read_settings, template_chosen
from keyacct_desktop.services.method.tiers import override_tier
from keyacct_desktop.ui.pyramid.cell_button import CellButton
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.workspace import Tools
from keyacct_desktop.ui.words.choices import use_stage_words
from tests.ui.customers.hands import settle

TODAY = date(2026, 3, 16)


@pytest.fixture(autouse=True)
def english(translations: Translations):
    assert translations.use(Language.ENGLISH)
    yield
    use_stage_words("general")


def fill(book: Book) -> dict[str, int]:
    """Customers with a year of monthly orders, the best first, and a prospect."""
    ids = {}
    with book.transaction("import.finished") as tx:
        for name, yuan in (
            ("陈晓", 5000),
            ("李娜", 3000),
            ("王伟", 800),
            ("周敏", 600),
            ("赵云", 300),
            ("孙权", 100),
        ):
            party = tx.insert("party", kind="person", name=name, stage="closed",
                              created_at="2024-01-01T08:00:00Z", updated_at=tx.now)  # fmt: skip
            for month in range(12):
                day = TODAY - timedelta(days=20 + 30 * month)
                tx.insert("sales_order", party_id=party, ordered_on=day.isoformat(), amount_fen=yuan * 500,
                          profit_fen=yuan * 100, created_at=tx.now)  # fmt: skip
            ids[name] = party
        ids["新人"] = tx.insert("party", kind="person", name="新人", stage="develop",
                              created_at=tx.now, updated_at=tx.now)  # fmt: skip
    return ids


@pytest.fixture
def people(book: Book) -> dict[str, int]:
    return fill(book)


@pytest.fixture
def window(qtbot, people: dict[str, int], tools: Tools) -> MainWindow:
    made = MainWindow(tools)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.workspace.measures.start()
    return made


def cell(window: MainWindow, tier: str, level: int) -> CellButton:
    found = window.findChild(CellButton, f"cell_{tier}_{level}")
    assert found is not None
    return found


def test_a_click_on_a_cell_gives_its_people_and_their_cards(qtbot, window, people) -> None:
    window.workspace.navigate("pyramid", page="levels")
    assert cell(window, "key", 1).text() == "1"
    assert cell(window, "key", 1).words() == "1 under-served"
    qtbot.mouseClick(cell(window, "key", 1), Qt.MouseButton.LeftButton)
    names = window.findChild(QListWidget, "levels_people")
    assert [names.item(row).text() for row in range(names.count())] == ["陈晓　¥60,000"]
    assert window.findChild(QLabel, "levels_heading").text() == "Key × Basic · 1 customer"
    qtbot.mouseClick(window.findChild(QPushButton, "levels_open"), Qt.MouseButton.LeftButton)
    assert window.current_id() == "customers"
    assert window.customers_in_hand() == [people["陈晓"]]


def test_a_level_that_is_put_moves_the_customer_in_the_table_and_undo_moves_it_back(
    window, book: Book, people
) -> None:
    window.workspace.navigate("pyramid", page="levels")
    set_level(book, party_id=people["陈晓"], level=4, target=5, reason="每季都来")
    assert (cell(window, "key", 1).text(), cell(window, "key", 4).text()) == ("", "1")
    assert cell(window, "key", 4).words() == ""
    book.undo()
    assert cell(window, "key", 1).text() == "1"


def test_those_with_too_little_attention_are_listed_together(qtbot, window, people) -> None:
    window.workspace.navigate("pyramid", page="levels")
    button = window.findChild(QAbstractButton, "levels_under")
    assert button.text() == "Under-served: 4"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    names = window.findChild(QListWidget, "levels_people")
    assert names.item(0).text() == "陈晓　Key × Basic　¥60,000"
    assert names.count() == 4


def test_an_overridden_tier_shows_in_table_list_and_card(qtbot, window, book: Book, people) -> None:
    override_tier(book, party_id=people["李娜"], tier=Tier.KEY, reason="明年扩产")
    window.workspace.navigate("pyramid", page="levels")
    assert cell(window, "key", 1).text() == "2"
    window.show_customer(people["李娜"])
    assert window.findChild(QWidget, "worth_tier").text() == "Key"
    assert read_rows(book, [people["李娜"]])[people["李娜"]].tier == "key"


def test_a_setting_changed_on_the_screen_moves_a_tier_on_the_card(qtbot, window, book: Book, people) -> None:
    window.show_customer(people["李娜"])
    assert window.findChild(QWidget, "worth_tier").text() == "Major"
    window.workspace.navigate("settings", section=7)
    field = window.findChild(QLineEdit, "set_tier_cuts_key")
    field.selectAll()
    qtbot.keyClicks(field, "70")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert read_settings(book).tier_cuts == (7000, 8000, 9500)
    assert read_rows(book, [people["李娜"]])[people["李娜"]].tier == "key"
    window.show_customer(people["李娜"])
    settle()
    assert window.findChild(QWidget, "worth_tier").text() == "Key"
    book.undo()
    settle()
    assert window.findChild(QWidget, "worth_tier").text() == "Major"


def test_the_list_sorts_filters_and_shows_what_the_method_says(window, book: Book, people) -> None:
    by_net = list_ids(book, view=ViewSpec(sort="net", descending=True))
    assert by_net[0] == people["陈晓"]
    assert by_net[-1] == people["新人"]
    rows = read_rows(book, by_net)
    nets = [rows[i].net_fen for i in by_net[:-1]]
    assert nets == sorted(nets, reverse=True)
    assert rows[people["新人"]].net_fen is None
    assert rows[people["新人"]].grade == "D"
    counts = {one.value: one.count for one in filter_choices(book, view=ViewSpec(), field="tier")}
    assert (counts["key"], counts[""]) == (1, 1)
    assert list(list_ids(book, view=ViewSpec(tiers=frozenset({"key"})))) == [people["陈晓"]]
    assert set(list_ids(book, view=ViewSpec(tiers=frozenset({"key", ""})))) == {
        people["陈晓"],
        people["新人"],
    }
    assert list_ids(book, view=ViewSpec(sort="tier"))[0] == people["陈晓"]
    assert len(list_ids(book, view=ViewSpec(sort="due"))) == 7
    assert len(list_ids(book, view=ViewSpec(sort="level", descending=True))) == 7


def test_the_first_run_asks_for_the_industry_once(qtbot, tools: Tools, book: Book) -> None:
    made = MainWindow(tools)
    qtbot.addWidget(made)
    made.show_screen("customers")
    made.show()
    strip = made.findChild(QWidget, "template_strip")
    assert strip.isVisible()
    qtbot.mouseClick(strip.findChild(QPushButton, "template_dealer"), Qt.MouseButton.LeftButton)
    assert template_chosen(book)
    assert not strip.isVisible()
    assert read_settings(book).template == "dealer"


def test_the_keys_of_the_card_open_why_level_and_tier(qtbot, window, people) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_customer(people["李娜"])
    panel = window.findChild(QWidget, "card_panel")
    for key, name in (
        (Qt.Key.Key_W, "why_dialog"),
        (Qt.Key.Key_R, "level_dialog"),
        (Qt.Key.Key_T, "tier_dialog"),
    ):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        panel.take_focus()
        qtbot.keyClick(panel, key)
        qtbot.waitUntil(lambda name=name: QApplication.activeModalWidget() is not None)
        found = QApplication.activeModalWidget()
        assert found.objectName() == name
        found.close()
        settle()


def test_without_names_the_list_shows_numbers_and_names_come_back(qtbot, window, people) -> None:
    window.workspace.navigate("pyramid", page="levels")
    qtbot.mouseClick(window.findChild(QAbstractButton, "levels_under"), Qt.MouseButton.LeftButton)
    names = window.findChild(QListWidget, "levels_people")
    names.setCurrentRow(2)
    assert names.currentItem().text().startswith("王伟　")
    box = window.findChild(QAbstractButton, "pyramid_discreet")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert [names.item(row).text().partition("　")[0] for row in range(names.count())] == [
        "Customer 1", "Customer 2", "Customer 3", "Customer 4",
    ]  # fmt: skip
    assert names.currentRow() == 2
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert names.item(0).text().startswith("陈晓　")


def test_the_list_beside_the_table_follows_the_book(qtbot, window, book: Book, people) -> None:
    window.workspace.navigate("pyramid", page="levels")
    qtbot.mouseClick(cell(window, "key", 1), Qt.MouseButton.LeftButton)
    set_level(book, party_id=people["陈晓"], level=4, target=5, reason="每季都来")
    settle()
    assert window.findChild(QLabel, "levels_heading").text() == "Key × Basic · 0 customers"
    assert window.findChild(QListWidget, "levels_people").count() == 0
