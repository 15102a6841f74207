"""Many small double pyramids on one scale, one per salesperson."""

from collections.abc import Sequence
from dataclasses import dataclass

from keyacct_desktop.charts.drawing import Drawing, Table
from keyacct_desktop.charts.engine import Figure, Rectangle
from keyacct_desktop.charts.pyramid import LEAST, band_box, pyramid_table
from keyacct_desktop.charts.sheet import Box, Sheet, fitted, text_width
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.domain.pyramid import Pyramid


@dataclass(frozen=True, slots=True)
class Small:
    """One of many small pyramids: its rep's id as text, name and picture."""

    code: str
    name: str
    customers: int
    net_fen: int
    pyramid: Pyramid


MOST_SMALL = 24
"""More of them are not drawn; the table has everybody."""


def draw_small_pyramids(
    figure: Figure, reps: Sequence[Small], words: ChartWords, style: Style, frame: Frame = BARE
) -> Drawing:
    """Everybody's two pyramids on one scale of customers and one of money: who has more is wider. Regions: "rep"/code
    over each one, "rep_tier"/"code:tier" on the layers."""
    shown = reps[:MOST_SMALL]
    if len(shown) < len(reps):
        note = words.say("reps_not_shown", count=words.number(len(reps) - len(shown)))
        frame = Frame(frame.title, frame.reading, (*frame.notes, note))
    frame = Frame(frame.title, frame.reading, (*frame.notes, words.say("one_scale")))
    sheet = Sheet(figure, style, frame)
    table = small_table(reps, words)
    if not shown:
        sheet.say_instead(words.say("no_customers_yet"))
        return Drawing(figure, table)
    columns = max(1, min(len(shown), round((len(shown) * sheet.box.width / sheet.box.height / 1.15) ** 0.5)))
    rows = -(-len(shown) // columns)
    most = max((band.count for one in shown for band in one.pyramid.bands), default=0)
    most = max(most, max(one.pyramid.loss_count for one in shown), 1)
    richest = max((band.net_fen for one in shown for band in one.pyramid.bands), default=0)
    richest = max(richest, max(-one.pyramid.loss_fen for one in shown), 1)
    box = sheet.box
    if box.height / rows < style.size * 4.8 + style.small * 1.15 * (len(TIERS) + 1):
        sheet.tier_legend(words)
        box = box.inset(top=style.size * 2)
    width, height = box.width / columns, box.height / rows
    for number, one in enumerate(shown):
        left = box.left + number % columns * width
        top = box.top - number // columns * height
        place = Box(left + 6, top - height + 8, left + width - 6, top - 4)
        _draw_small(sheet, place, one, most, richest, words)
    return Drawing(figure, table, tuple(sheet.regions))


def small_table(reps: Sequence[Small], words: ChartWords) -> Table:
    """One line per rep and tier."""
    rows: list[tuple[str, ...]] = []
    for one in reps:
        for line in pyramid_table(one.pyramid, words).rows:
            rows.append((one.name or words.say("no_rep"), *line))
    return Table((words.say("name"), *pyramid_table(Pyramid((), 0, 0, ()), words).header), tuple(rows))


def _draw_small(sheet: Sheet, place: Box, one: Small, most: int, richest: int, words: ChartWords) -> None:
    style = sheet.style
    name = one.name or words.say("no_rep")
    sheet.write(place.middle, place.top, fitted(name, place.width, style.size * 1.1), size=style.size * 1.1, bold=True,
                ha="center", va="top")  # fmt: skip
    told = f"{words.say('n_customers', count=words.number(one.customers))} · {words.money(one.net_fen)}"
    sheet.write(
        place.middle, place.top - style.size * 1.7, fitted(told, place.width, style.small), size=style.small,
        colour=style.bad if one.net_fen < 0 else style.soft, ha="center", va="top",
    )  # fmt: skip
    sheet.mark("rep", one.code, place, f"{name}\n{told}")
    inner = place.inset(top=style.size * 3.6)
    bands = one.pyramid.bands
    if not one.customers:
        sheet.write(inner.middle, (inner.top + inner.bottom) / 2, words.say("no_customers_yet"), size=style.small,
                    colour=style.faint, ha="center")  # fmt: skip
        return
    lines = len(bands) + 1
    # Too low for texts: the bars alone, under one legend for all; tips and table have the numbers.
    told_beside = inner.height / lines >= style.small * 1.15
    names = (
        max(text_width(words.tiers[band.tier], style.small) for band in bands) + 10 if told_beside else 12.0
    )
    half = (inner.width - names) / 2
    for number in range(lines):
        loss = number == len(bands)
        count = one.pyramid.loss_count if loss else bands[number].count
        amount = one.pyramid.loss_fen if loss else bands[number].net_fen
        if loss and not count:
            continue
        bottom, top = band_box(inner, number, lines)
        label = words.say("loss_makers") if loss else words.tiers[bands[number].tier]
        if told_beside:
            size = min(style.small, style.small * (names - 4) / text_width(label, style.small))
            ink = style.bad if loss else style.soft
            sheet.write(inner.middle, (bottom + top) / 2, label, size=size, ha="center", colour=ink)
        colours = (style.bad_soft, style.bad) if loss else (style.tiers[bands[number].tier], style.edge)
        for middle, value, scale, text in (
            (inner.left + half / 2, count, half / most, words.number(count)),
            (inner.right - half / 2, abs(amount), half / richest, words.money(amount)),
        ):
            bar = Box(middle - half / 2, bottom, middle + half / 2, top)
            width = max(value * scale, LEAST) if value else 0.0
            _draw_bar(sheet, bar, width, colours, text if told_beside else "", loss)
        if not loss:
            tip = f"{name} · {label}\n{words.say('n_customers', count=words.number(count))}  {words.money(amount)}"
            sheet.mark(
                "rep_tier", f"{one.code}:{bands[number].tier}", Box(place.left, bottom, place.right, top), tip
            )


def _draw_bar(
    sheet: Sheet, place: Box, width: float, colours: tuple[str, str], text: str, loss: bool
) -> None:
    """One centred bar and its number: on it, beside it, or left to tip and table where neither has room."""
    style = sheet.style
    if width:
        sheet.paper.add_patch(
            Rectangle(
                (place.middle - width / 2, place.bottom), width, place.height, facecolor=colours[0],
                edgecolor=colours[1], linewidth=0.6, hatch="////" if loss else None,
            )
        )  # fmt: skip
    size, y = style.small * 0.92, (place.bottom + place.top) / 2
    room = text_width(text, size)
    if room + 6 <= width and text:
        # Hatching runs under the number of a loss, which is why that one has paper of its own.
        paper = {"boxstyle": "square,pad=0.2", "facecolor": style.face, "edgecolor": "none"} if loss else None
        ink = style.bad if loss else style.ink_on(colours[0])
        sheet.write(place.middle, y, text, size=size, ha="center", colour=ink, bbox=paper)
    elif not width:
        sheet.write(place.middle, y, text, size=size, ha="center", colour=style.faint)
    elif place.middle + width / 2 + 3 + room <= place.right + 4:
        sheet.write(place.middle + width / 2 + 3, y, text, size=size, colour=style.bad if loss else style.ink)
