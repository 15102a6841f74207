"""Every fault of the book has one sentence, in both languages."""

import pytest

from keyacct_desktop.services.book import BookError, Fault
from keyacct_desktop.services.dates.holiday_files import TableError
from keyacct_desktop.ui.words.errors import sentence


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_has_one_sentence_without_gaps(fault: Fault) -> None:
    said = sentence(BookError(fault, path="/客户/book {x}.keyacct"))
    assert said.endswith(".")
    assert "{path}" not in said


def test_a_file_of_rows_that_cannot_be_read_says_why_and_where() -> None:
    assert sentence(TableError("empty")) == "The file holds no rows."
    assert sentence(TableError("broken_quote", 7)).startswith("Line 7: ")
    assert sentence(ValueError("anything")).startswith("Something unexpected happened.")
