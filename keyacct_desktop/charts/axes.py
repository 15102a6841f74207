"""Ticks and labels of plots: few of them, written by the caller's number formats."""

from math import ceil, floor
from typing import Any

from keyacct_desktop.charts.engine import FixedLocator, FuncFormatter, MaxNLocator
from keyacct_desktop.charts.sheet import Sheet
from keyacct_desktop.charts.words import ChartWords


def share_ticks(axis: Any, words: ChartWords, step: float = 0.2) -> None:
    """Ticks at every `step` of one; further apart when that would be too many."""
    low, high = axis.get_view_interval()
    while (high - low) / step > 8:
        step *= 2.5 if round(step * 10) % 5 == 2 else 2
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    axis.set_major_locator(FixedLocator([number * step for number in range(first, last + 1)]))
    axis.set_major_formatter(FuncFormatter(_Shares(words)))


def money_ticks(axis: Any, words: ChartWords, most: int = 6) -> None:
    """Ticks of an axis in yuan."""
    axis.set_major_locator(MaxNLocator(most, steps=[1, 2, 2.5, 5, 10]))
    axis.set_major_formatter(FuncFormatter(_Yuan(words)))


def count_ticks(axis: Any, words: ChartWords, most: int = 6) -> None:
    """Ticks at whole numbers."""
    axis.set_major_locator(MaxNLocator(most, integer=True))
    axis.set_major_formatter(FuncFormatter(_Counts(words)))


def label_axes(sheet: Sheet, axes: Any, below: str, beside: str) -> None:
    """What the two directions are: the lower one at its right end, the upright one on top, both to be read without
    turning the head."""
    style = sheet.style
    if below:
        axes.annotate(
            below, (1, 0), xycoords="axes fraction", xytext=(0, -style.size * 2.2), textcoords="offset points",
            ha="right", va="top", fontsize=style.small, color=style.soft, parse_math=False,
        )  # fmt: skip
    if beside:
        axes.annotate(
            beside, (0, 1), xycoords="axes fraction", xytext=(-46, 6), textcoords="offset points", ha="left",
            va="bottom", fontsize=style.small, color=style.soft, parse_math=False,
        )  # fmt: skip


class _Shares:
    def __init__(self, words: ChartWords) -> None:
        self._words = words

    def __call__(self, value: float, place: int | None = None) -> str:
        del place
        return self._words.share(round(value, 6)).replace(".0%", "%")


class _Yuan:
    def __init__(self, words: ChartWords) -> None:
        self._words = words

    def __call__(self, value: float, place: int | None = None) -> str:
        del place
        return self._words.money(round(value * 100))


class _Counts:
    def __init__(self, words: ChartWords) -> None:
        self._words = words

    def __call__(self, value: float, place: int | None = None) -> str:
        del place
        return self._words.number(round(value))
