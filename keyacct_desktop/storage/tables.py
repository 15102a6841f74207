"""The book's tables (SQLAlchemy typed declarative). Owns names, types and checks; knows no queries.

Conventions: `*_on` is an ISO day, `*_at` a UTC instant ending in Z, `*_fen` integer fen, flags are 0 or 1,
choice columns hold the codes of domain.vocabulary, `payload`/`params`/`value` hold JSON. Tables are STRICT,
ids are never used twice. Tables in storage.schema.TRACKED are written only inside a change set (storage.changes); the
others are derived from them, or bookkeeping.
"""

from typing import Any, ClassVar

from sqlalchemy import REAL, CheckConstraint, ForeignKey, Index, Integer, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Base of all tables: STRICT, with ids that are never reused."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text, int: Integer, float: REAL, bytes: LargeBinary}


def _options(*items: Any) -> tuple[Any, ...]:
    return (*items, {"sqlite_strict": True, "sqlite_autoincrement": True})


def _id() -> Mapped[int]:
    return mapped_column(primary_key=True)


def _owner(index: bool = True) -> Mapped[int]:
    return mapped_column(ForeignKey("party.id", ondelete="CASCADE"), index=index)


def _longest(column: str, limit: int) -> CheckConstraint:
    return CheckConstraint(f"length({column}) <= {limit}", name=f"{column}_length")


class Rep(Base):
    """A salesperson responsible for customers (责任人)."""

    __tablename__ = "rep"
    __table_args__ = _options(_longest("name", 200))
    id: Mapped[int] = _id()
    name: Mapped[str] = mapped_column(unique=True)
    is_me: Mapped[int] = mapped_column(server_default="0")
    archived: Mapped[int] = mapped_column(server_default="0")


class Party(Base):
    """A card: a personal customer, a company customer, or a contact person inside a company."""

    __tablename__ = "party"
    __table_args__ = _options(
        CheckConstraint("kind IN ('person','company','contact')", name="kind_known"),
        CheckConstraint("(kind = 'contact') = (employer_id IS NOT NULL)", name="contact_has_employer"),
        CheckConstraint("length(name) BETWEEN 1 AND 200", name="name_length"),
        _longest("note", 1_000_000),
    )
    id: Mapped[int] = _id()
    kind: Mapped[str]
    employer_id: Mapped[int | None] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    short_name: Mapped[str | None]
    spelling: Mapped[str | None]
    """Pinyin as the rep corrected it, syllables separated by blanks; NULL means computed."""
    honorific: Mapped[str | None]
    sex: Mapped[str | None]
    number: Mapped[str | None]
    stage: Mapped[str] = mapped_column(server_default="search")
    rep_id: Mapped[int | None] = mapped_column(ForeignKey("rep.id", ondelete="SET NULL"), index=True)
    source: Mapped[str | None]
    referrer_id: Mapped[int | None] = mapped_column(ForeignKey("party.id", ondelete="SET NULL"), index=True)
    introduced_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("party.id", ondelete="SET NULL"), index=True
    )
    region: Mapped[str | None]
    industry: Mapped[str | None]
    company: Mapped[str | None]
    department: Mapped[str | None]
    post: Mapped[str | None]
    roles: Mapped[str | None]
    """Codes of ContactRole separated by blanks."""
    preferred_channel: Mapped[str | None]
    do_not_disturb: Mapped[int] = mapped_column(server_default="0")
    need: Mapped[str | None]
    note: Mapped[str | None]
    in_post: Mapped[int] = mapped_column(server_default="1")
    deceased: Mapped[int] = mapped_column(server_default="0")
    archived: Mapped[int] = mapped_column(server_default="0")
    created_at: Mapped[str]
    updated_at: Mapped[str]


class ContactPoint(Base):
    """A phone, mail address, WeChat id … of a party. `value` is what was typed."""

    __tablename__ = "contact_point"
    __table_args__ = _options(
        _longest("value", 500),
        Index("ix_contact_point_e164", "e164"),
        Index("ix_contact_point_digits", "digits"),
    )
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner()
    kind: Mapped[str]
    label: Mapped[str | None]
    value: Mapped[str]
    e164: Mapped[str | None]
    digits: Mapped[str | None]
    preferred: Mapped[int] = mapped_column(server_default="0")
    position: Mapped[int] = mapped_column(server_default="0")


class Address(Base):
    __tablename__ = "address"
    __table_args__ = _options(_longest("text", 1000))
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner()
    label: Mapped[str | None]
    text: Mapped[str]
    postcode: Mapped[str | None]
    preferred: Mapped[int] = mapped_column(server_default="0")
    position: Mapped[int] = mapped_column(server_default="0")


class Tag(Base):
    __tablename__ = "tag"
    __table_args__ = _options(CheckConstraint("length(name) BETWEEN 1 AND 100", name="name_length"))
    id: Mapped[int] = _id()
    name: Mapped[str] = mapped_column(unique=True)
    color: Mapped[str | None]


class PartyTag(Base):
    __tablename__ = "party_tag"
    __table_args__ = _options(UniqueConstraint("party_id", "tag_id"))
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner(index=False)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id", ondelete="CASCADE"), index=True)


class Fact(Base):
    """One known answer on a card (domain.fields). Judged facts carry the day they were judged."""

    __tablename__ = "fact"
    __table_args__ = _options(UniqueConstraint("party_id", "key"), _longest("value", 1_000_000))
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner(index=False)
    key: Mapped[str]
    value: Mapped[str]
    judged_on: Mapped[str | None]


class CustomField(Base):
    __tablename__ = "custom_field"
    __table_args__ = _options(CheckConstraint("length(name) BETWEEN 1 AND 100", name="name_length"))
    id: Mapped[int] = _id()
    name: Mapped[str] = mapped_column(unique=True)
    type: Mapped[str]
    choices: Mapped[str | None]
    """JSON list of texts."""
    kinds: Mapped[str] = mapped_column(server_default="person company contact")
    position: Mapped[int] = mapped_column(server_default="0")


class ImportantDate(Base):
    """A date as it was said: solar or lunar, year optional. Never only a converted date (method.md D25)."""

    __tablename__ = "important_date"
    __table_args__ = _options(
        CheckConstraint("month BETWEEN 1 AND 12 AND day BETWEEN 1 AND 31", name="day_known"),
        Index("ix_important_date_day", "calendar", "month", "day"),
    )
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner()
    type: Mapped[str]
    relation: Mapped[str] = mapped_column(server_default="self")
    label: Mapped[str | None]
    calendar: Mapped[str]
    year: Mapped[int | None]
    month: Mapped[int]
    day: Mapped[int]
    is_leap_month: Mapped[int] = mapped_column(server_default="0")
    said: Mapped[str | None]
    """The rep's own words, when they differ from the plain form."""
    options: Mapped[str | None]
    """JSON: rule choices and leads of this date."""
    stopped: Mapped[int] = mapped_column(server_default="0")


class Photo(Base):
    """A party's picture: JPEG, at most 512 × 512."""

    __tablename__ = "photo"
    __table_args__ = _options()
    id: Mapped[int] = _id()
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"), unique=True)
    jpeg: Mapped[bytes]


class StageChange(Base):
    __tablename__ = "stage_change"
    __table_args__ = _options()
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner()
    from_stage: Mapped[str | None]
    to_stage: Mapped[str]
    changed_on: Mapped[str]
    reason: Mapped[str | None]


class Interaction(Base):
    """One contact with one or more customers (who: interaction_party)."""

    __tablename__ = "interaction"
    __table_args__ = _options(
        _longest("content", 1_000_000),
        CheckConstraint("minutes >= 0", name="minutes_known"),
        Index("ix_interaction_import_key", "import_key"),
    )
    id: Mapped[int] = _id()
    happened_on: Mapped[str] = mapped_column(index=True)
    happened_time: Mapped[str | None]
    """Local HH:MM, when known."""
    type: Mapped[str]
    direction: Mapped[str] = mapped_column(server_default="out")
    answered: Mapped[int] = mapped_column(server_default="1")
    """0 when our try found nobody or got no reply: not a two-way contact."""
    minutes: Mapped[int | None]
    purpose: Mapped[str | None]
    content: Mapped[str | None]
    result: Mapped[str | None]
    lesson: Mapped[str | None]
    next_step: Mapped[str | None]
    next_on: Mapped[str | None]
    import_key: Mapped[str | None]
    created_at: Mapped[str]


class InteractionParty(Base):
    """Who took part: role "customer" for the customers it counts for, "present" for people who were there."""

    __tablename__ = "interaction_party"
    __table_args__ = _options(UniqueConstraint("interaction_id", "party_id"))
    id: Mapped[int] = _id()
    interaction_id: Mapped[int] = mapped_column(ForeignKey("interaction.id", ondelete="CASCADE"))
    party_id: Mapped[int] = _owner()
    role: Mapped[str] = mapped_column(server_default="customer")


class SalesOrder(Base):
    """A deal with its money. A return has `is_return` = 1 and counts negative; amounts are stored positive."""

    __tablename__ = "sales_order"
    __table_args__ = _options(
        Index("ix_sales_order_party_day", "party_id", "ordered_on"),
        Index("ix_sales_order_import_key", "import_key"),
    )
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner(index=False)
    ordered_on: Mapped[str] = mapped_column(index=True)
    amount_fen: Mapped[int]
    profit_fen: Mapped[int | None]
    margin_bp: Mapped[int | None]
    """Margin in basis points (1,500 = 15 %), when the rep typed a margin instead of a profit."""
    product: Mapped[str | None]
    quantity: Mapped[float | None]
    concession_fen: Mapped[int] = mapped_column(server_default="0")
    is_group_purchase: Mapped[int] = mapped_column(server_default="0")
    is_return: Mapped[int] = mapped_column(server_default="0")
    state: Mapped[str] = mapped_column(server_default="normal")
    promised_on: Mapped[str | None]
    delivered_on: Mapped[str | None]
    due_on: Mapped[str | None]
    paid_on: Mapped[str | None]
    note: Mapped[str | None]
    import_key: Mapped[str | None]
    created_at: Mapped[str]


class Cost(Base):
    """Money spent on a customer that is in no order."""

    __tablename__ = "cost"
    __table_args__ = _options()
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner()
    interaction_id: Mapped[int | None] = mapped_column(
        ForeignKey("interaction.id", ondelete="CASCADE"), index=True
    )
    category: Mapped[str]
    amount_fen: Mapped[int]
    spent_on: Mapped[str]
    note: Mapped[str | None]


class Task(Base):
    """A next step, a promise (who owes it) or a plain task."""

    __tablename__ = "task"
    __table_args__ = _options(Index("ix_task_due", "due_on"))
    id: Mapped[int] = _id()
    party_id: Mapped[int] = _owner()
    interaction_id: Mapped[int | None] = mapped_column(
        ForeignKey("interaction.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[str] = mapped_column(server_default="next_step")
    owner: Mapped[str] = mapped_column(server_default="us")
    text: Mapped[str]
    due_on: Mapped[str | None]
    done_on: Mapped[str | None]
    created_at: Mapped[str]


class SavedView(Base):
    """A named view of the customer list: columns, sort, filters (JSON)."""

    __tablename__ = "saved_view"
    __table_args__ = _options()
    id: Mapped[int] = _id()
    name: Mapped[str] = mapped_column(unique=True)
    payload: Mapped[str]
    position: Mapped[int] = mapped_column(server_default="0")


class Setting(Base):
    """A setting of the book (JSON value): sensitive fields switched on, template, thresholds."""

    __tablename__ = "setting"
    __table_args__ = _options()
    id: Mapped[int] = _id()
    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


class ImportBatch(Base):
    """What was imported when, so that a file is known again. Counts only, no customer data."""

    __tablename__ = "import_batch"
    __table_args__ = _options()
    id: Mapped[int] = _id()
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
    __table_args__ = _options()
    id: Mapped[int] = _id()
    name: Mapped[str]
    params: Mapped[str]
    changed_at: Mapped[str]
    undone: Mapped[int] = mapped_column(server_default="0")


class ChangeRow(Base):
    """One row's images in a change set. op: I insert, U update, D delete, R range of bulk inserts row_id..last_id."""

    __tablename__ = "change_row"
    __table_args__ = _options(
        Index("ix_change_row_set", "set_id"),
    )
    id: Mapped[int] = _id()
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
