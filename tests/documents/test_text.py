"""Text on paper: everything can be read, nothing crashes."""

import pytest

from keyacct_desktop.documents import fonts
from keyacct_desktop.documents.fonts import Style, face
from keyacct_desktop.documents.page import Page, Paper, one_part, sheet
from keyacct_desktop.documents.paint import Canvas
from keyacct_desktop.documents.text import Lines, fit, printable
from keyacct_desktop.domain.errors import Refused
from tests.documents.pdf import text_of, written

BODY = Style(10)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a\x00b", "a□b"),
        ("a\u202egnp.b", "a□gnp.b"),
        ("half\ud83d", "half□"),
        ("a\r\nb\u2029c", "a\nb\nc"),
        ("a\tb", "a    b"),
        ("王总 😀 👨‍👩‍👧", "王总 😀 👨‍👩‍👧"),
    ],
)
def test_what_cannot_be_printed_is_a_visible_box(said: str, shown: str):
    assert printable(said) == shown


def test_a_line_that_is_too_long_ends_in_dots_inside_its_width():
    cut = fit("很长的文字" * 2000, BODY, 40)
    assert cut.endswith("…")
    assert face(BODY).width(cut) <= 40


def test_long_text_breaks_anywhere_and_keeps_every_letter():
    text = "无空格" * 3000 + "x" * 1000
    lines = Lines(text, BODY, 50)
    assert lines.count > 100
    assert lines.text == text


def test_the_last_line_says_that_there_is_more(tmp_path):
    text = "一二三四五六七八九十" * 20
    page = Page(lambda canvas: canvas.lines(10, 10, Lines(text, BODY, 50, most=2)))
    read = text_of(written(one_part("x", sheet(Paper.A5), [page]), tmp_path))
    assert read.endswith("…")
    assert text.startswith(read.rstrip("…"))
    assert len(read) > 20


def test_the_text_of_a_file_is_the_text_that_was_printed(tmp_path):
    said = "文字一二 长 王总 13800138000 <b>粗</b> 𬭎 㛃 😀"

    def paint(canvas: Canvas) -> None:
        canvas.text(10, 10, said, BODY)
        canvas.text(10, 20, "行长 𬭎", Style(12, bold=True))
        canvas.text(10, 30, "control \x07 here", BODY)

    text = text_of(written(one_part("标题", sheet(Paper.A5), [Page(paint)]), tmp_path))
    for words in ("文字一二 长 王总 13800138000", "<b>粗</b>", "𬭎", "㛃", "😀", "行长", "control □ here"):
        assert words.replace(" ", "") in text.replace(" ", "")
    assert "\t" not in text
    assert text.count("𬭎") == 2


def test_without_a_chinese_font_chinese_is_refused_and_latin_is_not(monkeypatch, tmp_path):
    monkeypatch.setattr(fonts, "chinese_family", lambda: None)
    fonts.look_again()
    try:
        written(
            one_part("x", sheet(Paper.A5), [Page(lambda c: c.text(10, 10, "latin, é", BODY))]),
            tmp_path,
        )
        with pytest.raises(Refused) as refusal:
            written(one_part("x", sheet(Paper.A5), [Page(lambda c: c.text(10, 10, "王", BODY))]), tmp_path)
        assert refusal.value.code == "chinese_font_missing"
    finally:
        monkeypatch.undo()
        fonts.look_again()


@pytest.mark.parametrize("text", ["短", "اختصار", "e\u0301 王", "two words"])
def test_a_short_text_is_one_line_as_wide_as_it_is(text: str):
    lines = Lines(text, BODY, 100)
    assert (lines.count, lines.texts(), lines.texts(0, 0), lines.texts(1)) == (1, [text], [], [])
    assert lines.height == face(BODY).leading


def test_lines_tell_their_texts():
    lines = Lines("一二三四五\n六", BODY, face(BODY).width("一二三") + 0.1)
    assert lines.texts() == ["一二三", "四五", "六"]
    assert lines.texts(1, 2) == ["四五"]
