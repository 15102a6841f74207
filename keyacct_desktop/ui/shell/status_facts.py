"""Reads what the status line shows of the book: its name, its customers, its last verified backup."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from keyacct_desktop.app import paths
from keyacct_desktop.ui.shell.status import StatusLine

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book

_EVERY_MS: Final = 10 * 60 * 1000


class StatusFacts(QObject):
    """Refreshed after a change, after a backup, and every ten minutes so that the backup's age stays true."""

    def __init__(self, book: "Book", line: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._book = book
        self._line = line
        line.set_book(book_title(book.path), str(book.path))
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()

    def refresh(self) -> None:
        """Read again; both are cheap."""
        from keyacct_desktop.services.backup import last_backup
        from keyacct_desktop.services.customers import count_customers

        if self._book.closed:
            return
        self._line.set_count(count_customers(self._book))
        backup = last_backup(self._book)
        self._line.set_backup(backup.made_at if backup else None, self._book.clock.now())


def book_title(book: Path) -> str:
    """What a book is called on the screen: its file's name, or words for the two that the program names itself."""
    if book == paths.default_book():
        return QCoreApplication.translate("BookTitle", "My customers")
    if book == paths.demo_book():
        return QCoreApplication.translate("BookTitle", "Demo book")
    return book.stem
