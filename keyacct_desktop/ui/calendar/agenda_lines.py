"""The lines of the agenda: which there are, and how a day and what falls on it are painted.

The model holds days and occurrences, one line each; a list may have 30,000 of them.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from keyacct_desktop.ui.calendar.faces import Face, FaceKind
from keyacct_desktop.ui.calendar.marks import draw_mark, is_task
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.dates import (
    DateWords,
    lunar_short,
    occurrence_company,
    occurrence_who,
    occurrence_words,
    occurrence_years,
    said_on,
)
from keyacct_desktop.ui.words.days import day_words

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.occurrences import Occurrence
    from keyacct_desktop.ui.shell.theme import Theme

ROW: Final = Qt.ItemDataRole.UserRole
_LEFT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class AgendaModel(QAbstractListModel):
    """Days and what falls on them, one line each; a day's line is a date, any other an Occurrence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[date | Occurrence] = []
        self._lines: Sequence[tuple[Occurrence, str]] = ()
        self._faces: Mapping[date, Face] = {}
        self._needle = ""
        self.today = date(2000, 1, 1)

    def fill(
        self, lines: "Sequence[tuple[Occurrence, str]]", faces: Mapping[date, Face], today: date
    ) -> None:
        """Show these occurrences (each with the text it is found by) and the festivals of these days."""
        self._lines, self._faces, self.today = lines, faces, today
        self._arrange()

    def narrow(self, needle: str) -> None:
        """Keep only what holds every word of this text."""
        self._needle = needle.casefold().strip()
        self._arrange()

    def people(self) -> int:
        """How many lines are not a day."""
        return sum(1 for row in self._rows if not isinstance(row, date))

    def face(self, day: date) -> Face | None:
        return self._faces.get(day)

    def row_of(self, day: date) -> int:
        """The line of a day, or of the first one after it; -1 when there is none."""
        rows = (place for place, row in enumerate(self._rows) if isinstance(row, date) and row >= day)
        return next(rows, -1)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.day_line(row) if isinstance(row, date) else occurrence_words(row)
        return None

    def day_line(self, day: date) -> str:
        """The words above a day."""
        face = self._faces.get(day)
        festival = face.words if face is not None and face.festivals else ""
        return "　".join(part for part in (day_words(day, self.today), lunar_short(day), festival) if part)

    def _arrange(self) -> None:
        words = self._needle.split()
        found: dict[date, list[Occurrence]] = {}
        for one, text in self._lines:
            if all(word in text for word in words):
                found.setdefault(one.day, []).append(one)
        for day, face in self._faces.items():
            text = face.words.casefold()
            if face.festivals and (not words or all(word in text for word in words)):
                found.setdefault(day, [])
        self.beginResetModel()
        self._rows = []
        for day in sorted(found):
            self._rows.append(day)
            self._rows += found[day]
        self.endResetModel()


class AgendaDelegate(QStyledItemDelegate):
    """Days on a darker ground, people below them in columns."""

    def __init__(self, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = DateWords()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, QFontMetrics(self._theme.font()).height() + 13)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        painter.save()
        tokens, rect = self._theme.tokens, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        elif isinstance(row, date):
            painter.fillRect(rect, QColor(tokens.window))
        if isinstance(row, date):
            self._paint_day(painter, rect, row, index)
        else:
            self._paint_line(painter, rect, row)
        painter.restore()

    def _paint_day(
        self, painter: QPainter, rect: QRect, day: date, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = self._theme.tokens
        model = index.model()
        assert isinstance(model, AgendaModel)
        face = model.face(day)
        x = rect.left() + 12
        parts = [
            (day_words(day, model.today), "strong", tokens.ink),
            (lunar_short(day), "small", tokens.ink_soft),
        ]
        if face is not None and face.festivals:
            colour = tokens.ink_soft if face.kind is FaceKind.QUIET_FESTIVAL else tokens.bad
            parts.append((face.words, "strong", colour))
        elif face is not None and face.term:
            parts.append((face.words, "small", tokens.accent))
        for text, role, colour in parts:
            font = self._theme.font(role)
            painter.setFont(font)
            painter.setPen(QColor(tokens.accent if day == model.today and role == "strong" else colour))
            painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), _LEFT, text)
            x += QFontMetrics(font).horizontalAdvance(text) + 14
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _paint_line(self, painter: QPainter, rect: QRect, one: "Occurrence") -> None:
        tokens = self._theme.tokens
        draw_mark(
            painter, QPointF(rect.left() + 22, rect.center().y() + 0.5), tokens, one.tier, task=is_task(one)
        )
        tier = choice("Tier", one.tier) if one.tier else ""
        right = rect.right() - 12
        small = self._theme.font("small")
        painter.setFont(small)
        painter.setPen(QColor(tokens.ink_soft))
        painter.drawText(QRect(rect.left(), rect.top(), right - rect.left(), rect.height()), _RIGHT, tier)
        right -= 64
        who_wide = max(110, int(rect.width() * 0.25))
        x = rect.left() + 36
        self._text(
            painter, QRect(x, rect.top(), who_wide, rect.height()), occurrence_who(one), "strong", tokens.ink
        )
        x += who_wide + 10
        what = " · ".join(part for part in (occurrence_years(one), self._words.round_mark(one)) if part)
        aside = " · ".join(part for part in (said_on(one), occurrence_company(one)) if part)
        what_wide = (right - x) * 3 // 5 if aside else right - x
        self._text(painter, QRect(x, rect.top(), what_wide, rect.height()), what, "body", tokens.ink)
        x += what_wide + 10
        if aside:
            self._text(
                painter, QRect(x, rect.top(), right - x, rect.height()), aside, "small", tokens.ink_soft
            )

    def _text(self, painter: QPainter, rect: QRect, text: str, role: str, colour: str) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(
            rect, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        )
