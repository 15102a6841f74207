"""Which backups stay (quality.md 4.3): all of today and yesterday, then 12 daily, 10 weekly, 9 monthly ones.

Pure: takes days, reads no disk and no clock.
"""

from collections.abc import Callable, Hashable, Sequence
from datetime import date, timedelta
from typing import TypeVar

DAILY, WEEKLY, MONTHLY = 12, 10, 9

Item = TypeVar("Item")


def superfluous(
    backups: Sequence[tuple[date, Item]], today: date, *, protected: frozenset[Item] = frozenset()
) -> list[Item]:
    """The backups that may go, of (day, backup) in the order they were made, oldest first.

    Days from yesterday on stay, days in the future too: a clock that was set back deletes nothing. Of older
    days the newest of each of the last 12 days that have any stays, then of 10 weeks, then of 9 months.
    """
    older = [pair for pair in reversed(backups) if pair[0] < today - timedelta(days=1)]
    kept: set[int] = set()
    position = 0
    tiers: tuple[tuple[int, Callable[[date], Hashable]], ...] = (
        (DAILY, lambda day: day),
        (WEEKLY, lambda day: day.isocalendar()[:2]),
        (MONTHLY, lambda day: (day.year, day.month)),
    )
    for room, period in tiers:
        seen: set[Hashable] = set()
        while position < len(older):
            of = period(older[position][0])
            if of not in seen:
                if len(seen) == room:
                    break
                seen.add(of)
                kept.add(position)
            position += 1
    return [item for at, (_, item) in enumerate(older) if at not in kept and item not in protected]
