"""The command palette (Ctrl+K): one box, under it the customers and commands that match.

Chinese, pinyin and initials all find both. Arrows choose, Enter runs, Esc leaves.
"""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.ui.shell.commands import CommandId, Commands
from keyacct_desktop.ui.shell.finder import CustomerFinder
from keyacct_desktop.ui.shell.spelled import matches
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import pixmap

_MOST_CUSTOMERS: Final = 8
_MOST_LINES: Final = 12
_WIDTH: Final = 620
_ENTRY: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a customer (`party_id`) or a command (`command_id`)."""

    title: str
    note: str
    icon: str
    party_id: int | None = None
    command_id: str = ""


class EntryModel(QAbstractListModel):
    """The lines that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title} {entry.note}"
        return entry if role == _ENTRY else None


class EntryDelegate(QStyledItemDelegate):
    """Icon, title, and at the right a quiet note (company and phone, or the shortcut)."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH, QFontMetrics(self._theme.font()).height() + 14)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(_ENTRY)
        tokens = self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        sign = pixmap(entry.icon or "palette", tokens.ink_soft)
        inner = rect.adjusted(SPACE.l, 0, -SPACE.l, 0)
        painter.drawPixmap(inner.left(), inner.center().y() - 8, sign)
        words = inner.adjusted(18 + SPACE.m, 0, 0, 0)
        font = self._theme.font()
        title_width = min(_text_width(font, entry.title), words.width())
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        title = QFontMetrics(font).elidedText(entry.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title)
        small = self._theme.font("small")
        painter.setFont(small)
        painter.setPen(QColor(tokens.ink_faint))
        rest = words.adjusted(title_width + SPACE.l, 0, 0, 0)
        note = QFontMetrics(small).elidedText(entry.note, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), note)
        painter.restore()


class Palette(QDialog):
    """The box. `customer_chosen` carries a party id; a command is run after the box has closed."""

    customer_chosen = Signal(object)

    def __init__(
        self, commands: Commands, finder: CustomerFinder | None, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find a customer or command"))
        self._commands = commands
        self._finder = finder
        self._box = QLineEdit()
        self._box.setObjectName("palette_box")
        self._box.setPlaceholderText(self.tr("Name, pinyin, phone … or a command"))
        self._box.setMaxLength(200)
        self._model = EntryModel(self)
        self._view = QListView()
        self._view.setObjectName("palette_list")
        self._view.setModel(self._model)
        self._view.setItemDelegate(EntryDelegate(theme, self._view))
        self._view.setUniformItemSizes(True)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._box)
        layout.addWidget(self._view)
        self._box.textChanged.connect(self._search)
        self._box.installEventFilter(self)
        self._view.clicked.connect(self._take_clicked)
        self._search("")
        self._place(parent)
        # Keys may come before the window system has made the box active, as they do to any popup.
        self._box.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in step:
            self._move(step[key])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._view.currentIndex())
            return True
        return False

    def titles(self) -> list[str]:
        """What is listed now, top to bottom."""
        return [str(self._model.index(row).data()) for row in range(self._model.rowCount())]

    def _search(self, typed: str) -> None:
        typed = typed.strip()
        entries = [*self._customers(typed), *self._command_entries(typed)]
        if not entries:
            entries = [Entry(self.tr("Nothing found for “{text}”").replace("{text}", typed), "", "search")]
        self._model.show_entries(entries[: _MOST_LINES + _MOST_CUSTOMERS])
        self._view.setCurrentIndex(self._model.index(0))

    def _customers(self, typed: str) -> list[Entry]:
        if not typed or self._finder is None:
            return []
        return [
            Entry(found.title, found.subtitle, "customers", party_id=found.id)
            for found in self._finder.find(typed, _MOST_CUSTOMERS)
        ]

    def _command_entries(self, typed: str) -> list[Entry]:
        entries = []
        for spec, action in self._commands.all():
            if spec.hidden or spec.id == CommandId.PALETTE or not action.isEnabled():
                continue
            title = action.text().replace("&&", "&")
            if not typed or matches(title, typed):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                entries.append(Entry(title, keys, spec.icon, command_id=spec.id))
        return entries

    def _move(self, by: int) -> None:
        row = self._view.currentIndex().row() + by
        last = self._model.rowCount() - 1
        if abs(by) == 1:
            row = 0 if row > last else last if row < 0 else row
        self._view.setCurrentIndex(self._model.index(max(0, min(row, last))))

    def _take_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry) or (entry.party_id is None and not entry.command_id):
            return
        self.accept()
        self.close()
        if entry.party_id is not None:
            self.customer_chosen.emit(entry.party_id)
        elif self._commands.has(entry.command_id):
            self._commands.action(entry.command_id).trigger()

    def _place(self, parent: QWidget) -> None:
        window = parent.window()
        width = min(_WIDTH, window.width() - 2 * SPACE.xl)
        height = min(460, window.height() - 2 * SPACE.xxl)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.setGeometry(corner.x() + (window.width() - width) // 2, corner.y() + 72, width, height)


def _text_width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
