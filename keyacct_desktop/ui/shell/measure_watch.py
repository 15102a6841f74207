"""Keeps the measures of the open book fresh while its window is open, and tells the screens through the hub.

Long runs go to a thread of their own; `inline=True` runs everything at once (tests). Started after the first
paint: until then the measures of the last session are shown.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from keyacct_desktop.services.book import BookError
from keyacct_desktop.ui.shell.change_hub import ChangeHub
from keyacct_desktop.ui.shell.typing import override

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book
    from keyacct_desktop.services.method.keeper import MeasureKeeper

_log = logging.getLogger(__name__)

_LOOK_AT_THE_DAY_MS: Final = 60_000


class MeasureWatch(QObject):
    """One per open book and window."""

    _told = Signal(object)

    def __init__(self, book: "Book", hub: ChangeHub, *, inline: bool = False) -> None:
        super().__init__(hub)
        self._book, self._hub, self._inline = book, hub, inline
        self._keeper: MeasureKeeper | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        # Auto connection: a run in a worker is told on the window's thread.
        self._told.connect(hub.measured)
        self._day = QTimer(self)
        self._day.setInterval(_LOOK_AT_THE_DAY_MS)
        self._day.timeout.connect(self.refresh)

    def start(self) -> None:
        """Begin to follow the book. The hub listens anew, so that the measures are written before it speaks."""
        from keyacct_desktop.services.method.keeper import MeasureKeeper

        if self._keeper is not None:
            return
        self._keeper = MeasureKeeper(
            self._book, run=None if self._inline else self._run_apart, told=self._told.emit
        )
        self._hub.listen(self._book)
        self.refresh()
        self._day.start()

    def refresh(self) -> None:
        """Measure everything if the day has turned or something else is stale; quick when nothing is."""
        if self._keeper is None:
            return
        try:
            self._keeper.refresh()
        except BookError as error:
            # What is in the book is safe; the next look tries again.
            _log.warning("the measures could not be refreshed: %s", error.fault.value)

    def stop(self) -> None:
        """Follow no more, and wait for a run that is under way."""
        self._day.stop()
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = None
        self._pool.waitForDone()

    def _run_apart(self, work: Callable[[], None]) -> None:
        self._pool.start(_Run(work))


class _Run(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    @override
    def run(self) -> None:
        try:
            self._work()
        except BookError as error:
            _log.warning("measuring in the background failed: %s", error.fault.value)
