"""Keeps each month as the program saw it at its end, so that the pyramid's history is real.

A month is kept by the first full run of a later month, from the measures as they last stood. What a computer clock
that ran ahead left behind in its middle is replaced when the month is really over.
"""

from datetime import date

from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import pyramid as queries


def keep_month(book: Book, last_run: date, today: date) -> bool:
    """Keep the month of the last run when it is over and was not kept on a later day of it; called before a run writes
    anything. Also forgets deleted cards in kept months. Whether a month was kept. Raises BookError."""
    queries.sweep_months(book)
    month = month_of(last_run)
    if month >= month_of(today) or queries.months_kept(book).get(month, "") >= last_run.isoformat():
        return False
    queries.keep_month(book, month, last_run.isoformat())
    return True


def month_of(day: date) -> str:
    """Such as "2026-03"."""
    return day.isoformat()[:7]
