"""A month on one page, to hang on the wall: solar and lunar day, festivals, days off, people's dates.

What does not fit into a day's cell is counted there and listed in full on the pages behind. Takes words that are
ready to be read; knows no calendar.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.fonts import SOFT, Style, face
from keyacct_desktop.documents.page import Document, Page, Rect, Setup, one_part
from keyacct_desktop.documents.paint import RULE, SHADE, Align, Canvas
from keyacct_desktop.documents.styles import (
    FOOTER_ROOM,
    LABEL,
    NOTE,
    SMALL,
    TITLE,
)
from keyacct_desktop.documents.table import Column, Row, Table
from keyacct_desktop.documents.table_list import TableList, list_pages

_NUMBER: Final = Style(13, bold=True)
_OUTSIDE: Final = Style(10, grey=SOFT)
_FESTIVAL: Final = Style(8, bold=True)
_PAD: Final = 1.2


@dataclass(frozen=True, slots=True)
class MonthDay:
    """One cell. `number` "25"; `small` the lunar day or term beside it; `festivals` in bold below; `mark` "休" or
    "班" or ""; `off` shades the cell (weekend, holiday). `lines` are people's dates, most important first; `more`
    counts those that are not even in `lines`. `heading` names the day in the list behind. A day outside the month
    has `inside` False: only its number is printed."""

    number: str
    small: str = ""
    festivals: tuple[str, ...] = ()
    mark: str = ""
    off: bool = False
    lines: tuple[str, ...] = ()
    more: int = 0
    heading: str = ""
    inside: bool = True


@dataclass(frozen=True, slots=True)
class Month:
    """`weekdays` are seven titles; `weeks` four to six weeks of seven days each."""

    title: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[MonthDay, ...], ...]
    subtitle: str = ""
    footer: str = ""


def month_document(months: tuple[Month, ...], setup: Setup) -> Document:
    """One or several months, each with the list of what did not fit behind it. Made for A4 lying."""
    pages: list[Page] = []
    for month in months:
        pages += _month_pages(month, setup)
    return one_part(months[0].title if months else "", setup, pages)


def _month_pages(month: Month, setup: Setup) -> list[Page]:
    grid = _MonthPage(month, setup.area)
    crowded = [day for week in month.weeks for day in week if day.inside and grid.shown(day) < len(day.lines)]
    if not crowded:
        return [Page(grid.paint)]
    translate = QCoreApplication.translate
    rows = [Row((line, ""), day.heading or day.number) for day in crowded for line in _all_lines(day)]
    columns = (
        Column(translate("Print", "Dates"), most=120),
        Column(translate("Print", "Notes"), least=60),
    )
    title = translate("Print", "{month}: days with more than fits").format(month=month.title)
    return [
        Page(grid.paint),
        *list_pages(TableList(title, Table(columns, rows), "", month.footer), setup, after=1),
    ]


def _all_lines(day: MonthDay) -> tuple[str, ...]:
    return (*day.lines, more_words(day.more)) if day.more else day.lines


def more_words(count: int) -> str:
    """ "and 3 more"."""
    return QCoreApplication.translate("Print", "and {count} more").format(count=f"{count:,}")


class _MonthPage:
    """One month fitted to the area of a page."""

    def __init__(self, month: Month, area: Rect) -> None:
        self._month = month
        self._area = area
        self._head = face(TITLE).leading + 2 + face(LABEL).leading + 1
        self._width = area.width / 7
        self._height = (area.height - self._head - FOOTER_ROOM) / max(len(month.weeks), 1)
        self._line = face(NOTE).leading

    def shown(self, day: MonthDay) -> int:
        """How many of the lines are in the cell; the last place is for the number of the others."""
        room = int((self._height - self._top(day) - _PAD / 2) / self._line)
        if len(day.lines) <= room and not day.more:
            return len(day.lines)
        return max(min(room - 1, len(day.lines)), 0)

    def paint(self, canvas: Canvas) -> None:
        month, area = self._month, self._area
        canvas.text(area.x, area.y, month.title, TITLE, width=area.width * 0.5)
        if month.subtitle:
            down = face(TITLE).ascent - face(LABEL).ascent
            canvas.text(
                area.x + area.width * 0.5,
                area.y + down,
                month.subtitle,
                LABEL,
                width=area.width * 0.5,
                align=Align.RIGHT,
            )
        top = area.y + self._head
        for at, title in enumerate(month.weekdays):
            x = area.x + at * self._width
            canvas.text(
                x, top - face(LABEL).leading - 0.6, title, LABEL, width=self._width, align=Align.CENTRE
            )
        self._paint_ground(canvas, top)
        for down_at, week in enumerate(month.weeks):
            for across, day in enumerate(week):
                place = Rect(
                    area.x + across * self._width, top + down_at * self._height, self._width, self._height
                )
                self._paint_day(canvas, place, day)
        self._paint_foot(canvas)

    def _paint_ground(self, canvas: Canvas, top: float) -> None:
        area, weeks = self._area, self._month.weeks
        for down, week in enumerate(weeks):
            for across, day in enumerate(week):
                if day.off and day.inside:
                    place = Rect(
                        area.x + across * self._width, top + down * self._height, self._width, self._height
                    )
                    canvas.fill(place, SHADE)
        bottom = top + len(weeks) * self._height
        for across in range(8):
            x = area.x + across * self._width
            canvas.line(x, top, x, bottom)
        for down in range(len(weeks) + 1):
            y = top + down * self._height
            canvas.line(area.x, y, area.right, y, RULE if down in (0, len(weeks)) else 0.15)

    def _top(self, day: MonthDay) -> float:
        return _PAD / 2 + face(_NUMBER).leading + len(day.festivals[:2]) * self._line

    def _paint_day(self, canvas: Canvas, place: Rect, day: MonthDay) -> None:
        x, y, width = place.x + _PAD, place.y + _PAD / 2, place.width - 2 * _PAD
        if not day.inside:
            canvas.text(x, y, day.number, _OUTSIDE, width=width)
            return
        canvas.text(x, y, day.number, _NUMBER, width=width)
        used = face(_NUMBER).width(day.number) + 1.5
        if day.mark:
            used += self._paint_mark(canvas, x + used, y, day.mark) + 1
        down = face(_NUMBER).ascent - face(SMALL).ascent
        canvas.text(x + used, y + down, day.small, SMALL, width=max(width - used, 1), align=Align.RIGHT)
        y += face(_NUMBER).leading
        for name in day.festivals[:2]:
            canvas.text(x, y, name, _FESTIVAL, width=width)
            y += self._line
        shown = self.shown(day)
        for line in day.lines[:shown]:
            canvas.text(x, y, line, NOTE, width=width)
            y += self._line
        left = len(day.lines) - shown + day.more
        if left:
            canvas.text(x, y, more_words(left), SMALL, width=width)

    def _paint_mark(self, canvas: Canvas, x: float, y: float, mark: str) -> float:
        """休 and 班 in a box of their own, so that they need no colour; returns the width."""
        side = face(_FESTIVAL).width(mark) + 1
        top = y + face(_NUMBER).ascent - face(_FESTIVAL).ascent
        canvas.frame(Rect(x, top + 0.2, side, self._line - 0.4), 0.15, SOFT)
        canvas.text(x + 0.5, top, mark, _FESTIVAL)
        return side

    def _paint_foot(self, canvas: Canvas) -> None:
        area = self._area
        canvas.text(area.x, area.bottom - face(SMALL).leading, self._month.footer, SMALL, width=area.width)
