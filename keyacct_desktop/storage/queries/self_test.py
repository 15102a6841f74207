"""Reads for the self-test."""

from keyacct_desktop.storage.book import Book
from keyacct_desktop.storage.derived import SEPARATOR
from keyacct_desktop.storage.schema import TRACKED


def counts(book: Book) -> dict[str, int]:
    """Rows by table, list rows included."""
    return {table: book.fetch(f"SELECT count(*) FROM {table}")[0][0] for table in (*TRACKED, "list_row")}


def search_samples(book: Book) -> list[tuple[int, list[str]]]:
    """Some customers, and for each the texts that must find it: name, pinyin, phone."""
    rows = book.fetch("SELECT id, name, phone, search FROM list_row ORDER BY id LIMIT 5")
    return [
        (row[0], [text for text in (row[1], row[3].split(SEPARATOR)[1].split(" ")[0], row[2]) if text])
        for row in rows
    ]
