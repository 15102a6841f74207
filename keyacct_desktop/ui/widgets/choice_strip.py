"""A strip of choices that the keyboard reaches with one digit each: one of them, or any number of them.

The strip is a single stop of the Tab key; arrows move inside it, the digit shown on a choice takes it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from keyacct_desktop.ui.shell.tokens import RADIUS
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout

_DIGITS = "1234567890"
_PADDING = 9
_REST = "more"


@dataclass(frozen=True, slots=True)
class Choice:
    """A code and its word; `detail` stands behind it in a softer colour."""

    code: str
    text: str
    detail: str = ""


class ChoiceButton(QAbstractButton):
    """One choice: its digit, its word, its detail. Painted from the palette, so that it follows the theme."""

    def __init__(self, choice: Choice, digit: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.digit = digit
        self.is_current = False
        self.setObjectName(f"choice_{choice.code}")
        self.setText(choice.text)
        self.setAccessibleName(choice.text)
        self.setAccessibleDescription(choice.detail)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        width = sum(width for _, width in self._parts()) + 2 * _PADDING
        return QSize(width, QFontMetrics(self.font()).height() + 10)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, on = self.palette(), self.isChecked()
        fill = palette.color(QPalette.ColorRole.Highlight if on else QPalette.ColorRole.Base)
        if self.underMouse() and not on:
            fill = palette.color(QPalette.ColorRole.Midlight)
        edge = palette.color(QPalette.ColorRole.Accent if on or self.is_current else QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 1.6 if self.is_current else 1.0))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        x = _PADDING
        inks = (
            palette.color(QPalette.ColorRole.PlaceholderText),
            palette.color(QPalette.ColorRole.Accent if on else QPalette.ColorRole.Text),
            palette.color(QPalette.ColorRole.PlaceholderText),
        )
        for (text, width), ink, font in zip(self._parts(), inks, self._fonts(), strict=True):
            self._draw(painter, text, x, ink, font)
            x += width

    def _draw(self, painter: QPainter, text: str, x: int, ink: QColor, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(self.rect().adjusted(x, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), text)

    def _parts(self) -> list[tuple[str, int]]:
        """(text, width with its gap) of digit, word and detail."""
        fonts = self._fonts()
        texts = (self.digit, self.text(), self.choice.detail)
        gaps = (5 if self.digit else 0, 5 if self.choice.detail else 0, 0)
        return [
            (text, (QFontMetrics(font).horizontalAdvance(text) if text else 0) + gap)
            for text, font, gap in zip(texts, fonts, gaps, strict=True)
        ]

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        small = QFont(self.font())
        small.setPointSizeF(self.font().pointSizeF() * 0.82)
        return small, self.font(), small


class ChoiceStrip(QWidget):
    """`changed` after every change; `picked` when a digit, Enter or a click took a choice, so that the focus may
    move on. With `many` any number may be taken; with `may_be_none` the one taken can be let go again."""

    changed = Signal()
    picked = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        many: bool = False,
        may_be_none: bool = True,
        prefix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._many = many
        self._may_be_none = may_be_none
        self._prefix = prefix
        self._buttons: list[ChoiceButton] = []
        self._rest: list[Choice] = []
        self._rest_text = ""
        self._current = 0
        self._flow = FlowLayout(self, spacing=6)

    def set_choices(
        self, choices: Sequence[Choice], rest: Sequence[Choice] = (), rest_text: str = ""
    ) -> None:
        """Show these choices; the codes that were taken and are still there stay taken.

        `rest` waits in a menu behind a last button that says `rest_text`; what is taken there joins the strip.
        """
        taken = set(self.codes())
        self._rest = list(rest)
        self._rest_text = rest_text
        if rest:
            choices = [*choices, Choice(_REST, rest_text)]
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = []
        for position, choice in enumerate(choices):
            digit = f"{self._prefix}{_DIGITS[position]}" if position < len(_DIGITS) else ""
            button = ChoiceButton(choice, digit, self)
            button.setChecked(choice.code in taken)
            button.clicked.connect(self._note_click)
            self._buttons.append(button)
            self._flow.addWidget(button)
        self._current = min(self._current, max(len(self._buttons) - 1, 0))
        self._mark_current()
        self.updateGeometry()

    def choices(self) -> list[Choice]:
        return [button.choice for button in self._buttons if button.choice.code != _REST]

    def codes(self) -> list[str]:
        """The codes that are taken, in the order of the strip."""
        return [button.choice.code for button in self._buttons if button.isChecked()]

    def code(self) -> str | None:
        """The one code that is taken."""
        return next(iter(self.codes()), None)

    def set_codes(self, codes: Iterable[str]) -> None:
        """Take exactly these codes; those that wait in the menu join the strip."""
        wanted = set(codes)
        for choice in [choice for choice in self._rest if choice.code in wanted]:
            self._join(choice)
        for position, button in enumerate(self._buttons):
            button.setChecked(button.choice.code in wanted)
            if button.isChecked() and not self._many:
                self._current = position
        self._mark_current()
        self.changed.emit()

    def take_digit(self, digit: str) -> bool:
        """Take the choice with this digit, as if it were typed here; False when there is none."""
        position = _DIGITS.find(digit)
        if not 0 <= position < len(self._buttons) or len(digit) != 1:
            return False
        self._take(position)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.text() and self.take_digit(event.text()):
            return
        if plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(1 if key == Qt.Key.Key_Right else -1)
            return
        if plain and key == Qt.Key.Key_Space and self._buttons:
            self._take(self._current, move_on=False)
            return
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._buttons and not self._many and self.code() is None:
                self._take(self._current)
            else:
                self.picked.emit("")
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_current()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_current()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _note_click(self) -> None:
        button = self.sender()
        if not isinstance(button, ChoiceButton):
            return
        button.setChecked(not button.isChecked())  # the click has toggled it; `_take` decides
        self._take(self._buttons.index(button))

    def _take(self, position: int, *, move_on: bool = True) -> None:
        button = self._buttons[position]
        self._current = position
        if button.choice.code == _REST:
            self._show_rest(button)
            return
        if self._many:
            button.setChecked(not button.isChecked())
        else:
            let_go = button.isChecked() and self._may_be_none
            for other in self._buttons:
                other.setChecked(other is button and not let_go)
        self._mark_current()
        self.changed.emit()
        if move_on and button.isChecked():
            self.picked.emit(button.choice.code)

    def _show_rest(self, button: ChoiceButton) -> None:
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}_menu")
        for choice in self._rest:
            words = f"{choice.text}   {choice.detail}" if choice.detail else choice.text
            menu.addAction(words.replace("&", "&&")).setData(choice.code)
        menu.triggered.connect(self._take_rest)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _take_rest(self, action: QAction) -> None:
        choice = next(choice for choice in self._rest if choice.code == action.data())
        self._join(choice)
        self._take([button.choice.code for button in self._buttons].index(choice.code))

    def _join(self, choice: Choice) -> None:
        rest = [other for other in self._rest if other is not choice]
        self.set_choices([*self.choices(), choice], rest, self._rest_text)

    def _move(self, step: int) -> None:
        if self._buttons:
            self._current = (self._current + step) % len(self._buttons)
            self._mark_current()

    def _mark_current(self) -> None:
        for position, button in enumerate(self._buttons):
            button.is_current = self.hasFocus() and position == self._current
            button.update()
