"""The form of the quick log. One digit picks a type or a result and moves on; Enter goes from field to field;
Ctrl with a digit ticks the people present, or, in the next step, chooses its day.

Owns what is typed and how the keyboard moves; the rules are in services.interactions.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.relative_day import Lean, find_leading_day, read_day
from keyacct_desktop.domain.text import LINE_LIMIT
from keyacct_desktop.domain.vocabulary import InteractionType, Result
from keyacct_desktop.services.interactions import (
    LogEntry,
    change_interaction,
    common_types,
    log_interaction,
    read_people,
)
from keyacct_desktop.ui.log.dialog import Form
from keyacct_desktop.ui.log.finder import CustomerSuggestions, pick_ids
from keyacct_desktop.ui.log.grid import Grid
from keyacct_desktop.ui.log.log_more import MoreFields
from keyacct_desktop.ui.log.note_field import NoteField
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.choice_strip import Choice, ChoiceStrip
from keyacct_desktop.ui.widgets.customer_picker import CustomerPicker
from keyacct_desktop.ui.widgets.date_entry import DateEntry
from keyacct_desktop.ui.words.choices import choice

_CAPTION_WIDTH: Final = 72
_TYPES: Final = 6
_MOST_PEOPLE: Final = 8
_UNANSWERED: Final = "unanswered"
_SOON: Final = ("+1d", "+3d", "+1w", "+2w", "+1m")


class LogForm(Form):
    """One log entry, new or being changed."""

    def __init__(
        self,
        workspace: Workspace,
        window: QWidget,
        party_ids: list[int],
        *,
        entry: LogEntry | None = None,
        interaction_id: int | None = None,
    ) -> None:
        super().__init__()
        self._book = workspace.book
        self._interaction_id = interaction_id
        self._own_day = False
        self._setting = False
        today = self._book.clock.today()
        self._today = today
        self.customers = CustomerPicker(
            "log_customers",
            CustomerSuggestions(self._book, window),
            many=True,
            hint=self.tr("Name, pinyin, phone …"),
        )
        self.type = ChoiceStrip("log_type", may_be_none=False)
        self.day = DateEntry("log_day", today, Lean.PAST, required=True)
        self.people = ChoiceStrip("log_people", many=True)
        self.content = NoteField("log_content", self.tr("One line: what was it about?"))
        self.result = ChoiceStrip("log_result")
        self.next_step = QLineEdit()
        self.next_step.setObjectName("log_next_step")
        self.next_step.setMaxLength(LINE_LIMIT)
        self.next_step.setPlaceholderText(self.tr("Such as: send samples next Wednesday"))
        self.next_day = DateEntry("log_next_day", today, Lean.FUTURE, hint=self.tr("tomorrow, Fri, 3.20"))
        self.soon = ChoiceStrip("log_soon")
        self.more = MoreFields(_CAPTION_WIDTH)
        self._fold = QPushButton()
        self._fold.setObjectName("log_fold")
        self._fold.setProperty("look", "quiet")
        self._fold.setAutoDefault(False)
        self._fill_choices()
        self._lay_out()
        self._connect()
        self.more.setVisible(False)
        self._name_fold()
        self.customers.set_picked(pick_ids(self._book, party_ids if entry is None else entry.customers))
        self.day.set_day(today)
        if entry is not None:
            self._show_entry(entry)

    @override
    def hint(self) -> str:
        return self.tr("Ctrl+digit: people, or the day of the next step")

    @override
    def begin(self) -> None:
        if not self.customers.ids():
            self.customers.setFocus()
        elif self.type.code() is None:
            self.type.setFocus()
        else:
            self.content.setFocus()

    @override
    def state(self) -> dict[str, Any]:
        day, next_day = self.day.day(), self.next_day.day()
        return {
            "customers": self.customers.ids(),
            "present": self.people.codes(),
            "type": self.type.code(),
            "day": day.isoformat() if day else self.day.text(),
            "content": self.content.toPlainText(),
            "result": self.result.code(),
            "next_step": self.next_step.text(),
            "next_day": next_day.isoformat() if next_day else self.next_day.text(),
            "more": self.more.state(),
        }

    @override
    def restore(self, state: Mapping[str, Any]) -> None:
        self._setting = True
        self.customers.set_picked(pick_ids(self._book, _whole_numbers(state.get("customers"))))
        self.type.set_codes([str(state["type"])] if state.get("type") else [])
        self._set_day(self.day, str(state.get("day", "")))
        self.people.set_codes(str(code) for code in state.get("present") or ())
        self.content.setPlainText(str(state.get("content", "")))
        self.result.set_codes([str(state["result"])] if state.get("result") else [])
        self.next_step.setText(str(state.get("next_step", "")))
        self._set_day(self.next_day, str(state.get("next_day", "")))
        self._own_day = bool(self.next_day.text())
        more = state.get("more")
        self.more.restore(more if isinstance(more, dict) else {})
        self._setting = False
        self._unfold(self.more.isVisibleTo(self) or not self.more.is_plain())

    @override
    def save(self) -> str:
        entry = self.entry()
        if self._interaction_id is None:
            log_interaction(self._book, entry=entry)
            return self.tr("Logged · Ctrl+Z takes it back")
        change_interaction(self._book, interaction_id=self._interaction_id, entry=entry)
        return self.tr("Changed · Ctrl+Z takes it back")

    @override
    def show_wrong(self, field: str | None) -> None:
        places: dict[str | None, QWidget] = {
            "customers": self.customers, "type": self.type, "happened_on": self.day, "next_on": self.next_day,
            "happened_time": self.more.time, "minutes": self.more.minutes, "cost": self.more.cost,
        }  # fmt: skip
        if field in ("happened_time", "minutes", "cost"):
            self._unfold(True)
        places.get(field, self.content).setFocus()

    def entry(self) -> LogEntry:
        """What is typed, as an entry. Raises Refused for what cannot be read."""
        if self.customers.field.text().strip():
            raise Refused("customer_unpicked", "customers")
        kind, day = self.type.code(), self.day.day()
        if not self.customers.ids():
            raise Refused("customer_missing", "customers")
        if kind is None:
            raise Refused("type_missing", "type")
        if day is None:
            raise Refused("day_unclear", "happened_on")
        if self.next_day.is_wrong():
            raise Refused("day_unclear", "next_on")
        result = self.result.code()
        more = self.more.state()
        return LogEntry(
            customers=tuple(self.customers.ids()),
            present=tuple(int(code) for code in self.people.codes()),
            happened_on=day,
            happened_time=self.more.happened_time(),
            type=kind,
            direction=more["direction"],
            answered=result != _UNANSWERED,
            minutes=self.more.length(),
            purpose=more["purpose"],
            content=self.content.toPlainText(),
            result=None if result == _UNANSWERED else result,
            lesson=more["lesson"],
            next_step=self.next_step.text(),
            next_on=self.next_day.day(),
            cost_fen=self.more.cost_fen(),
            cost_category=more["category"],
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _ctrl_digit(event)
        ):
            event.accept()
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and (digit := _ctrl_digit(event))
        ):
            at = QApplication.focusWidget()
            strip = self.soon if at in (self.next_step, self.next_day.field, self.soon) else self.people
            strip.take_digit(digit)
            return True
        return super().eventFilter(watched, event)

    def _fill_choices(self) -> None:
        usual = common_types(self._book, count=_TYPES)
        rest = [one for one in InteractionType if one not in usual]
        self.type.set_choices(
            [Choice(one, choice(InteractionType, one)) for one in usual],
            [Choice(one, choice(InteractionType, one)) for one in rest],
            self.tr("Other …"),
        )
        results = [Choice(one, choice(Result, one)) for one in Result]
        self.result.set_choices([*results, Choice(_UNANSWERED, self.tr("Not reached"))])
        words = (
            self.tr("Tomorrow"),
            self.tr("3 days"),
            self.tr("1 week"),
            self.tr("2 weeks"),
            self.tr("1 month"),
        )
        self.soon.set_choices([Choice(code, word) for code, word in zip(_SOON, words, strict=True)])

    def _lay_out(self) -> None:
        top = QWidget()
        grid = Grid(top, _CAPTION_WIDTH)
        grid.add_line(self.tr("Customer"), self.customers)
        grid.add_line(self.tr("Type"), self.type)
        grid.add_line(self.tr("Day"), self.day)
        self._people_caption = grid.add_line(self.tr("Present"), self.people)
        grid.add_line(self.tr("Content"), self.content)
        grid.add_line(self.tr("Result"), self.result)
        grid.add_line(self.tr("Next step"), self.next_step)
        grid.add_line(self.tr("By"), self.next_day)
        grid.add_line("", self.soon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(top)
        layout.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.more)
        layout.addStretch(1)

    def _connect(self) -> None:
        self.customers.changed.connect(self._show_people)
        self.customers.finished.connect(self.type.setFocus)
        self.type.picked.connect(self.content.setFocus)
        self.day.entered.connect(self.content.setFocus)
        self.people.picked.connect(self._leave_people)
        self.content.entered.connect(self.result.setFocus)
        self.result.picked.connect(self.next_step.setFocus)
        self.next_step.textEdited.connect(self._guess_day)
        self.next_step.returnPressed.connect(self.next_day.setFocus)
        self.next_day.entered.connect(self.finished)
        self.next_day.field.textEdited.connect(self._note_own_day)
        self.next_day.field.stepped.connect(self._note_own_day)
        self.next_day.changed.connect(self._mark_soon)
        self.soon.changed.connect(self._take_soon)
        self.soon.picked.connect(self._leave_soon)
        self.more.finished.connect(self.finished)
        self._fold.clicked.connect(self._toggle_more)
        QShortcut(QKeySequence("Ctrl+M"), self, self._toggle_more)
        for part in (self.customers, self.type, self.day, self.people, self.result, self.next_day, self.more):
            part.changed.connect(self._note_change)
        self.content.textChanged.connect(self._note_change)
        self.next_step.textChanged.connect(self._note_change)
        for field in (self.customers.field, self.type, self.day.field, self.content, self.result, self.next_step,
                      self.next_day.field, self.soon, self.people):  # fmt: skip
            field.installEventFilter(self)

    def _note_change(self) -> None:
        if not self._setting:
            self.changed.emit()

    def _show_people(self) -> None:
        """Offer the people of the chosen companies; those ticked stay in sight."""
        people = read_people(self._book, self.customers.ids())
        offered = [Choice(str(person.id), person.name, person.post or "") for person in people]
        self.people.set_choices(offered[:_MOST_PEOPLE], offered[_MOST_PEOPLE:], self.tr("Other …"))
        for widget in (self.people, self._people_caption):
            widget.setVisible(bool(offered))

    def _leave_people(self, code: str) -> None:
        if not code and self.people.hasFocus():
            self.content.setFocus()

    def _leave_soon(self, _code: str) -> None:
        if self.soon.hasFocus():
            self.finished.emit()

    def _guess_day(self, text: str) -> None:
        """A next step that begins with a day ("下周三送样品") sets it, unless the rep said one."""
        if not self._own_day:
            self.next_day.set_day(find_leading_day(text, today=self._today))

    def _note_own_day(self) -> None:
        self._own_day = bool(self.next_day.text())

    def _take_soon(self) -> None:
        code = self.soon.code()
        if self._setting or code is None:
            return
        self._own_day = True
        self.next_day.set_day(self._soon_days()[code])

    def _mark_soon(self) -> None:
        day = self.next_day.day()
        self._setting, was = True, self._setting
        self.soon.set_codes([code for code, meant in self._soon_days().items() if meant == day])
        self._setting = was

    def _soon_days(self) -> dict[str, date]:
        return {code: read_day(code, today=self._today, lean=Lean.FUTURE) for code in _SOON}

    def _toggle_more(self) -> None:
        self._unfold(not self.more.isVisible())
        if self.more.isVisible():
            self.more.direction.setFocus()

    def _unfold(self, unfolded: bool) -> None:
        self.more.setVisible(unfolded)
        self._name_fold()

    def _name_fold(self) -> None:
        sign = "▾" if self.more.isVisibleTo(self) else "▸"
        self._fold.setText(f"{sign} " + self.tr("Time, purpose, lesson, cost (Ctrl+M)"))

    def _set_day(self, field: DateEntry, text: str) -> None:
        try:
            field.set_day(date.fromisoformat(text))
        except ValueError:
            field.set_text(text)

    def _show_entry(self, entry: LogEntry) -> None:
        self._setting = True
        self.type.set_codes([entry.type])
        self.day.set_day(entry.happened_on)
        self.people.set_codes(str(party) for party in entry.present)
        self.content.setPlainText(entry.content)
        result = entry.result if entry.answered else _UNANSWERED
        self.result.set_codes([result] if result else [])
        self.next_step.setText(entry.next_step)
        self.next_day.set_day(entry.next_on)
        self._own_day = entry.next_on is not None
        self.more.show_entry(entry)
        self._setting = False
        self._unfold(not self.more.is_plain())


def _ctrl_digit(event: QKeyEvent) -> str:
    """The digit that is pressed together with Ctrl, or ""."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers != Qt.KeyboardModifier.ControlModifier:
        return ""
    key = event.key()
    return chr(key) if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else ""


def _whole_numbers(values: object) -> list[int]:
    return [value for value in values if isinstance(value, int)] if isinstance(values, list) else []
