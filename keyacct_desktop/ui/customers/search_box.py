"""The one search box of the toolbar line."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import ICON_SIZE, SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import pixmap


class SearchBox(QLineEdit):
    """Esc empties it, then leaves; Down and Enter go on to what was found."""

    left = Signal()
    down_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_box")
        self._theme = theme
        self.setPlaceholderText(self.tr("Name, pinyin, phone, company, tag, note …"))
        self.setAccessibleName(self.tr("Search the customers"))
        self.textChanged.connect(self._offer_clearing)
        self.setMaximumWidth(460)
        self.setTextMargins(ICON_SIZE + SPACE.s, 0, 0, 0)
        theme.changed.connect(self.update)

    def _offer_clearing(self, text: str) -> None:
        # With the first letter, because it costs 3 ms of the start.
        if text and not self.isClearButtonEnabled():
            self.setClearButtonEnabled(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # Drawn here: an action with an icon would be a button of its own, at 4 ms of the start.
        painter = QPainter(self)
        glass = pixmap("search", self._theme.tokens.ink_soft)
        painter.drawPixmap(SPACE.s, (self.height() - ICON_SIZE) // 2, glass)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc is the box's own here, not some window-wide command's.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)
