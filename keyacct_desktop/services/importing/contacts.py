"""Lists of contact people with their company. A company that is not in the book yet becomes a card of its own."""

from typing import Any, ClassVar

from keyacct_desktop.domain.text import fold
from keyacct_desktop.services.importing import cells as read
from keyacct_desktop.services.importing.card_rows import Card
from keyacct_desktop.services.importing.customers import CustomerImporter
from keyacct_desktop.services.importing.known import Known
from keyacct_desktop.services.importing.rows import RowError, Values
from keyacct_desktop.services.importing.shapes import FoundDuplicate, OnDuplicate, RowFate

SAME_CONTACT = "same contact"


class ContactImporter(CustomerImporter):
    """Imports people inside companies."""

    kind = "contacts"
    essential: ClassVar[tuple[tuple[str, ...], ...]] = (("name",), ("company",))

    def take_values(self, values: Values) -> RowFate:
        company_name = values.one.pop("company", "") or ""
        roles = values.one.pop("role", None)
        if not company_name:
            raise RowError(self.reader.header_of("company"), "", "company_missing")
        if read.is_total(company_name):
            raise RowError(self.reader.header_of("company"), company_name, "total_row")
        values.one["kind"] = "contact"
        card = self.read_card(values)
        if roles:
            card.columns["roles"] = roles
        company = self._company(values.line, company_name)
        folded = fold(card.name)
        person = self.known.person_in(company, folded)
        if person is not None and self.on_duplicate is not OnDuplicate.CREATE:
            return self._meet(card, person)
        card.employer_id = company
        self.known.add_person(company, folded, -card.line)
        self.wait(card)
        return RowFate.CREATED

    def _meet(self, card: Card, person: int) -> RowFate:
        from keyacct_desktop.services.importing.updates import update_card

        self.outcome.duplicates.append(
            FoundDuplicate(
                card.line,
                card.name,
                person if person > 0 else None,
                SAME_CONTACT,
                -person if person < 0 else None,
            )
        )
        if self.on_duplicate is OnDuplicate.SKIP or person < 0:
            return RowFate.SKIPPED
        known = self.known.cards[person]
        return RowFate.UPDATED if update_card(self, card, known) else RowFate.SKIPPED

    def _company(self, line: int, name: str) -> int:
        """The company's id; made if unknown. Raises RowError "ambiguous_customer"."""
        folded = fold(name)
        found = [card for card in self.known.find(folded) if card.kind == "company"]
        if len(found) > 1:
            raise RowError(
                self.reader.header_of("company"), name, "ambiguous_customer", {"count": len(found)}
            )
        if found:
            return found[0].id
        id_ = self._write_company(name) if self.tx is not None else -line
        self.known.add(Known(id_, "company", folded, "", "", None), ())
        return id_

    def _write_company(self, name: str) -> int:
        assert self.tx is not None
        values: dict[str, Any] = {
            "kind": "company", "name": name, "stage": "search", "rep_id": self.lists.my_rep,
            "created_at": self.tx.now, "updated_at": self.tx.now,
        }  # fmt: skip
        id_ = self.tx.insert_many("party", tuple(values), [tuple(values.values())])[0]
        self.tx.insert_many(
            "stage_change", ("party_id", "to_stage", "changed_on"), [(id_, "search", self.today.isoformat())]
        )
        return id_
