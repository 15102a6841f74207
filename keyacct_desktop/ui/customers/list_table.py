"""The table of customers: paints itself row by row, knows its selection by id, jumps as one types.

Everything it is asked to do goes out as a signal; it reads and writes nothing itself.
"""

import time
from array import array
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from keyacct_desktop.ui.customers.row_delegate import NAME_FIELDS, Cell, RowLook, RowPainter
from keyacct_desktop.ui.models.customer_columns import COLUMNS, FOUND
from keyacct_desktop.ui.models.customer_model import CustomerModel, runs
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.typing import override

_Key = Qt.Key
_RESTORE_MOST: Final = 2000
_OWN_KEYS: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)


class CustomerTable(QTableView):
    """Signals carry ids or typed text; `current_changed` an id or None."""

    current_changed = Signal(object)
    chosen_changed = Signal(int)
    open_wanted = Signal(int)
    delete_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()
    escape_pressed = Signal()
    typed_ahead = Signal(str)
    menu_wanted = Signal(QPoint)
    first_painted = Signal()

    def __init__(self, model: CustomerModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("customer_table")
        self._customers = model
        self._theme = theme
        self._hovered = -1
        self._typed = ""
        self._typed_at = 0.0
        self._painted = False
        self._take_viewport()
        self.setModel(model)
        self.rows = self._painter()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setProperty("look", "bare")
        self._set_up_headers()
        self.selectionModel().selectionChanged.connect(self._note_selection)
        self.selectionModel().currentRowChanged.connect(self._note_current)
        self.doubleClicked.connect(self._open_index)
        theme.changed.connect(self.redress)

    def redress(self) -> None:
        """Take the theme's colours and fonts."""
        self.rows = self._painter()
        self.verticalHeader().setDefaultSectionSize(self.rows.row_height)
        self.viewport().update()

    def current_id(self) -> int | None:
        """The customer with the cursor."""
        return self._customers.id_at(self.currentIndex().row())

    def chosen_count(self) -> int:
        """How many customers are selected; counts ranges, not rows."""
        return sum(last - first + 1 for first, last in self._chosen_ranges())

    def chosen_ids(self) -> "array[int]":
        """The selected customers in the order of the list."""
        ids = self._customers.ids
        found: array[int] = array("q")
        for first, last in self._chosen_ranges():
            found.extend(ids[first : last + 1])
        return found

    def keep_place(self) -> "Place":
        """Remember cursor, selection and scroll position by id, before the order changes."""
        chosen = self.chosen_ids() if self.chosen_count() <= _RESTORE_MOST else array("q")
        return Place(self.current_id(), self.currentIndex().row(), chosen, self.verticalScrollBar().value())

    def restore_place(self, place: "Place", *, scroll: bool = True, nearest: bool = False) -> None:
        """Put cursor and selection back on the same customers. Where the cursor's customer is gone, it goes to the
        first of the others selected, else `nearest` puts it on the one now in its place: nobody stays selected whom
        neither the cursor nor the card shows."""
        position = self._customers.position_of(place.current) if place.current is not None else None
        gone = position is None and place.current is not None
        kept = self._customers.positions_of(place.chosen)
        if gone and kept:
            position = kept[0]
        elif gone and nearest and self._customers.rowCount():
            position = min(place.row, self._customers.rowCount() - 1)
        selection = QItemSelection()
        last_column = len(COLUMNS) - 1
        for first, last in runs(kept):
            selection.select(self._customers.index(first, 0), self._customers.index(last, last_column))
        if position is not None:
            self.selectionModel().setCurrentIndex(
                self._customers.index(position, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            if selection.isEmpty():
                index = self._customers.index(position, 0)
                selection.select(index, self._customers.index(position, last_column))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.verticalScrollBar().setValue(place.scrolled if scroll else 0)
        if gone and not scroll:
            self.scrollTo(self.currentIndex())
        if position is None and place.current is not None:
            self.current_changed.emit(None)
        self.chosen_changed.emit(self.chosen_count())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt puts the cursor of a list that has none on the first row, and selects nobody.
        if self.currentIndex().isValid() and not self.chosen_count():
            self.go_to(self.currentIndex().row())

    def deselect(self) -> None:
        """Only the row with the cursor stays selected, and the keyboard is here."""
        self.go_to(max(self.currentIndex().row(), 0))
        self.setFocus()

    def go_to(self, position: int) -> None:
        """Put the cursor on a row, select it alone and bring it into sight."""
        if 0 <= position < self._customers.rowCount():
            index = self._customers.index(position, self._first_column())
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.scrollTo(index)

    def show_order(self, column: int | None, descending: bool) -> None:
        """The arrow in the header; None where the order is none of a column."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(-1 if column is None else column, order)

    def rows_in_sight(self) -> int:
        """How many rows fit into the table, at least one."""
        return self.viewport().height() // self.rows.row_height + 2

    def needs_explaining(self) -> bool:
        """Whether any row in sight was found by something else than its name, which is marked in place."""
        count = min(self._customers.rowCount(), self.rows_in_sight())
        lines = (self._customers.line(position) for position in range(count))
        matches = (line.explained.match for line in lines if line and line.explained)
        return any(match is None or match.field not in NAME_FIELDS for match in matches)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        height = self.rows.row_height
        painter = QPainter(self.viewport())
        painter.setFont(self.rows.font)
        area = event.rect()
        width, bottom = self.viewport().width(), min(area.bottom(), self.viewport().height())
        offset = self.verticalScrollBar().value()
        row = (offset + max(area.top(), 0)) // height
        y = row * height - offset
        cells = self._cells_in_sight(area)
        chosen = self._chosen_ranges()
        current, count = self.currentIndex().row(), self._customers.rowCount()
        focused = self.hasFocus()
        line_of, paint = self._customers.line, self.rows.paint_row
        while y <= bottom and row < count:
            selected = any(first <= row <= last for first, last in chosen)
            look = RowLook(selected, row == current, row == self._hovered, focused)
            paint(painter, y, width, line_of(row), cells, look)
            row += 1
            y += height
        painter.end()
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in (_Key.Key_Return, _Key.Key_Enter) and plain:
            self._open_index(self.currentIndex())
        elif key in (_Key.Key_Delete, _Key.Key_Backspace) and plain:
            self.delete_wanted.emit()
        elif key == _Key.Key_Escape:
            self._typed = ""
            self.escape_pressed.emit()
        elif key in (_Key.Key_Home, _Key.Key_End) and plain:
            self.go_to(0 if key == _Key.Key_Home else self._customers.rowCount() - 1)
        elif self._is_text(event):
            self._type_ahead(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self._type_ahead(event.commitString())
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        # Letters, copy and paste are the table's own while it has the focus, whatever shortcut the window has.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = any(event.matches(key) for key in _OWN_KEYS) or event.key() == _Key.Key_Delete
            if own or (self._is_text(event) and event.text() not in "/?"):
                event.accept()
                return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place + QPoint(40, 0)))
        else:
            self.menu_wanted.emit(event.globalPos())

    def _painter(self) -> RowPainter:
        return RowPainter(self._theme, QApplication.font(), self._customers.words, self.devicePixelRatioF())

    def _take_viewport(self) -> None:
        """A viewport made here. For Qt's own PySide would search all its widget classes for the right one, at 8 ms."""
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)

    def _set_up_headers(self) -> None:
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(1)
        down.setDefaultSectionSize(self.rows.row_height)
        across = self.horizontalHeader()
        across.setObjectName("customer_header")
        across.setSectionsMovable(True)
        across.setSectionsClickable(True)
        across.setSortIndicatorShown(True)
        across.setHighlightSections(False)
        across.setMinimumSectionSize(40)
        across.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for number, column in enumerate(COLUMNS):
            across.resizeSection(number, column.width)
        across.setSectionHidden(FOUND, True)

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        shown = (header.logicalIndex(place) for place in range(header.count()))
        return next((column for column in shown if not header.isSectionHidden(column)), 0)

    def _chosen_ranges(self) -> list[tuple[int, int]]:
        selection = self.selectionModel().selection()
        found = {(selection.at(i).top(), selection.at(i).bottom()) for i in range(selection.count())}
        return sorted(found)

    def _cells_in_sight(self, area: QRect) -> list[Cell]:
        header = self.horizontalHeader()
        cells = []
        for place in range(header.count()):
            column = header.logicalIndex(place)
            if header.isSectionHidden(column):
                continue
            x, width = header.sectionViewportPosition(column), header.sectionSize(column)
            if x <= area.right() and x + width >= area.left():
                cells.append(Cell(column, x, width))
        return cells

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _is_text(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        text = event.text()
        return not modifiers and text.isprintable() and bool(text.strip() or (text and self._typed))

    def _type_ahead(self, text: str) -> None:
        now = time.monotonic()
        again = now - self._typed_at <= QApplication.keyboardInputInterval() * 2.5 / 1000
        self._typed = self._typed + text if again else text.lstrip()
        self._typed_at = now
        if self._typed:
            self.typed_ahead.emit(self._typed)

    def _open_index(self, index: QModelIndex) -> None:
        party_id = self._customers.id_at(index.row())
        if party_id is not None:
            self.open_wanted.emit(party_id)

    def _note_selection(self) -> None:
        self.viewport().update()
        self.chosen_changed.emit(self.chosen_count())

    def _note_current(self) -> None:
        self.viewport().update()
        self.current_changed.emit(self.current_id())


class Place:
    """Where the rep stood in the list: by id, so that it holds across sorting and filtering."""

    def __init__(
        self, current: int | None, row: int, chosen: "array[int] | Iterable[int]", scrolled: int
    ) -> None:
        self.current = current
        self.row = row
        self.chosen = chosen
        self.scrolled = scrolled
