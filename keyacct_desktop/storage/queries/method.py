"""SQL of what the rep decides: settings of the method, levels, decisions, contracts; and the review's reads."""

from collections.abc import Sequence
from typing import Any

from keyacct_desktop.storage.queries.method_records import Reader


def method_settings(reader: Reader, prefix: str) -> dict[str, tuple[int, str]]:
    """(id, JSON value) of the method's settings by key without the prefix."""
    rows = reader.fetch("SELECT key, id, value FROM setting WHERE key GLOB ? || '*'", (prefix,))
    return {key.removeprefix(prefix): (row_id, value) for key, row_id, value in rows}


def customer(reader: Reader, party_id: int) -> tuple[Any, ...] | None:
    """(name, kind, stage, archived, deceased) of a card that may be measured."""
    rows = reader.fetch(
        "SELECT name, kind, stage, archived, deceased FROM party WHERE id = ? AND kind != 'contact'",
        (party_id,),
    )
    return rows[0] if rows else None


def level_history(reader: Reader, party_id: int) -> list[tuple[Any, ...]]:
    """(id, set_on, level, target, reason, origin), the newest first."""
    return reader.fetch(
        "SELECT id, set_on, level, target, reason, origin FROM level_change WHERE party_id = ? "
        "ORDER BY set_on DESC, id DESC",
        (party_id,),
    )


def decision_history(reader: Reader, party_id: int) -> list[tuple[Any, ...]]:
    """(id, decided_on, about, verdict, value, before, reason), the newest first."""
    return reader.fetch(
        "SELECT id, decided_on, about, verdict, value, before, reason FROM decision WHERE party_id = ? "
        "ORDER BY decided_on DESC, id DESC",
        (party_id,),
    )


_CONTRACT = (
    "SELECT c.id, c.party_id, c.number, c.name, c.started_on, c.ends_on, c.amount_fen, c.cycle_months, c.due_on, "
    "c.paid_on, c.grace_days, c.note FROM contract c "
)


def contracts_of(reader: Reader, party_id: int) -> list[tuple[Any, ...]]:
    """The contracts of a customer, the newest first."""
    return reader.fetch(_CONTRACT + "WHERE c.party_id = ? ORDER BY c.started_on DESC, c.id DESC", (party_id,))


def contract(reader: Reader, contract_id: int) -> tuple[Any, ...] | None:
    rows = reader.fetch(_CONTRACT + "WHERE c.id = ?", (contract_id,))
    return rows[0] if rows else None


def contracts_with_renewal(reader: Reader) -> list[tuple[Any, ...]]:
    """The contracts with a renewal date, of customers who are neither archived nor deceased."""
    return reader.fetch(
        _CONTRACT + "JOIN party p ON p.id = c.party_id "
        "WHERE c.due_on IS NOT NULL AND p.archived = 0 AND p.deceased = 0 ORDER BY c.due_on, c.id"
    )


def visit_rows(reader: Reader, since: str, until: str) -> list[tuple[Any, ...]]:
    """(id, customer, day, purpose, result) of visits paid on some days."""
    return reader.fetch(
        "SELECT i.id, ip.party_id, i.happened_on, i.purpose, i.result FROM interaction i "
        "JOIN interaction_party ip ON ip.interaction_id = i.id AND ip.role = 'customer' "
        "WHERE i.type = 'visit' AND i.happened_on BETWEEN ? AND ? ORDER BY i.happened_on, i.id",
        (since, until),
    )


def stages_reached(reader: Reader) -> list[tuple[Any, ...]]:
    """(customer, source, stage now, stages that were ever reached, joined by blanks)."""
    return reader.fetch(
        "SELECT p.id, p.source, p.stage, (SELECT group_concat(coalesce(s.from_stage, '') || ' ' || s.to_stage, ' ') "
        "FROM stage_change s WHERE s.party_id = p.id), "
        "EXISTS (SELECT 1 FROM sales_order o WHERE o.party_id = p.id AND o.is_return = 0 AND o.state = 'normal') "
        "FROM party p WHERE p.kind != 'contact'"
    )


def services_given(reader: Reader, party_id: int, since: str, until: str) -> set[str]:
    """The kinds of contact that a customer had on some days."""
    rows = reader.fetch(
        "SELECT DISTINCT i.type FROM interaction i JOIN interaction_party ip ON ip.interaction_id = i.id "
        "WHERE ip.party_id = ? AND ip.role = 'customer' AND i.happened_on BETWEEN ? AND ?",
        (party_id, since, until),
    )
    return {row[0] for row in rows}


def kinds_given(
    reader: Reader, tiers: Sequence[str], since: str, until: str
) -> list[tuple[int, str, str, str]]:
    """(id, name, tier whose service counts, kinds of contact had on these days joined by commas) of the customers
    of some tiers, the best tier and the most profit first."""
    marks = ", ".join("?" * len(tiers))
    return reader.fetch(
        "SELECT m.id, l.name, m.service_tier, coalesce((SELECT group_concat(DISTINCT i.type) FROM interaction_party ip "
        "JOIN interaction i ON i.id = ip.interaction_id WHERE ip.party_id = m.id AND ip.role = 'customer' "
        "AND i.happened_on BETWEEN ? AND ?), '') FROM measure m JOIN list_row l ON l.id = m.id "
        f"WHERE m.closed = 1 AND m.dropped = 0 AND m.service_tier IN ({marks}) "
        "ORDER BY m.tier_rank, m.net_fen DESC, m.id",
        (since, until, *tiers),
    )


def card_names(reader: Reader) -> dict[int, tuple[str, str, str, str | None]]:
    """(name, kind, stage, rep's name) of every customer."""
    rows = reader.fetch(
        "SELECT p.id, p.name, p.kind, p.stage, r.name FROM party p LEFT JOIN rep r ON r.id = p.rep_id "
        "WHERE p.kind != 'contact'"
    )
    return {row[0]: row[1:] for row in rows}


def rep_named(reader: Reader, name: str) -> int | None:
    rows = reader.fetch("SELECT id FROM rep WHERE name = ?", (name,))
    return rows[0][0] if rows else None


def rep_names(reader: Reader) -> list[str]:
    return [row[0] for row in reader.fetch("SELECT name FROM rep ORDER BY is_me DESC, name")]
