"""Reads the reminders for the strip on Today, in a worker, and does with one what the rep says.

Loaded after the first paint only. What was on the screen is remembered as shown (services.reminders).
"""

import logging
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.today import RENEWAL_DATES
from keyacct_desktop.services.book import Book, BookError, Change
from keyacct_desktop.services.reminder_marks import done, snooze
from keyacct_desktop.services.reminders import Reminder, due_reminders, note_shown
from keyacct_desktop.ui.shell.screen_ids import ScreenId
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.today.day_dialog import DayDialog
from keyacct_desktop.ui.today.near import NearStrip, to_greet
from keyacct_desktop.ui.words.days import day_words, short_day
from keyacct_desktop.ui.words.reminders import ReminderWords

_log = logging.getLogger(__name__)

_OTHER: Final = "other"
_TABLES: Final = frozenset(
    {"important_date", "contract", "reminder_mark", "greeting", "setting", "party", "party_tag"}
)
"""What reminders are made of; any other change leaves them as they are."""


class NearActs(QObject):
    """Keeps `strip` up to date. `shown` after each reading."""

    shown = Signal()

    def __init__(self, workspace: Workspace, strip: NearStrip) -> None:
        super().__init__(strip)
        self._workspace = workspace
        self._strip = strip
        self._words = ReminderWords()
        self._still: frozenset[str] = frozenset()
        self._day: date | None = None
        self._busy = self._again = False
        self._waiting: Reminder | None = None
        strip.opened.connect(self.open)
        strip.greeting_wanted.connect(self.greet)
        strip.later_wanted.connect(self.choose_later)
        strip.done_wanted.connect(self.finish)

    def concerns(self, change: object) -> bool:
        """Whether a change may have changed the reminders."""
        return not isinstance(change, Change) or bool(_TABLES & change.tables)

    def read(self) -> None:
        """Read what is due today and show it."""
        book = self._workspace.book
        if book.closed:
            return
        if self._busy:
            self._again = True
            return
        today = book.clock.today()
        if today != self._day:
            self._day, self._still = today, frozenset()
        self._busy = True
        work = _Read(book, today, self._still)
        task = self._workspace.tasks.task(self.tr("Looking for dates"), work, tell=False)
        task.finished.connect(self._show)
        task.ended.connect(self._note_end)
        self._workspace.tasks.start(task, reading=True)

    def open(self, reminder: object) -> None:
        """The card of a reminder, or the plan for a festival."""
        if not isinstance(reminder, Reminder):
            return
        if reminder.festival is not None:
            self.greet(reminder)
        elif reminder.customer_id is not None:
            self._workspace.open_customer(reminder.customer_id)

    def greet(self, reminder: object) -> None:
        """The plan of greetings: for a festival, or for this person's day."""
        one = to_greet(reminder) if isinstance(reminder, Reminder) else None
        if one is None:
            return
        day = one.day.isoformat()
        if one.festival is not None:
            self._workspace.navigate(ScreenId.FESTIVALS, festival=one.festival, day=day)
        else:
            self._workspace.navigate(
                ScreenId.FESTIVALS, customer=one.party_id, occasion=one.occasion, day=day
            )

    def finish(self, reminder: object) -> None:
        """Done: this occasion asks no more."""
        if isinstance(reminder, Reminder):
            name = self._words.name(reminder)
            self._try(self.tr("Ticked off: {name}").replace("{name}", name), reminder, None)

    def choose_later(self, reminder: object) -> None:
        """Ask until when."""
        if not isinstance(reminder, Reminder):
            return
        self._waiting = reminder
        today = self._workspace.book.clock.today()
        menu = QMenu(self._strip)
        menu.setObjectName("near_later_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, (words, days) in enumerate(
            ((self.tr("Tomorrow"), 1), (self.tr("In three days"), 3)), start=1
        ):
            day = today + timedelta(days=days)
            menu.addAction(f"&{place}  {words}    {day_words(day, today)}").setData(day.isoformat())
        menu.addAction("&3  " + self.tr("On a day…")).setData(_OTHER)
        menu.triggered.connect(self._later_chosen)
        button = self._strip.row_of(reminder)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _later_chosen(self, action: QAction) -> None:
        reminder, chosen = self._waiting, str(action.data())
        if reminder is None:
            return
        if chosen != _OTHER:
            self._put_off(reminder, date.fromisoformat(chosen))
            return
        title = self.tr("Put off {name}").replace("{name}", self._words.name(reminder))
        dialog = DayDialog(title, self._workspace.book.clock.today(), self._strip)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._day_chosen)
        dialog.open()

    def _day_chosen(self, day: object) -> None:
        if self._waiting is not None and isinstance(day, date):
            self._put_off(self._waiting, day)

    def _put_off(self, reminder: Reminder, day: date) -> None:
        name = self._words.name(reminder)
        near = short_day(day, self._workspace.book.clock.today())
        words = self.tr("{name} comes back on {day}").replace("{name}", name).replace("{day}", near)
        self._try(words, reminder, day)

    def _try(self, words: str, reminder: Reminder, until: date | None) -> None:
        name, book = self._words.name(reminder), self._workspace.book
        try:
            if until is None:
                done(book, reminder.keys, name=name, party_id=reminder.customer_id)
            else:
                snooze(book, reminder.keys, until, name=name, party_id=reminder.customer_id)
        except (Refused, BookError) as error:
            self._workspace.report_trouble(name, error)
        else:
            self._strip.drop(reminder)
            self._workspace.say(words)

    def _show(self, found: object) -> None:
        if not isinstance(found, list) or self._day is None:
            return
        self._still |= {key for one in found for key in one.shown_keys}
        self._strip.show_reminders(said_here(found), self._day)
        note = _Note(self._workspace.book, found, self._day)
        self._workspace.tasks.start(
            self._workspace.tasks.task(self.tr("Looking for dates"), note, tell=False)
        )
        self.shown.emit()

    def _note_end(self, _task: object) -> None:
        self._busy = False
        if self._again:
            self._again = False
            self.read()


def said_here(reminders: Sequence[Reminder]) -> list[Reminder]:
    """Without those of today and tomorrow, which stand in the list as class 2 (method.md D24)."""
    return [
        one
        for one in reminders
        if one.festival or one.days_left not in (0, 1) or one.first.type in RENEWAL_DATES
    ]


class _Read:
    """The reading, as the task runner wants it."""

    def __init__(self, book: Book, day: date, still: frozenset[str]) -> None:
        self._book, self._day, self._still = book, day, still

    def __call__(self, progress: Progress) -> object:
        del progress
        return due_reminders(self._book, self._day, still=self._still)


class _Note:
    """Remembers what is on the screen, when the writers have time for it."""

    def __init__(self, book: Book, found: Sequence[Reminder], day: date) -> None:
        self._book, self._found, self._day = book, found, day

    def __call__(self, progress: Progress) -> object:
        del progress
        try:
            note_shown(self._book, self._found, self._day)
        except BookError as error:
            # Where the book cannot be written the reminders show all the same, and again on the next start.
            _log.warning("shown reminders could not be noted: %s", type(error).__name__)
        return None
