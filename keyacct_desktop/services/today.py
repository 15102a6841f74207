"""The Today list (method.md D24): whom to contact, why, and what a line has to show.

On the day of the cached measures SQL finds the few customers who come first; on any other day everything is
computed. Either way domain.today decides what a line is and how lines are ordered. Knows no words.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_codes import ReasonCode, Tier, Zone
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import ContractRow
from keyacct_desktop.domain.renewals import current_renewal
from keyacct_desktop.domain.today import Candidate, Reason, TodayLine, TodayList, today_list
from keyacct_desktop.domain.today_reasons import OpenTask, renewal_reasons, task_reasons
from keyacct_desktop.domain.vocabulary import PartyKind
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.today_choice import first_customers
from keyacct_desktop.services.today_dates import NearDates
from keyacct_desktop.services.today_marks import Mark, read_marks
from keyacct_desktop.storage.queries import measures
from keyacct_desktop.storage.queries import today as queries

if TYPE_CHECKING:
    from keyacct_desktop.domain.measures import Measures

DONE_SHOWN: Final = 50
"""So many ticked lines are read at most; greetings to everybody on one day need not all stand there."""

_CARD_TIERS: Final = (Tier.KEY, Tier.MAJOR)
_CONTACT_BASIS: Final = "contact"


@dataclass(frozen=True, slots=True)
class LastTopic:
    """The newest contact: its day, type (InteractionType code), first words, and whether anybody was reached."""

    day: date
    type: str
    text: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One customer of the list, as far as a line shows it. Tier None: no closed customer. `days_late` is that of
    the most urgent reason."""

    customer_id: int
    kind: str
    name: str
    honorific: str | None
    company: str | None
    tier: Tier | None
    urgency: int
    days_late: int | None
    reasons: tuple[Reason, ...]
    phone: str | None
    last: LastTopic | None


@dataclass(frozen=True, slots=True)
class DoneLine:
    """A customer who was contacted or ticked off today."""

    customer_id: int
    name: str
    honorific: str | None
    tier: Tier | None
    last: LastTopic | None


@dataclass(frozen=True, slots=True)
class PutOff:
    """A customer who waits: `until` a day when snoozed, None when skipped for today."""

    customer_id: int
    name: str
    until: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Today:
    """The list of a day. `folded` is how many more have a reason (None: not counted), `done_count` how many are done in all; `ready` is
    False while nothing was measured yet."""

    as_of: date
    lines: tuple[Line, ...]
    folded: int | None
    done: tuple[DoneLine, ...]
    done_count: int
    put_off: tuple[PutOff, ...]
    ready: bool = True


def read_today(
    book: Book,
    *,
    as_of: date | None = None,
    limit: int | None = None,
    fold: bool = True,
    count: bool = True,
) -> Today:
    """The list of a day, in the order of method.md D24: `limit` lines (the setting, when None), or all with `fold`
    False. Today is read from the cached measures, however old; another day, or today while a command finds the
    cache stale (`as_of` given), is computed from the whole book. Without `count` the fold may stay uncounted (None):
    for the first paint of a large book.

    Raises BookError.
    """
    settings = read_settings(book)
    day = as_of or book.clock.today()
    most = settings.today_max if limit is None else limit
    marks = read_marks(book, day)
    contacted = queries.contacted_on(book, day.isoformat())
    done = list(dict.fromkeys([*contacted, *(mark.party_id for mark in marks if mark.action == "done")]))
    hidden = {mark.party_id: mark for mark in reversed(marks) if mark.action != "done"}
    hidden = {party: mark for party, mark in hidden.items() if party not in set(done)}
    away = {*done, *hidden}
    total: int | None
    if as_of is None or _cache_stands(book, day):
        found, total = _from_cache(book, day, settings, away, most if fold else _EVERYBODY, count)
        tiers = {row[0]: row[1] for row in queries.measure_rows(book, done[:DONE_SHOWN])}
    else:
        found, total, tiers = _computed(book, day, settings, away, most if fold else _EVERYBODY)
    lines = found.lines
    return Today(
        day,
        tuple(_lines(book, lines, day)),
        None if total is None else max(total - len(lines), 0),
        tuple(_done_lines(book, done[:DONE_SHOWN], tiers, day)),
        len(done),
        tuple(_put_off(book, hidden)),
        as_of is not None or measures.stamp(book) is not None,
    )


_EVERYBODY: Final = 1_000_000_000


def _cache_stands(book: Book, day: date) -> bool:
    from keyacct_desktop.services.method.measuring import is_fresh

    return day == book.clock.today() and is_fresh(book)


def _from_cache(
    book: Book, day: date, settings: MethodSettings, away: Collection[int], most: int, count: bool
) -> tuple[TodayList, int | None]:
    renewals = _renewals(book, day, settings)
    further = [
        (party, reason.urgency, _since(reason, day)) for party, found in renewals.items() for reason in found
    ]
    gap = settings.card_gap_below / BP
    dates = NearDates(book, day, max(settings.renewal_leads))
    ids, total = first_customers(book, day, further, dates.keys, gap, away, most, count=count)
    near = dates.reasons_of(ids)
    measured = {row[0]: row for row in queries.measure_rows(book, ids)}
    tasks = _task_reasons(book, day, ids)
    candidates = []
    for person in queries.people(book, ids):
        party = person[0]
        row = measured.get(party)
        reasons = [*tasks.get(party, ()), *renewals.get(party, ()), *near.get(party, ())]
        tier = None
        if row is not None:
            tier = None if row[1] is None else Tier(row[1])
            reasons += _cached_reasons(row, day, gap)
        candidates.append(Candidate(party, person[3], tier, reasons, bool(person[7])))
    return today_list(candidates, most), total


def _cached_reasons(row: Sequence[Any], day: date, gap_below: float) -> list[Reason]:
    """domain.today_reasons.measure_reasons, read from a row of the cache."""
    _, tier, next_on, basis, post_sale_on, order_due_on, dropped, zone, confirmed, completeness = row
    found = []
    if next_on is not None and (late := _late(next_on, day)) >= 0:
        code = ReasonCode.RHYTHM if basis == _CONTACT_BASIS else ReasonCode.NEVER_CONTACTED
        found.append(Reason(code, late))
    if post_sale_on is not None and (late := _late(post_sale_on, day)) >= 0:
        found.append(Reason(ReasonCode.POST_SALE, late))
    if order_due_on is not None and not dropped:
        found.append(Reason(ReasonCode.ORDER_DUE, _late(order_due_on, day)))
    if confirmed:
        found.append(Reason(ReasonCode.ZONE_UNDER if zone == Zone.UNDER else ReasonCode.ZONE_OVER))
    if tier in _CARD_TIERS and completeness is not None and completeness < gap_below:
        found.append(Reason(ReasonCode.CARD_GAPS))
    return found


def _computed(
    book: Book, day: date, settings: MethodSettings, away: Collection[int], most: int
) -> tuple[TodayList, int, dict[int, Tier | None]]:
    from keyacct_desktop.domain.today_reasons import measure_reasons
    from keyacct_desktop.services.method.measuring import measure_now

    everybody: Sequence[Measures] = measure_now(book, day).customers
    tasks = _task_reasons(book, day, None)
    renewals = _renewals(book, day, settings)
    near = NearDates(book, day, max(settings.renewal_leads)).everybody()
    reasons = {}
    for item in everybody:
        found = [
            *tasks.get(item.id, ()),
            *renewals.get(item.id, ()),
            *near.get(item.id, ()),
            *measure_reasons(item, day.toordinal(), settings),
        ]
        if found and item.id not in away:
            reasons[item.id] = found
    tiers = {item.id: item.tier for item in everybody}
    candidates = [
        Candidate(person[0], person[3], tiers[person[0]], reasons[person[0]], bool(person[7]))
        for person in queries.people(book, reasons)
    ]
    found_list = today_list(candidates, most)
    return found_list, len(found_list.lines) + len(found_list.folded), tiers


def _task_reasons(book: Book, day: date, ids: Collection[int] | None) -> dict[int, list[Reason]]:
    tasks: dict[int, list[OpenTask]] = {}
    for party, task_id, kind, owner, due_on, text in queries.due_tasks(book, day.isoformat(), ids):
        due = date.fromisoformat(due_on).toordinal()
        tasks.setdefault(party, []).append(OpenTask(task_id, kind, owner, due, text))
    return {party: task_reasons(found, day.toordinal()) for party, found in tasks.items()}


def _renewals(book: Book, day: date, settings: MethodSettings) -> dict[int, list[Reason]]:
    """Renewals to be talked about, by customer: `ref` is the contract, `detail` its name."""
    found: dict[int, list[Reason]] = {}
    last = date.fromordinal(day.toordinal() + max(settings.renewal_leads))
    rows = queries.contracts_near(book, day.isoformat(), last.isoformat())
    for party, contract_id, name, due_on, paid_on, cycle, ends_on, grace in rows:
        as_of = day.toordinal()
        due, paid = current_renewal(
            _ordinal(due_on), _ordinal(paid_on), cycle, _ordinal(ends_on), as_of, settings
        )
        if due is None:
            continue
        row = ContractRow(due, None, due, paid, grace)
        for reason in renewal_reasons([row], as_of, settings):
            found.setdefault(party, []).append(reason._replace(ref=contract_id, detail=name))
    return found


def _lines(book: Book, found: Sequence[TodayLine], day: date) -> Iterable[Line]:
    ids = [line.customer_id for line in found]
    people = {row[0]: row for row in queries.people(book, ids)}
    silent = [row[0] for row in people.values() if row[1] == PartyKind.COMPANY and not row[6]]
    inside: dict[int, str] = dict(queries.phones_inside(book, silent)) if silent else {}
    topics = _topics(book, ids, day)
    for line in found:
        party, kind, name, _, honorific, company, phone, _ = people[line.customer_id]
        yield Line(
            party, kind, name, honorific, company, line.tier, line.urgency, line.days_late, line.reasons,
            phone or inside.get(party), topics.get(party),
        )  # fmt: skip


def _done_lines(book: Book, ids: Sequence[int], tiers: dict[int, Any], day: date) -> Iterable[DoneLine]:
    people = {row[0]: row for row in queries.people(book, ids)}
    topics = _topics(book, ids, day)
    for party in ids:
        if party in people:
            tier = tiers.get(party)
            yield DoneLine(
                party, people[party][2], people[party][4], Tier(tier) if tier else None, topics.get(party)
            )


def _put_off(book: Book, hidden: dict[int, Mark]) -> Iterable[PutOff]:
    people = {row[0]: row for row in queries.people(book, hidden)}
    for party, mark in hidden.items():
        if party in people:
            yield PutOff(party, people[party][2], mark.until, mark.reason)


def _topics(book: Book, ids: Collection[int], day: date) -> dict[int, LastTopic]:
    return {
        party: LastTopic(date.fromisoformat(on), type_, (content or "").strip(), bool(answered))
        for party, on, type_, content, answered in queries.last_contacts(book, ids, day.isoformat())
    }


def _late(iso: str, day: date) -> int:
    return (day - date.fromisoformat(iso)).days


def _ordinal(iso: str | None) -> int | None:
    return None if iso is None else date.fromisoformat(iso).toordinal()


def _since(reason: Reason, day: date) -> str:
    return date.fromordinal(day.toordinal() - (reason.days_late or 0)).isoformat()


def is_promise(reason: Reason) -> bool:
    """Whether the reason is a promise of ours, which can be ticked off without a contact."""
    return reason.code in (ReasonCode.PROMISE_OVERDUE, ReasonCode.PROMISE_TODAY)


def is_greeted(reason: Reason) -> bool:
    """Whether the reason is such a day, and one that the rep greets on."""
    return is_occasion(reason) and reason.date is not None and reason.date.greet


def is_occasion(reason: Reason) -> bool:
    """Whether the reason is a birthday or the like, which can be ticked off once it was thought of."""
    return reason.code is ReasonCode.DATE_NEAR and reason.date is not None
