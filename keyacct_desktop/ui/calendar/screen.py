"""日历: month, week, agenda and year, the sheet of the chosen day beside them, and what can be done from there.

Holds which day and which view; what the book says is read in the background and shown when it comes, so that
turning a page waits for nothing.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from keyacct_desktop.services.dates.days import DayDetail, read_day
from keyacct_desktop.services.dates.festivals import festivals_shown
from keyacct_desktop.services.dates.occurrences import DateFilter, Occurrence
from keyacct_desktop.ui.calendar.acts import CalendarActs
from keyacct_desktop.ui.calendar.agenda import Agenda
from keyacct_desktop.ui.calendar.day_grid import DayGrid
from keyacct_desktop.ui.calendar.day_panel import DayPanel
from keyacct_desktop.ui.calendar.desk import CalendarDesk
from keyacct_desktop.ui.calendar.faces import Face, all_festivals, read_faces
from keyacct_desktop.ui.calendar.filter_strip import FilterStrip
from keyacct_desktop.ui.calendar.header import CalendarHeader
from keyacct_desktop.ui.calendar.pages import Span, View, clamped, page_aside, page_title, span_of, turned
from keyacct_desktop.ui.calendar.plan import Plan, read_agenda, read_plan
from keyacct_desktop.ui.calendar.reader import Reader
from keyacct_desktop.ui.calendar.year_grid import YearGrid
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice

_VIEW_KEY: Final = "calendar/view"
_KEPT: Final = 24
"""So many pages are kept after reading; a change of the book drops them all."""
_LOOK_AT_CLOCK_MS: Final = 30_000
_FESTIVALS: Final = "festivals"
"""The id of the festival plan in ui/shell/screen_ids.py."""


class Wish(NamedTuple):
    """A page to read."""

    view: View
    span: Span
    only: DateFilter


class DayWish(NamedTuple):
    """A day to read in full."""

    day: date
    only: DateFilter


class CalendarScreen(QWidget):
    """One of the screens of the rail (ui/shell/screens.py says what the window may ask of it)."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_screen")
        self._workspace = workspace
        self._today = workspace.book.clock.today()
        self._day = self._today
        self._agenda_from = self._day
        self._view = _view(workspace.state.text(_VIEW_KEY))
        self._stale = True
        self._kept: dict[tuple[View, Span], Plan] = {}
        self._shown_festivals: frozenset[str] = frozenset()
        self.desk = CalendarDesk(workspace, self)
        self.acts = CalendarActs(workspace, self)
        self.header = CalendarHeader(workspace.commands, self._today, workspace.theme.tokens)
        self.header.set_menu(self.desk.menu_actions())
        self.filters = FilterStrip(workspace)
        self.month = DayGrid("calendar_month", workspace.theme)
        self.week = DayGrid("calendar_week", workspace.theme, tall=True)
        self.agenda = Agenda(workspace.theme)
        self.year = YearGrid(workspace.theme)
        self.panel = DayPanel(workspace.theme, self.acts.actions)
        self._pages: dict[View, QWidget] = {
            View.MONTH: self.month, View.WEEK: self.week, View.AGENDA: self.agenda, View.YEAR: self.year,
        }  # fmt: skip
        self._stack = QStackedWidget()
        self._reader = Reader(workspace.tasks, self.tr("Reading the calendar"), self._read_page, self)
        self._day_reader = Reader(workspace.tasks, self.tr("Reading the day"), self._read_day, self)
        self._empty = Notice(
            self.tr(
                "Nobody's day is known yet. Write birthdays on the cards, or import a list with a birthday column: "
                "they show here by themselves, lunar ones too."
            )
        )
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._clock = QTimer(self)
        self._clock.start(_LOOK_AT_CLOCK_MS)
        self._lay_out()
        self._connect()

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    @property
    def view(self) -> View:
        return self._view

    def open_party_ids(self) -> list[int]:
        """The customer of the current line."""
        one = self.panel.current_one()
        return [] if one is None or one.customer_id is None else [one.customer_id]

    def take_focus(self) -> None:
        """The keyboard lands in the calendar."""
        self._pages[self._view].setFocus(Qt.FocusReason.OtherFocusReason)

    def arrive(self, day: str = "", view: str = "") -> None:
        """Go to a day (ISO) and, if one is named, a view ("month", "week", "agenda", "year")."""
        if view:
            self.show_view(_view(view))
        if day:
            self.go_to(date.fromisoformat(day))

    def day_text(self, day: date) -> str:
        """What the month says about a day that it shows."""
        return self.month.day_text(day)

    def show_view(self, view: View) -> None:
        """Look at the same day another way."""
        self._view = view
        self._workspace.state.set_value(_VIEW_KEY, view.value)
        self._show_page()
        self.take_focus()

    def go_to(self, day: date) -> None:
        """Choose a day, on whatever page it is."""
        day = clamped(day)
        before = span_of(self._view, self._day)
        # The agenda stays where it is while one moves inside it.
        moved = self._view is View.AGENDA and before.first <= day <= self._agenda_span().last
        self._day = day
        if moved or (self._view is not View.AGENDA and self._page_of(day) == before):
            self._mark_day()
        else:
            self._agenda_from = day
            self._show_page()

    def turn(self, pages: int) -> None:
        """Go on or back by pages of the view."""
        start = self._agenda_from if self._view is View.AGENDA else self._day
        self._agenda_from = turned(self._view, start, pages)
        self._day = self._agenda_from if self._view is View.AGENDA else turned(self._view, self._day, pages)
        self._show_page()

    def turn_years(self, years: int) -> None:
        """The same day in another year."""
        self._day = self._agenda_from = turned(View.YEAR, self._day, years)
        self._show_page()

    def go_home(self) -> None:
        """Today."""
        self._day = self._agenda_from = self._today
        self._show_page()
        self.take_focus()

    def current_plan(self) -> Plan | None:
        """What is known of the page in front."""
        return self._kept.get((self._view, self._page_span()))

    def festivals(self) -> frozenset[str]:
        """The codes of the festivals that are to be seen."""
        return self._shown_festivals

    def shown_span(self) -> Span:
        """The days of the page in front."""
        return self._page_span()

    def faces(self, span: Span) -> Mapping[date, Face]:
        """The faces of these days, with the festivals that are to be seen."""
        return read_faces(span.first, span.last, self._shown_festivals)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_seen()

    def refresh(self) -> None:
        """Read everything that is in front anew."""
        self._stale = False
        self._kept.clear()
        book = self._workspace.book
        mine = self.filters.only_my_festivals()
        self._shown_festivals = festivals_shown(book) if mine else all_festivals()
        self._show_empty()
        self._show_page()

    def _page_of(self, day: date) -> Span:
        return span_of(self._view, day)

    def _agenda_span(self) -> Span:
        return span_of(View.AGENDA, self._agenda_from)

    def _page_span(self) -> Span:
        return self._agenda_span() if self._view is View.AGENDA else span_of(self._view, self._day)

    def _show_page(self) -> None:
        """Show the page of the day: at once what the calendar itself knows, then what the book says."""
        span, view = self._page_span(), self._view
        self._stack.setCurrentWidget(self._pages[view])
        self.header.mark_view(view)
        anchor = self._agenda_from if view is View.AGENDA else self._day
        self.header.show_title(page_title(view, anchor), page_aside(view, anchor))
        start = self._today if span.first <= self._today <= span.last else clamped(span.first)
        self.header.go_to.set_start(self._today, start)
        faces = self.faces(span)
        if view is View.YEAR:
            self.year.show_year(self._day.year, self._today, faces)
        elif view in (View.MONTH, View.WEEK):
            grid = self.month if view is View.MONTH else self.week
            grid.show_days(
                span.first, span.weeks, self._day.month if view is View.MONTH else None, self._today
            )
            grid.show_faces(faces)
        plan = self._kept.get((view, span))
        if plan is not None:
            self._show_plan(plan)
        else:
            if view in (View.MONTH, View.WEEK):
                (self.month if view is View.MONTH else self.week).show_plan(None)
            self._reader.ask(Wish(view, span, self.filters.filter()))
        self._mark_day()

    def _mark_day(self) -> None:
        """The day has changed inside the page: mark it, and fill the sheet beside."""
        for grid in (self.month, self.week, self.year):
            grid.select(self._day)
        face = read_faces(self._day, self._day, self._shown_festivals)[self._day]
        self.panel.show_day(self._day, self._today, face)
        plan = self.current_plan()
        self.panel.show_info(None if plan is None else plan.infos.get(self._day))
        self._day_reader.ask(DayWish(self._day, self.filters.filter()))

    def _read_page(self, wish: Wish) -> Plan:
        """In the task."""
        book, span = self._workspace.book, wish.span
        first, last = clamped(span.first), clamped(span.last)
        if wish.view is View.AGENDA:
            return read_agenda(book, first, last, wish.only)
        if wish.view is View.YEAR:
            return read_plan(book, first, last, wish.only, top=0)
        return read_plan(book, first, last, wish.only)

    def _read_day(self, wish: DayWish) -> DayDetail:
        """In the task."""
        return read_day(self._workspace.book, wish.day, wish.only)

    def _take_page(self, wish: object, plan: object) -> None:
        assert isinstance(wish, Wish)
        assert isinstance(plan, Plan)
        if wish.only != self.filters.filter() or self._stale:
            return
        while len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[wish.view, wish.span] = plan
        if wish.view is self._view and wish.span == self._page_span():
            self._show_plan(plan)

    def _take_day(self, wish: object, detail: object) -> None:
        assert isinstance(wish, DayWish)
        assert isinstance(detail, DayDetail)
        if wish.day == self._day and wish.only == self.filters.filter():
            self.panel.show_detail(detail)

    def _show_plan(self, plan: Plan) -> None:
        if self._view is View.AGENDA:
            self.agenda.fill(plan.lines, self.faces(self._page_span()), self._today, self._day)
        elif self._view is View.YEAR:
            self.year.show_counts({day: one.count for day, one in plan.days.items()}, plan.infos)
        else:
            (self.month if self._view is View.MONTH else self.week).show_plan(plan)
        self.panel.show_info(plan.infos.get(self._day))

    def _show_empty(self) -> None:
        from keyacct_desktop.services.customers import ViewSpec, list_ids

        empty = not list_ids(self._workspace.book, view=ViewSpec(archived=None), most=1)
        self._empty.setVisible(empty)

    def _open_day(self, _day: object) -> None:
        self.panel.take_focus()

    def _choose_day(self, day: object) -> None:
        if isinstance(day, date):
            self.go_to(day)

    def _choose_line(self, line: object) -> None:
        if isinstance(line, Occurrence):
            self.panel.choose(line.key)

    def _open_month(self, day: object) -> None:
        if isinstance(day, date):
            self._day = clamped(day)
            self.show_view(View.MONTH)

    def _open_line(self, line: object) -> None:
        self._choose_line(line)
        self.panel.take_focus()

    def _jump(self, day: object) -> None:
        if isinstance(day, date):
            self.go_to(day)
            self.take_focus()

    def _drop_task(self, one: object, day: object) -> None:
        if isinstance(one, Occurrence) and isinstance(day, date):
            self.acts.move(one, day)

    def _follow(self, one: object) -> None:
        """A follow-up was moved: the day goes with it."""
        if isinstance(one, Occurrence):
            self.panel.choose(one.key)
            self.go_to(one.day)

    def _set_line(self) -> None:
        line = self.panel.current()
        self.acts.set_line(line)
        for name in ("calendar.done", "calendar.move"):
            self.panel.offer(name, self._workspace.commands.action(name).isEnabled())
        self.panel.offer("calendar.copy_phone", line is not None and bool(line.phone))

    def _go_to_festival(self, code: str) -> None:
        self._workspace.navigate(_FESTIVALS, festival=code, day=self._day.isoformat())

    def _import_list(self) -> None:
        self._workspace.import_file()

    def _note(self, _what: object = None) -> None:
        self._stale = True
        if not self._soon.isActive():
            self._soon.start()

    def _refilter(self) -> None:
        self.refresh()

    def _refresh_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self.refresh()

    def look_at_clock(self) -> None:
        """Move the ring to the new day after midnight."""
        today = self._workspace.book.clock.today()
        if today != self._today:
            if self._day == self._today:
                self._day = self._agenda_from = today
            self._today = today
            self._note()

    def _redress(self) -> None:
        self.header.redress(self._workspace.theme.tokens)
        self.update()

    def _connect(self) -> None:
        workspace = self._workspace
        for grid in (self.month, self.week):
            grid.day_chosen.connect(self._choose_day)
            grid.day_opened.connect(self._open_day)
            grid.line_chosen.connect(self._choose_line)
            grid.task_dropped.connect(self._drop_task)
            grid.turned.connect(self.turn)
        self.year.day_chosen.connect(self._choose_day)
        self.year.month_opened.connect(self._open_month)
        self.year.turned.connect(self.turn)
        self.agenda.day_chosen.connect(self._choose_day)
        self.agenda.line_chosen.connect(self._choose_line)
        self.agenda.line_opened.connect(self._open_line)
        self.header.go_to.day_wanted.connect(self._jump)
        self.header.go_to.left.connect(self.take_focus)
        self.acts.moved.connect(self._follow)
        self.filters.changed.connect(self._refilter)
        self.panel.line_changed.connect(self._set_line)
        self.panel.opened.connect(self.acts.open_card)
        self.panel.left.connect(self.take_focus)
        self.panel.festival_wanted.connect(self._go_to_festival)
        self._reader.found.connect(self._take_page)
        self._day_reader.found.connect(self._take_day)
        self._soon.timeout.connect(self._refresh_if_seen)
        self._clock.timeout.connect(self.look_at_clock)
        workspace.hub.changed.connect(self._note)
        workspace.measures.measured.connect(self._note)
        workspace.theme.changed.connect(self._redress)

    def _lay_out(self) -> None:
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._empty.setObjectName("calendar_empty")
        bring = QPushButton(self.tr("Import a list…"))
        bring.setObjectName("calendar_import_list")
        bring.setProperty("look", "link")
        bring.clicked.connect(self._import_list)
        layout = self._empty.layout()
        assert layout is not None
        layout.addWidget(bring)
        left = QVBoxLayout()
        left.setSpacing(SPACE.s)
        left.addWidget(self.header)
        left.addWidget(self.filters)
        left.addWidget(self._empty)
        left.addWidget(self._stack, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        outer.setSpacing(SPACE.l)
        outer.addLayout(left, 1)
        outer.addWidget(self.panel)
        self._empty.hide()


def _view(text: str) -> View:
    return View(text) if text in set(View) else View.MONTH
