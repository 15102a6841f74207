"""Cut, copy, paste and select all of the Edit menu: they go to whatever has the focus."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from keyacct_desktop.ui.shell.undo import focused_field


class EditActions(QObject):
    """A text field is asked itself; any other widget gets the key it would have got from the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)

    def cut(self) -> None:
        field = focused_field()
        if field is not None:
            field.cut()

    def copy(self) -> None:
        field = focused_field()
        if field is not None:
            field.copy()
        else:
            _press(QKeySequence.StandardKey.Copy)

    def paste(self) -> None:
        field = focused_field()
        if field is not None:
            field.paste()
        else:
            _press(QKeySequence.StandardKey.Paste)

    def select_all(self) -> None:
        field = focused_field()
        if field is not None:
            field.selectAll()
        else:
            _press(QKeySequence.StandardKey.SelectAll)


def _press(key: QKeySequence.StandardKey) -> None:
    widget = QApplication.focusWidget()
    bindings = QKeySequence.keyBindings(key)
    if widget is None or not bindings:
        return
    for action in widget.actions():
        if action.shortcut() in bindings and action.isEnabled():
            action.trigger()
            return
    plain = {
        QKeySequence.StandardKey.Copy: Qt.Key.Key_C,
        QKeySequence.StandardKey.Paste: Qt.Key.Key_V,
        QKeySequence.StandardKey.SelectAll: Qt.Key.Key_A,
    }
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, plain[key], Qt.KeyboardModifier.ControlModifier))
