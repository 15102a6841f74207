"""`demo`: a new book of made-up customers."""

import argparse

from keyacct_desktop.app.commands.console import Console, given_day, given_path
from keyacct_desktop.app.commands.language import Cli, translate
from keyacct_desktop.app.commands.outcome import Exit


def help_text() -> str:
    return translate("Cli", "make a book of made-up customers, the same for the same seed and day")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--customers", type=int, default=300, metavar="N", help=translate("Cli", "how many (300)")
    )
    parser.add_argument(
        "--reps", type=int, default=1, metavar="R", help=translate("Cli", "how many salespeople (1)")
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help=translate("Cli", "another number, other customers")
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help=translate("Cli", "last day of the history (today)"),
    )


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.demo import make_demo_book

    make_demo_book(
        given_path(options.book),
        customers=options.customers,
        reps=options.reps,
        seed=options.seed,
        as_of=given_day(options.as_of) or console.clock.today(),
        progress=console.progress,
    )
    console.say(Cli().made_up(options.customers, options.book))
    return Exit.DONE
