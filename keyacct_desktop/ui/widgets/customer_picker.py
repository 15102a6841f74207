"""Picking one or several customers by typing: chips for those picked, suggestions below while typing.

Knows no book: a finder answers what is typed (Chinese, pinyin, initials, phone). The suggestions are a part of the
window, not a window of their own, so that the keyboard stays in the field on every desktop.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.text import PlainLabel

_ID = Qt.ItemDataRole.UserRole
_WAIT_MS = 60
_MOST = 8
_FIELD_WIDTH = 220
_ROW_PADDING = 12
_CHIP_DETAIL = 16


@dataclass(frozen=True, slots=True)
class Picked:
    """A customer as a chip; `detail` (company, phone) tells namesakes apart."""

    id: int
    name: str
    detail: str = ""


class Finder(Protocol):
    """What the picker asks while the rep types: the best matches first, at most `limit`."""

    def suggest(self, text: str, limit: int) -> list[Picked]: ...


class CustomerPicker(QWidget):
    """`changed` when the picked customers changed; `finished` when Enter is pressed with nothing typed."""

    changed = Signal()
    finished = Signal()

    def __init__(
        self, name: str, finder: Finder, *, many: bool, hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._finder = finder
        self._many = many
        self._picked: list[Picked] = []
        self._chips: list[_Chip] = []
        self.field = _PickerField(self)
        self.field.setObjectName(f"{name}_field")
        self.field.setMaxLength(100)
        self.field.setPlaceholderText(hint)
        self.field.setMinimumWidth(_FIELD_WIDTH)
        self._list = QListWidget()
        self._list.setObjectName(f"{name}_suggestions")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        self._list.itemClicked.connect(self._pick_item)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._suggest)
        self._flow = FlowLayout(self, spacing=6)
        self._flow.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self._note_typing)
        self.field.pressed.connect(self._note_key)
        self.field.left.connect(self._hide_suggestions)

    def picked(self) -> list[Picked]:
        return list(self._picked)

    def ids(self) -> list[int]:
        return [one.id for one in self._picked]

    def set_picked(self, picked: Sequence[Picked]) -> None:
        """Show exactly these customers."""
        self._picked = list(dict.fromkeys(picked)) if self._many else list(picked)[-1:]
        self._rebuild()
        self.changed.emit()

    def suggestions(self) -> list[str]:
        """What is suggested now, in words."""
        return (
            [self._list.item(row).text() for row in range(self._list.count())]
            if self._list.isVisible()
            else []
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._list.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _note_typing(self) -> None:
        if self.field.text().strip():
            self._timer.start()
        else:
            self._hide_suggestions()

    def _note_key(self, key: int) -> None:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self._hide_suggestions()
        elif key == Qt.Key.Key_Backspace:
            if self._picked:
                self.set_picked(self._picked[:-1])
        elif self.field.text().strip():
            self._suggest()
            item = self._list.currentItem()
            if item is not None:
                self._pick_item(item)
        else:
            self.finished.emit()

    def _suggest(self) -> None:
        self._timer.stop()
        text = self.field.text().strip()
        if self._list.isVisible() and self._list.property("asked") == text:
            return
        found = [one for one in self._finder.suggest(text, _MOST) if one.id not in self.ids()]
        self._list.setProperty("asked", text)
        self._list.clear()
        for one in found:
            item = QListWidgetItem(f"{one.name}   {one.detail}" if one.detail else one.name)
            item.setData(_ID, one)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + _ROW_PADDING))
            self._list.addItem(item)
        if not found:
            item = QListWidgetItem(self.tr("No customer like this"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(item)
        else:
            self._list.setCurrentRow(0)
        self._place()
        self._list.show()
        self._list.raise_()

    def _place(self) -> None:
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
            window.installEventFilter(self)
        rows = max(self._list.count(), 1)
        height = rows * (self.fontMetrics().height() + _ROW_PADDING) + 4
        at = self.field.mapTo(window, QPoint(0, self.field.height() + 2))
        width = max(self.field.width(), 360)
        self._list.setGeometry(
            at.x(), at.y(), min(width, window.width() - at.x() - 8), min(height, window.height() - at.y() - 8)
        )

    def _hide_suggestions(self) -> None:
        self._timer.stop()
        self._list.hide()
        self._list.clear()

    def _step(self, by: int) -> None:
        if not self._list.isVisible():
            self._suggest()
            return
        self._list.setCurrentRow((self._list.currentRow() + by) % max(self._list.count(), 1))

    def _pick_item(self, item: QListWidgetItem) -> None:
        one = item.data(_ID)
        if not isinstance(one, Picked):
            return
        self.field.clear()
        self._hide_suggestions()
        self.field.setFocus()
        self.set_picked([*self._picked, one])

    def _remove(self, party_id: int) -> None:
        self.set_picked([one for one in self._picked if one.id != party_id])
        self.field.setFocus()

    def _rebuild(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(one, self) for one in self._picked]
        for chip in self._chips:
            chip.removed.connect(self._remove)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.field)
        self.updateGeometry()


class _Chip(QWidget):
    """A picked customer with a button to let it go. `removed` carries its id."""

    removed = Signal(int)

    def __init__(self, one: Picked, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"chip_{one.id}")
        self.setProperty("look", "picked")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._id = one.id
        self.setToolTip("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 2, 2, 2)
        layout.setSpacing(5)
        layout.addWidget(PlainLabel(one.name, "strong"))
        if one.detail:
            layout.addWidget(PlainLabel(one.detail.partition(" · ")[0][:_CHIP_DETAIL], "small"))
        button = QToolButton()
        button.setObjectName(f"remove_{one.id}")
        button.setText("×")
        button.setAccessibleName(self.tr("Take {name} out").format(name=one.name))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._tell_removed)
        layout.addWidget(button)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self.fontMetrics().height() + 12))

    def _tell_removed(self) -> None:
        self.removed.emit(self._id)


class _PickerField(QLineEdit):
    """`pressed` carries the keys that belong to the suggestions and chips; `left` when the focus goes."""

    pressed = Signal(int)
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        suggesting = bool(self.text())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and suggesting:
            self.pressed.emit(key)
            return
        if (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.pressed.emit(key)
            return
        if key == Qt.Key.Key_Escape and suggesting:
            self.pressed.emit(key)
            self.clear()
            return
        if key == Qt.Key.Key_Backspace and not self.text():
            self.pressed.emit(key)
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
