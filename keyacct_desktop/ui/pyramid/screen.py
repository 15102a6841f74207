"""金字塔: the count pyramid and the profit pyramid, and the charts beside them, one at a time.

Holds which chart and which scope; what the book says is read in the background, drawn in the background, and shown
when it comes. A click goes to the people behind a layer.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.method.measuring import without_collector
from keyacct_desktop.services.pyramid.scope import NOBODY
from keyacct_desktop.ui.pyramid.acts import Picture, PyramidActs
from keyacct_desktop.ui.pyramid.board import Board
from keyacct_desktop.ui.pyramid.chart_list import ChartList
from keyacct_desktop.ui.pyramid.desk import Found, PyramidDesk
from keyacct_desktop.ui.pyramid.latest import Latest
from keyacct_desktop.ui.pyramid.levels import LevelsPage
from keyacct_desktop.ui.pyramid.people import people_behind
from keyacct_desktop.ui.pyramid.rendering import Paper, Rendered, render, screen_look
from keyacct_desktop.ui.pyramid.scope import Page, Scope, chart_of
from keyacct_desktop.ui.pyramid.scope_bar import ScopeBar
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.charts import missing_font

if TYPE_CHECKING:
    from keyacct_desktop.charts.drawing import Region
    from keyacct_desktop.ui.charting.pictures import Look

_PAGE_KEY: Final = "pyramid/page"
_PATIENCE_MS: Final = 250
"""A chart that comes sooner takes the place of the old one without a word in between."""


class Sheet(NamedTuple):
    """One drawing to make: what was read, its look and its size."""

    found: Found
    look: "Look"
    paper: Paper


class PyramidScreen(QWidget):
    """One of the screens of the rail (ui/shell/screens.py says what the window may ask of it)."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pyramid_screen")
        self._workspace = workspace
        self._found: Found | None = None
        self._asked: tuple[Scope, str] | None = None
        self._stale = True
        self.desk = PyramidDesk(workspace, self)
        self.acts = PyramidActs(workspace, self)
        self._drawer = Latest(workspace.tasks, self.tr("Drawing the picture"), self._draw_sheet, self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE_MS)
        self._add_commands()
        self.scope_bar = ScopeBar(workspace.book.clock.today())
        self.pages = ChartList()
        self.board = Board(workspace, self._buttons())
        self._lay_out()
        self._connect()
        stored = workspace.state.text(_PAGE_KEY)
        self.pages.show_page(Page(stored) if stored in set(Page) else Page.PYRAMID)

    @property
    def page(self) -> Page:
        """Which chart is in front."""
        return self.pages.page

    def arrive(self, page: str = "", rep: int | None = None) -> None:
        """Go to a chart by its name, and to a rep if one is given."""
        if page in set(Page):
            self.pages.show_page(Page(page))
        if rep is not None:
            self.scope_bar.choose_rep(rep)

    def take_focus(self) -> None:
        """The keyboard lands in the picture."""
        front = self.board.front()
        if isinstance(front, LevelsPage):
            front.take_focus()
        else:
            front.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_party_ids(self) -> list[int]:
        """The customer chosen in the list beside the levels."""
        return self.board.levels.open_party_ids() if self.page is Page.LEVELS else []

    def save_state(self) -> None:
        """Remember which chart was in front."""
        self._workspace.state.set_value(_PAGE_KEY, self.page.value)

    def next_page(self) -> None:
        self.pages.step(1)

    def previous_page(self) -> None:
        self.pages.step(-1)

    def toggle_numbers(self) -> None:
        """Show the numbers in the place of the picture, or the picture again."""
        self.board.toggle_numbers()
        self.take_focus()

    def save_picture(self) -> None:
        """Write what is shown to a file."""
        if self._found is not None:
            self.acts.save(self._picture(self._found))

    def copy_picture(self) -> None:
        """Put what is shown on the clipboard."""
        if self._found is not None:
            self.acts.copy(self._picture(self._found))

    def make_report(self) -> None:
        """Open the print dialog on the one-page report."""
        from keyacct_desktop.ui.pyramid.report import ReportSource

        scope = self.scope_bar.scope()
        self._workspace.print_document(
            ReportSource(self._workspace.book, scope, discreet=self.board.discreet)
        )

    def read(self) -> None:
        """Read what the chart in front needs, as far as it is not known."""
        self._stale = False
        scope = self.scope_bar.scope()
        self._asked = (scope, chart_of(self.page, scope))
        if self._found is None:
            self._say_waiting()
        elif not self._is_wanted(self._found):
            self._late.start()
        self.desk.ask(*self._asked)

    def draw(self) -> None:
        """Draw what was read once more, as for another size or other colours."""
        if self._found is not None:
            self._drawer.ask(Sheet(self._found, self._look(), self.board.view.paper()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            # Behind the layout, so that the first picture has the right size.
            layout = self.layout()
            if layout is not None:
                layout.activate()
            self.read()

    def _is_wanted(self, found: Found | None) -> bool:
        """Whether this is what was asked for last."""
        return found is not None and (found.scope, found.chart) == self._asked

    def _picture(self, found: Found) -> Picture:
        return Picture(found.chart, found.material, self.board.discreet)

    def _look(self) -> "Look":
        theme = self._workspace.theme
        return screen_look(theme.tokens, theme.body_points(), discreet=self.board.discreet)

    def _take(self, found: object) -> None:
        """What was asked for has been read."""
        assert isinstance(found, Found)
        if not self._is_wanted(found):
            return
        self._found = found
        self.scope_bar.show_choices(found.choices)
        self._draw_anew()

    def _draw_anew(self) -> None:
        """Words and picture once more, as in another language of colours or without names."""
        self.board.view.update()
        if self._found is not None:
            self.board.tell(self._found, self._look())
            self.draw()

    def _draw_sheet(self, sheet: Sheet, progress: Progress) -> Rendered:
        with without_collector():
            rendered = render(sheet.found.chart, sheet.found.material, sheet.look, sheet.paper)
        progress.check()
        return rendered

    def _show_drawn(self, sheet: object, rendered: object) -> None:
        assert isinstance(sheet, Sheet)
        assert isinstance(rendered, Rendered)
        if sheet.found is self._found:
            self._late.stop()
            self.board.show_drawn(rendered)

    def _say_waiting(self) -> None:
        """What is asked for takes its time: the old picture must not pass for it."""
        if self._is_wanted(self._found):
            # Read already, and being drawn.
            self.board.view.show_words(self.tr("Reading the book …"))
            return
        self._found = None
        self._show_words(self.tr("Reading the book …"))

    def _say_stopped(self) -> None:
        self._found = None
        self._show_words(self.tr("Stopped. Choose the chart once more to go on."))

    def _show_words(self, words: str) -> None:
        self._late.stop()
        self.board.show_words(words)

    def _read_once_more(self) -> None:
        """Somebody chose the chart that is in front already."""
        if self._found is None and not self.desk.busy:
            self.read()

    def _fail(self, error: object) -> None:
        if not self._workspace.book.closed:
            self._show_words(self.tr("The picture could not be drawn."))
            self._tell_failed(self.tr("The pyramid"), error)

    def _fail_drawing(self, _sheet: object, error: object) -> None:
        self._fail(error)

    def _tell_failed(self, title: str, error: object) -> None:
        # Told by its name: whoever imports the class imports matplotlib.
        if type(error).__name__ == "MissingChineseFont":
            self._show_words(missing_font())
        elif isinstance(error, Exception):
            self._workspace.report_trouble(title, error)

    def _choose(self, region: "Region") -> None:
        """Somebody clicked on a place of the picture."""
        if self._found is None:
            return
        people = people_behind(region, self._found.chart, self._found.material)
        if people is not None:
            if people.ids:
                self.acts.show_people(people)
        elif region.party is not None:
            self._workspace.open_customer(region.party)
        elif region.kind == "month":
            self._go_to_month(region.code)
        elif region.kind == "rep":
            self.scope_bar.choose_rep(int(region.code))
        elif region.kind == "rep_tier":
            rep, _, tier = region.code.partition(":")
            scope = self.scope_bar.scope()
            theirs = Scope(scope.as_of, rep=int(rep) or NOBODY, only=scope.only)
            self.acts.show_layer(theirs, Tier(tier))

    def _go_to_month(self, month: str) -> None:
        """Look at the pyramid as it was at the end of a month."""
        history = self._found.material.history if self._found is not None else None
        ends = {point.month: point.as_of for point in history.points} if history is not None else {}
        if month in ends:
            self.pages.show_page(Page.PYRAMID)
            self.scope_bar.choose_day(ends[month])

    def _turn_page(self) -> None:
        self.board.show_page(self.page, chart_of(self.page, self.scope_bar.scope()))
        if self.isVisible():
            self.read()
        else:
            self._stale = True

    def _change_scope(self) -> None:
        self.board.notice.set_text(self.scope_bar.complaint())
        since = self.scope_bar.since
        if since.day() is not None and since.field.hasFocus():
            # Whoever types a day to compare with wants to see who moved.
            self.pages.show_page(Page.MOVEMENT)
        self.read()

    def _note_change(self, _what: object) -> None:
        self._stale = True
        self.desk.forget()
        self.scope_bar.set_today(self._workspace.book.clock.today())
        if self.isVisible():
            self.read()

    def _note_busy(self, busy: bool) -> None:
        if not busy:
            self._note_change(None)

    def _connect(self) -> None:
        workspace = self._workspace
        self.desk.found.connect(self._take)
        self.desk.failed.connect(self._fail)
        self.desk.stopped.connect(self._say_stopped)
        self.acts.failed.connect(self._tell_failed)
        self._drawer.came.connect(self._show_drawn)
        self._drawer.failed.connect(self._fail_drawing)
        self._late.timeout.connect(self._say_waiting)
        self.pages.turned.connect(self._turn_page)
        self.pages.insisted.connect(self._read_once_more)
        self.scope_bar.changed.connect(self._change_scope)
        self.board.look_changed.connect(self._draw_anew)
        self.board.view.size_settled.connect(self.draw)
        self.board.view.chosen.connect(self._choose)
        workspace.measures.measured.connect(self._note_change)
        workspace.measures.busy_changed.connect(self._note_busy)
        workspace.hub.changed.connect(self._note_change)
        workspace.theme.changed.connect(self._draw_anew)

    def _add_commands(self) -> None:
        spec, view = CommandSpec, Group.VIEW
        for command, slot in (
            (spec("pyramid.numbers", self.tr("Pyramid: numbers or picture"), "Alt+N", "", view), self.toggle_numbers),
            (spec("pyramid.next", self.tr("Pyramid: next chart"), "Ctrl+PgDown", "", view), self.next_page),
            (spec("pyramid.previous", self.tr("Pyramid: previous chart"), "Ctrl+PgUp", "", view), self.previous_page),
            (spec("pyramid.copy", self.tr("Pyramid: copy as a picture"), "Ctrl+Shift+C", "", view), self.copy_picture),
            (spec("pyramid.save", self.tr("Pyramid: save the picture…"), "Ctrl+S", "", view), self.save_picture),
            (spec("pyramid.report", self.tr("Pyramid: report for the boss…"), "Ctrl+P", "", view), self.make_report),
        ):  # fmt: skip
            self._workspace.commands.add(command, slot, self)

    def _buttons(self) -> list[QPushButton]:
        return [
            self._button(self.tr("Copy"), "pyramid_copy", "pyramid.copy", "quiet"),
            self._button(self.tr("Save…"), "pyramid_save", "pyramid.save", "quiet"),
            self._button(self.tr("Report…"), "pyramid_report", "pyramid.report", "primary"),
        ]

    def _button(self, text: str, name: str, command: str, look: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("look", look)
        button.setAutoDefault(False)
        action = self._workspace.commands.action(command)
        button.setToolTip(action.shortcut().toString())
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(SPACE.l)
        across.addWidget(self.pages)
        across.addWidget(self.board, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.s)
        outer.setSpacing(SPACE.m)
        outer.addWidget(self.scope_bar)
        outer.addLayout(across, 1)
