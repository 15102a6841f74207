"""How the forms of this area find customers: the one search, and names for ids."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import PartyBrief, read_parties
from keyacct_desktop.ui.shell.finder import BookFinder
from keyacct_desktop.ui.widgets.customer_picker import Picked

if TYPE_CHECKING:
    from keyacct_desktop.services.search import SearchIndex


@runtime_checkable
class HasSearchIndex(Protocol):
    """A window that keeps the customers' search index in memory, once it has one."""

    def search_index(self) -> "SearchIndex | None": ...


class CustomerSuggestions:
    """The book's customers for a picker: by the window's search index once there is one (`parent` is the window)."""

    def __init__(self, book: Book, parent: QWidget) -> None:
        self._book = book
        self._parent = parent

    def suggest(self, text: str, limit: int) -> list[Picked]:
        """The best matches, best first."""
        index = self._parent.search_index() if isinstance(self._parent, HasSearchIndex) else None
        found = BookFinder(self._book, index).find(text, limit)
        return [Picked(one.id, one.title, one.subtitle) for one in found]


def pick_ids(book: Book, ids: Sequence[int]) -> list[Picked]:
    """Customers by id; a contact person stands for the company."""
    found = {party.id: party for party in read_parties(book, ids)}
    employers = [party.employer_id for party in found.values() if party.employer_id is not None]
    companies = {party.id: party for party in read_parties(book, employers)}
    picked = (companies[p.employer_id] if p.employer_id is not None else p for p in found.values())
    return [_picked(party) for party in dict.fromkeys(picked)]


def _picked(party: PartyBrief) -> Picked:
    return Picked(party.id, party.name, party.company or "")
