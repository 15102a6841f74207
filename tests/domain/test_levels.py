"""Five relationship levels, measured (method.md D11)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.activity import NO_CARE, NO_TRADE
from keyacct_desktop.domain.levels import (
    LevelEvidence,
    MissingStep,
    all_partners,
    followed_orders,
    level_evidence,
    measured_level,
)
from tests.domain.method_cases import S


def evidence(
    *,
    inbound: int = 0,
    told: bool = False,
    orders: int = 4,
    followed: int = 0,
    quarters: int = 0,
    news: int = 0,
    joint: int = 0,
    confirmed: bool = False,
) -> LevelEvidence:
    return LevelEvidence(inbound, told, orders, followed, quarters, news, joint, confirmed)


@pytest.mark.parametrize(
    ("found", "level"),
    [
        (evidence(joint=3, confirmed=True, quarters=4, news=2), 5),
        (evidence(joint=0, confirmed=True, quarters=4, news=2), 4),
        (evidence(joint=3, quarters=4, news=2), 4),
        (evidence(followed=2, quarters=1), 3),
        (evidence(followed=1, inbound=1), 2),
        (evidence(told=True), 2),
        (evidence(), 1),
        (evidence(joint=3, confirmed=True, quarters=2, news=2), 1),
        (evidence(quarters=3), 1),
        (evidence(orders=0, inbound=1), 2),
    ],
)
def test_levels_of_the_method(found: LevelEvidence, level: int) -> None:
    assert measured_level(found, S).level == level


def test_the_next_level_s_missing_steps_are_counted() -> None:
    assert measured_level(evidence(inbound=2, orders=5, followed=1), S).missing == (
        MissingStep(3, "after_sale", 2),
    )
    assert measured_level(evidence(), S).missing == (MissingStep(2, "inbound_or_feedback", 1),)
    assert measured_level(evidence(inbound=1, followed=2), S).missing == (
        MissingStep(4, "quarter_contact", 3),
        MissingStep(4, "product_news", 1),
    )


def test_steps_that_a_higher_level_jumped_over_are_listed_too() -> None:
    result = measured_level(evidence(quarters=4, news=1, joint=1), S)
    assert result.level == 4
    assert [(step.level, step.code, step.count) for step in result.missing] == [
        (2, "inbound_or_feedback", 1),
        (3, "after_sale", 2),
        (5, "joint_work", 1),
        (5, "confirm_partner", 1),
    ]


def test_a_whole_partnership_misses_nothing() -> None:
    full = evidence(inbound=1, followed=4, quarters=4, news=1, joint=2, confirmed=True)
    assert measured_level(full, S).missing == ()


def test_without_orders_the_reliable_level_is_neither_reached_nor_missing() -> None:
    result = measured_level(evidence(orders=0, inbound=1), S)
    assert {step.level for step in result.missing} == {4}


@pytest.mark.parametrize(
    ("orders", "follow_ups", "followed"),
    [
        ([10], [], 0),
        ([10], [9], 0),
        ([10], [10], 1),
        ([10], [40], 1),
        ([10], [41], 0),
        ([10, 20, 60], [30], 2),
    ],
)
def test_a_follow_up_counts_for_the_orders_of_the_30_days_before_it(
    orders: list[int], follow_ups: list[int], followed: int
) -> None:
    assert followed_orders(orders, follow_ups, 30) == followed


def test_evidence_is_taken_from_the_digests() -> None:
    trade = NO_TRADE._replace(order_days=(1, 50))
    care = NO_CARE._replace(
        follow_up_days=(3,), quarters=2, inbound=1, news=4, joint_work=5, told_feedback=True
    )
    assert level_evidence(trade, care, True, S) == LevelEvidence(1, True, 2, 1, 2, 4, 5, True)


def test_a_book_of_fives_deserves_a_gentle_word() -> None:
    assert all_partners([5] * 5)
    assert not all_partners([5] * 4)
    assert not all_partners([5, 5, 5, 5, 4])


counts = st.integers(0, 6)


@given(counts, st.booleans(), counts, counts, st.integers(0, 4), counts, counts, st.booleans())
def test_the_missing_steps_are_exactly_what_lifts_a_level(
    inbound: int,
    told: bool,
    orders: int,
    followed: int,
    quarters: int,
    news: int,
    joint: int,
    confirmed: bool,
) -> None:
    found = LevelEvidence(inbound, told, orders, min(followed, orders), quarters, news, joint, confirmed)
    result = measured_level(found, S)
    steps = {step.code: step.count for step in result.missing}
    done = LevelEvidence(
        inbound + steps.get("inbound_or_feedback", 0),
        told,
        orders,
        found.followed + steps.get("after_sale", 0),
        quarters + steps.get("quarter_contact", 0),
        news + steps.get("product_news", 0),
        joint + steps.get("joint_work", 0),
        confirmed or "confirm_partner" in steps,
    )
    assert measured_level(done, S).level > result.level or result.level == 5
    assert all(step.count > 0 for step in result.missing)
