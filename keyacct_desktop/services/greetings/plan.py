"""Whom to greet on one occasion, with what was said and given the last time: the plan of a festival.

Worth a greeting by default are 关键, 重点 and 一般 customers and prospects of grade A and B; of a company the people in
post, of a 一般 company or a prospect only the first of them (who decides goes first), and the company itself where
nobody is known. Who asked not to be disturbed is in the plan with a mark. Read set-wise: a plan of 100,000
customers is a handful of statements.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from keyacct_desktop.domain.festivals import FESTIVAL, Audience, PersonFacts, Tone, concerns
from keyacct_desktop.domain.gifts import YEAR_DAYS, GiftState
from keyacct_desktop.domain.greetings import POSTED, GreetingWay, suggest_way
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.vocabulary import PartyKind, Sex
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.festivals import read_festival_settings
from keyacct_desktop.services.preferences import read_setting, write_setting
from keyacct_desktop.storage.queries import gifts as gift_queries
from keyacct_desktop.storage.queries import greetings as queries

USUAL_TIERS: Final = (Tier.KEY, Tier.MAJOR, Tier.REGULAR)
USUAL_GRADES: Final = ("A", "B")
DATE_PREFIX: Final = "date:"
"""Occasions of a card's own dates are written "date:" and the DateType code; all others are festivals."""

_TIERS_KEY: Final = "greeting_tiers"
_EVERY_CONTACT: Final = (Tier.KEY, Tier.MAJOR)
_LAST_TIME_DAYS: Final = 420
"""Last year's day of a lunar festival lies at most so many days back."""
_GIFT_DAYS: Final = 60
"""A gift for the occasion that is dated so many days around the day belongs to this year's."""
_WAYS: Final = frozenset(GreetingWay)
_NOTHING: Final = (None, None, None, "", None, None, None)


class Row(NamedTuple):
    """One person to greet. `customer_id` is the card that the greeting counts for; `why` the tier's code, the
    prospect's grade or "added". `state` is "planned", "done" or "skipped"; `greeting_id` None: nothing is kept yet.
    `way` is the kept or the suggested one. Money in fen; `year_fen` what this person was given in 365 days."""

    party_id: int
    customer_id: int
    kind: str
    name: str
    honorific: str | None
    company: str
    tier: Tier | None
    why: str
    post: str | None
    quiet: bool
    way: GreetingWay
    phone: bool
    wechat: bool
    email: bool
    address: bool
    greeting_id: int | None
    state: str
    text: str
    template_id: int | None
    done_on: str | None
    interaction_id: int | None
    last_on: str | None
    last_way: str | None
    last_text: str
    last_gift: str
    gift_id: int | None
    gift_name: str
    gift_state: str | None
    gift_fen: int | None
    year_fen: int

    @property
    def address_missing(self) -> bool:
        """Whether the chosen way needs an address that the card does not have."""
        return self.way in POSTED and not self.address

    @property
    def unreachable(self) -> bool:
        """Whether the card lacks what the chosen way needs: a phone, a WeChat id, a mail address, an address."""
        # Asked of every row of a plan: no table is built for it.
        way = self.way
        if way is GreetingWay.WECHAT:
            return not (self.wechat or self.phone)
        if way is GreetingWay.CALL or way is GreetingWay.SMS:
            return not self.phone
        if way is GreetingWay.EMAIL:
            return not self.email
        return way in POSTED and not self.address


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan. `occasion` is a Festival code or "date:" and a DateType code; `as_of` the day it was read."""

    occasion: str
    day: date
    tone: Tone
    as_of: date
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Worthy:
    """Which customers get a greeting: tiers and prospects' grades."""

    tiers: tuple[Tier, ...] = USUAL_TIERS
    grades: tuple[str, ...] = USUAL_GRADES


def read_worthy(book: Book) -> Worthy:
    """Which customers get a greeting by the rep's choice."""
    codes = read_setting(book, _TIERS_KEY)
    if not isinstance(codes, list):
        return Worthy()
    known = set(Tier)
    return Worthy(
        tuple(Tier(code) for code in codes if code in known),
        tuple(str(code) for code in codes if code in ("A", "B", "C", "D")),
    )


def write_worthy(book: Book, worthy: Worthy) -> None:
    """Choose which customers get a greeting: one undoable change."""
    write_setting(book, _TIERS_KEY, [*map(str, worthy.tiers), *worthy.grades])


def tone_of(occasion: str) -> Tone:
    """How the occasion is greeted; birthdays and the like are glad days."""
    return FESTIVAL[occasion].tone if occasion in FESTIVAL else Tone.JOY


def read_plan(book: Book, occasion: str, day: date, *, audience: Audience | None = None) -> Plan:
    """Everybody to greet on a festival that falls on `day`, the best tier first. `audience` None means what is set for
    the festival, its tag included. Nobody on days that are not greeting days (Tone.NONE)."""
    tone = tone_of(occasion)
    if tone is Tone.NONE:
        return Plan(occasion, day, tone, book.clock.today(), ())
    worthy = read_worthy(book)
    kept = {row[0]: row[1:] for row in queries.greetings_on(book, occasion, day.isoformat())}
    people = queries.recipients(book, worthy.tiers, worthy.grades)
    chosen = _chosen(people, _choice(book, occasion, audience, day))
    missing = kept.keys() - {row[0] for row in chosen}
    added = queries.these(book, missing) if missing else []
    return _plan(book, occasion, day, [*chosen, *added], kept, {row[0] for row in added})


def read_persons(book: Book, occasion: str, day: date, party_ids: Collection[int]) -> Plan:
    """A plan of some persons only, such as one whose birthday it is. Nobody on days that are not greeting days."""
    if tone_of(occasion) is Tone.NONE:
        return Plan(occasion, day, Tone.NONE, book.clock.today(), ())
    kept = {row[0]: row[1:] for row in queries.greetings_on(book, occasion, day.isoformat())}
    return _plan(book, occasion, day, queries.these(book, party_ids), kept, set())


def count_greeted(book: Book, first: date, last: date) -> dict[tuple[str, date], int]:
    """How many were greeted or skipped, by occasion and day."""
    found: dict[tuple[str, date], int] = {}
    for occasion, day, state, count in queries.counts_by_occasion(book, first.isoformat(), last.isoformat()):
        if state != "planned":
            key = occasion, date.fromisoformat(day)
            found[key] = found.get(key, 0) + count
    return found


def _choice(
    book: Book, occasion: str, audience: Audience | None, day: date
) -> Callable[[tuple[Any, ...]], bool] | None:
    """Says of one of the people whether the festival concerns them; None when it concerns all."""
    setting = read_festival_settings(book).get(occasion)
    tag, tag_only = "", False
    if audience is None:
        audience = setting.audience if setting else Audience.ALL
        tag, tag_only = (setting.tag, setting.tag_only) if setting else ("", False)
    if audience is Audience.ALL and not tag_only:
        return None
    facts = _Facts(book, day)

    def is_concerned(row: tuple[Any, ...]) -> bool:
        known = facts.of(row)
        return (bool(tag) and tag in known.tags) or (not tag_only and concerns(audience, known))

    return is_concerned


def _chosen(
    people: list[tuple[Any, ...]], choice: Callable[[tuple[Any, ...]], bool] | None
) -> list[tuple[Any, ...]]:
    """Those whom the festival concerns, of each company as many as its tier gets."""
    if choice is not None:
        people = [row for row in people if choice(row)]
    with_people = {row[1] for row in people if row[2] == PartyKind.CONTACT}
    chosen, begun = [], set()
    for row in people:
        customer, kind, tier = row[1], row[2], row[6]
        if kind == PartyKind.COMPANY and customer in with_people:
            continue
        if kind == PartyKind.CONTACT and tier not in _EVERY_CONTACT:
            if customer in begun:
                continue
            begun.add(customer)
        chosen.append(row)
    return chosen


class _Facts:
    """What the audiences ask about, read once for everybody."""

    def __init__(self, book: Book, day: date) -> None:
        self._year = day.year
        self._births = queries.birth_years(book)
        self._tags: dict[int, set[str]] = {}
        for party_id, name in queries.tag_names(book):
            self._tags.setdefault(party_id, set()).add(name)
        self._parents = queries.parents(book)
        self._married: set[int] = set()
        self._served: set[int] = set()
        for party_id, key, value in queries.people_facts(book, ("marriage", "children_count", "served")):
            if key == "marriage" and value == "married":
                self._married.add(party_id)
            elif key == "children_count" and value not in ("", "0"):
                self._parents.add(party_id)
            elif key == "served" and value == "1":
                self._served.add(party_id)

    def of(self, row: tuple[Any, ...]) -> PersonFacts:
        party_id, sex = row[0], row[13]
        born = self._births.get(party_id)
        tags = self._tags.get(party_id, set())
        if party_id in self._served:
            tags = tags | {"退役军人"}
        return PersonFacts(
            sex=Sex(sex) if sex in ("male", "female") else None,
            age=self._year - born if born else None,
            kind=PartyKind(row[2]),
            post=row[8],
            industry=row[14],
            company=row[5] or None,
            region=row[15],
            tags=frozenset(tags),
            has_children=party_id in self._parents,
            married=party_id in self._married,
        )


def _plan(
    book: Book,
    occasion: str,
    day: date,
    people: Iterable[tuple[Any, ...]],
    kept: Mapping[int, tuple[Any, ...]],
    added: set[int],
) -> Plan:
    today = book.clock.today()
    since = (day - timedelta(days=_LAST_TIME_DAYS)).isoformat()
    last = {row[0]: row[1:] for row in queries.last_greetings(book, occasion, since, day.isoformat())}
    near, before = _gifts(book, occasion, day)
    until = min(day, today)
    sums = gift_queries.year_sums(book, (until - timedelta(days=YEAR_DAYS)).isoformat(), until.isoformat())
    rows = [_row(one, kept.get(one[0]), last.get(one[0]), near.get(one[0]), before.get(one[0], ""),
                 sums.get(one[0], 0), one[0] in added) for one in people]  # fmt: skip
    return Plan(occasion, day, tone_of(occasion), today, tuple(rows))


def _gifts(book: Book, occasion: str, day: date) -> tuple[dict[int, tuple[Any, ...]], dict[int, str]]:
    """This time's gift and the name of last time's, by person."""
    occasion = occasion.removeprefix(DATE_PREFIX)
    border = (day - timedelta(days=_GIFT_DAYS)).isoformat()
    since = (day - timedelta(days=_LAST_TIME_DAYS)).isoformat()
    until = (day + timedelta(days=_GIFT_DAYS)).isoformat()
    near: dict[int, tuple[Any, ...]] = {}
    before: dict[int, str] = {}
    for row in gift_queries.gifts_for(book, occasion, since, until):
        if row[6] == GiftState.RECEIVED:
            continue
        if row[4] >= border:
            near[row[1]] = row
        elif row[6] in (GiftState.GIVEN, GiftState.RETURNED):
            before[row[1]] = row[2]
    return near, before


def _row(
    one: tuple[Any, ...],
    kept: tuple[Any, ...] | None,
    last: tuple[Any, ...] | None,
    gift: tuple[Any, ...] | None,
    last_gift: str,
    year_fen: int,
    added: bool,
) -> Row:
    greeting_id, way, template_id, text, state, done_on, interaction_id = kept or _NOTHING
    tier = None if one[6] is None else Tier(one[6])
    points = (one[11] or "").split(",")
    phone, wechat, email = "phone" in points, "wechat" in points, "email" in points
    if way not in _WAYS:
        # Nobody chose one, or another version of the program knows more ways.
        way = suggest_way(
            tier, preferred=one[9], phone=phone, wechat=wechat, email=email, address=bool(one[12])
        )
    last_on, last_way, last_text = last or (None, None, "")
    return Row(
        one[0], one[1], one[2], one[3], one[4], one[5], tier, "added" if added else str(tier or one[7] or "added"),
        one[8], bool(one[10]), GreetingWay(way), phone, wechat, email, bool(one[12]), greeting_id,
        state or "planned", text or "", template_id, done_on, interaction_id, last_on, last_way, last_text, last_gift,
        gift[0] if gift else None, gift[2] if gift else "", gift[6] if gift else None, gift[3] if gift else None,
        year_fen,
    )  # fmt: skip
