"""Fonts, files and texts: Chinese is always readable, names are never markup, files tell nothing about their maker."""

import itertools
import logging
import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from matplotlib import font_manager

from keyacct_desktop.charts import engine
from keyacct_desktop.charts.engine import (
    MissingChineseFont,
    chinese_font,
    drawable,
    figure_bytes,
    new_figure,
    picture_suffixes,
)
from keyacct_desktop.charts.pyramid import draw_pyramid
from keyacct_desktop.charts.sheet import fitted, one_line, text_width, wrapped
from keyacct_desktop.charts.small_pyramids import Small, draw_small_pyramids
from keyacct_desktop.charts.style import DARK, LIGHT, PRINT, STYLES, luminance
from keyacct_desktop.domain.method_codes import TIERS
from tests.charts.drawings import WORDS, method_pyramid, texts

HOSTILE = (
    "$\\frac{1}{2}$",
    "<b>粗</b>",
    "a\nb\tc",
    "\\alpha_{x}",
    "$$$",
    "名" * 300,
    "\x07响铃",
    "&amp;",
    "{0}",
    "%s",
)


def test_a_font_with_chinese_is_found_by_name() -> None:
    assert chinese_font(["Arial", "SimSun", "Microsoft YaHei"]) == "Microsoft YaHei"
    assert chinese_font() in engine.CHINESE_FONTS


def test_without_such_a_font_the_error_is_clear() -> None:
    with pytest.raises(MissingChineseFont):
        chinese_font(["Arial", "DejaVu Sans"])


def test_a_missing_font_stops_the_first_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine._Ready, "done", False)
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    monkeypatch.setattr(font_manager, "findSystemFonts", list)
    with pytest.raises(MissingChineseFont):
        new_figure(4, 3)


def test_a_font_installed_since_the_last_start_is_found_beside_broken_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    family = chinese_font()
    known = next(entry for entry in font_manager.fontManager.ttflist if entry.name == family)
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: [str(broken), known.fname])
    assert chinese_font() in engine.CHINESE_FONTS


def test_chinese_has_glyphs(caplog: pytest.LogCaptureFixture) -> None:
    with warnings.catch_warnings(), caplog.at_level(logging.WARNING):
        warnings.simplefilter("error")
        figure_bytes(draw_pyramid(new_figure(6, 4), method_pyramid(), WORDS, LIGHT).figure, "png", 80)
    assert not [
        one for one in caplog.records if "Glyph" in one.getMessage() or "findfont" in one.getMessage()
    ]


@pytest.mark.parametrize("suffix", picture_suffixes())
def test_a_file_says_nothing_about_its_maker_and_its_hour(suffix: str) -> None:
    content = figure_bytes(draw_pyramid(new_figure(6, 4), method_pyramid(), WORDS, PRINT).figure, suffix, 100)
    assert content[:4] in (b"\x89PNG", b"%PDF", b"<?xm")
    assert not re.search(
        rb"matplotlib|Creat(or|ionDate)|Producer|<dc:(date|creator)|20\d\d-\d\d-\d\dT", content, re.I
    )


@pytest.mark.parametrize("suffix", picture_suffixes())
def test_the_same_numbers_give_the_same_file(suffix: str) -> None:
    first, second = (
        figure_bytes(draw_pyramid(new_figure(6, 4), method_pyramid(), WORDS, PRINT).figure, suffix, 80)
        for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_drawn_as_they_are_and_never_read_as_markup(name: str) -> None:
    drawing = draw_small_pyramids(new_figure(8, 5), [Small("1", name, 10, 5, method_pyramid())], WORDS, LIGHT)
    shown = texts(drawing.figure)
    assert one_line(name)[:6].strip() in " ".join(shown)
    for suffix in picture_suffixes():
        assert figure_bytes(drawing.figure, suffix, 60)


@pytest.mark.parametrize(
    ("name", "drawn"),
    [("🎉喜来公司", "喜来公司"), ("🎉🎉", "□"), ("Åsa $x$", "Åsa $x$"), ("", ""), ("陈晓 ", "陈晓 ")],
)
def test_what_no_font_can_draw_is_left_out_without_a_warning(
    name: str, drawn: str, recwarn: pytest.WarningsRecorder
) -> None:
    assert drawable(name) == drawn
    drawing = draw_small_pyramids(
        new_figure(8, 5), [Small("1", name or "空", 10, 5, method_pyramid())], WORDS, LIGHT
    )
    assert figure_bytes(drawing.figure, "svg", 60)
    assert not [one for one in recwarn if "Glyph" in str(one.message)]
    assert drawing.table.rows[0][0] == (name or "空"), "the table keeps the whole name"


def test_tiers_are_told_apart_by_lightness_alone() -> None:
    for style in STYLES.values():
        lights = [luminance(style.tiers[tier]) for tier in TIERS]
        assert lights == sorted(lights, reverse=style.name == "dark")
        steps = [max(a, b) / min(a, b) for a, b in itertools.pairwise(lights)]
        assert min(steps) > 1.25, style.name


def test_text_on_tiers_and_paper_can_be_read() -> None:
    for style in STYLES.values():
        for colour in style.tiers.values():
            assert contrast(style.ink_on(colour), colour) >= 4.5, (style.name, colour)
        for ink in (style.ink, style.soft, style.faint, style.bad, style.good):
            assert contrast(ink, style.face) >= 4.5, (style.name, ink)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_long_names_are_cut_and_long_sentences_broken() -> None:
    assert fitted("很长的客户名称" * 5, 60, 10).endswith("…")
    assert text_width(fitted("很长的客户名称" * 5, 60, 10), 10) <= 60
    assert fitted("短", 60, 10) == "短"
    lines = wrapped("前 20% 的客户带来 54% 的利润；一般客户偏少，需要补充。", 100, 10)
    assert len(lines) > 1
    assert all(text_width(line, 10) <= 110 for line in lines)
    assert not any(line[0] in "，。；%" for line in lines)
    assert wrapped("one two three four five six", 60, 10)[0].endswith(("one two", "three", "two"))
    assert wrapped("", 60, 10) == []


def test_the_cheap_parts_do_not_bring_matplotlib() -> None:
    code = (
        "import sys; import keyacct_desktop.charts.words, keyacct_desktop.charts.style, keyacct_desktop.charts.drawing, "
        "keyacct_desktop.ui.charting.pictures, keyacct_desktop.ui.words.charts, keyacct_desktop.services.pyramid; "
        "print('matplotlib' in sys.modules, 'sqlalchemy' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "False"]


def test_no_pyplot_is_ever_loaded() -> None:
    assert "matplotlib.pyplot" not in sys.modules
    assert (DARK.name, LIGHT.name) == ("dark", "light")
