"""A line that names another customer: completed by the book's search, and bound to the one chosen."""

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Link
from keyacct_desktop.services.search import find_customers
from keyacct_desktop.ui.customers.card.editors import FieldEditor
from keyacct_desktop.ui.shell.typing import override

_PAUSE_MS = 150
_MOST = 8


class LinkEditor(FieldEditor):
    """Holds the id of a customer, or none; `text` is the typed name, `target` the one it stands for."""

    def __init__(self, book: Book, link: Link | None, except_id: int, parent: QWidget | None = None) -> None:
        self.line = QLineEdit(link.name if link else "")
        super().__init__(self.line, parent)
        self._book = book
        self._except = except_id
        self._link = link
        self._first = link.id if link else None
        self._offered: list[tuple[str, int, str]] = []
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self.line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(self._completer)
        self.line.setPlaceholderText(self.tr("Name, pinyin or phone"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look_up)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.settle)

    @override
    def text(self) -> str:
        return self.line.text()

    @override
    def set_text(self, text: str) -> None:
        self.line.setText(text)

    def target(self) -> int | None:
        """The id of the customer that is named; None for none."""
        return self._link.id if self._link and self.line.text().strip() else None

    def set_link(self, link: Link | None) -> None:
        self._link = link
        self.line.setText(link.name if link else "")
        self.show_error("")

    def is_changed(self) -> bool:
        return self.target() != self._first

    def look_up(self) -> None:
        """Offer the customers who fit what is typed."""
        if self._book.closed:
            return
        found = find_customers(self._book, self.line.text(), _MOST) if self.line.text().strip() else None
        hits = [hit for hit in (found.hits if found else []) if hit.id != self._except]
        self._offered = [
            (f"{hit.name}　{hit.company}" if hit.company else hit.name, hit.id, hit.name) for hit in hits
        ]
        self._words.setStringList([words for words, _, _ in self._offered])
        if self._offered and self.line.hasFocus():
            self._completer.complete()

    def settle(self) -> None:
        """When one customer alone has exactly this name, it is meant; otherwise ask to choose."""
        text = self.line.text().strip()
        if not text or (self._link is not None and self._link.name == text):
            self.show_error("")
            return
        self.look_up()
        exact = [(id_, name) for _, id_, name in self._offered if name == text]
        if len(exact) == 1:
            self.set_link(Link(*exact[0]))
            self.changed.emit()
        else:
            self.show_error(self.tr("Choose a customer from the list."))

    def _typed(self) -> None:
        self._link = None
        self.show_error("")
        self._pause.start()
        self.changed.emit()

    def _choose(self, words: str) -> None:
        for offered, id_, name in self._offered:
            if offered == words:
                self.set_link(Link(id_, name))
                self.changed.emit()
                return
