"""SQL of one customer's card. Every reader takes a book or a transaction: anything with `fetch`."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol


class Reader(Protocol):
    """A book, or a transaction that sees its own writes."""

    def fetch(self, sql: str, parameters: Sequence[Any] = (), /) -> list[tuple[Any, ...]]: ...


Row = tuple[Any, ...]

PARTY_FIELDS: tuple[str, ...] = (
    "name", "short_name", "honorific", "sex", "number", "stage", "region", "preferred_channel",
    "do_not_disturb", "source", "industry", "company", "department", "post", "need", "note",
)  # fmt: skip

PARTY_SQL = (
    f"SELECT p.kind, p.employer_id, e.name, p.referrer_id, f.name, p.introduced_by_id, i.name, p.rep_id, r.name, "
    "p.roles, p.in_post, p.deceased, p.archived, p.created_at, p.updated_at, ph.jpeg, "
    "l.order_count, l.revenue_fen, l.first_order_on, l.last_order_on, l.last_contact_on, l.next_on, l.next_text, "
    f"{', '.join(f'p.{name}' for name in PARTY_FIELDS)} FROM party p "
    "LEFT JOIN party e ON e.id = p.employer_id LEFT JOIN party f ON f.id = p.referrer_id "
    "LEFT JOIN party i ON i.id = p.introduced_by_id LEFT JOIN rep r ON r.id = p.rep_id "
    "LEFT JOIN photo ph ON ph.party_id = p.id LEFT JOIN list_row l ON l.id = p.id "
)
_PEOPLE = (
    "SELECT p.id, p.name, p.honorific, p.department, p.post, p.roles, p.in_post, p.deceased, "
    "(SELECT value FROM contact_point c WHERE c.party_id = p.id AND c.kind = 'phone' "
    "ORDER BY c.preferred DESC, c.position, c.id LIMIT 1), "
    "(SELECT value FROM fact a WHERE a.party_id = p.id AND a.key = 'attitude') "
    "FROM party p WHERE p.employer_id = ? ORDER BY p.deceased, p.in_post DESC, p.id"
)


def party_row(reader: Reader, party_id: int) -> Row | None:
    """kind, employer (id, name), referrer (id, name), introducer (id, name), rep (id, name), roles, in_post,
    deceased, archived, created_at, updated_at, photo, seven numbers of list_row, then PARTY_FIELDS."""
    rows = reader.fetch(f"{PARTY_SQL}WHERE p.id = ?", (party_id,))
    return rows[0] if rows else None


def point_rows(reader: Reader, party_id: int) -> list[Row]:
    """id, kind, label, value, preferred."""
    return reader.fetch(
        "SELECT id, kind, label, value, preferred FROM contact_point WHERE party_id = ? "
        "ORDER BY preferred DESC, position, id",
        (party_id,),
    )


def address_rows(reader: Reader, party_id: int) -> list[Row]:
    """id, label, text, postcode, preferred."""
    return reader.fetch(
        "SELECT id, label, text, postcode, preferred FROM address WHERE party_id = ? "
        "ORDER BY preferred DESC, position, id",
        (party_id,),
    )


def fact_rows(reader: Reader, party_id: int) -> list[Row]:
    """id, key, value, judged_on."""
    return reader.fetch("SELECT id, key, value, judged_on FROM fact WHERE party_id = ?", (party_id,))


def date_rows(reader: Reader, party_id: int) -> list[Row]:
    """id, type, relation, label, calendar, year, month, day, is_leap_month, said, stopped, options."""
    return reader.fetch(
        "SELECT id, type, relation, label, calendar, year, month, day, is_leap_month, said, stopped, "
        "options "
        "FROM important_date WHERE party_id = ? ORDER BY id",
        (party_id,),
    )


DAY_COLUMNS: tuple[str, ...] = ("calendar", "year", "month", "day", "is_leap_month")


def date_and_options(reader: Reader, date_id: int) -> Row | None:
    """DAY_COLUMNS, options of an important date."""
    rows = reader.fetch(
        f"SELECT {', '.join(DAY_COLUMNS)}, options FROM important_date WHERE id = ?", (date_id,)
    )
    return rows[0] if rows else None


def tag_names(reader: Reader, party_id: int) -> list[Row]:
    """party_tag id, name; in alphabetical order."""
    return reader.fetch(
        "SELECT pt.id, t.name FROM party_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.party_id = ? "
        "ORDER BY t.name",
        (party_id,),
    )


def people_rows(reader: Reader, company_id: int) -> list[Row]:
    """id, name, honorific, department, post, roles, in_post, deceased, phone, attitude; in post first."""
    return reader.fetch(_PEOPLE, (company_id,))


def people_date_rows(reader: Reader, company_id: int) -> list[Row]:
    """party id, then as date_rows: the dates that remind of the contact people who are there."""
    return reader.fetch(
        "SELECT party_id, d.id, type, relation, label, calendar, year, month, day, is_leap_month, said, stopped, "
        "options FROM party p JOIN important_date d ON d.party_id = p.id WHERE p.employer_id = ? "
        "AND p.in_post = 1 AND p.deceased = 0 AND p.archived = 0 AND d.stopped = 0 ORDER BY d.id",
        (company_id,),
    )


def custom_field_rows(reader: Reader) -> list[Row]:
    """id, name, type, choices JSON, kinds; in the order of the card."""
    return reader.fetch("SELECT id, name, type, choices, kinds FROM custom_field ORDER BY position, id")


def kind_and_stage(reader: Reader, party_id: int) -> Row | None:
    """kind, name, stage, employer_id."""
    rows = reader.fetch("SELECT kind, name, stage, employer_id FROM party WHERE id = ?", (party_id,))
    return rows[0] if rows else None


def tag_ids(reader: Reader, names: Sequence[str]) -> dict[str, int]:
    """Ids of the tags that are there already."""
    marks = ", ".join("?" * len(names))
    return dict(reader.fetch(f"SELECT name, id FROM tag WHERE name IN ({marks})", names))


def open_dates(reader: Reader, party_id: int) -> list[int]:
    """Ids of the important dates that still remind."""
    rows = reader.fetch("SELECT id FROM important_date WHERE party_id = ? AND stopped = 0", (party_id,))
    return [row[0] for row in rows]


def stopped_dates(reader: Reader, party_id: int) -> list[int]:
    """Ids of the important dates that do not remind."""
    rows = reader.fetch("SELECT id FROM important_date WHERE party_id = ? AND stopped = 1", (party_id,))
    return [row[0] for row in rows]


def photo_id(reader: Reader, party_id: int) -> int | None:
    rows = reader.fetch("SELECT id FROM photo WHERE party_id = ?", (party_id,))
    return rows[0][0] if rows else None


def photo_bytes(reader: Reader, party_id: int) -> bytes | None:
    rows = reader.fetch("SELECT jpeg FROM photo WHERE party_id = ?", (party_id,))
    return rows[0][0] if rows else None


def my_rep(reader: Reader) -> int | None:
    """The rep who owns the book."""
    rows = reader.fetch("SELECT id FROM rep WHERE is_me = 1 LIMIT 1")
    return rows[0][0] if rows else None


def party_names(reader: Reader, ids: Iterable[int]) -> dict[int, str]:
    wanted = list(ids)
    marks = ", ".join("?" * len(wanted))
    return dict(reader.fetch(f"SELECT id, name FROM party WHERE id IN ({marks})", wanted))


def names_of_tags(reader: Reader) -> list[str]:
    return [row[0] for row in reader.fetch("SELECT name FROM tag ORDER BY name")]


def company_names(reader: Reader, start: str, limit: int) -> list[str]:
    """Companies as persons' cards name them that begin with `start`."""
    rows = reader.fetch(
        "SELECT DISTINCT company FROM list_row WHERE archived = 0 AND company >= ? AND company < ? "
        "ORDER BY company LIMIT ?",
        (start, start + "\U0010ffff", limit),
    )
    return [row[0] for row in rows]
