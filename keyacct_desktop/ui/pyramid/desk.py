"""Reads what the charts are made of, in the background, and keeps what still holds for the scope in front.

Knows the book and no widget.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from keyacct_desktop.domain.exact import add_months
from keyacct_desktop.domain.method_codes import Zone
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.review import zone_members
from keyacct_desktop.services.pyramid import (
    Choices,
    Comparison,
    History,
    Portrait,
    RepPyramid,
    compare_days,
    read_choices,
    read_history,
    read_portrait,
    read_reps,
)
from keyacct_desktop.ui.charting.pictures import COMPARED_MONTHS, Material
from keyacct_desktop.ui.pyramid.latest import Latest
from keyacct_desktop.ui.pyramid.scope import Scope
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.workspace import Workspace

_CHOICES: Final = ("choices",)


@dataclass(frozen=True, slots=True)
class Wish:
    """A chart of a scope; `kept` is what need not be read again."""

    scope: Scope
    chart: str
    kept: dict[Hashable, object]


@dataclass(frozen=True, slots=True)
class Zones:
    """Who gets too little and who too much attention, in the whole book of today; None where that is not known."""

    under: tuple[int, ...]
    over: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was read for a chart."""

    scope: Scope
    chart: str
    material: Material
    choices: Choices
    zones: Zones | None


class PyramidDesk(QObject):
    """`found` carries what a chart needs, `failed` an error; `stopped` when the rep did not want to wait."""

    found = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._book = workspace.book
        self._kept: dict[Hashable, object] = {}
        self._latest = Latest(workspace.tasks, self.tr("Reading the pyramid"), self._read, self)
        self._latest.came.connect(self._take)
        self._latest.failed.connect(self._fail)
        self._latest.stopped.connect(self.stopped)

    @property
    def busy(self) -> bool:
        return self._latest.busy

    def forget(self) -> None:
        """The book changed: everything has to be read again."""
        self._kept = {}

    def ask(self, scope: Scope, chart: str) -> None:
        """Read what this chart needs; the answer is `found`."""
        self._latest.ask(Wish(scope, chart, dict(self._kept)))

    def _read(self, wish: Wish, progress: Progress) -> tuple[Found, dict[Hashable, object]]:
        reading = _Reading(self._book, wish, progress)
        found = reading.read()
        return found, reading.used

    def _take(self, wish: object, result: object) -> None:
        assert isinstance(wish, Wish)
        assert isinstance(result, tuple)
        found, used = result
        # What another chart of the same scope needed is kept; what belongs to another scope goes.
        same = _keys(wish.scope)
        self._kept = {key: value for key, value in self._kept.items() if key in same} | used
        self.found.emit(found)

    def _fail(self, _wish: object, error: object) -> None:
        if not self._book.closed:
            self.failed.emit(error)


def _keys(scope: Scope) -> frozenset[Hashable]:
    return frozenset(
        (_CHOICES, _portrait(scope), _history(scope), _comparison(scope), _reps(scope), _zones(scope))
    )


def _portrait(scope: Scope) -> Hashable:
    return ("portrait", scope.rep, scope.as_of, scope.only)


def _history(scope: Scope) -> Hashable:
    return ("history", scope.rep, scope.as_of, scope.only)


def _comparison(scope: Scope) -> Hashable:
    return ("comparison", scope.rep, scope.as_of, scope.since, scope.only)


def _reps(scope: Scope) -> Hashable:
    return ("reps", scope.as_of, scope.only)


def _zones(scope: Scope) -> Hashable:
    return ("zones", scope.as_of)


class _Reading:
    """One wish in the worker: what is kept is taken, the rest is read."""

    def __init__(self, book: Book, wish: Wish, progress: Progress) -> None:
        self._book, self._scope, self._chart, self._progress = book, wish.scope, wish.chart, progress
        self._kept = wish.kept
        self.used: dict[Hashable, object] = {}

    def read(self) -> Found:
        chart = self._chart
        choices, portrait = self._choices(), self._portrait()
        self._progress.check()
        material = Material(
            portrait,
            history=self._history() if chart == "history" else None,
            comparison=self._comparison() if chart == "movement" else None,
            reps=self._reps() if chart == "reps" else None,
        )
        today = self._scope.as_of == self._book.clock.today()
        zones = self._zones() if chart == "levels" and today else None
        self._progress.check()
        return Found(self._scope, chart, material, choices, zones)

    def _choices(self) -> Choices:
        found = self._kept.get(_CHOICES)
        part = found if isinstance(found, Choices) else read_choices(self._book)
        self.used[_CHOICES] = part
        return part

    def _portrait(self) -> Portrait:
        scope, key = self._scope, _portrait(self._scope)
        part = self._kept.get(key)
        if not isinstance(part, Portrait):
            part = read_portrait(
                self._book, rep=scope.rep, as_of=scope.as_of, only=scope.only, rough=scope.rep is None
            )
        self.used[key] = part
        return part

    def _history(self) -> History:
        scope, key = self._scope, _history(self._scope)
        part = self._kept.get(key)
        if not isinstance(part, History):
            part = read_history(
                self._book, rep=scope.rep, as_of=scope.as_of, only=scope.only, progress=self._progress.report
            )
        self.used[key] = part
        return part

    def _comparison(self) -> Comparison:
        scope, key = self._scope, _comparison(self._scope)
        part = self._kept.get(key)
        if not isinstance(part, Comparison):
            before = scope.since or add_months(scope.as_of, -COMPARED_MONTHS)
            part = compare_days(self._book, before, scope.as_of, rep=scope.rep, only=scope.only)
        self.used[key] = part
        return part

    def _reps(self) -> tuple[RepPyramid, ...]:
        scope, key = self._scope, _reps(self._scope)
        part = self._kept.get(key)
        if not isinstance(part, tuple):
            part = read_reps(self._book, as_of=scope.as_of, only=scope.only)
        self.used[key] = part
        return part

    def _zones(self) -> Zones:
        key = _zones(self._scope)
        part = self._kept.get(key)
        if not isinstance(part, Zones):
            under, over = (
                tuple(zone_members(self._book, zone, confirmed=False)) for zone in (Zone.UNDER, Zone.OVER)
            )
            part = Zones(under, over)
        self.used[key] = part
        return part
