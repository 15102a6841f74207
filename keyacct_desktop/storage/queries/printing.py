"""SQL of what is printed about many customers at once. Every function takes ids and returns the party id first."""

import json
from collections.abc import Sequence
from typing import Any

from keyacct_desktop.storage.queries.cards import PARTY_FIELDS, PARTY_SQL, Reader

Rows = list[tuple[Any, ...]]

_THESE = "(SELECT value FROM json_each(?1))"


def party_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """id, then as storage.queries.cards.party_row."""
    columns = PARTY_SQL.replace("SELECT p.kind", "SELECT p.id, p.kind", 1)
    return reader.fetch(f"{columns}WHERE p.id IN {_THESE}", (_list(ids),))


def point_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """party, id, kind, label, value, preferred."""
    return reader.fetch(
        f"SELECT party_id, id, kind, label, value, preferred FROM contact_point WHERE party_id IN {_THESE} "
        "ORDER BY party_id, preferred DESC, position, id",
        (_list(ids),),
    )


def address_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """party, id, label, text, postcode, preferred."""
    return reader.fetch(
        f"SELECT party_id, id, label, text, postcode, preferred FROM address WHERE party_id IN {_THESE} "
        "ORDER BY party_id, preferred DESC, position, id",
        (_list(ids),),
    )


def fact_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """party, key, value, judged_on."""
    return reader.fetch(
        f"SELECT party_id, key, value, judged_on FROM fact WHERE party_id IN {_THESE}", (_list(ids),)
    )


def date_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """party, id, type, relation, label, calendar, year, month, day, is_leap_month, said, stopped."""
    return reader.fetch(
        "SELECT party_id, id, type, relation, label, calendar, year, month, day, is_leap_month, said, stopped "
        f"FROM important_date WHERE party_id IN {_THESE} ORDER BY party_id, id",
        (_list(ids),),
    )


def tag_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """party, tag; in alphabetical order."""
    return reader.fetch(
        "SELECT pt.party_id, t.name FROM party_tag pt JOIN tag t ON t.id = pt.tag_id "
        f"WHERE pt.party_id IN {_THESE} ORDER BY pt.party_id, t.name",
        (_list(ids),),
    )


def people_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """employer, id, name, honorific, department, post, roles, in_post, deceased, phone, attitude, strength,
    introducer's id, last contact; in post first."""
    return reader.fetch(
        "SELECT p.employer_id, p.id, p.name, p.honorific, p.department, p.post, p.roles, p.in_post, p.deceased, "
        "(SELECT value FROM contact_point c WHERE c.party_id = p.id AND c.kind = 'phone' "
        "ORDER BY c.preferred DESC, c.position, c.id LIMIT 1), "
        "(SELECT value FROM fact a WHERE a.party_id = p.id AND a.key = 'attitude'), "
        "(SELECT value FROM fact s WHERE s.party_id = p.id AND s.key = 'strength'), p.introduced_by_id, "
        "(SELECT max(i.happened_on) FROM interaction_party ip JOIN interaction i ON i.id = ip.interaction_id "
        "WHERE ip.party_id = p.id) "
        f"FROM party p WHERE p.employer_id IN {_THESE} AND p.archived = 0 "
        "ORDER BY p.employer_id, p.deceased, p.in_post DESC, p.id",
        (_list(ids),),
    )


def measure_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """party, closed, tier, size, abc, grade, shown level, zone, loyalty, revenue, net, rhythm in days, state of the
    order interval; money in fen within the book's window."""
    return reader.fetch(
        "SELECT id, closed, tier, size, abc, grade, shown_level, zone, loyalty, revenue_fen, net_fen, rhythm_days, "
        f"interval_state FROM measure WHERE id IN {_THESE}",
        (_list(ids),),
    )


def contact_rows(reader: Reader, ids: Sequence[int], most: int, *, complaints: bool | None = None) -> Rows:
    """party, day, type, direction, answered, content, result, lesson; the latest `most` of each, newest first: only
    complaints, none of them (False), or all alike. A greeting wants no answer."""
    only = {None: "", True: "AND i.type = 'complaint' ", False: "AND i.type != 'complaint' "}[complaints]
    return reader.fetch(
        "SELECT party_id, happened_on, type, direction, answered OR EXISTS (SELECT 1 FROM greeting g "
        "WHERE g.interaction_id = c.id), content, result, lesson FROM ("
        "SELECT ip.party_id, i.*, row_number() OVER (PARTITION BY ip.party_id "
        "ORDER BY i.happened_on DESC, i.id DESC) AS place FROM interaction_party ip "
        f"JOIN interaction i ON i.id = ip.interaction_id WHERE ip.party_id IN {_THESE} {only}) c "
        "WHERE place <= ?2 ORDER BY party_id, place",
        (_list(ids), most),
    )


def task_rows(reader: Reader, ids: Sequence[int]) -> Rows:
    """party, kind, owner, text, due; what is open, the nearest first."""
    return reader.fetch(
        f"SELECT party_id, kind, owner, text, due_on FROM task WHERE party_id IN {_THESE} AND done_on IS NULL "
        "ORDER BY party_id, due_on IS NULL, due_on, id",
        (_list(ids),),
    )


def gift_rows(reader: Reader, ids: Sequence[int], most: int) -> Rows:
    """party, day, name, value in fen, state, reaction; the latest `most` of each that are more than an idea."""
    return reader.fetch(
        "SELECT party_id, given_on, name, value_fen, state, reaction FROM (SELECT *, row_number() OVER ("
        "PARTITION BY party_id ORDER BY given_on DESC, id DESC) AS place FROM gift "
        f"WHERE party_id IN {_THESE} AND state != 'idea') WHERE place <= ?2 ORDER BY party_id, place",
        (_list(ids), most),
    )


def _list(ids: Sequence[int]) -> str:
    return json.dumps(list(ids))


__all__ = [
    "PARTY_FIELDS", "address_rows", "contact_rows", "date_rows", "fact_rows", "gift_rows", "measure_rows",
    "party_rows", "people_rows", "point_rows", "tag_rows", "task_rows",
]  # fmt: skip
