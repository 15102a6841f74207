"""Text on the card: labels that break anywhere, values that copy themselves on a click, chips.

All text is plain; a name of ten thousand letters without a blank leaves the layout as it is.
"""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel, plain_tool_tip

MOST_SHOWN = 20_000
"""Characters of one text that a card lays out; the editor has all of them."""


class WrapLabel(PlainLabel):
    """Plain text that breaks between words, or anywhere when a word is too long; at most `lines` lines."""

    def __init__(
        self, text: str = "", look: str = "", parent: QWidget | None = None, *, lines: int = 0
    ) -> None:
        super().__init__("", look, parent)
        self._full = text
        self._lines = lines
        self._heights: dict[int, int] = {}
        self.setText(text[:MOST_SHOWN])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        copy = QAction(self.tr("Copy"), self)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def copy(self) -> None:
        """Put the whole text on the clipboard."""
        QGuiApplication.clipboard().setText(self._full)

    def is_cut(self, width: int) -> bool:
        """Whether a label of this width hides lines."""
        return bool(self._lines) and self._lay_out(width, 0)[1]

    def show_all(self) -> None:
        """Show every line."""
        self._lines = 0
        self._heights.clear()
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if len(self._heights) > 8:
                self._heights.clear()
            self._heights[width] = self._lay_out(width, self._lines)[0]
        return self._heights[width]

    @override
    def minimumSizeHint(self) -> QSize:
        width = min(self.fontMetrics().averageCharWidth() * 4, self.sizeHint().width())
        return QSize(width, self.fontMetrics().height())

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        margins = self.contentsMargins()
        metrics = self.fontMetrics()
        text = self.text()
        longest = max((metrics.horizontalAdvance(line) for line in text[:400].split("\n")), default=0)
        width = min(longest + 2, 560) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._lay_out(self.width(), self._lines, painter)

    def _lay_out(self, width: int, most: int, painter: QPainter | None = None) -> tuple[int, bool]:
        """(height, whether lines are missing) at this width; paints when there is a painter."""
        margins = self.contentsMargins()
        room = max(width - margins.left() - margins.right(), 20)
        option = QTextOption(self.alignment())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        limit = most or self._lines
        y, count = 0.0, 0
        for paragraph in self.text().split("\n"):
            if limit and count >= limit:
                return self._height(y), True
            layout = QTextLayout(paragraph, self.font(), self)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(room)
                line.setPosition(QPointF(0, 0))
                count += 1
                end = line.textStart() + line.textLength()
                last = bool(limit) and count == limit
                if last and end < len(paragraph):
                    if painter is not None:
                        rest = paragraph[line.textStart() : line.textStart() + 2 * line.textLength()]
                        self._paint_cut(painter, rest, room, margins.top() + y)
                    return self._height(y + line.height() + 1), True
                if painter is not None:
                    line.draw(painter, QPointF(margins.left(), margins.top() + y))
                y += line.height() + 1
            layout.endLayout()
        return self._height(y), False

    def _paint_cut(self, painter: QPainter, text: str, room: int, top: float) -> None:
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        baseline = top + self.fontMetrics().ascent()
        painter.drawText(QPointF(self.contentsMargins().left(), baseline), shown)

    def _height(self, inside: float) -> int:
        margins = self.contentsMargins()
        return round(inside) + margins.top() + margins.bottom()


class CopyButton(QPushButton):
    """A value that goes to the clipboard on a click. `copied` carries the text."""

    copied = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setProperty("look", "value")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setToolTip(plain_tool_tip(self.tr("Click to copy")))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text.replace("&", "&&"))
        self.clicked.connect(self._copy)

    def value(self) -> str:
        """The text that is copied."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 14, self.fontMetrics().height() + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(96, self.sizeHint().width()), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideMiddle, self.width() - 12)
        self.setText(shown.replace("&", "&&"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copied.emit(self._text)


class LinkButton(CopyButton):
    """A name that leads to another card. `followed` carries its id."""

    followed = Signal(int)

    def __init__(self, text: str, party_id: int, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._party_id = party_id
        self.setProperty("look", "link")
        self.setToolTip("")

    @override
    def _copy(self) -> None:
        self.followed.emit(self._party_id)


class Chip(PlainLabel):
    """A tag or state in a rounded frame, drawn in one colour of the tokens when given."""

    def __init__(self, text: str, parent: QWidget | None = None, *, look: str = "chip") -> None:
        super().__init__(text if len(text) <= 40 else text[:39] + "…", look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class KeyButton(QPushButton):
    """A button that stands for a key; `picked` carries it."""

    picked = Signal(str)

    def __init__(self, text: str, key: str, look: str = "quiet", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.key = key
        self.setProperty("look", look)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self.key)


class AddChip(KeyButton):
    """A small button that adds something: "+ Hobbies"."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None, *, plus: bool = True) -> None:
        super().__init__(f"+ {text}" if plus else text, key, "add", parent)
        self.setObjectName(f"add_{key}")
