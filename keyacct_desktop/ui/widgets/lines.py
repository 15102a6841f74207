"""Lines of small lists, tall enough for a finger and for Chinese."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QListWidgetItem

_AIR = 12


def list_line(text: str) -> QListWidgetItem:
    """One line of a QListWidget; its height follows the font of the application."""
    item = QListWidgetItem(text)
    item.setSizeHint(QSize(0, QFontMetrics(QApplication.font()).height() + _AIR))
    return item
