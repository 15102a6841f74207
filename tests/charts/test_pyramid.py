"""The two pyramids: widths on one scale, the losses apart, places that can be clicked, the numbers as a table."""

import pytest

from keyacct_desktop.charts.engine import new_figure
from keyacct_desktop.charts.pyramid import draw_pyramid
from keyacct_desktop.charts.small_pyramids import MOST_SMALL, Small, draw_small_pyramids
from keyacct_desktop.charts.style import LIGHT, STYLES
from keyacct_desktop.charts.words import Frame
from keyacct_desktop.domain.pyramid import Pyramid, two_pyramids
from tests.charts.drawings import BOOK, WORDS, K, M, V, W, method_pyramid, texts


def widths(figure: object) -> list[float]:
    """Of the bars, count and profit of each layer in turn as they were drawn."""
    from matplotlib.patches import Rectangle

    found = figure.findobj(Rectangle)  # type: ignore[attr-defined]
    return [one.get_width() for one in found if one.get_height() > 8 and one.get_width() > 1.01]


def test_widths_are_shares_on_one_scale() -> None:
    figure = new_figure(8, 4)
    draw_pyramid(figure, method_pyramid(), WORDS, LIGHT)
    bars = widths(figure)[:8]
    scale = bars[0] / (2 / 9)
    assert bars[:4] == pytest.approx([share * scale for share in (2 / 9, 3 / 9, 2 / 9, 2 / 9)])
    assert bars[4:] == pytest.approx([share * scale for share in (200 / 370, 120 / 370, 35 / 370, 15 / 370)])


def test_counts_shares_and_money_stand_in_the_picture() -> None:
    drawn = " ".join(texts(draw_pyramid(new_figure(9, 5), method_pyramid(), WORDS, LIGHT).figure))
    for told in ("层1", "层4", "2 · 22.2%", "¥200,000 · 54.1%", "¥-8,000"):
        assert told in drawn


def test_every_layer_and_the_losses_can_be_found_by_their_place() -> None:
    drawing = draw_pyramid(new_figure(9, 5), method_pyramid(), WORDS, LIGHT)
    assert [(one.kind, one.code) for one in drawing.regions] == [
        ("tier", "key"), ("tier", "major"), ("tier", "regular"), ("tier", "maintenance"), ("loss", ""),
    ]  # fmt: skip
    top, bottom = drawing.regions[0], drawing.regions[-1]
    assert top.bottom > bottom.top
    found = drawing.at((top.left + top.right) / 2, (top.bottom + top.top) / 2)
    assert found == top
    assert "层1" in top.tip
    assert drawing.at(0.5, 0.999) is None


def test_the_numbers_are_there_as_a_table() -> None:
    table = draw_pyramid(new_figure(9, 5), method_pyramid(), WORDS, LIGHT).table
    assert table.rows[0] == ("层1", "2", "22.2%", "¥200,000", "54.1%")
    assert table.rows[-1][1:4] == ("1", "", "¥-8,000")
    assert len(table.text().splitlines()) == 6


@pytest.mark.parametrize(
    ("customers", "told"),
    [
        ([], "no_customers_yet"),
        ([(K, 100)], "1 · 100.0%"),
        ([(W, -5), (V, -9)], "¥-0"),
        ([(K, 100), (M, 50), (V, -(10**9))], "¥-10,000,000"),
        ([(W, 0)], "0 · 0.0%"),
    ],
)
def test_strange_books_are_drawn_honestly(customers: list[tuple[object, int]], told: str) -> None:
    pyramid = two_pyramids(customers)  # type: ignore[arg-type]
    drawing = draw_pyramid(new_figure(9, 5), pyramid, WORDS, LIGHT)
    assert told in " ".join(texts(drawing.figure))
    for one in drawing.regions:
        assert 0 <= one.left < one.right <= 1
        assert 0 <= one.bottom < one.top <= 1


def test_drawing_again_leaves_nothing_of_the_first_picture() -> None:
    figure = new_figure(9, 5)
    draw_pyramid(figure, method_pyramid(), WORDS, LIGHT)
    before = len(texts(figure))
    draw_pyramid(figure, method_pyramid(), WORDS, STYLES["dark"])
    assert len(texts(figure)) == before


def test_the_frame_stands_above_and_below() -> None:
    frame = Frame("标题", "一句很长的话，" * 20, ("小字",))
    drawing = draw_pyramid(new_figure(6, 4), method_pyramid(), WORDS, LIGHT, frame)
    drawn = texts(drawing.figure)
    assert "标题" in drawn
    assert "小字" in drawn
    assert all(one.top < 0.85 and one.bottom > 0.05 for one in drawing.regions)


def small(count: int) -> list[Small]:
    found = [
        Small(str(number), f"业务员{number}", 10, 362_000_00, two_pyramids(BOOK)) for number in range(count)
    ]
    return [*found, Small("99", "", 0, 0, Pyramid((), 0, 0, ("no_profit",)))]


def test_reps_stand_on_one_scale_and_one_without_customers_says_so() -> None:
    half = Small("7", "小李", 1, 60_000_00, two_pyramids([(K, 60_000_00)]))
    whole = Small("8", "小王", 1, 120_000_00, two_pyramids([(K, 120_000_00)]))
    figure = new_figure(8, 4)
    drawing = draw_small_pyramids(figure, [half, whole, *small(0)], WORDS, LIGHT)
    bars = widths(figure)
    assert bars[0] == pytest.approx(bars[2])
    assert bars[1] == pytest.approx(bars[3] / 2)
    assert [one.code for one in drawing.regions if one.kind == "rep"] == ["7", "8", "99"]
    assert any("no_customers_yet" in text for text in texts(figure))
    assert any("no_rep" in text for text in texts(figure))


def test_more_reps_than_fit_are_in_the_table_and_the_picture_says_so() -> None:
    drawing = draw_small_pyramids(new_figure(10, 6), small(40), WORDS, LIGHT)
    assert sum(one.kind == "rep" for one in drawing.regions) == MOST_SMALL
    assert any("reps_not_shown 17" in text for text in texts(drawing.figure))
    assert len({row[0] for row in drawing.table.rows}) == 40


def test_no_reps_at_all() -> None:
    assert draw_small_pyramids(new_figure(6, 4), [], WORDS, LIGHT).regions == ()
