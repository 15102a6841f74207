"""`export`: the book as a file of another kind, by its suffix."""

import argparse

from keyacct_desktop.app.commands.console import Console, given_path
from keyacct_desktop.app.commands.language import Cli, translate
from keyacct_desktop.app.commands.outcome import Exit, UsageError


def help_text() -> str:
    return translate(
        "Cli",
        "write the book to a file: .json is lossless, .csv and .xlsx hold the customers, .ics the dates to come",
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "target", metavar="TARGET", help=translate("Cli", "the file to write; its suffix says what")
    )


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.export import DATES_FORMAT, export_book, require_known_format
    from keyacct_desktop.ui.words.export import export_words

    target = given_path(options.target)
    suffix = require_known_format(target)
    if target.is_dir():
        raise UsageError(
            translate("Cli", "{path} is a folder; name a file in it.").replace("{path}", options.target)
        )
    if not target.parent.is_dir():
        raise UsageError(translate("Cli", "There is no folder {path}.").replace("{path}", str(target.parent)))
    book = console.open_to_read(options.book)
    try:
        count = export_book(book, target, words=export_words(), progress=console.progress)
    finally:
        book.close()
    written = Cli().dates_written if suffix == DATES_FORMAT else Cli().written
    console.say(written(count, options.target))
    return Exit.DONE
