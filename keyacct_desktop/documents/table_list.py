"""A list on paper: a saved view, a phone list, a festival list. Any table with a title and page numbers.

Takes words that are ready to be read; knows nothing of customers.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.page import Document, Page, Rect, Setup, one_part
from keyacct_desktop.documents.paint import Canvas
from keyacct_desktop.documents.styles import (
    BODY,
    FOOTER_ROOM,
    paint_footer,
    paint_running_title,
    paint_title,
    title_height,
)
from keyacct_desktop.documents.table import Slice, Table, TableLayout

_RUNNING = 7.0


@dataclass(frozen=True, slots=True)
class TableList:
    """`subtitle` says what the list rests on (filter, day), `footer` stands on every page beside its number;
    `empty` is printed in the place of the rows when there are none."""

    title: str
    table: Table
    subtitle: str = ""
    footer: str = ""
    empty: str = ""


def list_document(content: TableList, setup: Setup) -> Document:
    """The document of a list. Takes about a second for 10,000 rows: page breaks are counted here."""
    return one_part(content.title, setup, list_pages(content, setup))


def list_pages(content: TableList, setup: Setup, of: int = 0, *, after: int = 0) -> list[Page]:
    """The pages of a list, numbered for themselves, or as the first of `of` pages, or following `after` pages."""
    area = setup.area
    layout = TableLayout(content.table, area.width)
    body = area.height - FOOTER_ROOM
    slices = layout.slices(body - title_height(area, content.subtitle), body - _RUNNING)
    return [
        Page(_ListPage(content, layout, part, area, at, after, of or after + len(slices)).paint)
        for at, part in enumerate(slices, 1)
    ]


@dataclass(frozen=True, slots=True)
class _ListPage:
    content: TableList
    layout: TableLayout
    part: Slice
    area: Rect
    number: int
    after: int
    count: int

    def paint(self, canvas: Canvas) -> None:
        content, area = self.content, self.area
        y = area.y
        if self.number == 1:
            y += paint_title(canvas, area, content.title, content.subtitle)
        else:
            paint_running_title(canvas, area, content.title)
            y += _RUNNING
        y += self.layout.paint(canvas, area.x, y, self.part)
        if not content.table.rows:
            words = content.empty or QCoreApplication.translate("Print", "There is nothing to list.")
            canvas.text(area.x, y + 2, words, BODY, width=area.width)
        paint_footer(canvas, area, content.footer, self.after + self.number, self.count)
