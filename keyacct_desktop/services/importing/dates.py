"""Lists of important dates of customers: birthdays, anniversaries, expiries, solar or lunar, as they were said."""

from dataclasses import replace
from typing import Any, ClassVar

from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.exchange.choices import code_of
from keyacct_desktop.services.dates.options import ONCE_TYPES
from keyacct_desktop.services.importing.card_rows import DATE, date_row
from keyacct_desktop.services.importing.cells import CellError, Converter, as_text, said_date_reader
from keyacct_desktop.services.importing.converters import says_lunar
from keyacct_desktop.services.importing.rows import Importer, RowError, Values
from keyacct_desktop.services.importing.shapes import FoundDuplicate, OnDuplicate, RowFate
from keyacct_desktop.services.importing.updates import own_day, year_kept
from keyacct_desktop.storage.queries import imports as queries

SAME_DATE = "same date"
_ONE_EACH = frozenset({"birthday", "wedding", "founding", "cooperation", "acquainted", "retirement"})
"""Dates of which a person has one (and calendar): another day means that one of the two is wrong."""
_ONE_PERSON = frozenset({"self", "spouse"})
"""Children and parents may be several."""


class DateImporter(Importer):
    """Imports important dates."""

    kind = "dates"
    essential: ClassVar[tuple[tuple[str, ...], ...]] = (("customer", "company", "phone", "number"), ("date",))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Calendar and type stand in other columns: the date is read when the whole row is known.
        self.reader.columns = [
            replace(column, convert=_as_it_stands) if column.target == "date" else column
            for column in self.reader.columns
        ]
        self._lunar_column = says_lunar(self.reader.header_of("date"))
        self._readers: dict[tuple[str | None, bool, bool], Converter] = {}
        self._rows: list[Any] = []
        self._have: dict[int, list[tuple[Any, ...]]] = {}
        for row in queries.dates_of(self.source, [i for i in self.known.cards if i > 0]):
            self._have.setdefault(row[1], []).append((row[0], *row[2:11]))

    def take_values(self, values: Values) -> RowFate:
        one = values.one
        name, company = one.get("customer", ""), one.get("company", "")
        party_id = self.find_customer(values, name, company)
        if "date" not in one:
            raise RowError(self.reader.header_of("date"), "", "date_missing")
        type_, relation, label = self._what(values)
        said, words = self._said(values, type_, relation)
        new = (
            type_,
            relation,
            label,
            said.calendar.value,
            said.year,
            said.month,
            said.day,
            int(said.is_leap_month),
        )
        known = self._known(party_id, new)
        if known is not None and self.on_duplicate is not OnDuplicate.CREATE:
            self.outcome.duplicates.append(FoundDuplicate(values.line, name or company, party_id, SAME_DATE))
            if self.on_duplicate is OnDuplicate.SKIP or known[1:9] == new or known[0] == 0:
                return RowFate.SKIPPED
            return self._correct(known, said, words, as_text(one["date"]))
        self._have.setdefault(party_id, []).append((0, *new, None))
        self._rows.append(date_row(party_id, type_, relation, said, words, label))
        return RowFate.CREATED

    def preview(self, cells: tuple[Any, ...]) -> dict[int, object]:
        found = super().preview(cells)
        at = next((c.index for c in self.reader.columns if c.target == "date" and c.index in found), None)
        if at is not None:
            del found[at]
            try:
                values = self.reader.read(0, cells)
                type_, relation, _ = self._what(values)
                found[at], _ = self._said(values, type_, relation)
            except RowError:
                return found
        return found

    def finish(self) -> None:
        if self.tx is not None:
            self.tx.insert_many("important_date", DATE, self._rows)

    def _what(self, values: Values) -> tuple[str, str, str | None]:
        """Type, relation and label of the date; words in no list become its label."""
        one = values.one
        labels = [one[key] for key in ("person", "label") if key in one]
        labels += [text for text, _ in values.many.get("note", ())]
        labels += [text for column, text in values.unknown if column.target == "relation"]
        for column, text in values.unknown:
            if column.target == "calendar":
                raise RowError(column.header, text, "unknown_word")
        said = one.get("date_type") or ""
        type_ = code_of("date_type", said)
        if type_ is None:
            type_ = "custom"
            labels.insert(0, said)
        label = " ".join(" ".join(labels).split())
        if len(label) > 100:
            raise RowError(
                self.reader.header_of("label"), label[:50], "too_long", {"length": len(label), "limit": 100}
            )
        return type_, one.get("relation") or "self", label or None

    def _said(self, values: Values, type_: str, relation: str) -> tuple[PartialDate, str | None]:
        """The date and what was said, in the calendar that the row names."""
        calendar = values.one.get("calendar")
        key = (calendar, type_ in ONCE_TYPES, type_ == "birthday" and relation != "child")
        if key not in self._readers:
            self._readers[key] = said_date_reader(
                self.today, lunar=self._lunar_column, calendar=calendar and Calendar(calendar), ahead=key[1],
                birthday=key[2],
            )  # fmt: skip
        cell, header = values.one["date"], self.reader.header_of("date")
        try:
            found: Any = self._readers[key](cell)
        except CellError as error:
            raise RowError(header, as_text(cell), error.code, error.params) from None
        if found is None:
            raise RowError(header, "", "date_missing")
        said, words = found
        return said, words

    def _known(self, party_id: int, new: tuple[Any, ...]) -> tuple[Any, ...] | None:
        """The date that this one repeats or corrects. A row without a label may mean a labelled date of which a
        person has one."""
        same_kind = [row for row in self._have.get(party_id, ()) if row[1:5] == new[:4]]
        if not same_kind and new[0] in _ONE_EACH and new[1] == "self" and new[2] is None:
            same_kind = [
                row for row in self._have.get(party_id, ()) if (row[1], row[2], row[4]) == (*new[:2], new[3])
            ]
        exact = next((row for row in same_kind if row[5:9] == new[4:]), None)
        undated = next(
            (row for row in same_kind if row[6:9] == new[5:] and (row[5] is None or new[4] is None)), None
        )
        if exact or undated or new[0] not in _ONE_EACH or new[1] not in _ONE_PERSON:
            return exact or undated
        return same_kind[0] if same_kind else None

    def _correct(self, known: tuple[Any, ...], said: PartialDate, words: str | None, cell: str) -> RowFate:
        year = year_kept(said, known[5], self.reader.header_of("date"), cell)
        if known[5:9] == (year, said.month, said.day, int(said.is_leap_month)):
            return RowFate.SKIPPED
        if self.tx is not None:
            self.tx.update(
                "important_date", known[0], year=year, month=said.month, day=said.day,
                is_leap_month=int(said.is_leap_month), said=words, **own_day(known[9]),
            )  # fmt: skip
        return RowFate.UPDATED


def _as_it_stands(cell: object) -> object:
    return cell
