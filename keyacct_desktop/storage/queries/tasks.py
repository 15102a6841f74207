"""SQL of next steps, promises and tasks. Every function takes something that can `fetch`; rows are tuples."""

from typing import Any

from keyacct_desktop.storage.queries.interactions import Reads

_TASK = "id, party_id, interaction_id, kind, owner, text, due_on, done_on"


def task(source: Reads, task_id: int) -> tuple[Any, ...] | None:
    rows = source.fetch(f"SELECT {_TASK} FROM task WHERE id = ?", (task_id,))
    return rows[0] if rows else None


def open_tasks(source: Reads, party_id: int) -> list[tuple[Any, ...]]:
    """What is not done, the earliest first; what has no date comes last."""
    return source.fetch(
        f"SELECT {_TASK} FROM task WHERE party_id = ? AND done_on IS NULL ORDER BY due_on IS NULL, due_on, id",
        (party_id,),
    )


def done_tasks(source: Reads, party_id: int, limit: int) -> list[tuple[Any, ...]]:
    """What was done last, the newest first."""
    return source.fetch(
        f"SELECT {_TASK} FROM task WHERE party_id = ? AND done_on IS NOT NULL "
        "ORDER BY done_on DESC, id DESC LIMIT ?",
        (party_id, limit),
    )
