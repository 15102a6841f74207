"""Writes a table as a spreadsheet in which text stays text: no formulas, no links, no numbers out of phones."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from keyacct_desktop.domain.errors import Refused

MOST_ROWS = 1_048_575
LONGEST_CELL = 32_767


def write_xlsx(path: Path, header: Sequence[str], rows: Iterable[Sequence[str | None]]) -> int:
    """Write the table to `path`, which must not exist yet; the number of rows.

    Raises Refused ("too_long_for_xlsx" with field = the column, "too_many_for_xlsx") and OSError.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    count = 0
    workbook = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent)})
    try:
        sheet = workbook.add_worksheet()
        bold, text = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "@"})
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(header):
            sheet.set_column(column, column, max(10, min(30, 2 * len(name) + 4)), text)
            sheet.write_string(0, column, name, bold)
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
    except BaseException:
        # Half a workbook must still be closed, or its temporary files stay behind.
        workbook.fileclosed = 1
        for unfinished in workbook.worksheets():
            unfinished._opt_close()
            Path(unfinished.row_data_filename).unlink(missing_ok=True)
        raise
    try:
        workbook.close()
    except FileCreateError as error:
        raise error.args[0] from error
    return count
