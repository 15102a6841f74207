"""Set-based reads of everything that the method counts, for the whole book or for some customers.

`only` is None for all customers, or their ids. Rows come as plain tuples with ISO days; who is measured (no
archived and no deceased customers) is decided by `customer_rows` alone. Knows no rules of the method.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from keyacct_desktop.storage.book import Book
from keyacct_desktop.storage.connect import driver
from keyacct_desktop.storage.errors import BookError, fault_of

Rows = Iterable[tuple[Any, ...]]


class Reader(Protocol):
    """Something that runs one reading statement: the open book, or one moment of it."""

    def fetch(self, sql: str, parameters: tuple[Any, ...] = (), /) -> list[tuple[Any, ...]]: ...


class Moment:
    """The book as it was at one moment, for many statements. Made by `moment`."""

    def __init__(self, book: Book) -> None:
        self._connection = book.reader()
        self._path = str(book.path)

    def fetch(self, sql: str, parameters: tuple[Any, ...] = (), /) -> list[tuple[Any, ...]]:
        try:
            rows: list[tuple[Any, ...]] = self._connection.execute(sql, parameters).fetchall()
        except driver().Error as error:
            raise BookError(fault_of(error), path=self._path) from error
        return rows


@contextmanager
def moment(book: Book) -> Iterator[Moment]:
    """Hold one moment of the book in this thread while others may go on writing."""
    connection = book.reader()
    connection.execute("BEGIN")
    try:
        yield Moment(book)
    finally:
        connection.execute("ROLLBACK")


def data_version(reader: Reader) -> int:
    """A number that changes with every commit, undo and redo: the newest change set that is done."""
    return int(reader.fetch("SELECT coalesce(max(id), 0) FROM change_set WHERE undone = 0")[0][0])


def _some(column: str, only: Collection[int] | None, word: str) -> tuple[str, tuple[Any, ...]]:
    if only is None:
        return "", ()
    return f" {word} {column} IN (SELECT value FROM json_each(?))", (json.dumps(sorted(only)),)


PARTY_KEYS: tuple[str, ...] = (
    "name", "short_name", "honorific", "sex", "number", "stage", "region", "preferred_channel", "do_not_disturb",
    "source", "industry", "company", "department", "post", "need", "note",
)  # fmt: skip
"""Card fields that are columns of `party`, in the order of `customer_rows`."""


def customer_rows(reader: Reader, only: Collection[int] | None, rep_id: int | None = None) -> Rows:
    """(id, kind, stage, created_at, keys of the filled columns joined by blanks): who is measured, by id."""
    some, values = _some("id", only, "AND")
    rep = "" if rep_id is None else " AND rep_id = ?"
    filled = " || ".join(
        f"CASE WHEN {key} IS NULL OR {key} = '' THEN '' ELSE '{key} ' END" for key in PARTY_KEYS
    )
    filled = filled.replace("do_not_disturb = ''", "do_not_disturb = 0")
    return reader.fetch(
        f"SELECT id, kind, stage, substr(created_at, 1, 10), {filled} FROM party "
        f"WHERE kind != 'contact' AND archived = 0 AND deceased = 0{some}{rep} ORDER BY id",
        values + (() if rep_id is None else (rep_id,)),
    )


def order_rows(reader: Reader, only: Collection[int] | None) -> Rows:
    """(party_id, ordered_on, amount_fen, profit_fen, margin_bp, concession_fen, group, return), cancelled left out."""
    some, values = _some("party_id", only, "AND")
    return reader.fetch(
        "SELECT party_id, ordered_on, amount_fen, profit_fen, margin_bp, concession_fen, is_group_purchase, "
        f"is_return FROM sales_order WHERE state = 'normal'{some}",
        values,
    )


def contact_rows(reader: Reader, only: Collection[int] | None) -> Rows:
    """(interaction_id, party_id, happened_on, type, direction, answered, minutes, result) of every customer. A greeting
    that was only marked as sent is no contact and no try (method.md D26): somebody who answered it, or minutes that
    the rep gave it, make it one."""
    some, values = _some("ip.party_id", only, "AND")
    return reader.fetch(
        "SELECT i.id, ip.party_id, i.happened_on, i.type, i.direction, i.answered, i.minutes, i.result "
        "FROM interaction_party ip JOIN interaction i ON i.id = ip.interaction_id WHERE ip.role = 'customer' "
        "AND (i.answered = 1 OR i.direction = 'in' OR i.minutes IS NOT NULL "
        f"OR NOT EXISTS (SELECT 1 FROM greeting g WHERE g.interaction_id = i.id)){some}",
        values,
    )


def shared_contacts(reader: Reader, only: Collection[int] | None) -> dict[int, int]:
    """How many customers an interaction counts for, where there are several."""
    some, values = _some("party_id", only, "WHERE")
    within = f" AND interaction_id IN (SELECT interaction_id FROM interaction_party{some})" if some else ""
    return dict(
        reader.fetch(
            f"SELECT interaction_id, count(*) FROM interaction_party WHERE role = 'customer'{within} "
            "GROUP BY interaction_id HAVING count(*) > 1",
            values,
        )
    )


def cost_rows(reader: Reader, only: Collection[int] | None) -> Rows:
    """(party_id, spent_on, category, amount_fen)."""
    some, values = _some("party_id", only, "WHERE")
    return reader.fetch(f"SELECT party_id, spent_on, category, amount_fen FROM cost{some}", values)


def contract_rows(reader: Reader, only: Collection[int] | None) -> Rows:
    """(party_id, started_on, ends_on, due_on, paid_on, grace_days, cycle_months)."""
    some, values = _some("party_id", only, "WHERE")
    return reader.fetch(
        f"SELECT party_id, started_on, ends_on, due_on, paid_on, grace_days, cycle_months FROM contract{some}",
        values,
    )


def fact_rows(reader: Reader, only: Collection[int] | None, keys: Collection[str]) -> Rows:
    """(party_id, key, value, judged_on) of some facts."""
    some, values = _some("party_id", only, "AND")
    return reader.fetch(
        f"SELECT party_id, key, value, judged_on FROM fact WHERE key IN ({', '.join('?' * len(keys))}){some}",
        (*keys, *values),
    )


def filled_facts(
    reader: Reader, only: Collection[int] | None, kind: str, counted: Collection[str], double: Collection[str]
) -> Rows:
    """(party_id, Σ weights) over the facts of one kind of card: `counted` keys count 1, `double` ones 2."""
    some, values = _some("f.party_id", only, "AND")
    weight = f"CASE WHEN f.key IN ({', '.join('?' * len(double))}) THEN 2 ELSE 1 END" if double else "1"
    keys = ", ".join("?" * (len(counted) + len(double)))
    return reader.fetch(
        f"SELECT f.party_id, sum({weight}) FROM fact f JOIN party p ON p.id = f.party_id "
        f"WHERE p.kind = ? AND f.key IN ({keys}){some} GROUP BY f.party_id",
        (*double, kind, *counted, *double, *values),
    )


def owners(reader: Reader, table: str, only: Collection[int] | None) -> set[int]:
    """Who has a row in contact_point, address or important_date; for "people", which companies have contacts."""
    column = "employer_id" if table == "people" else "party_id"
    some, values = _some(column, only, "AND")
    source = "party" if table == "people" else table
    found = reader.fetch(f"SELECT DISTINCT {column} FROM {source} WHERE {column} IS NOT NULL{some}", values)
    return {row[0] for row in found}


def referral_counts(reader: Reader, only: Collection[int] | None, since: str, until: str) -> dict[int, int]:
    """How many cards made on the days `since` … `until` name a party as their referrer."""
    some, values = _some("referrer_id", only, "AND")
    return dict(
        reader.fetch(
            "SELECT referrer_id, count(*) FROM party WHERE referrer_id IS NOT NULL "
            f"AND substr(created_at, 1, 10) BETWEEN ? AND ?{some} GROUP BY referrer_id",
            (since, until, *values),
        )
    )


def deciders_met(reader: Reader, only: Collection[int] | None, until: str) -> set[int]:
    """Companies of which somebody in post who decides took part in a two-way contact up to a day."""
    some, values = _some("k.employer_id", only, "AND")
    found = reader.fetch(
        "SELECT DISTINCT k.employer_id FROM party k JOIN interaction_party ip ON ip.party_id = k.id "
        "JOIN interaction i ON i.id = ip.interaction_id WHERE k.kind = 'contact' AND k.in_post = 1 "
        "AND k.roles LIKE '%decision%' AND (i.answered = 1 OR i.direction = 'in') AND i.happened_on <= ?"
        + some,
        (until, *values),
    )
    return {row[0] for row in found}


def level_rows(reader: Reader, only: Collection[int] | None, until: str) -> Rows:
    """(party_id, level, target, set_on) up to a day, oldest first."""
    some, values = _some("party_id", only, "AND")
    return reader.fetch(
        f"SELECT party_id, level, target, set_on FROM level_change WHERE set_on <= ?{some} ORDER BY set_on, id",
        (until, *values),
    )


def decision_rows(reader: Reader, only: Collection[int] | None, until: str) -> Rows:
    """(party_id, about, verdict, value, decided_on) up to a day, oldest first."""
    some, values = _some("party_id", only, "AND")
    return reader.fetch(
        "SELECT party_id, about, verdict, value, decided_on FROM decision "
        f"WHERE decided_on <= ?{some} ORDER BY decided_on, id",
        (until, *values),
    )


WEEK_COLUMNS: tuple[str, ...] = (
    "id", "week", "run_on", "base_tier", "tier", "level", "zone", "before_tier", "before_level", "before_zone",
    "tier_since", "level_since", "size", "grade",
)  # fmt: skip


def week_rows(reader: Reader, only: Collection[int] | None) -> Rows:
    """The columns of week_memory."""
    some, values = _some("id", only, "WHERE")
    return reader.fetch(f"SELECT {', '.join(WEEK_COLUMNS)} FROM week_memory{some}", values)


def decided_prospects(reader: Reader) -> Rows:
    """(grade as a prospect, won, decided) by grade, from the weekly memory."""
    return reader.fetch(
        "SELECT w.grade, sum(p.stage = 'closed'), count(*) FROM week_memory w JOIN party p ON p.id = w.id "
        "WHERE w.grade IS NOT NULL AND p.stage IN ('closed', 'dropped') GROUP BY w.grade"
    )
