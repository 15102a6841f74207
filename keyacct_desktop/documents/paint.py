"""The one painter of every page. Millimetres in, dots out: preview, printer and PDF get the same strokes.

A canvas never breaks pages and never decides what is shown. It also notes which letters it drew, for the map
from glyphs to text that makes a PDF searchable (documents.searchable).
"""

from collections.abc import Sequence
from enum import StrEnum
from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from keyacct_desktop.documents.fonts import DOTS, INK, Face, Style, face, has_chinese, require_letters
from keyacct_desktop.documents.page import Rect
from keyacct_desktop.documents.text import Lines, fit, one_line

HAIRLINE: Final = 0.12
RULE: Final = 0.3
_GREYS: Final = b"\xff\x00" + bytes(254)
"""Squares as greys: white for 0, black for 1."""
_MOST_NOTED: Final = 4000
LINE_GREY: Final = 0x70
SHADE: Final = 0xEC
"""The grey behind a heading; a cheap printer still shows it, and text on it can be read."""


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Letters:
    """What was drawn: every letter, and those beyond the basic plane with their weight, in the order of first use."""

    def __init__(self) -> None:
        self.all: set[str] = set()
        self.rare: dict[tuple[str, bool], None] = {}
        # Labels come again on every page. Rare letters are told apart by weight, so texts with some are not kept.
        self._noted: set[str] = set()

    def note(self, text: str, bold: bool) -> None:
        """A text was drawn."""
        if text in self._noted:
            return
        if len(self._noted) < _MOST_NOTED:
            self._noted.add(text)
        self.all.update(text)
        if not text.isascii() and max(text) > "\uffff":
            self._noted.discard(text)
            for letter in text:
                if letter > "\uffff":
                    self.rare[(letter, bold)] = None


class Canvas:
    """Paints on a QPainter that was scaled to dots (`documents.devices` does so). y is the top of what is drawn."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._face: Face | None = None
        self._left, self._top = 0.0, 0.0
        self._incomplete = not has_chinese()
        self._pens: dict[tuple[float, int], QPen] = {}
        self.letters = Letters()

    def begin_page(self) -> None:
        """A new page of the same device: nothing of the last one holds."""
        self._face = None
        self.move(0, 0)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        style: Style,
        *,
        width: float | None = None,
        align: Align = Align.LEFT,
    ) -> None:
        """One line; with a width it ends in "…" when it is longer, and `align` holds within that width."""
        shown = text if text.isprintable() else one_line(text)
        if not shown:
            return
        ready, length = face(style), -1.0
        room = 0.0 if width is None else width * DOTS
        if width is not None and not ready.surely_fits(shown, room):
            length = ready.advance(shown)
            if length > room:
                shown = fit(shown, style, width)
                length = ready.advance(shown)
        if self._incomplete:
            require_letters(shown)
        self.letters.note(shown, style.bold)
        if ready is not self._face:
            self._use(ready)
        left = (self._left + x) * DOTS
        if align is not Align.LEFT and width is not None:
            spare = room - (ready.advance(shown) if length < 0 else length)
            left += spare if align is Align.RIGHT else spare / 2
        self._painter.drawText(QPointF(left, (self._top + y) * DOTS + ready.baseline), shown)

    def lines(self, x: float, y: float, lines: Lines, first: int = 0, last: int | None = None) -> None:
        """Lines of a broken text, from `first` up to, not including, `last`."""
        self.letters.note(lines.text, lines.style.bold)
        if (ready := face(lines.style)) is not self._face:
            self._use(ready)
        lines.paint(self._painter, (self._left + x) * DOTS, (self._top + y) * DOTS, first, last)

    def paragraph(self, x: float, y: float, text: str, style: Style, width: float, most: int = 0) -> float:
        """Text broken to a width; returns its height."""
        broken = Lines(text, style, width, most=most)
        self.lines(x, y, broken)
        return broken.height

    def line(
        self, x: float, y: float, to_x: float, to_y: float, width: float = HAIRLINE, grey: int = LINE_GREY
    ) -> None:
        """A straight line."""
        self._painter.setPen(self._pen(width, grey))
        self._face = None
        left, top = self._left, self._top
        self._painter.drawLine(
            QPointF((left + x) * DOTS, (top + y) * DOTS), QPointF((left + to_x) * DOTS, (top + to_y) * DOTS)
        )

    def fill(self, place: Rect, grey: int = SHADE) -> None:
        """A grey area."""
        self._painter.fillRect(self._rect(place), QColor(grey, grey, grey))

    def frame(self, place: Rect, width: float = HAIRLINE, grey: int = LINE_GREY, round_by: float = 0) -> None:
        """A border; with `round_by` its corners are round."""
        self._painter.setPen(self._pen(width, grey))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._face = None
        if round_by:
            self._painter.drawRoundedRect(self._rect(place), round_by * DOTS, round_by * DOTS)
        else:
            self._painter.drawRect(self._rect(place))

    def dot(self, x: float, y: float, radius: float, grey: int = INK) -> None:
        """A filled circle around x, y."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QBrush(QColor(grey, grey, grey)))
        self._face = None
        self._painter.drawEllipse(
            QPointF((self._left + x) * DOTS, (self._top + y) * DOTS), radius * DOTS, radius * DOTS
        )

    def image(self, place: Rect, image: QImage) -> None:
        """A picture as large as fits, in the middle of the place."""
        if image.isNull():
            return
        scale = min(place.width / image.width(), place.height / image.height())
        width, height = image.width() * scale, image.height() * scale
        inside = Rect(
            place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height
        )
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawImage(self._rect(inside), self._for_screen(inside, image))

    def _for_screen(self, inside: Rect, image: QImage) -> QImage:
        """The picture in the size the screen shows it, else the picture itself: a painter that shrinks to less than
        half skips points, and the words in a chart fall apart. A file and a printer get every point."""
        if not isinstance(self._painter.device(), QImage):
            return image
        shown = self._painter.combinedTransform().mapRect(self._rect(inside)).size().toSize()
        if shown.isEmpty() or shown.width() * 2 > image.width():
            return image
        return image.scaled(
            shown, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    def squares(self, place: Rect, rows: Sequence[Sequence[int]]) -> None:
        """A square pattern of dark (1) and white, such as a QR code. One dot to a square, enlarged without smoothing:
        a tenth of the time and a quarter of the file that as many areas take."""
        if not rows:
            return
        count = len(rows)
        grey = b"".join(bytes(row) for row in rows).translate(_GREYS)
        side = min(place.width, place.height)
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        self._painter.drawImage(
            self._rect(Rect(place.x, place.y, side, side)),
            QImage(grey, count, count, count, QImage.Format.Format_Grayscale8),
        )

    def cut_marks(self, place: Rect, length: float = 4, gap: float = 1) -> None:
        """Short lines outside the corners of a place, where to cut."""
        for x in (place.x, place.right):
            self.line(x, place.y - gap - length, x, place.y - gap)
            self.line(x, place.bottom + gap, x, place.bottom + gap + length)
        for y in (place.y, place.bottom):
            self.line(place.x - gap - length, y, place.x - gap, y)
            self.line(place.right + gap, y, place.right + gap + length, y)

    def dashes(self, x: float, y: float, to_x: float, to_y: float, dash: float = 2.5) -> None:
        """A dashed hairline, where to cut or fold; stroke by stroke, for devices disagree about dash patterns."""
        steps = max(int(hypot(to_x - x, to_y - y) / (2 * dash)), 1)
        across, down = (to_x - x) / steps, (to_y - y) / steps
        for at in range(steps):
            self.line(x + at * across, y + at * down, x + (at + 0.5) * across, y + (at + 0.5) * down)

    def move(self, x: float, y: float) -> None:
        """From now on everything is drawn this much to the right and down; (0, 0) is the page's corner again."""
        self._left, self._top = x, y

    def _use(self, ready: Face) -> None:
        self._painter.setFont(ready.font)
        self._painter.setPen(ready.color)
        self._face = ready

    def _rect(self, place: Rect) -> QRectF:
        return QRectF(
            (self._left + place.x) * DOTS,
            (self._top + place.y) * DOTS,
            place.width * DOTS,
            place.height * DOTS,
        )

    def _pen(self, width: float, grey: int) -> QPen:
        pen = self._pens.get((width, grey))
        if pen is None:
            pen = QPen(QColor(grey, grey, grey), width * DOTS)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._pens[(width, grey)] = pen
        return pen
