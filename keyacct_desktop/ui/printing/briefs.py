"""Visit briefs and trip packs as something to print: the sources behind the commands of the window, and what the
command line prints as `brief` and `trip`."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.brief import BriefContent, brief_document
from keyacct_desktop.documents.page import Document, Paper, Setup
from keyacct_desktop.documents.table import Column, Row, Table
from keyacct_desktop.documents.table_list import TableList
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.printing.address_book import AddressEntry, read_address_book, travel_order
from keyacct_desktop.services.printing.brief import read_briefs
from keyacct_desktop.ui.printing.brief_words import BriefWords
from keyacct_desktop.ui.printing.profile import profile_choice, profile_of, sensitive_tick
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick
from keyacct_desktop.ui.words.days import full_day
from keyacct_desktop.ui.words.print import PrintWords

_PAPERS: Final = (Paper.A4, Paper.A5)
_PAGE_WIDTH: Final = 13.0
"""Millimetres; the same for every number, so that what is on which page does not hang on the numbers."""


class BriefSource:
    """The briefs of these customers, in this order.

    The first time they are as safe as everything that is printed. But a brief is read before one leaves, and then
    wants all that it can hold: here and in the trip pack the profile is remembered, and `note` says after a build what
    it means."""

    name = "brief"
    papers: Sequence[Paper] = _PAPERS
    landscape, may_turn, calm = False, False, True

    def __init__(self, book: Book, ids: Sequence[int], title: str = "") -> None:
        self._book = book
        self._ids = list(ids)
        self.note = ""
        words = QCoreApplication.translate("BriefSource", "Visit briefs")
        self.title = words
        self.file_name = f"{words} {title}".strip()

    def choices(self) -> Sequence[Choice | Tick]:
        return (profile_choice(remembered=True), sensitive_tick())

    def build(self, chosen: Chosen) -> Document:
        """The document; briefs are read as their pages are made."""
        profile = profile_of(chosen)
        self.note = _note(profile)
        return briefs_document(
            self._book,
            self._ids,
            profile=profile,
            setup=chosen.setup,
            sensitive=chosen.ticked("sensitive"),
        )


class TripSource:
    """The briefs of these customers by region, address and name, with a contents page."""

    name = "trip"
    papers: Sequence[Paper] = _PAPERS
    landscape, may_turn, calm = False, False, True

    def __init__(self, book: Book, ids: Sequence[int], title: str = "") -> None:
        self._book = book
        self._ids = list(ids)
        self.note = ""
        self.title = QCoreApplication.translate("BriefSource", "Trip pack")
        self.file_name = f"{self.title} {title}".strip()
        self._heading = f"{self.title} · {title}" if title else self.title

    def choices(self) -> Sequence[Choice | Tick]:
        return (profile_choice(remembered=True), sensitive_tick())

    def build(self, chosen: Chosen) -> Document:
        """The document; addresses are read now, for the order and the contents, briefs as their pages are made."""
        profile = profile_of(chosen)
        self.note = _note(profile)
        return trip_document(
            self._book,
            self._ids,
            profile=profile,
            setup=chosen.setup,
            sensitive=chosen.ticked("sensitive"),
            title=self.title if profile is PrintProfile.TRAVEL else self._heading,
            report=chosen.report,
        )


def briefs_document(
    book: Book,
    ids: Sequence[int],
    *,
    profile: PrintProfile,
    setup: Setup,
    sensitive: bool = False,
) -> Document:
    """The briefs of these ids as a document."""
    title = QCoreApplication.translate("BriefSource", "Visit briefs")
    return brief_document(title, setup, len(ids), _Reading(book, ids, profile, sensitive).load)


def trip_document(
    book: Book,
    ids: Sequence[int],
    *,
    profile: PrintProfile,
    setup: Setup,
    sensitive: bool = False,
    title: str = "",
    report: Callable[[int, int], None] | None = None,
) -> Document:
    """A trip pack: contents, then the briefs in the order of the road. `report` gets how many addresses are read and
    may raise to stop."""
    entries = travel_order(read_address_book(book, ids, report))
    title = title or QCoreApplication.translate("BriefSource", "Trip pack")
    reading = _Reading(book, [entry.id for entry in entries], profile, sensitive)
    contents = _Contents(title, entries, full_day(book.clock.today()))
    return brief_document(title, setup, len(entries), reading.load, contents.table)


class _Reading:
    """Reads briefs of some ids from the book, part by part."""

    def __init__(self, book: Book, ids: Sequence[int], profile: PrintProfile, sensitive: bool) -> None:
        self._book, self._ids, self._profile, self._sensitive = book, list(ids), profile, sensitive

    def load(self, first: int, last: int) -> Sequence[BriefContent | None]:
        """See documents.brief.Load."""
        words = BriefWords(self._book.clock.today(), self._profile, photo=False, code=False)
        some = self._ids[first:last]
        found = {
            brief.printed.card.id: words.brief(brief)
            for brief in read_briefs(self._book, some, profile=self._profile, sensitive=self._sensitive)
        }
        return [found.get(id_) for id_ in some]


class _Contents:
    """The contents of a pack, by region."""

    def __init__(self, title: str, entries: Sequence[AddressEntry], footer: str) -> None:
        self._title, self._entries, self._footer = title, entries, footer

    def table(self, first: int) -> TableList:
        """The contents when the first brief stands on page `first`."""
        translate = QCoreApplication.translate
        columns = (
            Column(translate("BriefSource", "Page"), least=_PAGE_WIDTH, most=_PAGE_WIDTH),
            Column(translate("BriefSource", "Name"), most=48, lines=2, bold=True),
            Column(translate("BriefSource", "Address"), most=90, lines=4),
            Column(translate("BriefSource", "Phone"), most=30, lines=2),
            Column(translate("BriefSource", "Done"), least=12),
        )
        rows = [
            Row((str(first + at), _shown(entry), entry.address, entry.phone, ""), entry.region or "—")
            for at, entry in enumerate(self._entries)
        ]
        subtitle = translate("BriefSource", "By region and address. Each brief is on the page named here.")
        return TableList(self._title, Table(columns, rows), subtitle, self._footer)


def _shown(entry: AddressEntry) -> str:
    return PrintWords().with_deceased(entry.name) if entry.deceased else entry.name


def _note(profile: PrintProfile) -> str:
    words = PrintWords()
    return words.brief_to_carry() if profile is PrintProfile.TRAVEL else words.brief_to_leave()
