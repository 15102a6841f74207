"""A list of names with a field to add or rename, used for reps and for tags."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.lines import fit_height, list_line
from keyacct_desktop.ui.widgets.text import PlainLabel

_ID = Qt.ItemDataRole.UserRole


class NameList(QWidget):
    """`named` carries (id or None, text): rename that one, or add a new one; `removed` an id."""

    named = Signal(object, str)
    removed = Signal(int)

    def __init__(self, name: str, hint: str, nothing: str, *, can_add: bool = True) -> None:
        super().__init__()
        self._can_add = can_add
        self._list = QListWidget()
        self._list.setObjectName(f"{name}_list")
        self._nothing = PlainLabel(nothing, "faint")
        self._field = QLineEdit()
        self._field.setObjectName(f"{name}_name")
        self._field.setPlaceholderText(hint)
        self._field.setMaxLength(200)
        self._save = QPushButton()
        self._save.setObjectName(f"{name}_save")
        self._save.setProperty("look", "primary")
        self._remove = QPushButton(self.tr("Delete"))
        self._remove.setObjectName(f"{name}_delete")
        self._remove.setProperty("look", "danger")
        self._new = QPushButton(self.tr("New"))
        self._new.setObjectName(f"{name}_new")
        line = QHBoxLayout()
        line.setSpacing(SPACE.s)
        line.addWidget(self._field, 1)
        line.addWidget(self._save)
        line.addWidget(self._remove)
        line.addWidget(self._new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing)
        layout.addLayout(line)
        self._list.currentRowChanged.connect(self._show_chosen)
        self._list.itemClicked.connect(self._show_chosen)
        self._field.returnPressed.connect(self._tell_name)
        self._save.clicked.connect(self._tell_name)
        self._remove.clicked.connect(self._tell_removal)
        self._new.clicked.connect(self._begin_new)
        self._show_chosen()

    def show_names(self, names: list[tuple[int, str, str]]) -> None:
        """Fill the list with (id, name, note)."""
        self._list.blockSignals(True)
        self._list.clear()
        for row_id, name, note in names:
            item = list_line(f"{name}   {note}" if note else name)
            item.setData(_ID, row_id)
            item.setData(_ID + 1, name)
            self._list.addItem(item)
        self._list.blockSignals(False)
        fit_height(self._list)
        self._nothing.setVisible(not names)
        self._show_chosen()

    def chosen(self) -> int | None:
        """The id of the chosen name."""
        item = self._list.currentItem()
        value = item.data(_ID) if item is not None and item.isSelected() else None
        return value if isinstance(value, int) else None

    def _show_chosen(self) -> None:
        item = self._list.currentItem() if self.chosen() is not None else None
        self._field.setText(str(item.data(_ID + 1)) if item is not None else "")
        self._save.setText(self.tr("Rename") if item is not None else self.tr("Add"))
        self._remove.setVisible(item is not None)
        self._new.setVisible(item is not None and self._can_add)
        usable = item is not None or self._can_add
        self._field.setVisible(usable)
        self._save.setVisible(usable)

    def _begin_new(self) -> None:
        self._list.setCurrentRow(-1)
        self._list.clearSelection()
        self._show_chosen()
        self._field.setFocus()

    def _tell_name(self) -> None:
        self.named.emit(self.chosen(), self._field.text())

    def _tell_removal(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.removed.emit(chosen)
