"""Every chart by its name: what has to be read for it, and how it is drawn with its words.

Reading needs the book and no screen; drawing brings matplotlib along. Knows no widget.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from keyacct_desktop.charts.words import BARE, NAMES, ChartWords, Frame
from keyacct_desktop.domain.exact import add_months
from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.pyramid import (
    Comparison,
    History,
    Mover,
    Only,
    Portrait,
    RepPyramid,
    Shift,
    compare_days,
    read_history,
    read_portrait,
    read_reps,
)
from keyacct_desktop.services.pyramid.scope import EVERYBODY
from keyacct_desktop.ui.words import charts
from keyacct_desktop.ui.words import pyramid as told

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from keyacct_desktop.charts.drawing import Drawing
    from keyacct_desktop.charts.style import Style

COMPARED_MONTHS: Final = 3
"""How far back the movement looks when nobody says."""


@dataclass(frozen=True, slots=True)
class Material:
    """What charts are drawn from. `portrait` serves most of them; history, comparison and reps are read when asked."""

    portrait: Portrait
    history: History | None = None
    comparison: Comparison | None = None
    reps: tuple[RepPyramid, ...] | None = None


def read_material(
    book: Book,
    names: Iterable[str],
    *,
    rep: int | None = None,
    as_of: date | None = None,
    since: date | None = None,
    only: Only = EVERYBODY,
    rough: bool = False,
) -> Material:
    """Everything that some charts need; `since` is the other day of the movement. May take seconds for long books.
    Raises BookError."""
    wanted = frozenset(names)
    day = as_of or book.clock.today()
    portrait = read_portrait(book, rep=rep, as_of=day, only=only, rough=rough)
    history = comparison = reps = None
    if "history" in wanted:
        history = read_history(book, rep=rep, as_of=day, only=only)
    if "movement" in wanted:
        before = since or add_months(day, -COMPARED_MONTHS)
        comparison = compare_days(book, before, day, rep=rep, only=only)
    if "reps" in wanted:
        reps = read_reps(book, as_of=day, only=only)
    return Material(portrait, history, comparison, reps)


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is drawn: words, colours, whether it carries its own title and sentence (`framed`), and whether
    customers stay unnamed (`discreet`)."""

    words: ChartWords
    style: "Style"
    framed: bool = True
    discreet: bool = False

    def name(self, text: str, number: int) -> str:
        """A customer's name, or its number in discreet pictures."""
        return self.words.say("nobody_named", number=number) if self.discreet else text


class Names:
    """What customers are called in a picture: their names, or without names one number each, the same in every picture
    of a day: the place by net profit, behind the last of them those who are gone."""

    def __init__(self, material: Material, look: Look) -> None:
        self._look = look
        self._numbers: dict[int, int] = {}
        if look.discreet:
            self._numbers = numbered(material.portrait)
            gone = material.comparison.gone if material.comparison is not None else ()
            for one in gone:
                self._numbers.setdefault(one.id, len(self._numbers) + 1)

    def of(self, party: int, name: str) -> str:
        return self._look.name(name, self._numbers[party]) if self._look.discreet else name


def numbered(portrait: Portrait) -> dict[int, int]:
    """The number of every customer of a picture without names."""
    return {one.id: place for place, one in enumerate(portrait.people, 1)}


def draw(name: str, figure: "Figure", material: Material, look: Look) -> "Drawing":
    """Draw one of NAMES into a figure, which is emptied first. Raises KeyError for another name, ValueError when its
    part of the material was not read, MissingChineseFont."""
    return _DRAWERS[name](figure, material, look)


def frame_of(name: str, material: Material, look: Look) -> Frame:
    """The title, sentence and small print of a picture; the window shows them itself."""
    portrait = material.portrait
    scope = told.scope_words(portrait.as_of, portrait.rep_name, portrait.only)
    notes = told.grounds(portrait.captions, look.words)
    if name == "effort":
        notes += told.effort_notes(portrait.effort, portrait.results.pareto, look.words)
    return Frame(
        f"{charts.chart_title(name)}  {scope}" if scope else charts.chart_title(name),
        reading_of(name, material, look),
        notes,
    )


def reading_of(name: str, material: Material, look: Look) -> str:
    """The sentence that reads a picture; "" where it speaks for itself."""
    portrait, words = material.portrait, look.words
    if name == "effort":
        return told.effort_reading(portrait.effort, words)
    if name == "movement" and material.comparison is not None:
        return told.movement_reading(material.comparison.movement, words)
    if name == "concentration":
        return told.concentration_reading(portrait.concentration, words)
    if name == "whale":
        return told.whale_reading([one.net_fen for one in portrait.people], words)
    if name == "pyramid":
        captions = portrait.captions
        if look.discreet:
            captions = tuple(one for one in captions if one.code != "one_carries")
        return told.reading(captions, words)
    return ""


def _frame(name: str, material: Material, look: Look) -> Frame:
    return frame_of(name, material, look) if look.framed else BARE


def _pyramid(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.pyramid import draw_pyramid

    return draw_pyramid(
        figure, material.portrait.pyramid, look.words, look.style, _frame("pyramid", material, look)
    )


def _whale(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.curves import draw_whale

    nets = [one.net_fen for one in material.portrait.people]
    return draw_whale(figure, nets, look.words, look.style, _frame("whale", material, look))


def _abc(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.curves import draw_abc

    portrait = material.portrait
    by_profit = portrait.settings.abc_basis == "profit"
    values = [one.net_fen if by_profit else one.revenue_fen for one in portrait.people]
    rows = portrait.abc_profit if by_profit else portrait.abc_amount
    frame = _frame("abc", material, look)
    return draw_abc(figure, values, rows, look.words, look.style, frame, by_profit=by_profit)


def _effort(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.effort import EffortSlice, Shifted, draw_effort

    portrait = material.portrait
    minutes, nets = dict.fromkeys(TIERS, 0.0), dict.fromkeys(TIERS, 0)
    for one in portrait.people:
        minutes[one.tier] += one.minutes
        nets[one.tier] += max(one.net_fen, 0)
    slices = [EffortSlice(tier, minutes[tier], nets[tier]) for tier in TIERS]

    names = Names(material, look)

    def shifted(group: Sequence[Shift]) -> list[Shifted]:
        return [
            Shifted(one.id, names.of(one.id, one.name), one.net_fen, one.spent, one.minutes) for one in group
        ]

    return draw_effort(
        figure,
        slices,
        portrait.effort,
        (shifted(portrait.cut), shifted(portrait.move_to)),
        portrait.settings.effort_target,
        look.words,
        look.style,
        _frame("effort", material, look),
    )


def _levels(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.levels import draw_levels

    portrait = material.portrait
    lows, highs = portrait.settings.zone_low, portrait.settings.zone_high
    zones = {str(tier): pair for tier, pair in zip(TIERS, zip(lows, highs, strict=True), strict=True)}
    frame = _frame("levels", material, look)
    return draw_levels(figure, portrait.results.cells, zones, look.words, look.style, frame)


def _history(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.history import Month, draw_history

    if material.history is None:
        raise ValueError("history")
    months = [Month(point.month, point.seen, point.tiers) for point in material.history.points]
    return draw_history(figure, months, look.words, look.style, _frame("history", material, look))


def _scatter(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.scatter import Dot, draw_scatter

    names = Names(material, look)
    dots = [
        Dot(one.id, names.of(one.id, one.name), one.tier, one.revenue_fen, one.net_fen)
        for one in material.portrait.people
    ]
    frame = _frame("scatter", material, look)
    return draw_scatter(figure, dots, look.words, look.style, frame, named=not look.discreet)


def _movement(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.movement import Moved, draw_movement

    found = material.comparison
    if found is None:
        raise ValueError("comparison")

    names = Names(material, look)

    def moved(group: Sequence[Mover]) -> list[Moved]:
        return [
            Moved(
                one.id, names.of(one.id, one.name), one.tier_before, one.tier_after, one.net_before_fen,
                one.net_after_fen,
            )
            for one in group
        ]  # fmt: skip

    return draw_movement(
        figure,
        found.movement,
        (moved(found.rose), moved(found.fell)),
        (found.before.isoformat(), found.after.isoformat()),
        look.words,
        look.style,
        _frame("movement", material, look),
    )


def _concentration(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.concentration import draw_concentration

    portrait = material.portrait
    first = portrait.people[: len(portrait.concentration.shares)]
    names = Names(material, look)
    return draw_concentration(
        figure,
        portrait.concentration,
        [(one.id, names.of(one.id, one.name)) for one in first],
        portrait.settings.top1_warn,
        look.words,
        look.style,
        _frame("concentration", material, look),
    )


def _reps(figure: "Figure", material: Material, look: Look) -> "Drawing":
    from keyacct_desktop.charts.small_pyramids import Small, draw_small_pyramids

    if material.reps is None:
        raise ValueError("reps")
    small = [Small(str(one.rep), one.name, one.customers, one.net_fen, one.pyramid) for one in material.reps]
    return draw_small_pyramids(figure, small, look.words, look.style, _frame("reps", material, look))


_DRAWERS: Final[dict[str, Callable[["Figure", Material, Look], "Drawing"]]] = {
    "pyramid": _pyramid,
    "whale": _whale,
    "abc": _abc,
    "effort": _effort,
    "levels": _levels,
    "history": _history,
    "scatter": _scatter,
    "movement": _movement,
    "concentration": _concentration,
    "reps": _reps,
}

__all__ = [
    "COMPARED_MONTHS",
    "NAMES",
    "Look",
    "Material",
    "draw",
    "frame_of",
    "read_material",
    "reading_of",
]
