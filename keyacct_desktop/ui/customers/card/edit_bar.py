"""The line above an edit: what is edited, the kind of a new customer, restore and save."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from keyacct_desktop.services.cards import Card
from keyacct_desktop.ui.customers.card.labels import KeyButton
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.fields import choice


class EditBar(QFrame):
    """`save_wanted`, `restore_wanted`, and `kind_wanted` ("person", "company") on a new customer's form."""

    save_wanted = Signal()
    restore_wanted = Signal()
    kind_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("edit_bar")
        self.setProperty("look", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.xl, SPACE.s, SPACE.l, SPACE.s)
        row.setSpacing(SPACE.s)
        self._title = PlainLabel("", "strong")
        row.addWidget(self._title)
        self._kinds: dict[str, KeyButton] = {}
        for kind in ("person", "company"):
            button = KeyButton(choice("PartyKind", kind), kind, "toggle")
            button.setObjectName(f"kind_{kind}")
            button.setCheckable(True)
            button.picked.connect(self._pick_kind)
            self._kinds[kind] = button
            row.addWidget(button)
        row.addStretch(1)
        self._cancel = QPushButton(self.tr("Restore"))
        self._cancel.setObjectName("edit_cancel")
        self._cancel.setToolTip(self.tr("Leave everything as it was (Esc)"))
        save = QPushButton(self.tr("Save"))
        save.setObjectName("edit_save")
        save.setToolTip(self.tr("Save (Ctrl+S)"))
        save.setProperty("look", "primary")
        for push, signal in ((self._cancel, self.restore_wanted), (save, self.save_wanted)):
            push.setAutoDefault(False)
            push.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            push.clicked.connect(signal)
            row.addWidget(push)
        self.hide()

    def begin(self, card: Card) -> None:
        """Show the line for an edit of this card; one without an id is new."""
        if card.id:
            self._title.setText(self.tr("Edit"))
        elif card.employer is not None:
            words = self.tr("New contact person at {company}")
            self._title.setText(words.replace("{company}", card.employer.name[:60]))
        else:
            self._title.setText(self.tr("New customer"))
        self._cancel.setText(self.tr("Restore") if card.id else self.tr("Cancel"))
        self._kind = card.kind
        for kind, button in self._kinds.items():
            button.setVisible(not card.id and card.employer is None)
            button.setChecked(kind == card.kind)
        self.show()

    def _pick_kind(self, kind: str) -> None:
        # A second click on the same kind must not leave it unchecked.
        for each, button in self._kinds.items():
            button.setChecked(each == kind)
        if kind != self._kind:
            self.kind_wanted.emit(kind)
