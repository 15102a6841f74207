"""The four views in one place: shows a page in the one that is in front, and passes on what is done in any of them."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from keyacct_desktop.ui.calendar.agenda import Agenda
from keyacct_desktop.ui.calendar.day_grid import DayGrid
from keyacct_desktop.ui.calendar.faces import Face
from keyacct_desktop.ui.calendar.pages import Span, View
from keyacct_desktop.ui.calendar.plan import Plan
from keyacct_desktop.ui.calendar.year_grid import YearGrid

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.theme import Theme


class Views(QStackedWidget):
    """`day_chosen`, `day_opened` and `month_opened` carry a day; `line_chosen` and `line_opened` an occurrence (the
    agenda's may be a day); `task_dropped` a follow-up and its new day; `turned` pages."""

    day_chosen = Signal(object)
    day_opened = Signal(object)
    month_opened = Signal(object)
    line_chosen = Signal(object)
    line_opened = Signal(object)
    task_dropped = Signal(object, object)
    turned = Signal(int)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.month = DayGrid("calendar_month", theme)
        self.week = DayGrid("calendar_week", theme, tall=True)
        self.agenda = Agenda(theme)
        self.year = YearGrid(theme)
        self._pages: dict[View, QWidget] = {
            View.MONTH: self.month, View.WEEK: self.week, View.AGENDA: self.agenda, View.YEAR: self.year,
        }  # fmt: skip
        for page in self._pages.values():
            self.addWidget(page)
        for grid in (self.month, self.week):
            grid.day_opened.connect(self.day_opened)
            grid.task_dropped.connect(self.task_dropped)
        for view in (self.month, self.week, self.agenda, self.year):
            view.day_chosen.connect(self.day_chosen)
        for view in (self.month, self.week, self.agenda):
            view.line_chosen.connect(self.line_chosen)
        for view in (self.month, self.week, self.year):
            view.turned.connect(self.turned)
        self.year.month_opened.connect(self.month_opened)
        self.agenda.line_opened.connect(self.line_opened)

    def take_focus(self) -> None:
        """The keyboard goes to the view in front."""
        page = self.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, view: View, span: Span, day: date, today: date, faces: Mapping[date, Face]) -> None:
        """Show what the calendar itself knows of a page. What an older plan says of the same page stays meanwhile."""
        self.setCurrentWidget(self._pages[view])
        if view is View.YEAR:
            self.year.show_year(day.year, today, faces)
        elif view in (View.MONTH, View.WEEK):
            grid = self._grid(view)
            grid.show_days(span.first, span.weeks, day.month if view is View.MONTH else None, today)
            grid.show_faces(faces)
            if not grid.has_plan(span.first):
                grid.show_plan(None)

    def show_plan(self, view: View, plan: Plan, faces: Mapping[date, Face], today: date, day: date) -> None:
        """Show what the book says of the page."""
        if view is View.AGENDA:
            self.agenda.fill(plan.lines, faces, today, day)
        elif view is View.YEAR:
            self.year.show_counts({day: one.count for day, one in plan.days.items()}, plan.infos)
        else:
            self._grid(view).show_plan(plan)

    def select(self, day: date) -> None:
        """Mark the chosen day wherever it is seen."""
        self.month.select(day)
        self.week.select(day)
        self.year.select(day)

    def _grid(self, view: View) -> DayGrid:
        return self.month if view is View.MONTH else self.week
