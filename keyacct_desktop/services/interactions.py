"""Logging contacts: one entry for one or several customers, with its people, next step and cost.

Owns the rules of a log entry. Must not know how it was typed, nor how it is shown (services.timeline).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import LINE_LIMIT, LONG_LIMIT, clean
from keyacct_desktop.domain.vocabulary import (
    CostCategory,
    Direction,
    InteractionType,
    PartyKind,
    Purpose,
    Result,
)
from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import interactions as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.transaction import Transaction

EARLIEST: Final = date(1901, 1, 1)
MOST_MINUTES: Final = 24 * 60
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_RECENT: Final = 300
_USUAL_TYPES: Final = (
    InteractionType.VISIT, InteractionType.CALL, InteractionType.WECHAT, InteractionType.MEAL,
    InteractionType.INCOMING_VISIT, InteractionType.AFTER_SALE, InteractionType.SERVICE, InteractionType.EMAIL,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One contact (method.md 3c). `customers` and `present` are party ids; `happened_time` is local "HH:MM".

    `answered` False means that our try found nobody. `cost_fen` is the whole cost; it is shared evenly by
    the customers. A next step needs a text or a day, or both.
    """

    customers: tuple[int, ...]
    happened_on: date
    type: str
    present: tuple[int, ...] = ()
    happened_time: str | None = None
    direction: str = Direction.OUT
    answered: bool = True
    minutes: int | None = None
    purpose: str | None = None
    content: str = ""
    result: str | None = None
    lesson: str = ""
    next_step: str = ""
    next_on: date | None = None
    cost_fen: int = 0
    cost_category: str = CostCategory.MEAL


@dataclass(frozen=True, slots=True)
class PartyBrief:
    """A card's name as the log shows it. `employer_id` is set for contact people; `company` is in words."""

    id: int
    kind: str
    name: str
    employer_id: int | None
    stage: str
    honorific: str | None
    company: str | None


@dataclass(frozen=True, slots=True)
class ContactPerson:
    """Somebody inside a company who may have been present."""

    id: int
    name: str
    post: str | None
    employer_id: int


def log_interaction(book: Book, *, entry: LogEntry) -> int:
    """Log one contact and return its id, as one change set "interaction.logged" (name, count).

    The customers' open next steps that were due on or before that day are done with it: the contact is what
    they planned. A try that found nobody leaves them open, unless it agrees a new next step. The new next
    step becomes one task per customer. A contact person given as customer stands for the company.
    Raises Refused: customer_missing, customer_gone, type_unknown, day_in_future, day_too_early, time_invalid,
    minutes_invalid, next_before_contact, cost_negative; and InvalidText.
    """
    entry, names = _checked(book, entry)
    with book.transaction("interaction.logged", name=names[0], count=len(names)) as tx:
        interaction_id = tx.insert("interaction", **_columns(entry), created_at=tx.now)
        _insert_people(tx, interaction_id, entry)
        if entry.answered or _plans(entry):
            due = queries.due_next_steps(tx, entry.customers, entry.happened_on.isoformat())
            tx.update("task", due, done_on=entry.happened_on.isoformat())
        for customer in entry.customers if _plans(entry) else ():
            _insert_next_step(tx, interaction_id, customer, entry)
        _insert_costs(tx, interaction_id, entry)
    return interaction_id


def change_interaction(book: Book, *, interaction_id: int, entry: LogEntry) -> None:
    """Write a logged contact anew, as one change set "interaction.changed" (name, count).

    Next steps that were done meanwhile keep their day. Raises as `log_interaction`, and Refused
    "interaction_gone".
    """
    entry, names = _checked(book, entry)
    if queries.interaction(book, interaction_id) is None:
        raise Refused("interaction_gone")
    with book.transaction("interaction.changed", name=names[0], count=len(names)) as tx:
        tx.update("interaction", interaction_id, **_columns(entry))
        _renew_people(tx, interaction_id, entry)
        _renew_next_steps(tx, interaction_id, entry)
        _renew_costs(tx, interaction_id, entry)


def delete_interaction(book: Book, *, interaction_id: int) -> None:
    """Delete a contact with its next steps and costs, as one change set "interaction.deleted" (name, count).

    Next steps of earlier contacts that it had closed stay closed. Raises Refused "interaction_gone".
    """
    if queries.interaction(book, interaction_id) is None:
        raise Refused("interaction_gone")
    names = [row[2] for row in queries.people_in(book, [interaction_id]) if row[3] == "customer"]
    with book.transaction("interaction.deleted", name=names[0] if names else "", count=len(names)) as tx:
        tx.delete("interaction", interaction_id)


def read_interaction(book: Book, interaction_id: int) -> LogEntry:
    """A logged contact as an entry, to be changed. Raises Refused "interaction_gone"."""
    row = queries.interaction(book, interaction_id)
    if row is None:
        raise Refused("interaction_gone")
    people = queries.people_in(book, [interaction_id])
    costs = queries.costs_of(book, [interaction_id])
    return LogEntry(
        customers=tuple(party for _, party, _, role in people if role == "customer"),
        present=tuple(party for _, party, _, role in people if role != "customer"),
        happened_on=date.fromisoformat(row[1]), happened_time=row[2], type=row[3], direction=row[4],
        answered=bool(row[5]), minutes=row[6], purpose=row[7], content=row[8] or "", result=row[9],
        lesson=row[10] or "", next_step=row[11] or "",
        next_on=date.fromisoformat(row[12]) if row[12] else None,
        cost_fen=sum(cost[4] for cost in costs),
        cost_category=costs[0][3] if costs else CostCategory.MEAL,
    )  # fmt: skip


def read_parties(book: Book, ids: Sequence[int]) -> list[PartyBrief]:
    """The cards with these ids that exist, in this order."""
    return [PartyBrief(*row) for row in queries.parties(book, ids)]


def read_people(book: Book, company_ids: Sequence[int]) -> list[ContactPerson]:
    """The people in these companies who are still in post; those met last come first."""
    return [ContactPerson(*row) for row in queries.people_of(book, company_ids)]


def common_types(book: Book, *, count: int = 6) -> list[InteractionType]:
    """The types this rep logs most, filled up with the usual ones, in the order of the vocabulary: a type keeps
    its place on the strip, whatever was logged last."""
    known = set(InteractionType)
    used = [InteractionType(code) for code in queries.recent_types(book, _RECENT) if code in known]
    chosen = list(dict.fromkeys((*used, *_USUAL_TYPES)))[:count]
    return [one for one in InteractionType if one in chosen]


def _checked(book: Book, entry: LogEntry) -> tuple[LogEntry, list[str]]:
    """The entry cleaned, its customers resolved, and their names."""
    if not entry.customers:
        raise Refused("customer_missing", "customers")
    wanted = dict.fromkeys((*entry.customers, *entry.present))
    known = {party.id: party for party in read_parties(book, list(wanted))}
    if len(known) < len(wanted):
        raise Refused("customer_gone", "customers")
    customers: dict[int, None] = {}
    present = dict.fromkeys(entry.present)
    for party in (known[customer] for customer in entry.customers):
        if party.kind == PartyKind.CONTACT and party.employer_id is not None:
            customers[party.employer_id] = None
            present[party.id] = None
        else:
            customers[party.id] = None
    _check_values(book.clock.today(), entry)
    entry = replace(
        entry,
        customers=tuple(customers),
        present=tuple(one for one in present if one not in customers),
        content=clean(entry.content, LONG_LIMIT),
        lesson=clean(entry.lesson),
        next_step=clean(entry.next_step, LINE_LIMIT),
    )
    return entry, [party.name for party in read_parties(book, entry.customers)]


def _check_values(today: date, entry: LogEntry) -> None:
    check_day(entry.happened_on, today, "happened_on")
    for code, words, field in (
        (entry.type, InteractionType, "type"),
        (entry.direction, Direction, "direction"),
        (entry.purpose, Purpose, "purpose"),
        (entry.result, Result, "result"),
        (entry.cost_category, CostCategory, "cost_category"),
    ):
        if code is not None and code not in set(words):
            raise Refused("type_unknown", field)
    if entry.happened_time is not None and _TIME.fullmatch(entry.happened_time) is None:
        raise Refused("time_invalid", "happened_time")
    if entry.minutes is not None and not 0 <= entry.minutes <= MOST_MINUTES:
        raise Refused("minutes_invalid", "minutes", most=MOST_MINUTES)
    if entry.next_on is not None and entry.next_on < entry.happened_on:
        raise Refused("next_before_contact", "next_on")
    if entry.cost_fen < 0:
        raise Refused("cost_negative", "cost")


def check_day(day: date, today: date, field: str) -> None:
    """Raise Refused unless something may have happened on `day`. Tomorrow is taken: the rep may be travelling
    east of the computer's clock."""
    if day > today + timedelta(days=1):
        raise Refused("day_in_future", field)
    if day < EARLIEST:
        raise Refused("day_too_early", field)


def _plans(entry: LogEntry) -> bool:
    return bool(entry.next_step) or entry.next_on is not None


def _columns(entry: LogEntry) -> dict[str, Any]:
    return {
        "happened_on": entry.happened_on.isoformat(),
        "happened_time": entry.happened_time,
        "type": str(entry.type),
        "direction": str(entry.direction),
        "answered": int(entry.answered),
        "minutes": entry.minutes,
        "purpose": _text(entry.purpose),
        # Never NULL: what the full-text index has counted as a text must be taken out of it as one.
        "content": entry.content,
        "result": _text(entry.result),
        "lesson": _text(entry.lesson),
        "next_step": _text(entry.next_step),
        "next_on": entry.next_on.isoformat() if entry.next_on else None,
    }


def _text(value: str | None) -> str | None:
    return str(value) if value else None


def _roles(entry: LogEntry) -> dict[int, str]:
    return dict.fromkeys(entry.customers, "customer") | dict.fromkeys(entry.present, "present")


def _insert_people(tx: "Transaction", interaction_id: int, entry: LogEntry) -> None:
    for party, role in _roles(entry).items():
        tx.insert("interaction_party", interaction_id=interaction_id, party_id=party, role=role)


def _insert_next_step(tx: "Transaction", interaction_id: int, customer: int, entry: LogEntry) -> None:
    tx.insert(
        "task", party_id=customer, interaction_id=interaction_id, kind="next_step", owner="us", text=entry.next_step,
        due_on=entry.next_on.isoformat() if entry.next_on else None, created_at=tx.now,
    )  # fmt: skip


def _insert_costs(tx: "Transaction", interaction_id: int, entry: LogEntry) -> None:
    """Even shares; the odd fen go to the first customers, so that the sum is what was typed."""
    share, rest = divmod(entry.cost_fen, len(entry.customers))
    for position, customer in enumerate(entry.customers):
        amount = share + (position < rest)
        if amount:
            tx.insert(
                "cost", party_id=customer, interaction_id=interaction_id, category=str(entry.cost_category),
                amount_fen=amount, spent_on=entry.happened_on.isoformat(),
            )  # fmt: skip


def _renew_people(tx: "Transaction", interaction_id: int, entry: LogEntry) -> None:
    before = {party: role for _, party, _, role in queries.people_in(tx, [interaction_id])}
    if before == (after := _roles(entry)):
        return
    rows = queries.party_rows_of(tx, interaction_id)
    tx.delete("interaction_party", [row for row, party in rows if after.get(party) != before[party]])
    for party, role in after.items():
        if before.get(party) != role:
            tx.insert("interaction_party", interaction_id=interaction_id, party_id=party, role=role)


def _renew_next_steps(tx: "Transaction", interaction_id: int, entry: LogEntry) -> None:
    wanted = set(entry.customers) if _plans(entry) else set()
    for task_id, party, _text_before, _due, done in queries.tasks_of(tx, interaction_id):
        if party in wanted:
            wanted.discard(party)
            tx.update(
                "task",
                task_id,
                text=entry.next_step,
                due_on=entry.next_on.isoformat() if entry.next_on else None,
            )
        elif done is None or party not in entry.customers:
            tx.delete("task", task_id)
    for customer in entry.customers:
        if customer in wanted:
            _insert_next_step(tx, interaction_id, customer, entry)


def _renew_costs(tx: "Transaction", interaction_id: int, entry: LogEntry) -> None:
    before = queries.costs_of(tx, [interaction_id])
    same_share = sum(row[4] for row in before) == entry.cost_fen and {row[2] for row in before} <= set(
        entry.customers
    )
    ids = [row[1] for row in before]
    if same_share and (not before or len(before) == min(len(entry.customers), entry.cost_fen)):
        if ids:
            tx.update("cost", ids, category=str(entry.cost_category), spent_on=entry.happened_on.isoformat())
        return
    tx.delete("cost", ids)
    _insert_costs(tx, interaction_id, entry)
