"""Cards to print, read from a book many at a time."""

import pytest

from keyacct_desktop.domain.greetings import GreetingWay
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import read_card
from keyacct_desktop.services.greetings.acts import Said, mark_sent
from keyacct_desktop.services.greetings.plan import read_persons
from keyacct_desktop.services.printing.cards import read_print_cards
from tests.conftest import TODAY
from tests.printed import CONTACT, SECRETS, a_company, a_person

TRAVEL, FULL, HANDOVER = PrintProfile


def test_a_printed_card_holds_what_the_card_holds(book: Book) -> None:
    for id_ in (a_person(book), a_company(book)):
        (printed,) = read_print_cards(book, [id_], profile=FULL, sensitive=True)
        card = read_card(book, id_)
        assert card is not None
        assert printed.card.values.keys() == card.values.keys()
        assert (printed.card.points, printed.card.addresses) == (card.points, card.addresses)
        assert printed.card.tags == card.tags
        dates = [
            [(one.id, one.type, one.day, one.relation) for one in each.dates] for each in (printed.card, card)
        ]
        assert dates[0] == dates[1]
        assert printed.card.numbers == card.numbers
        assert printed.card.photo == card.photo
        assert [one.person for one in printed.people] == list(card.people)


def test_cards_come_in_the_wanted_order_and_the_deleted_are_left_out(book: Book) -> None:
    one, other = a_person(book), a_company(book)
    found = read_print_cards(book, [other, 999_999, one], profile=TRAVEL)
    assert [printed.card.id for printed in found] == [other, one]


def test_the_last_five_contacts_are_there_the_newest_first(book: Book) -> None:
    (printed,) = read_print_cards(book, [a_person(book)], profile=FULL)
    assert [one.content for one in printed.contacts] == [f"谈话 {n}" for n in (9, 8, 7, 6, 5)]
    assert [one.content for one in printed.complaints] == [f"{CONTACT} 0"]


@pytest.mark.parametrize("sensitive", [False, True])
def test_the_card_in_the_bag_holds_no_secret(book: Book, sensitive: bool) -> None:
    ids = [a_person(book), a_company(book)]
    text = repr(read_print_cards(book, ids, profile=TRAVEL, sensitive=sensitive))
    assert [secret for secret in SECRETS if secret in text] == []


def test_sensitive_facts_are_in_a_full_card_only_when_wanted(book: Book) -> None:
    id_ = a_person(book)
    for profile in (FULL, HANDOVER):
        assert "信佛" not in repr(read_print_cards(book, [id_], profile=profile))
        assert "信佛" in repr(read_print_cards(book, [id_], profile=profile, sensitive=True))


def test_everything_else_is_in_a_full_card(book: Book) -> None:
    text = repr(read_print_cards(book, [a_person(book), a_company(book)], profile=FULL, sensitive=True))
    assert [secret for secret in SECRETS if secret not in text] == []


def test_a_greeting_that_was_sent_is_not_printed_as_somebody_not_reached(book: Book) -> None:
    party = a_person(book)
    row = read_persons(book, "mid_autumn", TODAY, [party]).rows[0]
    mark_sent(
        book,
        occasion="mid_autumn",
        day=TODAY,
        said=[Said(row, "中秋好", None, GreetingWay.WECHAT)],
    )
    newest = read_print_cards(book, [party], profile=FULL)[0].contacts[0]
    assert (newest.content, newest.answered) == ("中秋好", True)
