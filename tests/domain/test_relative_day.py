"""Days typed beside today. Today is Monday, 16 March 2026."""

from datetime import date

import pytest

from keyacct_desktop.domain.relative_day import Lean, find_leading_day, read_day
from keyacct_desktop.domain.said_date import InvalidDate

TODAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("今天", "2026-03-16", "2026-03-16"),
        ("昨天", "2026-03-15", "2026-03-15"),
        ("大后天", "2026-03-19", "2026-03-19"),
        ("Tomorrow", "2026-03-17", "2026-03-17"),
        ("-2", "2026-03-14", "2026-03-14"),
        ("＋３", "2026-03-19", "2026-03-19"),
        ("+2周", "2026-03-30", "2026-03-30"),
        ("-1个月", "2026-02-16", "2026-02-16"),
        ("+1m", "2026-04-16", "2026-04-16"),
        ("3天", "2026-03-13", "2026-03-19"),
        ("3d", "2026-03-13", "2026-03-19"),
        ("3天后", "2026-03-19", "2026-03-19"),
        ("3 天前", "2026-03-13", "2026-03-13"),
        ("两周后", "2026-03-30", "2026-03-30"),
        ("十二天后", "2026-03-28", "2026-03-28"),
        ("二十天后", "2026-04-05", "2026-04-05"),
        ("1个月", "2026-02-16", "2026-04-16"),
        ("半年后", "2026-09-16", "2026-09-16"),
        ("半个月后", "2026-03-31", "2026-03-31"),
        ("1年后", "2027-03-16", "2027-03-16"),
        ("in 2 weeks", "2026-03-30", "2026-03-30"),
        ("2 months ago", "2026-01-16", "2026-01-16"),
        ("周一", "2026-03-16", "2026-03-16"),
        ("周五", "2026-03-13", "2026-03-20"),
        ("星期天", "2026-03-15", "2026-03-22"),
        ("本周五", "2026-03-20", "2026-03-20"),
        ("下周一", "2026-03-23", "2026-03-23"),
        ("下下周三", "2026-04-01", "2026-04-01"),
        ("上周三", "2026-03-11", "2026-03-11"),
        ("fri", "2026-03-13", "2026-03-20"),
        ("next monday", "2026-03-23", "2026-03-23"),
        ("last wed", "2026-03-11", "2026-03-11"),
        ("下周", "2026-03-23", "2026-03-23"),
        ("下个月", "2026-04-16", "2026-04-16"),
        ("月底", "2026-03-31", "2026-03-31"),
        ("年底", "2026-12-31", "2026-12-31"),
        ("5号", "2026-03-05", "2026-04-05"),
        ("16日", "2026-03-16", "2026-03-16"),
        ("31号", "2026-01-31", "2026-03-31"),
        ("下月5号", "2026-04-05", "2026-04-05"),
        ("3.5", "2026-03-05", "2027-03-05"),
        ("3月16日", "2026-03-16", "2026-03-16"),
        ("12-28", "2025-12-28", "2026-12-28"),
        ("2月29日", "2024-02-29", "2028-02-29"),
        ("2026-3-5", "2026-03-05", "2026-03-05"),
        ("20260305", "2026-03-05", "2026-03-05"),
        ("26.3.5", "2026-03-05", "2026-03-05"),
    ],
)
def test_a_typed_day_is_understood(text: str, past: str, future: str) -> None:
    assert read_day(text, today=TODAY, lean=Lean.PAST).isoformat() == past
    assert read_day(text, today=TODAY, lean=Lean.FUTURE).isoformat() == future


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" ", "empty"),
        ("一会儿", "not_a_date"),
        ("3", "day_missing"),
        ("3月", "day_missing"),
        ("26年", "day_missing"),
        ("半天", "not_a_date"),
        ("八月十五", "not_solar"),
        ("2.30", "invalid_day"),
        ("13.5", "invalid_month"),
        ("32号", "invalid_day"),
        ("0号", "invalid_day"),
        ("下月31号", "invalid_day"),
        ("+9999m9", "not_a_date"),
        ("-9999y", "not_a_date"),
        ("9999年后", "not_a_date"),
        ("9999年前", "not_a_date"),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(InvalidDate) as refused:
        read_day(text, today=TODAY)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("下周三送样品", "2026-03-25"),
        ("明天打电话", "2026-03-17"),
        ("3天后回访", "2026-03-19"),
        ("两周内报价", "2026-03-30"),
        ("周五前给方案", "2026-03-20"),
        ("20号签合同", "2026-03-20"),
        ("4月2日开会", "2026-04-02"),
        ("next friday call", "2026-03-27"),
        ("送样品", None),
        ("今年再谈", None),
        ("2月31日开会", None),
        ("", None),
    ],
)
def test_a_plan_that_begins_with_a_day_tells_it(text: str, day: str | None) -> None:
    found = find_leading_day(text, today=TODAY)
    assert (found.isoformat() if found else None) == day


def test_no_day_is_found_beyond_the_last_year_of_the_calendar() -> None:
    with pytest.raises(InvalidDate) as refused:
        read_day("1.1", today=date(2100, 12, 31), lean=Lean.FUTURE)
    assert refused.value.code == "invalid_year"
