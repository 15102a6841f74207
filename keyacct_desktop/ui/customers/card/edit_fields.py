"""The editors of a card's fields: which are open, what was in them at first, what is wrong in them.

Knows fields and sections; what there can be several of (phones, dates, tags) is not its business.
"""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_value
from keyacct_desktop.domain.fields import FieldSpec, Group
from keyacct_desktop.services.cards import Card
from keyacct_desktop.ui.customers.card.editors import FieldEditor, make_editor
from keyacct_desktop.ui.customers.card.labels import AddChip
from keyacct_desktop.ui.customers.card.sections import Section
from keyacct_desktop.ui.customers.card.values import typed_text
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.fields import field_title

_ALWAYS: dict[str, tuple[str, ...]] = {
    "person": ("name", "honorific", "stage", "company", "post", "source"),
    "company": ("name", "short_name", "stage", "industry", "source"),
    "contact": ("name", "honorific", "department", "post"),
}
"""Fields that have an editor from the start, known or not."""

_ROW_HEIGHT = 30
"""A label stands at the height of a line's text, however high the editor beside it is."""


class EditFields(QObject):
    """`changed` at every keystroke, `named` when it was in the name or the company, `opened` after a field got
    its editor."""

    changed = Signal()
    named = Signal()
    opened = Signal()

    def __init__(self, card: Card, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._card = card
        self._today = today
        self._specs = {spec.key: spec for spec in card.specs}
        self._first: dict[str, str] = {}
        self._chips: dict[str, AddChip] = {}
        self._places: dict[str, Section] = {}
        self.editors: dict[str, FieldEditor] = {}

    def has(self, key: str) -> bool:
        """Whether this card can have the field."""
        return key in self._specs

    def starts(self, spec: FieldSpec) -> bool:
        """Whether the field has an editor from the start."""
        return spec.key in self._card.values or spec.key in _ALWAYS[self._card.kind]

    def place_group(self, section: Section, group: Group, apart: dict[str, Section] | None = None) -> None:
        """Put a group's editors into a section; those named in `apart` stand elsewhere."""
        for spec in self._card.specs:
            if spec.group is group:
                self._places[spec.key] = (apart or {}).get(spec.key, section)
                if self.starts(spec):
                    self._add(spec)

    def place_chips(self, section: Section, group: Group) -> None:
        """Put a button for every further field of the group below the section."""
        holder = QWidget()
        flow = FlowLayout(holder, spacing=5)
        for spec in self._card.specs:
            if spec.group is group and spec.key not in self.editors:
                chip = AddChip(self.title(spec.key), spec.key)
                chip.picked.connect(self._open)
                flow.addWidget(chip)
                self._chips[spec.key] = chip
        if flow.count():
            section.set_foot(holder, flow.count())

    def title(self, key: str) -> str:
        """The words for a field, the rep's own fields included."""
        own = next((one.title for one in self._card.custom if one.spec.key == key), None)
        return own or field_title(key, self._card.kind)

    def open(self, key: str) -> FieldEditor:
        """The editor of a field, made if it was not there."""
        if key not in self.editors:
            self._add(self._specs[key])
            chip = self._chips.pop(key, None)
            if chip is not None:
                chip.hide()
                chip.deleteLater()
            self.opened.emit()
        return self.editors[key]

    def text(self, key: str) -> str:
        """What is typed in a field, "" when it has no editor."""
        return self.editors[key].text() if key in self.editors else ""

    def changed_values(self) -> dict[str, str]:
        """What is typed where it differs from the card as it was opened."""
        return {
            key: editor.text() for key, editor in self.editors.items() if editor.text() != self._first[key]
        }

    def faulty(self) -> list[FieldEditor]:
        """The editors whose text cannot be taken; each says why."""
        return [editor for key, editor in self.editors.items() if not self._check(key)]

    def check_left(self) -> None:
        """Say the errors of fields that the cursor has left."""
        for key, editor in self.editors.items():
            if not editor.input.hasFocus() and (editor.error() or editor.text() != self._first[key]):
                self._check(key)

    def _check(self, key: str) -> bool:
        editor = self.editors[key]
        try:
            if key != "name" or editor.text() != self._first[key] or not self._card.id:
                read_value(self._specs[key], editor.text(), self._today)
        except Refused as error:
            editor.show_error(sentence(error))
            return False
        editor.show_error("")
        return True

    def _open(self, key: str) -> None:
        self.open(key).take_focus()

    def _add(self, spec: FieldSpec) -> None:
        text = typed_text(spec, self._card.text(spec.key))
        if spec.key == "stage" and not text:
            text = "search"
        editor = make_editor(spec, text, self._today)
        editor.setObjectName(f"edit_{spec.key}")
        title = self.title(spec.key)
        editor.input.setAccessibleName(title)
        editor.changed.connect(self.changed)
        editor.finished.connect(self.check_left)
        if spec.key in ("name", "company"):
            editor.changed.connect(self.named)
        label = self._places[spec.key].add_row(title, editor)
        label.setBuddy(editor.input)
        beside_line(label)
        self.editors[spec.key] = editor
        self._first[spec.key] = editor.text()


def beside_line(label: PlainLabel) -> None:
    """Set a row's label to the height of a line's text."""
    label.setWordWrap(False)
    label.setFixedHeight(_ROW_HEIGHT)
