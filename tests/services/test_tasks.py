"""Promises: who owes, until when, done or not."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.tasks import (
    add_task,
    change_task,
    delete_task,
    finish_task,
    read_done_tasks,
    read_open_tasks,
    read_task,
    reopen_task,
)
from tests.conftest import TODAY
from tests.services.test_interactions import add_party, list_row


def test_open_promises_come_by_due_day_and_those_without_a_day_last(book: Book) -> None:
    party = add_party(book)
    add_task(book, party_id=party, text="以后再说")
    add_task(book, party_id=party, text="付款", owner="them", due_on=date(2026, 4, 1))
    add_task(book, party_id=party, text="寄样品", due_on=date(2026, 3, 20))
    assert [(task.text, task.owner) for task in read_open_tasks(book, party)] == [
        ("寄样品", "us"),
        ("付款", "them"),
        ("以后再说", "us"),
    ]
    assert list_row(book, party)[1:] == ("2026-03-20", "寄样品")


def test_a_promise_is_ticked_off_reopened_and_taken_back_by_undo(book: Book) -> None:
    party = add_party(book)
    task = add_task(book, party_id=party, text="寄样品", due_on=date(2026, 3, 20))
    finish_task(book, task_id=task)
    assert read_open_tasks(book, party) == []
    assert [done.done_on for done in read_done_tasks(book, party)] == [TODAY]
    reopen_task(book, task_id=task)
    assert read_task(book, task).done_on is None
    book.undo()
    assert read_task(book, task).done_on == TODAY


def test_a_promise_is_changed_and_deleted(book: Book) -> None:
    party = add_party(book)
    task = add_task(book, party_id=party, text="寄样品")
    change_task(book, task_id=task, text="寄 3 个样品", owner="them", due_on=date(2026, 5, 1))
    changed = read_task(book, task)
    assert (changed.text, changed.owner, changed.due_on) == ("寄 3 个样品", "them", date(2026, 5, 1))
    delete_task(book, task_id=task)
    with pytest.raises(Refused) as refused:
        read_task(book, task)
    assert refused.value.code == "task_gone"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"party_id": 99}, "customer_gone"),
        ({"text": "  "}, "task_missing"),
        ({"due_on": date(1900, 1, 1)}, "day_too_early"),
    ],
)
def test_what_is_no_promise_is_refused(book: Book, values: dict[str, object], code: str) -> None:
    arguments = {"party_id": add_party(book), "text": "寄样品"} | values
    with pytest.raises(Refused) as refused:
        add_task(book, **arguments)
    assert refused.value.code == code
