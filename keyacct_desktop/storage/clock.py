"""The clock as a port: everything above the domain asks it, tests replace it."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the rep's local day and the instant in UTC."""

    def today(self) -> date: ...

    def now(self) -> datetime: ...


class SystemClock:
    """The computer's own clock."""

    def today(self) -> date:
        return date.today()

    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still: for tests, and for everything that takes `--as-of`."""

    def __init__(self, day: date) -> None:
        self.day = day

    def today(self) -> date:
        return self.day

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 4, tzinfo=UTC)


def instant(clock: Clock) -> str:
    """The clock's instant as stored: `2026-11-21T04:00:00Z`."""
    return clock.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def stamp(clock: Clock) -> str:
    """The clock's instant in the rep's own time, for names of files that people read: `2026-03-16 1200`."""
    return clock.now().astimezone().strftime("%Y-%m-%d %H%M")
