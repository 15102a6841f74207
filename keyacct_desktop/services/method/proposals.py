"""Changes of tier and level to confirm: read from the cached measures, accepted or refused (method.md D35)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import TIER_RANK
from keyacct_desktop.domain.text import clean
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.levels import PROPOSAL
from keyacct_desktop.services.method.measuring import cached_context, measure_some, read_stamp
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries import method as queries

if TYPE_CHECKING:
    from keyacct_desktop.domain.measures import Measures
    from keyacct_desktop.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ChangeProposal:
    """A change to confirm. `before` and `after` are the tier's code or the level's number as text; `since` is the
    weekly run that saw it first. `why`: for tiers codes of TierReason, or "profit" when profit alone moved it;
    for levels the evidence as "code:number" (follow_up, quarters, news, joint_work, inbound)."""

    customer_id: int
    name: str
    about: Literal["tier", "level"]
    before: str
    after: str
    since: date
    why: tuple[str, ...]
    upward: bool
    net_fen: int


def read_proposals(book: Book) -> list[ChangeProposal]:
    """All open proposals, the customers with the highest profit first; tier before level."""
    rows = cache.proposal_rows(book)
    stamp = read_stamp(book)
    if not rows or stamp is None:
        return []
    measured = _measured(book, [row[0] for row in rows])
    found: list[ChangeProposal] = []
    for party, name, tier, new_tier, level, new_level, net, _, tier_since, level_since in rows:
        item = measured.get(party)
        if new_tier is not None and item is not None:
            found.append(
                ChangeProposal(
                    party,
                    name,
                    "tier",
                    tier,
                    new_tier,
                    _day(tier_since, stamp.as_of),
                    _tier_why(item),
                    TIER_RANK[new_tier] < TIER_RANK[tier],
                    net,
                )
            )
        if new_level is not None and item is not None:
            found.append(
                ChangeProposal(
                    party,
                    name,
                    "level",
                    str(level),
                    str(new_level),
                    _day(level_since, stamp.as_of),
                    _level_why(item),
                    new_level > level,
                    net,
                )
            )
    return found


def accept_proposals(book: Book, proposals: Sequence[ChangeProposal], reason: str = "") -> None:
    """Let the new tiers and levels count, as one change set "proposals.accepted" (count, name).

    A measured level becomes the rep's. Raises InvalidText.
    """
    reason = clean(reason)
    if not proposals:
        return
    with book.transaction("proposals.accepted", count=len(proposals), name=proposals[0].name) as tx:
        for one in proposals:
            _decided(tx, book, one, "accepted", reason)
            if one.about == "level":
                _set_level(tx, book, one, reason)


def refuse_proposals(book: Book, proposals: Sequence[ChangeProposal], reason: str) -> None:
    """Keep tiers and levels as they are: "proposals.refused" (count, name). The same proposal does not come back.

    Raises Refused "reason_missing"; and InvalidText.
    """
    reason = clean(reason)
    if not reason:
        raise Refused("reason_missing", "reason")
    if not proposals:
        return
    with book.transaction("proposals.refused", count=len(proposals), name=proposals[0].name) as tx:
        for one in proposals:
            _decided(tx, book, one, "rejected", reason)


def _decided(tx: "Transaction", book: Book, one: ChangeProposal, verdict: str, reason: str) -> None:
    tx.insert(
        "decision", party_id=one.customer_id, about=one.about, verdict=verdict, value=one.after, before=one.before,
        decided_on=book.clock.today().isoformat(), reason=reason or None,
    )  # fmt: skip


def _set_level(tx: "Transaction", book: Book, one: ChangeProposal, reason: str) -> None:
    history = queries.level_history(tx, one.customer_id)
    tx.insert(
        "level_change", party_id=one.customer_id, level=int(one.after), target=history[0][3] if history else None,
        set_on=book.clock.today().isoformat(), reason=reason or None, origin=PROPOSAL,
    )  # fmt: skip


def _measured(book: Book, ids: Sequence[int]) -> "dict[int, Measures]":
    stamp, settings = read_stamp(book), read_settings(book)
    assert stamp is not None
    context = cached_context(book, stamp.months, settings)
    rows = cache.stored_rows(book, ids)
    old = {one: (row[_NET], row[_REVENUE]) for one, row in rows.items() if row[_CLOSED]}
    try:
        found = measure_some(book, ids, stamp.as_of, settings, context, old)
    except ValueError:
        return {}
    return {item.id: item for item, _ in found.results}


def _tier_why(item: "Measures") -> tuple[str, ...]:
    result = item.tier_result
    if result is None:
        return ()
    codes = tuple(str(code) for code in result.reasons if code != "change_not_confirmed")
    return codes or ("profit",)


def _level_why(item: "Measures") -> tuple[str, ...]:
    if item.level_measured is None:
        return ()
    found = item.level_measured.evidence
    parts: list[tuple[str, Any]] = [
        ("joint_work", found.joint_work), ("quarters", found.quarters), ("news", found.news),
        ("follow_up", found.followed), ("inbound", found.inbound),
    ]  # fmt: skip
    return tuple(f"{code}:{number}" for code, number in parts if number) or ("none:0",)


def _day(text: str | None, otherwise: date) -> date:
    return date.fromisoformat(text) if text else otherwise


_CLOSED, _NET, _REVENUE = (cache.COLUMNS.index(name) for name in ("closed", "net_fen", "revenue_fen"))
