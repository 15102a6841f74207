"""Logging contacts: what one entry writes, what it closes, and that one undo takes all of it back."""

from dataclasses import replace
from datetime import date

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.check import check_book
from keyacct_desktop.services.interactions import (
    LogEntry,
    change_interaction,
    common_types,
    delete_interaction,
    log_interaction,
    read_interaction,
    read_people,
)
from keyacct_desktop.services.tasks import finish_task, read_done_tasks, read_open_tasks
from keyacct_desktop.storage.schema import TRACKED
from tests.conftest import TODAY

VISIT = LogEntry(customers=(1,), happened_on=TODAY, type="visit")


def add_party(book: Book, name: str = "王伟", kind: str = "person", employer: int | None = None) -> int:
    with book.transaction("customer.added", name=name) as tx:
        return tx.insert(
            "party", kind=kind, name=name, employer_id=employer, created_at=tx.now, updated_at=tx.now
        )


def everything(book: Book) -> dict[str, list[tuple[object, ...]]]:
    return {table: book.fetch(f"SELECT * FROM {table} ORDER BY id") for table in (*TRACKED, "list_row")}


def list_row(book: Book, party: int) -> tuple[object, ...]:
    return book.fetch("SELECT last_contact_on, next_on, next_text FROM list_row WHERE id = ?", (party,))[0]


def test_a_logged_visit_is_the_last_contact_and_sets_the_next_one(book: Book) -> None:
    party = add_party(book)
    entry = replace(
        VISIT,
        content="  谈了年度合同  ",
        result="next_step",
        next_step="送样品",
        next_on=date(2026, 3, 25),
        minutes=45,
        happened_time="14:30",
        purpose="negotiate",
        lesson="先问预算",
    )
    interaction = log_interaction(book, entry=entry)
    assert list_row(book, party) == ("2026-03-16", "2026-03-25", "送样品")
    assert read_interaction(book, interaction) == replace(entry, content="谈了年度合同")
    name = book.undo_name()
    assert name is not None
    assert (name.name, dict(name.params)) == ("interaction.logged", {"name": "王伟", "count": 1})


def test_one_undo_takes_back_everything_an_entry_wrote(book: Book) -> None:
    first, second = add_party(book), add_party(book, "李娜")
    log_interaction(book, entry=replace(VISIT, next_step="报价", next_on=TODAY))
    before = everything(book)
    log_interaction(
        book,
        entry=replace(
            VISIT,
            customers=(first, second),
            next_step="送样品",
            next_on=date(2026, 3, 20),
            cost_fen=30_001,
            cost_category="meal",
        ),
    )
    after = everything(book)
    book.undo()
    assert everything(book) == before
    book.redo()
    assert everything(book) == after


def test_an_entry_for_several_customers_counts_for_each_and_shares_its_cost(book: Book) -> None:
    parties = tuple(add_party(book, name) for name in ("王伟", "李娜", "张敏"))
    log_interaction(book, entry=replace(VISIT, customers=parties, next_on=date(2026, 4, 1), cost_fen=100))
    for party in parties:
        assert list_row(book, party) == ("2026-03-16", "2026-04-01", "")
    assert book.fetch("SELECT party_id, amount_fen FROM cost ORDER BY id") == [
        (parties[0], 34),
        (parties[1], 33),
        (parties[2], 33),
    ]


def test_a_contact_person_as_customer_stands_for_the_company(book: Book) -> None:
    company = add_party(book, "长江机械", "company")
    person = add_party(book, "陈工", "contact", company)
    interaction = log_interaction(book, entry=replace(VISIT, customers=(person,)))
    assert list_row(book, company)[0] == "2026-03-16"
    stored = read_interaction(book, interaction)
    assert (stored.customers, stored.present) == ((company,), (person,))


def test_the_people_met_last_are_offered_first_and_leavers_not_at_all(book: Book) -> None:
    company = add_party(book, "长江机械", "company")
    people = [add_party(book, name, "contact", company) for name in ("陈工", "赵经理", "孙会计")]
    log_interaction(book, entry=replace(VISIT, customers=(company,), present=(people[1],)))
    with book.transaction("customer.edited") as tx:
        tx.update("party", people[2], in_post=0)
    assert [person.name for person in read_people(book, [company])] == ["赵经理", "陈工"]


def test_a_contact_closes_the_next_steps_that_were_due(book: Book) -> None:
    party = add_party(book)
    log_interaction(
        book, entry=replace(VISIT, happened_on=date(2026, 3, 1), next_step="报价", next_on=date(2026, 3, 10))
    )
    log_interaction(
        book, entry=replace(VISIT, happened_on=date(2026, 3, 2), next_step="签约", next_on=date(2026, 3, 30))
    )
    log_interaction(book, entry=VISIT)
    assert [task.text for task in read_open_tasks(book, party)] == ["签约"]
    assert [(task.text, task.done_on) for task in read_done_tasks(book, party)] == [("报价", TODAY)]


def test_a_call_that_nobody_took_leaves_the_next_step_open(book: Book) -> None:
    party = add_party(book)
    log_interaction(book, entry=replace(VISIT, next_step="报价", next_on=TODAY))
    missed = replace(VISIT, type="call", answered=False)
    log_interaction(book, entry=missed)
    assert [task.text for task in read_open_tasks(book, party)] == ["报价"]
    log_interaction(book, entry=replace(missed, next_step="再打", next_on=date(2026, 3, 18)))
    assert [task.text for task in read_open_tasks(book, party)] == ["再打"]


def test_a_backdated_contact_is_no_later_contact_and_closes_nothing_that_was_due_afterwards(
    book: Book,
) -> None:
    party = add_party(book)
    log_interaction(book, entry=replace(VISIT, next_step="签约", next_on=TODAY))
    log_interaction(book, entry=replace(VISIT, happened_on=date(2025, 12, 24)))
    assert list_row(book, party) == ("2026-03-16", "2026-03-16", "签约")


def test_a_changed_entry_is_written_anew_with_its_people_next_steps_and_costs(book: Book) -> None:
    first, second = add_party(book), add_party(book, "李娜")
    interaction = log_interaction(
        book, entry=replace(VISIT, next_step="报价", next_on=date(2026, 3, 20), cost_fen=500)
    )
    before = everything(book)
    changed = replace(
        VISIT,
        customers=(second,),
        present=(first,),
        happened_on=date(2026, 3, 15),
        type="call",
        next_step="回电",
        next_on=date(2026, 3, 22),
        cost_fen=700,
        cost_category="travel",
    )
    change_interaction(book, interaction_id=interaction, entry=changed)
    assert read_interaction(book, interaction) == changed
    assert list_row(book, first) == (None, None, None)
    assert list_row(book, second) == ("2026-03-15", "2026-03-22", "回电")
    assert book.fetch("SELECT party_id, category, amount_fen FROM cost") == [(second, "travel", 700)]
    book.undo()
    assert everything(book) == before


def test_a_change_of_words_keeps_the_next_step_that_is_done(book: Book) -> None:
    party = add_party(book)
    planned = replace(VISIT, next_step="报价", next_on=date(2026, 3, 20), cost_fen=500)
    interaction = log_interaction(book, entry=planned)
    finish_task(book, task_id=read_open_tasks(book, party)[0].id)
    costs = book.fetch("SELECT id FROM cost")
    change_interaction(book, interaction_id=interaction, entry=replace(planned, content="改了措辞"))
    assert [task.done_on for task in read_done_tasks(book, party)] == [TODAY]
    assert read_open_tasks(book, party) == []
    assert book.fetch("SELECT id FROM cost") == costs
    change_interaction(book, interaction_id=interaction, entry=replace(VISIT, content="没有下一步"))
    assert [task.text for task in read_done_tasks(book, party)] == ["报价"]


def test_a_dropped_next_step_is_no_longer_open(book: Book) -> None:
    party = add_party(book)
    interaction = log_interaction(book, entry=replace(VISIT, next_step="报价"))
    change_interaction(book, interaction_id=interaction, entry=VISIT)
    assert read_open_tasks(book, party) == []


def test_a_deleted_entry_takes_its_next_step_along_and_comes_back_with_undo(book: Book) -> None:
    party = add_party(book)
    interaction = log_interaction(
        book, entry=replace(VISIT, next_step="报价", next_on=date(2026, 3, 20), cost_fen=9)
    )
    before = everything(book)
    delete_interaction(book, interaction_id=interaction)
    assert list_row(book, party) == (None, None, None)
    assert not book.fetch("SELECT * FROM cost")
    book.undo()
    assert everything(book) == before


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"customers": ()}, "customer_missing", "customers"),
        ({"customers": (99,)}, "customer_gone", "customers"),
        ({"present": (99,)}, "customer_gone", "customers"),
        ({"happened_on": date(2026, 3, 18)}, "day_in_future", "happened_on"),
        ({"happened_on": date(1900, 12, 31)}, "day_too_early", "happened_on"),
        ({"type": "teleport"}, "type_unknown", "type"),
        ({"result": "great"}, "type_unknown", "result"),
        ({"happened_time": "25:00"}, "time_invalid", "happened_time"),
        ({"minutes": -1}, "minutes_invalid", "minutes"),
        ({"minutes": 1441}, "minutes_invalid", "minutes"),
        ({"next_on": date(2026, 3, 15)}, "next_before_contact", "next_on"),
        ({"cost_fen": -1}, "cost_negative", "cost"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    book: Book, values: dict[str, object], code: str, field: str
) -> None:
    add_party(book)
    with pytest.raises(Refused) as refused:
        log_interaction(book, entry=replace(VISIT, **values))
    assert (refused.value.code, refused.value.field) == (code, field)
    assert not book.fetch("SELECT * FROM interaction")


def test_text_that_the_book_cannot_keep_is_refused(book: Book) -> None:
    add_party(book)
    with pytest.raises(InvalidText):
        log_interaction(book, entry=replace(VISIT, content="x" * 1_000_001))
    with pytest.raises(InvalidText):
        log_interaction(book, entry=replace(VISIT, next_step="x" * 2_001))


def test_tomorrow_is_taken_for_a_rep_east_of_the_clock(book: Book) -> None:
    add_party(book)
    assert log_interaction(book, entry=replace(VISIT, happened_on=date(2026, 3, 17)))


def test_an_entry_that_is_gone_is_said_to_be_gone(book: Book) -> None:
    add_party(book)
    with pytest.raises(Refused, match="interaction_gone"):
        read_interaction(book, 7)
    with pytest.raises(Refused, match="interaction_gone"):
        change_interaction(book, interaction_id=7, entry=VISIT)
    with pytest.raises(Refused, match="interaction_gone"):
        delete_interaction(book, interaction_id=7)


def test_the_types_offered_are_those_used_most_in_a_lasting_order(book: Book) -> None:
    add_party(book)
    usual = ["visit", "incoming_visit", "call", "wechat", "meal", "after_sale"]
    assert common_types(book) == usual
    for _ in range(3):
        log_interaction(book, entry=replace(VISIT, type="exhibition"))
    log_interaction(book, entry=replace(VISIT, type="call"))
    assert common_types(book) == ["visit", "incoming_visit", "call", "wechat", "meal", "exhibition"]


def test_a_visit_without_a_word_leaves_the_full_text_index_right(book: Book) -> None:
    add_party(book)
    silent = log_interaction(book, entry=VISIT)
    assert check_book(book, deep=True).whole
    with book.bulk():  # builds the index anew
        pass
    change_interaction(book, interaction_id=silent, entry=replace(VISIT, content="谈了合同"))
    assert check_book(book, deep=True).whole
    change_interaction(book, interaction_id=silent, entry=VISIT)
    delete_interaction(book, interaction_id=silent)
    assert check_book(book, deep=True).whole
    book.undo()
    book.undo()
    assert check_book(book, deep=True).whole
