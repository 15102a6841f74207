"""The painted days of a month or a week: one widget for all of them, so that turning a page costs one painting.

Shows faces and a plan that it is given; arrows move the day, a drag carries a follow-up to another day.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from keyacct_desktop.ui.calendar.cell import Brush, Cell
from keyacct_desktop.ui.calendar.faces import Face
from keyacct_desktop.ui.calendar.marks import is_task
from keyacct_desktop.ui.calendar.plan import Plan
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.dates import day_title, lunar_title, occurrence_words
from keyacct_desktop.ui.words.days import weekday

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.occurrences import Occurrence
    from keyacct_desktop.ui.shell.theme import Theme

_MOVES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_DRAG: Final = 8
"""So many pixels make a press a drag."""
_NOTCH: Final = 120


class DayGrid(QWidget):
    """`day_chosen` and `day_opened` carry a day, `task_dropped` a follow-up and its new day, `turned` pages.
    `line_chosen` carries what was clicked inside a day."""

    day_chosen = Signal(object)
    day_opened = Signal(object)
    line_chosen = Signal(object)
    task_dropped = Signal(object, object)
    turned = Signal(int)

    def __init__(
        self, name: str, theme: "Theme", *, tall: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._theme = theme
        self._brush = Brush(theme, tall=tall)
        self._first = date(2000, 1, 3)
        self._weeks = 1 if tall else 6
        self._month: int | None = None
        self._faces: Mapping[date, Face] = {}
        self._plan: Plan | None = None
        self._day = self._first
        self._today = self._first
        self._wheel = 0
        self._pressed: tuple[QPoint, Occurrence | None] | None = None
        self._carried: Occurrence | None = None
        self._pointer = QPoint()

    def show_days(self, first: date, weeks: int, month: int | None, today: date) -> None:
        """Show whole weeks from this Monday on; days outside `month` are pale."""
        self._first, self._weeks, self._month, self._today = first, weeks, month, today
        self.update()

    def show_faces(self, faces: Mapping[date, Face]) -> None:
        self._faces = faces
        self._say_day()
        self.update()

    def show_plan(self, plan: Plan | None) -> None:
        """What the book says about these days; None while it is being read."""
        self._plan = plan
        self._brush.forget()
        self._say_day()
        self.update()

    def has_plan(self, first: date) -> bool:
        """Whether there is a plan of the days from here on, if an older one: better than none while reading."""
        return self._plan is not None and self._plan.first == first

    def select(self, day: date) -> None:
        """Make a day the current one, without telling anybody."""
        self._day = day
        self._say_day()
        self.update()

    def day(self) -> date:
        return self._day

    def days(self) -> list[date]:
        """Every day that is shown."""
        return [self._first + timedelta(days=number) for number in range(7 * self._weeks)]

    def day_text(self, day: date) -> str:
        """All that can be read on a day, for a screen reader and for tests."""
        parts = [day_title(day), lunar_title(day)]
        face = self._faces.get(day)
        if face is not None and (face.festivals or face.term):
            parts.append(face.words)
        cell = self._cell(day)
        if cell.off_word:
            parts.append(cell.off_word)
        if self._plan is not None:
            plan = self._plan.on(day)
            parts += [occurrence_words(one) for one in plan.top]
            if plan.count > len(plan.top):
                parts.append(f"+{plan.count - len(plan.top)}")
        return "\n".join(part for part in parts if part)

    def cell_rect(self, day: date) -> QRect:
        """Where a day is; empty when it is not shown."""
        number = (day - self._first).days
        if not 0 <= number < 7 * self._weeks:
            return QRect()
        row, column = divmod(number, 7)
        head = self._brush.head_height()
        lefts = [round(self.width() * place / 7) for place in (column, column + 1)]
        tops = [head + round((self.height() - head) * place / self._weeks) for place in (row, row + 1)]
        return QRect(QPoint(lefts[0], tops[0]), QPoint(lefts[1] - 1, tops[1] - 1))

    def day_at(self, point: QPoint) -> date | None:
        return next((day for day in self.days() if self.cell_rect(day).contains(point)), None)

    def line_at(self, point: QPoint) -> "Occurrence | None":
        """The line under the pointer."""
        day = self.day_at(point)
        if day is None:
            return None
        return self._brush.line_at(self._cell(day), self.cell_rect(day), point)

    def line_rect(self, key: str) -> QRect:
        """Where the line of an occurrence is; empty when it is not in sight."""
        for day in self.days():
            rect = self._brush.line_rect(self._cell(day), self.cell_rect(day), key)
            if not rect.isEmpty():
                return rect
        return QRect()

    @override
    def sizeHint(self) -> QSize:
        return QSize(760, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(420, 260)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._brush.begin(painter)
        for column in range(7):
            day = self._first + timedelta(days=column)
            rect = self.cell_rect(day)
            head = QRect(rect.left(), 0, rect.width(), self._brush.head_height())
            self._brush.draw_head(painter, head, weekday(day), weekend=column > 4)
        target = self.day_at(self._pointer) if self._carried is not None else None
        for day in self.days():
            self._brush.draw(painter, self.cell_rect(day), self._cell(day), target=day == target)
        self._brush.draw_frame(painter, self.rect().adjusted(0, self._brush.head_height(), 0, 0))
        current = self.cell_rect(self._day)
        if not current.isEmpty():
            self._brush.draw_current(painter, current, focused=self.hasFocus())
        if self._carried is not None:
            self._brush.draw_carried(painter, self._pointer, self._carried)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._carried is not None:
            self._drop_nothing()
        elif plain and key in _MOVES:
            self.day_chosen.emit(self._day + timedelta(days=_MOVES[key]))
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day = self.day_at(point)
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        line = self.line_at(point)
        self._pressed = (point, line)
        self.day_chosen.emit(day)
        if line is not None:
            self.line_chosen.emit(line)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        if self._pressed is not None and self._carried is None:
            start, line = self._pressed
            if line is not None and is_task(line) and (self._pointer - start).manhattanLength() >= _DRAG:
                self._carried = line
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carried is not None:
            self.update()
        elif self._pressed is None:
            line = self.line_at(self._pointer)
            hand = line is not None and is_task(line)
            self.setCursor(Qt.CursorShape.OpenHandCursor if hand else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, day = self._carried, self.day_at(event.position().toPoint())
        self._drop_nothing()
        if carried is not None and day is not None and day != carried.day:
            self.task_dropped.emit(carried, day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.day_opened.emit(day)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        if abs(self._wheel) >= _NOTCH:
            # One page at a time: a swipe on a touchpad brings many notches at once.
            page = -1 if self._wheel > 0 else 1
            self._wheel = 0
            self.turned.emit(page)
        event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def _show_tip(self, event: QEvent) -> None:
        from PySide6.QtGui import QHelpEvent

        from keyacct_desktop.ui.widgets.text import plain_tool_tip

        if isinstance(event, QHelpEvent):
            line, day = self.line_at(event.pos()), self.day_at(event.pos())
            text = occurrence_words(line) if line is not None else "" if day is None else self.day_text(day)
            QToolTip.showText(event.globalPos(), plain_tool_tip(text), self)

    def _drop_nothing(self) -> None:
        self._pressed = self._carried = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    def _cell(self, day: date) -> Cell:
        info = None if self._plan is None else self._plan.infos.get(day)
        return Cell(
            day,
            self._faces.get(day),
            info,
            None if self._plan is None else self._plan.on(day),
            is_today=day == self._today,
            is_pale=self._month is not None and day.month != self._month,
        )

    def _say_day(self) -> None:
        self.setAccessibleName(self.day_text(self._day))
