"""The left side of the print dialog: the preview with its pages to turn and its zoom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.documents.page import Document
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.ui.printing.dialog_parts import labelled_button, place_words
from keyacct_desktop.ui.printing.preview import FIT, ZOOMS, PageStack, Preview
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.icons import icon
from keyacct_desktop.ui.widgets.text import PlainLabel


class PreviewPane(QWidget):
    """Shows one page of a document. `failed` carries why a page cannot be made or painted."""

    failed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._stack: PageStack | None = None
        self._at = 0
        self._preview = Preview(theme)
        self._preview.turned.connect(self.turn)
        self._preview.zoomed.connect(self._zoom_by)
        self._preview.view.failed.connect(self.failed)
        self._back = _arrow("previous", "print_back", self.tr("Previous page"), theme)
        self._back.clicked.connect(self._turn_back)
        self._on = _arrow("next", "print_on", self.tr("Next page"), theme)
        self._on.clicked.connect(self._turn_on)
        self._place = PlainLabel("", "soft")
        self._place.setObjectName("print_place")
        self._zoom = QComboBox()
        self._zoom.setObjectName("print_zoom")
        self._zoom.setAccessibleName(self.tr("Zoom"))
        for zoom in ZOOMS:
            self._zoom.addItem(self.tr("Whole page") if zoom == FIT else f"{zoom:.0%}", zoom)
        self._zoom.currentIndexChanged.connect(self._set_zoom)
        self._lay_out()
        self._refresh()

    def show_document(self, document: Document) -> None:
        """Show a document, at the page where the one before was, as far as there is one."""
        self.stop()
        if self._stack is not None:
            self._stack.deleteLater()
        self._stack = PageStack(document, self)
        self._stack.counted.connect(self._refresh)
        self._stack.failed.connect(self.failed)
        self._stack.start()
        while self._at and self._stack.page(self._at) is None:
            self._at -= 1
        self._show_page()
        if self._stack.complete and not self._stack.known:
            self.failed.emit(Refused("nothing_to_print"))

    def stop(self) -> None:
        """Count no further."""
        if self._stack is not None:
            self._stack.stop()

    def turn(self, step: int) -> None:
        """Some pages further or back."""
        if self._stack is None:
            return
        if self._at + step >= 0 and self._stack.page(self._at + step) is not None:
            self._at += step
        self._show_page()

    def _lay_out(self) -> None:
        walk = QHBoxLayout()
        walk.setSpacing(SPACE.s)
        walk.addWidget(self._back)
        walk.addWidget(self._place)
        walk.addWidget(self._on)
        walk.addStretch(1)
        walk.addWidget(self._zoom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self._preview, 1)
        column.addLayout(walk)

    def _show_page(self) -> None:
        if self._stack is not None:
            self._preview.view.show_page(self._stack.document, self._stack.page(self._at))
        self._refresh()

    def _refresh(self) -> None:
        stack = self._stack
        some = stack is not None and (stack.known or not stack.complete)
        self._place.setText(
            place_words(self._at, stack.known, complete=stack.complete) if stack and some else ""
        )
        self._back.setEnabled(stack is not None and self._at > 0)
        self._on.setEnabled(stack is not None and (not stack.complete or self._at + 1 < stack.known))

    def _turn_back(self) -> None:
        self.turn(-1)

    def _turn_on(self) -> None:
        self.turn(1)

    def _set_zoom(self) -> None:
        self._preview.view.set_zoom(float(self._zoom.currentData()))

    def _zoom_by(self, step: int) -> None:
        at = self._zoom.currentIndex() + step
        self._zoom.setCurrentIndex(min(max(at, 0), self._zoom.count() - 1))


def _arrow(name: str, object_name: str, words: str, theme: Theme) -> QPushButton:
    button = labelled_button("", object_name, "quiet")
    button.setIcon(icon(name, theme.tokens))
    button.setAccessibleName(words)
    return button
