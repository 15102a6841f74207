"""The books of this computer: the default one, those opened lately, and what to do where one is missing."""

from pathlib import Path

from keyacct_desktop.app import paths


def default_book() -> Path:
    """The book that opens when none is named."""
    return paths.default_book()


def recent_books() -> list[Path]:
    """Books opened lately that still exist, newest first, at most ten."""
    return []


def remember_book(path: Path) -> None:
    """Put a book at the head of the recent ones. A disk that refuses is no error here."""


def forget_book(path: Path) -> None:
    """Take a book off the recent ones."""
