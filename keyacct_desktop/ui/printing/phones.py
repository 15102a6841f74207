"""The phone list on paper: names by the first letter of their pinyin, with phones and WeChat."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.page import Document, Paper, Setup
from keyacct_desktop.documents.table import Column, Row, Table
from keyacct_desktop.documents.table_list import TableList, list_document
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.printing.address_book import AddressEntry, name_order, read_address_book
from keyacct_desktop.ui.printing.customer_list import ListWords
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick
from keyacct_desktop.ui.words.days import full_day
from keyacct_desktop.ui.words.print import PrintWords

_MOST_NUMBERS = 3


class PhoneSource:
    """The phone list of these customers."""

    name = "phones"
    papers: Sequence[Paper] = (Paper.A4, Paper.A5)
    landscape, may_turn = False, True

    def __init__(self, book: Book, ids: Sequence[int], title: str = "") -> None:
        self._book = book
        self._ids = ids
        self.title = QCoreApplication.translate("PhoneSource", "Phone list")
        # Not on the paper: a view may be called "at risk", and a phone list is carried along.
        self.file_name = f"{self.title} {title}".strip()

    def choices(self) -> Sequence[Choice | Tick]:
        words = QCoreApplication.translate("PhoneSource", "Also those without a number")
        return (Tick("all", words),)

    def build(self, chosen: Chosen) -> Document:
        return phones_document(
            self._book,
            self._ids,
            setup=chosen.setup,
            title=self.title,
            everybody=chosen.ticked("all"),
            report=chosen.report,
        )


def phones_document(
    book: Book,
    ids: Sequence[int],
    *,
    setup: Setup,
    title: str = "",
    everybody: bool = False,
    report: Callable[[int, int], None] | None = None,
) -> Document:
    """The phone list as a document; without `everybody` only those who can be reached."""
    translate = QCoreApplication.translate
    entries = [
        entry
        for entry in name_order(read_address_book(book, ids, report))
        if everybody or entry.phones or entry.wechats
    ]
    columns = (
        Column(translate("PhoneSource", "Name"), most=50, lines=2, bold=True),
        Column(translate("PhoneSource", "Company"), most=60, lines=2),
        Column(translate("PhoneSource", "Phone"), most=40, lines=_MOST_NUMBERS),
        Column(translate("PhoneSource", "WeChat"), most=40, lines=2),
    )
    table = Table(columns, [_row(entry) for entry in entries])
    title = title or translate("PhoneSource", "Phone list")
    subtitle = ListWords().customers(len(entries))
    return list_document(TableList(title, table, subtitle, full_day(book.clock.today())), setup)


def _row(entry: AddressEntry) -> Row:
    cells = (
        PrintWords().with_deceased(entry.name) if entry.deceased else entry.name,
        entry.company,
        "\n".join(entry.phones[:_MOST_NUMBERS]),
        "\n".join(entry.wechats[:2]),
    )
    return Row(cells, entry.initial)
