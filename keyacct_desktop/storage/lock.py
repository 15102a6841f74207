"""One writer per book: an advisory lock on a small file in the user's own run folder.

The operating system frees it when the process dies, so a stale, empty or garbled lock file blocks nobody. It
lies never beside the book, where a sync client would carry it to another computer. Knows no Qt: the window
and the command line share it.
"""

import errno
import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

from keyacct_desktop.app import paths
from keyacct_desktop.storage.errors import BookError, Fault

_AT = 1 << 30
"""The locked byte on Windows, far behind the text, so that others can still read who holds the lock."""

_held: set[str] = set()
_held_guard = threading.Lock()


class BookLock:
    """Holds a book for this process from `take_lock` until `release`."""

    def __init__(self, token: str, handle: int) -> None:
        self._token = token
        self._handle: int | None = handle

    def release(self) -> None:
        """Give the book back; a second call does nothing."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        with _held_guard:
            _held.discard(self._token)
        try:
            _unlock(handle)
        finally:
            os.close(handle)


def take_lock(book: Path, now: str) -> BookLock:
    """Take the book for this process; `now` is noted beside the process id. Raises BookError: IN_USE (params
    pid and since of the holder, where known), READ_ONLY or NO_PERMISSION where the run folder refuses."""
    token = paths.book_token(book)
    folder = paths.ensure(paths.run_dir())
    file = folder / f"{token}.inuse"
    handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        if not _lock(handle):
            raise BookError(Fault.IN_USE, path=str(book), **_holder(handle))
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps({"pid": os.getpid(), "since": now}).encode())
    except BaseException:
        os.close(handle)
        raise
    with _held_guard:
        _held.add(token)
    return BookLock(token, handle)


def held_here(book: Path) -> bool:
    """Whether this process holds the book: then nobody may read the file but through SQLite."""
    token = paths.book_token(book)
    with _held_guard:
        return token in _held


def _holder(handle: int) -> dict[str, Any]:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        found = json.loads(os.read(handle, 1000))
        return {"pid": int(found["pid"]), "since": str(found["since"])}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, _AT, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _AT, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                return False
            # A home on a network disk without locks: better no lock than no book.
            if error.errno not in (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
                raise
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
