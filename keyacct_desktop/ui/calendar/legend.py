"""What the signs in the calendar mean: one line, painted with the signs themselves."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.ui.calendar.marks import MARK, draw_mark
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.choices import choice

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.theme import Theme

_SIGN: Final = MARK + 5
_GAP: Final = 12


class Legend(QWidget):
    """The tiers and the box of a follow-up. Hides itself in part where there is no room."""

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_legend")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._theme = theme
        tiers: list[tuple[str | None, str]] = [
            (tier.value, choice("Tier", tier))
            for tier in (Tier.KEY, Tier.MAJOR, Tier.REGULAR, Tier.MAINTENANCE)
        ]
        self._entries = [*tiers, (None, self.tr("Follow-up"))]
        self.setAccessibleName(", ".join(word for _, word in self._entries))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(), QFontMetrics(self._theme.font("small")).height() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() < self._width():
            return
        painter = QPainter(self)
        tokens, font = self._theme.tokens, self._theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        x = self.width() - self._width()
        for tier, word in self._entries:
            draw_mark(painter, QPointF(x + MARK / 2, self.height() / 2), tokens, tier, task=tier is None)
            painter.setPen(QColor(tokens.ink_soft))
            wide = metrics.horizontalAdvance(word)
            painter.drawText(
                QRect(x + _SIGN, 0, wide + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter), word
            )
            x += _SIGN + wide + _GAP

    def _width(self) -> int:
        metrics = QFontMetrics(self._theme.font("small"))
        return sum(_SIGN + metrics.horizontalAdvance(word) + _GAP for _, word in self._entries) - _GAP + 2
