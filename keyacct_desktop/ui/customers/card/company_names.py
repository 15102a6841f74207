"""Completion of a person's company from the companies that cards already name."""

from PySide6.QtCore import QObject, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.contacts import known_companies

_PAUSE_MS = 120


class CompanyCompletion(QObject):
    """Lives as long as the line it completes."""

    def __init__(self, line: QLineEdit, book: Book) -> None:
        super().__init__(line)
        self._line = line
        self._book = book
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look_up)
        line.textEdited.connect(self._typed)

    def look_up(self) -> None:
        """Offer the companies that begin like this."""
        if self._book.closed:
            return
        text = self._line.text().strip()
        self._words.setStringList(known_companies(self._book, text) if text else [])
        if text and self._line.hasFocus() and self._words.rowCount():
            self._line.completer().complete()

    def _typed(self) -> None:
        self._pause.start()


def complete_companies(line: QLineEdit, book: Book) -> CompanyCompletion:
    """Complete this line from now on."""
    return CompanyCompletion(line, book)
