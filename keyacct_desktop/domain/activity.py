"""One pass over a customer's orders and contacts, giving the numbers that the rules below work on.

This is the hot loop of a full run (a million rows), so it counts everything at once and judges nothing.
Windows are ordinals with both ends inside. "Two-way" is a contact that was answered, or that came from the
customer; "own" is one that we started.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from keyacct_desktop.domain.exact import BP, add_months, half_up
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import ContactRow, OrderRow
from keyacct_desktop.domain.vocabulary import InteractionType as T

QUARTER_DAYS = 90
YEAR_DAYS = 365
YEARS_COUNTED = 5

_MINUTES_OF: dict[str, int] = {
    T.VISIT: 0, T.INCOMING_VISIT: 0, T.SERVICE: 0, T.JOINT_WORK: 0, T.TOP_LEVEL: 0, T.DEPARTMENT_LINK: 0,
    T.MEAL: 1,
    T.EVENT: 2, T.EXHIBITION: 2,
    T.CALL: 3, T.AFTER_SALE: 3, T.INTRODUCTION: 3, T.COMPLAINT: 3,
    T.WECHAT: 4, T.SMS: 4, T.EMAIL: 4, T.LETTER: 4, T.GREETING_CARD: 4, T.PRODUCT_NEWS: 4, T.MATERIAL: 4,
    T.FEEDBACK_CHANNEL: 4,
}  # fmt: skip
"""Which of the settings' five default durations a type takes when no minutes were logged."""

_FOLLOW_UP, _NEWS, _JOINT, _FEEDBACK = 1, 2, 3, 4
_MEANING: dict[str, int] = {
    T.AFTER_SALE: _FOLLOW_UP,
    T.PRODUCT_NEWS: _NEWS,
    T.JOINT_WORK: _JOINT,
    T.FEEDBACK_CHANNEL: _FEEDBACK,
}


@dataclass(frozen=True, slots=True)
class Horizon:
    """The windows of one run, as ordinals: `start` … `as_of` is W, `before_start` … `start - 1` the W before,
    `span_start` … `as_of` the months in which purchase dates are counted (method.md D2)."""

    day: date
    as_of: int
    start: int
    before_start: int
    span_start: int
    minutes: Mapping[str, int]


def horizon(as_of: date, settings: MethodSettings) -> Horizon:
    """The windows of a run on `as_of`."""
    today, days = as_of.toordinal(), settings.window_days
    span = add_months(as_of, -settings.tier_min_dates_months) + timedelta(days=1)
    minutes = {code: settings.default_minutes[place] for code, place in _MINUTES_OF.items()}
    return Horizon(as_of, today, today - days + 1, today - 2 * days + 1, span.toordinal(), minutes)


class Trade(NamedTuple):
    """A customer's orders in numbers. `purchase_days` are merged (method.md D14), all others are as recorded."""

    revenue_fen: int
    gross_fen: int
    uncounted_concessions_fen: int
    rows: int
    estimated: int
    with_concession: int
    order_days: tuple[int, ...]
    """Days of the orders in W, returns left out."""
    purchase_days: tuple[int, ...]
    dates_in_span: int
    only_group: bool
    years: int
    """In how many of the last five 365-day blocks something was bought."""
    bought_before: bool
    bought_year_before: bool
    first_day: int | None
    last_day: int | None


NO_TRADE = Trade(0, 0, 0, 0, 0, 0, (), (), 0, False, 0, False, False, None, None)


class Care(NamedTuple):
    """A customer's contacts in W in numbers. `shared_minutes` are those of contacts with several customers."""

    minutes: int
    shared_minutes: Fraction
    rows: int
    inbound: int
    told_feedback: bool
    quarters: int
    news: int
    joint_work: int
    follow_up_days: tuple[int, ...]
    own_days: tuple[int, ...]
    two_way_days: tuple[int, ...]
    last_two_way: int | None
    first_day: int | None


_NOTHING = Fraction(0)
NO_CARE = Care(0, _NOTHING, 0, 0, False, 0, 0, 0, (), (), (), None, None)


def read_trade(orders: Sequence[OrderRow], when: Horizon, settings: MethodSettings) -> Trade:
    """Orders up to `when.as_of` in numbers (method.md D1, D13, D14)."""
    if not orders or orders[0].day > when.as_of:
        return NO_TRADE
    as_of, start, before_start, span_start = when.as_of, when.start, when.before_start, when.span_start
    merge, default_margin = settings.interval_merge_days, settings.default_margin
    revenue = gross = concessions = rows = estimated = with_concession = 0
    years = dates = 0
    order_days: list[int] = []
    kept: list[int] = []
    kept_day = -merge - 1
    single = before = year_before = False
    for day, amount, profit, margin, concession, is_group, is_return, usual in orders:
        if day > as_of:
            break
        in_window = day >= start
        if in_window:
            rows += 1
            if profit is None:
                if margin is None:
                    estimated += 1
                    margin = default_margin if usual is None else usual
                    if not is_return:
                        concessions += concession
                profit = half_up(amount * margin, BP)
            if is_return:
                revenue -= amount
                gross -= profit
            else:
                revenue += amount
                gross += profit
                order_days.append(day)
                if concession > 0:
                    with_concession += 1
        if is_return:
            continue
        if not in_window:
            before = True
            if day >= before_start:
                year_before = True
        block = (as_of - day) // YEAR_DAYS
        if block < YEARS_COUNTED:
            years |= 1 << block
        if day >= span_start and not is_group:
            single = True
        if day - kept_day > merge:
            kept_day = day
            kept.append(day)
            if day >= span_start:
                dates += 1
    return Trade(
        revenue,
        gross,
        concessions,
        rows,
        estimated,
        with_concession,
        tuple(order_days),
        tuple(kept),
        dates,
        not single,
        years.bit_count(),
        before,
        year_before,
        kept[0] if kept else None,
        kept[-1] if kept else None,
    )


def read_care(contacts: Sequence[ContactRow], when: Horizon) -> Care:
    """Contacts up to `when.as_of` in numbers (method.md D1, D11, D23). An after-sale call counts as follow-up
    when it reached somebody and its result was noted."""
    if not contacts or contacts[0].day > when.as_of:
        return NO_CARE
    as_of, start, usual = when.as_of, when.start, when.minutes
    minutes = rows = inbound = quarters = news = joint = 0
    shared = _NOTHING
    told = False
    last: int | None = None
    follow_ups: list[int] = []
    own: list[int] = []
    two_way_days: list[int] = []
    for day, kind, direction, answered, length, result, sharers in contacts:
        if day > as_of:
            break
        incoming = direction == "in"
        two_way = answered or incoming
        if two_way:
            last = day
        if day < start:
            continue
        rows += 1
        spent = usual.get(kind, 0) if length is None else length
        if sharers > 1:
            shared += Fraction(spent, sharers)
        else:
            minutes += spent
        if two_way:
            two_way_days.append(day)
        if incoming:
            inbound += 1
        else:
            own.append(day)
            if answered:
                block = (as_of - day) // QUARTER_DAYS
                if block < 4:
                    quarters |= 1 << block
        meaning = _MEANING.get(kind)
        if meaning is None:
            continue
        if meaning == _FOLLOW_UP:
            if two_way and result is not None and result != "none":
                follow_ups.append(day)
        elif meaning == _NEWS:
            news += 1
        elif meaning == _JOINT:
            joint += 1
        else:
            told = True
    return Care(
        minutes,
        shared,
        rows,
        inbound,
        told,
        quarters.bit_count(),
        news,
        joint,
        tuple(follow_ups),
        tuple(own),
        tuple(two_way_days),
        last,
        contacts[0].day,
    )
