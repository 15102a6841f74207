"""`check`: is the book whole."""

import argparse

from keyacct_desktop.app.commands.console import Console, given_path
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit


def help_text() -> str:
    return translate("Cli", "look the book over; changes nothing")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--deep", action="store_true", help=translate("Cli", "also every index and every derived row")
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "one JSON document"))


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.check import check_book
    from keyacct_desktop.ui.words.findings import finding_sentence

    findings = check_book(given_path(options.book), deep=options.deep)
    if options.json:
        console.print_json(
            {
                "whole": findings.whole,
                "deep": findings.deep,
                "findings": [
                    {"code": one.code, "count": one.count, "text": finding_sentence(one), **one.params}
                    for one in findings.found
                ],
                "rows": findings.counts,
            }
        )
    else:
        for one in findings.found:
            console.print(finding_sentence(one))
    if findings.whole:
        console.say(translate("Cli", "The book is whole."))
        return Exit.DONE
    return Exit.FINDINGS
