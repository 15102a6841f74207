"""Who rose and who fell between two days: arrows between the layers, and the names."""

from collections.abc import Sequence
from typing import NamedTuple

from keyacct_desktop.charts.drawing import Drawing, Table
from keyacct_desktop.charts.engine import Figure, Path, PathPatch, Polygon, Rectangle
from keyacct_desktop.charts.sheet import Box, Sheet, fitted, text_width
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.method_codes import TIER_RANK, TIERS, Tier
from keyacct_desktop.domain.movement import Flow, Movement

_NAME_ROOM = 24
"""So many characters of a name are enough."""


class Moved(NamedTuple):
    """One customer that moved; None where it was no customer. Money in fen."""

    id: int
    name: str
    tier_before: Tier | None
    tier_after: Tier | None
    net_before_fen: int | None
    net_after_fen: int | None


def draw_movement(
    figure: Figure,
    movement: Movement,
    named: tuple[Sequence[Moved], Sequence[Moved]],
    days: tuple[str, str],
    words: ChartWords,
    style: Style,
    frame: Frame = BARE,
) -> Drawing:
    """Left the layers on both days with arrows for those who changed, as thick as they are many; right the names of who
    rose and who fell. `days` are the two days in words. Regions: "flow"/"regular:key", "tier"/code, "customer"."""
    sheet = Sheet(figure, style, frame)
    table = movement_table(movement, named, words)
    if not any(count for _, count in (*movement.before, *movement.after)):
        sheet.say_instead(words.say("no_customers_yet"))
        return Drawing(figure, table)
    box = sheet.box
    middle = box.left + box.width * 0.52
    _layers(sheet, Box(box.left, box.bottom, middle - 20, box.top), movement, days, words)
    right = Box(middle, box.bottom, box.right, box.top)
    if not (movement.rose or movement.fell):
        sheet.write(right.middle, (right.top + right.bottom) / 2, words.say("nobody_moved"), ha="center",
                    colour=style.soft)  # fmt: skip
        return Drawing(figure, table, tuple(sheet.regions))
    half = right.height / 2
    upper = Box(right.left, right.bottom + half + 4, right.right, right.top)
    lower = Box(right.left, right.bottom, right.right, right.bottom + half - 4)
    _names(sheet, upper, "rose", named[0], len(movement.rose), words)
    _names(sheet, lower, "fell", named[1], len(movement.fell), words)
    return Drawing(figure, table, tuple(sheet.regions))


def movement_table(
    movement: Movement, named: tuple[Sequence[Moved], Sequence[Moved]], words: ChartWords
) -> Table:
    """The layers on both days, how many are new and gone, everybody who rose, then everybody who fell."""
    rows = [
        (words.tiers[tier], "", words.number(early), words.number(late), "", "")
        for (tier, early), (_, late) in zip(movement.before, movement.after, strict=True)
    ]
    rows += [
        (words.say("new"), "", "", words.number(len(movement.new)), "", ""),
        (words.say("gone"), "", words.number(len(movement.gone)), "", "", ""),
    ]
    rows += [
        (
            words.say(code), one.name, _tier(one.tier_before, words), _tier(one.tier_after, words),
            _money(one.net_before_fen, words), _money(one.net_after_fen, words),
        )
        for code, group in zip(("rose", "fell"), named, strict=True)
        for one in group
    ]  # fmt: skip
    before, after, profit = words.say("before"), words.say("after"), words.say("profit")
    header = (
        words.say("change"),
        words.say("name"),
        before,
        after,
        f"{profit} {before}",
        f"{profit} {after}",
    )
    return Table(header, tuple(rows))


def _layers(sheet: Sheet, place: Box, movement: Movement, days: tuple[str, str], words: ChartWords) -> None:
    style, paper = sheet.style, sheet.paper
    came = sum(flow.heads for flow in movement.flows if flow.before is None)
    went = sum(flow.heads for flow in movement.flows if flow.after is None)
    foot = style.size * 2.2 if came or went else 0.0
    grid = place.inset(top=style.size * 2.2, bottom=foot)
    most = max(count for _, count in (*movement.before, *movement.after))
    names = max(text_width(words.tiers[tier], style.size) for tier in TIERS)
    width = min(names + text_width(words.number(most), style.size) + 26, grid.width * 0.37)
    step = grid.height / len(TIERS)
    columns = ((grid.left, days[0], movement.before), (grid.right - width, days[1], movement.after))
    for left, day, counts in columns:
        sheet.write(left + width / 2, place.top, day, ha="center", va="top", colour=style.soft, bold=True)
        for row, (tier, count) in enumerate(counts):
            box = Box(left, grid.top - (row + 1) * step + step * 0.14, left + width, grid.top - row * step)
            colour = style.tiers[tier]
            paper.add_patch(
                Rectangle(
                    (box.left, box.bottom), box.width, box.height, facecolor=colour, edgecolor=style.edge,
                    linewidth=0.7,
                )
            )  # fmt: skip
            ink, y = style.ink_on(colour), (box.bottom + box.top) / 2
            number = words.number(count)
            room = box.width - text_width(number, style.size) - 20
            sheet.write(box.left + 8, y, fitted(words.tiers[tier], room, style.size), colour=ink)
            sheet.write(box.right - 8, y, number, colour=ink, ha="right", bold=True)
            tip = f"{words.tiers[tier]} · {day}\n{words.say('n_customers', count=words.number(count))}"
            sheet.mark("tier", str(tier), box, tip)
    moves = [flow for flow in movement.flows if flow.before and flow.after and flow.before != flow.after]
    _arrows(sheet, grid, width, step, moves, words)
    if foot:
        told = f"+ {words.say('new')} {words.number(came)}    − {words.say('gone')} {words.number(went)}"
        sheet.write(place.middle, place.bottom + style.size * 0.6, told, ha="center", colour=style.soft)


def _arrows(
    sheet: Sheet, grid: Box, width: float, step: float, moves: Sequence[Flow], words: ChartWords
) -> None:
    """Each tier's arrows leave and arrive one under another, in the order of where they lead."""
    style, paper = sheet.style, sheet.paper
    if not moves:
        return
    most = max(flow.heads for flow in moves)
    leaving, arriving = _ports(moves, True), _ports(moves, False)
    x0, x1 = grid.left + width + 3, grid.right - width - 3
    labels: list[tuple[float, str, str]] = []
    for flow in sorted(moves, key=lambda one: -one.heads):
        assert flow.before is not None
        assert flow.after is not None
        key = (flow.before, flow.after)
        y0 = grid.top - (TIER_RANK[flow.before] + 0.08 + 0.7 * leaving[key]) * step
        y1 = grid.top - (TIER_RANK[flow.after] + 0.08 + 0.7 * arriving[key]) * step
        rises = TIER_RANK[flow.after] < TIER_RANK[flow.before]
        colour = style.good if rises else style.bad
        thick = 1.2 + 7 * (flow.heads / most) ** 0.7
        head = 5 + thick * 0.9
        bend = (x1 - x0) * 0.45
        path = Path(
            [(x0, y0), (x0 + bend, y0), (x1 - head - bend, y1), (x1 - head, y1)],
            [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4],
        )
        paper.add_patch(
            PathPatch(
                path, facecolor="none", edgecolor=colour, linewidth=thick, alpha=0.55, capstyle="butt",
                linestyle="solid" if rises else (0, (2.2, 0.9)),
            )
        )  # fmt: skip
        paper.add_patch(
            Polygon(
                [(x1 - head, y1 + head * 0.62), (x1, y1), (x1 - head, y1 - head * 0.62)],
                closed=True,
                facecolor=colour,
                edgecolor="none",
            )
        )
        told = f"{words.tiers[flow.before]} → {words.tiers[flow.after]}: {words.number(flow.heads)}"
        labels.append((y0, words.number(flow.heads), colour))
        mid = (x0 + x1) / 2
        y = (y0 + y1) / 2
        sheet.mark("flow", f"{flow.before}:{flow.after}", Box(mid - 30, y - 6, mid + 30, y + 6), told)
    for y0, text, colour in labels:
        sheet.write(x0 + 12, y0, text, size=style.small, colour=colour, bold=True, ha="center",
                    bbox={"boxstyle": "round,pad=0.15", "facecolor": style.face, "edgecolor": "none"})  # fmt: skip


def _ports(moves: Sequence[Flow], leaving: bool) -> dict[tuple[Tier, Tier], float]:
    """Where on its layer's side an arrow begins or ends, 0 at the top to 1."""
    groups: dict[Tier, list[tuple[Tier, Tier]]] = {}
    for flow in moves:
        assert flow.before is not None
        assert flow.after is not None
        key = (flow.before, flow.after)
        groups.setdefault(flow.before if leaving else flow.after, []).append(key)
    found = {}
    for keys in groups.values():
        keys.sort(key=lambda key: TIER_RANK[key[1] if leaving else key[0]])
        for number, key in enumerate(keys):
            found[key] = (number + 0.5) / len(keys)
    return found


def _names(
    sheet: Sheet, place: Box, code: str, group: Sequence[Moved], count: int, words: ChartWords
) -> None:
    style = sheet.style
    rises = code == "rose"
    colour = style.good if rises else style.bad
    sheet.write(
        place.left, place.top, f"{'▲' if rises else '▼'} {words.say(code)} {words.number(count)}", bold=True,
        colour=colour, va="top", size=style.size * 1.1,
    )  # fmt: skip
    y, step = place.top - style.size * 2.2, style.size * 1.75
    room = max(int((y - place.bottom) / step), 1)
    shown = group if len(group) <= room and count <= len(group) else group[: room - 1]
    nets = [f"{_money(one.net_before_fen, words)} → {_money(one.net_after_fen, words)}" for one in shown]
    wide = max((text_width(net, style.small) for net in nets), default=0.0)
    steps = [f"{_tier(one.tier_before, words)} → {_tier(one.tier_after, words)}" for one in shown]
    mid = max((text_width(hop, style.small) for hop in steps), default=0.0)
    if place.width > wide + mid + _NAME_ROOM * style.size:
        # Long lines lead no eye from a name to its numbers.
        place = Box(place.left, place.bottom, place.left + wide + mid + _NAME_ROOM * style.size, place.top)
    name_room = place.width - wide - mid - 24
    roomy = name_room >= style.size * 6
    if not roomy:
        # A narrow picture keeps the names; the money is in tips and table.
        wide, name_room = -12.0, place.width - mid - 12
    for one, tiers, money in zip(shown, steps, nets, strict=True):
        sheet.write(place.left, y, fitted(one.name, name_room, style.size), va="top")
        sheet.write(place.right - wide - mid - 12, y - 1, tiers, size=style.small, colour=colour, va="top")
        if roomy:
            sheet.write(place.right, y - 1, money, size=style.small, colour=style.soft, va="top", ha="right")
        box = Box(place.left, y - step + 3, place.right, y + 2)
        sheet.mark("customer", "", box, f"{one.name}\n{tiers}\n{words.say('profit')} {money}", one.id)
        y -= step
    if len(shown) < count:
        more = words.say("and_more", count=words.number(count - len(shown)))
        sheet.write(place.left, y, more, size=style.small, colour=style.faint, va="top")
    elif not count:
        sheet.write(place.left, y, words.say("nobody"), colour=style.faint, va="top")


def _tier(tier: Tier | None, words: ChartWords) -> str:
    return words.say("outside") if tier is None else words.tiers[tier]


def _money(fen: int | None, words: ChartWords) -> str:
    return "" if fen is None else words.money(fen)
