"""Keeps the method's measures fresh while the window is open: after each save, when the day turns, in a worker.

Screens listen to `measured`; what is measured and when is the services' (services.method.keeper), which is loaded
after the first paint only.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from keyacct_desktop.ui.shell.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book
    from keyacct_desktop.services.method.keeper import MeasureKeeper, Work

_LOOK_AT_CLOCK_MS: Final = 60_000


class BookMeasures(QObject):
    """`measured` carries the party ids whose measures were written (a frozenset), or None for any of them.
    `busy_changed` says that a full run began or ended."""

    measured = Signal(object)
    busy_changed = Signal(bool)
    _run_wanted = Signal(object)
    _written = Signal(object)

    def __init__(self, book: "Book", tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._book = book
        self._tasks = tasks
        self._keeper: MeasureKeeper | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AT_CLOCK_MS)
        self._clock.timeout.connect(self.look_at_clock)
        # Auto connections: both may come from a worker, and are heard on the window's thread.
        self._run_wanted.connect(self._start_run)
        self._written.connect(self._pass_on)

    @property
    def busy(self) -> bool:
        """Whether a full run is under way: numbers on the screen may be of an earlier day."""
        return self._keeper is not None and self._keeper.busy

    def start(self) -> None:
        """Bring the measures up to date and keep them so. Call it once the window stands."""
        if self._keeper is not None or self._book.alongside:
            return
        from keyacct_desktop.services.method.keeper import MeasureKeeper

        self._keeper = MeasureKeeper(self._book, run=self._run_wanted.emit, told=self._written.emit)
        self._keeper.refresh()
        self._clock.start()

    def stop(self) -> None:
        """Leave the book alone; it may be closed once the tasks have ended."""
        self._clock.stop()
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = None

    @Slot()
    def look_at_clock(self) -> None:
        """Measure anew when the day has turned; costs nothing otherwise."""
        if self._keeper is not None:
            self._keeper.day_turned()

    @Slot(object)
    def _start_run(self, work: "Work") -> None:
        task = self._tasks.task(self.tr("Measuring the customers"), _Run(work), tell=False)
        task.ended.connect(self._note_end)
        self.busy_changed.emit(True)
        self._tasks.start(task)

    @Slot(object)
    def _note_end(self, task: object) -> None:
        del task
        self.busy_changed.emit(self.busy)

    @Slot(object)
    def _pass_on(self, ids: object) -> None:
        self.measured.emit(ids)


class _Run:
    """The keeper's work as the task runner wants it."""

    def __init__(self, work: "Work") -> None:
        self._work = work

    def __call__(self, progress: Progress) -> object:
        told: Callable[[int, int], None] = progress.report
        self._work(told)
        return None
