"""Rows of a spreadsheet file (.xlsx, .xls, .ods), read by calamine after the file has been weighed.

Owns the limits of packed files. One cell at the far corner of a sheet would make the reader ask for all the
memory there is and end the process, so the extent of a packed sheet is measured before it is opened.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from keyacct_desktop.exchange.faults import TableError

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Cell = str | int | float | bool | date | datetime | time | timedelta

UNPACKED_LIMIT = 512 * 1024 * 1024
ENTRY_LIMIT = 10_000
CELLS_LIMIT = 12_000_000
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"

_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})(\d{1,7})[\"'](?![^<>]*/>)")
_CHUNK = 1 << 20


def is_workbook(head: bytes) -> bool:
    """Whether the first bytes are those of a packed or an OLE file."""
    return head.startswith((OLE_MAGIC, ZIP_MAGIC))


def open_workbook(path: Path) -> "CalamineWorkbook":
    """The opened workbook. Raises TableError ("encrypted", "damaged", "not_a_table", "unpacked_too_large",
    "too_many_cells")."""
    with path.open("rb") as file:
        head = file.read(8)
        if head.startswith(ZIP_MAGIC):
            _weigh(file)
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_path(path)
    except PasswordError:
        raise TableError("encrypted") from None
    except CalamineError:
        code = "encrypted" if _is_encrypted_package(path) else "damaged"
        raise TableError(code) from None


def find_sheet(book: "CalamineWorkbook", name: str | None) -> "CalamineSheet":
    """The named sheet, or the first visible one that holds anything. Raises TableError("no_sheet", "empty")."""
    if name is not None and name not in book.sheet_names:
        raise TableError("no_sheet", sheet=name)
    from python_calamine import CalamineError, SheetTypeEnum, SheetVisibleEnum

    names = [
        about.name
        for about in book.sheets_metadata
        if about.typ is SheetTypeEnum.WorkSheet and about.visible is SheetVisibleEnum.Visible
    ]
    try:
        for candidate in [name] if name is not None else names or book.sheet_names:
            sheet = book.get_sheet_by_name(candidate)
            if sheet.height:
                return sheet
    except CalamineError:
        raise TableError("damaged") from None
    raise TableError("empty")


def read_rows(sheet: "CalamineSheet") -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Each row with its 1-based number in the sheet; blank rows are left out. Whole numbers are int."""
    for number, row in enumerate(sheet.iter_rows(), 1):
        if any(cell != "" for cell in row):
            yield number, tuple([int(c) if type(c) is float and c.is_integer() else c for c in row])


def _weigh(file: BinaryIO) -> None:
    try:
        with zipfile.ZipFile(file) as package:
            entries = package.infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError):
        raise TableError("damaged") from None
    names = {entry.filename for entry in entries}
    if not names & {"xl/workbook.xml", "content.xml"} or "word/document.xml" in names:
        raise TableError("not_a_table")
    if len(entries) > ENTRY_LIMIT or sum(entry.file_size for entry in entries) > UNPACKED_LIMIT:
        raise TableError("unpacked_too_large", limit=UNPACKED_LIMIT >> 20)
    unpacked = 0
    for entry in entries:
        extent = _Extent()
        for chunk in _inflate(file, entry):
            unpacked += len(chunk)
            if unpacked > UNPACKED_LIMIT:
                raise TableError("unpacked_too_large", limit=UNPACKED_LIMIT >> 20)
            if entry.filename.endswith((".xml", ".XML")):
                extent.feed(chunk)


def _inflate(file: BinaryIO, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The entry's true bytes whatever size its directory claims, in bounded pieces."""
    file.seek(entry.header_offset + 26)
    lengths = file.read(4)
    if len(lengths) < 4:
        raise TableError("damaged")
    name_length, extra_length = struct.unpack("<HH", lengths)
    file.seek(name_length + extra_length, 1)
    left = entry.compress_size
    if entry.compress_type == zipfile.ZIP_STORED:
        while left > 0 and (data := file.read(min(_CHUNK, left))):
            left -= len(data)
            yield data
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise TableError("damaged")
    engine = zlib.decompressobj(-15)
    try:
        while left > 0 and not engine.eof and (data := file.read(min(_CHUNK, left))):
            left -= len(data)
            while data and not engine.eof:
                yield engine.decompress(data, _CHUNK)
                data = engine.unconsumed_tail
    except zlib.error:
        raise TableError("damaged") from None


class _Extent:
    """The rectangle that the filled cells of one sheet span, from its text in pieces."""

    def __init__(self) -> None:
        self._tail = b""
        self._rows = self._columns = 0

    def feed(self, chunk: bytes) -> None:
        """Raises TableError("too_many_cells") when the rectangle would not fit in memory."""
        text = self._tail + chunk
        cut = text.rfind(b"<")
        self._tail = text[cut:] if cut >= 0 else text[-256:]
        found = _REFERENCE.findall(text, 0, cut if cut >= 0 else len(text))
        if not found:
            return
        self._rows = max(self._rows, max(int(row) for _, row in found))
        self._columns = max(self._columns, max(_column(letters) for letters in {c for c, _ in found}))
        if self._rows * self._columns > CELLS_LIMIT:
            raise TableError("too_many_cells", rows=self._rows, columns=self._columns)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _is_encrypted_package(path: Path) -> bool:
    with path.open("rb") as file:
        if file.read(8) != OLE_MAGIC:
            return False
        file.seek(0)
        return "EncryptedPackage".encode("utf-16-le") in file.read(1 << 22)
