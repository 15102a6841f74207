"""Order lists: each row one order of a customer who is in the book.

Owns what a row of orders means, and what orders make of their customers, by the rules of services.orders: the first
order closes a prospect and sets the cooperation anniversary.
"""

from datetime import date
from typing import Any, ClassVar

from keyacct_desktop.domain.text import LONG_LIMIT
from keyacct_desktop.domain.vocabulary import Stage
from keyacct_desktop.services.importing.fingerprints import Fingerprints
from keyacct_desktop.services.importing.rows import Importer, RowError, Values, note_line
from keyacct_desktop.services.importing.shapes import FoundDuplicate, OnDuplicate, RowFate
from keyacct_desktop.services.orders import FIRST_ORDER, OWN_ANNIVERSARY, RETURNED, follows_first_order
from keyacct_desktop.storage.queries import imports as queries

BATCH = 20_000
_COLUMNS = (
    "party_id", "ordered_on", "amount_fen", "profit_fen", "margin_bp", "product", "quantity", "concession_fen",
    "is_group_purchase", "is_return", "state", "promised_on", "delivered_on", "due_on", "paid_on", "note",
    "import_key", "created_at",
)  # fmt: skip
SAME_ORDER = "same order"


class OrderImporter(Importer):
    """Imports orders."""

    kind = "orders"
    essential: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("customer", "company", "phone", "number"),
        ("date",),
        ("amount", "unit_price"),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._keys = Fingerprints(queries.import_keys(self.source, "sales_order"))
        self._rows: list[list[Any]] = []
        self._first: dict[int, str] = {}
        self._last: dict[int, str] = {}

    def take_values(self, values: Values) -> RowFate:
        one = values.one
        party_id = self.find_customer(values, one.get("customer", ""), one.get("company", ""))
        day: date | None = one.get("date")
        if day is None:
            raise RowError(self.reader.header_of("date"), "", "date_missing")
        amount, returned = self._amount(one)
        profit, margin = self._profit(one, amount)
        note = self._note(values)
        number = one.get("order_number")
        product, quantity = one.get("product"), one.get("quantity")
        parts = (
            (party_id, number, product)
            if number
            else (party_id, day, amount, returned, product, quantity, profit, margin, note)
        )
        key, known = self._keys.take(parts)
        if known and self.on_duplicate is not OnDuplicate.CREATE:
            name = one.get("customer") or one.get("company") or ""
            self.outcome.duplicates.append(FoundDuplicate(values.line, name, party_id, SAME_ORDER))
            return RowFate.SKIPPED
        state = one.get("state") or "normal"
        iso = day.isoformat()
        self._rows.append(
            [
                party_id, iso, amount, profit, margin, product, quantity, self._concession(values),
                int(one.get("group_buy") or 0), int(returned), state,
                *(_iso(one.get(name)) for name in ("promised_on", "delivered_on", "due_on", "paid_on")),
                note, key, "",
            ]
        )  # fmt: skip
        if state == "normal" and not returned:
            self._first[party_id] = min(iso, self._first.get(party_id, iso))
            self._last[party_id] = max(iso, self._last.get(party_id, iso))
        if len(self._rows) >= BATCH:
            self._flush()
        return RowFate.CREATED

    def finish(self) -> None:
        self._flush()
        ids = list(self._first)
        for start in range(0, len(ids), BATCH):
            self._close_prospects(ids[start : start + BATCH])
            self._set_anniversaries(ids[start : start + BATCH])

    def _amount(self, one: dict[str, Any]) -> tuple[int, bool]:
        """Fen, positive, and whether it is a return."""
        amount = one.get("amount")
        if amount is None and one.get("unit_price") is not None:
            amount = round(one["unit_price"] * (one.get("quantity") or 1))
        if amount is None:
            raise RowError(self.reader.header_of("amount"), "", "amount_missing")
        if amount == 0:
            raise RowError(self.reader.header_of("amount"), "0", "amount_zero")
        return abs(amount), amount < 0 or one.get("returned") == "1"

    def _profit(self, one: dict[str, Any], amount: int) -> tuple[int | None, int | None]:
        """Profit in fen or margin in basis points, never both; a profit that is said wins."""
        profit, margin, cost = one.get("profit"), one.get("margin"), one.get("cost")
        if profit is None and margin is None and cost is not None:
            profit = amount - abs(cost)
        if profit is not None:
            return (-profit if profit < 0 and (one.get("amount") or 0) < 0 else profit), None
        if margin is not None and not -100_000 <= margin <= 10_000:
            raise RowError(self.reader.header_of("margin"), f"{margin / 100:g}%", "margin_too_high")
        return None, margin

    def _concession(self, values: Values) -> int:
        fen: int = values.one.get("concession") or 0
        return abs(fen)

    def _note(self, values: Values) -> str | None:
        lines = [str(text) for text, _ in values.many.get("note", ())]
        if values.one.get("order_number"):
            lines.append(f"{self.reader.header_of('order_number')}：{values.one['order_number']}")
        for column, text in values.unknown:
            lines.append(note_line(column, text))
            self.notice(values, column.header, text, "word_kept_in_note")
        note = "\n".join(lines)
        if len(note) > LONG_LIMIT:
            raise RowError(self.reader.header_of("note"), note[:50], "too_long", {"limit": LONG_LIMIT})
        return note or None

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        if self.tx is None:
            return
        for row in rows:
            row[-1] = self.tx.now
        self.tx.insert_many("sales_order", _COLUMNS, rows)

    def _close_prospects(self, ids: list[int]) -> None:
        if self.tx is None:
            return
        closed, changes = [], []
        for party_id, stage, changed_on in queries.stages_of(self.tx, ids):
            if stage == Stage.CLOSED:
                continue
            day, reason = self._first[party_id], FIRST_ORDER
            if stage == Stage.DROPPED:
                if (changed_on or "") > self._last[party_id]:
                    continue  # old orders, entered late: they say nothing about the time after giving up
                day, reason = self._last[party_id], RETURNED
            closed.append(party_id)
            changes.append((party_id, stage, Stage.CLOSED.value, day, reason))
        if closed:
            self.tx.update("party", closed, stage=Stage.CLOSED.value, updated_at=self.tx.now)
            self.tx.insert_many(
                "stage_change", ("party_id", "from_stage", "to_stage", "changed_on", "reason"), changes
            )

    def _set_anniversaries(self, ids: list[int]) -> None:
        """The cooperation date follows the first order, unless the rep has entered one."""
        if self.tx is None:
            return
        first = queries.first_order_days(self.tx, ids)
        have: dict[int, list[Any]] = {}
        for row in queries.dates_of(self.tx, ids):
            if row[2] == "cooperation" and row[3] == "self":
                have.setdefault(row[1], []).append(row)
        fresh = []
        for party_id, iso in first.items():
            day = date.fromisoformat(iso)
            own = [row for row in have.get(party_id, ()) if follows_first_order(row[10])]
            if own:
                self.tx.update("important_date", own[0][0], year=day.year, month=day.month, day=day.day)
            elif party_id not in have:
                fresh.append(
                    (party_id, "cooperation", "self", "solar", day.year, day.month, day.day, OWN_ANNIVERSARY)
                )
        self.tx.insert_many(
            "important_date",
            ("party_id", "type", "relation", "calendar", "year", "month", "day", "options"),
            fresh,
        )


def _iso(day: object) -> str | None:
    return day.isoformat() if isinstance(day, date) else None
