"""One line of the Today list: who, why, the phone, the last topic; on the current line also what can be done."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from keyacct_desktop.services.today import DoneLine, Line, PutOff
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import pixmap
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.widgets.tier_chip import TierChip
from keyacct_desktop.ui.words.choices import choice

_WHO_WIDTH = 268
_EDGE = 3


class TodayRow(QWidget):
    """A line. `pressed` and `opened` (double click) carry the customer's id, `phone_pressed` the phone."""

    pressed = Signal(int)
    opened = Signal(int)
    phone_pressed = Signal(int)

    def __init__(self, line: Line, reasons: list[str], topic: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"today_row_{line.customer_id}")
        self.line = line
        self._theme = theme
        self._current = False
        self.setAccessibleName(" · ".join([line.name, *reasons]))
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(SPACE.l, 7, SPACE.m, 7)
        self._body.setSpacing(SPACE.s)
        across = QHBoxLayout()
        across.setSpacing(SPACE.l)
        across.addWidget(self._who())
        across.addLayout(self._why(reasons, topic), 1)
        across.addWidget(self._phone(), 0, Qt.AlignmentFlag.AlignVCenter)
        self._body.addLayout(across)

    def set_current(self, bar: QWidget | None) -> None:
        """Become the current line and hold the bar of actions, or let it go (None)."""
        self._current = bar is not None
        if bar is not None:
            self._body.addWidget(bar)
            bar.show()
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.line.customer_id)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.line.customer_id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._current:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.hover))
        painter.fillRect(0, 0, _EDGE, self.height(), QColor(self._theme.tokens.accent))

    def _who(self) -> QWidget:
        line = self.line
        box = QWidget()
        box.setFixedWidth(_WHO_WIDTH)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(SPACE.s)
        name = FittedLabel(line.name, "entry")
        name.setObjectName("today_name")
        first.addWidget(name)
        if line.tier is not None:
            chip = TierChip(self._theme)
            chip.setFont(self._theme.font("small"))
            chip.show_tier(line.tier, choice("Tier", line.tier))
            first.addWidget(chip)
        first.addStretch(1)
        column.addLayout(first)
        column.addWidget(ElidedLabel(_beside_the_name(line), "small"))
        return box

    def _why(self, reasons: list[str], topic: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(SPACE.m)
        main = FittedLabel(reasons[0], "bad" if self.line.urgency == 1 else "")
        main.setObjectName("today_reason")
        first.addWidget(main)
        if len(reasons) > 1:
            others = ElidedLabel(" · ".join(reasons[1:]), "soft")
            others.setObjectName("today_more_reasons")
            first.addWidget(others, 1)
        else:
            first.addStretch(1)
        column.addLayout(first)
        last = ElidedLabel(topic, "small")
        last.setObjectName("today_topic")
        column.addWidget(last)
        return column

    def _phone(self) -> QPushButton:
        button = QPushButton(_grouped(self.line.phone or ""))
        button.setObjectName("today_phone")
        button.setProperty("look", "link")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if not self.line.phone:
            # Never setVisible(True) here: without a parent it would open as a window of its own.
            button.hide()
        button.clicked.connect(self._tell_phone)
        return button

    def _tell_phone(self) -> None:
        self.phone_pressed.emit(self.line.customer_id)


class FittedLabel(ElidedLabel):
    """As wide as its text, less only when there is no room."""

    def __init__(self, text: str, look: str = "") -> None:
        super().__init__(text, look)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 4, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(self.sizeHint())


class ActionBar(QWidget):
    """The buttons of the current line, each with its key beside the words."""

    def __init__(self, actions: list[QAction]) -> None:
        super().__init__()
        self.setObjectName("today_actions")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        self._buttons: dict[str, QPushButton] = {}
        for place, action in enumerate(actions):
            button = QPushButton(f"{action.text()}  {action.shortcut().toString()}")
            button.setObjectName(f"button_{action.objectName()}")
            button.setProperty("look", "primary" if place == 0 else "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(action.trigger)
            layout.addWidget(button)
            self._buttons[action.objectName()] = button
        layout.addStretch(1)

    def offer(self, command: str, wanted: bool) -> None:
        """Show or hide one of the buttons."""
        self._buttons[command].setVisible(wanted)

    def button(self, command: str) -> QPushButton:
        return self._buttons[command]


class QuietRow(QWidget):
    """A line at the foot: ticked off, or put off. `chosen` carries the id when its button was pressed."""

    opened = Signal(int)
    chosen = Signal(int)

    def __init__(self, line: DoneLine | PutOff, words: str, theme: Theme, act: str = "") -> None:
        super().__init__()
        self._id = line.customer_id
        done = isinstance(line, DoneLine)
        self.setObjectName(f"{'done' if done else 'put_off'}_row_{line.customer_id}")
        self.setAccessibleName(f"{line.name} · {words}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, 3, SPACE.m, 3)
        layout.setSpacing(SPACE.s)
        sign = PlainLabel()
        tokens = theme.tokens
        sign.setPixmap(pixmap("check" if done else "clock", tokens.good if done else tokens.ink_faint, 16))
        name = FittedLabel(line.name)
        layout.addWidget(sign)
        layout.addWidget(name)
        layout.addWidget(ElidedLabel(words, "small"), 1)
        if act:
            button = QPushButton(act)
            button.setObjectName("bring_back")
            button.setProperty("look", "link")
            button.clicked.connect(self._tell_chosen)
            layout.addWidget(button)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self._id)

    def _tell_chosen(self) -> None:
        self.chosen.emit(self._id)


def _beside_the_name(line: Line) -> str:
    company = line.company if line.kind == "person" else ""
    return " · ".join(part for part in (line.honorific, company) if part)


def _grouped(phone: str) -> str:
    """A mobile number as people read it out: 138 0013 8000."""
    if len(phone) == 11 and phone.isdigit():
        return f"{phone[:3]} {phone[3:7]} {phone[7:]}"
    return phone
