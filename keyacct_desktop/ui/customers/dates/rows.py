"""The editor of important dates on the card: each in one line as it was said, with its calendar and its rule.

A row knows what was typed and what was chosen in the dialog of its rule; it writes nothing.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date
from keyacct_desktop.domain.reminders import ReminderSettings
from keyacct_desktop.domain.said_date import InvalidDate, PartialDate, describe
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.cards import DateEntry, ListEdit
from keyacct_desktop.services.dates.options import DateOptions, fitting, read_options, rule_for, write_options
from keyacct_desktop.ui.customers.card.editors import SaidDateLine
from keyacct_desktop.ui.customers.card.list_editors import EntryRow, RowsEditor, State
from keyacct_desktop.ui.customers.card.values import DATE_KINDS, date_title, language, said_text
from keyacct_desktop.ui.customers.dates.dialog import AskedDate, DateDialog
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import icon
from keyacct_desktop.ui.words.date_rules import RuleWords, understood

DETAILS_KEY = "F4"
_BUTTON_HEIGHT = 24


class RuledDateLine(SaidDateLine):
    """A date whose understanding counts its kind and the choices of its rule in."""

    def __init__(self, text: str, today: date, type_: str, options: DateOptions, *, stopped: bool) -> None:
        self.type = type_
        self._stored_type = type_
        self.options = options
        self.stopped = stopped
        super().__init__(text, today)

    def fitting(self) -> DateOptions:
        """The choices that this kind of date has; what was chosen for another kind waits until it is that again."""
        return self.options if self.type == self._stored_type else fitting(self.type, self.options)

    @override
    def words_of(self, said: PartialDate) -> str:
        options = self.fitting()
        parts = [understood(said, rule_for(self.type, said, options), self._today, self.text())]
        if self.stopped:
            parts.append(self.tr("no reminders"))
        elif options.leads is not None:
            parts.append(RuleWords().leads(options.leads))
        return " · ".join(parts)


class DateRow(EntryRow):
    """One date: kind, name, text, a switch between the calendars, a button for the rule; below it what was
    understood."""

    other_wanted = Signal(object)
    """The same birthday in the other calendar, as values of a row."""

    editor: RuledDateLine

    def __init__(
        self, kinds: list[tuple[str, str]], values: dict[str, Any], theme: Theme, today: date,
        reminders: ReminderSettings,
    ) -> None:  # fmt: skip
        self.said = str(values.get("said", ""))
        self.shown = str(values.get("shown", values.get("text", "")))
        self._today = today
        self._reminders = reminders
        self._switched = ("", "")
        self._dialog: DateDialog | None = None
        kind = str(values.get("kind", "birthday:self"))
        editor = RuledDateLine(
            str(values.get("text", "")), today, kind.split(":")[0], read_options(values.get("options")),
            stopped=bool(values.get("stopped")),
        )  # fmt: skip
        editor.line.setObjectName("date_value")
        super().__init__(kinds, kind, editor, theme, values.get("id"), star=False)
        self.label.setText(str(values.get("label", "")))
        self.calendar = QToolButton()
        self.calendar.setObjectName("date_calendar")
        self.calendar.clicked.connect(self.switch_calendar)
        self.details = QToolButton()
        self.details.setObjectName("date_details")
        self.details.setIcon(icon("calendar", theme.tokens, 16))
        words = self.tr("Rule, reminders and the next ten days (F4)")
        self.details.setToolTip(words)
        self.details.setAccessibleName(words)
        self.details.clicked.connect(self.open_details)
        self.column.addLayout(self._second_line())
        self.kind.currentIndexChanged.connect(self._show_kind)
        editor.changed.connect(self._show_state)
        self.show_label()
        editor.check()
        self._show_state()

    def _second_line(self) -> QHBoxLayout:
        """The two buttons that change what the date means, and what was understood."""
        buttons = QWidget()
        buttons.setFixedWidth(self.kind.minimumWidth())
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.xs)
        for button in (self.calendar, self.details):
            button.setFixedHeight(max(_BUTTON_HEIGHT, self.fontMetrics().height() + SPACE.s))
            line.addWidget(button)
        line.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(self.line.spacing())
        below.setContentsMargins(0, 0, 0, SPACE.xs)
        below.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.editor.lend_note(), 1)
        below.addStretch()
        return below

    def date(self) -> PartialDate | None:
        """The date that is typed, None when it says none."""
        try:
            return read_date(self.editor.text(), self._today, "dates")
        except Refused:
            return None

    def switch_calendar(self) -> None:
        """Month and day that are typed belong to the other calendar; a day that it does not have is said.

        Switched back, the text is as it was: a leap month or the rep's own words do not get lost on the way.
        """
        day = self.date()
        if day is None:
            return
        lunar = day.calendar is Calendar.LUNAR
        try:
            other = PartialDate(Calendar.SOLAR if lunar else Calendar.LUNAR, day.month, day.day, day.year)
            before = self.editor.text()
            back = self._switched[0] if before == self._switched[1] else ""
            self._switched = (before, back or describe(other, language()))
            self.editor.set_text(self._switched[1])
            self.editor.show_error("")
            self.editor.check()
        except InvalidDate:
            name = self.tr("solar") if lunar else self.tr("lunar")
            self.editor.show_error(self.tr("There is no such {calendar} date.").replace("{calendar}", name))
            return
        self.editor.changed.emit()

    def open_details(self) -> None:
        """Open the dialog of the date's rule, once; a text that says no date is said instead."""
        if self._dialog is not None:
            return
        day = self.date()
        if day is None:
            if not self.editor.text().strip():
                self.editor.show_error(self.tr("Write the date first."))
            self.editor.check(finished=True)
            self.editor.take_focus()
            return
        type_, relation = self.code().split(":")[:2]
        title = date_title(type_, relation, self.label.text())
        asked = AskedDate(
            day, type_, title, self.editor.fitting(), self.editor.stopped, self._reminders.leads_of(type_)
        )
        self._dialog = dialog = DateDialog(asked, self._today, self.window())
        dialog.finished.connect(self._forget_dialog)
        dialog.decided.connect(self._take)
        dialog.other_wanted.connect(self._want_other)
        dialog.open()

    def _forget_dialog(self, _result: int) -> None:
        self._dialog = None

    def entry(self) -> DateEntry:
        """The row as the card keeps it. Raises Refused when it says no date."""
        text = self.editor.text().strip()
        day = read_date(text, self._today, "dates")
        said = self.said
        if text != self.shown:
            said = "" if text in (describe(day, "zh"), describe(day, "en")) else text
        type_, relation = self.code().split(":")[:2]
        return DateEntry(
            type_, day, relation, self.label.text(), said, self.editor.stopped, self.entry_id, self.editor.fitting()
        )  # fmt: skip

    def state(self) -> dict[str, Any]:
        """The row as a draft keeps it."""
        return {
            "kind": self.code(), "text": self.editor.text(), "label": self.label.text(), "id": self.entry_id,
            "said": self.said, "shown": self.shown, "stopped": self.editor.stopped,
            "options": write_options(self.editor.fitting()),
        }  # fmt: skip

    def show_label(self) -> None:
        """A day of the rep's own kind has a name."""
        self.label.setVisible(self.code().startswith("custom") or bool(self.label.text()))

    def _show_kind(self) -> None:
        self.show_label()
        self.editor.type = self.code().split(":")[0]
        self.editor.check()

    def _take(self, options: DateOptions, stopped: bool) -> None:
        self.editor.options = options
        self.editor.stopped = stopped
        self.editor.check()
        self.editor.take_focus()
        self.changed.emit()

    def _want_other(self, other: PartialDate) -> None:
        self.other_wanted.emit({"kind": self.code(), "text": describe(other, language())})

    def _show_state(self) -> None:
        day = self.date()
        lunar = day is not None and day.calendar is Calendar.LUNAR
        self.calendar.setEnabled(day is not None)
        name = self.tr("Lunar") if lunar else self.tr("Solar")
        self.calendar.setText(f"{name} ⇄")
        words = self.tr("Take it as a solar date") if lunar else self.tr("Take it as a lunar date")
        self.calendar.setToolTip(words)
        self.calendar.setAccessibleDescription(words)


class DatesEditor(RowsEditor):
    """Important dates, each in one line as it was said. A kind is "birthday:spouse"."""

    def __init__(
        self, theme: Theme, today: date, reminders: ReminderSettings, *, company: bool, children: bool
    ) -> None:
        super().__init__("edit_dates", theme)
        self._today = today
        self._reminders = reminders
        self._kinds = [
            (f"{type_}:{relation}", date_title(type_, relation))
            for type_, relation in DATE_KINDS
            if _offered(type_, relation, company=company, children=children)
        ]
        for kind in ("founding:self", "renewal:self") if company else ("birthday:self", "birthday:spouse"):
            type_, relation = kind.split(":")
            self.add_chip(date_title(type_, relation), kind)
        self.add_chip(self.tr("Other day"), "custom:self")

    @override
    def make_row(self, values: dict[str, Any]) -> DateRow:
        kind = str(values.get("kind", "birthday:self"))
        kinds = list(self._kinds)
        if kind not in [code for code, _ in kinds]:
            kinds.append((kind, date_title(*kind.split(":")[:2])))
        row = DateRow(kinds, values, self.theme, self._today, self._reminders)
        row.editor.finished.connect(self._check_all)
        row.other_wanted.connect(self._add_other)
        return row

    @override
    def state(self) -> State:
        return [row.state() for row in self._rows() if row.editor.text().strip() or row.entry_id is not None]

    def edit(self) -> ListEdit[DateEntry]:
        """The rows as an edit of the card. Raises Refused when one says no date."""
        entries = tuple(row.entry() for row in self._rows() if row.editor.text().strip())
        emptied = {
            row.entry_id for row in self.rows if row.entry_id is not None and not row.editor.text().strip()
        }
        return ListEdit(entries, self.removed_ids() | emptied)

    def first_error(self) -> EntryRow | None:
        """The first row that says no date, with its error shown."""
        return next((row for row in self._rows() if not row.editor.check(finished=True)), None)

    def _add_other(self, values: dict[str, Any]) -> None:
        self.insert(self.make_row(values))
        self.changed.emit()

    def _rows(self) -> list[DateRow]:
        return [row for row in self.rows if isinstance(row, DateRow)]

    def _check_all(self) -> None:
        for row in self._rows():
            row.editor.check(finished=True)


def date_state(dates: tuple[DateEntry, ...]) -> State:
    """Important dates as the editor's rows."""
    return [
        {
            "kind": f"{one.type}:{one.relation}", "text": said_text(one), "label": one.label,
            "stopped": one.stopped, "said": one.said, "id": one.id, "options": write_options(one.options or DateOptions()),
        }
        for one in dates
    ]  # fmt: skip


def _offered(type_: str, relation: str, *, company: bool, children: bool) -> bool:
    if relation == "child":
        return children
    personal = type_ in ("birthday", "wedding", "promotion", "retirement")
    return not (company and personal) and not (not company and type_ in ("founding", "tender"))
