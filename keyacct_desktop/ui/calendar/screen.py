"""日历: month, week, agenda and year, the sheet of the chosen day beside them, and what can be done from there.

Holds which day and which view; what the book says is read in the background and shown when it comes, so that
turning a page waits for nothing.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.festivals import Tone
from keyacct_desktop.services.dates.days import DayDetail
from keyacct_desktop.services.dates.festivals import festivals_shown
from keyacct_desktop.services.dates.occurrences import Occurrence
from keyacct_desktop.ui.calendar.acts import CalendarActs
from keyacct_desktop.ui.calendar.day_panel import DayPanel
from keyacct_desktop.ui.calendar.desk import CalendarDesk
from keyacct_desktop.ui.calendar.faces import Face, all_festivals, read_faces
from keyacct_desktop.ui.calendar.filter_strip import FilterStrip
from keyacct_desktop.ui.calendar.header import CalendarHeader
from keyacct_desktop.ui.calendar.pages import Span, View, clamped, page_aside, page_title, span_of, turned
from keyacct_desktop.ui.calendar.plan import Plan
from keyacct_desktop.ui.calendar.shelf import DayWish, PageWish, Shelf
from keyacct_desktop.ui.calendar.views import Views
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice

_VIEW_KEY: Final = "calendar/view"
_LOOK_AT_CLOCK_MS: Final = 30_000
_MEASURED_MS: Final = 1500
"""New tiers come in many small steps while a large book is measured: they are looked at together."""
_NARROW: Final = 1000
"""A screen less wide than this shows the calendar or the day, not both."""
_FESTIVALS: Final = "festivals"
"""The id of the festival plan in ui/shell/screen_ids.py."""


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
        self._shown_festivals: frozenset[str] = frozenset()
        self.desk = CalendarDesk(workspace, self)
        self.acts = CalendarActs(workspace, self)
        self.header = CalendarHeader(workspace.commands, self._today, workspace.theme.tokens)
        self.header.set_menu(self.desk.menu_actions())
        self.filters = FilterStrip(workspace)
        self.views = Views(workspace.theme)
        self.panel = DayPanel(workspace.theme, self.acts.actions)
        self._left = QWidget()
        self._narrow = False
        self._shelf = Shelf(workspace, self)
        self._empty = Notice(
            self.tr(
                "Nobody's day is known yet. Write birthdays on the cards, or import a list with a birthday column: "
                "they show here by themselves, lunar ones too."
            )
        )
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_MEASURED_MS)
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
        self.views.take_focus()

    def arrive(self, day: str = "", view: str = "") -> None:
        """Go to a day (ISO) and, if one is named, a view ("month", "week", "agenda", "year")."""
        if view:
            self.show_view(_view(view))
        if day:
            self.go_to(date.fromisoformat(day))

    def day_text(self, day: date) -> str:
        """What the month says about a day that it shows."""
        return self.views.month.day_text(day)

    def show_view(self, view: View) -> None:
        """Look at the same day another way."""
        self._view = view
        self._agenda_from = self._day
        self._workspace.state.set_value(_VIEW_KEY, view.value)
        self._show_page()
        self.take_focus()

    def go_to(self, day: date) -> None:
        """Choose a day, on whatever page it is."""
        day = clamped(day)
        before = self._page_span()
        if self._view is View.AGENDA:
            # The agenda stays where it is while one moves inside it.
            same = before.first <= day <= before.last
        else:
            same = span_of(self._view, day) == before
        self._day = day
        if same:
            self._mark_day()
        else:
            self._agenda_from = day
            self._show_page()

    def turn(self, pages: int) -> None:
        """Go on or back by pages of the view."""
        self._day = self._agenda_from = turned(self._view, self._anchor(), pages)
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
        return self._shelf.kept(self._page_wish())

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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the sheet of a day takes the calendar's place when a day is opened."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.panel.stand_alone(alone=narrow)
            self._show_sheet(opened=False)

    def refresh(self) -> None:
        """Read everything that is in front anew."""
        self._stale = False
        self._shelf.clear()
        book = self._workspace.book
        mine = self.filters.only_my_festivals()
        self._shown_festivals = festivals_shown(book) if mine else all_festivals()
        self._show_empty()
        self._show_page()

    def _anchor(self) -> date:
        """The day that says which page it is: the agenda stays while the day moves inside it."""
        return self._agenda_from if self._view is View.AGENDA else self._day

    def _page_span(self) -> Span:
        return span_of(self._view, self._anchor())

    def _show_page(self) -> None:
        """Show the page of the day: at once what the calendar itself knows, then what the book says."""
        span, view = self._page_span(), self._view
        self.header.mark_view(view)
        anchor = self._anchor()
        self.header.show_title(page_title(view, anchor, self._today), page_aside(view, anchor))
        start = self._today if span.first <= self._today <= span.last else clamped(span.first)
        self.header.go_to.set_start(self._today, start)
        self.views.show_page(view, span, self._day, self._today, self.faces(span))
        plan = self.current_plan()
        if plan is not None:
            self._show_plan(plan)
        else:
            self._shelf.ask_page(self._page_wish())
        self._mark_day()

    def _mark_day(self) -> None:
        """The day has changed inside the page: mark it, and fill the sheet beside."""
        self.views.select(self._day)
        face = read_faces(self._day, self._day, self._shown_festivals)[self._day]
        self.panel.show_day(self._day, self._today, face)
        plan = self.current_plan()
        self.panel.show_info(None if plan is None else plan.infos.get(self._day))
        self._shelf.ask_day(self._day_wish())

    def _take_page(self, wish: object, plan: object) -> None:
        assert isinstance(wish, PageWish)
        assert isinstance(plan, Plan)
        if wish == self._page_wish() and not self._stale:
            self._show_plan(plan)

    def _take_day(self, wish: object, detail: object) -> None:
        assert isinstance(detail, DayDetail)
        if wish == self._day_wish():
            self.panel.show_detail(detail)

    def _page_wish(self) -> PageWish:
        return PageWish(self._view, self._page_span(), self.filters.filter())

    def _day_wish(self) -> DayWish:
        return DayWish(self._day, self.filters.filter())

    def _show_plan(self, plan: Plan) -> None:
        self.views.show_plan(self._view, plan, self.faces(self._page_span()), self._today, self._day)
        self.panel.show_info(plan.infos.get(self._day))

    def _show_empty(self) -> None:
        from keyacct_desktop.services.customers import ViewSpec, list_ids

        empty = not list_ids(self._workspace.book, view=ViewSpec(archived=None), most=1)
        self._empty.setVisible(empty)

    def _open_day(self, _day: object) -> None:
        self._show_sheet(opened=True)
        self.panel.take_focus()

    def _leave_day(self) -> None:
        self._show_sheet(opened=False)
        self.take_focus()

    def _show_sheet(self, *, opened: bool) -> None:
        self._left.setVisible(not (self._narrow and opened))
        self.panel.setVisible(opened or not self._narrow)

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
        self._open_day(None)

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

    def open_festival(self) -> None:
        """Go to the plan of the day's festival, if there is one on which people are greeted."""
        face = read_faces(self._day, self._day, self._shown_festivals)[self._day]
        greeted = [one for one in face.festivals if one.tone is not Tone.NONE]
        if greeted:
            self._go_to_festival(greeted[0].code)

    def _go_to_festival(self, code: str) -> None:
        self._workspace.navigate(_FESTIVALS, festival=code, day=self._day.isoformat())

    def _import_list(self) -> None:
        self._workspace.import_file()

    def _note(self, _what: object = None) -> None:
        self._stale = True
        if not self._soon.isActive():
            self._soon.start()

    def _note_measured(self, _ids: object) -> None:
        if not self._later.isActive():
            self._later.start()

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
        views = self.views
        views.day_chosen.connect(self._choose_day)
        views.day_opened.connect(self._open_day)
        views.month_opened.connect(self._open_month)
        views.line_chosen.connect(self._choose_line)
        views.line_opened.connect(self._open_line)
        views.task_dropped.connect(self._drop_task)
        views.turned.connect(self.turn)
        self.header.go_to.day_wanted.connect(self._jump)
        self.header.go_to.left.connect(self.take_focus)
        self.acts.moved.connect(self._follow)
        self.filters.changed.connect(self._refilter)
        self.panel.line_changed.connect(self._set_line)
        self.panel.opened.connect(self.acts.open_card)
        self.panel.left.connect(self._leave_day)
        self.panel.festival_wanted.connect(self._go_to_festival)
        self._shelf.page_found.connect(self._take_page)
        self._shelf.day_found.connect(self._take_day)
        self._soon.timeout.connect(self._refresh_if_seen)
        self._clock.timeout.connect(self.look_at_clock)
        workspace.hub.changed.connect(self._note)
        workspace.measures.measured.connect(self._note_measured)
        self._later.timeout.connect(self._note)
        workspace.theme.changed.connect(self._redress)

    def _lay_out(self) -> None:
        self._empty.setObjectName("calendar_empty")
        bring = QPushButton(self.tr("Import a list…"))
        bring.setObjectName("calendar_import_list")
        bring.setProperty("look", "link")
        bring.clicked.connect(self._import_list)
        layout = self._empty.layout()
        assert layout is not None
        layout.addWidget(bring)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(SPACE.s)
        left.addWidget(self.header)
        left.addWidget(self.filters)
        left.addWidget(self._empty)
        left.addWidget(self.views, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        outer.setSpacing(SPACE.l)
        outer.addWidget(self._left, 1)
        outer.addWidget(self.panel)
        self._empty.hide()


def _view(text: str) -> View:
    return View(text) if text in set(View) else View.MONTH
