"""Small pieces of page furniture: hairlines, cards, notices."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel


def hairline(parent: QWidget | None = None) -> QFrame:
    """A horizontal line of one pixel."""
    line = QFrame(parent)
    line.setProperty("look", "line")
    return line


def card(parent: QWidget | None = None) -> QFrame:
    """A sheet of paper with a thin edge; the caller gives it a layout."""
    sheet = QFrame(parent)
    sheet.setProperty("look", "card")
    return sheet


class Notice(QFrame):
    """One line that tells something beside a form; "alarm" for what must not be missed."""

    def __init__(self, text: str = "", look: str = "notice", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self._label = PlainLabel(text, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        layout.addWidget(self._label)

    def set_text(self, text: str) -> None:
        """Show `text`, or hide the notice when there is none."""
        self._label.setText(text)
        self.setVisible(bool(text))

    def set_look(self, look: str) -> None:
        """ "notice" or "alarm" from now on."""
        if look != self.property("look"):
            self.setProperty("look", look)
            for widget in (self, self._label):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def text(self) -> str:
        return self._label.text()
