"""Lists and tables over pages."""

from pathlib import Path

import pytest

from keyacct_desktop.documents.date_list import DateLine, DateList, ListedDay, date_list_document
from keyacct_desktop.documents.page import Paper, sheet
from keyacct_desktop.documents.paint import Align
from keyacct_desktop.documents.table import Column, Row, Table, TableLayout
from keyacct_desktop.documents.table_list import TableList, list_document
from tests.documents.pdf import stays_inside, text_of, written

COLUMNS = (Column("名称", bold=True), Column("地址", most=60), Column("金额", Align.RIGHT))


def table(count: int, totals: tuple[str, ...] = ()) -> Table:
    rows = [Row((f"客户{n:03}", "上海市浦东新区张江路" * (1 + n % 4), f"{n},000.00")) for n in range(count)]
    return Table(COLUMNS, rows, totals)


def test_every_row_is_printed_once_and_the_head_on_every_page(tmp_path: Path):
    reader = written(list_document(TableList("重点客户", table(200)), sheet(Paper.A4)), tmp_path)
    assert len(reader.pages) > 3
    everything = text_of(reader)
    assert all(everything.count(f"客户{n:03}") == 1 for n in range(200))
    for at in range(len(reader.pages)):
        page = text_of(reader, at)
        assert "名称" in page
        assert "重点客户" in page
        assert f"Page {at + 1} of {len(reader.pages)}" in page


def test_totals_stand_once_at_the_end(tmp_path: Path):
    for count in range(20, 50):
        content = TableList("x", table(count, ("合计", "", "9,999,999.00")))
        reader = written(list_document(content, sheet(Paper.A4, landscape=True)), tmp_path)
        assert text_of(reader).count("合计") == 1
        assert "9,999,999.00" in text_of(reader, -1)


def test_nothing_is_painted_into_the_margins():
    wide = Column("备注", most=500, lines=2)
    rows = [Row(("很长的名字" * 30, "地址" * 400, "1", "<b>x</b>\n" * 20)) for _ in range(30)]
    content = TableList("标题" * 40, Table((*COLUMNS, wide), rows), "条件" * 200, "页脚" * 100)
    assert stays_inside(list_document(content, sheet(Paper.A5)))


def test_forty_columns_still_fit_the_page():
    columns = tuple(Column(f"列{n}") for n in range(40))
    rows = [Row(tuple(f"值{n}" for n in range(40))) for _ in range(5)]
    assert stays_inside(list_document(TableList("宽表", Table(columns, rows)), sheet(Paper.A4)))


def test_an_empty_list_says_so(tmp_path: Path):
    reader = written(list_document(TableList("空", table(0)), sheet(Paper.A4)), tmp_path)
    assert len(reader.pages) == 1
    assert "There is nothing to list." in text_of(reader)


def test_a_day_that_goes_over_the_page_is_named_again(tmp_path: Path):
    lines = tuple(DateLine(f"王{n:02}", "生日", "41（虚 42）", "138 0000 0000") for n in range(60))
    days = (ListedDay("9月24日 周四", ()), ListedDay("9月25日 周五　八月十五", lines))
    reader = written(date_list_document(DateList("九月", days), sheet(Paper.A4)), tmp_path)
    assert len(reader.pages) == 2
    assert "9月25日 周五　八月十五 (continued)" in text_of(reader, 1)
    assert "9月24日" not in text_of(reader)
    assert all(text_of(reader).count(f"王{n:02}") == 1 for n in range(60))


def test_a_heading_never_stands_alone_at_the_foot(tmp_path: Path):
    days = tuple(ListedDay(f"第{n:03}日", (DateLine(f"人{n:03}", "生日"),)) for n in range(80))
    reader = written(date_list_document(DateList("x", days), sheet(Paper.A5)), tmp_path)
    for at in range(len(reader.pages)):
        page = text_of(reader, at)
        assert all((f"第{n:03}日" in page) == (f"人{n:03}" in page) for n in range(80))


def test_a_crowded_table_is_set_smaller_and_cuts_no_number(tmp_path: Path):
    columns = [Column(f"第{n}列") for n in range(20)]
    columns += [Column("金额", Align.RIGHT), Column("电话", whole=True), Column("记事", least=35)]
    cells = ("这是一段相当长的文字",) * 20
    table = Table(tuple(columns), [Row((*cells, "1,234,567.89", "0519-49037745", ""))] * 3)
    layout = TableLayout(table, 277)
    assert sum(layout.widths) == pytest.approx(277)
    assert layout.widths[-1] >= 35
    text = text_of(written(list_document(TableList("表", table), sheet(Paper.A4, landscape=True)), tmp_path))
    assert text.count("1,234,567.89") == 3
    assert text.count("0519-49037745") == 3


def test_a_table_that_has_room_keeps_the_usual_size():
    wide = Table((Column("姓名"), Column("电话")), [Row(("王建国", "13800138000"))])
    crowded = Table(tuple(Column(f"第{n}列") for n in range(30)), [Row(("一段文字",) * 30)])
    assert TableLayout(wide, 190).row_height(wide.rows[0]) > TableLayout(crowded, 190).row_height(
        Row(("字",) * 30)
    )
