"""What the pyramid is asked for: whose customers, of which day, compared with which, and which chart of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from keyacct_desktop.services.pyramid.scope import EVERYBODY, Only


class Page(StrEnum):
    """The charts in the order of the list at the left; the values are their names in ui.charting."""

    PYRAMID = "pyramid"
    MOVEMENT = "movement"
    EFFORT = "effort"
    LEVELS = "levels"
    WHALE = "whale"
    ABC = "abc"
    HISTORY = "history"
    SCATTER = "scatter"
    CONCENTRATION = "concentration"


@dataclass(frozen=True, slots=True)
class Scope:
    """`rep` None is everybody (services.pyramid.NOBODY: those without a rep); `since` None leaves the other day of the
    movement to the chart. `side_by_side` shows the pyramids of all reps."""

    as_of: date
    since: date | None = None
    rep: int | None = None
    side_by_side: bool = False
    only: Only = EVERYBODY

    def plain(self, today: date) -> bool:
        """Whether this is the whole book of today."""
        return self.as_of == today and self.rep is None and not self.only.anything


def chart_of(page: Page, scope: Scope) -> str:
    """The chart that a page shows."""
    return "reps" if page is Page.PYRAMID and scope.side_by_side else page.value
