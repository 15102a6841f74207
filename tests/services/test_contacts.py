"""Contact people inside companies, and what happens when they move on."""

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date
from keyacct_desktop.services import cards, contacts
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, CardEdits, DateEntry, ListEdit, Point
from tests.conftest import TODAY


def card_of(book: Book, party_id: int) -> Card:
    card = cards.read_card(book, party_id)
    assert card is not None
    return card


@pytest.fixture
def company(book: Book) -> int:
    return cards.add_party(book, kind="company", edits=CardEdits(values={"name": "长江机械有限公司"}))


@pytest.fixture
def contact(book: Book, company: int) -> int:
    return cards.add_party(
        book,
        kind="contact",
        employer_id=company,
        edits=CardEdits(
            values={"name": "赵敏", "department": "采购部", "post": "经理", "attitude": "support"},
            points=ListEdit((Point("phone", "13800138000"),)),
            dates=ListEdit((DateEntry("birthday", read_date("3-8", TODAY)),)),
            roles=("purchasing", "decision"),
        ),
    )


def test_a_company_card_shows_its_people(book: Book, company: int, contact: int) -> None:
    (one,) = card_of(book, company).people
    assert (one.id, one.name, one.department, one.post) == (contact, "赵敏", "采购部", "经理")
    assert one.roles == ("purchasing", "decision")
    assert (one.phone, one.attitude) == ("13800138000", "support")
    employer = card_of(book, contact).employer
    assert employer is not None
    assert employer.name == "长江机械有限公司"


def test_the_company_is_found_by_its_contacts_name(book: Book, company: int, contact: int) -> None:
    assert contact
    assert "赵敏" in book.fetch("SELECT search FROM list_row WHERE id = ?", (company,))[0][0]


def test_a_contact_moves_with_everything_known_but_the_old_post(
    book: Book, company: int, contact: int
) -> None:
    other = cards.add_party(book, kind="company", edits=CardEdits(values={"name": "汉江电子"}))
    contacts.move_contact(book, contact_id=contact, company_id=other)
    assert not card_of(book, company).people
    moved = card_of(book, other).people[0]
    assert (moved.name, moved.phone, moved.post) == ("赵敏", "13800138000", "")
    book.undo()
    assert card_of(book, company).people[0].post == "经理"
    with pytest.raises(Refused):
        contacts.move_contact(book, contact_id=contact, company_id=contact)


def test_a_contact_can_become_a_personal_customer(book: Book, company: int, contact: int) -> None:
    contacts.make_customer(book, contact_id=contact)
    card = card_of(book, contact)
    assert (card.kind, card.text("company"), card.employer) == ("person", "长江机械有限公司", None)
    assert book.fetch("SELECT name FROM list_row WHERE id = ?", (contact,)) == [("赵敏",)]
    assert not card_of(book, company).people
    book.undo()
    assert not book.fetch("SELECT name FROM list_row WHERE id = ?", (contact,))


def test_who_left_or_died_stays_on_the_card_and_is_left_in_peace(
    book: Book, company: int, contact: int
) -> None:
    contacts.mark_left(book, contact_id=contact)
    assert not card_of(book, company).people[0].in_post
    contacts.mark_deceased(book, party_id=contact)
    card = card_of(book, contact)
    assert card.deceased
    assert card.text("do_not_disturb") == "1"
    assert all(one.stopped for one in card.dates)
    book.undo()
    assert not any(one.stopped for one in card_of(book, contact).dates)


def test_undo_of_a_deleted_company_brings_its_people_back(book: Book, company: int, contact: int) -> None:
    cards.delete_party(book, party_id=company)
    assert cards.read_card(book, contact) is None
    book.undo()
    assert card_of(book, contact).text("attitude") == "support"


def test_a_phone_field_may_hold_two_numbers_and_a_blank_one_goes(book: Book, contact: int) -> None:
    (phone,) = card_of(book, contact).points
    cards.save_card(
        book,
        party_id=contact,
        edits=CardEdits(
            points=ListEdit((Point("phone", "13800138000 / 13900139000", id=phone.id), Point("email", " ")))
        ),
    )
    assert [p.value for p in card_of(book, contact).points] == ["13800138000", "13900139000"]
    assert book.fetch("SELECT e164 FROM contact_point ORDER BY id") == [
        ("+8613800138000",),
        ("+8613900139000",),
    ]
    cards.save_card(
        book, party_id=contact, edits=CardEdits(points=ListEdit((Point("phone", "", id=phone.id),)))
    )
    assert [p.value for p in card_of(book, contact).points] == ["13900139000"]
