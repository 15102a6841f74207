"""Exact arithmetic of the method: rounding, shares and months without binary floating point deciding a class.

Shares are integer basis points (10,000 = 100 %). Days are ordinals (`date.toordinal()`), so that long
histories are compared as whole numbers.
"""

from calendar import monthrange
from datetime import date
from fractions import Fraction

BP = 10_000
"""Basis points in one whole."""


def half_up(numerator: int | Fraction, denominator: int = 1) -> int:
    """The nearest whole number, halves away from zero: 0.5 is 1 and -0.5 is -1. `denominator` > 0."""
    if isinstance(numerator, Fraction):
        numerator, denominator = numerator.numerator, numerator.denominator * denominator
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -whole if numerator < 0 else whole


def first_part(count: int, share_bp: int) -> int:
    """How many are "the top share" of `count`: rounded up (method.md D18: the first ⌈0.2 N⌉)."""
    return -(-count * share_bp // BP)


def share(part: int, whole: int) -> float | None:
    """`part` / `whole` for people to read; unknown when there is no positive whole."""
    return part / whole if whole > 0 else None


def add_months(day: date, months: int) -> date:
    """The same day some months on; the last day of a shorter month (31 January + 1 is 28 February)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(first: int, last: int) -> int:
    """Whole months between two ordinals, at twelve to 365 days; 0 when `first` is later."""
    return max(0, last - first) * 12 // 365
