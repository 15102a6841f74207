"""Reads in the background what was asked for last: while one reading runs, only the newest further wish is kept.

So a rep who leafs through a year makes the book read two months, not twelve.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from keyacct_desktop.ui.shell.tasks import Progress, TaskRunner


class Reader(QObject):
    """`found` carries the wish and what was read for it."""

    found = Signal(object, object)

    def __init__(self, tasks: TaskRunner, title: str, work: Callable[[Any], object], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._title = title
        self._work = work
        self._busy = False
        self._reading: object = None
        self._next: object = None

    def ask(self, wish: object) -> None:
        """Read for this wish, now or after what is being read."""
        self._next = wish
        if not self._busy:
            self._start()

    def _start(self) -> None:
        self._busy = True
        wish, self._next = self._next, None
        self._reading = wish
        task = self._tasks.task(self._title, _Reading(self._work, wish).run)
        task.finished.connect(self._tell)
        task.ended.connect(self._end)
        self._tasks.start(task, reading=True)

    def _tell(self, result: object) -> None:
        self.found.emit(self._reading, result)

    def _end(self, _task: object) -> None:
        self._busy = False
        if self._next is not None:
            self._start()


class _Reading:
    """One wish on its way to the pool."""

    def __init__(self, work: Callable[[Any], object], wish: object) -> None:
        self._work, self._wish = work, wish

    def run(self, _progress: Progress) -> object:
        return self._work(self._wish)
