"""The order form: amounts as they are typed, what they come to, and the first order."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from keyacct_desktop.domain.method_settings import Template
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.settings import choose_template
from keyacct_desktop.services.orders import OrderEntry, book_order, read_order, read_orders
from keyacct_desktop.ui.log.dialog import FormDialog
from keyacct_desktop.ui.log.order import edit_booked_order, open_order
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.choice_strip import ChoiceStrip
from tests.conftest import TODAY
from tests.ui.log.conftest import People
from tests.ui.log.test_quick_log import CTRL, ENTER, field, press, type_text

House = tuple[Workspace, QWidget]
Open = Callable[..., FormDialog]


@pytest.fixture
def open_form(qtbot, house: House) -> Open:
    def opened(party_id: int | None = None) -> FormDialog:
        open_order(*house, party_id)
        (dialog,) = (one for one in house[1].findChildren(FormDialog) if one.isVisible())
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return opened


def words(dialog: FormDialog, name: str) -> str:
    label = dialog.findChild(QLabel, f"{name}_words")
    assert label is not None
    return label.text()


def meaning(dialog: FormDialog) -> str:
    frame = dialog.findChild(QWidget, "order_meaning")
    return frame.findChild(QLabel).text() if frame.isVisible() else ""


def notice(dialog: FormDialog) -> str:
    frame = dialog.findChild(QWidget, "order_notice")
    return frame.findChild(QLabel).text() if frame.isVisible() else ""


def test_an_order_is_booked_from_amount_to_product_with_enter(
    book: Book, people: People, house: House, open_form: Open
) -> None:
    said: list[str] = []
    house[0].said.connect(said.append)
    open_form(people.wang)
    type_text("1.2万")
    press(ENTER)
    type_text("15%")
    press(ENTER)
    type_text("减速机")
    press(ENTER)
    type_text("3")
    press(ENTER, CTRL)
    ((order),) = read_orders(book, people.wang)
    assert order.entry == OrderEntry(
        party_id=people.wang,
        ordered_on=TODAY,
        amount_fen=1_200_000,
        margin_bp=1500,
        product="减速机",
        quantity=3.0,
    )
    assert order.profit_fen == 180_000
    assert book.fetch("SELECT stage FROM party WHERE id = ?", (people.wang,)) == [("closed",)]
    assert len(said) == 1
    assert said[0].startswith("First order booked")
    book.undo()
    assert book.fetch("SELECT stage FROM party WHERE id = ?", (people.wang,)) == [("search",)]
    assert not book.fetch("SELECT * FROM important_date")


def test_while_typing_it_says_what_the_order_comes_to(people: People, open_form: Open) -> None:
    dialog = open_form(people.wang)
    type_text("1.2万")
    assert words(dialog, "order_amount") == "¥12,000"
    press(ENTER)
    type_text("15%")
    assert words(dialog, "order_profit") == "Profit ¥1,800"
    field(dialog, "order_profit_field").setText("3000")
    assert words(dialog, "order_profit") == "¥3,000 · margin 25%"
    assert "First order: 王志强 becomes a customer" in meaning(dialog)
    field(dialog, "order_profit_field").setText("13000")
    assert "profit is above the amount" in meaning(dialog)
    field(dialog, "order_profit_field").setText("-20%")
    assert "makes a loss" in meaning(dialog)


def test_a_second_order_says_nothing_of_a_first_one(book: Book, people: People, open_form: Open) -> None:
    book_order(book, order=OrderEntry(party_id=people.wang, ordered_on=TODAY, amount_fen=100))
    dialog = open_form(people.wang)
    type_text("500")
    assert meaning(dialog) == ""


def test_a_return_is_ticked_not_written_with_a_minus(book: Book, people: People, open_form: Open) -> None:
    dialog = open_form(people.wang)
    type_text("-500")
    press(ENTER, CTRL)
    assert "Return" in notice(dialog)
    assert QApplication.focusWidget() is field(dialog, "order_amount_field")
    field(dialog, "order_amount_field").setText("500")
    strip = dialog.findChild(ChoiceStrip, "order_kind")
    strip.setFocus()
    press(Qt.Key.Key_2)
    assert "¥500 less revenue" in meaning(dialog)
    press(ENTER, CTRL)
    (order,) = read_orders(book, people.wang)
    assert order.entry.is_return
    assert book.fetch("SELECT stage FROM party WHERE id = ?", (people.wang,)) == [("search",)]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("order_amount_field", "", "write the amount"),
        ("order_amount_field", "很多", "number of yuan"),
        ("order_amount_field", "$500", "number of yuan"),
        ("order_profit_field", "一成半%", "margin as 15%"),
        ("order_quantity", "三", "above zero"),
        ("order_quantity", "nan", "above zero"),
        ("order_concession_field", "送", "concession"),
        ("order_day_field", "某天", "another way"),
        ("order_day_field", "2027-01-01", "still to come"),
        ("order_due_field", "改天", "another way"),
        ("order_customer_field", "没有的人", "customers found"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(
    book: Book, people: People, open_form: Open, name: str, text: str, said: str
) -> None:
    dialog = open_form(people.wang)
    type_text("500")
    field(dialog, name).setText(text)
    dialog.findChild(QPushButton, "order_save").click()
    assert said in notice(dialog)
    assert dialog.isVisible()
    assert not book.fetch("SELECT * FROM sales_order")


def test_without_a_customer_one_is_picked_and_the_amount_follows(
    book: Book, people: People, open_form: Open
) -> None:
    dialog = open_form()
    QTest.keyClicks(QApplication.focusWidget(), "lina")
    press(ENTER)
    assert QApplication.focusWidget() is field(dialog, "order_amount_field")
    type_text("800")
    press(ENTER, CTRL)
    assert len(read_orders(book, people.li)) == 1


def test_products_sold_before_complete_themselves(book: Book, people: People, open_form: Open) -> None:
    book_order(
        book, order=OrderEntry(party_id=people.li, ordered_on=TODAY, amount_fen=100, product="减速机 XG-200")
    )
    completer = field(open_form(people.wang), "order_product").completer()
    completer.setCompletionPrefix("xg")
    assert completer.currentCompletion() == "减速机 XG-200"


def test_a_booked_order_opens_filled_and_is_changed_or_cancelled(
    book: Book, people: People, house: House, qtbot
) -> None:
    entry = OrderEntry(
        party_id=people.wang,
        ordered_on=date(2026, 3, 1),
        amount_fen=1_234_550,
        margin_bp=1250,
        product="轴承",
        quantity=2.5,
        concession_fen=1000,
        is_group_purchase=True,
        due_on=date(2026, 5, 1),
        note="分两批",
    )
    order = book_order(book, order=entry)
    edit_booked_order(*house, order)
    dialog = house[1].findChild(FormDialog, f"order_{order}")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert field(dialog, "order_amount_field").text() == "12345.50"
    assert field(dialog, "order_profit_field").text() == "12.5%"
    dialog.save()
    assert read_order(book, order).entry == entry
    edit_booked_order(*house, order)
    (again,) = (one for one in house[1].findChildren(FormDialog) if one.isVisible())
    again.findChild(ChoiceStrip, "order_kind").take_digit("3")
    again.save()
    assert read_order(book, order).entry.state == "cancelled"


def test_an_order_put_aside_comes_back(book: Book, people: People, open_form: Open) -> None:
    dialog = open_form(people.wang)
    type_text("1.2万")
    field(dialog, "order_due_field").setText("下月5号")
    press(Qt.Key.Key_Escape)
    dialog = open_form(people.wang)
    assert field(dialog, "order_amount_field").text() == "1.2万"
    press(ENTER, CTRL)
    (order,) = read_orders(book, people.wang)
    assert order.entry.due_on == date(2026, 4, 5)


def test_the_form_speaks_both_languages(people: People, open_form: Open, language: Language) -> None:
    dialog = open_form(people.wang)
    type_text("500")
    title, first = {
        Language.CHINESE: ("记订单", "首单：王志强将成为成交客户，2026年3月16日记为合作纪念日。"),
        Language.ENGLISH: (
            "Book an order",
            "First order: 王志强 becomes a customer, and 16 Mar 2026 the day your cooperation began.",
        ),
    }[language]
    assert (dialog.windowTitle(), meaning(dialog)) == (title, first)


def test_an_insurance_order_leaves_a_commission(
    book: Book, people: People, open_form: Open, language: Language
) -> None:
    choose_template(book, Template.INSURANCE)
    captions = {label.text() for label in open_form(people.wang).findChildren(QLabel)}
    commission, profit = {Language.CHINESE: ("佣金", "利润"), Language.ENGLISH: ("Commission", "Profit")}[
        language
    ]
    assert commission in captions
    assert profit not in captions
