"""The weekly run: what the proposals of tier, level and zone changes remember (method.md D12, D35)."""

from datetime import date


def iso_week(day: date) -> str:
    """The ISO week of a day, such as "2026-W12"; later weeks are greater texts."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
