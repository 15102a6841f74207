"""Tags as chips that can be taken off, with a line that completes those already in the book."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from keyacct_desktop.services.cards import TagsEdit
from keyacct_desktop.ui.customers.card.labels import KeyButton
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout


class TagEditor(QWidget):
    """`changed` when the tags are others. Enter, a comma or leaving the line adds what is typed."""

    changed = Signal()

    def __init__(self, tags: tuple[str, ...], known: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("edit_tags")
        self._first = tags
        self._tags: list[str] = []
        self._chips: dict[str, KeyButton] = {}
        self._flow = FlowLayout(self, spacing=5)
        self.line = QLineEdit()
        self.line.setObjectName("tag_line")
        self.line.setPlaceholderText(self.tr("Add a tag"))
        self.line.setFixedWidth(130)
        completer = QCompleter(known, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take_completion, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(completer)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.take_typed)
        self.line.installEventFilter(self)
        self._flow.addWidget(self.line)
        self.set_tags(list(tags))

    def tags(self) -> list[str]:
        """The tags, what is still being typed included."""
        typed = " ".join(self.line.text().split())
        return [*self._tags, typed] if typed and typed not in self._tags else list(self._tags)

    def set_tags(self, tags: list[str]) -> None:
        for tag in list(self._tags):
            self._take_off(tag)
        for tag in tags:
            self._put_on(tag)

    def edit(self) -> TagsEdit | None:
        """What was added and removed; None when nothing was."""
        tags = self.tags()
        added = tuple(tag for tag in tags if tag not in self._first)
        removed = tuple(tag for tag in self._first if tag not in tags)
        return TagsEdit(added, removed) if added or removed else None

    def take_typed(self) -> None:
        """Turn the typed text into tags."""
        text = self.line.text()
        self.line.clear()
        for tag in text.replace("，", ",").replace("、", ",").split(","):
            self._put_on(" ".join(tag.split()))
        if text.strip():
            self.changed.emit()

    def _typed(self, text: str) -> None:
        if text.endswith((",", "，", "、")):
            self.take_typed()
        self.changed.emit()

    def _take_completion(self) -> None:
        self.take_typed()

    def _put_on(self, tag: str) -> None:
        if not tag or tag in self._tags:
            return
        self._tags.append(tag)
        shown = tag if len(tag) <= 30 else tag[:29] + "…"
        chip = KeyButton(f"{shown}  ×", tag, "tag")
        chip.setObjectName("tag_chip")
        chip.setAccessibleName(self.tr("Remove tag {name}").replace("{name}", tag))
        chip.picked.connect(self._removed)
        self._chips[tag] = chip
        # The line stays last.
        self._flow.removeWidget(self.line)
        self._flow.addWidget(chip)
        self._flow.addWidget(self.line)

    def _removed(self, tag: str) -> None:
        self._take_off(tag)
        self.changed.emit()

    def _take_off(self, tag: str) -> None:
        self._tags.remove(tag)
        chip = self._chips.pop(tag)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
                self.take_typed()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._tags:
                self._removed(self._tags[-1])
                return True
        return super().eventFilter(watched, event)
