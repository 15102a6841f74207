"""Marking greetings as sent: what is logged, what it does not count as, and that undo takes all of it back."""

from datetime import timedelta

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.greetings import GreetingWay
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.greetings.acts import Said, keep_texts, mark_sent, reopen, skip
from keyacct_desktop.services.greetings.plan import count_greeted
from keyacct_desktop.services.method.worth import read_worth
from keyacct_desktop.services.timeline import LoggedContact, read_timeline
from keyacct_desktop.services.today import read_today
from tests.conftest import TODAY
from tests.services.greetings.conftest import MID_AUTUMN, plan_of, row_of

WHEN = {"occasion": "mid_autumn", "day": MID_AUTUMN}
TABLES = ("greeting", "interaction", "interaction_party", "party", "task")


def said(
    book: Book, *names: str, text: str = "中秋好。陈晨", way: GreetingWay = GreetingWay.WECHAT
) -> list[Said]:
    return [Said(row_of(book, name), text, None, way) for name in names]


def everything(book: Book) -> list[list[tuple]]:
    return [book.fetch(f"SELECT * FROM {table} ORDER BY id") for table in TABLES]


def test_a_sent_greeting_is_a_line_of_the_timeline(book: Book, people: dict[str, int]) -> None:
    mark_sent(book, **WHEN, said=said(book, "李娜"))
    entry = read_timeline(book, people["李娜"])[0]
    assert isinstance(entry, LoggedContact)
    assert (entry.day, entry.type, entry.content, entry.purpose) == (TODAY, "wechat", "中秋好。陈晨", "care")
    assert entry.greeting
    assert not entry.answered
    row = row_of(book, "李娜")
    assert (row.state, row.done_on, row.interaction_id) == ("done", TODAY.isoformat(), entry.id)


def test_a_greeting_is_no_real_contact(book: Book, people: dict[str, int]) -> None:
    before = read_worth(book, people["李娜"])
    mark_sent(book, **WHEN, said=said(book, "李娜"))
    after = read_worth(book, people["李娜"])
    assert before is not None
    assert after is not None
    assert after.measures.next_contact == before.measures.next_contact
    assert people["李娜"] not in [line.customer_id for line in read_today(book).done]


def test_a_greeting_counts_where_the_rep_says_so(book: Book, people: dict[str, int]) -> None:
    mark_sent(book, **WHEN, said=said(book, "张伟", way=GreetingWay.CALL), counts=True)
    worth = read_worth(book, people["张伟"])
    assert worth is not None
    assert worth.measures.next_contact is not None
    assert worth.measures.next_contact.day == (TODAY + timedelta(days=14)).toordinal()
    assert people["张伟"] in [line.customer_id for line in read_today(book).done]


def test_a_greeted_contact_person_was_there_and_the_company_is_the_customer(
    book: Book, people: dict[str, int]
) -> None:
    mark_sent(book, **WHEN, said=said(book, "周平"))
    company, person = (read_timeline(book, people[name])[0] for name in ("大华贸易", "周平"))
    assert isinstance(company, LoggedContact)
    assert company.present == ("周平",)
    assert company.id == person.id


@pytest.mark.parametrize("many", [("李娜",), ("张伟", "李娜", "王芳", "周平")])
def test_undo_takes_all_of_it_back_at_once(book: Book, people: dict[str, int], many: tuple[str, ...]) -> None:
    keep_texts(book, **WHEN, said=said(book, "李娜", text="想好的话"))
    before = everything(book)
    mark_sent(book, **WHEN, said=said(book, *many))
    assert sum(row.state == "done" for row in plan_of(book).rows) == len(many)
    book.undo()
    assert everything(book) == before
    book.redo()
    assert sum(row.state == "done" for row in plan_of(book).rows) == len(many)


def test_thousands_go_into_one_change(book: Book, people: dict[str, int]) -> None:
    row = row_of(book, "李娜")
    # The same person on many days: as many rows as a large plan has.
    before = everything(book)
    mark_sent(book, **WHEN, said=said(book, "李娜", "王芳", "张伟"))
    assert book.undo_name() is not None
    assert book.undo_name().name == "greetings.sent"
    assert book.undo_name().params["count"] == 3
    book.undo()
    assert everything(book) == before
    assert row.state == "planned"


def test_nobody_is_logged_twice_even_from_an_old_plan(book: Book, people: dict[str, int]) -> None:
    old = said(book, "李娜")
    mark_sent(book, **WHEN, said=old)
    with pytest.raises(Refused) as refused:
        mark_sent(book, **WHEN, said=old)
    assert refused.value.code == "nobody_left"
    assert book.fetch("SELECT count(*) FROM greeting") == [(1,)]


def test_sent_and_skipped_can_be_taken_back(book: Book, people: dict[str, int]) -> None:
    mark_sent(book, **WHEN, said=said(book, "李娜"))
    skip(book, **WHEN, said=said(book, "王芳", text=""))
    assert count_greeted(book, MID_AUTUMN, MID_AUTUMN) == {("mid_autumn", MID_AUTUMN): 2}
    reopen(book, rows=[row_of(book, "李娜"), row_of(book, "王芳")])
    assert [row.state for row in plan_of(book).rows] == ["planned"] * 4
    assert row_of(book, "李娜").text == "中秋好。陈晨"
    assert [one for one in read_timeline(book, people["李娜"]) if isinstance(one, LoggedContact)] == []
    assert count_greeted(book, MID_AUTUMN, MID_AUTUMN) == {}
    reopen(book, rows=[row_of(book, "李娜")])


def test_skipping_leaves_alone_who_was_greeted(book: Book, people: dict[str, int]) -> None:
    mark_sent(book, **WHEN, said=said(book, "李娜"))
    with pytest.raises(Refused):
        skip(book, **WHEN, said=said(book, "李娜"))
    keep_texts(book, **WHEN, said=said(book, "李娜", text="另一句"))
    assert row_of(book, "李娜").text == "中秋好。陈晨"


def test_a_greeting_cannot_be_sent_in_the_future(book: Book, people: dict[str, int]) -> None:
    with pytest.raises(Refused) as refused:
        mark_sent(book, **WHEN, said=said(book, "李娜"), on=TODAY + timedelta(days=2))
    assert refused.value.code == "day_in_future"
