"""The command line (cli.md): arguments in, one exit code out. No traceback ever reaches anybody.

Knows the commands by name and their errors by kind; what a command does is in app.commands.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from types import ModuleType
from typing import NoReturn

from keyacct_desktop.app.commands.console import Console
from keyacct_desktop.app.commands.language import LANGUAGES, Language, translate
from keyacct_desktop.app.commands.outcome import Exit, UsageError
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.exchange.faults import TableError
from keyacct_desktop.services.book import (
    CANNOT_OPEN,
    DISK_REFUSED,
    BookError,
    Clock,
    Fault,
    SystemClock,
    fault_of,
)

COMMANDS: dict[str, str] = {
    "demo": "demo", "import": "import_file", "export": "export_file", "search": "search", "check": "check",
    "backup": "backup", "restore": "restore", "self-test": "self_test", "today": "today",
    "dates": "dates", "analyse": "analyse", "chart": "chart", "print": "print_file",
}  # fmt: skip
"""Command → module of app.commands. A module has `add_arguments(parser)`, `help_text()` and `run(options, console)`."""

_PAINTING = {"print", "self-test"}
"""Commands that set text in fonts."""


def run(argv: Sequence[str], clock: Clock | None = None) -> int:
    """Run one command; the exit code is one of cli.md's."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with Language(_asked_language(argv), fonts=not _PAINTING.isdisjoint(argv)) as language:
        console = Console(clock or SystemClock(), language.code)
        try:
            code = _run(argv, console)
            if sys.stdout is not None:
                # A reader that has gone is noticed here and not by Python's own flush at the end, which is code 120.
                sys.stdout.flush()
            return code
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else Exit.DONE
        except KeyboardInterrupt:
            console.say(translate("Cli", "Stopped. Nothing was changed."))
            return Exit.STOPPED
        except BrokenPipeError:
            # Whoever read our output has heard enough.
            _drop_broken_output()
            return Exit.DONE
        except Exception as error:  # noqa: BLE001 - the last net: every error becomes a sentence and a code
            return _ended(error, console)


def _run(argv: Sequence[str], console: Console) -> int:
    parser, modules = _parser()
    options = parser.parse_args(list(argv))
    if options.command is None:
        parser.error(translate("Cli", "Which command?"))
    if options.command != "self-test" and getattr(options, "book", None) is None:
        modules[options.command][1].error(translate("Cli", "--book FILE is missing: which book?"))
    code: int = modules[options.command][0].run(options, console)
    return code


class _Parser(argparse.ArgumentParser):
    """Wrong usage ends with exit code 2 and one sentence under the usage lines."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(Exit.USAGE, f"{self.prog}: {message}\n")


def _parser() -> tuple[_Parser, dict[str, tuple[ModuleType, _Parser]]]:
    common = _Parser(add_help=False)
    # Left out of the result when not given, so that it may stand before the command or after it.
    common.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help=translate("Cli", "language of the messages"),
    )
    common.add_argument(
        "--book", metavar="FILE", default=argparse.SUPPRESS, help=translate("Cli", "the book")
    )
    parser = _Parser(
        prog="keyacct-desktop",
        parents=[common],
        description=translate(
            "Cli", "Without a command: the window. Commands do their work without a screen."
        ),
    )
    parser.add_argument("--version", action="store_true", help=translate("Cli", "print the version"))
    commands = parser.add_subparsers(dest="command", metavar=translate("Cli", "COMMAND"))
    modules = {}
    for name, module_name in COMMANDS.items():
        module = import_module(f"keyacct_desktop.app.commands.{module_name}")
        sub = commands.add_parser(
            name, parents=[common], help=module.help_text(), description=module.help_text()
        )
        module.add_arguments(sub)
        modules[name] = (module, sub)
    return parser, modules


def _asked_language(argv: Sequence[str]) -> str | None:
    """`--lang` before anything is parsed: the usage itself is in that language."""
    for place, argument in enumerate(argv):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and place + 1 < len(argv):
            return argv[place + 1]
    return None


def _drop_broken_output() -> None:
    """Throw away what standard output no longer takes: neither the next message may fail on it nor Python's own flush
    at the end, which is code 120."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _ended(error: Exception, console: Console) -> int:
    """The exit code for an error, whose sentence is said; an error without words is a bug like any other."""
    _drop_broken_output()
    try:
        return _told(error, console)
    except Exception as second:  # noqa: BLE001 - see `run`
        _report(second, console)
        return Exit.BUG


def _told(error: Exception, console: Console) -> int:
    """Say one sentence on standard error; the exit code that belongs to the error."""
    from keyacct_desktop.ui.words.errors import sentence

    if isinstance(error, UsageError):
        console.say(str(error))
        return Exit.USAGE
    if isinstance(error, TableError):
        from keyacct_desktop.ui.words.imports import file_trouble

        console.say(file_trouble(error.code, error.line, error.params))
        return Exit.USAGE
    if isinstance(error, Refused | InvalidText):
        console.say(sentence(error))
        return Exit.USAGE
    if isinstance(error, BookError) and error.fault in CANNOT_OPEN:
        console.say(sentence(error))
        return Exit.CANNOT_OPEN
    if isinstance(error, BookError) and error.fault in DISK_REFUSED:
        console.say(sentence(error))
        return Exit.DISK_REFUSED
    if isinstance(error, OSError):
        console.say(_file_sentence(error))
        return Exit.DISK_REFUSED
    _report(error, console)
    return Exit.BUG


def _file_sentence(error: OSError) -> str:
    """What the file system refused, for a file that need not be a book."""
    path = error.filename if isinstance(error.filename, str) else ""
    if not path:
        return _output_sentence(error)
    match fault_of(error):
        case Fault.DISK_FULL:
            text = translate(
                "Cli", "The disk is full: {path} was not written. Free some space and try again."
            )
        case Fault.READ_ONLY:
            text = translate("Cli", "{path} is on a disk that cannot be written to.")
        case Fault.NO_PERMISSION:
            text = translate("Cli", "No permission for {path}.")
        case Fault.MISSING:
            text = translate("Cli", "There is no {path}.")
        case Fault.IS_FOLDER:
            text = translate("Cli", "{path} is a folder.")
        case _:
            text = translate("Cli", "The disk reported an error at {path}. Check the disk and try again.")
    return text.replace("{path}", path)


def _output_sentence(error: OSError) -> str:
    """What was refused where no file is named: what the command prints goes to a file or to a device."""
    if fault_of(error) is Fault.DISK_FULL:
        return translate(
            "Cli", "The disk is full: the output is not complete. Free some space and try again."
        )
    return translate("Cli", "The output could not be written completely.")


def _report(error: Exception, console: Console) -> None:
    from keyacct_desktop.app.crash import write_report

    report = write_report(error, datetime.now(UTC))
    if report is None:
        console.say(
            translate("Cli", "The program failed. Nothing half-done was kept. No report could be written.")
        )
    else:
        console.say(
            translate(
                "Cli", "The program failed. Nothing half-done was kept. A report is in {path}."
            ).replace("{path}", str(report))
        )
