"""Customer lists: each row a person or a company, with everything that a list knows about them.

Owns what a row of customers means and how it is written. Updating cards that exist is in updates.
"""

from typing import Any, ClassVar

from keyacct_desktop.domain.fields import FIELD, PARTY_COLUMNS
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.text import LONG_LIMIT, fold
from keyacct_desktop.domain.vocabulary import Calendar, Stage
from keyacct_desktop.exchange.choices import code_of, looks_like_company
from keyacct_desktop.services.importing import cells as read
from keyacct_desktop.services.importing.card_rows import (
    DATE,
    PARTY,
    POINT,
    Card,
    Person,
    date_row,
    party_row,
    point_rows,
)
from keyacct_desktop.services.importing.known import Known
from keyacct_desktop.services.importing.lists import NameLists
from keyacct_desktop.services.importing.rows import Importer, RowError, Values, note_line
from keyacct_desktop.services.importing.shapes import FoundDuplicate, Notice, OnDuplicate, RowFate

BATCH = 5_000
DATE_TARGETS = {
    "birthday": ("birthday", "self"),
    "lunar_birthday": ("birthday", "self"),
    "spouse_birthday": ("birthday", "spouse"),
    "wedding": ("wedding", "self"),
    "founding_day": ("founding", "self"),
    "cooperation_day": ("cooperation", "self"),
}
SAME_NUMBER = frozenset(
    (
        "同手机",
        "同手机号",
        "手机同号",
        "同号",
        "微信同号",
        "同电话",
        "电话同号",
        "手机号",
        "即手机号",
        "same",
        "same as phone",
    )
)
_COMPANY_SIGNS = ("contact_name", "credit_code", "legal_form", "founding_day")
_OWN = tuple(name for name in PARTY if name in PARTY_COLUMNS and name not in ("name", "stage", "note"))


class CustomerImporter(Importer):
    """Imports customers. Several rows of one company bring its people together."""

    kind = "customers"
    essential: ClassVar[tuple[tuple[str, ...], ...]] = (("name", "company"),)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.lists = NameLists(self.source, self.tx)
        self._pending: dict[int, Card] = {}
        targets = {column.target for column in self.reader.columns}
        self._own = [key for key in _OWN if key in targets]
        self._facts = [key for key in FIELD if key in targets and key not in PARTY_COLUMNS]
        self._dates = [key for key in DATE_TARGETS if key in targets]
        self._custom_targets = [target for target in targets if target.startswith("custom:")]
        self._misfits = {
            kind: [c for c in self.reader.columns if c.target in FIELD and kind not in FIELD[c.target].kinds]
            for kind in ("person", "company", "contact")
        }
        self._referrers: list[tuple[int, int, str, str]] = []

    def take_values(self, values: Values) -> RowFate:
        card = self.read_card(values)
        folded, company = fold(card.name), fold(card.columns.get("company") or "")
        phones = card.phones
        if card.people:
            phones = [*phones, *(phone for person in card.people for phone in person.phones)]
        found = self.known.same_customer(card.kind, folded, company, phones)
        if found is None or self.on_duplicate is OnDuplicate.CREATE:
            if found is not None:
                self._note_duplicate(card, *found)
            self._create(card, folded, company)
            return RowFate.CREATED
        known, why = found
        if self._add_people(card, known):
            return RowFate.UPDATED
        self._note_duplicate(card, known, why)
        if self.on_duplicate is OnDuplicate.SKIP:
            return RowFate.SKIPPED
        return self._update(card, known)

    def finish(self) -> None:
        self.flush()
        self._link_referrers()
        self.lists.flush()

    def read_card(self, values: Values) -> Card:
        """The row as a card. Raises RowError."""
        one = values.one
        name = one.pop("name", "") or ""
        if not name:
            name = one.pop("company", "") or ""
            if name:
                one.setdefault("kind", "company")
        if not name:
            raise RowError(self.reader.header_of("name"), "", "name_missing")
        if read.is_total(name):
            raise RowError(self.reader.header_of("name"), name, "total_row")
        kind = self._kind_of(name, one)
        lines = self._lines(values, kind)
        many = values.many
        card = Card(
            line=values.line, kind=kind, name=name, stage=one.get("stage"),
            columns={key: one[key] for key in self._own if key in one},
            phones=[phone for found, _ in many["phone"] for phone in found] if "phone" in many else [],
            points=[],
            addresses=[(column.label, text) for text, column in many["address"]] if "address" in many else [],
            postcode=one.get("postcode"),
            facts={key: one[key] for key in self._facts if key in one},
            tags=[tag for found, _ in many["tags"] for tag in found] if "tags" in many else [],
            dates=[(*DATE_TARGETS[key], *one[key]) for key in self._dates if key in one],
            people=[], rep=one.get("rep"), referrer=None,
        )  # fmt: skip
        self._settle_words(values, card, lines)
        self._settle_points(values, card)
        self._settle_people(values, card, lines)
        if "referrer" in one:
            card.referrer = (one["referrer"], self.reader.header_of("referrer"))
        card.columns["do_not_disturb"] = int(card.columns.get("do_not_disturb") or 0)
        card.columns["note"] = self._note(values, lines)
        self._custom(values, card)
        return card

    def flush(self) -> None:
        """Write the rows that are waiting."""
        cards, self._pending = list(self._pending.values()), {}
        if self.tx is None or not cards:
            return
        now = self.tx.now
        for card in cards:
            card.columns["rep_id"] = self.lists.rep(card.rep) if card.rep else self._default_rep(card)
        ids = self.tx.insert_many("party", PARTY, [party_row(card, now) for card in cards])
        people = [(id_, person) for id_, card in zip(ids, cards, strict=True) for person in card.people]
        for id_, card in zip(ids, cards, strict=True):
            if -card.line in self.known.cards:
                self.known.settle(-card.line, id_)
            if card.referrer is not None:
                self.link_later(card.line, id_, *card.referrer)
        self._write_children(ids, cards)
        self.write_people(people)

    @staticmethod
    def is_judged(key: str) -> bool:
        """Whether a fact carries the day on which it was judged."""
        spec = FIELD.get(key)
        return spec is not None and spec.judged

    def _default_rep(self, card: Card) -> int | None:
        return None if card.kind == "contact" else self.lists.my_rep

    def write_people(self, people: list[tuple[int, Person]]) -> None:
        """Write contact people of companies."""
        if self.tx is None or not people:
            return
        rows = [
            party_row(
                Card(0, "contact", p.name, None, p.columns, p.phones, [], [], None, {}, [], [], [], None, None, company),
                self.tx.now,
            )
            for company, p in people
        ]  # fmt: skip
        ids = self.tx.insert_many("party", PARTY, rows)
        points = [
            row for id_, (_, p) in zip(ids, people, strict=True) for row in point_rows(id_, p.phones, [])
        ]
        self.tx.insert_many("contact_point", POINT, points)

    def _write_children(self, ids: range, cards: list[Card]) -> None:
        assert self.tx is not None
        points, addresses, facts, dates, stages = [], [], [], [], []
        today = self.today.isoformat()
        for id_, card in zip(ids, cards, strict=True):
            if card.phones or card.points:
                points += point_rows(id_, card.phones, card.points)
            for at, (label, text) in enumerate(card.addresses):
                addresses.append((id_, label, text, None if at else card.postcode, at))
            if card.facts:
                facts += [
                    (id_, key, value, today if self.is_judged(key) else None)
                    for key, value in card.facts.items()
                ]
            dates += [date_row(id_, *said) for said in card.dates]
            if card.kind != "contact":
                stages.append((id_, card.stage or Stage.SEARCH.value, today))
            for tag in card.tags:
                self.lists.tag(id_, tag)
        self.tx.insert_many("contact_point", POINT, points)
        self.tx.insert_many("address", ("party_id", "label", "text", "postcode", "position"), addresses)
        self.tx.insert_many("fact", ("party_id", "key", "value", "judged_on"), facts)
        self.tx.insert_many("important_date", DATE, dates)
        self.tx.insert_many("stage_change", ("party_id", "to_stage", "changed_on"), stages)
        self.lists.flush()

    def _create(self, card: Card, folded: str, company: str) -> None:
        short = fold(card.columns.get("short_name") or "")
        self.known.add(Known(-card.line, card.kind, folded, short, company, card.employer_id), card.phones)
        for person in card.people:
            self.known.add_person(-card.line, fold(person.name), -card.line)
        self.wait(card)

    def wait(self, card: Card) -> None:
        """Have a new card written with the next batch."""
        self._pending[-card.line] = card
        if len(self._pending) >= BATCH:
            self.flush()

    def link_later(self, line: int, party_id: int, name: str, header: str) -> None:
        """Have a customer tied to who introduced them, when every row is known."""
        self._referrers.append((line, party_id, name, header))

    def _add_people(self, card: Card, known: Known) -> bool:
        """A known company with somebody whom we did not know there."""
        if known.kind != "company" or self.on_duplicate is OnDuplicate.UPDATE:
            return False
        fresh = [p for p in card.people if self.known.person_in(known.id, fold(p.name)) is None]
        if not fresh:
            return False
        for person in fresh:
            self.known.add_person(known.id, fold(person.name), known.id)
        if known.id < 0 and known.id in self._pending:
            self._pending[known.id].people += fresh
        elif known.id > 0:
            self.write_people([(known.id, person) for person in fresh])
        return True

    def _update(self, card: Card, known: Known) -> RowFate:
        from keyacct_desktop.services.importing.updates import update_card

        if card.kind == "person" and (known.kind == "company" or not _same_name(fold(card.name), known)):
            # Two people, or a person and a company, share a number: neither is written onto the other.
            return RowFate.SKIPPED
        if known.id < 0:
            self.flush()
            known = self.known.cards[known.id]
        if known.id < 0:
            return RowFate.UPDATED
        return RowFate.UPDATED if update_card(self, card, known) else RowFate.SKIPPED

    def header_of_date(self, type_: str, relation: str, said: PartialDate) -> str:
        """The header of the column from which a date came."""
        targets = [key for key in self._dates if DATE_TARGETS[key] == (type_, relation)]
        lunar = said.calendar is Calendar.LUNAR
        return self.reader.header_of(min(targets, key=lambda key: key.startswith("lunar") is not lunar))

    def _note_duplicate(self, card: Card, known: Known, why: str) -> None:
        other = -known.id if known.id < 0 else None
        self.outcome.duplicates.append(
            FoundDuplicate(card.line, card.name, known.id if known.id > 0 else None, why, other)
        )

    def _kind_of(self, name: str, one: dict[str, Any]) -> str:
        said = one.pop("kind", None)
        if isinstance(said, str):
            return said
        if one.get("contact_name") == name:
            del one["contact_name"]
        if any(one.get(sign) for sign in _COMPANY_SIGNS):
            return "company"
        return "company" if not one.get("company") and looks_like_company(name) else "person"

    def _lines(self, values: Values, kind: str) -> list[str]:
        """Facts that this kind of card does not have, and a company's company: lines of the note."""
        lines = []
        for column in self._misfits[kind]:
            if column.target not in values.one:
                continue
            value = values.one.pop(column.target)
            if value == "0" or (column.target == "company" and values.one.get("short_name") == value):
                continue
            # As it was written: the value is in fen, or a code.
            said = read.as_text(values.cells[column.index]).strip()
            lines.append(note_line(column, said))
            self.notice(values, column.header, said, "not_for_this_card")
        return lines

    def _settle_words(self, values: Values, card: Card, lines: list[str]) -> None:
        """A grade that names a stage is one; any other grade is a tag. Words in no list go to the note."""
        grade = values.one.pop("grade", None)
        if grade:
            stage = code_of("stage", grade)
            if stage and card.stage is None:
                card.stage = stage
            elif grade not in card.tags:
                card.tags.append(grade[:100])
        for column, text in values.unknown:
            if column.target == "kind":
                card.tags.append(text[:100])
                self.notice(values, column.header, text, "tag_instead")
            else:
                lines.append(note_line(column, text))
                self.notice(values, column.header, text, "word_kept_in_note")

    def _settle_points(self, values: Values, card: Card) -> None:
        for kind in ("wechat", "qq", "email", "web"):
            for found, _ in values.many.get(kind, ()):
                for text in found:
                    if kind == "wechat" and text.lower() in SAME_NUMBER:
                        same = next((phone.digits for phone in card.phones if phone.digits), None)
                        text = same or text
                    card.points.append((kind, text))
        for phone in card.phones:
            if phone.doubtful:
                self.notice(values, self.reader.header_of("phone"), phone.raw, "digits_lost")

    def _settle_people(self, values: Values, card: Card, lines: list[str]) -> None:
        one = values.one
        phones = [phone for found, _ in values.many.get("contact_phone", ()) for phone in found]
        name = one.get("contact_name")
        if not name and not phones and "contact_post" not in one:
            return
        if not name or card.kind != "company":
            card.phones += phones
            lines += [
                f"{self.reader.header_of(key)}：{one[key]}"
                for key in ("contact_name", "contact_post")
                if key in one
            ]
            return
        columns = {"post": one.get("contact_post")} if one.get("contact_post") else {}
        card.people.append(Person(name, columns, phones))

    def _custom(self, values: Values, card: Card) -> None:
        for target in self._custom_targets:
            for text, column in values.many.get(target, ()):
                key = self.lists.custom_key(target, column.header)
                card.facts[key] = f"{card.facts[key]}\n{text}" if key in card.facts else text

    def _note(self, values: Values, lines: list[str]) -> str | None:
        if not lines and "note" not in values.many:
            return None
        notes = [text for text, _ in values.many.get("note", ())]
        text = "\n".join([*notes, *lines])
        if len(text) > LONG_LIMIT:
            raise RowError(
                self.reader.header_of("note"),
                text[:50],
                "too_long",
                {"length": len(text), "limit": LONG_LIMIT},
            )
        return text or None

    def _link_referrers(self) -> None:
        """Link who introduced whom, now that every row is known; a name that is not clear goes to the note."""
        if self.tx is None:
            return
        for line, party_id, name, header in self._referrers:
            found = [card for card in self.known.find(fold(name)) if card.id != party_id]
            if len(found) == 1:
                self.tx.update("party", party_id, referrer_id=found[0].id)
                continue
            from keyacct_desktop.storage.queries import imports as queries

            (note,) = queries.party(self.tx, party_id, ("note",))
            said = f"{header}：{name}"
            self.tx.update("party", party_id, note=f"{note}\n{said}" if note else said)
            self.outcome.notices.append(Notice(line, header, name, "referrer_unknown"))


def _same_name(folded: str, known: Known) -> bool:
    """Whether a row's name is the card's: one may be the longer form of the other (王伟 and 王伟 经理)."""
    return any(name and (name in folded or folded in name) for name in (known.name, known.short_name))
