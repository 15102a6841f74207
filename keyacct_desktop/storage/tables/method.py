"""Tables of the method: what the rep decided (tracked), and what was computed from the book (derived)."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from keyacct_desktop.storage.tables.base import Base, id_column, longest, options, owner_column


class LevelChange(Base):
    """One day on which the rep put a relationship level, a target, or both (method.md D11). The newest counts.

    `origin` is "rep", or "proposal" when the measured level was accepted.
    """

    __tablename__ = "level_change"
    __table_args__ = options(
        CheckConstraint("level BETWEEN 1 AND 5", name="level_known"),
        CheckConstraint("target BETWEEN 1 AND 5", name="target_known"),
        longest("reason", 10_000),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    level: Mapped[int | None]
    target: Mapped[int | None]
    set_on: Mapped[str]
    reason: Mapped[str | None]
    origin: Mapped[str] = mapped_column(server_default="rep")


class Decision(Base):
    """The rep's word on a computed class (method.md D2, D35): about "tier" or "level", verdict "override",
    "accepted", "rejected" or "cleared"; `value` is the tier's code or the level's number, `before` what it was."""

    __tablename__ = "decision"
    __table_args__ = options(
        CheckConstraint("about IN ('tier','level')", name="about_known"),
        CheckConstraint("verdict IN ('override','accepted','rejected','cleared')", name="verdict_known"),
        longest("reason", 10_000),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    about: Mapped[str]
    verdict: Mapped[str]
    value: Mapped[str | None]
    before: Mapped[str | None]
    decided_on: Mapped[str]
    reason: Mapped[str | None]


class Contract(Base):
    """A contract or policy with its renewals (method.md D5). `due_on` is the next or last renewal date, `paid_on`
    when that one was paid; `grace_days` NULL means the book's setting."""

    __tablename__ = "contract"
    __table_args__ = options(
        longest("name", 200),
        longest("number", 200),
        longest("note", 1_000_000),
        CheckConstraint("cycle_months BETWEEN 1 AND 1200", name="cycle_known"),
        CheckConstraint("grace_days BETWEEN 0 AND 366", name="grace_known"),
        Index("ix_contract_due", "due_on"),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    number: Mapped[str | None]
    name: Mapped[str | None]
    started_on: Mapped[str]
    ends_on: Mapped[str | None]
    amount_fen: Mapped[int | None]
    cycle_months: Mapped[int | None]
    due_on: Mapped[str | None]
    paid_on: Mapped[str | None]
    grace_days: Mapped[int | None]
    note: Mapped[str | None]
    created_at: Mapped[str]


class TodayMark(Base):
    """What the rep did with a line of the Today list on `day`: "snoozed" to `until`, "skipped" or "done"."""

    __tablename__ = "today_mark"
    __table_args__ = options(
        CheckConstraint("action IN ('snoozed','skipped','done')", name="action_known"),
        CheckConstraint("(action = 'snoozed') = (until IS NOT NULL)", name="snoozed_until"),
        longest("reason", 10_000),
        Index("ix_today_mark_day", "day"),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    day: Mapped[str]
    action: Mapped[str]
    until: Mapped[str | None]
    reason: Mapped[str | None]
    created_at: Mapped[str]


class Measure(Base):
    """What the method says of a customer (domain.measures), as far as lists, Today and the book's totals read it.

    Derived by services.method; never written by hand, and not in change sets. Days are absolute, so that most
    rows stay as they are when the day turns. No foreign key: what is left of a deleted card is swept away.
    """

    __tablename__ = "measure"
    __table_args__ = (
        Index("ix_measure_tier", "tier_rank"),
        Index("ix_measure_net", "net_fen"),
        Index("ix_measure_next", "next_on"),
        {"sqlite_strict": True},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    closed: Mapped[int]
    prospect: Mapped[int]
    dropped: Mapped[int]
    months: Mapped[int]
    tier: Mapped[str | None]
    tier_rank: Mapped[int | None]
    tier_computed: Mapped[str | None]
    service_tier: Mapped[str | None]
    size: Mapped[str | None]
    abc: Mapped[str | None]
    grade: Mapped[str | None]
    level: Mapped[int | None]
    """The rep's own."""
    level_target: Mapped[int | None]
    level_measured: Mapped[int | None]
    shown_level: Mapped[int | None]
    """The rep's, else the measured one."""
    zone: Mapped[str | None]
    zone_confirmed: Mapped[int]
    loyalty: Mapped[float | None]
    potential: Mapped[float | None]
    completeness: Mapped[float | None]
    revenue_fen: Mapped[int]
    gross_fen: Mapped[int]
    cost_fen: Mapped[int]
    net_fen: Mapped[int]
    minutes: Mapped[float]
    next_on: Mapped[str | None]
    """The day on which the next contact is due by rhythm."""
    next_basis: Mapped[str | None]
    rhythm_days: Mapped[int | None]
    post_sale_on: Mapped[str | None]
    interval_state: Mapped[str | None]
    order_due_on: Mapped[str | None]
    """The day from which an order is late; only while it is due."""
    tier_proposed: Mapped[str | None]
    level_proposed: Mapped[int | None]
    expected_amount_fen: Mapped[int | None]
    bought_year_before: Mapped[int]
    bought_in_window: Mapped[int]
    won_in_window: Mapped[int]
    win_cost_fen: Mapped[int]
    marks: Mapped[str]
    """Codes of Mark separated by blanks."""


class WeekMemory(Base):
    """The last two weekly runs of a customer, as proposals need two (method.md D12, D35). Derived; no foreign key."""

    __tablename__ = "week_memory"
    __table_args__ = ({"sqlite_strict": True},)
    id: Mapped[int] = mapped_column(primary_key=True)
    week: Mapped[str]
    """ISO week of the last run, such as 2026-W12."""
    run_on: Mapped[str]
    base_tier: Mapped[str | None]
    """The tier of the first week: it counts until the rep accepts another one."""
    tier: Mapped[str | None]
    level: Mapped[int | None]
    zone: Mapped[str | None]
    before_tier: Mapped[str | None]
    before_level: Mapped[int | None]
    before_zone: Mapped[str | None]
    tier_since: Mapped[str | None]
    """The run since which the computed tier differs from the one that counts."""
    level_since: Mapped[str | None]
    size: Mapped[str | None]
    """The size at the last run with purchases."""
    grade: Mapped[str | None]
    """The grade at the last run as a prospect."""


class BookMeasure(Base):
    """Row 1: what the measures stand for. They are fresh while day, data version and settings are the book's."""

    __tablename__ = "book_measure"
    __table_args__ = ({"sqlite_strict": True},)
    id: Mapped[int] = mapped_column(primary_key=True)
    as_of: Mapped[str]
    data_version: Mapped[int]
    settings: Mapped[str]
    months: Mapped[int]
