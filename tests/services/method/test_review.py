"""The book as a whole, read from the cache, is what a run from scratch says; the lists name the right people."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from keyacct_desktop.domain.method_codes import Tier, Zone
from keyacct_desktop.services.book import Book, FixedClock
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.services.method import review
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.measuring import measure_now, refresh_measures
from keyacct_desktop.services.method.settings import (
    change_policy,
    change_settings,
    read_policy,
    read_settings,
)
from keyacct_desktop.services.method.worth import read_worth
from tests.conftest import TODAY
from tests.services.method.books import book_of_profits, customer, talk


@pytest.fixture
def demo(book: Book) -> Iterator[Book]:
    fill_demo(book, as_of=TODAY, customers=150)
    keeper = MeasureKeeper(book)
    keeper.refresh()
    yield book
    keeper.close()


def test_the_totals_from_the_cache_are_those_of_a_run(demo: Book) -> None:
    assert review.read_book_results(demo) == measure_now(demo, TODAY).results


def test_each_cell_of_the_table_holds_as_many_people_as_it_says(demo: Book) -> None:
    cells = review.read_book_results(demo).cells
    assert sum(cell.count for cell in cells) > 50
    for cell in cells:
        assert len(review.cell_members(demo, cell.tier, cell.level)) == cell.count
        assert len(review.cell_members(demo, cell.tier, cell.level, only=Zone.UNDER)) == cell.under
        assert len(review.cell_members(demo, cell.tier, cell.level, only=Zone.OVER)) == cell.over
    under = review.zone_members(demo, Zone.UNDER, confirmed=False)
    assert len(under) == sum(cell.under for cell in cells)
    assert review.zone_members(demo, Zone.UNDER) == []


def test_falling_behind_names_the_best_and_longest_first(book: Book) -> None:
    parties = book_of_profits(book, [120, 80, 50], TODAY)
    MeasureKeeper(book).refresh()
    talk(book, parties[1], TODAY - timedelta(days=20))
    first, second, *_ = review.falling_behind(book)
    assert (first.customer_id, first.tier) == (parties[0], Tier.KEY)
    assert (second.customer_id, second.days_late) == (parties[1], 6)
    assert review.count_behind(book) == 3


def test_the_cards_to_check_stay_all_week_and_change_with_it(demo: Book, clock: FixedClock) -> None:
    monday = review.cards_to_check(demo)
    assert len(monday) == 5
    clock.day = date(2026, 3, 22)
    assert review.cards_to_check(demo) == monday
    clock.day = date(2026, 3, 23)
    assert review.cards_to_check(demo) != monday


def test_sources_are_compared_by_what_became_of_them(book: Book) -> None:
    for _ in range(3):
        customer(book, "展会客", source="exhibition")
    (bought,) = book_of_profits(book, [10], TODAY)
    with book.transaction("customer.edited", name="") as tx:
        tx.update("party", bought, source="referral")
    best, worst = review.source_conversions(book)
    assert (best.source, best.total) == ("referral", 1.0)
    assert (worst.source, worst.searched, worst.closed, worst.total) == ("exhibition", 3, 0, 0.0)


def test_visits_count_their_goals_and_results(book: Book) -> None:
    (party,) = book_of_profits(book, [10], TODAY)
    talk(book, party, TODAY, "visit", purpose="offer", result="order")
    talk(book, party, TODAY - timedelta(days=40), "visit")
    assert (review.visits(book).total, review.visits(book).successful) == (2, 1)
    assert (review.visits(book, 7).total, review.visits(book, 7).success_share) == (1, 1.0)
    assert len(review.visits(book).without_goal) == 1


def test_the_book_proposes_its_own_size_cuts_and_normal_zones(demo: Book) -> None:
    cuts = review.proposed_settings(demo, "sizes")
    assert cuts == {"size_cuts": review.proposed_size_cuts(demo)}
    zones = review.proposed_settings(demo, "zone")
    proposal = review.proposed_zone(demo)
    assert set(zones) == {"zone_low", "zone_high"}
    for place, tier in enumerate(Tier):
        if tier in proposal:
            assert (zones["zone_low"][place], zones["zone_high"][place]) == proposal[tier]
    assert read_settings(change_settings_of(demo, {**cuts, **zones})).size_cuts == cuts["size_cuts"]
    assert review.proposed_settings(demo, "tiers") == {}


def test_an_empty_book_proposes_nothing(book: Book) -> None:
    assert review.proposed_settings(book, "sizes") == review.proposed_settings(book, "zone") == {}


def change_settings_of(book: Book, changes: dict[str, tuple[int, ...]]) -> Book:
    change_settings(book, changes)
    return book


def test_few_cards_of_the_best_customers_are_named_for_their_gaps(book: Book) -> None:
    fill_demo(book, as_of=TODAY)
    refresh_measures(book)
    cut = read_settings(book).card_gap_below / 10_000
    best = [row[0] for row in book.fetch("SELECT completeness FROM measure WHERE tier_rank <= 1")]
    named = [share for share in best if share < cut]
    assert 0 < len(named) < len(best) / 2


def lacking(book: Book, party: int) -> tuple[str, ...]:
    worth = read_worth(book, party)
    assert worth is not None
    return worth.missing_services


def test_services_that_the_policy_promises_and_nobody_gave_are_named(demo: Book) -> None:
    due = review.services_due(demo)
    assert due
    assert {one.tier for one in due} <= {Tier.KEY, Tier.MAJOR}
    for one in due:
        assert one.services == lacking(demo, one.customer_id)
    whole = demo.fetch("SELECT id FROM measure WHERE service_tier IN ('key', 'major') AND dropped = 0")
    assert {row[0] for row in whole if lacking(demo, row[0])} == {one.customer_id for one in due}
    change_policy(demo, [replace(row, services=()) for row in read_policy(demo)])
    assert review.services_due(demo) == []
