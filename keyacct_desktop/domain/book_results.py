"""The book's own numbers from its customers' measures: pyramid, whale, effort, concentration, keep and win,
forecast, tier × level. Cheap enough to run again from cached measures after each save."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

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


class BookRow(NamedTuple):
    """What the book's totals need of one customer; the cache keeps these. `level` is the rep's, else the measured."""

    id: int
    tier: Tier | None
    closed: bool
    prospect: bool
    revenue_fen: int
    gross_fen: int
    cost_fen: int
    net_fen: int
    minutes: float
    grade: Grade | None
    expected_amount_fen: int | None
    level: int | None
    zone: Zone | None
    bought_year_before: bool
    bought_in_window: bool
    won_in_window: bool
    win_cost_fen: int


def book_row(item: Measures, expected_amount_fen: int | None) -> BookRow:
    """A customer's measures as far as the book's totals need them."""
    profit = item.profit
    return BookRow(
        item.id,
        item.tier,
        item.closed,
        item.prospect,
        profit.revenue_fen,
        profit.gross_fen,
        profit.cost_fen,
        profit.net_fen,
        profit.minutes,
        None if item.grade is None else item.grade.grade,
        expected_amount_fen,
        item.shown_level,
        item.zone,
        item.bought_year_before,
        item.bought_in_window,
        item.won_in_window,
        item.win_cost_fen,
    )


def book_results(
    customers: Sequence[BookRow], decided: Mapping[Grade, tuple[int, int]], settings: MethodSettings
) -> BookResults:
    """All results of a book. `decided` is (won, decided) prospects by the grade they had (D4)."""
    closed = [(item, item.tier) for item in customers if item.tier is not None]
    prospects = [item for item in customers if item.prospect]
    nets = [item.net_fen for item, _ in closed]
    return BookResults(
        len(closed),
        len(prospects),
        two_pyramids((tier, item.net_fen) for item, tier in closed),
        whale_curve(nets),
        effort(
            [EffortRow(item.id, item.net_fen, item.minutes) for item, _ in closed],
            sum(item.minutes for item in prospects),
            settings,
        ),
        pareto([item.revenue_fen for item, _ in closed], nets),
        keep_and_win(customers),
        sales_forecast(
            [(item.grade, item.expected_amount_fen) for item in prospects if item.grade], decided, settings
        ),
        tier_level_table(customers),
        _zone_proposal(closed, settings),
    )


def keep_and_win(customers: Sequence[BookRow]) -> KeepWin:
    """D19: kept are those who bought in W and before; winning is everything spent on prospects, and on new
    customers before their first order."""
    keep = kept = win = won = again = before = 0
    for item in customers:
        if not item.closed:
            win += item.cost_fen
        elif item.won_in_window:
            won += 1
            win += item.win_cost_fen
        elif item.bought_in_window:
            kept += 1
            keep += item.cost_fen
        if item.bought_year_before:
            before += 1
            again += item.bought_in_window
    return KeepWin(keep, kept, win, won, again, before)


def tier_level_table(customers: Sequence[BookRow]) -> tuple[Cell, ...]:
    """Every tier with every level, 关键 first: the rep's level, else the measured one."""
    counts: dict[tuple[Tier, int], list[int]] = {
        (tier, level): [0, 0, 0] for tier in TIERS for level in range(1, 6)
    }
    for item in customers:
        if item.tier is None or item.level is None:
            continue
        cell = counts[item.tier, item.level]
        cell[0] += 1
        cell[1] += item.zone is Zone.UNDER
        cell[2] += item.zone is Zone.OVER
    return tuple(Cell(tier, level, *numbers) for (tier, level), numbers in counts.items())


def _zone_proposal(
    closed: Sequence[tuple[BookRow, Tier]], settings: MethodSettings
) -> dict[Tier, tuple[int, int]]:
    heads, revenues, profits = dict.fromkeys(TIERS, 0), dict.fromkeys(TIERS, 0), dict.fromkeys(TIERS, 0)
    for item, tier in closed:
        heads[tier] += 1
        revenues[tier] += item.revenue_fen
        profits[tier] += item.gross_fen
    table = {tier: (heads[tier], _margin(profits[tier], revenues[tier])) for tier in TIERS}
    return propose_zone(table, _margin(sum(profits.values()), sum(revenues.values())), settings)


def _margin(profit_fen: int, revenue_fen: int) -> Fraction | None:
    return Fraction(profit_fen, revenue_fen) if revenue_fen > 0 else None
