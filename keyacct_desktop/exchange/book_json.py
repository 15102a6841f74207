"""The lossless form of a whole book: one JSON document, every table with its columns and rows.

Owns the format and its strict, streaming reader; knows nothing of the book. Text is UTF-8, one row a line, so
that two exports can be compared line by line; pictures are base64. The same rows give the same bytes.

    {"format": "keyacct-book", "version": 1, "schema": 1, "tables": [
    {"name": "rep", "count": 1, "columns": ["id", "name"], "rows": [
    [1, "陈晓"]
    ]}
    ]}
"""

import base64
import binascii
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from keyacct_desktop.domain.errors import Refused

FORMAT = "keyacct-book"
VERSION = 1

_READ = 1 << 20
_LONGEST = 256 << 20
"""More characters than one row can have; a file with more is no book of ours."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Table:
    """One table on its way out or in. `rows` can be walked once."""

    name: str
    count: int
    columns: tuple[str, ...]
    rows: Iterable[Sequence[Any]]


def write_book(
    file: IO[str],
    schema: int,
    tables: Iterable[Table],
    blobs: Collection[tuple[str, str]],
    told: Callable[[int], None] | None = None,
) -> None:
    """Write the document. `blobs` names the (table, column) pairs that hold bytes; `told` hears rows written."""
    head = f'{{"format": "{FORMAT}", "version": {VERSION}, "schema": {schema}, "tables": ['
    file.write(head)
    separator = "\n"
    for table in tables:
        names = _encode(list(table.columns))
        file.write(
            f'{separator}{{"name": "{table.name}", "count": {table.count}, "columns": {names}, "rows": ['
        )
        pictures = [place for place, column in enumerate(table.columns) if (table.name, column) in blobs]
        separator = "\n"
        for number, row in enumerate(table.rows, start=1):
            file.write(separator + _encode(_packed(row, pictures) if pictures else row))
            separator = ",\n"
            if told is not None and number % 5000 == 0:
                told(5000)
        file.write("\n]}")
        separator = ",\n"
    file.write("\n]}\n")


class BookReader:
    """Reads a document table by table without holding more than a few rows.

    Everything that is not exactly a document of ours raises Refused: "json_not_a_book" (some other JSON or no
    JSON), "json_newer" (version or schema of a newer program), "json_damaged" (cut off, or counts do not fit).
    """

    def __init__(self, file: IO[str], newest_schema: int, blobs: Collection[tuple[str, str]]) -> None:
        self._stream = _Stream(file)
        self._blobs = blobs
        self.schema = self._head(newest_schema)

    def tables(self) -> Iterator[Table]:
        """The tables in the order of the document. The rows of one must be walked before the next is asked for."""
        stream = self._stream
        stream.damaged = "json_damaged"
        if not stream.have("]"):
            while True:
                yield from self._table()
                if stream.have("]"):
                    break
                stream.expect(",")
        stream.expect("}")
        stream.expect_end()

    def _head(self, newest_schema: int) -> int:
        stream = self._stream
        stream.expect("{")
        if (stream.key("format"), stream.value()) != ("format", FORMAT):
            raise Refused("json_not_a_book")
        stream.expect(",")
        stream.key("version")
        version = stream.number()
        stream.expect(",")
        stream.key("schema")
        schema = stream.number()
        if version > VERSION or schema > newest_schema:
            raise Refused("json_newer")
        stream.expect(",")
        stream.key("tables")
        stream.expect("[")
        return schema

    def _table(self) -> Iterator[Table]:
        stream = self._stream
        stream.expect("{")
        stream.key("name")
        name = stream.value()
        stream.expect(",")
        stream.key("count")
        count = stream.number()
        stream.expect(",")
        stream.key("columns")
        columns = stream.value()
        stream.expect(",")
        stream.key("rows")
        stream.expect("[")
        if not (
            isinstance(name, str) and isinstance(columns, list) and all(isinstance(c, str) for c in columns)
        ):
            raise Refused("json_damaged")
        rows = self._rows(name, tuple(columns), count)
        yield Table(name, count, tuple(columns), rows)
        for _ in rows:
            pass
        stream.expect("}")

    def _rows(self, name: str, columns: tuple[str, ...], count: int) -> Iterator[Sequence[Any]]:
        stream, width, seen = self._stream, len(columns), 0
        pictures = [place for place, column in enumerate(columns) if (name, column) in self._blobs]
        if not stream.have("]"):
            while True:
                row = stream.value()
                if not isinstance(row, list) or len(row) != width:
                    raise Refused("json_damaged")
                for cell in row:
                    if isinstance(cell, list | dict | bool):
                        raise Refused("json_damaged")
                yield _unpacked(row, pictures) if pictures else row
                seen += 1
                if stream.have("]"):
                    break
                stream.expect(",")
        if seen != count:
            raise Refused("json_damaged")


def looks_like_book(path: Path) -> bool:
    """Whether the file begins like a document of ours. Raises OSError."""
    with path.open("rb") as file:
        start = file.read(200)
    return b'"format"' in start and FORMAT.encode() in start


class _Stream:
    """A JSON text read piece by piece: single marks and whole values."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._ended = False
        self._decode = json.JSONDecoder().raw_decode
        self.damaged = "json_not_a_book"
        """The code of what is raised: before the head has been read, anything may be in the file."""

    def have(self, mark: str) -> bool:
        """Pass over the mark if it comes next."""
        self._skip_blanks()
        if self._text[self._at : self._at + 1] != mark:
            return False
        self._at += 1
        return True

    def expect(self, mark: str) -> None:
        if not self.have(mark):
            raise Refused(self.damaged)

    def expect_end(self) -> None:
        self._skip_blanks()
        if self._at < len(self._text):
            raise Refused(self.damaged)

    def key(self, name: str) -> str:
        """Pass over `"name":`."""
        if self.value() != name:
            raise Refused(self.damaged)
        self.expect(":")
        return name

    def number(self) -> int:
        found = self.value()
        if not isinstance(found, int) or isinstance(found, bool) or found < 0:
            raise Refused(self.damaged)
        return found

    def value(self) -> Any:
        """The value that comes next."""
        self._skip_blanks()
        if len(self._text) - self._at < 64:
            # A number at the very end of what was read may go on.
            self._more()
        while True:
            try:
                found, self._at = self._decode(self._text, self._at)
            except ValueError as error:
                if self._ended or len(self._text) - self._at > _LONGEST:
                    raise Refused(self.damaged) from error
                self._more()
            except RecursionError as error:
                raise Refused(self.damaged) from error
            else:
                return found

    def _skip_blanks(self) -> None:
        while True:
            text, at = self._text, self._at
            while at < len(text) and text[at] in " \t\r\n":
                at += 1
            self._at = at
            if at < len(text) or self._ended:
                return
            self._more()

    def _more(self) -> None:
        if self._ended:
            return
        wanted = max(_READ, len(self._text) - self._at)
        try:
            piece = self._file.read(wanted)
        except UnicodeDecodeError as error:
            raise Refused(self.damaged) from error
        self._ended = not piece
        self._text = self._text[self._at :] + piece
        self._at = 0


def _packed(row: Sequence[Any], pictures: list[int]) -> list[Any]:
    cells = list(row)
    for place in pictures:
        if cells[place] is not None:
            cells[place] = base64.b64encode(cells[place]).decode("ascii")
    return cells


def _unpacked(row: list[Any], pictures: list[int]) -> list[Any]:
    for place in pictures:
        if row[place] is not None:
            try:
                row[place] = base64.b64decode(row[place], validate=True)
            except (binascii.Error, TypeError, ValueError) as error:
                raise Refused("json_damaged") from error
    return row
