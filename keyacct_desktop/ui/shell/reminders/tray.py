"""The icon in the tray: what the notification is shown with, and a menu to come back or to quit."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

_SHOWN_MS = 12_000


class TrayPort(Protocol):
    """What the reminders need of a tray; tests have one of their own."""

    open_wanted: SignalInstance
    today_wanted: SignalInstance
    quit_wanted: SignalInstance

    def show_message(self, title: str, text: str) -> None: ...

    def set_tip(self, text: str) -> None: ...

    def put_away(self) -> None: ...


class Tray(QObject):
    """QSystemTrayIcon with the three ways out of its menu. A click on the icon opens the window, one on the message
    the Today list."""

    open_wanted = Signal()
    today_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self._menu.setObjectName("tray_menu")
        self._menu.addAction(self.tr("Open KeyAcct")).triggered.connect(self._tell_open)
        self._menu.addAction(self.tr("Today")).triggered.connect(self._tell_today)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self._tell_quit)
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setToolTip("KeyAcct")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self._tell_today)

    def put_up(self) -> None:
        """Show the icon; only where there is a tray."""
        self._icon.show()

    def menu_actions(self) -> list[QAction]:
        """The ways out, in their order."""
        return [action for action in self._menu.actions() if not action.isSeparator()]

    def show_message(self, title: str, text: str) -> None:
        """Show a notification of the system."""
        self._icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.Information, _SHOWN_MS)

    def set_tip(self, text: str) -> None:
        """What the icon says under the mouse."""
        self._icon.setToolTip(text)

    def put_away(self) -> None:
        """Take the icon out of the tray."""
        self._icon.hide()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_wanted.emit()

    def _tell_open(self) -> None:
        self.open_wanted.emit()

    def _tell_today(self) -> None:
        self.today_wanted.emit()

    def _tell_quit(self) -> None:
        self.quit_wanted.emit()


def has_tray() -> bool:
    """Whether the desktop has a tray; many have none."""
    return QSystemTrayIcon.isSystemTrayAvailable()
