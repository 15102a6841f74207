"""The one search box of the toolbar line."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import icon


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
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(460)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self.redress)
        self.redress()

    def redress(self) -> None:
        """Take the colours of the theme."""
        self._glass.setIcon(icon("search", self._theme.tokens))

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
