"""Is a book whole, and do its parts agree? Reads only, except for full-text's own check, which is rolled back.

Each problem is (code, how many, params). No words here.
"""

from collections.abc import Callable
from typing import Any

from keyacct_desktop.storage.connect import driver
from keyacct_desktop.storage.fingerprint import is_known
from keyacct_desktop.storage.schema import TRACKED

Problem = tuple[str, int, dict[str, Any]]

COUNTED: tuple[str, ...] = (*TRACKED, "list_row", "change_set")
"""Tables whose rows are counted: a copy must have as many."""


def count_rows(connection: Any) -> dict[str, int]:
    """Rows of every table that matters; a book of an older version lacks the newest tables."""
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {
        table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in COUNTED
        if table in there
    }


def problems(connection: Any, *, deep: bool) -> list[Problem]:
    """What is wrong with the open book, worst first; a driver error while reading counts as damage.

    Shallow takes about a second for 200 MB; deep reads every index and every derived row as well.
    """
    found: list[Problem] = []
    steps: list[Callable[[Any], list[Problem]]] = [
        _whole if deep else _quick,
        _foreign_keys,
        _structure,
        _recording,
    ]
    if deep:
        steps += [_list_rows, _full_text, _drafts]
    for step in steps:
        try:
            found += step(connection)
        except driver().Error:
            found.append(("damaged", 1, {}))
        if any(code == "damaged" for code, _, _ in found):
            break
    return [problem for at, problem in enumerate(found) if problem not in found[:at]]


def is_whole(connection: Any) -> bool:
    """The full check of a backup: every page, index and foreign key, and the structure."""
    return not any((*_whole(connection), *_foreign_keys(connection), *_structure(connection)))


def _quick(connection: Any) -> list[Problem]:
    return _sound(connection.execute("PRAGMA quick_check(100)").fetchall())


def _whole(connection: Any) -> list[Problem]:
    return _sound(connection.execute("PRAGMA integrity_check(100)").fetchall())


def _sound(rows: list[tuple[Any, ...]]) -> list[Problem]:
    if rows == [("ok",)]:
        return []
    # The full-text index can be built anew from the book; everything else is the book itself.
    text = [row for row in rows if "interaction_text" in str(row[0])]
    found: list[Problem] = [("full_text_differs", 1, {})] if text else []
    if len(text) < len(rows):
        found.insert(0, ("damaged", len(rows) - len(text), {}))
    return found


def _foreign_keys(connection: Any) -> list[Problem]:
    orphans: dict[str, int] = {}
    for row in connection.execute("PRAGMA foreign_key_check"):
        orphans[row[0]] = orphans.get(row[0], 0) + 1
    return [("orphan_rows", count, {"table": table}) for table, count in sorted(orphans.items())]


def _structure(connection: Any) -> list[Problem]:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    return [] if is_known(connection, version) else [("altered", 1, {})]


def _recording(connection: Any) -> list[Problem]:
    # Outside a transaction nothing may be recording, or the next write would land in an old change set.
    left_on = connection.execute("SELECT 1 FROM change_state WHERE set_id IS NOT NULL").fetchone()
    return [("recording_left_on", 1, {})] if left_on else []


def _list_rows(connection: Any) -> list[Problem]:
    from keyacct_desktop.storage.derived import differing_rows

    different = differing_rows(connection)
    return [("list_differs", different, {})] if different else []


def _full_text(connection: Any) -> list[Problem]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(
            "INSERT INTO interaction_text (interaction_text, rank) VALUES ('integrity-check', 1)"
        )
    except driver().DatabaseError as error:
        if "CORRUPT" in getattr(error, "sqlite_errorname", ""):
            return [("full_text_differs", 1, {})]
        raise
    finally:
        connection.execute("ROLLBACK")
    return []


def _drafts(connection: Any) -> list[Problem]:
    """Drafts of cards that are gone: keys end in the customer's number."""
    orphans = 0
    for (key,) in connection.execute("SELECT key FROM draft").fetchall():
        kind, _, number = key.rpartition(":")
        if kind in ("card", "party") and number.isdigit():
            known = connection.execute("SELECT 1 FROM party WHERE id = ?", (int(number),)).fetchone()
            orphans += known is None
    return [("orphan_drafts", orphans, {})] if orphans else []
