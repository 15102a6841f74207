"""The type scale of our pages, and what every page has in common: a title, and a footer with page numbers.

Sizes are for reading at arm's length: nothing but notes on a calendar is smaller than 8 points.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.fonts import SOFT, Style, face
from keyacct_desktop.documents.page import Rect
from keyacct_desktop.documents.paint import RULE, Align, Canvas

TITLE: Final = Style(16, bold=True)
HEADING: Final = Style(11, bold=True)
BODY: Final = Style(9.5)
STRONG: Final = Style(9.5, bold=True)
LABEL: Final = Style(8.5, grey=SOFT)
SMALL: Final = Style(8, grey=SOFT)
NOTE: Final = Style(8)

FOOTER_ROOM: Final = 6.5
"""Millimetres that a footer takes at the bottom of the area."""


def paint_footer(canvas: Canvas, area: Rect, left: str, page: int, pages: int) -> None:
    """The last line of a page: what it is and of when, and which page of how many."""
    y = area.bottom - face(SMALL).leading
    number = page_words(page, pages)
    room = face(SMALL).width(number) + 4
    canvas.text(area.x, y, left, SMALL, width=area.width - room)
    canvas.text(area.x, y, number, SMALL, width=area.width, align=Align.RIGHT)


def page_words(page: int, pages: int) -> str:
    """ "Page 2 of 5"."""
    return QCoreApplication.translate("Print", "Page {page} of {pages}").format(page=page, pages=pages)


def paint_title(canvas: Canvas, area: Rect, title: str, subtitle: str = "") -> float:
    """The head of a first page; returns its height with the room below it."""
    height = face(TITLE).leading
    canvas.text(area.x, area.y, title, TITLE, width=area.width)
    if subtitle:
        height += canvas.paragraph(area.x, area.y + height, subtitle, LABEL, area.width, most=2)
    return height + 2.5


def title_height(area: Rect, subtitle: str = "") -> float:
    """What `paint_title` will return."""
    from keyacct_desktop.documents.text import count_lines

    lines = count_lines(subtitle, LABEL, area.width, 2) if subtitle else 0
    return face(TITLE).leading + lines * face(LABEL).leading + 2.5


def paint_running_title(canvas: Canvas, area: Rect, title: str) -> float:
    """The head of a further page; returns its height with the room below it."""
    canvas.text(area.x, area.y, title, LABEL, width=area.width)
    canvas.line(area.x, area.y + face(LABEL).leading, area.right, area.y + face(LABEL).leading, RULE)
    return face(LABEL).leading + 2
