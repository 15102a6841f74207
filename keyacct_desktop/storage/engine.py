"""The SQLAlchemy engine over the one writing connection. Loaded on the first write."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool

from keyacct_desktop.storage.connect import driver, open_connection


def make_engine(path: Path) -> sa.Engine:
    """An engine with one pooled connection; a transaction begins IMMEDIATE."""
    engine = sa.create_engine(
        "sqlite+pysqlite://",
        module=driver(),
        creator=lambda: open_connection(path),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_reset_on_return="rollback",
    )

    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    sa.event.listen(engine, "begin", begin)
    return engine


def driver_of(connection: sa.Connection) -> Any:
    """The bare driver connection under a SQLAlchemy one."""
    return connection.connection.driver_connection
