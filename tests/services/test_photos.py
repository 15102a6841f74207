"""The photo on a card."""

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services import cards
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits
from keyacct_desktop.services.photos import read_photo, remove_photo, set_photo

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256))


@pytest.fixture
def wang(book: Book) -> int:
    return cards.add_party(book, kind="person", edits=CardEdits(values={"name": "王伟"}))


def test_a_photo_is_kept_replaced_and_undone(book: Book, wang: int) -> None:
    set_photo(book, party_id=wang, jpeg=JPEG)
    set_photo(book, party_id=wang, jpeg=JPEG + b"2")
    assert read_photo(book, wang) == JPEG + b"2"
    book.undo()
    assert read_photo(book, wang) == JPEG
    remove_photo(book, party_id=wang)
    assert read_photo(book, wang) is None
    book.undo()
    assert read_photo(book, wang) == JPEG


def test_only_small_jpegs_are_kept(book: Book, wang: int) -> None:
    for data, code in ((b"<svg>", "not_a_picture"), (JPEG * 5000, "photo_too_large")):
        with pytest.raises(Refused) as refused:
            set_photo(book, party_id=wang, jpeg=data)
        assert refused.value.code == code
    assert read_photo(book, wang) is None
