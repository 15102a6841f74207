"""The list's order, filters and counts, and edits of many customers in one step."""

from array import array

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.customers import (
    CustomerRow,
    ViewSpec,
    change_customers,
    count_customers,
    delete_customers,
    list_ids,
    read_rows,
)
from keyacct_desktop.services.filters import filter_choices
from keyacct_desktop.ui.models.customer_columns import COLUMNS


def add(book: Book, name: str, **values: object) -> int:
    values = {"kind": "person", "stage": "search", **values}
    with book.transaction("customer.added", name=name) as tx:
        return tx.insert("party", name=name, created_at=tx.now, updated_at=tx.now, **values)


def names(book: Book, view: ViewSpec) -> list[str]:
    ids = list_ids(book, view=view)
    rows = read_rows(book, ids)
    return [rows[i].name for i in ids]


def contact(book: Book, party_id: int, day: str) -> int:
    with book.transaction("interaction.logged") as tx:
        talk = tx.insert("interaction", happened_on=day, type="call", content="聊了报价", created_at=tx.now)
        tx.insert("interaction_party", interaction_id=talk, party_id=party_id)
    return talk


def rows_of(book: Book, table: str) -> int:
    return int(book.fetch(f"SELECT count(*) FROM {table}")[0][0])


def test_names_stand_in_the_order_of_their_pinyin(book: Book) -> None:
    for name in ("周敏", "Anna", "王伟", "陈晓", "曾华"):
        add(book, name)
    assert names(book, ViewSpec()) == ["Anna", "陈晓", "王伟", "曾华", "周敏"]


def test_stages_stand_in_the_order_of_the_way_and_names_within(book: Book) -> None:
    for name, stage in (("周敏", "search"), ("陈晓", "closed"), ("王伟", "search"), ("李娜", "develop")):
        add(book, name, stage=stage)
    assert names(book, ViewSpec(sort="stage")) == ["王伟", "周敏", "李娜", "陈晓"]
    assert names(book, ViewSpec(sort="stage", descending=True)) == ["陈晓", "李娜", "王伟", "周敏"]


@pytest.mark.parametrize("descending", [False, True])
def test_customers_without_a_value_come_last_both_ways(book: Book, descending: bool) -> None:
    add(book, "王伟", company="安信")
    add(book, "李娜")
    add(book, "陈晓", company="中荣")
    shown = names(book, ViewSpec(sort="company", descending=descending))
    assert shown == (["陈晓", "王伟", "李娜"] if descending else ["王伟", "陈晓", "李娜"])


def test_every_sort_of_the_header_gives_everybody_once(book: Book) -> None:
    ids = {
        add(book, name, region="杭州" if name > "周" else None) for name in ("王伟", "李娜", "陈晓", "赵云")
    }
    for column in COLUMNS:
        if column.sort:
            for descending in (False, True):
                found = list_ids(book, view=ViewSpec(sort=column.sort, descending=descending))
                assert isinstance(found, array)
                assert sorted(found) == sorted(ids), column.key


def test_filters_combine(book: Book) -> None:
    rep = add_rep(book, "小陈")
    one = add(book, "王伟", stage="closed", rep_id=rep, region="杭州市", source="referral")
    add(book, "李娜", stage="closed", region="杭州市")
    add(book, "陈晓", stage="search", rep_id=rep, region="上海市")
    change_customers(book, ids=[one], add_tags=["老乡"])
    assert names(book, ViewSpec(stages=frozenset({"closed"}))) == ["李娜", "王伟"]
    assert names(book, ViewSpec(stages=frozenset({"closed"}), reps=frozenset({rep}))) == ["王伟"]
    assert names(book, ViewSpec(reps=frozenset({0}))) == ["李娜"]
    assert names(book, ViewSpec(sources=frozenset({"", "referral"}), regions=frozenset({"杭州市"}))) == [
        "李娜",
        "王伟",
    ]
    assert names(book, ViewSpec(tags=frozenset({0}))) == ["陈晓", "李娜"]


def test_tags_are_asked_for_as_any_or_all(book: Book) -> None:
    first, second = add(book, "王伟"), add(book, "李娜")
    change_customers(book, ids=[first, second], add_tags=["老乡"])
    change_customers(book, ids=[first], add_tags=["展会"])
    tags = frozenset(
        choice.value for choice in filter_choices(book, view=ViewSpec(), field="tag") if choice.value
    )
    assert names(book, ViewSpec(tags=tags)) == ["李娜", "王伟"]
    assert names(book, ViewSpec(tags=tags, every_tag=True)) == ["王伟"]


def test_quiet_customers_include_those_never_contacted(book: Book) -> None:
    old, new = add(book, "王伟"), add(book, "李娜")
    add(book, "陈晓")
    contact(book, old, "2026-01-01")
    contact(book, new, "2026-03-10")
    assert names(book, ViewSpec(quiet_days=30)) == ["陈晓", "王伟"]
    assert names(book, ViewSpec(never_contacted=True)) == ["陈晓"]


def test_a_quiet_filter_older_than_the_calendar_is_harmless(book: Book) -> None:
    add(book, "王伟")
    assert names(book, ViewSpec(quiet_days=10**9)) == ["王伟"]


def test_archived_customers_are_out_of_sight_until_asked_for(book: Book) -> None:
    old = add(book, "王伟")
    add(book, "李娜")
    change_customers(book, ids=[old], archive=True)
    assert names(book, ViewSpec()) == ["李娜"]
    assert names(book, ViewSpec(archived=True)) == ["王伟"]
    assert count_customers(book) == 1
    assert count_customers(book, archived=None) == 2


def test_counts_obey_the_other_filters(book: Book) -> None:
    add(book, "王伟", stage="closed", region="杭州市")
    add(book, "李娜", stage="search", region="杭州市")
    add(book, "陈晓", stage="search", region="上海市")
    view = ViewSpec(stages=frozenset({"closed"}), regions=frozenset({"杭州市"}))
    counts = {choice.value: choice.count for choice in filter_choices(book, view=view, field="stage")}
    assert counts == {"search": 1, "screen": 0, "develop": 0, "closed": 1, "dropped": 0}
    regions = {c.value: c.count for c in filter_choices(book, view=view, field="region")}
    assert regions == {"杭州市": 1}


def test_a_changed_stage_is_noted_and_taken_back_in_one_step(book: Book) -> None:
    ids = [add(book, name) for name in ("王伟", "李娜", "陈晓")]
    before = rows_of(book, "stage_change")
    assert change_customers(book, ids=ids, stage="develop") == 3
    assert {row.stage for row in read_rows(book, ids).values()} == {"develop"}
    assert rows_of(book, "stage_change") == before + 3
    name = book.undo_name()
    assert name is not None
    assert (name.name, name.params["count"]) == ("customers.stage_changed", 3)
    book.undo()
    assert {row.stage for row in read_rows(book, ids).values()} == {"search"}
    assert rows_of(book, "stage_change") == before


def test_what_already_reads_so_is_not_written(book: Book) -> None:
    party = add(book, "王伟", stage="closed")
    before = book.undo_name()
    change_customers(book, ids=[party], stage="closed", archive=False)
    assert book.undo_name() == before


def test_tags_go_on_and_off_many_cards_as_one_step_each(book: Book) -> None:
    ids = [add(book, name) for name in ("王伟", "李娜")]
    change_customers(book, ids=ids[:1], add_tags=["老乡"])
    change_customers(book, ids=ids, add_tags=["老乡", " 展会 "])
    assert all(row.tag_names() == ["展会", "老乡"] for row in read_rows(book, ids).values())
    change_customers(book, ids=ids, remove_tags=["老乡", "没有"])
    assert all(row.tag_names() == ["展会"] for row in read_rows(book, ids).values())
    book.undo()
    book.undo()
    assert [read_rows(book, ids)[i].tag_names() for i in ids] == [["老乡"], []]


def test_deleting_takes_all_that_belongs_to_them_and_undo_brings_it_back(book: Book) -> None:
    first, second = add(book, "王伟"), add(book, "李娜")
    alone, shared = contact(book, first, "2026-03-01"), contact(book, first, "2026-03-02")
    with book.transaction("interaction.edited") as tx:
        tx.insert("interaction_party", interaction_id=shared, party_id=second)
        tx.insert("sales_order", party_id=first, ordered_on="2026-02-02", amount_fen=500, created_at=tx.now)
    assert delete_customers(book, ids=[first]) == 1
    assert [row[0] for row in book.fetch("SELECT id FROM interaction")] == [shared]
    assert rows_of(book, "sales_order") == 0
    book.undo()
    assert {row[0] for row in book.fetch("SELECT id FROM interaction")} == {alone, shared}
    assert rows_of(book, "sales_order") == 1
    assert names(book, ViewSpec()) == ["李娜", "王伟"]


def test_contact_people_are_never_meant_by_a_bulk_edit(book: Book) -> None:
    firm = add(book, "恒达", kind="company")
    person = add(book, "李娜", kind="contact", employer_id=firm)
    assert change_customers(book, ids=[firm, person], archive=True) == 1
    assert delete_customers(book, ids=[person]) == 0


def test_many_thousand_customers_are_changed_in_one_step(book: Book) -> None:
    with book.transaction("import.finished") as tx:
        ids = tx.insert_many(
            "party",
            ("kind", "name", "created_at", "updated_at"),
            [("person", f"客户{number}", tx.now, tx.now) for number in range(12_000)],
        )
    assert change_customers(book, ids=ids, stage="screen", add_tags=["批量"]) == 12_000
    assert count_customers(book, view=ViewSpec(stages=frozenset({"screen"}))) == 12_000
    book.undo()
    assert count_customers(book, view=ViewSpec(stages=frozenset({"screen"}))) == 0


def test_an_unknown_stage_and_an_impossible_tag_are_refused_without_a_trace(book: Book) -> None:
    party = add(book, "王伟")
    with pytest.raises(Refused):
        change_customers(book, ids=[party], stage="won")
    with pytest.raises(InvalidText):
        change_customers(book, ids=[party], add_tags=["x" * 101])
    assert read_rows(book, [party])[party].tag_names() == []


def test_the_row_of_a_deleted_customer_is_missing_not_an_error(book: Book) -> None:
    assert read_rows(book, [1, 2, 3]) == {}


def test_clearing_the_filters_keeps_columns_and_order() -> None:
    view = ViewSpec(columns=("name", "phone"), sort="revenue", descending=True, quiet_days=30)
    assert view.is_filtered()
    assert view.without_filters() == view._replace(quiet_days=None)


def test_a_row_has_exactly_the_columns_that_are_read(book: Book) -> None:
    party = add(book, "王伟", company="恒达")
    row = read_rows(book, [party])[party]
    assert isinstance(row, CustomerRow)
    assert (row.name, row.company, row.order_count, row.tag_names()) == ("王伟", "恒达", 0, [])


def add_rep(book: Book, name: str) -> int:
    with book.transaction("rep.added", name=name) as tx:
        return tx.insert("rep", name=name)
