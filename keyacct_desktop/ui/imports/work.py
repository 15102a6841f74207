"""What the import assistant has done in a worker, and small readings of a plan. Knows no widgets."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.importing import (
    ImportPlan,
    ImportResult,
    Rejected,
    default_rejects_path,
    plan_import,
    run_import,
)
from keyacct_desktop.services.pasting import drop_paste, is_paste
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.imports import reason


def day_text(instant: datetime) -> str:
    """The local day of an instant, by locale."""
    day = instant.astimezone().date()
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def examples_of(plan: ImportPlan) -> dict[int, str]:
    """One filled cell of each column."""
    examples: dict[int, str] = {}
    for row in plan.preview:
        for column in plan.columns:
            if column.index not in examples and column.index < len(row.cells) and row.cells[column.index]:
                examples[column.index] = row.cells[column.index]
    return examples


def make_plan(
    workspace: Workspace,
    path: Path,
    kind: str,
    encoding: str | None,
    sheet: str | None,
    mapping: dict[int, str | None],
    on_duplicate: str,
    progress: Progress,
) -> ImportPlan:
    """The plan for these choices; None means "find out". Raises what plan_import raises."""
    return plan_import(
        workspace.book, path, kind=kind, encoding=encoding, sheet=sheet, mapping=mapping,
        on_duplicate=on_duplicate, progress=progress.report,
    )  # fmt: skip


def carry_out(workspace: Workspace, plan: ImportPlan, reason_header: str, progress: Progress) -> ImportResult:
    """Import as planned, with a file of rejected rows in the rep's words. Raises what run_import raises."""
    # Pasted rows have no file of the rep's beside which the rejected ones could lie.
    rejects = default_rejects_path(Path.home() / plan.path.name) if is_paste(plan.path) else None
    try:
        return run_import(
            workspace.book, plan, rejects=rejects, explain=_explain, reason_header=reason_header,
            progress=progress.report,
        )  # fmt: skip
    except OSError as error:
        # The rows are in the book; only the file of rejected rows could not be written.
        raise Refused("rejects_unwritten", None, name=plan.path.name) from error


def _explain(rejected: Rejected) -> str:
    return reason(rejected.code, rejected.params)


def forget(path: Path) -> None:
    """The assistant is closed: a file of pasted rows goes, the rep's own files stay."""
    drop_paste(path)
