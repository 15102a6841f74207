"""The festivals ahead, nearest first, with the days left and how many were greeted already."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from keyacct_desktop.domain.festivals import festivals_between
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.festivals import read_festival_settings
from keyacct_desktop.services.greetings.plan import count_greeted
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.days import distance, short_day, weekday
from keyacct_desktop.ui.words.festivals import festival_name

HORIZON: Final = 28
"""Days before a festival in which its cards and texts are prepared (method.md D25)."""
_AHEAD: Final = 365
_LATE: Final = 7
"""A festival stays in the list for so many days: late greetings are better than none."""
_ROLE: Final = Qt.ItemDataRole.UserRole


class Upcoming(NamedTuple):
    """One festival to come; `greeted` is how many are done or skipped."""

    code: str
    day: date
    greeted: int


def read_upcoming(book: Book, today: date) -> list[Upcoming]:
    """The festivals that are greeted in this book, from a week ago to a year ahead."""
    codes = {one.code for one in read_festival_settings(book).values() if one.is_greeted}
    first, last = today - timedelta(days=_LATE), today + timedelta(days=_AHEAD)
    greeted: Mapping[tuple[str, date], int] = count_greeted(book, first, last)
    return [
        Upcoming(festival.code, day, greeted.get((festival.code, day), 0))
        for day, festival in festivals_between(first, last, codes)
    ]


class FestivalList(QListWidget):
    """`picked` when another festival has the cursor."""

    picked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("festival_list")
        self.setProperty("look", "bare")
        self.setAccessibleName(self.tr("Festivals"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Lines(theme, self))
        self.currentItemChanged.connect(self._tell)
        self._quiet = False

    def show_festivals(self, found: list[Upcoming], today: date) -> None:
        """Show these, keeping the cursor on the festival that had it."""
        chosen = self.current()
        self._quiet = True
        self.clear()
        for one in found:
            item = QListWidgetItem(festival_name(one.code))
            item.setData(_ROLE, one)
            item.setData(_ROLE + 1, f"{short_day(one.day, today)} {weekday(one.day)}")
            item.setData(_ROLE + 2, distance(one.day, today))
            item.setData(_ROLE + 3, 0 <= (one.day - today).days <= HORIZON)
            item.setData(
                _ROLE + 4, self.tr("{count} done").replace("{count}", str(one.greeted)) if one.greeted else ""
            )
            said = (item.text(), item.data(_ROLE + 1), item.data(_ROLE + 2), item.data(_ROLE + 4))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(text for text in said if text))
            self.addItem(item)
        if chosen is not None:
            self.go_to(chosen.code, chosen.day)
        self._quiet = False

    def current(self) -> Upcoming | None:
        """The festival with the cursor."""
        item = self.currentItem()
        found = item.data(_ROLE) if item is not None else None
        return Upcoming(*found) if found is not None else None

    def go_to(self, code: str, day: date | None = None) -> bool:
        """Put the cursor on a festival: on this day, else the next one; False when it is not in the list."""
        for at in range(self.count()):
            one = Upcoming(*self.item(at).data(_ROLE))
            if one.code == code and (day is None or one.day == day):
                self.setCurrentRow(at)
                return True
        return False

    def go_to_next(self, today: date) -> None:
        """Put the cursor on the next festival from today on."""
        for at in range(self.count()):
            if Upcoming(*self.item(at).data(_ROLE)).day >= today:
                self.setCurrentRow(at)
                return

    def let_go(self) -> None:
        """No festival has the cursor: something else is shown."""
        self._quiet = True
        self.setCurrentRow(-1)
        self._quiet = False

    def _tell(self) -> None:
        if not self._quiet and self.currentItem() is not None:
            self.picked.emit()


class _Lines(QStyledItemDelegate):
    """Two lines: name and days left, day and what is done."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 2 * QFontMetrics(option.font).height() + 14)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = self._theme.tokens
        rect = option.rect
        near = bool(index.data(_ROLE + 3))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        if near:
            painter.fillRect(rect.x(), rect.y() + 6, 3, rect.height() - 12, QColor(tokens.accent))
        strong, small = QFont(option.font), QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold if near or chosen else QFont.Weight.Normal)
        small.setPointSizeF(option.font.pointSizeF() * 0.88)
        inside = rect.adjusted(SPACE.m, 6, -SPACE.s, -6)
        upper = QRect(inside.x(), inside.y(), inside.width(), inside.height() // 2)
        lower = upper.translated(0, inside.height() // 2)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name, away, done = str(index.data()), str(index.data(_ROLE + 2)), str(index.data(_ROLE + 4))
        room = inside.width() - QFontMetrics(small).horizontalAdvance(away) - SPACE.s
        beside = QFontMetrics(strong).horizontalAdvance(name) <= room
        painter.setFont(strong)
        painter.setPen(QColor(tokens.ink))
        room = room if beside else inside.width()
        painter.drawText(
            upper, left, QFontMetrics(strong).elidedText(name, Qt.TextElideMode.ElideRight, room)
        )
        painter.setFont(small)
        painter.setPen(QColor(tokens.accent if near else tokens.ink_soft))
        day, words = str(index.data(_ROLE + 1)), QFontMetrics(small)
        below = not done and words.horizontalAdvance(f"{day}  {away}") <= inside.width()
        if beside or below:
            # A long name takes the line for itself; the days left go below where there is room.
            painter.drawText(upper if beside else lower, right, away)
        painter.setPen(QColor(tokens.ink_soft))
        painter.drawText(lower, left, day)
        painter.setPen(QColor(tokens.good))
        painter.drawText(lower, right, done)
