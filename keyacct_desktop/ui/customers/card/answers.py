"""Keeps what is answered on a card that is being read: a missing fact, or that an old judgement still holds.

Owns how an answer becomes an edit; what is asked, and how, is the questions' business.
"""

from PySide6.QtCore import QObject, Signal

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date
from keyacct_desktop.services.book import Book, BookError
from keyacct_desktop.services.cards import CardEdits, DateEntry, ListEdit, Point, save_card

_DATES = ("birthday", "founding")


class Answers(QObject):
    """`refused` with the error when an answer cannot be kept."""

    refused = Signal(object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book

    def keep(self, party_id: int, key: str, typed: str) -> None:
        """Save the answer to the question `key`: a field, or "phone"."""
        try:
            save_card(self._book, party_id=party_id, edits=self._edits(key, typed))
        except (Refused, BookError) as error:
            self.refused.emit(error)

    def confirm(self, party_id: int, key: str) -> None:
        """Save that the judgement in this field was made anew today."""
        try:
            save_card(self._book, party_id=party_id, edits=CardEdits(confirmed=frozenset({key})))
        except (Refused, BookError) as error:
            self.refused.emit(error)

    def _edits(self, key: str, typed: str) -> CardEdits:
        if key == "phone":
            return CardEdits(points=ListEdit((Point("phone", typed),)))
        if key in _DATES:
            said = read_date(typed, self._book.clock.today(), "dates")
            return CardEdits(dates=ListEdit((DateEntry(key, said, said=typed),)))
        return CardEdits(values={key: typed})
