"""Tables of greetings, gifts and reminders, and of days off that the rep brought along."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from keyacct_desktop.storage.tables.base import Base, id_column, longest, options, owner_column


class Gift(Base):
    """A gift to a person or company (method.md 3c, D27), from the idea to how it was received.

    `given_on` is the day it was or will be given; `occasion` a Festival code, a DateType code or own words;
    `cost_id` the cost that a given gift is booked as.
    """

    __tablename__ = "gift"
    __table_args__ = options(
        CheckConstraint("state IN ('idea','ready','given','returned','received')", name="state_known"),
        CheckConstraint("value_fen >= 0", name="value_known"),
        longest("name", 200),
        longest("purpose", 1000),
        longest("approval", 200),
        longest("note", 10_000),
        Index("ix_gift_given", "given_on"),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    name: Mapped[str]
    value_fen: Mapped[int | None]
    given_on: Mapped[str | None]
    occasion: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="idea")
    way: Mapped[str | None]
    reaction: Mapped[str | None]
    """Code of GiftReaction; NULL when nothing was seen yet."""
    approval: Mapped[str | None]
    purpose: Mapped[str | None]
    note: Mapped[str | None]
    cost_id: Mapped[int | None] = mapped_column(ForeignKey("cost.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[str]


class GreetingTemplate(Base):
    """A greeting text that the rep keeps; `occasion` a Festival or DateType code, NULL for any."""

    __tablename__ = "greeting_template"
    __table_args__ = options(longest("text", 2000), CheckConstraint("length(text) >= 1", name="text_there"))
    id: Mapped[int] = id_column()
    occasion: Mapped[str | None]
    text: Mapped[str]
    position: Mapped[int] = mapped_column(server_default="0")
    created_at: Mapped[str]


class Greeting(Base):
    """What is planned or was done for one person on one occasion (method.md D26): one row per occurrence."""

    __tablename__ = "greeting"
    __table_args__ = options(
        CheckConstraint("state IN ('planned','done','skipped')", name="state_known"),
        UniqueConstraint("party_id", "occasion", "occurs_on"),
        longest("text", 2000),
        longest("note", 10_000),
        Index("ix_greeting_occasion", "occasion", "occurs_on"),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    occasion: Mapped[str]
    """A Festival code, or "date:" and the DateType code."""
    occurs_on: Mapped[str]
    way: Mapped[str | None]
    """Code of GreetingWay."""
    template_id: Mapped[int | None] = mapped_column(
        ForeignKey("greeting_template.id", ondelete="SET NULL"), index=True
    )
    text: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="planned")
    done_on: Mapped[str | None]
    interaction_id: Mapped[int | None] = mapped_column(
        ForeignKey("interaction.id", ondelete="SET NULL"), index=True
    )
    note: Mapped[str | None]
    created_at: Mapped[str]


class ReminderMark(Base):
    """What the rep did with a reminder: "done", or "snoozed" to a day. `key` names the occurrence
    (services.dates), such as "date:12:2026-09-25"; the newest mark of a key counts."""

    __tablename__ = "reminder_mark"
    __table_args__ = options(
        CheckConstraint("action IN ('snoozed','done')", name="action_known"),
        CheckConstraint("(action = 'snoozed') = (until IS NOT NULL)", name="snoozed_until"),
        Index("ix_reminder_mark_key", "key"),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"), index=True)
    """NULL for a festival."""
    key: Mapped[str]
    day: Mapped[str]
    action: Mapped[str]
    until: Mapped[str | None]
    created_at: Mapped[str]


class ReminderShown(Base):
    """Which notifications were shown, so that each comes once. Bookkeeping, not in change sets."""

    __tablename__ = "reminder_shown"
    __table_args__ = ({"sqlite_strict": True},)
    key: Mapped[str] = mapped_column(primary_key=True)
    """Occurrence key, "@" and the lead in days."""
    shown_on: Mapped[str]


class HolidayDay(Base):
    """A day off or a work day that an imported file says (调休); it goes before the program's own data."""

    __tablename__ = "holiday_day"
    __table_args__ = options(
        CheckConstraint("kind IN ('off','work')", name="kind_known"), longest("name", 100)
    )
    id: Mapped[int] = id_column()
    day: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    name: Mapped[str | None]


class MonthCustomer(Base):
    """A closed customer's place at the end of a month, as the program saw it then. Bookkeeping, carried along;
    no foreign key: what is left of a deleted card is swept away."""

    __tablename__ = "month_customer"
    __table_args__ = (
        UniqueConstraint("month", "party_id"),
        Index("ix_month_customer_party", "party_id"),
        {"sqlite_strict": True},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[str]
    """Such as "2026-03"."""
    party_id: Mapped[int]
    rep_id: Mapped[int | None]
    tier: Mapped[str]
    level: Mapped[int | None]
    revenue_fen: Mapped[int]
    net_fen: Mapped[int]


class MonthTotal(Base):
    """The tiers of a month in sums, kept when cards are deleted: one row per month, rep and tier.

    `rep_id` 0 stands for customers without a rep. `loss_count` and `loss_fen` are those with net ≤ 0 among them.
    """

    __tablename__ = "month_total"
    __table_args__ = (UniqueConstraint("month", "rep_id", "tier"), {"sqlite_strict": True})
    id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[str]
    as_of: Mapped[str]
    """The last day on which the month was seen."""
    rep_id: Mapped[int]
    tier: Mapped[str]
    count: Mapped[int]
    revenue_fen: Mapped[int]
    net_fen: Mapped[int]
    loss_count: Mapped[int]
    loss_fen: Mapped[int]
