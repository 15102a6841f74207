"""A saved view of the customer list on paper: the columns as on screen, totals of amounts, any number of rows.

Rows are read again when their page is painted, so that 100,000 of them take no more memory than one page.
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from threading import Lock
from typing import Final, NamedTuple, overload

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from keyacct_desktop.documents.page import Document, Paper, Setup
from keyacct_desktop.documents.paint import Align
from keyacct_desktop.documents.table import Column, Row, Table
from keyacct_desktop.documents.table_list import TableList, list_document
from keyacct_desktop.domain.fields import FIELD
from keyacct_desktop.domain.print_profiles import Piece, PrintProfile, prints_field, prints_piece
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.customers import DEFAULT_COLUMNS, CustomerRow, read_rows
from keyacct_desktop.ui.models.customer_columns import COLUMNS, INDEX_OF
from keyacct_desktop.ui.models.customer_words import CustomerWords
from keyacct_desktop.ui.printing.profile import profile_choice, profile_of
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick
from keyacct_desktop.ui.words.days import full_day

_CHUNK: Final = 400
_MANY: Final = 14
"""Columns that are so narrow when there are more that a text takes more lines."""
_READ: Final = 2000
_PIECES: Final = {
    "stage": Piece.STAGE, "tags": Piece.TAGS, "tier": Piece.WORTH, "net": Piece.WORTH, "level": Piece.WORTH,
    "due": Piece.WORTH, "rep": Piece.REP, "revenue": Piece.TRADE, "orders": Piece.TRADE,
}  # fmt: skip
"""What a column says, where it is no field. When a contact is due follows from the tier."""

Report = Callable[[int, int], None]


class CustomerListSource:
    """These customers in this order, with these columns (keys of ui.models.customer_columns)."""

    name = "list"
    papers: Sequence[Paper] = (Paper.A4, Paper.A5)
    landscape, may_turn = True, True

    def __init__(
        self, book: Book, ids: Sequence[int], title: str = "", columns: Sequence[str] = DEFAULT_COLUMNS
    ) -> None:
        self._book = book
        self._ids = ids
        self._columns = tuple(columns)
        self.title = QCoreApplication.translate("ListSource", "Customer list")
        self._heading = title or self.title
        self.file_name = self._heading

    def choices(self) -> Sequence[Choice | Tick]:
        return (
            profile_choice(),
            Tick("write", QCoreApplication.translate("ListSource", "A column to write in")),
        )

    def build(self, chosen: Chosen) -> Document:
        """The document; counts its pages, which takes about a second for 10,000 rows. What is carried along does not
        bear the name of the view, which may be "at risk"."""
        profile = profile_of(chosen)
        return customer_list_document(
            self._book,
            self._ids,
            profile=profile,
            setup=chosen.setup,
            columns=self._columns,
            title=self.title if profile is PrintProfile.TRAVEL else self._heading,
            write=chosen.ticked("write"),
            report=chosen.report,
        )


def printed_columns(columns: Sequence[str], profile: PrintProfile) -> list[str]:
    """The columns that this profile prints, of those on show."""
    return [key for key in columns if key in INDEX_OF and key != "found" and _prints(key, profile)]


def customer_list_document(
    book: Book,
    ids: Sequence[int],
    *,
    profile: PrintProfile,
    setup: Setup,
    columns: Sequence[str] = DEFAULT_COLUMNS,
    title: str = "",
    write: bool = False,
    report: Report | None = None,
) -> Document:
    """The list as a document. `report` gets how much of the counting is done and may raise to stop."""
    today = book.clock.today()
    keys = printed_columns(columns, profile)
    ids = array("q", ids)
    words = CustomerWords(today)
    rows = _Rows(book, ids, keys, words, write=write)
    sums = _add_up(book, ids)
    heads = [
        Column(
            COLUMNS[INDEX_OF[key]].title,
            Align.RIGHT if COLUMNS[INDEX_OF[key]].right else Align.LEFT,
            most=60,
            lines=2 if len(keys) <= _MANY else 4,
            bold=key == "name",
            whole=key == "phone",
            least=24 if key == "name" and len(keys) > _MANY else 0,
        )
        for key in keys
    ]
    totals = tuple(_total(key, sums, words) for key in keys)
    if write:
        heads.append(Column(QCoreApplication.translate("ListSource", "Notes"), least=35))
        totals = (*totals, "")
    if any(totals) and keys:
        totals = (ListWords().customers(sums.customers), *totals[1:])
    else:
        totals = ()
    subtitle = ListWords().customers(sums.customers)
    title = title or QCoreApplication.translate("ListSource", "Customer list")
    table = Table(tuple(heads), rows, totals)
    rows.report = report
    try:
        return list_document(TableList(title, table, subtitle, full_day(today)), setup)
    finally:
        rows.report = None


class ListWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def customers(self, count: int) -> str:
        """How many are listed."""
        shown = QLocale().toString(count)
        return self.tr("%n customer(s)", "", count).replace(str(count), shown, 1)


class _Sums(NamedTuple):
    customers: int
    net_fen: int
    revenue_fen: int
    orders: int


def _add_up(book: Book, ids: Sequence[int]) -> _Sums:
    count = net = revenue = orders = 0
    for start in range(0, len(ids), _READ):
        for row in read_rows(book, list(ids[start : start + _READ])).values():
            count += 1
            net += row.net_fen or 0
            revenue += row.revenue_fen
            orders += row.order_count
    return _Sums(count, net, revenue, orders)


def _total(key: str, sums: _Sums, words: CustomerWords) -> str:
    match key:
        case "net":
            return words.money(sums.net_fen)
        case "revenue":
            return words.money(sums.revenue_fen)
        case "orders":
            return QLocale().toString(sums.orders)
    return ""


def _prints(key: str, profile: PrintProfile) -> bool:
    piece = _PIECES.get(key)
    if piece is not None:
        return prints_piece(profile, piece)
    return key not in FIELD or prints_field(profile, FIELD[key])


class _Rows(Sequence[Row]):
    """The rows of a list, read from the book some at a time, in any thread; a customer who is gone is an empty row."""

    def __init__(
        self, book: Book, ids: "array[int]", keys: Sequence[str], words: CustomerWords, *, write: bool
    ) -> None:
        self._book, self._ids, self._words = book, ids, words
        self._at = [INDEX_OF[key] for key in keys]
        self._spare = ("",) if write else ()
        self._lock = Lock()
        self._from = -1
        self._loaded: list[Row] = []
        self.report: Report | None = None

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return self._read(list(self._ids[at]))
        if not 0 <= at < len(self._ids):
            raise IndexError(at)
        with self._lock:
            start = at - at % _CHUNK
            if start != self._from:
                self._loaded = self._read(list(self._ids[start : start + _CHUNK]))
                self._from = start
                if self.report is not None:
                    self.report(start, len(self._ids))
            return self._loaded[at - start]

    def __iter__(self) -> Iterator[Row]:
        for at in range(len(self._ids)):
            yield self[at]

    def _read(self, ids: list[int]) -> list[Row]:
        rows = read_rows(self._book, ids)
        return [self._row(rows[id_]) if id_ in rows else self._empty() for id_ in ids]

    def _row(self, row: CustomerRow) -> Row:
        cells = self._words.cells(row)
        return Row((*(cells[at] for at in self._at), *self._spare))

    def _empty(self) -> Row:
        return Row(("",) * (len(self._at) + len(self._spare)))
