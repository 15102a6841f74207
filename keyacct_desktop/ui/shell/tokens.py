"""The one table of design tokens: colours in light and dark, spacing, radii and the type scale.

A careful paper card file: warm paper, ink, one accent (deep teal). Tier colours are reserved for value
tiers and used for nothing else. Knows no widget; whoever paints asks here and never spells a colour.
"""

from enum import StrEnum
from typing import Final, NamedTuple


class Scheme(StrEnum):
    """Which of the two tables is in use."""

    LIGHT = "light"
    DARK = "dark"


class Tokens(NamedTuple):
    """Colours as "#rrggbb". Text colours hold a contrast of at least 4.5 on window and surface."""

    scheme: Scheme
    window: str
    surface: str
    raised: str
    rail: str
    hover: str
    line: str
    line_strong: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    good: str
    warn: str
    bad: str
    bad_soft: str
    hit: str
    tier_key: str
    tier_major: str
    tier_regular: str
    tier_maintenance: str
    tier_void: str


LIGHT: Final = Tokens(
    scheme=Scheme.LIGHT,
    window="#f4f2ed",
    surface="#fdfcfa",
    raised="#ffffff",
    rail="#eae7df",
    hover="#efece5",
    line="#e0dcd2",
    line_strong="#c9c3b5",
    ink="#22262a",
    ink_soft="#55595d",
    ink_faint="#6b6c6c",
    accent="#0e6666",
    accent_strong="#0a4f50",
    accent_soft="#d9e9e6",
    on_accent="#ffffff",
    good="#2b7348",
    warn="#9a5b00",
    bad="#ae2a20",
    bad_soft="#f8e3df",
    hit="#ffe59a",
    tier_key="#a8730f",
    tier_major="#2f64a8",
    tier_regular="#4e7f4d",
    tier_maintenance="#77746c",
    tier_void="#a8a296",
)

DARK: Final = Tokens(
    scheme=Scheme.DARK,
    window="#1b1d1f",
    surface="#222527",
    raised="#2a2d30",
    rail="#161819",
    hover="#2b2f31",
    line="#33373a",
    line_strong="#4a4f53",
    ink="#e7e5e0",
    ink_soft="#b4b3ae",
    ink_faint="#929390",
    accent="#62bdb5",
    accent_strong="#8ad3cc",
    accent_soft="#1f4140",
    on_accent="#0c2120",
    good="#74c08f",
    warn="#e2a64a",
    bad="#f08a7e",
    bad_soft="#452724",
    hit="#6b5717",
    tier_key="#dcab52",
    tier_major="#7fb0ea",
    tier_regular="#8fc08d",
    tier_maintenance="#a3a099",
    tier_void="#76736c",
)


def tokens_for(scheme: Scheme) -> Tokens:
    """The table of a scheme."""
    return DARK if scheme is Scheme.DARK else LIGHT


class Space(NamedTuple):
    """Distances in device-independent pixels."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the size's usual name
    xl: int = 24
    xxl: int = 40


SPACE: Final = Space()
RADIUS: Final = 5
ICON_SIZE: Final = 18

TYPE_SCALE: Final[dict[str, tuple[float, bool]]] = {
    "body": (1.0, False),
    "strong": (1.0, True),
    "small": (0.92, False),
    "title": (1.22, True),
    "display": (1.6, True),
    "mono": (1.0, False),
}
"""Role → (factor on the body size, bold). The body size itself follows the system font."""
