"""Writing a card: what was typed is checked as a whole first, then written as one change set.

Nothing is written when anything is refused. Called through services.cards.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_value
from keyacct_desktop.domain.fields import FIELD, PARTY_COLUMNS, FieldSpec
from keyacct_desktop.domain.text import LINE_LIMIT, InvalidText, clean
from keyacct_desktop.domain.vocabulary import ContactRole, PartyKind, Stage
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.card_shapes import (
    CardEdits,
    DateEntry,
    ListEdit,
    Point,
    PostalAddress,
    TagsEdit,
)
from keyacct_desktop.services.card_specs import card_specs
from keyacct_desktop.services.contacts import PointRow, point_rows
from keyacct_desktop.services.dates.options import write_options
from keyacct_desktop.storage.queries import cards as queries
from keyacct_desktop.storage.queries import customer_changes as many

if TYPE_CHECKING:
    from keyacct_desktop.storage.transaction import Transaction

ADDRESS_LIMIT = 1000
TAG_LIMIT = 100
_LINKS = {"referrer": "referrer_id", "introduced_by": "introduced_by_id", "rep": "rep_id"}


def add_party(book: Book, *, kind: str, edits: CardEdits, employer_id: int | None = None) -> int:
    """Add a customer ("person", "company") or a contact person of `employer_id`; returns the id.

    Raises Refused: name_missing, too_long … with the field at fault.
    """
    ready = _Ready(book, kind, edits)
    if not ready.columns.get("name"):
        raise Refused("name_missing", "name")
    contact = kind == PartyKind.CONTACT
    with book.transaction("contact.added" if contact else "customer.added", name=ready.columns["name"]) as tx:
        columns = {name: value for name, value in ready.columns.items() if value is not None}
        if not contact:
            columns.setdefault("stage", Stage.SEARCH.value)
            if "rep" not in edits.links:
                columns["rep_id"] = queries.my_rep(tx)
        party_id = tx.insert(
            "party", kind=kind, employer_id=employer_id, **columns, created_at=tx.now, updated_at=tx.now
        )
        if not contact:
            tx.insert("stage_change", party_id=party_id, to_stage=columns["stage"], changed_on=_today(book))
        ready.write_rows(tx, party_id)
    return party_id


def save_card(book: Book, *, party_id: int, edits: CardEdits) -> None:
    """Write what was changed on a card as one step of undo. Nothing changed: nothing written.

    Raises Refused with the field at fault ("gone" when the card was deleted meanwhile).
    """
    row = queries.kind_and_stage(book, party_id)
    if row is None:
        raise Refused("gone", None)
    kind, name, stage, _ = row
    ready = _Ready(book, kind, edits)
    change = "contact.edited" if kind == PartyKind.CONTACT else "customer.edited"
    with book.transaction(change, name=ready.columns.get("name") or name) as tx:
        changed = tx.update("party", party_id, **ready.columns) if ready.columns else 0
        new_stage = ready.columns.get("stage")
        if new_stage and new_stage != stage:
            tx.insert(
                "stage_change",
                party_id=party_id,
                from_stage=stage,
                to_stage=new_stage,
                changed_on=_today(book),
            )
        changed += ready.write_rows(tx, party_id)
        if changed:
            tx.update("party", party_id, updated_at=tx.now)


def delete_party(book: Book, *, party_id: int) -> None:
    """Delete a card with everything on it; undo brings all of it back. Raises Refused("gone").

    Interactions at which nobody else was go with it, as in services.customers.
    """
    kind, name = _known(book, party_id)
    with book.transaction(
        "contact.deleted" if kind == PartyKind.CONTACT else "customer.deleted", name=name
    ) as tx:
        many.choose(tx, [party_id])
        many.remember_meetings(tx)
        tx.delete("party", party_id)
        many.drop_meetings_without_people(tx)


def archive_party(book: Book, *, party_id: int) -> None:
    """Put a card away without losing anything. Raises Refused("gone")."""
    _, name = _known(book, party_id)
    with book.transaction("customer.archived", name=name) as tx:
        tx.update("party", party_id, archived=1)


def restore_party(book: Book, *, party_id: int) -> None:
    """Take a card out of the archive. Raises Refused("gone")."""
    _, name = _known(book, party_id)
    with book.transaction("customer.unarchived", name=name) as tx:
        tx.update("party", party_id, archived=0)


class _Ready:
    """An edit, checked and in the book's own form. Building it raises Refused; writing it does not."""

    def __init__(self, book: Book, kind: str, edits: CardEdits) -> None:
        self._today = _today(book)
        specs = _specs(book, kind)
        self.columns: dict[str, Any] = {}
        self._facts: dict[str, str] = {}
        self._judged = {spec.key for spec in specs.values() if spec.judged}
        self._confirmed = edits.confirmed
        for key, typed in edits.values.items():
            value = read_value(specs[key], typed, book.clock.today())
            if key == "do_not_disturb":
                self.columns[key] = int(value or 0)
            elif key == "stage":
                self.columns[key] = value or Stage.SEARCH.value
            elif key in PARTY_COLUMNS:
                self.columns[key] = value or None
            else:
                self._facts[key] = value
        for link, target in edits.links.items():
            self.columns[_LINKS[link]] = target
        for flag, on in edits.flags.items():
            self.columns[flag] = int(on)
        if edits.roles is not None:
            self.columns["roles"] = " ".join(ContactRole(role).value for role in edits.roles) or None
        self._points = _ready_points(edits.points)
        self._addresses = _ready_addresses(edits.addresses)
        self._dates = _ready_dates(edits.dates)
        self._tags = _ready_tags(edits.tags)

    def write_rows(self, tx: "Transaction", party_id: int) -> int:
        """Write everything that is not a column of the party; returns how many rows were touched."""
        count = self._write_facts(tx, party_id)
        for table, edit in (
            ("contact_point", self._points), ("address", self._addresses), ("important_date", self._dates),
        ):  # fmt: skip
            if edit is not None:
                count += _write_list(tx, table, party_id, *edit)
        if self._tags is not None:
            count += _write_tags(tx, party_id, self._tags)
        return count

    def _write_facts(self, tx: "Transaction", party_id: int) -> int:
        if not self._facts and not self._confirmed:
            return 0
        known = {key: (id_, value) for id_, key, value, _ in queries.fact_rows(tx, party_id)}
        count = 0
        for key, value in self._facts.items():
            id_, before = known.get(key, (None, ""))
            if value == before:
                continue
            judged_on = self._today if key in self._judged else None
            if id_ is None:
                tx.insert("fact", party_id=party_id, key=key, value=value, judged_on=judged_on)
            elif value:
                tx.update("fact", id_, value=value, judged_on=judged_on)
            else:
                tx.delete("fact", id_)
            count += 1
        for key in self._confirmed & known.keys() & self._judged:
            count += tx.update("fact", known[key][0], judged_on=self._today)
        return count


_Rows = tuple[list[dict[str, Any]], frozenset[int]]


def _specs(book: Book, kind: str) -> dict[str, FieldSpec]:
    specs = {spec.key: spec for spec in card_specs(book, kind)[0]}
    # A field that is off, or of another kind of card, may come from an import or an older draft.
    return {**FIELD, **specs}


def _ready_points(edit: ListEdit[Point] | None) -> _Rows | None:
    if edit is None:
        return None
    rows: list[PointRow] = []
    removed = set(edit.removed)
    for point in edit.entries:
        made = point_rows(point)
        if not made and point.id is not None:
            removed.add(point.id)
        rows.extend(made)
    chosen: set[str] = set()
    ready = []
    for position, row in enumerate(rows):
        preferred = row.preferred and row.kind not in chosen
        if preferred:
            chosen.add(row.kind)
        ready.append(
            {
                "id": row.id, "kind": row.kind, "label": row.label, "value": row.value, "e164": row.e164,
                "digits": row.digits, "preferred": int(preferred), "position": position,
            }
        )  # fmt: skip
    return ready, frozenset(removed)


def _ready_addresses(edit: ListEdit[PostalAddress] | None) -> _Rows | None:
    if edit is None:
        return None
    ready: list[dict[str, Any]] = []
    removed = set(edit.removed)
    chosen = False
    for entry in edit.entries:
        text = " ".join(_line(entry.text, "addresses", ADDRESS_LIMIT).split())
        if not text:
            if entry.id is not None:
                removed.add(entry.id)
            continue
        preferred = entry.preferred and not chosen
        chosen = chosen or preferred
        ready.append(
            {
                "id": entry.id, "label": entry.label or None, "text": text,
                "postcode": _line(entry.postcode, "addresses", 20) or None,
                "preferred": int(preferred), "position": len(ready),
            }
        )  # fmt: skip
    return ready, frozenset(removed)


def _ready_dates(edit: ListEdit[DateEntry] | None) -> _Rows | None:
    if edit is None:
        return None
    return [
        {
            "id": entry.id, "type": entry.type, "relation": entry.relation,
            "label": _line(entry.label, "dates", TAG_LIMIT) or None, "calendar": entry.day.calendar.value,
            "year": entry.day.year, "month": entry.day.month, "day": entry.day.day,
            "is_leap_month": int(entry.day.is_leap_month),
            "said": _line(entry.said, "dates", TAG_LIMIT) or None, "stopped": int(entry.stopped),
            **({} if entry.options is None else {"options": write_options(entry.options)}),
        }
        for entry in edit.entries
    ], edit.removed  # fmt: skip


def _ready_tags(edit: TagsEdit | None) -> TagsEdit | None:
    if edit is None:
        return None
    return replace(edit, added=tuple(_tag_names(edit.added)))


def _tag_names(names: Iterable[str]) -> Iterable[str]:
    for name in dict.fromkeys(names):
        text = " ".join(_line(name, "tags", TAG_LIMIT).replace("\x1f", " ").split())
        if text:
            yield text


def _line(text: str, field: str, limit: int = LINE_LIMIT) -> str:
    try:
        return clean(text, limit)
    except InvalidText as error:
        raise Refused(error.code, field, **error.params) from error


def _write_list(
    tx: "Transaction", table: str, party_id: int, rows: list[dict[str, Any]], removed: frozenset[int]
) -> int:
    count = tx.delete(table, removed) if removed else 0
    for row in rows:
        values = {name: value for name, value in row.items() if name != "id"}
        if row["id"] is None:
            tx.insert(table, party_id=party_id, **values)
            count += 1
        else:
            if table == "important_date":
                values |= _if_moved_by_hand(tx, row["id"], values)
            count += tx.update(table, row["id"], **values)
    return count


def _if_moved_by_hand(tx: "Transaction", date_id: int, values: dict[str, Any]) -> dict[str, Any]:
    """What else to set when a date that followed the first order (services.orders) now says a day of the rep's own:
    it follows no longer, its reminders stay."""
    from keyacct_desktop.services.orders import follows_first_order, let_go_of_first_order

    before = queries.date_and_options(tx, date_id)
    if before is None or not follows_first_order(before[-1]):
        return {}
    if before[:-1] == tuple(values[name] for name in queries.DAY_COLUMNS):
        return {}
    return {"options": let_go_of_first_order(values.get("options", before[-1]))}


def _write_tags(tx: "Transaction", party_id: int, edit: TagsEdit) -> int:
    have = {name: id_ for id_, name in queries.tag_names(tx, party_id)}
    gone = [have[name] for name in edit.removed if name in have]
    count = tx.delete("party_tag", gone) if gone else 0
    wanted = [name for name in edit.added if name not in have]
    known = queries.tag_ids(tx, wanted) if wanted else {}
    for name in wanted:
        tag_id = known.get(name) or tx.insert("tag", name=name)
        tx.insert("party_tag", party_id=party_id, tag_id=tag_id)
        count += 1
    return count


def _known(book: Book, party_id: int) -> tuple[str, str]:
    row = queries.kind_and_stage(book, party_id)
    if row is None:
        raise Refused("gone", None)
    return row[0], row[1]


def _today(book: Book) -> str:
    return book.clock.today().isoformat()
