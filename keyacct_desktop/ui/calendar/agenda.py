"""The coming days as a list grouped by day, narrowed while one types. A painted list: it may have 30,000 lines.

Owns the model and how a line looks; what is in it is read by the screen.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.ui.calendar.faces import Face, FaceKind
from keyacct_desktop.ui.calendar.marks import draw_mark, is_task
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel
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

_ROW: Final = Qt.ItemDataRole.UserRole
_OWN_KEYS: Final = frozenset(
    {
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)
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
        if role == _ROW:
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


class Agenda(QWidget):
    """`day_chosen` carries a day, `line_chosen` an occurrence, both follow the keys; `line_opened` one to open."""

    day_chosen = Signal(object)
    line_chosen = Signal(object)
    line_opened = Signal(object)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_agenda")
        self.search = QLineEdit()
        self.search.setObjectName("agenda_search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Narrow by name, company, kind of date or festival"))
        self.model = AgendaModel(self)
        self.list = _AgendaList()
        self.list.setObjectName("agenda_list")
        self.list.setAccessibleName(self.tr("The coming days"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_AgendaDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.nothing = PlainLabel("", "soft", wrap=True)
        self.nothing.setObjectName("agenda_nothing")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._to_list)
        self.list.selectionModel().currentChanged.connect(self._tell_current)
        self.list.activated.connect(self._tell_opened)
        self._quiet = False

    def fill(
        self, lines: "Sequence[tuple[Occurrence, str]]", faces: Mapping[date, Face], today: date, day: date
    ) -> None:
        """Show these lines with this day in sight."""
        self._quiet = True
        self.model.fill(lines, faces, today)
        self._say_nothing()
        self.go_to(day)
        self._quiet = False

    def go_to(self, day: date) -> None:
        """Bring a day to the top."""
        quiet, self._quiet = self._quiet, True
        row = self.model.row_of(day)
        if row >= 0:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QListView.ScrollHint.PositionAtTop)
        self._quiet = quiet

    def texts(self) -> list[str]:
        """Every line as it reads."""
        return [str(self.model.index(row).data()) for row in range(self.model.rowCount())]

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        self._say_nothing()

    def _say_nothing(self) -> None:
        empty = self.model.rowCount() == 0
        if empty and self.search.text().strip():
            self.nothing.setText(self.tr("Nothing in these days matches."))
        elif empty:
            self.nothing.setText(self.tr("Nothing falls on these days."))
        self.nothing.setVisible(empty)

    def _to_list(self) -> None:
        self.list.setFocus()
        if self.model.rowCount() > 1 and self.search.text().strip():
            self.list.setCurrentIndex(self.model.index(1))

    def _tell_current(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        if self._quiet or row is None:
            return
        if isinstance(row, date):
            self.day_chosen.emit(row)
        else:
            self.day_chosen.emit(row.day)
            self.line_chosen.emit(row)

    def _tell_opened(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        if row is not None:
            self.line_opened.emit(row)


class _AgendaList(QListView):
    """Pages and jumps inside the list instead of turning the calendar's."""

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN_KEYS
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        return super().event(event)


class _AgendaDelegate(QStyledItemDelegate):
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
        row = index.data(_ROW)
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
        who_wide = max(110, int(rect.width() * 0.18))
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
