"""Keeps what is typed on a card in the book's drafts, a moment after typing pauses."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from keyacct_desktop.services.book import Book, BookError
from keyacct_desktop.services.cards import Card
from keyacct_desktop.services.drafts import drop_draft, read_draft, save_draft

PAUSE_MS = 1000


class DraftKeeper(QObject):
    """`failed` carries the error when the disk refuses; typing goes on."""

    failed = Signal(object)

    def __init__(self, book: Book, state: Callable[[], dict[str, Any] | None], parent: QObject) -> None:
        super().__init__(parent)
        self._book = book
        self._state = state
        self._key = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)

    def set_card(self, card: Card) -> None:
        """Whose draft it is from now on."""
        if card.id:
            self._key = f"card:{card.id}"
        else:
            self._key = f"card:new:{card.employer.id}" if card.employer else "card:new"

    def typed(self) -> None:
        """Something was typed; it is kept when typing pauses."""
        self._pause.start()

    def keep(self) -> None:
        """Keep what is typed now, if anything was."""
        self._pause.stop()
        state = None if self._book.closed else self._state()
        if state is not None:
            try:
                save_draft(self._book, self._key, state)
            except BookError as error:
                self.failed.emit(error)

    def drop(self) -> None:
        """Forget the draft. A disk that refuses leaves it; it is offered again then."""
        self._pause.stop()
        try:
            drop_draft(self._book, self._key)
        except BookError as error:
            self.failed.emit(error)

    def kept(self) -> dict[str, Any] | None:
        """What was kept for this card, if anything."""
        draft = read_draft(self._book, self._key)
        return dict(draft.payload) if draft is not None else None
