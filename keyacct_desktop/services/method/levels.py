"""The rep's relationship levels: set with a reason, dated, kept (method.md D11)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.levels import all_partners
from keyacct_desktop.domain.text import clean
from keyacct_desktop.domain.vocabulary import Level
from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import measures as cache
from keyacct_desktop.storage.queries import method as queries
from keyacct_desktop.storage.queries.method_records import Reader

REP, PROPOSAL = "rep", "proposal"
_LEVELS = frozenset(int(level) for level in Level)


@dataclass(frozen=True, slots=True)
class LevelEntry:
    """One dated change: the level and target from that day on (None: none). `origin` is "rep" or "proposal"."""

    id: int
    set_on: date
    level: int | None
    target: int | None
    reason: str
    origin: str


def set_level(
    book: Book, *, party_id: int, level: int | None, target: int | None = None, reason: str = ""
) -> None:
    """Put a customer's level and target, as one change set "level.set" (name). None takes the rep's level back, so
    that the measured one is shown. Nothing changed: nothing written.

    Raises Refused: customer_gone, level_unknown (field "level" or "target"), reason_missing (a change of level
    needs one); and InvalidText.
    """
    name = customer_name(book, party_id)
    for field, value in (("level", level), ("target", target)):
        if value is not None and value not in _LEVELS:
            raise Refused("level_unknown", field)
    reason = clean(reason)
    history = level_history(book, party_id)
    before = (history[0].level, history[0].target) if history else (None, None)
    if before == (level, target):
        return
    if level != before[0] and not reason:
        raise Refused("reason_missing", "reason")
    with book.transaction("level.set", name=name) as tx:
        tx.insert(
            "level_change", party_id=party_id, level=level, target=target,
            set_on=book.clock.today().isoformat(), reason=reason or None, origin=REP,
        )  # fmt: skip


def level_history(book: Reader, party_id: int) -> tuple[LevelEntry, ...]:
    """Every change of a customer's level, the newest first."""
    return tuple(_entry(row) for row in queries.level_history(book, party_id))


def whole_book_fives(book: Reader) -> bool:
    """Whether the rep has put the whole book (five customers or more) at 伙伴: a reason for a gentle word."""
    return all_partners(cache.rep_levels(book))


def customer_name(book: Reader, party_id: int) -> str:
    """The name of a customer. Raises Refused "customer_gone"."""
    row = queries.customer(book, party_id)
    if row is None:
        raise Refused("customer_gone", "party")
    return str(row[0])


def _entry(row: tuple[Any, ...]) -> LevelEntry:
    return LevelEntry(row[0], date.fromisoformat(row[1]), row[2], row[3], row[4] or "", row[5])
