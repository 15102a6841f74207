"""Parts of the page of Today: what scrolls and takes the keys, and groups of quiet rows. Know nothing of customers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel


class Lines(QWidget):
    """What scrolls. It takes the keys before the scroll area does: arrows go from line to line."""

    key_pressed = Signal(int)
    _KEYS = frozenset(
        {
            Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
            Qt.Key.Key_PageUp,
        }
    )  # fmt: skip

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._KEYS:
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)


class Group(QWidget):
    """A heading with quiet rows below it."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE.s, 0, 0)
        self._column.setSpacing(0)
        heading = PlainLabel(title, "heading")
        heading.setContentsMargins(SPACE.l, 0, 0, SPACE.xs)
        self._column.addWidget(heading)

    def add(self, row: QWidget) -> None:
        self._column.addWidget(row)
