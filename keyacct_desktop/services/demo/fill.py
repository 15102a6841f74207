"""Fills an empty book with made-up customers, chunk by chunk, so that memory stays small for any number."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.vocabulary import PartyKind, Sex, Stage
from keyacct_desktop.services.book import Book, BookError, Fault, FixedClock, create_book, fault_of
from keyacct_desktop.services.demo import names, trade
from keyacct_desktop.services.demo.bonds import BondMaker
from keyacct_desktop.services.demo.cards import CardMaker
from keyacct_desktop.services.demo.customer import Customer
from keyacct_desktop.services.demo.dice import Dice, Weighted
from keyacct_desktop.services.demo.greetings import GreetingMaker
from keyacct_desktop.services.demo.history import HistoryMaker
from keyacct_desktop.services.demo.rows import COLUMNS, Rows
from keyacct_desktop.storage.bulk import BulkWriter
from keyacct_desktop.storage.queries.whole_book import is_empty

MOST_CUSTOMERS = 1_000_000
MOST_REPS = 50

_CHUNK = 2_000
_STAGES = Weighted(
    {
        Stage.CLOSED: 62, Stage.DEVELOP: 14, Stage.SCREEN: 9, Stage.SEARCH: 9, Stage.DROPPED: 6,
    }
)  # fmt: skip
_ALPHA, _TOP = 0.85, 130.0
"""Shape and cap of the Pareto weights: the top fifth of the buyers brings three quarters of the profit."""


def fill_demo(
    book: Book,
    *,
    as_of: date,
    customers: int = 300,
    reps: int = 1,
    seed: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Fill an empty book; all of it or, when anything is raised, nothing. Undo does not know of it.

    `as_of` is the last day of the history and of every `created_at`; the clock is not asked. `progress` is
    called with (customers made, customers wanted) and may raise. Raises Refused ("book_not_empty",
    "out_of_range" with field "customers" or "reps") and BookError.
    """
    for field, value, least, most in (
        ("customers", customers, 1, MOST_CUSTOMERS),
        ("reps", reps, 1, MOST_REPS),
    ):
        if not least <= value <= most:
            raise Refused("out_of_range", field, least=least, most=most)
    if not is_empty(book):
        raise Refused("book_not_empty")
    dice, rows = Dice(seed), Rows()
    rep_ids = _add_reps(rows, dice, reps)
    tag_ids = [rows.add("tag", name, color) for name, color in zip(trade.TAGS, trade.TAG_COLORS, strict=True)]
    cards = CardMaker(rows, dice, as_of, rep_ids, tag_ids)
    history = HistoryMaker(rows, dice, as_of)
    bonds = BondMaker(rows, seed, as_of)
    greetings = GreetingMaker(rows, seed, as_of, rows.waiting["rep"][0][1])
    ranks = dice.shuffled(customers)
    with book.bulk() as writer:
        for number, rank in enumerate(ranks, start=1):
            customer = _customer(rows.next_id("party"), rank, customers, dice, as_of)
            cards.make(customer)
            history.make(customer)
            bonds.make(customer)
            greetings.make(customer)
            if number % _CHUNK == 0 or number == customers:
                _write(rows, writer)
                if progress is not None:
                    progress(number, customers)


def make_demo_book(
    path: Path,
    *,
    as_of: date,
    customers: int = 300,
    reps: int = 1,
    seed: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Make a demo book at `path`, where there is no file yet: it is there whole or not at all. See `fill_demo`."""
    if path.exists():
        raise BookError(Fault.EXISTS, path=str(path))
    unfinished = path.with_name(f".{path.name[:100]}.{uuid.uuid4().hex[:8]}.part")
    try:
        book = create_book(unfinished, clock=FixedClock(as_of))
        try:
            fill_demo(book, as_of=as_of, customers=customers, reps=reps, seed=seed, progress=progress)
        finally:
            book.close()
        unfinished.rename(path)
    except OSError as error:
        raise BookError(fault_of(error), path=str(path)) from error
    except BookError as error:
        # The rep knows the name that was asked for, not the one we work under.
        raise BookError(error.fault, **{**error.params, "path": str(path)}) from error
    finally:
        for ending in ("", "-wal", "-shm"):
            unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)


def _customer(party_id: int, rank: int, count: int, dice: Dice, as_of: date) -> Customer:
    """Rank by rank through the Pareto curve, so that 300 customers have the same shape as 100,000."""
    share = (rank + 0.5) / count
    weight = (1 - share * (1 - _TOP**-_ALPHA)) ** (-1 / _ALPHA)
    person = dice.chance(0.65)
    stage = Stage(_STAGES.pick(dice))
    days = dice.whole(20, 3 * 365 + 900)
    if stage is Stage.CLOSED:
        days = max(days, 60)
    return Customer(
        party_id,
        PartyKind.PERSON if person else PartyKind.COMPANY,
        weight,
        stage,
        as_of - timedelta(days=days),
        loses_money=dice.chance(0.03),
        dormant=days > 760 and dice.chance(0.2),
    )


def _add_reps(rows: Rows, dice: Dice, count: int) -> list[int]:
    taken: set[str] = set()
    ids: list[int] = []
    while len(ids) < count:
        name = "".join(names.person_name(dice, Sex.FEMALE if dice.chance(0.5) else Sex.MALE))
        if name not in taken:
            taken.add(name)
            ids.append(rows.add("rep", name, 0 if ids else 1))
    return ids


def _write(rows: Rows, writer: BulkWriter) -> None:
    for table, columns in COLUMNS.items():
        waiting = rows.take(table)
        if waiting:
            writer.insert(table, columns, waiting)
