"""The schema's number and name, and the triggers that record before and after images. No SQLAlchemy here:
the columns are read from the book itself, so the triggers always fit the schema that is there."""

from typing import Any

APPLICATION_ID = 0x4B414354
"""`PRAGMA application_id` of a book: "KACT"."""

SCHEMA_VERSION = 3
"""`PRAGMA user_version` of a book that this program writes; equals the newest migration."""

TRACKED: tuple[str, ...] = (
    "rep", "party", "contact_point", "address", "tag", "party_tag", "fact", "custom_field", "important_date",
    "photo", "stage_change", "interaction", "interaction_party", "sales_order", "cost", "task", "saved_view",
    "setting", "import_batch", "level_change", "decision", "contract", "today_mark",
    "gift", "greeting_template", "greeting", "reminder_mark", "holiday_day",
)  # fmt: skip
"""Tables under change sets, parents before children."""

CARRIED: tuple[str, ...] = (*TRACKED, "week_memory", "month_customer", "month_total")
"""Tables that a whole book takes along to another file: what was proposed, and what
the months looked like, cannot be computed again."""

BLOB_COLUMNS: frozenset[tuple[str, str]] = frozenset({("photo", "jpeg")})


def columns_of(connection: Any, table: str) -> list[str]:
    """Column names of a table in their order."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})").fetchall()]


def image_sql(table: str, columns: list[str], row: str) -> str:
    """An SQL expression: the row (alias or NEW/OLD) as a JSON object; blobs in hex."""
    parts = ", ".join(
        f"'{name}', hex({row}.{name})" if (table, name) in BLOB_COLUMNS else f"'{name}', {row}.{name}"
        for name in columns
    )
    return f"json_object({parts})"


def owner_sql(table: str, columns: list[str], row: str) -> str:
    """An SQL expression: the party that the row belongs to, or NULL."""
    if table == "party":
        return f"{row}.id"
    return f"{row}.party_id" if "party_id" in columns else "NULL"


def create_triggers(connection: Any) -> None:
    """(Re)create the recording triggers of all tracked tables, and those that keep the full-text index."""
    for table in TRACKED:
        columns = columns_of(connection, table)
        new, old = image_sql(table, columns, "NEW"), image_sql(table, columns, "OLD")
        for op, event, row, before, after in (
            ("I", "INSERT", "NEW", "NULL", "NULL"),
            ("U", "UPDATE", "NEW", old, new),
            ("D", "DELETE", "OLD", old, "NULL"),
        ):
            trigger = f"record_{table}_{event.lower()}"
            connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
            connection.execute(
                f"CREATE TRIGGER {trigger} AFTER {event} ON {table} "
                "WHEN (SELECT set_id FROM change_state WHERE id = 1) IS NOT NULL BEGIN "
                "INSERT INTO change_row (set_id, table_name, op, row_id, party_id, before, after) "
                f"VALUES ((SELECT set_id FROM change_state WHERE id = 1), '{table}', '{op}', {row}.id, "
                f"{owner_sql(table, columns, row)}, {before}, {after}); END"
            )
    create_text_triggers(connection)


_TEXT_TRIGGERS = {
    "text_interaction_insert": (
        "AFTER INSERT ON interaction WHEN NEW.content IS NOT NULL BEGIN "
        "INSERT INTO interaction_text (rowid, content) VALUES (NEW.id, NEW.content); END"
    ),
    "text_interaction_delete": (
        "AFTER DELETE ON interaction WHEN OLD.content IS NOT NULL BEGIN "
        "INSERT INTO interaction_text (interaction_text, rowid, content) "
        "VALUES ('delete', OLD.id, OLD.content); END"
    ),
    "text_interaction_update": (
        "AFTER UPDATE OF content ON interaction WHEN OLD.content IS NOT NEW.content BEGIN "
        "INSERT INTO interaction_text (interaction_text, rowid, content) "
        "SELECT 'delete', OLD.id, OLD.content WHERE OLD.content IS NOT NULL; "
        "INSERT INTO interaction_text (rowid, content) "
        "SELECT NEW.id, NEW.content WHERE NEW.content IS NOT NULL; END"
    ),
}


def create_text_triggers(connection: Any) -> None:
    for name, body in _TEXT_TRIGGERS.items():
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute(f"CREATE TRIGGER {name} {body}")


def drop_text_triggers(connection: Any) -> None:
    """Before a bulk insert of interactions; follow with `rebuild_text_index` in the same transaction."""
    for name in _TEXT_TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")


def rebuild_text_index(connection: Any) -> None:
    connection.execute("INSERT INTO interaction_text (interaction_text) VALUES ('rebuild')")
    create_text_triggers(connection)
