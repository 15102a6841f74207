"""Rows to and from a spreadsheet's clipboard: nothing becomes a formula, nothing comes in twice."""

import csv
import io
from pathlib import Path

import pytest

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.customers import ViewSpec, list_ids, read_rows
from keyacct_desktop.services.pasting import drop_paste, is_paste, plan_paste, rows_as_text, run_paste

COLUMNS = ("name", "company", "phone", "stage")


def people(book: Book) -> set[tuple[str, str | None, str | None]]:
    ids = list_ids(book, view=ViewSpec())
    return {(row.name, row.company, row.phone) for row in read_rows(book, ids).values()}


def paste(book: Book, text: str) -> int:
    return run_paste(book, plan_paste(book, text, columns=COLUMNS, name="剪贴板"))


def test_cells_with_tabs_quotes_and_lines_stay_one_cell() -> None:
    cells = ["王\t伟", '他说"好"', "一\n二", "plain"]
    text = rows_as_text([cells])
    assert next(csv.reader(io.StringIO(text, newline=""), delimiter="\t")) == cells


@pytest.mark.parametrize("text", ["=1+1", "+86 138", "-王", "@x", "＝1", "|cmd"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert rows_as_text([[text]]) == f"'{text}\r\n"


def test_amounts_and_counts_stay_numbers() -> None:
    assert rows_as_text([["-1234.50", 3, None, "2026-03-16"]]) == "-1234.50\t3\t\t2026-03-16\r\n"


def test_rows_with_a_header_become_customers_in_one_step(book: Book) -> None:
    assert paste(book, "客户\t手机\t公司\n王伟\t13812345678\t恒达\n李娜\t13987654321\t\n") == 2
    assert people(book) == {("王伟", "恒达", "13812345678"), ("李娜", None, "13987654321")}
    book.undo()
    assert people(book) == set()


def test_rows_without_a_header_are_taken_as_the_list_shows_them(book: Book) -> None:
    assert paste(book, "王伟\t恒达\t13812345678\n") == 1
    assert people(book) == {("王伟", "恒达", "13812345678")}


def test_the_same_rows_pasted_twice_create_nothing(book: Book) -> None:
    text = "客户\t手机\n王伟\t13812345678\n"
    assert paste(book, text) == 1
    again = plan_paste(book, text, columns=COLUMNS, name="剪贴板")
    assert (again.plan.created, again.plan.skipped, again.clear) == (0, 1, False)
    drop_paste(again.path)
    assert not again.path.exists()


def test_what_was_copied_comes_back_as_it_was(book: Book) -> None:
    rows: list[list[str | int | None]] = [["客户", "公司", "手机"], ["=王伟", "恒\t达", "13812345678"]]
    assert paste(book, rows_as_text(rows)) == 1
    assert people(book) == {("=王伟", "恒 达", "13812345678")} or people(book) == {
        ("=王伟", "恒\t达", "13812345678")
    }


def test_pasted_rows_leave_no_file_behind(book: Book, home: Path) -> None:
    """Other people's data: whatever becomes of a paste, its text is nowhere on the disk afterwards."""
    first = plan_paste(book, "王伟\t13800138000\n", columns=("name", "phone"), name="剪贴板")
    assert is_paste(first.path)
    run_paste(book, first)
    crashed = plan_paste(book, "李娜\t13700137000\n", columns=("name", "phone"), name="剪贴板")
    again = plan_paste(book, "张磊\t13600136000\n", columns=("name", "phone"), name="剪贴板 2")
    assert not crashed.path.exists()
    drop_paste(again.path)
    assert list(home.rglob("*.tsv")) == []


def test_a_file_of_the_reps_own_is_never_dropped(tmp_path: Path) -> None:
    own = tmp_path / "名单.tsv"
    own.write_text("王伟")
    drop_paste(own)
    assert own.exists()
