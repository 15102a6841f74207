"""`analyse`: the method's numbers of every customer and of the whole book."""

import argparse
from typing import Any

from keyacct_desktop.app.commands.console import Console, given_day
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit

_SHOWN = 30


def help_text() -> str:
    return translate("Cli", "tiers, levels, profit and effort: who is worth what, and what is missing")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help=translate("Cli", "as things stood on this day (today)"),
    )
    parser.add_argument("--rep", metavar="NAME", help=translate("Cli", "only this salesperson's customers"))
    parser.add_argument("--json", action="store_true", help=translate("Cli", "one JSON document"))


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.method.analysis import analyse_book

    book = console.open_to_read(options.book)
    try:
        found = analyse_book(book, as_of=given_day(options.as_of) or console.clock.today(), rep=options.rep)
    finally:
        book.close()
    if options.json:
        console.print_json(found)
    else:
        _print_table(found, console)
    return Exit.DONE


def _print_table(found: dict[str, Any], console: Console) -> None:
    """The pyramid, then the best customers."""
    from keyacct_desktop.domain.money import plain
    from keyacct_desktop.ui.words.choices import choice

    for band in found["pyramid"]["tiers"]:
        console.print(
            "\t".join(
                (
                    choice("Tier", band["tier"]),
                    str(band["count"]),
                    f"{band['count_share']:.1%}",
                    plain(band["net_fen"]),
                    f"{band['profit_share']:.1%}",
                )
            )
        )
    loss = found["pyramid"]["loss"]
    if loss["count"]:
        console.print(
            "\t".join((translate("Cli", "At a loss"), str(loss["count"]), "", plain(loss["net_fen"])))
        )
    console.print("")
    shown = [one for one in found["customers"] if one["tier"] is not None][:_SHOWN]
    for one in shown:
        level = one["level"] or one["level_measured"]
        console.print(
            "\t".join(
                (
                    choice("Tier", one["tier"]),
                    " ".join(one["name"].split()),
                    plain(one["net_fen"]),
                    choice("Level", level) if level else "",
                    choice("Zone", one["zone"]) if one["zone"] else "",
                )
            ).rstrip()
        )
    told = translate(
        "Cli", "{shown} of {count} customers, {months} months of records. --json has everything."
    )
    for key, value in (
        ("{shown}", len(shown)),
        ("{count}", len(found["customers"])),
        ("{months}", found["months_of_history"]),
    ):
        told = told.replace(key, str(value))
    console.say(told)
