"""Looking a book over: is the file whole, do its parts agree. Changes nothing."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from keyacct_desktop.services.book import Book


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a code (ui.words.errors turns it into a sentence), how often, and details."""

    code: str
    count: int = 1
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found. `counts` are rows by table."""

    path: Path
    deep: bool
    found: tuple[Finding, ...]
    counts: dict[str, int]

    @property
    def whole(self) -> bool:
        """Nothing is wrong."""
        return not self.found


def check_book(book: Book | Path, *, deep: bool = False) -> Findings:
    """Check an open book, or a closed one by path. Raises BookError where it cannot be read at all."""
    raise NotImplementedError
