"""The books of this computer: the default one and those opened lately.

What a missing book had as its last backup is `services.backup.newest_backup_for`.
"""

import json
import logging
import os
from pathlib import Path

from keyacct_desktop.app import paths

_log = logging.getLogger(__name__)

MOST = 10


def default_book() -> Path:
    """The book that opens when none is named."""
    return paths.default_book()


def recent_books() -> list[Path]:
    """Books opened lately that still exist, newest first, at most ten."""
    return [path for path in _read() if path.is_file()][:MOST]


def remember_book(path: Path) -> None:
    """Put a book at the head of the recent ones. A disk that refuses is no error here."""
    path = path.absolute()
    _write([path, *(each for each in _read() if each != path)][: 2 * MOST])


def forget_book(path: Path) -> None:
    """Take a book off the recent ones."""
    path = path.absolute()
    _write([each for each in _read() if each != path])


def _file() -> Path:
    return paths.config_dir() / "recent.json"


def _read() -> list[Path]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [Path(each) for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _write(books: list[Path]) -> None:
    file = _file()
    part = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        paths.ensure(file.parent)
        part.write_text(json.dumps([str(each) for each in books], ensure_ascii=False), encoding="utf-8")
        os.replace(part, file)
    except (OSError, UnicodeError) as error:
        _log.warning("the recent books could not be noted: %s", type(error).__name__)
