"""Labels that show text exactly as it is: never rich text, so a customer's name can hold no mark-up."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from keyacct_desktop.ui.shell.typing import override


class PlainLabel(QLabel):
    """A label of plain text with an optional look of the stylesheet ("soft", "title", "chip" …)."""

    def __init__(
        self, text: str = "", look: str = "", parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        if look:
            self.setProperty("look", look)

    def set_look(self, look: str) -> None:
        """Change the look of a label that is already on the screen."""
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(PlainLabel):
    """One line that ends in "…" when there is no room; the whole text is in the tool tip then."""

    def __init__(
        self,
        text: str = "",
        look: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, look, parent)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.text().replace("\n", " ")
        shown = QFontMetrics(self.font()).elidedText(text, self._mode, self.contentsRect().width())
        self.setToolTip(plain_tool_tip(text) if shown != text else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)


def plain_tool_tip(text: str) -> str:
    """Text for a tool tip, escaped: Qt would read a tool tip as rich text when it looks like mark-up."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>" if escaped != text else text
