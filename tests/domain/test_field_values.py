"""What is typed into a field of the card becomes what the book keeps, or is refused with its field."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date, read_value
from keyacct_desktop.domain.fields import FIELD
from keyacct_desktop.domain.vocabulary import Calendar

TODAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("company", "  长江   机械 ", "长江 机械"),
        ("note", "第一行\r\n第二行", "第一行\n第二行"),
        ("hobbies", "   ", ""),
        ("headcount", "1,200", "1200"),
        ("headcount", "１２.５０", "12.5"),
        ("headcount", "7.0", "7"),
        ("budget", "1.2万", "1200000"),
        ("met_on", "2024-2-29", "2024-02-29"),
        ("met_on", "3.15", "2026-03-15"),
        ("met_on", "3.17", "2025-03-17"),
        ("met_on", "2.29", "2024-02-29"),
        ("expected_close_on", "3.15", "2027-03-15"),
        ("expected_close_on", "2.29", "2028-02-29"),
        ("joined_year", "2018年", "2018"),
        ("sex", "female", "female"),
        ("served", "1", "1"),
        ("trust", "０", "0"),
        ("satisfaction", "5", "5"),
    ],
)
def test_what_is_typed_is_kept_in_one_form(key: str, typed: str, kept: str) -> None:
    assert read_value(FIELD[key], typed, TODAY) == kept


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("name", " ", "name_missing"),
        ("name", "长" * 201, "too_long"),
        ("hobbies", "a\0b", "nul"),
        ("headcount", "许多", "not_a_number"),
        ("headcount", "9999999999.5", "too_large"),
        ("budget", "不少", "not_money"),
        ("budget", "-5", "negative"),
        ("met_on", "昨天吧", "not_a_date"),
        ("met_on", "农历八月十五", "not_solar"),
        ("joined_year", "2099", "not_a_year"),
        ("joined_year", "八三", "not_a_year"),
        ("sex", "男", "not_a_choice"),
        ("served", "yes", "not_a_choice"),
        ("trust", "6", "not_a_rating"),
        ("satisfaction", "0", "not_a_rating"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(key: str, typed: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_value(FIELD[key], typed, TODAY)
    assert (refusal.value.code, refusal.value.field) == (code, key)


def test_a_29_february_too_far_away_asks_for_its_year() -> None:
    # No leap day from 2097 to 2103: 2100 has none.
    with pytest.raises(Refused) as refusal:
        read_value(FIELD["expected_close_on"], "2.29", date(2096, 3, 1))
    assert refusal.value.code == "year_missing"


def test_an_important_date_is_kept_as_it_was_said() -> None:
    said = read_date("农历八月十五", TODAY)
    assert (said.calendar, said.month, said.day, said.year) == (Calendar.LUNAR, 8, 15, None)


@pytest.mark.parametrize(("typed", "code"), [("2 月 30 日", "invalid_day"), ("a\0", "nul")])
def test_an_important_date_that_is_none_is_refused(typed: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_date(typed, TODAY, "birthday")
    assert (refusal.value.code, refusal.value.field) == (code, "birthday")
