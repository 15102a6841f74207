"""Tells once a day, at the rep's hour, what is due. Looks at the clock once a minute and does nothing else.

Must not know how it is shown: `notified` carries a title and a text.
"""

import logging
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from keyacct_desktop.domain.reminders import may_notify
from keyacct_desktop.services.book import Book, BookError
from keyacct_desktop.services.reminder_notice import Notice, note_notified, read_notice, was_notified
from keyacct_desktop.services.reminders import read_reminder_settings
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.words.reminders import ReminderWords

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.workspace import Workspace

_log = logging.getLogger(__name__)

LOOK_EVERY_MS: Final = 60_000
_SLEPT: Final = timedelta(minutes=3)
"""When the clock went on by more than this between two looks, the computer slept."""


class Notifier(QObject):
    """`notified` comes at most once a day and book; `woke` when the computer slept in between."""

    notified = Signal(str, str)
    woke = Signal()

    def __init__(self, workspace: "Workspace", parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._told_on: date | None = None
        self._looked_at: datetime | None = None
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Leave the book alone."""
        self._timer.stop()

    def look(self) -> None:
        """Tell what is due if the hour has come and nothing was told today."""
        book = self._workspace.book
        if book.closed:
            return
        now = book.clock.now().astimezone()
        before, self._looked_at = self._looked_at, now
        if before is not None and not timedelta(0) <= now - before <= _SLEPT:
            self.woke.emit()
        today = book.clock.today()
        if self._busy or self._told_on == today:
            return
        try:
            settings = read_reminder_settings(book)
            if not may_notify(f"{now:%H:%M}", settings):
                return
            if was_notified(book, today):
                self._told_on = today
                return
        except BookError as error:
            _log.warning("the reminders could not be read: %s", type(error).__name__)
            return
        self._busy = True
        task = self._workspace.tasks.task(self.tr("Looking for dates"), _Read(book, today), tell=False)
        task.finished.connect(self._tell)
        task.ended.connect(self._note_end)
        self._workspace.tasks.start(task, reading=True)

    def _tell(self, notice: object) -> None:
        if not isinstance(notice, Notice) or self._workspace.book.closed:
            return
        self._told_on = notice.day
        tasks = self._workspace.tasks
        tasks.start(
            tasks.task(self.tr("Looking for dates"), _Note(self._workspace.book, notice.day), tell=False)
        )
        if notice.total:
            words = ReminderWords()
            with_names = read_reminder_settings(self._workspace.book).names
            self.notified.emit(words.title(notice), words.text(notice, with_names=with_names))

    def _note_end(self, task: object) -> None:
        del task
        self._busy = False


class _Read:
    """The reading, as the task runner wants it."""

    def __init__(self, book: Book, day: date) -> None:
        self._book = book
        self._day = day

    def __call__(self, progress: Progress) -> object:
        del progress
        return read_notice(self._book, self._day)


class _Note:
    """Remembers that the notification came, when the writers have time for it."""

    def __init__(self, book: Book, day: date) -> None:
        self._book = book
        self._day = day

    def __call__(self, progress: Progress) -> object:
        del progress
        try:
            note_notified(self._book, self._day)
        except BookError as error:
            # A book that cannot be written is told of where the rep writes.
            _log.warning("the notification could not be noted: %s", type(error).__name__)
        return None
