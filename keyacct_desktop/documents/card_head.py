"""The head of a card (F1): name, who it is, chips; photo and code on the right."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from keyacct_desktop.documents.fonts import Style, face
from keyacct_desktop.documents.page import Rect, Size
from keyacct_desktop.documents.paint import Canvas
from keyacct_desktop.documents.qr import ContactCode, squares_of
from keyacct_desktop.documents.styles import BODY
from keyacct_desktop.documents.text import Lines, fit

_PHOTO_DPI: Final = 300
_JPEG: Final = b"\xff\xd8"
_MOST_NAME_LINES: Final = 10
_MOST_CHIP_LINES: Final = 4
_CHIP: Final = Style(8.5)


class CardHead:
    """Laid out for an area; `height` with the room below it. `left_over` are chips for which there was no place."""

    def __init__(
        self,
        name: str,
        under: str,
        chips: Sequence[str],
        photo: bytes | None,
        code: ContactCode | None,
        area: Rect,
    ) -> None:
        self._area, self._contact = area, code
        small = area.width < 100
        names = [Style(size, bold=True) for size in ((14, 11, 9) if small else (17, 13, 10))]
        pictures = 0.0
        right = area.right
        self._photo: Rect | None = None
        self._code: Rect | None = None
        self._image = _photo(photo, Size(18, 24) if small else Size(22, 29))
        if self._image is not None:
            size = Size(18, 24) if small else Size(22, 29)
            self._photo = Rect(right - size.width, area.y, *size)
            right -= size.width + 2.5
            pictures = size.height
        if code is not None:
            side = 21.0 if small else 24.0
            self._code = Rect(right - side, area.y, side, side)
            right -= side + 2.5
            pictures = max(pictures, side)
        self._width = max(right - area.x, 20)
        self._title = Lines(name, names[-1], self._width, most=_MOST_NAME_LINES)
        for style in names:
            if (title := Lines(name, style, self._width)).count <= 2:
                self._title = title
                break
        self._under = Lines(under, BODY, self._width, most=_MOST_NAME_LINES) if under else None
        lines = list(_chip_lines([chip for chip in chips if chip], self._width))
        self._chips = lines[:_MOST_CHIP_LINES]
        self.left_over = [chip for line in lines[_MOST_CHIP_LINES:] for chip in line]
        words = self._title.height + (self._under.height + 0.8 if self._under else 0)
        words += len(self._chips) * (face(_CHIP).leading + 1.6) + (0.8 if self._chips else 0)
        self.height = max(words, pictures) + 2.0

    def paint(self, canvas: Canvas) -> None:
        x, y = self._area.x, self._area.y
        if self._image is not None and self._photo is not None:
            canvas.image(self._photo, self._image)
        if self._code is not None and self._contact is not None:
            canvas.squares(self._code, squares_of(self._contact.text()))
        canvas.lines(x, y, self._title)
        y += self._title.height
        if self._under is not None:
            canvas.lines(x, y + 0.8, self._under)
            y += self._under.height + 0.8
        y += 0.8
        for line in self._chips:
            left = x
            for chip in line:
                width = face(_CHIP).width(chip) + 3
                canvas.frame(Rect(left, y + 0.3, width, face(_CHIP).leading + 0.6), round_by=1)
                canvas.text(left + 1.5, y + 0.6, chip, _CHIP)
                left += width + 1.5
            y += face(_CHIP).leading + 1.6


def _chip_lines(chips: Sequence[str], width: float) -> Iterator[list[str]]:
    line: list[str] = []
    used = 0.0
    for chip in chips:
        shown = fit(chip, _CHIP, width - 3)
        need = face(_CHIP).width(shown) + 4.5
        if line and used + need > width + 1.5:
            yield line
            line, used = [], 0.0
        line.append(shown)
        used += need
    if line:
        yield line


def _photo(data: bytes | None, size: Size) -> QImage | None:
    """A photo no finer than paper shows; None for none, or one that cannot be read."""
    # A book keeps photos as JPEG. Anything else was put there by another hand, and a drawing may name files to open.
    image = QImage.fromData(data) if data is not None and data.startswith(_JPEG) else QImage()
    if image.isNull():
        return None
    dots = round(size.width / 25.4 * _PHOTO_DPI), round(size.height / 25.4 * _PHOTO_DPI)
    if image.width() <= dots[0] or image.height() <= dots[1]:
        return image
    return image.scaled(*dots, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
