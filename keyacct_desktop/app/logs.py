"""The log file: what the program did, in its own words.

No customer text is ever logged; callers log codes, counts and durations. Two files of bounded size.
"""

import logging
from pathlib import Path
from typing import Final

from keyacct_desktop.app import paths

_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LONGEST: Final = 512 * 1024


def start_log(folder: Path | None = None) -> Path | None:
    """Begin logging to keyacct.log; returns its path, or None where the folder cannot be written.

    A log that has grown past half a megabyte becomes keyacct.old.log first. (logging.handlers would do this
    as well, and cost 6 ms of the start.)
    """
    root = logging.getLogger("keyacct_desktop")
    root.setLevel(logging.INFO)
    try:
        target = paths.ensure(folder or paths.log_dir()) / "keyacct.log"
        if target.exists() and target.stat().st_size > _LONGEST:
            target.replace(target.with_name("keyacct.old.log"))
        handler = logging.FileHandler(target, encoding="utf-8")
    except OSError:
        # A program that cannot log must still open the book; the console is the only witness left.
        root.addHandler(logging.StreamHandler())
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)
    return target
