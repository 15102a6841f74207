"""Thinning out backups: all of two days, 12 daily, 10 weekly, 9 monthly, over years of simulated days (T17)."""

from datetime import date, timedelta

import pytest

from keyacct_desktop.storage.rotation import superfluous

START = date(2023, 1, 2)


def simulate(days: int, a_day: int = 1, skip: int = 0) -> tuple[list[tuple[date, str]], date]:
    """Make backups day by day, thinning out after each; every `skip`th day there is none."""
    kept: list[tuple[date, str]] = []
    today = START
    for number in range(days):
        today = START + timedelta(days=number)
        if skip and number % skip == 0:
            continue
        for part in range(a_day):
            kept.append((today, f"{today} {part}"))
            gone = set(superfluous(kept, today))
            kept = [each for each in kept if each[1] not in gone]
    return kept, today


@pytest.mark.parametrize(("a_day", "skip"), [(1, 0), (3, 0), (2, 3)])
def test_three_years_leave_days_weeks_and_months(a_day: int, skip: int) -> None:
    kept, today = simulate(3 * 365, a_day, skip)
    days = [day for day, _ in kept]
    recent = [day for day in days if day >= today - timedelta(days=1)]
    older = [day for day in days if day < today - timedelta(days=1)]
    assert len(recent) in (a_day, 2 * a_day)
    assert len(older) == 12 + 10 + 9
    daily, weekly, monthly = older[-12:], older[9:19], older[:9]
    assert len(set(daily)) == 12
    assert len({day.isocalendar()[:2] for day in weekly}) == 10
    assert len({(day.year, day.month) for day in monthly}) == 9
    assert (today - days[0]).days > 300


def test_of_an_older_day_the_newest_stays() -> None:
    days = [(START, "morning"), (START, "noon"), (START, "evening")]
    assert superfluous(days, START + timedelta(days=2)) == ["noon", "morning"]
    assert superfluous(days, START + timedelta(days=1)) == []


def test_a_clock_that_jumps_forward_or_back_removes_nothing_recent() -> None:
    days = [(START + timedelta(days=n), f"{n}") for n in range(5)]
    assert superfluous(days, START - timedelta(days=400)) == []
    assert superfluous(days, START + timedelta(days=4000)) == []


def test_what_is_protected_stays_whatever_its_age() -> None:
    days = [(START, "a"), (START, "b")]
    later = START + timedelta(days=9)
    assert superfluous(days, later) == ["a"]
    assert superfluous(days, later, protected=frozenset({"a"})) == []
