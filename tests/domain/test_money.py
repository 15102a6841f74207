"""Amounts and shares as people write them."""

import contextlib
import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.money import (
    FEN_LIMIT,
    InvalidMoney,
    money_from_number,
    parse_money,
    parse_percent,
    plain,
)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1234.5", 123450),
        ("1,234,567.89", 123456789),
        ("12,3456", 12345600),
        ("1 234.50", 123450),
        ("¥1,234.50", 123450),
        ("￥ 300", 30000),
        ("３００．５元", 30050),
        ("人民币500元整", 50000),
        ("RMB 88", 8800),
        ("1.2万", 1200000),
        ("1.2万元", 1200000),
        ("3亿", 30000000000),
        ("5千", 500000),
        ("3万5千", 3500000),
        ("1亿2000万", 12000000000),
        ("1万2000元", 1200000),
        ("2w", 2000000),
        ("-500", -50000),
        ("-¥500", -50000),
        ("¥-500", -50000),
        ("+5", 500),
        ("(1,200.00)", -120000),
        ("（500）", -50000),
        (".5", 50),
        ("5.", 500),
        ("1.2E+05", 12000000),
        ("0.30000000000000004", 30),
        ("1.005", 101),
        ("0", 0),
    ],
)
def test_amounts_are_read_as_written(text: str, fen: int) -> None:
    assert parse_money(text) == fen


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("面议", "not_money"),
        ("3万5", "not_money"),
        ("5千3万", "not_money"),
        ("1,5", "not_money"),
        ("12.5.3", "not_money"),
        ("--5-", "not_money"),
        ("nan", "not_money"),
        ("Infinity", "not_money"),
        ("元", "not_money"),
        ("()", "not_money"),
        ("$5", "foreign_currency"),
        ("100美元", "foreign_currency"),
        ("1e60", "too_large"),
        ("9" * 20, "too_large"),
        ("-" + "9" * 20, "too_large"),
        ("9" * 30, "not_money"),
    ],
)
def test_what_is_no_amount_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(InvalidMoney) as caught:
        parse_money(text)
    assert caught.value.code == code


@given(st.integers(-FEN_LIMIT + 1, FEN_LIMIT - 1))
def test_plain_digits_read_back_as_the_same_fen(fen: int) -> None:
    assert parse_money(plain(fen)) == fen


def test_numbers_of_a_spreadsheet_become_fen() -> None:
    assert money_from_number(0.1 + 0.2) == 30
    assert money_from_number(12) == 1200
    assert money_from_number(Decimal("1.005")) == 101


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_none_are_refused(value: float) -> None:
    with pytest.raises(InvalidMoney):
        money_from_number(value)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("15%", 1500),
        ("15", 1500),
        ("0.15", 1500),
        (".15", 1500),
        ("１５％", 1500),
        ("12.34 %", 1234),
        ("0.5%", 50),
        ("-3%", -300),
        ("-0.03", -300),
        ("1.5成", 1500),
        ("0", 0),
        ("100", 10000),
        ("0.12345", 1235),
    ],
)
def test_shares_are_read_as_written(text: str, points: int) -> None:
    assert parse_percent(text) == points


@pytest.mark.parametrize(("text", "code"), [("", "empty"), ("高", "not_percent"), ("5‰", "not_percent")])
def test_what_is_no_share_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidMoney) as caught:
        parse_percent(text)
    assert caught.value.code == code


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    for parse in (parse_money, parse_percent):
        with contextlib.suppress(InvalidMoney):
            assert isinstance(parse(text), int)
