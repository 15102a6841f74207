"""Start with the system: one entry of this program where the desktop looks for such, written or taken away.

A .desktop file (XDG), a LaunchAgent on macOS, the Run key of the user on Windows. Owns no other file.
"""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QSettings

from keyacct_desktop.app import paths

_NAME: Final = "keyacct-desktop"
_LABEL: Final = "org.keyacct.desktop"
_RUN_KEY: Final = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"


class Autostart(Protocol):
    """Whether the program starts with the system. `switch` raises OSError."""

    def is_on(self) -> bool: ...

    def switch(self, on: bool) -> None: ...


def system_autostart(book: Path) -> Autostart:
    """The entry of this computer; it opens `book`."""
    command = start_command(book)
    if sys.platform == "win32":
        return RunKey(command, QSettings(_RUN_KEY, QSettings.Format.NativeFormat))
    if sys.platform == "darwin":
        return LaunchAgent(command, Path.home() / "Library" / "LaunchAgents")
    return DesktopEntry(command, _config_home() / "autostart")


def start_command(book: Path) -> list[str]:
    """How this very program is started again: the installed script, the frozen build, or the module."""
    script = Path(sys.executable).with_name(_NAME + (".exe" if sys.platform == "win32" else ""))
    if getattr(sys, "frozen", False):
        command = [sys.executable]
    else:
        command = [str(script)] if script.is_file() else [sys.executable, "-m", "keyacct_desktop"]
    return command if book == paths.default_book() else [*command, "--book", str(book)]


class DesktopEntry:
    """A file in the XDG autostart folder (freedesktop.org, Desktop Application Autostart)."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._command = command
        self._file = folder / f"{_NAME}.desktop"

    def is_on(self) -> bool:
        return self._file.is_file()

    def switch(self, on: bool) -> None:
        """Write the file, or take it away."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        words = " ".join(_quoted(part) for part in self._command)
        lines = [
            "[Desktop Entry]",
            "Type=Application",
            f"Name={paths.APP_NAME}",
            f"Exec={words}",
            "Terminal=false",
        ]
        self._file.write_text("\n".join(lines) + "\n", encoding="utf-8")


class LaunchAgent:
    """A property list that launchd reads at login."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._command = command
        self._file = folder / f"{_LABEL}.plist"

    def is_on(self) -> bool:
        return self._file.is_file()

    def switch(self, on: bool) -> None:
        """Write the list, or take it away."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        import plistlib

        self._file.parent.mkdir(parents=True, exist_ok=True)
        content = {"Label": _LABEL, "ProgramArguments": self._command, "RunAtLoad": True}
        self._file.write_bytes(plistlib.dumps(content))


class RunKey:
    """A value under the Run key of the registry, through QSettings."""

    def __init__(self, command: list[str], settings: QSettings) -> None:
        self._command = command
        self._settings = settings

    def is_on(self) -> bool:
        return self._settings.contains(paths.APP_NAME)

    def switch(self, on: bool) -> None:
        """Write the value, or take it away."""
        if on:
            self._settings.setValue(paths.APP_NAME, subprocess.list2cmdline(self._command))
        else:
            self._settings.remove(paths.APP_NAME)
        self._settings.sync()
        if self._settings.status() is not QSettings.Status.NoError:
            raise PermissionError(_RUN_KEY)


def _quoted(part: str) -> str:
    """A part of Exec; "%" begins a field code there, and a quoted part escapes with a backslash, itself escaped once
    more as in every value of such a file."""
    part = part.replace("%", "%%")
    if shlex.quote(part) == part:
        return part
    for sign in ("\\", '"', "`", "$"):
        part = part.replace(sign, "\\" + sign)
    return '"' + part.replace("\\", "\\\\") + '"'


def _config_home() -> Path:
    value = os.environ.get("XDG_CONFIG_HOME", "")
    return Path(value) if os.path.isabs(value) else Path.home() / ".config"
