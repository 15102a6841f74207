"""SQL of reminders: dates of customers that stand near, what was done with a reminder, and which were shown.

Which dates a day has is the rules' (domain.date_rules): rows are found by what they can look like. Days are ISO text.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from keyacct_desktop.storage.queries.interactions import Reads

Rows = list[tuple[Any, ...]]

_ROW = (
    "SELECT d.id, d.party_id, coalesce(p.employer_id, p.id), d.type, d.relation, d.label, d.calendar, d.year, d.month, "
    "d.day, d.is_leap_month, d.options, CASE WHEN p.kind = 'contact' THEN p.name END "
)
_LIVING = (
    "JOIN party p ON p.id = d.party_id LEFT JOIN party e ON e.id = p.employer_id "
    "WHERE d.stopped = 0 AND p.archived = 0 AND p.deceased = 0 "
    "AND (p.kind != 'contact' OR (p.in_post = 1 AND e.archived = 0 AND e.deceased = 0)) "
    "AND (d.relation != 'child' OR EXISTS (SELECT 1 FROM setting WHERE key = 'sensitive_fields' "
    "AND json_extract(value, '$.children.on')))"
)
"""Deceased, left, archived and stopped: no date of theirs is asked for (method.md D25). Children's dates are there once
the sensitive field is switched on, as on the card."""


def dates_like(source: Reads, keys: Iterable[Sequence[Any]], types: Collection[str]) -> Rows:
    """(id, party_id, customer, type, relation, label, calendar, year, month, day, is_leap_month, options, contact's name)
    of dates of these types that look like one of `keys` (calendar, month, day, is_leap)."""
    wanted = json.dumps([[key[0], key[1], key[2], int(key[3])] for key in keys])
    return source.fetch(
        f"{_ROW} FROM json_each(?1) k CROSS JOIN important_date d ON d.calendar = json_extract(k.value, '$[0]') "
        "AND d.month = json_extract(k.value, '$[1]') AND d.day = json_extract(k.value, '$[2]') "
        f"AND d.is_leap_month = json_extract(k.value, '$[3]') {_LIVING} "
        "AND d.type IN (SELECT value FROM json_each(?2))",
        (wanted, json.dumps(list(types))),
    )


def dates_of(source: Reads, customers: Collection[int]) -> Rows:
    """Every date of these customers and of their people, in the columns of `dates_like`."""
    return source.fetch(
        f"{_ROW} FROM (SELECT value AS id FROM json_each(?1) UNION SELECT id FROM party "
        "WHERE employer_id IN (SELECT value FROM json_each(?1))) who "
        f"CROSS JOIN important_date d ON d.party_id = who.id {_LIVING}",
        (json.dumps(list(customers)),),
    )


def dates_with_leads(source: Reads) -> Rows:
    """(id, customer, options) of dates that may have leads of their own."""
    return source.fetch(
        "SELECT d.id, coalesce(p.employer_id, p.id), d.options FROM important_date d JOIN party p ON p.id = d.party_id "
        "WHERE d.options LIKE '%\"leads\"%' AND d.stopped = 0"
    )


def marks(source: Reads, since: str) -> Rows:
    """(key, action, until) of what the rep did with reminders since a day, the newest last."""
    return source.fetch("SELECT key, action, until FROM reminder_mark WHERE day >= ? ORDER BY id", (since,))


def put_off(source: Reads, since: str, day: str) -> Rows:
    """(key, customer or None) of what was to wait until a day after `since`, up to `day`."""
    return source.fetch(
        "SELECT DISTINCT key, party_id FROM reminder_mark WHERE action = 'snoozed' AND until > ? AND until <= ?",
        (since, day),
    )


def greeted(source: Reads, first: str, last: str) -> Rows:
    """(party_id, occasion, occurs_on) of personal dates between two days that were greeted or passed over."""
    return source.fetch(
        "SELECT party_id, occasion, occurs_on FROM greeting WHERE occasion >= 'date:' AND occasion < 'date;' "
        "AND occurs_on BETWEEN ? AND ? AND state IN ('done', 'skipped')",
        (first, last),
    )


def shown(source: Reads, keys: Collection[str]) -> dict[str, str]:
    """The day on which each of these was shown first, as far as it was."""
    rows = source.fetch(
        "SELECT key, shown_on FROM reminder_shown WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )
    return dict(rows)


def phones(source: Reads, parties: Collection[int]) -> dict[int, str]:
    """The first phone of each of these."""
    rows = source.fetch(
        "SELECT party_id, value FROM contact_point WHERE party_id IN (SELECT value FROM json_each(?)) "
        "AND kind = 'phone' GROUP BY party_id HAVING id = min(id)",
        (json.dumps(list(parties)),),
    )
    return dict(rows)


NOTE_SHOWN: Final = "INSERT OR IGNORE INTO reminder_shown (key, shown_on) VALUES (?, ?)"
NOTE_DAY: Final = "INSERT INTO reminder_shown (key, shown_on) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET shown_on = excluded.shown_on"
FORGET_SHOWN: Final = "DELETE FROM reminder_shown WHERE shown_on < ?"
