"""Tries what the program is made of, on a book in a temporary folder: does this installation work here?"""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from keyacct_desktop.app.paths import HOME_VARIABLE
from keyacct_desktop.services.backup import make_backup, restore_backup
from keyacct_desktop.services.book import Book, FixedClock, create_book, open_book
from keyacct_desktop.services.check import check_book
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.services.json_book import export_json, import_json
from keyacct_desktop.services.search import find_customers
from keyacct_desktop.storage.migrate import migrate_book_file
from keyacct_desktop.storage.queries import self_test as queries

STEPS = ("create", "fill", "migrate", "search", "write", "export", "print", "check", "backup", "restore")

Print = Callable[[Book, Path], int]
"""Prints the cards of a book to a file and returns how many pages; services know no page themselves."""

_CUSTOMERS = 60


class SelfTest:
    """The steps in their order; each builds on the one before. Close it, also after a step that failed."""

    def __init__(self, folder: Path, today: date, print_cards: Print) -> None:
        self._folder = folder
        self._print_cards = print_cards
        self._today = today
        self._clock = FixedClock(today)
        self._path = folder / "self-test.keyacct"
        self._book: Book | None = None
        self._backup: Path | None = None
        self._home = os.environ.get(HOME_VARIABLE)
        # Backups, locks and reports of the test book belong in the temporary folder too.
        os.environ[HOME_VARIABLE] = str(folder / "home")

    def run(self, step: str) -> bool:
        """Whether the step did what it should. Raises what the step raises."""
        steps: dict[str, Callable[[], bool]] = {
            "create": self._create, "fill": self._fill, "migrate": self._migrate, "search": self._search,
            "write": self._write, "export": self._export, "print": self._print, "check": self._check,
            "backup": self._make_backup, "restore": self._restore,
        }  # fmt: skip
        return steps[step]()

    def close(self) -> None:
        """Let go of the book and of the temporary home."""
        if self._book is not None:
            self._book.close()
            self._book = None
        if self._home is None:
            os.environ.pop(HOME_VARIABLE, None)
        else:
            os.environ[HOME_VARIABLE] = self._home

    @property
    def book(self) -> Book:
        """The test book, for steps that services cannot do themselves."""
        return self._opened()

    def _opened(self) -> Book:
        if self._book is None:
            self._book = open_book(self._path, clock=self._clock)
        return self._book

    def _create(self) -> bool:
        self._book = create_book(self._path, clock=self._clock)
        return self._path.is_file()

    def _fill(self) -> bool:
        fill_demo(self._opened(), customers=_CUSTOMERS, as_of=self._today)
        return queries.counts(self._opened())["list_row"] == _CUSTOMERS

    def _migrate(self) -> bool:
        """Every migration runs over a book that has rows, as it does for a book of an older version."""
        before = queries.counts(self._opened())
        self._opened().close()
        self._book = None
        migrate_book_file(self._path, self._clock)
        return queries.counts(self._opened()) == before

    def _search(self) -> bool:
        book = self._opened()
        for wanted, texts in queries.search_samples(book):
            for text in texts:
                hits = find_customers(book, text, _CUSTOMERS).hits
                if wanted not in {hit.id for hit in hits}:
                    return False
        return True

    def _write(self) -> bool:
        book = self._opened()
        before = queries.counts(book)
        with book.transaction("customer.added", name="测试") as tx:
            tx.insert("party", kind="person", name="测试", created_at=tx.now, updated_at=tx.now)
        added = queries.counts(book)["list_row"] == before["list_row"] + 1
        book.undo()
        taken_back = queries.counts(book) == before
        book.redo()
        return added and taken_back and queries.counts(book)["list_row"] == before["list_row"] + 1

    def _export(self) -> bool:
        first, second = self._folder / "first.json", self._folder / "second.json"
        export_json(self._opened(), first)
        copy = create_book(self._folder / "copy.keyacct", clock=self._clock)
        try:
            import_json(copy, first)
            export_json(copy, second)
        finally:
            copy.close()
        return first.read_bytes() == second.read_bytes()

    def _print(self) -> bool:
        """Cards become a file that has its fonts with it."""
        path = self._folder / "cards.pdf"
        pages = self._print_cards(self._opened(), path)
        data = path.read_bytes()
        return pages >= _CUSTOMERS and data.startswith(b"%PDF") and b"/FontFile" in data

    def _check(self) -> bool:
        return check_book(self._opened(), deep=True).whole

    def _make_backup(self) -> bool:
        self._backup = make_backup(self._opened())
        return self._backup.is_file()

    def _restore(self) -> bool:
        assert self._backup is not None
        before = queries.counts(self._opened())
        self._opened().close()
        self._book = None
        kept = restore_backup(self._backup, self._path, clock=self._clock)
        return kept is not None and queries.counts(self._opened()) == before
