"""Briefs, trip packs, lists and labels to PDF beside the bare painter of bench_print (quality.md S11).

Run: python -m tests.perf.bench_prints [BOOK]. Without a book it makes one of 1,000 made-up customers. Times are of
making and writing a document; the floor knows all pages beforehand. Peak memory is taken in processes of their own.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from keyacct_desktop.documents.devices import write_pdf
from keyacct_desktop.documents.labels import labels_document
from keyacct_desktop.documents.page import Document, Paper, sheet
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.services.book import Book, FixedClock, create_book, open_book
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.services.printing.templates import label_sheets
from keyacct_desktop.ui.printing.briefs import briefs_document, trip_document
from keyacct_desktop.ui.printing.customer_list import customer_list_document
from keyacct_desktop.ui.printing.labels import read_labels
from keyacct_desktop.ui.printing.phones import phones_document
from tests.perf.bench_print import AS_OF, floor

FULL = PrintProfile.FULL
PAGE = sheet(Paper.A4)
MAKERS: dict[str, Callable[[Book, list[int]], Document]] = {
    "brief": lambda book, ids: briefs_document(book, ids, profile=FULL, setup=PAGE),
    "trip": lambda book, ids: trip_document(book, ids, profile=FULL, setup=PAGE),
    "list": lambda book, ids: customer_list_document(
        book, ids, profile=FULL, setup=sheet(Paper.A4, landscape=True)
    ),
    "phones": lambda book, ids: phones_document(book, ids, setup=PAGE),
    "labels": lambda book, ids: labels_document("", label_sheets()[0], read_labels(book, ids)[0]),
}


def customers(book: Book, count: int) -> list[int]:
    ids = [row[0] for row in book.fetch("SELECT id FROM list_row ORDER BY sort_name LIMIT ?", (count,))]
    return (ids * (count // len(ids) + 1))[:count]


def peak(book: Path, name: str, count: int) -> float:
    """Megabytes at most, in a process of its own."""
    command = [sys.executable, "-m", "tests.perf.bench_prints", str(book), "--peak", name, str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def compare(book: Book, name: str, count: int, out: Path) -> None:
    ids = customers(book, count)
    ours, bare, pages, size = [], [], 0, 0.0
    for _ in range(3):
        start = time.process_time()
        document = MAKERS[name](book, ids)
        pages = write_pdf(document, out)
        ours.append(time.process_time() - start)
        size = out.stat().st_size / 1e6
        bare.append(floor(document, out))
    mine, least = statistics.median(ours), statistics.median(bare)
    print(
        f"{name:7}{count:6} customers {pages:5} pages {mine:6.2f} s {size:6.2f} MB; bare {least:6.2f} s "
        f"{out.stat().st_size / 1e6:6.2f} MB; ratio {mine / least:.2f}"
    )


def main() -> None:
    app = QGuiApplication([])
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "x.pdf"
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "demo.keyacct"
        if len(sys.argv) <= 1:
            made = create_book(path, clock=FixedClock(AS_OF))
            fill_demo(made, customers=1000, as_of=AS_OF)
            made.close()
        book = open_book(path, clock=FixedClock(AS_OF), alongside=True)
        if "--peak" in sys.argv:
            write_pdf(MAKERS[sys.argv[-2]](book, customers(book, int(sys.argv[-1]))), out)
            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            return
        write_pdf(MAKERS["brief"](book, customers(book, 3)), out)
        for name in MAKERS:
            for count in (1, 100, 1000):
                compare(book, name, count, out)
        for name, count in (("brief", 1000), ("list", 17_000)):
            one, many = peak(path, name, 1), peak(path, name, count)
            print(
                f"peak memory: {name} of 1 {one:.0f} MB, of {count:,} {many:.0f} MB, ratio {many / one:.2f}"
            )
        del app


if __name__ == "__main__":
    main()
