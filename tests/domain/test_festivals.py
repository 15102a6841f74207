"""The days on which a salesperson greets, and whom (libraries.md B)."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.festivals import (
    AUDIENCE_TAGS,
    FESTIVAL,
    FESTIVALS,
    Audience,
    PersonFacts,
    Tone,
    concerns,
    festivals_between,
)
from keyacct_desktop.domain.vocabulary import PartyKind, Sex

YEAR_2027 = """
01-01 new_year, 01-15 laba, 01-30 little_new_year_north, 01-31 little_new_year_south, 02-05 new_years_eve,
02-06 spring_festival, 02-10 god_of_wealth, 02-13 back_to_work, 02-14 valentine, 02-20 lantern, 03-08 womens_day,
03-09 dragon_head, 04-05 qingming, 05-01 labour_day, 05-04 youth_day, 05-09 mothers_day, 05-12 nurses_day,
06-01 childrens_day, 06-09 dragon_boat, 06-20 fathers_day, 08-01 army_day, 08-08 qixi, 08-16 ghost_festival,
08-19 doctors_day, 09-10 teachers_day, 09-15 mid_autumn, 10-01 national_day, 10-08 double_ninth,
11-08 journalists_day, 11-25 thanksgiving, 12-22 winter_solstice, 12-24 christmas_eve, 12-25 christmas
"""
"""As printed in libraries.md B."""


def test_every_festival_of_2027_falls_on_its_day() -> None:
    found = festivals_between(date(2027, 1, 1), date(2027, 12, 31))
    assert [f"{day:%m-%d} {festival.code}" for day, festival in found] == [
        line.strip() for line in YEAR_2027.split(",")
    ]


def test_some_festivals_may_be_asked_for() -> None:
    found = festivals_between(date(2026, 1, 1), date(2027, 12, 31), {"mid_autumn", "new_years_eve"})
    assert [(day.isoformat(), festival.code) for day, festival in found] == [
        ("2026-02-16", "new_years_eve"),
        ("2026-09-25", "mid_autumn"),
        ("2027-02-05", "new_years_eve"),
        ("2027-09-15", "mid_autumn"),
    ]
    assert festivals_between(date(2026, 9, 26), date(2026, 9, 30)) == []


def test_festivals_of_one_day_keep_the_order_of_the_table() -> None:
    """In 2020 Mid-Autumn and National Day fall together."""
    found = festivals_between(date(2020, 10, 1), date(2020, 10, 1))
    assert [festival.code for _, festival in found] == ["mid_autumn", "national_day"]


def test_years_outside_are_refused() -> None:
    with pytest.raises(InvalidDate):
        festivals_between(date(2100, 12, 1), date(2101, 1, 1))


def test_nobody_is_greeted_on_the_days_of_the_dead_and_dragon_boat_is_calm() -> None:
    assert {code for code, festival in FESTIVAL.items() if festival.tone is Tone.NONE} == {
        "qingming", "ghost_festival",
    }  # fmt: skip
    assert FESTIVAL["dragon_boat"].tone is Tone.CALM
    assert len(FESTIVAL) == len(FESTIVALS) == 33


def test_statutory_holidays_are_marked() -> None:
    assert {festival.code for festival in FESTIVALS if festival.statutory} == {
        "new_year", "new_years_eve", "spring_festival", "qingming", "labour_day", "dragon_boat", "mid_autumn",
        "national_day",
    }  # fmt: skip


@pytest.mark.parametrize(
    "audience", [one for one in Audience if one not in (Audience.ALL, Audience.BUSINESS)]
)
def test_who_is_not_known_is_not_concerned_but_a_tag_always_counts(audience: Audience) -> None:
    assert not concerns(audience, PersonFacts())
    for tag in AUDIENCE_TAGS[audience]:
        assert concerns(audience, PersonFacts(tags=frozenset({tag, "重要"})))
    assert not concerns(audience, PersonFacts(tags=frozenset({"重要"})))


def test_everybody_is_concerned_by_the_great_festivals() -> None:
    assert concerns(Audience.ALL, PersonFacts())
    assert concerns(Audience.BUSINESS, PersonFacts())


@pytest.mark.parametrize(
    ("audience", "facts", "other"),
    [
        (Audience.BUSINESS, PersonFacts(kind=PartyKind.CONTACT), PersonFacts(kind=PartyKind.PERSON)),
        (Audience.RETAIL, PersonFacts(kind=PartyKind.PERSON), PersonFacts(kind=PartyKind.COMPANY)),
        (Audience.RETAIL, PersonFacts(industry="零售业"), PersonFacts(industry="化工")),
        (
            Audience.BUSINESS,
            PersonFacts(kind=PartyKind.PERSON, company="大华"),
            PersonFacts(kind=PartyKind.PERSON),
        ),
        (Audience.BUSINESS_OWNERS, PersonFacts(post="董事长"), PersonFacts(post="采购员")),
        (Audience.WOMEN, PersonFacts(sex=Sex.FEMALE), PersonFacts(sex=Sex.MALE)),
        (Audience.MEN, PersonFacts(sex=Sex.MALE), PersonFacts(sex=Sex.FEMALE)),
        (
            Audience.MOTHERS,
            PersonFacts(sex=Sex.FEMALE, has_children=True),
            PersonFacts(sex=Sex.MALE, has_children=True),
        ),
        (Audience.FATHERS, PersonFacts(sex=Sex.MALE, has_children=True), PersonFacts(sex=Sex.MALE)),
        (Audience.PARENTS, PersonFacts(has_children=True), PersonFacts()),
        (Audience.COUPLES, PersonFacts(married=True), PersonFacts()),
        (Audience.YOUNG, PersonFacts(age=34), PersonFacts(age=35)),
        (Audience.ELDERS, PersonFacts(age=60), PersonFacts(age=59)),
        (Audience.TEACHERS, PersonFacts(post="高级讲师"), PersonFacts(post="会计")),
        (Audience.DOCTORS, PersonFacts(post="主任医师"), PersonFacts(post="药剂科采购")),
        (Audience.NURSES, PersonFacts(post="护士长"), PersonFacts(post="主任医师")),
        (Audience.JOURNALISTS, PersonFacts(post="首席记者"), PersonFacts(post="司机")),
        (Audience.VETERANS, PersonFacts(post="退伍军人"), PersonFacts(post="保安")),
        (Audience.NORTH, PersonFacts(region="山东省济宁市"), PersonFacts(region="广东")),
        (Audience.SOUTH, PersonFacts(region="深圳"), PersonFacts(region="北京市朝阳区")),
        (Audience.SOUTH_AND_ELDERS, PersonFacts(region="浙江"), PersonFacts(region="河北", age=40)),
        (Audience.SOUTH, PersonFacts(region="江西宁都"), PersonFacts(region="青海省海南州")),
        (Audience.NORTH, PersonFacts(region="青海省海南州"), PersonFacts(region="江西宁都")),
        (Audience.SOUTH_AND_ELDERS, PersonFacts(age=71), PersonFacts(age=41)),
    ],
)
def test_whom_a_festival_concerns(audience: Audience, facts: PersonFacts, other: PersonFacts) -> None:
    assert concerns(audience, facts)
    assert not concerns(audience, other)
