"""A line above the card with something to do about it: an unsaved draft, a deleted card, a refusal."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from keyacct_desktop.ui.customers.card.labels import KeyButton
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel


class NoticeBar(QFrame):
    """Text and up to three buttons; `chosen` carries the key of the one pressed. Hidden while empty."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", "notice")
        self._label = PlainLabel("", wrap=True)
        self._buttons: list[KeyButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(SPACE.m, SPACE.xs, SPACE.s, SPACE.xs)
        self._layout.addWidget(self._label, 1)
        self.hide()

    def say(self, text: str, choices: Sequence[tuple[str, str]] = ()) -> None:
        """Show a text with buttons (key, words)."""
        self.clear()
        self._label.setText(text)
        for key, words in choices:
            button = KeyButton(words, key)
            button.setObjectName(f"notice_{key}")
            button.picked.connect(self.chosen)
            self._layout.addWidget(button)
            self._buttons.append(button)
        self.show()

    def clear(self) -> None:
        """Nothing to say."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._label.clear()
        self.hide()

    def text(self) -> str:
        return self._label.text()
