"""The timeline on a card: one row per entry, the newest first, twenty at a time, reached by the keyboard.

One stop of the Tab key; arrows move from row to row, Enter changes an entry, Delete deletes it, Space ticks off
what was planned. Reads services.timeline; which dialog changes an entry is the window's business.
"""

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.timeline import (
    BookedOrder,
    LoggedContact,
    Promise,
    TimelineEntry,
    read_timeline,
)
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import RADIUS, SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import pixmap
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.widgets.timeline_words import EntryWords, TimelineWords, day_column

PAGE: Final = 20
_DAY_WIDTH: Final = 66
_ICON: Final = 15


class TimelineView(QWidget):
    """The story of one customer. Signals carry what is wished: `contact_wanted` and `order_wanted` an id to change;
    `removal_wanted` and `tick_wanted` the entry. `count` is the number of rows shown."""

    contact_wanted = Signal(int)
    order_wanted = Signal(int)
    removal_wanted = Signal(object)
    tick_wanted = Signal(object)

    def __init__(self, book: Book, party_id: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self._book = book
        self.party_id = party_id
        self._theme = theme
        self._words = TimelineWords(book.clock.today())
        self._rows: list[TimelineRow] = []
        self._current = 0
        self._layout = QVBoxLayout()
        self._layout.setSpacing(0)
        self._more = QPushButton(self.tr("Earlier entries"))
        self._more.setObjectName("timeline_more")
        self._more.setProperty("look", "quiet")
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self.show_more)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE.xs)
        outer.addLayout(self._layout)
        outer.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_more()

    @property
    def count(self) -> int:
        return len(self._rows)

    def rows(self) -> "list[TimelineRow]":
        return list(self._rows)

    def show_more(self) -> None:
        """Add the next page."""
        before = self._rows[-1].entry.key if self._rows else None
        found = read_timeline(self._book, self.party_id, limit=PAGE + 1, before=before)
        today = self._book.clock.today()
        last_day = self._rows[-1].entry.day if self._rows else None
        for entry in found[:PAGE]:
            row = TimelineRow(
                entry, self._words.of(entry), today, self._theme, with_day=entry.day != last_day
            )
            row.pressed.connect(self._take_row)
            row.opened.connect(self.open_current)
            row.menu_wanted.connect(self._show_menu)
            self._rows.append(row)
            self._layout.addWidget(row)
            last_day = entry.day
        self._more.setVisible(len(found) > PAGE)

    def current(self) -> TimelineEntry | None:
        """The entry that the keyboard is on."""
        return self._rows[self._current].entry if self._rows else None

    def place(self) -> int | None:
        """The row that the keyboard is on; None when the keyboard is elsewhere."""
        return self._current if self._rows and self.hasFocus() else None

    def take_place(self, place: int) -> None:
        """Put the keyboard on this row, or on the last one that there is."""
        while place >= len(self._rows) and not self._more.isHidden():
            self.show_more()
        if self._rows:
            self._current = min(place, len(self._rows) - 1)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_current(self) -> None:
        """Wish to change the current entry."""
        match self.current():
            case LoggedContact(id=entry_id):
                self.contact_wanted.emit(entry_id)
            case BookedOrder(id=entry_id):
                self.order_wanted.emit(entry_id)

    def remove_current(self) -> None:
        """Wish to delete the current entry; a change of stage cannot be deleted here."""
        entry = self.current()
        if isinstance(entry, LoggedContact | BookedOrder | Promise):
            self.removal_wanted.emit(entry)

    def tick_current(self) -> None:
        """Wish to tick off the next step or promise of the current entry, or to take the tick back."""
        entry = self.current()
        if can_tick(entry):
            self.tick_wanted.emit(entry)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._rows) - 1
        match event.key():
            case Qt.Key.Key_Down if self._current < last:
                self._go_to(self._current + 1)
            case Qt.Key.Key_Down if not self._more.isHidden():
                self.show_more()
                self._go_to(self._current + 1)
            case Qt.Key.Key_Up if self._current > 0:
                self._go_to(self._current - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self.open_current()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.remove_current()
            case Qt.Key.Key_Space:
                self.tick_current()
            case Qt.Key.Key_Menu if self._rows:
                row = self._rows[self._current]
                self._show_menu(row, row.mapToGlobal(row.rect().center()))
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    def _take_row(self, row: "TimelineRow") -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go_to(self._rows.index(row))

    def _go_to(self, position: int) -> None:
        self._current = position
        self._mark()
        self._bring_into_sight(self._rows[position])

    def _bring_into_sight(self, row: "TimelineRow") -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(row, 0, SPACE.xl)

    def _mark(self) -> None:
        for position, row in enumerate(self._rows):
            row.set_current(self.hasFocus() and position == self._current)

    def _show_menu(self, row: "TimelineRow", at: QPoint) -> None:
        self._take_row(row)
        menu = QMenu(self)
        menu.setObjectName("timeline_menu")
        if isinstance(row.entry, LoggedContact | BookedOrder):
            menu.addAction(self.tr("Change …")).triggered.connect(self.open_current)
        if can_tick(row.entry):
            text = self.tr("Not done yet") if _is_done(row.entry) else self.tr("Done")
            menu.addAction(text).triggered.connect(self.tick_current)
        if isinstance(row.entry, LoggedContact | BookedOrder | Promise):
            menu.addAction(self.tr("Delete")).triggered.connect(self.remove_current)
        menu.aboutToHide.connect(menu.deleteLater)
        if not menu.isEmpty():
            menu.popup(at)


class TimelineRow(QWidget):
    """One entry. `pressed` and `menu_wanted` carry the row itself; `opened` on a double click."""

    pressed = Signal(object)
    opened = Signal()
    menu_wanted = Signal(object, QPoint)

    def __init__(
        self, entry: TimelineEntry, words: EntryWords, today: date, theme: Theme, *, with_day: bool
    ) -> None:
        super().__init__()
        self.entry = entry
        self._is_current = False
        self.setObjectName(f"timeline_{type(entry).__name__}_{entry.id}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        top = Qt.AlignmentFlag.AlignTop
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE.s, 6, SPACE.s, 6)
        line.setSpacing(SPACE.m)
        line.addWidget(_day_cell(entry.day if with_day else None, today), 0, top)
        body = QVBoxLayout()
        body.setSpacing(2)
        body.addLayout(_head_line(words, theme, quiet=isinstance(entry, LoggedContact)))
        if words.text:
            body.addWidget(_breaking(words.text, "faint" if words.faded else ""))
        for text, look in words.lines:
            body.addWidget(_breaking(text, look))
        body.addStretch(1)
        line.addLayout(body, 1)
        self.setAccessibleName(
            " ".join([words.kind, words.text, *(text for text, _ in words.lines), words.amount])
        )

    def set_current(self, current: bool) -> None:
        if current != self._is_current:
            self._is_current = current
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS, RADIUS)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self, event.globalPos())


def _day_cell(day: date | None, today: date) -> QWidget:
    cell = QWidget()
    cell.setFixedWidth(_DAY_WIDTH)
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if day is not None:
        first, second = day_column(day, today)
        column.addWidget(PlainLabel(first, "soft"))
        column.addWidget(PlainLabel(second, "small"))
    return cell


def _head_line(words: EntryWords, theme: Theme, *, quiet: bool) -> QHBoxLayout:
    """The kind with its icon, and the amount at the right edge."""
    sign = PlainLabel()
    sign.setPixmap(pixmap(words.icon, theme.tokens.ink_faint, _ICON))
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(sign)
    line.addWidget(PlainLabel(words.kind, "strong"))
    line.addStretch(1)
    if words.amount:
        line.addWidget(PlainLabel(words.amount, "small" if quiet else "faint" if words.faded else "strong"))
    return line


def _breaking(text: str, look: str) -> PlainLabel:
    """Text that takes any width: a card may be narrow, and a long word must not widen it."""
    label = PlainLabel(text, look, wrap=True)
    label.setMinimumWidth(1)
    return label


def can_tick(entry: TimelineEntry | None) -> bool:
    """Whether the entry planned something that is done or not."""
    if isinstance(entry, LoggedContact):
        return bool(entry.next_step or entry.next_on)
    return isinstance(entry, Promise)


def _is_done(entry: TimelineEntry) -> bool:
    return (
        entry.next_done if isinstance(entry, LoggedContact) else getattr(entry, "done_on", None) is not None
    )
