"""The customers that an import can meet: those in the book and those of earlier rows, by phone and by name.

Owns what "the same customer" means (method.md, import: same phone, or same name and company). Must not write.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from keyacct_desktop.domain.text import fold
from keyacct_desktop.exchange.phones import Phone
from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import imports as queries

SAME_PHONE, SAME_NAME_AND_COMPANY, SAME_NAME = "same phone", "same name and company", "same name"


@dataclass(frozen=True, slots=True)
class Known:
    """One card, folded. Rows that are not written yet have a negative id: minus their line."""

    id: int
    kind: str
    name: str
    short_name: str
    company: str
    employer_id: int | None


Ids = int | list[int]
"""One id, or several: most names and numbers have one, and a list for each would double the memory."""


class KnownParties:
    """All cards by what rows call them."""

    def __init__(self, book: Book) -> None:
        self.cards: dict[int, Known] = {}
        self._names: dict[str, Ids] = {}
        self._phones: dict[str, Ids] = {}
        self._people: dict[tuple[int, str], int] = {}
        self._given: dict[int, int] = {}
        self._mobile_owners: set[int] = set()
        self.numbers: dict[str, list[int]] = {}
        """Ids by customer number, folded."""
        for id_, kind, name, short, company, employer, number in queries.all_parties(book):
            if number:
                self.numbers.setdefault(fold(number), []).append(id_)
            self._add(
                Known(
                    id_,
                    kind,
                    fold(name),
                    fold(short) if short else "",
                    fold(company) if company else "",
                    employer,
                )
            )
        for party_id, e164, digits in queries.all_phones(book):
            self._add_phone(e164 or digits, party_id)

    def add(self, card: Known, phones: Iterable[Phone]) -> None:
        """Remember a card of this import."""
        self._add(card)
        for phone in phones:
            key = phone.e164 or phone.digits
            if key:
                self._add_phone(key, card.id)

    def settle(self, given: int, real: int) -> None:
        """A card of this import has been written: it has its id now."""
        card = self.cards[given]
        card = Known(real, card.kind, card.name, card.short_name, card.company, card.employer_id)
        self.cards[given] = self.cards[real] = card
        self._given[real] = given

    def same_customer(
        self, kind: str, name: str, company: str, phones: Sequence[Phone]
    ) -> tuple[Known, str] | None:
        """The card that a new row would double, and why. `name` and `company` are folded.

        A mobile number is one person's; any other number is shared by a house, so there the name must agree. So it
        must for companies: one person may own, or buy for, several of them. Without phone and company the name alone decides.
        """
        for phone in phones:
            found = self._by_phone(phone, name)
            if found is not None and (kind != "company" or (found.kind, found.name) == (kind, name)):
                return found, SAME_PHONE
        others = [self.cards[i] for i in _ids(self._names.get(name))]
        others = [card for card in others if card.kind != "contact" and name == card.name]
        if kind == "company":
            same = next((card for card in others if card.kind == "company"), None)
            return (same, SAME_NAME) if same else None
        if company:
            same = next((card for card in others if card.company == company), None)
            return (same, SAME_NAME_AND_COMPANY) if same else None
        if others and not any(phone.digits for phone in phones):
            return others[0], SAME_NAME
        return None

    def person_in(self, company_id: int, name: str) -> int | None:
        """The contact person of this (folded) name in a company."""
        return self._people.get((self._given.get(company_id, company_id), name))

    def add_person(self, company_id: int, name: str, id_: int) -> None:
        """Remember a contact person of a company."""
        self._people.setdefault((self._given.get(company_id, company_id), name), id_)

    def find(self, name: str, company: str = "", phones: Sequence[Phone] = ()) -> list[Known]:
        """The customers that a row can mean by name (and company) or phone; one, or none, or several.

        A contact person stands for the company. `name` and `company` are folded.
        """
        by_phone = self._unique(
            self.cards[i]
            for phone in phones
            for i in _ids(self._phones.get(phone.e164 or phone.digits or "-"))
        )
        by_name = self._by_name(name, company)
        if not by_phone and any(_is_mobile(phone) for phone in phones):
            # Somebody of this name whose mobile number we know, and it is another one.
            by_name = [card for card in by_name if card.id not in self._mobile_owners]
        if not phones or (not by_phone and by_name):
            return by_name
        if not name:
            return by_phone
        both = [card for card in by_phone if card in by_name or self._calls(card, name)]
        return both or ([] if by_name else by_phone)

    def _by_name(self, name: str, company: str) -> list[Known]:
        if not name:
            name, company = company, ""
        if not name:
            return []
        cards = [self.cards[i] for i in _ids(self._names.get(name))]
        customers = [card for card in cards if card.kind != "contact"]
        if not company:
            exact = [card for card in customers if card.name == name]
            return self._unique(exact or customers)
        there = [card for card in customers if company in (card.company, card.name)]
        people = [
            card
            for card in cards
            if card.employer_id is not None
            and company in (self.cards[card.employer_id].name, self.cards[card.employer_id].short_name)
        ]
        unsaid = [card for card in customers if not card.company or card.kind == "company"]
        return self._unique([*there, *people] or unsaid)

    def _calls(self, card: Known, name: str) -> bool:
        """Whether one of a company's people has this name."""
        return self.person_in(card.id, name) is not None

    def _by_phone(self, phone: Phone, name: str) -> Known | None:
        ids = _ids(self._phones.get(phone.e164 or phone.digits)) if phone.digits else ()
        if not ids:
            return None
        cards = [self.cards[i] for i in ids]
        same = next((card for card in cards if card.name == name), None)
        if same is not None or not _is_mobile(phone):
            return same
        return cards[0]

    def _unique(self, cards: Iterable[Known]) -> list[Known]:
        found: dict[int, Known] = {}
        for card in cards:
            customer = card if card.employer_id is None else self.cards[card.employer_id]
            found[customer.id] = customer
        return list(found.values())

    def _add_phone(self, key: str, party_id: int) -> None:
        _put(self._phones, key, party_id)
        if party_id > 0 and _is_mobile_key(key):
            self._mobile_owners.add(party_id)

    def _add(self, card: Known) -> None:
        self.cards[card.id] = card
        _put(self._names, card.name, card.id)
        if card.short_name and card.short_name != card.name:
            _put(self._names, card.short_name, card.id)
        if card.employer_id is not None:
            self._people.setdefault((card.employer_id, card.name), card.id)


def _put(known: dict[str, Ids], key: str, id_: int) -> None:
    have = known.setdefault(key, id_)
    if isinstance(have, list):
        have.append(id_)
    elif have is not id_:
        known[key] = [have, id_]


def _ids(ids: Ids | None) -> Sequence[int]:
    return () if ids is None else ids if isinstance(ids, list) else (ids,)


def _is_mobile(phone: Phone) -> bool:
    return phone.e164 is not None and _is_mobile_key(phone.e164)


def _is_mobile_key(key: str) -> bool:
    return len(key) == 14 and key.startswith("+861")
