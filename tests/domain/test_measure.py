"""The whole method for a book, and again for one customer (method.md 2b)."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyacct_desktop.domain.measure import (
    BookMeasures,
    book_context,
    measure_book,
    measure_customer,
    measure_rows,
)
from keyacct_desktop.domain.measures import measures_json
from keyacct_desktop.domain.method_codes import TIER_RANK, Grade, Mark, Size, Tier, TierReason, Zone
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import (
    ContactRow,
    ContractRow,
    CostRow,
    CustomerRecord,
    Judged,
    Memory,
    OrderRow,
)
from tests.domain.method_cases import AS_OF, NETS, TODAY, S

K, M, R, W, V = Tier


def customer(number: int, net: int, minutes: int = 0, **changes: Any) -> CustomerRecord:
    """A customer of 60 days' rhythm over the last year with this net in W, minutes paid for by gross."""
    ago = (300, 240, 180, 120, 60)
    gross = net + minutes * S.hourly_rate // 60
    orders = [OrderRow(TODAY - day, 1000_00, profit_fen=0) for day in ago[:-1]]
    orders.append(OrderRow(TODAY - 60, 1000_00, profit_fen=gross))
    contacts = [ContactRow(TODAY - 30, "visit", minutes=minutes)] if minutes else []
    return replace(CustomerRecord(number, stage="closed", orders=orders, contacts=contacts), **changes)


MINUTES = (300, 180, 120, 90, 90, 240, 60, 300, 60, 60)
LOW = Judged(potential=(1, 1, 1, 1, 1), potential_day=TODAY)


def the_method_s_book() -> list[CustomerRecord]:
    book = [
        customer(number, net, minutes)
        for number, (net, minutes) in enumerate(zip(NETS, MINUTES, strict=True))
    ]
    book[9] = replace(book[9], judged=LOW)
    return book


def measure(*records: CustomerRecord, settings: MethodSettings = S) -> BookMeasures:
    return measure_book(records, AS_OF, settings)


def test_the_method_s_book_from_orders_to_pyramid() -> None:
    book = measure(*the_method_s_book())
    assert [item.profit.net_fen for item in book.customers] == list(NETS)
    assert [item.tier for item in book.customers] == [K, K, M, M, M, R, R, W, W, V]
    results = book.results
    assert [band.count for band in results.pyramid.bands] == [2, 3, 2, 2]
    assert results.whale is not None
    assert results.whale[-1] == 1
    assert results.effort.share == 0.32
    assert results.effort.cut[0].id == 7
    assert results.pareto.top1_profit_share == pytest.approx(120 / 370)
    assert (results.closed, results.prospects) == (10, 0)
    assert book.months_of_history == 9
    assert Mark.SHORT_HISTORY in book.customers[0].marks
    assert Mark.FEW_CUSTOMERS not in book.customers[0].marks


def test_a_young_book_s_missing_years_do_not_cap_a_tier() -> None:
    record = CustomerRecord(
        1,
        orders=[
            OrderRow(TODAY - 200, 500_00, profit_fen=100_00),
            OrderRow(TODAY - 100, 500_00, profit_fen=100_00),
        ],
    )
    item = measure(record).customers[0]
    assert item.loyalty is not None
    assert item.loyalty.score < 50
    assert item.tier is K
    assert Mark.LOYALTY_LITTLE_DATA in item.marks


def test_five_years_of_records_let_weak_loyalty_cap_the_tier() -> None:
    old = CustomerRecord(2, orders=[OrderRow(TODAY - 2000, 1, profit_fen=1)])
    record = CustomerRecord(
        1,
        orders=[
            OrderRow(TODAY - 200, 500_00, profit_fen=100_00),
            OrderRow(TODAY - 100, 500_00, profit_fen=100_00),
        ],
    )
    item = measure(record, old).customers[0]
    assert item.tier is M
    assert item.tier_result is not None
    assert item.tier_result.reasons == (TierReason.LOW_LOYALTY,)
    assert Mark.LOYALTY_LITTLE_DATA not in item.marks


def test_an_empty_book_is_measured_without_a_word() -> None:
    book = measure()
    assert book.customers == ()
    assert book.months_of_history == 0
    assert book.results.whale is None
    assert book.results.effort.share is None
    assert book.results.keep_win.ratio is None


def test_a_prospect_has_a_grade_and_nothing_that_rests_on_orders() -> None:
    record = CustomerRecord(
        1,
        stage="develop",
        created_day=TODAY - 90,
        contacts=[ContactRow(TODAY - 5, "call")],
        judged=Judged(need_clear=True, expected_close_day=TODAY + 20, expected_amount_fen=50_000_00),
        decision_maker_met=True,
    )
    book = measure(record)
    (item,) = book.customers
    assert item.grade is not None
    assert item.grade.grade is Grade.A
    assert (item.tier, item.size, item.abc, item.zone, item.level_measured, item.loyalty) == (None,) * 6
    assert item.next_contact is not None
    assert item.next_contact.day == TODAY - 5 + 7
    assert book.results.forecast.amount_fen == 35_000_00
    assert book.results.keep_win.win_cost_fen == item.profit.cost_fen > 0


def test_a_passed_close_date_is_marked_on_the_prospect() -> None:
    record = CustomerRecord(1, stage="screen", judged=Judged(need_clear=True, expected_close_day=TODAY - 1))
    assert Mark.CLOSE_DATE_PASSED in measure(record).customers[0].marks


def test_a_closed_card_without_orders_and_a_dropped_one_are_neither_customers_nor_prospects() -> None:
    book = measure(CustomerRecord(1, stage="closed"), CustomerRecord(2, stage="dropped", created_day=TODAY))
    for item in book.customers:
        assert not item.closed
        assert not item.prospect
        assert item.next_contact is None
    assert book.customers[0].marks == (Mark.NO_ORDERS,)
    assert book.customers[0].months == 0


def test_a_dormant_customer_keeps_its_size_and_is_marked() -> None:
    record = CustomerRecord(1, orders=[OrderRow(TODAY - 500, 45_000_00)])
    item = measure(record).customers[0]
    assert item.size is Size.MEDIUM
    assert Mark.DORMANT in item.marks
    assert Mark.ASSESS_POTENTIAL in item.marks
    assert item.tier is W
    remembered = replace(record, memory=Memory(size=Size.VIP))
    assert measure(remembered).customers[0].size is Size.VIP


def test_marks_tell_what_a_tier_rests_on() -> None:
    record = CustomerRecord(
        1,
        orders=[OrderRow(TODAY - 89, 100_00)],
        judged=Judged(satisfaction=4, satisfaction_day=TODAY - 400, black_face_approved=True),
        memory=Memory(override=K, override_day=TODAY - 90),
    )
    marks = measure(record).customers[0].marks
    assert {
        Mark.FEW_CUSTOMERS,
        Mark.OBSERVATION,
        Mark.OVERRIDE_EXPIRED,
        Mark.BLACK_FACE,
        Mark.COLD_AFTER_ORDER,
        Mark.ESTIMATED_PROFIT,
        Mark.JUDGEMENT_STALE,
    } <= set(marks)


def test_last_minute_attention_and_unknown_loyalty_are_marked() -> None:
    contacts = [ContactRow(TODAY - day, "call") for day in (105, 104, 103, 102, 101)]
    record = CustomerRecord(1, orders=[OrderRow(TODAY - 100, 100_00)], contacts=contacts)
    assert Mark.LAST_MINUTE in measure(record).customers[0].marks
    unknown = MethodSettings(loyalty_points=(100, 0, 0, 0, 0))
    assert Mark.LOYALTY_UNKNOWN in measure(record, settings=unknown).customers[0].marks


def test_a_valid_override_wins_over_everything_and_stops_proposals() -> None:
    memory = Memory(override=R, override_day=TODAY, accepted_tier=W, week_tier=K)
    item = measure(customer(1, 100_00, memory=memory)).customers[0]
    assert item.tier is R
    assert item.tier_proposal is None


def test_a_changed_tier_waits_for_the_rep() -> None:
    item = measure(customer(1, 100_00, memory=Memory(accepted_tier=M, week_tier=K))).customers[0]
    assert item.tier is M
    assert item.tier_result is not None
    assert item.tier_result.computed is K
    assert item.tier_proposal == (M, K)
    again = measure(customer(1, 100_00, memory=Memory(accepted_tier=R))).customers[0]
    assert again.tier_proposal == (R, K)


def test_the_level_is_the_rep_s_with_the_measured_one_beside_it() -> None:
    item = measure(customer(1, 100_00, memory=Memory(level=5, level_target=5, week_level=1))).customers[0]
    assert item.level == 5
    assert item.level_measured is not None
    assert item.level_measured.level == 1
    assert item.level_proposal == (5, 1)
    assert item.zone is Zone.NORMAL
    measured_only = measure(customer(1, 100_00)).customers[0]
    assert measured_only.level is None
    assert measured_only.level_proposal is None
    assert measured_only.zone is Zone.UNDER


def test_growable_and_high_potential_customers_may_have_one_level_more() -> None:
    memory = Memory(level=4, override=W, override_day=TODAY)
    plain = measure(customer(1, 100_00, memory=memory)).customers[0]
    growable = measure(customer(1, 100_00, memory=memory, judged=Judged(growable=True))).customers[0]
    potential = Judged(potential=(3,) * 5, potential_day=TODAY)
    promising = measure(customer(1, 100_00, memory=memory, judged=potential)).customers[0]
    assert (plain.zone, growable.zone, promising.zone) == (Zone.OVER, Zone.NORMAL, Zone.NORMAL)


def test_a_long_contract_lifts_the_one_off_cap() -> None:
    record = CustomerRecord(1, orders=[OrderRow(TODAY - 100, 100_00)])
    assert measure(record).customers[0].tier is R
    contract = ContractRow(TODAY - 100, TODAY + 1000)
    assert measure(replace(record, contracts=[contract])).customers[0].tier is K


def test_abc_ranks_amounts_or_profits() -> None:
    rich = CustomerRecord(1, orders=[OrderRow(TODAY, 1000_00, profit_fen=1_00)])
    lean = CustomerRecord(2, orders=[OrderRow(TODAY, 100_00, profit_fen=50_00)])
    by_amount = measure(rich, lean)
    by_profit = measure(rich, lean, settings=MethodSettings(abc_basis="profit"))
    assert [item.abc for item in by_amount.customers] == ["A", "C"]
    assert [item.abc for item in by_profit.customers] == ["C", "A"]


def test_keep_and_win_are_told_apart_by_the_first_order() -> None:
    visit = ContactRow(TODAY - 50, "visit", minutes=60)
    kept = CustomerRecord(1, orders=[OrderRow(TODAY - 500, 1), OrderRow(TODAY - 20, 1)], contacts=[visit])
    asleep = CustomerRecord(2, orders=[OrderRow(TODAY - 500, 1)], contacts=[visit])
    won = CustomerRecord(
        3,
        orders=[OrderRow(TODAY - 20, 1)],
        contacts=[visit, ContactRow(TODAY - 10, "visit")],
        costs=[CostRow(TODAY - 30, "gift", 50_00)],
    )
    prospect = CustomerRecord(4, contacts=[visit])
    result = measure(kept, asleep, won, prospect).results.keep_win
    assert (result.keep_cost_fen, result.kept) == (100_00, 1)
    assert (result.win_cost_fen, result.won) == (100_00 + 50_00 + 100_00, 1)
    assert result.retention == 0.5


def test_the_tier_by_level_table_counts_everybody_who_has_both() -> None:
    book = measure(*the_method_s_book(), CustomerRecord(99))
    cells = {(cell.tier, cell.level): cell for cell in book.results.cells}
    assert len(cells) == 25
    assert sum(cell.count for cell in cells.values()) == 10
    assert cells[K, 1].count == cells[K, 1].under == 2
    assert cells[V, 1].count == 1
    assert cells[V, 1].under == 0


def test_the_zone_helper_runs_on_the_book_s_own_tiers() -> None:
    proposal = measure(*the_method_s_book()).results.zone_proposal
    assert proposal[K] == (4, 5)
    assert set(proposal) == {K, M, R, W, V}


def test_one_customer_again_equals_the_whole_book_again() -> None:
    records = the_method_s_book()
    before = measure(*records)
    grown = customer(5, NETS[5] + 10_000_00, MINUTES[5])
    old = (before.customers[5].profit.net_fen, before.customers[5].profit.revenue_fen)
    item, context = measure_customer(grown, AS_OF, S, before.context, old)
    records[5] = grown
    after = measure(*records)
    assert item == after.customers[5]
    assert item.tier is M
    assert context == after.context


def test_one_customer_unchanged_leaves_the_context_alone() -> None:
    records = the_method_s_book()
    before = measure(*records)
    old = (before.customers[5].profit.net_fen, before.customers[5].profit.revenue_fen)
    assert measure_customer(records[5], AS_OF, S, before.context, old)[1] is before.context


def test_a_first_order_enters_the_context_and_its_undoing_leaves_it() -> None:
    settings = MethodSettings(abc_basis="profit")
    before = measure(*the_method_s_book(), settings=settings)
    new = customer(77, 1_000_000_00)
    item, context = measure_customer(new, AS_OF, settings, before.context, None)
    assert item.tier is K
    assert context.abc_values is context.profits
    gone, context = measure_customer(
        CustomerRecord(77), AS_OF, settings, context, (item.profit.net_fen, item.profit.revenue_fen)
    )
    assert not gone.closed
    assert context == before.context


def test_a_context_can_be_built_from_cached_numbers() -> None:
    book = measure(*the_method_s_book())
    pairs = [(item.profit.net_fen, item.profit.revenue_fen) for item in book.customers]
    assert book_context(pairs, book.months_of_history, S) == book.context


def test_the_json_has_every_key_of_the_command_line() -> None:
    book = measure(*the_method_s_book(), CustomerRecord(98, stage="develop"))
    found = [json.loads(json.dumps(measures_json(item))) for item in book.customers]
    keys = {
        "id",
        "revenue_fen",
        "gross_fen",
        "cost_fen",
        "net_fen",
        "tier",
        "tier_computed",
        "tier_override",
        "tier_reasons",
        "size",
        "abc",
        "prospect_grade",
        "level",
        "level_measured",
        "level_missing",
        "zone",
        "loyalty",
        "expected_interval_days",
        "interval_ratio",
        "interval_state",
        "next_contact_due",
        "mark",
    }
    assert keys <= set(found[0])
    assert found[0]["id"] == "0"
    assert found[0]["tier"] == "key"
    assert found[0]["expected_interval_days"] == 60
    assert found[0]["interval_ratio"] == 1.0
    assert found[0]["interval_state"] == "due"
    assert found[0]["next_contact_due"] == date.fromordinal(TODAY - 30 + 14).isoformat()
    assert found[0]["level_missing"][0] == {"level": 2, "code": "inbound_or_feedback", "count": 1}
    prospect = found[-1]
    assert prospect["prospect_grade"] == "D"
    assert (prospect["tier"], prospect["loyalty"], prospect["next_contact_due"]) == (None, None, None)
    assert prospect["level_missing"] == []


def test_the_same_customer_is_seen_as_of_an_earlier_day() -> None:
    record = customer(1, 100_00)
    earlier = measure_book([record], date.fromordinal(TODAY - 130), S).customers[0]
    assert earlier.interval.days_since == 50
    assert earlier.profit.net_fen == 0


orders = st.builds(
    OrderRow,
    st.integers(TODAY - 2500, TODAY + 30),
    st.integers(0, 10**9),
    st.none() | st.integers(-(10**6), 10**8),
    st.none() | st.integers(0, 10_000),
    st.integers(0, 1000),
    st.integers(0, 1),
    st.integers(0, 1),
)
contacts = st.builds(
    ContactRow,
    st.integers(TODAY - 2500, TODAY + 30),
    st.sampled_from(["visit", "call", "after_sale", "product_news", "joint_work", "feedback_channel"]),
    st.sampled_from(["in", "out"]),
    st.integers(0, 1),
    st.none() | st.integers(0, 600),
    st.sampled_from([None, "none", "order"]),
    st.integers(1, 3),
)
judged = st.builds(
    Judged,
    potential=st.tuples(*[st.none() | st.integers(0, 5)] * 5),
    potential_day=st.none() | st.just(TODAY),
    wallet_fen=st.none() | st.integers(0, 10**9),
    satisfaction=st.none() | st.integers(1, 5),
    typed_interval_days=st.none() | st.integers(1, 400),
    slack_months=st.frozensets(st.integers(1, 12), max_size=12),
    need_clear=st.none() | st.booleans(),
    expected_close_day=st.none() | st.integers(TODAY - 50, TODAY + 400),
    black_face_approved=st.booleans(),
)


def record_of(number: int, rows: list[OrderRow], talks: list[ContactRow], said: Judged) -> CustomerRecord:
    return CustomerRecord(
        number,
        orders=sorted(rows, key=lambda row: row.day),
        contacts=sorted(talks, key=lambda row: row.day),
        judged=said,
    )


books = st.lists(st.tuples(st.lists(orders, max_size=6), st.lists(contacts, max_size=6), judged), max_size=8)


@settings(max_examples=60, deadline=None)
@given(books)
def test_any_book_is_measured_and_its_parts_agree(rows: list[tuple[Any, Any, Judged]]) -> None:
    records = [record_of(number, *row) for number, row in enumerate(rows)]
    book = measure_book(iter(records), AS_OF, S)
    for item in book.customers:
        assert item.profit.net_fen == item.profit.gross_fen - item.profit.cost_fen
        assert (item.tier is None) == (not item.closed)
        if item.tier_result is not None:
            assert TIER_RANK[item.tier_result.computed] >= TIER_RANK[item.tier_result.by_profit]
        if item.interval.expected_days is None:
            assert item.interval.state is None
        json.dumps(measures_json(item))
    bands = book.results.pyramid.bands
    closed = [item for item in book.customers if item.closed]
    assert sum(band.count for band in bands) + book.results.pyramid.loss_count == len(closed)


@settings(max_examples=40, deadline=None)
@given(books.filter(bool), st.lists(orders, max_size=6))
def test_one_customer_again_always_equals_the_whole_book_again(
    rows: list[tuple[Any, Any, Judged]], changed: list[OrderRow]
) -> None:
    records = [record_of(number, *row) for number, row in enumerate(rows)]
    before = measure_book(records, AS_OF, S)
    old = before.customers[0]
    known = (old.profit.net_fen, old.profit.revenue_fen) if old.closed else None
    records[0] = record_of(0, changed, rows[0][1], rows[0][2])
    after = measure_book(records, AS_OF, S)
    context = replace(before.context, months_of_history=after.months_of_history)
    item, context = measure_customer(records[0], AS_OF, S, context, known)
    assert item == after.customers[0]
    assert context == after.context


def test_the_rows_alone_are_those_of_the_whole_run_and_the_records_are_let_go() -> None:
    for book in ([], the_method_s_book()):
        whole = measure_book(book, AS_OF, S)
        rows, months = measure_rows(book, AS_OF, S)
        assert (rows, months) == (list(whole.rows), whole.months_of_history)
        assert book == []
