"""The import assistant: one page that shows what a file would do to the book before anything is written.

Left the columns and what they fill, right the rows as understood; the button says how many will come. Every
choice makes a new plan in a worker; the import itself is one step of undo.
"""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QColor, QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.services.importing import (
    ENCODINGS,
    KINDS,
    ImportPlan,
    ImportResult,
    OnDuplicate,
    TableError,
)
from keyacct_desktop.ui.imports.columns import ColumnList
from keyacct_desktop.ui.imports.pages import (
    LineTable,
    duplicate_rows,
    notice_rows,
    preview_rows,
    rejected_rows,
)
from keyacct_desktop.ui.imports.work import carry_out, day_text, examples_of, forget, make_plan
from keyacct_desktop.ui.shell.prompts import Filters
from keyacct_desktop.ui.shell.tasks import Task
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.imports import file_trouble, kind_title, target_title

_WIDTH: Final = 1080
_HEIGHT: Final = 640


def open_import(workspace: Workspace, parent: QWidget, path: Path | None) -> None:
    """Open the assistant on a file; asks for one first when there is none."""
    if path is None:
        path = workspace.prompts.open_file(
            parent, QCoreApplication.translate("ImportAssistant", "Import a list"), _filters()
        )
    if path is None:
        return
    assistant = ImportAssistant(workspace, parent, path)
    assistant.open()
    assistant.check()


def _filters() -> Filters:
    return [
        (QCoreApplication.translate("ImportAssistant", "Lists"), "*.xlsx *.xls *.ods *.csv *.tsv *.txt"),
        (QCoreApplication.translate("ImportAssistant", "All files"), "*"),
    ]


class ImportAssistant(QDialog):
    """One file, its plan, and the button that carries it out."""

    def __init__(self, workspace: Workspace, parent: QWidget, path: Path) -> None:
        super().__init__(parent)
        self.setObjectName("import_assistant")
        self.setWindowTitle(self.tr("Import {file}").format(file=path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(_WIDTH, parent.width() - SPACE.xxl), min(_HEIGHT, parent.height() - SPACE.xl))
        self._workspace = workspace
        self._path = path
        self._plan: ImportPlan | None = None
        self._task: Task | None = None
        self._again = False
        self._fresh = True
        self._result: ImportResult | None = None
        self.finished.connect(self._forget)
        self._make_choices()
        self._make_pages()
        self._make_foot()
        self._lay_out()

    def check(self) -> None:
        """Make a plan for what is chosen now; a plan under way is given up for it."""
        if self._task is not None:
            self._again = True
            self._task.cancel()
            return
        self._import_button.setEnabled(False)
        self._say(self.tr("Reading the file …"))
        mapping = {} if self._fresh else self._columns.mapping()
        work = partial(
            make_plan, self._workspace, self._path,
            "auto" if self._plan is None else str(self._kind.currentData()),
            self._encoding.currentData(), self._sheet.currentData(), mapping, str(self._duplicate.currentData()),
        )  # fmt: skip
        self._run(self.tr("Reading the list"), work, self._show_plan)

    def import_rows(self) -> None:
        """Carry the plan out."""
        if self._plan is None or self._task is not None:
            return
        self._set_busy(True)
        self._say(self.tr("Importing … A backup is made first."))
        work = partial(carry_out, self._workspace, self._plan, self.tr("Reason"))
        self._run(self.tr("Importing"), work, self._show_result)

    @override
    def reject(self) -> None:
        if self._task is not None:
            self._task.cancel()
        super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._task is not None:
            self._task.cancel()
        super().closeEvent(event)

    def _forget(self, _result: int) -> None:
        forget(self._path)

    def _make_choices(self) -> None:
        self._kind = _combo("import_kind", [(kind_title(kind), kind) for kind in KINDS])
        self._kind.activated.connect(self._begin_again)
        self._encoding = _combo("import_encoding", [(name, name) for name in ENCODINGS])
        self._encoding.insertItem(0, self.tr("Automatic"), None)
        self._encoding.setCurrentIndex(0)
        self._encoding.activated.connect(self._begin_again)
        self._sheet = _combo("import_sheet", [])
        self._sheet.activated.connect(self._begin_again)
        self._duplicate = _combo(
            "import_duplicate",
            [
                (self.tr("Leave as they are"), OnDuplicate.SKIP),
                (self.tr("Fill in what the list knows"), OnDuplicate.UPDATE),
                (self.tr("Add them a second time"), OnDuplicate.CREATE),
            ],
        )
        self._duplicate.activated.connect(self.check)

    def _make_pages(self) -> None:
        self._columns = ColumnList()
        self._columns.changed.connect(self._remap)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("import_pages")
        self._tabs.setDocumentMode(True)
        line = self.tr("Line")
        self._preview = LineTable("import_preview", [line])
        self._rejected = LineTable(
            "import_rejected", [line, self.tr("Column"), self.tr("Content"), self.tr("Reason")]
        )
        self._rejected.set_widths((7, 16, 26))
        self._known = LineTable("import_known", [line, self.tr("Name"), self.tr("Why")])
        self._known.set_widths((7, 30))
        self._notices = LineTable(
            "import_notices", [line, self.tr("Column"), self.tr("Content"), self.tr("Remark")]
        )
        self._notices.set_widths((7, 16, 26))
        for page in (self._preview, self._rejected, self._known, self._notices):
            self._tabs.addTab(page, "")
        self._name_tabs()

    def _make_foot(self) -> None:
        self._notice = Notice(look="alarm")
        self._notice.setObjectName("import_notice")
        self._notice.set_text("")
        self._summary = PlainLabel("", wrap=True)
        self._summary.setObjectName("import_summary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(160)
        self._bar.hide()
        self._rejects_button = QPushButton(self.tr("Show the file of rejected rows"))
        self._rejects_button.setObjectName("import_show_rejects")
        self._rejects_button.setProperty("look", "quiet")
        self._rejects_button.clicked.connect(self._show_rejects_file)
        self._rejects_button.hide()
        self._close_button = QPushButton(self.tr("Cancel"))
        self._close_button.setObjectName("import_close")
        self._close_button.clicked.connect(self.reject)
        self._import_button = QPushButton(self.tr("Import"))
        self._import_button.setObjectName("import_run")
        self._import_button.setDefault(True)
        self._import_button.setEnabled(False)
        self._import_button.clicked.connect(self.import_rows)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE.m)
        form.setVerticalSpacing(SPACE.s)
        form.addRow(PlainLabel(self.tr("The list holds")), self._kind)
        form.addRow(PlainLabel(self.tr("Known customers")), self._duplicate)
        form.addRow(PlainLabel(self.tr("Encoding")), self._encoding)
        form.addRow(PlainLabel(self.tr("Sheet")), self._sheet)
        self._form = form
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SPACE.m, 0)
        column.setSpacing(SPACE.m)
        column.addLayout(form)
        column.addWidget(PlainLabel(self.tr("Columns of the file and what they fill"), "strong"))
        column.addWidget(self._columns, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._tabs)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([_WIDTH * 2 // 5, _WIDTH * 3 // 5])
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.m)
        foot.addWidget(self._summary, 1)
        for widget in (self._bar, self._rejects_button, self._close_button, self._import_button):
            foot.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(ElidedLabel(str(self._path), "soft", mode=Qt.TextElideMode.ElideMiddle))
        layout.addWidget(split, 1)
        layout.addWidget(self._notice)
        layout.addLayout(foot)

    def _begin_again(self) -> None:
        """Another kind, encoding or sheet: the columns are guessed anew."""
        self._fresh = True
        self.check()

    def _remap(self) -> None:
        self._fresh = False
        self.check()

    def _run(self, title: str, work: object, show: object) -> None:
        task = self._workspace.tasks.task(title, work, tell=False)  # type: ignore[arg-type]
        self._task = task
        task.progressed.connect(self._note_progress)
        task.finished.connect(show)
        task.failed.connect(self._show_trouble)
        task.cancelled.connect(self._note_cancelled)
        task.ended.connect(self._note_end)
        self._workspace.tasks.start(task)

    def _note_progress(self, done: int, total: int) -> None:
        self._bar.setVisible(total > 0)
        self._bar.setMaximum(max(1, total))
        self._bar.setValue(done)

    def _note_cancelled(self) -> None:
        if not self._again:
            self._say(self.tr("Stopped. Nothing was imported."))

    def _note_end(self, _task: object) -> None:
        self._task = None
        self._bar.hide()
        self._set_busy(False)
        if self._again:
            self._again = False
            self.check()

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._kind, self._encoding, self._sheet, self._duplicate, self._columns):
            widget.setEnabled(not busy and self._result is None)
        if busy:
            self._import_button.setEnabled(False)

    def _show_plan(self, plan: object) -> None:
        assert isinstance(plan, ImportPlan)
        self._plan = plan
        self._notice.set_text("")
        self._kind.setCurrentIndex(max(0, self._kind.findData(plan.kind)))
        self._form.setRowVisible(self._encoding, plan.encoding is not None)
        self._form.setRowVisible(self._sheet, len(plan.sheets) > 1)
        if self._sheet.count() != len(plan.sheets):
            self._sheet.clear()
            for name in plan.sheets:
                self._sheet.addItem(name, name)
        self._sheet.setCurrentIndex(max(0, self._sheet.findData(plan.sheet)))
        examples = examples_of(plan)
        self._columns.show_columns(plan.kind, plan.columns, examples)
        self._fresh = False
        titles, rows, faint = preview_rows(plan, QLocale())
        titles[0] = self.tr("Line")
        color = QColor(self._workspace.theme.tokens.ink_faint)
        self._preview.lines.set_rows(rows, faint, color, titles)
        self._preview.set_widths([7, *[16] * (len(titles) - 2)])
        self._rejected.lines.set_rows(rejected_rows(plan.rejected))
        self._known.lines.set_rows(duplicate_rows(plan.duplicates))
        self._notices.lines.set_rows(notice_rows(plan.notices))
        self._name_tabs(len(plan.rejected), len(plan.duplicates), len(plan.notices))
        self._say(self._sum_up(plan))
        ready = plan.created + plan.updated
        self._import_button.setEnabled(ready > 0)
        self._import_button.setText(self.tr("Import %n row(s)", "", ready) if ready else self.tr("Import"))
        self._import_button.setFocus()

    def _sum_up(self, plan: ImportPlan) -> str:
        if plan.missing:
            wanted = ", ".join(f"“{target_title(target)}”" for target in plan.missing)
            return self.tr("Please say at the left which column holds {columns}.").format(columns=wanted)
        parts = [self.tr("%n new", "", plan.created)]
        if plan.updated:
            parts.append(self.tr("%n filled in", "", plan.updated))
        if plan.skipped:
            parts.append(self.tr("%n known already", "", plan.skipped))
        if plan.rejected:
            parts.append(self.tr("%n not understood, kept in a file of their own", "", len(plan.rejected)))
        text = self.tr(" · ").join(parts)
        if plan.imported_before is not None:
            day = day_text(plan.imported_before)
            text += "\n" + self.tr("This file was imported before, on {day}.").format(day=day)
        return text

    def _show_result(self, result: object) -> None:
        assert isinstance(result, ImportResult)
        self._result = result
        done = self.tr("%n row(s) imported. Ctrl+Z takes them all back.", "", result.created + result.updated)
        if result.rejects_path is not None:
            done += "\n" + self.tr(
                "Rows that were not taken are in {file}: mend it and import it again."
            ).format(file=result.rejects_path.name)
            self._rejects_button.show()
        self._say(done)
        self._import_button.hide()
        self._close_button.setText(self.tr("Close"))
        self._close_button.setDefault(True)
        self._close_button.setFocus()
        self._workspace.say(self.tr("%n row(s) imported", "", result.created + result.updated))

    def _show_trouble(self, error: object) -> None:
        if isinstance(error, TableError):
            text = file_trouble(error.code, error.line, error.params)
        else:
            assert isinstance(error, Exception)
            text = sentence(error)
        self._notice.set_text(text)
        self._say("")
        self._form.setRowVisible(self._sheet, self._sheet.count() > 1)

    def _show_rejects_file(self) -> None:
        if self._result is not None and self._result.rejects_path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._result.rejects_path.parent)))

    def _name_tabs(self, rejected: int = 0, known: int = 0, notices: int = 0) -> None:
        self._tabs.setTabText(0, self.tr("As understood"))
        for page, title, count in (
            (1, self.tr("Not understood ({count})"), rejected),
            (2, self.tr("Known already ({count})"), known),
            (3, self.tr("Remarks ({count})"), notices),
        ):
            self._tabs.setTabText(page, title.format(count=QLocale().toString(count)))
            self._tabs.setTabVisible(page, count > 0)

    def _say(self, text: str) -> None:
        self._summary.setText(text)


def _combo(name: str, items: list[tuple[str, object]]) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    for text, value in items:
        combo.addItem(text, str(value))
    return combo
