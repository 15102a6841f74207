"""What an import says about itself: the plan before anything is written, and the result. Frozen, no behaviour."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

Progress = Callable[[int, int], None]
"""Called with rows done and about how many there are."""

Cancelled = Callable[[], bool]


class ImportCancelled(Exception):
    """The import was stopped on request; the book is as it was."""


class OnDuplicate(StrEnum):
    """What happens to a row whose customer is in the book already."""

    SKIP = "skip"
    UPDATE = "update"
    CREATE = "create"


class RowFate(StrEnum):
    """What becomes of one row."""

    CREATED = "created"
    UPDATED = "updated"
    SKIPPED = "skipped"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be taken, by its line in the source (header = 1). `column` is the header at fault, ""
    for the whole row. Codes: those of InvalidDate, InvalidMoney, InvalidText and Refused, and
    "name_missing", "customer_missing", "unknown_customer", "ambiguous_customer" (count), "company_missing", "date_missing", "amount_missing", "amount_zero", "unknown_word",
    "extra_cells", "total_row", "minutes_invalid", "ambiguous_percent", "next_before_contact"."""

    line: int
    column: str
    value: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was taken, but not as the column would have it. Codes: "word_kept_in_note",
    "digits_lost", "type_assumed", "not_for_this_card", "referrer_unknown", "tag_instead"."""

    line: int
    column: str
    value: str
    code: str


@dataclass(frozen=True, slots=True)
class FoundDuplicate:
    """A row whose customer is known. `party_id` is None when it is an earlier row of the file (`other_line`).
    `why`: "same phone", "same name and company", "same name", "same order", "same contact", "same date"."""

    line: int
    name: str
    party_id: int | None
    why: str
    other_line: int | None = None


@dataclass(frozen=True, slots=True)
class ImportColumn:
    """One column of the file and the target that it fills: None when it is left out, "custom:new" to make a field
    of the rep's own."""

    index: int
    header: str
    target: str | None


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One of the first rows as understood. `values` by column index: text, a code, a number of fen, a day or a
    PartialDate; `reason` says why it would be rejected."""

    line: int
    fate: RowFate
    cells: tuple[str, ...]
    values: Mapping[int, object]
    reason: Rejected | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do, found by a dry run over all rows. Nothing is written yet.

    `missing` names targets without which no row can be read ("name", "date" …); the counts are 0 then.
    `imported_before` is when a file with the same content was imported last.
    """

    path: Path
    kind: str
    on_duplicate: OnDuplicate
    encoding: str | None
    delimiter: str | None
    sheets: tuple[str, ...]
    sheet: str
    header_line: int
    columns: tuple[ImportColumn, ...]
    rows: int
    created: int
    updated: int
    skipped: int
    rejected: tuple[Rejected, ...]
    duplicates: tuple[FoundDuplicate, ...]
    notices: tuple[Notice, ...]
    preview: tuple[PreviewRow, ...]
    missing: tuple[str, ...]
    sha256: str
    imported_before: datetime | None
    counted: bool = False
    """Whether a dry run has filled the counts."""

    @property
    def unmapped_columns(self) -> tuple[str, ...]:
        """Headers of the columns that are left out."""
        return tuple(column.header for column in self.columns if column.target is None)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. `rejects_path` is the file of the rejected rows, None when there were none."""

    kind: str
    created: int
    updated: int
    skipped: int
    rejected: tuple[Rejected, ...]
    duplicates: tuple[FoundDuplicate, ...]
    notices: tuple[Notice, ...]
    unmapped_columns: tuple[str, ...]
    rejects_path: Path | None
