"""Runs one search after another over the list: the first screenful at once, the rest in small slices between
events, so that typing is never held up. Builds the index in the background and keeps it in step with the book."""

from array import array
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Change
    from keyacct_desktop.services.search import Scan, SearchIndex, Snapshot

_SLICE: Final = 0.006
"""Seconds of searching between two looks at the keyboard."""


class SearchRun(QObject):
    """`found` with the first ids, `found_more` with further ones, `ended` when there are no more."""

    found = Signal(object)
    found_more = Signal(object)
    ended = Signal()
    index_ready = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._index: SearchIndex | None = None
        self._scan: Scan | None = None
        self._told = 0
        self._building = False
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def index(self) -> "SearchIndex":
        """The search of this book; made behind the first paint, or with the first letter if that comes sooner."""
        if self._index is None:
            from keyacct_desktop.services.search import SearchIndex

            self._index = SearchIndex(self._workspace.book)
        return self._index

    @property
    def ready(self) -> bool:
        """Whether the index answers, and not yet SQL."""
        return self._index is not None and self._index.ready

    @property
    def running(self) -> bool:
        """Whether more may be found."""
        return self._scan is not None and not self._scan.done

    def build_index(self) -> None:
        """Read all customers' texts in the background; until then SQL answers."""
        if self._workspace.book.closed:
            return
        if self._building:
            self._again = True
            return
        self._building, self._again = True, False
        self.index.begin()
        task = self._workspace.tasks.task(self.tr("Preparing the search"), self._build, tell=False)
        task.finished.connect(self._install)
        task.failed.connect(self._give_up)
        task.cancelled.connect(self._give_up)
        self._workspace.tasks.start(task)

    def note_change(self, change: "Change") -> None:
        """Keep the index in step with the book."""
        if self._index is not None and self._index.note_changed(change.party_ids):
            self.build_index()

    def search(self, text: str, among: bytearray, first: int, *, whole: bool = False) -> None:
        """Begin anew: at least `first` ids at once (`whole`: all), found among the ids marked in `among`."""
        self._scan = self.index.scan(text, among=among)
        self._scan.advance(count=None if whole else first)
        self._told = len(self._scan.ids)
        # A copy: the scan's own array grows.
        self.found.emit(array("q", self._scan.ids))
        if self._scan.done:
            self._finish()
        else:
            self._timer.start()

    def stop(self) -> None:
        """What is being searched is no longer wanted."""
        self._scan = None
        self._timer.stop()

    def finish_now(self) -> None:
        """Search to the end at once: something is to be done with everything found."""
        if self.running and self._scan is not None:
            self._scan.advance()
            self._tell()
            self._finish()

    def _go_on(self) -> None:
        if self._scan is None or self._workspace.book.closed:
            self._timer.stop()
        elif self._scan.advance(seconds=_SLICE):
            self._tell()
            self._finish()

    def _tell(self) -> None:
        assert self._scan is not None
        more = self._scan.ids[self._told :]
        self._told = len(self._scan.ids)
        self.found_more.emit(more)

    def _finish(self) -> None:
        self._timer.stop()
        self.ended.emit()

    def _build(self, progress: Progress) -> "Snapshot":
        from keyacct_desktop.services.search import build_snapshot

        return build_snapshot(self._workspace.book, progress.check)

    def _install(self, snapshot: object) -> None:
        from keyacct_desktop.services.search import Snapshot

        self._building = False
        if isinstance(snapshot, Snapshot):
            self.index.install(snapshot)
        if self._again:
            self.build_index()
        else:
            self.index_ready.emit()

    def _give_up(self) -> None:
        self._building = False
