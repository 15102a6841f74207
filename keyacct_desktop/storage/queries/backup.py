"""SQL of what a book knows about its backups: facts in book_info (not undoable), the second place in setting."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

UUID = "uuid"
LAST_AT = "last_backup_at"
LAST_STATE = "last_backup_state"

_SECOND = "backup.second_folder"
_PUT = (
    "INSERT INTO book_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)


def info(book: "Book", key: str) -> str | None:
    """One fact about the book."""
    rows = book.fetch("SELECT value FROM book_info WHERE key = ?", (key,))
    return str(rows[0][0]) if rows else None


def state(book: "Book") -> str:
    """The newest change that was not undone, "0" in a new book: the same text means the same contents."""
    return str(book.fetch("SELECT coalesce(max(id), 0) FROM change_set WHERE undone = 0")[0][0])


def holds_anybody(book: "Book") -> bool:
    return bool(book.fetch("SELECT 1 FROM party LIMIT 1"))


def remember(book: "Book", made_at: str, backed_up: int) -> None:
    """Note the last verified backup, outside of change sets."""
    book.write_untracked([(_PUT, (LAST_AT, made_at)), (_PUT, (LAST_STATE, str(backed_up)))])


def second_folder(book: "Book") -> str | None:
    rows = book.fetch("SELECT value FROM setting WHERE key = ?", (_SECOND,))
    value = json.loads(rows[0][0]) if rows else None
    return value if isinstance(value, str) and value else None


def write_second_folder(book: "Book", folder: str | None) -> None:
    rows = book.fetch("SELECT id FROM setting WHERE key = ?", (_SECOND,))
    value = json.dumps(folder, ensure_ascii=False)
    with book.transaction("setting.changed") as tx:
        if rows:
            tx.update("setting", rows[0][0], value=value)
        else:
            tx.insert("setting", key=_SECOND, value=value)
