"""The effort bar (method.md D18): the best fifth's share of the time above their share of the profit."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from keyacct_desktop.domain.effort import Effort
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.typing import override

_BAR, _GAP, _WORDS = 14, 8, 56


class EffortBar(QWidget):
    """Two bars from 0 to 100 %, and a mark at the target of the time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("effort_bar")
        self._theme = theme
        self._rows: list[tuple[str, float]] = []
        self._target = 0.0
        self._target_words = ""

    def show_effort(self, effort: Effort, target: float) -> None:
        """Show shares of 0 to 1; unknown ones have no bar."""
        rows = ((self.tr("Time"), effort.share), (self.tr("Profit"), effort.profit_share))
        self._rows = [(words, share) for words, share in rows if share is not None]
        self._target = target
        self._target_words = self.tr("target {share}").replace("{share}", f"{target * 100:.0f}%")
        self.setAccessibleName(", ".join(f"{words} {share * 100:.0f}%" for words, share in self._rows))
        self.setVisible(bool(self._rows))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(420, len(self._rows) * (max(_BAR, height) + _GAP) + height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        step = max(_BAR, metrics.height()) + _GAP
        width = self.width() - 2 * _WORDS
        for place, (words, share) in enumerate(self._rows):
            top = place * step
            painter.setPen(QColor(tokens.ink_soft))
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(0, top, _WORDS, step - _GAP), side, words)
            bar = QRectF(_WORDS, top + (step - _GAP - _BAR) / 2, width, _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.line))
            painter.drawRoundedRect(bar, 4, 4)
            bar.setWidth(max(width * min(share, 1.0), 4))
            painter.setBrush(QColor(tokens.accent if place == 0 else tokens.ink_faint))
            painter.drawRoundedRect(bar, 4, 4)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(
                QRectF(_WORDS + width + 10, top, _WORDS, step - _GAP), side, f"{share * 100:.0f}%"
            )
        if self._rows:
            x = _WORDS + width * self._target
            bottom = len(self._rows) * step - _GAP
            painter.setPen(QPen(QColor(tokens.warn), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(round(x), 0, round(x), bottom)
            painter.setPen(QColor(tokens.ink_soft))
            below = QRectF(x - 80, bottom + 2, 160, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._target_words)
