"""A visit brief is one page, whatever there is to say, and has room to write."""

from pathlib import Path

import pytest

from keyacct_desktop.documents.brief import BriefContent, BriefLine, BriefSection, brief_document
from keyacct_desktop.documents.page import Document, Paper, sheet
from keyacct_desktop.documents.table import Column, Row, Table
from keyacct_desktop.documents.table_list import TableList
from tests.documents.pdf import fonts, images, sizes_mm, stays_inside, text_of, written

LONG = "这位客户说了很多话，" * 1000


def brief(**parts) -> BriefContent:
    usual = {
        "name": "王建国",
        "under": "王总 · 鸿达公司",
        "goal": "这次的目标",
        "notes": "记录",
        "footer": "拜访简报",
    }
    return BriefContent(**(usual | parts))


def document(*contents: BriefContent | None, paper: Paper = Paper.A4, contents_page=None) -> Document:
    return brief_document("简报", sheet(paper), len(contents), lambda a, b: contents[a:b], contents_page)


def section(title: str, count: int, text: str = "谈了新的机器", boxes: bool = False) -> BriefSection:
    return BriefSection(
        title, tuple(BriefLine(f"3月{n}日 拜访", f"{text} {n}") for n in range(1, count + 1)), boxes
    )


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
@pytest.mark.parametrize(
    ("groups", "lines", "text"), [(8, 3, "短"), (10, 60, "短"), (10, 30, LONG), (60, 5, LONG)]
)
def test_a_brief_is_one_page_however_much_there_is(
    tmp_path: Path, paper: Paper, groups: int, lines: int, text: str
):
    content = brief(
        under=LONG, reach=(LONG, LONG), chips=(LONG,),
        sections=tuple(section(f"组 {n}", lines, text, n % 2 == 1) for n in range(groups)),
    )  # fmt: skip
    made = document(content, paper=paper)
    reader = written(made, tmp_path)
    assert len(reader.pages) == 1
    assert stays_inside(made)
    assert "这次的目标" in text_of(reader)


def test_long_texts_are_shortened_before_anything_is_left_out(tmp_path: Path):
    sections = tuple(section(f"组 {n}", 3, LONG) for n in range(10))
    text = text_of(written(document(brief(sections=sections)), tmp_path))
    assert all(f"组 {n}" in text for n in range(10))
    assert text.count("3月3日") == 10
    assert "more" not in text


def test_what_is_left_out_is_the_oldest_and_is_counted(tmp_path: Path):
    text = text_of(written(document(brief(sections=(section("最近联系", 200),))), tmp_path))
    assert "谈了新的机器 1" in text
    assert "谈了新的机器 200" not in text
    shown = text.count("谈了新的机器")
    assert f"… and {200 - shown} more" in text


def test_whole_groups_go_last_and_are_named(tmp_path: Path):
    sections = tuple(section(f"组{n}", 2) for n in range(60))
    text = text_of(written(document(brief(sections=sections)), tmp_path))
    assert "组0" in text
    assert text.count("No room for: 组") == 2


def test_half_of_a_page_with_little_on_it_is_to_write_on():
    (image,) = images(document(brief(sections=(section("联系", 3),))))
    rules = [
        y
        for y in range(image.height() // 2, image.height())
        if all(image.pixelColor(x, y).lightness() < 250 for x in range(60, image.width() - 60, 7))
    ]
    assert len(rules) >= 12


def test_a_brief_about_nothing_is_a_page_with_a_name(tmp_path: Path):
    reader = written(document(BriefContent("李娜")), tmp_path)
    assert text_of(reader).startswith("李娜")
    assert sizes_mm(reader) == {(210, 297)}


def test_names_are_printed_as_typed_and_rare_letters_are_there(tmp_path: Path):
    name = "<b>王&amp;𬭎㛃</b> 😀"
    made = document(brief(name=name, sections=(BriefSection("<i>", (BriefLine("", "<script>"),)),)))
    reader = written(made, tmp_path)
    text = text_of(reader)
    assert "<b>王&amp;𬭎㛃</b>" in text
    assert "<script>" in text
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts(reader))


def contents_of(count: int):
    def table(first: int) -> TableList:
        rows = [Row((str(first + n), f"客户 {n}")) for n in range(count)]
        return TableList("出差包", Table((Column("页"), Column("名称")), rows))

    return table


@pytest.mark.parametrize("count", [1, 3, 130])
def test_the_contents_name_the_page_on_which_a_brief_stands(tmp_path: Path, count: int):
    contents = [brief(name=f"客户 {n}", sections=(section("联系", 2),)) for n in range(count)]
    reader = written(document(*contents, contents_page=contents_of(count)), tmp_path)
    listed = len(reader.pages) - count
    assert listed == (1 if count < 20 else 4)
    for n in (0, count - 1):
        page = listed + n
        assert f"{page + 1}客户 {n}" in "".join(text_of(reader, at) for at in range(listed))
        assert text_of(reader, page).startswith(f"客户 {n}")
        assert f"Page {page + 1} of {listed + count}" in text_of(reader, page)
    assert f"Page 1 of {listed + count}" in text_of(reader, 0)


def test_somebody_deleted_meanwhile_leaves_an_empty_page_in_a_pack_and_none_elsewhere(tmp_path: Path):
    three = (brief(name="甲"), None, brief(name="丙"))
    assert len(written(document(*three), tmp_path).pages) == 2
    reader = written(document(*three, contents_page=contents_of(3)), tmp_path)
    assert len(reader.pages) == 4
    assert text_of(reader, 2) == ""
    assert text_of(reader, 3).startswith("丙")


def test_parts_count_like_a_sequence():
    parts = document(brief(), brief(), contents_page=contents_of(2)).parts
    assert len(parts) == 3
    assert len(parts[1:]) == 2
    with pytest.raises(IndexError):
        _ = parts[3]


@pytest.mark.parametrize("count", [1, 8, 60, 96, 97, 98])
def test_the_contents_name_the_right_pages_also_when_longer_numbers_need_more_room(
    count: int, tmp_path: Path
):
    def contents(first: int) -> TableList:
        # A number of two or three letters takes more lines than one of one.
        rows = [Row((f"第{first + at}页\n" * len(str(first + at)), f"客户{at}")) for at in range(count)]
        return TableList("出差包", Table((Column("页", lines=9), Column("姓名")), rows))

    people = [brief(name=f"客户{at}", under="王总") for at in range(count)]
    reader = written(document(*people, paper=Paper.A5, contents_page=contents), tmp_path)
    pages = [text_of(reader, at) for at in range(len(reader.pages))]
    first = next(at for at, text in enumerate(pages) if text.startswith("客户0"))
    assert len(pages) == first + count
    assert f"第{first + 1}页" in pages[0]
    assert f"第{first + count}页" in "".join(pages[:first])


def test_figures_stand_below_each_other_also_beside_long_labels(tmp_path: Path):
    lines = (
        BriefLine("Orders", "9"),
        BriefLine("Amount, 12 months", "¥1,000"),
        BriefLine("Order rhythm", "late"),
    )
    text = text_of(
        written(document(brief(sections=(BriefSection("Numbers", lines),)), paper=Paper.A5), tmp_path)
    )
    assert "Amount, 12 months　" not in text
    assert "Amount, 12 months" in text
    lines = (*lines, BriefLine("Said", LONG))
    text = text_of(
        written(document(brief(sections=(BriefSection("Numbers", lines),)), paper=Paper.A5), tmp_path)
    )
    assert "Amount, 12 months　¥1,000" in text


def test_a_single_group_stands_on_the_left():
    made = document(brief(sections=(section("联系", 1),)))
    (image,) = images(made, 50)
    middle = image.width() // 2
    top, bottom = round(image.height() * 0.1), round(image.height() * 0.16)
    dark = [
        x for y in range(top, bottom) for x in range(image.width()) if image.pixelColor(x, y).lightness() < 90
    ]
    assert dark
    assert min(dark) < middle * 0.3
    text = [x for x in dark if x > middle]
    assert len(text) < len(dark) / 4
