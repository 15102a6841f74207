"""What the window remembers on this computer: language, theme, sizes and columns.

An .ini file in the config folder; nothing about a customer is kept here.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMainWindow, QSplitter


class UiState(QObject):
    """A thin, typed face of QSettings; pass a file to keep it away from the user's own."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool = False) -> bool:
        """A remembered yes or no."""
        return self.text(key, "yes" if default else "no") == "yes"

    def texts(self, key: str) -> list[str]:
        """A remembered list of texts."""
        value = self._settings.value(key, [])
        if isinstance(value, str):
            return [value] if value else []
        return [str(item) for item in value] if isinstance(value, list) else []

    def value(self, key: str, default: str = "") -> str:
        """The same as `text`."""
        return self.text(key, default)

    def set_value(self, key: str, value: str | bool | list[str] | QByteArray) -> None:
        """Remember a value; True and False become "yes" and "no"."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        self._settings.setValue(key, value)

    def flush(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    def save_window(self, window: QMainWindow) -> None:
        self._settings.setValue("window/geometry", window.saveGeometry())

    def restore_window(self, window: QMainWindow) -> None:
        """The size and place of last time, which Qt keeps on a screen that is still there, or those of a first start."""
        if window.restoreGeometry(self._bytes("window/geometry")):
            return
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry() if screen else QRect(0, 0, 1280, 720)
        window.resize(min(1280, room.width()), min(800, room.height()))

    def save_splitter(self, key: str, splitter: QSplitter) -> None:
        self._settings.setValue(f"splitter/{key}", splitter.saveState())

    def restore_splitter(self, key: str, splitter: QSplitter) -> bool:
        return splitter.restoreState(self._bytes(f"splitter/{key}"))

    def save_header(self, key: str, header: QHeaderView) -> None:
        self._settings.setValue(f"header/{key}", header.saveState())

    def restore_header(self, key: str, header: QHeaderView) -> bool:
        return header.restoreState(self._bytes(f"header/{key}"))

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
