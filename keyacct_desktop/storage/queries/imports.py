"""SQL of imports: what the book already knows, read set-wise. Every function takes something that can `fetch`."""

import json
from collections.abc import Iterable
from typing import Any

from keyacct_desktop.storage.queries.interactions import Reads

Row = tuple[Any, ...]


def all_parties(source: Reads) -> list[Row]:
    """(id, kind, name, short name, company, employer id, number) of every card."""
    return source.fetch(
        "SELECT id, kind, name, short_name, company, employer_id, number FROM party ORDER BY id"
    )


def all_phones(source: Reads) -> list[Row]:
    """(party id, e164, digits) of every phone."""
    return source.fetch(
        "SELECT party_id, e164, digits FROM contact_point WHERE kind = 'phone' AND digits IS NOT NULL ORDER BY id"
    )


def all_names(source: Reads, table: str) -> list[Row]:
    """(id, name) of every rep, tag or custom field."""
    assert table in ("rep", "tag", "custom_field")
    return source.fetch(f"SELECT id, name FROM {table} ORDER BY id")


def my_rep(source: Reads) -> int | None:
    """The rep who owns the book."""
    rows = source.fetch("SELECT id FROM rep WHERE is_me = 1 LIMIT 1")
    return int(rows[0][0]) if rows else None


def import_keys(source: Reads, table: str) -> set[str]:
    """Fingerprints of the orders or contacts that came in by an import."""
    assert table in ("sales_order", "interaction")
    return {row[0] for row in source.fetch(f"SELECT import_key FROM {table} WHERE import_key IS NOT NULL")}


def last_import(source: Reads, sha256: str) -> str | None:
    """When a file with this content was imported last (UTC text)."""
    rows = source.fetch("SELECT max(imported_at) FROM import_batch WHERE sha256 = ?", (sha256,))
    return rows[0][0] if rows and rows[0][0] else None


def party(source: Reads, party_id: int, columns: Iterable[str]) -> Row:
    return source.fetch(f"SELECT {', '.join(columns)} FROM party WHERE id = ?", (party_id,))[0]


def points_of(source: Reads, party_id: int) -> list[Row]:
    """(kind, value, e164, digits) of a card's ways of contact."""
    return source.fetch(
        "SELECT kind, value, e164, digits FROM contact_point WHERE party_id = ? ORDER BY position, id",
        (party_id,),
    )


def addresses_of(source: Reads, party_id: int) -> list[Row]:
    return source.fetch("SELECT text FROM address WHERE party_id = ? ORDER BY position, id", (party_id,))


def facts_of(source: Reads, party_id: int) -> list[Row]:
    """(id, key, value)."""
    return source.fetch("SELECT id, key, value FROM fact WHERE party_id = ?", (party_id,))


def tags_of(source: Reads, party_id: int) -> list[Row]:
    return source.fetch(
        "SELECT t.name FROM party_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.party_id = ?", (party_id,)
    )


def dates_of(source: Reads, party_ids: Iterable[int]) -> list[Row]:
    """(id, party id, type, relation, label, calendar, year, month, day, leap month, options) of cards' dates."""
    return source.fetch(
        "SELECT id, party_id, type, relation, label, calendar, year, month, day, is_leap_month, options "
        "FROM important_date WHERE party_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(party_ids)),),
    )


def stages_of(source: Reads, party_ids: Iterable[int]) -> list[Row]:
    """(id, stage, the day of its last change)."""
    return source.fetch(
        "SELECT p.id, p.stage, (SELECT max(changed_on) FROM stage_change s WHERE s.party_id = p.id) "
        "FROM party p WHERE p.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(party_ids)),),
    )


def first_order_days(source: Reads, party_ids: Iterable[int]) -> dict[int, str]:
    """The day of each customer's first order that counts."""
    rows = source.fetch(
        "SELECT party_id, min(ordered_on) FROM sales_order WHERE is_return = 0 AND state = 'normal' "
        "AND party_id IN (SELECT value FROM json_each(?)) GROUP BY party_id",
        (json.dumps(list(party_ids)),),
    )
    return dict(rows)


def open_next_steps(source: Reads, party_ids: Iterable[int]) -> list[Row]:
    """(id, party id, due day) of the open next steps of these customers that have a day."""
    return source.fetch(
        "SELECT id, party_id, due_on FROM task WHERE kind = 'next_step' AND done_on IS NULL AND due_on IS NOT NULL "
        "AND party_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(party_ids)),),
    )


def contact_days(source: Reads, party_ids: Iterable[int]) -> list[Row]:
    """(party id, day) of the contacts of these customers that reached them."""
    return source.fetch(
        "SELECT DISTINCT ip.party_id, i.happened_on FROM interaction_party ip JOIN interaction i "
        "ON i.id = ip.interaction_id WHERE ip.role = 'customer' AND i.answered = 1 "
        "AND ip.party_id IN (SELECT value FROM json_each(?)) ORDER BY 1, 2",
        (json.dumps(list(party_ids)),),
    )
