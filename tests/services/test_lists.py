"""Reps, tags and fields of the rep's own: what their names may hold."""

from collections.abc import Callable

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.vocabulary import CustomFieldType
from keyacct_desktop.services import lists, preferences
from keyacct_desktop.services.book import Book


@pytest.mark.parametrize(
    ("bad", "code"), [("a\0b", "nul"), ("a\ud800b", "surrogate"), ("x" * 501, "too_long")]
)
@pytest.mark.parametrize(
    "write",
    [
        lambda book, text: lists.add_rep(book, name=text),
        lambda book, text: preferences.add_custom_field(book, name=text, type=CustomFieldType.TEXT),
        lambda book, text: preferences.switch_sensitive_field(book, key="family", on=True, purpose=text),
    ],
    ids=["rep", "custom field", "purpose"],
)
def test_text_that_the_book_cannot_keep_is_refused_with_its_field(
    book: Book, write: Callable[[Book, str], object], bad: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        write(book, bad)
    assert (refused.value.code, refused.value.field in ("name", "purpose")) == (code, True)
    assert book.undo_name() is None


def test_a_name_is_kept_on_one_line(book: Book) -> None:
    lists.add_rep(book, name=" 陈\n晓\x1f明 ")
    assert [rep.name for rep in lists.read_reps(book)] == ["陈 晓 明"]
