"""The rows of a demo book, gathered by table with their ids, until they are written."""

from typing import Any

COLUMNS: dict[str, tuple[str, ...]] = {
    "rep": ("id", "name", "is_me"),
    "tag": ("id", "name", "color"),
    "party": (
        "id", "kind", "employer_id", "name", "short_name", "honorific", "sex", "number", "stage", "rep_id",
        "source", "referrer_id", "introduced_by_id", "region", "industry", "company", "department", "post",
        "roles", "preferred_channel", "do_not_disturb", "need", "note", "in_post", "created_at", "updated_at",
    ),
    "contact_point": ("id", "party_id", "kind", "label", "value", "e164", "digits", "preferred", "position"),
    "address": ("id", "party_id", "label", "text", "postcode", "preferred", "position"),
    "party_tag": ("id", "party_id", "tag_id"),
    "fact": ("id", "party_id", "key", "value", "judged_on"),
    "important_date": (
        "id", "party_id", "type", "relation", "label", "calendar", "year", "month", "day", "is_leap_month",
    ),
    "stage_change": ("id", "party_id", "from_stage", "to_stage", "changed_on"),
    "interaction": (
        "id", "happened_on", "happened_time", "type", "direction", "answered", "minutes", "purpose", "content",
        "result", "lesson", "next_step", "next_on", "created_at",
    ),
    "interaction_party": ("id", "interaction_id", "party_id", "role"),
    "sales_order": (
        "id", "party_id", "ordered_on", "amount_fen", "profit_fen", "margin_bp", "product", "quantity",
        "concession_fen", "is_group_purchase", "is_return", "state", "promised_on", "delivered_on", "due_on",
        "paid_on", "note", "created_at",
    ),
    "cost": ("id", "party_id", "interaction_id", "category", "amount_fen", "spent_on", "note"),
    "task": ("id", "party_id", "interaction_id", "kind", "owner", "text", "due_on", "done_on", "created_at"),
    "level_change": ("id", "party_id", "level", "target", "set_on", "reason", "origin"),
    "decision": ("id", "party_id", "about", "verdict", "value", "decided_on", "reason"),
    "contract": (
        "id", "party_id", "number", "name", "started_on", "ends_on", "amount_fen", "cycle_months", "due_on",
        "paid_on", "created_at",
    ),
    "gift": (
        "id", "party_id", "name", "value_fen", "given_on", "occasion", "state", "way", "reaction", "purpose",
        "cost_id", "created_at",
    ),
    "greeting_template": ("id", "occasion", "text", "position", "created_at"),
    "greeting": (
        "id", "party_id", "occasion", "occurs_on", "way", "template_id", "text", "state", "done_on",
        "interaction_id", "created_at",
    ),
}  # fmt: skip
"""Every table that a demo book fills, parents before children, with the columns that are given."""


class Rows:
    """Rows waiting to be written. `add` gives each its id, counted from 1 in each table."""

    def __init__(self) -> None:
        self.waiting: dict[str, list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
        self._last: dict[str, int] = dict.fromkeys(COLUMNS, 0)

    def add(self, table: str, *values: Any) -> int:
        """Add a row: its values in the order of `COLUMNS[table]` after the id."""
        row_id = self._last[table] = self._last[table] + 1
        self.waiting[table].append((row_id, *values))
        return row_id

    def next_id(self, table: str) -> int:
        """The id that the next row will get."""
        return self._last[table] + 1

    def take(self, table: str) -> list[tuple[Any, ...]]:
        """The waiting rows of a table, which then wait no longer."""
        rows, self.waiting[table] = self.waiting[table], []
        return rows
