"""Brings matplotlib in, tuned once: our fonts, no markup in texts, glyphs as shapes, nothing written into a home.

Every module that draws imports this one before anything of matplotlib.
"""

import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

from keyacct_desktop.app import paths

_CONFIG = "MPLCONFIGDIR"


def _keep_cache_at_home() -> None:
    """matplotlib's list of fonts goes into our own cache, unless somebody chose a place."""
    if _CONFIG not in os.environ:
        try:
            os.environ[_CONFIG] = str(paths.ensure(paths.cache_dir() / "charts"))
        except OSError:
            # matplotlib then takes a temporary folder and says so in its log.
            return


_keep_cache_at_home()

import matplotlib  # noqa: E402 - the folder has to be known before
import numpy  # noqa: E402
from matplotlib import font_manager  # noqa: E402
from matplotlib.colors import LinearSegmentedColormap, to_hex  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from matplotlib.patches import PathPatch, Polygon, Rectangle  # noqa: E402
from matplotlib.path import Path  # noqa: E402
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator, NullLocator  # noqa: E402

CHINESE_FONTS: Final[tuple[str, ...]] = (
    "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Noto Sans SC",
    "Source Han Sans SC", "Source Han Sans CN", "Source Han Sans", "HarmonyOS Sans SC", "MiSans", "Alibaba PuHuiTi",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Sarasa UI SC", "Sarasa Gothic SC", "Heiti SC", "STHeiti", "SimHei",
    "DengXian", "Droid Sans Fallback", "LXGW WenKai", "Noto Sans CJK JP", "Noto Sans CJK TC", "Microsoft JhengHei",
    "PingFang TC", "PingFang HK", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Songti SC", "STSong", "Arial Unicode MS",
)  # fmt: skip
"""Families with simplified Chinese, the best to read first; Windows, macOS and Linux carry one of them."""

_LATIN_FALLBACK: Final = "DejaVu Sans"
_METADATA: Final[Mapping[str, Mapping[str, Any]]] = {
    "png": {"Software": None},
    "svg": {"Creator": None, "Date": None},
    "pdf": {"Creator": None, "Producer": None, "CreationDate": None},
}
"""What a picture would tell about its maker and its hour, left out."""


class MissingChineseFont(Exception):
    """There is no font with Chinese characters on this computer; any of CHINESE_FONTS is the remedy."""


def chinese_font(installed: Iterable[str] | None = None) -> str:
    """The family that charts are set in, by name. Raises MissingChineseFont."""
    names = (
        {entry.name for entry in font_manager.fontManager.ttflist} if installed is None else set(installed)
    )
    found = next((name for name in CHINESE_FONTS if name in names), None)
    if found is None and installed is None:
        found = _newly_installed()
    if found is None:
        raise MissingChineseFont
    return found


def prepare() -> None:
    """Set matplotlib up for our charts. Raises MissingChineseFont."""
    if _Ready.done:
        return
    family = chinese_font()
    matplotlib.rcdefaults()
    matplotlib.rcParams.update(
        {
            "font.family": [family, _LATIN_FALLBACK],
            "text.parse_math": False,
            "text.usetex": False,
            "axes.unicode_minus": True,
            "svg.fonttype": "path",
            "svg.hashsalt": "chart",
            "pdf.fonttype": 3,
            "path.simplify": True,
            "hatch.linewidth": 0.6,
        }
    )
    _Ready.done = True


def drawable(text: str) -> str:
    """The text without characters that no font of the charts has, such as emoji; a square where nothing is left."""
    if text.isascii():
        return text
    kept = "".join(one for one in text if one.isspace() or one.isascii() or _has_shape(one))
    return kept if kept.strip() or not text.strip() else "□"


@lru_cache(maxsize=8192)
def _has_shape(character: str) -> bool:
    return any(font.get_char_index(ord(character)) for font in _fonts())


@lru_cache(maxsize=1)
def _fonts() -> tuple[Any, ...]:
    paths = [font_manager.findfont(family) for family in (chinese_font(), _LATIN_FALLBACK)]
    return tuple(font_manager.get_font(path) for path in paths)


def new_figure(width: float, height: float, dpi: float = 100) -> Figure:
    """An empty figure; sizes in inches. Raises MissingChineseFont."""
    prepare()
    return Figure(figsize=(width, height), dpi=dpi)


def figure_bytes(figure: Figure, suffix: str, dpi: float = 200) -> bytes:
    """The file of a figure: "png", "svg" or "pdf". No date, no maker, no name of a file is in it. Raises KeyError for
    another suffix."""
    metadata = dict(_METADATA[suffix])
    buffer = BytesIO()
    figure.savefig(buffer, format=suffix, dpi=dpi, metadata=metadata, facecolor=figure.get_facecolor())
    return buffer.getvalue()


def picture_suffixes() -> tuple[str, ...]:
    """The kinds of picture that can be written."""
    return tuple(_METADATA)


class _Ready:
    """Whether matplotlib is set up; tests take it back."""

    done = False


def _newly_installed() -> str | None:
    """A font that came after matplotlib had listed the computer's fonts."""
    known = {entry.fname for entry in font_manager.fontManager.ttflist}
    for path in font_manager.findSystemFonts():
        if path in known:
            continue
        try:
            font_manager.fontManager.addfont(path)
        except (OSError, RuntimeError, ValueError):
            # A broken or foreign font file is none that we could use.
            continue
    names = {entry.name for entry in font_manager.fontManager.ttflist}
    return next((name for name in CHINESE_FONTS if name in names), None)


__all__ = [
    "CHINESE_FONTS",
    "Figure",
    "FixedLocator",
    "FuncFormatter",
    "LinearSegmentedColormap",
    "MaxNLocator",
    "MissingChineseFont",
    "NullLocator",
    "Path",
    "PathPatch",
    "Polygon",
    "Rectangle",
    "chinese_font",
    "drawable",
    "figure_bytes",
    "new_figure",
    "numpy",
    "picture_suffixes",
    "prepare",
    "to_hex",
]
