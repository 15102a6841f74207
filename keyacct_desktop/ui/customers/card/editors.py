"""One editor per type of field: a line, a growing text, a choice. Each says its own error below itself.

An editor holds what is typed and never changes it; checking is domain.field_values' business.
"""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date, read_value
from keyacct_desktop.domain.fields import FieldSpec, FieldType
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.ui.customers.card.values import HIGHEST_RATING, rating_text
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.days import full_day, money_words
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.fields import choice

_MOST_LINES = 10
_IMPOSSIBLE = frozenset({"invalid_day", "short_lunar_month", "no_such_leap_month", "calendar_conflict"})
"""What no further letter can mend; "85-3" on the way to 85-3-8 is not among it."""


class FieldEditor(QWidget):
    """The common face of editors. `changed` at every keystroke, `finished` when the focus leaves, `submitted`
    on Enter in a single line, `cancelled` on Esc."""

    changed = Signal()
    finished = Signal()
    submitted = Signal()
    cancelled = Signal()

    def __init__(self, input_: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = input_
        self.setFocusProxy(input_)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._layout.addWidget(input_)
        self._note = PlainLabel("", "small", wrap=True)
        self._note.setObjectName("note")
        self._note.hide()
        self._layout.addWidget(self._note)
        self._error = ""
        input_.installEventFilter(self)

    def text(self) -> str:
        """What is typed (for a choice: its code)."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        raise NotImplementedError

    def take_focus(self) -> None:
        self.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_error(self, text: str) -> None:
        """Say below the field why it is not taken; "" takes the sentence away."""
        self._error = text
        self._say(text, "bad")

    def error(self) -> str:
        return self._error

    def note(self) -> str:
        """The sentence below the field, an error or what was understood."""
        return self._note.text()

    def lend_note(self) -> PlainLabel:
        """The label of that sentence, for a row that has more room for it than the field."""
        self._layout.removeWidget(self._note)
        return self._note

    def understood(self, text: str) -> None:
        """Say below the field what was understood."""
        if not self._error:
            self._say(text, "small")

    def _say(self, text: str, look: str) -> None:
        self._note.set_look(look)
        self._note.setText(text)
        self._note.setVisible(bool(text))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.finished.emit()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            single = not isinstance(self.input, QPlainTextEdit)
            if plain and single and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)


class LineEditor(FieldEditor):
    """One line."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        self.line = QLineEdit(text)
        self.line.setCursorPosition(0)
        super().__init__(self.line, parent)
        self.line.textEdited.connect(self._edited)

    @override
    def text(self) -> str:
        return self.line.text()

    @override
    def set_text(self, text: str) -> None:
        self.line.setText(text)

    def complete_with(self, words: list[str]) -> None:
        """Offer these while typing, wherever the typed text occurs in them."""
        completer = QCompleter(words, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._edited)
        self.line.setCompleter(completer)

    def _edited(self) -> None:
        self.changed.emit()


class CheckedLine(LineEditor):
    """A line whose value is read while it is typed (money, numbers, days, years), and shown as understood."""

    def __init__(self, spec: FieldSpec, text: str, today: date) -> None:
        self._spec = spec
        self._today = today
        super().__init__(text)

    @override
    def _edited(self) -> None:
        self.show_error("")
        self.understood(self._meaning())
        super()._edited()

    def _meaning(self) -> str:
        try:
            stored = read_value(self._spec, self.text(), self._today)
        except Refused:
            return ""
        if not stored:
            return ""
        if self._spec.type is FieldType.MONEY:
            meaning = money_words(int(stored))
            return "" if meaning.strip("¥") == self.text().strip() else meaning
        if self._spec.type is FieldType.DAY:
            return full_day(date.fromisoformat(stored))
        return ""


class SaidDateLine(LineEditor):
    """A date as people say it: 8.15, 八月十五, 农历闰六月初十, 1985-3-8; shows at once what it understood."""

    def __init__(self, text: str, today: date) -> None:
        self._today = today
        super().__init__(text)
        self.line.setPlaceholderText(self.tr("8.15, lunar 8-15, 1985-3-8 …"))

    @override
    def _edited(self) -> None:
        self.show_error("")
        self.check()
        super()._edited()

    def check(self, *, finished: bool = False) -> bool:
        """Show what is understood. A day that cannot be is said at once, a text that says no date once it is
        `finished`."""
        if not self.text().strip():
            self.understood("")
            return True
        try:
            said = read_date(self.text(), self._today, "dates")
        except Refused as error:
            if finished or error.code in _IMPOSSIBLE:
                self.show_error(sentence(error))
            else:
                self.understood("")
            return False
        self.understood(self.words_of(said))
        return True

    def words_of(self, said: PartialDate) -> str:
        """What was understood, in words."""
        from keyacct_desktop.domain.date_rules import rule_of
        from keyacct_desktop.ui.words.date_rules import understood

        return understood(said, rule_of(said), self._today, self.text())


class GrowingText(QPlainTextEdit):
    """A text of several lines that is as high as it must be; Tab goes on to the next field."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        lines = min(max(self.document().size().toSize().height(), 2), _MOST_LINES)
        height = round(lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin() + 12)
        if height != self.height():
            self.setFixedHeight(height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())


class TextEditor(FieldEditor):
    """Several lines."""

    def __init__(self, text: str) -> None:
        self.area = GrowingText(text)
        super().__init__(self.area)
        self.area.textChanged.connect(self.changed)

    @override
    def text(self) -> str:
        return self.area.toPlainText()

    @override
    def set_text(self, text: str) -> None:
        self.area.setPlainText(text)


class CalmCombo(QComboBox):
    """A combo box that the wheel does not change in passing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(2)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(20)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceEditor(FieldEditor):
    """One code of a closed list; the first entry stands for "not known"."""

    def __init__(self, entries: list[tuple[str, str]], code: str, *, empty: bool = True) -> None:
        self.combo = CalmCombo()
        if empty:
            self.combo.addItem("—", "")
        for each, words in entries:
            self.combo.addItem(words, each)
        super().__init__(self.combo)
        self.set_text(code)
        self.combo.currentIndexChanged.connect(self.changed)

    @override
    def text(self) -> str:
        return str(self.combo.currentData() or "")

    @override
    def set_text(self, text: str) -> None:
        at = self.combo.findData(text)
        if at < 0 and text:
            self.combo.addItem(text, text)
            at = self.combo.count() - 1
        self.combo.setCurrentIndex(max(at, 0))


def make_editor(spec: FieldSpec | None, text: str, today: date, *, said_date: bool = False) -> FieldEditor:
    """The editor for a field, holding `text` as typed; `said_date` for an important date, None for plain text."""
    if said_date:
        return SaidDateLine(text, today)
    if spec is None:
        return LineEditor(text)
    match spec.type:
        case FieldType.LONG:
            return TextEditor(text)
        case FieldType.CHOICE:
            entries = [(code, choice(spec.key, code)) for code in spec.choices]
            return ChoiceEditor(entries, text, empty=spec.key != "stage")
        case FieldType.BOOL:
            return ChoiceEditor([(code, choice("yes_no", code)) for code in ("1", "0")], text)
        case FieldType.RATING:
            lowest = 1 if spec.key == "satisfaction" else 0
            entries = [(str(n), f"{rating_text(n)}  {n}") for n in range(lowest, HIGHEST_RATING + 1)]
            return ChoiceEditor(entries, text)
        case FieldType.TEXT:
            return LineEditor(text)
        case _:
            return CheckedLine(spec, text, today)
