"""What a change of one customer means for the others, and small readings of records."""

from datetime import date

from keyacct_desktop.domain.measure import book_context, class_moves
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import ContactRow, CustomerRecord, OrderRow
from keyacct_desktop.domain.renewals import current_renewal

SETTINGS = MethodSettings()
DUE = date(2026, 3, 10).toordinal()
NEXT = date(2027, 3, 10).toordinal()
LEAD = max(SETTINGS.renewal_leads)


def context(*nets: int):
    return book_context([(net, net) for net in nets], 12, SETTINGS)


def test_nobody_moves_when_nothing_changed() -> None:
    same = context(120, 80, 50, 40, 30, 20)
    assert class_moves(same, same, SETTINGS) == ([], [])


def test_those_between_the_old_and_the_new_cuts_may_move() -> None:
    before, after = context(120, 80, 50, 40, 30, 20), context(500, 80, 50, 40, 30, 20)
    moves = class_moves(before, after, SETTINGS)
    assert moves is not None
    assert moves[0]
    assert all(low < high for ranges in moves for low, high in ranges)


def test_everybody_may_move_when_the_book_becomes_large_enough_to_compare() -> None:
    few = SETTINGS.few_customers
    assert class_moves(context(*range(1, few)), context(*range(1, few + 1)), SETTINGS) is None


def test_an_unpaid_renewal_stays_the_one_that_matters() -> None:
    assert current_renewal(DUE, None, 12, None, NEXT, SETTINGS) == (DUE, None)
    assert current_renewal(None, None, 12, None, NEXT, SETTINGS) == (None, None)


def test_a_payment_of_a_later_day_does_not_count_yet() -> None:
    assert current_renewal(DUE, NEXT, 12, None, DUE, SETTINGS) == (DUE, NEXT)


def test_after_a_payment_the_next_renewal_waits_for_its_first_lead() -> None:
    assert current_renewal(DUE, DUE, 12, None, NEXT - LEAD - 1, SETTINGS) == (DUE, DUE)
    assert current_renewal(DUE, DUE, 12, None, NEXT - LEAD, SETTINGS) == (NEXT, None)


def test_there_is_no_renewal_after_the_end_or_without_a_cycle() -> None:
    assert current_renewal(DUE, DUE, 12, NEXT - 1, NEXT, SETTINGS) == (DUE, DUE)
    assert current_renewal(DUE, DUE, None, None, NEXT, SETTINGS) == (DUE, DUE)


def test_the_first_day_of_a_record_is_that_of_its_oldest_row() -> None:
    assert CustomerRecord(1).first_day is None
    record = CustomerRecord(
        1, orders=[OrderRow(20, 100)], contacts=[ContactRow(10, "call"), ContactRow(30, "call")]
    )
    assert record.first_day == 10
