"""Rows of a delimited text file, streamed. Owns delimiters and quotes; must not know what the columns mean."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from keyacct_desktop.exchange.encodings import codec_of
from keyacct_desktop.exchange.faults import TableError
from keyacct_desktop.exchange.safe_csv import unguard

CELL_LIMIT = 10 * 1024 * 1024
_DELIMITERS = ",\t;|"
_SAMPLE = 1 << 16


def find_delimiter(path: Path, encoding: str) -> str:
    """The character that cuts the first lines into the most equal rows: comma, tab, semicolon or bar."""
    with path.open(encoding=codec_of(encoding), errors="replace", newline="") as file:
        sample = file.read(_SAMPLE)
    first = sample.partition("\n")[0].strip("\ufeff\r ")
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    lines = [line for line in sample.splitlines() if line.strip()][:30]
    return max(_DELIMITERS, key=lambda delimiter: _score(lines, delimiter))


def _score(lines: list[str], delimiter: str) -> int:
    csv.field_size_limit(CELL_LIMIT)
    widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
    return max((count * (width - 1) for width, count in widths.items()), default=0)


def read_rows(path: Path, encoding: str, delimiter: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each row with the 1-based line on which it begins; blank rows are left out.

    Raises TableError ("broken_quote", "cell_too_long") with the line on which the row began.
    """
    csv.field_size_limit(CELL_LIMIT)
    with path.open(encoding=codec_of(encoding), newline="") as file:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        line = 1
        try:
            for row in reader:
                if any(row) and not (line == 1 and row[0][:4].lower() == "sep="):
                    yield line, tuple([unguard(cell) if cell[:1] == "'" else cell for cell in row])
                line = reader.line_num + 1
        except csv.Error as error:
            code = "cell_too_long" if "field larger" in str(error) else "broken_quote"
            raise TableError(code, line) from None
        except UnicodeDecodeError:
            raise TableError("undecodable", line) from None
