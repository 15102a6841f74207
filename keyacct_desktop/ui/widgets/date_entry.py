"""A typed date that understands 今天, -2, 下周一, 3.5 and says beside it what it understood.

Arrow up and down step a day, with Shift a week. Knows no book: it is told which day is today.
"""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from keyacct_desktop.domain.relative_day import Lean, read_day
from keyacct_desktop.domain.said_date import InvalidDate
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.days import day_words, short_day, when_words

_FIELD_WIDTH = 132
_WORDS_WIDTH = 104


class DateEntry(QWidget):
    """`changed` whenever the day or its validity changed; `entered` on Enter. An empty field is no day."""

    changed = Signal()
    entered = Signal()

    def __init__(
        self,
        name: str,
        today: date,
        lean: Lean,
        *,
        hint: str = "",
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._today = today
        self._lean = lean
        self._required = required
        self._day: date | None = None
        self._wrong = False
        self.field = _DayField(self)
        self.field.setObjectName(f"{name}_field")
        self.field.setMaxLength(40)
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.setPlaceholderText(hint)
        self.words = PlainLabel("", "soft")
        self.words.setObjectName(f"{name}_words")
        self.words.setMinimumWidth(_WORDS_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.field)
        layout.addWidget(self.words, 1)
        self.setFocusProxy(self.field)
        self.setFocusPolicy(self.field.focusPolicy())  # or setTabOrder would pass it over
        self.field.textChanged.connect(self._read)
        self.field.returnPressed.connect(self.entered)
        self.field.stepped.connect(self.step)
        self.field.left.connect(self._tidy)
        self._read()

    def day(self) -> date | None:
        """The day, or None when the field is empty or says no day."""
        return self._day

    def is_wrong(self) -> bool:
        """Whether there is text that says no day, or none where one is required."""
        return self._wrong

    def text(self) -> str:
        return self.field.text()

    def set_text(self, text: str) -> None:
        """What somebody typed, as from a draft."""
        self.field.setText(text)

    def set_day(self, day: date | None) -> None:
        self.field.setText("" if day is None else self._text_of(day))

    def step(self, days: int) -> None:
        """Move by days; an empty field begins at today."""
        self.set_day(self._today if self._day is None else self._day + timedelta(days=days))
        self.field.selectAll()

    def _read(self) -> None:
        text = self.field.text().strip()
        self._day, self._wrong = None, False
        if text:
            try:
                self._day = read_day(text, today=self._today, lean=self._lean)
            except InvalidDate as error:
                self._wrong = True
                self._show(self._complaint(error), "warn")
        elif self._required:
            self._wrong = True
            self._show(self.tr("Which day?"), "warn")
        else:
            self._show("", "soft")
        if self._day is not None:
            same = text == short_day(self._day, self._today)
            words = when_words if same else day_words
            self._show(words(self._day, self._today), "soft")
        self.changed.emit()

    def _show(self, text: str, look: str) -> None:
        self.words.setText(text)
        self.words.set_look(look)

    def _complaint(self, error: InvalidDate) -> str:
        if error.code in ("invalid_day", "invalid_month", "invalid_year"):
            return self.tr("There is no such day")
        if error.code == "not_solar":
            return self.tr("A solar date, please")
        return self.tr("Such as: yesterday, -2, Friday, 3.5")

    def _tidy(self) -> None:
        if self._day is not None and self.field.isModified():
            self.set_day(self._day)

    def _text_of(self, day: date) -> str:
        """The shortest text that reads back as this day."""
        for text in (short_day(day, self._today), day.isoformat()):
            try:
                if read_day(text, today=self._today, lean=self._lean) == day:
                    return text
            except InvalidDate:
                continue
        return day.isoformat()


class _DayField(QLineEdit):
    """`stepped` carries days for the arrow keys; `left` when the focus goes."""

    stepped = Signal(int)
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None:
            week = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(step * (7 if week else 1))
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
