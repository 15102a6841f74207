"""The pyramid and the 80/20 of a book kept in order, so that one changed customer costs no look at all the others.

Gives exactly what two_pyramids and effort give over the same customers.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple

from keyacct_desktop.domain.effort import TOP_BP, Effort, Mover, effort_from
from keyacct_desktop.domain.exact import first_part
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.pyramid import Pyramid, pyramid_from


class LiveRow(NamedTuple):
    """One customer: `tier` is None for those who have not bought; only prospects' minutes count then."""

    id: int
    tier: Tier | None
    prospect: bool
    net_fen: int
    minutes: float


class LiveTotals:
    """Filled once with everybody; then `put` and `drop` follow changes."""

    def __init__(self, rows: Iterable[LiveRow] = ()) -> None:
        self._rows = {row.id: row for row in rows}
        closed = [row for row in self._rows.values() if row.tier is not None]
        self._ranked = sorted((-row.net_fen, row.id) for row in closed)
        # Beside the ranks, so that sums over many of them need no look at the rows.
        self._nets = [-net for net, _ in self._ranked]
        self._minutes = [self._rows[party].minutes for _, party in self._ranked]
        self._busy = sorted((-row.minutes, row.id) for row in closed)
        self._prospects = {
            row.id: row.minutes for row in self._rows.values() if row.tier is None and row.prospect
        }
        self._counts, self._sums = dict.fromkeys(TIERS, 0), dict.fromkeys(TIERS, 0)
        self._losers = self._loss = 0
        for row in closed:
            self._count(row, 1)

    def put(self, row: LiveRow) -> None:
        """A customer as it is now."""
        self.drop(row.id)
        self._rows[row.id] = row
        if row.tier is not None:
            place = bisect_left(self._ranked, (-row.net_fen, row.id))
            self._ranked.insert(place, (-row.net_fen, row.id))
            self._nets.insert(place, row.net_fen)
            self._minutes.insert(place, row.minutes)
            insort(self._busy, (-row.minutes, row.id))
            self._count(row, 1)
        elif row.prospect:
            self._prospects[row.id] = row.minutes

    def drop(self, party_id: int) -> None:
        """A customer that is measured no more; nothing happens when it never was."""
        row = self._rows.pop(party_id, None)
        self._prospects.pop(party_id, None)
        if row is not None and row.tier is not None:
            place = bisect_left(self._ranked, (-row.net_fen, row.id))
            for ranked in (self._ranked, self._nets, self._minutes):
                del ranked[place]
            del self._busy[bisect_left(self._busy, (-row.minutes, row.id))]
            self._count(row, -1)

    @property
    def nets_fen(self) -> list[int]:
        """The nets of all closed customers, the best first."""
        return list(self._nets)

    def pyramid(self) -> Pyramid:
        """D17."""
        return pyramid_from(self._counts, self._sums, self._losers, self._loss)

    def effort(self, settings: MethodSettings, names: int = 5) -> Effort:
        """D18."""
        count = first_part(len(self._ranked), TOP_BP)
        top = [party for net, party in self._ranked[:count] if net < 0]
        minutes = sum(self._minutes)
        profit = sum(self._sums.values())
        cut: tuple[Mover, ...] = ()
        move_to: tuple[Mover, ...] = ()
        if minutes and profit:
            cut = self._cut(len(top), minutes, profit, names)
            move_to = self._move_to(len(top), minutes, profit, names)
        return effort_from(
            top=tuple(top),
            top_minutes=sum(self._minutes[: len(top)]),
            top_net_fen=sum(self._nets[: len(top)]),
            minutes=minutes,
            profit_fen=profit,
            prospect_minutes=sum(self._prospects.values()),
            cut=cut,
            move_to=move_to,
            settings=settings,
        )

    def _cut(self, top: int, minutes: float, profit: int, names: int) -> tuple[Mover, ...]:
        """Nobody has more minutes too many than minutes at all, so the busiest ones are enough."""
        first = self._ranked[top] if top < len(self._ranked) else (1, 0)
        found: list[tuple[float, int]] = []
        for busy, party in self._busy:
            if len(found) >= names and -busy < -found[names - 1][0]:
                break
            net = self._rows[party].net_fen
            excess = -busy - minutes * max(net, 0) / profit
            if (-net, party) >= first and excess > 0:
                insort(found, (-excess, party))
        return tuple(Mover(party, -excess) for excess, party in found[:names])

    def _move_to(self, top: int, minutes: float, profit: int, names: int) -> tuple[Mover, ...]:
        """Nobody lacks more minutes than the profit would be worth, so the most profitable ones are enough."""
        found: list[tuple[float, int]] = []
        for net, party in self._ranked[:top]:
            worth = minutes * -net / profit
            if len(found) >= names and worth < -found[names - 1][0]:
                break
            excess = self._rows[party].minutes - worth
            if excess < 0:
                insort(found, (excess, party))
        return tuple(Mover(party, excess) for excess, party in found[:names])

    def _count(self, row: LiveRow, step: int) -> None:
        assert row.tier is not None
        if row.net_fen > 0:
            self._counts[row.tier] += step
            self._sums[row.tier] += step * row.net_fen
        else:
            self._losers += step
            self._loss += step * row.net_fen
