"""New customers, contact people and possible duplicates, by keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from keyacct_desktop.services import cards
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, CardEdits, ListEdit, Point
from keyacct_desktop.services.drafts import draft_keys, read_draft
from keyacct_desktop.ui.customers.card.duplicate_hint import DuplicateHint
from keyacct_desktop.ui.customers.card.labels import AddChip, KeyButton, LinkButton
from keyacct_desktop.ui.customers.card.panel import CardPanel
from keyacct_desktop.ui.shell.workspace import Workspace
from tests.ui.customers.hands import settle, write
from tests.ui.fakes import FakePrompts


@pytest.fixture
def panel(qtbot, workspace: Workspace) -> CardPanel:
    made = CardPanel(workspace)
    qtbot.addWidget(made)
    made.resize(820, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def card_of(book: Book, party_id: int | None) -> Card:
    assert party_id is not None
    card = cards.read_card(book, party_id)
    assert card is not None
    return card


def line(panel: CardPanel, key: str) -> QLineEdit:
    found = panel.findChild(QWidget, f"edit_{key}").findChild(QLineEdit)
    assert found is not None
    return found


def points(panel: CardPanel) -> list[QLineEdit]:
    return panel.findChild(QWidget, "edit_points").findChildren(QLineEdit, "point_value")


def click(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_person_is_added_with_a_few_keys(qtbot, panel: CardPanel, book: Book) -> None:
    assert panel.new_customer()
    write(panel.focusWidget(), "王伟")
    write(points(panel)[0], "13800138000")
    write(line(panel, "company"), "长江机械")
    with qtbot.waitSignal(panel.party_shown) as shown:
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    card = card_of(book, shown.args[0])
    assert (card.kind, card.name, card.text("company"), card.text("stage")) == (
        "person",
        "王伟",
        "长江机械",
        "search",
    )
    assert card.points[0].value == "13800138000"
    assert not panel.editing
    assert not draft_keys(book, "card:")
    book.undo()
    assert panel.party_id is None


def test_what_is_typed_stays_when_the_customer_turns_out_to_be_a_company(
    qtbot, panel: CardPanel, book: Book
) -> None:
    panel.new_customer()
    write(panel.focusWidget(), "长江机械")
    write(points(panel)[0], "027-82661234")
    click(qtbot, panel.findChild(KeyButton, "kind_company"))
    assert line(panel, "name").text() == "长江机械"
    assert panel.save()
    card = card_of(book, panel.party_id)
    assert (card.kind, card.name, card.points[0].value) == ("company", "长江机械", "027-82661234")


def test_a_nameless_customer_is_not_saved_and_nothing_is_lost(qtbot, panel: CardPanel, book: Book) -> None:
    panel.new_customer()
    write(points(panel)[0], "13800138000")
    assert not panel.leave()
    assert panel.editing
    assert points(panel)[0].text() == "13800138000"
    assert not book.fetch("SELECT id FROM party")
    assert read_draft(book, "card:new") is not None


def test_an_untouched_form_leaves_without_a_word(qtbot, panel: CardPanel, book: Book) -> None:
    panel.new_customer()
    with qtbot.waitSignal(panel.closed):
        assert panel.leave()
    assert not book.fetch("SELECT id FROM party")


def test_esc_leaves_the_form_and_the_next_one_offers_what_was_typed(
    qtbot, panel: CardPanel, book: Book
) -> None:
    panel.new_customer()
    write(panel.focusWidget(), "王伟")
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.editing
    assert not book.fetch("SELECT id FROM party")
    panel.new_customer()
    settle()
    click(qtbot, panel.findChild(KeyButton, "notice_recover"))
    settle()
    assert line(panel, "name").text() == "王伟"


def test_a_possible_duplicate_is_said_while_typing_and_leads_to_its_card(
    qtbot, panel: CardPanel, book: Book
) -> None:
    known = cards.add_party(
        book,
        kind="person",
        edits=CardEdits(
            values={"name": "王伟", "company": "长江机械"}, points=ListEdit((Point("phone", "13800138000"),))
        ),
    )
    panel.new_customer()
    hint = panel.findChild(DuplicateHint)
    write(panel.focusWidget(), "小王")
    write(points(panel)[0], "138 0013 8000")
    qtbot.waitUntil(lambda: "王伟" in hint.text(), timeout=3000)
    assert "phone" in hint.text()
    click(qtbot, hint.findChild(LinkButton, f"duplicate_{known}"))
    assert panel.party_id == known
    # The half-typed customer is none yet, and nothing of it is lost.
    assert book.fetch("SELECT count(*) FROM party") == [(1,)]
    assert read_draft(book, "card:new") is not None


def test_a_unique_name_is_no_duplicate(qtbot, panel: CardPanel) -> None:
    panel.new_customer()
    hint = panel.findChild(DuplicateHint)
    write(panel.focusWidget(), "王伟")
    hint.look()
    assert hint.text() == ""


@pytest.fixture
def company(book: Book) -> int:
    return cards.add_party(book, kind="company", edits=CardEdits(values={"name": "长江机械"}))


def test_a_contact_person_is_added_opened_and_left_again(
    qtbot, panel: CardPanel, book: Book, company: int
) -> None:
    panel.show_party(company)
    click(qtbot, panel.findChild(AddChip, "ask_people"))
    write(line(panel, "name"), "赵敏")
    write(line(panel, "department"), "采购部")
    click(qtbot, panel.findChild(KeyButton, "role_purchasing"))
    assert panel.save()
    contact = card_of(book, panel.party_id)
    assert (contact.kind, contact.text("department"), contact.roles) == ("contact", "采购部", ("purchasing",))
    assert panel.open_party_ids() == [company]
    click(qtbot, panel.findChild(LinkButton, "card_employer"))
    assert panel.party_id == company
    person = panel.findChild(LinkButton, f"person_{contact.id}")
    assert person.value() == "赵敏"
    click(qtbot, person)
    assert panel.party_id == contact.id


def test_a_referrer_is_chosen_by_name(qtbot, panel: CardPanel, book: Book) -> None:
    li = cards.add_party(book, kind="person", edits=CardEdits(values={"name": "李娜"}))
    wang = cards.add_party(book, kind="person", edits=CardEdits(values={"name": "王伟"}))
    panel.show_party(wang)
    panel.edit()
    write(line(panel, "referrer"), "李娜")
    assert panel.save()
    linked = card_of(book, wang).referrer
    assert linked is not None
    assert linked.id == li
    panel.edit()
    settle()
    line(panel, "referrer").clear()
    write(line(panel, "referrer"), "谁也不是")
    assert not panel.save()
    assert line(panel, "referrer").text() == "谁也不是"


def test_the_menu_archives_deletes_and_moves(
    qtbot, panel: CardPanel, book: Book, company: int, prompts: FakePrompts
) -> None:
    other = cards.add_party(book, kind="company", edits=CardEdits(values={"name": "汉江电子"}))
    contact = cards.add_party(
        book, kind="contact", employer_id=company, edits=CardEdits(values={"name": "赵敏"})
    )
    panel.show_party(contact)
    choose(panel, "left")
    assert not card_of(book, contact).in_post
    prompts.answer("ask_text", "汉江")
    choose(panel, "move")
    employer = card_of(book, contact).employer
    assert employer is not None
    assert employer.id == other
    panel.show_party(company)
    choose(panel, "archive")
    assert card_of(book, company).archived
    choose(panel, "delete")
    assert cards.read_card(book, company) is None
    assert panel.party_id is None
    book.undo()
    assert card_of(book, company).name == "长江机械"


def choose(panel: CardPanel, wish: str) -> None:
    """Choose an entry of the card's menu."""
    settle()
    menu = panel.findChild(QToolButton, "card_more").menu()
    next(action for action in menu.actions() if action.objectName() == f"card_{wish}").trigger()
