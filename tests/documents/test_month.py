"""The month on one page."""

from pathlib import Path

from keyacct_desktop.documents.month import Month, MonthDay, month_document
from keyacct_desktop.documents.page import Margins, Paper, sheet
from tests.documents.pdf import stays_inside, text_of, written

A4_LYING = sheet(Paper.A4, landscape=True, margins=Margins(10, 10, 10, 8))


def month(lines: int = 2, more: int = 0, weeks: int = 5) -> Month:
    def day(n: int) -> MonthDay:
        if not 1 <= n <= 30:
            return MonthDay(str(n), inside=False)
        people = tuple(f"王{n:02}{at:02} 生日" for at in range(lines))
        festivals = ("中秋节",) if n == 25 else ()
        mark = "休" if n == 25 else "班" if n == 20 else ""
        return MonthDay(str(n), f"初{n}", festivals, mark, n % 7 > 4, people, more, f"9月{n}日")

    rows = tuple(tuple(day(week * 7 + at) for at in range(7)) for week in range(weeks))
    return Month("2026 年 9 月", tuple("一二三四五六日"), rows, "丙午年", "打印")


def test_a_quiet_month_is_one_page_with_everything_on_it(tmp_path: Path):
    reader = written(month_document((month(),), A4_LYING), tmp_path)
    assert len(reader.pages) == 1
    text = text_of(reader)
    for words in ("2026 年 9 月", "中秋节", "休", "班", "丙午年", "王0100 生日", "王3001 生日", "初15"):
        assert words in text


def test_what_does_not_fit_is_counted_in_its_cell_and_listed_behind(tmp_path: Path):
    reader = written(month_document((month(lines=20, more=3),), A4_LYING), tmp_path)
    assert len(reader.pages) > 1
    first, behind = text_of(reader, 0), "".join(text_of(reader, at) for at in range(1, len(reader.pages)))
    assert "王0100" in first
    assert "王0119" not in first
    assert "and 18 more" in first
    assert all(f"王{n:02}{at:02}" in behind for n in range(1, 31) for at in range(20))
    assert "9月25日" in behind
    assert "and 3 more" in behind
    assert f"Page 2 of {len(reader.pages)}" in behind


def test_nothing_leaves_the_margins_in_a_month_of_six_weeks():
    assert stays_inside(month_document((month(lines=20, more=100, weeks=6),), A4_LYING))


def test_days_off_are_shaded_and_marked():
    page = next(iter(month_document((month(),), A4_LYING).pages()))
    from keyacct_desktop.documents.devices import page_image

    image = page_image(page, A4_LYING.size, 60)
    shades = {image.pixelColor(x, 200).lightness() for x in range(image.width())}
    assert any(220 < shade < 245 for shade in shades)


def test_several_months_follow_each_other(tmp_path: Path):
    assert len(written(month_document((month(), month()), A4_LYING), tmp_path).pages) == 2
