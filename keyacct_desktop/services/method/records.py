"""Fills the domain's records from set-based reads: one customer or a whole book, the same way.

Knows where each answer of the card is kept; must not compute a measure.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from keyacct_desktop.domain.completeness import ADDRESS, CONTACT_POINT, DATE, PEOPLE, card_weights
from keyacct_desktop.domain.exact import add_months
from keyacct_desktop.domain.interval import slack_months_from
from keyacct_desktop.domain.method_codes import GRADES, Grade, Size, Tier, Zone
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import (
    NO_MEMORY,
    NOT_JUDGED,
    ContactRow,
    ContractRow,
    CostRow,
    CustomerRecord,
    Judged,
    Memory,
    OrderRow,
)
from keyacct_desktop.domain.renewals import current_renewal
from keyacct_desktop.domain.vocabulary import Level
from keyacct_desktop.services.method.week import iso_week
from keyacct_desktop.storage.queries import method_records as queries
from keyacct_desktop.storage.queries.method_records import Reader

Progress = Callable[[int, int], None]

_POTENTIAL = (
    "potential_growth",
    "potential_wallet",
    "potential_influence",
    "potential_fit",
    "potential_credit",
)
_JUDGED_KEYS = (
    *_POTENTIAL, "wallet", "satisfaction", "typed_interval_days", "slack_months", "need_clear", "expected_close_on",
    "expected_amount",
)  # fmt: skip
_DAY = itemgetter(0)
_PARTY_KEYS = frozenset(queries.PARTY_KEYS)
_NOBODY: frozenset[int] = frozenset()


class _Ordinals(dict[str, int]):
    """ISO day → ordinal, each parsed once: a book has a million days, but few different ones."""

    def __missing__(self, text: str) -> int:
        self[text] = found = date.fromisoformat(text).toordinal()
        return found


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A customer's row of the weekly memory; see storage.tables.method.WeekMemory."""

    id: int
    week: str
    run_on: str
    base_tier: Tier | None
    tier: Tier | None
    level: int | None
    zone: Zone | None
    before_tier: Tier | None
    before_level: int | None
    before_zone: Zone | None
    tier_since: str | None
    level_since: str | None
    size: Size | None
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class BookRecords:
    """What one run reads: the records by id, the weekly memory, and the outcome of prospects by grade
    (for whole books only)."""

    records: list[CustomerRecord]
    weeks: Mapping[int, WeekRow]
    decided: Mapping[Grade, tuple[int, int]]


def read_records(
    reader: Reader,
    as_of: date,
    settings: MethodSettings,
    *,
    only: Collection[int] | None = None,
    rep_id: int | None = None,
) -> BookRecords:
    """The records of all customers, of those in `only`, or of one rep's. Archived and deceased ones are left out.

    Rows later than `as_of` may be among them; decisions and levels later than it are not.
    """
    days = _Ordinals()
    customers = list(queries.customer_rows(reader, only, rep_id))
    orders = _orders(reader, only, days)
    contacts = _contacts(reader, only, days)
    costs = _by_customer(
        (party, CostRow(days[day], category, amount))
        for party, day, category, amount in queries.cost_rows(reader, only)
    )
    contracts = _contracts(reader, only, days, as_of, settings)
    judged = _judged(reader, only, days)
    weeks = {row[0]: _week(row) for row in queries.week_rows(reader, only)}
    memories = _memories(reader, only, as_of, weeks, days)
    referrals = queries.referral_counts(
        reader, only, add_months(as_of, -settings.loyalty_referral_months).isoformat(), as_of.isoformat()
    )
    met = queries.deciders_met(reader, only, as_of.isoformat())
    filled = _filled(reader, only)
    today = as_of.toordinal()
    none: tuple[Any, ...] = ()
    records = []
    for party, kind, stage, created, keys in customers:
        theirs = contacts.get(party, none)
        memory = memories.get(party, NO_MEMORY)
        answers = judged.get(party, NOT_JUDGED)
        if memory.level == Level.PARTNER:
            answers = _confirmed(answers)
        records.append(
            CustomerRecord(
                party,
                kind,
                stage,
                days[created],
                orders.get(party, none),
                theirs,
                costs.get(party, none),
                contracts.get(party, none),
                answers,
                memory,
                referrals.get(party, 0),
                party in met or (kind == "person" and _reached(theirs, today)),
                filled(party, kind, stage, keys),
            )
        )
    outcomes = queries.decided_prospects(reader) if only is None else ()
    decided = {Grade(grade): (won, count) for grade, won, count in outcomes}
    return BookRecords(records, weeks, decided)


def _by_customer(rows: Any) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for party, row in rows:
        if party in found:
            found[party].append(row)
        else:
            found[party] = [row]
    for one in found.values():
        if len(one) > 1:
            one.sort(key=_DAY)
    return found


def _orders(reader: Reader, only: Collection[int] | None, days: _Ordinals) -> dict[int, list[OrderRow]]:
    return _by_customer(
        (party, OrderRow(days[day], amount, profit, margin, concession, group, returned))
        for party, day, amount, profit, margin, concession, group, returned in queries.order_rows(
            reader, only
        )
    )


def _contacts(reader: Reader, only: Collection[int] | None, days: _Ordinals) -> dict[int, list[ContactRow]]:
    shared = queries.shared_contacts(reader, only)
    count = shared.get
    # The driver makes a new text of every cell; of these few words half a million copies would be held.
    words: dict[Any, Any] = {}
    once: Callable[[Any, Any], Any] = words.setdefault
    return _by_customer(
        (
            party,
            ContactRow(
                days[day],
                once(kind, kind),
                once(direction, direction),
                answered,
                minutes,
                once(result, result),
                count(contact, 1),
            ),
        )
        for contact, party, day, kind, direction, answered, minutes, result in queries.contact_rows(
            reader, only
        )
    )


def _contracts(
    reader: Reader, only: Collection[int] | None, days: _Ordinals, as_of: date, settings: MethodSettings
) -> dict[int, list[ContractRow]]:
    found = []
    for party, started, ends, due, paid, grace, cycle in queries.contract_rows(reader, only):
        end_day = days[ends] if ends else None
        due_day, paid_day = current_renewal(
            days[due] if due else None,
            days[paid] if paid else None,
            cycle,
            end_day,
            as_of.toordinal(),
            settings,
        )
        found.append((party, ContractRow(days[started], end_day, due_day, paid_day, grace)))
    return _by_customer(found)


def _judged(reader: Reader, only: Collection[int] | None, days: _Ordinals) -> dict[int, Judged]:
    answers: dict[int, dict[str, tuple[str, str | None]]] = {}
    for party, key, value, judged_on in queries.fact_rows(reader, only, _JUDGED_KEYS):
        answers.setdefault(party, {})[key] = (value, judged_on)
    return {party: _judgement(found, days) for party, found in answers.items()}


def _judgement(found: Mapping[str, tuple[str, str | None]], days: _Ordinals) -> Judged:
    def number(key: str) -> int | None:
        return _whole(found[key][0]) if key in found else None

    def day(key: str, place: int) -> int | None:
        text = found[key][place] if key in found else None
        return _ordinal(text, days) if text else None

    rated = [day(key, 1) for key in _POTENTIAL if key in found]
    known = [one for one in rated if one is not None]
    clear = found.get("need_clear")
    growth, wallet, influence, fit, credit = (number(key) for key in _POTENTIAL)
    return Judged(
        potential=(growth, wallet, influence, fit, credit),
        potential_day=min(known) if known and len(known) == len(rated) else None,
        wallet_fen=number("wallet"),
        satisfaction=number("satisfaction"),
        satisfaction_day=day("satisfaction", 1),
        typed_interval_days=number("typed_interval_days"),
        slack_months=slack_months_from(found["slack_months"][0]) if "slack_months" in found else _NOBODY,
        need_clear=None if clear is None else clear[0] == "1",
        expected_close_day=day("expected_close_on", 0),
        expected_amount_fen=number("expected_amount"),
    )


def _confirmed(judged: Judged) -> Judged:
    """The rep's own level 5 is the confirmation that D11 asks for."""
    from dataclasses import replace

    return replace(judged, partner_confirmed=True)


def _whole(text: str) -> int | None:
    try:
        return round(float(text))
    except (ValueError, OverflowError):
        return None


def _ordinal(text: str, days: _Ordinals) -> int | None:
    try:
        return days[text]
    except ValueError:
        return None


def _memories(
    reader: Reader,
    only: Collection[int] | None,
    as_of: date,
    weeks: Mapping[int, WeekRow],
    days: _Ordinals,
) -> dict[int, Memory]:
    until, this_week = as_of.isoformat(), iso_week(as_of)
    levels = {row[0]: row[1:] for row in queries.level_rows(reader, only, until)}
    tiers: dict[int, _Said] = {}
    refused_levels: dict[int, tuple[int | None, str]] = {}
    for party, about, verdict, value, decided_on in queries.decision_rows(reader, only, until):
        if about == "tier":
            tiers.setdefault(party, _Said()).hear(verdict, value, days[decided_on])
        elif verdict == "rejected":
            refused_levels[party] = (int(value) if value else None, decided_on)
        else:
            refused_levels.pop(party, None)
    memories = {}
    for party in {*weeks, *levels, *tiers, *refused_levels}:
        week, said = weeks.get(party), tiers.get(party, _SILENT)
        level, target, set_on = levels.get(party, (None, None, ""))
        refused = refused_levels.get(party)
        past = week if week is not None and week.run_on <= until else None
        same = past is not None and past.week == this_week
        memories[party] = Memory(
            level=level,
            level_target=target,
            override=said.override,
            override_day=said.override_day,
            accepted_tier=said.accepted or _base(past, same),
            rejected_tier=said.rejected,
            rejected_level=refused[0] if refused and refused[1] >= set_on else None,
            week_tier=None if past is None else past.before_tier if same else past.tier,
            week_level=None if past is None else past.before_level if same else past.level,
            week_zone=None if past is None else past.before_zone if same else past.zone,
            size=past.size if past else None,
        )
    return memories


def _base(past: WeekRow | None, same_week: bool) -> Tier | None:
    """The tier that counts until the rep says otherwise: that of the first week, once it is over."""
    if past is None:
        return None
    return past.base_tier or (None if same_week else past.tier)


class _Said:
    """The rep's words on one customer's tier, heard in their order."""

    __slots__ = ("accepted", "override", "override_day", "rejected")

    def __init__(self) -> None:
        self.override: Tier | None = None
        self.override_day: int | None = None
        self.accepted: Tier | None = None
        self.rejected: Tier | None = None

    def hear(self, verdict: str, value: str | None, day: int) -> None:
        if verdict == "override" and value:
            self.override, self.override_day = Tier(value), day
        elif verdict == "rejected" and value:
            self.rejected = Tier(value)
        else:
            self.override = self.override_day = None
            if verdict == "accepted" and value:
                self.accepted, self.rejected = Tier(value), None


_SILENT = _Said()


def _reached(contacts: Any, today: int) -> bool:
    return any((row.answered or row.direction == "in") and row.day <= today for row in contacts)


def _filled(reader: Reader, only: Collection[int] | None) -> Callable[[int, str, str, str], int]:
    """How much of a card is filled, as Σ weights (method.md D34)."""
    sums: dict[int, int] = {}
    for kind in ("person", "company"):
        weights = {
            key: weight
            for key, weight in card_weights(kind, "search").items()
            if key not in _PARTY_KEYS and key not in (CONTACT_POINT, ADDRESS, DATE, PEOPLE)
        }
        double = [key for key, weight in weights.items() if weight == 2]
        single = [key for key, weight in weights.items() if weight == 1]
        sums.update(queries.filled_facts(reader, only, kind, single, double))
    lists = {
        CONTACT_POINT: queries.owners(reader, "contact_point", only),
        ADDRESS: queries.owners(reader, "address", only),
        DATE: queries.owners(reader, "important_date", only),
        PEOPLE: queries.owners(reader, "people", only),
    }
    columns: dict[tuple[str, str, str], int] = {}

    def of(party: int, kind: str, stage: str, keys: str) -> int:
        weights = card_weights(kind, stage)
        known = columns.get((kind, stage, keys))
        if known is None:
            known = columns[kind, stage, keys] = sum(weights.get(key, 0) for key in keys.split())
        total = known + sums.get(party, 0)
        for name, having in lists.items():
            if party in having:
                total += weights.get(name, 0)
        return total

    return of


def _week(row: tuple[Any, ...]) -> WeekRow:
    party, week, run_on, base, tier, level, zone, b_tier, b_level, b_zone, t_since, l_since, size, grade = row
    return WeekRow(
        party, week, run_on, _tier(base), _tier(tier), level, _ZONES.get(zone), _tier(b_tier), b_level,
        _ZONES.get(b_zone), t_since, l_since, _SIZES.get(size), _GRADES.get(grade),
    )  # fmt: skip


_TIERS_BY_CODE = {str(tier): tier for tier in Tier}
_ZONES: dict[str | None, Zone] = {str(zone): zone for zone in Zone}
_SIZES: dict[str | None, Size] = {str(size): size for size in Size}
_GRADES: dict[str | None, Grade] = {str(grade): grade for grade in GRADES}


def _tier(code: str | None) -> Tier | None:
    return None if code is None else _TIERS_BY_CODE.get(code)
