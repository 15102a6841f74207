"""A card as a row of a list knows it, and the rows of the book that it becomes. Knows no file and no duplicates."""

from dataclasses import dataclass, field
from typing import Any

from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.exchange.phones import Phone

PARTY = (
    "kind", "employer_id", "name", "short_name", "honorific", "sex", "number", "stage", "rep_id", "source",
    "region", "industry", "company", "department", "post", "preferred_channel", "do_not_disturb", "need", "note",
    "roles", "created_at", "updated_at",
)  # fmt: skip
POINT = ("party_id", "kind", "label", "value", "e164", "digits", "preferred", "position")
DATE = ("party_id", "type", "relation", "calendar", "year", "month", "day", "is_leap_month", "said", "label")

SaidDate = tuple[str, str, PartialDate, str | None]
"""Type, relation, date and what was said."""


@dataclass(slots=True)
class Person:
    """A contact person inside a company, as a row knows them."""

    name: str
    columns: dict[str, Any] = field(default_factory=dict)
    phones: list[Phone] = field(default_factory=list)


@dataclass(slots=True)
class Card:
    """One row, ready to be written."""

    line: int
    kind: str
    name: str
    stage: str | None
    columns: dict[str, Any]
    phones: list[Phone]
    points: list[tuple[str, str]]
    addresses: list[tuple[str | None, str]]
    postcode: str | None
    facts: dict[str, str]
    tags: list[str]
    dates: list[SaidDate]
    people: list[Person]
    rep: str | None
    referrer: tuple[str, str] | None
    employer_id: int | None = None


def point_rows(
    party_id: int, phones: list[Phone], points: list[tuple[str, str]], first: int = 0
) -> list[Any]:
    """Rows of contact_point for new ways of contact."""
    rows: list[Any] = [
        (party_id, "phone", phone.label or None, phone.raw, phone.e164, phone.digits or None, 0, at)
        for at, phone in enumerate(phones, first)
    ]
    rows += [
        (party_id, kind, None, value, None, None, 0, at)
        for at, (kind, value) in enumerate(points, first + len(phones))
    ]
    return rows


def date_row(
    party_id: int, type_: str, relation: str, said: PartialDate, words: str | None, label: str | None = None
) -> Any:
    """One row of important_date."""
    return (
        party_id, type_, relation, said.calendar.value, said.year, said.month, said.day, int(said.is_leap_month),
        words, label,
    )  # fmt: skip


def party_row(card: Card, now: str) -> list[Any]:
    columns = card.columns
    return [
        card.kind, card.employer_id, card.name, columns.get("short_name"), columns.get("honorific"),
        columns.get("sex"), columns.get("number"), card.stage or "search", columns.get("rep_id"),
        columns.get("source"), columns.get("region"), columns.get("industry"), columns.get("company"),
        columns.get("department"), columns.get("post"), columns.get("preferred_channel"),
        columns.get("do_not_disturb") or 0, columns.get("need"), columns.get("note"), columns.get("roles"), now, now,
    ]  # fmt: skip
