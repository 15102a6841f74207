"""The changes to confirm, in the weekly review: one line each with a current one, accepted or refused by key."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.services.method.proposals import ChangeProposal
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.today.row import FittedLabel
from keyacct_desktop.ui.widgets.frames import hairline
from keyacct_desktop.ui.widgets.text import ElidedLabel
from keyacct_desktop.ui.words.review import ReviewWords

_WHO_WIDTH = 220
_WHAT_WIDTH = 210
_EDGE = 3
_FIRST = 8
"""So many changes are unfolded: the rest of the review must not be pushed out of sight."""


class ProposalRow(QWidget):
    """One change. The signals carry its place in the list."""

    pressed = Signal(int)
    opened = Signal(int)
    accepted = Signal(int)
    refused = Signal(int)

    def __init__(self, place: int, one: ChangeProposal, today: date, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"proposal_{one.customer_id}_{one.about}")
        self._place = place
        self._theme = theme
        self._current = False
        words = ReviewWords()
        change = words.change(one)
        self.setAccessibleName(f"{one.name} · {words.about(one)} · {change}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.xs, SPACE.s, SPACE.xs)
        layout.setSpacing(SPACE.m)
        arrow, look = ("↑ ", "good") if one.upward else ("↓ ", "warn")
        layout.addWidget(_Column(FittedLabel(one.name, "entry"), _WHO_WIDTH))
        layout.addWidget(_Column(FittedLabel(arrow + change, look), _WHAT_WIDTH))
        layout.addWidget(ElidedLabel(f"{words.about(one)} · {words.why(one, today)}", "small"), 1)
        for name, text, slot in (
            ("accept", self.tr("Accept"), self._accept),
            ("refuse", self.tr("Refuse"), self._refuse),
        ):
            button = QPushButton(text)
            button.setObjectName(f"proposal_{name}")
            button.setProperty("look", "link")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(slot)
            layout.addWidget(button)

    def set_current(self, current: bool) -> None:
        self._current = current
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self._place)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self._place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._current:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._theme.tokens.hover))
            painter.fillRect(0, 0, _EDGE, self.height(), QColor(self._theme.tokens.accent))

    def _accept(self) -> None:
        self.accepted.emit(self._place)

    def _refuse(self) -> None:
        self.refused.emit(self._place)


class _Column(QWidget):
    """A label in a column of one width, so that the lines stand below each other."""

    def __init__(self, label: FittedLabel, width: int) -> None:
        super().__init__()
        self.setFixedWidth(width)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(label)
        inside.addStretch(1)


class ProposalList(QWidget):
    """`accepted` and `refused` carry lists of proposals, `opened` a customer's id. Keys: arrows, A, R, Enter."""

    accepted = Signal(object)
    refused = Signal(object)
    opened = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("proposals")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._found: list[ChangeProposal] = []
        self._rows: list[ProposalRow] = []
        self._current = 0
        self._all = False
        self._today = date.min
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_proposals(self, found: list[ChangeProposal], today: date) -> None:
        """Show these changes; the place of the current one stays."""
        self._found = found
        self._today = today
        self._rows = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        shown = found if self._all else found[:_FIRST]
        for place, one in enumerate(shown):
            if place:
                self._column.addWidget(hairline())
            row = ProposalRow(place, one, today, self._theme)
            row.pressed.connect(self.go_to)
            row.opened.connect(self._open)
            row.accepted.connect(self._accept)
            row.refused.connect(self._refuse)
            self._column.addWidget(row)
            self._rows.append(row)
        if len(shown) < len(found):
            self._column.addWidget(self._more_button(len(found) - len(shown)))
        self.go_to(min(self._current, len(shown) - 1))

    def show_all(self) -> None:
        """Unfold the list."""
        self._all = True
        self.show_proposals(self._found, self._today)

    def go_to(self, place: int) -> None:
        """Make a change the current one."""
        if not 0 <= place < len(self._rows):
            return
        self._current = place
        for at, row in enumerate(self._rows):
            row.set_current(at == place)
        self.setAccessibleName(self._rows[place].accessibleName())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._found:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Down:
                if self._current == len(self._rows) - 1 < len(self._found) - 1:
                    self.show_all()
                self.go_to(self._current + 1)
            case Qt.Key.Key_Up:
                self.go_to(self._current - 1)
            case Qt.Key.Key_A:
                self._accept(self._current)
            case Qt.Key.Key_R if not event.modifiers():
                self._refuse(self._current)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self._current)
            case _:
                super().keyPressEvent(event)

    def _more_button(self, count: int) -> QPushButton:
        more = QPushButton(self.tr("%n more…", "", count))
        more.setObjectName("more_proposals")
        more.setProperty("look", "quiet")
        more.clicked.connect(self.show_all)
        return more

    def _open(self, place: int) -> None:
        self.opened.emit(self._found[place].customer_id)

    def _accept(self, place: int) -> None:
        self._current = place
        self.accepted.emit([self._found[place]])

    def _refuse(self, place: int) -> None:
        self._current = place
        self.refused.emit([self._found[place]])
