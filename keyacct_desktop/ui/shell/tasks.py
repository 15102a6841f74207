"""Work that takes time: in a pool thread, with progress and cancel, its end told on the window's thread.

The one task runner of the program. A task's signals go to bound methods of widgets, so that a result
that comes after its dialog was closed goes nowhere. `inline=True` runs everything at once (tests).
"""

import logging
from collections.abc import Callable
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from keyacct_desktop.ui.shell.typing import override

_log = logging.getLogger(__name__)

PATIENCE_MS: Final = 400
"""Work that ends sooner shows no progress line: a flash would only disturb."""


class Cancelled(Exception):
    """Raised inside the work by `Progress.check` once the rep pressed cancel."""


class Progress:
    """Handed to the work, which may call it from its own thread as often as it likes."""

    def __init__(self, task: "Task") -> None:
        self._task = task
        self._stop = Event()
        self._last = -1

    def report(self, done: int, total: int) -> None:
        """Say how far the work is; raises Cancelled when it is no longer wanted."""
        self.check()
        permille = done * 1000 // total if total > 0 else 0
        if permille != self._last:
            self._last = permille
            self._task.progressed.emit(done, total)

    def check(self) -> None:
        """Raise Cancelled when the rep asked to stop."""
        if self._stop.is_set():
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def stop(self) -> None:
        self._stop.set()


class Task(QObject):
    """One piece of work. Exactly one of finished, failed, cancelled comes, then `ended` with the task."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal(object)

    def __init__(
        self, title: str, work: Callable[[Progress], object], *, tell: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.tell = tell
        self.error: Exception | None = None
        self.progress = Progress(self)
        self._work = work

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report."""
        self.progress.stop()

    def run(self) -> None:
        """Do the work on the calling thread and say how it ended."""
        try:
            result = self._work(self.progress)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - every failure is told to the rep by the runner
            _log.warning("a task failed: %s", type(error).__name__)
            self.error = error
            self.failed.emit(error)
        else:
            self.finished.emit(result)
        self.ended.emit(self)


class _Job(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    @override
    def run(self) -> None:
        self._task.run()


class TaskRunner(QObject):
    """Starts tasks. `shown`/`hidden` drive the progress line; `troubled` carries errors to tell."""

    shown = Signal(object)
    hidden = Signal(object)
    troubled = Signal(str, object)

    def __init__(self, parent: QObject | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self._inline = inline
        self._pool = QThreadPool(self)
        # One writer: a second piece of work waits instead of meeting a locked book.
        self._pool.setMaxThreadCount(1)
        # Measuring a large book takes a minute; what only reads goes past it. The thread stays, with its connection.
        self._readers = QThreadPool(self)
        self._readers.setMaxThreadCount(1)
        self._readers.setExpiryTimeout(-1)
        self._running: list[Task] = []

    def task(self, title: str, work: Callable[[Progress], object], *, tell: bool = True) -> Task:
        """A task that is not started yet; connect its signals, then `start` it.

        With `tell` an error is put into words for the rep; without, the caller does so in `failed`.
        """
        return Task(title, work, tell=tell, parent=self)

    def start(self, task: Task, *, reading: bool = False) -> None:
        """Run a task: in the pool, or at once where the runner is inline. One that is only `reading` the book waits
        for no writer."""
        self._running.append(task)
        task.ended.connect(self._note_end)
        if self._inline:
            task.run()
            return
        (self._readers if reading else self._pool).start(_Job(task))
        QTimer.singleShot(PATIENCE_MS, self._show_running)

    def running(self) -> list[Task]:
        """The tasks that have not ended."""
        return list(self._running)

    def stop_all(self) -> None:
        """Cancel everything and wait for it to end."""
        for task in self._running:
            task.cancel()
        self._pool.waitForDone()
        self._readers.waitForDone()

    def _show_running(self) -> None:
        if self._running:
            self.shown.emit(self._running[0])

    def _note_end(self, task: Task) -> None:
        self._running.remove(task)
        self.hidden.emit(task)
        if self._running:
            QTimer.singleShot(PATIENCE_MS, self._show_running)
        if task.error is not None and task.tell:
            self.troubled.emit(task.title, task.error)
        task.deleteLater()
