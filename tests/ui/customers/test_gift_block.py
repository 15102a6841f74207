"""Gifts and greetings on the card: remembered, added by the palette's command, changed and deleted."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit

from keyacct_desktop.domain.greetings import GreetingWay
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_edits import add_party
from keyacct_desktop.services.card_shapes import CardEdits, DateEntry, ListEdit
from keyacct_desktop.services.gifts import GiftEntry, add_gift
from keyacct_desktop.services.greetings.acts import Said, mark_sent
from keyacct_desktop.services.greetings.plan import read_persons
from keyacct_desktop.ui.shell.main_window import MainWindow
from tests.conftest import TODAY
from tests.ui.rep import Key, Rep


@pytest.fixture
def wang(book: Book) -> int:
    birthday = DateEntry("birthday", PartialDate(Calendar.SOLAR, 3, 20, 1985))
    edits = CardEdits(values={"name": "王伟", "honorific": "王总"}, dates=ListEdit((birthday,)))
    return add_party(book, kind="person", edits=edits)


@pytest.fixture
def rep(qtbot, window: MainWindow, prompts) -> Rep:
    return Rep(qtbot, window, prompts)


def show(rep: Rep, party: int) -> None:
    rep.window.show_customer(party)
    rep.come_back()


def add(rep: Rep) -> QDialog:
    rep.window.workspace.commands.action("card.gift").trigger()
    rep.settle()
    return rep.dialog("gift_dialog")


def line(dialog: QDialog, name: str) -> QLineEdit:
    return dialog.findChild(QLineEdit, name)


def choose(dialog: QDialog, name: str, code: str) -> None:
    combo = dialog.findChild(QComboBox, name)
    combo.setCurrentIndex(combo.findData(code))


def test_the_first_gift_is_added_by_the_command_and_then_remembered(rep: Rep, book: Book, wang: int) -> None:
    show(rep, wang)
    assert not [one for one in rep.window.findChildren(QLabel, "gift_summary") if one.isVisible()]
    dialog = add(rep)
    line(dialog, "gift_name").setText("绿茶")
    line(dialog, "gift_value_field").setText("80")
    line(dialog, "gift_purpose").setText("谢谢介绍")
    choose(dialog, "gift_reaction", "liked")
    rep.click("gift_save")
    rep.come_back()
    assert rep.reads("gift_block", "绿茶 · ¥80 · Liked it")
    assert rep.reads("gift_block", "¥80 of ¥300 given in a year")
    assert book.fetch("SELECT amount_fen FROM cost WHERE category = 'gift'") == [(80_00,)]
    book.undo()
    rep.settle()
    assert book.fetch("SELECT * FROM gift") == []


def test_what_is_missing_is_said_and_nothing_is_lost(rep: Rep, book: Book, wang: int) -> None:
    show(rep, wang)
    dialog = add(rep)
    line(dialog, "gift_value_field").setText("很多钱")
    rep.click("gift_save")
    assert rep.words("gift_notice")
    line(dialog, "gift_value_field").setText("80")
    rep.click("gift_save")
    assert "what the gift is" in rep.words("gift_notice")[0]
    assert dialog.isVisible()
    line(dialog, "gift_name").setText("绿茶")
    rep.click("gift_save")
    assert book.fetch("SELECT name FROM gift") == [("绿茶",)]


def test_the_limit_of_the_year_is_said_while_one_types(qtbot, rep: Rep, book: Book, wang: int) -> None:
    for days, name, fen in ((10, "茶杯", 100_00), (60, "围巾", 90_00), (90, "书", 70_00)):
        gift = GiftEntry(
            party_id=wang, name=name, value_fen=fen, given_on=TODAY - timedelta(days=days), state="given"
        )
        add_gift(book, gift=gift)
    show(rep, wang)
    dialog = add(rep)
    line(dialog, "gift_name").setText("绿茶")
    line(dialog, "gift_value_field").setText("80")
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QLabel, "caution_gift_year_exceeded")))
    said = dialog.findChild(QLabel, "caution_gift_year_exceeded").text()
    assert "¥260" in said
    assert "¥340" in said
    rep.click("gift_save")
    assert len(book.fetch("SELECT * FROM gift")) == 4


def test_a_gift_is_changed_and_deleted_from_the_card(rep: Rep, book: Book, wang: int) -> None:
    gift = GiftEntry(
        party_id=wang, name="绿茶", value_fen=80_00, given_on=TODAY, state="given", occasion="乔迁"
    )
    gift_id = add_gift(book, gift=gift)
    show(rep, wang)
    rep.click(f"gift_edit_{gift_id}")
    dialog = rep.dialog("gift_dialog")
    assert dialog.findChild(QComboBox, "gift_occasion").currentText() == "乔迁"
    choose(dialog, "gift_state", "returned")
    rep.click("gift_save")
    rep.come_back()
    assert rep.reads("gift_block", "Given back")
    assert book.fetch("SELECT * FROM cost") == []
    rep.click(f"gift_edit_{gift_id}")
    rep.dialog("gift_dialog")
    rep.click("gift_delete")
    assert book.fetch("SELECT * FROM gift") == []


def test_greetings_are_remembered_and_the_next_birthday_is_one_click_away(
    rep: Rep, book: Book, wang: int
) -> None:
    day = date(2025, 10, 6)
    row = read_persons(book, "mid_autumn", day, [wang]).rows[0]
    said = Said(row, "王总，中秋好。小陈", None, GreetingWay.WECHAT)
    mark_sent(book, occasion="mid_autumn", day=day, said=[said], on=day)
    show(rep, wang)
    assert rep.reads("gift_block", "Mid-Autumn · WeChat")
    assert rep.reads("gift_block", "王总，中秋好。小陈")
    rep.click("add_greeting")
    rep.come_back()
    assert rep.find(QLabel, "plan_title").text() == "Birthday"
    assert rep.find(QLabel, "greeting_name").text() == "王伟"


def test_a_company_remembers_what_its_people_got(rep: Rep, book: Book) -> None:
    company = add_party(book, kind="company", edits=CardEdits(values={"name": "大华贸易"}))
    person = add_party(book, kind="contact", edits=CardEdits(values={"name": "孙丽"}), employer_id=company)
    show(rep, company)
    dialog = add(rep)
    assert dialog.findChild(QComboBox, "gift_person").currentData() == person
    line(dialog, "gift_name").setText("台历")
    rep.click("gift_save")
    rep.come_back()
    assert rep.reads("gift_block", "台历 · for 孙丽")


def test_the_gift_key_leaves_a_card_in_edit_mode_alone(rep: Rep, wang: int) -> None:
    show(rep, wang)
    rep.window.workspace.commands.action("card.edit").trigger()
    rep.settle()
    rep.window.workspace.commands.action("card.gift").trigger()
    rep.settle()
    assert not rep.window.findChildren(QDialog, "gift_dialog")
    rep.press(Key.Key_Escape)
