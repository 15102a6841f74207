"""SQL of the Today list: who has a reason, in which order, and what a line shows of them.

Reads the cached measures, open tasks and marks. Which reason counts how much comes from the caller as urgency
classes; the rules themselves are domain.today_reasons. Days are ISO text.
"""

import json
from collections.abc import Collection, Iterable
from typing import Any

from keyacct_desktop.storage.queries.interactions import Reads

Rows = list[tuple[Any, ...]]

_DUE = (
    "(m.next_on <= ?1 OR m.post_sale_on <= ?1 OR (m.order_due_on IS NOT NULL AND m.dropped = 0) "
    "OR m.zone_confirmed = 1 OR (m.tier_rank <= 1 AND m.completeness < ?2)) "
    "AND m.id NOT IN (SELECT value FROM json_each(?3))"
)
"""?1 the day, ?2 the completeness below which a card has gaps, ?3 who is left out."""

_KEY = (
    "CASE WHEN m.next_on <= ?1 AND (m.post_sale_on IS NULL OR m.post_sale_on >= m.next_on) THEN '5' || m.next_on "
    "WHEN m.post_sale_on <= ?1 THEN '5' || m.post_sale_on WHEN m.next_on <= ?1 THEN '5' || m.next_on "
    "WHEN m.order_due_on IS NOT NULL AND m.dropped = 0 THEN '7' || m.order_due_on ELSE '8' || ?1 END"
)
"""Class of the most urgent reason that the measures give, and the day since which it counts."""

NO_TIER = 9
"""The place of customers without a tier, after all others."""

_TOP = (
    f"SELECT id, substr(k, 1, 1), place, substr(k, 2) FROM (SELECT m.id, coalesce(m.tier_rank, {NO_TIER}) AS place, "
    f"{_KEY} AS k FROM measure m WHERE {_DUE})"
)


def open_tasks_due(source: Reads, day: str) -> Rows:
    """(party_id, tier's place, measured, promise of ours, due_on) of every open task due on `day`.

    One pass over the tasks: most of them are due and done, so that an index on either only costs.
    """
    return source.fetch(
        f"SELECT t.party_id, coalesce(m.tier_rank, {NO_TIER}), m.id IS NOT NULL, "
        "t.kind = 'promise' AND t.owner = 'us', t.due_on FROM task t NOT INDEXED "
        "LEFT JOIN measure m ON m.id = t.party_id WHERE t.done_on IS NULL AND t.due_on <= ?",
        (day,),
    )


def quiet_ids(source: Reads) -> list[int]:
    """Customers who must not be disturbed."""
    return [row[0] for row in source.fetch("SELECT id FROM party WHERE do_not_disturb = 1")]


def count_measured(source: Reads, day: str, gap_below: float, without: Collection[int]) -> int:
    """How many customers the measures call for."""
    values = (day, gap_below, _ids(without))
    return int(source.fetch(f"SELECT count(*) FROM measure m WHERE {_DUE}", values)[0][0])


def first_measured(source: Reads, day: str, gap_below: float, without: Collection[int], limit: int) -> Rows:
    """(id, class, tier's place, since when) of the `limit` whom the measures call for first, by class, tier, day, and
    then by name."""
    values = (day, gap_below, _ids(without))
    rows = source.fetch(f"{_TOP} ORDER BY 2, 3, 4 LIMIT ?4", (*values, limit + 1))
    if len(rows) <= limit or rows[limit][1:] != rows[limit - 1][1:]:
        return rows[:limit]
    # Several tie for the last places: the name decides, and only now it is worth reading.
    last = rows[limit][1:]
    surely = [row for row in rows[:limit] if row[1:] != last]
    tied = source.fetch(
        f"{_TOP} JOIN list_row l USING (id) WHERE place = ?4 AND k = ?5 ORDER BY l.sort_name, id LIMIT ?6",
        (*values, last[1], f"{last[0]}{last[2]}", limit - len(surely)),
    )
    return surely + tied


def measure_rows(source: Reads, ids: Collection[int]) -> Rows:
    """(id, tier, next_on, next_basis, post_sale_on, order_due_on, dropped, zone, zone_confirmed, completeness)."""
    return source.fetch(
        "SELECT id, tier, next_on, next_basis, post_sale_on, order_due_on, dropped, zone, zone_confirmed, "
        "completeness FROM measure WHERE id IN (SELECT value FROM json_each(?))",
        (_ids(ids),),
    )


def measure_places(source: Reads, ids: Collection[int]) -> Rows:
    """(id, place of the tier)."""
    return source.fetch(
        f"SELECT id, coalesce(tier_rank, {NO_TIER}) FROM measure WHERE id IN (SELECT value FROM json_each(?))",
        (_ids(ids),),
    )


def due_tasks(source: Reads, day: str, ids: Collection[int] | None) -> Rows:
    """(party_id, id, kind, owner, due_on, text) of what was open and due on `day`, the earliest first."""
    some = "" if ids is None else "AND party_id IN (SELECT value FROM json_each(?2)) "
    return source.fetch(
        "SELECT party_id, id, kind, owner, due_on, text FROM task "
        f"WHERE due_on <= ?1 AND (done_on IS NULL OR done_on > ?1) {some}ORDER BY due_on, id",
        (day,) if ids is None else (day, _ids(ids)),
    )


def contracts_near(source: Reads, day: str, last: str) -> Rows:
    """(party_id, id, name, due_on, paid_on, cycle_months, ends_on, grace_days) of contracts with a renewal, unpaid or
    the next one after a paid one, between the longest grace before `day` and `last`."""
    return source.fetch(
        "SELECT c.party_id, c.id, coalesce(c.name, c.number), c.due_on, c.paid_on, c.cycle_months, c.ends_on, "
        "c.grace_days FROM contract c JOIN party p ON p.id = c.party_id "
        "WHERE p.archived = 0 AND p.deceased = 0 AND c.due_on <= ?2 AND CASE "
        "WHEN c.paid_on IS NULL OR c.paid_on > ?1 THEN c.due_on >= date(?1, '-400 days') "
        "ELSE c.cycle_months IS NOT NULL AND date(c.due_on, '+' || c.cycle_months || ' months') "
        "BETWEEN date(?1, '-400 days') AND date(?2, '+3 days') END ORDER BY c.due_on, c.id",
        (day, last),
    )


def people(source: Reads, ids: Collection[int]) -> Rows:
    """(id, kind, name, sort_name, honorific, company, phone, do_not_disturb) of customers who are neither archived
    nor deceased."""
    return source.fetch(
        "SELECT l.id, l.kind, l.name, l.sort_name, l.honorific, l.company, l.phone, p.do_not_disturb "
        "FROM list_row l JOIN party p ON p.id = l.id "
        "WHERE l.id IN (SELECT value FROM json_each(?)) AND l.archived = 0 AND p.deceased = 0",
        (_ids(ids),),
    )


def phones_inside(source: Reads, company_ids: Collection[int]) -> Rows:
    """(company id, preferred phone) of the first contact person in post with a phone."""
    return source.fetch(
        "SELECT employer_id, value FROM (SELECT k.employer_id, c.value, row_number() OVER "
        "(PARTITION BY k.employer_id ORDER BY k.id, c.preferred DESC, c.position, c.id) AS place "
        "FROM party k JOIN contact_point c ON c.party_id = k.id "
        "WHERE k.employer_id IN (SELECT value FROM json_each(?)) AND c.kind = 'phone' AND k.archived = 0 "
        "AND k.in_post = 1 AND k.deceased = 0) WHERE place = 1",
        (_ids(company_ids),),
    )


def last_contacts(source: Reads, ids: Collection[int], day: str) -> Rows:
    """(party_id, happened_on, type, content, answered) of the newest contact up to `day`. A greeting wants no answer."""
    return source.fetch(
        "SELECT party_id, happened_on, type, content, answered FROM ("
        "SELECT ip.party_id, i.happened_on, i.type, i.content, i.answered OR EXISTS "
        "(SELECT 1 FROM greeting g WHERE g.interaction_id = i.id) AS answered, row_number() OVER "
        "(PARTITION BY ip.party_id ORDER BY i.happened_on DESC, i.happened_time DESC, i.id DESC) AS place "
        "FROM interaction_party ip JOIN interaction i ON i.id = ip.interaction_id "
        "WHERE ip.party_id IN (SELECT value FROM json_each(?)) AND ip.role = 'customer' AND i.happened_on <= ?"
        ") WHERE place = 1",
        (_ids(ids), day),
    )


def contacted_on(source: Reads, day: str) -> list[int]:
    """Customers reached on `day`, the last one first; a greeting card reaches nobody, unless the rep said so of a
    greeting in a plan."""
    rows = source.fetch(
        "SELECT ip.party_id, max(i.id) FROM interaction i JOIN interaction_party ip ON ip.interaction_id = i.id "
        "JOIN party p ON p.id = ip.party_id AND p.archived = 0 AND p.deceased = 0 "
        "WHERE i.happened_on = ? AND i.answered = 1 AND ip.role = 'customer' AND (i.type != 'greeting_card' "
        "OR EXISTS (SELECT 1 FROM greeting g WHERE g.interaction_id = i.id)) "
        "GROUP BY ip.party_id ORDER BY 2 DESC",
        (day,),
    )
    return [row[0] for row in rows]


def marks_on(source: Reads, day: str) -> Rows:
    """(id, party_id, action, until, reason) of the marks that count on `day`, the newest first."""
    return source.fetch(
        "SELECT id, party_id, action, until, reason FROM today_mark "
        "WHERE (action = 'snoozed' AND day <= ?1 AND until > ?1) OR (action != 'snoozed' AND day = ?1) "
        "ORDER BY id DESC",
        (day,),
    )


def _ids(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))
