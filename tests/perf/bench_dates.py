"""What falls on days, at 100,000 customers with 200,000 dates, each figure beside its floor of the same run (quality.md S9).

Run: python -m tests.perf.bench_dates [customers]
"""

import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from keyacct_desktop.domain.date_rules import next_occurrences, occurrences
from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.dates.counts import count_by_day
from keyacct_desktop.services.dates.days import read_day
from keyacct_desktop.services.dates.occurrences import (
    DateFilter,
    date_rows_wanted,
    keys_of,
    read_occurrences,
)
from keyacct_desktop.services.dates.options import stored_rule
from keyacct_desktop.services.demo import make_demo_book
from keyacct_desktop.storage.queries import dates as queries
from tests.conftest import TODAY

DATES_EACH = 2
"""Dates for each customer."""
ROUNDS = 7
SAMPLE = 20_000
"""So many dates are converted one by one; the rest is counted up."""
ALL_DATES = DateFilter(with_tasks=False, with_festivals=False)


def interleaved(*works: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The median of each in milliseconds, measured in turns, so that a busy computer slows all alike."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, times in zip(works, taken, strict=True):
            start = time.perf_counter()
            work()
            times.append((time.perf_counter() - start) * 1000)
    return [statistics.median(times) for times in taken]


def say(what: str, taken: float, floor: float | None = None) -> None:
    print(f"{what:58} {taken:9.1f} ms" + (f"   × {taken / floor:7.2f}" if floor else ""), flush=True)


def made(customers: int) -> Path:
    """A demo book with enough dates, made once and kept in the temporary folder."""
    path = Path(tempfile.gettempdir()) / f"keyacct-dates-{customers}.keyacct"
    if not path.exists():
        part = path.with_suffix(".part.keyacct")
        part.unlink(missing_ok=True)
        known = Path(tempfile.gettempdir()) / f"keyacct-method-{customers}.keyacct"
        if known.exists():
            shutil.copy(known, part)
        else:
            make_demo_book(part, as_of=TODAY, customers=customers)
        book = open_book(part, clock=FixedClock(TODAY))
        fill(book, customers * DATES_EACH)
        book.close()
        part.rename(path)
    return path


def fill(book: Book, wanted: int) -> None:
    """Give spouses birthdays until there are so many dates, half of them lunar."""
    pick = random.Random(9)
    have = book.fetch("SELECT count(*) FROM important_date")[0][0]
    ids = [row[0] for row in book.fetch("SELECT id FROM party WHERE kind != 'company'")]
    rows = [
        (
            pick.choice(ids), "birthday", "spouse", pick.choice(("solar", "lunar")),
            pick.choice((None, pick.randrange(1950, 2004))), pick.randrange(1, 13), pick.randrange(1, 29),
        )
        for _ in range(max(wanted - have, 0))
    ]  # fmt: skip
    with book.transaction("dates.imported", file="") as tx:
        tx.insert_many(
            "important_date", ("party_id", "type", "relation", "calendar", "year", "month", "day"), rows
        )


def next_days(book: Book) -> None:
    """S9."""
    first, last = TODAY, TODAY + timedelta(days=29)
    wanted = date_rows_wanted(book, ALL_DATES)
    assert wanted is not None
    raw, ours, whole = interleaved(
        lambda: queries.dates_on(book, keys_of(first, last), wanted),
        lambda: read_occurrences(book, first, last, only=ALL_DATES),
        lambda: read_occurrences(book, first, last),
    )
    found = len(read_occurrences(book, first, last, only=ALL_DATES))
    say(f"next 30 days: the indexed window query, {found} dates (floor)", raw)
    say("S9 next 30 days: dates of people, sorted", ours, raw)
    say("next 30 days with contracts, tasks, festivals, days off", whole, raw)
    stored = book.fetch(
        "SELECT type, calendar, year, month, day, is_leap_month, options FROM important_date LIMIT ?",
        (SAMPLE,),
    )
    share = book.fetch("SELECT count(*) FROM important_date")[0][0] / len(stored)

    def one_by_one() -> None:
        for type_, calendar, year, month, day, leap, options in stored:
            occurrences(stored_rule(type_, calendar, year, month, day, bool(leap), options), first, last)

    def next_of_each() -> None:
        for type_, calendar, year, month, day, leap, options in stored:
            next_occurrences(stored_rule(type_, calendar, year, month, day, bool(leap), options), first, 1)

    plain, following = interleaved(one_by_one, next_of_each, rounds=3)
    say("what it would be to look at every stored date", plain * share, raw)
    say("what it would be to find the next day of each", following * share, raw)


def coming_year(book: Book) -> None:
    first, last = TODAY, TODAY + timedelta(days=364)
    wanted = date_rows_wanted(book, ALL_DATES)
    assert wanted is not None
    raw, ours, whole = interleaved(
        lambda: queries.dates_on(book, keys_of(first, last), wanted),
        lambda: read_occurrences(book, first, last, only=ALL_DATES),
        lambda: read_occurrences(book, first, last),
        rounds=3,
    )
    counts = interleaved(lambda: count_by_day(book, first, last), rounds=3)[0]
    found = len(read_occurrences(book, first, last))
    say("coming year: raw read of the rows (floor)", raw)
    say("coming year: dates of people, sorted", ours, raw)
    say(f"coming year: all {found} occurrences", whole, raw)
    say("coming year: counts by day (year overview)", counts, raw)


def open_month(book: Book) -> None:
    """Six weeks, as a month is shown; in April, when most follow-ups of the demo book lie behind."""
    first, last = date(2026, 3, 30), date(2026, 5, 10)
    wanted = date_rows_wanted(book, ALL_DATES)
    assert wanted is not None
    day = date(2026, 4, 18)
    raw, ours, filtered, one_day = interleaved(
        lambda: queries.date_days(book, keys_of(first, last), wanted),
        lambda: count_by_day(book, first, last, top=3),
        lambda: count_by_day(book, first, last, DateFilter(tiers={"key", "major"}), top=3),
        lambda: read_day(book, day),
    )
    total = sum(counts.total for counts in count_by_day(book, first, last).values())
    say("a month: the numbers that are counted, raw (floor)", raw)
    say(f"a month opens: {total} counted, three of each day in full", ours, raw)
    say("a month of the key and major customers", filtered, raw)
    entries = len(read_day(book, day).entries)
    say(f"a day opens: {entries} with phone, last contact, greeting, gift", one_day)


def main() -> None:
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(made(customers), Path(folder) / "bench.keyacct"))
        book = open_book(path, clock=FixedClock(TODAY))
        rows = book.fetch("SELECT calendar, count(*) FROM important_date GROUP BY calendar")
        print(f"{customers} customers; dates: {dict(rows)}")
        next_days(book)
        coming_year(book)
        open_month(book)
        book.close()


if __name__ == "__main__":
    main()
