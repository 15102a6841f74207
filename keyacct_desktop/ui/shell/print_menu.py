"""Customer › Print in the menu bar: what the screen in front prints, then every print about customers.

Knows the commands by their ids only; what they print is the screens' business.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from keyacct_desktop.ui.shell.screen_ids import ScreenId

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.main_window import MainWindow

_OF_A_SCREEN: Final = (
    "calendar.print_month", "calendar.print_list", "festivals.print", "today.brief", "pyramid.report",
)  # fmt: skip
_OF_CUSTOMERS: Final = "customers.print_"


class PrintMenu(QMenu):
    """Filled when it opens: a screen brings its commands along when it is first needed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setTitle(self.tr("&Print"))
        self.setObjectName("menu_print")
        self._window = window
        self._commands = window.workspace.commands
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._start)

    def fill(self) -> None:
        """The prints that there are now."""
        self.clear()
        self._window.screen_widget(ScreenId.CUSTOMERS)
        for spec, action in self._commands.all():
            place = action.parent()
            if spec.id in _OF_A_SCREEN and isinstance(place, QWidget) and place.isVisible():
                self.addAction(action)
        if not self.isEmpty():
            self.addSeparator()
        for spec, _ in self._commands.all():
            if spec.id.startswith(_OF_CUSTOMERS):
                self.addAction(spec.text).setData(spec.id)

    def _start(self, action: QAction) -> None:
        """Print about customers from any screen: their list comes to the front, as it says who is meant."""
        command = action.data()
        if command is None:
            return
        if self._window.current_id() != ScreenId.CUSTOMERS:
            self._window.show_screen(ScreenId.CUSTOMERS)
        if self._window.current_page() is self._window.screen_widget(ScreenId.CUSTOMERS):
            self._commands.action(command).trigger()
