"""The preview: one page at a time, painted by the same canvas as the printer's, on a desk of the window's colour.

`PageStack` finds any page of a document without keeping them all; how many there are is counted in small slices.
"""

from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from keyacct_desktop.documents.devices import page_image
from keyacct_desktop.documents.page import Document, Page
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import BookError
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.typing import override

FIT: Final = 0.0
ZOOMS: Final = (FIT, 0.75, 1.0, 1.5, 2.0)
_BORDER: Final = 18
_SLICE_S: Final = 0.02
_KEPT_PARTS: Final = 3


class PageStack(QObject):
    """Pages of a document by their number, from 0. `counted` says that more is known, or all (`complete`); `failed`
    carries what a part raised, and nothing more is counted then."""

    counted = Signal()
    failed = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._ends: list[int] = []
        self._kept: dict[int, list[Page]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._count_some)

    @property
    def known(self) -> int:
        """How many pages are known so far."""
        return self._ends[-1] if self._ends else 0

    @property
    def complete(self) -> bool:
        return len(self._ends) == len(self.document.parts)

    def start(self) -> None:
        """Count now what is short, and the rest whenever there is time."""
        self._count_some()
        if not self.complete:
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def page(self, number: int) -> Page | None:
        """A page; None when there is none of this number, or it cannot be made."""
        try:
            return self._find(number)
        except (Refused, BookError) as error:
            self.stop()
            self.failed.emit(error)
            return None

    def _find(self, number: int) -> Page | None:
        while number >= self.known and not self.complete:
            self._count_part()
        for part, end in enumerate(self._ends):
            if number < end:
                pages = self._pages_of(part)
                return pages[number - end + len(pages)]
        return None

    def _count_some(self) -> None:
        start = monotonic()
        try:
            while not self.complete and monotonic() - start < _SLICE_S:
                self._count_part()
        except (Refused, BookError) as error:
            self.stop()
            self.failed.emit(error)
            return
        if self.complete:
            self._timer.stop()
        self.counted.emit()

    def _count_part(self) -> None:
        self._ends.append(self.known + len(self._pages_of(len(self._ends))))

    def _pages_of(self, part: int) -> list[Page]:
        if part not in self._kept:
            if len(self._kept) >= _KEPT_PARTS:
                self._kept.pop(next(iter(self._kept)))
            self._kept[part] = list(self.document.parts[part]())
        return self._kept[part]


class PageView(QWidget):
    """One page as a picture, sharp at the screen's own resolution. `failed` carries why it cannot be painted."""

    failed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("print_page")
        self._theme = theme
        self._page: Page | None = None
        self._document: Document | None = None
        self._zoom = FIT
        self._room = QSize(200, 200)
        self._image: QImage | None = None
        self._held = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, document: Document, page: Page | None) -> None:
        """Show this page, or an empty desk."""
        self._document, self._page = document, page
        self._lay_out()

    def clear(self) -> None:
        """An empty desk."""
        self._page = self._image = None
        self.update()

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the size on paper, FIT the whole page in the room there is."""
        self._zoom = zoom
        self._lay_out()

    def set_held(self, held: bool) -> None:
        """Frame the page while the keyboard turns it."""
        self._held = held
        self.update()

    def set_room(self, room: QSize) -> None:
        """How much of the desk can be seen."""
        self._room = room
        self._lay_out()

    @property
    def image(self) -> QImage | None:
        """What is shown, for those who look at it."""
        return self._image

    @override
    def sizeHint(self) -> QSize:
        return self.size()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._page is None or self._document is None:
            return
        if self._image is None:
            self._image = self._painted(self._page, self._document)
        if self._image is None:
            return
        place = QRect(QPoint(0, 0), self._image.deviceIndependentSize().toSize())
        place.moveCenter(self.rect().center())
        shadow = QColor(0, 0, 0, 40)
        painter.fillRect(place.translated(2, 3), shadow)
        painter.drawImage(place.topLeft(), self._image)
        painter.setPen(QColor(self._theme.tokens.accent if self._held else self._theme.tokens.line_strong))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self._held:
            painter.drawRect(place.adjusted(-2, -2, 1, 1))

    def _painted(self, page: Page, document: Document) -> QImage | None:
        ratio = self.devicePixelRatioF()
        try:
            image = page_image(page, document.setup.size, self._dpi() * ratio)
        except Refused as error:
            self._page = None
            self.failed.emit(error)
            return None
        image.setDevicePixelRatio(ratio)
        return image

    def _dpi(self) -> float:
        assert self._document is not None
        if self._zoom:
            return self.logicalDpiX() * self._zoom
        size = self._document.setup.size
        across = (self._room.width() - 2 * _BORDER) / size.width
        down = (self._room.height() - 2 * _BORDER) / size.height
        return max(min(across, down) * 25.4, 10)

    def _lay_out(self) -> None:
        self._image = None
        if self._document is not None:
            scale = self._dpi() / 25.4
            size = self._document.setup.size
            wanted = QSize(
                round(size.width * scale) + 2 * _BORDER - 2, round(size.height * scale) + 2 * _BORDER - 2
            )
            self.setFixedSize(wanted.expandedTo(self._room))
        self.update()


class Preview(QScrollArea):
    """The desk. `turned` asks for another page (−1, +1); `zoomed` with the wheel and Ctrl."""

    turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("print_preview")
        self.setAccessibleName(self.tr("Preview"))
        self.setProperty("look", "clear")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view = PageView(theme)
        self.setWidget(self.view)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.set_room(self.maximumViewportSize())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right:
                self.turned.emit(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self.turned.emit(-1)
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.view.set_held(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.view.set_held(False)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        step = 1 if event.angleDelta().y() > 0 else -1
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(step)
        elif self.verticalScrollBar().maximum() == 0:
            self.turned.emit(-step)
        else:
            super().wheelEvent(event)
            return
        event.accept()
