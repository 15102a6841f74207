"""Which festivals are planned in this book, whom each concerns, and who those people are.

The table itself is domain.festivals; here is what the rep chose otherwise, and the set-based reading of people.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from keyacct_desktop.domain.date_rules import ages_on, rule_of
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.festivals import (
    FESTIVAL,
    FESTIVALS,
    Audience,
    Festival,
    PersonFacts,
    Tone,
    concerns,
)
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.said_date import InvalidDate, PartialDate
from keyacct_desktop.domain.vocabulary import Calendar, PartyKind, Sex
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.preferences import read_setting, write_setting
from keyacct_desktop.storage.queries import dates as queries

KEY: Final = "festivals"
_FACTS: Final = ("children_count", "marriage", "served")


@dataclass(frozen=True, slots=True)
class FestivalSetting:
    """One festival in this book. `on`: it is planned and reminded of. `is_shown`: it stands in the calendar, where
    only what the rep switched off is missing. `tag`: the name of a tag whose bearers it concerns besides the audience,
    or alone when `tag_only`."""

    festival: Festival
    on: bool
    is_shown: bool
    audience: Audience
    tag: str = ""
    tag_only: bool = False

    @property
    def code(self) -> str:
        return self.festival.code

    @property
    def is_greeted(self) -> bool:
        """Whether anybody is greeted: on 清明 and 中元 nobody is, whatever was chosen."""
        return self.on and self.festival.tone is not Tone.NONE


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody whom a festival concerns: `party_id` the card, `customer_id` the customer it belongs to."""

    party_id: int
    customer_id: int
    tier: Tier | None


def read_festival_settings(book: Book) -> dict[str, FestivalSetting]:
    """Every festival by its code, in the order of the year. What another version stored and this one does not know
    is passed over."""
    stored = read_setting(book, KEY, {})
    return {festival.code: _setting(festival, stored) for festival in FESTIVALS}


def write_festival_setting(
    book: Book,
    *,
    code: str,
    on: bool | None = None,
    audience: Audience | None = None,
    tag: str | None = None,
    tag_only: bool | None = None,
) -> None:
    """Change what is given of one festival: "festival.set". Raises Refused "festival_unknown"."""
    if code not in FESTIVAL:
        raise Refused("festival_unknown", "festival")
    stored = dict(read_setting(book, KEY, {}))
    kept = dict(stored.get(code, {}))
    changes = {"on": on, "audience": audience, "tag": tag, "tag_only": tag_only}
    kept.update({key: value for key, value in changes.items() if value is not None})
    if kept == stored.get(code, {}):
        return
    stored[code] = kept
    write_setting(book, KEY, stored, change="festival.set")


def festivals_on(book: Book) -> frozenset[str]:
    """The codes of the festivals that are planned and reminded of."""
    return frozenset(one.code for one in read_festival_settings(book).values() if one.on)


def festivals_shown(book: Book) -> frozenset[str]:
    """The codes of the festivals that stand in the calendar."""
    return frozenset(one.code for one in read_festival_settings(book).values() if one.is_shown)


def people_for(
    book: Book, code: str, *, on: date | None = None, ids: Collection[int] | None = None
) -> list[Concerned]:
    """Whom a festival concerns, the best tier first: everybody who is a customer or a contact person in post, or some
    of them. `on` is the day for ages (today). Nobody on a day without greetings. A second at 100,000 customers, so
    that screens ask in a worker. Raises Refused "festival_unknown"."""
    setting = read_festival_settings(book).get(code)
    if setting is None:
        raise Refused("festival_unknown", "festival")
    if setting.festival.tone is Tone.NONE:
        return []
    rows = queries.person_rows(book, ids)
    if setting.audience is Audience.ALL and not setting.tag_only:
        chosen = rows
    else:
        known = _Known(book, ids, on or book.clock.today(), setting)
        chosen = [row for row in rows if _is_concerned(setting, known.facts(row))]
    return [Concerned(row[0], row[11], _tier(row[12])) for row in sorted(chosen, key=_order)]


def read_person_facts(book: Book, ids: Collection[int] | None = None) -> dict[int, PersonFacts]:
    """What is known of people for choosing festivals, by party id."""
    known = _Known(book, ids, book.clock.today(), None)
    return {row[0]: known.facts(row) for row in queries.person_rows(book, ids)}


class _Known:
    """Facts of many people, read a kind at a time; for one festival only those that its audience asks for."""

    def __init__(
        self, book: Book, ids: Collection[int] | None, day: date, setting: FestivalSetting | None
    ) -> None:
        audience = None if setting is None else setting.audience
        self._tags: dict[int, set[str]] = {}
        for party, tag in queries.tag_names_of(book, ids):
            self._tags.setdefault(party, set()).add(tag)
        self._ages = _ages(book, ids, day) if audience in _BY_AGE else {}
        self._facts: dict[int, dict[str, str]] = {}
        self._parents: set[int] = set()
        self._married: set[int] = set()
        if audience in _BY_FAMILY:
            for party, key, value in queries.person_facts(book, _FACTS, ids):
                self._facts.setdefault(party, {})[key] = value
            self._parents = queries.parents(book, ids)
            self._married = queries.married(book, ids)

    def facts(self, row: tuple[Any, ...]) -> PersonFacts:
        """The facts of one row of `queries.person_rows`."""
        party, kind, sex, post, department, _, industry, branch, company, region, base, customer, _ = row
        said = self._facts.get(party, {})
        tags = self._tags.get(party, set()) | self._tags.get(customer, set())
        if said.get("served") == "1":
            tags = tags | {"退役军人"}
        words = " ".join(part for part in (department, post) if part)
        return PersonFacts(
            sex=Sex(sex) if sex in _SEXES else None,
            age=self._ages.get(party),
            kind=PartyKind(kind),
            post=words or None,
            industry=industry or branch,
            company=company,
            region=region or base,
            tags=frozenset(tags),
            has_children=party in self._parents or said.get("children_count", "0") not in ("", "0"),
            married=party in self._married or said.get("marriage") == "married",
        )


_SEXES: Final = frozenset(Sex)
_BY_AGE: Final = frozenset({None, Audience.YOUNG, Audience.ELDERS, Audience.SOUTH_AND_ELDERS})
_BY_FAMILY: Final = frozenset(
    {None, Audience.MOTHERS, Audience.FATHERS, Audience.PARENTS, Audience.COUPLES, Audience.VETERANS}
)
"""Audiences (None: all) for which ages or family facts have to be read."""


def _ages(book: Book, ids: Collection[int] | None, day: date) -> dict[int, int]:
    ages = {}
    for party, calendar, year, month, of_month, is_leap in queries.birth_dates(book, ids):
        try:
            said = PartialDate(Calendar(calendar), month, of_month, year, bool(is_leap))
            found = ages_on(rule_of(said), day)
        except (InvalidDate, ValueError):
            continue
        if found is not None:
            ages[party] = found.age
    return ages


def _is_concerned(setting: FestivalSetting, facts: PersonFacts) -> bool:
    if facts.kind is PartyKind.COMPANY and setting.audience is not Audience.ALL:
        # A company has neither sex nor trade of its own; its people are asked one by one.
        return bool(setting.tag) and setting.tag in facts.tags
    if setting.tag and setting.tag in facts.tags:
        return True
    return not setting.tag_only and concerns(setting.audience, facts)


def _setting(festival: Festival, stored: Any) -> FestivalSetting:
    kept = stored.get(festival.code, {}) if isinstance(stored, dict) else {}
    on = kept.get("on") if isinstance(kept, dict) else None
    if not isinstance(kept, dict):
        kept = {}
    try:
        audience = Audience(kept.get("audience", festival.audience))
    except ValueError:
        audience = festival.audience
    return FestivalSetting(
        festival,
        on if isinstance(on, bool) else festival.on_by_default,
        on is not False,
        audience,
        str(kept.get("tag", "")),
        bool(kept.get("tag_only")),
    )


def _tier(place: int) -> Tier | None:
    return TIERS[place] if place < len(TIERS) else None


def _order(row: tuple[Any, ...]) -> tuple[int, int, int]:
    """By tier, each company with its people."""
    return row[12], row[11], row[0]
