"""Which reminders are due on a day, and what was missed while nobody looked (method.md D25).

Each lead of a date is shown on one day: the day on which it comes due or, if the program was not open then, the next
one on which it is. Must not know how a reminder is said, nor when the notification comes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from keyacct_desktop.domain import reminders as rules
from keyacct_desktop.domain.date_rules import first_day
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.reminders import Leads, ReminderSettings
from keyacct_desktop.domain.vocabulary import DateType
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.festivals import read_festival_settings
from keyacct_desktop.services.dates.occurrences import FIRST, LAST, DateFilter, Occurrence, read_occurrences
from keyacct_desktop.services.dates.options import ONCE_TYPES, read_options
from keyacct_desktop.services.preferences import read_setting, write_setting
from keyacct_desktop.services.reminder_marks import done, read_answers, snooze
from keyacct_desktop.storage.queries import reminders as queries
from keyacct_desktop.storage.queries.today import quiet_ids

__all__ = [
    "Reminder", "change_settings", "done", "due_reminders", "note_shown", "read_reminder_settings", "snooze",
]  # fmt: skip

SETTINGS_KEY: Final = "reminders"

_NEAR_DAYS: Final = 14
"""Most leads lie within; the few types with longer ones are read by themselves."""

_KEPT: Final = timedelta(days=450)
_LAST_DAY: Final = "day:last"
_DAY_BEFORE: Final = "day:before"
"""Bookkeeping: the newest day on which reminders were shown, and the one before it."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One line: a person with one occasion, or several close to each other. `occurrences` are in order of day; `lead` is
    the one that came due (days before the first of them), `days_left` until the first (negative: it is over).

    `keys` name the occurrences (what `snooze` and `done` take), `shown_keys` what `note_shown` remembers. A festival
    has neither customer nor person.
    """

    occurrences: tuple[Occurrence, ...]
    days_left: int
    lead: int
    shown_keys: tuple[str, ...]
    phone: str | None = None

    @property
    def first(self) -> Occurrence:
        return self.occurrences[0]

    @property
    def key(self) -> str:
        return self.first.key

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(one.key for one in self.occurrences)

    @property
    def customer_id(self) -> int | None:
        return self.first.customer_id

    @property
    def customer(self) -> str | None:
        return self.first.customer

    @property
    def person_id(self) -> int | None:
        return self.first.person_id

    @property
    def person(self) -> str | None:
        return self.first.person

    @property
    def tier(self) -> Tier | None:
        return self.first.tier

    @property
    def festival(self) -> str | None:
        return self.first.festival

    @property
    def missed(self) -> bool:
        """Whether the day went by while the program was closed."""
        return self.days_left < 0 <= self.lead


class _Candidate(NamedTuple):
    """An occurrence that a lead speaks of now or will: `fired` is the lead that came due last, `back` the day on which
    it came back after it was put off."""

    occurrence: Occurrence
    leads: Leads
    days_left: int
    fired: int | None
    back: date | None

    @property
    def due_on(self) -> date | None:
        """The day on which it was to be told: that of the lead, or a later one to which it was put off."""
        if self.fired is None:
            return None
        due = self.occurrence.day - timedelta(days=self.fired)
        return due if self.back is None else max(due, self.back)

    def own_keys(self) -> list[str]:
        """What says, if it was shown, that this is over. A lead that comes due after the day to which an earlier one
        was put off is told like any other."""
        if self.fired is None:
            return []
        came_back = self.back is not None and self.back == self.due_on
        return [f"{self.occurrence.key}@{self.back if came_back else self.fired}"]

    def covered_keys(self, first: date) -> list[str]:
        """What is to be remembered when it is shown in a line that begins with an occasion on `first`."""
        gap = (self.occurrence.day - first).days
        leads = rules.covered_leads(self.leads, self.days_left, gap)
        return [*self.own_keys(), *(f"{self.occurrence.key}@{lead}" for lead in leads)]

    def stands(self, shown: Mapping[str, str], day: date, last: date | None, still: Collection[str]) -> bool:
        """Whether it is to be shown on `day`, when `last` was the last day before with any."""
        if self.fired is None:
            return False
        (key,) = self.own_keys()
        if self.days_left >= 0 or self.fired < 0:
            return shown.get(key, day.isoformat()) >= day.isoformat()
        missed = self.due_on
        assert missed is not None
        if self.back == missed == day:
            # The rep said that it is to come back on this day, though the date itself is over.
            return shown.get(key, day.isoformat()) >= day.isoformat()
        return last is not None and missed > last and (key not in shown or key in still)


def read_reminder_settings(book: Book) -> ReminderSettings:
    """What the rep set, the defaults otherwise."""
    return rules.settings_from(read_setting(book, SETTINGS_KEY))


def change_settings(book: Book, settings: ReminderSettings) -> None:
    """Store the settings of reminders: one change set "reminder.settings_changed"."""
    write_setting(book, SETTINGS_KEY, settings.to_json(), change="reminder.settings_changed")


def due_reminders(book: Book, day: date, *, still: Collection[str] = frozenset()) -> list[Reminder]:
    """The reminders of a day, the nearest first, then by tier and name.

    A lead that was shown on an earlier day is over; one shown today stays, but a date that is already past is told
    only once: `still` are the shown_keys of those that the caller has on the screen. Raises BookError.
    """
    last = _last_day(book, day)
    candidates = _candidates(book, day, last, read_reminder_settings(book))
    shown = queries.shown(book, [key for one in candidates for key in one.own_keys()])
    found = []
    # Whoever has no party, a festival, stands alone.
    whose = [one.occurrence.party_id or -place for place, one in enumerate(candidates, start=1)]
    days = [one.occurrence.day.toordinal() for one in candidates]
    for group in rules.merge(list(zip(whose, days, strict=True))):
        members = [candidates[place] for place in group]
        standing = [one for one in members if one.stands(shown, day, last, still)]
        if standing:
            # Of a merged occasion that was told before, only what is still to come is told again.
            told = [one for one in members if one.days_left >= 0 or one in standing]
            begins = told[0].occurrence.day
            keys = dict.fromkeys(key for one in told for key in one.covered_keys(begins))
            lead = standing[0].fired
            occurrences = tuple(one.occurrence for one in told)
            found.append(Reminder(occurrences, told[0].days_left, 0 if lead is None else lead, tuple(keys)))
    found.sort(key=lambda one: (one.days_left, one.first.place, one.first.sort_name))
    return _with_phones(book, found)


def note_shown(book: Book, reminders: Iterable[Reminder], day: date) -> None:
    """Remember that these were shown on `day`. Bookkeeping: no change set, nothing to undo."""
    if book.alongside:
        return
    iso = day.isoformat()
    keys = [key for one in reminders for key in one.shown_keys]
    known = queries.shown(book, [*keys, _LAST_DAY])
    new = [key for key in keys if key not in known]
    last = known.get(_LAST_DAY)
    statements: list[tuple[str, tuple[str, ...]]] = []
    if last != iso:
        # A clock that was ahead and was set right counts from the right day on.
        if last is not None and last < iso:
            statements.append((queries.NOTE_DAY, (_DAY_BEFORE, last)))
        statements.append((queries.NOTE_DAY, (_LAST_DAY, iso)))
        statements.append((queries.FORGET_SHOWN, ((day - _KEPT).isoformat(),)))
    if new or statements:
        book.write_untracked(statements, many=[(queries.NOTE_SHOWN, [(key, iso) for key in new])])


def _candidates(book: Book, day: date, last: date | None, settings: ReminderSettings) -> list[_Candidate]:
    """Occurrences that a lead may speak of, unless they were answered or the customer is not to be disturbed."""
    own = {
        row[0]: (row[1], options.leads)
        for row in queries.dates_with_leads(book)
        if (options := read_options(row[2])).leads is not None
    }
    quiet = set(quiet_ids(book))
    occurrences = {one.key: one for one in _occurrences(book, day, last, settings, own)}
    days = [one.day for one in occurrences.values()] or [day]
    answers = read_answers(book, day, min(days), max(days))
    found = []
    for key, one in occurrences.items():
        leads = own[one.row_id][1] if one.date_id in own else settings.leads_of(one.type)
        if one.party_id in quiet or one.customer_id in quiet:
            # Do not disturb keeps what is class 1 of Today: a renewal whose grace runs out.
            leads = tuple(lead for lead in leads or () if lead < 0)
        if not leads or answers.silenced(key, one.party_id or 0, one.occasion, one.day) or _begins(one):
            continue
        left = (one.day - day).days
        found.append(_Candidate(one, leads, left, rules.fired_lead(leads, left), answers.back_on(key)))
    return found


def _occurrences(
    book: Book,
    day: date,
    last: date | None,
    settings: ReminderSettings,
    own: Mapping[int, tuple[int, Leads | None]],
) -> Iterator[Occurrence]:
    earliest = max(last + timedelta(days=1), day - timedelta(days=rules.MISSED_DAYS)) if last else day
    earliest = min(earliest, day)
    near = day + timedelta(days=_NEAR_DAYS)
    yield from _come_back(book, day, last)
    yield from _read(book, earliest, near, [kind for kind in DateType if settings.leads_of(kind)])
    for kind in DateType:
        leads = settings.leads_of(kind)
        if settings.longest(kind) > _NEAR_DAYS:
            yield from _read(book, near, day + timedelta(days=settings.longest(kind)), [kind])
        if leads and leads[-1] < 0:
            yield from _read(book, earliest + timedelta(days=leads[-1]), earliest, [kind])
    greeted = {code for code, setting in read_festival_settings(book).items() if setting.is_greeted}
    end = day + timedelta(days=settings.longest(rules.FESTIVAL))
    for one in _read(book, day, end, [rules.FESTIVAL], festivals=True):
        if one.festival in greeted:
            yield one
    lasting = [leads for _, leads in own.values() if leads]
    if lasting:
        first = earliest + timedelta(days=min(0, *(leads[-1] for leads in lasting)))
        until = day + timedelta(days=max(leads[0] for leads in lasting))
        customers = {customer for customer, _ in own.values()}
        for one in _read(book, first, max(until, day), list(DateType), customers=customers):
            if one.date_id in own:
                yield one


def _come_back(book: Book, day: date, last: date | None) -> Iterator[Occurrence]:
    """What was put off beyond its own day and comes back now, or came back while the program was closed."""
    since = day - timedelta(days=1) if last is None else max(last, day - timedelta(days=rules.MISSED_DAYS))
    days: dict[str, date] = {}
    customers = set()
    for key, customer in queries.put_off(book, since.isoformat(), day.isoformat()):
        on = date.fromisoformat(key.rpartition(":")[2])
        if on < day:
            days[key] = on
            customers.add(customer)
    if not days:
        return
    first, until = min(days.values()), max(days.values())
    known = [customer for customer in customers if customer is not None]
    found = _read(book, first, until, list(DateType), customers=known) if known else []
    if None in customers:
        found += _read(book, first, until, [rules.FESTIVAL], festivals=True)
    for one in found:
        if one.key in days:
            yield one


def _read(
    book: Book,
    first: date,
    last: date,
    types: Collection[str],
    *,
    customers: Collection[int] | None = None,
    festivals: bool = False,
) -> list[Occurrence]:
    first, last = max(first, FIRST), min(last, LAST)
    if first > last:
        # Beyond the calendar there is nothing to be reminded of.
        return []
    only = DateFilter(types=types, customer_ids=customers, with_tasks=False, with_festivals=festivals)
    return read_occurrences(book, first, last, only=only)


def _begins(one: Occurrence) -> bool:
    """Whether this is the day itself on which something began, which is no anniversary."""
    year = None if one.stored is None else one.stored[1]
    if year is None or year < one.day.year - 1 or one.type in ONCE_TYPES:
        return False
    rule = one.rule
    return rule is not None and not rule.comes_once and first_day(rule) == one.day


def _last_day(book: Book, day: date) -> date | None:
    """The newest day before `day` on which reminders were shown; None when there was none yet."""
    known = queries.shown(book, [_LAST_DAY, _DAY_BEFORE])
    before = [found for found in known.values() if found < day.isoformat()]
    return date.fromisoformat(max(before)) if before else None


def _with_phones(book: Book, found: list[Reminder]) -> list[Reminder]:
    parties = {one.first.party_id for one in found} | {one.customer_id for one in found}
    known = queries.phones(book, [party for party in parties if party is not None])
    return [
        replace(one, phone=known.get(one.first.party_id or 0) or known.get(one.customer_id or 0))
        for one in found
    ]
