"""One cell of the table of tiers and levels: how many, and how many of them do not fit."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from keyacct_desktop.domain.book_results import Cell
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import RADIUS
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.choices import choice


class CellButton(QAbstractButton):
    """Painted from the tokens; a click asks for the people."""

    def __init__(self, tier: Tier, level: int, theme: Theme) -> None:
        super().__init__()
        self.tier, self.level = tier, level
        self._theme = theme
        self._cell: Cell | None = None
        self._normal = False
        self._words = ""
        self.setObjectName(f"cell_{tier}_{level}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_cell(self, cell: Cell, *, normal: bool, words: str) -> None:
        """Show a cell; `normal` says that its level fits its tier, `words` what is wrong in it."""
        self._cell, self._normal, self._words = cell, normal, words
        self.setText(str(cell.count) if cell.count else "")
        self.setAccessibleName(
            f"{choice('Tier', self.tier)} {choice('Level', self.level)} {cell.count} {words}"
        )
        self.setToolTip(words)
        self.update()

    def words(self) -> str:
        """What is said below the number."""
        return self._words

    @override
    def sizeHint(self) -> QSize:
        return QSize(96, 64)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = QColor(tokens.accent_soft if self._normal else tokens.surface)
        count = self._cell.count if self._cell else 0
        edge = QColor(tokens.line)
        if self.hasFocus():
            edge = QColor(tokens.accent)
        elif self.underMouse() and count:
            edge = QColor(tokens.line_strong)
        painter.setPen(QPen(edge, 1.6 if self.hasFocus() else 1.0))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if not count:
            return
        over = bool(self._cell and self._cell.over)
        figure = QFont(self.font())
        figure.setPointSizeF(self.font().pointSizeF() * 1.35)
        figure.setWeight(QFont.Weight.DemiBold)
        painter.setFont(figure)
        painter.setPen(QColor(tokens.ink))
        upper = rect.adjusted(0, 0, 0, -18) if self._words else rect
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), str(count))
        if self._words:
            small = QFont(self.font())
            small.setPointSizeF(self.font().pointSizeF() * 0.88)
            painter.setFont(small)
            painter.setPen(QColor(tokens.warn if over else tokens.bad))
            lower = QRectF(rect.left(), rect.center().y() + 4, rect.width(), rect.height() / 2 - 4)
            painter.drawText(lower, int(Qt.AlignmentFlag.AlignCenter), self._words)
