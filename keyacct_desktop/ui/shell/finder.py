"""How the palette finds customers: a port, and the book behind it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book
    from keyacct_desktop.services.search import SearchIndex


@dataclass(frozen=True, slots=True)
class FoundCustomer:
    """A customer as the palette lists it; `subtitle` says what it is known by (company, phone)."""

    id: int
    title: str
    subtitle: str


class CustomerFinder(Protocol):
    """What the palette asks while the rep types."""

    def find(self, text: str, limit: int) -> list[FoundCustomer]: ...


class BookFinder:
    """Finds by the index that a screen keeps, or by the book itself while there is none (slower)."""

    def __init__(self, book: "Book", index: "SearchIndex | None" = None) -> None:
        self._book = book
        self._index = index

    def find(self, text: str, limit: int) -> list[FoundCustomer]:
        """The best matches, best first."""
        from keyacct_desktop.services.customers import read_rows
        from keyacct_desktop.services.search import find_customers

        if self._index is not None and self._index.ready:
            hits = self._index.find(text, limit)
        else:
            hits = find_customers(self._book, text, limit).hits
        rows = read_rows(self._book, [hit.id for hit in hits])
        found = []
        for hit in hits:
            row = rows.get(hit.id)
            if row is not None:
                known = [part for part in (row.company, row.post, row.phone) if part]
                found.append(FoundCustomer(hit.id, row.name, " · ".join(known)))
        return found
