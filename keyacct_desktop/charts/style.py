"""The one place that knows what a chart looks like: colours for light, dark and print, and sizes in points.

The hues are those of the window's tiers. What tells tiers apart is their lightness, strictly in order, and a
label beside every one of them; red never means anything alone either. Imports nothing of matplotlib.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Style:
    """Colours as "#rrggbb"; `size` is the body text in points. `tiers` by code, the best the most striking."""

    name: str
    face: str
    ink: str
    soft: str
    faint: str
    line: str
    grid: str
    link: str
    accent: str
    accent_soft: str
    good: str
    bad: str
    bad_soft: str
    tiers: Mapping[str, str]
    edge: str
    size: float = 10.0

    @property
    def small(self) -> float:
        return self.size * 0.88

    @property
    def title(self) -> float:
        return self.size * 1.45

    def ink_on(self, colour: str) -> str:
        """Black or white, whichever reads better on a colour."""
        light = luminance(colour)
        return (
            "#ffffff"
            if 1.05 / (light + 0.05) >= (light + 0.05) / (luminance("#1d2124") + 0.05)
            else "#1d2124"
        )


def luminance(colour: str) -> float:
    """The relative luminance of "#rrggbb", 0-1 (WCAG 2)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


LIGHT: Final = Style(
    name="light", face="#fdfcfa", ink="#22262a", soft="#55595d", faint="#6b6c6c", line="#c9c3b5", grid="#ebe7df",
    link="#efece5", accent="#0e6666", accent_soft="#d9e9e6", good="#2b7348", bad="#ae2a20", bad_soft="#f3d3cd",
    tiers={"key": "#8a5a06", "major": "#3f74b5", "regular": "#78a978", "maintenance": "#b9b4a7", "void": "#dcd8ce"},
    edge="#8d877a",
)  # fmt: skip

DARK: Final = Style(
    name="dark", face="#222527", ink="#e7e5e0", soft="#b4b3ae", faint="#929390", line="#4a4f53", grid="#303437",
    link="#2b2f31", accent="#62bdb5", accent_soft="#1f4140", good="#74c08f", bad="#f08a7e", bad_soft="#5a2e29",
    tiers={"key": "#efc56f", "major": "#79a9e0", "regular": "#5f9464", "maintenance": "#6f6d67", "void": "#4a4a47"},
    edge="#8a8a85",
)  # fmt: skip

PRINT: Final = Style(
    name="print", face="#ffffff", ink="#000000", soft="#333333", faint="#555555", line="#999999", grid="#e4e4e4",
    link="#f1f1f1", accent="#0a4f50", accent_soft="#dbe8e7", good="#1f5c38", bad="#a3160c", bad_soft="#f5d9d5",
    tiers={"key": "#6e4500", "major": "#3a6dac", "regular": "#7fb07f", "maintenance": "#c4c0b6", "void": "#e6e3dc"},
    edge="#666666",
)  # fmt: skip

STYLES: Final = {style.name: style for style in (LIGHT, DARK, PRINT)}
