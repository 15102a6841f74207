"""SQL of the contacts and of the timeline. Every function takes something that can `fetch`; rows are tuples."""

import json
from collections.abc import Sequence
from typing import Any, Protocol


class Reads(Protocol):
    """A book, or a transaction that sees its own writes."""

    def fetch(self, sql: str, parameters: Sequence[Any] = (), /) -> list[tuple[Any, ...]]: ...


Key = tuple[str, int, int]
"""Where a timeline page ended: (ISO day, rank of the source, row id), in descending order."""

CONTACT, ORDER, PROMISE, STAGE = 4, 3, 2, 1
"""Ranks of the sources within one day: the order in which a day reads from its end."""

_INTERACTION = (
    "i.id, i.happened_on, i.happened_time, i.type, i.direction, i.answered, i.minutes, i.purpose, i.content, "
    "i.result, i.lesson, i.next_step, i.next_on"
)


def parties(source: Reads, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """(id, kind, name, employer_id, stage, honorific, company) of the cards that exist, in the order of `ids`."""
    return source.fetch(
        "SELECT p.id, p.kind, p.name, p.employer_id, p.stage, p.honorific, "
        "coalesce(e.short_name, e.name, p.company) FROM json_each(?) j JOIN party p ON p.id = j.value "
        "LEFT JOIN party e ON e.id = p.employer_id ORDER BY j.key",
        (json.dumps(list(ids)),),
    )


def people_of(source: Reads, company_ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """(id, name, post, employer_id) of the contact people who are still in post, those met last first."""
    return source.fetch(
        "SELECT p.id, p.name, p.post, p.employer_id FROM party p WHERE p.employer_id IN (SELECT value FROM json_each(?)) "
        "AND p.in_post = 1 AND p.archived = 0 AND p.deceased = 0 ORDER BY (SELECT max(ip.interaction_id) "
        "FROM interaction_party ip WHERE ip.party_id = p.id) DESC NULLS LAST, p.id",
        (json.dumps(list(company_ids)),),
    )


def recent_types(source: Reads, last: int) -> list[str]:
    """Codes of the types among the last contacts, the most used first."""
    rows = source.fetch(
        "SELECT type FROM (SELECT type, id FROM interaction ORDER BY id DESC LIMIT ?) "
        "GROUP BY type ORDER BY count(*) DESC, max(id) DESC",
        (last,),
    )
    return [row[0] for row in rows]


def interaction(source: Reads, interaction_id: int) -> tuple[Any, ...] | None:
    """One row of interaction: the columns of `contacts_before` without the done day."""
    rows = source.fetch(f"SELECT {_INTERACTION} FROM interaction i WHERE i.id = ?", (interaction_id,))
    return rows[0] if rows else None


def people_in(source: Reads, interaction_ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """(interaction id, party id, name, role) of everybody who took part, in the order they were written."""
    return source.fetch(
        "SELECT ip.interaction_id, ip.party_id, p.name, ip.role FROM interaction_party ip "
        "JOIN party p ON p.id = ip.party_id WHERE ip.interaction_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY ip.id",
        (json.dumps(list(interaction_ids)),),
    )


def party_rows_of(source: Reads, interaction_id: int) -> list[tuple[Any, ...]]:
    """(row id, party id) of the rows of interaction_party of one contact."""
    return source.fetch(
        "SELECT id, party_id FROM interaction_party WHERE interaction_id = ? ORDER BY id", (interaction_id,)
    )


def costs_of(source: Reads, interaction_ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """(interaction id, cost id, party id, category, fen) of the money spent on these contacts."""
    return source.fetch(
        "SELECT interaction_id, id, party_id, category, amount_fen FROM cost "
        "WHERE interaction_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(interaction_ids)),),
    )


def tasks_of(source: Reads, interaction_id: int) -> list[tuple[Any, ...]]:
    """(task id, party id, text, due, done) of the next steps that this contact agreed."""
    return source.fetch(
        "SELECT id, party_id, text, due_on, done_on FROM task "
        "WHERE interaction_id = ? AND kind = 'next_step' ORDER BY id",
        (interaction_id,),
    )


def due_next_steps(source: Reads, party_ids: Sequence[int], day: str) -> list[int]:
    """Ids of the open next steps of these customers that are due on `day` or earlier."""
    rows = source.fetch(
        "SELECT id FROM task WHERE party_id IN (SELECT value FROM json_each(?)) AND kind = 'next_step' "
        "AND done_on IS NULL AND due_on <= ? ORDER BY id",
        (json.dumps(list(party_ids)), day),
    )
    return [row[0] for row in rows]


def contacts_before(source: Reads, party_id: int, before: Key, limit: int) -> list[tuple[Any, ...]]:
    """Columns of interaction, the day on which this party's next step was done (NULL while open), and whether it is a
    greeting."""
    return source.fetch(
        f"SELECT {_INTERACTION}, (SELECT t.done_on FROM task t WHERE t.interaction_id = i.id AND t.party_id = ?1 "
        "AND t.kind = 'next_step' LIMIT 1), EXISTS (SELECT 1 FROM greeting g WHERE g.interaction_id = i.id) "
        "FROM interaction_party ip JOIN interaction i ON i.id = ip.interaction_id "
        f"WHERE ip.party_id = ?1 AND (i.happened_on, {CONTACT}, i.id) < (?2, ?3, ?4) "
        "ORDER BY i.happened_on DESC, i.id DESC LIMIT ?5",
        (party_id, *before, limit),
    )


def orders_before(source: Reads, party_id: int, before: Key, limit: int) -> list[tuple[Any, ...]]:
    """(id, day, amount, profit, margin, product, quantity, concession, is_return, state, note)."""
    return source.fetch(
        "SELECT id, ordered_on, amount_fen, profit_fen, margin_bp, product, quantity, concession_fen, is_return, "
        f"state, note FROM sales_order WHERE party_id = ?1 AND (ordered_on, {ORDER}, id) < (?2, ?3, ?4) "
        "ORDER BY ordered_on DESC, id DESC LIMIT ?5",
        (party_id, *before, limit),
    )


def promises_before(source: Reads, party_id: int, before: Key, limit: int) -> list[tuple[Any, ...]]:
    """(id, day, kind, owner, text, due, done); the day is that of doing, else the due one, else of writing."""
    return source.fetch(
        "SELECT id, day, kind, owner, text, due_on, done_on FROM (SELECT *, "
        "coalesce(done_on, due_on, date(created_at, 'localtime')) AS day FROM task "
        "WHERE party_id = ?1 AND kind != 'next_step') "
        f"WHERE (day, {PROMISE}, id) < (?2, ?3, ?4) ORDER BY day DESC, id DESC LIMIT ?5",
        (party_id, *before, limit),
    )


def stages_before(source: Reads, party_id: int, before: Key, limit: int) -> list[tuple[Any, ...]]:
    """(id, day, from, to, reason)."""
    return source.fetch(
        "SELECT id, changed_on, from_stage, to_stage, reason FROM stage_change "
        f"WHERE party_id = ?1 AND (changed_on, {STAGE}, id) < (?2, ?3, ?4) "
        "ORDER BY changed_on DESC, id DESC LIMIT ?5",
        (party_id, *before, limit),
    )
