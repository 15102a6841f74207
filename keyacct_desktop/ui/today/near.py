"""近期日子: the reminders of today above the list, one line each, with later and done by key and by mouse.

Shows what it is told; reading and writing are ui/today/near_acts.py. Dates of today and tomorrow stand in the list
itself and are not said twice.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from keyacct_desktop.domain.today import RENEWAL_DATES
from keyacct_desktop.services.dates.shapes import Occurrence
from keyacct_desktop.services.reminders import Reminder
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.today.row import FittedLabel
from keyacct_desktop.ui.widgets.frames import card, hairline
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.widgets.tier_chip import TierChip
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.reminders import ReminderWords

_AT_FIRST: Final = 3
_STEP: Final = 15
_WHEN_WIDTH: Final = 92
_BESIDE_WIDTH: Final = 220
_ROW_HEIGHT: Final = 32
_EDGE: Final = 3
_WIDEST: Final = 1180


class NearStrip(QWidget):
    """The signals carry a Reminder; `left` when the keyboard goes down into the list."""

    opened = Signal(object)
    greeting_wanted = Signal(object)
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

    def drop(self, reminder: Reminder) -> None:
        """Take one away that was answered, before all are read anew: a key pressed twice must not mean it twice."""
        self.show_reminders([one for one in self._reminders if one.key != reminder.key], self._today)

    def take_focus(self, *, last: bool = False) -> bool:
        """Put the keyboard on the first or the last line; False when there is none."""
        if not self._rows or not self.isVisible():
            return False
        self._rows[-1 if last else 0].setFocus(Qt.FocusReason.ShortcutFocusReason)
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
        shown = self._reminders[: self._most]
        metrics = self.fontMetrics()
        widths = (metrics.horizontalAdvance(self._words.when(one, self._today)) for one in shown)
        when_width = max(_WHEN_WIDTH, *widths) + SPACE.xs if shown else _WHEN_WIDTH
        for reminder in shown:
            if self._rows:
                column.addWidget(hairline())
            row = NearRow(reminder, self._words, self._today, self._theme, when_width)
            row.opened.connect(self.opened)
            row.greeting_wanted.connect(self.greeting_wanted)
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
    """One reminder. Takes the keyboard: Enter opens, G greets, S puts off, T ticks off, the arrows go on."""

    opened = Signal(object)
    greeting_wanted = Signal(object)
    later_wanted = Signal(object)
    done_wanted = Signal(object)
    stepped = Signal(int)

    _KEYS: Final = frozenset(
        {
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_O, Qt.Key.Key_G, Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        }
    )  # fmt: skip

    def __init__(
        self, reminder: Reminder, words: ReminderWords, today: date, theme: Theme, when_width: int
    ) -> None:
        super().__init__()
        self.reminder = reminder
        self.setObjectName(f"near_row_{reminder.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(_ROW_HEIGHT)
        self._theme = theme
        when, line = words.when(reminder, today), words.line(reminder, today)
        self.setAccessibleName(f"{when} · {line}")
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.l, 3, SPACE.s, 3)
        across.setSpacing(SPACE.m)
        near = PlainLabel(when, "warn" if reminder.missed else "soft")
        near.setObjectName("near_when")
        near.setFixedWidth(when_width)
        across.addWidget(near)
        what = FittedLabel(line)
        what.setObjectName("near_what")
        across.addWidget(what)
        if reminder.tier is not None:
            chip = TierChip(theme)
            chip.setFont(theme.font("small"))
            chip.show_tier(reminder.tier, choice("Tier", reminder.tier))
            across.addWidget(chip)
        across.addStretch(1)
        beside = ElidedLabel(words.beside(reminder, today), "small")
        beside.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        beside.setFixedWidth(_BESIDE_WIDTH)
        across.addWidget(beside)
        greet = self._button("near_greet", self.tr("Greet") + "  G", self._tell_greeting)
        across.addWidget(greet)
        if to_greet(reminder) is None:
            # Its room stays, so that the columns of all lines agree.
            policy = greet.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            greet.setSizePolicy(policy)
            greet.hide()
        self.later = self._button("near_later", self.tr("Later") + "  S", self._tell_later)
        self.done = self._button("near_done", self.tr("Done") + "  T", self._tell_done)
        across.addWidget(self.later)
        across.addWidget(self.done)

    def _button(self, name: str, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("look", "link")
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
            case Qt.Key.Key_G:
                self._tell_greeting()
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

    def _tell_greeting(self) -> None:
        if to_greet(self.reminder) is not None:
            self.greeting_wanted.emit(self.reminder)

    def _tell_later(self) -> None:
        self.later_wanted.emit(self.reminder)

    def _tell_done(self) -> None:
        self.done_wanted.emit(self.reminder)


def to_greet(reminder: Reminder) -> Occurrence | None:
    """The day to congratulate on among those that were merged: neither one of business nor one on which the rep does not
    greet, the person's own before one in the family; None when there is none."""
    wanted = [one for one in reminder.occurrences if one.type not in RENEWAL_DATES and one.is_greeted]
    return min(wanted, key=_in_family, default=None)


def _in_family(one: Occurrence) -> bool:
    return one.occasion != one.type
