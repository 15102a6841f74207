"""The list of Today: header, lines with one current among them, and at the foot what is done or put off.

Shows what services.today reads and says which customer is current; what is done with one is ui/today/acts.py.
"""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keyacct_desktop.services.today import Line, Today, is_greeted, is_occasion, is_promise
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.today.page_parts import Group, Lines
from keyacct_desktop.ui.today.row import ActionBar, QuietRow, TodayRow
from keyacct_desktop.ui.widgets.empty_state import EmptyState, WayIn
from keyacct_desktop.ui.widgets.frames import card, hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.days import full_day, long_weekday, short_day
from keyacct_desktop.ui.words.today import TodayWords

_WIDEST = 1180
_WAITING_STEP = 20
"""So many of those who wait are shown at first, and more at each wish."""


class TodayPage(QWidget):
    """`more_wanted` when the fold is to be opened, `current_changed` when another line is; the others carry a customer's id."""

    more_wanted = Signal()
    left_above = Signal()
    current_changed = Signal()
    opened = Signal(int)
    phone_pressed = Signal(int)
    back_wanted = Signal(int)

    def __init__(self, workspace: Workspace, bar: ActionBar, review: QPushButton) -> None:
        super().__init__()
        self.setObjectName("today_page")
        self._workspace = workspace
        self._words = TodayWords()
        self._bar = bar
        self._rows: list[TodayRow] = []
        self._waiting_shown = _WAITING_STEP
        self._current = -1
        self._today: Today | None = None
        self._day = PlainLabel("", "display")
        self._day.setObjectName("today_day")
        self._count = PlainLabel("", "soft")
        self._count.setObjectName("today_count")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(220)
        self._list = Lines()
        self._list.key_pressed.connect(self._go_by_key)
        self._list.setObjectName("today_list")
        self._list.setProperty("look", "page")
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(SPACE.xl, 0, SPACE.xl, SPACE.xl)
        self._column.setSpacing(SPACE.m)
        self._scroll = QScrollArea()
        self._scroll.setProperty("look", "clear")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        desk = QWidget()
        desk.setProperty("look", "page")
        self._desk = QVBoxLayout(desk)
        self._desk.setContentsMargins(0, 0, 0, 0)
        self._desk.setSpacing(0)
        self._desk.addWidget(self._list, 1)
        self._scroll.setWidget(desk)
        self._top = 0
        self._settle_soon = QTimer(self)
        self._settle_soon.setSingleShot(True)
        self._settle_soon.setInterval(0)
        self._settle_soon.timeout.connect(self._settle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header(review))
        layout.addWidget(self._scroll, 1)

    def put_above(self, widget: QWidget) -> None:
        """Give the list something to stand below."""
        box = QHBoxLayout()
        box.setContentsMargins(SPACE.xl, 0, SPACE.xl, SPACE.m)
        box.addWidget(widget, 1)
        box.addStretch(0)
        self._desk.insertLayout(0, box)

    def show_today(self, today: Today, *, redress: bool = False) -> None:
        """Show the list anew; the current customer stays current, or else the one now in that place. A line that
        says the same as before stays as it is, unless everything is to be built anew (`redress`)."""
        wanted, place = self.current_id(), self._current
        top = self._scroll.verticalScrollBar().value()
        same_day = self._today is not None and self._today.as_of == today.as_of
        kept = {} if redress or not same_day else {row.line: row for row in self._rows}
        self._today = today
        # The bar lives in a row; it must not go with it.
        self._bar.setParent(self)
        self._bar.hide()
        if 0 <= self._current < len(self._rows):
            self._rows[self._current].set_current(None)
        self._rows, self._current = [], -1
        old = self._taken_out()
        self._say_counts(today)
        if today.lines:
            sheet = self._sheet(today, kept)
            self._column.addWidget(sheet)
            # Not at the next turn of the event loop: nothing blinks.
            sheet.show()
        else:
            self._column.addWidget(self._nobody(today), 1)
        for widget in old:
            widget.hide()
            widget.deleteLater()
        if today.done:
            self._add_foot(self._done(today))
        if today.put_off:
            self._add_foot(self._waiting(today))
        if today.lines:
            self._column.addStretch(1)
        ids = [row.line.customer_id for row in self._rows]
        if ids:
            place = ids.index(wanted) if wanted in ids else min(max(place, 0), len(ids) - 1)
            self.go_to(place)
        self._top = top
        self._settle_soon.start()

    def _settle(self) -> None:
        """Once the new lines have their places: where the list stood, with the current line in sight."""
        self._scroll.verticalScrollBar().setValue(self._top)
        if 0 <= self._current < len(self._rows):
            self._scroll.ensureWidgetVisible(self._rows[self._current], 0, SPACE.m)

    def current_line(self) -> Line | None:
        """The line that the keys are about."""
        return self._rows[self._current].line if 0 <= self._current < len(self._rows) else None

    def current_id(self) -> int | None:
        line = self.current_line()
        return None if line is None else line.customer_id

    def go_to(self, place: int) -> None:
        """Make a line current."""
        if not 0 <= place < len(self._rows):
            return
        if 0 <= self._current < len(self._rows):
            self._rows[self._current].set_current(None)
        self._current = place
        row = self._rows[place]
        row.set_current(self._bar)
        self.current_changed.emit()
        self._bar.offer("today.tick", any(is_promise(reason) for reason in row.line.reasons))
        self._bar.offer("today.greet", any(is_greeted(reason) for reason in row.line.reasons))
        self._bar.offer("today.greeted", any(is_occasion(reason) for reason in row.line.reasons))
        self._bar.offer("today.copy_phone", bool(row.line.phone))
        self._list.setAccessibleName(row.accessibleName())
        self._top = self._scroll.verticalScrollBar().value()
        self._settle_soon.start()

    def bar_spot(self, command: str) -> QWidget:
        """The button of a command, in sight, for a menu to open below."""
        self._scroll.ensureWidgetVisible(self._rows[self._current], 0, SPACE.m)
        return self._bar.button(command)

    def take_focus(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_by_key(self, key: int) -> None:
        last = len(self._rows) - 1
        places = {
            Qt.Key.Key_Down: self._current + 1, Qt.Key.Key_Up: self._current - 1, Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last, Qt.Key.Key_PageDown: min(self._current + 6, last),
            Qt.Key.Key_PageUp: max(self._current - 6, 0),
        }  # fmt: skip
        place = places[Qt.Key(key)]
        if place > last and self._today is not None and self._today.folded:
            self.more_wanted.emit()
        if place < 0:
            self.left_above.emit()
        self.go_to(place)
        if key == Qt.Key.Key_Home:
            self._top = 0  # the reminders above the list as well

    def _header(self, review: QPushButton) -> QWidget:
        box = QWidget()
        outer = QHBoxLayout(box)
        outer.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(self._day)
        counts = QHBoxLayout()
        counts.setSpacing(SPACE.m)
        counts.addWidget(self._count)
        counts.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignVCenter)
        counts.addStretch(1)
        words.addLayout(counts)
        outer.addLayout(words, 1)
        outer.addWidget(review, 0, Qt.AlignmentFlag.AlignBottom)
        return box

    def _say_counts(self, today: Today) -> None:
        day = today.as_of
        self._day.setText(f"{short_day(day, day)}  {long_weekday(day)}")
        self._day.setToolTip(full_day(day))
        open_count, done = len(today.lines), today.done_count
        words = [self.tr("%n customer(s) today", "", open_count)] if open_count else []
        if done:
            words.append(self.tr("%n done", "", done))
        self._count.setText(" · ".join(words))
        self._progress.setVisible(bool(done))
        self._progress.setMaximum(max(open_count + done, 1))
        self._progress.setValue(done)

    def _sheet(self, today: Today, kept: dict[Line, TodayRow]) -> QWidget:
        sheet = card()
        sheet.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for place, line in enumerate(today.lines):
            if place:
                column.addWidget(hairline())
            row = kept.get(line) or self._new_row(line, today.as_of)
            column.addWidget(row)
            self._rows.append(row)
        if today.folded:
            column.addWidget(hairline())
            more = QPushButton(self.tr("%n more…", "", today.folded))
            more.setObjectName("today_more")
            more.setProperty("look", "quiet")
            more.clicked.connect(self.more_wanted)
            column.addWidget(more)
        return sheet

    def _new_row(self, line: Line, as_of: date) -> TodayRow:
        row = TodayRow(
            line,
            self._words.reasons(line.reasons),
            self._words.last_topic(line.last, as_of),
            self._workspace.theme,
        )
        row.pressed.connect(self._pressed)
        row.opened.connect(self.opened)
        row.phone_pressed.connect(self._phone_pressed)
        return row

    def _nobody(self, today: Today) -> QWidget:
        action = self._workspace.commands.action
        if not today.ready:
            state = EmptyState(
                self.tr("Looking through your customers…"),
                self.tr("The list is here in a moment."),
                [],
                self._workspace.theme.tokens,
            )
        else:
            text = (
                self.tr("Everybody on the list is done. Well done.")
                if today.done_count
                else self.tr("Nothing is overdue. A good day for a visit of your own choice.")
            )
            ways = [
                WayIn(
                    action("today.review"),
                    self.tr("Weekly review"),
                    self.tr("Changes to confirm, and who is falling behind."),
                    "view",
                ),
                WayIn(
                    action("go.customers"),
                    self.tr("Customers"),
                    self.tr("All your customers, to choose somebody yourself."),
                    "customers",
                ),
            ]
            title = self.tr("Nobody has to be contacted today")
            state = EmptyState(title, text, ways, self._workspace.theme.tokens)
        state.setObjectName("today_nobody")
        return state

    def _done(self, today: Today) -> QWidget:
        group = Group(self.tr("Done today: %n", "", today.done_count), "today_done")
        for line in today.done:
            row = QuietRow(line, self._words.last_topic(line.last, today.as_of), self._workspace.theme)
            row.opened.connect(self.opened)
            group.add(row)
        return group

    def _waiting(self, today: Today) -> QWidget:
        group = Group(self.tr("Put off: %n", "", len(today.put_off)), "today_put_off")
        for line in today.put_off[: self._waiting_shown]:
            if line.until is not None:
                words = self.tr("until {day}").replace("{day}", short_day(line.until, today.as_of))
            else:
                words = self.tr("skipped today")
            words = f"{words} · {line.reason}" if line.reason else words
            row = QuietRow(line, words, self._workspace.theme, self.tr("Bring back"))
            row.opened.connect(self.opened)
            row.chosen.connect(self.back_wanted)
            group.add(row)
        rest = len(today.put_off) - self._waiting_shown
        if rest > 0:
            more = QPushButton(self.tr("%n more…", "", rest))
            more.setObjectName("today_more_put_off")
            more.setProperty("look", "quiet")
            more.clicked.connect(self._show_more_waiting)
            group.add(more)
        return group

    def _show_more_waiting(self) -> None:
        self._waiting_shown += _WAITING_STEP
        if self._today is not None:
            self.show_today(self._today)

    def _add_foot(self, widget: QWidget) -> None:
        widget.setMaximumWidth(_WIDEST)
        self._column.addWidget(widget)

    def _pressed(self, party_id: int) -> None:
        self.take_focus()
        self.go_to([row.line.customer_id for row in self._rows].index(party_id))

    def _phone_pressed(self, party_id: int) -> None:
        self._pressed(party_id)
        self.phone_pressed.emit(party_id)

    def _taken_out(self) -> list[QWidget]:
        """Empty the column; what stood in it is still there, for lines to move out of it."""
        taken = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                taken.append(widget)
        return taken
