"""Prospect grades and the forecast (method.md D4)."""

from typing import Any

import pytest

from keyacct_desktop.domain.method_codes import Grade, Mark
from keyacct_desktop.domain.prospects import GradeResult, prospect_grade, sales_forecast
from tests.domain.method_cases import TODAY, S, yuan


def grade(**changes: Any) -> GradeResult:
    values: dict[str, Any] = {
        "need_clear": True,
        "close_day": TODAY + 20,
        "decision_maker_met": True,
        "last_two_way": TODAY - 5,
    }
    return prospect_grade(**{**values, **changes}, as_of=TODAY, settings=S)


@pytest.mark.parametrize(
    ("changes", "expected", "reasons"),
    [
        ({}, "A", ()),
        ({"decision_maker_met": False}, "B", ("decision_maker_not_met",)),
        ({"close_day": TODAY + 60, "last_two_way": TODAY - 40}, "C", ("silent",)),
        ({"need_clear": False}, "D", ("need_unclear",)),
        ({"need_clear": None}, "D", ("need_unknown",)),
        ({"close_day": None}, "D", ("no_close_date",)),
        ({"close_day": None, "need_clear": None}, "D", ("need_unknown", "no_close_date")),
        ({"close_day": TODAY + 30}, "A", ()),
        ({"close_day": TODAY + 31}, "B", ()),
        ({"close_day": TODAY + 90}, "B", ()),
        ({"close_day": TODAY + 91}, "C", ()),
        ({"close_day": TODAY + 180}, "C", ()),
        ({"close_day": TODAY + 181}, "D", ()),
        ({"close_day": TODAY + 181, "last_two_way": None}, "D", ("silent",)),
        ({"close_day": TODAY - 1}, "B", ("close_date_passed",)),
        ({"close_day": TODAY}, "A", ()),
        ({"last_two_way": TODAY - 14}, "A", ()),
        ({"last_two_way": TODAY - 15}, "B", ("silent",)),
        ({"last_two_way": None}, "B", ("silent",)),
        (
            {"decision_maker_met": False, "last_two_way": TODAY - 29},
            "C",
            ("decision_maker_not_met", "silent"),
        ),
        ({"decision_maker_met": False, "last_two_way": TODAY - 28}, "B", ("decision_maker_not_met",)),
    ],
)
def test_grades_and_their_reasons(changes: dict[str, Any], expected: str, reasons: tuple[str, ...]) -> None:
    result = grade(**changes)
    assert result.grade == Grade(expected)
    assert result.reasons == reasons


def test_a_passed_close_date_is_marked() -> None:
    assert grade(close_day=TODAY - 3).marks == (Mark.CLOSE_DATE_PASSED,)
    assert grade(close_day=TODAY - 3).days_to_close == -3


PROSPECTS = [
    (Grade.A, yuan(50_000)),
    (Grade.B, yuan(80_000)),
    (Grade.C, yuan(100_000)),
    (Grade.D, yuan(40_000)),
]


def test_the_forecast_of_the_method() -> None:
    forecast = sales_forecast([*PROSPECTS, (Grade.A, None)], {}, S)
    assert forecast.amount_fen == yuan(84_000)
    assert (forecast.counted, forecast.without_amount, forecast.own_rates) == (4, 1, ())


def test_the_rep_s_own_rate_counts_from_20_decided_prospects() -> None:
    assert sales_forecast(PROSPECTS, {Grade.A: (19, 19)}, S).amount_fen == yuan(84_000)
    own = sales_forecast(PROSPECTS, {Grade.A: (10, 20)}, S)
    assert own.amount_fen == yuan(74_000)
    assert own.own_rates == (Grade.A,)
