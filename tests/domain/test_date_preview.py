"""The next real days of a date, and why the rule moved one or left years out."""

from datetime import date

import pytest

from keyacct_desktop.domain.date_preview import Note, NoteCode, PreviewDay, preview
from keyacct_desktop.domain.date_rules import (
    DateChoices,
    DateRule,
    Feb29,
    LeapMonth,
    RuleKind,
    ShortMonth,
    rule_of,
)
from keyacct_desktop.domain.said_date import PartialDate, parse_said_date

TODAY = date(2026, 3, 16)


def said(text: str) -> PartialDate:
    return parse_said_date(text, pivot_year=2026)


def days(found: list[PreviewDay]) -> list[str]:
    return [one.day.isoformat() for one in found]


def codes(found: list[PreviewDay]) -> list[list[NoteCode]]:
    return [[note.code for note in one.notes] for one in found]


def test_ten_days_are_shown_with_their_lunar_day_and_age() -> None:
    found = preview(rule_of(said("农历1985年八月十五")), TODAY)
    assert len(found) == 10
    first = found[0]
    assert first.day == date(2026, 9, 25)
    assert (first.lunar.month, first.lunar.day) == (8, 15)
    assert first.ages is not None
    assert first.ages.nominal_age == 42
    assert not first.notes


def test_a_date_without_a_year_has_no_age() -> None:
    assert preview(rule_of(said("8.15")), TODAY, 1)[0].ages is None


def test_a_day_of_29_february_says_that_the_year_has_none() -> None:
    found = preview(rule_of(said("2.29"), DateChoices(feb29=Feb29.MAR_1)), TODAY, 2)
    assert days(found) == ["2027-03-01", "2028-02-29"]
    assert found[0].notes == (Note(NoteCode.NO_FEB_29, {"year": 2027}),)
    assert found[1].notes == ()


def test_the_30th_of_a_short_month_says_so() -> None:
    found = preview(rule_of(said("腊月三十")), TODAY, 4)
    assert days(found) == ["2027-02-05", "2028-01-25", "2029-02-12", "2030-02-02"]
    assert found[0].notes == (Note(NoteCode.SHORT_MONTH, {"month": 12, "is_leap": 0}),)
    assert found[3].notes == ()


def test_years_that_are_left_out_are_named() -> None:
    rule = rule_of(said("腊月三十"), DateChoices(short_month=ShortMonth.SKIP))
    found = preview(rule, TODAY, 2)
    assert days(found)[0] == "2030-02-02"
    assert found[0].notes == (Note(NoteCode.LEFT_OUT, {"first": 2026, "last": 2028}),)


def test_years_that_are_left_out_between_two_days_are_named() -> None:
    rule = rule_of(said("闰六月初十"), DateChoices(leap_month=LeapMonth.LEAP_ONLY))
    found = preview(rule, date(2025, 1, 1), 2)
    assert days(found) == ["2025-08-03", "2036-08-01"]
    assert codes(found)[1] == [NoteCode.LEFT_OUT]
    assert found[1].notes[0].params == {"first": 2026, "last": 2035}


def test_a_leap_month_that_the_year_does_not_have_is_said() -> None:
    found = preview(rule_of(said("闰六月初十"), DateChoices(leap_month=LeapMonth.BOTH)), date(2025, 1, 1), 3)
    assert days(found) == ["2025-07-04", "2025-08-03", "2026-07-23"]
    assert codes(found) == [[], [], [NoteCode.NO_LEAP_MONTH]]
    assert found[2].notes[0].params == {"year": 2026, "month": 6}


def test_a_month_that_may_move_by_a_day_is_marked() -> None:
    found = preview(rule_of(said("九月初一")), date(2057, 1, 1), 1)
    assert codes(found) == [[NoteCode.UNCERTAIN]]


def test_a_day_that_comes_once_is_over_afterwards() -> None:
    rule = rule_of(said("2026-3-20"), once=True)
    assert days(preview(rule, TODAY)) == ["2026-03-20"]
    assert preview(rule, date(2026, 3, 21)) == []
    lunar = rule_of(said("农历2026年二月初十"), once=True)
    assert codes(preview(lunar, TODAY)) == [[]]


def test_years_before_the_first_one_are_not_left_out() -> None:
    rule = rule_of(said("农历2029年腊月三十"), DateChoices(short_month=ShortMonth.SKIP))
    assert codes(preview(rule, TODAY, 1)) == [[]]


@pytest.mark.parametrize("after", [date(1901, 1, 1), date(1901, 3, 1)])
def test_the_first_days_of_the_calendar_have_no_year_before(after: date) -> None:
    assert preview(rule_of(said("八月十五")), after, 1)[0].day == date(1901, 9, 27)


def test_other_rules_have_days_without_reasons() -> None:
    rule = DateRule(RuleKind.NTH_WEEKDAY, month=5, weekday=6, nth=2)
    assert days(preview(rule, TODAY, 1)) == ["2026-05-10"]
    assert codes(preview(rule, TODAY, 1)) == [[]]
