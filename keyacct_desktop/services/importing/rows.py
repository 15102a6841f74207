"""What the five kinds of import share: columns to values, what becomes of a row, and the counts.

Owns the walk through one file. A kind (customers, orders …) says what a row means; it must not know whether it is
a dry run: without a transaction it only remembers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from keyacct_desktop.domain.text import fold
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.importing import cells as read
from keyacct_desktop.services.importing.cells import CellError, UnknownWord, as_text
from keyacct_desktop.services.importing.converters import Column, column_for, shown
from keyacct_desktop.services.importing.known import KnownParties
from keyacct_desktop.services.importing.shapes import (
    FoundDuplicate,
    ImportColumn,
    Notice,
    OnDuplicate,
    Rejected,
    RowFate,
)

if TYPE_CHECKING:
    from keyacct_desktop.storage.transaction import Transaction


class RowError(Exception):
    """This row cannot be taken."""

    def __init__(
        self, column: str, value: str, code: str, params: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(code)
        self.column, self.value, self.code, self.params = column, value, code, params or {}


@dataclass(slots=True)
class Outcome:
    """Counts and findings of a walk so far."""

    fates: dict[RowFate, int] = field(default_factory=lambda: dict.fromkeys(RowFate, 0))
    rejected: list[Rejected] = field(default_factory=list)
    duplicates: list[FoundDuplicate] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


class Values:
    """The values of one row: `one` by target, `many` (value, column) by target, words that were not understood,
    and the cells as they came."""

    __slots__ = ("cells", "line", "many", "one", "unknown")

    def __init__(self, line: int, cells: tuple[Any, ...] = ()) -> None:
        self.line = line
        self.cells = cells
        self.one: dict[str, Any] = {}
        self.many: dict[str, list[tuple[Any, Column]]] = {}
        self.unknown: list[tuple[Column, str]] = []


class RowReader:
    """Turns the cells of a line into Values by the chosen columns. Raises RowError."""

    def __init__(self, kind: str, columns: tuple[ImportColumn, ...], headers: int, today: date) -> None:
        self._headers = headers
        self.columns = [column_for(kind, column, today) for column in columns if column.target is not None]

    def read(self, line: int, cells: tuple[Any, ...]) -> Values:
        width = len(cells)
        if width > self._headers and any(as_text(cell).strip() for cell in cells[self._headers :]):
            extra = next(as_text(cell) for cell in cells[self._headers :] if as_text(cell).strip())
            raise RowError("", extra, "extra_cells")
        values = Values(line, cells)
        one = values.one
        for column in self.columns:
            if column.index >= width:
                continue
            cell = cells[column.index]
            if cell == "" or cell is None:
                continue
            try:
                value = column.convert(cell)
            except CellError as error:
                raise RowError(column.header, as_text(cell), error.code, error.params) from None
            except UnknownWord:
                values.unknown.append((column, as_text(cell).strip()))
                continue
            if value is None or value == "":
                continue
            if column.single:
                one[column.target] = value
            else:
                values.many.setdefault(column.target, []).append((value, column))
        return values

    def preview(self, cells: tuple[Any, ...]) -> dict[int, object]:
        """The values by column index, as far as they can be read."""
        found: dict[int, object] = {}
        for column in self.columns:
            if column.index < len(cells) and cells[column.index] not in ("", None):
                try:
                    value = column.convert(cells[column.index])
                except (CellError, UnknownWord):
                    continue
                if value is not None:
                    found[column.index] = shown(value, column.target)
        return found

    def header_of(self, target: str) -> str:
        """The header of the first column that fills a target, "" if none does."""
        return next((column.header for column in self.columns if column.target == target), "")


class Importer:
    """Base of the kinds. `take` is called for every row, `finish` once; with `tx` they write."""

    kind: ClassVar[str] = ""
    essential: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Each a group of targets of which one must be mapped."""

    def __init__(
        self,
        book: Book,
        columns: tuple[ImportColumn, ...],
        headers: int,
        on_duplicate: OnDuplicate,
        tx: "Transaction | None" = None,
    ) -> None:
        self.today = book.clock.today()
        self.source = tx or book
        self.tx = tx
        self.on_duplicate = on_duplicate
        self.reader = RowReader(self.kind, columns, headers, self.today)
        self.known = KnownParties(book)
        self.outcome = Outcome()

    def preview(self, cells: tuple[Any, ...]) -> dict[int, object]:
        """What is understood of a line, by column index."""
        return self.reader.preview(cells)

    def take(self, line: int, cells: tuple[Any, ...]) -> RowFate:
        """Decide about one row and note it. Never raises for bad input: the row is rejected."""
        try:
            fate = self.take_values(self.reader.read(line, cells))
        except RowError as error:
            self.outcome.rejected.append(Rejected(line, error.column, error.value, error.code, error.params))
            fate = RowFate.REJECTED
        self.outcome.fates[fate] += 1
        return fate

    def take_values(self, values: Values) -> RowFate:
        """Decide about a row that could be read. Raises RowError."""
        raise NotImplementedError

    def finish(self) -> None:
        """Write what is still to be written."""

    def notice(self, values: Values, column: str, value: str, code: str) -> None:
        self.outcome.notices.append(Notice(values.line, column, value, code))

    def find_customer(self, values: Values, name: str, company: str = "") -> int:
        """The customer that a row refers to. Raises RowError: customer_missing, unknown or ambiguous."""
        if name and read.is_total(name):
            raise RowError(self.reader.header_of("customer"), name, "total_row")
        phones = [phone for numbers, _ in values.many.get("phone", ()) for phone in numbers]
        if not (name or company or phones or values.one.get("number")):
            raise RowError("", "", "customer_missing")
        number = fold(values.one.get("number") or "")
        by_number = self.known.numbers.get(number, ()) if number else ()
        found = self.known.find(fold(name), fold(company), phones)
        if len(by_number) == 1:
            found = [self.known.cards[by_number[0]]]
        if len(found) == 1:
            return found[0].id
        column = self.reader.header_of("customer" if name else "company" if company else "phone")
        said = name or company or (phones[0].raw if phones else "")
        if found:
            raise RowError(column, said, "ambiguous_customer", {"count": len(found)})
        raise RowError(column, said, "unknown_customer")


def note_line(column: Column, text: str) -> str:
    """A value that has no place of its own, as a line of a note."""
    return f"{column.header}：{text}"
