"""Dates and festivals in words, in both languages."""

from datetime import date

import pytest

from keyacct_desktop.domain.festivals import FESTIVALS
from keyacct_desktop.domain.solar_terms import Term
from keyacct_desktop.services.dates.occurrences import Occurrence
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.words import dates, festivals

DAY = date(2026, 9, 25)


def of(type_: str, year: int | None = None, **more) -> Occurrence:
    """A date of 王伟's that falls on 25 September 2026, by the solar calendar unless `stored` says otherwise."""
    stored = more.pop("stored", ("solar", year, 9, 25, 0, None))
    values = {"person": "王伟", "customer": "王伟", **more}
    return Occurrence(DAY, 0, "", "date", 1, type_, 1, 1, 1, stored=stored, **values)


COMPANY = {"person": None, "customer": "大华贸易"}
TASK = Occurrence(DAY, 0, "", "task", 1, "promise", 1, 1, 1, "王伟", "王伟", label="送样品")
FESTIVAL = Occurrence(DAY, 0, "", "festival", 0, "festival", festival="mid_autumn")


@pytest.mark.parametrize(
    ("one", "chinese", "english"),
    [
        (of("birthday"), "王伟 生日", "王伟 · birthday"),
        (of("birthday", 1985), "王伟 生日 · 41 岁（虚 42）", "王伟 · birthday · 41 (nominal 42)"),
        (of("birthday", 1985, relation="spouse"), "王伟 配偶生日 · 41 岁（虚 42）",
         "王伟 · spouse's birthday · 41 (nominal 42)"),
        (of("cooperation", 2020, **COMPANY), "大华贸易 合作 6 周年", "大华贸易 · with us 6 years"),
        (of("cooperation", 2025, **COMPANY), "大华贸易 合作 1 周年", "大华贸易 · with us 1 year"),
        (of("founding", 2001, **COMPANY), "大华贸易 成立 25 周年 · 整周年", "大华贸易 · founded 25 years · round year"),
        (of("wedding", None), "王伟 结婚纪念日", "王伟 · wedding day"),
        (of("custom", None, label="女儿高考"), "王伟 女儿高考", "王伟 · 女儿高考"),
        (TASK, "王伟 送样品", "王伟 · 送样品"),
        (TASK._replace(label=None), "王伟 承诺", "王伟 · promise"),
        (FESTIVAL, "中秋节", "Mid-Autumn"),
    ],
)  # fmt: skip
def test_an_occurrence_is_one_line(
    translations: Translations, one: Occurrence, chinese: str, english: str
) -> None:
    assert translations.use(Language.CHINESE)
    assert dates.occurrence_words(one) == chinese
    assert translations.use(Language.ENGLISH)
    assert dates.occurrence_words(one) == english


def test_a_lunar_date_says_so(translations: Translations) -> None:
    one = of("birthday", stored=("lunar", None, 8, 15, 0, None))
    assert translations.use(Language.CHINESE)
    assert dates.said_on(one) == "农历八月十五"
    assert dates.said_on(of("birthday")) == ""
    assert translations.use(Language.ENGLISH)
    assert dates.said_on(one) == "lunar 8/15"


def test_short_words_name_a_company_shortly(translations: Translations) -> None:
    assert translations.use(Language.CHINESE)
    one = of("cooperation", 2020, person=None, customer="杭州大华贸易有限公司")
    assert dates.occurrence_short(one) == "大华贸易 合作 6 年"
    contact = of("birthday", 1985, customer="杭州大华贸易有限公司")
    assert dates.occurrence_short(contact) == "王伟 生日 41"
    assert dates.occurrence_company(contact) == "杭州大华贸易有限公司"
    assert dates.occurrence_company(one) == ""


def test_days_have_titles_in_both_calendars(translations: Translations) -> None:
    leap = date(2025, 7, 25)
    assert translations.use(Language.CHINESE)
    assert dates.day_title(DAY) == "2026年9月25日 星期五"
    assert dates.lunar_title(DAY) == "农历丙午马年八月十五"
    assert dates.lunar_title(leap) == "农历乙巳蛇年闰六月初一"
    assert dates.month_title(2026, 9) == "2026年9月"
    assert translations.use(Language.ENGLISH)
    assert dates.day_title(DAY) == "Friday, 25 Sep 2026"
    assert dates.lunar_title(DAY) == "lunar 8/15 · Year of the Horse"
    assert dates.lunar_title(leap) == "lunar leap 6/1 · Year of the Snake"
    assert dates.month_title(2026, 9) == "September 2026"
    assert dates.lunar_title(date(1900, 1, 1)) == dates.lunar_short(date(2101, 1, 1)) == ""


def test_every_festival_term_and_animal_has_a_name(language: Language) -> None:
    names = [festivals.festival_name(one.code) for one in FESTIVALS]
    assert len(set(names)) == len(FESTIVALS)
    assert not [name for name in names if "_" in name or not name]
    assert len({festivals.term_name(term) for term in Term}) == 24
    assert len({festivals.animal_name(number) for number in range(12)}) == 12
    assert festivals.festival_name("unknown_code") == "unknown_code"
