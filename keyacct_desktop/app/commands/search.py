"""`search`: the same search as in the window."""

import argparse

from keyacct_desktop.app.commands.console import Console
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit, UsageError


def help_text() -> str:
    return translate("Cli", "find customers by name, pinyin, initials, phone, company, tag or note")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help=translate("Cli", "what to look for"))
    parser.add_argument(
        "--limit", type=int, default=20, metavar="N", help=translate("Cli", "at most so many (20)")
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "one JSON document"))


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.search import find_customers

    if options.limit < 1:
        raise UsageError(translate("Cli", "--limit must be at least 1."))
    book = console.open_to_read(options.book)
    try:
        found = find_customers(book, options.text, options.limit)
    finally:
        book.close()
    if options.json:
        results = [
            {"id": str(hit.id), "name": hit.name, "kind": hit.kind, "matched": hit.field}
            for hit in found.hits
        ]
        console.print_json({"results": results, "total": found.total})
        return Exit.DONE
    for hit in found.hits:
        parts = (
            [hit.name, hit.company or ""]
            if hit.field == "name"
            else [hit.name, hit.company or "", hit.snippet]
        )
        console.print("\t".join(" ".join(part.split()) for part in parts).rstrip())
    console.say(translate("Cli", "{count} found").replace("{count}", str(found.total)))
    return Exit.DONE
