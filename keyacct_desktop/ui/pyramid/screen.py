"""金字塔: the count pyramid and the profit pyramid, and the charts beside them, one at a time.

Holds which chart and which scope; what the book says is read in the background, drawn in the background, and shown
when it comes. A click goes to the people behind a layer.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.pyramid.scope import NOBODY
from keyacct_desktop.ui.pyramid.acts import Picture, PyramidActs
from keyacct_desktop.ui.pyramid.desk import Found, PyramidDesk
from keyacct_desktop.ui.pyramid.latest import Latest
from keyacct_desktop.ui.pyramid.leaving import LeavingPanel
from keyacct_desktop.ui.pyramid.levels import LevelsPage
from keyacct_desktop.ui.pyramid.numbers import NumbersTable
from keyacct_desktop.ui.pyramid.people import people_behind
from keyacct_desktop.ui.pyramid.picture import PictureView
from keyacct_desktop.ui.pyramid.rendering import Paper, Rendered, render, screen_look
from keyacct_desktop.ui.pyramid.scope import Page, Scope, chart_of
from keyacct_desktop.ui.pyramid.scope_bar import ScopeBar
from keyacct_desktop.ui.pyramid.sentences import Grounds, sentence_of
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.lines import list_line
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.words.charts import chart_title, missing_font

if TYPE_CHECKING:
    from keyacct_desktop.charts.drawing import Region
    from keyacct_desktop.ui.charting.pictures import Look

_PAGE_KEY: Final = "pyramid/page"
_LIST_WIDTH: Final = 152
_PATIENCE_MS: Final = 250
"""A chart that comes sooner takes the place of the old one without a word in between."""


class Sheet:
    """One drawing to make: a chart of what was read, its look and its size."""

    def __init__(self, found: Found, look: "Look", paper: Paper) -> None:
        self.found, self.look, self.paper = found, look, paper


class PyramidScreen(QWidget):
    """One of the screens of the rail (ui/shell/screens.py says what the window may ask of it)."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pyramid_screen")
        self._workspace = workspace
        self._today = workspace.book.clock.today()
        self._found: Found | None = None
        self._stale = True
        self.desk = PyramidDesk(workspace, self)
        self.acts = PyramidActs(workspace, self)
        self._drawer = Latest(workspace.tasks, self.tr("Drawing the picture"), self._draw_sheet, self)
        self.scope_bar = ScopeBar(self._today)
        self.pages = QListWidget()
        self.view = PictureView(workspace.theme)
        self.numbers = NumbersTable()
        self.levels = LevelsPage(workspace)
        self.leaving = LeavingPanel(workspace)
        self._places = QStackedWidget()
        self._title = PlainLabel("", "title")
        self._sentence = PlainLabel("", wrap=True)
        self._grounds = ElidedLabel("", "small")
        self._notice = Notice(look="alarm")
        self._discreet = QCheckBox(self.tr("Without names"))
        self._numbers_button = QPushButton(self.tr("Numbers"))
        self._rests = ""
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE_MS)
        self._add_commands()
        self._lay_out()
        self._connect()
        stored = workspace.state.text(_PAGE_KEY)
        self.show_page(Page(stored) if stored in set(Page) else Page.PYRAMID)

    @property
    def page(self) -> Page:
        """Which chart is in front."""
        return list(Page)[max(self.pages.currentRow(), 0)]

    @property
    def found(self) -> Found | None:
        """What is shown now."""
        return self._found

    def arrive(self, page: str = "", rep: int | None = None) -> None:
        """Go to a chart by its name, and to a rep if one is given."""
        if page in set(Page):
            self.show_page(Page(page))
        if rep is not None:
            self.scope_bar.choose_rep(rep)

    def take_focus(self) -> None:
        """The keyboard lands in the picture."""
        if self.page is Page.LEVELS and not self._numbers_button.isChecked():
            self.levels.take_focus()
        else:
            self._front().setFocus(Qt.FocusReason.OtherFocusReason)

    def open_party_ids(self) -> list[int]:
        """The customer chosen in the list beside the levels."""
        return self.levels.open_party_ids() if self.page is Page.LEVELS else []

    def show_page(self, page: Page) -> None:
        """Show another chart."""
        self.pages.setCurrentRow(list(Page).index(page))

    def next_page(self) -> None:
        self.pages.setCurrentRow((self.pages.currentRow() + 1) % len(Page))

    def previous_page(self) -> None:
        self.pages.setCurrentRow((self.pages.currentRow() - 1) % len(Page))

    def toggle_numbers(self) -> None:
        """Show the numbers in the place of the picture, or the picture again."""
        self._numbers_button.setChecked(not self._numbers_button.isChecked())
        self.take_focus()

    def save_picture(self) -> None:
        """Write what is shown to a file."""
        picture = self._picture()
        if picture is not None:
            self.acts.save(picture)

    def copy_picture(self) -> None:
        """Put what is shown on the clipboard."""
        picture = self._picture()
        if picture is not None:
            self.acts.copy(picture)

    def make_report(self) -> None:
        """Open the print dialog on the one-page report."""
        from keyacct_desktop.ui.pyramid.report import ReportSource

        scope = self.scope_bar.scope()
        self._workspace.print_document(
            ReportSource(self._workspace.book, scope, discreet=self._discreet.isChecked())
        )

    def read(self) -> None:
        """Read what the chart in front needs, as far as it is not known."""
        self._stale = False
        scope = self._scope()
        chart = chart_of(self.page, scope)
        if self._found is None:
            self._say_waiting()
        elif (self._found.scope, self._found.chart) != (scope, chart):
            self._late.start()
        self.desk.ask(scope, chart)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            # Behind the layout, so that the first picture has the right size.
            layout = self.layout()
            if layout is not None:
                layout.activate()
            self.read()

    def save_state(self) -> None:
        """Remember which chart was in front."""
        self._workspace.state.set_value(_PAGE_KEY, self.page.value)

    def _scope(self) -> Scope:
        return self.scope_bar.scope()

    def _picture(self) -> Picture | None:
        found = self._found
        return None if found is None else Picture(found.chart, found.material, self._discreet.isChecked())

    def _front(self) -> QWidget:
        return self._places.currentWidget() or self.view

    def _take(self, found: object) -> None:
        """What was asked for has been read."""
        assert isinstance(found, Found)
        if found.chart != chart_of(self.page, self._scope()):
            return
        self._found = found
        self.scope_bar.show_choices(found.choices)
        if self.page is Page.CONCENTRATION:
            self.leaving.show_portrait(found.material.portrait)
        elif self.page is Page.LEVELS:
            self.levels.show_levels(found.material.portrait, found.zones)
        self._tell()
        self.draw()

    def _tell(self) -> None:
        """The title, the sentence that reads the picture, and what it rests on."""
        found = self._found
        if found is None:
            return
        look = self._look()
        portrait = found.material.portrait
        title = chart_title(found.chart)
        self._title.setText(f"{title} · {portrait.rep_name}" if portrait.rep_name else title)
        self._sentence.setText(sentence_of(found.chart, found.material, look))
        self._rests = Grounds().words(portrait, look.words)
        self._grounds.setText(self._rests)
        self._notice.set_text(self.scope_bar.complaint())

    def _look(self) -> "Look":
        theme = self._workspace.theme
        return screen_look(theme.tokens, theme.body_points(), discreet=self._discreet.isChecked())

    def draw(self) -> None:
        """Draw what was read once more, as for another size or other colours."""
        if self._found is not None:
            self._drawer.ask(Sheet(self._found, self._look(), self.view.paper()))

    def _draw_sheet(self, sheet: Sheet, progress: Progress) -> Rendered:
        rendered = render(sheet.found.chart, sheet.found.material, sheet.look, sheet.paper)
        progress.check()
        return rendered

    def _show_drawn(self, sheet: object, rendered: object) -> None:
        assert isinstance(sheet, Sheet)
        assert isinstance(rendered, Rendered)
        if sheet.found is not self._found:
            return
        self._late.stop()
        self.view.show_picture(rendered, self._title.text() + " " + self._sentence.text())
        self.numbers.show_table(rendered.drawing.table, self._title.text())

    def _say_waiting(self) -> None:
        """What is asked for takes its time: the old picture must not pass for it."""
        self._late.stop()
        self._sentence.setText("")
        self._rests = ""
        self.view.show_words(self.tr("Reading the book …"))
        self.numbers.show_table(None, self._title.text())

    def _say_stopped(self) -> None:
        self._late.stop()
        self.view.show_words(self.tr("Stopped. Choose the chart once more to go on."))

    def _read_once_more(self) -> None:
        """Somebody chose the chart that is in front already."""
        if self.view.rendered is None and not self.desk.busy:
            self.read()

    def _fail(self, error: object) -> None:
        self._fail_drawing(None, error)

    def _fail_drawing(self, _sheet: object, error: object) -> None:
        if self._workspace.book.closed:
            return
        self._late.stop()
        if type(error).__name__ == "MissingChineseFont":
            self.view.show_words(missing_font())
        elif isinstance(error, Exception):
            self.view.show_words(self.tr("The picture could not be drawn."))
            self._workspace.report_trouble(self.tr("The pyramid"), error)

    def _tell_failed(self, title: str, error: object) -> None:
        if type(error).__name__ == "MissingChineseFont":
            self._notice.set_text(missing_font())
        elif isinstance(error, Exception):
            self._workspace.report_trouble(title, error)

    def _choose(self, region: object) -> None:
        """Somebody clicked on a place of the picture."""
        if self._found is None:
            return
        found: Region = region  # type: ignore[assignment]
        people = people_behind(found, self._found.chart, self._found.material)
        if people is not None:
            if people.ids:
                self.acts.show_people(people)
        elif found.party is not None:
            self._workspace.open_customer(found.party)
        elif found.kind == "month":
            self._go_to_month(found.code)
        elif found.kind == "rep":
            self.scope_bar.choose_rep(int(found.code))
        elif found.kind == "rep_tier":
            rep, _, tier = found.code.partition(":")
            scope = self._scope()
            self.acts.show_layer(
                Scope(scope.as_of, scope.since, int(rep) or NOBODY, False, scope.only), Tier(tier)
            )

    def _go_to_month(self, month: str) -> None:
        """Look at the pyramid as it was at the end of a month."""
        history = self._found.material.history if self._found is not None else None
        ends = {point.month: point.as_of for point in history.points} if history is not None else {}
        day = ends.get(month)
        if day is not None:
            self.show_page(Page.PYRAMID)
            self.scope_bar.choose_day(day)

    def _turn_page(self) -> None:
        self._arrange()
        self._title.setText(chart_title(chart_of(self.page, self._scope())))
        if self.isVisible():
            self.read()
        else:
            self._stale = True

    def _arrange(self) -> None:
        """Put the picture, the numbers or the table of levels in front."""
        if self._numbers_button.isChecked():
            self._places.setCurrentWidget(self.numbers)
        elif self.page is Page.LEVELS:
            self._places.setCurrentWidget(self.levels)
        else:
            self._places.setCurrentWidget(self.view)
        self.leaving.setVisible(self.page is Page.CONCENTRATION)

    def _change_scope(self) -> None:
        self._notice.set_text(self.scope_bar.complaint())
        if self.scope_bar.since.day() is not None and self.scope_bar.since.field.hasFocus():
            self.show_page(Page.MOVEMENT)
        self.read()

    def _note_change(self, _what: object) -> None:
        self._stale = True
        self.desk.forget()
        if self.isVisible():
            self.read()

    def _note_busy(self, busy: bool) -> None:
        if not busy:
            self._note_change(None)

    def _say(self, words: str) -> None:
        """What is under the mouse or the keyboard stands in the line below the picture."""
        self._grounds.setText(words or self._rests)

    def _redress(self) -> None:
        self.view.update()
        self._tell()
        self.draw()

    def _change_names(self) -> None:
        self._tell()
        self.draw()

    def _connect(self) -> None:
        workspace = self._workspace
        self.desk.found.connect(self._take)
        self.desk.failed.connect(self._fail)
        self.desk.stopped.connect(self._say_stopped)
        self._late.timeout.connect(self._say_waiting)
        self.pages.itemClicked.connect(self._read_once_more)
        self.pages.itemActivated.connect(self._read_once_more)
        self.acts.failed.connect(self._tell_failed)
        self._drawer.came.connect(self._show_drawn)
        self._drawer.failed.connect(self._fail_drawing)
        self.pages.currentRowChanged.connect(self._turn_page)
        self.scope_bar.changed.connect(self._change_scope)
        self.view.size_settled.connect(self.draw)
        self.view.chosen.connect(self._choose)
        self.view.told.connect(self._say)
        self._numbers_button.toggled.connect(self._arrange)
        self._discreet.toggled.connect(self._change_names)
        workspace.measures.measured.connect(self._note_change)
        workspace.measures.busy_changed.connect(self._note_busy)
        workspace.hub.changed.connect(self._note_change)
        workspace.theme.changed.connect(self._redress)

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

    def _button(self, text: str, name: str, command: str, look: str = "quiet") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("look", look)
        button.setAutoDefault(False)
        action = self._workspace.commands.action(command)
        button.setToolTip(action.shortcut().toString())
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        self._places.addWidget(self.view)
        self._places.addWidget(self.numbers)
        self._places.addWidget(self.levels)
        for label, name in (
            (self._title, "pyramid_title"), (self._sentence, "pyramid_sentence"), (self._grounds, "pyramid_grounds"),
        ):  # fmt: skip
            label.setObjectName(name)
        self._notice.setObjectName("pyramid_notice")
        self._notice.set_text("")
        # The picture has its size from the start: what comes later must not push it down.
        self._sentence.setMinimumHeight(round(self.fontMetrics().height() * 1.3))
        self._grounds.setMinimumHeight(round(self.fontMetrics().height() * 1.3))
        self.pages.setObjectName("pyramid_pages")
        self.pages.setAccessibleName(self.tr("Charts"))
        self.pages.setFixedWidth(_LIST_WIDTH)
        for words in self._page_words():
            self.pages.addItem(list_line(words))
        self._discreet.setObjectName("pyramid_discreet")
        self._numbers_button.setObjectName("pyramid_numbers_button")
        self._numbers_button.setProperty("look", "toggle")
        self._numbers_button.setCheckable(True)
        self._numbers_button.setAutoDefault(False)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._discreet)
        head.addWidget(self._numbers_button)
        for button in (
            self._button(self.tr("Copy"), "pyramid_copy", "pyramid.copy"),
            self._button(self.tr("Save…"), "pyramid_save", "pyramid.save"),
            self._button(self.tr("Report…"), "pyramid_report", "pyramid.report", "primary"),
        ):
            head.addWidget(button)
        picture = QHBoxLayout()
        picture.setSpacing(SPACE.m)
        picture.addWidget(self._places, 1)
        picture.addWidget(self.leaving)
        self.leaving.hide()
        column = QVBoxLayout()
        column.setSpacing(SPACE.xs)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(self._notice)
        column.addSpacing(SPACE.xs)
        column.addLayout(picture, 1)
        column.addWidget(self._grounds)
        across = QHBoxLayout()
        across.setSpacing(SPACE.l)
        across.addWidget(self.pages)
        across.addLayout(column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.s)
        outer.setSpacing(SPACE.m)
        outer.addWidget(self.scope_bar)
        outer.addLayout(across, 1)

    def _page_words(self) -> list[str]:
        words = {
            Page.PYRAMID: self.tr("Pyramid"),
            Page.MOVEMENT: self.tr("Rose and fell"),
            Page.EFFORT: self.tr("Time and profit"),
            Page.LEVELS: self.tr("Tiers × levels"),
            Page.WHALE: self.tr("Whale curve"),
            Page.ABC: self.tr("ABC curve"),
            Page.HISTORY: self.tr("Month by month"),
            Page.SCATTER: self.tr("Revenue × margin"),
            Page.CONCENTRATION: self.tr("Who may not leave"),
        }
        return [words[page] for page in Page]
