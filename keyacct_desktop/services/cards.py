"""The customer card: read whole, written as one change set. Everything about one customer starts here.

Customers are persons and companies; a contact is a person inside a company (method.md 3a, 3b). Widgets,
words and SQL are elsewhere.
"""

from datetime import date, timedelta

from keyacct_desktop.domain.fields import STALE_AFTER_DAYS, FieldSpec
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_edits import (
    add_party,
    archive_party,
    delete_party,
    restore_party,
    save_card,
)
from keyacct_desktop.services.card_shapes import (
    Card,
    CardEdits,
    Colleague,
    CustomSpec,
    DateEntry,
    FieldValue,
    Link,
    ListEdit,
    Numbers,
    Point,
    PostalAddress,
    TagsEdit,
)
from keyacct_desktop.services.card_specs import card_specs
from keyacct_desktop.services.dates.options import read_options
from keyacct_desktop.services.duplicates import Duplicate, find_duplicates
from keyacct_desktop.storage.queries import cards as queries

__all__ = [
    "Card", "CardEdits", "Colleague", "CustomSpec", "DateEntry", "Duplicate", "FieldValue", "Link", "ListEdit",
    "Numbers", "Point", "PostalAddress", "TagsEdit", "add_party", "archive_party", "card_specs", "delete_party",
    "find_duplicates", "read_card", "restore_party", "save_card", "tag_names",
]  # fmt: skip


def read_card(book: Book, party_id: int) -> Card | None:
    """The card of a customer or contact person; None when it is gone."""
    row = queries.party_row(book, party_id)
    if row is None:
        return None
    (kind, employer_id, employer, referrer_id, referrer, introducer_id, introducer, rep_id, rep,
     roles, in_post, deceased, archived, created_at, updated_at, photo, *rest) = row  # fmt: skip
    specs, custom = card_specs(book, kind)
    return Card(
        id=party_id,
        kind=kind,
        specs=specs,
        values=_values(book, party_id, dict(zip(queries.PARTY_FIELDS, rest[7:], strict=True)), specs),
        custom=custom,
        employer=_link(employer_id, employer),
        referrer=_link(referrer_id, referrer),
        introduced_by=_link(introducer_id, introducer),
        rep=_link(rep_id, rep),
        roles=tuple((roles or "").split()),
        in_post=bool(in_post),
        deceased=bool(deceased),
        archived=bool(archived),
        points=tuple(
            Point(kind_, value, label or "", bool(preferred), id_)
            for id_, kind_, label, value, preferred in queries.point_rows(book, party_id)
        ),
        addresses=tuple(
            PostalAddress(text, label or "", postcode or "", bool(preferred), id_)
            for id_, label, text, postcode, preferred in queries.address_rows(book, party_id)
        ),
        dates=tuple(_date_entry(row) for row in queries.date_rows(book, party_id)),
        tags=tuple(name for _, name in queries.tag_names(book, party_id)),
        people=_people(book, party_id) if kind == "company" else (),
        photo=photo,
        numbers=_numbers(rest[:7]),
        created_at=created_at,
        updated_at=updated_at,
    )


def tag_names(book: Book) -> list[str]:
    """Every tag of the book, for completion."""
    return queries.names_of_tags(book)


def _values(
    book: Book, party_id: int, columns: dict[str, object], specs: tuple[FieldSpec, ...]
) -> dict[str, FieldValue]:
    known = {
        key: FieldValue(key, str(value))
        for key, value in columns.items()
        if value not in (None, "") and not (key == "do_not_disturb" and not value)
    }
    oldest_fresh = book.clock.today() - timedelta(days=STALE_AFTER_DAYS)
    for _, key, value, judged_on in queries.fact_rows(book, party_id):
        judged = date.fromisoformat(judged_on) if judged_on else None
        known[key] = FieldValue(key, value, judged, judged is not None and judged < oldest_fresh)
    return {spec.key: known[spec.key] for spec in specs if spec.key in known}


def _date_entry(row: queries.Row) -> DateEntry:
    id_, type_, relation, label, calendar, year, month, day, leap, said, stopped, options = row
    when = PartialDate(Calendar(calendar), month, day, year, bool(leap))
    return DateEntry(
        type_, when, relation, label or "", said or "", bool(stopped), id_, read_options(options)
    )


def _people(book: Book, company_id: int) -> tuple[Colleague, ...]:
    dates: dict[int, list[DateEntry]] = {}
    for person_id, *row in queries.people_date_rows(book, company_id):
        dates.setdefault(person_id, []).append(_date_entry(tuple(row)))
    return tuple(
        Colleague(
            id_, name, honorific or "", department or "", post or "", tuple((roles or "").split()),
            bool(in_post), bool(deceased), phone or "", attitude or "", tuple(dates.get(id_, ())),
        )
        for id_, name, honorific, department, post, roles, in_post, deceased, phone, attitude
        in queries.people_rows(book, company_id)
    )  # fmt: skip


def _numbers(row: list[object]) -> Numbers:
    count, revenue, first, last, contacted, next_on, next_text = row
    if count is None:
        return Numbers()
    assert isinstance(count, int)
    assert isinstance(revenue, int)
    return Numbers(
        count, revenue, _day(first), _day(last), _day(contacted), _day(next_on), str(next_text or "")
    )


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None


def _link(id_: int | None, name: str | None) -> Link | None:
    return None if id_ is None or name is None else Link(id_, name)
