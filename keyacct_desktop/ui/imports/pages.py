"""What the import assistant shows of a plan: the first rows as understood, rows that cannot be taken,
customers that are known already, and remarks. Read-only tables over frozen plans."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from keyacct_desktop.services.importing import FoundDuplicate, ImportPlan, Notice, Rejected, RowFate
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.imports import reason, target_title, value_text, why_duplicate

_Index = QModelIndex | QPersistentModelIndex
_MOST = 5000
"""Lines shown of one list; the file of rejected rows has them all."""


class LineModel(QAbstractTableModel):
    """A table of ready texts."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = list(headers)
        self._rows: list[Sequence[str]] = []
        self._faint: list[bool] = []
        self._color: QColor | None = None

    def set_rows(
        self,
        rows: list[Sequence[str]],
        faint: list[bool] | None = None,
        color: QColor | None = None,
        headers: Sequence[str] | None = None,
    ) -> None:
        """Show these rows; those marked `faint` in `color`."""
        self.beginResetModel()
        self._rows, self._faint, self._color = rows[:_MOST], faint or [], color
        if headers is not None:
            self._headers = list(headers)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            row = self._rows[index.row()]
            return row[index.column()] if index.column() < len(row) else ""
        if role == Qt.ItemDataRole.ForegroundRole and self._faint and self._faint[index.row()]:
            return self._color
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headers[section]
        return None


class LineTable(QTableView):
    """A quiet table of ready texts; the last column takes what room is left."""

    def __init__(self, name: str, headers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.lines = LineModel(headers, self)
        self.setModel(self.lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setStyleSheet("QTableView::item { padding: 0 6px; }")
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def set_widths(self, characters: Sequence[int]) -> None:
        """Column widths by about how many characters they hold."""
        unit = self.fontMetrics().averageCharWidth()
        for section, width in enumerate(characters):
            self.setColumnWidth(section, unit * width)


def preview_rows(plan: ImportPlan, locale: QLocale) -> tuple[list[str], list[Sequence[str]], list[bool]]:
    """(headers, rows, which rows are not taken) of the first rows as they were understood."""
    columns = [column for column in plan.columns if column.target is not None]
    # A row that is skipped or refused shows the cells as they are.
    rows: list[Sequence[str]] = []
    for row in plan.preview:
        texts = [str(row.line)]
        for column in columns:
            raw = row.cells[column.index] if column.index < len(row.cells) else ""
            known = column.index in row.values
            texts.append(value_text(row.values[column.index], column.target, locale) if known else raw)
        rows.append(texts)
    titles = ["", *(_title(column.target, column.header) for column in columns)]
    untaken = (RowFate.REJECTED, RowFate.SKIPPED)
    return titles, rows, [row.fate in untaken for row in plan.preview]


def _title(target: str | None, header: str) -> str:
    return header if target == "custom:new" or target is None else target_title(target)


def rejected_rows(rejected: Sequence[Rejected]) -> list[Sequence[str]]:
    """(line, column, value, why) of the rows that cannot be taken."""
    return [(str(row.line), row.column, row.value, reason(row.code, row.params)) for row in rejected[:_MOST]]


def duplicate_rows(found: Sequence[FoundDuplicate]) -> list[Sequence[str]]:
    """(line, name, why) of the rows whose customer is known."""
    return [(str(row.line), row.name, why_duplicate(row.why)) for row in found[:_MOST]]


def notice_rows(notices: Sequence[Notice]) -> list[Sequence[str]]:
    """(line, column, value, remark)."""
    return [(str(row.line), row.column, row.value, reason(row.code, {})) for row in notices[:_MOST]]
