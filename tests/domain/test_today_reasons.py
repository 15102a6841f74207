"""Which reasons a customer gives to be contacted today (method.md D24)."""

from dataclasses import replace

import pytest

from keyacct_desktop.domain.measure import measure_book
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_codes import ReasonCode, Tier, Zone
from keyacct_desktop.domain.records import ContactRow, ContractRow, CustomerRecord, Memory, OrderRow
from keyacct_desktop.domain.today import Reason
from keyacct_desktop.domain.today_reasons import OpenTask, measure_reasons, renewal_reasons, task_reasons
from tests.domain.method_cases import AS_OF, TODAY, S

C = ReasonCode
ORDERS = tuple(OrderRow(TODAY - ago, 10_000_00, profit_fen=2000_00) for ago in (190, 160, 130, 100))


def measured(record: CustomerRecord) -> Measures:
    return measure_book([record], AS_OF, S).customers[0]


def reasons(record: CustomerRecord) -> list[Reason]:
    return measure_reasons(measured(record), TODAY, S)


@pytest.mark.parametrize(
    ("kind", "owner", "late", "code"),
    [
        ("promise", "us", 2, C.PROMISE_OVERDUE),
        ("promise", "us", 0, C.PROMISE_TODAY),
        ("promise", "them", 2, C.STEP_DUE),
        ("next_step", "us", 5, C.STEP_DUE),
        ("task", "us", 0, C.STEP_DUE),
    ],
)
def test_due_tasks_are_reasons(kind: str, owner: str, late: int, code: ReasonCode) -> None:
    task = OpenTask(7, kind, owner, TODAY - late, "发样品")
    assert task_reasons([task], TODAY) == [Reason(code, late, 7, "发样品")]


def test_tasks_ahead_or_without_a_day_wait() -> None:
    tasks = [OpenTask(1, "promise", "us", TODAY + 1), OpenTask(2, "promise", "us", None)]
    assert task_reasons(tasks, TODAY) == []


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (-30, C.RENEWAL_DUE),
        (0, C.RENEWAL_DUE),
        (1, C.RENEWAL_GRACE),
        (44, C.RENEWAL_GRACE),
        (45, C.RENEWAL_GRACE_ENDING),
    ],
)
def test_renewals_are_reasons_from_30_days_before(days: int, code: ReasonCode) -> None:
    contracts = [ContractRow(1), ContractRow(1, None, TODAY - days)]
    assert renewal_reasons(contracts, TODAY, S) == [Reason(code, days, 1)]


def test_paid_far_or_lapsed_renewals_are_no_reason() -> None:
    contracts = [
        ContractRow(1, None, TODAY, TODAY - 3),
        ContractRow(1, None, TODAY + 31),
        ContractRow(1, None, TODAY - 61),
    ]
    assert renewal_reasons(contracts, TODAY, S) == []


def test_an_overdue_rhythm_and_an_overdue_order_are_reasons() -> None:
    record = CustomerRecord(1, orders=ORDERS, contacts=[ContactRow(TODAY - 70, "call")])
    found = reasons(record)
    assert Reason(C.RHYTHM, 40) in found  # 重点, every 30 days: so late an order costs loyalty
    assert Reason(C.ORDER_DUE, 70) in found


def test_who_was_never_reached_says_so() -> None:
    assert Reason(C.NEVER_CONTACTED, 190 - 30) in reasons(CustomerRecord(1, orders=ORDERS))


def test_a_prospect_is_due_by_the_rhythm_of_its_grade() -> None:
    record = CustomerRecord(1, stage="develop", contacts=[ContactRow(TODAY - 60, "call")])
    assert reasons(record) == [Reason(C.RHYTHM, 0)]
    assert reasons(replace(record, contacts=[ContactRow(TODAY - 59, "call")])) == []


def test_an_after_sale_check_is_due_30_days_after_the_order() -> None:
    record = CustomerRecord(1, orders=[OrderRow(TODAY - 33, 100)], contacts=[ContactRow(TODAY, "call")])
    assert reasons(record) == [Reason(C.POST_SALE, 3)]
    assert reasons(replace(record, orders=[OrderRow(TODAY - 29, 100)])) == []


def test_dropped_customers_ask_for_nothing() -> None:
    assert reasons(CustomerRecord(1, stage="dropped", orders=ORDERS)) == []


def test_a_zone_missed_for_two_weeks_is_a_reason() -> None:
    quiet = [ContactRow(TODAY, "call")]
    under = CustomerRecord(1, orders=ORDERS, contacts=quiet, memory=Memory(week_zone=Zone.UNDER))
    assert Reason(C.ZONE_UNDER) in reasons(under)
    over = replace(
        under, memory=Memory(week_zone=Zone.OVER, level=5, override=Tier.MAINTENANCE, override_day=TODAY)
    )
    assert Reason(C.ZONE_OVER) in reasons(over)
    assert Reason(C.ZONE_UNDER) not in reasons(replace(under, memory=Memory()))


def test_gaps_on_the_card_of_an_important_customer_are_a_reason() -> None:
    record = CustomerRecord(1, orders=ORDERS, contacts=[ContactRow(TODAY, "call")], card_filled=3)
    assert Reason(C.CARD_GAPS) in reasons(record)
    assert Reason(C.CARD_GAPS) not in reasons(replace(record, card_filled=1000))
    assert Reason(C.CARD_GAPS) not in reasons(replace(record, card_filled=None))
    low = Memory(override=Tier.REGULAR, override_day=TODAY)
    assert Reason(C.CARD_GAPS) not in reasons(replace(record, memory=low))
