"""The options of a date in JSON: what is usual is not written, what others wrote stays, nonsense does no harm."""

import json

import pytest

from keyacct_desktop.domain.date_rules import DateChoices, Feb29, LeapMonth, RuleKind, ShortMonth
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.dates.options import (
    DateOptions,
    happens_once,
    read_options,
    rule_for,
    stored_rule,
    write_options,
)


def test_what_is_usual_is_not_stored() -> None:
    assert write_options(DateOptions()) is None
    assert read_options(None) == read_options("") == read_options("{}") == DateOptions()


def test_everything_comes_back_as_it_was() -> None:
    options = DateOptions(
        DateChoices(Feb29.MAR_1, ShortMonth.SKIP, LeapMonth.BOTH), True, (14, 3, 0, -45), False, True,
        (("from", "first_order"),),
    )  # fmt: skip
    text = write_options(options)
    assert text is not None
    assert read_options(text) == options
    assert json.loads(text) == {
        "from": "first_order", "feb29": "mar_1", "short_month": "skip", "leap_month": "both", "once": True,
        "greet": False, "gift": True, "leads": [14, 3, 0, -45],
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "7",
        '{"feb29": "april", "once": "yes", "leads": "7/1", "greet": 1}',
        '{"feb29": null}',
        "[" * 9_000,
    ],
)
def test_what_cannot_be_understood_counts_as_not_said(text: str) -> None:
    assert read_options(text) == DateOptions()


def test_leads_are_days_within_a_year_each_once() -> None:
    assert read_options('{"leads": [0, 7, 7, 1, 4000, "3", true, -45]}').leads == (7, 1, 0, -45)


def test_once_needs_a_year_and_the_types_decide() -> None:
    assert happens_once("renewal", 2026)
    assert not happens_once("renewal", None, once=True)
    assert not happens_once("birthday", 1980)
    assert happens_once("birthday", 1980, once=True)
    assert not happens_once("expiry", 2026, once=False)


def test_the_rule_of_a_row_holds_its_choices() -> None:
    rule = stored_rule("birthday", "lunar", 2025, 6, 10, True, '{"leap_month": "leap_only"}')
    assert (rule.kind, rule.month, rule.day, rule.year, rule.is_leap_month) == (
        RuleKind.LUNAR,
        6,
        10,
        2025,
        True,
    )
    assert rule.choices.leap_month is LeapMonth.LEAP_ONLY
    once = rule_for("tender", PartialDate(Calendar.SOLAR, 3, 1, 2027), DateOptions())
    assert once.comes_once
