"""How long the method takes, as multiples of reading the same tables raw: a full run, a second one, one save.

python -m tests.perf.bench_method [customers]
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from keyacct_desktop.services.book import FixedClock, open_book
from keyacct_desktop.services.demo import make_demo_book
from keyacct_desktop.services.interactions import LogEntry, log_interaction
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.measuring import compute_run, without_collector, write_run
from keyacct_desktop.services.method.proposals import read_proposals
from keyacct_desktop.services.method.review import read_book_results
from keyacct_desktop.services.method.worth import read_worth
from keyacct_desktop.services.orders import OrderEntry, book_order
from tests.conftest import TODAY

_RAW = (
    "SELECT * FROM interaction", "SELECT * FROM interaction_party", "SELECT * FROM sales_order",
    "SELECT * FROM party", "SELECT * FROM fact", "SELECT * FROM cost",
)  # fmt: skip


def _seconds(act: Callable[[], object], times: int = 1) -> float:
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        act()
        best = min(best, time.perf_counter() - start)
    return best


def main(customers: int) -> None:
    path = Path(tempfile.gettempdir()) / f"keyacct-method-{customers}.keyacct"
    if not path.exists():
        make_demo_book(path, as_of=TODAY, customers=customers)
    book = open_book(path, clock=FixedClock(TODAY))
    counts = {
        name: book.fetch(f"SELECT count(*) FROM {name}")[0][0] for name in ("interaction", "sales_order")
    }
    print(f"{customers} customers, {counts['interaction']} interactions, {counts['sales_order']} orders")

    def raw() -> None:
        for sql in _RAW:
            book.fetch(sql)

    with without_collector():
        floor = _seconds(raw, 3)
    print(f"reading the tables raw       {floor:7.3f} s    1.0 x")

    def told(name: str, seconds: float) -> None:
        print(f"{name:<28} {seconds:7.3f} s  {seconds / floor:5.1f} x")

    book.write_untracked(
        [("DELETE FROM measure", ()), ("DELETE FROM week_memory", ()), ("DELETE FROM book_measure", ())]
    )
    runs = []
    told("all measures", _seconds(lambda: runs.append(compute_run(book))))
    told("writing all rows", _seconds(lambda: write_run(book, runs[0])))
    told("all measures, nothing new", _seconds(lambda: runs.append(compute_run(book))))
    told("the book's totals", _seconds(lambda: read_book_results(book), 3))
    told("the list of proposals", _seconds(lambda: read_proposals(book), 3))
    best = book.fetch("SELECT id FROM measure WHERE tier = 'key' LIMIT 20")
    ids = [row[0] for row in best]
    told("one customer's worth", _seconds(lambda: read_worth(book, ids[0]), 5))
    talk = LogEntry(customers=(ids[1],), happened_on=TODAY, type="call", content="回访")
    deal = OrderEntry(party_id=ids[2], ordered_on=TODAY, amount_fen=1_000_00)
    log_interaction(book, entry=talk)
    plain = _seconds(lambda: log_interaction(book, entry=talk), 5)
    keeper = MeasureKeeper(book, run=print)
    write_run(book, compute_run(book))
    keeper.refresh()
    log_interaction(book, entry=talk)
    fresh = _seconds(lambda: log_interaction(book, entry=talk), 5)
    print(f"saving a contact             {plain * 1000:7.1f} ms")
    print(f"… until its measure is fresh {fresh * 1000:7.1f} ms")
    print(f"saving an order, likewise    {_seconds(lambda: book_order(book, order=deal), 5) * 1000:7.1f} ms")
    keeper.close()
    while (name := book.undo_name()) is not None and name.name in ("interaction.logged", "order.booked"):
        book.undo()
    book.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
