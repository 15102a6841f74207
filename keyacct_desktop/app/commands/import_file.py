"""`import`: a list of customers, contact people, dates, visits or orders; or a whole book from .json."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keyacct_desktop.app.commands.console import Console, given_path
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit, UsageError

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book
    from keyacct_desktop.services.importing import ImportPlan, ImportResult, Rejected

_KINDS = ("auto", "customers", "contacts", "dates", "interactions", "orders")
_WAYS = ("skip", "update", "create")


def help_text() -> str:
    return translate("Cli", "take in a list (.csv, .xlsx), or a whole book (.json) into an empty one")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="SOURCE", help=translate("Cli", "the file to read"))
    parser.add_argument(
        "--kind",
        choices=_KINDS,
        default="auto",
        help=translate("Cli", "what the rows are (told from the headers)"),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=translate("Cli", "say what would happen, write nothing")
    )
    parser.add_argument(
        "--on-duplicate",
        choices=_WAYS,
        default="skip",
        help=translate("Cli", "what to do with customers who are in the book (skip)"),
    )
    parser.add_argument(
        "--rejects", metavar="OUT.csv", help=translate("Cli", "where the rows go that could not be taken")
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "one JSON document"))


def run(options: argparse.Namespace, console: Console) -> int:
    source = given_path(options.source)
    if not source.exists():
        raise UsageError(translate("Cli", "There is no {path}.").replace("{path}", options.source))
    if source.is_dir():
        raise UsageError(translate("Cli", "{path} is a folder.").replace("{path}", options.source))
    rejects = given_path(options.rejects) if options.rejects else None
    if rejects is not None and not rejects.parent.is_dir():
        raise UsageError(
            translate("Cli", "There is no folder {path}.").replace("{path}", str(rejects.parent))
        )
    book = console.open_to_read(options.book) if options.dry_run else console.open_to_write(options.book)
    try:
        if source.suffix.lower() == ".json":
            return _import_book(book, source, options, console)
        return _import_list(book, source, rejects, options, console)
    finally:
        book.close()


def _import_book(book: "Book", source: Path, options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.json_book import import_json, read_json

    take = read_json if options.dry_run else import_json
    count = take(book, source, console.progress)
    if options.json:
        console.print_json(_document(count, 0, 0, (), (), ()))
    else:
        console.print(_counted(count, 0, 0, 0))
    return Exit.DONE


def _import_list(
    book: "Book", source: Path, rejects: Path | None, options: argparse.Namespace, console: Console
) -> int:
    from keyacct_desktop.services.importing import plan_import, run_import
    from keyacct_desktop.ui.words.imports import target_title

    plan = plan_import(
        book, source, kind=options.kind, on_duplicate=options.on_duplicate, progress=console.progress
    )
    if plan.missing:
        raise UsageError(
            translate("Cli", "No column for “{column}” was recognised in {path}.")
            .replace("{column}", target_title(plan.missing[0]))
            .replace("{path}", options.source)
        )
    outcome: ImportPlan | ImportResult = plan
    if not options.dry_run:
        outcome = run_import(
            book,
            plan,
            rejects=rejects,
            explain=_reason,
            reason_header=translate("Cli", "Reason"),
            progress=console.progress,
        )
    counts = (outcome.created, outcome.updated, outcome.skipped)
    if options.json:
        console.print_json(_document(*counts, outcome.rejected, outcome.unmapped_columns, outcome.duplicates))
    else:
        _print(outcome, console)
    written = getattr(outcome, "rejects_path", None)
    if written is not None:
        console.say(
            translate("Cli", "The rows that were not taken are in {path}.").replace("{path}", str(written))
        )
    return Exit.FINDINGS if outcome.rejected else Exit.DONE


def _document(
    created: int,
    updated: int,
    skipped: int,
    rejected: "tuple[Rejected, ...]",
    unmapped: tuple[str, ...],
    duplicates: tuple[Any, ...],
) -> dict[str, object]:
    return {
        "created": created,
        "updated": updated,
        "skipped": skipped,
        "rejected": [
            {"row": one.line, "column": one.column, "value": one.value, "reason": _reason(one), "code": one.code}
            for one in rejected
        ],
        "unmapped_columns": list(unmapped),
        "duplicates": [
            {
                "row": one.line,
                "customer": None if one.party_id is None else str(one.party_id),
                "why": one.why,
                "same_as_row": one.other_line,
            }
            for one in duplicates
        ],
    }  # fmt: skip


def _print(outcome: "ImportPlan | ImportResult", console: Console) -> None:
    console.print(_counted(outcome.created, outcome.updated, outcome.skipped, len(outcome.rejected)))
    for one in outcome.rejected:
        line = translate("Cli", "line {line}").replace("{line}", str(one.line))
        console.print(
            "\t".join(" ".join(part.split()) for part in (line, one.column, one.value, _reason(one)))
        )
    if outcome.unmapped_columns:
        console.print(
            translate("Cli", "Columns left out: {names}").replace(
                "{names}", ", ".join(outcome.unmapped_columns)
            )
        )


def _counted(created: int, updated: int, skipped: int, rejected: int) -> str:
    text = translate("Cli", "{created} new, {updated} updated, {skipped} skipped, {rejected} not taken")
    for name, count in (
        ("{created}", created),
        ("{updated}", updated),
        ("{skipped}", skipped),
        ("{rejected}", rejected),
    ):
        text = text.replace(name, str(count))
    return text


def _reason(one: "Rejected") -> str:
    from keyacct_desktop.ui.words.imports import reason

    return reason(one.code, one.params)
