"""What the rep does with a plan: keeps texts, marks greetings as sent, skips somebody, takes it back.

Nothing is sent by the program. A greeting that was sent is logged as a contact that nobody answered, so that it does
not count as real contact (method.md D26) unless the rep says so; each act is one undoable change, for one person or
for thousands.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.greetings import CONTACT_TYPE, GreetingWay
from keyacct_desktop.domain.text import clean
from keyacct_desktop.domain.vocabulary import Direction, Purpose
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.greetings.plan import Row
from keyacct_desktop.services.greetings.texts import TEXT_LIMIT
from keyacct_desktop.services.interactions import check_day
from keyacct_desktop.storage.queries import greetings as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.transaction import Transaction

PLANNED, DONE, SKIPPED = "planned", "done", "skipped"


@dataclass(frozen=True, slots=True)
class Said:
    """What one person is told, and how. `row` is the person as the plan has it."""

    row: Row
    text: str
    template_id: int | None
    way: GreetingWay


def keep_texts(book: Book, *, occasion: str, day: date, said: Sequence[Said]) -> None:
    """Keep texts and ways for later: "greeting.planned" (name) or "greetings.planned" (count). Who is done stays as it
    is. Raises InvalidText."""
    open_ones = _still(book, occasion, day, said, {DONE})
    if not open_ones:
        return
    with book.transaction(_name(open_ones, "planned"), **_params(open_ones)) as tx:
        _write(tx, occasion, day, open_ones, PLANNED, None, [])


def mark_sent(
    book: Book,
    *,
    occasion: str,
    day: date,
    said: Sequence[Said],
    counts: bool = False,
    on: date | None = None,
) -> None:
    """Mark greetings as sent (today, when no day is given) and log each as a contact: "greeting.sent" (name) or
    "greetings.sent" (count). `counts` says that these were real contacts. Who is done already is left out.

    Raises Refused: nobody_left, day_in_future, day_too_early; and InvalidText.
    """
    today = book.clock.today()
    when = on or today
    check_day(when, today, "day")
    open_ones = _still(book, occasion, day, said, {DONE})
    if not open_ones:
        raise Refused("nobody_left")
    with book.transaction(_name(open_ones, "sent"), **_params(open_ones)) as tx:
        logged = _log(tx, open_ones, when, counts)
        _write(tx, occasion, day, open_ones, DONE, when, logged)


def skip(book: Book, *, occasion: str, day: date, said: Sequence[Said]) -> None:
    """Say that these get no greeting this time: "greeting.skipped" (name) or "greetings.skipped" (count)."""
    open_ones = _still(book, occasion, day, said, {DONE, SKIPPED})
    if not open_ones:
        raise Refused("nobody_left")
    with book.transaction(_name(open_ones, "skipped"), **_params(open_ones)) as tx:
        _write(tx, occasion, day, open_ones, SKIPPED, None, [])


def reopen(book: Book, *, rows: Sequence[Row]) -> None:
    """Take "sent" or "skipped" back; the logged contact goes with it: "greeting.reopened" (name) or
    "greetings.reopened" (count)."""
    closed = [one for one in rows if one.state != PLANNED and one.greeting_id is not None]
    if not closed:
        return
    with book.transaction(_name(closed, "reopened"), **_params(closed)) as tx:
        logged = [one.interaction_id for one in closed if one.interaction_id is not None]
        if logged:
            tx.delete("interaction", logged)
        ids = [one.greeting_id for one in closed if one.greeting_id is not None]
        tx.update("greeting", ids, state=PLANNED, done_on=None, interaction_id=None)


def _still(book: Book, occasion: str, day: date, said: Sequence[Said], closed: set[str]) -> list[Said]:
    """Those whose greeting is in none of these states, as the book has it now. Who was deleted since the plan was read
    is left out, and a deleted template is forgotten."""
    kept = {row[0]: row[5] for row in queries.greetings_on(book, occasion, day.isoformat())}
    people = {party_id for one in said for party_id in (one.row.party_id, one.row.customer_id)}
    there = queries.there(book, "party", people)
    used = {one.template_id for one in said if one.template_id is not None}
    templates = queries.there(book, "greeting_template", used) if used else set()
    return [
        one if one.template_id is None or one.template_id in templates else replace(one, template_id=None)
        for one in said
        if kept.get(one.row.party_id, PLANNED) not in closed
        and one.row.party_id in there
        and one.row.customer_id in there
    ]


def _log(tx: "Transaction", said: Sequence[Said], when: date, counts: bool) -> range:
    contacts = [
        (
            when.isoformat(), str(CONTACT_TYPE[one.way]), str(Direction.OUT), int(counts), str(Purpose.CARE),
            clean(one.text, TEXT_LIMIT), tx.now,
        )
        for one in said
    ]  # fmt: skip
    columns = ("happened_on", "type", "direction", "answered", "purpose", "content", "created_at")
    ids = tx.insert_many("interaction", columns, contacts)
    people = []
    for one, interaction_id in zip(said, ids, strict=True):
        people.append((interaction_id, one.row.customer_id, "customer"))
        if one.row.party_id != one.row.customer_id:
            people.append((interaction_id, one.row.party_id, "present"))
    tx.insert_many("interaction_party", ("interaction_id", "party_id", "role"), people)
    return ids


def _write(
    tx: "Transaction",
    occasion: str,
    day: date,
    said: Sequence[Said],
    state: str,
    when: date | None,
    logged: Sequence[int],
) -> None:
    """Write one greeting row for each, over the one that is there."""
    kept = {row[0]: row[1] for row in queries.greetings_on(tx, occasion, day.isoformat())}
    new: list[tuple[Any, ...]] = []
    for at, one in enumerate(said):
        text = clean(one.text, TEXT_LIMIT) or None
        interaction = logged[at] if logged else None
        done_on = when.isoformat() if when else None
        known = kept.get(one.row.party_id)
        if known is None:
            new.append(
                (one.row.party_id, occasion, day.isoformat(), str(one.way), one.template_id, text, state, done_on,
                 interaction, tx.now)
            )  # fmt: skip
        else:
            tx.update(
                "greeting", known, way=str(one.way), template_id=one.template_id, text=text, state=state,
                done_on=done_on, interaction_id=interaction,
            )  # fmt: skip
    columns = (
        "party_id", "occasion", "occurs_on", "way", "template_id", "text", "state", "done_on", "interaction_id",
        "created_at",
    )  # fmt: skip
    tx.insert_many("greeting", columns, new)


def _name(some: Sequence[object], what: str) -> str:
    return f"greeting.{what}" if len(some) == 1 else f"greetings.{what}"


def _params(some: Sequence[Said] | Sequence[Row]) -> dict[str, Any]:
    if len(some) > 1:
        return {"count": len(some)}
    one = some[0]
    return {"name": one.row.name if isinstance(one, Said) else one.name}
