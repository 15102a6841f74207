"""One window per book: the lock, and the letter box through which a second start raises the first window.

The lock and the letter box lie in the user's own run folder, never beside the book: a sync client must
not carry them to another computer. Letters are small files in a watched folder, so nothing here opens a
socket and the window needs no network library.
"""

import logging
import os
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from keyacct_desktop.app import paths

_log = logging.getLogger(__name__)

_LETTER = ".letter"


class SingleInstance(QObject):
    """Holds a book's lock for this process; `called` carries the book path that a later start asked for."""

    called = Signal(str)

    def __init__(self, book: Path, folder: Path | None = None) -> None:
        super().__init__()
        self._folder = paths.ensure(folder or paths.run_dir())
        token = paths.book_token(book)
        self._book = book
        self._lock = QLockFile(str(self._folder / f"{token}.lock"))
        self._box = self._folder / f"{token}.box"
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Become the window of this book; False when another live process is."""
        if not self._lock.tryLock(0):
            return False
        self._box.mkdir(exist_ok=True)
        for letter in self._box.iterdir():
            letter.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._box)], self)
        self._watcher.directoryChanged.connect(self._read_letters)
        return True

    def release(self) -> None:
        """Give the book back, so that another window or program may open it."""
        if self._watcher is not None:
            self._watcher.removePaths(self._watcher.directories())
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def call_first(self, patience_ms: int = 2000) -> bool:
        """Ask the window that holds the book to come forward; True once it took the letter."""
        letter = self._box / f"{os.getpid()}-{time.monotonic_ns()}{_LETTER}"
        import json

        try:
            draft = letter.with_suffix(".draft")
            draft.write_text(json.dumps({"book": str(self._book)}), encoding="utf-8")
            draft.replace(letter)
        except OSError:
            return False
        deadline = time.monotonic() + patience_ms / 1000
        while letter.exists():
            if time.monotonic() > deadline:
                letter.unlink(missing_ok=True)
                return False
            time.sleep(0.02)
        return True

    def _read_letters(self) -> None:
        import json

        for letter in sorted(self._box.glob(f"*{_LETTER}")):
            try:
                asked = json.loads(letter.read_text(encoding="utf-8"))
                letter.unlink(missing_ok=True)
            except (OSError, ValueError):
                _log.warning("an unreadable letter was left in the box")
                continue
            if isinstance(asked, dict):
                self.called.emit(str(asked.get("book", "")))
