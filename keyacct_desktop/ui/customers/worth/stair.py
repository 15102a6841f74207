"""The relationship level as a stair of five steps: the rep's level filled, the target outlined, the measured marked.

Knows numbers and colours. A click on a step or a key 1-5 asks for that level; nothing is written here.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.choices import choice

STEPS = (1, 2, 3, 4, 5)
_LOW, _RISE, _GAP = 9, 8, 3
_TOP = 12
"""Room above the highest step for the mark of the measured level."""


class LevelStair(QWidget):
    """`picked` carries the level that was clicked or typed."""

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("level_stair")
        self._theme = theme
        self._level: int | None = None
        self._target: int | None = None
        self._measured: int | None = None
        self._hovered = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_levels(self, level: int | None, target: int | None, measured: int | None) -> None:
        """Show the rep's level, the target and the measured level; None where there is none."""
        self._level, self._target, self._measured = level, target, measured
        self.setAccessibleName(self._said())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, _TOP + _LOW + 4 * _RISE + 6 + QFontMetrics(self._small()).height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in STEPS:
            self._paint_step(painter, step)
            self._paint_word(painter, step)
        if self._measured:
            self._paint_measured(painter)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position().x())
        if step != self._hovered:
            self._hovered = step
            self.update()

    @override
    def leaveEvent(self, event: object) -> None:
        self._hovered = 0
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self._step_at(event.position().x()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("1", "2", "3", "4", "5"):
            self.picked.emit(int(event.text()))
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(self._level or self._measured or 1)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def step_rect(self, step: int) -> QRectF:
        """Where a step is painted."""
        width = (self.width() - 4 * _GAP) / 5
        height = _LOW + (step - 1) * _RISE
        foot = _TOP + _LOW + 4 * _RISE
        return QRectF((step - 1) * (width + _GAP), foot - height, width, height)

    def _paint_step(self, painter: QPainter, step: int) -> None:
        tokens = self._theme.tokens
        rect = self.step_rect(step).adjusted(0.5, 0.5, -0.5, -0.5)
        filled = self._level is not None and step <= self._level
        known = self._level is None and self._measured is not None and step <= self._measured
        ground = QColor(tokens.accent if filled else tokens.accent_soft if known else tokens.line)
        if filled and step != self._level:
            ground.setAlphaF(0.45)
        if step == self._hovered:
            ground = QColor(tokens.accent_strong if filled else tokens.line_strong)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, 2, 2)
        if self._target is not None and step == self._target and step != self._level:
            pen = QPen(QColor(tokens.accent), 1.4, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if self.hasFocus() and step == (self._level or 1):
            painter.setPen(QPen(QColor(tokens.ink), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 2, 2)

    def _paint_word(self, painter: QPainter, step: int) -> None:
        tokens = self._theme.tokens
        rect = self.step_rect(step)
        font = self._small()
        current = step == (self._level if self._level is not None else self._measured)
        font.setWeight(QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink if current else tokens.ink_soft))
        metrics = QFontMetrics(font)
        word = metrics.elidedText(choice("Level", step), Qt.TextElideMode.ElideRight, int(rect.width()))
        place = QRectF(rect.left(), rect.bottom() + 4, rect.width(), metrics.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), word)

    def _paint_measured(self, painter: QPainter) -> None:
        """A small pointer standing on the measured step."""
        assert self._measured is not None
        rect = self.step_rect(self._measured)
        x, y = rect.center().x(), rect.top() - 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.warn))
        painter.drawPolygon(QPolygonF([QPointF(x - 5, y - 7), QPointF(x + 5, y - 7), QPointF(x, y)]))

    def _step_at(self, x: float) -> int:
        return min(max(int(x * 5 / max(self.width(), 1)) + 1, 1), 5)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * 0.9)
        return font

    def _said(self) -> str:
        """What is painted, for those who hear it."""
        parts = []
        for name, value in (
            (self.tr("Level: {level}"), self._level),
            (self.tr("Target: {level}"), self._target),
            (self.tr("Records show: {level}"), self._measured),
        ):
            if value is not None:
                parts.append(name.replace("{level}", choice("Level", value)))
        return " · ".join(parts) or self.tr("Relationship level not known")
