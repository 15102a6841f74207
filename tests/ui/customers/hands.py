"""How a test types Chinese: as an input method does, by committing a text."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


def write(field: QWidget | None, text: str) -> None:
    """Type `text` into a field that has or gets the focus."""
    assert field is not None
    field.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def rewrite(field: QLineEdit, text: str) -> None:
    """Type `text` in the place of what is there."""
    field.setFocus()
    field.selectAll()
    write(field, text)


def settle() -> None:
    """Let go of what was replaced: a real event loop does so before the next key."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
