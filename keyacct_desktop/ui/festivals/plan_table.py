"""The table of the people to greet: one row each, many can be chosen; letters and copy are its own keys."""

from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from keyacct_desktop.services.greetings.plan import Row
from keyacct_desktop.ui.festivals.plan_model import COLUMNS, NAME, TEXT, PlanModel
from keyacct_desktop.ui.shell.typing import override

_WIDTHS: Final = (70, 146, 70, 76, 60, 88, 80, 112)


class PlanTable(QTableView):
    """`current_changed` after the cursor moved; `copy_wanted` on Ctrl+C, `open_wanted` on Enter."""

    current_changed = Signal()
    chosen_changed = Signal()
    copy_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, model: PlanModel) -> None:
        super().__init__()
        self.setObjectName("plan_table")
        self.setProperty("look", "bare")
        self.setAccessibleName(self.tr("People to greet"))
        self._people = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        for column, width in enumerate(_WIDTHS):
            needed = header.fontMetrics().horizontalAdvance(
                str(model.headerData(column, Qt.Orientation.Horizontal))
            )
            self.setColumnWidth(column, max(width, needed + 18))
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._tell_open)

    def current(self) -> Row | None:
        """The person with the cursor."""
        return self._people.row_at(self.currentIndex().row())

    def chosen(self) -> list[Row]:
        """The persons that are selected, in order; the one with the cursor when there is no selection."""
        found: list[Row] = []
        rows = self._people.rows()
        for first, last in self._ranges():
            found += rows[first : last + 1]
        current = self.current()
        return found or ([current] if current is not None else [])

    def chosen_count(self) -> int:
        """How many are selected."""
        return sum(last - first + 1 for first, last in self._ranges())

    def go_to(self, position: int) -> None:
        """Put the cursor on a row and select it alone."""
        if 0 <= position < self._people.rowCount():
            index = self._people.index(position, NAME)
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def choose_all(self) -> None:
        """Select everybody in sight of the filter."""
        if self._people.rowCount():
            last = self._people.index(self._people.rowCount() - 1, COLUMNS - 1)
            everybody = QItemSelection(self._people.index(0, 0), last)
            self.selectionModel().select(everybody, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.choose_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.open_wanted.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self.go_to(0 if event.key() == Qt.Key.Key_Home else self._people.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # Copy and "select all" are the table's own while it has the focus, whatever the window does with them.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
            if any(event.matches(key) for key in own):
                event.accept()
                return True
        return super().event(event)

    def _ranges(self) -> list[tuple[int, int]]:
        """First and last row of each run of selected rows, in order."""
        selection = self.selectionModel().selection()
        parts = (selection.at(place) for place in range(selection.count()))
        return sorted((part.top(), part.bottom()) for part in parts)

    def _tell_current(self) -> None:
        self.current_changed.emit()

    def _tell_chosen(self) -> None:
        self.chosen_changed.emit()

    def _tell_open(self) -> None:
        self.open_wanted.emit()
