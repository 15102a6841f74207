"""Small signs that every view of the calendar paints alike: tiers by colour and shape, follow-ups by a box, days off.

A shape says the tier as well as the colour does, for eyes that do not tell colours apart.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from keyacct_desktop.ui.shell.tokens import Tokens
from keyacct_desktop.ui.widgets.tier_chip import tier_colour

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.occurrences import Occurrence

MARK: Final = 8
"""Width and height of a sign in device-independent pixels."""
TASKS: Final = frozenset({"next_step", "promise", "task"})


def is_task(one: "Occurrence") -> bool:
    """Whether this is a follow-up, which may be moved to another day and ticked off."""
    return one.source == "task"


def draw_mark(painter: QPainter, centre: QPointF, tokens: Tokens, tier: str | None, *, task: bool) -> None:
    """The sign of a line: a box for a follow-up, else the shape of the tier."""
    colour = QColor(tier_colour(tokens, tier))
    half = MARK / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if task:
        painter.setPen(QPen(QColor(tokens.ink_soft) if tier is None else colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(centre.x() - half + 0.5, centre.y() - half + 0.5, MARK - 1, MARK - 1), 1, 1
        )
    elif tier in ("maintenance", "void", None):
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, half - 1.2, half - 1.2)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        _draw_shape(painter, centre, tier or "")
    painter.restore()


def draw_day_off(
    painter: QPainter, rect: QRectF, tokens: Tokens, word: str, font: QFont, *, off: bool
) -> None:
    """The mark 休 on a soft red ground, or 班 on a grey one, in the corner of a day."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.bad if off else tokens.ink_soft))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(QColor(tokens.surface))
    painter.setFont(font)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), word)
    painter.restore()


def _draw_shape(painter: QPainter, centre: QPointF, tier: str) -> None:
    half = MARK / 2
    x, y = centre.x(), centre.y()
    if tier == "key":
        reach = half + 0.8
        painter.drawPolygon(
            QPolygonF(
                [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
            )
        )
    elif tier == "major":
        painter.drawEllipse(centre, half, half)
    else:
        painter.drawPolygon(
            QPolygonF(
                [QPointF(x, y - half), QPointF(x + half, y + half - 0.5), QPointF(x - half, y + half - 0.5)]
            )
        )
