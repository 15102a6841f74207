"""A line in the window that says what the notification would, where the desktop has no tray."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel


class ReminderBanner(QFrame):
    """Hidden until it has something to say. `today_wanted` when the rep wants to see it."""

    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reminder_banner")
        self.setProperty("look", "notice")
        self._title = PlainLabel()
        self._title.setObjectName("reminder_banner_title")
        self._text = ElidedLabel("", "soft")
        self._text.setObjectName("reminder_banner_text")
        see = QPushButton(self.tr("Show"))
        see.setObjectName("reminder_banner_show")
        see.clicked.connect(self._see)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("reminder_banner_close")
        close.setProperty("look", "quiet")
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.xs, SPACE.s, SPACE.xs)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self._text, 1)
        layout.addWidget(see)
        layout.addWidget(close)
        self.hide()

    def tell(self, title: str, text: str) -> None:
        """Show this until it is closed."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title} · {text}")
        self.show()

    def _see(self) -> None:
        self.hide()
        self.today_wanted.emit()
