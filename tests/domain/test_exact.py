"""Rounding, shares and months."""

from datetime import date
from fractions import Fraction

import pytest

from keyacct_desktop.domain.exact import add_months, first_part, half_up, months_between, share


@pytest.mark.parametrize(
    ("numerator", "denominator", "whole"),
    [(1, 2, 1), (-1, 2, -1), (149, 100, 1), (0, 7, 0), (Fraction(5, 3), 1, 2), (Fraction(-7, 2), 1, -4)],
)
def test_halves_go_away_from_zero(numerator: int | Fraction, denominator: int, whole: int) -> None:
    assert half_up(numerator, denominator) == whole


@pytest.mark.parametrize(("count", "top"), [(0, 0), (1, 1), (5, 1), (6, 2), (10, 2), (11, 3)])
def test_the_top_fifth_is_rounded_up(count: int, top: int) -> None:
    assert first_part(count, 2000) == top


def test_a_share_of_nothing_is_unknown() -> None:
    assert share(1, 4) == 0.25
    assert share(0, 0) is None


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2026, 3, 15), -36, date(2023, 3, 15)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_end_on_the_last_day_when_the_day_is_missing(day: date, months: int, there: date) -> None:
    assert add_months(day, months) == there


def test_months_of_history_are_whole_and_never_negative() -> None:
    assert months_between(0, 365) == 12
    assert months_between(0, 364) == 11
    assert months_between(10, 0) == 0
