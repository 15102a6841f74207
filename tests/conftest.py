"""Shared fixtures: a fresh book per test, copied from one template; a clock that stands still."""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from keyacct_desktop.services.book import Book, FixedClock, create_book, open_book

TODAY = date(2026, 3, 16)
"""The day on which all tests play: a Monday."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a home of its own: no test sees or changes the computer's real books and settings."""
    folder = tmp_path / "home"
    monkeypatch.setenv("KEYACCT_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def template_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.keyacct"
    create_book(path, clock=FixedClock(TODAY)).close()
    return path


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(TODAY)


@pytest.fixture
def book_path(tmp_path: Path, template_book: Path) -> Path:
    """An empty, closed book."""
    return Path(shutil.copy(template_book, tmp_path / "book.keyacct"))


@pytest.fixture
def book(book_path: Path, clock: FixedClock) -> Iterator[Book]:
    """An empty, open book."""
    opened = open_book(book_path, clock=clock)
    yield opened
    opened.close()
