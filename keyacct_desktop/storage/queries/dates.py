"""SQL of what falls on a day: important dates by (calendar, month, day), contracts, tasks, and what a day shows of people.

A date is found by the lunar or solar day it was said on, never by converting it. Whoever is deceased, archived or
has left, or whose company is, has no dates. Days are ISO text.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

from keyacct_desktop.storage.queries.interactions import Reads

Rows = list[tuple[Any, ...]]

NO_TIER: Final = 9
"""The place of customers without a tier, after all others."""

_SCAN_FROM: Final = 250
"""From so many wanted days on, one pass over the table is faster than that many look-ups."""

_ALIVE = (
    "p.deceased = 0 AND p.archived = 0 AND (p.in_post = 1 OR p.kind != 'contact') "
    "AND (e.id IS NULL OR (e.archived = 0 AND e.deceased = 0))"
)
_OWNERS = (
    "JOIN party p ON p.id = {own}.party_id LEFT JOIN party e ON e.id = p.employer_id "
    "LEFT JOIN measure m ON m.id = coalesce(p.employer_id, p.id)"
)
_PLACE = f"coalesce(m.tier_rank, {NO_TIER})"
_SORT_NAME = "coalesce((SELECT l.sort_name FROM list_row l WHERE l.id = coalesce(e.id, p.id)), p.name)"
_WHO = f"{_PLACE}, {_SORT_NAME}, p.id, p.kind, p.name, e.id, e.name"

WHO_COLUMNS: Final = 7
"""How many columns every row begins with: place of the tier, sort name, party id, kind, name, company id, company."""

DayKey = tuple[str, int, int]
"""(calendar, month, day) as an important date is stored."""


@dataclass(frozen=True, slots=True)
class Only:
    """Which customers count: None means all. `tiers` may hold None for customers without a tier; one of the tags is
    enough, and it may be the person's own or the company's. `types` are those of important dates."""

    types: Collection[str] | None = None
    tiers: Collection[str | None] | None = None
    rep_id: int | None = None
    tag_ids: Collection[int] | None = None
    customer_ids: Collection[int] | None = None
    children: bool = False

    def conditions(self) -> tuple[str, list[Any]]:
        """SQL that follows WHERE …, over p, e and m, with its values."""
        sql: str = ""
        values: list[Any] = []
        if self.tiers is not None:
            known = [one for one in self.tiers if one is not None]
            some = "m.tier IN (SELECT value FROM json_each(?))"
            sql += f" AND ({some} OR m.tier IS NULL)" if None in self.tiers else f" AND {some}"
            values.append(json.dumps(known))
        if self.rep_id is not None:
            sql += " AND coalesce(e.rep_id, p.rep_id) = ?"
            values.append(self.rep_id)
        if self.tag_ids is not None:
            sql += (
                " AND EXISTS (SELECT 1 FROM party_tag g WHERE g.party_id IN (p.id, e.id) "
                "AND g.tag_id IN (SELECT value FROM json_each(?)))"
            )
            values.append(_list(self.tag_ids))
        if self.customer_ids is not None:
            sql += " AND coalesce(e.id, p.id) IN (SELECT value FROM json_each(?))"
            values.append(_list(self.customer_ids))
        return sql, values


def dates_on(source: Reads, keys: Collection[DayKey], only: Only) -> Rows:
    """The dates said on one of `keys`: place of the tier, sort name, "date", id, type, party id, customer id, person id,
    customer, person, relation, label, then calendar, year, month, day, is_leap_month, options. In the order of
    services.dates.shapes.Occurrence, so that a row need not be taken apart."""
    return source.fetch(*_dates_sql(_OCCURRENCE, keys, only))


def date_days(source: Reads, keys: Collection[DayKey], only: Only) -> Rows:
    """(calendar, year, month, day, is_leap_month, options, type, place of the tier, id) of the same dates: as much as
    counting them needs."""
    columns = f"d.calendar, d.year, d.month, d.day, d.is_leap_month, d.options, d.type, {_PLACE}, d.id"
    return source.fetch(*_dates_sql(columns, keys, only))


def dates_by_id(source: Reads, ids: Collection[int]) -> Rows:
    """The rows of `dates_on` by the ids of dates."""
    return source.fetch(
        f"SELECT {_OCCURRENCE} FROM important_date d {_OWNERS.format(own='d')} "
        "WHERE d.id IN (SELECT value FROM json_each(?))",
        (_list(ids),),
    )


_DATE = "d.id, d.type, d.relation, d.label, d.calendar, d.year, d.month, d.day, d.is_leap_month, d.options"
_OCCURRENCE = (
    f"{_PLACE}, {_SORT_NAME}, 'date', d.id, d.type, p.id, coalesce(e.id, p.id), "
    "CASE WHEN p.kind != 'company' THEN p.id END, coalesce(e.name, p.name), "
    "CASE WHEN p.kind != 'company' THEN p.name END, d.relation, d.label, "
    "d.calendar, d.year, d.month, d.day, d.is_leap_month, d.options"
)


def dates_after(source: Reads, after: int, count: int, *, children: bool) -> Rows:
    """WHO_COLUMNS, then (id, type, relation, label, calendar, year, month, day, is_leap_month, options) of the next
    `count` dates in the order of their ids, whatever their days are."""
    more = "" if children else " AND d.relation != 'child'"
    return source.fetch(
        f"SELECT {_WHO}, {_DATE} FROM important_date d {_OWNERS.format(own='d')} "
        f"WHERE d.id > ? AND d.stopped = 0 AND {_ALIVE}{more} ORDER BY d.id LIMIT ?",
        (after, count),
    )


def count_dates(source: Reads) -> int:
    """How many dates the book holds, of everybody."""
    return int(source.fetch("SELECT count(*) FROM important_date")[0][0])


def _dates_sql(columns: str, keys: Collection[DayKey], only: Only) -> tuple[str, list[Any]]:
    more, values = only.conditions()
    if not only.children:
        more += " AND d.relation != 'child'"
    if only.types is not None:
        more += " AND d.type IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(sorted(only.types)))
    tables = f"important_date d {_OWNERS.format(own='d')} WHERE"
    if only.customer_ids is not None:
        # A few customers: by their own rows, whatever the days are; the caller sorts out what falls outside.
        of_them = (
            "d.party_id IN (SELECT value FROM json_each(?) UNION ALL SELECT k.id FROM party k "
            "WHERE k.employer_id IN (SELECT value FROM json_each(?)))"
        )
        wanted = _list(only.customer_ids)
        return f"SELECT {columns} FROM {tables} {of_them} AND d.stopped = 0 AND {_ALIVE}{more}", [
            wanted, wanted, *values,
        ]  # fmt: skip
    if len(keys) >= _SCAN_FROM:
        return f"SELECT {columns} FROM {tables} d.stopped = 0 AND {_ALIVE}{more}", values
    wanted = json.dumps(sorted(keys))
    return (
        f"WITH k AS MATERIALIZED (SELECT value ->> 0 AS calendar, value ->> 1 AS month, value ->> 2 AS day "
        f"FROM json_each(?)) SELECT {columns} FROM k CROSS JOIN {tables} d.calendar = k.calendar "
        f"AND d.month = k.month AND d.day = k.day AND d.stopped = 0 AND {_ALIVE}{more}",
        [wanted, *values],
    )


def contracts_until(source: Reads, first: str, last: str, only: Only) -> Rows:
    """WHO_COLUMNS, then (id, name, due_on, paid_on, cycle_months, ends_on, grace_days) of the contracts that may have a renewal or
    their end in the window."""
    more, values = only.conditions()
    return source.fetch(
        f"SELECT {_WHO}, c.id, coalesce(c.name, c.number), c.due_on, c.paid_on, c.cycle_months, c.ends_on, "
        "c.grace_days "
        f"FROM contract c {_OWNERS.format(own='c')} WHERE {_ALIVE} AND (c.ends_on BETWEEN ? AND ? "
        "OR (c.due_on <= ? AND (c.cycle_months IS NOT NULL OR c.due_on >= ?)))" + more,
        [first, last, last, first, *values],
    )


def tasks_between(source: Reads, first: str, last: str, only: Only) -> Rows:
    """WHO_COLUMNS, then (id, kind, owner, text, due_on) of what is open and due in the window."""
    more, values = only.conditions()
    return source.fetch(
        f"SELECT {_WHO}, t.id, t.kind, t.owner, t.text, t.due_on FROM task t {_OWNERS.format(own='t')} "
        f"WHERE t.due_on BETWEEN ? AND ? AND t.done_on IS NULL AND {_ALIVE}{more}",
        [first, last, *values],
    )


def task_days(source: Reads, first: str, last: str, only: Only) -> Rows:
    """(due_on, place of the tier, id, kind) of the same tasks."""
    more, values = only.conditions()
    return source.fetch(
        f"SELECT t.due_on, {_PLACE}, t.id, t.kind FROM task t {_OWNERS.format(own='t')} "
        f"WHERE t.due_on BETWEEN ? AND ? AND t.done_on IS NULL AND {_ALIVE}{more}",
        [first, last, *values],
    )


def tasks_by_id(source: Reads, ids: Collection[int]) -> Rows:
    """The rows of `tasks_between` by id."""
    return source.fetch(
        f"SELECT {_WHO}, t.id, t.kind, t.owner, t.text, t.due_on FROM task t {_OWNERS.format(own='t')} "
        "WHERE t.id IN (SELECT value FROM json_each(?))",
        (_list(ids),),
    )


def phones(source: Reads, party_ids: Collection[int]) -> dict[int, str]:
    """The preferred phone of each who has one."""
    rows = source.fetch(
        "SELECT party_id, value FROM (SELECT party_id, value, row_number() OVER (PARTITION BY party_id "
        "ORDER BY preferred DESC, position, id) AS place FROM contact_point "
        "WHERE party_id IN (SELECT value FROM json_each(?)) AND kind = 'phone') WHERE place = 1",
        (_list(party_ids),),
    )
    return dict(rows)


def phones_inside(source: Reads, company_ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """(name, preferred phone) of the first contact person in post with a phone, by company."""
    rows = source.fetch(
        "SELECT employer_id, name, value FROM (SELECT k.employer_id, k.name, c.value, row_number() OVER "
        "(PARTITION BY k.employer_id ORDER BY k.id, c.preferred DESC, c.position, c.id) AS place "
        "FROM party k JOIN contact_point c ON c.party_id = k.id "
        "WHERE k.employer_id IN (SELECT value FROM json_each(?)) AND c.kind = 'phone' AND k.archived = 0 "
        "AND k.in_post = 1 AND k.deceased = 0) WHERE place = 1",
        (_list(company_ids),),
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def last_contacts(source: Reads, party_ids: Collection[int], day: str) -> Rows:
    """(party_id, happened_on, type, content, answered) of the newest contact of each up to `day`, in whatever part."""
    return source.fetch(
        "SELECT party_id, happened_on, type, content, answered FROM ("
        "SELECT ip.party_id, i.happened_on, i.type, i.content, i.answered, row_number() OVER "
        "(PARTITION BY ip.party_id ORDER BY i.happened_on DESC, i.happened_time DESC, i.id DESC) AS place "
        "FROM interaction_party ip JOIN interaction i ON i.id = ip.interaction_id "
        "WHERE ip.party_id IN (SELECT value FROM json_each(?)) AND i.happened_on <= ?) WHERE place = 1",
        (_list(party_ids), day),
    )


def last_greetings(source: Reads, party_ids: Collection[int], before: str) -> Rows:
    """(party_id, occasion, occurs_on, done_on, way) of the newest greeting that was sent for a day before `before`."""
    return source.fetch(
        "SELECT party_id, occasion, occurs_on, done_on, way FROM (SELECT g.*, row_number() OVER "
        "(PARTITION BY g.party_id ORDER BY g.occurs_on DESC, g.id DESC) AS place FROM greeting g "
        "WHERE g.party_id IN (SELECT value FROM json_each(?)) AND g.state = 'done' AND g.occurs_on < ?) "
        "WHERE place = 1",
        (_list(party_ids), before),
    )


def last_gifts(source: Reads, party_ids: Collection[int], until: str) -> Rows:
    """(party_id, name, given_on, occasion, reaction, state) of the newest gift that was given up to `until`."""
    return source.fetch(
        "SELECT party_id, name, given_on, occasion, reaction, state FROM (SELECT g.*, row_number() OVER "
        "(PARTITION BY g.party_id ORDER BY g.given_on DESC, g.id DESC) AS place FROM gift g "
        "WHERE g.party_id IN (SELECT value FROM json_each(?)) AND g.state IN ('given', 'returned', 'received') "
        "AND g.given_on <= ?) WHERE place = 1",
        (_list(party_ids), until),
    )


def honorifics(source: Reads, party_ids: Collection[int]) -> Rows:
    """(id, honorific, post, do_not_disturb)."""
    return source.fetch(
        "SELECT id, honorific, post, do_not_disturb FROM party WHERE id IN (SELECT value FROM json_each(?))",
        (_list(party_ids),),
    )


def holidays_between(source: Reads, first: str, last: str) -> Rows:
    """(day, kind, name) of the imported days."""
    return source.fetch(
        "SELECT day, kind, name FROM holiday_day WHERE day BETWEEN ? AND ? ORDER BY day", (first, last)
    )


def holiday_years(source: Reads) -> set[int]:
    """The years of which a file said something."""
    return {int(row[0]) for row in source.fetch("SELECT DISTINCT substr(day, 1, 4) FROM holiday_day")}


def holiday_years_told(source: Reads) -> set[int]:
    """The years of which a file said more than what hangs over from the turn of the year before or after."""
    rows = source.fetch(
        "SELECT DISTINCT substr(day, 1, 4) FROM holiday_day WHERE substr(day, 6) BETWEEN '01-10' AND '12-20'"
    )
    return {int(row[0]) for row in rows}


def holiday_ids(source: Reads) -> dict[str, tuple[int, str, str | None]]:
    """(id, kind, name) of every imported day."""
    rows = source.fetch("SELECT day, id, kind, name FROM holiday_day")
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def _list(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))
