"""The book as a file of another kind: lossless .json, the customer list as .csv and .xlsx, dates to come as .ics.

The list has the columns that an import recognises (exchange.header_words), so that what was exported can be
mended in a spreadsheet and read back. Archived customers, sensitive facts and what has no column stay in the book.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.fields import CUSTOM_PREFIX, FIELDS, PARTY_COLUMNS, FieldType
from keyacct_desktop.domain.money import plain
from keyacct_desktop.domain.said_date import PartialDate, describe
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.book import Book, refuse_as_target
from keyacct_desktop.storage.queries import customer_table as queries
from keyacct_desktop.storage.queries.whole_book import count_customers, snapshot

KNOWN_FORMATS = (".csv", ".xlsx", ".ics", ".json")
DATES_FORMAT = ".ics"

Progress = Callable[[int, int], None]
_CHUNK = 2_000


class ExportWords(Protocol):
    """The words of the table, from the window's own (ui.words.export)."""

    @property
    def language(self) -> str: ...

    def header(self, target: str, label: str | None = None, number: int = 1) -> str: ...

    def choice(self, of: str, code: str) -> str: ...

    def date_title(
        self, who: str, type_: str, relation: str, label: str | None, said: PartialDate | None
    ) -> str: ...

    def calendar_name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Column:
    """One column: where its value comes from. `number` counts from 1 where a customer may have several."""

    target: str
    header: str
    label: str | None = None
    number: int = 1


def require_known_format(target: Path) -> str:
    """The suffix of `target`. Raises Refused ("unknown_format" with the known ones)."""
    suffix = target.suffix.lower()
    if suffix not in KNOWN_FORMATS:
        raise Refused("unknown_format", known=" ".join(KNOWN_FORMATS), suffix=suffix or target.name)
    return suffix


def export_book(book: Book, target: Path, *, words: ExportWords, progress: Progress | None = None) -> int:
    """Write `target`, whole or not at all, by its suffix; return how many customers it holds, or dates in an .ics.

    `progress` gets (done, total) and may raise. Raises Refused ("unknown_format", "target_is_book",
    "too_long_for_xlsx", "too_many_for_xlsx"), OSError and BookError.
    """
    suffix = require_known_format(target)
    refuse_as_target(book, target)
    try:
        if suffix == ".json":
            from keyacct_desktop.services.json_book import export_json

            export_json(book, target, progress)
            return count_customers(book)
        if suffix == DATES_FORMAT:
            from keyacct_desktop.services.dates.ics import export_dates

            return export_dates(book, target, words=words, progress=progress)
        return _export_table(book, target, suffix, words, progress)
    except OSError as error:
        # Whoever reads it knows the name that was asked for, not the one we work under.
        raise OSError(error.errno, error.strerror, str(target)) from error


def _export_table(
    book: Book, target: Path, suffix: str, words: ExportWords, progress: Progress | None
) -> int:
    with snapshot(book):
        ids = queries.listed_ids(book)
        columns = _columns(book, words)
        headers = [column.header for column in columns]
        rows = _rows(book, ids, columns, words, progress)
        if suffix == ".csv":
            from keyacct_desktop.exchange.safe_csv import write_csv

            return write_csv(target, headers, rows)
        from keyacct_desktop.exchange.safe_file import whole_file
        from keyacct_desktop.exchange.xlsx_writer import write_xlsx

        with whole_file(target) as unfinished:
            return write_xlsx(unfinished, headers, rows)


_HEAD = ("number", "kind", "name", "short_name", "honorific", "sex", "company", "department", "post")
_TAIL = (
    "region",
    "industry",
    "source",
    "referrer",
    "stage",
    "rep",
    "tags",
    "preferred_channel",
    "do_not_disturb",
)
_POINTS = ("phone", "wechat", "email", "qq", "web")
_PHONE_LABELS = ("mobile", "work", "home", "fax", None)
_ADDRESS_LABELS = ("work", "home", None, "delivery", "invoice")
_DATES: dict[str, tuple[str, str, Calendar | None]] = {
    "birthday": ("birthday", "self", Calendar.SOLAR),
    "lunar_birthday": ("birthday", "self", Calendar.LUNAR),
    "spouse_birthday": ("birthday", "spouse", None),
    "wedding": ("wedding", "self", None),
    "founding_day": ("founding", "self", None),
    "cooperation_day": ("cooperation", "self", None),
}
"""Column → (type, whose, calendar) of the important date in it."""


def _columns(book: Book, words: ExportWords) -> list[_Column]:
    most: dict[tuple[str, str | None], int] = defaultdict(int)
    for kind, label, count in queries.most_of_each(book):
        key = (kind, _known_label(kind, label))
        most[key] += count
    most["phone", "mobile"] = max(1, most["phone", "mobile"])
    columns = [_Column(target, words.header(target)) for target in _HEAD]
    for target in _POINTS:
        labels = _PHONE_LABELS if target == "phone" else (None,)
        columns += _several(target, labels, most, words)
    columns += [_Column(t, words.header(t)) for t in ("contact_name", "contact_post", "contact_phone")]
    columns += _several("address", _ADDRESS_LABELS, most, words)
    columns.append(_Column("postcode", words.header("postcode")))
    columns += [_Column(target, words.header(target)) for target in (*_TAIL, *_DATES)]
    used = queries.used_facts(book)
    columns += [
        _Column(field.key, words.header(field.key))
        for field in FIELDS
        if field.key in used and field.key not in PARTY_COLUMNS and not field.sensitive
    ]
    columns += [
        _Column(f"{CUSTOM_PREFIX}{key}", name)
        for key, name in queries.custom_fields(book)
        if f"{CUSTOM_PREFIX}{key}" in used
    ]
    return [*columns, _Column("need", words.header("need")), _Column("note", words.header("note"))]


def _several(
    target: str,
    labels: tuple[str | None, ...],
    most: dict[tuple[str, str | None], int],
    words: ExportWords,
) -> list[_Column]:
    return [
        _Column(target, words.header(target, label, number), label, number)
        for label in labels
        for number in range(1, most[target, label] + 1)
    ]


def _known_label(kind: str, label: str | None) -> str | None:
    """The label that has a column of its own: other phones are phones, mails and accounts need none."""
    if kind == "phone":
        return label if label in _PHONE_LABELS else None
    if kind == "address":
        return label if label in _ADDRESS_LABELS else None
    return None


def _rows(
    book: Book, ids: list[int], columns: list[_Column], words: ExportWords, progress: Progress | None
) -> Iterator[list[str | None]]:
    for start in range(0, len(ids), _CHUNK):
        some = ids[start : start + _CHUNK]
        for values in _values(book, some[0], some[-1], words):
            yield [values.get((column.target, column.label, column.number)) for column in columns]
        if progress is not None:
            progress(start + len(some), len(ids))


_Values = dict[tuple[str, str | None, int], str]


def _values(book: Book, first: int, last: int, words: ExportWords) -> list[_Values]:
    """Everything that a cell can show of the customers from `first` to `last`, in their order."""
    found: dict[int, _Values] = {}
    width = len(queries.PARTY_COLUMNS)
    for row in queries.parties(book, first, last):
        values: _Values = {
            (name, None, 1): _word(name, value, words)
            for name, value in zip(queries.PARTY_COLUMNS[1:], row[1:width], strict=True)
            if value is not None and (name != "do_not_disturb" or value)
        }
        for target, value in (("rep", row[width]), ("referrer", row[width + 1])):
            if value:
                values[target, None, 1] = value
        found[row[0]] = values
    for party, kind, label, value in queries.points(book, first, last):
        _put_next(found[party], kind, _known_label(kind, label), value)
    for party, label, text, postcode in queries.addresses(book, first, last):
        _put_next(found[party], "address", _known_label("address", label), text)
        if postcode:
            found[party].setdefault(("postcode", None, 1), postcode)
    for party, name in queries.tags(book, first, last):
        key = ("tags", None, 1)
        found[party][key] = f"{found[party][key]}、{name}" if key in found[party] else name
    for party, key, value in queries.facts(book, first, last):
        found[party][key, None, 1] = _fact(key, value, words)
    for party, name, post, phone in queries.first_people(book, first, last):
        for target, text in (("contact_name", name), ("contact_post", post), ("contact_phone", phone)):
            if text and party in found:
                found[party][target, None, 1] = text
    for row in queries.dates(book, first, last):
        _put_date(found[row[0]], row[1:], words.language)
    return list(found.values())


def _put_next(values: _Values, target: str, label: str | None, text: str) -> None:
    number = 1
    while (target, label, number) in values:
        number += 1
    values[target, label, number] = text


def _put_date(values: _Values, row: tuple[Any, ...], language: str) -> None:
    type_, relation, calendar, year, month, day, leap = row
    for target, (wanted, whose, only) in _DATES.items():
        if (type_, relation) == (wanted, whose) and (only is None or only.value == calendar):
            said = PartialDate(Calendar(calendar), month, day, year, bool(leap))
            values.setdefault((target, None, 1), describe(said, language))


def _word(name: str, value: Any, words: ExportWords) -> str:
    if name == "kind":
        return words.choice("PartyKind", value)
    if name == "do_not_disturb":
        return words.choice("yes_no", str(value))
    return words.choice(name, value) if name in _CHOICES else str(value)


def _fact(key: str, value: str, words: ExportWords) -> str:
    type_ = _TYPES.get(key)
    if type_ is FieldType.CHOICE:
        return words.choice(key, value)
    if type_ is FieldType.BOOL:
        return words.choice("yes_no", value)
    if type_ is FieldType.MONEY:
        return plain(int(value))
    return value


_TYPES = {field.key: field.type for field in FIELDS}
_CHOICES = {field.key for field in FIELDS if field.type is FieldType.CHOICE}
