"""The 今日 screen: the list of today, and the weekly review one key away. The first thing seen in the morning."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from keyacct_desktop.services.today import Today, read_today
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.today.acts import TodayActs
from keyacct_desktop.ui.today.page import TodayPage
from keyacct_desktop.ui.today.reading import ListReading
from keyacct_desktop.ui.today.row import ActionBar

if TYPE_CHECKING:
    from keyacct_desktop.ui.today.near import NearStrip
    from keyacct_desktop.ui.today.near_acts import NearActs
    from keyacct_desktop.ui.today.review import ReviewPage

_FOLD_STEP: Final = 20
"""So many more lines at each opening of the fold: more at once would stop the window for a moment that is felt."""


_TODAY: Final = "today"
"""The id of this screen in ui/shell/screens.py, which knows all screens and so cannot be imported here."""

_COUNT_AFTER_MS: Final = 120
_NEAR_AFTER_MS: Final = 150
_LOOK_AT_CLOCK_MS: Final = 30_000


class TodayScreen(QWidget):
    """One of the screens of the rail (ui/shell/screens.py says what the window may ask of it)."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_screen")
        self._workspace = workspace
        self._more = 0
        self._stale = True
        self._shown: Today | None = None
        self._reading = self._again = False
        self._near_stale = False
        self._day: date | None = None
        self._review: ReviewPage | None = None
        self._near: NearActs | None = None
        self._strip: NearStrip | None = None
        self._desk = QWidget()
        self.acts = TodayActs(workspace, self._desk)
        self._add_commands()
        to_review = QPushButton(workspace.commands.action("today.review").text() + "  Ctrl+R")
        to_review.setObjectName("today_to_review")
        to_review.clicked.connect(self.show_review)
        self.page = TodayPage(workspace, ActionBar(self.acts.actions), to_review)
        inside = QVBoxLayout(self._desk)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.page)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        # Reminders come behind the first lines: they ask the whole book.
        self._near_soon = QTimer(self)
        self._near_soon.setSingleShot(True)
        self._near_soon.setInterval(_NEAR_AFTER_MS)
        self._near_soon.timeout.connect(self.read_near)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._read_if_seen)
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.timeout.connect(self._read_if_seen)
        self._clock = QTimer(self)
        self._clock.start(_LOOK_AT_CLOCK_MS)
        self._connect()

    def open_party_ids(self) -> list[int]:
        """The customer of the current line."""
        party_id = self.page.current_id() if self._pages.currentWidget() is self._desk else None
        return [] if party_id is None else [party_id]

    def take_focus(self) -> None:
        """The keyboard lands on the current line, or in the review."""
        if self._review is not None and self._pages.currentWidget() is self._review:
            self._review.take_focus()
        else:
            self.page.take_focus()

    def arrive(self, page: str = "") -> None:
        """Show the list or, with `page` "review", the weekly review."""
        if page == "review":
            self._open_review()
        else:
            self.show_list()

    def show_review(self) -> None:
        """Go to the weekly review, from whatever screen."""
        self._workspace.navigate(_TODAY, page="review")

    def show_list(self) -> None:
        """Back to the list of today."""
        self._pages.setCurrentWidget(self._desk)
        self._read_if_seen()
        self.page.take_focus()

    def read(self) -> None:
        """Read the list anew and show it: the very first lines at once, everything later in a worker, where a large
        book stops no key."""
        self._stale = False
        if self._shown is None:
            # In a large book the fold takes longer to count than the first lines take to show.
            self._show(read_today(self._workspace.book, count=False))
            self._stale = True
            self._count_later.start(_COUNT_AFTER_MS)
        elif self._reading:
            self._again = True
        else:
            self._reading = True
            work = ListReading(self._workspace.book, self._more)
            task = self._workspace.tasks.task(self.tr("The list of today"), work)
            task.finished.connect(self._show)
            task.ended.connect(self._note_end)
            self._workspace.tasks.start(task, reading=True)

    def read_near(self) -> None:
        """Read the reminders and show them above the list; again at the next look if nobody sees them now."""
        if not self.isVisible():
            self._near_stale = True
            return
        self._near_stale = False
        if self._near is None:
            from keyacct_desktop.ui.today.near import NearStrip
            from keyacct_desktop.ui.today.near_acts import NearActs

            self._strip = NearStrip(self._workspace.theme)
            self._strip.left.connect(self.page.take_focus)
            self.page.put_above(self._strip)
            self._near = NearActs(self._workspace, self._strip)
        self._near.read()

    def go_to_near(self) -> None:
        """The keyboard goes to the reminders, if there are any."""
        if self._strip is not None:
            self._strip.take_focus()

    def go_up_to_near(self) -> None:
        """From the first line of the list to the last reminder above it."""
        if self._strip is not None:
            self._strip.take_focus(last=True)

    def open_fold(self) -> None:
        """Show the next lines of the fold."""
        self._more += _FOLD_STEP
        self.read()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_if_seen()
        if self._near_stale:
            self._near_soon.start()

    def _show(self, today: object) -> None:
        if not isinstance(today, Today):
            return
        if self._day != today.as_of:
            self._near_soon.start()
        self._day = today.as_of
        if today != self._shown:
            self._shown = today
            self.page.show_today(today)
        self.acts.set_line(self.page.current_line())

    def _note_end(self, _task: object) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self._stale = True
            self._read_if_seen()

    def _open_review(self) -> None:
        if self._review is None:
            from keyacct_desktop.ui.today.review import ReviewPage

            self._review = ReviewPage(self._workspace)
            self._review.back_wanted.connect(self.show_list)
            self._pages.addWidget(self._review)
        self._review.read()
        self._pages.setCurrentWidget(self._review)
        self._review.take_focus()

    def _connect(self) -> None:
        self._workspace.hub.changed.connect(self._note)
        self._workspace.measures.measured.connect(self._note)
        self._clock.timeout.connect(self.look_at_clock)
        self._workspace.theme.changed.connect(self._note_theme)
        self.acts.menu_wanted.connect(self._open_menu)
        self.page.more_wanted.connect(self.open_fold)
        self.page.left_above.connect(self.go_up_to_near)
        self.page.current_changed.connect(self._set_line)
        self.page.opened.connect(self._workspace.open_customer)
        self.page.phone_pressed.connect(self._copy_phone)
        self.page.back_wanted.connect(self.acts.bring_back)

    def _add_commands(self) -> None:
        spec = CommandSpec("today.review", self.tr("Weekly review"), "Ctrl+R", "view", Group.GO)
        self._workspace.commands.add(spec, self.show_review)
        near = CommandSpec("today.near", self.tr("Days to come"), "N", "calendar", Group.CUSTOMERS)
        self._workspace.commands.add(near, self.go_to_near, self._desk)

    def _set_line(self) -> None:
        self.acts.set_line(self.page.current_line())

    def _copy_phone(self, _party_id: int) -> None:
        self.acts.copy_phone()

    def _open_menu(self, menu: QMenu, command: str) -> None:
        spot = self.page.bar_spot(command)
        menu.popup(spot.mapToGlobal(QPoint(0, spot.height())))

    def _note(self, change: object) -> None:
        self._stale = True
        self._soon.start()
        # Measures of single customers leave the reminders as they are; those of everybody bring all the tiers.
        if self._near is not None and not isinstance(change, frozenset) and self._near.concerns(change):
            self._near_soon.start()

    def _note_theme(self) -> None:
        if self._shown is not None:
            self.page.show_today(self._shown, redress=True)
        if self._near is not None:
            self._near_soon.start()

    def look_at_clock(self) -> None:
        """Begin a new list when another day has begun."""
        if self._day is not None and self._day != self._workspace.book.clock.today():
            self._more = 0
            self._note(None)

    def _read_if_seen(self) -> None:
        if self._stale and self.isVisible() and self._pages.currentWidget() is self._desk:
            self.read()
