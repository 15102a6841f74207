"""Words and small books for the tests of the charts."""

from dataclasses import replace
from typing import Any

from keyacct_desktop.charts.words import TEXTS, ChartWords
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.pyramid import Pyramid, two_pyramids

K, M, R, W, V = Tier
NETS = tuple(value * 1000_00 for value in (120, 80, 50, 40, 30, 20, 15, 10, 5, -8))
BOOK = tuple(zip((K, K, M, M, M, R, R, W, W, V), NETS, strict=True))
PARAMS = (
    "{count}", "{amount}", "{share}", "{hours}", "{value}", "{shown}", "{unknown}", "{index}", "{number}", "{before}",
    "{after}",
)  # fmt: skip

WORDS = ChartWords(
    {str(tier): f"层{number}" for number, tier in enumerate(TIERS, 1)},
    {level: f"关系{level}" for level in range(1, 6)},
    {code: f"{code} {' '.join(PARAMS)}" for code in TEXTS},
    lambda fen: f"¥{fen / 100:,.0f}",
    lambda share: f"{share:.1%}",
    lambda number: f"{number:,}",
    lambda minutes: f"{abs(minutes) / 60:.1f}h",
    lambda month: month[2:],
)


def plain_words() -> ChartWords:
    """Words as long as real ones, for measuring."""
    return replace(
        WORDS,
        tiers=dict(zip(map(str, TIERS), ("关键", "重点", "一般", "维持", "无效"), strict=True)),
        texts=dict.fromkeys(TEXTS, "客户 {count}"),
    )


def method_pyramid() -> Pyramid:
    """The pyramids of method.md D17."""
    return two_pyramids(BOOK)


def texts(figure: Any) -> list[str]:
    """Every text of a figure that would be painted."""
    from matplotlib.text import Text

    figure.canvas.draw()
    return [one.get_text() for one in figure.findobj(Text) if one.get_visible() and one.get_text()]
