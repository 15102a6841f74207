"""Tables of the card: who there is and what is known of them."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from keyacct_desktop.storage.tables.base import Base, id_column, longest, options, owner_column


class Rep(Base):
    """A salesperson responsible for customers (责任人)."""

    __tablename__ = "rep"
    __table_args__ = options(longest("name", 200))
    id: Mapped[int] = id_column()
    name: Mapped[str] = mapped_column(unique=True)
    is_me: Mapped[int] = mapped_column(server_default="0")
    archived: Mapped[int] = mapped_column(server_default="0")


class Party(Base):
    """A card: a personal customer, a company customer, or a contact person inside a company."""

    __tablename__ = "party"
    __table_args__ = options(
        CheckConstraint("kind IN ('person','company','contact')", name="kind_known"),
        CheckConstraint("(kind = 'contact') = (employer_id IS NOT NULL)", name="contact_has_employer"),
        CheckConstraint("length(name) BETWEEN 1 AND 200", name="name_length"),
        longest("note", 1_000_000),
        Index("ix_party_quiet", "id", sqlite_where=text("do_not_disturb = 1")),
    )
    id: Mapped[int] = id_column()
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
    __table_args__ = options(
        longest("value", 500),
        Index("ix_contact_point_e164", "e164"),
        Index("ix_contact_point_digits", "digits"),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    kind: Mapped[str]
    label: Mapped[str | None]
    value: Mapped[str]
    e164: Mapped[str | None]
    digits: Mapped[str | None]
    preferred: Mapped[int] = mapped_column(server_default="0")
    position: Mapped[int] = mapped_column(server_default="0")


class Address(Base):
    __tablename__ = "address"
    __table_args__ = options(longest("text", 1000))
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    label: Mapped[str | None]
    text: Mapped[str]
    postcode: Mapped[str | None]
    preferred: Mapped[int] = mapped_column(server_default="0")
    position: Mapped[int] = mapped_column(server_default="0")


class Tag(Base):
    __tablename__ = "tag"
    __table_args__ = options(CheckConstraint("length(name) BETWEEN 1 AND 100", name="name_length"))
    id: Mapped[int] = id_column()
    name: Mapped[str] = mapped_column(unique=True)
    color: Mapped[str | None]


class PartyTag(Base):
    __tablename__ = "party_tag"
    __table_args__ = options(UniqueConstraint("party_id", "tag_id"))
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column(index=False)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id", ondelete="CASCADE"), index=True)


class Fact(Base):
    """One known answer on a card (domain.fields). Judged facts carry the day they were judged."""

    __tablename__ = "fact"
    __table_args__ = options(UniqueConstraint("party_id", "key"), longest("value", 1_000_000))
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column(index=False)
    key: Mapped[str]
    value: Mapped[str]
    judged_on: Mapped[str | None]


class CustomField(Base):
    __tablename__ = "custom_field"
    __table_args__ = options(CheckConstraint("length(name) BETWEEN 1 AND 100", name="name_length"))
    id: Mapped[int] = id_column()
    name: Mapped[str] = mapped_column(unique=True)
    type: Mapped[str]
    choices: Mapped[str | None]
    """JSON list of texts."""
    kinds: Mapped[str] = mapped_column(server_default="person company contact")
    position: Mapped[int] = mapped_column(server_default="0")


class ImportantDate(Base):
    """A date as it was said: solar or lunar, year optional. Never only a converted date (method.md D25)."""

    __tablename__ = "important_date"
    __table_args__ = options(
        CheckConstraint("month BETWEEN 1 AND 12 AND day BETWEEN 1 AND 31", name="day_known"),
        Index("ix_important_date_day", "calendar", "month", "day"),
    )
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
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
    __table_args__ = options()
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"), unique=True)
    jpeg: Mapped[bytes]


class StageChange(Base):
    __tablename__ = "stage_change"
    __table_args__ = options()
    id: Mapped[int] = id_column()
    party_id: Mapped[int] = owner_column()
    from_stage: Mapped[str | None]
    to_stage: Mapped[str]
    changed_on: Mapped[str]
    reason: Mapped[str | None]
