"""Important dates with their rule and reminders: kept with the card, undone with it, followed by what follows them."""

import json
from dataclasses import replace
from datetime import date

import pytest

from keyacct_desktop.domain.date_rules import DateChoices, LeapMonth
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services import cards, contacts
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, CardEdits, DateEntry, ListEdit
from keyacct_desktop.services.dates.options import DateOptions
from keyacct_desktop.services.orders import OrderEntry, book_order
from tests.conftest import TODAY

BOTH = DateOptions(DateChoices(leap_month=LeapMonth.BOTH), leads=(14, 7, 1, 0), greet=True, gift=False)


def card_of(book: Book, party_id: int) -> Card:
    card = cards.read_card(book, party_id)
    assert card is not None
    return card


def stored(book: Book) -> list[str | None]:
    return [row[0] for row in book.fetch("SELECT options FROM important_date ORDER BY id")]


def save(book: Book, party_id: int, *dates: DateEntry) -> None:
    cards.save_card(book, party_id=party_id, edits=CardEdits(dates=ListEdit(dates)))


@pytest.fixture
def born(book: Book) -> int:
    """Somebody born in a leap month, with choices of their own."""
    entry = DateEntry("birthday", read_date("闰六月初十", TODAY), options=BOTH)
    return cards.add_party(
        book, kind="person", edits=CardEdits(values={"name": "王伟"}, dates=ListEdit((entry,)))
    )


def test_the_choices_of_a_date_are_kept_with_it(book: Book, born: int) -> None:
    assert card_of(book, born).dates[0].options == BOTH
    assert json.loads(stored(book)[0] or "") == {
        "leap_month": "both", "greet": True, "gift": False, "leads": [14, 7, 1, 0],
    }  # fmt: skip


def test_changed_choices_are_one_step_of_undo(book: Book, born: int) -> None:
    entry = card_of(book, born).dates[0]
    save(book, born, replace(entry, options=DateOptions(), stopped=True))
    assert stored(book) == [None]
    assert card_of(book, born).dates[0].stopped
    book.undo()
    assert card_of(book, born).dates[0] == entry
    book.redo()
    assert stored(book) == [None]


def test_an_edit_that_says_nothing_of_the_choices_leaves_them(book: Book, born: int) -> None:
    entry = card_of(book, born).dates[0]
    save(book, born, replace(entry, label="身份证", options=None))
    assert card_of(book, born).dates[0].options == BOTH


def test_what_others_keep_among_the_options_stays(book: Book, born: int) -> None:
    with book.transaction("customer.edited") as tx:
        tx.update("important_date", 1, options='{"colour": "red", "leads": [3]}')
    entry = card_of(book, born).dates[0]
    assert entry.options is not None
    save(book, born, replace(entry, options=replace(entry.options, leads=(2,))))
    assert json.loads(stored(book)[0] or "") == {"colour": "red", "leads": [2]}


def order(book: Book, party_id: int, day: date) -> None:
    book_order(book, order=OrderEntry(party_id=party_id, ordered_on=day, amount_fen=100_000))


def anniversary(book: Book, party_id: int) -> DateEntry:
    return next(one for one in card_of(book, party_id).dates if one.type == "cooperation")


def test_an_anniversary_with_leads_of_its_own_still_follows_the_first_order(book: Book, born: int) -> None:
    order(book, born, date(2026, 1, 5))
    made = anniversary(book, born)
    assert made.options is not None
    save(book, born, replace(made, options=replace(made.options, leads=(3,))))
    order(book, born, date(2025, 6, 1))
    after = anniversary(book, born)
    assert after.day.to_day() == date(2025, 6, 1)
    assert after.options is not None
    assert after.options.leads == (3,)


def test_an_anniversary_that_is_moved_by_hand_keeps_its_leads_and_stays(book: Book, born: int) -> None:
    order(book, born, date(2026, 1, 5))
    made = anniversary(book, born)
    assert made.options is not None
    own = replace(made, day=read_date("2020-5-20", TODAY), options=replace(made.options, leads=(3,)))
    save(book, born, own)
    order(book, born, date(2025, 6, 1))
    after = anniversary(book, born)
    assert after.day.to_day() == date(2020, 5, 20)
    assert json.loads(stored(book)[1] or "") == {"leads": [3]}


def test_an_anniversary_saved_as_it_is_goes_on_following(book: Book, born: int) -> None:
    order(book, born, date(2026, 1, 5))
    save(book, born, *card_of(book, born).dates)
    order(book, born, date(2025, 6, 1))
    assert anniversary(book, born).day.to_day() == date(2025, 6, 1)


def test_both_birthdays_are_kept_side_by_side(book: Book, born: int) -> None:
    solar = DateEntry("birthday", read_date("1987-7-25", TODAY))
    save(book, born, *card_of(book, born).dates, solar)
    assert [one.day.calendar for one in card_of(book, born).dates] == [Calendar.LUNAR, Calendar.SOLAR]


def test_who_was_taken_for_dead_lives_and_reminds_again(book: Book, born: int) -> None:
    contacts.mark_deceased(book, party_id=born)
    contacts.mark_alive(book, party_id=born)
    card = card_of(book, born)
    assert not card.deceased
    assert card.text("do_not_disturb") == ""
    assert not any(one.stopped for one in card.dates)
    book.undo()
    assert card_of(book, born).deceased
    with pytest.raises(Refused):
        contacts.mark_alive(book, party_id=999)
