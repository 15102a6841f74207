"""The line icons of resources/icons as QIcons, drawn in the colours of the theme.

Icons are drawn for the screen's pixel ratio and kept until the theme changes.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from keyacct_desktop.app import paths
from keyacct_desktop.ui.shell.tokens import ICON_SIZE, Tokens


def icon(name: str, tokens: Tokens, size: int = ICON_SIZE) -> QIcon:
    """The icon `name` in ink; greyed when disabled, in the accent when checked."""
    made = QIcon()
    states = (
        (tokens.ink_soft, QIcon.Mode.Normal, QIcon.State.Off),
        (tokens.line_strong, QIcon.Mode.Disabled, QIcon.State.Off),
    )
    for colour, mode, state in states:
        made.addPixmap(pixmap(name, colour, size), mode, state)
    return made


def toggle_icon(name: str, tokens: Tokens, size: int = ICON_SIZE) -> QIcon:
    """Like `icon`, for buttons that stay pressed: in the accent while they are."""
    made = icon(name, tokens, size)
    made.addPixmap(pixmap(name, tokens.accent, size), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, colour: str, size: int = ICON_SIZE) -> QPixmap:
    """One icon in one colour, `size` in device-independent pixels."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _draw(name, colour, size, ratio)


@lru_cache(maxsize=256)
def _draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return paths.resource(f"icons/{name}.svg").read_bytes()
