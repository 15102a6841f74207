"""Makes new books and brings old ones up to this program's schema, by Alembic from code.

A migration runs on a connection of its own with foreign keys off, in one transaction together with
`user_version`, and is checked before it commits: the book is old or new, never between.
"""

import os
import uuid
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from keyacct_desktop import __version__
from keyacct_desktop.storage.clock import Clock, SystemClock, instant, stamp
from keyacct_desktop.storage.connect import check_file, driver, drop_file
from keyacct_desktop.storage.derived import begin_touched, refresh
from keyacct_desktop.storage.engine import driver_of, make_engine
from keyacct_desktop.storage.errors import BookError, Fault, fault_of
from keyacct_desktop.storage.fingerprint import fingerprint, is_known
from keyacct_desktop.storage.opening import set_aside
from keyacct_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION, create_triggers

_SCRIPTS = Path(__file__).parent / "migrations"


def create_book_file(path: Path, clock: Clock | None = None) -> None:
    """Make an empty book at `path`, which must not exist. It appears whole or not at all. Raises BookError."""
    if os.path.lexists(path):
        raise BookError(Fault.EXISTS, path=str(path))
    unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _upgrade(unfinished, clock or SystemClock(), new=True)
        # The log of a book that is gone must not be taken for the new one's.
        set_aside(path, stamp(clock or SystemClock()))
        os.replace(unfinished, path)
    except (OSError, sa.exc.DBAPIError, driver().Error, BookError) as error:
        raise BookError(fault_of(error), path=str(path)) from error
    finally:
        for leftover in (
            unfinished,
            *(unfinished.with_name(unfinished.name + end) for end in ("-wal", "-shm")),
        ):
            drop_file(leftover)


def needs_migration(path: Path) -> bool:
    """Whether the book is older than this program. Raises BookError for anything that is not a book."""
    return check_file(path) < SCHEMA_VERSION


def migrate_book_file(path: Path, clock: Clock | None = None) -> None:
    """Bring a closed book up to this schema. The caller has made a verified backup. Raises BookError."""
    try:
        _upgrade(path, clock or SystemClock(), new=False)
    except (OSError, sa.exc.DBAPIError, driver().Error) as error:
        raise BookError(fault_of(error), path=str(path)) from error


def _upgrade(path: Path, clock: Clock, *, new: bool) -> None:
    engine = make_engine(path)
    try:
        with engine.connect() as connection:
            raw = driver_of(connection)
            raw.execute("PRAGMA foreign_keys = OFF")
            if new:
                raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            with connection.begin():
                _run_scripts(connection)
                create_triggers(raw)
                if new:
                    _first_facts(raw, clock)
                else:
                    _refresh_list(raw)
                if raw.execute("PRAGMA foreign_key_check").fetchone():
                    raise BookError(Fault.DAMAGED, path=str(path))
                _require_structure(raw, path, new=new)
                raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def _refresh_list(raw: Any) -> None:
    """A newer program may spell and fold names in another way: all list rows are written anew."""
    begin_touched(raw)
    raw.execute("INSERT INTO touched SELECT id FROM party")
    refresh(raw)


def _require_structure(raw: Any, path: Path, *, new: bool) -> None:
    if is_known(raw, SCHEMA_VERSION):
        return
    if new:
        found = fingerprint(raw)
        raise AssertionError(
            f"the structure changed: storage.fingerprint must say {SCHEMA_VERSION}: {found!r}"
        )
    raise BookError(Fault.ALTERED, path=str(path))


def _run_scripts(connection: sa.Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _first_facts(raw: Any, clock: Clock) -> None:
    identity = uuid.uuid4().hex
    # The second row names the book (see ChangeState): storage.opening compares it.
    raw.execute(
        "INSERT INTO change_state (id, set_id) VALUES (1, NULL), (?, NULL)", (int(identity[:12], 16) + 2,)
    )
    raw.executemany(
        "INSERT INTO book_info (key, value) VALUES (?, ?)",
        [("uuid", identity), ("created_at", instant(clock)), ("created_by", __version__)],
    )
