"""Spreadsheet files: what is in them, and what they must not do to the program."""

import struct
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from keyacct_desktop.exchange import workbooks
from keyacct_desktop.exchange.faults import TableError
from keyacct_desktop.exchange.tables import open_table


def refusal(path: Path, **options: str) -> str:
    with pytest.raises(TableError) as caught:
        list(open_table(path, **options).rows())
    return caught.value.code


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "客户.xlsx"
    with xlsxwriter.Workbook(path) as file:
        file.add_worksheet("说明")
        sheet = file.add_worksheet("名单")
        day = file.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(1, 1, ["2026年客户"])
        sheet.write_row(3, 1, ["姓名", "手机", "生日", "金额", "毛利率"])
        sheet.write_row(4, 1, ["王小明", 13800138000])
        sheet.write_datetime(4, 3, datetime(1985, 3, 8), day)
        sheet.write_row(4, 4, [1234.5, 0.15])
        sheet.write_row(6, 1, ["李四", "139 0013 9000", 31114, 88])
        sheet.write_formula(7, 1, "=1+1", value="赵六")
        other = file.add_worksheet("第二")
        other.write_row(0, 0, ["客户", "日期"])
        hidden = file.add_worksheet("藏")
        hidden.hide()
    return path


def test_the_first_sheet_with_anything_in_it_is_read(book: Path) -> None:
    table = open_table(book)
    assert (table.sheet, table.sheets) == ("名单", ("说明", "名单", "第二", "藏"))
    assert table.headers == ("姓名", "手机", "生日", "金额", "毛利率")
    assert table.header_line == 4
    assert list(table.rows()) == [
        (5, ("王小明", 13800138000, date(1985, 3, 8), 1234.5, 0.15)),
        (7, ("李四", "139 0013 9000", 31114, 88, "")),
        (8, ("赵六", "", "", "", "")),
    ]


def test_whole_numbers_are_integers(book: Path) -> None:
    (_, cells), *_ = open_table(book).rows()
    assert isinstance(cells[1], int)


def test_another_sheet_can_be_chosen(book: Path) -> None:
    assert open_table(book, sheet="第二").headers == ("客户", "日期")
    assert refusal(book, sheet="没有") == "no_sheet"
    assert refusal(book, sheet="说明") == "empty"


def test_a_workbook_is_known_by_its_content_not_its_suffix(book: Path, tmp_path: Path) -> None:
    renamed = book.rename(tmp_path / "客户.csv")
    assert open_table(renamed).sheet == "名单"
    text = tmp_path / "导出.xls"
    text.write_bytes("姓名\t手机\n王\t1\n".encode("gbk"))
    assert open_table(text).headers == ("姓名", "手机")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 nothing", "damaged"),
        (workbooks.OLE_MAGIC + b"\0" * 5000, "damaged"),
        (
            workbooks.OLE_MAGIC + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 3000,
            "encrypted",
        ),
    ],
)
def test_wrong_content_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert refusal(path) == code


def test_a_text_document_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<a/>")
    assert refusal(path) == "not_a_table"


def test_a_truncated_workbook_is_damaged(book: Path) -> None:
    book.write_bytes(book.read_bytes()[:2000])
    assert refusal(book) == "damaged"


Make = Callable[..., Path]
CELL = '<row r="{row}"><c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def test_a_cell_at_the_far_corner_is_refused_before_memory_is_asked_for(make_package: Make) -> None:
    far = CELL.format(row=1, ref="A1", text="姓名") + CELL.format(row=1048576, ref="XFD1048576", text="x")
    assert refusal(make_package(far)) == "too_many_cells"


def test_an_empty_styled_cell_at_the_far_corner_does_no_harm(make_package: Make) -> None:
    far = CELL.format(row=1, ref="A1", text="姓名") + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert open_table(make_package(far)).headers == ("姓名",)


def test_entities_are_not_expanded(make_package: Make) -> None:
    head = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    for entity in ("&a;", "&b;"):
        assert refusal(make_package(CELL.format(row=1, ref="A1", text=entity), head=head)) == "damaged"


def test_a_bomb_is_refused_unopened(make_package: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "UNPACKED_LIMIT", 1_000_000)
    bomb = make_package(CELL.format(row=1, ref="A1", text="x" * 2_000_000))
    assert refusal(bomb) == "unpacked_too_large"


def test_a_bomb_that_lies_about_its_size_is_refused(
    make_package: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "UNPACKED_LIMIT", 1_000_000)
    bomb = make_package(CELL.format(row=1, ref="A1", text="x" * 2_000_000))
    with zipfile.ZipFile(bomb) as package:
        size = package.getinfo("xl/worksheets/sheet1.xml").file_size
    bomb.write_bytes(bomb.read_bytes().replace(struct.pack("<L", size), struct.pack("<L", 100)))
    assert refusal(bomb) == "unpacked_too_large"


def test_too_many_entries_are_refused(make_package: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "ENTRY_LIMIT", 3)
    assert refusal(make_package(CELL.format(row=1, ref="A1", text="x"))) == "unpacked_too_large"


def test_every_cut_of_a_workbook_is_refused_in_words(book: Path, tmp_path: Path) -> None:
    whole = book.read_bytes()
    cut = tmp_path / "cut.xlsx"
    for length in range(10, len(whole), max(1, len(whole) // 40)):
        cut.write_bytes(whole[:length])
        assert refusal(cut) in {"damaged", "not_a_table"}


def test_a_flipped_byte_never_ends_the_program(book: Path, tmp_path: Path) -> None:
    whole = bytearray(book.read_bytes())
    broken = tmp_path / "flip.xlsx"
    for at in range(0, len(whole), 23):
        changed = bytearray(whole)
        changed[at] ^= 0xFF
        broken.write_bytes(changed)
        try:
            list(open_table(broken).rows())
        except TableError as error:
            assert error.code in workbook_codes  # noqa: PT017 - most flips do no harm


workbook_codes = {
    "damaged", "not_a_table", "too_many_cells", "unpacked_too_large", "empty", "encrypted", "undecodable",
    "nul", "mixed_encoding", "broken_quote",
}  # fmt: skip


def test_a_large_sheet_is_read_in_bounded_memory(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "big.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as file:
        sheet = file.add_worksheet()
        sheet.write_row(0, 0, ["姓名", "手机", "公司"])
        for row in range(1, 20_001):
            sheet.write_row(row, 0, [f"王{row}", 13800000000 + row, "杭州长江电子有限公司"])
    unit = 1 if sys.platform == "darwin" else 1024
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    assert sum(1 for _ in open_table(path).rows()) == 20_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit - before < 150_000_000
