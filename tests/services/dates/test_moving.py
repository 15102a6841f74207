"""A follow-up that is dragged to another day."""

from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.moving import move_task
from keyacct_desktop.services.tasks import add_task, finish_task, read_task
from tests.services.dates.conftest import Hand


def test_a_task_goes_to_another_day_and_back(book: Book, hand: Hand) -> None:
    task = add_task(book, party_id=hand.card("王总"), text="回访", due_on=date(2026, 3, 20))
    assert move_task(book, task_id=task, to=date(2026, 3, 27))
    assert read_task(book, task).due_on == date(2026, 3, 27)
    undone = book.undo()
    assert undone is not None
    assert (undone.name, undone.params) == ("task.moved", {"name": "王总"})
    assert read_task(book, task).due_on == date(2026, 3, 20)


def test_the_same_day_is_no_move(book: Book, hand: Hand) -> None:
    task = add_task(book, party_id=hand.card("王总"), text="回访", due_on=date(2026, 3, 20))
    assert not move_task(book, task_id=task, to=date(2026, 3, 20))


def test_what_is_done_gone_or_too_early_is_refused(book: Book, hand: Hand) -> None:
    task = add_task(book, party_id=hand.card("王总"), text="回访", due_on=date(2026, 3, 20))
    with pytest.raises(Refused, match="day_too_early"):
        move_task(book, task_id=task, to=date(1900, 1, 1))
    finish_task(book, task_id=task)
    with pytest.raises(Refused, match="task_done"):
        move_task(book, task_id=task, to=date(2026, 4, 1))
    with pytest.raises(Refused, match="task_gone"):
        move_task(book, task_id=task + 1, to=date(2026, 4, 1))
