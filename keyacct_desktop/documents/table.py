"""Tables that flow over pages: widths by content, cells that wrap, groups, a head on every page, totals at the end.

Where pages break is counted once; rows are laid out again when their page is painted, so that a table of
100,000 rows takes no more memory than its text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.fonts import DOTS, Style, face
from keyacct_desktop.documents.page import Rect
from keyacct_desktop.documents.paint import RULE, SHADE, Align, Canvas
from keyacct_desktop.documents.styles import BODY, LABEL, STRONG
from keyacct_desktop.documents.text import Lines, count_lines, one_line

_SAMPLE: Final = 300
_PAD: Final = 0.9
_GUTTER: Final = 3.0
_SCALES: Final = (1.0, 0.9, 0.8, 0.74)
"""Sizes of the text; the last is 7 points, and anything smaller is not read at arm's length."""
_CROWDED: Final = 1.35
"""How many times its width a table may want before its text is set smaller: some wrapping is better."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `most` is the width in mm beyond which text wraps; `lines` how many lines of it are shown;
    `least` a width it never goes below, for a column to write in. What is `whole` or stands on the right gives way to
    no other column: half an amount is a wrong one."""

    title: str
    align: Align = Align.LEFT
    most: float = 70
    lines: int = 3
    least: float = 0
    bold: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a text per column. Rows with the same `group` one after the other stand under one heading."""

    cells: tuple[str, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, rows and, where there are any, totals: a text per column."""

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    totals: tuple[str, ...] = ()


class Slice(NamedTuple):
    """Rows of one page, from `first` up to, not including, `last`; `totals` when they end the table."""

    first: int
    last: int
    totals: bool


class TableLayout:
    """A table fitted to one width."""

    def __init__(self, table: Table, width: float) -> None:
        self._table = table
        self.width = width
        for scale in _SCALES:
            self._body, self._strong, self._label = (
                style.sized(style.size * scale) for style in (BODY, STRONG, LABEL)
            )
            self._gutter = _GUTTER * scale
            wanted = self._wanted()
            if sum(wanted) <= width * _CROWDED:
                break
        self.widths = _fit_widths(table.columns, wanted, width)
        self._line = face(self._body).leading
        self._head = max(
            (
                count_lines(one_line(c.title), self._label, w - self._gutter, 2)
                for c, w in zip(table.columns, self.widths, strict=True)
            ),
            default=1,
        )

    @property
    def head_height(self) -> float:
        return self._head * face(self._label).leading + 2 * _PAD

    @property
    def group_height(self) -> float:
        return self._line + 2 * _PAD + 1

    def row_height(self, row: Row) -> float:
        """Millimetres that a row takes."""
        most = 1
        for cell, column, width in zip(row.cells, self._table.columns, self.widths, strict=True):
            if cell and column.lines > most and column.align is Align.LEFT:
                most = max(
                    most,
                    count_lines(
                        cell, self._strong if column.bold else self._body, width - self._gutter, column.lines
                    ),
                )
        return most * self._line + 2 * _PAD

    def slices(self, first_room: float, room: float) -> list[Slice]:
        """Which rows go on which page, when the first has `first_room` mm and all others have `room`."""
        rows, found = self._table.rows, list[Slice]()
        first, group = 0, ""
        left = first_room - self.head_height
        for at, row in enumerate(rows):
            height = self.row_height(row)
            heading = self.group_height if row.group and (row.group != group or at == first) else 0.0
            if height + heading > left and at > first:
                found.append(Slice(first, at, False))
                first, left = at, room - self.head_height
                heading = self.group_height if row.group else 0.0
            left -= height + heading
            group = row.group
        ending = self._line + 2 * _PAD if self._table.totals else 0.0
        if ending > left and first < len(rows):
            found.append(Slice(first, len(rows), False))
            first = len(rows)
        found.append(Slice(first, len(rows), bool(self._table.totals)))
        return found

    def paint(self, canvas: Canvas, x: float, y: float, part: Slice) -> float:
        """Paint head and rows of one page with the corner at x, y; returns the height."""
        top = y
        y += self._paint_head(canvas, x, y)
        rows, group = self._table.rows, ""
        for at in range(part.first, part.last):
            row = rows[at]
            if row.group and (row.group != group or at == part.first):
                again = at == part.first and at > 0 and rows[at - 1].group == row.group
                y += self._paint_group(canvas, x, y, row.group, again)
            elif at > part.first:
                canvas.line(x, y, x + self.width, y)
            group = row.group
            y += self._paint_row(canvas, x, y, row)
        canvas.line(x, y, x + self.width, y, RULE)
        if part.totals:
            y += self._paint_totals(canvas, x, y)
        return y - top

    def _paint_head(self, canvas: Canvas, x: float, y: float) -> float:
        for column, width in zip(self._table.columns, self.widths, strict=True):
            _paint_cell(
                canvas,
                Rect(x, y + _PAD, width - self._gutter, 0),
                one_line(column.title),
                self._label,
                column.align,
                2,
            )
            x += width
        bottom = y + self.head_height
        canvas.line(x - self.width, bottom, x, bottom, RULE)
        return self.head_height

    def _paint_group(self, canvas: Canvas, x: float, y: float, group: str, again: bool) -> float:
        if again:
            group = QCoreApplication.translate("Print", "{heading} (continued)").format(heading=group)
        height = self.group_height
        canvas.fill(Rect(x, y, self.width, height), SHADE)
        canvas.text(x + 1, y + (height - self._line) / 2, group, self._strong, width=self.width - 2)
        return height

    def _paint_row(self, canvas: Canvas, x: float, y: float, row: Row) -> float:
        most = 1
        for cell, column, width in zip(row.cells, self._table.columns, self.widths, strict=True):
            if cell:
                place = Rect(x, y + _PAD, width - self._gutter, 0)
                style = self._strong if column.bold else self._body
                most = max(most, _paint_cell(canvas, place, cell, style, column.align, column.lines))
            x += width
        return most * self._line + 2 * _PAD

    def _paint_totals(self, canvas: Canvas, x: float, y: float) -> float:
        for cell, column, width in zip(self._table.totals, self._table.columns, self.widths, strict=True):
            canvas.text(x, y + _PAD, cell, self._strong, width=width - self._gutter, align=column.align)
            x += width
        return self._line + 2 * _PAD

    def _wanted(self) -> list[float]:
        """Millimetres that each column would take, by its longest text among some of the rows."""
        table = self._table
        sample = table.rows[:: max(len(table.rows) // _SAMPLE, 1)]
        found = []
        for at, column in enumerate(table.columns):
            style = self._strong if column.bold else self._body
            longest = face(self._label).width(one_line(column.title))
            for row in sample:
                text = row.cells[at]
                if text and len(text) * face(style).em * 1.2 / DOTS > longest:
                    longest = max(longest, *(face(style).width(line) for line in text[:400].split("\n")))
            if table.totals:
                longest = max(longest, face(self._strong).width(table.totals[at]))
            found.append(max(min(longest + 0.3, column.most), column.least, 6) + self._gutter)
        return found


def _paint_cell(canvas: Canvas, place: Rect, text: str, style: Style, align: Align, most: int) -> int:
    """Paint a cell's text; returns how many lines it took."""
    if align is not Align.LEFT or most == 1 or count_lines(text, style, place.width, 2) == 1:
        canvas.text(place.x, place.y, text, style, width=place.width, align=align)
        return 1
    lines = Lines(text, style, place.width, most=most)
    canvas.lines(place.x, place.y, lines)
    return lines.count


def _fit_widths(columns: Sequence[Column], wanted: Sequence[float], width: float) -> list[float]:
    """Widths that add up to `width`: long columns give way first, none beyond its least, and those that are whole not
    at all as long as they take no more than half of it."""
    total = sum(wanted)
    if total <= width:
        return [each + (width - total) * each / total for each in wanted]
    whole = [at for at, column in enumerate(columns) if column.whole or column.align is not Align.LEFT]
    if sum(wanted[at] for at in whole) > width / 2:
        whole = []
    widths = [each if at in whole else 0.0 for at, each in enumerate(wanted)]
    left = width - sum(widths)
    for at, column in enumerate(columns):
        if at not in whole and column.least > width / len(columns):
            widths[at] = min(wanted[at], column.least)
            left -= widths[at]
            whole.append(at)
    open_ = sorted((at for at in range(len(wanted)) if at not in whole), key=wanted.__getitem__)
    while open_:
        fair = left / len(open_)
        at = open_.pop(0)
        widths[at] = min(wanted[at], fair)
        left -= widths[at]
    return widths
