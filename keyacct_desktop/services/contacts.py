"""Ways to reach somebody, and contact people who move: to another company, out of their post, out of life."""

from dataclasses import dataclass

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import LINE_LIMIT, InvalidText, clean
from keyacct_desktop.domain.vocabulary import PartyKind
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_shapes import Point
from keyacct_desktop.storage.queries import cards as queries

VALUE_LIMIT = 500


@dataclass(frozen=True, slots=True)
class PointRow:
    """A contact point ready for the book; `e164` and `digits` only for phones."""

    kind: str
    label: str | None
    value: str
    e164: str | None
    digits: str | None
    preferred: bool
    id: int | None


def point_rows(point: Point) -> list[PointRow]:
    """The rows of one typed entry: none when it is blank, several when a phone field holds several numbers.

    Raises Refused (too_long, nul, surrogate) with field "points".
    """
    try:
        value = " ".join(clean(point.value, LINE_LIMIT).split())
    except InvalidText as error:
        raise Refused(error.code, "points", **error.params) from error
    if len(value) > VALUE_LIMIT:
        raise Refused("too_long", "points", length=len(value), limit=VALUE_LIMIT)
    if not value:
        return []
    if point.kind != "phone":
        return [PointRow(point.kind, point.label or None, value, None, None, point.preferred, point.id)]
    from keyacct_desktop.exchange.phones import read_phones

    return [
        PointRow(
            "phone",
            point.label or number.label or None,
            number.raw,
            number.e164,
            number.digits or None,
            point.preferred and not at,
            None if at else point.id,
        )
        for at, number in enumerate(read_phones(value))
    ]


def known_companies(book: Book, start: str, limit: int = 8) -> list[str]:
    """Companies that begin with `start`: those on persons' cards and the company customers."""
    from keyacct_desktop.services.search import find_customers

    names = queries.company_names(book, start, limit)
    hits = find_customers(book, start, limit).hits
    names += [hit.name for hit in hits if hit.kind == "company" and hit.name.startswith(start)]
    return list(dict.fromkeys(names))[:limit]


def move_contact(book: Book, *, contact_id: int, company_id: int) -> None:
    """Move a contact person, with everything known about them, to another company, in post there.

    Department and post stay behind: they were the old company's. Raises Refused("gone"), Refused("not_a_company").
    """
    name, _ = _contact(book, contact_id)
    company = queries.kind_and_stage(book, company_id)
    if company is None or company[0] != PartyKind.COMPANY:
        raise Refused("not_a_company", "employer")
    with book.transaction("contact.moved", name=name, company=company[1]) as tx:
        tx.update(
            "party",
            contact_id,
            employer_id=company_id,
            department=None,
            post=None,
            in_post=1,
            updated_at=tx.now,
        )


def make_customer(book: Book, *, contact_id: int) -> None:
    """Make a contact person a personal customer whose company is where they were. Raises Refused("gone")."""
    name, company = _contact(book, contact_id)
    with book.transaction("contact.made_customer", name=name) as tx:
        tx.update(
            "party",
            contact_id,
            kind=PartyKind.PERSON.value,
            employer_id=None,
            company=company,
            rep_id=queries.my_rep(tx),
            updated_at=tx.now,
        )


def mark_left(book: Book, *, contact_id: int, left: bool = True) -> None:
    """Say that a contact person has left the post, or is back. Raises Refused("gone")."""
    name, _ = _contact(book, contact_id)
    with book.transaction("contact.left" if left else "contact.back", name=name) as tx:
        tx.update("party", contact_id, in_post=int(not left))


def mark_deceased(book: Book, *, party_id: int) -> None:
    """Somebody has died: every date stops reminding and nobody disturbs any more. Raises Refused("gone")."""
    row = queries.kind_and_stage(book, party_id)
    if row is None:
        raise Refused("gone", None)
    with book.transaction("customer.deceased", name=row[1]) as tx:
        tx.update("party", party_id, deceased=1, do_not_disturb=1, updated_at=tx.now)
        dates = queries.open_dates(tx, party_id)
        if dates:
            tx.update("important_date", dates, stopped=1)


def mark_alive(book: Book, *, party_id: int) -> None:
    """Somebody was marked as deceased by mistake: every date reminds again. Raises Refused("gone")."""
    row = queries.kind_and_stage(book, party_id)
    if row is None:
        raise Refused("gone", None)
    with book.transaction("customer.alive", name=row[1]) as tx:
        tx.update("party", party_id, deceased=0, do_not_disturb=0, updated_at=tx.now)
        dates = queries.stopped_dates(tx, party_id)
        if dates:
            tx.update("important_date", dates, stopped=0)


def _contact(book: Book, contact_id: int) -> tuple[str, str]:
    """Name and company's name of a contact person."""
    row = queries.kind_and_stage(book, contact_id)
    if row is None or row[0] != PartyKind.CONTACT:
        raise Refused("gone", None)
    return str(row[1]), queries.party_names(book, [row[3]])[row[3]]
