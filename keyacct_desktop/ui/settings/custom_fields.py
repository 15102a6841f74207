"""The rep's own fields: a list of them, and a form to add or change one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
)

from keyacct_desktop.domain.vocabulary import CustomFieldType, PartyKind
from keyacct_desktop.services.preferences import (
    CustomField,
    add_custom_field,
    change_custom_field,
    delete_custom_field,
    read_custom_fields,
)
from keyacct_desktop.ui.settings.section import TAKEN_BACK, Section, rows_grid
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.lines import fit_height, list_line
from keyacct_desktop.ui.widgets.text import PlainLabel

_ID = Qt.ItemDataRole.UserRole


class CustomFieldsSection(Section):
    """Add, rename, delete; the type of a field stays, since answers depend on it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.set_heading(
            self.tr("Your own fields"),
            self.tr(
                "What the card does not ask for: a plate number, a shop size … It then stands on every card."
            ),
        )
        self._fields: list[CustomField] = []
        self._list = QListWidget()
        self._list.setObjectName("custom_fields")
        self._nothing = PlainLabel(self.tr("None yet. Give a name below and press Add."), "faint")
        self._build_form()
        self.refresh()
        self._list.currentRowChanged.connect(self._show_chosen)
        self._type.currentIndexChanged.connect(self._show_choices)
        self._new.clicked.connect(self._begin_new)
        self._save.clicked.connect(self._store)
        self._name.returnPressed.connect(self._store)
        self._delete.clicked.connect(self._remove)

    @override
    def refresh(self) -> None:
        chosen = self._chosen()
        self._fields = read_custom_fields(self.workspace.book)
        self._list.blockSignals(True)
        self._list.clear()
        for field in self._fields:
            item = list_line(f"{field.name}   {self._type_word(field.type)}")
            item.setData(_ID, field.id)
            self._list.addItem(item)
            if chosen is not None and field.id == chosen.id:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        fit_height(self._list)
        self._nothing.setVisible(not self._fields)
        self._show_chosen()

    def _build_form(self) -> None:
        self._name = QLineEdit()
        self._name.setObjectName("custom_field_name")
        self._name.setMaxLength(100)
        self._type = QComboBox()
        self._type.setObjectName("custom_field_type")
        for type_ in CustomFieldType:
            self._type.addItem(self._type_word(type_), type_.value)
        self._choices = QLineEdit()
        self._choices.setObjectName("custom_field_choices")
        self._choices.setPlaceholderText(self.tr("Choices, separated by commas"))
        self._kinds: dict[PartyKind, QCheckBox] = {}
        ticks = QHBoxLayout()
        ticks.setSpacing(SPACE.l)
        for kind, words in (
            (PartyKind.PERSON, self.tr("Personal customers")),
            (PartyKind.COMPANY, self.tr("Companies")),
            (PartyKind.CONTACT, self.tr("Contact people")),
        ):
            tick = QCheckBox(words)
            tick.setObjectName(f"custom_field_for_{kind}")
            tick.setChecked(True)
            self._kinds[kind] = tick
            ticks.addWidget(tick)
        ticks.addStretch(1)
        self._new = QPushButton(self.tr("New field"))
        self._new.setObjectName("custom_field_new")
        self._save = QPushButton(self.tr("Add"))
        self._save.setObjectName("custom_field_save")
        self._save.setProperty("look", "primary")
        self._delete = QPushButton(self.tr("Delete"))
        self._delete.setObjectName("custom_field_delete")
        self._delete.setProperty("look", "danger")
        grid = rows_grid()
        self._choices_label = PlainLabel(self.tr("Choices"), "soft")
        for row, (label, field) in enumerate(
            (
                (PlainLabel(self.tr("Name"), "soft"), self._name),
                (PlainLabel(self.tr("Type"), "soft"), self._type),
                (self._choices_label, self._choices),
            )
        ):
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(PlainLabel(self.tr("For"), "soft"), 3, 0)
        grid.addLayout(ticks, 3, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._delete)
        buttons.addWidget(self._new)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        self.body.addWidget(self._list)
        self.body.addWidget(self._nothing)
        self.body.addLayout(grid)
        self.body.addLayout(buttons)

    def _type_word(self, type_: CustomFieldType) -> str:
        return {
            CustomFieldType.TEXT: self.tr("Text"),
            CustomFieldType.NUMBER: self.tr("Number"),
            CustomFieldType.DATE: self.tr("Date"),
            CustomFieldType.CHOICE: self.tr("Choice from a list"),
        }[type_]

    def _chosen(self) -> CustomField | None:
        item = self._list.currentItem()
        wanted = item.data(_ID) if item is not None else None
        return next((field for field in self._fields if field.id == wanted), None)

    def _show_chosen(self) -> None:
        field = self._chosen()
        self._name.setText(field.name if field else "")
        self._type.setEnabled(field is None)
        if field is not None:
            self._type.setCurrentIndex(self._type.findData(field.type.value))
        self._choices.setText("，".join(field.choices) if field else "")
        for kind, tick in self._kinds.items():
            tick.setChecked(field is None or kind.value in field.kinds)
        self._save.setText(self.tr("Save") if field else self.tr("Add"))
        self._delete.setVisible(field is not None)
        self._new.setVisible(field is not None)
        self._show_choices()

    def _show_choices(self) -> None:
        shown = self._type.currentData() == CustomFieldType.CHOICE.value
        self._choices.setVisible(shown)
        self._choices_label.setVisible(shown)

    def _begin_new(self) -> None:
        self._list.setCurrentRow(-1)
        self._list.clearSelection()
        self._show_chosen()
        self._name.setFocus()

    def _store(self) -> None:
        field = self._chosen()
        choices = [
            part
            for part in self._choices.text().replace("，", ",").replace("、", ",").split(",")
            if part.strip()
        ]
        kinds = [kind.value for kind, tick in self._kinds.items() if tick.isChecked()]
        book = self.workspace.book
        try:
            if field is None:
                type_ = CustomFieldType(self._type.currentData())
                add_custom_field(book, name=self._name.text(), type=type_, choices=choices, kinds=kinds)
            else:
                change_custom_field(
                    book, field_id=field.id, name=self._name.text(), choices=choices, kinds=kinds
                )
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        self.refresh()
        self._begin_new()

    def _remove(self) -> None:
        field = self._chosen()
        if field is None:
            return
        if field.answers:
            text = self.tr("%n card(s) hold an answer to “{name}”. Undo brings them back.", "", field.answers)
            sure = self.workspace.prompts.confirm(
                self,
                self.tr("Delete field"),
                text.replace("{name}", field.name),
                self.tr("Delete"),
                danger=True,
            )
            if not sure:
                return
        try:
            delete_custom_field(self.workspace.book, field_id=field.id)
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        self.refresh()
