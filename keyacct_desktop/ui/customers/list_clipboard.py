"""Copying the selected rows for a spreadsheet, and pasting rows of one as new customers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QWidget

from keyacct_desktop.domain.money import plain
from keyacct_desktop.services.customers import CustomerRow, read_rows
from keyacct_desktop.ui.customers.list_pane import ListPane
from keyacct_desktop.ui.models.customer_columns import COLUMNS, INDEX_OF
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import local_day

if TYPE_CHECKING:
    from keyacct_desktop.services.pasting import Paste

BACKGROUND_FROM = 2000


class RowClipboard(QObject):
    """The columns on show are copied, in their order, with their headings when it is more than one row."""

    def __init__(self, workspace: Workspace, pane: ListPane, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._pane = pane
        self._window = parent
        self._ids: list[int] = []
        self._keys: tuple[str, ...] = ()

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        self._ids = self._pane.chosen_ids()
        self._keys = self._pane.columns.columns()
        if not self._ids:
            return
        if len(self._ids) < BACKGROUND_FROM:
            self._take(self._as_text())
            return
        task = self._workspace.tasks.task(self.tr("Copying rows"), self._work)
        task.finished.connect(self._take)
        self._workspace.tasks.start(task)

    def paste(self) -> None:
        """Add the rows on the clipboard as customers; what was not understood goes to the import assistant."""
        from keyacct_desktop.services.pasting import plan_paste

        text = QApplication.clipboard().text()
        if not text.strip():
            self._workspace.say(self.tr("There is nothing on the clipboard to paste."))
            return
        title = self.tr("Paste customers")
        try:
            paste = plan_paste(
                self._workspace.book, text, columns=self._pane.columns.columns(), name=self.tr("Clipboard")
            )
            self._go_on(title, paste)
        except Exception as error:  # noqa: BLE001 - whatever a pasted text is, it is told in one sentence
            self._workspace.report_trouble(title, error)

    def _go_on(self, title: str, paste: "Paste") -> None:
        from keyacct_desktop.services.pasting import drop_paste, run_paste

        plan = paste.plan
        if plan.rejected or plan.missing:
            # Columns to be mapped, rows to be looked at: the import assistant is the place for that.
            self._workspace.import_file(paste.path)
            return
        if not plan.created:
            drop_paste(paste.path)
            self._workspace.prompts.tell(
                self._window, title, self.tr("All of these customers are in the book already.")
            )
            return
        text = self.tr("Add %n customer(s) from the clipboard?", "", plan.created)
        if plan.skipped:
            text += "\n" + self.tr("%n are in the book already and stay as they are.", "", plan.skipped)
        if self._workspace.prompts.confirm(self._window, title, text, self.tr("Add")):
            count = run_paste(self._workspace.book, paste)
            self._workspace.say(self.tr("%n customer(s) added. Ctrl+Z takes it back.", "", count))
        else:
            drop_paste(paste.path)

    def _work(self, _progress: Progress) -> str:
        return self._as_text()

    def _take(self, text: object) -> None:
        QApplication.clipboard().setText(str(text))
        shown = QLocale().toString(len(self._ids))
        said = self.tr("%n row(s) copied", "", len(self._ids))
        self._workspace.say(said.replace(str(len(self._ids)), shown, 1))

    def _as_text(self) -> str:
        from keyacct_desktop.services.pasting import rows_as_text

        rows = read_rows(self._workspace.book, self._ids)
        lines: list[list[str | int | None]] = []
        if len(self._ids) > 1:
            lines.append([COLUMNS[INDEX_OF[key]].title for key in self._keys])
        lines.extend([_value(rows[i], key) for key in self._keys] for i in self._ids if i in rows)
        return rows_as_text(lines)


def _value(row: CustomerRow, key: str) -> str | int | None:
    """A cell as a spreadsheet should have it: days in ISO, amounts as plain numbers, codes in words."""
    match key:
        case "stage":
            return choice("stage", row.stage)
        case "source":
            return choice("source", row.source) if row.source else None
        case "tags":
            return "、".join(row.tag_names())
        case "rep":
            return row.rep_name
        case "tier":
            return choice("Tier", row.tier) if row.tier else row.grade
        case "net":
            return None if row.net_fen is None else plain(row.net_fen)
        case "level":
            return choice("Level", row.level) if row.level else None
        case "revenue":
            return plain(row.revenue_fen) if row.order_count or row.revenue_fen else None
        case "orders":
            return row.order_count or None
        case "created":
            return local_day(row.created_at).isoformat()
        case "next":
            return row.next_on
    value = getattr(row, key if hasattr(row, key) else f"{key}_on")
    assert value is None or isinstance(value, str | int)
    return value
