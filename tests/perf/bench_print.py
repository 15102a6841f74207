"""Cards to PDF beside a bare QPdfWriter with a QPainter that puts the same text in the same places (quality.md S11).

Run: python -m tests.perf.bench_print [BOOK]. Without a book it makes one of 300 made-up customers and repeats them.
Times are of the processor, so that other work on the computer does not count. The floor knows every line, place and picture beforehand: it reads no book, breaks no line and encodes no code.
Peak memory of 1,000 cards is taken in a process of its own, beside that of one card.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPdfWriter

from keyacct_desktop.documents.devices import page_layout, write_pdf
from keyacct_desktop.documents.fonts import DPI, face
from keyacct_desktop.documents.page import Document
from keyacct_desktop.documents.paint import Canvas
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.services.book import Book, FixedClock, create_book, open_book
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.ui.printing.cards import cards_document

AS_OF = date(2026, 3, 16)
Stroke = Callable[[QPainter], None]


class Taker:
    """Stands in for a painter and keeps what is painted as plain calls."""

    def __init__(self) -> None:
        self.strokes: list[Stroke] = []
        self._font = QFont()

    def setFont(self, font: QFont) -> None:
        self._font = QFont(font)
        self.strokes.append(lambda p, f=self._font: p.setFont(f))

    def drawText(self, place: QPointF, text: str) -> None:
        self.strokes.append(lambda p: p.drawText(place, text))

    def drawImage(self, place: QRectF, image: QImage) -> None:
        self.strokes.append(lambda p: p.drawImage(place, image))

    def drawLine(self, start: QPointF, end: QPointF) -> None:
        self.strokes.append(lambda p: p.drawLine(start, end))

    def fillRect(self, place: QRectF, colour: QColor) -> None:
        self.strokes.append(lambda p: p.fillRect(place, colour))

    def drawRect(self, place: QRectF) -> None:
        self.strokes.append(lambda p: p.drawRect(place))

    def drawRoundedRect(self, place: QRectF, x: float, y: float) -> None:
        self.strokes.append(lambda p: p.drawRoundedRect(place, x, y))

    def drawEllipse(self, middle: QPointF, x: float, y: float) -> None:
        self.strokes.append(lambda p: p.drawEllipse(middle, x, y))

    def setPen(self, pen: object) -> None:
        self.strokes.append(lambda p: p.setPen(pen))

    def setBrush(self, brush: object) -> None:
        self.strokes.append(lambda p: p.setBrush(brush))

    def setRenderHint(self, hint: object, on: bool = True) -> None:
        pass


class TakingCanvas(Canvas):
    """Broken lines are taken as the text of each line."""

    def lines(self, x, y, lines, first=0, last=None):
        self._use(face(lines.style))
        for at, line in enumerate(lines._lines[first:last]):
            text = lines.text[line.textStart() : line.textStart() + line.textLength()]
            place = QPointF(
                (self._left + x) * DPI / 25.4, (self._top + y + at * lines.leading + 3) * DPI / 25.4
            )
            self._painter.drawText(place, text.strip("\n"))


def floor(document: Document, path: Path) -> float:
    """Seconds of the bare painter for the same pages."""
    pages: list[list[Stroke]] = []
    for page in document.pages():
        taker = Taker()
        page.paint(TakingCanvas(taker))
        pages.append(taker.strokes)
    start = time.process_time()
    writer = QPdfWriter(str(path))
    writer.setResolution(DPI)
    writer.setPageLayout(page_layout(document.setup))
    painter = QPainter(writer)
    for at, strokes in enumerate(pages):
        if at:
            writer.newPage()
        for stroke in strokes:
            stroke(painter)
    painter.end()
    return time.process_time() - start


def cards(book: Book, count: int, *, code: bool) -> Document:
    ids = [row[0] for row in book.fetch("SELECT id FROM list_row ORDER BY id LIMIT 1000")]
    wanted = (ids * (count // len(ids) + 1))[:count]
    return cards_document(book, wanted, profile=PrintProfile.FULL, code=code)


def peak(book: Path, count: int) -> float:
    """Megabytes at most, in a process of its own."""
    command = [sys.executable, "-m", "tests.perf.bench_print", str(book), "--peak", str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    app = QGuiApplication([])
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "cards.pdf"
        if len(sys.argv) > 1:
            path = Path(sys.argv[1])
        else:
            path = Path(folder) / "demo.keyacct"
            made = create_book(path, clock=FixedClock(AS_OF))
            fill_demo(made, customers=300, as_of=AS_OF)
            made.close()
        book = open_book(path, clock=FixedClock(AS_OF), alongside=True)
        if "--peak" in sys.argv:
            write_pdf(cards(book, int(sys.argv[-1]), code=True), out)
            import resource

            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            return
        write_pdf(cards(book, 3, code=True), out)
        for code in (False, True):
            for count in (1, 100, 1000):
                rounds = 5 if count < 1000 else 3
                ours, bare = [], []
                for _ in range(rounds):
                    document = cards(book, count, code=code)
                    start = time.process_time()
                    pages = write_pdf(document, out)
                    ours.append(time.process_time() - start)
                    size = out.stat().st_size / 1e6
                    bare.append(floor(document, out))
                mine, least = statistics.median(ours), statistics.median(bare)
                print(
                    f"{'with' if code else 'no'} code: {count:5} cards, {pages:5} pages {mine:6.2f} s {size:6.2f} MB; "
                    f"bare {least:6.2f} s {out.stat().st_size / 1e6:6.2f} MB; ratio {mine / least:.2f}"
                )
        one, many = peak(path, 1), peak(path, 1000)
        print(f"peak memory: 1 card {one:.0f} MB, 1,000 cards {many:.0f} MB, ratio {many / one:.2f}")
        del app


if __name__ == "__main__":
    main()
