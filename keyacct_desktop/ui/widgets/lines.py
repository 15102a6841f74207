"""Lines of small lists, tall enough for a finger and for Chinese."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem

_AIR = 12


def list_line(text: str) -> QListWidgetItem:
    """One line of a QListWidget; its height follows the font of the application."""
    item = QListWidgetItem(text)
    item.setSizeHint(QSize(0, QFontMetrics(QApplication.font()).height() + _AIR))
    return item


def fit_height(view: QListWidget, most: int = 6) -> None:
    """Make a small list as tall as its lines, at most `most` of them; hide it when it is empty."""
    count = view.count()
    line = view.item(0).sizeHint().height() if count else 0
    view.setFixedHeight(min(count, most) * line + 2 * view.frameWidth())
    view.setVisible(count > 0)
