"""CSV that opens safely in a spreadsheet: no cell of ours is ever taken for a formula.

Owns the guard (an apostrophe before text that starts like a formula) and its exact reversal on reading.
"""

import csv
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_DANGEROUS = re.compile("'*[=+\\-@|\t\r\n\0＝＋－＠｜]")

Value = str | int | float | None


def guard(text: str) -> str:
    """The text with one apostrophe more in front if a spreadsheet could read it as a formula."""
    return "'" + text if _DANGEROUS.match(text) else text


def unguard(text: str) -> str:
    """The text before `guard`."""
    return text[1:] if text[:1] == "'" and _DANGEROUS.match(text) else text


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    """Write a table as UTF-8 with byte order mark, whole or not at all; the number of rows.

    Numbers are written bare, text is guarded. Raises OSError; nothing half-written stays behind.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    count = 0
    try:
        with temporary.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([guard(name) for name in header])
            for row in _guarded(rows):
                writer.writerow(row)
                count += 1
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return count


def _guarded(rows: Iterable[Sequence[Value]]) -> Iterator[list[Value]]:
    for row in rows:
        yield [guard(cell) if isinstance(cell, str) else cell for cell in row]
