"""Contact rhythm and last-minute attention (method.md D23)."""

import pytest

from keyacct_desktop.domain.method_codes import Grade, Tier
from keyacct_desktop.domain.rhythm import (
    DEFAULT_SERVICES,
    RhythmBasis,
    cold_after_order,
    grade_rhythm,
    last_minute,
    missing_services,
    next_contact,
    post_sale_due,
    tier_rhythm,
)
from tests.domain.method_cases import TODAY, S, day, days


def test_the_due_day_of_the_method() -> None:
    due = next_contact(tier_rhythm(Tier.KEY, S), day("2026-06-10"), day("2026-01-01"), None)
    assert due is not None
    assert due.day == day("2026-06-24")
    assert due.days_late(TODAY) == 9
    assert due.basis is RhythmBasis.CONTACT


def test_rhythms_by_tier_and_grade() -> None:
    assert [tier_rhythm(tier, S) for tier in Tier] == [14, 30, 60, 120, None]
    assert tier_rhythm(None, S) is None
    assert [grade_rhythm(grade, S) for grade in Grade] == [7, 14, 30, 60]


def test_a_customer_never_reached_counts_from_the_first_order_then_from_the_card() -> None:
    by_order = next_contact(14, None, 100, 50)
    assert by_order is not None
    assert (by_order.day, by_order.basis) == (114, RhythmBasis.ORDER)
    by_card = next_contact(14, None, None, 50)
    assert by_card is not None
    assert (by_card.day, by_card.basis) == (64, RhythmBasis.CARD)


def test_without_rhythm_or_any_day_nothing_is_due() -> None:
    assert next_contact(None, 100, 100, 100) is None
    assert next_contact(14, None, None, None) is None


def test_attention_that_comes_only_with_orders_is_flagged() -> None:
    own = days("2026-01-03", "2026-02-20", "2026-02-25", "2026-03-01", "2026-05-20", "2026-05-30")
    orders = days("2026-03-05", "2026-06-01")
    result = last_minute(own, orders, S)
    assert (result.near, result.own, result.flagged) == (5, 6, True)
    assert result.share == pytest.approx(0.83, abs=0.005)


def test_few_contacts_are_never_flagged() -> None:
    result = last_minute([10, 11, 12, 13], [14], S)
    assert (result.near, result.flagged) == (4, False)
    assert last_minute([], [14], S).share is None


def test_exactly_14_days_before_counts_and_15_does_not() -> None:
    assert last_minute([1], [15], S).near == 1
    assert last_minute([1], [16], S).near == 0
    assert last_minute([15], [15], S).near == 1
    assert last_minute([16], [15], S).near == 0


@pytest.mark.parametrize(
    ("orders", "contacts", "cold"),
    [
        ([], [], False),
        ([TODAY - 59], [], False),
        ([TODAY - 60], [], True),
        ([TODAY - 60], [TODAY - 60], True),
        ([TODAY - 100], [TODAY - 40], False),
        ([TODAY - 100], [TODAY - 39], True),
        ([TODAY - 100, TODAY - 5], [TODAY - 120], True),
        ([TODAY - 300, TODAY - 100], [TODAY - 90], False),
    ],
)
def test_cold_after_the_deal(orders: list[int], contacts: list[int], cold: bool) -> None:
    assert cold_after_order(orders, contacts, Tier.KEY, TODAY, S) is cold
    assert not cold_after_order(orders, contacts, Tier.REGULAR, TODAY, S)


def test_one_check_is_due_30_days_after_the_latest_order() -> None:
    assert post_sale_due([TODAY - 90, TODAY - 10], [], TODAY, S) == TODAY + 20
    assert post_sale_due([TODAY - 60], [], TODAY, S) == TODAY - 30
    assert post_sale_due([TODAY - 61], [], TODAY, S) is None
    assert post_sale_due([TODAY - 10], [TODAY - 10], TODAY, S) is None
    assert post_sale_due([TODAY - 10], [TODAY - 11], TODAY, S) == TODAY + 20
    assert post_sale_due([], [], TODAY, S) is None


def test_services_that_were_not_given_are_named_in_the_policy_s_order() -> None:
    assert missing_services(DEFAULT_SERVICES[Tier.REGULAR], {"product_news", "visit"}) == (
        "after_sale",
        "greeting_card",
    )
    assert set(DEFAULT_SERVICES) == set(Tier)
