"""Choosing the square of a picture that becomes the photo: drag to move, wheel or slider to zoom."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from keyacct_desktop.ui.customers.card.photo_loader import cut_photo, middle_square
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel

_VIEW = 340
_STEPS = 100
_CLOSEST = 6.0


class CropView(QWidget):
    """The picture behind a fixed square frame. `zoomed` carries the slider's position, 0-100."""

    zoomed = Signal(int)

    def __init__(self, image: QImage, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crop_view")
        self.setFixedSize(QSize(_VIEW, _VIEW))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._image = image
        self._theme = theme
        first = middle_square(image.size())
        self._widest = float(first.width())
        self._side = self._widest
        self._corner = QPointF(first.topLeft())
        self._grabbed: QPoint | None = None

    def part(self) -> QRect:
        """The chosen square in the picture's pixels."""
        side = max(1, round(self._side))
        return QRect(round(self._corner.x()), round(self._corner.y()), side, side).intersected(
            self._image.rect()
        )

    def set_zoom(self, step: int) -> None:
        """0 shows the largest square, 100 the smallest."""
        side = self._widest / (_CLOSEST ** (step / _STEPS))
        middle = self._corner + QPointF(self._side, self._side) / 2
        self._side = max(side, min(32.0, self._widest))
        self._move_to(middle - QPointF(self._side, self._side) / 2)

    def _move_to(self, corner: QPointF) -> None:
        self._corner = QPointF(
            min(max(corner.x(), 0.0), self._image.width() - self._side),
            min(max(corner.y(), 0.0), self._image.height() - self._side),
        )
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.drawImage(
            QRectF(self.rect()),
            self._image,
            QRectF(self._corner.x(), self._corner.y(), self._side, self._side),
        )
        painter.setPen(
            QPen(QColor(self._theme.tokens.accent if self.hasFocus() else self._theme.tokens.line_strong), 1)
        )
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            at = event.position().toPoint()
            self._pan(QPointF(self._grabbed - at))
            self._grabbed = at

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoomed.emit(4 if event.angleDelta().y() > 0 else -4)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Left: QPointF(-8, 0), Qt.Key.Key_Right: QPointF(8, 0),
            Qt.Key.Key_Up: QPointF(0, -8), Qt.Key.Key_Down: QPointF(0, 8),
        }.get(Qt.Key(event.key()))  # fmt: skip
        if step is not None:
            self._pan(step)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoomed.emit(8)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoomed.emit(-8)
        else:
            super().keyPressEvent(event)

    def _pan(self, pixels: QPointF) -> None:
        self._move_to(self._corner + pixels * (self._side / _VIEW))


class CropDialog(QDialog):
    """`cut` carries the JPEG when the rep agrees."""

    cut = Signal(bytes)

    def __init__(self, image: QImage, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crop_dialog")
        self.setWindowTitle(self.tr("Choose the part to show"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._image = image
        self._view = CropView(image, theme)
        self._zoom = QSlider(Qt.Orientation.Horizontal)
        self._zoom.setRange(0, _STEPS)
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._zoom.valueChanged.connect(self._view.set_zoom)
        self._view.zoomed.connect(self._zoom_by)
        buttons = QDialogButtonBox()
        use = buttons.addButton(self.tr("Use this photo"), QDialogButtonBox.ButtonRole.AcceptRole)
        use.setObjectName("crop_accept")
        use.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        zoom = QHBoxLayout()
        zoom.addWidget(PlainLabel(self.tr("Zoom"), "soft"))
        zoom.addWidget(self._zoom, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._view, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(zoom)
        layout.addWidget(PlainLabel(self.tr("Drag the picture into place."), "small"))
        layout.addWidget(buttons)

    @override
    def accept(self) -> None:
        self.cut.emit(cut_photo(self._image, self._view.part()))
        super().accept()

    def _zoom_by(self, steps: int) -> None:
        self._zoom.setValue(self._zoom.value() + steps)
