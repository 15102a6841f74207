"""How the forms of this area find customers: the one search, and names for ids. Nothing about widgets."""

from collections.abc import Sequence

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import PartyBrief, read_parties
from keyacct_desktop.ui.widgets.customer_picker import Picked


class CustomerSuggestions:
    """The book's customers for a picker. Loads the search when something is first typed."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def suggest(self, text: str, limit: int) -> list[Picked]:
        """The best matches, best first."""
        from keyacct_desktop.services.customers import read_rows
        from keyacct_desktop.services.search import find_customers

        ids = [hit.id for hit in find_customers(self._book, text, limit).hits]
        rows = read_rows(self._book, ids)
        return [
            Picked(row.id, row.name, row.company or row.phone or "")
            for row in (rows.get(party_id) for party_id in ids)
            if row is not None
        ]


def pick_ids(book: Book, ids: Sequence[int]) -> list[Picked]:
    """Customers by id; a contact person stands for the company."""
    found = {party.id: party for party in read_parties(book, ids)}
    employers = [party.employer_id for party in found.values() if party.employer_id is not None]
    companies = {party.id: party for party in read_parties(book, employers)}
    picked = (companies[p.employer_id] if p.employer_id is not None else p for p in found.values())
    return [_picked(party) for party in dict.fromkeys(picked)]


def _picked(party: PartyBrief) -> Picked:
    return Picked(party.id, party.name, party.company or "")
