"""SQL of the saved views."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book


def view_rows(book: "Book") -> list[tuple[int, str, str]]:
    """(id, name, payload) in the rep's order."""
    return [
        (view_id, name, payload)
        for view_id, name, payload in book.fetch(
            "SELECT id, name, payload FROM saved_view ORDER BY position, id"
        )
    ]
