"""`dates`: what falls on the days of a window: birthdays, anniversaries, renewals, tasks, festivals, days off."""

import argparse
import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from keyacct_desktop.app.commands.console import Console, given_day
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit, UsageError
from keyacct_desktop.services.book import Book

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.occurrences import Occurrence
    from keyacct_desktop.services.dates.workdays import DayInfo

    Found = tuple[Occurrence, DayInfo]


def help_text() -> str:
    return translate("Cli", "what falls on the days from one to another")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", metavar="DATE", help=translate("Cli", "the first day"))
    parser.add_argument("--to", dest="last", metavar="DATE", help=translate("Cli", "the last day, included"))
    parser.add_argument("--json", action="store_true", help=translate("Cli", "one JSON document"))


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.dates.occurrences import check_window

    first, last = given_day(options.first), given_day(options.last)
    if first is None or last is None:
        raise UsageError(translate("Cli", "--from DATE and --to DATE are needed: which days?"))
    check_window(first, last)
    book = console.open_to_read(options.book)
    try:
        if options.json:
            _print_json(console, _found(book, first, last))
            return Exit.DONE
        nothing = True
        for one, _ in _found(book, first, last):
            nothing = False
            console.print(_line(one))
    finally:
        book.close()
    if nothing:
        console.say(translate("Cli", "Nothing falls on these days."))
    return Exit.DONE


def _found(book: Book, first: date, last: date) -> "Iterator[Found]":
    """Year by year, so that two hundred years need no more memory than one."""
    from keyacct_desktop.services.dates.occurrences import read_occurrences
    from keyacct_desktop.services.dates.workdays import read_days

    while first <= last:
        end = min(last, date(first.year, 12, 31))
        days = read_days(book, first, end)
        for one in read_occurrences(book, first, end):
            yield one, days[one.day]
        if end == last:
            return
        first = end + timedelta(days=1)


def _print_json(console: Console, found: "Iterator[Found]") -> None:
    """One document, an occurrence a line, written as it is read."""
    console.print('{"occurrences": [')
    before = ""
    for one, info in found:
        if before:
            console.print(f"{before},")
        before = json.dumps(_entry(one, info), ensure_ascii=False)
    if before:
        console.print(before)
    console.print("]}")


def _entry(one: "Occurrence", info: "DayInfo") -> dict[str, Any]:
    from keyacct_desktop.domain.lunar import lunar_text, to_lunar
    from keyacct_desktop.ui.words.dates import occurrence_what

    there = to_lunar(one.day)
    return {
        "date": one.day.isoformat(),
        "customer": None if one.customer_id is None else str(one.customer_id),
        "customer_name": one.customer,
        "person": one.person,
        "type": one.type,
        "relation": one.relation if one.source == "date" else None,
        "label": occurrence_what(one),
        "text": _words(one),
        "detail": one.label,
        "calendar": one.calendar,
        "lunar": lunar_text(there.month, there.day, there.is_leap),
        "said": None if one.said is None else one.said.to_text(),
        "age": one.age,
        "nominal_age": one.nominal_age,
        "round": one.is_round,
        "days_off": info.is_off,
        "tier": one.tier,
        "festival": one.festival,
        "key": one.key,
    }


def _line(one: "Occurrence") -> str:
    """Day and weekday, what it is, the lunar day, whose customer: parted by tabs."""
    from keyacct_desktop.ui.words.dates import said_on
    from keyacct_desktop.ui.words.days import weekday

    company = one.customer if one.person and one.customer != one.person else None
    parts = (f"{one.day.isoformat()} {weekday(one.day)}", _words(one), said_on(one), company or "")
    return "\t".join(" ".join(part.split()) for part in parts).rstrip()


def _words(one: "Occurrence") -> str:
    """What it is; of a statutory day also whether people are off."""
    from keyacct_desktop.ui.words.dates import occurrence_words

    words = occurrence_words(one).strip()
    if one.is_off is None:
        return words
    off = translate("Cli", "day off") if one.is_off else translate("Cli", "work day instead")
    return f"{words} · {off}" if words else off
