"""The status line: which book, how many customers, the last verified backup, running work, short news."""

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from keyacct_desktop.ui.shell.tasks import Task
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel, plain_tool_tip

AMBER_AFTER: Final = timedelta(days=1)
RED_AFTER: Final = timedelta(days=3)
"""quality.md 4.3: "last verified backup: … ago", amber after 1 day, red after 3."""

_NEWS_MS: Final = 6000


class StatusLine(QWidget):
    """One line at the foot of the window. It is told everything and reads nothing itself."""

    backup_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self._task: Task | None = None
        self._book = PlainLabel()
        self._book.setObjectName("status_book")
        self._count = PlainLabel()
        self._count.setObjectName("status_count")
        self._news = ElidedLabel()
        self._news.setObjectName("status_news")
        self._work = PlainLabel()
        self._work.setObjectName("status_task")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(140)
        self._bar.setTextVisible(False)
        self._cancel = QToolButton()
        self._cancel.setObjectName("status_cancel")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.clicked.connect(self._stop_task)
        self._backup = QToolButton()
        self._backup.setObjectName("status_backup")
        self._backup.clicked.connect(self.backup_wanted)
        self._news_timer = QTimer(self)
        self._news_timer.setSingleShot(True)
        self._news_timer.setInterval(_NEWS_MS)
        self._news_timer.timeout.connect(self._news.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.m, 2, SPACE.s, 2)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._book)
        layout.addWidget(self._count)
        layout.addWidget(self._news, 1)
        for widget in (self._work, self._bar, self._cancel, self._backup):
            layout.addWidget(widget)
        self._show_task(None)

    def set_book(self, name: str, path: str) -> None:
        self._book.setText(name)
        self._book.setToolTip(plain_tool_tip(path))

    def set_count(self, customers: int) -> None:
        """The number of customers in the book, archived ones left out."""
        shown = QLocale().toString(customers)
        self._count.setText(self.tr("%n customer(s)", "", customers).replace(str(customers), shown))

    def set_backup(self, at: datetime | None, now: datetime) -> None:
        """The instant of the last verified backup (UTC, None when there is none yet)."""
        if at is None:
            text, look = self.tr("No backup yet"), ""
        else:
            age = now - at
            look = "bad" if age > RED_AFTER else "warn" if age > AMBER_AFTER else ""
            text = self.tr("Backed up {when}").format(when=self._when(at, now))
        self._backup.setText(text)
        self._backup.setToolTip(self.tr("Click to back up now"))
        if self._backup.property("look") != look:
            self._backup.setProperty("look", look)
            self._backup.style().unpolish(self._backup)
            self._backup.style().polish(self._backup)

    def say(self, text: str) -> None:
        """Show one short sentence for some seconds."""
        self._news.setText(text)
        self._news_timer.start()

    def news(self) -> str:
        """The sentence that is shown now."""
        return self._news.text()

    def show_task(self, task: Task) -> None:
        """Follow a task with the progress bar, until `hide_task`."""
        if self._task is not task:
            task.progressed.connect(self._advance)
        self._show_task(task)

    def hide_task(self, task: Task) -> None:
        if self._task is task:
            self._show_task(None)

    def _show_task(self, task: Task | None) -> None:
        self._task = task
        self._work.setText(task.title if task else "")
        self._bar.setRange(0, 0)
        for widget in (self._work, self._bar, self._cancel):
            widget.setVisible(task is not None)
        self._cancel.setEnabled(True)

    def _advance(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _stop_task(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._cancel.setEnabled(False)

    def _when(self, at: datetime, now: datetime) -> str:
        local, today = at.astimezone(), now.astimezone()
        days = (today.date() - local.date()).days
        if days <= 0:
            return self.tr("today {time}").format(time=f"{local:%H:%M}")
        return self.tr("%n day(s) ago", "", days)


def parse_instant(text: str) -> datetime:
    """The instant of an ISO text that ends in Z."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)
