"""Writing a file so that it is there whole or not at all."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def shown_name(path: Path) -> str:
    """A file's name as text that the book can keep: not every name on a disk is UTF-8."""
    return path.name.encode("utf-8", "replace").decode()


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A temporary name beside `target` to write to; at the end it is synced and takes the target's place.

    When anything is raised the target stays as it was and the temporary file goes. Raises OSError, about the target.
    """
    unfinished = target.with_name(f".{target.name[:100]}.{uuid.uuid4().hex[:8]}.part")
    try:
        yield unfinished
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        # Whoever reads about it knows the target, and not the name that was to be beside it for a moment.
        if str(error.filename) == str(unfinished):
            error.filename = str(target)
        raise
    finally:
        unfinished.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
