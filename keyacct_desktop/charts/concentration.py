"""How much of the profit hangs on the first ten customers, one by one, and on all others together (method.md D30)."""

from collections.abc import Sequence
from itertools import accumulate

from keyacct_desktop.charts.drawing import Drawing, Table
from keyacct_desktop.charts.engine import Figure, Rectangle
from keyacct_desktop.charts.sheet import Box, Sheet, fitted, text_width
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.concentration import Concentration


def draw_concentration(
    figure: Figure,
    found: Concentration,
    names: Sequence[tuple[int, str]],
    warn_bp: int,
    words: ChartWords,
    style: Style,
    frame: Frame = BARE,
) -> Drawing:
    """One bar per customer on one scale with the bar of all others; a share from `warn_bp` on is red and hatched.
    `names` are (id, name) of the first ones, as in `found.shares`. Regions: "customer" with its id."""
    notes = list(frame.notes)
    if found.hhi is not None and found.like is not None:
        like = f"{found.like:.1f}" if found.like < 10 else words.number(round(found.like))
        notes.append(words.say("hhi", index=words.number(round(found.hhi * 10_000)), count=like))
    sheet = Sheet(figure, style, Frame(frame.title, frame.reading, tuple(notes)))
    table = concentration_table(found, names, words)
    if not found.shares:
        sheet.say_instead(words.say("no_profit_yet"))
        return Drawing(figure, table)
    rest = found.profitable - len(found.shares)
    bars: list[tuple[int | None, str, float]] = [
        (party, name, share) for (party, name), share in zip(names, found.shares, strict=False)
    ]
    if rest:
        told = words.say("others", count=words.number(rest))
        bars.append((None, told, max(1 - sum(found.shares), 0.0)))
    sums = list(accumulate(share for _, _, share in bars))
    box = sheet.box
    label = min(max(text_width(name, style.size) for _, name, _ in bars) + 8, box.width * 0.32)
    tail = text_width(words.share(0.999), style.size) + text_width(
        words.say("cumulative", share="100%"), style.small
    )
    room = box.width - label - tail - 40
    widest = max(share for _, _, share in bars)
    step = min(box.height / len(bars), 42)
    for number, ((party, name, share), total) in enumerate(zip(bars, sums, strict=True)):
        y = box.top - (number + 0.5) * step
        height = step * 0.62
        heavy = party is not None and share * 10_000 >= warn_bp
        width = share / widest * room
        sheet.write(
            box.left, y, fitted(name, label, style.size), colour=style.soft if party is None else style.ink
        )
        sheet.paper.add_patch(
            Rectangle(
                (box.left + label, y - height / 2), width, height,
                facecolor=style.grid if party is None else style.bad_soft if heavy else style.accent,
                edgecolor=style.bad if heavy else style.line if party is None else "none", linewidth=0.8,
                hatch="////" if heavy else None,
            )
        )  # fmt: skip
        x = box.left + label + width + 7
        sheet.write(x, y, words.share(share), bold=True, colour=style.bad if heavy else style.ink)
        if number and party is not None:
            told = words.say("cumulative", share=words.share(total))
            sheet.write(box.right, y, told, size=style.small, colour=style.faint, ha="right")
        if party is not None:
            place = Box(box.left, y - step / 2, box.right, y + step / 2)
            sheet.mark("customer", "", place, f"{name}\n{words.share(share)}", party)
    return Drawing(figure, table, tuple(sheet.regions))


def concentration_table(found: Concentration, names: Sequence[tuple[int, str]], words: ChartWords) -> Table:
    """The first ten with their share and what they make together, then all others."""
    rows = []
    total = 0.0
    for (_, name), share in zip(names, found.shares, strict=False):
        total += share
        rows.append((name, words.share(share), words.share(total)))
    if found.profitable > len(found.shares):
        others = words.say("others", count=words.number(found.profitable - len(found.shares)))
        rows.append((others, words.share(max(1 - total, 0.0)), words.share(1.0)))
    header = (words.say("name"), words.say("share_of_profit"), words.say("cumulated"))
    return Table(header, tuple(rows))
