"""A check finds what is wrong, says it by code, and changes nothing."""

import random
from pathlib import Path

import pytest

from keyacct_desktop.services.book import Book, BookError, Fault, open_book
from keyacct_desktop.services.check import check_book
from keyacct_desktop.services.drafts import save_draft
from keyacct_desktop.storage.connect import open_connection
from tests.storage.faults import add_customers


def codes(book: Book | Path, *, deep: bool = True) -> list[tuple[str, int]]:
    return [(each.code, each.count) for each in check_book(book, deep=deep).found]


def meddle(path: Path, *statements: str) -> None:
    """Write past the program, as another one might."""
    other = open_connection(path)
    other.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        other.execute(statement)
    other.close()


@pytest.fixture
def full(book: Book) -> Book:
    """A book with customers, a tag, interactions and orders."""
    ids = add_customers(book, 5)
    with book.transaction("x") as tx:
        talk = tx.insert(
            "interaction", happened_on="2026-03-01", type="visit", content="谈合同的事", created_at=tx.now
        )
        tx.insert("interaction_party", interaction_id=talk, party_id=ids[0])
        tx.insert("sales_order", party_id=ids[1], ordered_on="2026-02-01", amount_fen=100, created_at=tx.now)
        tx.insert("party_tag", party_id=ids[2], tag_id=tx.insert("tag", name="老客户"))
    return book


def test_a_sound_book_has_no_findings_open_or_closed(full: Book) -> None:
    for deep in (False, True):
        found = check_book(full, deep=deep)
        assert found.whole
        assert found.counts["party"] == 5
    full.close()
    before = full.path.read_bytes()
    assert check_book(full.path, deep=True).whole
    assert full.path.read_bytes() == before


def test_a_book_that_a_window_has_open_can_be_checked_beside_it(full: Book) -> None:
    assert check_book(full.path, deep=True).whole


def test_rows_that_belong_to_nobody_are_found(full: Book) -> None:
    meddle(full.path, "DELETE FROM tag", "INSERT INTO fact (party_id, key, value) VALUES (99, 'a', 'b')")
    found = check_book(full, deep=False).found
    assert [(each.code, each.count, each.params) for each in found] == [
        ("orphan_rows", 1, {"table": "fact"}),
        ("orphan_rows", 1, {"table": "party_tag"}),
    ]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE list_row SET revenue_fen = 1 WHERE id = 1", [("list_differs", 1)]),
        ("DELETE FROM list_row WHERE id > 3", [("list_differs", 2)]),
        ("UPDATE party SET name = '改名' WHERE id = 2", [("list_differs", 1)]),
        ("DELETE FROM interaction_text_data WHERE id > 10", [("full_text_differs", 1)]),
        (
            "INSERT INTO interaction_text (rowid, content) VALUES (77, '谁也没说过的话')",
            [("full_text_differs", 1)],
        ),
        ("UPDATE change_state SET set_id = 1 WHERE id = 1", [("recording_left_on", 1)]),
        ("CREATE TRIGGER eater AFTER INSERT ON party BEGIN DELETE FROM tag; END", [("altered", 1)]),
    ],
)
def test_parts_that_do_not_agree_are_found(
    statement: str, expected: list[tuple[str, int]], full: Book
) -> None:
    meddle(full.path, statement)
    assert codes(full) == expected


def test_drafts_of_customers_that_are_gone_are_found(full: Book) -> None:
    save_draft(full, "card:1", {})
    save_draft(full, "card:999", {})
    save_draft(full, "log:new", {})
    assert codes(full) == [("orphan_drafts", 1)]


def test_a_damaged_book_is_a_finding_and_no_crash(full: Book) -> None:
    full.close()
    data = bytearray(full.path.read_bytes())
    chance = random.Random(3)
    for page in range(2, len(data) // 4096, 3):
        data[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
    full.path.write_bytes(data)
    assert [code for code, _ in codes(full.path)] == ["damaged"]


def test_what_is_no_book_is_no_finding_but_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello")
    with pytest.raises(BookError) as refused:
        check_book(tmp_path / "a.txt")
    assert refused.value.fault is Fault.NOT_A_BOOK


def test_a_check_leaves_nothing_behind(full: Book) -> None:
    check_book(full, deep=True)
    full.close()
    assert [each.name for each in full.path.parent.iterdir() if each.is_file()] == [full.path.name]
    open_book(full.path).close()
