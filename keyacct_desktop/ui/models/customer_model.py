"""The customer list as a Qt model: an array of ids in order, and the pages of rows that are in sight.

Sorting and filtering happen in the book; this model is handed a new order. It never asks the book per cell.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from keyacct_desktop.services.customers import CustomerRow
from keyacct_desktop.ui.models.customer_columns import COLUMNS
from keyacct_desktop.ui.models.customer_words import CustomerWords
from keyacct_desktop.ui.shell.typing import override

if TYPE_CHECKING:
    from keyacct_desktop.services.search import Explained

PAGE: Final = 64
_PAGES_KEPT: Final = 48

Index = QModelIndex | QPersistentModelIndex
RowReader = Callable[["array[int]"], dict[int, CustomerRow]]
Explainer = Callable[["array[int]"], "dict[int, Explained]"]


class Line(NamedTuple):
    """A row in sight: its values, its cells in words, and why it was found."""

    row: CustomerRow
    cells: list[str]
    explained: "Explained | None"


class CustomerModel(QAbstractTableModel):
    """Rows are customers in the order of `set_order`; columns are customer_columns.COLUMNS."""

    def __init__(self, read: RowReader, words: CustomerWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._explain: Explainer | None = None
        self.words = words
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Line | None]] = OrderedDict()

    @property
    def ids(self) -> "array[int]":
        """The customers in order. Not to be changed."""
        return self._ids

    def set_order(self, ids: "array[int]", explain: Explainer | None = None) -> None:
        """Show these customers in this order; `explain` says for a search where each was found."""
        self.beginResetModel()
        self._ids = ids
        self._explain = explain
        self._pages.clear()
        self.endResetModel()

    def extend(self, ids: Sequence[int]) -> None:
        """Add customers at the end, as a search finds more."""
        if not ids:
            return
        first = len(self._ids)
        self.beginInsertRows(QModelIndex(), first, first + len(ids) - 1)
        self._ids.extend(ids)
        self._pages.pop(first // PAGE, None)
        self.endInsertRows()

    def forget_rows(self) -> None:
        """The rows may have changed: read them again when they are next in sight."""
        self._pages.clear()

    def set_words(self, words: CustomerWords) -> None:
        """Another day or language."""
        self.words = words
        self._pages.clear()

    def id_at(self, position: int) -> int | None:
        """The customer in this row."""
        return self._ids[position] if 0 <= position < len(self._ids) else None

    def position_of(self, party_id: int) -> int | None:
        """The row of a customer, None when it is not in the list."""
        try:
            return self._ids.index(party_id)
        except ValueError:
            return None

    def positions_of(self, party_ids: Iterable[int]) -> list[int]:
        """The rows of many customers, ascending; those not in the list are left out."""
        wanted = set(party_ids)
        if len(wanted) < 8:
            found = (self.position_of(party_id) for party_id in wanted)
            return sorted(position for position in found if position is not None)
        return [position for position, party_id in enumerate(self._ids) if party_id in wanted]

    def line(self, position: int) -> Line | None:
        """The row as shown; None for one that has just been deleted elsewhere."""
        page, offset = divmod(position, PAGE)
        lines = self._pages.get(page)
        if lines is None:
            lines = self._fetch(page)
        else:
            self._pages.move_to_end(page)
        return lines[offset] if offset < len(lines) else None

    def _fetch(self, page: int) -> list[Line | None]:
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        rows = self._read(ids)
        explained = self._explain(ids) if self._explain else {}
        cells = self.words.cells
        lines: list[Line | None] = []
        for party_id in ids:
            row = rows.get(party_id)
            lines.append(Line(row, cells(row), explained.get(party_id)) if row else None)
        self._pages[page] = lines
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return lines

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self.line(index.row())
        if line is None:
            return None
        column = index.column()
        if COLUMNS[column].key == "found":
            return line.explained.match.text if line.explained and line.explained.match else None
        return line.cells[column]

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if COLUMNS[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def runs(positions: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs (first, last)."""
    found: list[tuple[int, int]] = []
    for position in positions:
        if found and position == found[-1][1] + 1:
            found[-1] = (found[-1][0], position)
        else:
            found.append((position, position))
    return found
