"""Does the time go where the money comes from: 80/20 effort and concentration (method.md D18)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from operator import attrgetter
from typing import NamedTuple

from keyacct_desktop.domain.exact import BP, first_part
from keyacct_desktop.domain.method_codes import EffortState
from keyacct_desktop.domain.method_settings import MethodSettings

TOP_BP = 2000
NARROW_TOP_BP = 1000
_ID, _NET = attrgetter("id"), attrgetter("net_fen")


class EffortRow(NamedTuple):
    """One closed customer's net and minutes in the same window."""

    id: int
    net_fen: int
    minutes: float


class Mover(NamedTuple):
    """A customer whose share of the minutes differs from the share of profit; `minutes` is how many too many
    (positive) or too few."""

    id: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Effort:
    """Effort of the top fifth: `share` of the minutes, `profit_share`, their `index`. `prospect_share` is the
    prospects' part of all minutes. `cut` names customers that take more than they bring, `move_to` the top ones
    that get less, each worst first."""

    top: tuple[int, ...]
    minutes: float
    share: float | None
    profit_share: float | None
    index: float | None
    state: EffortState | None
    prospect_share: float | None
    cut: tuple[Mover, ...]
    move_to: tuple[Mover, ...]


def effort(
    customers: Sequence[EffortRow], prospect_minutes: float, settings: MethodSettings, names: int = 5
) -> Effort:
    """D18. Without minutes every share of them is unknown."""
    # Plain numbers are compared in a third of the time of pairs.
    ranked = sorted(customers, key=_ID)
    ranked.sort(key=_NET, reverse=True)
    top = [row for row in ranked[: first_part(len(ranked), TOP_BP)] if row.net_fen > 0]
    minutes = sum(row.minutes for row in customers)
    profit = sum(row.net_fen for row in customers if row.net_fen > 0)
    cut, move_to = _movers(ranked, len(top), minutes, profit, names)
    return effort_from(
        top=tuple(row.id for row in top),
        top_minutes=sum(row.minutes for row in top),
        top_net_fen=sum(row.net_fen for row in top),
        minutes=minutes,
        profit_fen=profit,
        prospect_minutes=prospect_minutes,
        cut=cut,
        move_to=move_to,
        settings=settings,
    )


def effort_from(
    *,
    top: tuple[int, ...],
    top_minutes: float,
    top_net_fen: int,
    minutes: float,
    profit_fen: int,
    prospect_minutes: float,
    cut: tuple[Mover, ...],
    move_to: tuple[Mover, ...],
    settings: MethodSettings,
) -> Effort:
    """D18 from sums: of the top fifth, of all closed customers (`profit_fen` is what the profitable ones bring), and of
    the prospects."""
    everything = minutes + prospect_minutes
    profit_share = top_net_fen / profit_fen if profit_fen else None
    share = top_minutes / minutes if minutes else None
    return Effort(
        top,
        minutes,
        share,
        profit_share,
        share / profit_share if share is not None and profit_share else None,
        _state(share, settings),
        prospect_minutes / everything if everything else None,
        cut,
        move_to,
    )


def _state(share: float | None, settings: MethodSettings) -> EffortState | None:
    if share is None:
        return None
    if share * BP >= settings.effort_target:
        return EffortState.ON_TARGET
    return EffortState.CLOSE if share * BP >= settings.effort_close else EffortState.LOW


def _movers(
    ranked: Sequence[EffortRow], top: int, minutes: float, profit: int, names: int
) -> tuple[tuple[Mover, ...], tuple[Mover, ...]]:
    if not minutes or not profit:
        return (), ()
    excess = [Mover(row.id, row.minutes - minutes * max(row.net_fen, 0) / profit) for row in ranked]
    over = nsmallest(
        names, (item for item in excess[top:] if item.minutes > 0), key=lambda item: (-item.minutes, item.id)
    )
    under = nsmallest(
        names, (item for item in excess[:top] if item.minutes < 0), key=lambda item: (item.minutes, item.id)
    )
    return tuple(over), tuple(under)


@dataclass(frozen=True, slots=True)
class Pareto:
    """How concentrated the book is; unknown without positive revenue or profit."""

    top20_revenue_share: float | None
    top10_profit_share: float | None
    top1_profit_share: float | None


def pareto(revenues_fen: Iterable[int], nets_fen: Iterable[int]) -> Pareto:
    """Revenue share of the top 20 % by revenue, profit share of the top 10 % and of the first by net, over the
    closed customers; shares of the positive sums."""
    revenues, nets = list(revenues_fen), list(nets_fen)
    return Pareto(
        _top_share(revenues, first_part(len(revenues), TOP_BP)),
        _top_share(nets, first_part(len(nets), NARROW_TOP_BP)),
        _top_share(nets, 1),
    )


def _top_share(values: Sequence[int], count: int) -> float | None:
    positive = sorted((value for value in values if value > 0), reverse=True)
    return sum(positive[:count]) / sum(positive) if positive else None
