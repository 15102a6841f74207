"""The place where a card lies: it scrolls, and takes one view at a time.

Knows nothing of cards; the view is any widget.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Sheet(QScrollArea):
    """A page that scrolls up and down, never sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_scroll")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view = QWidget()
        page = QWidget()
        page.setProperty("look", "page")
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._view)
        self.setWidget(page)

    def put(self, view: QWidget) -> None:
        """Show this view in place of the one before, which is thrown away."""
        old, self._view = self._view, view
        # The old view is not reparented: Qt would dress all of it anew, only to throw it away.
        old.hide()
        self._layout.removeWidget(old)
        self._layout.addWidget(view)
        view.show()
        # A signal of the old view may be on its way up.
        old.deleteLater()

    def place(self) -> int:
        """How far down the page is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def take_place(self, place: int) -> None:
        """Scroll to where `place` was."""
        self.verticalScrollBar().setValue(place)
