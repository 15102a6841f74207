"""Carries the book's changes to the screens, always on the window's thread.

It says what changed (a Change: party ids, tables, name); each screen decides whether to read again.
"""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal


class ChangeSource(Protocol):
    """What the hub needs of a book."""

    def subscribe(self, listener: Callable[[Any], None]) -> None: ...

    def unsubscribe(self, listener: Callable[[Any], None]) -> None: ...


class ChangeHub(QObject):
    """`changed` carries one Change per committed change set, undo and redo included."""

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: ChangeSource | None = None
        # Auto connection: direct on the window's thread, queued from a worker's.
        self._arrived.connect(self._pass_on, Qt.ConnectionType.AutoConnection)

    def listen(self, source: ChangeSource) -> None:
        """Listen to this book from now on, and to the former one no more."""
        self.stop()
        self._source = source
        source.subscribe(self._hear)

    def stop(self) -> None:
        """Hear nothing more; the book may be closed afterwards."""
        if self._source is not None:
            self._source.unsubscribe(self._hear)
            self._source = None

    def _hear(self, change: object) -> None:
        self._arrived.emit(change)

    def _pass_on(self, change: object) -> None:
        self.changed.emit(change)
