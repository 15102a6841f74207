"""Twelve small months on one page, for planning: how much falls on each day by the depth of its ground, festivals
in red. Painted by one widget; a click or Enter opens the month.
"""

import calendar
import math
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from keyacct_desktop.services.dates.workdays import DayInfo, DayKind
from keyacct_desktop.ui.calendar.faces import Face, FaceKind
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.dates import YearWords, day_title, short_month
from keyacct_desktop.ui.words.days import weekday
from keyacct_desktop.ui.words.festivals import festival_name, is_chinese

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.theme import Theme

_COLUMNS: Final = 4
_GAP: Final = 20
_LIGHTEST, _DEEPEST = 0.06, 0.42
_CORNER: Final = 5
"""Side of the small triangle that marks a festival."""
_MOVES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_A_MONDAY: Final = date(2024, 1, 1)
_CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)


class YearGrid(QWidget):
    """`day_chosen` and `month_opened` carry a day; `turned` years."""

    day_chosen = Signal(object)
    month_opened = Signal(object)
    turned = Signal(int)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_year")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._words = YearWords()
        self._year = 2000
        self._day = self._today = date(2000, 1, 1)
        self._faces: Mapping[date, Face] = {}
        self._counts: Mapping[date, int] = {}
        self._infos: Mapping[date, DayInfo] = {}
        self._most = 1

    def show_year(self, year: int, today: date, faces: Mapping[date, Face]) -> None:
        if year != self._year:
            self._counts, self._infos = {}, {}
        self._year, self._today, self._faces = year, today, faces
        self.update()

    def show_counts(self, counts: Mapping[date, int], infos: Mapping[date, DayInfo]) -> None:
        """How many occurrences each day has, and the days off."""
        self._counts, self._infos = counts, infos
        self._most = max(counts.values(), default=1)
        self.select(self._day)

    def select(self, day: date) -> None:
        self._day = day
        self.setAccessibleName(self.day_text(day))
        self.update()

    def day_text(self, day: date) -> str:
        """What a day of the year says."""
        face = self._faces.get(day)
        parts = [day_title(day), face.words if face is not None else ""]
        count = self._counts.get(day, 0)
        if count:
            parts.append(self._words.people(count))
        return "\n".join(part for part in parts if part)

    def month_rect(self, month: int) -> QRect:
        row, column = divmod(month - 1, _COLUMNS)
        wide = (self.width() - _GAP * (_COLUMNS - 1)) / _COLUMNS
        high = (self.height() - _GAP * 2) / 3
        return QRect(round(column * (wide + _GAP)), round(row * (high + _GAP)), int(wide), int(high))

    def day_rect(self, day: date) -> QRect:
        """Where a day of this year is; empty for another year."""
        if day.year != self._year:
            return QRect()
        month = self.month_rect(day.month)
        first = date(day.year, day.month, 1)
        row, column = divmod(first.weekday() + day.day - 1, 7)
        head = self._title_height() + self._week_height()
        wide, high = month.width() / 7, (month.height() - head) / 6
        left, top = month.left() + column * wide, month.top() + head + row * high
        return QRect(
            round(left), round(top), round(left + wide) - round(left), round(top + high) - round(top)
        )

    def day_at(self, point: QPoint) -> date | None:
        for month in range(1, 13):
            if self.month_rect(month).contains(point):
                days = calendar.monthrange(self._year, month)[1]
                all_days = (date(self._year, month, number) for number in range(1, days + 1))
                return next((day for day in all_days if self.day_rect(day).contains(point)), None)
        return None

    @override
    def sizeHint(self) -> QSize:
        return QSize(760, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(480, 360)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            self._draw_month(painter, month)
        day = date(self._year, 1, 1)
        while day.year == self._year:
            self._draw_day(painter, day)
            day += timedelta(days=1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if plain and key in _MOVES:
            self.day_chosen.emit(self._day + timedelta(days=_MOVES[key]))
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.month_opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day = self.day_at(point)
        if day is not None:
            self.day_chosen.emit(day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(event.position().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The name of a month opens it with one click; a day is chosen by one and opened by two.
        point = event.position().toPoint()
        if self.day_at(point) is None:
            self._open(point)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.turned.emit(-1 if event.angleDelta().y() > 0 else 1)
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
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if day is None else self.day_text(day), self)
            return True
        return super().event(event)

    def _open(self, point: QPoint) -> None:
        day = self.day_at(point)
        month = next((month for month in range(1, 13) if self.month_rect(month).contains(point)), None)
        if day is None and month is not None:
            day = date(self._year, month, 1)
        if day is not None:
            self.month_opened.emit(day)

    def _draw_month(self, painter: QPainter, month: int) -> None:
        tokens, rect = self._theme.tokens, self.month_rect(month)
        painter.setFont(self._theme.font("strong"))
        this = (self._today.year, self._today.month) == (self._year, month)
        painter.setPen(QColor(tokens.accent if this else tokens.ink))
        title = QRect(rect.left(), rect.top(), rect.width(), self._title_height())
        pad = (rect.width() // 7 - QFontMetrics(self._small()).horizontalAdvance("00")) // 2
        painter.drawText(title.adjusted(pad, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), short_month(month))
        painter.setFont(self._small())
        taken = QFontMetrics(self._theme.font("strong")).horizontalAdvance(short_month(month)) + pad + 12
        names = self._holidays(month)
        painter.setPen(QColor(tokens.bad))
        beside = title.adjusted(taken, 0, -pad, 0)
        names = painter.fontMetrics().elidedText(names, Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), names)
        for column in range(7):
            name = weekday(_A_MONDAY + timedelta(days=column))
            # 周一 → 一, Mon → M
            word = name[-1] if is_chinese() else name[0]
            painter.setPen(QColor(tokens.ink_faint))
            wide = rect.width() / 7
            place = QRectF(
                rect.left() + column * wide, rect.top() + self._title_height(), wide, self._week_height()
            )
            painter.drawText(place, _CENTRE, word)

    def _holidays(self, month: int) -> str:
        """The public holidays of a month by name and day."""
        found = []
        for day, face in self._faces.items():
            if day.month == month:
                found += [f"{festival_name(one.code)} {day.day}" for one in face.festivals if one.statutory]
        return " · ".join(found)

    def _draw_day(self, painter: QPainter, day: date) -> None:
        tokens, rect = self._theme.tokens, self.day_rect(day)
        inner = QRectF(rect).adjusted(1.5, 1, -1.5, -1)
        count = self._counts.get(day, 0)
        if count:
            ground = QColor(tokens.accent)
            share = math.sqrt(count / max(self._most, 1))
            ground.setAlphaF(_LIGHTEST + (_DEEPEST - _LIGHTEST) * share)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(inner, 3, 3)
        face, info = self._faces.get(day), self._infos.get(day)
        festive = face is not None and face.kind is FaceKind.FESTIVAL
        off = info is not None and info.kind is DayKind.OFF
        font = self._small()
        if festive:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.bad if festive or off else tokens.ink))
        if day == self._today:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(inner, 3, 3)
            painter.restore()
            painter.setPen(QColor(tokens.on_accent))
        painter.drawText(rect, _CENTRE, str(day.day))
        if festive:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.on_accent if day == self._today else tokens.bad))
            x, y = inner.right(), inner.top()
            painter.drawPolygon(QPolygonF([QPointF(x - _CORNER, y), QPointF(x, y), QPointF(x, y + _CORNER)]))
        if day == self._day:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.line_strong), 2))
            painter.drawRoundedRect(inner, 3, 3)

    def _small(self) -> QFont:
        return self._theme.font("small")

    def _title_height(self) -> int:
        return QFontMetrics(self._theme.font("strong")).height() + 4

    def _week_height(self) -> int:
        return QFontMetrics(self._small()).height() + 2
