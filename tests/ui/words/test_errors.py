"""Every fault of the book has one sentence, in both languages."""

import pytest

from keyacct_desktop.services.book import BookError, Fault
from keyacct_desktop.ui.words.errors import sentence


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_has_one_sentence_without_gaps(fault: Fault) -> None:
    said = sentence(BookError(fault, path="/客户/book {x}.keyacct"))
    assert said.endswith(".")
    assert "{path}" not in said
