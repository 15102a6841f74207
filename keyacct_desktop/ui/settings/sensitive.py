"""Sensitive facts (religion, health, children): each is off until the rep switches it on with a purpose."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from keyacct_desktop.services.preferences import (
    SensitiveField,
    read_sensitive_fields,
    switch_sensitive_field,
)
from keyacct_desktop.ui.settings.section import TAKEN_BACK, Section
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import card
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.fields import field_title


class SensitiveSection(Section):
    """One sheet per sensitive field."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.set_heading(
            self.tr("Sensitive facts"),
            self.tr(
                "Religion, health and a customer's children are off until you switch them on and say what for. "
                "Keep such facts only with the customer's consent."
            ),
        )
        self._rows = [_Row(self, field) for field in read_sensitive_fields(workspace.book)]

    @override
    def refresh(self) -> None:
        for row, field in zip(self._rows, read_sensitive_fields(self.workspace.book), strict=True):
            row.show_field(field)


class _Row(QObject):
    """One field: a tick, and the purpose beside it."""

    def __init__(self, section: SensitiveSection, field: SensitiveField) -> None:
        super().__init__(section)
        self._section = section
        self._field = field
        self._tick = QCheckBox(field_title(field.key))
        self._tick.setObjectName(f"sensitive_{field.key}")
        self._purpose = QLineEdit()
        self._purpose.setObjectName(f"purpose_{field.key}")
        self._purpose.setPlaceholderText(self.tr("Purpose, such as: choose a suitable gift"))
        self._purpose.setMaxLength(500)
        self._since = PlainLabel("", "small")
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        column.setSpacing(SPACE.s)
        line = QHBoxLayout()
        line.addWidget(self._tick, 1)
        line.addWidget(self._since)
        column.addLayout(line)
        column.addWidget(self._purpose)
        section.body.addWidget(sheet)
        self.show_field(field)
        self._tick.clicked.connect(self._switch)
        self._purpose.editingFinished.connect(self._keep_purpose)

    def show_field(self, field: SensitiveField) -> None:
        self._field = field
        self._tick.setChecked(field.on)
        if not self._purpose.hasFocus():
            self._purpose.setText(field.purpose)
        self._since.setText(self.tr("since {day}").format(day=field.since) if field.on else "")

    def _switch(self) -> None:
        self._store(self._tick.isChecked())

    def _keep_purpose(self) -> None:
        if self._field.on and self._purpose.text().strip() != self._field.purpose:
            self._store(True)

    def _store(self, on: bool) -> None:
        try:
            switch_sensitive_field(
                self._section.workspace.book, key=self._field.key, on=on, purpose=self._purpose.text()
            )
        except TAKEN_BACK as error:
            self._section.refused(error)
            self._tick.setChecked(self._field.on)
            self._purpose.setFocus()
        else:
            self._section.accepted()
            self._section.refresh()
