"""What happens when our own code fails: one report file, one sentence, and the program goes on.

A report names the exception's type, the frames (file, line, function) and the versions. It never holds
the exception's message, locals or any customer text, since both may quote a card.
"""

import logging
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from keyacct_desktop import __version__
from keyacct_desktop.app import paths

_log = logging.getLogger(__name__)

_MAX_REPORTS = 20


class CrashWatch(QObject):
    """Catches what nobody caught, in any thread; `crashed` carries the report's path ("" if none was written)."""

    crashed = Signal(str)

    def __init__(self, folder: Path | None = None, now: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        self._folder = folder
        self._now = now or _utc_now
        self._busy = False

    def install(self) -> None:
        """Take over sys.excepthook, threading.excepthook and Qt's message handler."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_thread
        qInstallMessageHandler(_note_qt_message)

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the report and tell the window. Ctrl+C in a terminal ends the program as usual."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if self._busy:
            return
        self._busy = True
        try:
            path = write_report(error, self._now(), self._folder)
            _log.error("uncaught %s; report %s", kind.__name__, path.name if path else "not written")
            self.crashed.emit(str(path) if path else "")
        finally:
            self._busy = False

    def _handle_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.handle(args.exc_type, args.exc_value, args.exc_traceback)


def report_text(error: BaseException, now: datetime) -> str:
    """The whole report. Safe to send to anybody: no values, no messages, no paths outside the program."""
    # Imported here: the start of the window has no use for them.
    import platform
    import traceback

    lines = [
        f"KeyAcct Desktop {__version__}",
        f"{now:%Y-%m-%dT%H:%M:%SZ}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
        "",
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        code = getattr(current, "sqlite_errorname", None)
        if isinstance(code, str):
            lines.append(f"  [{code}]")
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
        current = current.__cause__ or current.__context__
    return "\n".join(lines) + "\n"


def write_report(error: BaseException, now: datetime, folder: Path | None = None) -> Path | None:
    """Write `report_text` into the log folder and keep the newest twenty; None where that is refused."""
    try:
        target_folder = paths.ensure(folder or paths.log_dir())
        target = target_folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        target.write_text(report_text(error, now), encoding="utf-8")
        for old in sorted(target_folder.glob("crash-*.txt"))[:-_MAX_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        _log.warning("no crash report could be written")
        return None
    return target


def _short(filename: str) -> str:
    parts = Path(filename).parts
    for anchor in ("keyacct_desktop", "site-packages"):
        if anchor in parts:
            return "/".join(parts[parts.index(anchor) :])
    return parts[-1] if parts else filename


def _note_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    # Qt quotes file names and our own object names here, never the contents of a field.
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    logging.getLogger("keyacct_desktop.qt").log(level, "%s: %s", context.category or "", message or "")


def _utc_now() -> datetime:
    return datetime.now(UTC)
