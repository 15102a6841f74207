"""The list that a filter button opens: values with ticks and counts, kept open while ticking."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override

_SEARCH_FROM: Final = 12
"""With so many values one types instead of scrolling."""

_MOST_ROWS: Final = 12
_VALUE: Final = Qt.ItemDataRole.UserRole
_COUNT: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be ticked; `count` None shows no number."""

    value: str | int
    label: str
    count: int | None = None
    ticked: bool = False


class FilterPopup(QFrame):
    """The list that drops down. Space and clicks tick, Enter and Esc close; arrows move."""

    changed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget, *, single: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filter_popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._single = single
        self._filling = False
        self._search = QLineEdit()
        self._search.setObjectName("filter_search")
        self._search.setPlaceholderText(self.tr("Type to narrow"))
        self._search.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setObjectName("filter_list")
        self.list.setProperty("look", "bare")
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_CountDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._note_tick)
        self.list.itemClicked.connect(self._click)
        self.list.itemActivated.connect(self._activate)
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setObjectName("filter_clear")
        self._clear.setProperty("look", "quiet")
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self.clear)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, SPACE.xs, 1, SPACE.xs)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._search)
        layout.addWidget(self.list)
        layout.addLayout(foot)

    def fill(self, options: Sequence[Option]) -> None:
        """Show these values."""
        self._filling = True
        self.list.clear()
        for option in options:
            item = QListWidgetItem(option.label)
            item.setData(_COUNT, "" if option.count is None else QLocale().toString(option.count))
            item.setData(_VALUE, option.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if option.ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._search.setVisible(len(options) >= _SEARCH_FROM)
        self._search.clear()
        self._filling = False
        self._clear.setEnabled(any(option.ticked for option in options))

    def drop(self, place: QPoint) -> None:
        """Open below the button."""
        rows = min(max(self.list.count(), 1), _MOST_ROWS)
        high = self.list.sizeHintForRow(0) if self.list.count() else self.fontMetrics().height() + 6
        self.list.setFixedHeight(rows * max(high, 20) + 6)
        self.setFixedWidth(max(200, min(340, self.list.sizeHintForColumn(0) + 24)))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.move(place)
        self.show()
        self.list.setCurrentRow(0)
        (self._search if self._search.isVisible() else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    def values(self) -> list[str | int]:
        """What is ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_VALUE) for item in items if item.checkState() is Qt.CheckState.Checked]

    def clear(self) -> None:
        """Untick everything and close."""
        self._filling = True
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Unchecked)
        self._filling = False
        self.changed.emit([])
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.close()
        elif event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().strip()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(bool(wanted) and wanted not in item.text().casefold())

    def _click(self, item: QListWidgetItem) -> None:
        # A click on the box has ticked already; one on the words ticks here.
        place = self.list.viewport().mapFromGlobal(self.cursor().pos())
        if place.x() > 24:
            self._toggle(item)

    def _activate(self, item: QListWidgetItem) -> None:
        self._toggle(item)

    def _toggle(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _note_tick(self, item: QListWidgetItem) -> None:
        if self._filling:
            return
        if self._single and item.checkState() is Qt.CheckState.Checked:
            self._filling = True
            for row in range(self.list.count()):
                other = self.list.item(row)
                if other is not item:
                    other.setCheckState(Qt.CheckState.Unchecked)
            self._filling = False
        self._clear.setEnabled(bool(self.values()))
        self.changed.emit(self.values())
        if self._single:
            self.close()


class _CountDelegate(QStyledItemDelegate):
    """The count stands at the right, in the colour of an aside."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        count = option.fontMetrics.horizontalAdvance(str(index.data(_COUNT) or ""))
        return QSize(hint.width() + count + 40, option.fontMetrics.height() + 11)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        count = str(index.data(_COUNT) or "")
        if count:
            painter.setPen(option.palette.color(option.palette.ColorRole.PlaceholderText))
            place = option.rect.adjusted(0, 0, -10, 0)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)
