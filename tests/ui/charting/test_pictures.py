"""Every chart by its name, from a real book: drawn, readable without the picture, and discreet when asked."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from keyacct_desktop.charts.engine import new_figure
from keyacct_desktop.charts.style import STYLES
from keyacct_desktop.charts.words import NAMES
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.pyramid import Mover, Only
from keyacct_desktop.ui.charting.pictures import Look, Names, draw, frame_of, read_material
from keyacct_desktop.ui.words.charts import chart_words
from tests.charts.drawings import texts
from tests.conftest import TODAY
from tests.services.method.books import talk
from tests.services.pyramid.books import add_rep, method_book


@pytest.fixture
def filled(book: Book, qapp: QApplication) -> Book:
    ids = method_book(book, TODAY)
    for number, party in enumerate(ids):
        talk(book, party, TODAY, minutes=300 - 20 * number)
    add_rep(book, "小李", ids[5:])
    return book


@pytest.mark.parametrize("style", STYLES)
def test_every_chart_is_drawn_in_every_style_with_its_table(filled: Book, style: str) -> None:
    material = read_material(filled, NAMES)
    look = Look(chart_words("zh_CN"), STYLES[style])
    for name in NAMES:
        drawing = draw(name, new_figure(8, 4.5), material, look)
        assert drawing.table.rows, name
        assert all(len(row) == len(drawing.table.header) for row in drawing.table.rows), name
        assert drawing.regions or drawing.points, name
        for one in drawing.regions:
            assert -0.01 <= one.left <= one.right <= 1.01, (name, one)
            assert -0.01 <= one.bottom <= one.top <= 1.01, (name, one)


def test_discreet_pictures_and_their_tables_name_nobody(filled: Book) -> None:
    material = read_material(filled, NAMES)
    look = Look(chart_words("zh_CN"), STYLES["print"], discreet=True)
    for name in NAMES:
        drawing = draw(name, new_figure(8, 4.5), material, look)
        shown = " ".join(
            [*texts(drawing.figure), drawing.table.text(), *(one.tip for one in drawing.regions)]
        )
        for private in ("客户A", "客户H", "亏损户"):
            assert private not in shown, name


def test_the_window_says_title_and_sentence_itself(filled: Book) -> None:
    material = read_material(filled, ["pyramid"])
    look = Look(chart_words("en"), STYLES["light"], framed=False)
    assert not any("2026" in text for text in texts(draw("pyramid", new_figure(8, 4), material, look).figure))
    frame = frame_of("pyramid", material, look)
    assert "2026-03-16" in frame.title
    assert "54%" in frame.reading


def test_the_title_says_whose_customers_and_which_filter(filled: Book) -> None:
    rep = filled.fetch("SELECT id FROM rep WHERE name = '小李'")[0][0]
    material = read_material(filled, ["pyramid"], rep=rep, only=Only(tags=("老客户",)))
    title = frame_of("pyramid", material, Look(chart_words("en"), STYLES["light"])).title
    assert "小李" in title
    assert "老客户" in title


def test_what_was_not_read_cannot_be_drawn(filled: Book) -> None:
    material = read_material(filled, ["pyramid"])
    look = Look(chart_words("en"), STYLES["light"])
    for name in ("history", "movement", "reps"):
        with pytest.raises(ValueError, match=r"history|comparison|reps"):
            draw(name, new_figure(4, 3), material, look)
    with pytest.raises(KeyError):
        draw("pie", new_figure(4, 3), material, look)


def test_a_small_figure_still_draws(filled: Book, tmp_path: Path) -> None:
    material = read_material(filled, NAMES)
    look = Look(chart_words("zh_CN"), STYLES["light"])
    for name in NAMES:
        assert draw(name, new_figure(2.6, 1.8), material, look).table.rows


def test_without_names_everybody_has_one_number_in_all_pictures(filled: Book) -> None:
    ids = filled.fetch("SELECT id FROM party ORDER BY id")
    with filled.transaction("order.booked") as tx:
        for days in (10, 20):
            day = (TODAY - timedelta(days=days)).isoformat()
            tx.insert("sales_order", party_id=ids[8][0], ordered_on=day, amount_fen=90_000_000,
                      profit_fen=10_000_000, created_at=tx.now)  # fmt: skip
    material = read_material(filled, NAMES, since=TODAY - timedelta(days=30))
    assert material.comparison is not None
    assert material.comparison.rose
    assert material.comparison.fell
    words = chart_words("zh_CN")
    look = Look(words, STYLES["print"], discreet=True)
    called: dict[int, set[str]] = {}
    for name in NAMES:
        for one in draw(name, new_figure(8, 4.5), material, look).regions:
            if one.kind == "customer" and one.party is not None:
                called.setdefault(one.party, set()).add(one.tip.partition("\n")[0])
    first = material.portrait.people[0]
    assert called[first.id] == {words.say("nobody_named", number=1)}
    assert all(len(names) == 1 for names in called.values())
    assert len({min(names) for names in called.values()}) == len(called)


def test_who_is_gone_has_a_number_behind_all_others(filled: Book) -> None:
    material = read_material(filled, ["movement"])
    found = material.comparison
    assert found is not None
    gone = Mover(99, "走了", None, None, 1, None)
    names = Names(
        replace(material, comparison=replace(found, gone=(gone,))),
        Look(chart_words("en"), STYLES["print"], discreet=True),
    )
    assert names.of(99, "走了") == f"Customer {len(material.portrait.people) + 1}"
