"""The rules of dates in words, in both languages."""

from datetime import date

import pytest

from keyacct_desktop.domain.date_preview import Note, NoteCode
from keyacct_desktop.domain.date_rules import Ages, DateChoices, Feb29, LeapMonth, ShortMonth, rule_of
from keyacct_desktop.domain.said_date import PartialDate, parse_said_date
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.words.date_rules import (
    RuleWords,
    choice_title,
    choice_words,
    counterpart,
    note_words,
    other_calendar,
    understood,
)

TODAY = date(2026, 3, 16)


def said(text: str) -> PartialDate:
    return parse_said_date(text, pivot_year=2026)


@pytest.fixture
def chinese(translations: Translations) -> None:
    assert translations.use(Language.CHINESE)


@pytest.fixture
def english(translations: Translations) -> None:
    assert translations.use(Language.ENGLISH)


@pytest.mark.parametrize(
    ("leads", "words"),
    [
        ((7, 1, 0), "提前 7、1 天，当天"),
        ((1,), "提前 1 天"),
        ((2,), "提前 2 天"),
        ((0,), "当天"),
        ((30, 7, 0, -45), "提前 30、7 天，当天，过后 45 天"),
        ((), "不再提醒"),
    ],
)
def test_leads_in_chinese(chinese: None, leads: tuple[int, ...], words: str) -> None:
    assert RuleWords().leads(leads) == words


@pytest.mark.parametrize(
    ("leads", "words"),
    [
        ((7, 1, 0), "7, 1 days ahead, on the day"),
        ((1,), "1 day ahead"),
        ((0, -45), "on the day, 45 days later"),
        ((), "no reminders"),
    ],
)
def test_leads_in_english(english: None, leads: tuple[int, ...], words: str) -> None:
    assert RuleWords().leads(leads) == words


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (Note(NoteCode.NO_FEB_29, {"year": 2027}), "2027 年没有 2 月 29 日"),
        (Note(NoteCode.SHORT_MONTH, {"month": 12, "is_leap": 0}), "腊月只有 29 天，按廿九"),
        (Note(NoteCode.SHORT_MONTH, {"month": 6, "is_leap": 1}), "闰六月只有 29 天，按廿九"),
        (Note(NoteCode.NO_LEAP_MONTH, {"year": 2026, "month": 6}), "当年没有闰六月，过六月"),
        (Note(NoteCode.LEFT_OUT, {"first": 2026, "last": 2028}), "2026–2028 年没有"),
        (Note(NoteCode.LEFT_OUT, {"first": 2026, "last": 2026}), "2026 年没有"),
        (Note(NoteCode.UNCERTAIN), "此月天文推算未定，可能差一天"),
    ],
)
def test_reasons_in_chinese(chinese: None, note: Note, words: str) -> None:
    assert note_words(note) == words


@pytest.mark.parametrize("language", list(Language))
def test_every_choice_and_every_reason_has_words_in_both_languages(
    translations: Translations, language: Language
) -> None:
    assert translations.use(language)
    titles = [choice_title(str(code)) for kind in (Feb29, ShortMonth, LeapMonth) for code in kind]
    params = {"year": 2027, "month": 6, "is_leap": 0, "first": 2026, "last": 2028}
    reasons = [note_words(Note(code, params)) for code in NoteCode]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert len(set(reasons)) == len(reasons)
    assert not any("{" in words for words in (*titles, *reasons))


def test_only_the_choices_that_matter_are_said(chinese: None) -> None:
    every = DateChoices(Feb29.MAR_1, ShortMonth.SKIP, LeapMonth.LEAP_ONLY)
    assert choice_words(rule_of(said("8.15"), every)) == []
    assert choice_words(rule_of(said("2.29"), every)) == ["平年过 3 月 1 日"]
    assert choice_words(rule_of(said("腊月三十"), every)) == ["小月不过"]
    assert choice_words(rule_of(said("闰六月三十"), every)) == ["只过闰月", "小月不过"]
    assert choice_words(rule_of(said("2028-2-29"), every, once=True)) == ["只这一次"]


def test_the_age_of_a_birthday_and_the_years_of_others(chinese: None) -> None:
    assert RuleWords().age(Ages(41, 42, False, 41), "birthday") == "41 岁（虚 42）"
    assert RuleWords().age(Ages(4, 6, False, 5), "cooperation") == "5 周年"
    assert RuleWords().age(Ages(0, 1, False, 0), "birthday") == ""


def test_the_same_day_in_the_other_calendar(chinese: None) -> None:
    assert other_calendar(said("1985-3-8")) == said("农历1985年正月十七")
    assert other_calendar(said("农历1984年闰十月初一")) == said("1984-11-23")
    assert other_calendar(said("8.15")) is None
    assert counterpart(said("农历1985年正月十七")) == "1985-03-08"
    assert counterpart(said("1985-3-8")) == "农历正月十七"
    assert counterpart(PartialDate(said("农历1985年正月十七").calendar, 12, 29, 2100)) == ""


def test_a_date_that_is_over_says_so(chinese: None) -> None:
    day = said("2020-5-1")
    assert understood(day, rule_of(day, once=True), TODAY) == "2020年5月1日 = 农历四月初九 · 已过"
    assert understood(day, rule_of(day, once=True), TODAY, "2020年5月1日") == "= 农历四月初九 · 已过"
