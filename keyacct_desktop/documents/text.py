"""Text made fit for paper: what cannot be printed becomes a visible box, long text becomes lines.

Text is plain: mark-up is letters like any others. Nothing here opens a file or reads a setting.
"""

import re
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from keyacct_desktop.documents.fonts import DOTS, Style, face, require_letters

BOX: Final = "□"

_ODD: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_BREAKS: Final = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")


def printable(text: str) -> str:
    """Text with "\\n" as its only break; other control characters, direction marks and halves are boxes."""
    if _ODD.search(text) is None:
        return text
    return _ODD.sub(_shown, _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The same as one line: breaks are blanks."""
    return printable(text).replace("\n", " ")


def fit(text: str, style: Style, width: float) -> str:
    """One line that is no wider than this; cut with "…" where it must be."""
    line, ready, room = one_line(text), face(style), width * DOTS
    if ready.surely_fits(line, room) or ready.advance(line) <= room:
        return line
    return ready.metrics.elidedText(line[: int(room / ready.em * 6) + 1], Qt.TextElideMode.ElideRight, room)


def count_lines(text: str, style: Style, width: float, most: int) -> int:
    """How many lines, at most `most`, this text takes: 1 for an empty one."""
    if "\n" not in text and face(style).surely_fits(text, width * DOTS):
        return 1
    return max(Lines(text, style, width, most=most).count, 1)


class Lines:
    """Text broken into lines of one width. Any run of lines can be painted, so that it flows over pages.

    With `most` the last line that fits ends in "…" when there is more.
    """

    __slots__ = ("_elided", "_layout", "_lines", "count", "leading", "style", "text")

    def __init__(self, text: str, style: Style, width: float, *, most: int = 0) -> None:
        ready = face(style)
        shown = printable(text).rstrip("\n")
        require_letters(shown)
        self.text = shown
        self.style = style
        self.leading = ready.leading
        self._layout = QTextLayout(shown.replace("\n", "\u2028"), ready.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._lines: list[QTextLine] = []
        self._elided = ""
        self._break(width * DOTS, most, shown)
        self.count = len(self._lines)

    @property
    def height(self) -> float:
        return self.count * self.leading

    def paint(self, painter: QPainter, x: float, y: float, first: int = 0, last: int | None = None) -> None:
        """Paint the lines from `first` up to, not including, `last`; x and y in dots, at their top."""
        ready = face(self.style)
        step = ready.leading * DOTS
        for at, line in enumerate(self._lines[first:last], first):
            top = y + (at - first) * step + ready.baseline
            if self._elided and at == self.count - 1:
                painter.drawText(QPointF(x, top), self._elided)
            else:
                line.draw(painter, QPointF(x, top - line.ascent()))

    def _break(self, room: float, most: int, shown: str) -> None:
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, 0))
            if most and len(self._lines) == most:
                last = self._lines[-1]
                rest = shown[last.textStart() :].replace("\n", " ")
                # A letter more than fits, so that the dots always come.
                self._elided = face(self.style).metrics.elidedText(
                    rest[: last.textLength() + 40] + "……", Qt.TextElideMode.ElideRight, room
                )
                break
            self._lines.append(line)
            line = self._layout.createLine()
        self._layout.endLayout()


def _shown(match: re.Match[str]) -> str:
    letter = match.group()
    if letter == "\n":
        return letter
    return "    " if letter == "\t" else BOX
