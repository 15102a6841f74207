"""The log file: what the program did, in its own words.

No customer text is ever logged; callers log codes, counts and durations. One file of bounded size.
"""

import logging
import logging.handlers
from pathlib import Path

from keyacct_desktop.app import paths

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(folder: Path | None = None) -> Path | None:
    """Begin logging to keyacct.log; returns its path, or None where the folder cannot be written."""
    root = logging.getLogger("keyacct_desktop")
    root.setLevel(logging.INFO)
    try:
        target = paths.ensure(folder or paths.log_dir()) / "keyacct.log"
        handler = logging.handlers.RotatingFileHandler(
            target, maxBytes=512 * 1024, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        # A program that cannot log must still open the book; the console is the only witness left.
        root.addHandler(logging.StreamHandler())
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)
    return target
