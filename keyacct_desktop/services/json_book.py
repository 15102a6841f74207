"""The whole book out to one lossless JSON file and back into an empty book. Drafts and undo stay behind."""

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.exchange.book_json import BookReader, Table, looks_like_book, write_book
from keyacct_desktop.exchange.safe_file import shown_name, whole_file
from keyacct_desktop.services.book import Book, BookError, Fault, refuse_open_book
from keyacct_desktop.storage.bulk import BulkWriter
from keyacct_desktop.storage.queries.whole_book import (
    BLOB_COLUMNS,
    CARRIED,
    count_customers,
    is_empty,
    snapshot,
)
from keyacct_desktop.storage.schema import SCHEMA_VERSION

__all__ = ["export_json", "import_json", "looks_like_book", "read_json"]

Progress = Callable[[int, int], None]

_DAYS_TOO = {"holiday_day": ("day",), "reminder_mark": ("day", "until"), "today_mark": ("day", "until")}
"""Columns that hold days under another name."""
_CALENDARS = frozenset(calendar.value for calendar in Calendar)


def export_json(book: Book, target: Path, progress: Progress | None = None) -> int:
    """Write every row of the book to `target`, whole or not at all; return how many rows there are.

    One moment of the book is written, whatever is saved meanwhile. `progress` gets (rows written, all rows)
    and may raise. Raises OSError and BookError.
    """
    with snapshot(book) as moment, whole_file(target) as unfinished:
        counts = {table: moment.count(table) for table in CARRIED}
        written, total = 0, sum(counts.values())

        def told(rows: int) -> None:
            nonlocal written
            written += rows
            if progress is not None:
                progress(written, total)

        tables = (
            Table(name, counts[name], tuple(moment.columns(name)), moment.rows(name)) for name in CARRIED
        )
        with unfinished.open("x", encoding="utf-8", newline="\n") as file:
            write_book(file, moment.schema(), tables, BLOB_COLUMNS, told)
    return total


def import_json(book: Book, source: Path, progress: Progress | None = None) -> int:
    """Fill an empty book from `source` with the same ids; return how many customers came. One undo takes it back.

    Settings, tags and reps of the empty book give way to those of the file. `progress` gets (bytes read, all
    bytes) and may raise. Raises Refused ("book_not_empty", "json_not_a_book", "json_newer", "json_damaged"),
    OSError and BookError; then the book is as it was.
    """
    if not is_empty(book):
        raise Refused("book_not_empty")
    refuse_open_book(source)
    size = source.stat().st_size
    # Some editors put a byte order mark before what they save.
    with source.open("rb") as raw, io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text:
        reader = BookReader(text, SCHEMA_VERSION, BLOB_COLUMNS)

        def told() -> None:
            if progress is not None:
                progress(min(raw.tell(), size), size)

        try:
            with book.bulk("book.imported", file=shown_name(source)) as writer:
                _fill(writer, reader, told)
        except BookError as error:
            if error.fault is Fault.CONFLICT:
                raise Refused("json_damaged") from error
            raise
        except (OverflowError, UnicodeError) as error:
            raise Refused("json_damaged") from error
    return count_customers(book)


def read_json(book: Book, source: Path, progress: Progress | None = None) -> int:
    """Read `source` to its end without writing; return how many customers `import_json` would bring.

    Raises what `import_json` raises for a book that is not empty and for a file that is not whole.
    """
    if not is_empty(book):
        raise Refused("book_not_empty")
    refuse_open_book(source)
    size, customers = source.stat().st_size, 0
    with source.open("rb") as raw, io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text:
        for table in BookReader(text, SCHEMA_VERSION, BLOB_COLUMNS).tables():
            kind = table.columns.index("kind") if table.name == "party" and "kind" in table.columns else None
            for row in table.rows:
                customers += kind is not None and row[kind] != "contact"
            if progress is not None:
                progress(min(raw.tell(), size), size)
    return customers


def _fill(writer: BulkWriter, reader: BookReader, told: Callable[[], None]) -> None:
    known = {table: writer.columns(table) for table in CARRIED}
    seen: set[str] = set()
    for table in reader.tables():
        columns = set(table.columns)
        if (
            table.name in seen
            or len(columns) != len(table.columns)
            or table.columns[:1] != ("id",)
            or not columns <= set(known.get(table.name, ()))
        ):
            raise Refused("json_damaged")
        seen.add(table.name)
        writer.insert(table.name, table.columns, _checked(table, told))
    # An older file lacks what was added since; one of today lacks nothing.
    if reader.schema == SCHEMA_VERSION and seen != set(CARRIED):
        raise Refused("json_damaged")


def _checked(table: Table, told: Callable[[], None]) -> Iterator[Sequence[Any]]:
    """The rows, with rising ids, days that are days and calendars that there are: no other card could be shown."""
    calendars = [place for place, name in enumerate(table.columns) if name == "calendar"]
    more = _DAYS_TOO.get(table.name, ())
    days = [place for place, name in enumerate(table.columns) if name.endswith("_on") or name in more]
    last = 0
    for number, row in enumerate(table.rows, start=1):
        if type(row[0]) is not int or row[0] <= last or not all(_is_day(row[place]) for place in days):
            raise Refused("json_damaged")
        if not all(row[place] in _CALENDARS for place in calendars):
            raise Refused("json_damaged")
        last = row[0]
        yield row
        if number % 5000 == 0:
            told()


def _is_day(value: object) -> bool:
    if value is None:
        return True
    try:
        return isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False
