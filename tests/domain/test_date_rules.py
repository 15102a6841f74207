"""When a date comes round (method.md D25; libraries.md A, "Semantics a birthday reminder must follow")."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.date_rules import (
    DateChoices,
    DateRule,
    DayKey,
    Feb29,
    LeapMonth,
    RuleKind,
    ShortMonth,
    ages_on,
    first_day,
    next_occurrences,
    occurrences,
    rule_of,
    window_days,
)
from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.lunar import FIRST_DAY, LAST_DAY, leap_month, month_length, new_year, to_lunar
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.solar_terms import Term, term_day
from keyacct_desktop.domain.vocabulary import Calendar

TODAY = date(2026, 3, 16)
SKIP = DateChoices(short_month=ShortMonth.SKIP)
LEAP_ONLY = DateChoices(leap_month=LeapMonth.LEAP_ONLY)
BOTH = DateChoices(leap_month=LeapMonth.BOTH)


def lunar(
    month: int, day: int, year: int | None = None, *, leap: bool = False, by: DateChoices | None = None
) -> DateRule:
    return rule_of(PartialDate(Calendar.LUNAR, month, day, year, leap), by or DateChoices())


def solar(month: int, day: int, year: int | None = None, *, by: DateChoices | None = None) -> DateRule:
    return rule_of(PartialDate(Calendar.SOLAR, month, day, year), by or DateChoices())


def said(days: list[date]) -> list[str]:
    return [day.isoformat() for day in days]


def coming(rule: DateRule, count: int = 3, after: date = TODAY) -> list[str]:
    return said(next_occurrences(rule, after, count))


# --- solar ---------------------------------------------------------------------------------------------------


def test_a_solar_date_comes_every_year_and_today_counts() -> None:
    assert coming(solar(3, 16)) == ["2026-03-16", "2027-03-16", "2028-03-16"]
    assert coming(solar(3, 15), 1) == ["2027-03-15"]


def test_29_february_is_kept_on_the_28th_of_common_years_or_by_choice_on_1_march() -> None:
    assert coming(solar(2, 29)) == ["2027-02-28", "2028-02-29", "2029-02-28"]
    late = DateChoices(feb29=Feb29.MAR_1)
    assert coming(solar(2, 29, by=late)) == ["2027-03-01", "2028-02-29", "2029-03-01"]
    assert coming(solar(2, 28, by=late), 2) == ["2027-02-28", "2028-02-28"]
    assert said(occurrences(solar(2, 29), date(2100, 1, 1), date(2100, 12, 31))) == ["2100-02-28"]


def test_no_date_comes_before_its_own_first_day() -> None:
    wedding = solar(10, 1, 2027)
    assert coming(wedding, 2) == ["2027-10-01", "2028-10-01"]
    assert occurrences(wedding, date(2026, 1, 1), date(2026, 12, 31)) == []
    assert coming(lunar(8, 15, 2027), 2) == ["2027-09-15", "2028-10-03"]


# --- lunar ---------------------------------------------------------------------------------------------------


def test_a_lunar_date_comes_once_in_each_lunar_year() -> None:
    assert coming(lunar(8, 15)) == ["2026-09-25", "2027-09-15", "2028-10-03"]


def test_the_thirtieth_is_kept_on_the_last_day_of_a_short_month_or_skipped_by_choice() -> None:
    """No 年三十 from 2025 to 2029 (libraries.md A)."""
    eve = lunar(12, 30)
    assert coming(eve, 4) == ["2027-02-05", "2028-01-25", "2029-02-12", "2030-02-02"]
    assert [to_lunar(day).day for day in next_occurrences(eve, TODAY, 4)] == [29, 29, 29, 30]
    assert coming(lunar(12, 30, by=SKIP), 2) == ["2030-02-02", "2033-01-30"]


def test_dates_of_the_last_months_are_neither_lost_nor_doubled() -> None:
    """11/20 falls twice in 2024's solar year and not at all in some others; once in every lunar year."""
    for rule in (lunar(11, 20), lunar(12, 1)):
        found = occurrences(rule, FIRST_DAY, LAST_DAY)
        years = [to_lunar(day).year for day in found]
        assert years == list(range(1900 if rule.month == 12 or found[0] < date(1901, 2, 19) else 1901, 2101))
        per_solar_year = [sum(day.year == year for day in found) for year in range(1901, 2101)]
        assert {0, 1, 2} == set(per_solar_year)


def test_one_born_in_a_leap_month_is_kept_in_the_plain_month() -> None:
    """Leap 6 comes in 2025 and then in 2036."""
    born = lunar(6, 10, leap=True)
    assert said(occurrences(born, date(2025, 1, 1), date(2026, 12, 31))) == ["2025-07-04", "2026-07-23"]


def test_by_choice_the_leap_month_counts_only_or_too() -> None:
    window = date(2025, 1, 1), date(2036, 12, 31)
    only = occurrences(lunar(6, 10, leap=True, by=LEAP_ONLY), *window)
    assert said(only) == ["2025-08-03", "2036-08-01"]
    both = occurrences(lunar(6, 10, leap=True, by=BOTH), *window)
    assert len(both) == 14
    assert said(both)[:3] == ["2025-07-04", "2025-08-03", "2026-07-23"]


def test_one_born_in_the_plain_month_never_moves_to_the_leap_month() -> None:
    for choices in (DateChoices(), LEAP_ONLY, BOTH):
        found = occurrences(lunar(6, 10, by=choices), date(2025, 1, 1), date(2025, 12, 31))
        assert said(found) == ["2025-07-04"]


def test_the_first_day_of_a_date_in_a_leap_month_is_in_the_leap_month() -> None:
    for choices in (DateChoices(), LEAP_ONLY, BOTH):
        rule = lunar(6, 10, 2025, leap=True, by=choices)
        assert said(occurrences(rule, date(2025, 1, 1), date(2025, 12, 31))) == ["2025-08-03"]
        assert first_day(rule) == date(2025, 8, 3)
    assert coming(lunar(6, 10, 2025, leap=True), 1) == ["2026-07-23"]


def test_a_leap_month_that_never_comes_again_gives_nothing() -> None:
    assert next_occurrences(lunar(11, 5, leap=True, by=LEAP_ONLY), date(2034, 2, 1), 1) == []


def test_a_day_that_its_year_lacks_begins_on_the_nearest_that_it_has() -> None:
    """Books may hold such dates; the parser refuses them."""
    assert first_day(lunar(8, 30, 1985)) == date(1985, 10, 13)
    assert first_day(lunar(6, 10, 2026, leap=True)) == date(2026, 7, 23)
    assert first_day(lunar(12, 15, 2100)) is None
    assert next_occurrences(lunar(12, 15, 2100), TODAY, 1) == []
    assert first_day(lunar(8, 15)) is None


# --- the other kinds -------------------------------------------------------------------------------------------


def test_solar_terms_come_on_their_day() -> None:
    rule = DateRule(RuleKind.SOLAR_TERM, term=Term.WINTER_SOLSTICE)
    assert coming(rule, 2) == ["2026-12-22", "2027-12-22"]


def test_weekdays_are_counted_within_the_month() -> None:
    mothers = DateRule(RuleKind.NTH_WEEKDAY, 5, weekday=6, nth=2)
    assert coming(mothers, 2) == ["2026-05-10", "2027-05-09"]
    last_friday = DateRule(RuleKind.NTH_WEEKDAY, 12, weekday=4, nth=-1)
    assert coming(last_friday, 2) == ["2026-12-25", "2027-12-31"]
    first_monday = DateRule(RuleKind.NTH_WEEKDAY, 6, weekday=0, nth=1)
    assert coming(first_monday, 1) == ["2026-06-01"]


def test_the_last_day_of_a_lunar_month() -> None:
    assert coming(DateRule(RuleKind.LUNAR_LAST, 12), 4) == [
        "2027-02-05", "2028-01-25", "2029-02-12", "2030-02-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (PartialDate(Calendar.SOLAR, 5, 4, 2027), "2027-05-04"),
        (PartialDate(Calendar.LUNAR, 5, 5, 2027), "2027-06-09"),
        (PartialDate(Calendar.LUNAR, 6, 10, 2036, is_leap_month=True), "2036-08-01"),
    ],
)
def test_what_comes_once_comes_once(when: PartialDate, day: str) -> None:
    rule = rule_of(when, once=True)
    assert rule.comes_once
    assert coming(rule, 5) == [day]
    assert said(occurrences(rule, FIRST_DAY, LAST_DAY)) == [day]
    assert coming(rule, 1, date(2040, 1, 1)) == []


def test_once_needs_a_year() -> None:
    yearly = rule_of(PartialDate(Calendar.SOLAR, 5, 4), once=True)
    assert (yearly.kind, yearly.comes_once) == (RuleKind.SOLAR, False)
    for rule in ({"kind": RuleKind.ONCE}, {"kind": RuleKind.LUNAR, "once": True}):
        with pytest.raises(InvalidDate) as caught:
            DateRule(**rule)  # type: ignore[arg-type]
        assert caught.value.code == "year_missing"


@pytest.mark.parametrize("year", [1900, 2101])
def test_a_year_beyond_the_calendar_is_refused(year: int) -> None:
    with pytest.raises(InvalidDate) as caught:
        DateRule(RuleKind.SOLAR, 1, 1, year)
    assert caught.value.code == "invalid_year"


# --- the ends of the calendar ------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", [solar(8, 15), lunar(8, 15)])
def test_windows_beyond_the_calendar_are_refused_never_guessed(rule: DateRule) -> None:
    before, after = FIRST_DAY - timedelta(days=1), LAST_DAY + timedelta(days=1)
    for ask in (
        lambda: occurrences(rule, before, TODAY),
        lambda: occurrences(rule, TODAY, after),
        lambda: next_occurrences(rule, before, 1),
        lambda: window_days(before, TODAY),
        lambda: window_days(TODAY, after),
    ):
        with pytest.raises(InvalidDate) as caught:
            ask()
        assert caught.value.code == "outside_calendar"


def test_near_the_end_fewer_days_come() -> None:
    assert coming(solar(3, 1), 3, date(2099, 1, 1)) == ["2099-03-01", "2100-03-01"]
    assert coming(lunar(12, 1), 3, date(2099, 6, 1)) == ["2100-01-10", "2100-12-31"]
    assert coming(lunar(12, 2), 3, date(2099, 6, 1)) == ["2100-01-11"]


# --- ages --------------------------------------------------------------------------------------------------------


def test_ages_need_a_year_and_a_day_after_birth() -> None:
    assert ages_on(solar(3, 8), TODAY) is None
    assert ages_on(solar(3, 8, 2027), TODAY) is None


def ages(rule: DateRule, day: date) -> tuple[int, int, int]:
    """(周岁, 虚岁, how often it came round)."""
    found = ages_on(rule, day)
    assert found is not None
    return found.age, found.nominal_age, found.years


def test_full_years_and_nominal_years_of_a_solar_birthday() -> None:
    assert ages(solar(3, 8, 1985), date(2026, 3, 7)) == (40, 42, 40)
    assert ages(solar(3, 8, 1985), date(2026, 3, 8)) == (41, 42, 41)


def test_full_years_count_from_the_solar_day_of_birth_and_birthdays_in_their_own_calendar() -> None:
    """Lunar 1985-08-15 was 29 September: on the lunar birthday of 2026, the 25th, 41 full years are not over."""
    born = lunar(8, 15, 1985)
    assert ages(born, date(2026, 9, 24)) == (40, 42, 40)
    assert ages(born, date(2026, 9, 25)) == (40, 42, 41)
    assert ages(born, date(2026, 9, 29)) == (41, 42, 41)


def test_one_born_before_the_new_year_is_two_at_it() -> None:
    born = solar(2, 10, 1985)
    assert ages(born, date(1985, 2, 10)) == (0, 1, 0)
    assert ages(born, new_year(1985)) == (0, 2, 0)


def test_a_lunar_date_comes_round_once_for_every_year() -> None:
    rule = lunar(8, 15, 1985)
    found = [ages(rule, day) for day in next_occurrences(rule, TODAY, 30)]
    assert [years for _, _, years in found] == list(range(41, 71))
    assert [nominal for _, nominal, _ in found] == list(range(42, 72))


def test_one_born_on_29_february_grows_older_in_common_years_too() -> None:
    assert ages(solar(2, 29, 2000), date(2027, 2, 27)) == (26, 28, 26)
    assert ages(solar(2, 29, 2000), date(2027, 2, 28)) == (27, 28, 27)
    assert ages(solar(2, 29, 2000), date(2028, 2, 28)) == (27, 29, 27)
    assert ages(solar(2, 29, 2000), date(2027, 3, 1)) == (27, 28, 27)


def test_round_years_are_full_ones_when_young_and_nominal_ones_from_sixty_on() -> None:
    rule = solar(7, 1, 1930)
    round_ones = [
        (age.age, age.nominal_age)
        for day in next_occurrences(rule, date(1930, 7, 1), 110)
        if (age := ages_on(rule, day)) and age.is_round
    ]
    assert [full for full, _ in round_ones[:5]] == [10, 20, 30, 40, 50]
    assert [nominal for _, nominal in round_ones[5:]] == [60, 66, 70, 77, 80, 88, 90, 99, 100, 108, 110]


def test_other_dates_count_their_years_too() -> None:
    company_day = DateRule(RuleKind.NTH_WEEKDAY, 5, year=2016, weekday=6, nth=2)
    found = ages_on(company_day, date(2026, 5, 10))
    assert found is not None
    assert (found.years, found.is_round) == (10, True)


# --- finding dates by their key -------------------------------------------------------------------------------------

LUNAR_DATES = st.builds(
    DateRule,
    kind=st.just(RuleKind.LUNAR),
    month=st.integers(1, 12),
    day=st.integers(1, 30),
    year=st.none() | st.integers(1901, 2100),
    is_leap_month=st.booleans(),
    choices=st.builds(
        DateChoices, short_month=st.sampled_from(ShortMonth), leap_month=st.sampled_from(LeapMonth)
    ),
)
SOLAR_DATES = st.builds(
    lambda day, year, feb29: solar(day.month, day.day, year, by=DateChoices(feb29=feb29)),
    st.dates(date(2024, 1, 1), date(2024, 12, 31)),
    st.none() | st.sampled_from(range(1904, 2100, 4)),
    st.sampled_from(Feb29),
)
DATES = LUNAR_DATES | SOLAR_DATES
DAYS = st.dates(FIRST_DAY, LAST_DAY)


@given(DATES, DAYS, st.integers(0, 900))
def test_whatever_falls_into_a_window_is_found_by_a_key(rule: DateRule, first: date, length: int) -> None:
    last = min(first + timedelta(days=length), LAST_DAY)
    calendar = Calendar.LUNAR if rule.is_lunar else Calendar.SOLAR
    if occurrences(rule, first, last):
        assert DayKey(calendar, rule.month, rule.day, rule.is_leap_month) in window_days(first, last)


@given(DATES, DAYS, st.integers(1, 6))
def test_what_comes_next_is_what_the_window_holds(rule: DateRule, after: date, count: int) -> None:
    found = next_occurrences(rule, after, count)
    assert found == occurrences(rule, after, LAST_DAY)[:count]
    assert found == sorted(set(found))


@given(LUNAR_DATES, st.integers(1901, 2098))
def test_a_lunar_year_holds_a_date_as_often_as_its_rule_says(rule: DateRule, year: int) -> None:
    found = occurrences(rule, new_year(year), new_year(year + 1) - timedelta(days=1))
    if rule.year is not None and rule.year >= year:
        assert len(found) == (rule.year == year)
        return
    again = rule.is_leap_month and leap_month(year) == rule.month
    choice = rule.choices.leap_month if rule.is_leap_month else LeapMonth.PLAIN
    months = {
        LeapMonth.PLAIN: [False],
        LeapMonth.LEAP_ONLY: [True] * again,
        LeapMonth.BOTH: [False, True][: 1 + again],
    }
    kept = [
        is_leap
        for is_leap in months[choice]
        if rule.choices.short_month is ShortMonth.LAST_DAY
        or rule.day <= month_length(year, rule.month, is_leap)
    ]
    assert [to_lunar(day).is_leap for day in found] == kept
    assert {(to_lunar(day).year, to_lunar(day).month) for day in found} <= {(year, rule.month)}


def test_a_window_has_few_keys() -> None:
    assert len(window_days(date(2026, 8, 31), date(2026, 10, 11))) <= 42 * 3 + 4
    assert window_days(date(2026, 9, 25), date(2026, 9, 25)) == [
        DayKey(Calendar.LUNAR, 8, 15, False),
        DayKey(Calendar.LUNAR, 8, 15, True),
        DayKey(Calendar.SOLAR, 9, 25, False),
    ]
    assert window_days(TODAY, TODAY - timedelta(days=1)) == []
    everything = window_days(FIRST_DAY, LAST_DAY)
    assert len(everything) == 366 + 2 * 360


def test_terms_and_their_days_agree() -> None:
    rule = DateRule(RuleKind.SOLAR_TERM, term=Term.CLEAR_AND_BRIGHT)
    found = occurrences(rule, FIRST_DAY, LAST_DAY)
    assert found == [term_day(year, Term.CLEAR_AND_BRIGHT) for year in range(1901, 2101)]
