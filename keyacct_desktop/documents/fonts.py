"""Which fonts a page is set in: a family that has Chinese, found on this computer, in two weights.

Text is measured and painted in *dots*, 1200 to the inch, with hinting off: the same numbers on every device,
so that a line breaks in the same place in the preview, on the printer and in a PDF.
"""

import threading
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

from keyacct_desktop.domain.errors import Refused

DPI: Final = 1200
DOTS: Final = DPI / 25.4
"""Dots in a millimetre."""

POINT: Final = 25.4 / 72
"""Millimetres in a point."""

INK: Final = 0x00
SOFT: Final = 0x48
"""The lightest grey for text: a cheap printer rasters anything lighter into dust."""

PREFERRED: Final = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN", "Noto Sans SC", "Microsoft YaHei",
    "PingFang SC", "Hiragino Sans GB", "DengXian", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei",
    "Noto Serif CJK SC", "SimSun", "STSong",
)  # fmt: skip
"""Chinese families in the order in which they are taken; after them any that says it has Chinese."""

_SHORT: Final = 16
_MOST_KNOWN: Final = 4000
_LEADING: Final = 1.42
"""Height of a line in sizes of its font."""


class Style(NamedTuple):
    """How text looks: size in points, weight, and grey from 0 (black) to 255."""

    size: float = 9.5
    bold: bool = False
    grey: int = INK

    def sized(self, size: float) -> "Style":
        """The same in another size."""
        return Style(size, self.bold, self.grey)


class Face:
    """A style made ready. Lengths in millimetres, but `baseline` and `em` in dots."""

    __slots__ = ("_known", "ascent", "baseline", "bold", "color", "em", "font", "leading", "metrics")

    def __init__(self, style: Style) -> None:
        self.font = _base_font()
        self.em = round(style.size * DPI / 72)
        self.font.setPixelSize(self.em)
        self.font.setWeight(QFont.Weight.Bold if style.bold else QFont.Weight.Normal)
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.metrics = QFontMetricsF(self.font)
        self._known: dict[str, float] = {}
        self.color = QColor(style.grey, style.grey, style.grey)
        self.bold = style.bold
        self.leading = style.size * POINT * _LEADING
        # CJK fonts claim far more room above than their letters use, each its own; the cap height is steady.
        self.ascent = (self.leading * DOTS + 0.72 * self.em) / 2 / DOTS
        self.baseline = self.ascent * DOTS

    def width(self, text: str) -> float:
        """How long one line of text is, in millimetres."""
        return self.advance(text) / DOTS

    def advance(self, text: str) -> float:
        """The same in dots. Short texts, such as labels and days, come again and again, and are measured once."""
        length = self._known.get(text)
        if length is None:
            length = self.metrics.horizontalAdvance(text)
            if len(text) < _SHORT and len(self._known) < _MOST_KNOWN:
                self._known[text] = length
        return length

    def surely_fits(self, text: str, dots: float) -> bool:
        """True when the text fits without measuring it: Chinese letters are as wide as their size, most others less."""
        return len(text) * self.em * 1.06 <= dots


class _Faces(threading.local):
    """Faces by style. Qt keeps what belongs to a font apart for each thread, and so do we: the preview may paint
    while a worker writes."""

    def __init__(self) -> None:
        self.known: dict[Style, Face] = {}
        self.age = _age


_age = 0
_faces = _Faces()


def face(style: Style) -> Face:
    """The face of a style. Needs a QGuiApplication."""
    if _faces.age != _age:
        _faces.known, _faces.age = {}, _age
    ready = _faces.known.get(style)
    if ready is None:
        ready = _faces.known[style] = Face(style)
    return ready


def chinese_family() -> str | None:
    """The family for Chinese on this computer, None when there is none."""
    installed = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    return next((name for name in PREFERRED if name in installed), min(installed, default=None))


@lru_cache(maxsize=1)
def _family() -> str | None:
    return chinese_family()


def _base_font() -> QFont:
    family = _family()
    font = QFont([family]) if family else QFont()
    # Other shapes for digits beside Latin letters, or one shape for "fi", would be glyphs that a PDF cannot name.
    for feature in ("locl", "liga"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def has_chinese() -> bool:
    """Whether there is a font for Chinese; looked up once."""
    return _family() is not None


def look_again() -> None:
    """Forget what was found, after fonts came or went."""
    global _age
    _family.cache_clear()
    _age += 1


def require_letters(text: str) -> None:
    """Refuse text that this computer cannot show. Raises Refused "chinese_font_missing"."""
    if _family() is None and any("\u2e80" <= letter <= "\u9fff" or letter > "\U0001ffff" for letter in text):
        raise Refused("chinese_font_missing")
