"""The rule of one important date: what is chosen where a year has no such day, when it reminds, whether one greets.

Beside it stand the next ten real days, counted anew with every choice, before anything is saved. The dialog writes
nothing: the card keeps what was decided together with everything else typed on it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.date_rules import DateRule, Feb29, LeapMonth, ShortMonth
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.reminders import leads_text, read_leads
from keyacct_desktop.domain.said_date import PartialDate, describe
from keyacct_desktop.domain.today import RENEWAL_DATES
from keyacct_desktop.domain.vocabulary import Calendar, DateType
from keyacct_desktop.services.dates.options import ONCE_TYPES, DateOptions, happens_once, rule_for
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.choice_strip import Choice, ChoiceStrip
from keyacct_desktop.ui.widgets.date_preview import DatePreview
from keyacct_desktop.ui.widgets.frames import hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.date_rules import (
    RuleWords,
    choice_title,
    counterpart,
    month_words,
    other_calendar,
)
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.festivals import is_chinese

_WIDTH = 640
_LEAP_MONTHS = (LeapMonth.PLAIN, LeapMonth.BOTH, LeapMonth.LEAP_ONLY)
_USUAL, _YES, _NO = "usual", "yes", "no"


@dataclass(frozen=True, slots=True)
class AskedDate:
    """A date as the dialog begins: what was said, a DateType code, what it is called, and what was chosen so far.
    `usual_leads` are those of its type."""

    said: PartialDate
    type: str
    title: str
    options: DateOptions
    stopped: bool
    usual_leads: tuple[int, ...]


class DateDialog(QDialog):
    """`decided` carries the options (DateOptions) and whether the date is stopped; `other_wanted` a birthday in the
    other calendar (PartialDate), to be kept beside this one."""

    decided = Signal(object, bool)
    other_wanted = Signal(object)

    def __init__(self, asked: AskedDate, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("date_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("{date}: rule and reminders").replace("{date}", asked.title))
        self._asked = asked
        self._strips: dict[str, ChoiceStrip] = {}
        self._preview = DatePreview(today)
        self._once: QCheckBox | None = None
        self._leads = QLineEdit()
        self._leads_never = QCheckBox(self.tr("Not ahead at all"))
        self._leads_words = PlainLabel("", "small", wrap=True)
        self._stop = QCheckBox(self.tr("Stop: keep the date, never remind"))
        outer = QVBoxLayout(self)
        # Its own smallest height would count lines as if they were all as narrow as can be.
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        outer.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        outer.setSpacing(SPACE.m)
        outer.addWidget(self._said())
        self._form = QGridLayout()
        self._form.setHorizontalSpacing(SPACE.m)
        self._form.setVerticalSpacing(SPACE.s)
        self._form.setColumnStretch(1, 1)
        outer.addLayout(self._form)
        self._add_rule()
        self._add_reminders()
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(PlainLabel(self.tr("The next ten days"), "heading"))
        head.addWidget(hairline(), 1, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(head)
        outer.addWidget(self._preview)
        outer.addStretch(1)
        outer.addLayout(self._buttons())
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, self.height())
        self._show()
        self._first_field().setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def options(self) -> DateOptions:
        """What is chosen. Raises Refused when the days of the reminders cannot be read."""
        text = self._leads.text().strip()
        leads = read_leads(text) if text else None
        if self._leads_never.isChecked():
            leads = ()
        elif leads == self._asked.usual_leads:
            leads = None
        return replace(self._drafted(), leads=leads, greet=self._flag("greet"), gift=self._flag("gift"))

    def save(self) -> bool:
        """Hand over what is chosen and close. False when a reminder cannot be read: it is said, the dialog stays."""
        try:
            options = self.options()
        except Refused as error:
            self._say_leads(sentence(error), "bad")
            self._leads.setFocus()
            return False
        self.decided.emit(options, self._stop.isChecked())
        self.accept()
        return True

    # What is asked

    def _said(self) -> PlainLabel:
        said = self._asked.said
        text = describe(said, "zh" if is_chinese() else "en")
        other = counterpart(said)
        label = PlainLabel(_begun_large(f"{text} = {other}" if other else text), "title", wrap=True)
        label.setObjectName("date_said")
        return label

    def _add_rule(self) -> None:
        said, choices = self._asked.said, self._asked.options.choices
        if said.calendar is Calendar.SOLAR and (said.month, said.day) == (2, 29):
            self._ask("feb29", self.tr("Years without 29 February"), Feb29, choices.feb29)
        if said.calendar is Calendar.LUNAR:
            month = month_words(said.month, False)
            if said.is_leap_month:
                leap = month_words(said.month, True)
                words = self.tr("Born in {leap}").replace("{leap}", leap)
                self._ask("leap_month", words, _LEAP_MONTHS, choices.leap_month)
            if said.day == 30:
                words = self.tr("{month} without a 30th").replace("{month}", month)
                self._ask("short_month", words, ShortMonth, choices.short_month)
        if self._asked.type in (*ONCE_TYPES, DateType.CUSTOM) or self._asked.options.once:
            self._add_once()

    def _add_once(self) -> None:
        """Whether the date comes every year: only one with its year can be that one day."""
        said = self._asked.said
        self._once = QCheckBox(self.tr("Only this once, not every year"))
        self._once.setObjectName("date_once")
        once = self._asked.options.once
        self._once.setChecked(happens_once(self._asked.type, said.year, once))
        self._once.setEnabled(said.year is not None)
        if said.year is None:
            self._once.setToolTip(self.tr("Write the year to have it only once."))
        self._once.toggled.connect(self._show)
        self._row("", self._once)

    def _add_reminders(self) -> None:
        asked = self._asked
        self._leads.setObjectName("date_leads")
        self._leads.setMaxLength(60)
        self._leads.setPlaceholderText(
            self.tr("as usual: {days}").replace("{days}", leads_text(asked.usual_leads) or "—")
        )
        self._leads.setAccessibleName(self.tr("Remind so many days ahead"))
        self._leads_never.setObjectName("date_leads_never")
        own = asked.options.leads
        if own is not None:
            self._leads.setText(leads_text(own))
            self._leads_never.setChecked(not own)
        self._leads.textEdited.connect(self._show_leads)
        self._leads.returnPressed.connect(self.save)
        self._leads_never.toggled.connect(self._show_leads)
        line = QHBoxLayout()
        line.setSpacing(SPACE.m)
        line.addWidget(self._leads, 1)
        line.addWidget(self._leads_never)
        holder = QWidget()
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        self._row(self.tr("Remind, days ahead"), holder)
        self._leads_words.setObjectName("date_leads_words")
        self._form.addWidget(self._leads_words, self._form.rowCount(), 1)
        if asked.type not in RENEWAL_DATES:
            self._ask_flag("greet", self.tr("Greet on it"), asked.options.greet)
            self._ask_flag("gift", self.tr("Think of a gift"), asked.options.gift)
        self._stop.setObjectName("date_stopped")
        self._stop.setChecked(asked.stopped)
        self._stop.toggled.connect(self._show_leads)
        self._row("", self._stop)
        self._show_leads()

    def _ask(self, key: str, words: str, codes: Iterable[StrEnum], now: str) -> None:
        self._strip(key, words, [Choice(str(code), choice_title(str(code))) for code in codes], now)

    def _ask_flag(self, key: str, words: str, now: bool | None) -> None:
        choices = [
            Choice(_USUAL, self.tr("As usual")), Choice(_YES, self.tr("Yes")), Choice(_NO, self.tr("No")),
        ]  # fmt: skip
        self._strip(key, words, choices, _USUAL if now is None else _YES if now else _NO)

    def _strip(self, key: str, words: str, choices: list[Choice], now: str) -> None:
        strip = ChoiceStrip(f"date_{key}", may_be_none=False)
        strip.setAccessibleName(_begun_large(words))
        strip.set_choices(choices)
        strip.set_codes([str(now)])
        strip.changed.connect(self._show)
        self._strips[key] = strip
        self._row(words, strip)

    def _row(self, words: str, field: QWidget) -> None:
        row = self._form.rowCount()
        if words:
            self._form.addWidget(PlainLabel(_begun_large(words), "soft"), row, 0)
        self._form.addWidget(field, row, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        other = other_calendar(self._asked.said)
        if self._asked.type == DateType.BIRTHDAY and other is not None:
            lunar = other.calendar is Calendar.LUNAR
            words = (
                self.tr("Keep the lunar birthday too") if lunar else self.tr("Keep the solar birthday too")
            )
            also = QPushButton(words)
            also.setObjectName("date_other")
            also.setAutoDefault(False)
            also.clicked.connect(self._keep_other)
            row.addWidget(also)
        row.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("date_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        done = QPushButton(self.tr("OK"))
        done.setObjectName("date_done")
        done.setProperty("look", "primary")
        done.setAutoDefault(False)
        done.clicked.connect(self.save)
        row.addWidget(cancel)
        row.addWidget(done)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)
        return row

    # What it comes to

    def _fit(self) -> None:
        """As high as the preview needs at this width"""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            self.setMinimumHeight(needed)
            self.resize(self.width(), needed)

    def _show(self) -> None:
        rule = self._rule(self._drafted())
        for key in ("feb29", "short_month", "leap_month"):
            if key in self._strips:
                self._strips[key].setEnabled(not rule.comes_once)
        self._preview.show_rule(rule, self._asked.type)
        if self.isVisible():
            self._fit()

    def _show_leads(self) -> None:
        never, stopped = self._leads_never.isChecked(), self._stop.isChecked()
        self._leads.setEnabled(not never and not stopped)
        self._leads_never.setEnabled(not stopped)
        text = self._leads.text().strip()
        if stopped or never:
            self._say_leads("", "small")
            return
        try:
            leads = read_leads(text) if text else self._asked.usual_leads
        except Refused as error:
            self._say_leads(sentence(error), "bad")
            return
        self._say_leads(RuleWords().leads(leads), "small")

    def _say_leads(self, text: str, look: str) -> None:
        self._leads_words.set_look(look)
        self._leads_words.setText(text)

    def _keep_other(self) -> None:
        other = other_calendar(self._asked.said)
        if other is not None and self.save():
            self.other_wanted.emit(other)

    def _drafted(self) -> DateOptions:
        """The options with the rule's choices as they stand."""
        asked = self._asked
        choices = asked.options.choices
        for key, strip in self._strips.items():
            code = strip.code()
            if code is None:
                continue
            if key == "feb29":
                choices = replace(choices, feb29=Feb29(code))
            elif key == "short_month":
                choices = replace(choices, short_month=ShortMonth(code))
            elif key == "leap_month":
                choices = replace(choices, leap_month=LeapMonth(code))
        once = asked.options.once
        if self._once is not None and asked.said.year is not None:
            wanted = self._once.isChecked()
            usual = happens_once(asked.type, asked.said.year)
            once = None if wanted == usual else wanted
        return replace(asked.options, choices=choices, once=once)

    def _rule(self, options: DateOptions) -> DateRule:
        return rule_for(self._asked.type, self._asked.said, options)

    def _flag(self, key: str) -> bool | None:
        if key not in self._strips:
            return getattr(self._asked.options, key)  # type: ignore[no-any-return]
        return {_YES: True, _NO: False}.get(self._strips[key].code() or _USUAL)

    def _first_field(self) -> QWidget:
        return next(iter(self._strips.values()), self._leads)


def _begun_large(words: str) -> str:
    """Words that stand elsewhere within a sentence, as they begin a line."""
    return words[:1].upper() + words[1:]
