"""What the list shows in the place of its rows when nobody fits: why, and the way back, or the ways to begin."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.ui.shell.commands import CommandId, Commands
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel

_WAYS: Final = (CommandId.NEW_CUSTOMER, CommandId.IMPORT, CommandId.DEMO_BOOK)
"""Where nobody is there at all."""


class NothingFound(QWidget):
    """`clear_search_wanted` and `clear_filters_wanted` are the two ways on; where nobody is there at all, commands."""

    clear_search_wanted = Signal()
    clear_filters_wanted = Signal()

    def __init__(self, table: QAbstractScrollArea, commands: Commands) -> None:
        super().__init__(table.viewport())
        self.setObjectName("nothing_found")
        table.viewport().installEventFilter(self)
        self.setGeometry(table.viewport().rect())
        self.hide()
        self._heading = PlainLabel("", "title", wrap=True)
        self._heading.setObjectName("nothing_heading")
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = PlainLabel("", "soft", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._search = self._button("nothing_clear_search", self.tr("Clear the search"))
        self._search.clicked.connect(self.clear_search_wanted)
        self._filters = self._button("nothing_clear_filters", self.tr("Clear filters"))
        self._filters.clicked.connect(self.clear_filters_wanted)
        self._ways = [self._way(commands.action(each)) for each in _WAYS]
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._search, self._filters, *self._ways):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.s)
        layout.addStretch(2)
        layout.addWidget(self._heading)
        layout.addWidget(self._text)
        layout.addSpacing(SPACE.s)
        layout.addLayout(buttons)
        layout.addStretch(3)

    def explain(self, text: str, *, filtered: bool, archived: bool) -> None:
        """Say why nobody is shown: the search text, the filters, or neither; `archived` that archived ones were asked
        for."""
        shown = text if len(text) <= 30 else text[:29] + "…"
        if text:
            self._heading.setText(self.tr("Nobody found for “{text}”").replace("{text}", shown))
            self._text.setText(
                self.tr("The filters also narrow the list.")
                if filtered
                else self.tr(
                    "Try fewer letters: part of a name, initials or some digits of the phone are enough."
                )
            )
        elif filtered:
            self._heading.setText(self.tr("Nobody fits these filters"))
            self._text.setText(self.tr("Take one off to see more."))
        else:
            self._heading.setText(self.tr("Nobody here"))
            self._text.setText("")
        self._search.setVisible(bool(text))
        self._filters.setVisible(filtered)
        for button in self._ways:
            button.setVisible(not text and not filtered and not archived)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _way(self, action: QAction) -> QPushButton:
        button = self._button(f"nothing_{action.objectName()}", action.text())
        button.clicked.connect(action.trigger)
        return button

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button
