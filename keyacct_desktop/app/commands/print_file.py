"""`print`: cards, briefs, lists, labels and more as a PDF file, without any printer and without a screen."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from keyacct_desktop.app.commands.console import Console, given_path
from keyacct_desktop.app.commands.language import Cli, translate
from keyacct_desktop.app.commands.outcome import Exit, UsageError

if TYPE_CHECKING:
    from keyacct_desktop.documents.page import Document
    from keyacct_desktop.services.book import Book
    from keyacct_desktop.ui.printing.source import PrintSource

    Make = Callable[[Book, list[int]], PrintSource]

PAPERS: Final = ("A4", "A5")
PROFILES: Final = ("travel", "full", "handover")


def help_text() -> str:
    return translate("Cli", "write cards, briefs, lists or labels as a PDF file")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name",
        metavar="NAME",
        help=translate("Cli", "what to print: {names}").replace("{names}", ", ".join(_SOURCES)),
    )
    parser.add_argument("target", metavar="OUT.pdf", help=translate("Cli", "the file to write"))
    parser.add_argument(
        "--profile",
        choices=PROFILES,
        default=PROFILES[0],
        help=translate(
            "Cli", "for whom it is; travel, the default, leaves out everything that could embarrass"
        ),
    )
    parser.add_argument("--paper", choices=PAPERS, help=translate("Cli", "the paper"))
    parser.add_argument(
        "--customer",
        metavar="ID",
        action="append",
        default=[],
        help=translate("Cli", "only this customer; may be given several times"),
    )


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.documents.devices import write_pdf
    from keyacct_desktop.services.book import refuse_as_target

    if options.name not in _SOURCES:
        words = translate("Cli", "There is no print {name}. Known: {names}")
        known = ", ".join(_SOURCES)
        raise UsageError(words.replace("{name}", options.name).replace("{names}", known))
    target = _target(options.target)
    book = _open(options, console)
    try:
        refuse_as_target(book, target)
        ids = _customers(book, options.customer)
        if not ids and options.name in _ABOUT_PEOPLE:
            raise UsageError(translate("Cli", "There is nobody to print."))
        source = _SOURCES[options.name](book, ids)
        document = _build(source, options, console)
        note = str(getattr(source, "note", ""))
        if note and not getattr(source, "labelled", 1):
            raise UsageError(note)
        pages = write_pdf(document, target, console.progress)
    finally:
        book.close()
    if note:
        console.say(note)
    console.say(Cli().pages_written(pages, options.target))
    return Exit.DONE


def _open(options: argparse.Namespace, console: Console) -> "Book":
    """The book with the tiers and numbers of today, where they are printed. While a window has the book, or on a disk
    that cannot be written to, they are as they were measured last."""
    from keyacct_desktop.services.book import BookError
    from keyacct_desktop.services.method.measuring import is_fresh, refresh_measures

    book = console.open_to_read(options.book)
    if options.profile == PROFILES[0] or is_fresh(book):
        return book
    book.close()
    try:
        book = console.open_to_write(options.book)
    except BookError:
        return console.open_to_read(options.book)
    try:
        refresh_measures(book, console.progress)
    except BookError:
        book.close()
        return console.open_to_read(options.book)
    except BaseException:
        book.close()
        raise
    return book


def _target(text: str) -> Path:
    """The file to write: a PDF, so that a slip of the hand never writes over a book."""
    target = given_path(text)
    if target.is_dir():
        raise UsageError(translate("Cli", "{path} is a folder; name a file in it.").replace("{path}", text))
    if not target.name.lower().endswith(".pdf"):
        raise UsageError(
            translate("Cli", "{path} does not end in .pdf; prints are PDF files.").replace("{path}", text)
        )
    if not target.parent.is_dir():
        raise UsageError(translate("Cli", "There is no folder {path}.").replace("{path}", str(target.parent)))
    return target


def _customers(book: "Book", wanted: list[str]) -> list[int]:
    """The customers that are named, else all that are not archived, by name. Raises UsageError."""
    from keyacct_desktop.services.customers import ViewSpec, list_ids, read_rows

    if not wanted:
        return list(list_ids(book, view=ViewSpec()))
    ids = [int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0 for text in wanted]
    known = read_rows(book, ids)
    for id_, text in zip(ids, wanted, strict=True):
        if id_ not in known:
            raise UsageError(
                translate("Cli", "There is no customer with the id {id}.").replace("{id}", text[:40])
            )
    return list(dict.fromkeys(ids))


def _build(source: "PrintSource", options: argparse.Namespace, console: Console) -> "Document":
    """The document as the window would make it, with the same usual choices."""
    from keyacct_desktop.documents.page import Paper, sheet
    from keyacct_desktop.ui.printing.source import Choice, Chosen

    wanted = Paper(options.paper) if options.paper else source.papers[0]
    paper = wanted if wanted in source.papers else source.papers[0]
    if options.paper and (paper is not wanted or getattr(source, "fixed_sheet", False)):
        words = translate("Cli", "{name} has paper of its own; --paper {paper} is not heeded.")
        console.say(words.replace("{name}", options.name).replace("{paper}", options.paper))
    values = {}
    for choice in source.choices():
        if isinstance(choice, Choice):
            values[choice.key] = choice.options[0][0]
        else:
            values[choice.key] = "yes" if choice.ticked else "no"
    values["profile"] = options.profile
    setup = sheet(paper, landscape=source.landscape)
    return source.build(Chosen(setup, paper, values, console.progress))


def _cards(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.ui.printing.cards import CardSource

    return CardSource(book, ids)


def _briefs(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.ui.printing.briefs import BriefSource

    return BriefSource(book, ids)


def _trip(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.ui.printing.briefs import TripSource

    return TripSource(book, ids)


def _list(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.ui.printing.customer_list import CustomerListSource

    return CustomerListSource(book, ids)


def _phones(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.ui.printing.phones import PhoneSource

    return PhoneSource(book, ids)


def _labels(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.ui.printing.labels import LabelSource

    return LabelSource(book, ids)


def _envelopes(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.ui.printing.labels import EnvelopeSource

    return EnvelopeSource(book, ids)


def _month(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.services.dates.festivals import festivals_shown
    from keyacct_desktop.services.dates.shapes import DateFilter
    from keyacct_desktop.ui.calendar.printing import MonthSource

    today = book.clock.today()
    return MonthSource(book, today, DateFilter(customer_ids=frozenset(ids)), festivals_shown(book))


def _dates(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.services.dates.festivals import festivals_shown
    from keyacct_desktop.services.dates.shapes import DateFilter
    from keyacct_desktop.ui.calendar.pages import View, span_of
    from keyacct_desktop.ui.calendar.printing import ListSource

    today = book.clock.today()
    only = DateFilter(customer_ids=frozenset(ids))
    return ListSource(book, View.AGENDA, today, span_of(View.AGENDA, today), only, festivals_shown(book))


def _festival(book: "Book", ids: list[int]) -> "PrintSource":
    from keyacct_desktop.services.greetings.plan import read_plan
    from keyacct_desktop.ui.festivals.occasions import read_upcoming
    from keyacct_desktop.ui.festivals.paper import PlanSource
    from keyacct_desktop.ui.words.festivals import festival_name

    today = book.clock.today()
    coming = next((one for one in read_upcoming(book, today) if one.day >= today), None)
    if coming is None:
        raise UsageError(translate("Cli", "No festival is greeted in this book."))
    plan, wanted = read_plan(book, coming.code, coming.day), set(ids)
    rows = tuple(row for row in plan.rows if row.customer_id in wanted)
    return PlanSource(festival_name(coming.code), plan, rows)


_ABOUT_PEOPLE: Final = frozenset({"cards", "brief", "trip", "labels", "envelopes"})
"""Prints that are nothing without customers."""

_SOURCES: "Final[dict[str, Make]]" = {
    "cards": _cards, "brief": _briefs, "list": _list, "phones": _phones, "labels": _labels,
    "envelopes": _envelopes, "trip": _trip, "month": _month, "dates": _dates,
    "festival": _festival,
}  # fmt: skip
