"""Everything the pyramid draws, of a day, a rep and a filter: the numbers of method.md D8, D17, D18 and D30."""

from datetime import timedelta
from typing import Any

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.measuring import refresh_measures
from keyacct_desktop.services.pyramid import (
    NOBODY,
    Only,
    find_rep,
    read_choices,
    read_portrait,
    read_reps,
    what_if_leaves,
)
from tests.conftest import TODAY
from tests.services.method.books import customer, order, talk
from tests.services.pyramid.books import add_prospect, add_rep, method_book

K, M, R, W, V = Tier


def counts(pyramid: Any) -> list[int]:
    return [band.count for band in pyramid.bands]


def test_the_whole_book_is_drawn_from_the_cache(book: Book) -> None:
    ids = method_book(book, TODAY)
    found = read_portrait(book)
    assert (found.from_cache, found.fresh, found.as_of) == (True, True, TODAY)
    assert counts(found.pyramid) == [2, 3, 2, 2]
    assert (found.pyramid.loss_count, found.pyramid.loss_fen) == (1, -8_000_00)
    assert [one.id for one in found.people] == ids
    assert (found.people[0].name, found.people[0].tier, found.people[0].net_fen) == ("客户A", K, 120_000_00)
    assert found.people[0].margin == pytest.approx(0.5)
    assert [row.count for row in found.abc_amount] == [4, 3, 3]
    assert found.concentration.shares[0] == pytest.approx(120 / 370)
    assert found.results.whale is not None


def test_the_sentence_names_who_carries_the_book(book: Book) -> None:
    ids = method_book(book, TODAY)
    said = {one.code: one.params for one in read_portrait(book).captions}
    assert said["layer_thin"] == {"tier": R, "over": M}
    assert said["one_carries"]["name"] == "客户A"
    assert said["one_carries"]["id"] == ids[0]


def test_what_the_cache_says_and_what_is_computed_is_the_same(book: Book) -> None:
    method_book(book, TODAY)
    cached = read_portrait(book)
    order(book, customer(book, "新户"), TODAY, 100)
    book.undo()
    book.undo()
    computed = read_portrait(book)
    assert computed.people == cached.people
    assert computed.results == cached.results


def test_a_stale_cache_is_left_aside_unless_a_rough_picture_is_asked_for(book: Book) -> None:
    ids = method_book(book, TODAY)
    order(book, ids[-1], TODAY, 900_000, profit=300_000)
    exact, rough = read_portrait(book), read_portrait(book, rough=True)
    assert (exact.from_cache, exact.fresh, exact.people[0].id) == (False, True, ids[-1])
    assert (rough.from_cache, rough.fresh, rough.people[0].id) == (True, False, ids[0])


def test_another_day_is_computed_from_what_was_known_then(book: Book) -> None:
    method_book(book, TODAY)
    past = read_portrait(book, as_of=TODAY - timedelta(days=150))
    assert past.from_cache is False
    assert past.people[0].net_fen == 60_000_00
    assert read_portrait(book, as_of=TODAY - timedelta(days=400)).people == ()


def test_the_people_behind_a_layer_and_a_cell(book: Book) -> None:
    ids = method_book(book, TODAY)
    found = read_portrait(book)
    assert found.members(K) == ids[:2]
    assert found.members(None) == [ids[-1]]
    levels = {one.level for one in found.people}
    assert sorted(party for level in levels if level for party in found.cell(K, level)) == sorted(ids[:2])
    assert found.person(ids[3]) == found.people[3]
    assert found.person(999_999) is None


def test_a_reps_customers_are_classed_among_themselves(book: Book) -> None:
    ids = method_book(book, TODAY)
    rep = add_rep(book, "小李", ids[5:])
    theirs = read_portrait(book, rep=find_rep(book, "小李"))
    assert (theirs.rep, theirs.rep_name) == (rep, "小李")
    assert [one.id for one in theirs.people] == ids[5:]
    assert theirs.people[0].tier is K


def test_customers_without_a_rep_can_be_asked_for(book: Book) -> None:
    ids = method_book(book, TODAY)
    add_rep(book, "小李", ids[1:])
    assert [one.id for one in read_portrait(book, rep=NOBODY).people] == [ids[0]]
    assert read_choices(book).unassigned == 1


def test_an_unknown_rep_is_refused_with_the_known_ones(book: Book) -> None:
    with pytest.raises(Refused) as refused:
        find_rep(book, "谁")
    assert refused.value.code == "rep_unknown"


def test_the_only_reps_picture_is_the_whole_books_and_costs_no_computing(book: Book) -> None:
    ids = method_book(book, TODAY)
    rep = add_rep(book, "我", ids)
    refresh_measures(book)
    assert read_portrait(book, rep=rep).from_cache is True


def test_filtered_customers_keep_the_tier_that_they_have_among_all(book: Book) -> None:
    ids = method_book(book, TODAY)
    with book.transaction("customer.changed") as tx:
        tx.update("party", ids[5], region="杭州", industry="机械")
        tx.update("party", ids[6], region="杭州")
        tag = tx.insert("tag", name="老客户")
        tx.insert("party_tag", party_id=ids[6], tag_id=tag)
    found = read_portrait(book, only=Only(regions=("杭州",)))
    assert [(one.id, one.tier) for one in found.people] == [(ids[5], R), (ids[6], R)]
    assert [one.id for one in read_portrait(book, only=Only(industries=("机械",))).people] == [ids[5]]
    assert [one.id for one in read_portrait(book, only=Only(tags=("老客户",), regions=("杭州",))).people] == [
        ids[6]
    ]
    assert read_portrait(book, only=Only(tags=("没有",))).people == ()
    choices = read_choices(book)
    assert (choices.tags, choices.regions, choices.industries) == (("老客户",), ("杭州",), ("机械",))


def test_hours_are_moved_by_name(book: Book) -> None:
    ids = method_book(book, TODAY)
    for party, minutes in zip(ids, (300, 180, 120, 90, 90, 240, 60, 300, 60, 60), strict=True):
        talk(book, party, TODAY, minutes=minutes)
    refresh_measures(book)
    found = read_portrait(book)
    assert found.effort.share is not None
    assert found.effort.share == pytest.approx(0.32)
    assert (found.cut[0].name, found.cut[0].spent) == ("客户H", 300)
    assert found.move_to[0].name == "客户A"


def test_what_if_the_first_customer_leaves(book: Book) -> None:
    ids = method_book(book, TODAY)
    add_prospect(book, TODAY, 120_000)
    refresh_measures(book)
    portrait = read_portrait(book)
    found = what_if_leaves(portrait, [ids[0]])
    assert found.leaving.share == pytest.approx(120 / 362, abs=0.002)
    assert found.forecast_fen == 84_000_00
    assert found.leaving.cover == pytest.approx(0.14, abs=0.0005)
    assert counts(found.after) == [1, 3, 2, 2]
    with pytest.raises(Refused):
        what_if_leaves(portrait, [999_999])


def test_reps_stand_side_by_side_also_without_customers(book: Book) -> None:
    ids = method_book(book, TODAY)
    add_rep(book, "小李", ids[5:])
    add_rep(book, "新人", [])
    found = {one.name: one for one in read_reps(book)}
    assert [(name, one.customers) for name, one in found.items()] == [("小李", 5), ("新人", 0), ("", 5)]
    assert found["新人"].customers == 0
    assert found["新人"].pyramid.captions == ("no_profit",)
    assert found[""].rep == NOBODY
    assert found["小李"].net_fen == sum((20, 15, 10, 5, -8)) * 1000_00


def test_a_filter_holds_for_the_reps_too(book: Book) -> None:
    ids = method_book(book, TODAY)
    with book.transaction("customer.changed") as tx:
        tx.update("party", ids[5], region="杭州")
    assert sum(one.customers for one in read_reps(book, only=Only(regions=("杭州",)))) == 1


@pytest.mark.parametrize(
    ("profits", "code"),
    [([], "no_customers"), ([100], "one_customer"), ([-5, -9], "no_profit"), ([7] * 8, "all_equal"), ([1, 2, -90], "total_negative")],
)  # fmt: skip
def test_strange_books_are_said_to_be_so(book: Book, profits: list[int], code: str) -> None:
    for number, profit in enumerate(profits):
        party = customer(book, f"客户{number}")
        for days in (200, 100):
            order(book, party, TODAY - timedelta(days=days), 1_000, profit=profit * 500)
    found = read_portrait(book)
    assert code in {one.code for one in found.captions}
    assert len(found.people) == len(profits)
