"""The folded part of the quick log: who began it, time, length, purpose, lesson, cost. Owns no customer."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import LINE_LIMIT
from keyacct_desktop.domain.time_text import InvalidTime, read_minutes, read_time
from keyacct_desktop.domain.vocabulary import CostCategory, Direction, Purpose
from keyacct_desktop.services.interactions import MOST_MINUTES, LogEntry
from keyacct_desktop.ui.log.grid import Grid
from keyacct_desktop.ui.widgets.choice_strip import Choice, ChoiceStrip
from keyacct_desktop.ui.widgets.money_entry import MoneyEntry
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choices

_SHORT = 110


class MoreFields(QWidget):
    """`changed` after every edit; `finished` on Enter in the last field."""

    changed = Signal()
    finished = Signal()

    def __init__(self, caption_width: int) -> None:
        super().__init__()
        self.setObjectName("log_more")
        self.direction = ChoiceStrip("log_direction", may_be_none=False)
        self.direction.set_choices([Choice(code, word) for code, word in choices(Direction)])
        self.direction.set_codes([Direction.OUT])
        self.time = _field("log_time", "14:30", 20)
        self.minutes = _field("log_minutes", self.tr("45, 1.5 h"), 20)
        self.purpose = ChoiceStrip("log_purpose")
        self.purpose.set_choices([Choice(code, word) for code, word in choices(Purpose)])
        self.lesson = QLineEdit()
        self.lesson.setObjectName("log_lesson")
        self.lesson.setMaxLength(LINE_LIMIT)
        self.lesson.setPlaceholderText(self.tr("What did I learn from it?"))
        self.cost = MoneyEntry("log_cost", hint="¥")
        self.category = ChoiceStrip("log_cost_category", may_be_none=False)
        kinds = [(code, word) for code, word in choices(CostCategory) if code != CostCategory.CONCESSION]
        self.category.set_choices([Choice(code, word) for code, word in kinds])
        self.category.set_codes([CostCategory.MEAL])
        grid = Grid(self, caption_width)
        grid.add_line(self.tr("Begun"), self.direction)
        length = PlainLabel(self.tr("Length"), "soft")
        grid.add_line(self.tr("Time"), self.time, length, self.minutes, QWidget(), stretch=3)
        grid.add_line(self.tr("Purpose"), self.purpose)
        grid.add_line(self.tr("Lesson"), self.lesson)
        grid.add_line(self.tr("Cost"), self.cost, self.category, stretch=1)
        for strip in (self.direction, self.purpose, self.category, self.cost):
            strip.changed.connect(self.changed)
        for field in (self.time, self.minutes, self.lesson):
            field.textChanged.connect(self.changed)
        self.direction.picked.connect(self.time.setFocus)
        self.time.returnPressed.connect(self.minutes.setFocus)
        self.minutes.returnPressed.connect(self.purpose.setFocus)
        self.purpose.picked.connect(self.lesson.setFocus)
        self.lesson.returnPressed.connect(self.cost.setFocus)
        self.cost.entered.connect(self.finished)

    def is_plain(self) -> bool:
        """Whether nothing was said here."""
        return self.state() == _PLAIN

    def state(self) -> dict[str, Any]:
        return {
            "direction": self.direction.code() or Direction.OUT.value,
            "time": self.time.text(),
            "minutes": self.minutes.text(),
            "purpose": self.purpose.code(),
            "lesson": self.lesson.text(),
            "cost": self.cost.text(),
            "category": self.category.code() or CostCategory.MEAL.value,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        values = {**_PLAIN, **state}
        self.direction.set_codes([values["direction"]])
        self.time.setText(values["time"])
        self.minutes.setText(values["minutes"])
        self.purpose.set_codes([values["purpose"]] if values["purpose"] else [])
        self.lesson.setText(values["lesson"])
        self.cost.set_text(values["cost"])
        self.category.set_codes([values["category"]])

    def show_entry(self, entry: LogEntry) -> None:
        """Show a logged contact."""
        self.restore(
            {
                "direction": entry.direction,
                "time": entry.happened_time or "",
                "minutes": "" if entry.minutes is None else str(entry.minutes),
                "purpose": entry.purpose,
                "lesson": entry.lesson,
                "cost": "",
                "category": entry.cost_category,
            }
        )
        self.cost.set_fen(entry.cost_fen or None)

    def happened_time(self) -> str | None:
        """Local "HH:MM". Raises Refused "time_invalid"."""
        text = self.time.text().strip()
        try:
            return read_time(text) if text else None
        except InvalidTime as error:
            raise Refused("time_invalid", "happened_time") from error

    def length(self) -> int | None:
        """Minutes. Raises Refused "minutes_invalid"."""
        text = self.minutes.text().strip()
        try:
            return read_minutes(text) if text else None
        except InvalidTime as error:
            raise Refused("minutes_invalid", "minutes", most=MOST_MINUTES) from error

    def cost_fen(self) -> int:
        """Fen. Raises Refused "cost_unclear"."""
        fen = self.cost.fen()
        if self.cost.is_wrong():
            raise Refused("cost_unclear", "cost")
        return fen or 0


_PLAIN: dict[str, Any] = {
    "direction": "out", "time": "", "minutes": "", "purpose": None, "lesson": "", "cost": "", "category": "meal",
}  # fmt: skip


def _field(name: str, hint: str, limit: int) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setMaxLength(limit)
    field.setPlaceholderText(hint)
    field.setFixedWidth(_SHORT)
    return field
