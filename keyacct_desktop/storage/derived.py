"""Keeps `list_row`, the one row per customer that the list and the search read, in step with the tables it
comes from. Called inside every transaction and every undo for the touched parties; knows no screens.

`refresh` reads set-wise and writes once, so that one saved card and an import of 100,000 cost what they must.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from keyacct_desktop.domain.text import fold
from keyacct_desktop.storage.spelling import initials_of, sort_key, spell

SEARCH_FIELDS: tuple[str, ...] = (
    "name", "pinyin", "initials", "phone", "company", "tag", "account", "contact", "note",
)  # fmt: skip
"""What the parts of `list_row.search` are, in order; "account" is WeChat id, QQ or mail."""

SEPARATOR = "\x1f"
_NOTE_LIMIT = 2000

_COLUMNS = (
    "id", "archived", "kind", "name", "sort_name", "honorific", "company", "post", "phone", "wechat", "stage",
    "rep_id", "rep_name", "region", "industry", "source", "number", "tags", "last_contact_on", "next_on",
    "next_text", "first_order_on", "last_order_on", "order_count", "revenue_fen", "created_at", "updated_at",
    "search",
)  # fmt: skip

_UPSERT = (
    f"INSERT INTO list_row ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in _COLUMNS[1:])}"
)

_PARTY = (
    "SELECT p.id, p.archived, p.kind, p.name, p.short_name, p.spelling, p.honorific, p.company, p.post, p.stage, "
    "p.rep_id, r.name, p.region, p.industry, p.source, p.number, p.need, p.note, p.created_at, p.updated_at "
    "FROM party p LEFT JOIN rep r ON r.id = p.rep_id WHERE p.id IN (SELECT id FROM touched)"
)
_POINTS = (
    "SELECT c.party_id, c.kind, c.value, c.digits FROM contact_point c "
    "WHERE c.party_id IN (SELECT id FROM touched) ORDER BY c.preferred DESC, c.position, c.id"
)
_TAGS = (
    "SELECT pt.party_id, t.name FROM party_tag pt JOIN tag t ON t.id = pt.tag_id "
    "WHERE pt.party_id IN (SELECT id FROM touched) ORDER BY t.name"
)
_PEOPLE = (
    "SELECT k.employer_id, k.name, k.spelling, group_concat(c.digits, ' ') FROM party k "
    "LEFT JOIN contact_point c ON c.party_id = k.id AND c.kind = 'phone' "
    "WHERE k.employer_id IN (SELECT id FROM touched) GROUP BY k.id ORDER BY k.id"
)
_CONTACTED = (
    "SELECT ip.party_id, max(i.happened_on) FROM interaction_party ip JOIN interaction i ON i.id = ip.interaction_id "
    "WHERE ip.party_id IN (SELECT id FROM touched) AND ip.role = 'customer' "
    "AND i.answered = 1 AND (i.type != 'greeting_card' OR EXISTS (SELECT 1 FROM greeting g "
    "WHERE g.interaction_id = i.id)) GROUP BY ip.party_id"
)
_ORDERED = (
    "SELECT party_id, min(CASE is_return WHEN 0 THEN ordered_on END), max(CASE is_return WHEN 0 THEN ordered_on END), "
    "sum(is_return = 0), sum(CASE is_return WHEN 0 THEN amount_fen ELSE -amount_fen END) FROM sales_order "
    "WHERE party_id IN (SELECT id FROM touched) AND state = 'normal' GROUP BY party_id"
)
_NEXT = (
    "SELECT party_id, min(due_on), text FROM task "
    "WHERE party_id IN (SELECT id FROM touched) AND done_on IS NULL AND due_on IS NOT NULL GROUP BY party_id"
)

_NO_CUSTOMERS = (
    "DELETE FROM list_row WHERE id IN (SELECT p.id FROM touched t CROSS JOIN party p ON p.id = t.id "
    "WHERE p.kind = 'contact')"
)
"""A personal customer who becomes a contact person again (undo) leaves the list. CROSS JOIN: the touched few lead."""

_NOT_DIGITS = re.compile(r"\D")


def begin_touched(connection: Any) -> None:
    """Make an empty temporary table `touched(id)`."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM touched")


def touch(connection: Any, ids: Iterable[int]) -> None:
    connection.executemany("INSERT OR IGNORE INTO touched VALUES (?)", ((i,) for i in ids))


def touch_change_set(connection: Any, set_id: int) -> None:
    """Collect the parties whose list row the change set may have changed, people's companies included."""
    insert = "INSERT OR IGNORE INTO touched "
    connection.execute(
        insert + "SELECT party_id FROM change_row WHERE set_id = ? AND party_id IS NOT NULL", (set_id,)
    )
    # A contact person's company shows the person, and a referrer is measured by the cards that name it; the
    # images know those of a deleted one.
    for column in ("employer_id", "referrer_id"):
        connection.execute(
            insert + f"SELECT json_extract(before, '$.{column}') FROM change_row WHERE set_id = ? "
            f"AND table_name = 'party' AND json_extract(before, '$.{column}') IS NOT NULL",
            (set_id,),
        )
    # Who comes or goes changes the others' share of a contact.
    connection.execute(
        insert + "SELECT o.party_id FROM change_row r JOIN interaction_party o "
        "ON o.interaction_id = coalesce(json_extract(r.before, '$.interaction_id'), "
        "(SELECT interaction_id FROM interaction_party WHERE id = r.row_id)) "
        "WHERE r.set_id = ? AND r.table_name = 'interaction_party' AND r.op != 'R'",
        (set_id,),
    )
    # A row that went over to another customer, as an order does whose customer is put right.
    connection.execute(
        insert + "SELECT json_extract(before, '$.party_id') FROM change_row WHERE set_id = ? AND op = 'U' "
        "AND table_name != 'party' AND json_extract(before, '$.party_id') IS NOT NULL",
        (set_id,),
    )
    for table, op, row_id, last_id in connection.execute(
        "SELECT table_name, op, row_id, last_id FROM change_row WHERE set_id = ? AND "
        "(op = 'R' OR table_name IN ('tag', 'rep', 'interaction'))",
        (set_id,),
    ).fetchall():
        _touch_row(connection, table, row_id, last_id if op == "R" else row_id)
    for column in ("employer_id", "referrer_id"):
        connection.execute(
            insert
            + f"SELECT {column} FROM party WHERE id IN (SELECT id FROM touched) AND {column} IS NOT NULL"
        )


def _touch_row(connection: Any, table: str, first: int, last: int) -> None:
    insert = "INSERT OR IGNORE INTO touched "
    between = "BETWEEN ? AND ?"
    if table == "party":
        sql = f"SELECT id FROM party WHERE id {between}"
    elif table == "tag":
        sql = f"SELECT party_id FROM party_tag WHERE tag_id {between}"
    elif table == "rep":
        sql = f"SELECT id FROM party WHERE rep_id {between}"
    elif table == "interaction":
        sql = f"SELECT party_id FROM interaction_party WHERE interaction_id {between}"
    elif table in (
        "custom_field",
        "saved_view",
        "setting",
        "import_batch",
        "greeting_template",
        "holiday_day",
    ):
        return
    else:
        sql = f"SELECT party_id FROM {table} WHERE id {between}"
    connection.execute(insert + sql, (first, last))


def refresh(connection: Any) -> None:
    """Write the list rows of all parties in `touched`; rows of deleted parties go with them by cascade."""
    connection.executemany(_UPSERT, _rows_of_touched(connection))
    connection.execute(_NO_CUSTOMERS)


def differing_rows(connection: Any) -> int:
    """How many list rows are not what their tables say: changed, missing, or of nobody."""
    begin_touched(connection)
    connection.execute("INSERT INTO touched SELECT id FROM party")
    wanted = {row[0]: row for row in _rows_of_touched(connection)}
    connection.execute("DELETE FROM touched")
    different = 0
    for row in connection.execute(f"SELECT {', '.join(_COLUMNS)} FROM list_row"):
        different += wanted.pop(row[0], None) != row
    return different + len(wanted)


def _rows_of_touched(connection: Any) -> list[tuple[Any, ...]]:
    points: dict[int, list[tuple[str, str, str | None]]] = defaultdict(list)
    for party_id, kind, value, digits in connection.execute(_POINTS):
        points[party_id].append((kind, value, digits))
    tags: dict[int, list[str]] = defaultdict(list)
    for party_id, name in connection.execute(_TAGS):
        tags[party_id].append(name)
    people: dict[int, list[tuple[str, str | None, str | None]]] = defaultdict(list)
    for company_id, name, spelling, digits in connection.execute(_PEOPLE):
        people[company_id].append((name, spelling, digits))
    contacted = dict(connection.execute(_CONTACTED).fetchall())
    ordered = {row[0]: row[1:] for row in connection.execute(_ORDERED)}
    coming = {row[0]: row[1:] for row in connection.execute(_NEXT)}
    rows = []
    for party in connection.execute(_PARTY).fetchall():
        if party[2] == "contact":
            continue
        party_id = party[0]
        rows.append(
            _list_row(
                party,
                points.get(party_id, []),
                tags.get(party_id, []),
                people.get(party_id, []),
                contacted.get(party_id),
                ordered.get(party_id, (None, None, 0, 0)),
                coming.get(party_id, (None, None)),
            )
        )
    return rows


def _list_row(
    party: tuple[Any, ...],
    points: list[tuple[str, str, str | None]],
    tags: list[str],
    people: list[tuple[str, str | None, str | None]],
    contacted: str | None,
    ordered: tuple[Any, ...],
    coming: tuple[Any, ...],
) -> tuple[Any, ...]:
    (party_id, archived, kind, name, short_name, corrected, honorific, company, post, stage,
     rep_id, rep_name, region, industry, source, number, need, note, created_at, updated_at) = party  # fmt: skip
    person = kind == "person"
    pinyin, initials = spelled(name, corrected, person=person)
    syllables = " ".join(corrected.lower().split()) if corrected else spell(name, person=person).syllables
    shown_company = company if person else short_name
    phone = next((value for k, value, _ in points if k == "phone"), None)
    wechat = next((value for k, value, _ in points if k == "wechat"), None)
    short_pinyin, short_initials = spelled(short_name, None, person=False) if short_name else ("", "")
    company_pinyin, company_initials = spelled(company, None, person=False) if company else ("", "")
    search = SEPARATOR.join(
        (
            fold(f"{name} {short_name}" if short_name else name),
            f"{pinyin} {short_pinyin}".rstrip(),
            f"{initials} {short_initials}".rstrip(),
            " ".join(digits or _NOT_DIGITS.sub("", value) for k, value, digits in points if k == "phone"),
            fold(f"{company} {company_pinyin} {company_initials}") if company else "",
            fold(" ".join(tags)),
            fold(" ".join(value for k, value, _ in points if k != "phone")),
            " ".join(_person_text(*one) for one in people),
            fold(" ".join(text[:_NOTE_LIMIT] for text in (need, note, number) if text)),
        )
    )
    return (
        party_id, archived, kind, name, sort_key(syllables, name), honorific, shown_company, post, phone,
        wechat, stage, rep_id, rep_name, region, industry, source, number, SEPARATOR.join(tags) or None, contacted,
        *coming, *ordered, created_at, updated_at, search,
    )  # fmt: skip


@lru_cache(maxsize=20_000)
def spelled(name: str, corrected: str | None, *, person: bool) -> tuple[str, str]:
    """(pinyin readings, initials readings) of a name, each separated by blanks; the rep's own spelling wins."""
    spelling = spell(name, person=person)
    pinyin, initials = spelling.search_text(), initials_of(spelling)
    if corrected:
        syllables = corrected.lower().split()
        pinyin = f"{''.join(syllables)} {pinyin}"
        initials = f"{''.join(s[0] for s in syllables)} {initials}"
    return pinyin, initials


def _person_text(name: str, corrected: str | None, digits: str | None) -> str:
    pinyin, initials = spelled(name, corrected, person=True)
    return f"{fold(name)} {pinyin} {initials} {digits or ''}".rstrip()
