"""Lists as people have them, and short ways to import them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.importing import ImportResult, plan_import, run_import

WriteList = Callable[..., Path]
ImportText = Callable[..., ImportResult]


@pytest.fixture
def write_list(tmp_path: Path) -> WriteList:
    """Write text as a file of rows and return its path."""

    def write(text: str, name: str = "名单.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def import_text(book: Book, write_list: WriteList) -> ImportText:
    """Plan and run an import of a text."""

    def run(text: str, *, name: str = "名单.csv", **options: Any) -> ImportResult:
        plan = plan_import(book, write_list(text, name), **options)
        return run_import(book, plan)

    return run


class Reader:
    """Looks into the book the way an assertion wants it."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def rows(self, columns: str, table: str = "party", where: str = "1") -> list[tuple[Any, ...]]:
        return self._book.fetch(f"SELECT {columns} FROM {table} WHERE {where} ORDER BY id")

    def count(self, table: str = "party") -> int:
        return int(self._book.fetch(f"SELECT count(*) FROM {table}")[0][0])

    def fingerprint(self) -> list[list[tuple[Any, ...]]]:
        tables = (
            "party", "contact_point", "address", "fact", "important_date", "party_tag", "tag", "rep", "stage_change",
            "sales_order", "interaction", "interaction_party", "task", "cost", "custom_field", "list_row",
        )  # fmt: skip
        return [self._book.fetch(f"SELECT * FROM {table} ORDER BY id") for table in tables]


@pytest.fixture
def stored(book: Book) -> Reader:
    return Reader(book)
