"""The story of a card: everything in one order, in pages that neither skip nor repeat."""

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import LogEntry, log_interaction
from keyacct_desktop.services.orders import OrderEntry, book_order
from keyacct_desktop.services.tasks import add_task, finish_task, read_open_tasks
from keyacct_desktop.services.timeline import (
    BookedOrder,
    LoggedContact,
    Promise,
    StageMove,
    read_timeline,
)
from keyacct_desktop.services.timeline_changes import delete_entry, tick_entry
from tests.conftest import TODAY
from tests.services.test_interactions import add_party

VISIT = LogEntry(customers=(1,), happened_on=TODAY, type="visit")


def test_contacts_orders_promises_and_stages_are_one_story(book: Book) -> None:
    party = add_party(book)
    log_interaction(
        book, entry=replace(VISIT, content="初次拜访", happened_on=date(2026, 2, 1), next_step="报价")
    )
    promise = add_task(book, party_id=party, text="寄样品", due_on=date(2026, 2, 20))
    book_order(
        book,
        order=OrderEntry(party_id=party, ordered_on=date(2026, 3, 1), amount_fen=100_000, margin_bp=1500),
    )
    finish_task(book, task_id=promise, done_on=date(2026, 2, 10))
    story = read_timeline(book, party)
    assert [type(entry) for entry in story] == [BookedOrder, StageMove, Promise, LoggedContact]
    order, stage, done, contact = story
    assert isinstance(order, BookedOrder)
    assert order.profit_fen == 15_000
    assert isinstance(stage, StageMove)
    assert (stage.from_stage, stage.to_stage, stage.reason) == ("search", "closed", "first_order")
    assert isinstance(done, Promise)
    assert done.done_on == date(2026, 2, 10)
    assert isinstance(contact, LoggedContact)
    assert (contact.content, contact.next_step, contact.next_done) == ("初次拜访", "报价", False)


def test_pages_by_key_neither_skip_nor_repeat(book: Book) -> None:
    party = add_party(book)
    for number in range(40):
        log_interaction(book, entry=replace(VISIT, happened_on=TODAY - timedelta(days=number // 7)))
        add_task(book, party_id=party, text="承诺", due_on=TODAY - timedelta(days=number // 5))
        book_order(
            book,
            order=OrderEntry(
                party_id=party, ordered_on=TODAY - timedelta(days=number // 3), amount_fen=number + 1
            ),
        )
    whole = [entry.key for entry in read_timeline(book, party, limit=1000)]
    assert len(whole) == len(set(whole)) == 121
    assert whole == sorted(whole, reverse=True)
    paged, before = [], None
    while page := read_timeline(book, party, limit=7, before=before):
        paged += [entry.key for entry in page]
        before = page[-1].key
    assert paged == whole


def test_an_entry_says_who_else_it_was_for_who_was_there_and_what_it_cost_here(book: Book) -> None:
    company = add_party(book, "长江机械", "company")
    person = add_party(book, "陈工", "contact", company)
    other = add_party(book, "李娜")
    log_interaction(
        book,
        entry=replace(
            VISIT,
            customers=(company, other),
            present=(person,),
            cost_fen=101,
            next_step="报价",
            next_on=TODAY,
        ),
    )
    (seen,) = read_timeline(book, company)
    assert isinstance(seen, LoggedContact)
    assert (seen.others, seen.present, seen.cost_fen) == (("李娜",), ("陈工",), 51)
    (mirrored,) = read_timeline(book, other)
    assert isinstance(mirrored, LoggedContact)
    assert (mirrored.others, mirrored.cost_fen) == (("长江机械",), 50)
    (attended,) = read_timeline(book, person)
    assert isinstance(attended, LoggedContact)
    assert attended.others == ("长江机械", "李娜")


def test_a_next_step_is_done_for_one_customer_and_open_for_the_other(book: Book) -> None:
    first, second = add_party(book), add_party(book, "李娜")
    log_interaction(book, entry=replace(VISIT, customers=(first, second), next_step="报价", next_on=TODAY))
    finish_task(book, task_id=read_open_tasks(book, first)[0].id)
    (done,), (still_open,) = read_timeline(book, first), read_timeline(book, second)
    assert isinstance(done, LoggedContact)
    assert isinstance(still_open, LoggedContact)
    assert (done.next_done, still_open.next_done) == (True, False)


def test_an_empty_card_has_no_story(book: Book) -> None:
    assert read_timeline(book, add_party(book)) == []


def test_an_entry_is_deleted_or_ticked_off_by_what_it_is(book: Book) -> None:
    party = add_party(book)
    log_interaction(book, entry=replace(VISIT, happened_on=date(2026, 3, 1), next_step="报价"))
    add_task(book, party_id=party, text="寄样品", due_on=date(2026, 3, 2))
    book_order(book, order=OrderEntry(party_id=party, ordered_on=TODAY, amount_fen=100))
    order, stage, promise, contact = read_timeline(book, party)
    tick_entry(book, party_id=party, entry=promise)
    tick_entry(book, party_id=party, entry=contact)
    assert read_open_tasks(book, party) == []
    with pytest.raises(Refused, match="task_gone"):
        tick_entry(book, party_id=party, entry=order)
    delete_entry(book, entry=order)
    delete_entry(book, entry=stage)
    delete_entry(book, entry=contact)
    assert [type(entry) for entry in read_timeline(book, party)] == [Promise, StageMove]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process cannot be set there")
def test_a_promise_without_a_day_stands_on_the_local_day_of_writing(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    party = add_party(book)
    add_task(book, party_id=party, text="寄样品")
    try:
        with monkeypatch.context() as patched:
            patched.setenv("TZ", "Pacific/Kiritimati")  # UTC+14
            time.tzset()
            assert [entry.day for entry in read_timeline(book, party)] == [TODAY]
            patched.setenv("TZ", "Etc/GMT+12")  # UTC-12: written at four in the morning UTC
            time.tzset()
            assert [entry.day for entry in read_timeline(book, party)] == [TODAY - timedelta(days=1)]
    finally:
        time.tzset()
