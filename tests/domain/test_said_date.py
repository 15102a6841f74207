"""Dates as people say them."""

import contextlib
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.said_date import (
    InvalidDate,
    PartialDate,
    describe,
    expand_year,
    parse_cell_date,
    parse_said_date,
)
from keyacct_desktop.domain.vocabulary import Calendar

PIVOT = 2026


def read(text: str, *, prefer_lunar: bool = False) -> str:
    return parse_said_date(text, pivot_year=PIVOT, prefer_lunar=prefer_lunar).to_text()


def refusal(text: object, *, prefer_lunar: bool = False) -> str:
    with pytest.raises(InvalidDate) as caught:
        parse_cell_date(text, pivot_year=PIVOT, prefer_lunar=prefer_lunar)  # type: ignore[arg-type]
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("1985/3/8", "1985-03-08"),
        ("1985-03-08", "1985-03-08"),
        ("1985.3.8", "1985-03-08"),
        ("1985. 3. 8", "1985-03-08"),
        ("1985年3月8日", "1985-03-08"),
        ("1985 年 3 月 8 日", "1985-03-08"),
        ("１９８５年３月８号", "1985-03-08"),
        ("85.3.8", "1985-03-08"),
        ("85年3月8日", "1985-03-08"),
        ("1985八月十五", "lunar:1985-08-15"),
        ("2023闰二月初五", "lunar:2023-02leap-05"),
        ("26.3.8", "2026-03-08"),
        ("27.3.8", "1927-03-08"),
        ("19850308", "1985-03-08"),
        ("850308", "1985-03-08"),
        ("1985-3-8 12:30:00", "1985-03-08"),
        ("1985-03-08T12:30:00Z", "1985-03-08"),
        ("1985/3/8 下午3:00", "1985-03-08"),
        ("1985年3月8日 星期五", "1985-03-08"),
        ("1985年3月8日（周五）", "1985-03-08"),
        ("13/8/1985", "1985-08-13"),
        ("8/13/1985", "1985-08-13"),
        ("8/8/1985", "1985-08-08"),
        ("8 Mar 1985", "1985-03-08"),
        ("8th March 1985", "1985-03-08"),
        ("Mar 8, 85", "1985-03-08"),
        ("8-Sept-85", "1985-09-08"),
        ("一九八五年三月八日", "1985-03-08"),
        ("二〇〇一年十二月三十一日", "2001-12-31"),
        ("3月8日", "--03-08"),
        ("3月8", "--03-08"),
        ("8.15", "--08-15"),
        ("08-15", "--08-15"),
        ("0815", "--08-15"),
        ("--03-08", "--03-08"),
        ("March 8", "--03-08"),
        ("元月八日", "--01-08"),
        ("公历八月十五", "--08-15"),
        ("2月29日", "--02-29"),
        ("1984-02-29", "1984-02-29"),
    ],
)
def test_solar_dates_are_read_as_written(text: str, stored: str) -> None:
    assert read(text) == stored


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("农历八月十五", "lunar:--08-15"),
        ("八月十五", "lunar:--08-15"),
        ("（阴历）8月15", "lunar:--08-15"),
        ("八月十五（农历）", "lunar:--08-15"),
        ("旧历8月15日", "lunar:--08-15"),
        ("闰六月初十", "lunar:--06leap-10"),
        ("闰6月10", "lunar:--06leap-10"),
        ("腊月三十", "lunar:--12-30"),
        ("正月初一", "lunar:--01-01"),
        ("冬月廿三", "lunar:--11-23"),
        ("十一月二十", "lunar:--11-20"),
        ("十二月二十一", "lunar:--12-21"),
        ("二月卅", "lunar:--02-30"),
        ("五月二", "lunar:--05-02"),
        ("一九八五年八月十五", "lunar:1985-08-15"),
        ("八五年八月十五", "lunar:1985-08-15"),
        ("1985年正月初一", "lunar:1985-01-01"),
        ("农历1985年8月15日", "lunar:1985-08-15"),
        ("1985年农历八月十五", "lunar:1985-08-15"),
        ("农历1985-08-15", "lunar:1985-08-15"),
        ("农历8.15", "lunar:--08-15"),
        ("农历0815", "lunar:--08-15"),
        ("中秋节", "lunar:--08-15"),
        ("大年三十", "lunar:--12-30"),
        ("lunar 8-15", "lunar:--08-15"),
    ],
)
def test_lunar_dates_are_kept_lunar(text: str, stored: str) -> None:
    assert read(text) == stored


def test_a_lunar_column_makes_digits_lunar_unless_the_cell_says_solar() -> None:
    assert read("8月15日", prefer_lunar=True) == "lunar:--08-15"
    assert read("1985-8-15", prefer_lunar=True) == "lunar:1985-08-15"
    assert read("公历8月15日", prefer_lunar=True) == "--08-15"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("农历", "empty"),
        ("不详", "not_a_date"),
        ("8 Foo 1985", "not_a_date"),
        ("公历农历3月8日", "calendar_conflict"),
        ("公历腊月初一", "calendar_conflict"),
        ("公历闰6月10日", "calendar_conflict"),
        ("公历中秋", "calendar_conflict"),
        ("leap 6-10", "calendar_conflict"),
        ("1985-02-30", "invalid_day"),
        ("1985-02-29", "invalid_day"),
        ("2月30日", "invalid_day"),
        ("9月31日", "invalid_day"),
        ("农历八月三十一", "invalid_day"),
        ("十十月初一", "invalid_month"),
        ("三三月初一", "invalid_month"),
        ("1985-13-01", "invalid_month"),
        ("0-0", "invalid_month"),
        ("0085-01-01", "invalid_year"),
        ("1899-01-01", "invalid_year"),
        ("2101-01-01", "invalid_year"),
        ("3/8/1985", "ambiguous_order"),
        ("3/8/85", "ambiguous_order"),
        ("03/08/85", "ambiguous_order"),
        ("200103", "ambiguous_order"),
        ("1985", "day_missing"),
        ("85/3/8 8:", "not_a_date"),
        ("1985年3月", "day_missing"),
        ("1985-3", "day_missing"),
        ("1985-03", "day_missing"),
        ("198513", "day_missing"),
        ("3月", "day_missing"),
        ("八月", "day_missing"),
    ],
)
def test_what_cannot_be_a_date_is_refused_with_what_is_wrong(text: str, code: str) -> None:
    assert refusal(text) == code


def test_a_refusal_names_the_number_that_is_wrong() -> None:
    with pytest.raises(InvalidDate) as caught:
        parse_said_date("1985-02-30", pivot_year=PIVOT)
    assert caught.value.params == {"day": 30, "month": 2}


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (31114, "1985-03-08"),
        (31114.75, "1985-03-08"),
        ("31114", "1985-03-08"),
        ("31114.5", "1985-03-08"),
        (73050, "2099-12-31"),
        (19850308, "1985-03-08"),
        (19850308.0, "1985-03-08"),
        (850308, "1985-03-08"),
        (8.15, "--08-15"),
        (date(1985, 3, 8), "1985-03-08"),
        (datetime(1985, 3, 8, 12, 30), "1985-03-08"),
        ("农历八月十五", "lunar:--08-15"),
    ],
)
def test_spreadsheet_cells_are_read(value: str | float | date, stored: str) -> None:
    assert parse_cell_date(value, pivot_year=PIVOT).to_text() == stored


def test_a_date_cell_in_a_lunar_column_is_a_lunar_date() -> None:
    read_lunar = [
        parse_cell_date(value, pivot_year=PIVOT, prefer_lunar=True).to_text()
        for value in (date(1985, 8, 15), 31274, 8.15)
    ]
    assert read_lunar == ["lunar:1985-08-15", "lunar:1985-08-15", "lunar:--08-15"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (60, "ambiguous_number"),
        (815, "ambiguous_number"),
        (8.1, "ambiguous_number"),
        (1985, "day_missing"),
        (99999, "invalid_year"),
        (-5, "not_a_date"),
        (1e30, "not_a_date"),
        (float("nan"), "not_a_date"),
        (float("inf"), "not_a_date"),
        (99999999, "invalid_year"),
    ],
)
def test_numbers_that_say_no_clear_date_are_refused(value: float, code: str) -> None:
    assert refusal(value) == code


def test_only_a_full_solar_date_is_a_day() -> None:
    assert PartialDate(Calendar.SOLAR, 3, 8, 1985).to_day() == date(1985, 3, 8)
    for value, code in (
        (PartialDate(Calendar.SOLAR, 3, 8), "year_missing"),
        (PartialDate(Calendar.LUNAR, 3, 8, 1985), "not_solar"),
    ):
        with pytest.raises(InvalidDate) as caught:
            value.to_day()
        assert caught.value.code == code


def test_a_leap_month_is_lunar() -> None:
    with pytest.raises(InvalidDate):
        PartialDate(Calendar.SOLAR, 6, 10, is_leap_month=True)


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        ("农历1985年八月三十", "short_lunar_month", {"year": 1985, "month": 8, "day": 30, "length": 29}),
        ("农历2025年腊月三十", "short_lunar_month", {"year": 2025, "month": 12, "day": 30, "length": 29}),
        ("2026年闰六月初十", "no_such_leap_month", {"year": 2026, "month": 6}),
        ("农历2025年闰六月三十", "short_lunar_month", {"year": 2025, "month": 6, "day": 30, "length": 29}),
        ("lunar leap 2024-6-10", "no_such_leap_month", {"year": 2024, "month": 6}),
    ],
)
def test_a_lunar_day_must_exist_in_the_year_said(text: str, code: str, params: dict[str, int]) -> None:
    with pytest.raises(InvalidDate) as caught:
        parse_said_date(text, pivot_year=PIVOT)
    assert (caught.value.code, caught.value.params) == (code, params)


def test_lunar_days_that_exist_in_the_year_said_are_read() -> None:
    assert read("农历2025年闰六月初十") == "lunar:2025-06leap-10"
    assert read("农历2023年腊月三十") == "lunar:2023-12-30"
    assert read("腊月三十") == "lunar:--12-30"


def test_a_date_cell_of_a_lunar_column_must_exist_too() -> None:
    assert refusal(date(1985, 8, 30), prefer_lunar=True) == "short_lunar_month"
    assert refusal(31289, prefer_lunar=True) == "short_lunar_month"


def test_a_book_may_hold_a_lunar_day_that_its_year_lacks() -> None:
    """Books of version 1 took every lunar day 30; such a card must still open."""
    kept = PartialDate.from_text("lunar:1985-08-30")
    assert describe(kept, "zh") == "农历1985年八月三十"


def test_dates_are_said_in_both_languages() -> None:
    lunar = PartialDate(Calendar.LUNAR, 8, 15, 1985)
    assert describe(lunar, "zh") == "农历1985年八月十五"
    assert describe(lunar, "en") == "lunar 1985-8-15"
    assert describe(PartialDate(Calendar.LUNAR, 6, 20, None, True), "zh_CN") == "农历闰六月二十"
    assert describe(PartialDate(Calendar.SOLAR, 3, 8, 1985), "zh") == "1985年3月8日"
    assert describe(PartialDate(Calendar.SOLAR, 3, 8), "en") == "8 March"


def test_a_calendar_that_stands_elsewhere_counts_as_said() -> None:
    def read(value: str | float | date, calendar: Calendar) -> str:
        return parse_cell_date(value, pivot_year=2026, calendar=calendar).to_text()

    assert read("2-30", Calendar.LUNAR) == "lunar:--02-30"
    assert read("八月十五", Calendar.SOLAR) == "--08-15"
    assert read(19850308, Calendar.LUNAR) == "lunar:1985-03-08"
    assert read(8.15, Calendar.LUNAR) == "lunar:--08-15"
    assert read(date(1985, 3, 8), Calendar.SOLAR) == "1985-03-08"
    for text, calendar in (
        ("农历八月十五", Calendar.SOLAR),
        ("公历8月15日", Calendar.LUNAR),
        ("闰六月初十", Calendar.SOLAR),
    ):
        with pytest.raises(InvalidDate, match="calendar_conflict"):
            read(text, calendar)


def test_two_digit_years_end_at_the_pivot() -> None:
    assert [expand_year(yy, 2026) for yy in (0, 26, 27, 99)] == [2000, 2026, 1927, 1999]


@pytest.mark.parametrize("text", ["1985-3-8", "lunar:1985", "", "--02-30x"])
def test_storage_text_is_strict(text: str) -> None:
    with pytest.raises(InvalidDate):
        PartialDate.from_text(text)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    calendar = draw(st.sampled_from(Calendar))
    year = draw(st.none() | st.integers(1901, 2100))
    month = draw(st.integers(1, 12))
    longest = (
        30 if calendar is Calendar.LUNAR else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    )
    leap = calendar is Calendar.LUNAR and draw(st.booleans())
    value = PartialDate(calendar, month, draw(st.integers(1, longest)), year, leap)
    with contextlib.suppress(InvalidDate):
        return value.check_exists()
    return PartialDate(calendar, month, value.day, None, leap)


@given(partial_dates())
def test_every_date_survives_storage_and_words(value: PartialDate) -> None:
    assert PartialDate.from_text(value.to_text()) == value
    for language in ("zh", "en"):
        assert parse_said_date(describe(value, language), pivot_year=PIVOT) == value


@given(st.dates(date(1903, 6, 1), date(2100, 12, 31)))
def test_serials_and_digits_of_every_day_read_back(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    as_numbers = [PartialDate(Calendar.SOLAR, day.month, day.day, day.year).to_day()]
    if not 1901 <= serial <= 2100:
        as_numbers.append(parse_cell_date(serial, pivot_year=PIVOT).to_day())
    for pattern in ("%Y%m%d", "%Y/%m/%d", "%Y年%m月%d日"):
        as_numbers.append(parse_said_date(day.strftime(pattern), pivot_year=PIVOT).to_day())
    assert set(as_numbers) == {day}


@given(
    st.text(alphabet="0123456789年月日农历闰正冬腊初十廿卅一二三./- :周五()ap", max_size=14)
    | st.text(max_size=20)
)
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    with contextlib.suppress(InvalidDate):
        assert parse_cell_date(text, pivot_year=PIVOT).month
