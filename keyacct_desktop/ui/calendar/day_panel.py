"""The sheet of one day beside the calendar: both calendars, festivals, days off, and everybody whose day it is.

Shows what it is given and says what was pressed; what is done about a line is ui/calendar/acts.py.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.festivals import Tone
from keyacct_desktop.services.dates.workdays import DayInfo, DayKind
from keyacct_desktop.ui.calendar.day_lines import LINE, DayLineDelegate, line_words
from keyacct_desktop.ui.calendar.faces import Face
from keyacct_desktop.ui.calendar.marks import is_task
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.frames import hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.dates import lunar_is_uncertain, lunar_title
from keyacct_desktop.ui.words.days import distance, long_weekday, short_day
from keyacct_desktop.ui.words.festivals import festival_name

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.days import DayDetail, DayEntry
    from keyacct_desktop.services.dates.occurrences import Occurrence
    from keyacct_desktop.ui.shell.theme import Theme

_WIDTH: Final = 348
_WIDEST: Final = 2000


class DayPanel(QFrame):
    """`line_changed` when another line is current; `opened` to open the current one's card; `left` to go back to the
    calendar; `festival_wanted` carries a code."""

    line_changed = Signal()
    opened = Signal()
    left = Signal()
    festival_wanted = Signal(str)

    def __init__(self, theme: "Theme", actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("day_panel")
        self.setProperty("look", "card")
        self._back = QPushButton(self.tr("Back to the calendar"))
        self._back.setObjectName("day_back")
        self._back.setProperty("look", "link_flush")
        self._back.clicked.connect(self.left)
        self._day = date(2000, 1, 1)
        self._wanted = ""
        self._title = PlainLabel("", "title")
        self._title.setObjectName("day_title")
        self._when = PlainLabel("", "small")
        self._when.setObjectName("day_when")
        self._lunar = PlainLabel("", "soft", wrap=True)
        self._lunar.setObjectName("day_lunar")
        self._doubt = PlainLabel(
            self.tr("This lunar month begins so near midnight that its days may still move by one."),
            "warn",
            wrap=True,
        )
        self._doubt.setObjectName("day_doubt")
        self._off = PlainLabel("", "small", wrap=True)
        self._off.setObjectName("day_off")
        self._festivals = QVBoxLayout()
        self._festivals.setSpacing(0)
        self._count = PlainLabel("", "heading")
        self._count.setObjectName("day_count")
        self.list = _LineList()
        self.list.setObjectName("day_people")
        self.list.setProperty("look", "bare")
        self.list.setItemDelegate(DayLineDelegate(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Who and what falls on this day"))
        self.list.currentItemChanged.connect(self._tell_line)
        self.list.itemActivated.connect(self._tell_opened)
        self.list.escaped.connect(self.left)
        self._bar, self._buttons = _action_bar(actions)
        self._lay_out()

    def stand_alone(self, *, alone: bool) -> None:
        """Whether the sheet takes the place of the calendar, in a small window, or stands beside it."""
        self._back.setVisible(alone)
        self.setMinimumWidth(0 if alone else _WIDTH)
        self.setMaximumWidth(_WIDEST if alone else _WIDTH)

    def show_day(self, day: date, today: date, face: Face | None) -> None:
        """Show what the calendars say of a day; its people come with `show_detail`."""
        if day != self._day:
            # No key may do to a new day what was meant for a line of the former one.
            self._day = day
            self._clear()
        self._title.setText(f"{short_day(day, today)}  {long_weekday(day)}")
        self._when.setText(distance(day, today))
        term = face.term if face is not None else ""
        self._lunar.setText(" · ".join(part for part in (lunar_title(day), term) if part))
        self._doubt.setVisible(lunar_is_uncertain(day))
        self._show_festivals(face)

    def show_info(self, info: DayInfo | None) -> None:
        """Say whether the day is off, as far as that is known."""
        self._off.setText(self._off_words(info))
        self._off.set_look("bad" if info is not None and info.kind is DayKind.OFF else "small")
        self._off.setVisible(bool(self._off.text()))

    def show_detail(self, detail: "DayDetail") -> None:
        """List the people and follow-ups of the day."""
        before, held = self.current_one(), self.list.hasFocus()
        kept = self._wanted or ("" if before is None else before.key)
        self._wanted = ""
        self.list.blockSignals(True)
        self.list.clear()
        for line in detail.entries:
            item = QListWidgetItem(line_words(line))
            item.setData(LINE, line)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.show_info(detail.info)
        people = sum(1 for line in detail.entries if not is_task(line.occurrence))
        tasks = len(detail.entries) - people
        words = [self.tr("%n date(s)", "", people)] if people else []
        words += [self.tr("%n follow-up(s)", "", tasks)] if tasks else []
        words += [self.tr("%n more not listed", "", detail.more)] if detail.more else []
        self._count.setText(" · ".join(words) or self.tr("Nobody's day, nothing due"))
        self.list.setVisible(bool(detail.entries))
        self._stretch.setVisible(not detail.entries)
        self.list.setCurrentRow(0)
        self._choose(kept)
        self._tell_line()
        if held and not detail.entries:
            self._lose_last()

    def _lose_last(self) -> None:
        """The last line went while the keyboard was on it: back to the calendar, not to wherever Qt would put it."""
        if self._back.isHidden():
            self.left.emit()
        else:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.blockSignals(False)
        self._count.setText("")
        self._tell_line()

    def choose(self, key: str) -> None:
        """Make the line of an occurrence current, as soon as it is there."""
        if not self._choose(key):
            self._wanted = key

    def current(self) -> "DayEntry | None":
        """The line that the actions are about."""
        item = self.list.currentItem()
        line: DayEntry | None = None if item is None else item.data(LINE)
        return line

    def current_one(self) -> "Occurrence | None":
        line = self.current()
        return None if line is None else line.occurrence

    def take_focus(self) -> None:
        """Put the keyboard into the list, if there is anything in it."""
        if self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> list[str]:
        """Every line as it reads."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def offer(self, command: str, wanted: bool) -> None:
        """Show or hide the button of a command."""
        self._buttons[command].setVisible(wanted)

    def _choose(self, key: str) -> bool:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(LINE).occurrence.key == key:
                self.list.setCurrentItem(item)
                return True
        return False

    def _off_words(self, info: DayInfo | None) -> str:
        if info is None:
            return ""
        if not info.announced and info.kind is None:
            return self.tr("Days off of {year}: not announced yet").replace("{year}", str(self._day.year))
        name = info.name or (festival_name(info.festival) if info.festival else "")
        if info.kind is DayKind.OFF:
            return self.tr("Day off: {name}").replace("{name}", name) if name else self.tr("Day off")
        if info.kind is DayKind.WORK:
            words = self.tr("Work day in place of {name}").replace("{name}", name)
            return words if name else self.tr("Work day in place of a day off")
        return ""

    def _show_festivals(self, face: Face | None) -> None:
        while (item := self._festivals.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for festival in face.festivals if face is not None else ():
            quiet = festival.tone is Tone.NONE
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(PlainLabel(festival_name(festival.code), "strong" if quiet else "festival"))
            if quiet:
                line.addWidget(PlainLabel(self.tr("not a day for greetings"), "small"), 1)
            else:
                line.addStretch(1)
                button = QPushButton(self.tr("Festival plan"))
                button.setObjectName(f"festival_{festival.code}")
                button.setProperty("look", "link")
                button.clicked.connect(self._tell_festival)
                line.addWidget(button)
            self._festivals.addWidget(row)

    def _tell_festival(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.festival_wanted.emit(sender.objectName().removeprefix("festival_"))

    def _tell_line(self) -> None:
        self._bar.setVisible(self.current() is not None)
        self.line_changed.emit()

    def _tell_opened(self) -> None:
        self.opened.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._when, 0, Qt.AlignmentFlag.AlignBottom)
        self._stretch = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.xs)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(self._lunar)
        column.addWidget(self._doubt)
        column.addLayout(self._festivals)
        column.addWidget(self._off)
        column.addSpacing(SPACE.xs)
        column.addWidget(hairline())
        column.addSpacing(SPACE.xs)
        column.addWidget(self._count)
        column.addWidget(self.list, 1)
        column.addWidget(self._stretch, 1)
        column.addWidget(self._bar)
        self._bar.hide()
        self.stand_alone(alone=False)
        self._off.hide()
        self._doubt.hide()


class _LineList(QListWidget):
    """`escaped` on Esc; Home, End and the page keys stay inside."""

    escaped = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        ):
            event.accept()
            return True
        return super().event(event)


def _action_bar(actions: Sequence[QAction]) -> tuple[QWidget, dict[str, QPushButton]]:
    bar = QWidget()
    bar.setObjectName("day_actions")
    flow = FlowLayout(bar, SPACE.xs)
    buttons = {}
    for place, action in enumerate(actions):
        key = action.shortcut().toString()
        button = QPushButton(f"{action.text()}  {key}" if len(key) == 1 else action.text())
        button.setObjectName(f"button_{action.objectName()}")
        button.setProperty("look", "primary" if place == 0 else "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(action.trigger)
        flow.addWidget(button)
        buttons[action.objectName()] = button
    return bar, buttons
