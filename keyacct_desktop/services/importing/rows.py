"""What the five kinds of import share: columns to values, what becomes of a row, and the counts.

Owns the walk through one file. A kind (customers, orders …) says what a row means; it must not know whether it is
a dry run: without a transaction it only remembers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from keyacct_desktop.domain.fields import FIELD, FieldType
from keyacct_desktop.domain.text import LINE_LIMIT, NAME_LIMIT, fold
from keyacct_desktop.exchange.choices import code_of
from keyacct_desktop.exchange.columns import MULTIPLE, label_of, money_scale
from keyacct_desktop.exchange.phones import Phone, read_phones
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.importing import cells as read
from keyacct_desktop.services.importing.cells import CellError, Converter, UnknownWord, as_text
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

POINT_LIMIT = 500
_POINTS = frozenset({"phone", "contact_phone", "email", "wechat", "qq", "web"})
_NEXT_DAYS = frozenset({"next_on"})
_PAST_DAYS = frozenset({"date"})
_DAYS = frozenset({"promised_on", "delivered_on", "due_on", "paid_on"})
_MONEY = frozenset({"amount", "profit", "cost", "unit_price"})
_SAID = frozenset(
    {
        "birthday",
        "lunar_birthday",
        "wedding",
        "spouse_birthday",
        "founding_day",
        "cooperation_day",
        "said_date",
    }
)
_WORDS = frozenset({"type", "direction", "purpose", "result", "relation", "calendar", "state", "kind"})
_YES_NO = frozenset({"returned", "group_buy", "answered"})
_LONG = frozenset({"content", "remark", "note", "gains", "new_info"})


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


@dataclass(frozen=True, slots=True)
class Column:
    """One mapped column: `single` targets give one value, the others a list."""

    index: int
    header: str
    target: str
    label: str | None
    single: bool
    convert: Converter


class Values:
    """The values of one row: `one` by target, `many` (value, column) by target, words that were not understood."""

    __slots__ = ("line", "many", "one", "unknown")

    def __init__(self, line: int) -> None:
        self.line = line
        self.one: dict[str, Any] = {}
        self.many: dict[str, list[tuple[Any, Column]]] = {}
        self.unknown: list[tuple[Column, str]] = []


class RowReader:
    """Turns the cells of a line into Values by the chosen columns. Raises RowError."""

    def __init__(self, kind: str, columns: tuple[ImportColumn, ...], headers: int, today: date) -> None:
        self._headers = headers
        self.columns = [_column(kind, column, today) for column in columns if column.target is not None]

    def read(self, line: int, cells: tuple[Any, ...]) -> Values:
        width = len(cells)
        if width > self._headers and any(as_text(cell).strip() for cell in cells[self._headers :]):
            extra = next(as_text(cell) for cell in cells[self._headers :] if as_text(cell).strip())
            raise RowError("", extra, "extra_cells")
        values = Values(line)
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
                    found[column.index] = _shown(value, column.target)
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


def _shown(value: object, target: str) -> object:
    """A value as a preview shows it: money in fen, days and said dates as such, yes and no, everything else in text."""
    if isinstance(value, list):
        return " / ".join(one.raw if isinstance(one, Phone) else str(one) for one in value)
    if isinstance(value, tuple):
        return value[0]
    spec = FIELD.get(target)
    if target in _YES_NO or (spec is not None and spec.type is FieldType.BOOL):
        return value == "1"
    if spec is not None and spec.type is FieldType.MONEY and isinstance(value, str):
        return int(value)
    if spec is not None and spec.type is FieldType.DAY and isinstance(value, str):
        return date.fromisoformat(value)
    if target == "margin" and isinstance(value, int):
        return f"{value / 100:g}%"
    return f"{value:g}" if isinstance(value, float) else value


def _column(kind: str, column: ImportColumn, today: date) -> Column:
    target = column.target or ""
    label = label_of(column.header, target) if target in ("phone", "contact_phone", "address") else None
    single = target not in MULTIPLE and target != "custom:new" and not target.startswith("custom:")
    return Column(
        column.index,
        column.header,
        target,
        label,
        single,
        _converter(kind, target, column.header, label, today),
    )


def _converter(kind: str, target: str, header: str, label: str | None, today: date) -> Converter:
    scale = money_scale(header)
    if target in ("phone", "contact_phone"):
        return _phones(label or "")
    if target in _POINTS:
        return _points(target)
    if target == "tags":
        return _tags
    if kind == "dates" and target == "date":
        return read.said_date_reader(today)
    if target in _SAID:
        lunar, birthday = target.startswith("lunar"), "birthday" in target and target != "spouse_birthday"
        return read.said_date_reader(today, lunar=lunar, birthday=birthday)
    if kind not in ("customers", "contacts"):
        if target == "concession":
            return _concession(scale, header)
        special = _record_converter(target, scale, today)
        if special is not None:
            return special
    if target in ("customer", "name"):
        return read.text_reader(NAME_LIMIT)
    if target == "role":
        return _roles
    if target == "kind":
        return read.word_reader("kind")
    if target in FIELD:
        return read.field_reader(target, today, scale)
    return read.text_reader(1000 if target == "address" else NAME_LIMIT if target in _NAMES else LINE_LIMIT)


_NAMES = frozenset({"company", "rep", "referrer", "contact_name", "contact_post", "customer", "postcode"})


def _record_converter(target: str, scale: int, today: date) -> Converter | None:
    if target in _MONEY:
        return read.money_reader(scale)
    if target in _PAST_DAYS | _DAYS:
        return read.day_reader(today, past=target in _PAST_DAYS)
    if target in _NEXT_DAYS:
        return read.next_day_reader(today)
    if target in _WORDS:
        return read.word_reader(target)
    if target in _YES_NO:
        return read.yes_no
    if target in _LONG:
        return read.long_text
    return {"margin": read.percent, "quantity": read.quantity, "minutes": read.remembering(read.minutes)}.get(
        target
    )


def _concession(scale: int, header: str) -> Converter:
    """Fen given away. "9折", "95%" and a bare 0.9 under 折扣 say a rate, not money: a word for the note."""
    inner = read.money_reader(scale)
    rate = "折扣" in header and "额" not in header

    def convert(cell: object) -> object:
        try:
            fen = inner(cell)
        except CellError:
            raise UnknownWord from None
        if rate and isinstance(fen, int) and 0 < fen <= 1000:
            raise UnknownWord
        return fen

    return convert


def _phones(label: str) -> Converter:
    inner = read.text_reader(POINT_LIMIT)

    def convert(cell: object) -> object:
        text = cell if isinstance(cell, int | float) and not isinstance(cell, bool) else inner(cell)
        if not text or (isinstance(text, str) and text in read.BLANK_WORDS):
            return None
        assert isinstance(text, str | int | float)
        return read_phones(text, label)

    return convert


def _points(kind: str) -> Converter:
    inner = read.text_reader(POINT_LIMIT)

    def convert(cell: object) -> object:
        text = str(inner(cell))
        if not text or text in read.BLANK_WORDS:
            return None
        if kind != "email":
            return [text]
        for mark in ",，;；、/ ":
            text = text.replace(mark, "\n")
        return text.split()

    return convert


def _roles(cell: object) -> object:
    """Codes of ContactRole separated by blanks. Raises UnknownWord."""
    text = str(read.text_reader(LINE_LIMIT)(cell))
    for mark in ",，;；、|/ ":
        text = text.replace(mark, "\n")
    codes = [code_of("role", word) for word in text.split()]
    if None in codes:
        raise UnknownWord
    return " ".join(dict.fromkeys(code for code in codes if code))


def _tags(cell: object) -> object:
    inner = read.text_reader(LINE_LIMIT)
    text = str(inner(cell)).replace("\x1f", " ")
    for mark in ",，;；、|/":
        text = text.replace(mark, "\n")
    names = [
        name for part in text.split("\n") if (name := " ".join(part.split())) and name not in read.BLANK_WORDS
    ]
    if any(len(name) > 100 for name in names):
        raise CellError("too_long", length=max(len(name) for name in names), limit=100)
    return names or None
