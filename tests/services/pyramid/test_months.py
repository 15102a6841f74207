"""What the program saw of a month is kept; the months before are computed from the orders; two days beside each other."""

from datetime import date, timedelta

import pytest

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book, FixedClock
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.measuring import refresh_measures
from keyacct_desktop.services.method.tiers import override_tier
from keyacct_desktop.services.pyramid import Only, compare_days, read_choices, read_history
from tests.conftest import TODAY
from tests.services.method.books import order
from tests.services.pyramid.books import add_rep, method_book

K, M, R, W, V = Tier
APRIL = date(2026, 4, 2)


def counts(book: Book, month: str) -> list[int]:
    history = read_history(book)
    (point,) = [one for one in history.points if one.month == month]
    return [one.count for one in point.tiers]


def kept(book: Book) -> dict[str, str]:
    return dict(book.fetch("SELECT month, max(as_of) FROM month_total GROUP BY month"))


def test_a_month_is_kept_by_the_first_run_of_the_next_one(book: Book, clock: FixedClock) -> None:
    ids = method_book(book, TODAY)
    assert kept(book) == {}
    clock.day = APRIL
    refresh_measures(book)
    assert kept(book) == {"2026-03": "2026-03-16"}
    rows = book.fetch(
        "SELECT party_id, tier, net_fen FROM month_customer WHERE month = '2026-03' ORDER BY party_id"
    )
    assert rows[0] == (ids[0], "key", 120_000_00)
    assert len(rows) == 10


def test_history_is_real_what_was_seen_stays_when_old_orders_change(book: Book, clock: FixedClock) -> None:
    ids = method_book(book, TODAY)
    override_tier(book, party_id=ids[4], tier=K, reason="战略客户")
    refresh_measures(book)
    clock.day = APRIL
    refresh_measures(book)
    order(book, ids[8], TODAY - timedelta(days=30), 900_000, profit=800_000)
    order(book, ids[8], TODAY - timedelta(days=20), 900_000, profit=800_000)
    assert counts(book, "2026-03") == [3, 2, 2, 3, 0]
    point = read_history(book).points[-2]
    assert (point.month, point.seen, point.as_of) == ("2026-03", True, TODAY)


def test_months_before_the_first_kept_one_are_computed_from_the_orders(book: Book) -> None:
    method_book(book, TODAY)
    points = read_history(book).points
    assert [one.month for one in points] == [
        "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03",
    ]  # fmt: skip
    assert not any(one.seen for one in points)
    assert [one.customers for one in points] == [10] * 8
    assert points[0].as_of == date(2025, 8, 31)
    assert points[-1].as_of == TODAY
    assert sum(one.net_fen for one in points[0].tiers) == 362_000_00 // 2
    assert sum(one.net_fen for one in points[-1].tiers) == 362_000_00


def test_the_keeper_keeps_the_month_when_the_day_turns(book: Book, clock: FixedClock) -> None:
    method_book(book, TODAY)
    keeper = MeasureKeeper(book)
    clock.day = APRIL
    keeper.day_turned()
    clock.day = date(2026, 4, 3)
    keeper.day_turned()
    keeper.close()
    assert kept(book) == {"2026-03": "2026-03-16"}


def test_a_kept_month_is_not_kept_again_and_unseen_months_stay_unseen(book: Book, clock: FixedClock) -> None:
    method_book(book, TODAY)
    for day in (APRIL, date(2026, 7, 1), date(2026, 7, 20)):
        clock.day = day
        refresh_measures(book)
    assert kept(book) == {"2026-03": "2026-03-16", "2026-04": "2026-04-02"}
    assert {one.month: one.seen for one in read_history(book).points if one.month >= "2026-03"} == {
        "2026-03": True, "2026-04": True, "2026-05": False, "2026-06": False, "2026-07": False,
    }  # fmt: skip


def test_a_deleted_card_leaves_the_kept_months_and_the_sums_stay(book: Book, clock: FixedClock) -> None:
    ids = method_book(book, TODAY)
    clock.day = APRIL
    refresh_measures(book)
    with book.transaction("customer.deleted") as tx:
        tx.delete("party", ids[0])
    clock.day = date(2026, 4, 3)
    refresh_measures(book)
    assert book.fetch("SELECT 1 FROM month_customer WHERE party_id = ?", (ids[0],)) == []
    assert counts(book, "2026-03")[0] == 2


def test_keeping_a_month_is_no_step_of_undo(book: Book, clock: FixedClock) -> None:
    method_book(book, TODAY)
    name = book.undo_name()
    clock.day = APRIL
    refresh_measures(book)
    assert book.undo_name() == name


def test_the_history_of_a_rep_and_of_a_filter(book: Book, clock: FixedClock) -> None:
    ids = method_book(book, TODAY)
    rep = add_rep(book, "小李", ids[5:])
    refresh_measures(book)
    clock.day = APRIL
    refresh_measures(book)
    history = read_history(book, rep=rep)
    assert history.whole_book_tiers
    seen = next(one for one in history.points if one.month == "2026-03")
    assert [one.count for one in seen.tiers] == [0, 0, 2, 3, 0]
    with book.transaction("customer.changed") as tx:
        tx.update("party", ids[0], region="杭州")
    filtered = read_history(book, only=Only(regions=("杭州",)))
    assert filtered.first_seen is None
    assert [one.customers for one in filtered.points] == [1] * len(filtered.points)
    assert read_history(book).first_seen == "2026-03"


def test_reading_the_history_tells_its_progress_and_can_be_ended(book: Book) -> None:
    method_book(book, TODAY)
    told: list[int] = []

    def stop(done: int, months: int) -> None:
        told.append(months)
        if done == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        read_history(book, progress=stop)
    assert told == [12] * 4


def test_an_empty_book_has_one_empty_month(book: Book) -> None:
    assert [(one.month, one.customers) for one in read_history(book).points] == [("2026-03", 0)]


def test_two_days_tell_who_rose_and_who_fell(book: Book) -> None:
    ids = method_book(book, TODAY)
    order(book, ids[8], TODAY - timedelta(days=3), 500_000, profit=90_000)
    refresh_measures(book)
    found = compare_days(book, TODAY - timedelta(days=10))
    assert (found.before, found.after) == (TODAY - timedelta(days=10), TODAY)
    rose = found.rose[0]
    assert (rose.name, rose.tier_before, rose.tier_after) == ("客户I", W, K)
    assert (rose.net_before_fen, rose.net_after_fen) == (5_000_00, 95_000_00)
    assert (found.seen_before, found.seen_after) == (False, False)


def test_days_are_put_in_order(book: Book) -> None:
    method_book(book, TODAY)
    found = compare_days(book, TODAY, TODAY - timedelta(days=150))
    assert found.before < found.after
    assert found.movement.stayed > 0


def test_who_bought_for_the_first_time_is_new(book: Book) -> None:
    ids = method_book(book, TODAY)
    found = compare_days(book, TODAY - timedelta(days=210))
    assert {one.id for one in found.new} == set(ids)
    assert found.rose == ()


def test_a_day_that_was_kept_is_read_and_those_who_are_archived_now_are_gone(
    book: Book, clock: FixedClock
) -> None:
    ids = method_book(book, TODAY)
    clock.day = APRIL
    refresh_measures(book)
    with book.transaction("customer.archived") as tx:
        tx.update("party", ids[9], archived=1)
    found = compare_days(book, TODAY)
    assert found.seen_before
    assert [(one.id, one.name) for one in found.gone] == [(ids[9], "亏损户")]


def test_a_rep_and_a_filter_narrow_the_comparison(book: Book) -> None:
    ids = method_book(book, TODAY)
    rep = add_rep(book, "小李", ids[5:])
    found = compare_days(book, TODAY - timedelta(days=150), rep=rep)
    assert sum(count for _, count in found.movement.after) == 5
    with book.transaction("customer.changed") as tx:
        tx.update("party", ids[0], region="杭州")
    narrow = compare_days(book, TODAY - timedelta(days=150), only=Only(regions=("杭州",)))
    assert sum(count for _, count in narrow.movement.after) == 1
    assert read_choices(book).reps == ((rep, "小李"),)


def test_the_history_of_a_past_day_knows_no_later_month(book: Book, clock: FixedClock) -> None:
    method_book(book, TODAY)
    clock.day = APRIL
    refresh_measures(book)
    points = read_history(book, as_of=date(2026, 2, 10)).points
    assert (points[-1].month, points[-1].as_of) == ("2026-02", date(2026, 2, 10))
    assert not any(one.seen for one in points)


def test_a_month_kept_while_the_clock_ran_ahead_is_kept_again_when_it_is_over(
    book: Book, clock: FixedClock
) -> None:
    ids = method_book(book, TODAY)
    clock.day = date(2027, 5, 2)
    refresh_measures(book)
    assert kept(book) == {"2026-03": "2026-03-16"}
    clock.day = date(2026, 3, 30)
    refresh_measures(book)
    assert not any(one.seen for one in read_history(book).points), "the month is not over"
    order(book, ids[8], date(2026, 3, 30), 900_000, profit=800_000)
    refresh_measures(book)
    clock.day = APRIL
    refresh_measures(book)
    assert kept(book) == {"2026-03": "2026-03-30"}
    (point,) = [one for one in read_history(book).points if one.month == "2026-03"]
    assert sum(one.net_fen for one in point.tiers) == 1_162_000_00


def test_a_clock_that_went_back_takes_no_kept_month_away(book: Book, clock: FixedClock) -> None:
    method_book(book, TODAY)
    clock.day = APRIL
    refresh_measures(book)
    clock.day = date(2026, 3, 10)
    refresh_measures(book)
    clock.day = APRIL
    refresh_measures(book)
    assert kept(book) == {"2026-03": "2026-03-16"}
