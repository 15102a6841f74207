"""`restore`: a backup takes the book's place; the old book is kept."""

import argparse

from keyacct_desktop.app.commands.console import Console, given_path
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit


def help_text() -> str:
    return translate("Cli", "put a backup in the book's place; the old book is kept beside it")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", metavar="BACKUP", help=translate("Cli", "the backup"))


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.backup import restore_backup

    kept = restore_backup(given_path(options.backup), given_path(options.book), clock=console.clock)
    console.say(translate("Cli", "{path} is restored.").replace("{path}", options.book))
    if kept is not None:
        console.say(translate("Cli", "The old book is kept as:"))
        console.print(str(kept))
    return Exit.DONE
