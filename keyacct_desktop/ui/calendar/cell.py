"""Paints one day: number, lunar words, 休 or 班, and short lines for people. Every measure of a cell is here.

Knows what is to be shown and the theme; which day it is about and what a click means is the grid's matter.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPen

from keyacct_desktop.services.dates.workdays import DayInfo, DayKind
from keyacct_desktop.ui.calendar.faces import Face, FaceKind
from keyacct_desktop.ui.calendar.marks import MARK, draw_day_off, draw_mark, is_task
from keyacct_desktop.ui.calendar.plan import DayPlan
from keyacct_desktop.ui.words.dates import (
    occurrence_short,
    occurrence_years,
    short_parts,
)

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.occurrences import Occurrence
    from keyacct_desktop.ui.shell.theme import Theme

_PAD: Final = 6
_PALE: Final = 0.42
_TIGHT: Final = 1.36
_ROOMY: Final = 4
_NAME_SHARE: Final = 0.5
"""So much of a line a name may take when not everything fits."""
_CENTRE_LEFT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a day shows."""

    day: date
    face: Face | None
    info: DayInfo | None
    plan: DayPlan | None
    is_today: bool = False
    is_pale: bool = False

    @property
    def is_off(self) -> bool:
        return self.info is not None and self.info.kind is DayKind.OFF

    @property
    def is_work(self) -> bool:
        """A weekend day on which people work (调休)."""
        return self.info is not None and self.info.kind is DayKind.WORK

    @property
    def off_word(self) -> str:
        """The mark in the corner: 休, 班 or nothing."""
        if self.is_off:
            return QCoreApplication.translate("Cell", "off")
        return QCoreApplication.translate("Cell", "work") if self.is_work else ""


class Brush:
    """The fonts, heights and colours of a grid; `tall` for the week, whose lines have two rows each."""

    def __init__(self, theme: "Theme", *, tall: bool) -> None:
        self._theme = theme
        self._tall = tall
        self._fit()
        self._said: dict[Occurrence, tuple[str, str, bool]] = {}

    def forget(self) -> None:
        """Another plan is shown: its lines are put into words anew."""
        self._said.clear()

    def begin(self, painter: QPainter) -> None:
        """Take the theme as it is now."""
        self._fit()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def head_height(self) -> int:
        """The line of weekdays above the days."""
        return QFontMetrics(self._small).height() + 10

    def draw_head(self, painter: QPainter, rect: QRect, word: str, *, weekend: bool) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.bad if weekend else tokens.ink_soft))
        painter.drawText(rect.adjusted(_PAD + 2, 0, 0, -2), _CENTRE_LEFT, word)

    def draw(self, painter: QPainter, rect: QRect, cell: Cell, *, target: bool) -> None:
        tokens = self._theme.tokens
        painter.fillRect(rect.adjusted(0, 0, 1, 1), self._ground(cell, target=target))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.left(), rect.top(), rect.right() + 1, rect.top())
        painter.drawLine(rect.left(), rect.top(), rect.left(), rect.bottom() + 1)
        painter.save()
        if cell.is_pale:
            painter.setOpacity(_PALE)
        self._draw_top(painter, rect, cell)
        if cell.plan is not None:
            for place, one in zip(self._places(cell, rect), cell.plan.top, strict=False):
                self._draw_line(painter, place, one)
        painter.restore()

    def draw_frame(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QColor(self._theme.tokens.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def draw_current(self, painter: QPainter, rect: QRect, *, focused: bool) -> None:
        """The day that the keys are about."""
        tokens = self._theme.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent if focused else tokens.line_strong), 2))
        painter.drawRect(rect.adjusted(1, 1, 0, 0))

    def draw_carried(self, painter: QPainter, point: QPoint, one: "Occurrence") -> None:
        """A follow-up that hangs on the pointer."""
        tokens = self._theme.tokens
        text = occurrence_short(one)
        metrics = QFontMetrics(self._small)
        rect = QRectF(
            point.x() + 10, point.y() + 8, metrics.horizontalAdvance(text) + MARK + 26, metrics.height() + 10
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.accent))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(rect, 5, 5)
        draw_mark(painter, QPointF(rect.left() + 12, rect.center().y()), tokens, one.tier, task=True)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(rect.adjusted(22, 0, 0, 0), _CENTRE_LEFT, text)

    def line_at(self, cell: Cell, rect: QRect, point: QPoint) -> "Occurrence | None":
        """Which line of this cell a point is on."""
        if cell.plan is None:
            return None
        places = zip(self._places(cell, rect), cell.plan.top, strict=False)
        return next((one for place, one in places if place.contains(point)), None)

    def line_rect(self, cell: Cell, rect: QRect, key: str) -> QRect:
        """Where this occurrence stands in the cell; empty when it does not."""
        if cell.plan is None or rect.isEmpty():
            return QRect()
        places = zip(self._places(cell, rect), cell.plan.top, strict=False)
        return next((place for place, one in places if one.key == key), QRect())

    def _fit(self) -> None:
        self._number = self._theme.font("body" if not self._tall else "title")
        self._number.setWeight(QFont.Weight.DemiBold)
        self._small = self._theme.font("small")
        self._tiny = self._theme.font("small")
        self._tiny.setPointSizeF(self._small.pointSizeF() * 0.86)
        self._bold = self._theme.font("small")
        self._bold.setWeight(QFont.Weight.DemiBold)
        small = QFontMetrics(self._small).height()
        number = QFontMetrics(self._number).height()
        self._top = number + 9 + small if self._tall else number + 5
        # Chinese fonts carry much air above and below; three lines fit a day of a small screen without it.
        self._line = 2 * small + 6 if self._tall else round(QFontInfo(self._small).pixelSize() * _TIGHT)
        self._airy = self._line if self._tall else small + 2

    def _ground(self, cell: Cell, *, target: bool) -> QColor:
        tokens = self._theme.tokens
        if target:
            return QColor(tokens.accent_soft)
        weekend = cell.day.weekday() > 4 and not cell.is_work
        return QColor(tokens.window if weekend or cell.is_off else tokens.surface)

    def _draw_top(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        tokens = self._theme.tokens
        metrics = QFontMetrics(self._number)
        number = str(cell.day.day)
        high = metrics.height() + 4
        box = QRectF(rect.left() + 4, rect.top() + 3, max(high, metrics.horizontalAdvance(number) + 8), high)
        weekend = cell.day.weekday() > 4 and not cell.is_work
        painter.setFont(self._number)
        painter.setPen(QColor(tokens.bad if weekend or cell.is_off else tokens.ink))
        if cell.is_today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(box, high / 2, high / 2)
            painter.restore()
            painter.setPen(QColor(tokens.on_accent))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), number)
        right = rect.right() - 3
        if cell.off_word:
            right = self._draw_corner(painter, rect, cell)
        right = self._draw_more(painter, rect, cell, right)
        if cell.face is not None:
            self._draw_face(painter, rect, box, right, cell.face)

    def _draw_corner(self, painter: QPainter, rect: QRect, cell: Cell) -> int:
        word = cell.off_word
        metrics = QFontMetrics(self._tiny)
        width = max(metrics.height(), metrics.horizontalAdvance(word) + 6)
        mark = QRectF(rect.right() - width - 3, rect.top() + 5, width, metrics.height())
        draw_day_off(painter, mark, self._theme.tokens, word, self._tiny, off=cell.is_off)
        return int(mark.left()) - 3

    def _draw_face(self, painter: QPainter, rect: QRect, box: QRectF, right: int, face: Face) -> None:
        tokens = self._theme.tokens
        colours = {
            FaceKind.FESTIVAL: tokens.bad,
            FaceKind.QUIET_FESTIVAL: tokens.ink_soft,
            FaceKind.TERM: tokens.accent,
            FaceKind.MONTH: tokens.ink_soft,
        }
        strong = face.kind in (FaceKind.FESTIVAL, FaceKind.MONTH)
        font = self._bold if strong else self._small
        painter.setFont(font)
        painter.setPen(QColor(colours.get(face.kind, tokens.ink_faint)))
        if self._tall:
            place = QRect(
                rect.left() + 8, int(box.bottom()) + 1, rect.width() - 12, QFontMetrics(font).height()
            )
        else:
            left = int(box.right()) + 4
            place = QRect(left, int(box.top()), right - left, int(box.height()))
        text = QFontMetrics(font).elidedText(face.words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _CENTRE_LEFT, text)

    def _places(self, cell: Cell, rect: QRect) -> list[QRect]:
        """Where lines fit."""
        assert cell.plan is not None
        room = rect.height() - self._top - 2
        # On a large screen the lines stand further apart, in all days alike.
        line = self._airy if room // self._airy >= _ROOMY else self._line
        shown = min(len(cell.plan.top), max(0, room // line))
        top = rect.top() + self._top
        return [QRect(rect.left() + 2, top + row * line, rect.width() - 4, line) for row in range(shown)]

    def _draw_more(self, painter: QPainter, rect: QRect, cell: Cell, right: int) -> int:
        """How many more there are than lines, at the right of the top row; returns what is left of the row."""
        left = 0 if cell.plan is None else cell.plan.count - len(self._places(cell, rect))
        if left <= 0:
            return right
        painter.setFont(self._tiny)
        painter.setPen(QColor(self._theme.tokens.ink_soft))
        width = QFontMetrics(self._tiny).horizontalAdvance(f"+{left}")
        row = QRect(right - width, rect.top() + 3, width, QFontMetrics(self._number).height() + 4)
        painter.drawText(row, _CENTRE_LEFT, f"+{left}")
        return right - width - 4

    def _draw_line(self, painter: QPainter, place: QRect, one: "Occurrence") -> None:
        tokens = self._theme.tokens
        metrics = QFontMetrics(self._small)
        first = QRect(place.left(), place.top(), place.width(), metrics.height() + (2 if self._tall else 1))
        centre = QPointF(place.left() + _PAD + MARK / 2 - 1, first.center().y() + 0.5)
        draw_mark(painter, centre, tokens, one.tier, task=is_task(one))
        left = place.left() + _PAD + MARK + 4
        room = place.right() - left
        who, what, is_round = self._words(one)
        painter.setFont(self._bold if is_round or self._tall else self._small)
        painter.setPen(QColor(tokens.ink))
        if not self._tall:
            self._draw_short(painter, QRect(left, first.top(), room, first.height()), who, what)
            return
        name = metrics.elidedText(who, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, first.top(), room, first.height()), _CENTRE_LEFT, name)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.ink_soft))
        text = metrics.elidedText(what, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, first.bottom() - 1, room, metrics.height() + 2), _CENTRE_LEFT, text)

    def _words(self, one: "Occurrence") -> tuple[str, str, bool]:
        """Whose, what, and whether it is a round year. Kept: counting ages takes longer than painting them."""
        said = self._said.get(one)
        if said is None:
            who, what = (short_parts(one)[0], occurrence_years(one)) if self._tall else short_parts(one)
            said = self._said[one] = (who, what, one.is_round)
        return said

    def _draw_short(self, painter: QPainter, rect: QRect, who: str, what: str) -> None:
        """Name in ink, the rest softer; a long company name makes room for what it is about."""
        metrics = painter.fontMetrics()
        gap = metrics.horizontalAdvance(" ")
        wide = metrics.horizontalAdvance(who)
        rest = metrics.horizontalAdvance(what)
        if wide + gap + rest > rect.width():
            wide = min(wide, max(int(rect.width() * _NAME_SHARE), rect.width() - gap - rest))
        elide = Qt.TextElideMode.ElideRight
        if who:
            who = metrics.elidedText(who, elide, wide)
            wide = metrics.horizontalAdvance(who)
            painter.drawText(rect, _CENTRE_LEFT, who)
        painter.setPen(QColor(self._theme.tokens.ink_soft))
        place = rect.adjusted(wide + gap if who else 0, 0, 0, 0)
        painter.drawText(place, _CENTRE_LEFT, metrics.elidedText(what, elide, place.width()))
