"""Tables of the book itself: views, settings, imports, change sets, drafts, and the derived list row."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from keyacct_desktop.storage.tables.base import Base, id_column, options


class SavedView(Base):
    """A named view of the customer list: columns, sort, filters (JSON)."""

    __tablename__ = "saved_view"
    __table_args__ = options()
    id: Mapped[int] = id_column()
    name: Mapped[str] = mapped_column(unique=True)
    payload: Mapped[str]
    position: Mapped[int] = mapped_column(server_default="0")


class Setting(Base):
    """A setting of the book (JSON value): sensitive fields switched on, template, thresholds."""

    __tablename__ = "setting"
    __table_args__ = options()
    id: Mapped[int] = id_column()
    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


class ImportBatch(Base):
    """What was imported when, so that a file is known again. Counts only, no customer data."""

    __tablename__ = "import_batch"
    __table_args__ = options()
    id: Mapped[int] = id_column()
    kind: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    created: Mapped[int]
    updated: Mapped[int]
    skipped: Mapped[int]
    rejected: Mapped[int]
    imported_at: Mapped[str]


class ListRow(Base):
    """One row per customer for the list and the search: derived by storage.derived, never written by hand."""

    __tablename__ = "list_row"
    __table_args__ = (
        Index("ix_list_row_name", "archived", "sort_name"),
        Index("ix_list_row_company", "archived", "company"),
        Index("ix_list_row_stage", "archived", "stage"),
        Index("ix_list_row_rep", "archived", "rep_name"),
        Index("ix_list_row_region", "archived", "region"),
        Index("ix_list_row_source", "archived", "source"),
        Index("ix_list_row_last_contact", "archived", "last_contact_on"),
        Index("ix_list_row_next", "archived", "next_on"),
        Index("ix_list_row_last_order", "archived", "last_order_on"),
        Index("ix_list_row_revenue", "archived", "revenue_fen"),
        Index("ix_list_row_updated", "archived", "updated_at"),
        Index("ix_list_row_created", "archived", "created_at"),
        {"sqlite_strict": True},
    )
    id: Mapped[int] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"), primary_key=True)
    archived: Mapped[int]
    kind: Mapped[str]
    name: Mapped[str]
    sort_name: Mapped[str]
    """Pinyin, then the name itself: the order of a Chinese address book."""
    honorific: Mapped[str | None]
    company: Mapped[str | None]
    """A person's company; for a company its short name."""
    post: Mapped[str | None]
    phone: Mapped[str | None]
    wechat: Mapped[str | None]
    stage: Mapped[str]
    rep_id: Mapped[int | None]
    rep_name: Mapped[str | None]
    region: Mapped[str | None]
    industry: Mapped[str | None]
    source: Mapped[str | None]
    number: Mapped[str | None]
    tags: Mapped[str | None]
    """Tag names joined by U+001F, in alphabetical order."""
    last_contact_on: Mapped[str | None]
    next_on: Mapped[str | None]
    next_text: Mapped[str | None]
    first_order_on: Mapped[str | None]
    last_order_on: Mapped[str | None]
    order_count: Mapped[int]
    revenue_fen: Mapped[int]
    """All orders less returns, cancelled ones left out."""
    created_at: Mapped[str]
    updated_at: Mapped[str]
    search: Mapped[str]
    """Folded search text: the fields of storage.derived.SEARCH_FIELDS joined by U+001F."""


class ChangeSet(Base):
    """One named change: the unit of undo. `undone` 1 means that redo would apply it again."""

    __tablename__ = "change_set"
    __table_args__ = options()
    id: Mapped[int] = id_column()
    name: Mapped[str]
    params: Mapped[str]
    changed_at: Mapped[str]
    undone: Mapped[int] = mapped_column(server_default="0")


class ChangeRow(Base):
    """One row's images in a change set. op: I insert, U update, D delete, R range of bulk inserts row_id..last_id."""

    __tablename__ = "change_row"
    __table_args__ = options(
        Index("ix_change_row_set", "set_id"),
    )
    id: Mapped[int] = id_column()
    set_id: Mapped[int] = mapped_column(ForeignKey("change_set.id", ondelete="CASCADE"))
    table_name: Mapped[str]
    op: Mapped[str]
    row_id: Mapped[int]
    last_id: Mapped[int | None]
    party_id: Mapped[int | None]
    before: Mapped[str | None]
    after: Mapped[str | None]


class ChangeState(Base):
    """Row 1: the change set that is being recorded, or NULL when the triggers rest.

    The id of a second row comes from the book's uuid. Every recorded write writes this page, so a write-ahead log
    carries the name of its book, and the log of another one is told apart.
    """

    __tablename__ = "change_state"
    __table_args__ = ({"sqlite_strict": True},)
    id: Mapped[int] = mapped_column(primary_key=True)
    set_id: Mapped[int | None]


class Draft(Base):
    """Unsaved text of a form, so that a crash costs nothing. Not undoable."""

    __tablename__ = "draft"
    __table_args__ = ({"sqlite_strict": True},)
    key: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[str]
    saved_at: Mapped[str]


class BookInfo(Base):
    """Facts about the book itself: uuid, created_at, created_by (program version), last_backup_at …"""

    __tablename__ = "book_info"
    __table_args__ = ({"sqlite_strict": True},)
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
