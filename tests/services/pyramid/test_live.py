"""The pyramid after a save, without reading everybody again: the same as the whole picture."""

from datetime import timedelta

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.pyramid import LivePyramid, read_portrait
from tests.conftest import TODAY
from tests.services.method.books import customer, order
from tests.services.pyramid.books import method_book


def same(live: LivePyramid, book: Book, touched: frozenset[int] | None) -> None:
    glance, portrait = live.read(touched), read_portrait(book)
    assert glance is not None
    assert portrait.from_cache
    assert glance.pyramid == portrait.pyramid
    assert glance.effort == portrait.effort
    assert [one.code for one in glance.captions] == [one.code for one in portrait.captions]


def test_before_anything_was_measured_there_is_nothing(book: Book) -> None:
    assert LivePyramid(book).read() is None


def test_every_save_is_followed_with_those_whose_tier_it_shifts(book: Book) -> None:
    told: list[frozenset[int] | None] = []
    ids = method_book(book, TODAY)
    keeper = MeasureKeeper(book, told=told.append)
    keeper.refresh()
    live = LivePyramid(book)
    same(live, book, None)
    order(book, ids[8], TODAY - timedelta(days=3), 500_000, profit=90_000)
    assert told[-1] is not None
    assert len(told[-1]) > 1
    same(live, book, told[-1])
    new = customer(book, "新户")
    same(live, book, told[-1])
    order(book, new, TODAY, 1_000, profit=100)
    same(live, book, told[-1])
    with book.transaction("customer.archived") as tx:
        tx.update("party", ids[0], archived=1)
    same(live, book, told[-1])
    book.undo()
    same(live, book, told[-1])
    keeper.close()
