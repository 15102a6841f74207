"""How long the date engine takes for a hundred thousand lunar birthdays, beside as many solar ones.

python -m tests.perf.bench_lunar [dates]
"""

import random
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta

from keyacct_desktop.domain.date_rules import (
    DateRule,
    RuleKind,
    ages_on,
    next_occurrences,
    occurrences,
    window_days,
)
from keyacct_desktop.domain.lunar import FIRST_DAY, LAST_DAY, to_lunar
from tests.conftest import TODAY


def _seconds(act: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        act()
        best = min(best, time.perf_counter() - start)
    return best


def main(count: int) -> None:
    chance = random.Random(1)
    years = [None, *range(1940, 2010)]
    lunar = [
        DateRule(
            RuleKind.LUNAR,
            chance.randint(1, 12),
            chance.randint(1, 30),
            chance.choice(years),
            chance.random() < 0.03,
        )
        for _ in range(count)
    ]
    solar = [
        DateRule(RuleKind.SOLAR, chance.randint(1, 12), chance.randint(1, 28), chance.choice(years))
        for _ in range(count)
    ]
    year = TODAY, TODAY + timedelta(days=364)
    acts: list[tuple[str, Callable[[], object]]] = [
        (f"next day of {count} solar", lambda: [next_occurrences(rule, TODAY, 1) for rule in solar]),
        (f"next day of {count} lunar", lambda: [next_occurrences(rule, TODAY, 1) for rule in lunar]),
        (f"a year of {count} lunar", lambda: [occurrences(rule, *year) for rule in lunar]),
        (f"ages of {count} lunar", lambda: [ages_on(rule, TODAY) for rule in lunar]),
        ("73,049 days to lunar", _every_day),
        ("keys of six weeks", lambda: window_days(date(2026, 8, 31), date(2026, 10, 11))),
    ]
    floor = _seconds(acts[0][1])
    for name, act in acts:
        seconds = _seconds(act)
        print(f"{name:<28} {seconds:8.4f} s  {seconds / floor:6.2f} x")


def _every_day() -> None:
    for ordinal in range(FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1):
        to_lunar(date.fromordinal(ordinal))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
