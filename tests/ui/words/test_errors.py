"""Every fault of the book has one sentence, in both languages."""

import pytest

from keyacct_desktop.domain.errors import InvalidDate, Refused
from keyacct_desktop.domain.said_date import parse_said_date
from keyacct_desktop.services.book import BookError, Fault
from keyacct_desktop.services.dates.holiday_files import TableError
from keyacct_desktop.ui.shell.i18n import Language, Translations
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


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("腊月三十一", "农历腊月没有 31 日。", "There is no day 31 in lunar month 12."),
        ("1985年闰二月初五", "农历1985年没有闰二月。", "The lunar year 1985 has no leap month 2."),
        ("2025年腊月三十", "农历2025年的腊月只有29天。", "Month 12 of the lunar year 2025 has only 29 days."),
        ("2月30日", "2 月没有 30 日。", "There is no day 30 in month 2."),
    ],
)
def test_a_lunar_month_is_called_by_its_name(
    translations: Translations, text: str, chinese: str, english: str
) -> None:
    with pytest.raises(InvalidDate) as caught:
        parse_said_date(text, pivot_year=2026)
    error = Refused(caught.value.code, **caught.value.params)
    translations.use(Language.CHINESE)
    assert sentence(error) == chinese
    translations.use(Language.ENGLISH)
    assert sentence(error) == english
