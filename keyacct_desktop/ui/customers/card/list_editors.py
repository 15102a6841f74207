"""Editors for what there can be several of: ways of contact, addresses; and what such editors have in common.

Each row is a kind, a value and small buttons; a row left blank is no entry. The rows of important dates are in
ui.customers.dates.
"""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from keyacct_desktop.services.cards import ListEdit, Point, PostalAddress
from keyacct_desktop.ui.customers.card.editors import CalmCombo, FieldEditor, LineEditor
from keyacct_desktop.ui.customers.card.labels import AddChip
from keyacct_desktop.ui.customers.card.sections import label_width
from keyacct_desktop.ui.customers.card.values import POINT_KINDS, address_title, point_title
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.icons import icon, toggle_icon

State = list[dict[str, Any]]
"""Rows as a draft keeps them."""


class EntryRow(QWidget):
    """One row: kind, value, star for "preferred" where that makes sense, remove."""

    changed = Signal()
    removed = Signal(object)
    starred = Signal(object)

    def __init__(
        self, kinds: list[tuple[str, str]], kind: str, editor: FieldEditor, theme: Theme, entry_id: int | None,
        *, star: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self.entry_id = entry_id
        self.editor = editor
        self.kind = CalmCombo()
        self.kind.setFixedWidth(label_width() + 28)
        self.kind.setAccessibleName(self.tr("Kind"))
        for code, words in kinds:
            self.kind.addItem(words, code)
        self.kind.setCurrentIndex(max(self.kind.findData(kind), 0))
        self.kind.currentIndexChanged.connect(self.changed)
        editor.changed.connect(self.changed)
        self.label = QLineEdit()
        self.label.setPlaceholderText(self.tr("Name of the day"))
        self.label.textEdited.connect(self.changed)
        self.label.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(1)
        self.line = QHBoxLayout()
        self.line.setSpacing(SPACE.xs)
        self.column.addLayout(self.line)
        self.line.addWidget(self.kind)
        self.line.addWidget(self.label, 1)
        self.line.addWidget(editor, 2)
        self.star = QToolButton()
        self.star.setCheckable(True)
        self.star.setIcon(toggle_icon("star", theme.tokens, 16))
        self.star.setToolTip(self.tr("Preferred"))
        self.star.setAccessibleName(self.tr("Preferred"))
        if not star:
            self.star.hide()
        self.star.clicked.connect(self._star)
        remove = QToolButton()
        remove.setObjectName("remove")
        remove.setIcon(icon("close", theme.tokens, 14))
        remove.setToolTip(self.tr("Remove"))
        remove.setAccessibleName(self.tr("Remove"))
        remove.clicked.connect(self._remove)
        self.line.addWidget(self.star)
        self.line.addWidget(remove)

    def code(self) -> str:
        return str(self.kind.currentData())

    def _star(self) -> None:
        self.starred.emit(self)
        self.changed.emit()

    def _remove(self) -> None:
        self.removed.emit(self)


class RowsEditor(QWidget):
    """Rows of one sort with buttons that add one. `changed` at every keystroke."""

    changed = Signal()
    one_sort = False
    """Whether at most one of all rows is preferred, not one of each kind."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(name)
        self.theme = theme
        self.rows: list[EntryRow] = []
        self._known: frozenset[int] = frozenset()
        self._first: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.xs)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, spacing=5)
        self._column.addWidget(self._chips)

    def add_chip(self, text: str, key: str) -> None:
        """A button below the rows that adds a row of kind `key`."""
        chip = AddChip(text, key)
        chip.picked.connect(self.add_blank)
        self._flow.addWidget(chip)

    def add_blank(self, kind: str) -> None:
        """A new row, with the cursor in it."""
        row = self.make_row({"kind": kind})
        self.insert(row)
        row.editor.take_focus()
        self.changed.emit()

    def insert(self, row: EntryRow) -> None:
        row.changed.connect(self.changed)
        row.removed.connect(self.remove_row)
        row.starred.connect(self._prefer)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        if len(self.rows) > 1:
            QWidget.setTabOrder(self.rows[-2], row)

    def remove_row(self, row: object) -> None:
        assert isinstance(row, EntryRow)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()

    def start(self, state: State) -> None:
        """Begin with these rows; from now on a difference to them counts as changed."""
        self.load(state)
        self._known = frozenset(row.entry_id for row in self.rows if row.entry_id is not None)
        self._first = self.state()

    def load(self, state: State) -> None:
        """Show these rows instead."""
        for row in list(self.rows):
            self.remove_row(row)
        for values in state:
            self.insert(self.make_row(values))

    def is_changed(self) -> bool:
        return bool(self.state() != self._first)

    def removed_ids(self) -> frozenset[int]:
        return self._known - {row.entry_id for row in self.rows if row.entry_id is not None}

    def state(self) -> State:
        """The rows that hold something, as a draft keeps them."""
        return [
            {
                "kind": row.code(), "text": row.editor.text(), "label": row.label.text(),
                "preferred": row.star.isChecked(), "id": row.entry_id,
            }
            for row in self.rows
            if row.editor.text().strip() or row.entry_id is not None
        ]  # fmt: skip

    def make_row(self, values: dict[str, Any]) -> EntryRow:
        raise NotImplementedError

    def _prefer(self, chosen: object) -> None:
        """At most one of a kind is preferred."""
        assert isinstance(chosen, EntryRow)
        for row in self.rows:
            if row is not chosen and self.same_sort(row, chosen):
                row.star.setChecked(False)

    def same_sort(self, one: EntryRow, other: EntryRow) -> bool:
        return self.one_sort or one.code().split(":")[0] == other.code().split(":")[0]


class PointsEditor(RowsEditor):
    """Phones, mails, WeChat ids … A kind is "phone:mobile", "wechat:" …"""

    def __init__(self, theme: Theme) -> None:
        super().__init__("edit_points", theme)
        for kind, label in (("phone", "mobile"), ("wechat", ""), ("email", "")):
            self.add_chip(point_title(Point(kind, "", label)), f"{kind}:{label}")

    def make_row(self, values: dict[str, Any]) -> EntryRow:
        kinds = [(f"{kind}:{label}", point_title(Point(kind, "", label))) for kind, label in POINT_KINDS]
        kind = str(values.get("kind", "phone:mobile"))
        if kind not in [code for code, _ in kinds]:
            kinds.append((kind, point_title(Point(kind.split(":")[0], "", kind.split(":")[1]))))
        editor = LineEditor(str(values.get("text", "")))
        editor.line.setObjectName("point_value")
        row = EntryRow(kinds, kind, editor, self.theme, values.get("id"), star=True)
        row.star.setChecked(bool(values.get("preferred")))
        return row

    def edit(self) -> ListEdit[Point]:
        """The rows as an edit of the card."""
        return ListEdit(
            tuple(
                Point(*_split(row.code(), row.editor.text()), row.star.isChecked(), row.entry_id)
                for row in self.rows
                if row.editor.text().strip() or row.entry_id is not None
            ),
            self.removed_ids(),
        )

    def phones(self) -> list[str]:
        """The numbers that were typed or changed here, for the search for duplicates."""
        return [row.editor.text() for row in self.rows if row.code().startswith("phone")]


class AddressesEditor(RowsEditor):
    """Postal addresses; a postcode is part of the text's end when six digits stand there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("edit_addresses", theme)
        self.add_chip(address_title(""), "")

    def make_row(self, values: dict[str, Any]) -> EntryRow:
        kinds = [(label, address_title(label)) for label in ("", "work", "home", "delivery", "invoice")]
        editor = LineEditor(str(values.get("text", "")))
        editor.line.setObjectName("address_value")
        row = EntryRow(kinds, str(values.get("kind", "")), editor, self.theme, values.get("id"), star=True)
        row.star.setChecked(bool(values.get("preferred")))
        return row

    def edit(self) -> ListEdit[PostalAddress]:
        return ListEdit(
            tuple(
                PostalAddress(
                    *_postcode_apart(row.editor.text(), row.code()), row.star.isChecked(), row.entry_id
                )
                for row in self.rows
                if row.editor.text().strip() or row.entry_id is not None
            ),
            self.removed_ids(),
        )


def point_state(points: tuple[Point, ...]) -> State:
    """Ways of contact as the editor's rows."""
    return [
        {"kind": f"{p.kind}:{p.label}", "text": p.value, "label": "", "preferred": p.preferred, "id": p.id}
        for p in points
    ]


def address_state(addresses: tuple[PostalAddress, ...]) -> State:
    return [
        {
            "kind": one.label, "text": f"{one.text} {one.postcode}".strip(), "label": "",
            "preferred": one.preferred, "id": one.id,
        }
        for one in addresses
    ]  # fmt: skip


def _split(code: str, text: str) -> tuple[str, str, str]:
    kind, _, label = code.partition(":")
    return kind, text, label


def _postcode_apart(text: str, label: str) -> tuple[str, str, str]:
    words = text.strip().rsplit(maxsplit=1)
    if len(words) == 2 and len(words[1]) == 6 and words[1].isascii() and words[1].isdigit():
        return words[0], label, words[1]
    return text, label, ""
