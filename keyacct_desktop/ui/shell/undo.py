"""Ctrl+Z and its way back: the focused text field first, otherwise the book.

A Qt line edit swallows Ctrl+Z even when it has nothing to undo; the filter here lets the key through then.
Copy, cut, paste and select all of the Edit menu reach the focused field the same way.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from keyacct_desktop.ui.shell.typing import override

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book, ChangeName

Field = QLineEdit | QTextEdit | QPlainTextEdit


class UndoRedo(QObject):
    """Owns what the two actions do and say. `failed` carries what the book refused; `travelled` the words."""

    failed = Signal(object)
    travelled = Signal(str)

    def __init__(self, book: "Book", parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self._watched: QWidget | None = None
        self._undo: QAction | None = None
        self._redo: QAction | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch_focus)

    def name_actions(self, undo: QAction, redo: QAction) -> None:
        """Keep these actions' words and tool tips right from the next `refresh` on."""
        self._undo, self._redo = undo, redo

    def refresh(self) -> None:
        """Read again what undo and redo would do; call it after every change of the book."""
        self._name(self._undo, self._undo_text(self._book.undo_name()), self._book.undo_name())
        self._name(self._redo, self._redo_text(self._book.redo_name()), self._book.redo_name())

    def undo(self) -> None:
        """Take back the last typing in the focused field, or else the last change of the book."""
        field = focused_field()
        if field is not None and can_undo(field):
            field.undo()
            return
        self._travel(back=True)

    def redo(self) -> None:
        """The way back of `undo`."""
        field = focused_field()
        if field is not None and can_redo(field):
            field.redo()
            return
        self._travel(back=False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            field = _field(watched)
            unused = field is not None and (
                (event.matches(QKeySequence.StandardKey.Undo) and not can_undo(field))
                or (event.matches(QKeySequence.StandardKey.Redo) and not can_redo(field))
            )
            if unused:
                event.ignore()
                return True
        return False

    def _watch_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None
        if new is not None and _field(new) is not None:
            new.installEventFilter(self)
            self._watched = new

    def _travel(self, *, back: bool) -> None:
        name = self._book.undo_name() if back else self._book.redo_name()
        if name is None:
            return
        try:
            change = self._book.undo() if back else self._book.redo()
        except Exception as error:  # noqa: BLE001 - put into words by the window
            self.failed.emit(error)
            return
        if change is not None:
            what = change_words(name)
            self.travelled.emit(
                self.tr("Undone: {what}").format(what=what)
                if back
                else self.tr("Done again: {what}").format(what=what)
            )

    def _undo_text(self, name: "ChangeName | None") -> str:
        if name is None:
            return self.tr("Undo")
        return self.tr("Undo: {what}").format(what=change_words(name))

    def _redo_text(self, name: "ChangeName | None") -> str:
        if name is None:
            return self.tr("Redo")
        return self.tr("Redo: {what}").format(what=change_words(name))

    def _name(self, action: QAction | None, text: str, name: "ChangeName | None") -> None:
        if action is None:
            return
        from keyacct_desktop.ui.shell.toolbar import tool_tip
        from keyacct_desktop.ui.widgets.text import plain_tool_tip

        # A name may hold an ampersand, which a menu would take for a mnemonic.
        action.setText(text.replace("&", "&&"))
        action.setToolTip(plain_tool_tip(tool_tip(action)))
        action.setProperty("has_change", name is not None)


def change_words(name: "ChangeName") -> str:
    """A named change in the words of the window."""
    from keyacct_desktop.ui.words.changes import change_text

    return change_text(name.name, name.params)


def focused_field() -> Field | None:
    """The text field with the keyboard focus, if any."""
    return _field(QApplication.focusWidget())


def can_undo(field: Field) -> bool:
    """Whether the field itself has typing to take back."""
    if field.isReadOnly():
        return False
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return field.document().isUndoAvailable()


def can_redo(field: Field) -> bool:
    """Whether the field itself has typing to bring back."""
    if field.isReadOnly():
        return False
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return field.document().isRedoAvailable()


def _field(widget: QObject | None) -> Field | None:
    return widget if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) else None
