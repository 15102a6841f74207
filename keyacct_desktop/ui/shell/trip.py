"""A way to one screen, so that each "go" command has a slot of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.main_window import MainWindow


class Trip(QObject):
    """Shows its screen in its window."""

    def __init__(self, screen_id: str, window: "MainWindow") -> None:
        super().__init__(window)
        self._screen_id = screen_id
        self._window = window

    def start(self) -> None:
        self._window.show_screen(self._screen_id)
