"""Looking a book over: is the file whole, do its parts agree. Changes nothing."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from keyacct_desktop.services.book import Book, BookError, Fault, fault_of, open_book
from keyacct_desktop.storage import check
from keyacct_desktop.storage.connect import driver, open_connection


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a code (ui.words.errors turns it into a sentence), how often, and details.

    Codes: damaged, altered, orphan_rows (params table), recording_left_on, list_differs, full_text_differs,
    orphan_drafts.
    """

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
    """Check an open book, or one by its path (also while a window has it open).

    Shallow: pages, foreign keys, structure. Deep: every index, the full-text index and every derived row too.
    Raises BookError where it is no book at all or cannot be read; a damaged book is a finding.
    """
    if isinstance(book, Book):
        return _check(book.path, deep)
    try:
        with_lock = open_book(book, alongside=True)
    except BookError as error:
        if error.fault in (Fault.DAMAGED, Fault.ALTERED):
            return Findings(book, deep, (Finding(error.fault.value),), {})
        raise
    try:
        return _check(book, deep)
    finally:
        with_lock.close()


def _check(path: Path, deep: bool) -> Findings:
    connection = open_connection(path)
    try:
        found = tuple(Finding(*problem) for problem in check.problems(connection, deep=deep))
        damaged = any(each.code == "damaged" for each in found)
        return Findings(path, deep, found, {} if damaged else check.count_rows(connection))
    except driver().Error as error:
        raise BookError(fault_of(error), path=str(path)) from error
    finally:
        connection.close()
