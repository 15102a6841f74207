"""SQL of unsaved text. Drafts are bookkeeping: written outside change sets, never undone."""

from keyacct_desktop.storage.queries.cards import Reader

SAVE = (
    "INSERT INTO draft (key, payload, saved_at) VALUES (?, ?, ?) "
    "ON CONFLICT (key) DO UPDATE SET payload = excluded.payload, saved_at = excluded.saved_at"
)
DROP = "DELETE FROM draft WHERE key = ?"


def draft_row(reader: Reader, key: str) -> tuple[str, str] | None:
    """payload, saved_at."""
    rows = reader.fetch("SELECT payload, saved_at FROM draft WHERE key = ?", (key,))
    return (rows[0][0], rows[0][1]) if rows else None


def draft_keys(reader: Reader, prefix: str) -> list[str]:
    """Keys that begin with `prefix`, the newest first."""
    rows = reader.fetch(
        "SELECT key FROM draft WHERE key >= ? AND key < ? ORDER BY saved_at DESC",
        (prefix, prefix + "\U0010ffff"),
    )
    return [row[0] for row in rows]
