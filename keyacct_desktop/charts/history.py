"""The tiers month by month: how many customers, and what they bring; kept months plain, computed ones hatched."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from keyacct_desktop.charts.axes import count_ticks, money_ticks
from keyacct_desktop.charts.drawing import Drawing, Table
from keyacct_desktop.charts.engine import Figure
from keyacct_desktop.charts.sheet import Box, Sheet
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.domain.standings import TierSum


@dataclass(frozen=True, slots=True)
class Month:
    """One month's tiers; `seen` months were kept by the program at their end."""

    month: str
    seen: bool
    tiers: Sequence[TierSum]


def draw_history(
    figure: Figure, months: Sequence[Month], words: ChartWords, style: Style, frame: Frame = BARE
) -> Drawing:
    """Left the customers, right the net profit, stacked by tier with 关键 below, losses under the line. Regions:
    "month"/"2026-03"."""
    computed = any(not one.seen for one in months[:-1])
    seen = any(one.seen for one in months)
    notes = [words.say("computed_month")] if computed else []
    notes += [words.say("seen_month")] if seen else []
    frame = Frame(frame.title, frame.reading, (*frame.notes, " · ".join(notes)))
    sheet = Sheet(figure, style, frame)
    table = history_table(months, words)
    if not any(one.count for month in months for one in month.tiers):
        sheet.say_instead(words.say("no_customers_yet"))
        return Drawing(figure, table)
    legend = style.size * 2.2
    sheet.tier_legend(words)
    half = sheet.box.width / 2
    for side, code in enumerate(("customers", "profit")):
        left = sheet.box.left + side * half
        place = Box(left, sheet.box.bottom, left + half, sheet.box.top - legend)
        sheet.write(left + 4, place.top, words.say(code), bold=True, va="top")
        axes = sheet.plot(place.inset(left=48, bottom=20, right=10, top=style.size * 2.4))
        axes.grid(False, axis="x")
        _stack(sheet, axes, months, code == "profit", words)
    return Drawing(figure, table, tuple(sheet.regions))


def history_table(months: Sequence[Month], words: ChartWords) -> Table:
    """One line per month: customers by tier, what the profitable ones of every tier bring, the losses, the net profit,
    and whether the month was kept or computed."""
    rows: list[tuple[str, ...]] = []
    for place, month in enumerate(months):
        kept = "seen_month" if month.seen else "computed_month"
        how = "" if place == len(months) - 1 and not month.seen else words.say(kept).partition("：")[2]
        how = how or (
            "" if place == len(months) - 1 and not month.seen else words.say(kept).partition(": ")[2]
        )
        counts = (words.number(one.count) for one in month.tiers)
        brought = (words.money(one.net_fen - one.loss_fen) for one in month.tiers)
        losses = words.money(sum(one.loss_fen for one in month.tiers))
        total = words.money(sum(one.net_fen for one in month.tiers))
        rows.append((month.month, *counts, *brought, losses, total, how))
    tiers = [words.tiers[tier] for tier in TIERS]
    profit = words.say("profit")
    money = (*(f"{profit} {tier}" for tier in tiers), words.say("loss_makers"), profit)
    return Table((words.say("month"), *tiers, *money, ""), tuple(rows))


def _stack(sheet: Sheet, axes: Any, months: Sequence[Month], profit: bool, words: ChartWords) -> None:
    style = sheet.style
    places = list(range(len(months)))
    floor = [0.0] * len(months)
    for number, tier in enumerate(TIERS):
        values = [_value(month.tiers[number], profit) for month in months]
        bars = axes.bar(
            places, values, 0.74, bottom=floor, color=style.tiers[tier], edgecolor=style.face, linewidth=0.6
        )
        for bar, month, place in zip(bars, months, places, strict=True):
            if not month.seen and place < len(months) - 1:
                bar.set_hatch("//")
                bar.set_alpha(0.72)
                bar.set_edgecolor(style.face)
        floor = [low + value for low, value in zip(floor, values, strict=True)]
    lowest = 0.0
    if profit:
        losses = [sum(one.loss_fen for one in month.tiers) / 100 for month in months]
        lowest = min(losses, default=0.0)
        if lowest < 0:
            axes.bar(
                places, losses, 0.74, color=style.bad_soft, edgecolor=style.bad, linewidth=0.6, hatch="////"
            )
    axes.axhline(0, color=style.line, linewidth=0.9)
    high = max([*floor, 0.0]) or 1.0
    axes.set_ylim(lowest * 1.1, high * 1.08)
    axes.set_xlim(-0.6, len(months) - 0.4)
    money_ticks(axes.yaxis, words) if profit else count_ticks(axes.yaxis, words)
    step = max(1, -(-len(months) * 34 // max(int(axes.get_position().width * sheet.width), 1)))
    shown = [place for place in places if (len(months) - 1 - place) % step == 0]
    axes.set_xticks(shown, [words.month(months[place].month) for place in shown])
    bottom, top = axes.get_ylim()
    for place, month in zip(places, months, strict=True):
        tip = [words.month(month.month)]
        for one in reversed(month.tiers):
            told = words.money(round(_value(one, True) * 100)) if profit else words.number(one.count)
            tip.insert(1, f"{words.tiers[one.tier]} {told}")
        sheet.mark_in(axes, "month", month.month, place - 0.5, bottom, place + 0.5, top, "\n".join(tip))


def _value(one: TierSum, profit: bool) -> float:
    """Customers, or what the profitable ones of the tier bring in yuan."""
    return (one.net_fen - one.loss_fen) / 100 if profit else one.count
