"""The fingerprint of a book's structure: tables, indexes and triggers as one hash.

A book whose structure another program changed (a trigger that eats rows passes every check of SQLite) is
noticed before the first write. No SQLAlchemy here: this module is on the start path.
"""

import hashlib
import re
from typing import Any

FINGERPRINTS: dict[int, str] = {
    1: "1706cb8a4b36bb4085d1f6272c33ccb0",
    2: "cc395abc9af13ef59ce10616db597331",
    3: "efb10244d5cf2e54310deac16ae39d53",
}
"""The fingerprint of every schema version that this program knows; a test names the newest one."""

_NOISE = re.compile(r"[\s\"'`]+")
_OBJECTS = (
    "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
)


def fingerprint(connection: Any) -> str:
    """The fingerprint of the open book. Blanks and quotes do not count, nor do SQLite's own tables."""
    objects = connection.execute(_OBJECTS).fetchall()
    full_text = [name for kind, name, sql in objects if kind == "table" and sql.startswith("CREATE VIRTUAL")]
    digest = hashlib.sha256()
    for kind, name, sql in objects:
        # The tables inside a full-text index are SQLite's, and may differ by its version.
        if not any(name.startswith(f"{table}_") for table in full_text if kind == "table"):
            digest.update(f"{kind}\x1f{name}\x1f{_NOISE.sub('', sql or '')}\x1e".encode())
    return digest.hexdigest()[:32]


def is_known(connection: Any, version: int) -> bool:
    """Whether the book has exactly the structure of its version."""
    return fingerprint(connection) == FINGERPRINTS.get(version)
