"""Writes a table as a spreadsheet in which text stays text: no formulas, no links, no numbers out of phones."""

import io
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from keyacct_desktop.domain.errors import Refused

MOST_ROWS = 1_048_575
LONGEST_CELL = 32_767


class _Packed(io.BytesIO):
    """Stays open to its end: an archive that is given up writes its last words without complaint."""

    def close(self) -> None:
        pass


def write_xlsx(path: Path, header: Sequence[str], rows: Iterable[Sequence[str | None]]) -> int:
    """Write the table to `path`; the number of rows.

    Raises Refused ("too_long_for_xlsx" with field = the column, "too_many_for_xlsx") and OSError.
    """
    import xlsxwriter

    # The packed file is some tens of megabytes at most; packing to the disk itself would leave a half-made
    # archive that complains when the disk is full.
    packed = _Packed()
    with tempfile.TemporaryDirectory(prefix=".", dir=path.parent) as folder:
        workbook = xlsxwriter.Workbook(packed, {"constant_memory": True, "tmpdir": folder})
        try:
            count = _fill(workbook, header, rows)
        except BaseException:
            _give_up(workbook)
            raise
        _finish(workbook)
    path.write_bytes(packed.getbuffer())
    return count


def _fill(workbook: Any, header: Sequence[str], rows: Iterable[Sequence[str | None]]) -> int:
    sheet = workbook.add_worksheet()
    bold, text = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "@"})
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(header):
        sheet.set_column(column, column, max(10, min(30, 2 * len(name) + 4)), text)
        sheet.write_string(0, column, name, bold)
    count = 0
    for row in rows:
        count += 1
        if count > MOST_ROWS:
            raise Refused("too_many_for_xlsx", limit=MOST_ROWS)
        for column, cell in enumerate(row):
            if cell:
                if len(cell) > LONGEST_CELL:
                    raise Refused(
                        "too_long_for_xlsx", header[column], column=header[column], limit=LONGEST_CELL
                    )
                sheet.write_string(count, column, cell, text)
    if header:
        sheet.autofilter(0, 0, max(count, 1), len(header) - 1)
    return count


def _finish(workbook: Any) -> None:
    from xlsxwriter.exceptions import FileCreateError

    try:
        workbook.close()
    except FileCreateError as error:
        _give_up(workbook)
        cause = error.args[0]
        raise cause if isinstance(cause, OSError) else OSError(str(cause)) from error
    except BaseException:
        _give_up(workbook)
        raise


def _give_up(workbook: Any) -> None:
    """Close what a workbook that will not be written has open, and keep it from complaining at its end."""
    workbook.fileclosed = 1
    for sheet in workbook.worksheets():
        handle = getattr(sheet, "row_data_fh", None)
        if handle is not None:
            try:
                handle.close()
            except OSError:
                # The disk that was full is still full; the reason is on its way to the user already.
                continue
