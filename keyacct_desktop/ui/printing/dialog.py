"""The print dialog: the pages as they will come out, what can be chosen about them, and where they go.

A PDF needs no printer. Building, writing and printing run in a worker with progress and cancel; whatever is
chosen is remembered per kind of print once something was printed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.documents.devices import write_pdf
from keyacct_desktop.documents.page import Document, Flip, PageRange
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.ui.printing import printers
from keyacct_desktop.ui.printing.options import PrintOptions
from keyacct_desktop.ui.printing.preview import FIT, ZOOMS, PageStack, Preview
from keyacct_desktop.ui.printing.source import PrintSource
from keyacct_desktop.ui.shell.tasks import Progress, Task
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice, hairline
from keyacct_desktop.ui.widgets.icons import icon
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
        self._stack: PageStack | None = None
        self._at = 0
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
            return source.build(chosen)

        self._run(self.tr("Laying out the pages"), work, self._take)

    def look_for_printers(self) -> None:
        """Ask the system for printers; until it answers, files can be made."""

        def work(progress: Progress) -> tuple[list[str], str]:
            progress.check()
            return printers.printer_names()

        task = self._workspace.tasks.task(self.tr("Looking for printers"), work, tell=False)
        task.finished.connect(self._take_printers)
        self._workspace.tasks.start(task)

    def turn(self, step: int) -> None:
        """Some pages further or back."""
        if self._stack is None:
            return
        if self._stack.page(self._at + step) is not None and self._at + step >= 0:
            self._at += step
        self._show_page()

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
        if self._stack is not None:
            self._stack.stop()
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
        self._workspace.tasks.start(task)

    def _end(self) -> None:
        self._task = None
        self._refresh()
        if self._stale:
            self.build()

    def _take(self, document: object) -> None:
        assert isinstance(document, Document)
        if self._stack is not None:
            self._stack.stop()
            self._stack.deleteLater()
        self._document = document
        self._stack = PageStack(document, self)
        self._stack.counted.connect(self._refresh)
        self._stack.failed.connect(self._fail)
        self._stack.start()
        while self._at and self._stack.page(self._at) is None:
            self._at -= 1
        self._show_page()

    def _show_page(self) -> None:
        if self._stack is not None and self._document is not None:
            self._preview.view.show_page(self._document, self._stack.page(self._at))
        self._refresh()

    def _fail(self, error: object) -> None:
        if isinstance(error, BaseException):
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
        tokens = self._workspace.theme.tokens
        self._preview = Preview(self._workspace.theme)
        self._preview.turned.connect(self.turn)
        self._preview.zoomed.connect(self._zoom_by)
        self._preview.view.failed.connect(self._fail)
        self._back = QPushButton(icon("previous", tokens), "")
        self._back.setAccessibleName(self.tr("Previous page"))
        self._back.clicked.connect(self._turn_back)
        self._on = QPushButton(icon("next", tokens), "")
        self._on.setAccessibleName(self.tr("Next page"))
        self._on.clicked.connect(self._turn_on)
        self._place = PlainLabel("", "soft")
        self._place.setObjectName("print_place")
        self._zoom = QComboBox()
        self._zoom.setObjectName("print_zoom")
        self._zoom.setAccessibleName(self.tr("Zoom"))
        for zoom in ZOOMS:
            self._zoom.addItem(self.tr("Whole page") if zoom == FIT else f"{zoom:.0%}", zoom)
        self._zoom.currentIndexChanged.connect(self._set_zoom)
        self._printer = QComboBox()
        self._printer.setObjectName("print_printer")
        self._printer.setEnabled(False)
        self._copies = QSpinBox()
        self._copies.setObjectName("print_copies")
        self._copies.setRange(1, 99)
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
        self._cancel = _button(self.tr("Stop"), "print_stop", "quiet")
        self._cancel.clicked.connect(self._cancel_task)
        self._save = _button(self.tr("Save as PDF…"), "print_save", "primary")
        self._save.clicked.connect(self.save_pdf)
        self._print = _button(self.tr("Print"), "print_now", "")
        self._print.clicked.connect(self.print_now)
        for button, name in ((self._back, "print_back"), (self._on, "print_on")):
            button.setObjectName(name)
            button.setProperty("look", "quiet")
            button.setAutoDefault(False)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save_pdf)
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_now)

    def _lay_out(self) -> None:
        walk = QHBoxLayout()
        walk.setSpacing(SPACE.s)
        walk.addWidget(self._back)
        walk.addWidget(self._place)
        walk.addWidget(self._on)
        walk.addStretch(1)
        walk.addWidget(self._zoom)
        left = QVBoxLayout()
        left.setSpacing(SPACE.s)
        left.addWidget(self._preview, 1)
        left.addLayout(walk)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        across.setSpacing(SPACE.l)
        across.addLayout(left, 1)
        across.addWidget(self._side())

    def _side(self) -> QWidget:
        device = QFormLayout()
        device.setHorizontalSpacing(SPACE.m)
        device.setVerticalSpacing(SPACE.s)
        device.addRow(self.tr("Printer"), self._printer)
        device.addRow(self.tr("Copies"), self._copies)
        device.addRow("", self._both_sides)
        upper = QWidget()
        inner = QVBoxLayout(upper)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE.m)
        inner.addWidget(self.options)
        inner.addWidget(hairline())
        inner.addLayout(device)
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

    def _turn_back(self) -> None:
        self.turn(-1)

    def _turn_on(self) -> None:
        self.turn(1)

    def _set_zoom(self) -> None:
        self._preview.view.set_zoom(float(self._zoom.currentData()))

    def _zoom_by(self, step: int) -> None:
        at = self._zoom.currentIndex() + step
        self._zoom.setCurrentIndex(min(max(at, 0), self._zoom.count() - 1))

    def _refresh(self) -> None:
        stack, busy = self._stack, self._task is not None
        self._place.setText(self._place_words())
        self._back.setEnabled(stack is not None and self._at > 0)
        self._on.setEnabled(stack is not None and (not stack.complete or self._at + 1 < stack.known))
        ready = self._document is not None and not busy
        self._save.setEnabled(ready)
        self._print.setEnabled(ready and self._printer.isEnabled())
        self._copies.setEnabled(self._printer.isEnabled())
        self._both_sides.setEnabled(self._printer.isEnabled())
        self._flip.setText(self._flip_words())
        self._flip.setVisible(bool(self._flip.text()))
        for widget in (self._busy_words, self._bar, self._cancel):
            widget.setVisible(busy)

    def _place_words(self) -> str:
        stack = self._stack
        if stack is None:
            return ""
        if stack.complete:
            return self.tr("Page {page} of {pages}").format(page=self._at + 1, pages=f"{stack.known:,}")
        return self.tr("Page {page} of {pages} or more").format(page=self._at + 1, pages=f"{stack.known:,}")

    def _flip_words(self) -> str:
        flip = self._document.flip if self._document is not None else Flip.NONE
        if flip is Flip.LONG_EDGE:
            return self.tr("Front and back belong together: print on both sides, flipped on the long edge.")
        if flip is Flip.SHORT_EDGE:
            return self.tr("Front and back belong together: print on both sides, flipped on the short edge.")
        return ""


def _button(words: str, name: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(False)
    if look:
        button.setProperty("look", look)
    return button
