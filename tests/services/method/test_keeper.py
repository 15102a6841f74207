"""Measures in the cache are those that a run from scratch gives, after every save, undo, day and setting."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from keyacct_desktop.domain.measure import measure_book
from keyacct_desktop.services.book import Book, BookError, Fault, FixedClock, open_book
from keyacct_desktop.services.card_edits import archive_party, delete_party, save_card
from keyacct_desktop.services.card_shapes import CardEdits
from keyacct_desktop.services.customers import delete_customers
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.services.interactions import delete_interaction
from keyacct_desktop.services.method.keeper import MeasureKeeper, Work
from keyacct_desktop.services.method.levels import set_level
from keyacct_desktop.services.method.measuring import compute_run, is_fresh, measure_now, refresh_measures
from keyacct_desktop.services.method.records import read_records
from keyacct_desktop.services.method.rows import measure_row
from keyacct_desktop.services.method.settings import change_settings, read_settings
from keyacct_desktop.services.method.tiers import override_tier
from keyacct_desktop.services.orders import cancel_order
from keyacct_desktop.storage.queries import measures as cache
from tests.conftest import TODAY
from tests.services.method.books import book_of_profits, customer, order, talk


@pytest.fixture
def keeper(book: Book) -> Iterator[MeasureKeeper]:
    made = MeasureKeeper(book)
    made.refresh()
    yield made
    made.close()


def fresh_rows(book: Book) -> dict[int, tuple[Any, ...]]:
    """What the cache should say, computed from nothing."""
    today, settings = book.clock.today(), read_settings(book)
    found = read_records(book, today, settings)
    measured = measure_book(found.records, today, settings, found.decided)
    return {
        item.id: measure_row(item, record.judged.expected_amount_fen, today.toordinal())
        for item, record in zip(measured.customers, found.records, strict=True)
    }


def test_a_first_run_measures_every_customer(book: Book) -> None:
    fill_demo(book, as_of=TODAY, customers=60)
    assert not is_fresh(book)
    refresh_measures(book)
    assert is_fresh(book)
    assert cache.stored_rows(book) == fresh_rows(book)
    assert len(cache.stored_rows(book)) == 60


def test_a_saved_contact_is_measured_before_anybody_else_hears_of_it(
    book: Book, keeper: MeasureKeeper
) -> None:
    (party,) = book_of_profits(book, [50], TODAY)
    assert due(book, party) < TODAY.isoformat()
    seen: list[str] = []
    book.subscribe(lambda _: seen.append(due(book, party)))
    talk(book, party, TODAY)
    assert seen == [(TODAY + timedelta(days=14)).isoformat()]
    book.undo()
    assert seen[1] < TODAY.isoformat()
    assert keeper.settled()


def due(book: Book, party: int) -> str:
    return str(book.fetch("SELECT next_on FROM measure WHERE id = ?", (party,))[0][0])


def test_after_random_edits_and_undo_the_whole_cache_is_as_from_scratch(
    book: Book,
) -> None:
    fill_demo(book, as_of=TODAY, customers=40, seed=5)
    keeper = MeasureKeeper(book)
    keeper.refresh()
    pick = random.Random(11)
    for _ in range(60):
        act(book, pick)
        rows, wanted = cache.stored_rows(book), fresh_rows(book)
        assert set(rows) == set(wanted)
        assert rows == wanted
    assert compute_run(book).changed == []
    keeper.close()


def act(book: Book, pick: random.Random) -> None:
    """One thing that a rep does."""
    alive = [row[0] for row in book.fetch("SELECT id FROM list_row WHERE archived = 0 ORDER BY id")]
    party, other = pick.choice(alive), pick.choice(alive)
    day = TODAY - timedelta(days=pick.randrange(500))
    acts: list[Callable[[], object]] = [
        lambda: talk(book, party, day, pick.choice(("visit", "call", "after_sale")), result="promise"),
        lambda: order(book, party, day, pick.randrange(1, 90_000)),
        lambda: save_card(book, party_id=party, edits=CardEdits(links={"referrer": other if other != party else None})),
        lambda: save_card(book, party_id=party, edits=CardEdits(values={"wallet": str(pick.randrange(1, 10**6))})),
        lambda: set_level(book, party_id=party, level=pick.randrange(1, 6), reason="看法"),
        lambda: override_tier(book, party_id=party, tier="void", reason="看法"),  # type: ignore[arg-type]
        lambda: delete_newest(book),
        lambda: archive_party(book, party_id=party),
        lambda: delete_party(book, party_id=party),
        book.undo,
        book.undo,
        book.redo,
    ]  # fmt: skip
    pick.choice(acts)()


def delete_newest(book: Book) -> None:
    newest = book.fetch("SELECT max(id) FROM interaction")[0][0]
    if newest is not None:
        delete_interaction(book, interaction_id=newest)
    latest = book.fetch("SELECT max(id) FROM sales_order WHERE state = 'normal'")[0][0]
    if latest is not None:
        cancel_order(book, order_id=latest)


def test_a_shared_contact_counts_anew_for_those_who_stay(book: Book, keeper: MeasureKeeper) -> None:
    from keyacct_desktop.services.interactions import LogEntry, change_interaction, log_interaction

    first, second = book_of_profits(book, [50, 40], TODAY)
    entry = LogEntry(customers=(first, second), happened_on=TODAY, type="visit", minutes=90)
    talked = log_interaction(book, entry=entry)
    assert minutes(book, first) == minutes(book, second) == 45
    alone = LogEntry(customers=(first,), happened_on=TODAY, type="visit", minutes=90)
    change_interaction(book, interaction_id=talked, entry=alone)
    assert (minutes(book, first), minutes(book, second)) == (90, 0)
    book.undo()
    assert minutes(book, first) == minutes(book, second) == 45


def minutes(book: Book, party: int) -> float:
    return float(book.fetch("SELECT minutes FROM measure WHERE id = ?", (party,))[0][0])


def test_who_is_archived_deceased_or_deleted_is_measured_no_more(book: Book, keeper: MeasureKeeper) -> None:
    first, second, third = book_of_profits(book, [50, 40, 30], TODAY)
    archive_party(book, party_id=first)
    save_card(book, party_id=second, edits=CardEdits(flags={"deceased": True}))
    delete_customers(book, ids=[third])
    assert cache.stored_rows(book) == {}
    for _ in range(3):
        book.undo()
    assert sorted(cache.stored_rows(book)) == [first, second, third]
    assert cache.stored_rows(book) == fresh_rows(book)


def test_a_setting_measures_everybody_anew(book: Book, keeper: MeasureKeeper) -> None:
    parties = book_of_profits(book, [120, 80, 50, 40], TODAY)
    change_settings(book, {"tier_cuts": [1, 2, 3]})
    tiers = dict(book.fetch("SELECT id, tier_computed FROM measure"))
    assert [tiers[party] for party in parties] == ["key", "maintenance", "maintenance", "maintenance"]
    assert keeper.settled()
    book.undo()
    tiers = dict(book.fetch("SELECT id, tier_computed FROM measure"))
    assert [tiers[party] for party in parties] == ["key", "key", "major", "regular"]


def test_when_the_day_turns_everything_is_measured_for_the_new_day(
    book: Book, clock: FixedClock, keeper: MeasureKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    book_of_profits(book, [50], TODAY)
    monkeypatch.setattr(clock, "today", lambda: TODAY + timedelta(days=400))
    assert not keeper.settled()
    keeper.day_turned()
    assert keeper.settled()
    assert book.fetch("SELECT revenue_fen, marks FROM measure")[0][0] == 0
    assert cache.stored_rows(book) == fresh_rows(book)


def test_many_touched_customers_wait_for_the_worker_and_a_save_meanwhile_is_shown_at_once(
    book: Book,
) -> None:
    waiting: list[Work] = []
    told: list[frozenset[int] | None] = []
    parties = book_of_profits(book, [120, 80], TODAY)
    refresh_measures(book)
    keeper = MeasureKeeper(book, run=waiting.append, told=told.append)
    keeper.refresh()
    assert not waiting
    fill = [("person", f"客{n}", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z") for n in range(80)]
    with book.transaction("customers.pasted", count=80) as tx:
        tx.insert_many("party", ("kind", "name", "created_at", "updated_at"), fill)
    assert keeper.busy
    assert len(waiting) == 1
    talk(book, parties[0], TODAY)
    assert due(book, parties[0]) == (TODAY + timedelta(days=14)).isoformat()
    waiting.pop()(None)
    assert not keeper.busy
    assert keeper.settled()
    assert told[-1] is None
    assert cache.stored_rows(book) == fresh_rows(book)
    keeper.close()


def test_a_run_that_was_cancelled_leaves_the_cache_stale_and_the_next_one_mends_it(book: Book) -> None:
    book_of_profits(book, [120, 80], TODAY)
    waiting: list[Work] = []
    keeper = MeasureKeeper(book, run=waiting.append)
    keeper.refresh()

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        waiting.pop()(stop)
    assert not keeper.busy
    assert not keeper.settled()
    keeper.refresh()
    waiting.pop()(None)
    assert keeper.settled()
    keeper.close()


def test_a_full_disk_costs_no_save(
    book: Book, keeper: MeasureKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    (party,) = book_of_profits(book, [50], TODAY)

    def refuse(*_: object, **__: object) -> None:
        raise BookError(Fault.DISK_FULL, path="")

    with monkeypatch.context() as patch:
        patch.setattr(cache, "write_rows", refuse)
        talk(book, party, TODAY)
    assert book.fetch("SELECT count(*) FROM interaction") == [(1,)]
    assert not keeper.settled()
    keeper.refresh()
    assert keeper.settled()
    assert cache.stored_rows(book) == fresh_rows(book)


def test_the_cache_holds_across_a_restart(book_path: Path, clock: FixedClock) -> None:
    book = open_book(book_path, clock=clock)
    book_of_profits(book, [120, 80, 50], TODAY)
    refresh_measures(book)
    book.close()
    again = open_book(book_path, clock=clock)
    assert is_fresh(again)
    customer(again, "新来的")
    assert not is_fresh(again)
    again.close()


def test_asking_for_another_day_touches_no_cache(book: Book, keeper: MeasureKeeper) -> None:
    book_of_profits(book, [120, 80], TODAY)
    before = cache.stored_rows(book)
    earlier = measure_now(book, date(2025, 1, 1))
    assert [item.closed for item in earlier.customers] == [False, False]
    assert cache.stored_rows(book) == before
    assert keeper.settled()
