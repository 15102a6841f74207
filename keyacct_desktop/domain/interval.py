"""The customer's own buying rhythm: expected interval and where we stand in it (method.md D14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_codes import IntervalState
from keyacct_desktop.domain.method_settings import MethodSettings

_NO_SLACK: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Interval:
    """Days since the last order against the expected interval, kept as whole half days so that the state is exact.

    `gaps` is how many intervals it rests on; `typed` says that the rep's own figure was taken.
    """

    expected_half_days: int | None = None
    days_since: int | None = None
    state: IntervalState | None = None
    gaps: int = 0
    typed: bool = False

    @property
    def expected_days(self) -> int | float | None:
        """E of D14: a whole number, or one ending in .5."""
        half = self.expected_half_days
        if half is None:
            return None
        return half / 2 if half % 2 else half // 2

    @property
    def ratio(self) -> float | None:
        """r of D14."""
        if self.expected_half_days is None or self.days_since is None:
            return None
        return 2 * self.days_since / self.expected_half_days


NO_INTERVAL = Interval()


def order_interval(
    purchase_days: Sequence[int],
    as_of: int,
    settings: MethodSettings,
    *,
    typed_days: int | None = None,
    slack_months: frozenset[int] = _NO_SLACK,
) -> Interval:
    """D14 from merged purchase days (ordinals, rising). Days in slack months are not counted."""
    if not purchase_days:
        return NO_INTERVAL
    recent = purchase_days[-settings.interval_gaps - 1 :]
    if slack_months:
        gaps = [_counted(first, last, slack_months) for first, last in pairwise(recent)]
    else:
        gaps = [last - first for first, last in pairwise(recent)]
    expected = _expected(gaps, settings)
    typed = typed_days is not None and typed_days > 0 and (expected is None or settings.interval_typed_first)
    if typed and typed_days:
        expected = 2 * typed_days
    since = _counted(purchase_days[-1], as_of, slack_months)
    state = None if expected is None else _state(since, expected, settings)
    return Interval(expected, since, state, len(gaps), typed)


def merged_days(days: Sequence[int], merge_days: int) -> tuple[int, ...]:
    """Rising days without those that follow the last kept one within `merge_days`: a split delivery is one
    purchase (method.md D14)."""
    kept: list[int] = []
    for day in days:
        if not kept or day - kept[-1] > merge_days:
            kept.append(day)
    return tuple(kept)


def slack_months_from(text: str) -> frozenset[int]:
    """Months of a list as the card keeps it: "1,2,12" or "1月、2月"; what is no month is passed over."""
    for mark in "，、;； ":
        text = text.replace(mark, ",")
    parts = (part.removesuffix("月") for part in text.split(","))
    return frozenset(int(part) for part in parts if part.isdecimal() and 1 <= int(part) <= 12)


def _expected(gaps: list[int], settings: MethodSettings) -> int | None:
    if len(gaps) < settings.interval_min_gaps:
        return None
    gaps = sorted(gaps)
    middle = len(gaps) // 2
    half_days = 2 * gaps[middle] if len(gaps) % 2 else gaps[middle - 1] + gaps[middle]
    # with every purchase inside slack months no counted day is left to expect anything from
    return half_days or None


def _state(since: int, half_days: int, settings: MethodSettings) -> IntervalState:
    due, late, overdue = settings.interval_cuts
    scaled = 2 * since * BP
    if scaled < due * half_days:
        return IntervalState.NORMAL
    if scaled < late * half_days:
        return IntervalState.DUE
    return IntervalState.LATE if scaled < overdue * half_days else IntervalState.OVERDUE


def _counted(first: int, last: int, slack_months: frozenset[int]) -> int:
    """Days after `first` up to and with `last` that fall in no slack month."""
    if not slack_months:
        return last - first
    counted, day = 0, first + 1
    while day <= last:
        start = date.fromordinal(day)
        year, month = divmod(start.year * 12 + start.month, 12)
        following = date(year, month + 1, 1).toordinal()
        if start.month not in slack_months:
            counted += min(following, last + 1) - day
        day = following
    return counted
