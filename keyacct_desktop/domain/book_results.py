"""The book's own numbers from its customers' measures: pyramid, whale, effort, concentration, keep and win,
forecast, tier × level. Cheap enough to run again from cached measures after each save."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from keyacct_desktop.domain.effort import Effort, EffortRow, Pareto, effort, pareto
from keyacct_desktop.domain.keep_win import KeepWin
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_codes import TIERS, Grade, Tier, Zone
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.prospects import Forecast, sales_forecast
from keyacct_desktop.domain.pyramid import Pyramid, two_pyramids, whale_curve
from keyacct_desktop.domain.zones import propose_zone


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the tier × level table: how many, and how many of them under- and over-served."""

    tier: Tier
    level: int
    count: int
    under: int
    over: int


@dataclass(frozen=True, slots=True)
class BookResults:
    """The whole book in numbers; `closed` and `prospects` are how many customers they rest on."""

    closed: int
    prospects: int
    pyramid: Pyramid
    whale: tuple[float, ...] | None
    effort: Effort
    pareto: Pareto
    keep_win: KeepWin
    forecast: Forecast
    cells: tuple[Cell, ...]
    zone_proposal: Mapping[Tier, tuple[int, int]]


def book_results(
    customers: Sequence[Measures],
    expected_amounts_fen: Mapping[int, int | None],
    decided: Mapping[Grade, tuple[int, int]],
    settings: MethodSettings,
) -> BookResults:
    """All results of a book. `expected_amounts_fen` are the prospects' by customer id."""
    closed = [(item, tier) for item in customers if (tier := item.tier) is not None]
    prospects = [item for item in customers if item.prospect]
    nets = [item.profit.net_fen for item, _ in closed]
    return BookResults(
        len(closed),
        len(prospects),
        two_pyramids((tier, item.profit.net_fen) for item, tier in closed),
        whale_curve(nets),
        effort(
            [EffortRow(item.id, item.profit.net_fen, item.profit.minutes) for item, _ in closed],
            sum(item.profit.minutes for item in prospects),
            settings,
        ),
        pareto([item.profit.revenue_fen for item, _ in closed], nets),
        keep_and_win(customers),
        sales_forecast(
            [(item.grade.grade, expected_amounts_fen.get(item.id)) for item in prospects if item.grade],
            decided,
            settings,
        ),
        tier_level_table(customers),
        _zone_proposal(closed, settings),
    )


def keep_and_win(customers: Sequence[Measures]) -> KeepWin:
    """D19: kept are those who bought in W and before; winning is everything spent on prospects, and on new
    customers before their first order."""
    keep = kept = win = won = again = before = 0
    for item in customers:
        if not item.closed:
            win += item.profit.cost_fen
        elif item.won_in_window:
            won += 1
            win += item.win_cost_fen
        elif item.bought_in_window:
            kept += 1
            keep += item.profit.cost_fen
        if item.bought_year_before:
            before += 1
            again += item.bought_in_window
    return KeepWin(keep, kept, win, won, again, before)


def tier_level_table(customers: Sequence[Measures]) -> tuple[Cell, ...]:
    """Every tier with every level, 关键 first: the rep's level, else the measured one."""
    counts: dict[tuple[Tier, int], list[int]] = {
        (tier, level): [0, 0, 0] for tier in TIERS for level in range(1, 6)
    }
    for item in customers:
        tier, measured = item.tier, item.level_measured
        level = item.level if item.level is not None or measured is None else measured.level
        if tier is None or level is None:
            continue
        cell = counts[tier, level]
        cell[0] += 1
        cell[1] += item.zone is Zone.UNDER
        cell[2] += item.zone is Zone.OVER
    return tuple(Cell(tier, level, *numbers) for (tier, level), numbers in counts.items())


def _zone_proposal(
    closed: Sequence[tuple[Measures, Tier]], settings: MethodSettings
) -> dict[Tier, tuple[int, int]]:
    heads, revenues, profits = dict.fromkeys(TIERS, 0), dict.fromkeys(TIERS, 0), dict.fromkeys(TIERS, 0)
    for item, tier in closed:
        heads[tier] += 1
        revenues[tier] += item.profit.revenue_fen
        profits[tier] += item.profit.gross_fen
    table = {tier: (heads[tier], _margin(profits[tier], revenues[tier])) for tier in TIERS}
    return propose_zone(table, _margin(sum(profits.values()), sum(revenues.values())), settings)


def _margin(profit_fen: int, revenue_fen: int) -> Fraction | None:
    return Fraction(profit_fen, revenue_fen) if revenue_fen > 0 else None
