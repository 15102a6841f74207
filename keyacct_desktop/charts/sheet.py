"""A figure as a sheet of paper measured in points: the frame around a picture, texts that fit, and boxes to draw in.

Widths of texts are estimated from their characters, which costs nothing; estimates err on the wide side.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from unicodedata import east_asian_width

from keyacct_desktop.charts.drawing import Region
from keyacct_desktop.charts.engine import Figure, Rectangle, drawable, prepare
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import ChartWords, Frame
from keyacct_desktop.domain.method_codes import TIERS

PAD = 14.0
_LEADING = 1.45


class Box(NamedTuple):
    """A part of the sheet in points, counted from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def inset(self, left: float = 0, bottom: float = 0, right: float = 0, top: float = 0) -> "Box":
        return Box(self.left + left, self.bottom + bottom, self.right - right, self.top - top)


class Sheet:
    """One figure being drawn, emptied first. `box` is what the frame leaves free."""

    def __init__(self, figure: Figure, style: Style, frame: Frame) -> None:
        prepare()
        figure.clear()
        figure.set_facecolor(style.face)
        self.figure, self.style = figure, style
        width, height = figure.get_size_inches()
        self.width, self.height = float(width) * 72, float(height) * 72
        self.regions: list[Region] = []
        self._axes: Any = None
        self.box = self._framed(frame)

    @property
    def paper(self) -> Any:
        """Axes over the whole sheet whose units are points; for what is no plot."""
        if self._axes is None:
            axes = self.figure.add_axes((0, 0, 1, 1), frame_on=False, zorder=-1)
            axes.set_xlim(0, self.width)
            axes.set_ylim(0, self.height)
            axes.set_axis_off()
            self._axes = axes
        return self._axes

    def plot(self, box: Box) -> Any:
        """Axes for a plot in a box: thin lines, quiet grid, nothing else."""
        style = self.style
        axes = self.figure.add_axes(
            (
                box.left / self.width,
                box.bottom / self.height,
                max(box.width, 1) / self.width,
                max(box.height, 1) / self.height,
            ),
            facecolor=style.face,
        )
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        for side in ("left", "bottom"):
            axes.spines[side].set_color(style.line)
            axes.spines[side].set_linewidth(0.8)
        axes.tick_params(colors=style.soft, labelsize=style.small, length=3, width=0.8)
        axes.tick_params(which="minor", length=0)
        axes.grid(True, color=style.grid, linewidth=0.7)
        axes.set_axisbelow(True)
        return axes

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float | None = None,
        colour: str | None = None,
        bold: bool = False,
        ha: str = "left",
        va: str = "center",
        **more: Any,
    ) -> Any:
        """A text at a place in points, never read as markup; what no font can draw is left out."""
        return self.figure.text(
            x / self.width,
            y / self.height,
            drawable(text),
            fontsize=size or self.style.size,
            color=colour or self.style.ink,
            fontweight="bold" if bold else "normal",
            ha=ha,
            va=va,
            parse_math=False,
            **more,
        )

    def lines(
        self, x: float, top: float, texts: Sequence[str], *, size: float, colour: str, bold: bool = False
    ) -> float:
        """Lines under one another; returns where the next one would begin."""
        for text in texts:
            self.write(x, top, text, size=size, colour=colour, bold=bold, va="top")
            top -= size * _LEADING
        return top

    def mark(self, kind: str, code: str, box: Box, tip: str, party: int | None = None) -> None:
        """Remember what a place means."""
        self.regions.append(
            Region(
                kind,
                code,
                box.left / self.width,
                box.bottom / self.height,
                box.right / self.width,
                box.top / self.height,
                tip,
                party,
            )
        )

    def mark_in(
        self, axes: Any, kind: str, code: str, left: float, bottom: float, right: float, top: float, tip: str
    ) -> None:
        """Remember a place given in the units of a plot."""
        ((x0, y0), (x1, y1)) = axes.transData.transform([(left, bottom), (right, top)])
        dots = self.figure.dpi / 72
        self.mark(kind, code, Box(x0 / dots, y0 / dots, x1 / dots, y1 / dots), tip)

    def tier_legend(self, words: ChartWords) -> None:
        """The five tiers with their colours, along the top of the free room."""
        style, x, y = self.style, self.box.left, self.box.top - self.style.size * 0.7
        side = style.size * 0.9
        for tier in TIERS:
            self.paper.add_patch(
                Rectangle(
                    (x, y - side / 2), side, side, facecolor=style.tiers[tier], edgecolor=style.edge, linewidth=0.6
                )
            )  # fmt: skip
            self.write(x + side + 5, y, words.tiers[tier], size=style.small, colour=style.soft)
            x += side + 5 + text_width(words.tiers[tier], style.small) + 16

    def say_instead(self, text: str) -> None:
        """One sentence in the middle of the free room, where there is nothing to draw."""
        box = self.box
        lines = wrapped(text, box.width * 0.8, self.style.size * 1.1)
        self.write(
            box.middle, (box.bottom + box.top) / 2, "\n".join(lines), size=self.style.size * 1.1,
            colour=self.style.soft, ha="center", linespacing=1.5,
        )  # fmt: skip

    def _framed(self, frame: Frame) -> Box:
        style, width = self.style, self.width - 2 * PAD
        top, bottom = self.height - PAD, PAD
        if frame.title:
            titles = wrapped(frame.title, width, style.title)
            top = self.lines(PAD, top, titles, size=style.title, colour=style.ink, bold=True)
        if frame.reading:
            readings = wrapped(frame.reading, width, style.size * 1.05)
            top = self.lines(PAD, top - 2, readings, size=style.size * 1.05, colour=style.soft)
        if frame.title or frame.reading:
            top -= 6
        notes = [line for note in frame.notes if note for line in wrapped(note, width, style.small)]
        if notes:
            bottom += len(notes) * style.small * _LEADING
            self.lines(PAD, bottom, notes, size=style.small, colour=style.faint)
            bottom += 6
        # On a tiny sheet the frame is painted over rather than the picture turned inside out.
        return Box(PAD, min(bottom, self.height / 3), self.width - PAD, max(top, self.height * 2 / 3))


@lru_cache(maxsize=4096)
def text_width(text: str, size: float) -> float:
    """About how wide a text is, in points."""
    return sum(_em(character) for character in text) * size


def _em(character: str) -> float:
    if east_asian_width(character) in "WFA":
        return 1.0
    if character in "il.,:;'|!·()[] ":
        return 0.36
    return 0.68 if character.isupper() or character in "mw%@" else 0.58


def fitted(text: str, width: float, size: float) -> str:
    """The text on one line, shortened with "…" when it is too long; line breaks and other control characters become
    blanks."""
    text = one_line(text)
    if text_width(text, size) <= width:
        return text
    room = width - size
    kept = []
    for character in text:
        room -= _em(character) * size
        if room < 0:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def one_line(text: str) -> str:
    """A name as it can be drawn: on one line, without characters that no font has a shape for."""
    return "".join(one if one.isprintable() else " " for one in " ".join(text.split()))


def wrapped(text: str, width: float, size: float) -> list[str]:
    """Lines no wider than `width`, broken after blanks or between Chinese characters, never before punctuation."""
    lines: list[str] = []
    line, room, last_break = "", width, 0
    for character in text:
        room -= _em(character) * size
        if room < 0 and line:
            cut = last_break or len(line)
            lines.append(line[:cut].rstrip())
            line = line[cut:].lstrip()
            room = width - text_width(line, size) - _em(character) * size
            last_break = 0
        if line and character not in _NEVER_FIRST and (line[-1] == " " or _breaks(line[-1], character)):
            last_break = len(line)
        line += character
    return [*lines, line] if line else lines


def _breaks(before: str, after: str) -> bool:
    return before not in _NEVER_LAST and (east_asian_width(before) in "WF" or east_asian_width(after) in "WF")


_NEVER_FIRST = "，。、；：？！）》」』”’…,.;:?!)%"
_NEVER_LAST = "（《「『“‘(¥"
