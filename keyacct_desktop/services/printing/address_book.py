"""Names, addresses and numbers of many customers at once: for labels, envelopes, phone lists and trips."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import address_book as queries

_CHUNK: Final = 2000
_NUMBER: Final = re.compile("([0-9]+)")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Addressee:
    """A person on an envelope; `sex` "male", "female" or ""."""

    name: str
    honorific: str = ""
    sex: str = ""


@dataclass(frozen=True, slots=True)
class AddressEntry:
    """A customer as in an address book. `company` is a person's company; `person` to whom a letter goes, None for a
    company without contact persons; `address` is the preferred one, `at_home` when it is where a person lives."""

    id: int
    kind: str
    name: str
    sort_name: str
    company: str
    region: str
    address: str
    postcode: str
    person: Addressee | None
    phones: tuple[str, ...] = ()
    wechats: tuple[str, ...] = ()
    at_home: bool = False
    deceased: bool = False
    do_not_disturb: bool = False

    @property
    def phone(self) -> str:
        return self.phones[0] if self.phones else ""

    @property
    def initial(self) -> str:
        """The first letter of the pinyin, "#" for anything that is no letter."""
        first = self.sort_name[:1].upper()
        return first if "A" <= first <= "Z" else "#"


def read_address_book(book: Book, ids: Sequence[int], progress: Progress | None = None) -> list[AddressEntry]:
    """The entries of these customers in this order; those deleted meanwhile are left out. `progress` gets how many
    are read and may raise to stop."""
    found: list[AddressEntry] = []
    for start in range(0, len(ids), _CHUNK):
        some = ids[start : start + _CHUNK]
        known = _read(book, some)
        found += (known[id_] for id_ in some if id_ in known)
        if progress is not None:
            progress(min(start + _CHUNK, len(ids)), len(ids))
    return found


def travel_order(entries: Iterable[AddressEntry]) -> list[AddressEntry]:
    """By region, then address, then name; without an address last in the region, without a region last of all. Number
    9 of a street is before number 10."""
    return sorted(
        entries,
        key=lambda one: (
            not one.region, one.region, not one.address, _numbered(one.address), one.sort_name, one.id,
        ),
    )  # fmt: skip


def name_order(entries: Iterable[AddressEntry]) -> list[AddressEntry]:
    """As in an address book: A to Z by pinyin, what is no letter last."""
    return sorted(entries, key=lambda one: (one.initial == "#", one.initial, one.sort_name, one.id))


def _numbered(text: str) -> list[tuple[str, int, str]]:
    """The text as what sorts by its numbers: what stands before each, its length, its digits."""
    parts = _NUMBER.split(text)
    digits = [part.lstrip("0") for part in parts[1::2]] + [""]
    return [(before, len(number), number) for before, number in zip(parts[::2], digits, strict=True)]


def _read(book: Book, ids: Sequence[int]) -> dict[int, AddressEntry]:
    points: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for party, kind, value in queries.point_rows(book, ids):
        points[party][kind].append(value)
    people = {
        company: Addressee(name, honorific or "", sex or "")
        for company, name, honorific, sex, _ in queries.addressee_rows(book, ids)
    }
    entries = {}
    for row in queries.entry_rows(book, ids):
        (id_, kind, name, sort_name, honorific, sex, company, region, deceased, quiet, address, postcode,
         label) = row  # fmt: skip
        own = None if kind == "company" else Addressee(name, honorific or "", sex or "")
        entries[id_] = AddressEntry(
            id_, kind, name, sort_name, (company or "") if kind != "company" else "", region or "",
            address or "", postcode or "", own or people.get(id_),
            tuple(points[id_]["phone"]), tuple(points[id_]["wechat"]),
            at_home=label == "home", deceased=bool(deceased), do_not_disturb=bool(quiet),
        )  # fmt: skip
    return entries
