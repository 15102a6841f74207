"""The book: one SQLite file, open. Reads by the bare driver, writes as named change sets, undo and redo.

Nothing here imports SQLAlchemy at module level: a book is opened, counted and listed before the first paint.
"""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keyacct_desktop.storage import changes
from keyacct_desktop.storage.changes import Change, ChangeName
from keyacct_desktop.storage.clock import Clock, SystemClock, instant
from keyacct_desktop.storage.connect import driver, identity, is_writable, open_connection
from keyacct_desktop.storage.errors import BookError, Fault, fault_of
from keyacct_desktop.storage.lock import BookLock

if TYPE_CHECKING:
    import sqlalchemy as sa

    from keyacct_desktop.storage.bulk import BulkWriter
    from keyacct_desktop.storage.transaction import Transaction

_log = logging.getLogger(__name__)


class Book:
    """An open book. Open it with `services.book.open_book`; close it exactly once.

    `fetch` may be called from any thread; each has its own reading connection. Writes are taken one at a
    time. Every method raises BookError when the disk or the file refuses.
    """

    def __init__(
        self, path: Path, clock: Clock | None = None, *, lock: BookLock | None = None, alongside: bool = False
    ) -> None:
        """`lock` is released at close; a book opened `alongside` another program's window refuses writes."""
        self.path = path
        self.clock: Clock = clock or SystemClock()
        self.alongside = alongside
        self._lock = lock
        # Where nothing can be written there is no room for SQLite's side files either.
        self._immutable = alongside and not is_writable(path)
        self._identity = identity(path)
        self._local = threading.local()
        self._readers: list[Any] = []
        self._readers_lock = threading.Lock()
        self._write_lock = threading.RLock()
        self._engine: sa.Engine | None = None
        self._listeners: list[Callable[[Change], None]] = []
        self.closed = False
        self.fetch("SELECT 1 FROM book_info LIMIT 1")

    def reader(self) -> Any:
        """This thread's reading connection (bare driver, autocommit)."""
        connection = getattr(self._local, "connection", None)
        if connection is None:
            self._require_open()
            connection = open_connection(self.path, immutable=self._immutable)
            connection.execute("PRAGMA query_only = ON")
            self._local.connection = connection
            with self._readers_lock:
                self._readers.append(connection)
        return connection

    def fetch(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Rows of one reading statement. SQL from storage.queries only."""
        try:
            rows: list[tuple[Any, ...]] = self.reader().execute(sql, parameters).fetchall()
        except Exception as error:
            if _is_driver_error(error):
                raise BookError(fault_of(error), path=str(self.path)) from error
            raise
        return rows

    def subscribe(self, listener: Callable[[Change], None], *, first: bool = False) -> None:
        """Call `listener` after every commit, in the thread that wrote; `first` before all others."""
        self._listeners.insert(0 if first else len(self._listeners), listener)

    def unsubscribe(self, listener: Callable[[Change], None]) -> None:
        self._listeners.remove(listener)

    @contextmanager
    def transaction(self, name: str, /, **params: Any) -> "Iterator[Transaction]":
        """One write: commits at the end as the change set `name`, or leaves no trace if anything is raised."""
        from keyacct_desktop.storage.transaction import Transaction

        with self._writing() as connection:
            raw = connection.connection.driver_connection
            now = instant(self.clock)
            self._begin_touched(raw)
            set_id = changes.begin_set(raw, name, params, now)
            yield Transaction(connection, set_id, now)
            change = self._finish(raw, set_id) if changes.end_set(raw, set_id) else None
        if change:
            self._tell(change)

    @contextmanager
    def bulk(self, name: str | None = None, /, **params: Any) -> "Iterator[BulkWriter]":
        """Write a whole book's rows at once: as the change set `name`, or unrecorded when there is none."""
        from keyacct_desktop.storage import bulk

        with self._writing() as connection:
            raw = connection.connection.driver_connection
            set_id = None
            if name is not None:
                set_id = changes.begin_set(raw, name, params, instant(self.clock))
            writer = bulk.BulkWriter(raw)
            if set_id is not None:
                # What is cleared first is recorded row by row; the inserts are noted as ranges.
                writer.clear()
                changes.record(raw, None)
            bulk.begin(raw)
            yield writer
            bulk.finish(raw, writer, set_id)
            if set_id is not None:
                changes.end_set(raw, set_id)
        self._tell(Change(name or "book.filled", params, None, frozenset(writer.ranges)))

    def undo(self) -> Change | None:
        """Take back the newest change; None when there is none."""
        return self._travel(changes.last_done, changes.take_back)

    def redo(self) -> Change | None:
        """Apply the change again that was undone last; None when there is none."""
        return self._travel(changes.first_undone, changes.apply_again)

    def undo_name(self) -> ChangeName | None:
        """What undo would take back, for the menu."""
        found = changes.last_done(self.reader())
        return found[1] if found else None

    def redo_name(self) -> ChangeName | None:
        """What redo would apply again."""
        found = changes.first_undone(self.reader())
        return found[1] if found else None

    def write_untracked(
        self,
        statements: Sequence[tuple[str, Sequence[Any]]],
        *,
        many: Sequence[tuple[str, Sequence[Sequence[Any]]]] = (),
    ) -> None:
        """Bookkeeping that undo never sees (drafts, book_info, measures), in one transaction; `many` are statements
        with rows of parameters, run first."""
        with self._writing() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            for sql, rows in many:
                raw.executemany(sql, rows)
            for sql, parameters in statements:
                connection.exec_driver_sql(sql, tuple(parameters))

    def close(self) -> None:
        """Leave one complete file behind: prune old changes, empty the write-ahead log, close every connection."""
        if self.closed:
            return
        self.closed = True
        try:
            if self._engine is not None:
                self._tidy(self._engine)
                self._engine.dispose()
                self._engine = None
        finally:
            with self._readers_lock:
                for reader in self._readers:
                    reader.close()
                self._readers.clear()
            if self._lock is not None:
                self._lock.release()

    def _tidy(self, engine: "sa.Engine") -> None:
        try:
            with self._writing() as connection:
                changes.prune(connection.connection.driver_connection)
            with engine.connect() as connection:
                raw = connection.connection.driver_connection
                assert raw is not None
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except (BookError, driver().Error) as error:
            # All that was saved is in the log beside the book; a full disk must not keep the window open.
            _log.warning("the book could not be tidied: %s", fault_of(error).value)

    def _travel(
        self, find: Callable[[Any], tuple[int, ChangeName] | None], move: Callable[[Any, int], None]
    ) -> Change | None:
        with self._writing() as connection:
            raw = connection.connection.driver_connection
            found = find(raw)
            if found is None:
                return None
            self._begin_touched(raw)
            # Who is touched is read before and after: a deleted person's company, a returning tag's customers.
            self._touch(raw, found[0])
            move(raw, found[0])
            change = self._finish(raw, found[0])
        self._tell(change)
        return change

    @contextmanager
    def _writing(self) -> "Iterator[sa.Connection]":
        if self.alongside:
            raise BookError(Fault.IN_USE, path=str(self.path))
        with self._write_lock:
            try:
                self._require_same_file()
                with self._connect().begin() as connection:
                    yield connection
                    self._require_same_file()
            except Exception as error:
                if _is_driver_error(error):
                    raise BookError(fault_of(error), path=str(self.path)) from error
                raise

    def _require_open(self) -> None:
        # The lock is given back at close: what a late thread wrote then, another program could be writing over.
        if self.closed:
            raise BookError(Fault.OTHER, path=str(self.path))

    def _require_same_file(self) -> None:
        # SQLite itself goes on writing into a file that was renamed away or deleted, and says that all is well.
        if identity(self.path) != self._identity:
            raise BookError(Fault.REPLACED, path=str(self.path))

    def _connect(self) -> "sa.Engine":
        if self._engine is None:
            self._require_open()
            from keyacct_desktop.storage.engine import make_engine

            self._engine = make_engine(self.path)
        return self._engine

    def _begin_touched(self, raw: Any) -> None:
        from keyacct_desktop.storage.derived import begin_touched

        begin_touched(raw)

    def _touch(self, raw: Any, set_id: int) -> None:
        from keyacct_desktop.storage.derived import touch_change_set

        touch_change_set(raw, set_id)

    def _finish(self, raw: Any, set_id: int) -> Change:
        from keyacct_desktop.storage.derived import refresh

        self._touch(raw, set_id)
        refresh(raw)
        touched = raw.execute("SELECT count(*) FROM touched").fetchone()[0]
        return changes.describe(raw, set_id, touched)

    def _tell(self, change: Change) -> None:
        for listener in list(self._listeners):
            listener(change)


def _is_driver_error(error: Exception) -> bool:
    # A number beyond 64 bits and half a character are refused by the driver in Python's own words.
    errors = (driver().Error, OverflowError, UnicodeEncodeError)
    return isinstance(error, errors) or isinstance(getattr(error, "orig", None), errors)
