"""The book's tables (SQLAlchemy typed declarative). Owns names, types and checks; knows no queries.

Conventions: `*_on` is an ISO day, `*_at` a UTC instant ending in Z, `*_fen` integer fen, flags are 0 or 1,
choice columns hold the codes of domain.vocabulary, `payload`/`params`/`value` hold JSON. Tables are STRICT,
ids are never used twice. Tables in storage.schema.TRACKED are written only inside a change set (storage.changes); the
others are derived from them, or bookkeeping.
"""

from keyacct_desktop.storage.tables.base import Base
from keyacct_desktop.storage.tables.book import (
    BookInfo,
    ChangeRow,
    ChangeSet,
    ChangeState,
    Draft,
    ImportBatch,
    ListRow,
    SavedView,
    Setting,
)
from keyacct_desktop.storage.tables.calendar import (
    Gift,
    Greeting,
    GreetingTemplate,
    HolidayDay,
    MonthCustomer,
    MonthTotal,
    ReminderMark,
    ReminderShown,
)
from keyacct_desktop.storage.tables.cards import (
    Address,
    ContactPoint,
    CustomField,
    Fact,
    ImportantDate,
    Party,
    PartyTag,
    Photo,
    Rep,
    StageChange,
    Tag,
)
from keyacct_desktop.storage.tables.method import (
    BookMeasure,
    Contract,
    Decision,
    LevelChange,
    Measure,
    TodayMark,
    WeekMemory,
)
from keyacct_desktop.storage.tables.records import Cost, Interaction, InteractionParty, SalesOrder, Task

__all__ = [
    "Address",
    "Base",
    "BookInfo",
    "BookMeasure",
    "ChangeRow",
    "ChangeSet",
    "ChangeState",
    "ContactPoint",
    "Contract",
    "Cost",
    "CustomField",
    "Decision",
    "Draft",
    "Fact",
    "Gift",
    "Greeting",
    "GreetingTemplate",
    "HolidayDay",
    "ImportBatch",
    "ImportantDate",
    "Interaction",
    "InteractionParty",
    "LevelChange",
    "ListRow",
    "Measure",
    "MonthCustomer",
    "MonthTotal",
    "Party",
    "PartyTag",
    "Photo",
    "ReminderMark",
    "ReminderShown",
    "Rep",
    "SalesOrder",
    "SavedView",
    "Setting",
    "StageChange",
    "Tag",
    "Task",
    "TodayMark",
    "WeekMemory",
]  # fmt: skip
