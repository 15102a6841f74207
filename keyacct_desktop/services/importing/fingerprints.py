"""Knowing an imported order or contact again: the same file imported twice creates nothing twice.

A row's fingerprint is made of what it says; equal rows of one file are told apart by their occurrence.
"""

from collections.abc import Iterable
from hashlib import blake2b


class Fingerprints:
    """Fingerprints of one table's imported rows."""

    def __init__(self, known: set[str]) -> None:
        self._known = known
        self._seen: dict[str, int] = {}

    def take(self, parts: Iterable[object]) -> tuple[str, bool]:
        """The row's key, and whether the book has it already."""
        text = "\x1f".join("" if part is None else str(part) for part in parts)
        base = blake2b(text.encode(), digest_size=16).hexdigest()
        occurrence = self._seen.get(base, 0) + 1
        self._seen[base] = occurrence
        key = base if occurrence == 1 else f"{base}#{occurrence}"
        return key, key in self._known
