"""Where a command speaks: results on standard output, messages and progress on standard error."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import UsageError
from keyacct_desktop.services.book import Book, Clock, open_book


class Console:
    """Handed to every command. `clock` is the command's only clock, `language` "zh_CN" or "en"."""

    def __init__(self, clock: Clock, language: str) -> None:
        self.clock = clock
        self.language = language
        self._shown = -1
        for stream in (sys.stdout, sys.stderr):
            _speak_utf8(stream)

    def print(self, text: str) -> None:
        """A line of the result."""
        sys.stdout.write(text + "\n")

    def print_json(self, document: Any) -> None:
        """The one JSON document that standard output holds."""
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")

    def say(self, text: str) -> None:
        """A message for the person before the screen."""
        self._end_progress()
        sys.stdout.flush()
        sys.stderr.write(text + "\n")

    def progress(self, done: int, total: int) -> None:
        """Percent done, on one line that is written over; silent when nobody watches."""
        if not sys.stderr.isatty() or total <= 0:
            return
        percent = min(100, done * 100 // total)
        if percent != self._shown:
            self._shown = percent
            sys.stderr.write(f"\r{percent:3d} %")
            sys.stderr.flush()
            if percent == 100:
                self._end_progress()

    def open_to_read(self, book: str) -> Book:
        """The book, also while a window has it open. Raises BookError."""
        return open_book(given_path(book), clock=self.clock, alongside=True)

    def open_to_write(self, book: str) -> Book:
        """The book, for this program alone. Raises BookError."""
        return open_book(given_path(book), clock=self.clock)

    def _end_progress(self) -> None:
        if self._shown >= 0:
            self._shown = -1
            sys.stderr.write("\r     \r")


def given_day(text: str | None) -> date | None:
    """A day as typed on the command line, None where there is none. Raises UsageError."""
    if text is None:
        return None
    if not text.strip():
        raise UsageError(translate("Cli", "The date is empty; write it like 2026-03-16."))
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(
            translate("Cli", "{text} is no date; write it like 2026-03-16.").replace("{text}", text)
        ) from None


def given_path(text: str) -> Path:
    """A path from the arguments, `~` understood. Raises UsageError for one that no file can have."""
    if "\0" in text or not text.strip():
        raise UsageError(translate("Cli", "{path} is no name of a file.").replace("{path}", repr(text)[:80]))
    return Path(text).expanduser().absolute()


def _speak_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
