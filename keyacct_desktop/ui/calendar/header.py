"""The head of the calendar: which days are shown, the ways to others, the choice of view, and the field to go to a day."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.ui.calendar.go_to import GoToField
from keyacct_desktop.ui.shell.tokens import SPACE, Tokens
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import icon
from keyacct_desktop.ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from datetime import date

    from keyacct_desktop.ui.shell.commands import Commands


_ONE_ROW: Final = 740


class CalendarHeader(QWidget):
    """Buttons of commands that the screen registered; the field and the titles are its own."""

    def __init__(
        self, commands: "Commands", today: "date", tokens: Tokens, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_header")
        self._title = ElidedLabel("", "display")
        self._title.setObjectName("calendar_title")
        self._aside = ElidedLabel("", "soft")
        self._aside.setObjectName("calendar_aside")
        self._usual = ""
        self.go_to = GoToField(today)
        self.go_to.understood.connect(self._show_understood)
        self._pictures: list[tuple[QToolButton, str]] = []
        action = commands.action
        self._previous = self._arrow(action("calendar.previous"), "chevron_left", self.tr("Back"))
        self._next = self._arrow(action("calendar.next"), "chevron_right", self.tr("On"))
        self._today = QPushButton(action("calendar.today").text())
        self._today.setObjectName("calendar_today")
        self._today.clicked.connect(action("calendar.today").trigger)
        views = [action(f"calendar.view.{name}") for name in ("month", "week", "agenda", "year")]
        self._views = QButtonGroup(self)
        self._more = QToolButton()
        self._more.setObjectName("calendar_more")
        self._more.setProperty("look", "filter")
        self._more.setText(self.tr("More") + " ▾")
        self._more.setToolTip(self.tr("Print, days off"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out(self._view_buttons(views))
        self.redress(tokens)

    def set_menu(self, actions: Sequence[QAction]) -> None:
        """What stands behind the button at the end."""
        menu = QMenu(self._more)
        menu.addActions(list(actions))
        self._more.setMenu(menu)

    def show_title(self, title: str, aside: str) -> None:
        """Say which days are shown; `aside` stands small below."""
        self._title.setText(title)
        self._usual = aside
        self._show_understood(self.go_to.words())

    def mark_view(self, view: str) -> None:
        """Show which view is open."""
        for button in self._views.buttons():
            button.setChecked(button.objectName() == f"view_{view}")

    def redress(self, tokens: Tokens) -> None:
        for button, name in self._pictures:
            button.setIcon(icon(name, tokens))

    def _show_understood(self, words: str) -> None:
        self._aside.setText(words or self._usual)

    def _view_buttons(self, actions: list[QAction]) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for action in actions:
            button = QPushButton(action.text())
            button.setObjectName(action.objectName().replace("calendar.view.", "view_"))
            button.setProperty("look", "toggle")
            button.setCheckable(True)
            button.setToolTip(", ".join(key.toString() for key in action.shortcuts()))
            button.clicked.connect(action.trigger)
            self._views.addButton(button)
            line.addWidget(button)
        return holder

    def _arrow(self, action: QAction, picture: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(action.objectName().replace("calendar.", "calendar_"))
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({action.shortcut().toString()})")
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(action.trigger)
        self._pictures.append((button, picture))
        return button

    def _lay_out(self, views: QWidget) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._aside)
        controls = QWidget()
        line = QHBoxLayout(controls)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.xs)
        for widget in (self._previous, self._today, self._next):
            line.addWidget(widget)
        line.addSpacing(SPACE.s)
        line.addWidget(views)
        line.addSpacing(SPACE.s)
        line.addStretch(1)
        line.addWidget(self.go_to, 2)
        line.addWidget(self._more)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(SPACE.xs)
        self._whole.addLayout(words, 1)
        self._whole.addWidget(controls)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside the title, the buttons stand below it."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if self.width() < _ONE_ROW else direction.LeftToRight
        if self._whole.direction() is not wanted:
            self._whole.setDirection(wanted)
