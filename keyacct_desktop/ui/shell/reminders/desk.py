"""Puts notifier, tray and banner together for one window, and says whether closing it only hides it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from keyacct_desktop.ui.shell.reminders.banner import ReminderBanner
from keyacct_desktop.ui.shell.reminders.notifier import Notifier
from keyacct_desktop.ui.shell.reminders.tray import Tray, TrayPort, has_tray

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.workspace import Workspace

KEEP_KEY: Final = "reminders/keep_in_tray"
"""What the computer remembers: whether closing the window leaves the program in the tray."""

_TOLD_KEY: Final = "reminders/told_of_tray"


class ReminderDesk(QObject):
    """`window_wanted` and `today_wanted` ask for the window, `quit_wanted` for the end of the program."""

    window_wanted = Signal()
    today_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, workspace: "Workspace", parent: QObject, tray: TrayPort | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        if tray is None and has_tray():
            tray = made = Tray(QGuiApplication.windowIcon(), self)
            made.put_up()
        self._tray = tray
        self.banner = ReminderBanner()
        self.notifier = Notifier(workspace, self)
        self.notifier.notified.connect(self._tell)
        # The day may have turned in the sleep.
        self.notifier.woke.connect(workspace.measures.look_at_clock)
        self.banner.today_wanted.connect(self.today_wanted)
        if tray is not None:
            tray.open_wanted.connect(self.window_wanted)
            tray.today_wanted.connect(self.today_wanted)
            tray.quit_wanted.connect(self.quit_wanted)

    def stays(self) -> bool:
        """Whether the program goes on in the tray when its window is closed; never while the session ends."""
        app = QApplication.instance()
        if self._tray is None or (isinstance(app, QGuiApplication) and app.isSavingSession()):
            return False
        return self._workspace.state.flag(KEEP_KEY)

    def go_on(self) -> None:
        """The window was hidden: the program lives on, and says so the first time."""
        QApplication.setQuitOnLastWindowClosed(False)
        if self._tray is not None and not self._workspace.state.flag(_TOLD_KEY):
            self._workspace.state.set_value(_TOLD_KEY, True)
            self._tray.show_message(
                "KeyAcct",
                self.tr("The program goes on in the tray and reminds you. To end it: Quit in its menu."),
            )

    def stop(self) -> None:
        """The window goes for good."""
        QApplication.setQuitOnLastWindowClosed(True)
        self.notifier.stop()
        if self._tray is not None:
            self._tray.put_away()

    def _tell(self, title: str, text: str) -> None:
        if self._tray is None:
            self.banner.tell(title, text)
        else:
            self._tray.set_tip(title)
            self._tray.show_message(title, text)
