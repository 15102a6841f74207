"""The charts beside the pyramid: what they show, where it is, and that strange books stay honest."""

from collections.abc import Callable
from typing import Any

import pytest

from keyacct_desktop.charts.concentration import draw_concentration
from keyacct_desktop.charts.curves import MOST_POINTS, draw_abc, draw_whale, thinned
from keyacct_desktop.charts.drawing import Drawing
from keyacct_desktop.charts.effort import EffortSlice, Shifted, draw_effort
from keyacct_desktop.charts.engine import new_figure
from keyacct_desktop.charts.history import Month, draw_history
from keyacct_desktop.charts.levels import draw_levels
from keyacct_desktop.charts.movement import Moved, draw_movement
from keyacct_desktop.charts.scatter import MOST_POINTS as MOST_DOTS
from keyacct_desktop.charts.scatter import Dot, draw_scatter, thin
from keyacct_desktop.charts.style import LIGHT, STYLES
from keyacct_desktop.domain.abc_classes import abc_table
from keyacct_desktop.domain.book_results import Cell
from keyacct_desktop.domain.concentration import concentration
from keyacct_desktop.domain.effort import EffortRow, effort
from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.movement import compare_standings
from keyacct_desktop.domain.standings import Stand, tier_sums
from tests.charts.drawings import NETS, WORDS, K, M, R, V, W, texts

S = MethodSettings()
SIZE = (9, 5)


def whale(nets: tuple[int, ...], style: Any = LIGHT) -> Drawing:
    return draw_whale(new_figure(*SIZE), nets, WORDS, style)


def abc(values: tuple[int, ...], style: Any = LIGHT) -> Drawing:
    return draw_abc(new_figure(*SIZE), values, abc_table(values, S.abc_cuts), WORDS, style)


def effort_of(minutes: tuple[float, ...], style: Any = LIGHT) -> Drawing:
    rows = [
        EffortRow(number, net, spent)
        for number, (net, spent) in enumerate(zip(NETS, minutes, strict=True), 1)
    ]
    found = effort(rows, 0, S)
    slices = [EffortSlice(tier, 60.0 if sum(minutes) else 0.0, 1000_00) for tier in TIERS]
    cut = [Shifted(one.id, f"客户{one.id}", 1000_00, 300, one.minutes) for one in found.cut]
    to = [Shifted(one.id, f"客户{one.id}", 1000_00, 30, one.minutes) for one in found.move_to]
    return draw_effort(new_figure(*SIZE), slices, found, (cut, to), 8000, WORDS, style)


def levels(counts: dict[tuple[Any, int], tuple[int, int, int]], style: Any = LIGHT) -> Drawing:
    cells = [
        Cell(tier, level, *counts.get((tier, level), (0, 0, 0))) for tier in TIERS for level in range(1, 6)
    ]
    zones = {str(tier): (1, 3) for tier in TIERS}
    return draw_levels(new_figure(*SIZE), cells, zones, WORDS, style)


def history(months: int, style: Any = LIGHT) -> Drawing:
    sums = tier_sums([Stand(1, K, 100, 100_00), Stand(2, V, 100, -50_00)])
    points = [Month(f"2026-{number:02d}", number > 2, sums) for number in range(1, months + 1)]
    return draw_history(new_figure(*SIZE), points, WORDS, style)


def scatter(dots: list[Dot], style: Any = LIGHT, named: bool = True) -> Drawing:
    return draw_scatter(new_figure(*SIZE), dots, WORDS, style, named=named)


def movement(before: dict[int, Any], after: dict[int, Any], style: Any = LIGHT) -> Drawing:
    found = compare_standings(before, after)
    rose = [Moved(move.id, f"客户{move.id}", *move[1:]) for move in found.rose]
    fell = [Moved(move.id, f"客户{move.id}", *move[1:]) for move in found.fell]
    return draw_movement(new_figure(*SIZE), found, (rose, fell), ("2026-01-01", "2026-03-16"), WORDS, style)


def concentrated(nets: tuple[int, ...], style: Any = LIGHT) -> Drawing:
    found = concentration(nets)
    names = [(number, f"客户{number}") for number in range(1, len(found.shares) + 1)]
    return draw_concentration(new_figure(*SIZE), found, names, 3000, WORDS, style)


DOTS = [Dot(number, f"客户{number}", K, 100_000 * number, 10_000 * number) for number in range(1, 11)]


def test_the_whale_shows_the_fifth_the_peak_and_what_is_lost() -> None:
    drawing = whale(NETS)
    told = " ".join(texts(drawing.figure))
    assert "20.0% → 55.2%" in told
    assert "whale_peak 9" in told
    assert "102.2%" in told
    assert drawing.table.rows[-1][-1] == "100.0%"
    assert len(drawing.regions) == 10


def test_a_whale_without_a_positive_total_shows_amounts() -> None:
    drawing = whale((100_00, -300_00))
    assert any("whale_amounts" in text for text in texts(drawing.figure))
    assert drawing.table.rows[-1][-1] == ""


def test_a_long_curve_keeps_its_ends_and_its_peak() -> None:
    places = thinned(100_000, (77_777,))
    assert (places[0], places[-1]) == (0, 99_999)
    assert 77_777 in places
    assert len(places) <= MOST_POINTS + 1
    assert thinned(5, ()) == [0, 1, 2, 3, 4]


def test_abc_zones_can_be_found_by_their_place() -> None:
    drawing = abc((400, 250, 150, 80, 60, 30, 20, 10))
    assert [(one.kind, one.code) for one in drawing.regions] == [
        ("class", "A"),
        ("class", "B"),
        ("class", "C"),
    ]
    assert drawing.regions[0].right == pytest.approx(drawing.regions[1].left)
    assert [row[1] for row in drawing.table.rows] == ["3", "2", "3"]


def test_effort_names_whom_to_take_hours_from() -> None:
    drawing = effort_of((300, 180, 120, 90, 90, 240, 60, 300, 60, 60))
    people = [one for one in drawing.regions if one.kind == "customer"]
    assert people[0].party == 8
    assert "32.0%" in texts(drawing.figure)
    assert any("target" in text and "80.0%" in text for text in texts(drawing.figure))


def test_without_minutes_nobody_is_named() -> None:
    drawing = effort_of((0,) * 10)
    assert drawing.regions == ()
    assert any("no_minutes" in text for text in texts(drawing.figure))


def test_cells_tell_under_and_over_served() -> None:
    drawing = levels({(K, 2): (4, 3, 0), (W, 5): (1, 0, 1)})
    assert len(drawing.regions) == 25
    told = {one.code: one.tip for one in drawing.regions}
    assert "under 3" in told["key:2"]
    assert "over 1" in told["maintenance:5"]
    row = drawing.table.rows[0]
    assert row[2].startswith("4 · under 3")
    assert (row[0], row[1], *row[3:]) == ("层1", "0", "0", "0", "0")
    assert drawing.table.rows[3][5].startswith("1 · over 1")


def test_months_can_be_found_and_computed_ones_are_hatched() -> None:
    from matplotlib.patches import Rectangle

    drawing = history(5)
    assert [one.code for one in drawing.regions][:5] == [f"2026-0{n}" for n in range(1, 6)]
    assert len(drawing.table.rows) == 5
    assert len(drawing.table.header) == 1 + 5 + 5 + 2 + 1, (
        "customers and profit of every tier, losses, net, how"
    )
    assert any(one.get_hatch() == "//" for one in drawing.figure.findobj(Rectangle))
    assert any("seen_month" in text and "computed_month" in text for text in texts(drawing.figure))


def test_a_point_is_found_by_its_place() -> None:
    drawing = scatter(DOTS)
    assert drawing.points is not None
    place = drawing.points.ids.index(7)
    found = drawing.at(float(drawing.points.x[place]) + 0.002, float(drawing.points.y[place]))
    assert found is not None
    assert (found.kind, found.party) == ("customer", 7)
    assert "客户7" in found.tip
    assert drawing.at(0.001, 0.001) is None


def test_points_outside_stand_at_the_edge_and_are_counted() -> None:
    dots = [*DOTS, Dot(11, "亏", V, 1_000, -90_000), Dot(12, "无", V, 0, -500)]
    assert any("clipped 1" in text for text in texts(scatter(dots).figure))


def test_a_hundred_thousand_customers_are_thinned_and_the_picture_says_so() -> None:
    dots = [Dot(n, f"客户{n}", TIERS[n % 5], 1_000 + n * 37, (n % 300 - 50) * 100) for n in range(100_000)]
    kept = thin(sorted(dots, key=lambda dot: -dot.revenue_fen))
    assert len(kept) == MOST_DOTS
    assert kept[0].id == 99_999
    drawing = scatter(dots)
    assert drawing.points is not None
    assert len(drawing.points.ids) == MOST_DOTS
    assert any("thinned 100,000" in text for text in texts(drawing.figure))


def test_discreet_pictures_name_nobody() -> None:
    assert any("客户10" in text for text in texts(scatter(DOTS).figure))
    assert not any("客户" in text for text in texts(scatter(DOTS, named=False).figure))


def test_movement_has_arrows_and_names() -> None:
    before = {1: (R, 100_00), 2: (K, 900_00), 3: (M, 300_00)}
    after = {1: (K, 1000_00), 2: (M, 400_00), 3: (M, 320_00), 4: (W, 5_00)}
    drawing = movement(before, after)
    assert {one.code for one in drawing.regions if one.kind == "flow"} == {"regular:key", "key:major"}
    assert [one.party for one in drawing.regions if one.kind == "customer"] == [1, 2]
    assert drawing.table.rows[0][:4] == ("层1", "", "1", "1")
    assert [row[2:4] for row in drawing.table.rows[5:7]] == [("", "1"), ("0", "")], "new and gone"
    assert [row[1] for row in drawing.table.rows[7:]] == ["客户1", "客户2"]
    told = " ".join(texts(drawing.figure))
    assert "层3 → 层1" in told
    assert "¥100 → ¥1,000" in told


def test_when_nobody_moved_it_says_so() -> None:
    assert any("nobody_moved" in text for text in texts(movement({1: (K, 5)}, {1: (K, 9)}).figure))


def test_more_names_than_fit_are_counted() -> None:
    before = dict.fromkeys(range(1, 60), (W, 0))
    after = {number: (K, number * 100) for number in range(1, 60)}
    drawing = movement(before, after)
    shown = [one for one in drawing.regions if one.kind == "customer"]
    assert 3 <= len(shown) < 59
    assert any(f"and_more {59 - len(shown)}" in text for text in texts(drawing.figure))


def test_the_first_ten_and_all_others() -> None:
    drawing = concentrated(tuple(range(100, 4000, 100)))
    assert len([one for one in drawing.regions if one.kind == "customer"]) == 10
    assert any("others 29" in text for text in texts(drawing.figure))
    assert len(drawing.table.rows) == 11
    assert drawing.table.rows[-1][0].startswith("others 29")
    assert drawing.table.rows[-1][2] == "100.0%"


EMPTY: list[tuple[str, Callable[[Any], Drawing]]] = [
    ("whale", lambda style: whale((), style)),
    ("abc", lambda style: abc((), style)),
    ("levels", lambda style: levels({}, style)),
    ("history", lambda style: draw_history(new_figure(*SIZE), [], WORDS, style)),
    ("scatter", lambda style: scatter([], style)),
    ("movement", lambda style: movement({}, {}, style)),
    ("concentration", lambda style: concentrated((-5, 0), style)),
]


@pytest.mark.parametrize(("name", "make"), EMPTY, ids=[name for name, _ in EMPTY])
def test_with_nothing_to_draw_one_sentence_stands_there(name: str, make: Callable[[Any], Drawing]) -> None:
    drawing = make(LIGHT)
    assert drawing.regions == ()
    assert len([text for text in texts(drawing.figure) if "_yet" in text]) == 1, name


ONE: list[tuple[str, Callable[[Any], Drawing]]] = [
    ("whale", lambda style: whale((500,), style)),
    ("whale_loss", lambda style: whale((-500, -700), style)),
    ("whale_equal", lambda style: whale((7,) * 40, style)),
    ("whale_zero", lambda style: whale((0, 0), style)),
    ("abc", lambda style: abc((500,), style)),
    ("abc_equal", lambda style: abc((7,) * 40, style)),
    ("levels", lambda style: levels({(V, 1): (1, 1, 0)}, style)),
    ("history", lambda style: history(1, style)),
    ("scatter", lambda style: scatter(DOTS[:1], style)),
    ("scatter_loss", lambda style: scatter([Dot(1, "亏", V, 100, -100)], style)),
    ("scatter_equal", lambda style: scatter([Dot(n, "同", K, 100, 10) for n in range(50)], style)),
    ("movement", lambda style: movement({}, {1: (K, 5)}, style)),
    ("concentration", lambda style: concentrated((500,), style)),
]


@pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
@pytest.mark.parametrize(("name", "make"), ONE, ids=[name for name, _ in ONE])
def test_small_and_strange_books_are_drawn_in_every_style(
    name: str, make: Callable[[Any], Drawing], style: Any
) -> None:
    drawing = make(style)
    assert texts(drawing.figure), name
    assert drawing.figure.get_facecolor()[:3] == pytest.approx(
        tuple(int(style.face[place : place + 2], 16) / 255 for place in (1, 3, 5))
    )
