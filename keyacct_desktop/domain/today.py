"""The Today list: one line per customer with all reasons joined, in the order of method.md D24.

Knows reasons as codes with days; must not know where they come from (today_reasons) or how they are said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from keyacct_desktop.domain.method_codes import TIER_RANK, URGENCY, ReasonCode, Tier
from keyacct_desktop.domain.vocabulary import DateType, Relation

RENEWAL_DATES = frozenset((DateType.RENEWAL, DateType.EXPIRY))
"""Dates that are business: class 4 of the list, never greeted."""


def date_occasion(type_: str, relation: str | None) -> str:
    """What a date is greeted as: "birthday" for a person's own, "birthday:spouse" for the husband's or the wife's."""
    return type_ if relation in (None, Relation.SELF) else f"{type_}:{relation}"


class NearDate(NamedTuple):
    """A date of a customer, as far as a sentence needs it. `key` names the occurrence ("date:12:2026-09-25"), `type`
    and `relation` are codes of DateType and Relation, `person` a contact's name, `lunar` (month, day, leap month),
    `party_id` the card that has it, `greet` False where the rep said that nobody greets on it."""

    key: str
    type: str
    relation: str
    label: str | None
    person: str | None
    day: date
    age: int | None = None
    nominal_age: int | None = None
    is_round: bool = False
    lunar: tuple[int, int, bool] | None = None
    party_id: int = 0
    greet: bool = True

    @property
    def occasion(self) -> str:
        return date_occasion(self.type, self.relation)


class Reason(NamedTuple):
    """Why: `days_late` is days after the day it was due (negative: before; None: no day), `ref` the row it is about
    (a task, a contract, a date), `detail` a short text or code that the sentence needs, `date` the day of the year."""

    code: ReasonCode
    days_late: int | None = None
    ref: int | None = None
    detail: str | None = None
    date: NearDate | None = None

    @property
    def urgency(self) -> int:
        return URGENCY[self.code]


class Candidate(NamedTuple):
    """A customer with reasons. `sort_name` is the name as an address book sorts it; `contacted_today` ticks the
    line off; `put_off` is a snooze or skip that hides it today."""

    customer_id: int
    sort_name: str
    tier: Tier | None
    reasons: Sequence[Reason]
    do_not_disturb: bool = False
    contacted_today: bool = False
    put_off: bool = False


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One customer. `reasons` by urgency, then days late; `urgency` and `days_late` are those of the first."""

    customer_id: int
    tier: Tier | None
    urgency: int
    days_late: int | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class TodayList:
    """Lines to show, those folded away in the same order, and those ticked off today. `put_off` counts the
    customers that wait for another day."""

    lines: tuple[TodayLine, ...]
    folded: tuple[TodayLine, ...]
    done: tuple[TodayLine, ...]
    put_off: int


def today_list(candidates: Iterable[Candidate], limit: int) -> TodayList:
    """D24's list: urgency, tier, days late descending, name. Several candidates of one customer become one line."""
    waiting: list[tuple[tuple[int, int, int, str, int], TodayLine]] = []
    done: list[tuple[tuple[int, int, int, str, int], TodayLine]] = []
    put_off = 0
    for candidate in _merged(candidates).values():
        reasons = candidate.reasons
        if candidate.do_not_disturb:
            reasons = [reason for reason in reasons if URGENCY[reason.code] == 1]
        if not reasons:
            continue
        entry = _entry(candidate, reasons)
        if candidate.contacted_today:
            done.append(entry)
        elif candidate.put_off:
            put_off += 1
        else:
            waiting.append(entry)
    waiting.sort(key=_key)
    done.sort(key=_key)
    lines = tuple(line for _, line in waiting)
    return TodayList(lines[:limit], lines[limit:], tuple(line for _, line in done), put_off)


def _merged(candidates: Iterable[Candidate]) -> Mapping[int, Candidate]:
    found: dict[int, Candidate] = {}
    for candidate in candidates:
        before = found.get(candidate.customer_id)
        if before is not None:
            candidate = candidate._replace(reasons=(*before.reasons, *candidate.reasons))
        found[candidate.customer_id] = candidate
    return found


def _entry(
    candidate: Candidate, reasons: Sequence[Reason]
) -> tuple[tuple[int, int, int, str, int], TodayLine]:
    ordered = tuple(sorted(reasons, key=_by_urgency)) if len(reasons) > 1 else tuple(reasons)
    first = ordered[0]
    tier = candidate.tier
    urgency = URGENCY[first.code]
    rank = len(TIER_RANK) if tier is None else TIER_RANK[tier]
    line = TodayLine(candidate.customer_id, tier, urgency, first.days_late, ordered)
    return (urgency, rank, -_late(first), candidate.sort_name, candidate.customer_id), line


def _key(entry: tuple[tuple[int, int, int, str, int], TodayLine]) -> tuple[int, int, int, str, int]:
    return entry[0]


def _by_urgency(reason: Reason) -> tuple[int, int, str, int]:
    return URGENCY[reason.code], -_late(reason), reason.code, reason.ref or 0


def _late(reason: Reason) -> int:
    return 0 if reason.days_late is None else reason.days_late
