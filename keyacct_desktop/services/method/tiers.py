"""The rep's word on a tier: an override with reason and expiry, and what was decided before (method.md D2)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.text import clean
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.levels import customer_name
from keyacct_desktop.storage.queries import method as queries
from keyacct_desktop.storage.queries.method_records import Reader


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """One dated decision. `about` is "tier" or "level"; `verdict` "override", "accepted", "rejected" or "cleared";
    `value` and `before` are the tier's code or the level's number as text."""

    id: int
    decided_on: date
    about: str
    verdict: str
    value: str | None
    before: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Override:
    """The rep's own tier. `until` is the last day on which it holds; `valid` whether that is still to come."""

    tier: Tier
    since: date
    until: date
    reason: str
    valid: bool


def override_tier(book: Book, *, party_id: int, tier: Tier, reason: str) -> None:
    """Put a customer into a tier for the settings' days, as one change set "tier.overridden" (name).

    Raises Refused: customer_gone, reason_missing; and InvalidText.
    """
    name, reason = customer_name(book, party_id), clean(reason)
    if not reason:
        raise Refused("reason_missing", "reason")
    _decide(book, "tier.overridden", name, party_id, "override", str(Tier(tier)), reason)


def clear_override(book: Book, *, party_id: int, reason: str = "") -> None:
    """Let the computed tier count again: "tier.override_cleared" (name). Nothing to clear: nothing written.

    Raises Refused "customer_gone"; and InvalidText.
    """
    name = customer_name(book, party_id)
    if last_override(tier_history(book, party_id)) is not None:
        _decide(book, "tier.override_cleared", name, party_id, "cleared", None, clean(reason))


def tier_history(book: Reader, party_id: int) -> tuple[DecisionEntry, ...]:
    """Every decision about a customer's tier and level, the newest first."""
    return tuple(_entry(row) for row in queries.decision_history(book, party_id))


def current_override(
    history: tuple[DecisionEntry, ...], as_of: date, settings: MethodSettings
) -> Override | None:
    """The override that was made last and not taken back, expired or not."""
    found = last_override(history)
    if found is None or found.value is None:
        return None
    until = found.decided_on + timedelta(days=settings.override_days - 1)
    return Override(Tier(found.value), found.decided_on, until, found.reason, as_of <= until)


def last_override(history: tuple[DecisionEntry, ...]) -> DecisionEntry | None:
    """The newest override that no later decision has ended; a refusal ends none."""
    for entry in history:
        if entry.about == "tier" and entry.verdict != "rejected":
            return entry if entry.verdict == "override" else None
    return None


def _decide(
    book: Book, change: str, name: str, party_id: int, verdict: str, value: str | None, reason: str
) -> None:
    with book.transaction(change, name=name) as tx:
        tx.insert(
            "decision", party_id=party_id, about="tier", verdict=verdict, value=value,
            decided_on=book.clock.today().isoformat(), reason=reason or None,
        )  # fmt: skip


def _entry(row: tuple[Any, ...]) -> DecisionEntry:
    return DecisionEntry(row[0], date.fromisoformat(row[1]), row[2], row[3], row[4], row[5], row[6] or "")
