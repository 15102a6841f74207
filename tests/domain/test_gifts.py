"""Gift limits (method.md D27)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from keyacct_desktop.domain.cautions import Weight
from keyacct_desktop.domain.gifts import (
    GiftPerson,
    GiftPlan,
    GiftReaction,
    PastGift,
    PublicKind,
    check_gift,
    dislikes_of,
    likes_of,
    public_kind,
    year_sum,
)
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.method_settings import MethodSettings

S = MethodSettings()
DAY = date(2026, 9, 20)
TEA = GiftPlan(name="绿茶", value_fen=80_00, day=DAY, purpose="中秋问候")
NOBODY = GiftPerson()


def codes(plan: GiftPlan = TEA, person: GiftPerson = NOBODY, settings: MethodSettings = S) -> list[str]:
    return [one.code for one in check_gift(plan, person, settings)]


def given(name: str, fen: int | None, days_ago: int, reaction: str | None = None) -> PastGift:
    return PastGift(name, fen, DAY - timedelta(days=days_ago), reaction)


def test_a_small_gift_with_a_purpose_has_nothing_against_it() -> None:
    assert codes() == []


def test_one_gift_is_worth_a_hundred_yuan_at_most() -> None:
    assert codes(replace(TEA, value_fen=100_00)) == []
    (caution,) = check_gift(replace(TEA, value_fen=100_01), NOBODY, S)
    assert (caution.code, caution.weight, caution.params["limit_fen"]) == (
        "gift_too_dear",
        Weight.STOP,
        100_00,
    )


def test_260_this_year_and_80_more_is_too_much() -> None:
    past = [given("茶杯", 160_00, 300), given("围巾", 100_00, 10), given("旧", 900_00, 365)]
    assert year_sum(past, DAY) == 260_00
    (caution,) = check_gift(TEA, replace(NOBODY, past=past), S)
    assert caution.code == "gift_year_exceeded"
    assert (caution.params["before_fen"], caution.params["sum_fen"]) == (260_00, 340_00)
    assert codes(replace(TEA, value_fen=40_00), replace(NOBODY, past=past)) == []


def test_the_tier_has_a_budget_for_the_whole_customer() -> None:
    major = GiftPerson(tier=Tier.MAJOR, company_year_fen=150_00)
    assert codes(person=major) == ["gift_over_budget"]
    assert codes(person=replace(major, company_year_fen=120_00)) == []
    assert codes(person=GiftPerson(tier=Tier.VOID)) == ["gift_over_budget"]


def test_a_gift_of_unknown_value_is_only_noted() -> None:
    assert codes(replace(TEA, value_fen=None)) == ["gift_value_unknown"]
    assert year_sum([given("月饼", None, 1)], DAY) == 0


@pytest.mark.parametrize("name", ["现金", "200元红包", "超市购物卡", "京东卡", "Gift card", "油卡"])
def test_money_and_cards_are_stopped(name: str) -> None:
    assert codes(replace(TEA, name=name)) == ["gift_cash"]


@pytest.mark.parametrize(
    ("person", "kind"),
    [
        (GiftPerson(legal_form="public_body"), PublicKind.PUBLIC_BODY),
        (GiftPerson(legal_form="state_owned"), PublicKind.STATE_OWNED),
        (GiftPerson(legal_form="limited", company="仁济医院"), PublicKind.HOSPITAL),
        (GiftPerson(company="明德实验小学"), PublicKind.SCHOOL),
        (GiftPerson(company="区税务局"), PublicKind.PUBLIC_BODY),
        (GiftPerson(industry="国企"), PublicKind.STATE_OWNED),
        (GiftPerson(post="副局长"), PublicKind.PUBLIC_BODY),
        (GiftPerson(post="主任医师"), PublicKind.HOSPITAL),
        (GiftPerson(post="语文老师"), PublicKind.SCHOOL),
        (GiftPerson(company="大华贸易有限公司", post="采购经理"), None),
    ],
)
def test_public_people_are_known_by_form_name_or_post(person: GiftPerson, kind: PublicKind | None) -> None:
    assert public_kind(person) is kind
    assert ("gift_public" in codes(person=person)) == (kind is not None)


def test_an_insurer_gives_nothing_outside_the_contract_without_an_approval() -> None:
    strict = replace(S, gift_outside_contract_blocked=True)
    assert codes(settings=strict) == ["gift_outside_contract"]
    assert codes(replace(TEA, approval="HQ-2026-17"), settings=strict) == []


@pytest.mark.parametrize(("days", "red"), [(-31, False), (-30, True), (0, True), (30, True), (31, False)])
def test_around_a_decision_a_gift_is_red(days: int, red: bool) -> None:
    decision = DAY + timedelta(days=days)
    found = check_gift(TEA, GiftPerson(decisions=[decision, DAY + timedelta(days=300)]), S)
    assert [one.code for one in found] == (["gift_near_decision"] if red else [])
    if red:
        assert found[0].params["day"] == decision


def test_a_gift_needs_a_purpose() -> None:
    assert codes(replace(TEA, purpose=" ")) == ["gift_purpose_missing"]


def test_the_same_gift_comes_back_after_two_years_at_the_earliest() -> None:
    person = GiftPerson(
        past=[PastGift("绿 茶", 10_00, date(2025, 9, 20)), PastGift("绿茶", 1, date(2024, 9, 21))]
    )
    assert codes(person=person) == ["gift_repeated"]
    assert codes(person=GiftPerson(past=[PastGift("绿茶", 1, date(2024, 9, 20))])) == []


def test_likes_and_dislikes_are_read_from_what_the_card_says() -> None:
    said = "喜欢绿茶、爱喝咖啡，忌送钟；不要甜食。书"
    assert likes_of(said) == ["绿茶", "咖啡", "书"]
    assert dislikes_of(said, "讨厌：香水") == ["钟", "甜食", "香水"]
    assert likes_of("") == []
    assert dislikes_of("忌") == []


def test_what_is_not_wanted_is_warned_of() -> None:
    person = GiftPerson(preference="喜欢绿茶，不要甜食", taboo="忌送玩具")
    assert codes(replace(TEA, name="甜食礼盒"), person) == ["gift_unwanted"]
    assert codes(replace(TEA, name="甜"), person) == ["gift_unwanted"]
    assert codes(replace(TEA, name=""), person) == []
    assert codes(person=person) == []


def test_no_wine_for_those_who_never_drink_and_no_tobacco_for_those_who_do_not_smoke() -> None:
    assert codes(replace(TEA, name="葡萄酒"), GiftPerson(drinking="never")) == ["gift_no_alcohol"]
    assert codes(replace(TEA, name="葡萄酒"), GiftPerson(drinking="likes")) == []
    assert codes(replace(TEA, name="雪茄"), GiftPerson(smoking="minds")) == ["gift_no_tobacco"]
    assert codes(replace(TEA, name="雪茄"), GiftPerson(smoking="smokes")) == []


def test_bad_omens_are_mentioned() -> None:
    assert codes(replace(TEA, name="座钟")) == ["gift_bad_omen"]


def test_an_earlier_refusal_is_remembered() -> None:
    past = [given("围巾", 1_00, 400, GiftReaction.REFUSED), given("茶杯", 1_00, 500, GiftReaction.REFUSED)]
    (caution,) = check_gift(TEA, GiftPerson(past=past), S)
    assert (caution.code, caution.params["name"]) == ("gift_refused_before", "围巾")


def test_the_heaviest_caution_comes_first() -> None:
    plan = GiftPlan(name="红包", value_fen=None, day=DAY)
    assert codes(plan) == ["gift_cash", "gift_purpose_missing", "gift_value_unknown"]


def test_a_gift_noted_late_counts_in_the_year_that_ended_after_it() -> None:
    later = PastGift("围巾", 260_00, DAY + timedelta(days=364))
    (caution,) = check_gift(TEA, replace(NOBODY, past=[later]), S)
    assert (caution.code, caution.params["sum_fen"]) == ("gift_year_exceeded", 340_00)
    too_late = PastGift("围巾", 260_00, DAY + timedelta(days=365))
    assert codes(person=replace(NOBODY, past=[too_late])) == []


def test_a_year_has_365_days_with_both_ends() -> None:
    for days, over in ((364, True), (365, False)):
        past = [given("茶杯", 260_00, days)]
        assert (codes(person=replace(NOBODY, past=past)) == ["gift_year_exceeded"]) is over


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("大红包装绿茶", None),
        ("奶油卡通蛋糕", None),
        ("cashmere scarf", None),
        ("Cashew nuts", None),
        ("白酒杯", None),
        ("凤梨", None),
        ("月饼券", "gift_cash"),
        ("京东E卡 200", "gift_cash"),
        ("提货券", "gift_cash"),
        ("cash", "gift_cash"),
        ("Gift cards", "gift_cash"),
        ("100元话费", "gift_cash"),
        ("雪花梨", "gift_bad_omen"),
    ],
)
def test_a_word_inside_another_word_is_no_money(name: str, code: str | None) -> None:
    sober = GiftPerson(drinking="never")
    assert codes(replace(TEA, name=name), sober) == ([code] if code else [])


@pytest.mark.parametrize(
    ("person", "kind"),
    [
        (GiftPerson(company="永安消防器材有限公司"), None),
        (GiftPerson(company="市消防救援支队"), PublicKind.PUBLIC_BODY),
        (GiftPerson(post="中餐厅长"), None),
        (GiftPerson(post="副厅长"), PublicKind.PUBLIC_BODY),
        (GiftPerson(company="老王部队火锅店"), None),
    ],
)
def test_a_firm_with_an_official_word_in_its_name_is_not_public(
    person: GiftPerson, kind: PublicKind | None
) -> None:
    assert public_kind(person) is kind


@pytest.mark.parametrize("said", ["不收礼，请吃便饭可以", "不收礼物", "不收任何礼品"])
def test_who_takes_no_gifts_is_named_before_any_gift(said: str) -> None:
    assert codes(person=GiftPerson(preference=said)) == ["gift_unwanted"]
