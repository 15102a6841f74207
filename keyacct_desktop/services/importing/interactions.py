"""Visit logs: each row one contact with one or several customers who are in the book.

Owns what a row of a log means; next steps are opened and closed by the rules of services.interactions.
"""

import re
from bisect import bisect_left
from datetime import date
from typing import Any, ClassVar

from keyacct_desktop.domain.said_date import InvalidDate, PartialDate
from keyacct_desktop.domain.text import LONG_LIMIT, fold
from keyacct_desktop.exchange.choices import code_of
from keyacct_desktop.services.importing.cells import clock_time
from keyacct_desktop.services.importing.fingerprints import Fingerprints
from keyacct_desktop.services.importing.rows import Importer, RowError, Values, note_line
from keyacct_desktop.services.importing.shapes import FoundDuplicate, OnDuplicate, RowFate
from keyacct_desktop.storage.queries import imports as queries

BATCH = 100_000
_COLUMNS = (
    "happened_on", "happened_time", "type", "direction", "answered", "minutes", "purpose", "content", "result",
    "lesson", "next_step", "next_on", "import_key", "created_at",
)  # fmt: skip
_SEPARATORS = re.compile(r"[,，;；、/\n]+|\s+和\s+")
_INCOMING = re.compile(r"来电|来访|到访|到店|呼入|incoming|inbound")
_MISSED = re.compile(r"未接|没接|无人接|不在|noanswer|no answer")
SAME_CONTACT_ENTRY = "same contact"


class InteractionImporter(Importer):
    """Imports contacts with customers."""

    kind = "interactions"
    essential: ClassVar[tuple[tuple[str, ...], ...]] = (("customer", "company", "phone", "number"), ("date",))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._keys = Fingerprints(queries.import_keys(self.source, "interaction"))
        self._rows: list[list[Any]] = []
        self._people: list[dict[int, str]] = []
        self._steps: list[tuple[int, int, str, str | None, str]] = []
        self._costs: list[tuple[int, int, int, str]] = []
        self._days: dict[int, set[str]] = {}
        self._said: dict[tuple[str, ...], tuple[bool, bool]] = {}

    def take_values(self, values: Values) -> RowFate:
        one = values.one
        customers = self._customers(values)
        day: date | None = one.get("date")
        if day is None:
            raise RowError(self.reader.header_of("date"), "", "date_missing")
        kind, direction, answered = self._type(values)
        next_on = self._next_on(one.get("next_on"), day)
        present, strangers = self._present(one.get("present"), customers)
        content = self._content(values, strangers)
        time_said = one.get("_time")
        row: list[Any] = [
            day.isoformat(), time_said, kind, one.get("direction") or direction, answered, one.get("minutes"),
            one.get("purpose"), content, one.get("result"), one.get("gains"), one.get("next_step"),
            next_on.isoformat() if next_on else None,
        ]  # fmt: skip
        key, known = self._keys.take((*sorted(customers), *row))
        if known and self.on_duplicate is not OnDuplicate.CREATE:
            name = one.get("customer") or one.get("company") or ""
            self.outcome.duplicates.append(
                FoundDuplicate(values.line, name, customers[0], SAME_CONTACT_ENTRY)
            )
            return RowFate.SKIPPED
        self._keep(row, key, customers, present, one.get("cost"))
        if len(self._rows) >= BATCH:
            self._flush()
        return RowFate.CREATED

    def finish(self) -> None:
        self._flush()
        if self.tx is not None:
            self._close_earlier_steps()

    def take(self, line: int, cells: tuple[Any, ...]) -> RowFate:
        self._cells = cells
        return super().take(line, cells)

    def _keep(
        self, row: list[Any], key: str, customers: list[int], present: list[int], cost: int | None
    ) -> None:
        at = len(self._rows)
        self._rows.append([*row, key, ""])
        self._people.append(dict.fromkeys(present, "present") | dict.fromkeys(customers, "customer"))
        day, answered, step, next_on = row[0], row[4], row[10], row[11]
        for position, customer in enumerate(customers):
            if answered or step or next_on:
                self._days.setdefault(customer, set()).add(day)
            if step or next_on:
                self._steps.append((at, customer, step or "", next_on, day))
            share = divmod(cost or 0, len(customers))
            fen = share[0] + (position < share[1])
            if fen > 0:
                self._costs.append((at, customer, fen, "meal" if row[2] == "meal" else "other"))

    def _customers(self, values: Values) -> list[int]:
        """One customer by the whole name, or all of several names in the cell."""
        name, company = values.one.get("customer", ""), values.one.get("company", "")
        names = [part for part in (p.strip() for p in _SEPARATORS.split(name)) if part]
        if len(names) < 2 or self.known.find(fold(name), fold(company)):
            return [self.find_customer(values, name, company)]
        phones = values.many.pop("phone", None)
        found = list(dict.fromkeys(self.find_customer(values, part, company) for part in names))
        if phones:
            values.many["phone"] = phones
        return found

    def _type(self, values: Values) -> tuple[str, str, int]:
        """Type, direction and whether somebody was reached. Raises RowError "unknown_word"."""
        one = values.one
        said = next((as_said for column, as_said in values.unknown if column.target == "type"), None)
        header = self.reader.header_of("type")
        if said is not None:
            raise RowError(header, said, "unknown_word")
        one["_time"] = self._time()
        incoming, missed = self._signs(*(str(self._cell(name)) for name in ("type", "result", "answered")))
        kind = one.get("type")
        if kind is None:
            kind = "visit"
            self.notice(values, header, "", "type_assumed")
        direction = "in" if kind == "incoming_visit" or incoming else "out"
        answered = int(one["answered"]) if "answered" in one else int(not missed)
        return kind, direction, answered

    def _signs(self, *cells: str) -> tuple[bool, bool]:
        """Whether the words say that the customer came or called, and that nobody was reached."""
        found = self._said.get(cells)
        if found is None:
            words = fold(" ".join(cells))
            found = bool(_INCOMING.search(words)), bool(_MISSED.search(words))
            self._said[cells] = found
        return found

    def _time(self) -> str | None:
        return clock_time(self._cell("date"))

    def _cell(self, target: str) -> object:
        for column in self.reader.columns:
            if column.target == target and column.index < len(self._cells):
                return self._cells[column.index]
        return ""

    def _next_on(self, said: object, day: date) -> date | None:
        """The next day; without a year it is the first one after the contact."""
        if said is None:
            return None
        header = self.reader.header_of("next_on")
        if isinstance(said, PartialDate):
            said = _following(said, day, header)
        assert isinstance(said, date)
        if said < day:
            raise RowError(header, said.isoformat(), "next_before_contact")
        return said

    def _present(self, said: str | None, customers: list[int]) -> tuple[list[int], list[str]]:
        """Ids of those whom we know at these customers, and the names of the others."""
        known, strangers = [], []
        for name in _SEPARATORS.split(said or ""):
            folded = fold(name)
            if not folded:
                continue
            found = next((p for c in customers if (p := self.known.person_in(c, folded)) is not None), None)
            if found is not None:
                known.append(found)
            elif not any(self.known.cards[c].name == folded for c in customers):
                strangers.append(name.strip())
        return [p for p in dict.fromkeys(known) if p not in customers], strangers

    def _content(self, values: Values, strangers: list[str]) -> str:
        """What was said, "" for nothing (services.interactions says why it is never None)."""
        one = values.one
        lines = [str(one[key]) for key in ("content", "remark") if key in one]
        if strangers:
            lines.append(f"{self.reader.header_of('present')}：{'、'.join(strangers)}")
        if "new_info" in one:
            lines.append(f"{self.reader.header_of('new_info')}：{one['new_info']}")
        for column, text in values.unknown:
            lines.append(note_line(column, text))
            if code_of("result", text) is None:
                self.notice(values, column.header, text, "word_kept_in_note")
        content = "\n".join(lines)
        if len(content) > LONG_LIMIT:
            raise RowError(self.reader.header_of("content"), content[:50], "too_long", {"limit": LONG_LIMIT})
        return content

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        people, self._people = self._people, []
        steps, self._steps = self._steps, []
        costs, self._costs = self._costs, []
        if self.tx is None:
            return
        now = self.tx.now
        for row in rows:
            row[-1] = now
        ids = self.tx.insert_many("interaction", _COLUMNS, rows)
        self.tx.insert_many(
            "interaction_party", ("interaction_id", "party_id", "role"),
            [(id_, party, role) for id_, who in zip(ids, people, strict=True) for party, role in who.items()],
        )  # fmt: skip
        days = self._contact_days({party for _, party, *_ in steps})
        self.tx.insert_many(
            "task", ("party_id", "interaction_id", "kind", "owner", "text", "due_on", "done_on", "created_at"),
            [
                (party, ids[at], "next_step", "us", text, due, _done(days.get(party, []), day, due), now)
                for at, party, text, due, day in steps
            ],
        )  # fmt: skip
        self.tx.insert_many(
            "cost", ("party_id", "interaction_id", "category", "amount_fen", "spent_on"),
            [(party, ids[at], category, fen, rows[at][0]) for at, party, fen, category in costs],
        )  # fmt: skip

    def _contact_days(self, parties: set[int]) -> dict[int, list[str]]:
        """All days on which these customers were reached, those of this import and those of the book."""
        assert self.tx is not None
        days = {party: set(self._days.get(party, ())) for party in parties}
        for party, day in queries.contact_days(self.tx, parties):
            days[party].add(day)
        return {party: sorted(found) for party, found in days.items()}

    def _close_earlier_steps(self) -> None:
        """Next steps that were open in the book are done with the first contact on or after their day."""
        assert self.tx is not None
        done: dict[str, list[int]] = {}
        for task_id, party, due in queries.open_next_steps(self.tx, self._days):
            days = sorted(self._days[party])
            at = bisect_left(days, due)
            if at < len(days):
                done.setdefault(days[at], []).append(task_id)
        for day, tasks in done.items():
            self.tx.update("task", tasks, done_on=day)


def _done(days: list[str], said_on: str, due: str | None) -> str | None:
    """The day on which a next step of history was done: the first contact after it was agreed, on or after its
    due day."""
    at = bisect_left(days, max(due or "", said_on))
    while at < len(days) and days[at] <= said_on:
        at += 1
    return days[at] if at < len(days) else None


def _following(said: PartialDate, day: date, header: str) -> date:
    for year in (day.year, day.year + 1):
        try:
            found = PartialDate(said.calendar, said.month, said.day, year).to_day()
        except InvalidDate as error:
            if error.code == "not_solar":
                raise RowError(header, said.to_text(), "not_solar") from None
            continue
        if found >= day:
            return found
    raise RowError(header, said.to_text(), "year_missing")
