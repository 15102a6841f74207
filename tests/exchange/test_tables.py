"""Text files of rows: encodings, delimiters, headers, and everything that can be wrong with them."""

import sys
from pathlib import Path

import pytest

from keyacct_desktop.exchange import tables
from keyacct_desktop.exchange.faults import TableError
from keyacct_desktop.exchange.tables import Table, column_letter, open_table

LIST = "姓名,手机,备注\n王小明,13800138000,老客户\n李四,13900139000,\n"
LONGER = "客戶姓名,手機號碼,聯絡地址,備註資料\n" + "".join(
    f"陳大文{i},1380013{i:04d},臺北市中正區忠孝東路一段,這是一位很重要的老客戶，請記得聯絡\n"
    for i in range(40)
)


def write(tmp_path: Path, text: str, encoding: str = "utf-8", name: str = "名单.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def cells(table: Table) -> list[tuple[object, ...]]:
    return [row for _, row in table.rows()]


def refusal(path: Path, **options: str) -> TableError:
    with pytest.raises(TableError) as caught:
        cells(open_table(path, **options))
    return caught.value


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-be", "utf-16"),
    ],
)
def test_lists_are_read_in_every_usual_encoding(tmp_path: Path, encoding: str, name: str) -> None:
    text = "\ufeff" + LIST if encoding == "utf-16-be" else LIST
    table = open_table(write(tmp_path, text, encoding))
    assert table.headers == ("姓名", "手机", "备注")
    assert table.encoding == name
    assert cells(table) == [("王小明", "13800138000", "老客户"), ("李四", "13900139000", "")]


def test_rare_surnames_of_gb18030_are_read(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, "姓名,手机\n㛃𬭎,13800138000\n", "gb18030"))
    assert cells(table) == [("㛃𬭎", "13800138000")]


def test_big5_is_recognised_and_can_be_chosen(tmp_path: Path) -> None:
    path = write(tmp_path, LONGER, "big5")
    table = open_table(path)
    assert table.encoding == "big5"
    assert cells(table)[0][2] == "臺北市中正區忠孝東路一段"
    assert cells(open_table(path, encoding="big5")) == cells(table)


def test_an_ascii_file_is_utf_8(tmp_path: Path) -> None:
    assert open_table(write(tmp_path, "Name,Phone\nBob,1\n")).encoding == "utf-8"


@pytest.mark.parametrize(
    ("delimiter", "name"), [(",", "a.csv"), ("\t", "a.tsv"), (";", "a.csv"), ("|", "a.txt")]
)
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str, name: str) -> None:
    table = open_table(write(tmp_path, LIST.replace(",", delimiter), name=name))
    assert table.delimiter == delimiter
    assert cells(table)[0] == ("王小明", "13800138000", "老客户")


def test_a_spreadsheets_own_delimiter_line_is_obeyed(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, "sep=;\n姓名;手机\n王,1,2;138\n"))
    assert (table.headers, cells(table)) == (("姓名", "手机"), [("王,1,2", "138")])


def test_quotes_line_breaks_and_lines_are_kept(tmp_path: Path) -> None:
    path = write(tmp_path, '姓名,备注\r\n王,"第一行\r\n第二行, 还有"\r\n\r\n李,"他说""好"""\r\n')
    assert list(open_table(path).rows()) == [(2, ("王", "第一行\r\n第二行, 还有")), (5, ("李", '他说"好"'))]


def test_title_and_blank_rows_above_the_header_are_skipped(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, "2026年客户名单,,\n制表：张三,,\n,,\n" + LIST))
    assert (table.headers, table.header_line) == (("姓名", "手机", "备注"), 4)
    assert [line for line, _ in table.rows()] == [5, 6]


def test_a_header_in_unknown_words_is_still_a_header(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, "甲乙,丙丁\n王,13800138000\n"))
    assert table.headers == ("甲乙", "丙丁")


def test_a_file_without_a_header_gets_letters(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, "王小明,13800138000\n李四,13900139000\n"))
    assert (table.headers, table.header_line) == (("A", "B"), 0)
    assert len(cells(table)) == 2


def test_a_header_alone_is_a_table_without_rows(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, "姓名,手机\n"))
    assert (cells(table), table.row_hint) == ([], 0)


def test_one_column_is_enough(tmp_path: Path) -> None:
    assert cells(open_table(write(tmp_path, "姓名\n王小明\n李四\n"))) == [("王小明",), ("李四",)]


def test_the_number_of_rows_is_known_beforehand(tmp_path: Path) -> None:
    assert open_table(write(tmp_path, LIST)).row_hint == 2


def test_a_formula_in_a_name_is_plain_text(tmp_path: Path) -> None:
    path = write(tmp_path, '姓名,手机\n"=HYPERLINK(""http://x"")",1\n\'+86 138,2\n')
    assert cells(open_table(path)) == [('=HYPERLINK("http://x")', "1"), ("+86 138", "2")]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (b"", "empty", None),
        (b" \r\n\r\n", "empty", None),
        (b",,\n,,\n", "empty", None),
        ('姓名,手机\n王,1\n"李,2\n赵,3\n'.encode(), "broken_quote", 3),
        ('姓名,手机\n王,"1"2\n'.encode(), "broken_quote", 2),
        ("姓名,手机\n王,1\n李\0,2\n".encode(), "nul", 3),
        ("姓名,手机\n王小,1\n".encode() + "李四光,2\n".encode("gbk"), "mixed_encoding", 3),
        ("姓名,手机\n王小,1\n".encode("gbk") * 3 + "李四光,2\n".encode(), "mixed_encoding", 7),
        ("姓名,手机\n".encode("gbk") + b"\xff\xff\xff,1\n", "undecodable", 2),
        (b"<html><table><tr><td>a</td></tr></table>", "html", None),
        (b"%PDF-1.7\n", "not_a_table", None),
        (b"SQLite format 3\0", "not_a_table", None),
        ((",".join(f"c{i}" for i in range(1000)) + "\n" + ",".join("x" * 1000) + "\n").encode(), "too_many_columns", 1),
        (b"name,phone\n" + b"x," * 999 + b"x\n", "too_many_columns", 2),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_cause_and_line(
    tmp_path: Path, text: bytes, code: str, line: int | None
) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(text)
    error = refusal(path)
    assert (error.code, error.line) == (code, line)


def test_a_thousand_columns_are_counted(tmp_path: Path) -> None:
    error = refusal(write(tmp_path, ",".join(["姓名"] * 1000) + "\n"))
    assert error.params == {"columns": 1000, "limit": 300}


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.csv").code == "missing"
    assert refusal(tmp_path).code == "unreadable"


def test_a_wrongly_chosen_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, "name,phone\n" + LIST, "gbk")
    assert (refusal(path, encoding="utf-8").code, refusal(path, encoding="utf-8").line) == ("undecodable", 2)
    assert refusal(path, encoding="klingon").code == "unknown_encoding"


def test_nul_in_a_utf_16_file_is_refused(tmp_path: Path) -> None:
    assert refusal(write(tmp_path, "姓名,手机\n王\0,1\n", "utf-16")).code == "nul"


def test_a_cell_of_more_than_ten_megabytes_is_refused(tmp_path: Path) -> None:
    error = refusal(write(tmp_path, "姓名,备注\n王," + "很" * 11_000_000 + "\n"))
    assert (error.code, error.line) == ("cell_too_long", 2)


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "ROW_LIMIT", 5)
    assert len(cells(open_table(write(tmp_path, "姓名\n" + "王\n" * 5)))) == 5
    assert refusal(write(tmp_path, "姓名\n" + "王\n" * 6)).code == "too_many_rows"


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "FILE_LIMIT", 5)
    assert refusal(write(tmp_path, LIST)).code == "file_too_large"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_file_of_fifty_megabytes_is_streamed(tmp_path: Path, encoding: str) -> None:
    resource = pytest.importorskip("resource")
    unit = 1 if sys.platform == "darwin" else 1024
    row = "王小明,13800138000," + "这是一位老客户" * 40 + "\n"
    path = write(tmp_path, "姓名,手机,备注\n" + row * (50_000_000 // len(row.encode(encoding))), encoding)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    count = sum(1 for _ in open_table(path).rows())
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit - before
    assert count > 50_000
    assert grown < 100_000_000


def test_columns_have_the_letters_of_a_spreadsheet() -> None:
    assert [column_letter(i) for i in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
