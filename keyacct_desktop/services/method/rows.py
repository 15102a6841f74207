"""Measures as rows of the cache and back, and the weekly memory that follows from a run.

Knows the columns of storage's `measure`; must not read or write the book.
"""

from collections.abc import Mapping
from dataclasses import astuple, replace
from datetime import date
from typing import Any

from keyacct_desktop.domain.book_results import BookRow
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_codes import TIER_RANK, Grade, IntervalState, Tier, Zone
from keyacct_desktop.services.method.records import WeekRow

_QUIET = (None, IntervalState.NORMAL)
_NO_WEEK = WeekRow(0, "", "", None, None, None, None, None, None, None, None, None, None, None)
_ISO: dict[int, str] = {}


def measure_row(item: Measures, expected_amount_fen: int | None, as_of: int) -> tuple[Any, ...]:
    """One customer's row, in the order of storage.queries.measures.COLUMNS."""
    profit, tier, due, interval = item.profit, item.tier_result, item.next_contact, item.interval
    measured = item.level_measured
    order_due = None
    if interval.state not in _QUIET and interval.days_since is not None and interval.expected_half_days:
        order_due = as_of - (2 * interval.days_since - interval.expected_half_days) // 2
    return (
        item.id,
        int(item.closed),
        int(item.prospect),
        int(item.dropped),
        item.months,
        None if tier is None else str(tier.tier),
        None if tier is None else TIER_RANK[tier.tier],
        None if tier is None else str(tier.computed),
        None if tier is None else str(tier.service),
        _text(item.size),
        _text(item.abc),
        None if item.grade is None else str(item.grade.grade),
        item.level,
        item.level_target,
        None if measured is None else measured.level,
        item.shown_level,
        _text(item.zone),
        int(item.zone_confirmed),
        None if item.loyalty is None else round(item.loyalty.score, 2),
        item.potential.score,
        None if item.completeness is None else round(item.completeness, 4),
        profit.revenue_fen,
        profit.gross_fen,
        profit.cost_fen,
        profit.net_fen,
        profit.minutes,
        None if due is None else _iso(due.day),
        None if due is None else str(due.basis),
        None if due is None else due.rhythm_days,
        None if item.post_sale_day is None else _iso(item.post_sale_day),
        _text(interval.state),
        None if order_due is None else _iso(order_due),
        None if item.tier_proposal is None else str(item.tier_proposal[1]),
        None if item.level_proposal is None else item.level_proposal[1],
        expected_amount_fen,
        int(item.bought_year_before),
        int(item.bought_in_window),
        int(item.won_in_window),
        item.win_cost_fen,
        " ".join(item.marks),
    )


def cached_book_row(row: tuple[Any, ...]) -> BookRow:
    """A row of storage.queries.measures.book_rows as the domain wants it."""
    party, tier, closed, prospect, *money, grade, amount, level, zone, before, bought, won, win_cost = row
    revenue, gross, cost, net, minutes = money
    return BookRow(
        party,
        None if tier is None else Tier(tier),
        bool(closed),
        bool(prospect),
        revenue,
        gross,
        cost,
        net,
        minutes,
        None if grade is None else Grade(grade),
        amount,
        level,
        None if zone is None else Zone(zone),
        bool(before),
        bool(bought),
        bool(won),
        win_cost,
    )


def next_week(item: Measures, known: Mapping[int, WeekRow], week: str, day: date) -> tuple[Any, ...]:
    """The weekly memory of a customer after the run of `week`: the last run becomes the one before. The tier of the
    first week is the one from which changes are proposed."""
    past = known.get(item.id, _NO_WEEK)
    today = day.isoformat()
    tier, measured = item.tier_result, item.level_measured
    computed = None if tier is None else tier.computed
    base = past.base_tier or past.tier
    level = None if measured is None else measured.level
    tier_since = level_since = None
    if tier is not None and computed != (tier.tier if tier.override is None else computed):
        tier_since = past.tier_since if past.tier_since and past.tier == computed else today
    if level is not None and item.level is not None and level != item.level:
        level_since = past.level_since if past.level_since and past.level == level else today
    return (
        item.id,
        week,
        today,
        _text(base),
        _text(computed),
        level,
        _text(item.zone),
        _text(past.tier),
        past.level,
        _text(past.zone),
        tier_since,
        level_since,
        _text(item.size if item.bought_in_window else past.size),
        _text(item.grade.grade if item.grade is not None else past.grade),
    )


def same_week(item: Measures, known: WeekRow) -> tuple[Any, ...] | None:
    """The memory of a customer's first week, in which every run counts, as the book is still being filled; None
    when nothing is new."""
    if known.base_tier is not None:
        return None
    tier, measured = item.tier_result, item.level_measured
    seen = replace(
        known,
        tier=None if tier is None else tier.computed,
        level=None if measured is None else measured.level,
        zone=item.zone,
        size=item.size if item.bought_in_window else known.size,
        grade=item.grade.grade if item.grade is not None else known.grade,
    )
    if seen == known:
        return None
    return tuple(None if value is None else _plain(value) for value in astuple(seen))


def _plain(value: Any) -> Any:
    return value if isinstance(value, int) else str(value)


def _text(code: Any) -> str | None:
    return None if code is None else str(code)


def _iso(day: int) -> str:
    found = _ISO.get(day)
    if found is None:
        found = _ISO[day] = date.fromordinal(day).isoformat()
    return found
