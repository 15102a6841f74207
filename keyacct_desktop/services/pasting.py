"""Rows to and from the clipboard, as spreadsheets copy and paste them: lines of cells separated by tabs.

Pasted rows go the way of every import (services.importing): the same rules for duplicates, the same report, one
step of undo. Knows no clipboard and no widget.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from keyacct_desktop.app import paths
from keyacct_desktop.exchange.safe_csv import guard
from keyacct_desktop.services.importing import ImportPlan, plan_import, run_import

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

TEXT_LIMIT: Final = 50_000_000
"""Characters taken from a clipboard."""

TARGETS: Final[dict[str, str]] = {
    "name": "name", "company": "company", "post": "post", "phone": "phone", "stage": "stage", "tags": "tags",
    "rep": "rep", "region": "region", "source": "source", "industry": "industry", "wechat": "wechat",
    "number": "number",
}  # fmt: skip
"""Column of the list → what it fills on a card; the other columns are the book's own sums."""


_NUMBER: Final = re.compile(r"-?\d{1,18}\.\d\d")


@dataclass(frozen=True, slots=True)
class Paste:
    """What pasting would do. `clear` when nothing needs the rep's eye: every row was understood."""

    plan: ImportPlan
    path: Path

    @property
    def clear(self) -> bool:
        return not self.plan.missing and not self.plan.rejected and bool(self.plan.created)


def rows_as_text(rows: Sequence[Sequence[str | int | None]]) -> str:
    """Cells as a spreadsheet takes them: tabs between, quotes where a cell holds a tab, a quote or a line end;
    nothing that would be taken for a formula."""
    return "".join("\t".join(_cell(cell) for cell in row) + "\r\n" for row in rows)


def plan_paste(book: "Book", text: str, *, columns: Sequence[str], name: str) -> Paste:
    """Find out what pasting a text would do; `columns` are the list's columns, for a text without a header row,
    `name` is what the import is called. Raises TableError, Refused, BookError, OSError."""
    folder = paths.ensure(_folder())
    for left in folder.iterdir():
        # A crash in the middle of a paste must not leave anybody's customers lying about.
        left.unlink(missing_ok=True)
    path = folder / f"{name}.tsv"
    try:
        path.write_text(text[:TEXT_LIMIT].replace("\0", ""), encoding="utf-8", errors="replace", newline="")
        plan = plan_import(book, path, kind="customers")
        if plan.header_line == 0 and len(plan.columns) <= len(columns):
            mapping = {at: TARGETS.get(key) for at, key in enumerate(columns[: len(plan.columns)])}
            plan = plan_import(book, path, kind="customers", mapping=mapping)
    except BaseException:
        drop_paste(path)
        raise
    return Paste(plan, path)


def run_paste(book: "Book", paste: Paste) -> int:
    """Add the customers as one step; returns how many. Raises as services.importing.run_import."""
    try:
        return run_import(book, paste.plan).created
    finally:
        drop_paste(paste.path)


def is_paste(path: Path) -> bool:
    """Whether a file holds pasted rows, and so is nobody's own."""
    return path.parent == _folder()


def drop_paste(path: Path) -> None:
    """Forget a pasted text; any other file is left alone."""
    if is_paste(path):
        path.unlink(missing_ok=True)


def _folder() -> Path:
    return paths.cache_dir() / "paste"


def _cell(cell: str | int | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int):
        return str(cell)
    text = cell if _NUMBER.fullmatch(cell) else guard(cell)
    if any(mark in text for mark in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text
