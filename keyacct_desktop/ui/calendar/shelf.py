"""The pages of the calendar as the book has them: read in the background, kept until the book changes.

Knows what was asked for and what came; which page is in front is the screen's matter.
"""

from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from keyacct_desktop.services.dates.days import DayDetail, read_day
from keyacct_desktop.services.dates.occurrences import DateFilter
from keyacct_desktop.ui.calendar.pages import Span, View, clamped
from keyacct_desktop.ui.calendar.plan import Plan, read_agenda, read_plan
from keyacct_desktop.ui.calendar.reader import Reader
from keyacct_desktop.ui.shell.workspace import Workspace

_KEPT: Final = 24
"""So many pages are kept after reading."""


class PageWish(NamedTuple):
    """A page under a filter."""

    view: View
    span: Span
    only: DateFilter


class DayWish(NamedTuple):
    """A day in full under a filter."""

    day: date
    only: DateFilter


class Shelf(QObject):
    """`page_found` carries a wish and its Plan, `day_found` a wish and its DayDetail."""

    page_found = Signal(object, object)
    day_found = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._book = workspace.book
        self._kept: list[tuple[PageWish, Plan]] = []
        self._round = 0
        self._pages = Reader(workspace.tasks, self.tr("Reading the calendar"), self._read_page, self)
        self._days = Reader(workspace.tasks, self.tr("Reading the day"), self._read_day, self)
        self._pages.found.connect(self._keep)
        self._days.found.connect(self.day_found)

    def kept(self, wish: PageWish) -> Plan | None:
        """A page that was read since the book changed."""
        return next((plan for known, plan in self._kept if known == wish), None)

    def clear(self) -> None:
        """The book has changed: nothing that was read counts any more."""
        self._kept.clear()
        self._round += 1

    def ask_page(self, wish: PageWish) -> None:
        self._pages.ask((self._round, wish))

    def ask_day(self, wish: DayWish) -> None:
        self._days.ask(wish)

    def _keep(self, asked: object, plan: object) -> None:
        assert isinstance(asked, tuple)
        assert isinstance(plan, Plan)
        round_, wish = asked
        if round_ != self._round:
            # Asked before the last change; the page that is wanted now is on its way.
            return
        self._kept = [*self._kept[1 - _KEPT :], (wish, plan)]
        self.page_found.emit(wish, plan)

    def _read_page(self, asked: tuple[int, PageWish]) -> Plan:
        """In the task."""
        wish = asked[1]
        first, last = clamped(wish.span.first), clamped(wish.span.last)
        if wish.view is View.AGENDA:
            return read_agenda(self._book, first, last, wish.only)
        if wish.view is View.YEAR:
            return read_plan(self._book, first, last, wish.only, top=0)
        return read_plan(self._book, first, last, wish.only)

    def _read_day(self, wish: DayWish) -> DayDetail:
        """In the task."""
        return read_day(self._book, wish.day, wish.only)
