"""Cards: front and back, what flows on, two on a sheet."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from keyacct_desktop.documents.card import CardContent, CardEntry, CardSection, card_document
from keyacct_desktop.documents.page import Document, Flip, Margins, Paper
from keyacct_desktop.documents.people_map import MapPerson
from keyacct_desktop.documents.qr import ContactCode
from keyacct_desktop.domain.errors import Refused
from tests.documents.pdf import sizes_mm, stays_inside, text_of, written
from tests.printed import a_photo

MARGINS = Margins(10, 9, 10, 8)


def card(
    name: str = "王建国", *, need: str = "要一台大机器", back: bool = True, people: int = 0
) -> CardContent:
    map_ = tuple(MapPerson(at, f"联系人{at:02}", ("采购部",), at - 1) for at in range(1, people + 1))
    return CardContent(
        name,
        "王总 · 鸿达公司",
        ("成交", "老乡"),
        a_photo(),
        ContactCode(name, "13800138000"),
        front=(
            CardSection("联系方式", (("手机", "13800138000"), ("微信", "wang"))),
            CardSection("重要日子"),
            CardSection("需求", (("需求", need),)),
        ),
        back=(
            CardSection("联系人", people=map_),
            CardSection("最近联系", entries=(CardEntry("3月1日 拜访", "谈价格"),) if back else ()),
        ),
        footer="王建国 · 随身",
    )


def document(
    *cards: CardContent | None, paper: Paper = Paper.A5, both_sides: bool = True, margins: Margins = MARGINS
) -> Document:
    def load(first: int, last: int) -> Sequence[CardContent | None]:
        return cards[first:last]

    return card_document("卡", len(cards), load, paper=paper, margins=margins, both_sides=both_sides)


def test_front_and_back_are_two_pages_of_a5(tmp_path: Path):
    made = document(card())
    assert made.flip is Flip.LONG_EDGE
    reader = written(made, tmp_path)
    assert sizes_mm(reader) == {(148, 210)}
    front, back = text_of(reader, 0), text_of(reader, 1)
    for words in ("王建国", "王总 · 鸿达公司", "成交", "老乡", "13800138000", "要一台大机器", "1/2"):
        assert words in front
    for words in ("王建国", "谈价格", "2/2"):
        assert words in back


def test_empty_groups_vanish(tmp_path: Path):
    reader = written(document(card(back=False), both_sides=False), tmp_path)
    assert len(reader.pages) == 1
    text = text_of(reader)
    assert "重要日子" not in text
    assert "最近联系" not in text


def test_every_card_begins_on_a_sheet_of_its_own(tmp_path: Path):
    reader = written(document(card("甲", back=False), card("乙")), tmp_path)
    assert [text_of(reader, at)[:1] for at in range(4)] == ["甲", "", "乙", "乙"]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("both_sides", [True, False])
def test_long_text_flows_on_and_nothing_is_cut(tmp_path: Path, paper: Paper, both_sides: bool):
    long = "".join(f"第{n:04}句<b>话</b>。" for n in range(800))
    reader = written(document(card(need=long), paper=paper, both_sides=both_sides), tmp_path)
    text = text_of(reader)
    assert text.count("句") == text.count("第") == 800
    assert sum(f"第{n:04}句<b>话</b>。" in text for n in range(800)) >= 800 - 2 * len(reader.pages)
    assert "谈价格" in text
    assert "需求 (continued)" in text


@pytest.mark.parametrize("paper", [Paper.A5, Paper.POCKET])
def test_nothing_is_painted_into_the_margins(paper: Paper):
    long = CardEntry("2026年3月1日 售后回访", "长" * 3000)
    wild = CardContent(
        "很长的名字" * 40,
        "单位" * 200,
        tuple(f"标签{n}" * (n % 9) for n in range(40)),
        a_photo(),
        ContactCode("x" * 500, "1" * 50),
        (CardSection("组" * 100, (("标题" * 40, "值" * 500), ("a", "b"), ("𬭎", "😀\x07\n" * 40))),),
        (CardSection("人", people=tuple(MapPerson(n, f"{n}" * 90, ("部" * 300,) * 3, 1) for n in range(30))),
         CardSection("事", entries=(long, CardEntry("题" * 80, ""), long))),
        "页脚" * 90,
    )  # fmt: skip
    assert stays_inside(document(wild, paper=paper, both_sides=False))


def test_two_cards_lie_on_a_sheet_and_their_backs_behind_them(tmp_path: Path):
    made = document(card("甲方"), card("乙方"), card("丙方"), paper=Paper.A4)
    assert made.flip is Flip.SHORT_EDGE
    reader = written(made, tmp_path)
    assert sizes_mm(reader) == {(297, 210)}
    assert len(reader.pages) == 4

    def left_of(page: int, name: str) -> float:
        found: list[float] = []
        scale = 297 / float(reader.pages[page].mediabox.width)

        def visit(text, matrix, text_matrix, font, size):
            if name in text:
                found.append((text_matrix[4] * matrix[0] + matrix[4]) * scale)

        reader.pages[page].extract_text(visitor_text=visit)
        return min(found)

    assert left_of(0, "甲") < 148 < left_of(0, "乙")
    assert left_of(1, "乙") < 148 < left_of(1, "甲")
    assert left_of(2, "丙") < 148
    assert left_of(3, "丙") > 148


def test_a_card_that_is_gone_is_left_out(tmp_path: Path):
    reader = written(document(card("甲"), None, card("丙")), tmp_path)
    assert len(reader.pages) == 4


def test_the_map_of_people_has_every_person_of_a_large_company(tmp_path: Path):
    reader = written(document(card(people=60)), tmp_path)
    text = text_of(reader)
    assert all(text.count(f"联系人{at:02}") == 1 for at in range(1, 61))


def test_margins_that_leave_no_room_are_refused():
    with pytest.raises(Refused) as refusal:
        document(card(), paper=Paper.POCKET, margins=Margins(45, 9, 45, 9))
    assert refusal.value.code == "page_too_small"


def test_cards_are_loaded_some_at_a_time(tmp_path: Path):
    asked = []

    def load(first: int, last: int):
        asked.append((first, last))
        return [card(f"客户{at}") for at in range(first, last)]

    made = card_document("x", 100, load, paper=Paper.A5, margins=MARGINS, both_sides=True)
    assert len(written(made, tmp_path).pages) == 200
    assert asked == [(0, 40), (40, 80), (80, 100)]


def test_a_preview_far_behind_does_not_make_the_file_load_its_cards_again(tmp_path: Path):
    asked = []

    def load(first: int, last: int):
        asked.append(first)
        return [card(f"客户{at}") for at in range(first, last)]

    made = card_document("x", 120, load, paper=Paper.A5, margins=MARGINS, both_sides=True)
    for at in range(80, 120):
        made.parts[at]()
        made.parts[at - 80]()
    assert asked == [80, 0]


DRAWING = (
    b"<svg xmlns='http://www.w3.org/2000/svg' width='99' height='99'><rect width='99' height='99'/></svg>"
)


@pytest.mark.parametrize("photo", [b"", b"GIF89a", DRAWING, None])
def test_a_photo_that_is_none_leaves_no_hole(tmp_path: Path, photo: bytes | None):
    reader = written(document(replace(card(), photo=photo, code=None), both_sides=False), tmp_path)
    assert [len(page.images) for page in reader.pages] == [0, 0]
    assert "王建国" in text_of(reader)


def test_a_photo_of_any_shape_stays_in_its_place(tmp_path: Path):
    for width, height in ((1, 1), (3000, 2), (2, 3000)):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor("#c03020"))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "JPEG")
        assert stays_inside(document(replace(card(), photo=bytes(buffer.data())), both_sides=False))
