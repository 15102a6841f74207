"""Curves over the customers in order: the whale curve of the profit (method.md D17) and the ABC curve (D8)."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any

from keyacct_desktop.charts.axes import label_axes, money_ticks, share_ticks
from keyacct_desktop.charts.drawing import Drawing, Table
from keyacct_desktop.charts.engine import Figure
from keyacct_desktop.charts.sheet import Sheet, text_width
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.abc_classes import AbcRow

MOST_POINTS = 600
"""A curve of more points is drawn by so many of them; the ends and the peak are always among them."""


def draw_whale(
    figure: Figure, nets_fen: Sequence[int], words: ChartWords, style: Style, frame: Frame = BARE
) -> Drawing:
    """Cumulated net over the total, the most profitable customer first; amounts when the total is not positive.
    `nets_fen` in any order. The part above 100 % is what the losing customers take away again."""
    sums = list(accumulate(sorted(nets_fen, reverse=True)))
    relative = bool(sums) and sums[-1] > 0
    if sums and not relative:
        frame = Frame(frame.title, frame.reading, (*frame.notes, words.say("whale_amounts")))
    sheet = Sheet(figure, style, frame)
    table = whale_table(sums, relative, words)
    if not sums:
        sheet.say_instead(words.say("no_customers_yet"))
        return Drawing(figure, table)
    total = sums[-1]
    values = [one / total for one in sums] if relative else [one / 100 for one in sums]
    peak = max(range(len(values)), key=values.__getitem__)
    axes = sheet.plot(sheet.box.inset(left=52, bottom=34, right=16, top=18))
    places = thinned(len(values), (peak,))
    xs = [0.0, *[(place + 1) / len(values) for place in places]]
    ys = [0.0, *[values[place] for place in places]]
    few = len(values) <= 30
    axes.axhline(0, color=style.line, linewidth=0.9)
    if relative:
        axes.axhline(1, color=style.soft, linewidth=0.9, linestyle=(0, (5, 3)))
    axes.fill_between(xs, 0, ys, color=style.accent_soft, linewidth=0)
    axes.plot(xs, ys, color=style.accent, linewidth=2, marker="o" if few else None, markersize=4)
    after = [(x, y) for x, y in zip(xs, ys, strict=True) if x >= (peak + 1) / len(values)]
    falls = values[peak] - values[-1]
    if len(after) > 1 and falls > 0:
        axes.plot(*zip(*after, strict=True), color=style.bad, linewidth=2.6, linestyle=(0, (2, 1)))
    low, high = min(0.0, *ys), max(1.0 if relative else 0.0, *ys)
    axes.set_xlim(0, 1)
    axes.set_ylim(low - (high - low) * (0.04 if low < 0 else 0), high + (high - low) * 0.16 or 1)
    share_ticks(axes.xaxis, words)
    share_ticks(axes.yaxis, words, 0.2) if relative else money_ticks(axes.yaxis, words)
    label_axes(
        sheet, axes, words.say("share_of_customers"), words.say("part_of_total" if relative else "profit")
    )
    if falls > 0:
        _note_peak(axes, style, words, (peak + 1, len(values)), values[peak], falls if relative else None)
    if relative:
        _note_fifth(axes, style, words, values)
    for index, (x0, x1) in enumerate(pairwise(xs)):
        place = places[index]
        told = words.share(values[place]) if relative else words.money(sums[place])
        tip = f"{words.number(place + 1)} / {words.number(len(values))} ({words.share(x1)})\n{words.say('cumulated')} {told}"
        sheet.mark_in(axes, "whale", str(place), x0, axes.get_ylim()[0], x1, axes.get_ylim()[1], tip)
    return Drawing(figure, table, tuple(sheet.regions))


def whale_table(sums: Sequence[int], relative: bool, words: ChartWords) -> Table:
    """The curve at every customer, or at every hundredth part of many."""
    total = sums[-1] if sums else 0
    rows = []
    for place in thinned(len(sums), (), most=100):
        row = (words.number(place + 1), words.share((place + 1) / len(sums)), words.money(sums[place]))
        rows.append((*row, words.share(sums[place] / total) if relative else ""))
    header = ("customers", "share_of_customers", "cumulated", "part_of_total")
    return Table(tuple(words.say(code) for code in header), tuple(rows))


def draw_abc(
    figure: Figure,
    values_fen: Sequence[int],
    classes: Sequence[AbcRow],
    words: ChartWords,
    style: Style,
    frame: Frame = BARE,
    *,
    by_profit: bool = False,
) -> Drawing:
    """Cumulated share of the positive values with the zones of A, B and C. Regions: "class"/"A"."""
    sheet = Sheet(figure, style, frame)
    table = abc_table_words(classes, words, by_profit)
    gains = sorted((max(value, 0) for value in values_fen), reverse=True)
    if not gains or not gains[0]:
        sheet.say_instead(words.say("no_profit_yet" if by_profit and gains else "no_customers_yet"))
        return Drawing(figure, table)
    sums = list(accumulate(gains))
    axes = sheet.plot(sheet.box.inset(left=52, bottom=34, right=16, top=8))
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.04)
    start, reached = 0.0, 0.0
    for number, row in enumerate(classes):
        share, part = row.count_share or 0.0, max(row.value_share or 0.0, 0.0)
        end = start + share
        axes.axvspan(start, end, color=style.accent, alpha=(0.26, 0.13, 0.05)[number], linewidth=0)
        if number:
            axes.axvline(start, color=style.soft, linewidth=0.8, linestyle=(0, (4, 3)))
        told = words.say(
            "abc_zone", count=words.number(row.count), share=words.share(share), value=words.share(part)
        )
        tip = f"{row.abc}\n{told}\n{words.money(row.value)}"
        sheet.mark_in(axes, "class", str(row.abc), start, 0, end, 1.04, tip)
        _class_label(sheet, axes, number, (start, end), str(row.abc), told)
        start, reached = end, reached + part
    places = thinned(len(sums), ())
    xs = [0.0, *[(place + 1) / len(sums) for place in places]]
    ys = [0.0, *[sums[place] / sums[-1] for place in places]]
    axes.plot(xs, ys, color=style.accent, linewidth=2, marker="o" if len(sums) <= 30 else None, markersize=4)
    share_ticks(axes.xaxis, words)
    share_ticks(axes.yaxis, words, 0.2)
    code = "share_of_profit" if by_profit else "share_of_revenue"
    label_axes(sheet, axes, words.say("share_of_customers"), words.say(code))
    return Drawing(figure, table, tuple(sheet.regions))


def abc_table_words(classes: Sequence[AbcRow], words: ChartWords, by_profit: bool) -> Table:
    """Class, customers, their share, value and its share."""
    value = "profit" if by_profit else "revenue"
    header = ("abc_class", "customers", "share_of_customers", value, f"share_of_{value}")
    rows = tuple(
        (
            str(row.abc),
            words.number(row.count),
            "" if row.count_share is None else words.share(row.count_share),
            words.money(row.value),
            "" if row.value_share is None else words.share(row.value_share),
        )
        for row in classes
    )
    return Table(tuple(words.say(code) for code in header), rows)


def thinned(count: int, keep: Sequence[int], most: int = MOST_POINTS) -> list[int]:
    """Places of a long row that stand for it: evenly spread, the ends and those of `keep` among them."""
    if count <= most:
        return list(range(count))
    step = (count - 1) / (most - 1)
    return sorted({round(number * step) for number in range(most)}.union(keep))


def _note_peak(
    axes: Any, style: Style, words: ChartWords, at: tuple[int, int], peak: float, falls: float | None
) -> None:
    number, count = at
    x = number / count
    told = words.money(round(peak * 100)) if falls is None else words.share(peak)
    text = words.say("whale_peak", share=told, count=words.number(number))
    if falls is not None and falls >= 0.0005:
        text += "\n" + words.say("whale_losses", share=words.share(falls))
    axes.plot([x], [peak], marker="o", color=style.bad, markersize=6)
    axes.annotate(
        text, (x, peak), xytext=(-4 if x > 0.4 else 8, 8), textcoords="offset points", ha="right" if x > 0.4 else "left",
        va="bottom", fontsize=style.small, color=style.bad, annotation_clip=False, linespacing=1.3, parse_math=False,
    )  # fmt: skip


def _note_fifth(axes: Any, style: Style, words: ChartWords, values: Sequence[float]) -> None:
    """What the first fifth of the customers brings: the one number that people look for."""
    place = -(-len(values) // 5)
    x, y = place / len(values), values[place - 1]
    axes.plot([x, x], [0, y], color=style.soft, linewidth=0.9, linestyle=(0, (3, 3)))
    axes.plot([x], [y], marker="o", color=style.ink, markersize=5)
    axes.annotate(
        f"{words.share(x)} → {words.share(y)}", (x, y), xytext=(8, -6), textcoords="offset points", va="top",
        fontsize=style.size, color=style.ink, fontweight="bold", parse_math=False,
    )  # fmt: skip


def _class_label(
    sheet: Sheet, axes: Any, number: int, span: tuple[float, float], name: str, told: str
) -> None:
    """The class's letter in its zone, and its numbers under one another where the curve leaves room."""
    style = sheet.style
    dots = sheet.figure.dpi / 72
    x0, y0 = axes.transData.transform((span[0], 0.0)) / dots
    x1 = axes.transData.transform((span[1], 0.0))[0] / dots
    if x1 - x0 >= style.size * 1.4:
        sheet.write((x0 + x1) / 2, y0 + style.size * 1.2, name, bold=True, size=style.size * 1.3, ha="center")
    line = f"{name}  {told}"
    right = axes.transData.transform((1.0, 0.0))[0] / dots - 8
    y = y0 + style.size * (7.2 - number * 1.6)
    sheet.write(right - text_width(line, style.size), y, line, colour=style.ink)
