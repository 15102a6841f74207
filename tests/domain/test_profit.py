"""Net profit and cost-to-serve (method.md D1), and the digests they rest on."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest

from keyacct_desktop.domain.activity import NO_CARE, NO_TRADE, horizon, read_care, read_trade
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.profit import Profit, cost_before, net_profit
from keyacct_desktop.domain.records import ContactRow, CostRow, OrderRow
from keyacct_desktop.domain.vocabulary import InteractionType
from tests.domain.method_cases import AS_OF, TODAY, S, yuan

WHEN = horizon(AS_OF, S)


def profit_of(
    orders: list[OrderRow],
    contacts: Sequence[ContactRow] = (),
    costs: Sequence[CostRow] = (),
    settings: MethodSettings = S,
) -> Profit:
    when = horizon(AS_OF, settings)
    return net_profit(
        read_trade(orders, when, settings), read_care(contacts, when), costs, when, settings.hourly_rate
    )


def test_a_profitable_customer_of_the_method() -> None:
    result = profit_of(
        [OrderRow(TODAY - 20, yuan(60_000), margin_bp=1500), OrderRow(TODAY, yuan(20_000), margin_bp=1000)],
        [ContactRow(TODAY - 5, "visit", minutes=40 * 60)],
        [CostRow(TODAY - 9, "gift", yuan(600)), CostRow(TODAY, "travel", yuan(2400))],
    )
    assert result.gross_fen == yuan(11_000)
    assert result.time_fen == yuan(4000)
    assert result.spent == (("gift", yuan(600)), ("travel", yuan(2400)))
    assert result.net_fen == yuan(4000)
    assert result.margin == Fraction(4000, 80_000)
    assert (result.order_rows, result.contact_rows, result.estimated_rows) == (2, 1, 0)


def test_a_losing_customer_of_the_method() -> None:
    result = profit_of(
        [OrderRow(TODAY, yuan(20_000), profit_fen=yuan(3000))],
        [ContactRow(TODAY, "visit", minutes=30 * 60)],
        [CostRow(TODAY, "travel", yuan(900))],
    )
    assert result.net_fen == yuan(-900)


def test_without_revenue_the_margin_is_unknown() -> None:
    assert profit_of([]).margin is None
    assert profit_of([OrderRow(TODAY, 100, is_return=1)]).margin is None


def test_the_window_has_365_days_with_both_ends() -> None:
    first = OrderRow(TODAY - 364, 100, profit_fen=1)
    too_old = OrderRow(TODAY - 365, 1000, profit_fen=10)
    tomorrow = OrderRow(TODAY + 1, 10_000, profit_fen=100)
    assert profit_of([too_old, first, OrderRow(TODAY, 100, profit_fen=1), tomorrow]).gross_fen == 2
    contacts = [
        ContactRow(TODAY - 365, "visit"),
        ContactRow(TODAY - 364, "call"),
        ContactRow(TODAY + 1, "visit"),
    ]
    assert profit_of([], contacts).minutes == 10
    costs = [CostRow(TODAY - 365, "gift", 1), CostRow(TODAY, "gift", 2), CostRow(TODAY + 1, "gift", 4)]
    assert profit_of([], [], costs).cost_fen == 2


def test_rows_that_all_lie_ahead_are_nothing_yet() -> None:
    assert read_trade([OrderRow(TODAY + 1, 5)], WHEN, S) is NO_TRADE
    assert read_care([ContactRow(TODAY + 1, "call")], WHEN) is NO_CARE


def test_a_blank_profit_is_estimated_by_product_margin_then_default_and_marked() -> None:
    result = profit_of(
        [
            OrderRow(TODAY, 1000),
            OrderRow(TODAY, 1000, product_margin_bp=1000),
            OrderRow(TODAY, 1000, margin_bp=0),
        ]
    )
    assert result.gross_fen == 200 + 100 + 0
    assert result.estimated_rows == 2


def test_returns_take_amount_and_profit_away() -> None:
    result = profit_of(
        [OrderRow(TODAY - 3, 1000, profit_fen=300), OrderRow(TODAY, 400, profit_fen=120, is_return=1)]
    )
    assert (result.revenue_fen, result.gross_fen) == (600, 180)


def test_a_concession_costs_only_where_no_typed_profit_contains_it() -> None:
    result = profit_of(
        [
            OrderRow(TODAY, 1000, profit_fen=100, concession_fen=50),
            OrderRow(TODAY, 1000, margin_bp=1000, concession_fen=50),
            OrderRow(TODAY, 1000, concession_fen=30),
            OrderRow(TODAY, 1000, concession_fen=30, is_return=1),
        ]
    )
    assert result.concessions_fen == 30
    assert result.cost_fen == 30


@pytest.mark.parametrize(
    ("kind", "minutes"),
    [("visit", 60), ("meal", 90), ("event", 120), ("call", 10), ("wechat", 3), ("unheard_of", 0)],
)
def test_an_interaction_without_minutes_takes_its_type_s(kind: str, minutes: int) -> None:
    assert profit_of([], [ContactRow(TODAY, kind)]).minutes == minutes


def test_every_interaction_type_has_a_default_duration() -> None:
    assert set(WHEN.minutes) == set(InteractionType)


def test_time_with_several_customers_is_split_equally_and_exactly() -> None:
    result = profit_of(
        [], [ContactRow(TODAY, "meal", minutes=60, sharers=7), ContactRow(TODAY, "call", minutes=0)]
    )
    assert result.minutes == pytest.approx(60 / 7)
    assert result.time_fen == 1429  # ¥100 / 7 = ¥14.2857


def test_minutes_of_zero_are_known_and_cost_nothing() -> None:
    assert profit_of([], [ContactRow(TODAY, "visit", minutes=0)]).cost_fen == 0


def test_the_cost_of_winning_is_what_was_spent_in_the_window_before_the_first_order() -> None:
    contacts = [
        ContactRow(TODAY - 400, "visit"),
        ContactRow(TODAY - 30, "visit"),
        ContactRow(TODAY - 20, "meal", minutes=60, sharers=2),
        ContactRow(TODAY - 10, "visit"),
    ]
    costs = [
        CostRow(TODAY - 400, "gift", 1),
        CostRow(TODAY - 12, "gift", 500),
        CostRow(TODAY - 10, "gift", 9),
    ]
    assert cost_before(contacts, costs, TODAY - 10, WHEN, S.hourly_rate) == yuan(100) + yuan(50) + 500
    assert cost_before([], [], TODAY, WHEN, S.hourly_rate) == 0


def test_orders_are_read_into_the_numbers_of_later_rules() -> None:
    trade = read_trade(
        [
            OrderRow(TODAY - 2000, 1),
            OrderRow(TODAY - 1200, 1),
            OrderRow(TODAY - 500, 1, is_group=1),
            OrderRow(TODAY - 400, 1, is_return=1),
            OrderRow(TODAY - 100, 1, concession_fen=5),
            OrderRow(TODAY - 98, 1),
        ],
        WHEN,
        S,
    )
    assert trade.order_days == (TODAY - 100, TODAY - 98)
    assert trade.purchase_days == (TODAY - 2000, TODAY - 1200, TODAY - 500, TODAY - 100)
    assert trade.dates_in_span == 2
    assert not trade.only_group
    assert trade.years == 3
    assert trade.bought_before
    assert trade.bought_year_before
    assert trade.with_concession == 1
    assert (trade.first_day, trade.last_day) == (TODAY - 2000, TODAY - 100)


def test_only_group_purchases_within_36_months_are_seen_as_such() -> None:
    orders = [OrderRow(TODAY - 1500, 1), OrderRow(TODAY - 300, 1, is_group=1), OrderRow(TODAY, 1, is_group=1)]
    assert read_trade(orders, WHEN, S).only_group


def test_a_book_of_returns_alone_has_no_purchase() -> None:
    trade = read_trade([OrderRow(TODAY, 5, is_return=1)], WHEN, S)
    assert (trade.first_day, trade.last_day, trade.purchase_days) == (None, None, ())


def test_36_months_reach_back_to_the_day_after() -> None:
    when = horizon(date(2026, 3, 16), S)
    assert date.fromordinal(when.span_start) == date(2023, 3, 17)


def test_contacts_are_read_into_the_numbers_of_later_rules() -> None:
    care = read_care(
        [
            ContactRow(TODAY - 380, "call"),
            ContactRow(TODAY - 362, "call"),
            ContactRow(TODAY - 300, "call"),
            ContactRow(TODAY - 200, "wechat", "in", 0),
            ContactRow(TODAY - 100, "product_news"),
            ContactRow(TODAY - 50, "joint_work"),
            ContactRow(TODAY - 40, "feedback_channel"),
            ContactRow(TODAY - 30, "after_sale", result="promise"),
            ContactRow(TODAY - 20, "after_sale", result="none"),
            ContactRow(TODAY - 10, "after_sale", answered=0, result="order"),
            ContactRow(TODAY - 5, "after_sale"),
            ContactRow(TODAY - 1, "call", answered=0),
        ],
        WHEN,
    )
    assert care.inbound == 1
    assert care.told_feedback
    assert care.quarters == 3
    assert (care.news, care.joint_work) == (1, 1)
    assert care.follow_up_days == (TODAY - 30,)
    assert care.last_two_way == TODAY - 5
    assert care.first_day == TODAY - 380
    assert care.two_way_days[:2] == (TODAY - 362, TODAY - 300)
    assert TODAY - 1 in care.own_days
    assert TODAY - 200 not in care.own_days
    assert care.rows == 11
