"""The field that goes to a day: 八月十五, 闰六月初十, 2026-9-25, 下周一, 中秋. Says at once which day that is in both
calendars.
"""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from keyacct_desktop.domain.date_rules import next_occurrences, rule_of
from keyacct_desktop.domain.lunar import FIRST_DAY, LAST_DAY
from keyacct_desktop.domain.relative_day import Lean, read_day
from keyacct_desktop.domain.said_date import InvalidDate, parse_said_date
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.dates import day_title, lunar_title

_PIVOT_AHEAD = 60
"""A year of two digits may lie so far ahead: a calendar looks forward."""


def find_day(text: str, *, today: date, start: date) -> date:
    """The day that a text says. A date without a year is the first one from `start` on; other words count from
    `today`. Raises InvalidDate."""
    try:
        said = parse_said_date(text, pivot_year=today.year + _PIVOT_AHEAD)
    except InvalidDate as error:
        try:
            day = read_day(text, today=today, lean=Lean.FUTURE)
        except InvalidDate:
            raise error from None
        if not FIRST_DAY <= day <= LAST_DAY:
            raise InvalidDate("outside_calendar", first=FIRST_DAY.year, last=LAST_DAY.year) from None
        return day
    if said.year is not None:
        found = next_occurrences(rule_of(said, once=True), date(said.year, 1, 1), 1)
    else:
        found = next_occurrences(rule_of(said), start, 1)
    if not found:
        raise InvalidDate("invalid_day", day=said.day, month=said.month)
    return found[0]


class GoToField(QLineEdit):
    """`day_wanted` on Enter; `left` on Esc. `understood` carries what the text means while it is typed."""

    day_wanted = Signal(object)
    understood = Signal(str)
    left = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_go_to")
        self.setMaxLength(40)
        self.setPlaceholderText(self.tr("Go to: 9-25, 八月十五…"))
        self.setAccessibleName(self.tr("Go to a date, solar or lunar"))
        self.setMinimumWidth(176)
        self.setMaximumWidth(190)
        self._today = today
        self._start = today
        self.textChanged.connect(self._say)
        self.returnPressed.connect(self._go)

    def set_start(self, today: date, start: date) -> None:
        """From which day on a date without a year is looked for."""
        self._today, self._start = today, start

    def words(self) -> str:
        """What the text means, or what is wrong with it."""
        text = self.text().strip()
        if not text:
            return ""
        try:
            day = find_day(text, today=self._today, start=self._start)
        except InvalidDate as error:
            return self._complaint(error)
        return " = ".join(part for part in (day_title(day), lunar_title(day)) if part)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _say(self) -> None:
        self.understood.emit(self.words())

    def _go(self) -> None:
        try:
            day = find_day(self.text(), today=self._today, start=self._start)
        except InvalidDate:
            return
        self.clear()
        self.day_wanted.emit(day)

    def _complaint(self, error: InvalidDate) -> str:
        if error.code in ("outside_calendar", "invalid_year"):
            return self.tr("The calendar knows the years 1901 to 2100")
        if error.code == "no_such_leap_month":
            return self.tr("That year has no such leap month")
        if error.code in ("invalid_day", "invalid_month"):
            return self.tr("There is no such day")
        return self.tr("Such as: 9-25, 2027-2-6, 八月十五, 闰六月初十, next Monday")
