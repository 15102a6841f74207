"""Importing lists: customers, contact people, dates, visit logs and orders, from text files and spreadsheets.

`plan_import` says what would happen, `run_import` does it. The window and the command line use nothing else.
"""

from keyacct_desktop.exchange.columns import KINDS, targets
from keyacct_desktop.exchange.encodings import CHOICES as ENCODINGS
from keyacct_desktop.exchange.faults import TableError
from keyacct_desktop.services.importing.run import default_rejects_path, plan_import, run_import
from keyacct_desktop.services.importing.shapes import (
    FoundDuplicate,
    ImportCancelled,
    ImportColumn,
    ImportPlan,
    ImportResult,
    Notice,
    OnDuplicate,
    PreviewRow,
    Rejected,
    RowFate,
)

__all__ = [
    "ENCODINGS", "KINDS", "FoundDuplicate", "ImportCancelled", "ImportColumn", "ImportPlan", "ImportResult",
    "Notice", "OnDuplicate", "PreviewRow", "Rejected", "RowFate", "TableError", "default_rejects_path",
    "plan_import", "run_import", "targets",
]  # fmt: skip
