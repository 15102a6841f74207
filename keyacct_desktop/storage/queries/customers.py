"""SQL of the customer list: ids in order, rows of a page, counts per filter value, set-wise edits.

Reads `list_row` and `measure` with their indexes, so that nothing is counted per row. Knows no view and no words.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from keyacct_desktop.storage.connect import driver
from keyacct_desktop.storage.errors import BookError, fault_of
from keyacct_desktop.storage.queries.customer_measures import JOINED, MEASURED, in_tiers, order_by_measure

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

ROW_COLUMNS: Final = (
    "id", "archived", "kind", "name", "honorific", "company", "post", "phone", "wechat", "stage", "rep_name",
    "region", "industry", "source", "number", "tags", "last_contact_on", "next_on", "next_text",
    "first_order_on", "last_order_on", "order_count", "revenue_fen", "created_at",
)  # fmt: skip
"""What a page read gives, in this order; after it come MEASURE_COLUMNS."""

_SORTS: Final[dict[str, tuple[str, bool]]] = {
    "name": ("sort_name", False),
    "company": ("company", True),
    "post": ("post", True),
    "phone": ("phone", True),
    "stage": ("stage", False),
    "tags": ("tags", True),
    "rep": ("rep_name", True),
    "region": ("region", True),
    "source": ("source", True),
    "industry": ("industry", True),
    "wechat": ("wechat", True),
    "last_contact": ("last_contact_on", True),
    "next": ("next_on", True),
    "first_order": ("first_order_on", True),
    "last_order": ("last_order_on", True),
    "revenue": ("revenue_fen", False),
    "orders": ("order_count", False),
    "number": ("number", True),
    "created": ("created_at", False),
    "updated": ("updated_at", False),
}
"""Sort key → (column, may be empty)."""

_GROUPED: Final = frozenset({"company", "stage", "rep", "region", "source", "industry"})
"""Keys with few values: equal rows stand in the order of names, the values in `_order_of`."""

_SPELLED_MOST: Final = 2000
"""More different values than this are compared by code point: spelling them all would keep the rep waiting."""

_CHUNK: Final = 500


class Where(NamedTuple):
    """A condition on list_row: SQL without the word WHERE, and its parameters."""

    sql: str
    parameters: tuple[Any, ...]


def where(
    *,
    archived: bool | None,
    kind: str | None,
    stages: Sequence[str],
    reps: Sequence[int],
    sources: Sequence[str],
    regions: Sequence[str],
    tags: Sequence[int],
    tiers: Sequence[str],
    every_tag: bool,
    contacted_before: str | None,
    never_contacted: bool,
    people: Sequence[int] | None = None,
) -> Where:
    """The filters of a view as SQL. Rep 0, source "", region "" and tier "" stand for "none"; tag 0 for "no tag"."""
    parts: list[str] = []
    values: list[Any] = []
    if archived is not None:
        parts.append("archived = ?")
        values.append(int(archived))
    if kind is not None:
        parts.append("kind = ?")
        values.append(kind)
    _one_of(parts, values, "stage", stages, None)
    _one_of(parts, values, "rep_id", reps, 0)
    _one_of(parts, values, "source", sources, "")
    _one_of(parts, values, "region", regions, "")
    if tags:
        _tagged(parts, values, tags, every_tag)
    if tiers:
        in_tiers(parts, values, tiers)
    if never_contacted:
        parts.append("last_contact_on IS NULL")
    elif contacted_before is not None:
        parts.append("(last_contact_on IS NULL OR last_contact_on < ?)")
        values.append(contacted_before)
    if people is not None:
        import json

        parts.append("id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(people)))
    return Where(" AND ".join(parts) or "1", tuple(values))


def _one_of(parts: list[str], values: list[Any], column: str, wanted: Sequence[Any], none: Any) -> None:
    if not wanted:
        return
    known = [value for value in wanted if value != none]
    options = []
    if known:
        options.append(f"{column} IN ({_marks(known)})")
        values.extend(known)
    if len(known) < len(wanted):
        options.append(f"{column} IS NULL")
    parts.append(f"({' OR '.join(options)})")


def _tagged(parts: list[str], values: list[Any], tags: Sequence[int], every_tag: bool) -> None:
    known = [tag for tag in tags if tag]
    options = []
    if known:
        inside = f"SELECT party_id FROM party_tag WHERE tag_id IN ({_marks(known)})"
        values.extend(known)
        if every_tag and len(known) > 1:
            inside += f" GROUP BY party_id HAVING count(*) = {len(known)}"
        options.append(f"id IN ({inside})")
    if len(known) < len(tags):
        options.append("tags IS NULL")
    parts.append(f"({(' AND ' if every_tag else ' OR ').join(options)})")


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def ids_in_order(
    book: "Book", condition: Where, sort: str, descending: bool, most: int | None = None
) -> "array[int]":
    """Ids of the rows that fit, sorted; rows without a value always come last. `most` takes the first ones only,
    where an index gives them (all of them otherwise). Raises KeyError for a sort that there is not."""
    direction = "DESC" if descending else "ASC"
    if sort in MEASURED:
        ordered, without = order_by_measure(condition.sql, sort, direction)
        measured = array("q", _first_column(book, ordered, condition.parameters))
        measured.extend(_ids(book, condition, without, "id"))
        return measured
    column, may_be_empty = _SORTS[sort]
    if sort in _GROUPED:
        return _ids_in_groups(book, condition, sort, column, descending)
    # Every index ends in the id: with nothing else in the order, the index alone answers.
    order = f"{column} {direction}, id {direction}"
    found: array[int] = array("q")
    if may_be_empty:
        found.extend(_ids(book, condition, f"{column} IS NOT NULL", order, most))
        if most is None or len(found) < most:
            found.extend(_ids(book, condition, f"{column} IS NULL", "id", most))
    else:
        found.extend(_ids(book, condition, "1", order, most))
    return found[:most]


def _ids_in_groups(book: "Book", condition: Where, sort: str, column: str, descending: bool) -> "array[int]":
    """Three scans of indexes and a sort of whole numbers: a third of the time of sorting by two texts in SQL."""
    by_name = array("q", _ids(book, condition, "1", "sort_name, id"))
    if not by_name:
        return by_name
    place = array("i", bytes(4 * (max(by_name) + 1)))
    for position, party_id in enumerate(by_name):
        place[party_id] = position
    counts = book.fetch(
        f"SELECT {column}, count(*) FROM list_row WHERE {condition.sql} GROUP BY 1 ORDER BY 1",
        condition.parameters,
    )
    ids = array("q", _ids(book, condition, "1", f"{column}, id"))
    groups: dict[str | None, array[int]] = {}
    start = 0
    for value, count in counts:
        groups[value] = ids[start : start + count]
        start += count
    found: array[int] = array("q")
    empty = groups.pop(None, array("q"))
    for value in sorted(groups, key=_order_of(sort, len(groups)), reverse=descending):
        found.extend(sorted(groups[value], key=place.__getitem__))
    found.extend(sorted(empty, key=place.__getitem__))
    return found


def _order_of(sort: str, values: int) -> Callable[[Any], Any]:
    """Stages and sources have an order of their own (a customer's way, method.md D5); the rest goes by pinyin."""
    from keyacct_desktop.domain.vocabulary import Source, Stage

    if sort in ("stage", "source"):
        fixed: list[str] = [one.value for one in (Stage if sort == "stage" else Source)]
        return lambda value: (fixed.index(value) if value in fixed else len(fixed), value)
    if values > _SPELLED_MOST:
        return lambda value: value
    from keyacct_desktop.storage.spelling import spell

    return lambda value: (spell(value, person=False).full, value)


def _ids(book: "Book", condition: Where, further: str, order: str, most: int | None = None) -> Iterable[int]:
    sql = f"SELECT id FROM list_row WHERE {condition.sql} AND {further} ORDER BY {order}"
    if most is not None:
        sql += f" LIMIT {most}"
    return _first_column(book, sql, condition.parameters)


def _first_column(book: "Book", sql: str, parameters: tuple[Any, ...]) -> Iterable[int]:
    # Straight from the cursor: no list of 100,000 tuples in between.
    try:
        yield from chain.from_iterable(book.reader().execute(sql, parameters))
    except driver().Error as error:
        raise BookError(fault_of(error), path=str(book.path)) from error


def rows_of(book: "Book", ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """ROW_COLUMNS and MEASURE_COLUMNS of these customers, in no order; ids that are gone are missing."""
    row = ", ".join(f"l.{name}" for name in ROW_COLUMNS)
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(ids), _CHUNK):
        some = ids[start : start + _CHUNK]
        found += book.fetch(
            f"SELECT {row}, {JOINED} FROM list_row l LEFT JOIN measure m ON m.id = l.id "
            f"WHERE l.id IN ({_marks(some)})",
            tuple(some),
        )
    return found


def count_rows(book: "Book", condition: Where) -> int:
    """How many customers fit."""
    return int(book.fetch(f"SELECT count(*) FROM list_row WHERE {condition.sql}", condition.parameters)[0][0])


def count_by(book: "Book", condition: Where, column: str) -> list[tuple[Any, int]]:
    """(value, count) of stage, kind, source or region among the rows that fit, the commonest first."""
    return [
        (value, count)
        for value, count in book.fetch(
            f"SELECT {column}, count(*) AS n FROM list_row WHERE {condition.sql} GROUP BY 1 ORDER BY n DESC, 1",
            condition.parameters,
        )
    ]


def count_reps(book: "Book", condition: Where) -> list[tuple[int, str | None, int]]:
    """(rep id or 0, name, count); reps without a customer are listed as well."""
    counted = dict(count_by(book, condition, "rep_id"))
    rows = [
        (rep_id, name, counted.get(rep_id, 0))
        for rep_id, name in book.fetch(
            "SELECT id, name FROM rep WHERE archived = 0 ORDER BY is_me DESC, name"
        )
    ]
    if counted.get(None):
        rows.append((0, None, counted[None]))
    return rows


def count_tags(book: "Book", condition: Where) -> list[tuple[int, str | None, int]]:
    """(tag id or 0, name, count), the commonest first; tags that nobody carries are listed as well."""
    counted: dict[int, int] = dict(
        book.fetch(
            "SELECT tag_id, count(*) FROM party_tag WHERE party_id IN "
            f"(SELECT id FROM list_row WHERE {condition.sql}) GROUP BY tag_id",
            condition.parameters,
        )
    )
    rows = [(tag_id, name, counted.get(tag_id, 0)) for tag_id, name in tags(book)]
    rows.sort(key=lambda row: (-row[2], row[1]))
    without = book.fetch(
        f"SELECT count(*) FROM list_row WHERE {condition.sql} AND tags IS NULL", condition.parameters
    )[0][0]
    return [*rows, (0, None, without)] if without else list(rows)


def tags(book: "Book") -> list[tuple[int, str]]:
    """All tags by name."""
    return [(tag_id, name) for tag_id, name in book.fetch("SELECT id, name FROM tag ORDER BY name")]


def reps(book: "Book") -> list[tuple[int, str]]:
    """All reps in use, oneself first."""
    return [
        (rep_id, name)
        for rep_id, name in book.fetch(
            "SELECT id, name FROM rep WHERE archived = 0 ORDER BY is_me DESC, name"
        )
    ]


def names_of(book: "Book", ids: Sequence[int]) -> list[tuple[int, str]]:
    """(id, name) of a few customers."""
    return [
        (party_id, name)
        for party_id, name in book.fetch(
            f"SELECT id, name FROM list_row WHERE id IN ({_marks(ids)})", tuple(ids)
        )
    ]


# Inside a transaction: `chosen` holds the customers of a set-wise edit.
