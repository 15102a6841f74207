"""Saved views keep what the rep set, and survive whatever an older or newer version wrote."""

import json

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.customers import ViewSpec, list_ids
from keyacct_desktop.services.views import (
    BUILT_IN,
    delete_view,
    list_views,
    read_spec,
    rename_view,
    save_view,
    update_view,
    write_spec,
)

SPEC = ViewSpec(
    columns=("name", "revenue"), sort="revenue", descending=True, stages=frozenset({"closed"}), reps=frozenset({1, 0}),
    tags=frozenset({3}), every_tag=True, regions=frozenset({"", "杭州市"}), quiet_days=30, kind="company", archived=None,
)  # fmt: skip


def test_a_view_comes_back_as_it_was_saved(book: Book) -> None:
    save_view(book, name="  杭州大客户 ", spec=SPEC)
    assert [(view.name, view.spec) for view in list_views(book)] == [("杭州大客户", SPEC)]


@pytest.mark.parametrize("spec", [SPEC, ViewSpec(), *BUILT_IN.values()])
def test_every_view_survives_being_written_and_read(spec: ViewSpec) -> None:
    assert read_spec(write_spec(spec)) == spec


@pytest.mark.parametrize("spec", list(BUILT_IN.values()))
def test_every_built_in_view_can_be_listed(book: Book, spec: ViewSpec) -> None:
    assert list(list_ids(book, view=spec)) == []


def test_the_same_name_replaces_and_another_view_keeps_its_name(book: Book) -> None:
    first = save_view(book, name="重点", spec=SPEC)
    assert save_view(book, name="重点", spec=ViewSpec()).id == first.id
    other = save_view(book, name="其他", spec=ViewSpec())
    with pytest.raises(Refused, match="name_taken"):
        rename_view(book, view_id=other.id, name="重点")
    assert [view.name for view in list_views(book)] == ["重点", "其他"]


def test_renaming_updating_deleting_and_undo(book: Book) -> None:
    view = save_view(book, name="重点", spec=SPEC)
    assert rename_view(book, view_id=view.id, name="大客户") == "大客户"
    update_view(book, view_id=view.id, spec=ViewSpec(sort="next"))
    assert list_views(book)[0].spec.sort == "next"
    delete_view(book, view_id=view.id)
    assert list_views(book) == []
    book.undo()
    assert list_views(book)[0].name == "大客户"


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_a_view_needs_a_name(book: Book, name: str) -> None:
    with pytest.raises(Refused, match="name_missing"):
        save_view(book, name=name, spec=SPEC)


def test_a_name_that_is_too_long_is_refused(book: Book) -> None:
    with pytest.raises(InvalidText):
        save_view(book, name="长" * 41, spec=SPEC)


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "not json",
        "[]",
        "null",
        '{"stages": 5, "reps": ["a", true, 2], "quiet_days": "x", "columns": [], "sort": 7}',
        '{"of_a_newer_version": 1}',
        json.dumps({"quiet_days": -5, "archived": "yes"}),
    ],
)
def test_what_cannot_be_understood_is_passed_over(payload: str) -> None:
    spec = read_spec(payload)
    assert (spec.sort, spec.stages, spec.quiet_days, spec.archived) == ("name", frozenset(), None, False)
    assert spec.reps <= {2}


def test_a_view_of_chosen_customers_lists_exactly_them_and_is_kept_so(book: Book) -> None:
    with book.transaction("import.finished") as tx:
        ids = [
            tx.insert("party", kind="person", name=name, stage="search", created_at=tx.now, updated_at=tx.now)
            for name in ("王伟", "李娜", "陈晓")
        ]
    spec = ViewSpec(people=(ids[2], ids[0], 999_999))
    assert set(list_ids(book, view=spec)) == {ids[0], ids[2]}
    assert list(list_ids(book, view=ViewSpec(people=()))) == []
    assert spec.is_filtered()
    assert spec.without_filters().people is None
    assert read_spec(write_spec(spec)) == spec
    assert read_spec('{"people": [1, "x", true, 2]}').people == (1, 2)
    assert read_spec('{"people": 7}').people is None
