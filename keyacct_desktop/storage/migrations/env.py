"""Alembic's entry: runs the scripts on the connection that storage.migrate hands over."""

from alembic import context

from keyacct_desktop.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
