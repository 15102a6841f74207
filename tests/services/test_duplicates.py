"""Cards that may be the same customer are named while somebody types."""

import pytest

from keyacct_desktop.services import cards
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits, ListEdit, Point, find_duplicates
from keyacct_desktop.services.duplicates import Alike


@pytest.fixture
def wang(book: Book) -> int:
    return cards.add_party(
        book,
        kind="person",
        edits=CardEdits(
            values={"name": "王伟", "company": "长江机械"},
            points=ListEdit((Point("phone", "138-0013-8000"),)),
        ),
    )


@pytest.mark.parametrize("typed", ["13800138000", "+86 138 0013 8000", "１３８００１３８０００"])
def test_the_same_phone_is_found_however_it_is_written(book: Book, wang: int, typed: str) -> None:
    (found,) = find_duplicates(book, name="别人", phones=[typed])
    assert (found.party_id, found.reason) == (wang, Alike.PHONE)


def test_the_same_name_in_the_same_company_is_found(book: Book, wang: int) -> None:
    (found,) = find_duplicates(book, name=" 王伟", company="长江机械 ")
    assert (found.party_id, found.reason) == (wang, Alike.NAME_AND_COMPANY)


def test_the_same_name_without_a_company_may_be_the_same(book: Book, wang: int) -> None:
    assert [one.reason for one in find_duplicates(book, name="王伟")] == [Alike.NAME]
    assert wang


def test_the_same_name_in_another_company_is_somebody_else(book: Book, wang: int) -> None:
    assert wang
    assert not find_duplicates(book, name="王伟", company="汉江电子")
    assert not find_duplicates(book, name="王维", company="长江机械")


def test_a_card_is_not_its_own_duplicate(book: Book, wang: int) -> None:
    assert not find_duplicates(book, name="王伟", phones=["13800138000"], except_id=wang)


def test_half_a_number_is_no_match(book: Book, wang: int) -> None:
    assert wang
    assert not find_duplicates(book, phones=["1380"])


def test_contacts_are_compared_within_their_company(book: Book) -> None:
    company = cards.add_party(book, kind="company", edits=CardEdits(values={"name": "长江机械"}))
    contact = cards.add_party(
        book, kind="contact", employer_id=company, edits=CardEdits(values={"name": "赵敏"})
    )
    found = find_duplicates(book, name="赵敏", kind="contact", employer_id=company)
    assert [one.party_id for one in found] == [contact]
