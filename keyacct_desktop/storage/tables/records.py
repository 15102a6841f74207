"""Tables of what happens: contacts, orders, costs, tasks."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from keyacct_desktop.storage.tables.base import Base, id_column, longest, options, owner_column


class Interaction(Base):
    """One contact with one or more customers (who: interaction_party)."""

    __tablename__ = "interaction"
    __table_args__ = options(
        longest("content", 1_000_000),
        CheckConstraint("minutes >= 0", name="minutes_known"),
        Index("ix_interaction_import_key", "import_key"),
    )
    id: Mapped[int] = id_column()
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
    __table_args__ = options(UniqueConstraint("interaction_id", "party_id"))
    id: Mapped[int] = id_column()
    interaction_id: Mapped[int] = mapped_column(ForeignKey("interaction.id", ondelete="CASCADE"))
    party_id: Mapped[int] = owner_column()
    role: Mapped[str] = mapped_column(server_default="customer")


class SalesOrder(Base):
    """A deal with its money. A return has `is_return` = 1 and counts negative; amounts are stored positive."""

    __tablename__ = "sales_order"
    __table_args__ = options(
        Index("ix_sales_order_party_day", "party_id", "ordered_on"),
        Index("ix_sales_order_import_key", "import_key"),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column(index=False)
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
    __table_args__ = options()
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
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
    __table_args__ = options(Index("ix_task_due", "due_on"))
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    interaction_id: Mapped[int | None] = mapped_column(
        ForeignKey("interaction.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[str] = mapped_column(server_default="next_step")
    owner: Mapped[str] = mapped_column(server_default="us")
    text: Mapped[str]
    due_on: Mapped[str | None]
    done_on: Mapped[str | None]
    created_at: Mapped[str]
