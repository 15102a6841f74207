"""One page with pictures, sentences and a short table: what a rep puts in front of the boss.

Takes pictures and words that are ready; knows nothing of customers nor of how a picture is drawn.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QImage

from keyacct_desktop.documents.fonts import face
from keyacct_desktop.documents.page import Document, Page, Rect, Setup, one_part
from keyacct_desktop.documents.paint import Canvas
from keyacct_desktop.documents.styles import (
    BODY,
    FOOTER_ROOM,
    HEADING,
    SMALL,
    paint_footer,
    paint_title,
    title_height,
)
from keyacct_desktop.documents.table import Slice, Table, TableLayout
from keyacct_desktop.documents.text import count_lines

_GAP: Final = 2.5
_MOST_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture with its heading and the sentence that reads it."""

    heading: str
    sentence: str
    image: QImage


@dataclass(frozen=True, slots=True)
class Report:
    """`plates` from the top down, then the table under `table_heading`; `notes` say what all of it rests on."""

    title: str
    subtitle: str
    plates: tuple[Plate, ...]
    table_heading: str
    table: Table
    notes: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What stands around the pictures, before there are any: the words of each plate, and the rest of the page."""

    title: str
    subtitle: str
    words: tuple[tuple[str, str], ...]
    table_heading: str
    table: Table
    notes: str = ""


def picture_room(skeleton: Skeleton, setup: Setup) -> Rect:
    """The room that all pictures of the page have together, in mm, so that they can be drawn in the right size."""
    area = setup.area
    taken = title_height(area, skeleton.subtitle) + FOOTER_ROOM
    taken += sum(_words_height(sentence, area.width) for _, sentence in skeleton.words)
    taken += _GAP * len(skeleton.words) + _notes_height(skeleton.notes, area.width)
    if skeleton.table.rows:
        layout = TableLayout(skeleton.table, area.width)
        taken += face(HEADING).leading + 1 + layout.head_height + _GAP
        taken += sum(layout.row_height(row) for row in skeleton.table.rows)
    return Rect(area.x, area.y, area.width, max(area.height - taken, 60.0))


def report_document(report: Report, setup: Setup) -> Document:
    """The document of a report: one page."""
    return one_part(report.title, setup, [Page(_ReportPage(report, setup.area).paint)])


def _words_height(sentence: str, width: float) -> float:
    lines = count_lines(sentence, BODY, width, _MOST_LINES) if sentence else 0
    return face(HEADING).leading + lines * face(BODY).leading + 1


def _notes_height(notes: str, width: float) -> float:
    return count_lines(notes, SMALL, width, _MOST_LINES) * face(SMALL).leading + 1 if notes else 0.0


@dataclass(frozen=True, slots=True)
class _ReportPage:
    report: Report
    area: Rect

    def paint(self, canvas: Canvas) -> None:
        report, area = self.report, self.area
        y = area.y + paint_title(canvas, area, report.title, report.subtitle)
        for plate in report.plates:
            y = self._paint_plate(canvas, plate, y)
        if report.table.rows:
            canvas.text(area.x, y, report.table_heading, HEADING, width=area.width)
            y += face(HEADING).leading + 1
            layout = TableLayout(report.table, area.width)
            y += layout.paint(canvas, area.x, y, Slice(0, len(report.table.rows), totals=False)) + 1
        if report.notes:
            canvas.paragraph(area.x, y, report.notes, SMALL, area.width, most=_MOST_LINES)
        paint_footer(canvas, area, report.footer, 1, 1)

    def _paint_plate(self, canvas: Canvas, plate: Plate, y: float) -> float:
        area = self.area
        canvas.text(area.x, y, plate.heading, HEADING, width=area.width)
        y += face(HEADING).leading
        if plate.sentence:
            y += canvas.paragraph(area.x, y, plate.sentence, BODY, area.width, most=_MOST_LINES)
        y += 1
        height = area.width * plate.image.height() / max(plate.image.width(), 1)
        canvas.image(Rect(area.x, y, area.width, height), plate.image)
        return y + height + _GAP
