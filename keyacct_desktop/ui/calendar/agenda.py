"""The coming days as a list grouped by day, narrowed while one types. A painted list: it may have 30,000 lines.

Owns the field and the list; what is in them is read by the screen.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.ui.calendar.agenda_lines import ROW, AgendaDelegate, AgendaModel
from keyacct_desktop.ui.calendar.faces import Face
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.occurrences import Occurrence
    from keyacct_desktop.ui.shell.theme import Theme

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


class Agenda(QWidget):
    """`day_chosen` carries a day, `line_chosen` an occurrence, both follow the keys; `line_opened` one to open."""

    day_chosen = Signal(object)
    line_chosen = Signal(object)
    line_opened = Signal(object)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_agenda")
        self.search = _SearchField()
        self.search.setObjectName("agenda_search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Narrow by name, company, kind of date or festival"))
        self.model = AgendaModel(self)
        self.list = _AgendaList()
        self.list.setObjectName("agenda_list")
        self.list.setAccessibleName(self.tr("The coming days"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(AgendaDelegate(theme, self.list))
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
        self.search.left.connect(self.list.setFocus)
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
        row = index.data(ROW)
        if self._quiet or row is None:
            return
        if isinstance(row, date):
            self.day_chosen.emit(row)
        else:
            self.day_chosen.emit(row.day)
            self.line_chosen.emit(row)

    def _tell_opened(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self.line_opened.emit(row)


class _SearchField(QLineEdit):
    """Esc empties it; `left` is Esc where nothing is left to empty."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()


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
