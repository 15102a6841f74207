"""Gifts: what was given, what it cost, how it was taken, and what speaks against the next one (method.md D27).

A given gift that has a value books a cost of category "gift" on the customer, in the same change set, so that
cost-to-serve counts it; whatever else becomes of the gift takes that cost away again. A given gift that was refused
is one that came back.
"""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from keyacct_desktop.domain.cautions import Caution
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.gifts import (
    DECISION_DAYS,
    YEAR_DAYS,
    GiftPerson,
    GiftPlan,
    GiftReaction,
    GiftState,
    GiftWay,
    PastGift,
    check_gift,
    dislikes_of,
    fullest_year,
    likes_of,
    public_kind,
    year_sum,
)
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.text import LONG_LIMIT, clean
from keyacct_desktop.domain.vocabulary import CostCategory
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import EARLIEST, check_day
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.storage.queries import gifts as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.transaction import Transaction

_LIMITS: Final = {"name": 200, "purpose": 1000, "approval": 200, "occasion": 100, "note": 10_000}
_MOST_FEN: Final = 10**12
"""Nothing that is worth more is a gift; and the sums of a year stay numbers that the book can hold."""
_FACTS: Final = (
    "legal_form", "gift_preference", "taboo_topics", "drinking", "smoking", "diet", "expected_close_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftEntry:
    """A gift as it is typed (method.md 3c). `party_id` is the person who gets it (or gave it, state "received");
    `occasion` a Festival code, a DateType code or own words; `given_on` the day it was or will be given."""

    party_id: int
    name: str
    value_fen: int | None = None
    given_on: date | None = None
    occasion: str = ""
    state: str = GiftState.IDEA
    way: str | None = None
    reaction: str | None = None
    approval: str = ""
    purpose: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StoredGift:
    """A gift as it stands in the book. `person` is the name of whom it is about."""

    id: int
    entry: GiftEntry
    person: str
    cost_id: int | None


@dataclass(frozen=True, slots=True)
class GiftMemory:
    """What is remembered of a card and, for a company, its people. `year_fen` is what was given in 365 days, `limit_fen`
    the most for one person (None for a company), `public` a PublicKind code where nothing may be given."""

    gifts: tuple[StoredGift, ...]
    likes: tuple[str, ...]
    dislikes: tuple[str, ...]
    year_fen: int
    limit_fen: int | None
    public: str | None


def add_gift(book: Book, *, gift: GiftEntry) -> int:
    """Note a gift and return its id: "gift.added" or "gift.given" (name). Raises Refused: customer_gone, gift_missing,
    gift_day_missing, negative, too_large, day_in_future, day_too_early, type_unknown, too_long; and InvalidText."""
    gift, name, customer = _checked(book, gift)
    with book.transaction(_change(gift, "gift.added"), name=name) as tx:
        gift_id = tx.insert("gift", **_columns(gift), cost_id=None, created_at=tx.now)
        _sync_cost(tx, gift_id, gift, customer, None)
    return gift_id


def change_gift(book: Book, *, gift_id: int, gift: GiftEntry) -> None:
    """Write a gift anew, its cost with it: "gift.changed" or, once it is given, "gift.given" (name). Raises as
    `add_gift`, and Refused "gift_gone"."""
    before = read_gift(book, gift_id)
    gift, name, customer = _checked(book, gift)
    newly = gift.state == GiftState.GIVEN and before.entry.state != GiftState.GIVEN
    with book.transaction("gift.given" if newly else "gift.changed", name=name) as tx:
        tx.update("gift", gift_id, **_columns(gift))
        _sync_cost(tx, gift_id, gift, customer, before.cost_id)


def delete_gift(book: Book, *, gift_id: int) -> None:
    """Delete a gift and its cost: "gift.deleted" (name). Raises Refused "gift_gone"."""
    before = read_gift(book, gift_id)
    with book.transaction("gift.deleted", name=before.person) as tx:
        if before.cost_id is not None:
            tx.delete("cost", before.cost_id)
        tx.delete("gift", gift_id)


def put_reaction(book: Book, *, gift_id: int, reaction: str | None) -> None:
    """Note how a gift was taken. A refused one counts as given back: it costs nothing. Raises as `change_gift`."""
    before = read_gift(book, gift_id).entry
    change_gift(book, gift_id=gift_id, gift=replace(before, reaction=reaction))


def read_gift(book: Book, gift_id: int) -> StoredGift:
    """One gift. Raises Refused "gift_gone"."""
    row = queries.gift(book, gift_id)
    if row is None:
        raise Refused("gift_gone")
    return stored(row)


def read_gifts(book: Book, party_ids: Sequence[int]) -> list[StoredGift]:
    """The gifts of some cards: those without a day first, then the latest."""
    return [stored(row) for row in queries.gifts_of(book, party_ids)]


def read_memory(book: Book, party_id: int) -> GiftMemory:
    """What the card remembers. A company remembers what its people were given too; a contact person only the own."""
    row = queries.person(book, party_id)
    if row is None:
        raise Refused("customer_gone", "party")
    ids = queries.family(book, party_id) if row[2] == "company" else [party_id]
    gifts = read_gifts(book, ids)
    person = _person(book, party_id, row, gifts, ())
    return GiftMemory(
        tuple(gifts),
        tuple(likes_of(person.preference)),
        tuple(dislikes_of(person.preference, person.taboo)),
        year_sum(person.past, book.clock.today()),
        None if row[2] == "company" else read_settings(book).gift_year,
        public_kind(person),
    )


def gift_cautions(book: Book, gift: GiftEntry, *, gift_id: int | None = None) -> list[Caution]:
    """What speaks against a gift as it stands in a form, heaviest first; `gift_id` is the stored one being changed.
    Nothing for gifts that we received. Raises Refused "customer_gone"."""
    if gift.state == GiftState.RECEIVED:
        return []
    row = queries.person(book, gift.party_id)
    if row is None:
        raise Refused("customer_gone", "party")
    day = gift.given_on or book.clock.today()
    family = queries.family(book, gift.party_id)
    gifts = [one for one in read_gifts(book, family) if one.id != gift_id]
    mine = [one for one in gifts if one.entry.party_id == gift.party_id]
    person = _person(book, gift.party_id, row, mine, _decisions(book, {*family, row[0]}, day))
    person = replace(person, company_year_fen=fullest_year(_past(gifts), day))
    plan = GiftPlan(
        name=gift.name, value_fen=gift.value_fen, day=day, purpose=gift.purpose, approval=gift.approval
    )
    return check_gift(plan, person, read_settings(book))


def stored(row: tuple[Any, ...]) -> StoredGift:
    """A row of storage.queries.gifts as a gift."""
    entry = GiftEntry(
        party_id=row[1], name=row[2], value_fen=row[3], given_on=date.fromisoformat(row[4]) if row[4] else None,
        occasion=row[5] or "", state=row[6], way=row[7], reaction=row[8], approval=row[9] or "",
        purpose=row[10] or "", note=row[11] or "",
    )  # fmt: skip
    return StoredGift(row[0], entry, row[13], row[12])


def _person(
    book: Book,
    party_id: int,
    row: tuple[Any, ...],
    gifts: Sequence[StoredGift],
    decisions: Sequence[date],
) -> GiftPerson:
    customer, _, _, company, industry, post, tier = row
    known: dict[str, str] = {}
    # The person's own answers go before the company's.
    found = queries.facts(book, (customer, party_id), _FACTS)
    for _owner, key, value in sorted(found, key=lambda one: bool(one[0] == party_id)):
        known[key] = value
    return GiftPerson(
        tier=None if tier is None else Tier(tier),
        legal_form=known.get("legal_form"),
        company=company,
        industry=industry,
        post=post,
        preference=known.get("gift_preference", ""),
        taboo="，".join(known[key] for key in ("taboo_topics", "diet") if key in known),
        drinking=known.get("drinking"),
        smoking=known.get("smoking"),
        past=_past(gifts),
        decisions=decisions,
    )


def _past(gifts: Sequence[StoredGift]) -> list[PastGift]:
    given = (GiftState.GIVEN, GiftState.RETURNED)
    return [
        PastGift(
            one.entry.name,
            one.entry.value_fen if one.entry.state == GiftState.GIVEN else None,
            one.entry.given_on,
            one.entry.reaction,
        )
        for one in gifts
        if one.entry.state in given and one.entry.given_on is not None
    ]


def _decisions(book: Book, party_ids: Collection[int], day: date) -> list[date]:
    """Days of bids and expected purchases near `day`: whoever in a company has noted them, they are the company's."""
    from keyacct_desktop.domain.date_rules import occurrences
    from keyacct_desktop.services.dates.options import stored_rule

    ids = sorted(party_ids)
    around = timedelta(days=DECISION_DAYS)
    found = []
    for _, _, value in queries.facts(book, ids, ("expected_close_on",)):
        with suppress(ValueError):  # words from elsewhere name no day
            found.append(date.fromisoformat(value))
    for calendar, year, month, of_month, leap, options in queries.tender_dates(book, ids):
        rule = stored_rule("tender", calendar, year, month, of_month, bool(leap), options)
        found += occurrences(rule, day - around, day + around)
    return found


def _checked(book: Book, gift: GiftEntry) -> tuple[GiftEntry, str, int]:
    row = queries.person(book, gift.party_id)
    if row is None:
        raise Refused("customer_gone", "party")
    gift = replace(
        gift, name=clean(gift.name), purpose=clean(gift.purpose), approval=clean(gift.approval),
        occasion=clean(gift.occasion), note=clean(gift.note, LONG_LIMIT),
    )  # fmt: skip
    for field, limit in _LIMITS.items():
        if len(getattr(gift, field)) > limit:
            raise Refused("too_long", field, limit=limit)
    if gift.state == GiftState.GIVEN and gift.reaction == GiftReaction.REFUSED:
        gift = replace(gift, state=GiftState.RETURNED)
    if not gift.name:
        raise Refused("gift_missing", "name")
    for code, words, field in (
        (gift.state, GiftState, "state"),
        (gift.way, GiftWay, "way"),
        (gift.reaction, GiftReaction, "reaction"),
    ):
        if code is not None and code not in set(words):
            raise Refused("type_unknown", field)
    if gift.value_fen is not None and not 0 <= gift.value_fen <= _MOST_FEN:
        raise Refused("negative" if gift.value_fen < 0 else "too_large", "value")
    _check_gift_day(gift, book.clock.today())
    return gift, row[1], row[0]


def _check_gift_day(gift: GiftEntry, today: date) -> None:
    happened = gift.state in (GiftState.GIVEN, GiftState.RETURNED, GiftState.RECEIVED)
    if gift.given_on is None:
        if happened:
            raise Refused("gift_day_missing", "given_on")
    elif happened:
        check_day(gift.given_on, today, "given_on")
    elif gift.given_on < EARLIEST:
        raise Refused("day_too_early", "given_on")


def _change(gift: GiftEntry, otherwise: str) -> str:
    return "gift.given" if gift.state == GiftState.GIVEN else otherwise


def _columns(gift: GiftEntry) -> dict[str, Any]:
    return {
        "party_id": gift.party_id,
        "name": gift.name,
        "value_fen": gift.value_fen,
        "given_on": gift.given_on.isoformat() if gift.given_on else None,
        "occasion": gift.occasion or None,
        "state": str(gift.state),
        "way": gift.way or None,
        "reaction": gift.reaction or None,
        "approval": gift.approval or None,
        "purpose": gift.purpose or None,
        "note": gift.note or None,
    }


def _sync_cost(tx: "Transaction", gift_id: int, gift: GiftEntry, customer: int, cost_id: int | None) -> None:
    """Make, move or take away the cost that the gift stands for."""
    if gift.state != GiftState.GIVEN or not gift.value_fen or gift.given_on is None:
        if cost_id is not None:
            tx.delete("cost", cost_id)
        return
    columns = {
        "party_id": customer,
        "category": str(CostCategory.GIFT),
        "amount_fen": gift.value_fen,
        "spent_on": gift.given_on.isoformat(),
        "note": gift.name,
    }
    if cost_id is None:
        tx.update("gift", gift_id, cost_id=tx.insert("cost", **columns, interaction_id=None))
    else:
        tx.update("cost", cost_id, **columns)


YEAR: Final = timedelta(days=YEAR_DAYS)
