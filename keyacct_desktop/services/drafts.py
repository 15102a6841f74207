"""Unsaved text of forms, so that a crash costs nothing. Drafts are no changes: undo never sees them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.clock import instant
from keyacct_desktop.storage.queries import drafts as queries


@dataclass(frozen=True, slots=True)
class Draft:
    """The payload of a form and when it was kept (UTC text)."""

    payload: Mapping[str, Any]
    saved_at: str


def save_draft(book: Book, key: str, payload: Mapping[str, Any]) -> None:
    """Keep `payload` (JSON values) under `key`, replacing what was there. Raises BookError."""
    text = json.dumps(payload, ensure_ascii=True)
    book.write_untracked([(queries.SAVE, (key, text, instant(book.clock)))])


def read_draft(book: Book, key: str) -> Draft | None:
    """What was kept under `key`; None when there is nothing, or nothing that can be read."""
    row = queries.draft_row(book, key)
    if row is None:
        return None
    try:
        payload = json.loads(row[0])
    except ValueError:
        return None
    return Draft(payload, row[1]) if isinstance(payload, dict) else None


def drop_draft(book: Book, key: str) -> None:
    """Forget what was kept under `key`."""
    if queries.draft_row(book, key) is not None:
        book.write_untracked([(queries.DROP, (key,))])


def draft_keys(book: Book, prefix: str) -> list[str]:
    """Keys that begin with `prefix`, the newest first."""
    return queries.draft_keys(book, prefix)
