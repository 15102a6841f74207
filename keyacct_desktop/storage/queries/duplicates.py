"""SQL that finds cards which may be the same customer. All by index: it runs while somebody types."""

from collections.abc import Sequence

from keyacct_desktop.storage.queries.cards import Reader, Row
from keyacct_desktop.storage.spelling import sort_key, spell

_COLUMNS = "p.id, p.kind, p.name, coalesce(p.company, e.name), p.employer_id"


def parties_with_phone(reader: Reader, e164: Sequence[str], digits: Sequence[str], limit: int) -> list[Row]:
    """id, kind, name, company or employer, employer id of the cards that have one of these phones."""
    marks_e164, marks_digits = ", ".join("?" * len(e164)), ", ".join("?" * len(digits))
    return reader.fetch(
        f"SELECT DISTINCT {_COLUMNS} FROM contact_point c JOIN party p ON p.id = c.party_id "
        "LEFT JOIN party e ON e.id = p.employer_id WHERE c.kind = 'phone' AND "
        f"(c.e164 IN ({marks_e164}) OR c.digits IN ({marks_digits})) ORDER BY p.id LIMIT ?",
        (*e164, *digits, limit),
    )


def customers_spelled_alike(reader: Reader, name: str, *, person: bool, limit: int) -> list[Row]:
    """Same columns: the customers whose names are read like this one, found by the list's own order."""
    alike = sort_key(spell(name, person=person).syllables, "")
    rows: list[Row] = []
    for archived in (0, 1):
        rows += reader.fetch(
            f"SELECT {_COLUMNS} FROM list_row l JOIN party p ON p.id = l.id "
            "LEFT JOIN party e ON e.id = p.employer_id "
            "WHERE l.archived = ? AND l.sort_name >= ? AND l.sort_name < ? LIMIT ?",
            (archived, alike, f"{alike}\U0010ffff", limit),
        )
    return rows


def people_named(reader: Reader, company_id: int) -> list[Row]:
    """Same columns: the contact people of one company."""
    return reader.fetch(
        f"SELECT {_COLUMNS} FROM party p JOIN party e ON e.id = p.employer_id WHERE p.employer_id = ?",
        (company_id,),
    )
