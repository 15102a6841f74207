"""The picture on a card: the photo in a rounded square, or the first letters of the name.

Takes a click, a dropped file or picture. Decodes nothing itself but the small JPEG from the book.
"""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.typing import override

SIDE = 76
_TIER = 5


class PhotoView(QWidget):
    """`clicked` for a click or Enter, `file_dropped` (Path) and `image_dropped` (QImage) for drops."""

    clicked = Signal()
    file_dropped = Signal(object)
    image_dropped = Signal(object)

    def __init__(self, theme: Theme, name: str, jpeg: bytes | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_photo")
        self._theme = theme
        self._letters = monogram(name)
        self._pixmap = QPixmap()
        self._over = False
        # The book takes JPEG only. Anything else was put there by another hand, and a drawing may name files to open.
        if jpeg is not None and jpeg.startswith(b"\xff\xd8"):
            self._pixmap.loadFromData(jpeg)
        self.setFixedSize(QSize(SIDE, SIDE))
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Photo of {name}").format(name=name[:80]))
        self.setToolTip(self.tr("Choose a photo, or drop one here"))
        theme.changed.connect(self.update)

    def has_photo(self) -> bool:
        return not self._pixmap.isNull()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, 8, 8)
        if self.has_photo():
            painter.setClipPath(path)
            painter.drawPixmap(self.rect(), self._pixmap)
            painter.setClipping(False)
        else:
            painter.fillPath(path, QColor(tokens.accent_soft))
            font = self._theme.font("display")
            font.setPointSizeF(font.pointSizeF() * (1.15 if len(self._letters) < 2 else 0.95))
            painter.setFont(font)
            painter.setPen(QColor(tokens.accent))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._letters)
        edge = tokens.accent if self._over or self.hasFocus() else tokens.line
        painter.setPen(QPen(QColor(edge), 1.5 if self._over else 1))
        painter.drawPath(path)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._over = True
            self.update()

    @override
    def dragLeaveEvent(self, event: object) -> None:
        self._over = False
        self.update()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.file_dropped.emit(Path(files[0]))
        elif event.mimeData().hasImage():
            image = event.mimeData().imageData()
            if isinstance(image, QImage):
                event.acceptProposedAction()
                self.image_dropped.emit(image)


def monogram(name: str) -> str:
    """What stands for a face: a Chinese name's first character, else up to two initials."""
    words = [word for word in name.split() if word[:1].isalnum()]
    if not words:
        return name.strip()[:1]
    first = words[0][0]
    if ord(first) > 0x2E80 or len(words) == 1:
        return first.upper()
    return (first + words[-1][0]).upper()
