"""The numbers of a chart as a table: to be read out by a screen reader, and to be copied with Ctrl+C."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from keyacct_desktop.ui.shell.typing import override

if TYPE_CHECKING:
    from keyacct_desktop.charts.drawing import Table

_Index = QModelIndex | QPersistentModelIndex
_ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_RIGHT = frozenset("0123456789¥%−-+.")
_NOWHERE = QModelIndex()
_LEAST = 96


class NumbersModel(QAbstractTableModel):
    """A chart's table, read only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._table: Table | None = None

    def set_table(self, table: "Table | None") -> None:
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.header)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._table is None or not index.isValid():
            return None
        text = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole and _is_number(text):
            return int(_ALIGNED)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self._table is None or orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            # A heading stands over its numbers.
            numbers = any(_is_number(row[section]) for row in self._table.rows[:20])
            return int(_ALIGNED if numbers else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return self._table.header[section] if role == Qt.ItemDataRole.DisplayRole else None


class NumbersTable(QTableView):
    """Shows a chart's table; Ctrl+C copies the selection, or everything when nothing is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pyramid_numbers")
        self._model = NumbersModel(self)
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        # Of a long table the first rows say how wide a column is.
        header.setResizeContentsPrecision(200)

    def show_table(self, table: "Table | None", title: str) -> None:
        """Show the numbers of the chart of this title."""
        self._model.set_table(table)
        self.setAccessibleName(title)
        self.resizeColumnsToContents()
        for column in range(self._model.columnCount()):
            self.setColumnWidth(column, max(self.columnWidth(column) + 28, _LEAST))

    def text(self) -> str:
        """What a copy would hold: the selected cells with their headings, tab-separated."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen}) or range(self._model.rowCount())
        columns = sorted({index.column() for index in chosen}) or range(self._model.columnCount())
        whole = len(rows) > 1
        head = "\t".join(str(self._model.headerData(column, Qt.Orientation.Horizontal)) for column in columns)
        lines = ["\t".join(str(self._model.index(row, column).data()) for column in columns) for row in rows]
        return "\n".join([head, *lines] if whole else lines)

    def copy(self) -> None:
        """Put the numbers on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)


def _is_number(text: str) -> bool:
    return bool(text) and text[0] in _RIGHT
