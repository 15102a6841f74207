"""Planning an import without writing anything, and running it as one change set.

Owns the order of things: recognise, dry run, backup, write, file of rejected rows. What a row means is the kinds'.
"""

import gc
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import fold
from keyacct_desktop.exchange.columns import KINDS, guess_columns, guess_kind
from keyacct_desktop.exchange.safe_csv import write_csv
from keyacct_desktop.exchange.safe_file import shown_name
from keyacct_desktop.exchange.tables import Table, column_letter, open_table
from keyacct_desktop.services.backup import before_risky_write
from keyacct_desktop.services.book import Book, refuse_open_book
from keyacct_desktop.services.importing.cells import as_text
from keyacct_desktop.services.importing.rows import Importer, Outcome
from keyacct_desktop.services.importing.shapes import (
    Cancelled,
    ImportCancelled,
    ImportColumn,
    ImportPlan,
    ImportResult,
    OnDuplicate,
    PreviewRow,
    Progress,
    Rejected,
    RowFate,
)
from keyacct_desktop.storage.queries import imports as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.transaction import Transaction

PREVIEW_ROWS = 100
_STEP = 500
REASON_HEADERS = frozenset({"原因", "reason"})
"""The column that a file of rejected rows has more; it is passed over when the file comes back."""

Explain = Callable[[Rejected], str]


def plan_import(
    book: Book,
    path: Path,
    *,
    kind: str = "auto",
    encoding: str | None = None,
    sheet: str | None = None,
    mapping: Mapping[int, str | None] | None = None,
    on_duplicate: str = OnDuplicate.SKIP,
    dry_run: bool = True,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportPlan:
    """Find out what importing a file would do. Reads every row, writes nothing.

    Without `dry_run` only the columns are recognised, for a caller who runs the plan at once: no counts, no preview.

    `kind` is one of exchange.columns.KINDS or "auto"; `mapping` overrides the target of columns by index (None
    leaves a column out, "custom:new" makes a field of it, "custom:<id>" fills one). Raises TableError for a file
    that cannot be read, Refused("unknown_target", column header), ImportCancelled, BookError.
    """
    refuse_open_book(path)
    table = open_table(path, encoding=encoding, sheet=sheet)
    if kind == "auto":
        kind = guess_kind(table.headers)
    elif kind not in KINDS:
        raise Refused("unknown_kind", None, kind=kind)
    columns = _columns(book, table, kind, mapping or {})
    digest = _sha256(path)
    before = queries.last_import(book, digest)
    plan = ImportPlan(
        path=path, kind=kind, on_duplicate=OnDuplicate(on_duplicate), encoding=table.encoding,
        delimiter=table.delimiter, sheets=table.sheets, sheet=table.sheet, header_line=table.header_line,
        columns=columns, rows=0, created=0, updated=0, skipped=0, rejected=(), duplicates=(), notices=(),
        preview=(), missing=_missing(kind, columns), sha256=digest,
        imported_before=datetime.fromisoformat(before) if before else None,
    )  # fmt: skip
    if not dry_run and not plan.missing:
        return replace(plan, rows=table.row_hint)
    importer = _importer(book, plan, len(table.headers), None)
    if plan.missing:
        return replace(plan, preview=_bare_preview(importer, table), rows=table.row_hint)
    preview = _walk(importer, table, progress, cancelled)
    outcome = importer.outcome
    return replace(
        plan, rows=sum(outcome.fates.values()), created=outcome.fates[RowFate.CREATED],
        updated=outcome.fates[RowFate.UPDATED], skipped=outcome.fates[RowFate.SKIPPED],
        rejected=tuple(outcome.rejected), duplicates=tuple(outcome.duplicates), notices=tuple(outcome.notices),
        preview=tuple(preview), counted=True,
    )  # fmt: skip


def run_import(
    book: Book,
    plan: ImportPlan,
    *,
    rejects: Path | None = None,
    explain: Explain | None = None,
    reason_header: str = "原因",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportResult:
    """Do what was planned, as one change set "<kind>.imported" (file); undo takes all of it back.

    A verified backup is made first. Rejected rows go to `rejects` (default: beside the source, or the home folder
    where that cannot be written) with their columns and the reason, so that they can be mended and imported again.
    Raises ImportCancelled (nothing is written), Refused("column_missing"), Refused("file_changed"), TableError,
    BookError; OSError when the file of rejected rows cannot be written (the import has been done then).
    """
    if plan.missing:
        raise Refused("column_missing", plan.missing[0])
    if _sha256(plan.path) != plan.sha256:
        raise Refused("file_changed", None, name=plan.path.name)
    table = open_table(plan.path, encoding=plan.encoding, sheet=plan.sheet or None)
    outcome = Outcome()
    if plan.created or plan.updated or not plan.counted:
        before_risky_write(book)
        with book.transaction(f"{plan.kind}.imported", file=shown_name(plan.path)) as tx:
            importer = _importer(book, plan, len(table.headers), tx)
            _walk(importer, table, progress, cancelled)
            importer.finish()
            if cancelled is not None and cancelled():
                raise ImportCancelled
            outcome = importer.outcome
            if outcome.fates[RowFate.CREATED] or outcome.fates[RowFate.UPDATED]:
                _note_batch(tx, plan, outcome)
    else:
        importer = _importer(book, plan, len(table.headers), None)
        _walk(importer, table, progress, cancelled)
        outcome = importer.outcome
    written = _write_rejects(table, outcome.rejected, rejects, explain or _code, reason_header)
    return ImportResult(
        plan.kind, outcome.fates[RowFate.CREATED], outcome.fates[RowFate.UPDATED], outcome.fates[RowFate.SKIPPED],
        tuple(outcome.rejected), tuple(outcome.duplicates), tuple(outcome.notices), plan.unmapped_columns, written,
    )  # fmt: skip


def default_rejects_path(source: Path) -> Path:
    """Where rejected rows go: "名单-未导入.csv" beside the source, numbered if that exists."""
    for number in count(1):
        tail = "" if number == 1 else f"-{number}"
        path = source.with_name(f"{source.stem}-未导入{tail}.csv")
        if not path.exists():
            break
    return path


def _walk(
    importer: Importer, table: Table, progress: Progress | None, cancelled: Cancelled | None
) -> list[PreviewRow]:
    """Take every row; the first ones as a preview. Raises ImportCancelled.

    Rows make many small objects and no cycles: the collector would only walk over them again and again.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return _walk_rows(importer, table, progress, cancelled)
    finally:
        if was_enabled:
            gc.enable()


def _walk_rows(
    importer: Importer, table: Table, progress: Progress | None, cancelled: Cancelled | None
) -> list[PreviewRow]:
    preview: list[PreviewRow] = []
    done = 0
    dry = importer.tx is None
    take = importer.take
    for line, cells in table.rows():
        if not done % _STEP:
            if cancelled is not None and cancelled():
                raise ImportCancelled
            if progress is not None:
                progress(done, max(table.row_hint, done))
        fate = take(line, cells)
        if dry and done < PREVIEW_ROWS:
            preview.append(_preview_row(importer, line, cells, fate))
        done += 1
    if progress is not None:
        progress(done, done)
    return preview


def _preview_row(importer: Importer, line: int, cells: Sequence[object], fate: RowFate) -> PreviewRow:
    reason = importer.outcome.rejected[-1] if fate is RowFate.REJECTED else None
    texts = tuple(as_text(cell) for cell in cells)
    return PreviewRow(line, fate, texts, importer.preview(tuple(cells)), reason)


def _bare_preview(importer: Importer, table: Table) -> tuple[PreviewRow, ...]:
    rows = []
    for line, cells in table.rows():
        texts = tuple(as_text(cell) for cell in cells)
        rows.append(PreviewRow(line, RowFate.REJECTED, texts, importer.preview(cells)))
        if len(rows) == PREVIEW_ROWS:
            break
    return tuple(rows)


def _importer(book: Book, plan: ImportPlan, headers: int, tx: "Transaction | None") -> Importer:
    return importer_class(plan.kind)(book, plan.columns, headers, plan.on_duplicate, tx)


def importer_class(kind: str) -> type[Importer]:
    """The importer of one kind of list."""
    from keyacct_desktop.services.importing.contacts import ContactImporter
    from keyacct_desktop.services.importing.customers import CustomerImporter
    from keyacct_desktop.services.importing.dates import DateImporter
    from keyacct_desktop.services.importing.interactions import InteractionImporter
    from keyacct_desktop.services.importing.orders import OrderImporter

    importers: tuple[type[Importer], ...] = (
        CustomerImporter, ContactImporter, DateImporter, InteractionImporter, OrderImporter,
    )  # fmt: skip
    return next(importer for importer in importers if importer.kind == kind)


def _columns(
    book: Book, table: Table, kind: str, overrides: Mapping[int, str | None]
) -> tuple[ImportColumn, ...]:
    guessed = guess_columns(table.headers, kind)
    own = {fold(name): f"custom:{id_}" for id_, name in queries.all_names(book, "custom_field")}
    columns = []
    for index, header in enumerate(table.headers):
        target: str | None = guessed.get(index)
        if target is None and kind in ("customers", "contacts"):
            target = own.get(fold(header))
        target = overrides.get(index, target)
        if fold(header) in REASON_HEADERS and index not in overrides:
            continue
        columns.append(ImportColumn(index, header or column_letter(index), target))
    return tuple(columns)


def _missing(kind: str, columns: Iterable[ImportColumn]) -> tuple[str, ...]:
    mapped = {column.target for column in columns}
    return tuple(group[0] for group in importer_class(kind).essential if mapped.isdisjoint(group))


def _note_batch(tx: "Transaction", plan: ImportPlan, outcome: Outcome) -> None:
    tx.insert(
        "import_batch", kind=plan.kind, file_name=shown_name(plan.path)[:200], sha256=plan.sha256,
        created=outcome.fates[RowFate.CREATED], updated=outcome.fates[RowFate.UPDATED],
        skipped=outcome.fates[RowFate.SKIPPED], rejected=outcome.fates[RowFate.REJECTED], imported_at=tx.now,
    )  # fmt: skip


def _write_rejects(
    table: Table, rejected: Sequence[Rejected], target: Path | None, explain: Explain, reason_header: str
) -> Path | None:
    if not rejected:
        return None
    reasons = {one.line: one for one in rejected}
    skip = {i for i, header in enumerate(table.headers) if fold(header) in REASON_HEADERS}

    def rows() -> Iterable[list[str]]:
        for line, cells in table.rows():
            if line in reasons:
                texts = [as_text(cell) for cell in cells]
                texts += [""] * (len(table.headers) - len(texts))
                extra = texts[len(table.headers) :]
                kept = [text for i, text in enumerate(texts[: len(table.headers)]) if i not in skip]
                yield [*kept, explain(reasons[line]), *extra]

    header = [*(name for i, name in enumerate(table.headers) if i not in skip), reason_header]
    if target is not None:
        write_csv(target, header, rows())
        return target
    try:
        beside = default_rejects_path(table.path)
        write_csv(beside, header, rows())
    except OSError:
        beside = default_rejects_path(Path.home() / table.path.name)
        write_csv(beside, header, rows())
    return beside


def _code(rejected: Rejected) -> str:
    return rejected.code


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise Refused("file_changed", None, name=path.name) from None
