"""What a chart gives back: the figure, which places on it mean what, and the same numbers as a table."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Region(NamedTuple):
    """A place that can be hovered and clicked. `kind` and `code` say what it is: "tier"/"key", "loss"/"", "cell"/"key:3",
    "class"/"A", "customer"/"" with `party`, "flow"/"key:major", "month"/"2026-03", "rep"/"2". Edges are
    fractions of the figure, counted from its lower left corner; `tip` is what hovering tells."""

    kind: str
    code: str
    left: float
    bottom: float
    right: float
    top: float
    tip: str
    party: int | None = None


class Table(NamedTuple):
    """The text alternative: the numbers of the picture, ready to be read out or copied."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def text(self) -> str:
        """Tab-separated lines, the header first."""
        return "\n".join("\t".join(row) for row in (self.header, *self.rows))


@dataclass(frozen=True, slots=True)
class Points:
    """Many customers as points: their ids and places (fractions of the figure, as arrays), found by the nearest one."""

    ids: Sequence[int]
    x: Any
    y: Any
    tips: Sequence[str]

    def nearest(self, x: float, y: float, within: tuple[float, float]) -> int | None:
        """The index of the point nearest to a place, not further than `within` (fractions in x and y)."""
        if not len(self.ids):
            return None
        apart = ((self.x - x) / within[0]) ** 2 + ((self.y - y) / within[1]) ** 2
        found = int(apart.argmin())
        return found if apart[found] <= 1 else None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished chart. Places are right until the figure gets another size; then draw it again."""

    figure: "Figure"
    table: Table
    regions: tuple[Region, ...] = ()
    points: Points | None = field(default=None)

    def at(self, x: float, y: float) -> Region | None:
        """What is at a place of the figure (fractions, counted from its lower left corner)."""
        if self.points is not None:
            width, height = self.figure.get_size_inches()
            found = self.points.nearest(x, y, (0.1 / width, 0.1 / height))
            if found is not None:
                px, py = float(self.points.x[found]), float(self.points.y[found])
                return Region(
                    "customer", "", px, py, px, py, self.points.tips[found], int(self.points.ids[found])
                )
        for region in reversed(self.regions):
            if region.left <= x <= region.right and region.bottom <= y <= region.top:
                return region
        return None
