"""Cards that may be the same customer, said while somebody types. Never decides: the rep does."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from keyacct_desktop.domain.text import fold
from keyacct_desktop.services.book import Book

MOST = 5


class Alike(StrEnum):
    """Why two cards look like one."""

    PHONE = "phone"
    NAME_AND_COMPANY = "name_and_company"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A card that may be meant. `company` is the person's company or the contact's employer, "" if unknown."""

    party_id: int
    kind: str
    name: str
    company: str
    reason: Alike


def find_duplicates(
    book: Book,
    *,
    name: str = "",
    company: str = "",
    phones: Sequence[str] = (),
    kind: str = "person",
    employer_id: int | None = None,
    except_id: int | None = None,
) -> list[Duplicate]:
    """Cards with one of these phones, then those of the same name: in the same company, or with no company to
    tell them apart. At most five, the surest first."""
    found: dict[int, Duplicate] = {}
    for row in _with_phone(book, phones):
        found.setdefault(row[0], _duplicate(row, Alike.PHONE))
    for row in _with_name(book, name, kind, employer_id):
        reason = _name_reason(row, company, employer_id)
        if reason is not None:
            found.setdefault(row[0], _duplicate(row, reason))
    if except_id is not None:
        found.pop(except_id, None)
    order = list(Alike)
    return sorted(found.values(), key=lambda one: order.index(one.reason))[:MOST]


def _with_phone(book: Book, phones: Sequence[str]) -> list[tuple[int, str, str, str | None, int | None]]:
    from keyacct_desktop.exchange.phones import read_phones
    from keyacct_desktop.storage.queries.duplicates import parties_with_phone

    numbers = [number for phone in phones for number in read_phones(phone) if len(number.digits) >= 7]
    if not numbers:
        return []
    e164 = [number.e164 for number in numbers if number.e164]
    return parties_with_phone(book, e164, [number.digits for number in numbers], MOST + 1)


def _with_name(
    book: Book, name: str, kind: str, employer_id: int | None
) -> list[tuple[int, str, str, str | None, int | None]]:
    from keyacct_desktop.storage.queries.duplicates import customers_spelled_alike, people_named

    wanted = fold(name)
    if not wanted or len(name) > 200:
        return []
    rows = (
        people_named(book, employer_id)
        if employer_id is not None
        else customers_spelled_alike(book, name, person=kind == "person", limit=200)
    )
    return [row for row in rows if fold(row[2]) == wanted]


def _name_reason(
    row: tuple[int, str, str, str | None, int | None], company: str, employer_id: int | None
) -> Alike | None:
    if employer_id is not None or row[1] == "company":
        return Alike.NAME_AND_COMPANY
    theirs, ours = fold(row[3] or ""), fold(company)
    if theirs and ours:
        return Alike.NAME_AND_COMPANY if theirs == ours else None
    return Alike.NAME


def _duplicate(row: tuple[int, str, str, str | None, int | None], reason: Alike) -> Duplicate:
    return Duplicate(row[0], row[1], row[2], row[3] or "", reason)
