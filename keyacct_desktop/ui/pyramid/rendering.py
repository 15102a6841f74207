"""A chart as a picture: drawn by matplotlib in a worker, handed to the window as an image. No widget here."""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from keyacct_desktop.charts.style import DARK, LIGHT, PRINT, Style
from keyacct_desktop.ui.charting.pictures import Look, Material, draw
from keyacct_desktop.ui.shell.tokens import Scheme, Tokens
from keyacct_desktop.ui.words.charts import chart_words

if TYPE_CHECKING:
    from keyacct_desktop.charts.drawing import Drawing
    from keyacct_desktop.charts.words import ChartWords

FILE_INCHES: Final = (10.0, 5.8)
"""The size of a picture in a file or on the clipboard."""
FILE_DPI: Final = 200


@dataclass(frozen=True, slots=True)
class Paper:
    """How large a picture is on the screen: logical pixels, of which `per_inch` make an inch, and dots per pixel."""

    width: int
    height: int
    per_inch: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Rendered:
    """A chart and its image."""

    drawing: "Drawing"
    image: QImage


def screen_look(tokens: Tokens, points: float, *, discreet: bool) -> Look:
    """As the window looks: its colours and its text size."""
    style = DARK if tokens.scheme is Scheme.DARK else LIGHT
    return Look(_words(), replace(style, face=tokens.surface, size=points), framed=False, discreet=discreet)


def paper_look(*, discreet: bool, framed: bool = True, points: float | None = None) -> Look:
    """Black on white, with its title and its sentence."""
    style: Style = PRINT if points is None else replace(PRINT, size=points)
    return Look(_words(), style, framed=framed, discreet=discreet)


def render(name: str, material: Material, look: Look, paper: Paper) -> Rendered:
    """Draw a chart for the screen. Takes up to a tenth of a second, the first time more. Raises MissingChineseFont."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from keyacct_desktop.charts.engine import new_figure

    figure = new_figure(
        paper.width / paper.per_inch, paper.height / paper.per_inch, paper.per_inch * paper.ratio
    )
    drawing = draw(name, figure, material, look)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    width, height = canvas.get_width_height()
    pixels = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(paper.ratio)
    return Rendered(drawing, image)


def file_of(name: str, material: Material, look: Look, suffix: str) -> bytes:
    """The bytes of a picture file: "png", "svg" or "pdf". Raises MissingChineseFont."""
    from keyacct_desktop.charts.engine import figure_bytes, new_figure

    figure = new_figure(*FILE_INCHES)
    draw(name, figure, material, look)
    return figure_bytes(figure, suffix, FILE_DPI)


def picture_of(name: str, material: Material, look: Look, inches: tuple[float, float], dpi: float) -> QImage:
    """A picture of that size for paper or the clipboard. Raises MissingChineseFont."""
    from keyacct_desktop.charts.engine import new_figure

    figure = new_figure(*inches)
    draw(name, figure, material, look)
    buffer = BytesIO()
    figure.savefig(
        buffer, format="png", dpi=dpi, metadata={"Software": None}, facecolor=figure.get_facecolor()
    )
    return QImage.fromData(buffer.getvalue())


def _words() -> "ChartWords":
    return chart_words(QLocale().name())
