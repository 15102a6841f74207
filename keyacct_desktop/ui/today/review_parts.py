"""Pieces of the weekly review: a titled sheet, and a list of names to click on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.today.row import FittedLabel
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.text import PlainLabel


class Section(QFrame):
    """A sheet with a title, how many, perhaps a verdict, a sentence, and what is added below."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._count = PlainLabel("", "soft")
        self._verdict = PlainLabel("")
        self._says = PlainLabel("", wrap=True)
        self._says.setObjectName(f"{name}_says")
        self._says.setVisible(False)
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE.s)
        self._head.addWidget(PlainLabel(title, "strong"))
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        self._head.addWidget(self._verdict)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        self._column.setSpacing(SPACE.s)
        self._column.addLayout(self._head)
        self._column.addWidget(self._says)
        self._column.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put something below the sentence."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_to_head(self, widget: QWidget) -> None:
        self._head.addWidget(widget)

    def set_count(self, count: int) -> None:
        self._count.setText(str(count) if count else "")

    def set_verdict(self, words: str, look: str) -> None:
        self._verdict.setText(words)
        self._verdict.set_look(look)

    def say(self, words: str) -> None:
        """The sentence, or none."""
        self._says.setText(words)
        self._says.setVisible(bool(words))


class NameList(QWidget):
    """Names one after the other, or one sentence when there are none. `opened` carries a customer's id."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)

    def show_names(self, names: list[tuple[int, str, str]], nobody: str, heading: str = "") -> None:
        """Show (id, name, what to say beside it); nothing at all when there is neither a name nor a sentence."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(names or nobody))
        if not names:
            self._flow.addWidget(PlainLabel(nobody, "soft", wrap=False))
        elif heading:
            self._flow.addWidget(PlainLabel(heading, "small"))
        for party_id, name, beside in names:
            button = _NameButton(party_id, name)
            button.chosen.connect(self.opened)
            if not beside:
                self._flow.addWidget(button)
                continue
            pair = QWidget()
            inside = QHBoxLayout(pair)
            inside.setContentsMargins(0, 0, SPACE.m, 0)
            inside.setSpacing(SPACE.xs)
            inside.addWidget(button)
            inside.addWidget(FittedLabel(beside, "small"))
            self._flow.addWidget(pair)


class _NameButton(QPushButton):
    chosen = Signal(int)

    def __init__(self, party_id: int, name: str) -> None:
        super().__init__(name.replace("&", "&&"))
        self.setObjectName(f"name_{party_id}")
        self.setProperty("look", "link_flush")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._party_id = party_id
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._party_id)
