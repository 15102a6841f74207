"""Tier × relationship level as a heat map, with who is under- and over-served (method.md D11, D12)."""

from collections.abc import Mapping, Sequence

from keyacct_desktop.charts.drawing import Drawing, Table
from keyacct_desktop.charts.engine import Figure, LinearSegmentedColormap, Rectangle, to_hex
from keyacct_desktop.charts.sheet import Box, Sheet, text_width
from keyacct_desktop.charts.style import Style
from keyacct_desktop.charts.words import BARE, ChartWords, Frame
from keyacct_desktop.domain.book_results import Cell
from keyacct_desktop.domain.method_codes import TIERS

LEVELS = (1, 2, 3, 4, 5)


def draw_levels(
    figure: Figure,
    cells: Sequence[Cell],
    zones: Mapping[str, tuple[int, int]],
    words: ChartWords,
    style: Style,
    frame: Frame = BARE,
) -> Drawing:
    """The deeper a cell, the more customers (by the root of their number, so that small ones are still seen).
    `zones` are the lowest and highest level that fit each tier, framed. Regions: "cell"/"key:3"."""
    frame = Frame(frame.title, frame.reading, (*frame.notes, words.say("expected_zone")))
    sheet = Sheet(figure, style, frame)
    table = levels_table(cells, words)
    most = max((cell.count for cell in cells), default=0)
    if not most:
        sheet.say_instead(words.say("no_customers_yet"))
        return Drawing(figure, table)
    names = max(text_width(words.tiers[tier], style.size) for tier in TIERS) + 14
    grid = sheet.box.inset(left=names, bottom=4, right=2, top=style.size * 2.2)
    width, height = grid.width / len(LEVELS), grid.height / len(TIERS)
    shades = LinearSegmentedColormap.from_list("shades", [style.grid, style.accent])
    paper = sheet.paper
    for place, level in enumerate(LEVELS):
        sheet.write(grid.left + (place + 0.5) * width, grid.top + style.size * 1.1, words.levels[level], ha="center",
                    colour=style.soft)  # fmt: skip
    for row, tier in enumerate(TIERS):
        y = grid.top - (row + 0.5) * height
        sheet.write(grid.left - 10, y, words.tiers[tier], ha="right", bold=True)
    for cell in cells:
        row, column = TIERS.index(cell.tier), cell.level - 1
        left, top = grid.left + column * width, grid.top - row * height
        box = Box(left + 1.5, top - height + 1.5, left + width - 1.5, top - 1.5)
        colour = to_hex(shades((cell.count / most) ** 0.5)) if cell.count else style.face
        paper.add_patch(
            Rectangle((box.left, box.bottom), box.width, box.height, facecolor=colour, edgecolor=style.grid)
        )
        _fill_cell(sheet, box, cell, style.ink_on(colour) if cell.count else style.faint, words)
    for row, tier in enumerate(TIERS):
        low, high = zones.get(str(tier), (1, 0))
        if low <= high:
            paper.add_patch(
                Rectangle(
                    (grid.left + (low - 1) * width + 2, grid.top - (row + 1) * height + 2),
                    (high - low + 1) * width - 4,
                    height - 4,
                    facecolor="none",
                    edgecolor=style.ink,
                    linewidth=1.3,
                )
            )
    return Drawing(figure, table, tuple(sheet.regions))


def levels_table(cells: Sequence[Cell], words: ChartWords) -> Table:
    """One line per tier, one column per level: how many, and how many of them are under- and over-served."""
    told = {(cell.tier, cell.level): _cell_words(cell, words) for cell in cells}
    header = (words.say("tier"), *(words.levels[level] for level in LEVELS))
    rows = tuple(
        (words.tiers[tier], *(told.get((tier, level), words.number(0)) for level in LEVELS)) for tier in TIERS
    )
    return Table(header, rows)


def _cell_words(cell: Cell, words: ChartWords) -> str:
    parts = [words.number(cell.count)]
    for code, count in (("under", cell.under), ("over", cell.over)):
        if count:
            parts.append(words.say(code, count=words.number(count)))
    return " · ".join(parts)


def _fill_cell(sheet: Sheet, box: Box, cell: Cell, ink: str, words: ChartWords) -> None:
    style = sheet.style
    y = (box.bottom + box.top) / 2
    notes = []
    if cell.under:
        notes.append("▲ " + words.say("under", count=words.number(cell.under)))
    if cell.over:
        notes.append("▼ " + words.say("over", count=words.number(cell.over)))
    tall = box.height >= style.size * (2.6 + 1.3 * len(notes))
    if notes and tall:
        sheet.write(box.middle, y + style.size * 0.7, words.number(cell.count), ha="center", colour=ink,
                    size=style.size * 1.15)  # fmt: skip
        for line, note in enumerate(notes):
            size = min(style.small * 0.94, style.small * box.width / max(text_width(note, style.small), 1))
            sheet.write(
                box.middle, y - style.size * (0.75 + 1.2 * line), note, ha="center", colour=ink, size=size
            )
    else:
        sheet.write(box.middle, y, words.number(cell.count) if cell.count else "·", ha="center", colour=ink,
                    size=style.size * 1.15)  # fmt: skip
    told = (
        f"{words.tiers[cell.tier]} · {words.levels[cell.level]}",
        words.say("n_customers", count=words.number(cell.count)),
        *notes,
    )
    sheet.mark("cell", f"{cell.tier}:{cell.level}", box, "\n".join(told))
