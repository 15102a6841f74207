"""The chip of a value tier: its colour as a dot and an edge, its word in ink. Tier colours are used for nothing else."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import Tokens
from keyacct_desktop.ui.shell.typing import override

_PAD, _DOT = 9, 8


def tier_colour(tokens: Tokens, tier: str | None) -> str:
    """The colour of a tier's code; a neutral one where there is no tier."""
    return {
        "key": tokens.tier_key,
        "major": tokens.tier_major,
        "regular": tokens.tier_regular,
        "maintenance": tokens.tier_maintenance,
        "void": tokens.tier_void,
    }.get(tier or "", tokens.line_strong)


class TierChip(QWidget):
    """Shows one tier."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tier: str | None = None
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_tier(self, tier: str | None, text: str) -> None:
        """Show a tier's code in this word."""
        self._tier, self._text = tier, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._strong())
        return QSize(metrics.horizontalAdvance(self._text) + 2 * _PAD + _DOT + 7, metrics.height() + 7)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        colour = QColor(tier_colour(tokens, self._tier))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colour)
        ground.setAlphaF(0.14)
        rect = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(_PAD + _DOT / 2, rect.center().y()), _DOT / 2, _DOT / 2)
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self._strong())
        words = self.rect().adjusted(_PAD + _DOT + 6, 0, -2, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._text)

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
