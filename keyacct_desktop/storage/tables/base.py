"""What all tables share: the base class, STRICT, ids, owners and length checks."""

from typing import Any, ClassVar

from sqlalchemy import REAL, CheckConstraint, ForeignKey, Integer, LargeBinary, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Base of all tables: STRICT, with ids that are never reused."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text, int: Integer, float: REAL, bytes: LargeBinary}


def options(*items: Any) -> tuple[Any, ...]:
    """Arguments of a STRICT table whose ids are never used twice."""
    return (*items, {"sqlite_strict": True, "sqlite_autoincrement": True})


def id_column() -> Mapped[int]:
    """The primary key."""
    return mapped_column(primary_key=True)


def owner_column(index: bool = True) -> Mapped[int]:
    """The party that a row belongs to and goes with."""
    return mapped_column(ForeignKey("party.id", ondelete="CASCADE"), index=index)


def longest(column: str, limit: int) -> CheckConstraint:
    """A check that a text has at most `limit` characters."""
    return CheckConstraint(f"length({column}) <= {limit}", name=f"{column}_length")
