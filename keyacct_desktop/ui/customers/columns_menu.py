"""Which columns the list shows, in which order and how wide: the chooser, and what is remembered per view."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from keyacct_desktop.services.customers import DEFAULT_COLUMNS
from keyacct_desktop.ui.models.customer_columns import CHOOSABLE, COLUMNS, FOUND, INDEX_OF
from keyacct_desktop.ui.shell.ui_state import UiState


class ColumnLayout(QObject):
    """Keeps a header and the remembered layout together. `changed` with the keys in order."""

    changed = Signal(object)

    def __init__(self, header: QHeaderView, state: UiState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header = header
        self._state = state
        self._view = "all"
        self._busy = False
        self._searching = False
        header.sectionMoved.connect(self._note_moved)
        header.customContextMenuRequested.connect(self.open_chooser)

    def show_view(self, view_key: str, columns: Sequence[str]) -> None:
        """Show the columns as remembered for this view on this computer, else as the view says."""
        self._view = view_key
        remembered = [part.partition(":") for part in self._state.text(self._state_key()).split(",") if part]
        known = [(key, int(width)) for key, _, width in remembered if key in INDEX_OF and width.isdigit()]
        if known:
            self._apply([key for key, _ in known], dict(known))
        else:
            self._apply([key for key in columns if key in INDEX_OF] or list(DEFAULT_COLUMNS), {})

    def columns(self) -> tuple[str, ...]:
        """The keys of the columns on show, from left to right; the one of the search left out."""
        header = self._header
        order = (header.logicalIndex(place) for place in range(header.count()))
        return tuple(
            COLUMNS[column].key for column in order if column != FOUND and not header.isSectionHidden(column)
        )

    def show_found(self, searching: bool) -> None:
        """The column that says where a search text was found, right after the name."""
        if searching == self._searching:
            return
        self._searching = searching
        self._busy = True
        header = self._header
        name = header.visualIndex(INDEX_OF["name"])
        now = header.visualIndex(FOUND)
        header.moveSection(now, name + 1 if now > name else name)
        header.setSectionHidden(FOUND, not searching)
        self._busy = False

    def remember(self) -> None:
        """Write widths and order down for this view."""
        parts = [f"{key}:{self._header.sectionSize(INDEX_OF[key])}" for key in self.columns()]
        self._state.set_value(self._state_key(), ",".join(parts))

    def open_chooser(self, place: QPoint) -> None:
        """The list of all columns, to switch on and off."""
        menu = self.chooser()
        menu.exec(self._header.mapToGlobal(place))
        menu.deleteLater()

    def chooser(self) -> QMenu:
        """The menu of columns; the caller shows it."""
        menu = QMenu(self._header)
        menu.setObjectName("columns_menu")
        shown = set(self.columns())
        for column in CHOOSABLE:
            action = menu.addAction(column.title)
            action.setData(column.key)
            action.setCheckable(True)
            action.setChecked(column.key in shown)
            action.setEnabled(column.key != "name")
        menu.addSeparator()
        menu.addAction(self.tr("Usual columns")).setData("")
        menu.triggered.connect(self._choose)
        return menu

    def _choose(self, action: QAction) -> None:
        key = str(action.data())
        if not key:
            self._apply(list(DEFAULT_COLUMNS), {column.key: column.width for column in COLUMNS})
        else:
            shown = list(self.columns())
            if key in shown:
                shown.remove(key)
            else:
                shown.append(key)
            self._apply(shown, {})
        self.remember()
        self.changed.emit(self.columns())

    def _apply(self, keys: list[str], widths: dict[str, int]) -> None:
        self._busy = True
        if "name" not in keys:
            keys.insert(0, "name")
        header = self._header
        order = [INDEX_OF[key] for key in dict.fromkeys(keys) if key != "found"]
        order.insert(order.index(INDEX_OF["name"]) + 1, FOUND)
        for place, column in enumerate(order):
            header.moveSection(header.visualIndex(column), place)
        for column in range(len(COLUMNS)):
            header.setSectionHidden(column, column not in order or (column == FOUND and not self._searching))
            width = widths.get(COLUMNS[column].key)
            if width:
                header.resizeSection(column, max(40, min(width, 1200)))
        self._busy = False

    def _note_moved(self) -> None:
        if not self._busy:
            self.remember()
            self.changed.emit(self.columns())

    def _state_key(self) -> str:
        return f"customers/columns/{self._view.replace(':', '_')}"
