"""The print dialog: the pages as they will come out, what can be chosen about them, and where they go.

A PDF needs no printer. Building, writing and printing run in a worker with progress and cancel; whatever is
chosen is remembered per kind of print once something was printed.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.documents.devices import write_pdf
from keyacct_desktop.documents.page import Document, Flip, PageRange
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import refuse_as_target
from keyacct_desktop.ui.printing import printers
from keyacct_desktop.ui.printing.dialog_parts import flip_words, labelled_button
from keyacct_desktop.ui.printing.options import PrintOptions
from keyacct_desktop.ui.printing.preview_pane import PreviewPane
from keyacct_desktop.ui.printing.source import PrintSource
from keyacct_desktop.ui.shell.tasks import Progress, Task
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice, hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.errors import sentence

_WIDTH: Final = 1080
_HEIGHT: Final = 720
_SIDE: Final = 300
_SETTLE_MS: Final = 150


def open_print(workspace: Workspace, parent: QWidget, source: PrintSource) -> "PrintDialog":
    """Open the dialog on a source."""
    dialog = PrintDialog(workspace, parent, source)
    dialog.open()
    dialog.build()
    dialog.look_for_printers()
    return dialog


class PrintDialog(QDialog):
    """One source, its document as chosen, and the ways out."""

    def __init__(self, workspace: Workspace, parent: QWidget, source: PrintSource) -> None:
        super().__init__(parent)
        self.setObjectName("print_dialog")
        self.setWindowTitle(source.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(_WIDTH, parent.width() - SPACE.xl), min(_HEIGHT, parent.height() - SPACE.xl))
        self._workspace = workspace
        self._source = source
        self._document: Document | None = None
        self._task: Task | None = None
        self._stale = False
        self.options = PrintOptions(source, workspace.state)
        self.options.changed.connect(self._choose)
        self.options.pages.textEdited.connect(self._clear_notice)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.build)
        self._build_widgets()
        self._lay_out()
        self._save.setDefault(True)  # needs no printer; counts only within the dialog
        self._refresh()

    def build(self) -> None:
        """Make the document as chosen and show it."""
        if self._task is not None:
            self._stale = True
            return
        self._stale = False
        try:
            chosen = self.options.chosen()
        except Refused as error:
            self._fail(error)
            return
        self._notice.set_text("")
        source = self._source

        def work(progress: Progress) -> Document:
            progress.check()
            return source.build(replace(chosen, report=progress.report))

        self._run(self.tr("Laying out the pages"), work, self._take)

    def look_for_printers(self) -> None:
        """Ask the system for printers; until it answers, files can be made."""

        def work(progress: Progress) -> tuple[list[str], str]:
            progress.check()
            return printers.printer_names()

        task = self._workspace.tasks.task(self.tr("Looking for printers"), work, tell=False)
        task.finished.connect(self._take_printers)
        self._workspace.tasks.start(task, reading=True)

    def save_pdf(self) -> None:
        """Ask for a place and write the file."""
        wanted = self._wanted()
        if self._document is None or wanted is None:
            return
        path = self._workspace.prompts.save_file(
            self,
            self.tr("Save as PDF"),
            f"{self._source.file_name}.pdf",
            [(self.tr("PDF files"), "*.pdf")],
        )
        if path is None:
            return
        document = self._document

        def work(progress: Progress) -> tuple[Path, int]:
            refuse_as_target(self._workspace.book, path)
            return path, write_pdf(document, path, progress.report, wanted)

        self._run(self.tr("Writing {file}").format(file=path.name), work, self._tell_saved)

    def print_now(self) -> None:
        """Send the pages to the chosen printer."""
        wanted, name = self._wanted(), self._printer.currentText()
        if self._document is None or wanted is None or not self._printer.isEnabled():
            return
        document, copies, both = self._document, self._copies.value(), self._both_sides.isChecked()

        def work(progress: Progress) -> int:
            return printers.print_on(
                name, document, only=wanted, copies=copies, both_sides=both, progress=progress.report
            )

        self._run(self.tr("Printing"), work, self._tell_printed)

    @override
    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def _stop(self) -> None:
        self._settle.stop()
        self.preview.stop()
        if self._task is not None:
            self._task.cancel()

    def _choose(self) -> None:
        self._settle.start()

    def _clear_notice(self) -> None:
        self._notice.set_text("")

    def _run(self, title: str, work: Callable[[Progress], object], done: Callable[[object], None]) -> None:
        self._busy_words.setText(title)
        task = self._workspace.tasks.task(title, work, tell=False)
        self._task = task
        task.progressed.connect(self._show_progress)
        task.finished.connect(done)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)
        self._bar.setRange(0, 0)
        self._refresh()
        self._workspace.tasks.start(task, reading=True)

    def _end(self) -> None:
        self._task = None
        self._refresh()
        if self._stale:
            self.build()

    def _take(self, document: object) -> None:
        assert isinstance(document, Document)
        self._document = document
        self._notice.set_look("notice" if getattr(self._source, "calm", False) else "alarm")
        self._notice.set_text(str(getattr(self._source, "note", "")))
        if document.flip is not Flip.NONE:
            self._both_sides.setChecked(True)
        self.preview.show_document(document)

    def _fail(self, error: object) -> None:
        if isinstance(error, BaseException):
            self._notice.set_look("alarm")
            self._notice.set_text(sentence(error))

    def _wanted(self) -> PageRange | None:
        try:
            return self.options.wanted_pages()
        except Refused as error:
            self._fail(error)
            self.options.pages.setFocus()
            return None

    def _tell_saved(self, result: object) -> None:
        assert isinstance(result, tuple)
        path, count = result
        self.options.remember()
        self._workspace.say(
            self.tr("{file}: {pages} saved").format(file=path.name, pages=self.tr("%n page(s)", "", count))
        )
        self.accept()

    def _tell_printed(self, count: object) -> None:
        assert isinstance(count, int)
        self.options.remember()
        self._workspace.state.set_value("print/printer", self._printer.currentText())
        self._workspace.say(
            self.tr("{pages} sent to the printer").format(pages=self.tr("%n page(s)", "", count))
        )
        self.accept()

    def _take_printers(self, found: object) -> None:
        assert isinstance(found, tuple)
        names, usual = found
        self._printer.clear()
        self._printer.addItems(names or [self.tr("No printer is set up")])
        self._printer.setEnabled(bool(names))
        wanted = self._workspace.state.text("print/printer", usual)
        self._printer.setCurrentIndex(max(self._printer.findText(wanted), 0))
        self._refresh()

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _cancel_task(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _build_widgets(self) -> None:
        self.preview = PreviewPane(self._workspace.theme)
        self.preview.failed.connect(self._fail)
        self._printer = QComboBox()
        self._printer.setObjectName("print_printer")
        self._printer.setEnabled(False)
        self._copies = QSpinBox()
        self._copies.setObjectName("print_copies")
        self._copies.setRange(1, 99)
        self._copies.lineEdit().setTextMargins(SPACE.xs, 0, 0, 0)
        self._both_sides = QCheckBox(self.tr("Print on both sides"))
        self._both_sides.setObjectName("print_both_sides")
        self._flip = PlainLabel("", "small", wrap=True)
        self._flip.setObjectName("print_flip")
        self._notice = Notice(look="alarm")
        self._notice.setObjectName("print_notice")
        self._notice.set_text("")
        self._busy_words = PlainLabel("", "soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = labelled_button(self.tr("Stop"), "print_stop", "quiet")
        self._cancel.clicked.connect(self._cancel_task)
        self._save = labelled_button(self.tr("Save as PDF…"), "print_save", "primary")
        self._save.clicked.connect(self.save_pdf)
        self._print = labelled_button(self.tr("Print"), "print_now", "")
        self._print.clicked.connect(self.print_now)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save_pdf)
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_now)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        across.setSpacing(SPACE.l)
        across.addWidget(self.preview, 1)
        across.addWidget(self._side())

    def _side(self) -> QWidget:
        form = self.options.form
        form.addRow(hairline())
        form.addRow(self.tr("Printer"), self._printer)
        form.addRow(self.tr("Copies"), self._copies)
        form.addRow("", self._both_sides)
        upper = QWidget()
        inner = QVBoxLayout(upper)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE.m)
        inner.addWidget(self.options)
        inner.addWidget(self._flip)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setProperty("look", "clear")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(upper)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self._print, 1)
        buttons.addWidget(self._save, 1)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(scroll, 1)
        column.addWidget(self._notice)
        column.addWidget(self._busy_words)
        busy = QHBoxLayout()
        busy.addWidget(self._bar, 1)
        busy.addWidget(self._cancel)
        column.addLayout(busy)
        column.addLayout(buttons)
        return side

    def _refresh(self) -> None:
        busy = self._task is not None
        ready = self._document is not None and not busy
        self._save.setEnabled(ready)
        self._print.setEnabled(ready and self._printer.isEnabled())
        self._copies.setEnabled(self._printer.isEnabled())
        self._both_sides.setEnabled(self._printer.isEnabled())
        self._flip.setText(flip_words(self._document))
        self._flip.setVisible(bool(self._flip.text()))
        for widget in (self._busy_words, self._bar, self._cancel):
            widget.setVisible(busy)
