"""A field for a few words that grows with them: Enter goes on, Shift+Enter begins a new line."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from keyacct_desktop.ui.shell.typing import override

_MOST_LINES: Final = 8


class NoteField(QPlainTextEdit):
    """`entered` on Enter."""

    entered = Signal()

    def __init__(self, name: str, hint: str, *, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._least = lines
        self._shown = 0
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def _height(self) -> int:
        lines = max(self._least, min(round(self.document().size().height()), _MOST_LINES))
        return lines * self.fontMetrics().lineSpacing() + 2 * int(self.document().documentMargin()) + 12

    def _grow(self) -> None:
        height = self._height()
        if height != self._shown:
            self._shown = height
            self.setFixedHeight(height)
