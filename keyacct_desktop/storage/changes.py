"""Change sets: every write is named, recorded with before and after images by triggers (storage.schema), and
can be undone and redone across restarts. Knows rows and images, no meaning."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from keyacct_desktop.storage.schema import BLOB_COLUMNS, columns_of, image_sql

KEEP = 300
"""Change sets kept; older ones cannot be undone any more (the goal is 100)."""


class Change(NamedTuple):
    """What a committed write touched, for everybody who shows data. `party_ids` None means "very many"."""

    name: str
    params: dict[str, Any]
    party_ids: frozenset[int] | None
    tables: frozenset[str]

    @property
    def is_shared(self) -> bool:
        """Whether something that all cards share may show anew: tags, reps, own fields, settings."""
        return not self.tables.isdisjoint({"tag", "rep", "custom_field", "setting"})


class ChangeName(NamedTuple):
    """The name of a change that can be undone or redone, e.g. ("customer.edited", {"name": "王伟"})."""

    name: str
    params: dict[str, Any]


_MOST_IDS = 2000


def begin_set(connection: Any, name: str, params: dict[str, Any], now: str) -> int:
    """Open a change set and start recording; what could be redone is dropped."""
    connection.execute("DELETE FROM change_set WHERE undone = 1")
    cursor = connection.execute(
        "INSERT INTO change_set (name, params, changed_at) VALUES (?, ?, ?)",
        (name, json.dumps(params, ensure_ascii=False), now),
    )
    set_id = int(cursor.lastrowid)
    record(connection, set_id)
    return set_id


def record(connection: Any, set_id: int | None) -> None:
    """Switch the recording triggers to a set, or off."""
    connection.execute("UPDATE change_state SET set_id = ? WHERE id = 1", (set_id,))


def record_range(connection: Any, set_id: int, table: str, first: int, last: int) -> None:
    """Note a bulk insert of consecutive ids as one row."""
    connection.execute(
        "INSERT INTO change_row (set_id, table_name, op, row_id, last_id) VALUES (?, ?, 'R', ?, ?)",
        (set_id, table, first, last),
    )


def end_set(connection: Any, set_id: int) -> bool:
    """Stop recording. An empty set vanishes; returns whether anything was recorded."""
    record(connection, None)
    if connection.execute("SELECT 1 FROM change_row WHERE set_id = ? LIMIT 1", (set_id,)).fetchone():
        return True
    connection.execute("DELETE FROM change_set WHERE id = ?", (set_id,))
    return False


def describe(connection: Any, set_id: int, touched: int) -> Change:
    """The change as told to listeners; `touched` is the size of the temporary table."""
    name, params = connection.execute(
        "SELECT name, params FROM change_set WHERE id = ?", (set_id,)
    ).fetchone()
    tables = connection.execute(
        "SELECT DISTINCT table_name FROM change_row WHERE set_id = ?", (set_id,)
    ).fetchall()
    ids = None
    if touched <= _MOST_IDS:
        ids = frozenset(row[0] for row in connection.execute("SELECT id FROM touched"))
    return Change(name, json.loads(params), ids, frozenset(row[0] for row in tables))


def last_done(connection: Any) -> tuple[int, ChangeName] | None:
    """The set that undo would take back."""
    return _named(connection, "WHERE undone = 0 ORDER BY id DESC LIMIT 1")


def first_undone(connection: Any) -> tuple[int, ChangeName] | None:
    """The set that redo would apply again."""
    return _named(connection, "WHERE undone = 1 ORDER BY id LIMIT 1")


def _named(connection: Any, where: str) -> tuple[int, ChangeName] | None:
    row = connection.execute(f"SELECT id, name, params FROM change_set {where}").fetchone()
    return (row[0], ChangeName(row[1], json.loads(row[2]))) if row else None


def prune(connection: Any) -> None:
    """Forget all but the newest `KEEP` sets that can be undone. Of those that can be redone none may be missing:
    each builds on the one before."""
    connection.execute(
        "DELETE FROM change_set WHERE undone = 0 AND id <= "
        "(SELECT id FROM change_set WHERE undone = 0 ORDER BY id DESC LIMIT 1 OFFSET ?)",
        (KEEP,),
    )


def take_back(connection: Any, set_id: int) -> None:
    """Undo: bring every row back to its image before the set. Foreign keys are checked at the end."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    _keep_inserted(connection, set_id)
    for table, op, rows in _blocks(connection, set_id, "DESC"):
        if op == "I":
            _delete(connection, table, [row[0] for row in rows])
        elif op == "U":
            _write(connection, table, (row[1] for row in rows), insert=False)
        else:
            _write(connection, table, (row[1] for row in rows), insert=True)
    connection.execute("UPDATE change_set SET undone = 1 WHERE id = ?", (set_id,))


def apply_again(connection: Any, set_id: int) -> None:
    """Redo: bring every row to its image after the set."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table, op, rows in _blocks(connection, set_id, "ASC"):
        if op == "D":
            _delete(connection, table, [row[0] for row in rows])
        elif op == "U":
            _write(connection, table, (row[2] for row in rows), insert=False)
        else:
            _write(connection, table, (row[2] for row in rows), insert=True)
    connection.execute("UPDATE change_set SET undone = 0 WHERE id = ?", (set_id,))


def _keep_inserted(connection: Any, set_id: int) -> None:
    """Take the after images of inserted rows now, before they go: until an undo the row itself is its image."""
    ranges = connection.execute(
        "SELECT id, table_name, row_id, last_id FROM change_row WHERE set_id = ? AND op = 'R' ORDER BY id",
        (set_id,),
    ).fetchall()
    for row_id, table, first, last in ranges:
        columns = columns_of(connection, table)
        owner = "t.id" if table == "party" else "t.party_id" if "party_id" in columns else "NULL"
        connection.execute(
            "INSERT INTO change_row (set_id, table_name, op, row_id, party_id, after) "
            f"SELECT ?, ?, 'I', t.id, {owner}, {image_sql(table, columns, 't')} FROM {table} t "
            "WHERE t.id BETWEEN ? AND ? ORDER BY t.id",
            (set_id, table, first, last),
        )
        connection.execute("DELETE FROM change_row WHERE id = ?", (row_id,))
    single = connection.execute(
        "SELECT DISTINCT table_name FROM change_row WHERE set_id = ? AND op = 'I' AND after IS NULL",
        (set_id,),
    ).fetchall()
    for (table,) in single:
        image = image_sql(table, columns_of(connection, table), "t")
        connection.execute(
            f"UPDATE change_row SET after = (SELECT {image} FROM {table} t WHERE t.id = change_row.row_id) "
            "WHERE set_id = ? AND table_name = ? AND op = 'I' AND after IS NULL",
            (set_id, table),
        )


def _blocks(
    connection: Any, set_id: int, order: str
) -> Iterator[tuple[str, str, list[tuple[int, Any, Any]]]]:
    """Runs of rows with the same table and operation, in order, at most some thousands at a time."""
    rows = connection.execute(
        f"SELECT table_name, op, row_id, before, after FROM change_row WHERE set_id = ? ORDER BY id {order}",
        (set_id,),
    ).fetchall()
    for (table, op), run in groupby(rows, key=lambda row: (row[0], row[1])):
        yield table, op, [(row[2], row[3], row[4]) for row in run]


def _delete(connection: Any, table: str, ids: list[int]) -> None:
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", ((i,) for i in ids))


def _write(connection: Any, table: str, images: Iterable[str | None], *, insert: bool) -> None:
    """Insert or update rows from images; an image from an older schema leaves newer columns alone."""
    known = columns_of(connection, table)
    decoded = (json.loads(image) for image in images if image is not None)
    for keys, run in groupby(decoded, key=_keys):
        columns = [name for name in keys if name in known]
        if insert:
            sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
            connection.executemany(sql, ([_value(table, c, image[c]) for c in columns] for image in run))
        else:
            sets = [name for name in columns if name != "id"]
            sql = f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in sets)} WHERE id = ?"
            connection.executemany(
                sql, ([*(_value(table, c, image[c]) for c in sets), image["id"]] for image in run)
            )


def _value(table: str, column: str, value: Any) -> Any:
    return bytes.fromhex(value) if value is not None and (table, column) in BLOB_COLUMNS else value


def _keys(image: dict[str, Any]) -> tuple[str, ...]:
    return tuple(image)
