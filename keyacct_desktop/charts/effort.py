"""Who gets the hours and who brings the money, against the target of 80/20 (method.md D18)."""

from collections.abc import Sequence
from dataclasses import dataclass

from keyacct_desktop.charts.drawing import Drawing, Table
from keyacct_desktop.charts.engine import Figure, Rectangle
from keyacct_desktop.charts.sheet import Box, Sheet, fitted, text_width
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.effort import Effort
from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_codes import Tier


@dataclass(frozen=True, slots=True)
class EffortSlice:
    """One tier's minutes and positive net."""

    tier: Tier
    minutes: float
    net_fen: int


@dataclass(frozen=True, slots=True)
class Shifted:
    """One name with the minutes that are too many (positive) or too few, of `spent`."""

    id: int
    name: str
    net_fen: int
    spent: float
    minutes: float


def draw_effort(
    figure: Figure,
    slices: Sequence[EffortSlice],
    effort: Effort,
    names: tuple[Sequence[Shifted], Sequence[Shifted]],
    target_bp: int,
    words: ChartWords,
    style: Style,
    frame: Frame = BARE,
) -> Drawing:
    """Above: all logged time and all profit by tier, one bar each. Left below: what the top fifth gets and brings. Right
    below: from whom hours could come and to whom go. Regions: "tier"/code, "customer" with its id."""
    sheet = Sheet(figure, style, frame)
    table = effort_table(slices, effort, names, words)
    if not effort.minutes:
        sheet.say_instead(words.say("no_minutes"))
        return Drawing(figure, table)
    box = sheet.box
    bars_height = min(max(box.height * 0.36, 84), 150)
    _bars(sheet, Box(box.left, box.top - bars_height, box.right, box.top), slices, words)
    lower = Box(box.left, box.bottom, box.right, box.top - bars_height - style.size * 1.4)
    middle = lower.left + lower.width * 0.42
    _top_fifth(sheet, Box(lower.left, lower.bottom, middle - 18, lower.top), effort, target_bp, words)
    _names(sheet, Box(middle, lower.bottom, lower.right, lower.top), names, words)
    return Drawing(figure, table, tuple(sheet.regions))


def effort_table(
    slices: Sequence[EffortSlice],
    effort: Effort,
    names: tuple[Sequence[Shifted], Sequence[Shifted]],
    words: ChartWords,
) -> Table:
    """Tiers with their parts of time and profit, the top fifth, then the names."""
    minutes = sum(one.minutes for one in slices)
    profit = sum(one.net_fen for one in slices)
    rows = [
        (
            words.tiers[one.tier],
            words.hours(one.minutes),
            words.share(one.minutes / minutes) if minutes else "",
            words.money(one.net_fen),
            words.share(one.net_fen / profit) if profit else "",
        )
        for one in slices
    ]
    top = (effort.share, effort.profit_share)
    rows.append(
        (
            words.say("top_fifth"), "", "" if top[0] is None else words.share(top[0]), "",
            "" if top[1] is None else words.share(top[1]),
        )
    )  # fmt: skip
    for code, group in zip(("hours_too_many", "hours_too_few"), names, strict=True):
        rows += [
            (
                one.name, words.hours(one.spent), words.say(code, hours=words.hours(one.minutes)),
                words.money(one.net_fen), "",
            )
            for one in group
        ]  # fmt: skip
    header = ("tier", "time", "share", "profit", "share_of_profit")
    return Table(tuple(words.say(code) for code in header), tuple(rows))


def _bars(sheet: Sheet, place: Box, slices: Sequence[EffortSlice], words: ChartWords) -> None:
    style, paper = sheet.style, sheet.paper
    labels = (words.say("time"), words.say("profit"))
    left = place.left + max(text_width(label, style.size) for label in labels) + 12
    step = place.height / 2
    spans: list[list[tuple[float, float, float]]] = []
    for row, label in enumerate(labels):
        values = [one.minutes if row == 0 else max(one.net_fen, 0) for one in slices]
        total = sum(values)
        top = place.top - row * step - (0 if row == 0 else step * 0.18)
        bottom = top - step * 0.72
        y = (top + bottom) / 2
        sheet.write(place.left, y, label, bold=True)
        found: list[tuple[float, float, float]] = []
        x = left
        for one, value in zip(slices, values, strict=True):
            width = value / total * (place.right - left) if total else 0.0
            found.append((x, x + width, bottom if row == 0 else top))
            if width:
                colour = style.tiers[one.tier]
                paper.add_patch(
                    Rectangle((x, bottom), width, top - bottom, facecolor=colour, edgecolor=style.face, linewidth=1)
                )  # fmt: skip
                share = words.share(value / total)
                _bar_label(sheet, Box(x, bottom, x + width, top), words.tiers[one.tier], share, colour)
                amount = words.hours(value) if row == 0 else words.money(int(value))
                tip = f"{words.tiers[one.tier]}\n{label} {share}  {amount}"
                sheet.mark("tier", str(one.tier), Box(x, bottom, x + width, top), tip)
            x += width
        spans.append(found)
    for one, above, below in zip(slices, spans[0], spans[1], strict=True):
        # The two bars are joined tier by tier, so that the eye sees what opens and what closes.
        paper.plot(
            [above[1], below[1]], [above[2], below[2]], color=style.tiers[one.tier], linewidth=1, linestyle=(0, (2, 2))
        )  # fmt: skip


def _bar_label(sheet: Sheet, place: Box, name: str, share: str, colour: str) -> None:
    style = sheet.style
    ink, y = style.ink_on(colour), (place.bottom + place.top) / 2
    for text in (f"{name} {share}", share):
        if text_width(text, style.size) + 6 <= place.width:
            sheet.write(place.middle, y, text, colour=ink, ha="center")
            return


def _top_fifth(sheet: Sheet, place: Box, effort: Effort, target_bp: int, words: ChartWords) -> None:
    """Two bars for the top fifth, and where the target for its time lies."""
    style, paper = sheet.style, sheet.paper
    sheet.write(place.left, place.top, words.say("top_fifth"), bold=True, va="top")
    top = place.top - style.size * 2.2
    step = min((top - place.bottom) / 2, 46)
    for row, (code, value) in enumerate((("time", effort.share), ("profit", effort.profit_share))):
        y = top - row * step - step * 0.4
        label = words.say(code)
        x = place.left + max(text_width(words.say(one), style.size) for one in ("time", "profit")) + 12
        room = place.right - x - text_width("100%", style.size) - 8
        sheet.write(place.left, y, label)
        height = step * 0.44
        paper.add_patch(Rectangle((x, y - height / 2), room, height, facecolor=style.grid, edgecolor="none"))
        if value is not None:
            paper.add_patch(
                Rectangle((x, y - height / 2), value * room, height, facecolor=style.accent, edgecolor="none")
            )
            sheet.write(x + room + 8, y, words.share(value), bold=True)
        if row == 0:
            mark = x + room * min(target_bp / BP, 1)
            paper.plot([mark, mark], [y - height * 0.8, y + height * 0.8], color=style.ink, linewidth=1.6)
            told = words.say("target", share=words.share(target_bp / BP))
            if step >= style.size * 3.6:
                sheet.write(
                    mark, y - height * 0.9, told, size=style.small, colour=style.soft, ha="center", va="top"
                )


def _names(
    sheet: Sheet, place: Box, names: tuple[Sequence[Shifted], Sequence[Shifted]], words: ChartWords
) -> None:
    style = sheet.style
    half = (place.width - 16) / 2
    for side, (group, title, code, colour) in enumerate(
        (
            (names[0], "hours_from", "hours_too_many", style.bad),
            (names[1], "hours_to", "hours_too_few", style.good),
        )
    ):
        left = place.left + side * (half + 16)
        sign = "▼ " if side == 0 else "▲ "
        sheet.write(left, place.top, sign + words.say(title), bold=True, colour=colour, va="top")
        y = place.top - style.size * 2.2
        step = style.size * 2.9
        if not group:
            sheet.write(left, y, words.say("nobody"), colour=style.faint, va="top")
        for one in group:
            if y - step * 0.9 < place.bottom - 4:
                break
            told = words.say(code, hours=words.hours(one.minutes))
            brings = words.say("brings", amount=words.money(one.net_fen))
            sheet.write(left, y, fitted(one.name, half, style.size), va="top")
            sheet.write(left, y - style.size * 1.35, fitted(f"{told} · {brings}", half, style.small), size=style.small,
                        colour=style.soft, va="top")  # fmt: skip
            sheet.mark("customer", "", Box(left, y - step + 2, left + half, y + 2),
                       f"{one.name}\n{told}\n{brings}", one.id)  # fmt: skip
            y -= step
