"""One write to the book: rows in and out through SQLAlchemy Core, recorded as one change set.

Made by `Book.transaction`; loaded on the first write, because SQLAlchemy is. Knows no meaning of tables.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import sqlalchemy as sa

from keyacct_desktop.storage import changes
from keyacct_desktop.storage.derived import touch
from keyacct_desktop.storage.schema import drop_text_triggers, rebuild_text_index
from keyacct_desktop.storage.tables import Base

_TABLES = Base.metadata.tables
_MANY = 500


class Transaction:
    """Rows are named by table and column (storage.tables). Values are plain: int, str, float, bytes, None."""

    def __init__(self, connection: sa.Connection, set_id: int, now: str) -> None:
        self._connection = connection
        self._set_id = set_id
        self.now = now
        """The instant of this write, for `created_at` and `updated_at`."""
        self.driver: Any = connection.connection.driver_connection
        """The bare driver connection, for the SQL of storage.queries inside this transaction."""

    def insert(self, table: str, /, **values: Any) -> int:
        """Insert one row, return its id."""
        result = self._connection.execute(_insert_one(table, tuple(values)), values)
        key = result.inserted_primary_key
        assert key is not None
        return int(key[0])

    def insert_many(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> range:
        """Insert many rows at full speed; return their ids, in the order of `rows`."""
        if not rows:
            return range(0)
        bulk_text = table == "interaction" and len(rows) > _MANY
        if bulk_text:
            drop_text_triggers(self.driver)
        changes.record(self.driver, None)
        first = self._next_id(table)
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        with self._without_recorder(table, len(rows) > _MANY):
            self.driver.executemany(sql, rows)
        ids = range(first, first + len(rows))
        assert self._next_id(table) == ids.stop
        changes.record_range(self.driver, self._set_id, table, ids.start, ids[-1])
        changes.record(self.driver, self._set_id)
        if bulk_text:
            rebuild_text_index(self.driver)
        return ids

    def update(self, table: str, ids: int | Iterable[int], /, **values: Any) -> int:
        """Set columns of one or many rows; return how many rows there were. Rows that already read so stay."""
        statement = _update_rows(table, tuple(values))
        new = {f"new_{name}": value for name, value in values.items()}
        count = 0
        for some in _chunks([ids] if isinstance(ids, int) else list(ids)):
            count += self._connection.execute(statement, {**new, "ids": some}).rowcount
        return count

    def delete(self, table: str, ids: int | Iterable[int]) -> int:
        """Delete rows with everything that belongs to them; return how many rows went."""
        wanted = [ids] if isinstance(ids, int) else list(ids)
        if table == "party" and len(wanted) > 1:
            self._delete_children(wanted)
        count = 0
        for some in _chunks(wanted):
            target = _TABLES[table]
            count += self._connection.execute(target.delete().where(target.c.id.in_(some))).rowcount
        return count

    def fetch(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Read inside this transaction, sees its own writes. SQL from storage.queries only."""
        rows: list[tuple[Any, ...]] = self.driver.execute(sql, parameters).fetchall()
        return rows

    def touch(self, party_ids: Iterable[int]) -> None:
        """Have the list rows of further parties written anew at the end."""
        touch(self.driver, party_ids)

    @contextmanager
    def _without_recorder(self, table: str, many: bool) -> Iterator[None]:
        """Even a trigger that has nothing to record costs as much as the row: many rows go in without it."""
        recorder = f"record_{table}_insert"
        if many:
            (sql,) = self.driver.execute(
                "SELECT sql FROM sqlite_master WHERE name = ?", (recorder,)
            ).fetchone()
            self.driver.execute(f"DROP TRIGGER {recorder}")
        yield
        if many:
            self.driver.execute(sql)

    def _next_id(self, table: str) -> int:
        row = self.driver.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return (int(row[0]) if row else 0) + 1

    def _delete_children(self, party_ids: list[int]) -> None:
        """Delete by table, not by party: long runs of one table undo much faster than a cascade's mixture."""
        self.driver.execute("CREATE TEMP TABLE IF NOT EXISTS going (id INTEGER PRIMARY KEY)")
        self.driver.execute("DELETE FROM going")
        self.driver.executemany("INSERT OR IGNORE INTO going VALUES (?)", ((i,) for i in party_ids))
        self.driver.execute(
            "INSERT OR IGNORE INTO going SELECT id FROM party WHERE employer_id IN (SELECT id FROM going)"
        )
        for table in (
            "contact_point", "address", "party_tag", "fact", "important_date", "photo", "stage_change",
            "interaction_party", "sales_order", "cost", "task",
        ):  # fmt: skip
            self.driver.execute(f"DELETE FROM {table} WHERE party_id IN (SELECT id FROM going)")


@cache
def _insert_one(table: str, names: tuple[str, ...]) -> sa.Insert:
    """Statements are built once for each set of columns: building costs more than the write."""
    target = _TABLES[table]
    return target.insert().values({name: sa.bindparam(name) for name in names})


@cache
def _update_rows(table: str, names: tuple[str, ...]) -> sa.Update:
    target = _TABLES[table]
    new = {name: sa.bindparam(f"new_{name}", type_=target.c[name].type) for name in names}
    differs = sa.or_(*(target.c[name].is_distinct_from(value) for name, value in new.items()))
    return target.update().where(target.c.id.in_(sa.bindparam("ids", expanding=True)), differs).values(new)


def _chunks(ids: list[int], size: int = 10_000) -> Iterable[list[int]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
