"""Reminders: how many days before each kind of date, when the notification comes, and where the program lives on.

Leads and hours belong to the book; the tray and the start with the system to this computer.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit

from keyacct_desktop.domain.reminders import DEFAULT_LEADS, FESTIVAL, leads_text, read_hours, read_leads
from keyacct_desktop.services.reminders import change_settings, read_reminder_settings
from keyacct_desktop.ui.settings.section import TAKEN_BACK, Section, rows_grid
from keyacct_desktop.ui.shell.reminders.autostart import Autostart, system_autostart
from keyacct_desktop.ui.shell.reminders.desk import KEEP_KEY
from keyacct_desktop.ui.shell.reminders.tray import has_tray
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.errors import sentence

_FIELD_WIDTH: Final = 150
_HOUR_WIDTH: Final = 84


class RemindersSection(Section):
    """Every field is stored when it is left or confirmed; what makes no sense stays in its field with a sentence."""

    def __init__(self, workspace: Workspace, autostart: Autostart | None = None) -> None:
        super().__init__(workspace)
        self.set_heading(
            self.tr("Reminders"),
            self.tr("Dates near stand on Today; once a day a notification says how many there are."),
        )
        self._autostart = autostart or system_autostart(workspace.book.path)
        self._leads: dict[str, QLineEdit] = {}
        self._wrong: dict[str, PlainLabel] = {}
        self._hours = {name: QLineEdit() for name in ("hour", "quiet_from", "quiet_until")}
        self._lay_out_notification()
        self._lay_out_computer()
        self._lay_out_leads()
        self.refresh()

    @override
    def refresh(self) -> None:
        """Show what is set; a field with a refused text keeps it until it is right."""
        settings = read_reminder_settings(self.workspace.book)
        for kind, field in self._leads.items():
            if not field.hasFocus() and not self._wrong[kind].text():
                field.setText(leads_text(settings.leads_of(kind)))
        for name, field in self._hours.items():
            if not field.hasFocus() and not self._hours_wrong.text():
                field.setText(getattr(settings, name))
        self._names.setChecked(settings.names)
        self._keep.setChecked(self.workspace.state.flag(KEEP_KEY))
        self._start.setChecked(self._autostart.is_on())

    def _lay_out_leads(self) -> None:
        self._add_heading(self.tr("How many days before"))
        hint = self.tr("Such as 7/1/0; with + it is days after, and an empty field is never.")
        self.body.addWidget(PlainLabel(hint, "soft", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(2, 1)
        for row, kind in enumerate(DEFAULT_LEADS):
            words = self.tr("Plan for a festival") if kind == FESTIVAL else choice("DateType", kind)
            field = QLineEdit()
            field.setObjectName(f"leads_{kind}")
            field.setAccessibleName(words)
            field.setFixedWidth(_FIELD_WIDTH)
            field.setPlaceholderText(self.tr("Never"))
            field.setMaxLength(40)
            wrong = PlainLabel("", "bad", wrap=True)
            wrong.setObjectName(f"leads_{kind}_wrong")
            field.editingFinished.connect(self._take_leads)
            grid.addWidget(PlainLabel(words, "soft"), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(wrong, row, 2)
            self._leads[kind], self._wrong[kind] = field, wrong
        self.body.addLayout(grid)

    def _lay_out_notification(self) -> None:
        self._add_heading(self.tr("Notification"))
        grid = rows_grid()
        labels = (self.tr("Once a day at"), self.tr("Quiet from"), self.tr("Quiet until"))
        for row, ((name, field), words) in enumerate(zip(self._hours.items(), labels, strict=True)):
            field.setObjectName(f"reminder_{name}")
            field.setAccessibleName(words)
            field.setFixedWidth(_HOUR_WIDTH)
            field.setMaxLength(20)
            field.editingFinished.connect(self._take_hours)
            grid.addWidget(PlainLabel(words, "soft"), row, 0)
            # In a row of its own, or its width would be that of the whole column.
            beside = QHBoxLayout()
            beside.addWidget(field)
            beside.addStretch(1)
            grid.addLayout(beside, row, 1)
        self._hours_wrong = PlainLabel("", "bad", wrap=True)
        self._hours_wrong.setObjectName("reminder_hours_wrong")
        self._hours_wrong.hide()
        grid.addWidget(self._hours_wrong, 3, 1)
        self._names = QCheckBox(self.tr("Show names"))
        self._names.setObjectName("reminder_names")
        self._names.clicked.connect(self._take_names)
        grid.addWidget(self._names, 4, 1)
        hint = self.tr(
            "Otherwise it says only how many of what kind: a customer may be looking at your screen."
        )
        grid.addWidget(PlainLabel(hint, "small", wrap=True), 5, 1)
        self.body.addLayout(grid)

    def _lay_out_computer(self) -> None:
        self._add_heading(self.tr("This computer"))
        self._keep = QCheckBox(self.tr("Go on in the tray when the window is closed"))
        self._keep.setObjectName("reminder_keep")
        self._keep.clicked.connect(self._take_keep)
        self.body.addWidget(self._keep)
        if not has_tray():
            self._keep.setEnabled(False)
            hint = self.tr("This desktop has no tray; reminders stand in the window.")
            self.body.addWidget(PlainLabel(hint, "small", wrap=True))
        self._start = QCheckBox(self.tr("Start with the system"))
        self._start.setObjectName("reminder_start")
        self._start.clicked.connect(self._take_start)
        self.body.addWidget(self._start)

    def _add_heading(self, words: str) -> None:
        self.body.addSpacing(SPACE.s)
        self.body.addWidget(PlainLabel(words, "heading"))

    def _take_leads(self) -> None:
        field = self.sender()
        kind = next(kind for kind, one in self._leads.items() if one is field)
        settings = read_reminder_settings(self.workspace.book)
        try:
            leads = read_leads(self._leads[kind].text())
            if leads != settings.leads_of(kind):
                change_settings(self.workspace.book, settings.with_leads(kind, leads))
        except TAKEN_BACK as error:
            self._wrong[kind].setText(sentence(error))
            return
        self._wrong[kind].setText("")
        self._leads[kind].setText(leads_text(leads))

    def _take_hours(self) -> None:
        settings = read_reminder_settings(self.workspace.book)
        try:
            hour, first, last = read_hours(*(field.text() for field in self._hours.values()))
            changed = replace(settings, hour=hour, quiet_from=first, quiet_until=last)
            if changed != settings:
                change_settings(self.workspace.book, changed)
        except TAKEN_BACK as error:
            self._hours_wrong.setText(sentence(error))
            self._hours_wrong.show()
            return
        self._hours_wrong.setText("")
        self._hours_wrong.hide()
        for field, text in zip(self._hours.values(), (hour, first, last), strict=True):
            field.setText(text)

    def _take_names(self, on: bool) -> None:
        settings = read_reminder_settings(self.workspace.book)
        try:
            change_settings(self.workspace.book, replace(settings, names=on))
        except TAKEN_BACK as error:
            self.refused(error)
        else:
            self.accepted()
        self.refresh()

    def _take_keep(self, on: bool) -> None:
        self.workspace.state.set_value(KEEP_KEY, on)

    def _take_start(self, on: bool) -> None:
        try:
            self._autostart.switch(on)
        except OSError as error:
            self.workspace.report_trouble(self.tr("Start with the system"), error)
        self.refresh()
