"""Runs what was asked for last: one piece of work at a time, older wishes are cancelled or passed over."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from keyacct_desktop.ui.shell.tasks import Progress, Task, TaskRunner


class Latest(QObject):
    """`came` carries the wish and its result, `failed` the wish and the error; neither comes for a wish that was
    followed by another one."""

    came = Signal(object, object)
    failed = Signal(object, object)
    stopped = Signal()

    def __init__(
        self, tasks: TaskRunner, title: str, work: Callable[[Any, Progress], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._title = title
        self._work = work
        self._task: Task | None = None
        self._running: object = None
        self._next: object = None

    @property
    def busy(self) -> bool:
        return self._task is not None

    def ask(self, wish: object) -> None:
        """Do this, in the place of anything that was asked for before."""
        self._next = wish
        if self._task is None:
            self._start()
        else:
            self._task.cancel()

    def _start(self) -> None:
        self._running, self._next = self._next, None
        task = self._tasks.task(self._title, _Run(self._work, self._running).run, tell=False)
        task.finished.connect(self._take)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._stop)
        task.ended.connect(self._end)
        self._task = task
        self._tasks.start(task)

    def _take(self, result: object) -> None:
        if self._next is None:
            self.came.emit(self._running, result)

    def _fail(self, error: object) -> None:
        if self._next is None:
            self.failed.emit(self._running, error)

    def _stop(self) -> None:
        if self._next is None:
            self.stopped.emit()

    def _end(self, _task: object) -> None:
        self._task = None
        if self._next is not None:
            self._start()


class _Run:
    """One wish on its way to the pool."""

    def __init__(self, work: Callable[[Any, Progress], object], wish: object) -> None:
        self._work, self._wish = work, wish

    def run(self, progress: Progress) -> object:
        progress.check()
        return self._work(self._wish, progress)
