"""SQL of greetings: whom a festival may concern, what was said before, and the templates. Days are ISO text.

Every function takes something that can `fetch`; who is worth a greeting and what a text may say is decided above.
"""

import json
from collections.abc import Collection
from typing import Any

from keyacct_desktop.storage.queries.interactions import Reads

Rows = list[tuple[Any, ...]]

NO_TIER = 9

_PEOPLE = (
    "SELECT k.id, c.id, k.kind, k.name, k.honorific, "
    "CASE k.kind WHEN 'person' THEN coalesce(k.company, '') ELSE coalesce(c.short_name, c.name) END, "
    "m.tier, m.grade, k.post, k.preferred_channel, k.do_not_disturb OR c.do_not_disturb, "
    "(SELECT group_concat(DISTINCT p.kind) FROM contact_point p WHERE p.party_id = k.id), "
    "EXISTS (SELECT 1 FROM address a WHERE a.party_id = k.id) OR (k.id != c.id AND "
    "EXISTS (SELECT 1 FROM address a WHERE a.party_id = c.id)), k.sex, coalesce(k.industry, c.industry), "
    "coalesce(k.region, c.region) "
    "FROM who JOIN party k ON k.id = who.person JOIN party c ON c.id = who.customer "
    "JOIN list_row l ON l.id = c.id LEFT JOIN measure m ON m.id = c.id "
    "WHERE k.archived = 0 AND k.deceased = 0 AND k.in_post = 1 AND c.archived = 0 AND c.deceased = 0 "
    f"ORDER BY coalesce(m.tier_rank, {NO_TIER}), m.grade, l.sort_name, c.id, "
    "instr(coalesce(k.roles, ''), 'decision') = 0, k.id"
)
"""Person, customer, kind, name, honorific, company, tier, grade, post, channel, quiet, kinds of contact points, has an
address, sex, industry, region. The best tier first; in a company those who decide."""


def recipients(source: Reads, tiers: Collection[str], grades: Collection[str]) -> Rows:
    """Columns of `_PEOPLE`: the customers of these tiers, the prospects of these grades, and their contact people."""
    return source.fetch(
        "WITH some(id) AS (SELECT id FROM measure WHERE "
        "(closed = 1 AND tier IN (SELECT value FROM json_each(?1))) "
        "OR (prospect = 1 AND grade IN (SELECT value FROM json_each(?2)))), "
        "who(person, customer) AS (SELECT id, id FROM some UNION ALL "
        f"SELECT p.id, p.employer_id FROM some JOIN party p ON p.employer_id = some.id) {_PEOPLE}",
        (json.dumps(list(tiers)), json.dumps(list(grades))),
    )


def these(source: Reads, ids: Collection[int]) -> Rows:
    """Columns of `_PEOPLE` of some cards."""
    return source.fetch(
        "WITH who(person, customer) AS (SELECT id, coalesce(employer_id, id) FROM party "
        f"WHERE id IN (SELECT value FROM json_each(?1))) {_PEOPLE}",
        (json.dumps(list(ids)),),
    )


def people_facts(source: Reads, keys: Collection[str]) -> Rows:
    """(party_id, key, value) of some facts of everybody."""
    return source.fetch(
        "SELECT party_id, key, value FROM fact WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )


def birth_years(source: Reads) -> dict[int, int]:
    """The year of birth of everybody of whom it is known."""
    return dict(
        source.fetch(
            "SELECT party_id, year FROM important_date WHERE type = 'birthday' AND relation = 'self' AND year > 0"
        )
    )


def tag_names(source: Reads) -> Rows:
    """(party_id, tag) of everybody."""
    return source.fetch("SELECT pt.party_id, t.name FROM party_tag pt JOIN tag t ON t.id = pt.tag_id")


def parents(source: Reads) -> set[int]:
    """Who has a child's date on the card."""
    return {
        row[0]
        for row in source.fetch("SELECT DISTINCT party_id FROM important_date WHERE relation = 'child'")
    }


def greetings_on(source: Reads, occasion: str, day: str) -> Rows:
    """(party_id, id, way, template_id, text, state, done_on, interaction_id) of one occurrence."""
    return source.fetch(
        "SELECT party_id, id, way, template_id, text, state, done_on, interaction_id FROM greeting "
        "WHERE occasion = ? AND occurs_on = ?",
        (occasion, day),
    )


def greeting(source: Reads, party_id: int, occasion: str, day: str) -> tuple[Any, ...] | None:
    """(id, way, template_id, text, state, done_on, interaction_id)."""
    rows = source.fetch(
        "SELECT id, way, template_id, text, state, done_on, interaction_id FROM greeting "
        "WHERE party_id = ? AND occasion = ? AND occurs_on = ?",
        (party_id, occasion, day),
    )
    return rows[0] if rows else None


def last_greetings(source: Reads, occasion: str, since: str, before: str) -> Rows:
    """(party_id, occurs_on, way, text) of the latest greeting done on such an occasion."""
    return source.fetch(
        "SELECT party_id, max(occurs_on), way, coalesce(text, '') FROM greeting WHERE occasion = ? "
        "AND occurs_on >= ? AND occurs_on < ? AND state = 'done' GROUP BY party_id",
        (occasion, since, before),
    )


def templates_used(source: Reads, since: str, but: tuple[str, str], party_id: int | None = None) -> Rows:
    """(party_id, template_id, last day) of the templates used since a day, for everybody or for one person. `but` is the
    occurrence (occasion, day) that is left out; another festival on the same day is not."""
    one = "" if party_id is None else " AND party_id = ?4"
    return source.fetch(
        "SELECT party_id, template_id, max(occurs_on) FROM greeting WHERE state = 'done' "
        "AND template_id IS NOT NULL AND occurs_on > ?1 AND (occasion, occurs_on) != (?2, ?3)"
        f"{one} GROUP BY party_id, template_id",
        (since, *but) if party_id is None else (since, *but, party_id),
    )


def there(source: Reads, table: str, ids: Collection[int]) -> set[int]:
    """Those of the ids that are (still) in a table: "party" or "greeting_template"."""
    return {
        row[0]
        for row in source.fetch(
            f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
        )
    }


def messages_since(source: Reads, party_id: int, since: str, types: Collection[str]) -> Rows:
    """(day, type, purpose, content) of what we wrote to somebody, the newest first."""
    return source.fetch(
        "SELECT i.happened_on, i.type, i.purpose, i.content FROM interaction_party ip "
        "JOIN interaction i ON i.id = ip.interaction_id WHERE ip.party_id = ? AND i.direction = 'out' "
        "AND i.happened_on > ? AND i.type IN (SELECT value FROM json_each(?)) ORDER BY i.happened_on DESC",
        (party_id, since, json.dumps(list(types))),
    )


def date_options(source: Reads, type_: str, party_ids: Collection[int]) -> Rows:
    """(party_id, options) of the own dates of a type that have any."""
    return source.fetch(
        "SELECT party_id, options FROM important_date WHERE type = ? AND relation = 'self' AND stopped = 0 "
        "AND options IS NOT NULL AND party_id IN (SELECT value FROM json_each(?))",
        (type_, json.dumps(list(party_ids))),
    )


def has_day(source: Reads, party_id: int, key: str, until: str) -> bool:
    """Whether a fact of somebody names a day up to `until`."""
    found = source.fetch(
        "SELECT 1 FROM fact WHERE party_id = ? AND key = ? AND value <= ? LIMIT 1", (party_id, key, until)
    )
    return bool(found)


def greetings_of(source: Reads, party_ids: Collection[int], limit: int) -> Rows:
    """(party_id, name, occasion, occurs_on, way, text, state, done_on) of some cards, the latest first."""
    return source.fetch(
        "SELECT g.party_id, p.name, g.occasion, g.occurs_on, g.way, coalesce(g.text, ''), g.state, g.done_on "
        "FROM greeting g JOIN party p ON p.id = g.party_id "
        "WHERE g.party_id IN (SELECT value FROM json_each(?)) AND g.state != 'planned' "
        "ORDER BY g.occurs_on DESC, g.id DESC LIMIT ?",
        (json.dumps(list(party_ids)), limit),
    )


def templates(source: Reads) -> Rows:
    """(id, occasion, text, position), in the rep's order."""
    return source.fetch("SELECT id, occasion, text, position FROM greeting_template ORDER BY position, id")


def counts_by_occasion(source: Reads, first: str, last: str) -> Rows:
    """(occasion, occurs_on, state, how many) of the occurrences of some days."""
    return source.fetch(
        "SELECT occasion, occurs_on, state, count(*) FROM greeting WHERE occurs_on BETWEEN ? AND ? "
        "GROUP BY occasion, occurs_on, state",
        (first, last),
    )
