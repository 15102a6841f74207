"""SQL of gifts: what was given to whom, and what a card says about taste and organisation. Days are ISO text."""

import json
from collections.abc import Collection
from typing import Any

from keyacct_desktop.storage.queries.interactions import Reads

Rows = list[tuple[Any, ...]]

_GIFT = (
    "SELECT g.id, g.party_id, g.name, g.value_fen, g.given_on, g.occasion, g.state, g.way, g.reaction, g.approval, "
    "g.purpose, g.note, g.cost_id, p.name FROM gift g JOIN party p ON p.id = g.party_id "
)


def gift(source: Reads, gift_id: int) -> tuple[Any, ...] | None:
    """All columns of a gift, and the person's name."""
    rows = source.fetch(_GIFT + "WHERE g.id = ?", (gift_id,))
    return rows[0] if rows else None


def gifts_of(source: Reads, party_ids: Collection[int]) -> Rows:
    """The gifts of some cards, those without a day first, then the latest."""
    return source.fetch(
        _GIFT + "WHERE g.party_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY g.given_on IS NOT NULL, g.given_on DESC, g.id DESC",
        (json.dumps(list(party_ids)),),
    )


def gifts_for(source: Reads, occasion: str, since: str, until: str) -> Rows:
    """All columns of the gifts for an occasion on some days, the latest last."""
    return source.fetch(
        _GIFT + "WHERE g.occasion = ? AND g.given_on BETWEEN ? AND ? ORDER BY g.given_on, g.id",
        (occasion, since, until),
    )


def year_sums(source: Reads, after: str, until: str) -> dict[int, int]:
    """What each person was given on some days, in fen."""
    return dict(
        source.fetch(
            "SELECT party_id, sum(value_fen) FROM gift WHERE state = 'given' AND given_on > ? AND given_on <= ? "
            "AND value_fen IS NOT NULL GROUP BY party_id",
            (after, until),
        )
    )


def family(source: Reads, party_id: int) -> list[int]:
    """The customer and its contact people: all of the card's company, the card itself first."""
    rows = source.fetch(
        "SELECT id FROM party WHERE id = ?1 OR employer_id = ?1 "
        "OR id = (SELECT employer_id FROM party WHERE id = ?1) "
        "OR employer_id = (SELECT employer_id FROM party WHERE id = ?1) ORDER BY id != ?1, id",
        (party_id,),
    )
    return [row[0] for row in rows]


def person(source: Reads, party_id: int) -> tuple[Any, ...] | None:
    """(customer id, name, kind, company, industry, post, tier) of a card."""
    rows = source.fetch(
        "SELECT c.id, k.name, k.kind, CASE k.kind WHEN 'person' THEN coalesce(k.company, '') ELSE c.name END, "
        "coalesce(k.industry, c.industry, ''), coalesce(k.post, ''), m.tier FROM party k "
        "JOIN party c ON c.id = coalesce(k.employer_id, k.id) LEFT JOIN measure m ON m.id = c.id WHERE k.id = ?",
        (party_id,),
    )
    return rows[0] if rows else None


def facts(source: Reads, party_ids: Collection[int], keys: Collection[str]) -> Rows:
    """(party_id, key, value)."""
    return source.fetch(
        "SELECT party_id, key, value FROM fact WHERE party_id IN (SELECT value FROM json_each(?)) "
        "AND key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(party_ids)), json.dumps(list(keys))),
    )


def tender_dates(source: Reads, party_ids: Collection[int]) -> Rows:
    """(calendar, year, month, day, leap, options) of bids and budgets that were not stopped."""
    return source.fetch(
        "SELECT calendar, year, month, day, is_leap_month, options FROM important_date "
        "WHERE type = 'tender' AND stopped = 0 AND party_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(party_ids)),),
    )
