"""Bringing a card up to date from a row: what the row knows is set or added, nothing is taken away.

A note is continued, not replaced. Works on a dry run too: it tells whether anything would change.
"""

from typing import TYPE_CHECKING, Any

from keyacct_desktop.domain.said_date import InvalidDate, PartialDate
from keyacct_desktop.domain.text import fold
from keyacct_desktop.services.importing.card_rows import DATE, POINT, Card, SaidDate, date_row, point_rows
from keyacct_desktop.services.importing.known import Known
from keyacct_desktop.services.importing.rows import RowError
from keyacct_desktop.services.orders import follows_first_order, let_go_of_first_order
from keyacct_desktop.storage.queries import imports as queries

if TYPE_CHECKING:
    from keyacct_desktop.services.importing.customers import CustomerImporter

_FOR_CUSTOMERS = frozenset({"stage", "source", "industry", "company", "number", "need"})


def update_card(importer: "CustomerImporter", card: Card, known: Known) -> bool:
    """Bring the known card up to date; whether anything was different. Raises RowError before anything is written."""
    dates = _dated(importer, known.id, card.dates)
    changed = _columns(importer, card, known)
    changed |= _facts(importer, card, known.id)
    changed |= _points(importer, card, known.id)
    changed |= _addresses(importer, card, known.id)
    changed |= _dates(importer, known.id, dates)
    changed |= _tags(importer, card, known.id)
    changed |= _people(importer, card, known)
    changed |= _referrer(importer, card, known)
    if changed and importer.tx is not None:
        importer.tx.update("party", known.id, updated_at=importer.tx.now)
    return changed


def _columns(importer: "CustomerImporter", card: Card, known: Known) -> bool:
    wanted: dict[str, Any] = {key: value for key, value in card.columns.items() if value and key != "rep_id"}
    if card.stage:
        wanted["stage"] = card.stage
    if card.rep and known.kind != "contact":
        wanted["rep_id"] = importer.lists.rep(card.rep)
    if known.kind == "contact":
        wanted = {key: value for key, value in wanted.items() if key not in _FOR_CUSTOMERS}
    if not wanted:
        return False
    before = dict(zip(wanted, queries.party(importer.source, known.id, wanted), strict=True))
    old_note, note = before.get("note"), wanted.get("note")
    if old_note and note:
        fresh = [line for line in note.split("\n") if line not in old_note.split("\n")]
        wanted["note"] = "\n".join([old_note, *fresh])
    different = {key: value for key, value in wanted.items() if value != before[key]}
    if different and importer.tx is not None:
        importer.tx.update("party", known.id, **different)
        if "stage" in different:
            importer.tx.insert(
                "stage_change", party_id=known.id, from_stage=before["stage"], to_stage=different["stage"],
                changed_on=importer.today.isoformat(),
            )  # fmt: skip
    return bool(different)


def _facts(importer: "CustomerImporter", card: Card, party_id: int) -> bool:
    if not card.facts:
        return False
    have = {key: (id_, value) for id_, key, value in queries.facts_of(importer.source, party_id)}
    changed = False
    for key, value in card.facts.items():
        id_, before = have.get(key, (None, None))
        if value == before:
            continue
        changed = True
        if importer.tx is None:
            continue
        judged_on = importer.today.isoformat() if importer.is_judged(key) else None
        if id_ is None:
            importer.tx.insert("fact", party_id=party_id, key=key, value=value, judged_on=judged_on)
        else:
            importer.tx.update("fact", id_, value=value, judged_on=judged_on)
    return changed


def _points(importer: "CustomerImporter", card: Card, party_id: int) -> bool:
    if not card.phones and not card.points:
        return False
    rows = queries.points_of(importer.source, party_id)
    have = {e164 or digits or fold(value) for kind, value, e164, digits in rows if kind == "phone"}
    other = {(kind, fold(value)) for kind, value, _, _ in rows}
    phones = [p for p in card.phones if (p.e164 or p.digits or fold(p.raw)) not in have]
    points = [(kind, value) for kind, value in card.points if (kind, fold(value)) not in other]
    if importer.tx is not None:
        importer.tx.insert_many("contact_point", POINT, point_rows(party_id, phones, points, len(rows)))
    return bool(phones or points)


def _addresses(importer: "CustomerImporter", card: Card, party_id: int) -> bool:
    if not card.addresses:
        return False
    have = [fold(text) for (text,) in queries.addresses_of(importer.source, party_id)]
    fresh = [(label, text) for label, text in card.addresses if fold(text) not in have]
    if importer.tx is not None:
        importer.tx.insert_many(
            "address", ("party_id", "label", "text", "postcode", "position"),
            [
                (party_id, label, text, None if at else card.postcode, len(have) + at)
                for at, (label, text) in enumerate(fresh)
            ],
        )  # fmt: skip
    return bool(fresh)


_Dated = tuple[SaidDate, Any, int | None]
"""A date of a row, that of the card which it corrects or None, and its year."""


def _dated(importer: "CustomerImporter", party_id: int, dates: list[SaidDate]) -> list[_Dated]:
    """A date of the same kind and calendar is corrected."""
    have = queries.dates_of(importer.source, [party_id]) if dates else []
    found: list[_Dated] = []
    for date in dates:
        type_, relation, said, words = date
        row = next((r for r in have if r[2:4] == (type_, relation) and r[5] == said.calendar.value), None)
        header = importer.header_of_date(type_, relation, said)
        year = year_kept(said, None if row is None else row[6], header, words or said.to_text())
        found.append((date, row, year))
    return found


def year_kept(said: PartialDate, known: int | None, header: str, cell: str) -> int | None:
    """The year of a corrected date: the one said, else the one known. Raises RowError where that year has no such day,
    for one of the two is wrong."""
    if said.year is not None or known is None:
        return said.year
    try:
        PartialDate(said.calendar, said.month, said.day, known, said.is_leap_month).check_exists()
    except InvalidDate:
        raise RowError(header, cell, "not_in_known_year", {"year": known}) from None
    return known


def _dates(importer: "CustomerImporter", party_id: int, dates: list[_Dated]) -> bool:
    changed = False
    for (type_, relation, said, words), row, year in dates:
        if row is not None and row[6:10] == (year, said.month, said.day, int(said.is_leap_month)):
            continue
        changed = True
        if importer.tx is None:
            continue
        if row is None:
            importer.tx.insert_many(
                "important_date", DATE, [date_row(party_id, type_, relation, said, words)]
            )
        else:
            importer.tx.update(
                "important_date", row[0], year=year, month=said.month, day=said.day,
                is_leap_month=int(said.is_leap_month), said=words, **own_day(row[10]),
            )  # fmt: skip
    return changed


def own_day(options: str | None) -> dict[str, str | None]:
    """What else to set where a list corrects a date: it no longer follows the first order."""
    return {"options": let_go_of_first_order(options)} if follows_first_order(options) else {}


def _referrer(importer: "CustomerImporter", card: Card, known: Known) -> bool:
    """Who introduced a customer, where the card does not say it yet."""
    if card.referrer is None or known.kind == "contact":
        return False
    referrer_id, note = queries.party(importer.source, known.id, ("referrer_id", "note"))
    name, header = card.referrer
    if referrer_id is not None or f"{header}：{name}" in (note or "").split("\n"):
        return False
    importer.link_later(card.line, known.id, name, header)
    return True


def _tags(importer: "CustomerImporter", card: Card, party_id: int) -> bool:
    if not card.tags:
        return False
    have = {fold(name) for (name,) in queries.tags_of(importer.source, party_id)}
    fresh = [tag for tag in card.tags if fold(tag) not in have]
    if importer.tx is not None:
        for tag in fresh:
            importer.lists.tag(party_id, tag)
        importer.lists.flush()
    return bool(fresh)


def _people(importer: "CustomerImporter", card: Card, known: Known) -> bool:
    if known.kind != "company":
        return False
    fresh = [p for p in card.people if importer.known.person_in(known.id, fold(p.name)) is None]
    for person in fresh:
        importer.known.add_person(known.id, fold(person.name), known.id)
    importer.write_people([(known.id, person) for person in fresh])
    return bool(fresh)
