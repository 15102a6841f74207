"""近期日子: the reminders of today above the list, one line each, with later and done by key and by mouse.

Shows what it is told; reading and writing are ui/today/near_acts.py. Dates of today and tomorrow stand in the list
itself and are not said twice.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.services.reminders import Reminder
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.frames import card, hairline
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.widgets.tier_chip import TierChip
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.reminders import ReminderWords

_AT_FIRST: Final = 3
_STEP: Final = 50
_WHEN_WIDTH: Final = 92
_EDGE: Final = 3
_WIDEST: Final = 1180


class NearStrip(QWidget):
    """The signals carry a Reminder; `left` when the keyboard goes down into the list."""

    opened = Signal(object)
    later_wanted = Signal(object)
    done_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("today_near")
        self._theme = theme
        self._words = ReminderWords()
        self._reminders: Sequence[Reminder] = ()
        self._today = date.min
        self._most = _AT_FIRST
        self._rows: list[NearRow] = []
        self._sheet: QWidget | None = None
        self._heading = PlainLabel("", "heading")
        self._heading.setObjectName("today_near_heading")
        self._heading.setContentsMargins(SPACE.l, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.xs)
        self._column.addWidget(self._heading)
        self.setMaximumWidth(_WIDEST)
        self.hide()

    def show_reminders(self, reminders: Sequence[Reminder], today: date) -> None:
        """Show these; nothing at all when there are none. The keyboard stays where it was."""
        row = self.focusWidget()
        place = self._rows.index(row) if isinstance(row, NearRow) and row.hasFocus() else None
        if today != self._today:
            self._most = _AT_FIRST
        self._reminders, self._today = reminders, today
        self._build()
        self.setVisible(bool(reminders))
        if place is not None:
            if self._rows:
                self._rows[min(place, len(self._rows) - 1)].setFocus()
            else:
                self.left.emit()

    def take_focus(self) -> bool:
        """Put the keyboard on the first line; False when there is none."""
        if not self._rows or not self.isVisible():
            return False
        self._rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def row_of(self, reminder: Reminder) -> QWidget:
        """The line of a reminder, for a menu to open below its button."""
        for row in self._rows:
            if row.reminder.key == reminder.key:
                return row.later
        return self

    def _build(self) -> None:
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        self._rows = []
        self._heading.setText(self.tr("Days to come: %n", "", len(self._reminders)))
        self._sheet = sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for reminder in self._reminders[: self._most]:
            if self._rows:
                column.addWidget(hairline())
            row = NearRow(reminder, self._words, self._today, self._theme)
            row.opened.connect(self.opened)
            row.later_wanted.connect(self.later_wanted)
            row.done_wanted.connect(self.done_wanted)
            row.stepped.connect(self._step)
            column.addWidget(row)
            self._rows.append(row)
        rest = len(self._reminders) - len(self._rows)
        if rest:
            column.addWidget(hairline())
            more = QPushButton(self.tr("%n more…", "", rest))
            more.setObjectName("today_near_more")
            more.setProperty("look", "quiet")
            more.clicked.connect(self._show_more)
            column.addWidget(more)
        self._column.addWidget(sheet)
        sheet.show()

    def _show_more(self) -> None:
        self._most += _STEP
        first = len(self._rows)
        self._build()
        self._rows[first].setFocus()

    def _step(self, by: int) -> None:
        row = self.focusWidget()
        if not isinstance(row, NearRow):
            return
        place = self._rows.index(row) + by
        if place >= len(self._rows):
            self.left.emit()
        elif place >= 0:
            self._rows[place].setFocus()


class NearRow(QWidget):
    """One reminder. Takes the keyboard: Enter opens, S puts off, T ticks off, the arrows go on."""

    opened = Signal(object)
    later_wanted = Signal(object)
    done_wanted = Signal(object)
    stepped = Signal(int)

    _KEYS: Final = frozenset(
        {
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_O, Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        }
    )  # fmt: skip

    def __init__(self, reminder: Reminder, words: ReminderWords, today: date, theme: Theme) -> None:
        super().__init__()
        self.reminder = reminder
        self.setObjectName(f"near_row_{reminder.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        when, line = words.when(reminder, today), words.line(reminder, today)
        self.setAccessibleName(f"{when} · {line}")
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.l, 4, SPACE.s, 4)
        across.setSpacing(SPACE.m)
        near = PlainLabel(when, "warn" if reminder.missed else "soft")
        near.setObjectName("near_when")
        near.setMinimumWidth(_WHEN_WIDTH)
        across.addWidget(near)
        what = ElidedLabel(line)
        what.setObjectName("near_what")
        across.addWidget(what, 3)
        if reminder.tier is not None:
            chip = TierChip(theme)
            chip.setFont(theme.font("small"))
            chip.show_tier(reminder.tier, choice("Tier", reminder.tier))
            across.addWidget(chip)
        across.addWidget(ElidedLabel(words.beside(reminder, today), "small"), 1)
        self.later = self._button("near_later", self.tr("Later") + "  S", self._tell_later)
        self.done = self._button("near_done", self.tr("Done") + "  T", self._tell_done)
        across.addWidget(self.later)
        across.addWidget(self.done)

    def _button(self, name: str, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("look", "quiet")
        # The keys of the line do the same; Tab goes from line to line.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(slot)
        return button

    @override
    def event(self, event: QEvent) -> bool:
        # The list below has commands on the same keys; while the keyboard is here they mean this line.
        asked = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and asked and event.key() in self._KEYS and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_O:
                self.opened.emit(self.reminder)
            case Qt.Key.Key_S:
                self._tell_later()
            case Qt.Key.Key_T:
                self._tell_done()
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.reminder)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.hover))
        painter.fillRect(0, 0, _EDGE, self.height(), QColor(self._theme.tokens.accent))

    def _tell_later(self) -> None:
        self.later_wanted.emit(self.reminder)

    def _tell_done(self) -> None:
        self.done_wanted.emit(self.reminder)
