"""When a date is spoken of before it comes (method.md D25): leads per type, which lead is due, merging, quiet hours.

A lead is a number of days before the date, negative for days after it (a renewal is asked for again after 45). Must
not know the clock, nor where dates come from.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import fold
from keyacct_desktop.domain.time_text import InvalidTime, read_time
from keyacct_desktop.domain.vocabulary import DateType

Leads = tuple[int, ...]
"""Descending, without repetition: 7/1/0, or 30/7/0/-45."""

FESTIVAL: Final = "festival"
"""The kind whose leads say when the plan for the next festival is worth a thought."""

DEFAULT_LEADS: Final[Mapping[str, Leads]] = {
    DateType.BIRTHDAY: (7, 1, 0),
    DateType.WEDDING: (7, 0),
    DateType.FOUNDING: (14, 3, 0),
    DateType.COOPERATION: (7, 0),
    DateType.SIGNING: (7, 0),
    DateType.ACQUAINTED: (7, 0),
    DateType.PROMOTION: (7, 0),
    DateType.EXAM: (14, 0),
    DateType.RETIREMENT: (30, 7, 0),
    DateType.RENEWAL: (30, 7, 0, -45),
    DateType.EXPIRY: (90, 30),
    DateType.TENDER: (30, 7, 0),
    DateType.REVIEW: (14, 1, 0),
    DateType.CUSTOM: (7, 1, 0),
    FESTIVAL: (28, 7, 0),
}
"""D25's leads; what it does not name has those of its likes: other anniversaries 7/0 as the wedding, a retirement and a
tender need preparation as a renewal does, and a day of the rep's own is treated as a birthday."""

MERGE_DAYS: Final = 3
"""Occasions of one person that are no further apart become one reminder."""

MISSED_DAYS: Final = 30
"""A date that passed while the program was closed is spoken of once, at most so many days later."""

FURTHEST: Final = 365
LATEST_AFTER: Final = 90
MOST_LEADS: Final = 6

_SEPARATORS: Final = re.compile(r"[/,、;\s]+")
_LEAD: Final = re.compile(r"\+?\d{1,4}")
_TIME: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """What the rep set: `leads` that differ from the defaults, the hour of the notification and the quiet hours as
    "HH:MM" (none while both are equal), and whether a notification may show names."""

    leads: Mapping[str, Leads] = field(default_factory=dict)
    hour: str = "09:00"
    quiet_from: str = "21:00"
    quiet_until: str = "08:00"
    names: bool = False

    def leads_of(self, kind: str) -> Leads:
        """The leads of a type; one that is not known has none."""
        return self.leads.get(kind, DEFAULT_LEADS.get(kind, ()))

    def longest(self, kind: str) -> int:
        """The first day before the date that matters."""
        return max(self.leads_of(kind), default=0)

    def with_leads(self, kind: str, leads: Leads) -> "ReminderSettings":
        """The same with other leads of one type; those of the default are not kept."""
        kept = {other: found for other, found in self.leads.items() if other != kind}
        if leads != DEFAULT_LEADS[kind]:
            kept[kind] = leads
        return replace(self, leads=kept)

    def to_json(self) -> dict[str, Any]:
        return {
            "leads": {kind: list(leads) for kind, leads in self.leads.items()},
            "hour": self.hour,
            "quiet": [self.quiet_from, self.quiet_until],
            "names": self.names,
        }


def settings_from(stored: object) -> ReminderSettings:
    """The settings of their JSON; whatever cannot be read is as by default."""
    if not isinstance(stored, Mapping):
        return ReminderSettings()
    plain = ReminderSettings()
    given, quiet = stored.get("leads"), stored.get("quiet")
    leads = {
        kind: found
        for kind, value in (given.items() if isinstance(given, Mapping) else ())
        if kind in DEFAULT_LEADS and (found := leads_from(value)) is not None
    }
    first, last = quiet if isinstance(quiet, Sequence) and len(quiet) == 2 else (None, None)
    return ReminderSettings(
        leads,
        _time(stored.get("hour"), plain.hour),
        _time(first, plain.quiet_from),
        _time(last, plain.quiet_until),
        stored.get("names") is True,
    )


def leads_from(stored: object) -> Leads | None:
    """The leads of a JSON list, None when it is none."""
    if not isinstance(stored, list | tuple) or len(stored) > MOST_LEADS:
        return None
    if not all(type(lead) is int and -LATEST_AFTER <= lead <= FURTHEST for lead in stored):
        return None
    return _ordered(stored)


def read_leads(text: str) -> Leads:
    """Leads as people write them: "7/1/0", "30、7、0、+45" with + for days after; "" for no reminder.

    Raises Refused: leads_unclear, leads_too_far (days), leads_too_many (most).
    """
    folded = fold(text).strip()
    parts = [part for part in _SEPARATORS.split(folded) if part]
    if (folded and not parts) or not all(_LEAD.fullmatch(part) for part in parts):
        raise Refused("leads_unclear", "leads")
    leads = [-int(part) if part.startswith("+") else int(part) for part in parts]
    if any(not -LATEST_AFTER <= lead <= FURTHEST for lead in leads):
        raise Refused("leads_too_far", "leads", before=FURTHEST, after=LATEST_AFTER)
    if len(leads) > MOST_LEADS:
        raise Refused("leads_too_many", "leads", most=MOST_LEADS)
    return _ordered(leads)


def leads_text(leads: Leads) -> str:
    """The text that `read_leads` understands: "30/7/0/+45"."""
    return "/".join(f"+{-lead}" if lead < 0 else str(lead) for lead in leads)


def read_hours(hour: str, quiet_from: str, quiet_until: str) -> tuple[str, str, str]:
    """The three times of the notification, checked: Refused "hour_unclear" (field), "hour_is_quiet"."""
    times = []
    for name, text in (("hour", hour), ("quiet_from", quiet_from), ("quiet_until", quiet_until)):
        try:
            times.append(read_time(text))
        except InvalidTime as error:
            raise Refused("hour_unclear", name) from error
    if is_quiet(times[0], times[1], times[2]):
        raise Refused("hour_is_quiet", "hour")
    return times[0], times[1], times[2]


def is_quiet(now: str, first: str, last: str) -> bool:
    """Whether the time "HH:MM" lies in the quiet hours, which may go over midnight; `last` is the first loud minute."""
    if first <= last:
        return first <= now < last
    return now >= first or now < last


def may_notify(now: str, settings: ReminderSettings) -> bool:
    """Whether the rep's hour has come and it is not quiet. An hour that lies in the quiet hours itself, as a book from
    elsewhere may have it, means their end."""
    first, last = settings.quiet_from, settings.quiet_until
    hour = last if is_quiet(settings.hour, first, last) else settings.hour
    return now >= hour and not is_quiet(now, first, last)


def fired_lead(leads: Leads, days_left: int) -> int | None:
    """The lead that came due last when so many days are left (negative: the date is over); None before the first."""
    return min((lead for lead in leads if lead >= days_left), default=None)


def covered_leads(leads: Leads, days_left: int, gap: int = 0) -> Leads:
    """The leads that a reminder of today speaks for: the one that came due last and, for an occasion that is told `gap`
    days early together with another one, those that would come within these days."""
    due = fired_lead(leads, days_left)
    soon = tuple(lead for lead in leads if days_left - gap <= lead < days_left)
    return soon if due is None else (due, *soon)


def merge(occasions: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Groups of places in `occasions`, each (person, day), that are one reminder: of the same person, no more than
    three days after the first of the group (method.md D25). By day, then as they came."""
    order = sorted(range(len(occasions)), key=lambda place: occasions[place][1])
    groups: list[list[int]] = []
    latest: dict[int, list[int]] = {}
    for place in order:
        person, day = occasions[place]
        group = latest.get(person)
        if group is not None and day - occasions[group[0]][1] <= MERGE_DAYS:
            group.append(place)
            continue
        latest[person] = [place]
        groups.append(latest[person])
    return groups


def _ordered(leads: Iterable[int]) -> Leads:
    return tuple(sorted(set(leads), reverse=True))


def _time(value: object, default: str) -> str:
    return value if isinstance(value, str) and _TIME.fullmatch(value) else default
