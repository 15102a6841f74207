"""Which festivals are planned, and whom each of them concerns."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.festivals import Audience
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.festivals import (
    festivals_on,
    people_for,
    read_festival_settings,
    read_person_facts,
    write_festival_setting,
)
from keyacct_desktop.services.preferences import write_setting
from tests.services.dates.conftest import Hand


def names(book: Book, code: str, people: dict[int, str]) -> list[str]:
    return [people[one.party_id] for one in people_for(book, code)]


def test_the_table_says_what_is_planned_until_the_rep_chooses(book: Book) -> None:
    assert "mid_autumn" in festivals_on(book)
    assert "valentine" not in festivals_on(book)
    write_festival_setting(book, code="valentine", on=True, audience=Audience.COUPLES, tag="情侣")
    write_festival_setting(book, code="mid_autumn", on=False)
    settings = read_festival_settings(book)
    assert (settings["valentine"].on, settings["valentine"].audience, settings["valentine"].tag) == (
        True, Audience.COUPLES, "情侣",
    )  # fmt: skip
    assert (settings["mid_autumn"].on, settings["mid_autumn"].is_shown) == (False, False)
    assert (settings["qixi"].on, settings["qixi"].is_shown) == (False, True)
    assert not settings["qingming"].is_greeted
    book.undo()
    assert "mid_autumn" in festivals_on(book)


def test_a_choice_that_changes_nothing_is_no_step(book: Book) -> None:
    write_festival_setting(book, code="laba", on=True)
    write_festival_setting(book, code="laba", on=True)
    book.undo()
    assert book.undo_name() is None


def test_settings_of_another_version_do_no_harm(book: Book) -> None:
    write_setting(book, "festivals", {"laba": {"on": "x", "audience": "dwarfs"}, "unheard_of": {}, "qixi": 7})
    settings = read_festival_settings(book)
    assert (settings["laba"].on, settings["laba"].audience) == (False, Audience.ALL)
    assert settings["qixi"].audience is Audience.COUPLES
    write_setting(book, "festivals", [])
    assert len(read_festival_settings(book)) == 33
    with pytest.raises(Refused, match="festival_unknown"):
        write_festival_setting(book, code="unheard_of", on=True)
    with pytest.raises(Refused, match="festival_unknown"):
        people_for(book, "unheard_of")


def test_everybody_is_greeted_on_a_festival_for_all_the_best_first(book: Book, hand: Hand) -> None:
    firm, single = hand.card("公司", "company"), hand.card("散客")
    staff, gone = hand.contact("员工", firm), hand.contact("离职", firm, in_post=0)
    dead = hand.card("故", deceased=1)
    hand.tier(single, "key", 0)
    found = people_for(book, "mid_autumn")
    assert [(one.party_id, one.customer_id, one.tier) for one in found] == [
        (single, single, Tier.KEY), (firm, firm, None), (staff, firm, None),
    ]  # fmt: skip
    assert {gone, dead}.isdisjoint({one.party_id for one in found})
    assert [one.party_id for one in people_for(book, "mid_autumn", ids=[staff])] == [staff]
    assert people_for(book, "qingming") == []


def test_audiences_by_what_is_known(book: Book, hand: Hand) -> None:
    firm = hand.card("杭州公司", "company", region="杭州市", sex="female")
    mother = hand.contact("母", firm, sex="female", post="采购经理")
    father = hand.card("父", sex="male", region="北京市")
    teacher = hand.card("师", post="小学教师", industry="教育")
    veteran = hand.card("兵")
    old = hand.card("老")
    people = {mother: "母", father: "父", teacher: "师", veteran: "兵", old: "老", firm: "公司"}
    hand.date(mother, 6, 1, relation="child")
    hand.put("fact", party_id=father, key="children_count", value="2")
    hand.put("fact", party_id=father, key="marriage", value="married")
    hand.put("fact", party_id=veteran, key="served", value="1")
    hand.date(old, 1, 1, year=1950)
    hand.date(teacher, 1, 30, calendar="lunar", year=2000)
    hand.date(veteran, 2, 31, year=1990)
    assert names(book, "womens_day", people) == ["母"]
    assert names(book, "mothers_day", people) == ["母"]
    assert names(book, "fathers_day", people) == ["父"]
    assert names(book, "childrens_day", people) == ["母", "父"]
    assert names(book, "qixi", people) == ["父"]
    assert names(book, "teachers_day", people) == ["师"]
    assert names(book, "army_day", people) == ["兵"]
    assert names(book, "double_ninth", people) == ["老"]
    assert names(book, "youth_day", people) == ["师"]
    assert names(book, "little_new_year_north", people) == ["父"]
    assert names(book, "little_new_year_south", people) == ["母"]  # where the company is
    assert [one.party_id for one in people_for(book, "double_ninth", on=date(2005, 1, 1))] == []
    facts = read_person_facts(book, [father, mother])
    assert (facts[father].married, facts[father].has_children, facts[mother].region) == (True, True, "杭州市")


def test_a_tag_puts_somebody_in_and_can_stand_alone(book: Book, hand: Hand) -> None:
    firm, other = hand.card("公司", "company"), hand.card("别家", "company")
    staff = hand.contact("员工", firm)
    tag, own = hand.put("tag", name="护士"), hand.put("tag", name="圣诞名单")
    hand.put("party_tag", party_id=staff, tag_id=tag)
    hand.put("party_tag", party_id=firm, tag_id=own)
    assert [one.party_id for one in people_for(book, "nurses_day")] == [staff]
    assert people_for(book, "christmas") == []
    write_festival_setting(book, code="christmas", tag="圣诞名单")
    assert [one.party_id for one in people_for(book, "christmas")] == [firm, staff]
    write_festival_setting(book, code="mid_autumn", tag="圣诞名单", tag_only=True)
    found = {one.party_id for one in people_for(book, "mid_autumn")}
    assert staff in found
    assert other not in found
