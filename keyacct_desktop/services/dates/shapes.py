"""What falls on a day, as everybody above reads it: one occurrence, what is asked for, and the counts of a day.

Plain values. Ages and lunar days are computed when somebody looks at them: a month of a large book has 16,000.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from keyacct_desktop.domain.date_rules import Ages, DateRule, RuleKind, ages_on
from keyacct_desktop.domain.festivals import FESTIVAL, Audience
from keyacct_desktop.domain.lunar import to_lunar
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.partial_date import PartialDate
from keyacct_desktop.domain.today import date_occasion
from keyacct_desktop.domain.vocabulary import Calendar, DateType, Relation
from keyacct_desktop.services.dates.options import stored_rule, wants_greeting

DATE: Final = "date"
CONTRACT: Final = "contract"
TASK: Final = "task"
FESTIVAL_SOURCE: Final = "festival"
STATUTORY: Final = "statutory"
"""Where an occurrence comes from."""

CONTRACT_TYPES: Final = frozenset({DateType.RENEWAL.value, DateType.EXPIRY.value})
TASK_TYPES: Final = frozenset({"next_step", "promise", "task"})

STATUTORY_PLACE: Final = -2
FESTIVAL_PLACE: Final = -1
"""Places in a day: what concerns everybody comes before the tiers, customers without one (9) come last."""

Stored = tuple[str, int | None, int, int, int, str | None]
"""calendar, year, month, day, is_leap_month, options as important_date keeps them."""


class Occurrence(NamedTuple):
    """One thing on one day. The first fields are its order: by day, tier, name.

    `type` is a DateType code, "festival", "statutory", "renewal", "expiry", "next_step", "promise" or "task".
    `person` is the person of the card (whose spouse or child `relation` may speak of), None on a company's own dates;
    `label` the rep's word, a contract's name or a task's text. `festival` is its code, also for a statutory day when
    it has one. `is_off` only on statutory days: False for a work day in its stead (调休).
    """

    day: date
    place: int
    sort_name: str
    source: str
    row_id: int
    type: str
    party_id: int | None = None
    customer_id: int | None = None
    person_id: int | None = None
    customer: str | None = None
    person: str | None = None
    relation: str = Relation.SELF.value
    label: str | None = None
    stored: Stored | None = None
    festival: str | None = None
    owner: str | None = None
    is_off: bool | None = None

    @property
    def key(self) -> str:
        """Names this occurrence for reminders: "date:12:2026-09-25", "festival:mid_autumn:2026-09-25"."""
        what = self.festival if self.source == FESTIVAL_SOURCE else self.row_id
        return f"{self.source}:{what}:{self.day.isoformat()}"

    @property
    def date_id(self) -> int | None:
        """The row of important_date, None for anything else."""
        return self.row_id if self.source == DATE else None

    @property
    def tier(self) -> Tier | None:
        return TIERS[self.place] if 0 <= self.place < len(TIERS) else None

    @property
    def said(self) -> PartialDate | None:
        """The date as it was said."""
        if self.stored is None:
            return None
        calendar, year, month, day, is_leap, _ = self.stored
        return PartialDate(Calendar(calendar), month, day, year, bool(is_leap))

    @property
    def rule(self) -> DateRule | None:
        """By which it comes: of a stored date or a festival."""
        if self.stored is not None:
            calendar, year, month, day, is_leap, options = self.stored
            return stored_rule(self.type, calendar, year, month, day, bool(is_leap), options)
        return FESTIVAL[self.festival].rule if self.source == FESTIVAL_SOURCE and self.festival else None

    @property
    def options(self) -> str | None:
        """The JSON text of the stored date's options (services.dates.options)."""
        return None if self.stored is None else self.stored[5]

    @property
    def is_greeted(self) -> bool:
        """Whether the date may be greeted on: unless the rep said that it is not."""
        return wants_greeting(self.options)

    @property
    def occasion(self) -> str:
        """What it is greeted as: "birthday", "birthday:spouse"."""
        return date_occasion(self.type, self.relation)

    @property
    def calendar(self) -> str | None:
        """ "solar", "lunar" or "solar_term"; None for contracts and tasks."""
        if self.stored is not None:
            return self.stored[0]
        rule = self.rule
        if rule is None:
            return "solar" if self.source == STATUTORY else None
        if rule.kind is RuleKind.SOLAR_TERM:
            return "solar_term"
        return "lunar" if rule.is_lunar else "solar"

    @property
    def lunar(self) -> tuple[int, int, bool] | None:
        """(month, day, is_leap) as it was said in the lunar calendar; None for anything solar."""
        if self.calendar != Calendar.LUNAR:
            return None
        if self.stored is not None:
            return self.stored[2], self.stored[3], bool(self.stored[4])
        there = to_lunar(self.day)
        return there.month, there.day, there.is_leap

    @property
    def age(self) -> int | None:
        """Completed years (周岁), or years since; None when the year is not known or the day is there once."""
        found = self._ages()
        if found is None:
            return None
        return found.age if self.type == DateType.BIRTHDAY else found.years

    @property
    def nominal_age(self) -> int | None:
        """虚岁 of a birthday."""
        found = self._ages() if self.type == DateType.BIRTHDAY else None
        return None if found is None else found.nominal_age

    @property
    def is_round(self) -> bool:
        """A round birthday (domain.date_rules.ages_on), or every fifth year of anything else."""
        found = self._ages()
        if found is None:
            return False
        if self.type == DateType.BIRTHDAY:
            return found.is_round
        return found.years > 0 and found.years % 5 == 0

    @property
    def audience(self) -> Audience | None:
        """Whom a festival concerns, as the method has it (services.dates.festivals holds the rep's own choice)."""
        return FESTIVAL[self.festival].audience if self.source == FESTIVAL_SOURCE and self.festival else None

    def _ages(self) -> Ages | None:
        return None if self.stored is None else _ages_on(self.type, self.stored, self.day)


@lru_cache(maxsize=512)
def _ages_on(type_: str, stored: Stored, day: date) -> Ages | None:
    """A line asks several times over."""
    calendar, year, month, of_month, is_leap, options = stored
    if year is None:
        return None
    rule = stored_rule(type_, calendar, year, month, of_month, bool(is_leap), options)
    return None if rule.comes_once else ages_on(rule, day)


@dataclass(frozen=True, slots=True)
class DateFilter:
    """What is asked for; None means all. `types` are those of Occurrence. `tiers` may hold None for customers without
    one. Of several tags one is enough, the person's or the company's. Festivals and days off concern nobody in
    particular: only `types` and `with_festivals` leave them out. Without `with_children` neither a child's days nor
    exams are there, whatever is switched on."""

    types: Collection[str] | None = None
    tiers: Collection[str | None] | None = None
    rep_id: int | None = None
    tag_ids: Collection[int] | None = None
    customer_ids: Collection[int] | None = None
    with_tasks: bool = True
    with_festivals: bool = True
    with_children: bool = True

    def wants(self, *types: str) -> bool:
        """Whether any of these types is asked for."""
        return self.types is None or any(one in self.types for one in types)


@dataclass(frozen=True, slots=True)
class DayCounts:
    """How much falls on a day: `dates` of people and companies, `contracts` (renewals and ends), `tasks`.

    `top` are a few of the best tiers, in the order of a day; of one tier not always the first by name. `best` is the
    best tier of the day."""

    dates: int = 0
    contracts: int = 0
    tasks: int = 0
    best: Tier | None = None
    top: tuple[Occurrence, ...] = ()

    @property
    def total(self) -> int:
        return self.dates + self.contracts + self.tasks
