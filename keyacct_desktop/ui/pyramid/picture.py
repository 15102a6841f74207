"""The place where a chart is shown: painted sharply, hovered, clicked, and walked through by the arrow keys.

Knows regions and pixels; what a click means is told to others.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from keyacct_desktop.ui.pyramid.people import leads_somewhere, way_words
from keyacct_desktop.ui.pyramid.rendering import Paper, Rendered
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import RADIUS, SPACE
from keyacct_desktop.ui.shell.typing import override

if TYPE_CHECKING:
    from keyacct_desktop.charts.drawing import Region

_SETTLE_MS: Final = 120
_MOST_STOPS: Final = 1000
"""Nobody walks through more points than these; the table of numbers has all of them."""
_PAD: Final = SPACE.m
_FORWARD: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class PictureView(QWidget):
    """`size_settled` when it has another size, `chosen` with a Region, `told` with what is under the mouse or the
    keyboard ("" for nothing)."""

    size_settled = Signal()
    chosen = Signal(object)
    told = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pyramid_picture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._rendered: Rendered | None = None
        self._words = ""
        self._region: Region | None = None
        self._stops: list[Region] | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.size_settled)

    def paper(self) -> Paper:
        """How large the next picture has to be."""
        room = self._room()
        return Paper(
            max(room.width(), 80), max(room.height(), 60), float(self.logicalDpiX()), self.devicePixelRatioF()
        )

    def show_picture(self, rendered: Rendered, title: str) -> None:
        """Show a chart; `title` names it for screen readers."""
        self._rendered, self._words = rendered, ""
        self._stops = None
        self._point_at(None)
        self.setAccessibleName(title)
        self.update()

    def show_words(self, words: str) -> None:
        """Say something in the place of the picture."""
        self._rendered, self._words, self._stops = None, words, None
        self._point_at(None)
        self.setAccessibleName(words)
        self.update()

    @property
    def rendered(self) -> Rendered | None:
        """What is shown now."""
        return self._rendered

    def words(self) -> str:
        """What is said in the place of the picture."""
        return self._words

    def place_of(self, region: "Region") -> QRect:
        """Where a region is on this widget."""
        room = QRectF(self._room())
        return QRectF(
            room.left() + region.left * room.width(),
            room.top() + (1 - region.top) * room.height(),
            (region.right - region.left) * room.width(),
            (region.top - region.bottom) * room.height(),
        ).toAlignedRect()

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 440)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(420, 260)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.accent if self.hasFocus() else tokens.line
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self._rendered is None:
            painter.setPen(QColor(tokens.ink_soft))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self._room(), flags, self._words)
            return
        room, image = self._room(), self._rendered.image
        if image.deviceIndependentSize().toSize() == room.size():
            painter.drawImage(QPointF(room.topLeft()), image)
        else:
            # Another size is on its way; until then the old picture fills the place.
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(room, image)
        self._paint_ring(painter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found != self._region:
            self._point_at(found)
            if found is not None:
                QToolTip.showText(event.globalPosition().toPoint(), tip_text(found.tip), self)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point_at(None)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            found = self._at(event.position())
            if found is not None and leads_somewhere(found):
                QToolTip.hideText()
                self.chosen.emit(found)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _FORWARD or key in _BACK:
            self._step(1 if key in _FORWARD else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._places():
            self._stop_at(0 if key is Qt.Key.Key_Home else len(self._places()) - 1)
        elif key in _ENTER and self._region is not None and leads_somewhere(self._region):
            QToolTip.hideText()
            self.chosen.emit(self._region)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None)

    def _room(self) -> QRect:
        return self.rect().adjusted(_PAD, _PAD, -_PAD, -_PAD)

    def _at(self, point: QPointF) -> "Region | None":
        room = self._room()
        if self._rendered is None or room.isEmpty():
            return None
        x = (point.x() - room.left()) / room.width()
        y = 1 - (point.y() - room.top()) / room.height()
        return self._rendered.drawing.at(x, y)

    def _step(self, by: int) -> None:
        stops = self._places()
        if not stops:
            return
        here = next((place for place, stop in enumerate(stops) if stop == self._region), None)
        if here is None:
            self._stop_at(0 if by > 0 else len(stops) - 1)
        else:
            self._stop_at((here + by) % len(stops))

    def _stop_at(self, place: int) -> None:
        region = self._places()[place]
        self._point_at(region)
        QToolTip.showText(self.mapToGlobal(self.place_of(region).center()), tip_text(region.tip), self)

    def _places(self) -> "list[Region]":
        """Where the arrow keys stop; looked up when the first of them is pressed."""
        if self._stops is None:
            self._stops = [] if self._rendered is None else _stops(self._rendered)
        return self._stops

    def _point_at(self, region: "Region | None") -> None:
        if region == self._region:
            return
        self._region = region
        if region is None:
            QToolTip.hideText()
        # The shape of the cursor says whether a click leads anywhere.
        leads = region is not None and leads_somewhere(region)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        words = (
            ""
            if region is None
            else " · ".join((*region.tip.split("\n"), way_words(region))).removesuffix(" · ")
        )
        self.setAccessibleDescription(words)
        self.told.emit(words)
        self.update()

    def _paint_ring(self, painter: QPainter) -> None:
        if self._region is None or self._rendered is None:
            return
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        here = self._region
        same = [one for one in self._rendered.drawing.regions if _same(one, here)] or [here]
        for region in same:
            place = QRectF(self.place_of(region))
            if place.width() < 6 and place.height() < 6:
                painter.drawEllipse(place.center(), 8, 8)
            else:
                painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 4, 4)


def tip_text(tip: str) -> str:
    """Several plain lines as a tool tip: what looks like mark-up is shown as it is."""
    escaped = tip.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return tip if escaped == tip else "<span>" + escaped.replace("\n", "<br>") + "</span>"


def _same(one: "Region", other: "Region") -> bool:
    """Whether two places are of the same thing."""
    return (one.kind, one.code, one.party, one.tip) == (other.kind, other.code, other.party, other.tip)


def _stops(rendered: Rendered) -> "list[Region]":
    """Where the arrow keys stop: every place once, points in the order of the customers."""
    drawing = rendered.drawing
    found: dict[tuple[str, str, int | None, str], Region] = {}
    for region in drawing.regions:
        found.setdefault((region.kind, region.code, region.party, region.tip), region)
    if drawing.points is not None:
        from keyacct_desktop.charts.drawing import Region as Place

        points = drawing.points
        for place, party in enumerate(points.ids[:_MOST_STOPS]):
            x, y = float(points.x[place]), float(points.y[place])
            found.setdefault(
                ("customer", "", int(party), points.tips[place]),
                Place("customer", "", x, y, x, y, points.tips[place], int(party)),
            )
    return list(found.values())
