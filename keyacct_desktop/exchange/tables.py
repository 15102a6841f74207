"""One way to open a file of rows, whatever it is: text or spreadsheet, with its header row found.

Owns the limits on files, rows and columns and what counts as a header. Must not know what is done with the
rows. The kind of file is told by its content, never by its suffix.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from keyacct_desktop.exchange import delimited, encodings, workbooks
from keyacct_desktop.exchange.columns import is_known_header
from keyacct_desktop.exchange.faults import TableError
from keyacct_desktop.exchange.workbooks import Cell

FILE_LIMIT = 200 * 1024 * 1024
ROW_LIMIT = 1_000_000
COLUMN_LIMIT = 300
_ROWS_BEFORE_HEADER = 10
_DATA_LIKE = re.compile(r"[\d\s.,:/+¥%()-]+|\d{2,4}年\d{1,2}月\d{1,2}日")

Row = tuple[int, tuple[Cell, ...]]
_Reader = Callable[[], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Table:
    """An opened file. `headers` are the trimmed header cells, or column letters when the file has no header
    (`header_line` is 0 then). `row_hint` is about how many rows follow. `encoding` and `delimiter` are None
    for spreadsheets, `sheets` and `sheet` empty for text."""

    path: Path
    headers: tuple[str, ...]
    header_line: int
    row_hint: int
    encoding: str | None
    delimiter: str | None
    sheets: tuple[str, ...]
    sheet: str
    _read: _Reader

    def rows(self) -> Iterator[Row]:
        """The rows below the header, each with its 1-based line in the source; may be called again.

        Rows may be shorter or longer than the header. Raises TableError, also in mid-file.
        """
        for count, (line, cells) in enumerate(self._read(), -ROW_LIMIT):
            if line <= self.header_line:
                continue
            if count > 0:
                raise TableError("too_many_rows", line, limit=ROW_LIMIT)
            if len(cells) > COLUMN_LIMIT:
                raise TableError("too_many_columns", line, columns=len(cells), limit=COLUMN_LIMIT)
            yield line, cells


def open_table(path: Path, *, encoding: str | None = None, sheet: str | None = None) -> Table:
    """Open a file of rows. Raises TableError for whatever is wrong with it, with one code for each cause."""
    try:
        size = path.stat().st_size
        if size > FILE_LIMIT:
            raise TableError("file_too_large", megabytes=size >> 20, limit=FILE_LIMIT >> 20)
        with path.open("rb") as file:
            head = file.read(1024)
        if not head.strip():
            raise TableError("empty")
        if workbooks.is_workbook(head):
            return _open_workbook(path, sheet)
        return _open_text(path, head, encoding)
    except FileNotFoundError:
        raise TableError("missing") from None
    except OSError as error:
        raise TableError("unreadable", reason=error.strerror or "") from None


def column_letter(index: int) -> str:
    """The letter that a spreadsheet gives the column with this 0-based index: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _open_workbook(path: Path, sheet: str | None) -> Table:
    book = workbooks.open_workbook(path)
    found = workbooks.find_sheet(book, sheet)
    headers, line = _find_header(lambda: workbooks.read_rows(found))
    return Table(
        path=path,
        headers=headers,
        header_line=line,
        row_hint=max(0, found.total_height - line),
        encoding=None,
        delimiter=None,
        sheets=tuple(book.sheet_names),
        sheet=found.name,
        _read=lambda: workbooks.read_rows(found),
    )


def _open_text(path: Path, head: bytes, encoding: str | None) -> Table:
    if re.match(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|head|meta|style)", head, re.IGNORECASE):
        raise TableError("html")
    if head.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite format 3")):
        raise TableError("not_a_table")
    scan = encodings.scan(path, encoding)
    delimiter = delimited.find_delimiter(path, scan.encoding)

    def read() -> Iterator[Row]:
        return delimited.read_rows(path, scan.encoding, delimiter)

    headers, line = _find_header(read)
    return Table(
        path=path,
        headers=headers,
        header_line=line,
        row_hint=max(0, scan.lines - 1 - line),
        encoding=scan.encoding,
        delimiter=delimiter,
        sheets=(),
        sheet="",
        _read=read,
    )


def _find_header(read: _Reader) -> tuple[tuple[str, ...], int]:
    """The header cells and their line; title rows above are skipped. Letters and 0 when there is none."""
    rows = list(islice(read(), _ROWS_BEFORE_HEADER + 1))
    if not rows:
        raise TableError("empty")
    line, cells = next(
        (row for looks in (_names_columns, _could_name_columns) for row in rows if looks(row, rows)),
        (0, tuple(column_letter(i) for i in range(max(len(cells) for _, cells in rows)))),
    )
    headers = tuple(str(cell).strip().strip("\ufeff") for cell in cells)
    while headers and not headers[-1]:
        headers = headers[:-1]
    if len(headers) > COLUMN_LIMIT:
        raise TableError("too_many_columns", line or 1, columns=len(headers), limit=COLUMN_LIMIT)
    return headers, line


def _filled(cells: tuple[Cell, ...]) -> list[Cell]:
    return [cell for cell in cells if str(cell).strip()]


def _names_columns(row: Row, _rows: list[Row]) -> bool:
    filled = _filled(row[1])
    known = sum(1 for cell in filled if isinstance(cell, str) and is_known_header(cell))
    return (known >= 2 and known * 5 >= len(filled) * 2) or 0 < known == len(filled)


def _could_name_columns(row: Row, rows: list[Row]) -> bool:
    """Words only, and about as wide as the widest row: a header in words that we do not know."""
    filled = _filled(row[1])
    widest = max(len(_filled(cells)) for _, cells in rows)
    if len(filled) * 2 < widest or not filled or len({str(cell) for cell in filled}) < len(filled):
        return False
    return not any(isinstance(c, date | int | float) or _DATA_LIKE.fullmatch(str(c)) for c in filled) and (
        row[0] < rows[-1][0] or len(rows) == 1
    )
