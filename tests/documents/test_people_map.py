"""The map of people: lines run between the boxes."""

from itertools import pairwise

import pytest

from keyacct_desktop.documents.page import Rect
from keyacct_desktop.documents.people_map import _LANES, MapPerson, _way, people_rows

BOXES = [Rect(10 + 40 * across, 20 + 24 * down, 36, 20) for down in range(4) for across in range(3)]


def crosses(start: tuple[float, float], end: tuple[float, float], box: Rect) -> bool:
    """Whether an upright or level line goes through the inside of a box."""
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    inside = box.inset(0.05)
    return left < inside.right and right > inside.x and top < inside.bottom and bottom > inside.y


@pytest.mark.parametrize("lane", range(_LANES))
def test_no_line_runs_through_a_box_and_each_reaches_its_own(lane: int):
    for start in BOXES:
        for end in BOXES:
            if start is end:
                continue
            way = _way(start, end, lane)
            assert way[0][1] == start.bottom
            assert way[-1][1] in (end.y, end.bottom)
            assert end.x < way[-1][0] < end.right
            for one, other in pairwise(way):
                assert one[0] == other[0] or one[1] == other[1]
                assert not any(crosses(one, other, box) for box in BOXES), (start, end)


def test_boxes_fill_the_width_and_hold_everybody():
    people = [MapPerson(at, f"人{at}") for at in range(7)]
    rows = people_rows(people, 128)
    assert [len(row.people) for row in rows] == [3, 3, 1]
    assert rows[0].box(2, 0, 0).right == pytest.approx(128)
    assert people_rows([], 128) == []
