"""Revenue × net margin, one point per customer; where every point lies is told for hover and click."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from keyacct_desktop.charts.axes import label_axes, share_ticks
from keyacct_desktop.charts.drawing import Drawing, Points, Table
from keyacct_desktop.charts.engine import Figure, FixedLocator, NullLocator, numpy
from keyacct_desktop.charts.sheet import Box, Sheet, fitted, text_width
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.method_codes import TIERS, Tier

MOST_POINTS = 5_000
"""More customers are thinned: the largest revenues and the largest losses stay, of the rest an even choice."""
_MARKERS = {Tier.KEY: "D", Tier.MAJOR: "s", Tier.REGULAR: "o", Tier.MAINTENANCE: "^", Tier.VOID: "v"}
_LOWEST, _HIGHEST = -1.0, 1.0
_NAMED = 10
_MAY_COVER = 2


class Dot(NamedTuple):
    """A customer; money in fen."""

    id: int
    name: str
    tier: Tier
    revenue_fen: int
    net_fen: int


def draw_scatter(
    figure: Figure,
    dots: Sequence[Dot],
    words: ChartWords,
    style: Style,
    frame: Frame = BARE,
    *,
    named: bool = True,
) -> Drawing:
    """Revenue on a logarithmic scale; margins beyond ±100 % stand at the edge, and the small print counts them. Tiers
    differ by shape, lightness and colour. `named` False writes no names into the picture (hovering tells them)."""
    known = sorted((dot for dot in dots if dot.revenue_fen > 0), key=attrgetter("id"))
    known.sort(key=attrgetter("revenue_fen"), reverse=True)
    shown = thin(known)
    table = scatter_table(shown, words)
    outside = sum(not _LOWEST <= dot.net_fen / dot.revenue_fen <= _HIGHEST for dot in known)
    notes = list(frame.notes)
    if len(shown) < len(known):
        notes.append(words.say("thinned", count=words.number(len(known)), shown=words.number(len(shown))))
    if outside:
        notes.append(words.say("clipped", count=words.number(outside)))
    if len(known) < len(dots):
        notes.append(words.say("no_revenue", count=words.number(len(dots) - len(known))))
    sheet = Sheet(figure, style, Frame(frame.title, frame.reading, tuple(notes)))
    if not known:
        sheet.say_instead(words.say("no_customers_yet"))
        return Drawing(figure, table)
    axes = sheet.plot(sheet.box.inset(left=50, bottom=34, right=12, top=style.size * 2.6))
    _legend(sheet, shown, words)
    revenue = numpy.array([dot.revenue_fen / 100 for dot in shown])
    margin = numpy.clip([dot.net_fen / dot.revenue_fen for dot in shown], _LOWEST, _HIGHEST)
    tiers = numpy.array([TIERS.index(dot.tier) for dot in shown])
    axes.set_xscale("log")
    axes.set_xlim(revenue.min() / 1.5, revenue.max() * 1.9)
    low, high = float(margin.min()), float(margin.max())
    room = max((high - low) * 0.08, 0.03)
    axes.set_ylim(min(low, 0.0) - room, max(high, 0.0) + room)
    axes.axhline(0, color=style.bad, linewidth=1, linestyle=(0, (4, 3)))
    axes.annotate(words.say("break_even"), (1, 0), xycoords=("axes fraction", "data"), xytext=(-2, 3), ha="right",
                  textcoords="offset points", fontsize=style.small, color=style.bad, parse_math=False)  # fmt: skip
    many = len(shown) > 800
    for rank in reversed(range(len(TIERS))):
        mask = tiers == rank
        if mask.any():
            axes.scatter(
                revenue[mask], margin[mask], s=14 if many else 34, marker=_MARKERS[TIERS[rank]],
                color=style.tiers[TIERS[rank]], edgecolors=style.edge, linewidths=0 if many else 0.6, alpha=0.95,
                rasterized=many, zorder=3 + len(TIERS) - rank,
            )  # fmt: skip
    _revenue_ticks(axes, words)
    share_ticks(axes.yaxis, words)
    label_axes(sheet, axes, words.say("revenue"), words.say("margin"))
    places = axes.transData.transform(numpy.column_stack([revenue, margin]))
    size = numpy.array([sheet.width, sheet.height]) * figure.dpi / 72
    fractions = places / size
    if named:
        _names(sheet, shown, places * 72 / figure.dpi, _note_box(sheet, axes, words))
    tips = [
        f"{dot.name}\n{words.tiers[dot.tier]}\n{words.say('revenue')} {words.money(dot.revenue_fen)}\n"
        f"{words.say('margin')} {words.share(dot.net_fen / dot.revenue_fen)}"
        for dot in shown
    ]
    points = Points([dot.id for dot in shown], fractions[:, 0], fractions[:, 1], tips)
    return Drawing(figure, table, tuple(sheet.regions), points)


def scatter_table(known: Sequence[Dot], words: ChartWords) -> Table:
    """The customers that are drawn, the one with the largest revenue first."""
    header = ("name", "tier", "revenue", "profit", "margin")
    rows = tuple(
        (
            dot.name, words.tiers[dot.tier], words.money(dot.revenue_fen), words.money(dot.net_fen),
            words.share(dot.net_fen / dot.revenue_fen),
        )
        for dot in known
    )  # fmt: skip
    return Table(tuple(words.say(code) for code in header), rows)


def thin(known: Sequence[Dot]) -> list[Dot]:
    """At most MOST_POINTS of many, always the same ones. `known` comes with the largest revenue first."""
    if len(known) <= MOST_POINTS:
        return list(known)
    part = MOST_POINTS // 4
    kept = {dot.id for dot in known[:part]}
    kept.update(dot.id for dot in sorted(known, key=lambda dot: (dot.net_fen, dot.id))[:part])
    rest = [dot for dot in known if dot.id not in kept]
    room = MOST_POINTS - len(kept)
    kept.update(rest[number * len(rest) // room].id for number in range(room))
    return [dot for dot in known if dot.id in kept]


def _legend(sheet: Sheet, shown: Sequence[Dot], words: ChartWords) -> None:
    style, y = sheet.style, sheet.box.top - sheet.style.size * 0.7
    present = {dot.tier for dot in shown}
    x = sheet.box.left + 100
    for tier in TIERS:
        if tier not in present:
            continue
        sheet.paper.plot(
            [x], [y], marker=_MARKERS[tier], color=style.tiers[tier], markeredgecolor=style.edge, markersize=6,
            linestyle="none",
        )  # fmt: skip
        sheet.write(x + 8, y, words.tiers[tier], size=style.small, colour=style.soft)
        x += 8 + text_width(words.tiers[tier], style.small) + 16


def _revenue_ticks(axes: Any, words: ChartWords) -> None:
    low, high = axes.get_xlim()
    ticks = [base * 10**power for power in range(12) for base in (1, 2, 5) if low <= base * 10**power <= high]
    if len(ticks) > 9:
        ticks = [tick for tick in ticks if str(tick)[0] == "1"]
    axes.xaxis.set_major_locator(FixedLocator(ticks))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.set_xticklabels([words.money(int(tick) * 100) for tick in ticks])


def _note_box(sheet: Sheet, axes: Any, words: ChartWords) -> Box:
    """Where "break-even" stands, at the right end of its line."""
    x, y = axes.transData.transform((axes.get_xlim()[1], 0.0)) * 72 / sheet.figure.dpi
    size = sheet.style.small
    return Box(x - text_width(words.say("break_even"), size) - 6, y, x, y + size * 1.5)


def _names(sheet: Sheet, shown: Sequence[Dot], places: Any, note: Box) -> None:
    """The names of the largest, each beside its point where it covers no other name and few points."""
    style = sheet.style
    size, height = style.small, style.small * 1.3
    taken = [note]
    for dot, (x, y) in zip(shown[:_NAMED], places, strict=False):
        name = fitted(dot.name, 120, size)
        width = text_width(name, size)
        spots = [
            (x + 6, y - height / 2), (x - width - 6, y - height / 2), (x - width / 2, y + 5),
            (x - width / 2, y - 5 - height), (x + 4, y + 6), (x + 4, y - 6 - height), (x - width - 4, y + 6),
            (x - width - 4, y - 6 - height),
        ]  # fmt: skip
        boxes = [
            Box(left, bottom, left + width, bottom + height)
            for left, bottom in spots
            if left > sheet.box.left + 50 and left + width < sheet.box.right
        ]
        free = [box for box in boxes if not any(_meet(box, other) for other in taken)]
        if not free:
            continue
        best = min(free, key=lambda box: _points_in(box, places))
        if _points_in(best, places) > _MAY_COVER:
            continue
        taken.append(best)
        sheet.write(best.left, best.bottom + height / 2, name, size=size, colour=style.ink, zorder=20)


def _meet(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.bottom < other.top
        and other.bottom < one.top
    )


def _points_in(box: Box, places: Any) -> int:
    x, y = places[:, 0], places[:, 1]
    inside = (x > box.left - 4) & (x < box.right + 4) & (y > box.bottom - 3) & (y < box.top + 3)
    return int(inside.sum())
