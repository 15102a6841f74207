"""`today`: whom to contact and why, in the order of method.md D24."""

import argparse

from keyacct_desktop.app.commands.console import Console, given_day
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit


def help_text() -> str:
    return translate("Cli", "whom to contact today, and why")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", metavar="DATE", help=translate("Cli", "as if today were this day (2026-03-16)")
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "one JSON document"))


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.today import read_today
    from keyacct_desktop.ui.words.choices import choice
    from keyacct_desktop.ui.words.today import TodayWords

    day = given_day(options.as_of) or console.clock.today()
    book = console.open_to_read(options.book)
    try:
        today = read_today(book, as_of=day)
    finally:
        book.close()
    words = TodayWords()
    if options.json:
        lines = [
            {
                "customer": str(line.customer_id),
                "name": line.name,
                "tier": line.tier,
                "urgency": line.urgency,
                "reasons": [
                    {"code": reason.code, "text": words.reason(reason), "days_late": reason.days_late}
                    for reason in line.reasons
                ],
                "phone": line.phone,
            }
            for line in today.lines
        ]
        console.print_json(
            {
                "as_of": today.as_of.isoformat(),
                "lines": lines,
                "folded": today.folded,
                "done": today.done_count,
                "put_off": len(today.put_off),
            }
        )
        return Exit.DONE
    for line in today.lines:
        tier = choice("Tier", line.tier) if line.tier else "-"
        why = "; ".join(words.reasons(line.reasons))
        parts = (line.name, tier, why, line.phone or "")
        console.print("\t".join(" ".join(part.split()) for part in parts).rstrip())
    if today.folded:
        console.say(translate("Cli", "{count} more").replace("{count}", str(today.folded)))
    elif not today.lines:
        console.say(translate("Cli", "Nobody has to be contacted today."))
    return Exit.DONE
