"""Writes whole books: very many rows with their ids, past the recording triggers, list rows at the end.

For the demo book and for the import of a whole book. With a name the write is one change set, noted as one
range of ids per table, and undo takes it back like any other; without one it leaves nothing to undo.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from keyacct_desktop.storage import changes, derived
from keyacct_desktop.storage.schema import (
    CARRIED,
    TRACKED,
    columns_of,
    drop_text_triggers,
    rebuild_text_index,
)

_CACHE_KIB = 131_072
_REFRESH = 4_000


class BulkWriter:
    """Inserts rows as they are given. Made by `Book.bulk`; one transaction long."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self.ranges: dict[str, tuple[int, int]] = {}
        """First and last id of the rows inserted, by table."""

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Insert rows; the first column must be `id`, and ids must rise."""
        first = last = None

        def noted() -> Iterable[Sequence[Any]]:
            nonlocal first, last
            for row in rows:
                first = row[0] if first is None else first
                last = row[0]
                yield row

        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        self._connection.executemany(sql, noted())
        if first is not None and last is not None:
            known = self.ranges.get(table)
            self.ranges[table] = (first if known is None else min(known[0], first), last)

    def clear(self) -> None:
        """Delete every row of the tables that a book takes along."""
        for table in reversed(CARRIED):
            self._connection.execute(f"DELETE FROM {table}")

    def columns(self, table: str) -> list[str]:
        """The columns that the book's table has."""
        return columns_of(self._connection, table)


def begin(connection: Any) -> None:
    """Prepare the connection inside its transaction: a larger cache, no text triggers, links checked at the end."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    drop_text_triggers(connection)


def finish(connection: Any, writer: BulkWriter, set_id: int | None) -> None:
    """Note the ranges, rebuild the text index and derive all list rows."""
    if set_id is not None:
        for table in TRACKED:
            if table in writer.ranges:
                changes.record_range(connection, set_id, table, *writer.ranges[table])
    rebuild_text_index(connection)
    customers = [row[0] for row in connection.execute("SELECT id FROM party WHERE kind != 'contact'")]
    for start in range(0, len(customers), _REFRESH):
        derived.begin_touched(connection)
        derived.touch(connection, customers[start : start + _REFRESH])
        derived.refresh(connection)
    derived.begin_touched(connection)
    connection.execute("PRAGMA cache_size = -2000")
