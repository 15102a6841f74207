"""The count pyramid and the inverted profit pyramid side by side (method.md D17)."""

from collections.abc import Sequence
from typing import NamedTuple

from keyacct_desktop.charts.drawing import Drawing, Table
from keyacct_desktop.charts.engine import Figure, Polygon, Rectangle
from keyacct_desktop.charts.sheet import Box, Sheet, text_width, wrapped
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.pyramid import Band, Pyramid

_GAP = 0.16
"""Of a band's height."""
LEAST = 1.5
"""In points: a layer with somebody in it is never thinner."""


class _Stack(NamedTuple):
    """One stack of bands: `values` decide the widths, `labels` stand on or beside the bands."""

    values: Sequence[float]
    labels: Sequence[str]


def draw_pyramid(
    figure: Figure, pyramid: Pyramid, words: ChartWords, style: Style, frame: Frame = BARE
) -> Drawing:
    """Widths are shares of the profitable customers and of their profit, both on one scale; the losing customers
    stand apart in red, hatched, on the same scale. Regions: "tier"/code, "loss"/""."""
    sheet = Sheet(figure, style, frame)
    table = pyramid_table(pyramid, words)
    heads = sum(band.count for band in pyramid.bands)
    if not heads and not pyramid.loss_count:
        sheet.say_instead(words.say("no_customers_yet"))
        return Drawing(figure, table, ())
    profit = sum(band.net_fen for band in pyramid.bands)
    box = sheet.box.inset(top=style.size * 2.4)
    names_width = max(text_width(words.tiers[band.tier], style.size * 1.1) for band in pyramid.bands) + 26
    half = (box.width - names_width) / 2
    left = Box(box.left, box.bottom, box.left + half, box.top)
    right = Box(box.right - half, box.bottom, box.right, box.top)
    _heading(sheet, left, words.say("customers"), words.say("total_customers", count=words.number(heads)))
    _heading(sheet, right, words.say("profit"), words.say("total_profit", amount=words.money(profit)))
    loss_height = min(box.height * 0.17, 60) if pyramid.loss_count else 0
    stack = box.inset(bottom=loss_height)
    counts = _Stack(
        [band.count_share for band in pyramid.bands],
        [f"{words.number(band.count)} · {words.share(band.count_share)}" for band in pyramid.bands],
    )
    money = _Stack(
        [band.profit_share for band in pyramid.bands],
        [f"{words.money(band.net_fen)} · {words.share(band.profit_share)}" for band in pyramid.bands],
    )
    losses = _loss_shares(pyramid, heads, profit)
    widest = max([*counts.values, *money.values, *losses, 0.01])
    for part, side in ((counts, left), (money, right)):
        place = Box(side.left, stack.bottom, side.right, stack.top)
        _draw_stack(sheet, place, pyramid.bands, part, side.width / widest)
    _tier_names(sheet, pyramid.bands, Box(left.right, stack.bottom, right.left, stack.top), words)
    _mark_layers(sheet, pyramid.bands, Box(box.left, stack.bottom, box.right, stack.top), words)
    if pyramid.loss_count:
        place = Box(box.left, box.bottom, box.right, box.bottom + loss_height)
        _draw_losses(sheet, place, pyramid, losses, half, widest, words)
    return Drawing(figure, table, tuple(sheet.regions))


def pyramid_table(pyramid: Pyramid, words: ChartWords) -> Table:
    """The numbers of both pyramids, the losses as the last line."""
    rows = [
        (
            words.tiers[band.tier],
            words.number(band.count),
            words.share(band.count_share),
            words.money(band.net_fen),
            words.share(band.profit_share),
        )
        for band in pyramid.bands
    ]
    if pyramid.loss_count:
        rows.append(
            (
                words.say("loss_makers"), words.number(pyramid.loss_count), "", words.money(pyramid.loss_fen), "",
            )
        )  # fmt: skip
    return Table(
        (
            words.say("tier"),
            words.say("customers"),
            words.say("share_of_customers"),
            words.say("profit"),
            words.say("share_of_profit"),
        ),
        tuple(rows),
    )


def _loss_shares(pyramid: Pyramid, heads: int, profit: int) -> tuple[float, float]:
    """The losses on the scale of the pyramids; one that is larger than everything else is cut at the scale's end."""
    count = pyramid.loss_count / heads if heads else 1.0
    money = -pyramid.loss_fen / profit if profit else 1.0 if pyramid.loss_fen else 0.0
    return min(count, 1.0), min(money, 1.0)


def _heading(sheet: Sheet, side: Box, title: str, total: str) -> None:
    style, y = sheet.style, side.top + sheet.style.size * 0.9
    gap = style.size
    width = text_width(title, style.size * 1.1) + gap + text_width(total, style.size)
    start = side.middle - width / 2
    sheet.write(start, y, title, size=style.size * 1.1, bold=True, va="baseline")
    beside = start + text_width(title, style.size * 1.1) + gap
    sheet.write(beside, y, total, colour=style.soft, va="baseline")


def band_box(place: Box, number: int, count: int) -> tuple[float, float]:
    """Bottom and top of a band; the first one is the highest."""
    step = place.height / count
    top = place.top - number * step
    return top - step * (1 - _GAP), top


def _draw_stack(sheet: Sheet, place: Box, bands: Sequence[Band], stack: _Stack, scale: float) -> None:
    paper, style = sheet.paper, sheet.style
    widths = [max(value * scale, LEAST) if value else 0.0 for value in stack.values]
    edges = [band_box(place, number, len(bands)) for number in range(len(bands))]
    for number in range(len(bands) - 1):
        upper, lower = widths[number] / 2, widths[number + 1] / 2
        if upper and lower:
            y1, y2 = edges[number][0], edges[number + 1][1]
            corners = [
                (place.middle - upper, y1),
                (place.middle + upper, y1),
                (place.middle + lower, y2),
                (place.middle - lower, y2),
            ]
            paper.add_patch(Polygon(corners, closed=True, facecolor=style.link, edgecolor="none"))
    for band, value, label, width, (bottom, top) in zip(
        bands, stack.values, stack.labels, widths, edges, strict=True
    ):
        y, colour = (bottom + top) / 2, style.tiers[band.tier]
        if value:
            paper.add_patch(
                Rectangle(
                    (place.middle - width / 2, bottom),
                    width,
                    top - bottom,
                    facecolor=colour,
                    edgecolor=style.edge,
                    linewidth=0.7,
                )
            )
        _label(sheet, place, y, width, label, style.ink_on(colour), style.ink if value else style.faint)


def _label(sheet: Sheet, place: Box, y: float, width: float, label: str, inside: str, outside: str) -> None:
    """On the band where it fits, else beside it."""
    size = sheet.style.size
    if not width:
        sheet.write(place.middle, y, label, colour=outside, ha="center")
        return
    room = text_width(label, size)
    if room + 10 <= width:
        sheet.write(place.middle, y, label, colour=inside, ha="center")
        return
    x = place.middle + width / 2 + 6
    if x + room <= place.right:
        sheet.write(x, y, label, colour=outside)
        return
    # Neither has room for all of it: the number alone is nearer to the truth than a text across the edge.
    number = label.partition(" · ")[0]
    if text_width(number, size) + 6 <= width:
        sheet.write(place.middle, y, number, colour=inside, ha="center")
    else:
        sheet.write(min(x, place.right - text_width(number, size)), y, number, colour=outside)


def _tier_names(sheet: Sheet, bands: Sequence[Band], place: Box, words: ChartWords) -> None:
    for number, band in enumerate(bands):
        bottom, top = band_box(place, number, len(bands))
        sheet.write(
            place.middle, (bottom + top) / 2, words.tiers[band.tier], size=sheet.style.size * 1.1, ha="center",
            bold=True,
        )  # fmt: skip


def _mark_layers(sheet: Sheet, bands: Sequence[Band], place: Box, words: ChartWords) -> None:
    for number, band in enumerate(bands):
        bottom, top = band_box(place, number, len(bands))
        tip = "\n".join(
            (
                words.tiers[band.tier],
                f"{words.say('n_customers', count=words.number(band.count))}  {words.share(band.count_share)}",
                f"{words.say('profit')} {words.money(band.net_fen)}  {words.share(band.profit_share)}",
            )
        )
        sheet.mark("tier", str(band.tier), Box(place.left, bottom, place.right, top), tip)


def _draw_losses(
    sheet: Sheet,
    place: Box,
    pyramid: Pyramid,
    losses: tuple[float, float],
    half: float,
    widest: float,
    words: ChartWords,
) -> None:
    paper, style = sheet.paper, sheet.style
    line = place.top - place.height * 0.12
    paper.plot(
        [place.left, place.right], [line, line], color=style.line, linewidth=0.8, linestyle=(0, (4, 3))
    )
    height = min(place.height * 0.42, 24)
    bottom = place.bottom + (line - place.bottom - height) / 2
    count = words.number(pyramid.loss_count)
    amount = words.money(pyramid.loss_fen)
    for middle, share, label in (
        (place.left + half / 2, losses[0], words.say("n_customers", count=count)),
        (place.right - half / 2, losses[1], amount),
    ):
        width = max(share * half / widest, LEAST) if share else 0.0
        paper.add_patch(
            Rectangle(
                (middle - width / 2, bottom),
                width,
                height,
                facecolor=style.bad_soft,
                edgecolor=style.bad,
                linewidth=0.9,
                hatch="////",
            )
        )
        size = style.size
        beside = middle + width / 2 + 6
        if beside + text_width(label, size) > middle + half / 2:
            beside = middle - text_width(label, size) / 2
            paper.add_patch(
                Rectangle(
                    (beside - 4, bottom + height / 2 - size * 0.75), text_width(label, size) + 6, size * 1.5,
                    facecolor=style.face, edgecolor="none",
                )
            )  # fmt: skip
        sheet.write(beside, bottom + height / 2, label, colour=style.bad, bold=True)
    name = "\n".join(wrapped(words.say("loss_makers"), place.width - 2 * half, style.size))
    sheet.write(
        place.middle, bottom + height / 2, name, colour=style.bad, bold=True, ha="center", linespacing=1.2
    )
    tip = f"{words.say('loss_makers')}\n{words.say('n_customers', count=count)}  {amount}"
    sheet.mark("loss", "", Box(place.left, place.bottom, place.right, line), tip)
