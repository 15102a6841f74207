"""`backup`: a verified copy of the book, for a scheduler too."""

import argparse

from keyacct_desktop.app.commands.console import Console, given_path
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit


def help_text() -> str:
    return translate("Cli", "write a verified backup and print where it is")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", nargs="?", metavar="DIR", help=translate("Cli", "where to (the book's own backup folder)")
    )


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.backup import make_backup

    folder = given_path(options.folder) if options.folder is not None else None
    book = console.open_to_read(options.book)
    try:
        made = make_backup(book, folder)
    finally:
        book.close()
    console.print(str(made))
    console.say(translate("Cli", "The backup was read back and is whole."))
    return Exit.DONE
