"""Makes keyacct_desktop/domain/lunar_table.py from lunar_python, and tells whether it still agrees.

    python -m tests.tools.lunar_table write|check

lunar_python is asked for month lengths and solar terms, year after year; the one month in which it differs from
the Hong Kong Observatory is corrected here (libraries.md A). The program itself never needs lunar_python.
"""

import sys
from pathlib import Path

FIRST_LUNAR, LAST_LUNAR = 1900, 2100
FIRST_YEAR, LAST_YEAR = 1901, 2100
TABLE = Path(__file__).parents[2] / "keyacct_desktop" / "domain" / "lunar_table.py"

_EARLIER_BY_A_DAY = ((2057, 9),)
"""Months that the Observatory starts one day before lunar_python does: the new moon falls on midnight."""

_LATER_BY_A_DAY = ((1979, 1),)
"""(year, term): 大寒 of 1979, computed six seconds before midnight, was published for the day after."""

_HEAD = '''"""The lunar calendar of 1900-2100 and the solar terms of 1901-2100 as numbers. Made, not written: see
tests/tools/lunar_table.py. Knows no rules; domain/lunar.py and domain/solar_terms.py read it.

Source: lunar_python, with the month of 2057-09-28 as the Hong Kong Observatory prints it and 大寒 of 1979 as it was
published (libraries.md A).
"""

from typing import Final

'''


def month_lengths(year: int) -> tuple[list[int], int]:
    """The days of each month of a lunar year in order, and the number of its leap month or 0."""
    from lunar_python import LunarYear

    months = [m for m in LunarYear.fromYear(year).getMonths() if m.getYear() == year]
    lengths = [m.getDayCount() for m in months]
    numbers = [m.getMonth() for m in months]
    for corrected, month in _EARLIER_BY_A_DAY:
        if year == corrected:
            index = numbers.index(month)
            lengths[index - 1] -= 1
            lengths[index] += 1
    return lengths, next((-number for number in numbers if number < 0), 0)


def pack_year(year: int) -> int:
    """Bits 0-3 the leap month, bit 4 and up one bit a month in order: 1 for 30 days, 0 for 29."""
    lengths, leap = month_lengths(year)
    return leap | sum(1 << (4 + place) for place, length in enumerate(lengths) if length == 30)


def pack_terms(year: int) -> str:
    """One digit a term, 小寒 to 冬至: days after the 3rd (odd terms of a month) or the 18th (even ones)."""
    from lunar_python import LunarYear, Solar

    digits = []
    for term, julian_day in enumerate(LunarYear.fromYear(year).getJieQiJulianDays()[2:26]):
        solar = Solar.fromJulianDay(julian_day)
        assert (solar.getYear(), solar.getMonth()) == (year, term // 2 + 1)
        day = solar.getDay() + ((year, term) in _LATER_BY_A_DAY)
        digits.append(day - (18 if term % 2 else 3))
    assert all(0 <= digit <= 9 for digit in digits)
    return "".join(map(str, digits))


def make_table() -> str:
    """The module as text."""
    years = [f"{pack_year(year):#07x}" for year in range(FIRST_LUNAR, LAST_LUNAR + 1)]
    rows = ["    " + ", ".join(years[i : i + 10]) + "," for i in range(0, len(years), 10)]
    terms = [f'    "{pack_terms(year)}",' for year in range(FIRST_YEAR, LAST_YEAR + 1)]
    return "\n".join([
        _HEAD + f"FIRST_LUNAR_YEAR: Final = {FIRST_LUNAR}",
        'FIRST_NEW_YEAR: Final = (1900, 1, 31)',
        '"""The solar day on which the first lunar year begins."""',
        "",
        "# fmt: off",
        "LUNAR_YEARS: Final = (",
        *rows,
        ")",
        "# fmt: on",
        '"""Bits 0-3: the leap month or 0. Bit 4 and up: one bit a month in order, 1 for 30 days, 0 for 29."""',
        "",
        f"FIRST_TERM_YEAR: Final = {FIRST_YEAR}",
        "TERM_DAYS: Final = (",
        *terms,
        ")",
        '"""A digit a term from 小寒 to 冬至: the day of the month less 3, or less 18 for the second of a month."""',
        "",
        "UNCERTAIN_MONTHS: Final = frozenset({(2057, 9), (2089, 8), (2097, 7)})",
        '"""Lunar months whose new moon falls so near midnight that they may begin a day off: 2057-09-28,',
        '2089-09-04, 2097-08-07 (the Observatory\'s own warning)."""',
        "",
        "UNCERTAIN_TERMS: Final = frozenset({(2021, 23), (2051, 5), (2083, 2), (2084, 5)})",
        '"""Solar terms that the Observatory marks likewise: 冬至 2021, 春分 2051, 立春 2083, 春分 2084."""',
        "",
    ])  # fmt: skip


def main(arguments: list[str]) -> int:
    if arguments not in (["write"], ["check"]):
        print(__doc__)
        return 2
    text = make_table()
    if arguments == ["write"]:
        TABLE.write_text(text, encoding="utf-8")
        return 0
    return 0 if TABLE.read_text(encoding="utf-8") == text else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
