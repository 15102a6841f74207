"""The whole method for a book, in the order of method.md 2b, and again for one customer.

First every customer alone (footing), then the book's ladders, then what depends on them (finish). Pure and
single-threaded; the service decides where it runs and what is cached.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from keyacct_desktop.domain.activity import horizon
from keyacct_desktop.domain.book_results import BookResults, BookRow, book_results, book_row
from keyacct_desktop.domain.exact import months_between
from keyacct_desktop.domain.finish import BookContext, finish_customer
from keyacct_desktop.domain.footing import read_customer
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_codes import Grade
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import CustomerRecord
from keyacct_desktop.domain.tiers import ladder


@dataclass(frozen=True, slots=True)
class BookMeasures:
    """A full run. `customers` and `rows` (for the totals) are in the order of the records; `results` are the book's own numbers."""

    as_of: date
    months_of_history: int
    customers: tuple[Measures, ...]
    context: BookContext
    rows: Sequence[BookRow]
    results: BookResults


def book_context(
    closed: Iterable[tuple[int, int]], months_of_history: int, settings: MethodSettings
) -> BookContext:
    """The context from (net, revenue) in fen of every closed customer, for instance from cached measures."""
    pairs = list(closed)
    profits = ladder(net for net, _ in pairs)
    by_profit = settings.abc_basis == "profit"
    values = profits if by_profit else ladder(revenue for _, revenue in pairs)
    return BookContext(profits, values, months_of_history)


def context_with(
    context: BookContext,
    old: tuple[int, int] | None,
    new: tuple[int, int] | None,
    settings: MethodSettings,
) -> BookContext:
    """The context after one customer's (net, revenue) changed; None while not closed. O(n), a few milliseconds
    at 100,000. Raises ValueError when `old` is not in the context."""
    old_net, old_revenue = old or (None, None)
    new_net, new_revenue = new or (None, None)
    profits = context.profits.replaced(old_net, new_net)
    if settings.abc_basis == "profit":
        return BookContext(profits, profits, context.months_of_history)
    return BookContext(
        profits, context.abc_values.replaced(old_revenue, new_revenue), context.months_of_history
    )


def measure_book(
    records: Iterable[CustomerRecord],
    as_of: date,
    settings: MethodSettings,
    decided: Mapping[Grade, tuple[int, int]] | None = None,
) -> BookMeasures:
    """All measures of a book on a day. `decided` is (won, decided) prospects by the grade they had (D4)."""
    when = horizon(as_of, settings)
    footings = [read_customer(record, when, settings) for record in records]
    starts = [item.first_record_day for item in footings if item.first_record_day is not None]
    months = months_between(min(starts), when.as_of + 1) if starts else 0
    context = book_context(
        [pair for pair in (item.ranked for item in footings) if pair is not None], months, settings
    )
    customers = tuple([finish_customer(item, when, context, settings) for item in footings])
    rows = [
        book_row(item, footing.judged.expected_amount_fen)
        for item, footing in zip(customers, footings, strict=True)
    ]
    return BookMeasures(as_of, months, customers, context, rows, book_results(rows, decided or {}, settings))


def measure_rows(
    records: list[CustomerRecord], as_of: date, settings: MethodSettings
) -> tuple[list[BookRow], int]:
    """Only what the totals need of every customer, and the months of history: the rows of measure_book.

    Empties `records`, and lets go of everything else as it goes: a long book is never held twice.
    """
    when = horizon(as_of, settings)
    records.reverse()
    footings = []
    while records:
        footings.append(read_customer(records.pop(), when, settings))
    starts = [item.first_record_day for item in footings if item.first_record_day is not None]
    months = months_between(min(starts), when.as_of + 1) if starts else 0
    context = book_context(
        [pair for pair in (item.ranked for item in footings) if pair is not None], months, settings
    )
    footings.reverse()
    rows = []
    while footings:
        footing = footings.pop()
        item = finish_customer(footing, when, context, settings)
        rows.append(book_row(item, footing.judged.expected_amount_fen))
    return rows, months


def measure_customer(
    record: CustomerRecord,
    as_of: date,
    settings: MethodSettings,
    context: BookContext,
    old: tuple[int, int] | None,
) -> tuple[Measures, BookContext]:
    """One customer again after a save, with the book's context that follows from it. `old` is the (net, revenue)
    under which the context knows the customer, None when it had not bought. The classes of others may shift a
    little until the next full run. Raises ValueError when the context does not know `old`."""
    when = horizon(as_of, settings)
    footing = read_customer(record, when, settings)
    if footing.ranked != old:
        context = context_with(context, old, footing.ranked, settings)
    return finish_customer(footing, when, context, settings), context


def class_moves(
    before: BookContext, after: BookContext, settings: MethodSettings
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]] | None:
    """Whose tier or ABC class may differ between two contexts although nothing of their own changed: ranges
    (lowest, below) of net and of the value that ABC ranks. None when everybody is concerned: the book has become
    large enough to compare in, or too small."""
    few = settings.few_customers
    if (len(before.profits.rising) < few) != (len(after.profits.rising) < few):
        return None
    return (
        _ranges(before.profits.thresholds(settings.tier_cuts), after.profits.thresholds(settings.tier_cuts)),
        _ranges(
            before.abc_values.thresholds(settings.abc_cuts), after.abc_values.thresholds(settings.abc_cuts)
        ),
    )


def _ranges(before: Sequence[int], after: Sequence[int]) -> list[tuple[int, int]]:
    return [(min(pair), max(pair)) for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
