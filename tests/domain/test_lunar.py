"""The lunar calendar, day by day against lunar_python, and on the days where calendars disagree."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.lunar import (
    FIRST_DAY,
    LAST_DAY,
    LunarDay,
    day_text,
    is_uncertain,
    leap_month,
    lunar_text,
    month_length,
    month_start,
    month_text,
    new_year,
    to_lunar,
    to_solar,
    year_name,
    zodiac,
)
from tests.tools import lunar_table

OBSERVATORY_FIRST, OBSERVATORY_LAST = date(2057, 9, 28), date(2057, 10, 27)
"""The days on which lunar_python differs from the Hong Kong Observatory, which we follow (libraries.md A)."""


def refusal(*lunar: int, is_leap: bool = False) -> tuple[str, object]:
    with pytest.raises(InvalidDate) as caught:
        to_solar(*lunar, is_leap=is_leap)
    return caught.value.code, caught.value.params


def test_the_table_is_the_one_that_the_kept_script_makes() -> None:
    assert lunar_table.TABLE.read_text(encoding="utf-8") == lunar_table.make_table()


def test_the_kept_script_tells_whether_the_table_is_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "lunar_table.py"
    monkeypatch.setattr(lunar_table, "TABLE", copy)
    monkeypatch.setattr(lunar_table, "make_table", lambda: "made")
    assert lunar_table.main(["write"]) == 0
    assert lunar_table.main(["check"]) == 0
    copy.write_text("changed by hand", encoding="utf-8")
    assert lunar_table.main(["check"]) == 1
    assert lunar_table.main([]) == 2
    assert "write|check" in capsys.readouterr().out


def test_every_day_of_two_centuries_is_the_one_that_lunar_python_says() -> None:
    """73,049 days, less the thirty of the month that the Observatory begins a day earlier."""
    from lunar_python import LunarMonth, LunarYear

    compared = 0
    day = date(1900, 1, 31)
    for year in range(1900, 2101):
        for month in LunarYear.fromYear(year).getMonths():
            assert isinstance(month, LunarMonth)
            if month.getYear() != year:
                continue
            for number in range(1, month.getDayCount() + 1):
                exempt = OBSERVATORY_FIRST <= day <= OBSERVATORY_LAST
                if FIRST_DAY <= day <= LAST_DAY and not exempt:
                    said = LunarDay(year, abs(month.getMonth()), number, month.getMonth() < 0)
                    assert to_lunar(day) == said
                    assert to_solar(*said) == day
                    compared += 1
                day += timedelta(days=1)
    assert compared == 73_049 - 30


@pytest.mark.parametrize("day", [date(1901, 1, 1), date(1984, 12, 1), date(2033, 12, 22), date(2100, 12, 31)])
def test_lunar_python_says_the_same_when_asked_for_one_day(day: date) -> None:
    """That its months, taken one after another above, are what it says of a day."""
    from lunar_python import Solar

    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    assert to_lunar(day) == (lunar.getYear(), abs(lunar.getMonth()), lunar.getDay(), lunar.getMonth() < 0)


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        ((1906, 4, 1, False), date(1906, 4, 24)),
        ((1914, 10, 1, False), date(1914, 11, 17)),
        ((1916, 1, 1, False), date(1916, 2, 3)),
        ((1920, 10, 1, False), date(1920, 11, 10)),
        ((1933, 6, 1, False), date(1933, 7, 23)),
        ((1954, 11, 1, False), date(1954, 11, 25)),
        ((1978, 8, 15, False), date(1978, 9, 17)),
        ((2033, 11, 1, True), date(2033, 12, 22)),
        ((2057, 9, 1, False), date(2057, 9, 28)),
        ((2057, 9, 9, False), date(2057, 10, 6)),
        ((2057, 10, 1, False), date(2057, 10, 28)),
        ((2089, 8, 1, False), date(2089, 9, 4)),
        ((2097, 7, 1, False), date(2097, 8, 7)),
        ((2100, 1, 1, False), date(2100, 2, 9)),
        ((2100, 12, 1, False), date(2100, 12, 31)),
        ((1900, 11, 11, False), date(1901, 1, 1)),
        ((2025, 6, 10, True), date(2025, 8, 3)),
        ((2026, 8, 15, False), date(2026, 9, 25)),
    ],
)
def test_the_days_on_which_calendars_disagree(lunar: tuple[int, int, int, bool], solar: date) -> None:
    assert to_solar(*lunar) == solar
    assert to_lunar(solar) == lunar


def test_the_uncertain_months_are_the_three_that_the_observatory_warns_of() -> None:
    uncertain = [
        date.fromordinal(month_start(year, month)).isoformat()
        for year in range(1901, 2101)
        for month in range(1, 13)
        if is_uncertain(year, month)
    ]
    assert uncertain == ["2057-09-28", "2089-09-04", "2097-08-07"]
    assert not is_uncertain(2089, 8, True)


def test_leap_months_of_two_centuries() -> None:
    leaps = {year: leap_month(year) for year in range(1901, 2101) if leap_month(year)}
    assert len(leaps) == 73
    assert [leaps[year] for year in (2014, 2017, 2020, 2023, 2025, 2028, 2033)] == [9, 6, 4, 2, 6, 5, 11]
    assert [list(leaps.values()).count(month) for month in (1, 9, 10, 11, 12)] == [0, 1, 1, 1, 0]
    assert leap_month(2026) == 0


def test_there_is_no_thirtieth_of_the_twelfth_month_from_2025_to_2029() -> None:
    """The years of the solar calendar in which 除夕 is the 29th (libraries.md A)."""
    assert [month_length(year, 12) for year in range(2023, 2030)] == [30, 29, 29, 29, 29, 29, 30]


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_every_day_comes_back_from_the_lunar_calendar(day: date) -> None:
    there = to_lunar(day)
    assert to_solar(*there) == day
    assert 1 <= there.day <= month_length(there.year, there.month, there.is_leap)
    assert new_year(there.year) <= day


@pytest.mark.parametrize("day", [date(1900, 12, 31), date(2101, 1, 1), date.min, date.max])
def test_a_day_outside_is_refused_with_the_years_that_are_known(day: date) -> None:
    with pytest.raises(InvalidDate) as caught:
        to_lunar(day)
    assert (caught.value.code, caught.value.params) == ("outside_calendar", {"first": 1901, "last": 2100})


def test_a_lunar_day_that_does_not_exist_is_refused_by_its_reason() -> None:
    assert refusal(1985, 8, 30) == ("short_lunar_month", {"year": 1985, "month": 8, "day": 30, "length": 29})
    assert refusal(2026, 6, 10, is_leap=True) == ("no_such_leap_month", {"year": 2026, "month": 6})
    assert refusal(2026, 13, 1) == ("invalid_month", {"month": 13})
    assert refusal(2026, 8, 31) == ("invalid_day", {"day": 31, "month": 8, "lunar": True})
    assert refusal(2026, 8, 0) == ("invalid_day", {"day": 0, "month": 8, "lunar": True})
    for lunar in ((1900, 11, 10), (1899, 1, 1), (2100, 12, 2), (2101, 1, 1)):
        assert refusal(*lunar)[0] == "outside_calendar"


def test_lunar_days_are_said_as_people_say_them() -> None:
    assert lunar_text(8, 15) == "八月十五"
    assert lunar_text(6, 10, is_leap=True) == "闰六月初十"
    assert lunar_text(12, 30) == "腊月三十"
    assert [month_text(month) for month in (1, 10, 11)] == ["正月", "十月", "冬月"]
    assert [day_text(day) for day in (1, 11, 20, 21, 29)] == ["初一", "十一", "二十", "廿一", "廿九"]


def test_years_have_a_name_and_an_animal() -> None:
    assert [year_name(year) for year in (1900, 1984, 2026)] == ["庚子", "甲子", "丙午"]
    assert [zodiac(year) for year in (1984, 1985, 2026)] == [0, 1, 6]
