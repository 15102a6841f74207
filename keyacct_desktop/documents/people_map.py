"""The map of people in a company: a box for each, by department, and a line from whoever introduced them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from keyacct_desktop.documents.flow import FlowRow, Placed
from keyacct_desktop.documents.fonts import SOFT, Style, face
from keyacct_desktop.documents.page import Rect
from keyacct_desktop.documents.paint import Canvas
from keyacct_desktop.documents.styles import NOTE, SMALL
from keyacct_desktop.documents.text import Lines

_NAME: Final = Style(9, bold=True)
_GAP: Final = 4.0
_PAD: Final = 1.2
_LEAST_WIDTH: Final = 36.0
_LANES: Final = 4
_FIRST_LANE: Final = 0.9
_LANE: Final = 0.7


@dataclass(frozen=True, slots=True)
class MapPerson:
    """A person: `lines` below the name (department and post, roles, phone …), ready to be read. `introduced_by` is the
    id of another person of the same map."""

    id: int
    name: str
    lines: tuple[str, ...] = ()
    introduced_by: int | None = None
    faded: bool = False


class PeopleRow(FlowRow):
    """Boxes side by side, as high as the highest. A box is an extract: each person has a card."""

    def __init__(self, people: Sequence[MapPerson], width: float) -> None:
        self.people = people
        self._width = width
        inner = width - 2 * _PAD
        self._names = [Lines(person.name, _NAME, inner, most=2) for person in people]
        self._lines = [
            [Lines(line, SMALL if person.faded else NOTE, inner, most=4) for line in person.lines]
            for person in people
        ]
        inside = max(
            name.height + sum(line.height for line in lines)
            for name, lines in zip(self._names, self._lines, strict=True)
        )
        self._box = inside + 2 * _PAD
        self.height = self._box + _GAP

    def box(self, at: int, x: float, y: float) -> Rect:
        """The place of a box when the row stands at x, y."""
        return Rect(x + at * (self._width + _GAP), y + 1.0, self._width, self._box)

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        for at, person in enumerate(self.people):
            box = self.box(at, x, y)
            canvas.fill(box, 0xFF)
            canvas.frame(box, 0.15, SOFT, round_by=1)
            down = box.y + _PAD
            canvas.lines(box.x + _PAD, down, self._names[at])
            down += self._names[at].height
            for line in self._lines[at]:
                canvas.lines(box.x + _PAD, down, line)
                down += line.height
            if person.faded:
                middle = box.y + _PAD + face(_NAME).leading / 2
                canvas.line(
                    box.x + _PAD, middle, box.x + _PAD + face(_NAME).width(person.name[:20]), middle, 0.2
                )


def people_rows(people: Sequence[MapPerson], width: float) -> list[FlowRow]:
    """People as rows of boxes, as many side by side as can be read."""
    across = max(int((width + _GAP) / (_LEAST_WIDTH + _GAP)), 1)
    box = (width - (across - 1) * _GAP) / across
    return [PeopleRow(people[at : at + across], box) for at in range(0, len(people), across)]


def paint_ties(canvas: Canvas, rows: Sequence[Placed]) -> None:
    """Lines between boxes on one page, from whoever introduced, to a dot at whom. They run between the boxes, each
    introducer's in a lane of its own."""
    boxes: dict[int, Rect] = {}
    people: list[MapPerson] = []
    for row, x, y in rows:
        if isinstance(row, PeopleRow):
            people += row.people
            boxes.update({person.id: row.box(at, x, y) for at, person in enumerate(row.people)})
    lanes: dict[int, int] = {}
    for person in people:
        by = person.introduced_by
        if by is None or by not in boxes or by == person.id:
            continue
        lane = lanes.setdefault(by, len(lanes) % _LANES)
        way = _way(boxes[by], boxes[person.id], lane)
        for start, end in pairwise(way):
            canvas.line(*start, *end, 0.3, SOFT)
        canvas.dot(*way[-1], 0.6, SOFT)


def _way(start: Rect, end: Rect, lane: int) -> list[tuple[float, float]]:
    """From the foot of a box through the gaps to another box: to its foot in the same row, to its head below, and to
    its foot above."""
    down = _FIRST_LANE + lane * _LANE
    from_x, to_x = start.x + start.width * 0.4, end.x + end.width * 0.6
    if start.y == end.y:
        under = start.bottom + down
        return [(from_x, start.bottom), (from_x, under), (to_x, under), (to_x, end.bottom)]
    beside = end.x - _GAP + down if end.x > start.x else end.right + down
    first = start.bottom + down
    last, goal = (end.y - _GAP + down, end.y) if end.y > start.y else (end.bottom + down, end.bottom)
    if abs(last - first) < _GAP / 2:
        return [(from_x, start.bottom), (from_x, first), (to_x, first), (to_x, goal)]
    return [
        (from_x, start.bottom), (from_x, first), (beside, first), (beside, last), (to_x, last), (to_x, goal)
    ]  # fmt: skip
