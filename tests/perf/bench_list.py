"""The list and the search on 100,000 customers, each figure beside its floor of the same run (quality.md S3, S4, S14).

Run: python -m tests.perf.bench_list [customers]
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget

from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.customers import ViewSpec, change_customers, list_ids
from keyacct_desktop.ui.customers.list_pane import ListPane
from keyacct_desktop.ui.models.customer_columns import COLUMNS
from keyacct_desktop.ui.shell.change_hub import ChangeHub
from keyacct_desktop.ui.shell.prompts import DialogPrompts
from keyacct_desktop.ui.shell.tasks import TaskRunner
from keyacct_desktop.ui.shell.theme import Theme, ThemeChoice
from keyacct_desktop.ui.shell.ui_state import UiState
from keyacct_desktop.ui.shell.workspace import Tools, Workspace
from tests.perf.big_book import TODAY, big_book

TEXTS = (
    "w",
    "王",
    "wzq",
    "wang",
    "1380",
    "138 0013",
    "钓鱼",
    "高考",
    "有限公司",
    "a",
    "1",
    "zzzzqq",
    "不存在",
    "杭州 绿茶",
)
SIZE = (1000, 30 * 30 + 24)
ROUNDS = 7


class BareModel(QAbstractTableModel):
    """The floor: texts in memory, a stock view."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._rows, self._columns = rows, columns
        self._texts = [f"客户资料 {column}" for column in range(columns)]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._columns

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self._texts[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some rounds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


class Bench:
    def __init__(self, app: QApplication, path: Path) -> None:
        self.app = app
        self.theme = Theme(app, ThemeChoice.LIGHT)
        self.book = open_book(path, clock=FixedClock(TODAY))
        self.hub = ChangeHub()
        self.hub.listen(self.book)
        self.window = QWidget()
        tools = Tools(
            self.book, self.hub, TaskRunner(), DialogPrompts(), UiState(path.with_suffix(".ini")), self.theme
        )
        self.pane = ListPane(Workspace(tools, self.window))
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pane)
        self.window.resize(SIZE[0], SIZE[1] + 70)
        self.window.show()
        self.wait_for(lambda: self.pane.run.index.ready)
        self.bare = QTableView()
        self.bare.setModel(BareModel(len(self.pane.model.ids), 8))
        self.bare.verticalHeader().hide()
        self.bare.verticalHeader().setDefaultSectionSize(self.pane.table.rows.row_height)
        self.bare.resize(*SIZE)
        self.bare.show()
        app.processEvents()

    def wait_for(self, ready: Callable[[], bool]) -> None:
        while not ready():
            self.app.processEvents()
            time.sleep(0.001)

    def repaint(self) -> float:
        floor = milliseconds(self.bare.viewport().repaint, 15)
        ours = milliseconds(self.pane.table.viewport().repaint, 15)
        say("bare repaint of 30 rows (floor)", floor)
        say("our repaint of the same rows", ours, floor)
        return floor

    def type_text(self, floor: float) -> None:
        slowest = 0.0
        for text in TEXTS:
            taken = []
            for _ in range(ROUNDS):
                start = time.perf_counter()
                self.pane.search(text)
                self.pane.table.viewport().repaint()
                taken.append((time.perf_counter() - start) * 1000)
                self.wait_for(lambda: not self.pane.run.running)
                self.pane.search("")
            shown = statistics.median(taken)
            slowest = max(slowest, shown)
            say(f"  typed {text!r} → painted", shown, floor)
        say("keystroke → painted, slowest", slowest, floor)

    def stops(self) -> None:
        """The longest time in which the window answered nothing while a search ran to its end."""
        worst, last = 0.0, time.perf_counter()

        def tick() -> None:
            nonlocal worst, last
            now = time.perf_counter()
            worst, last = max(worst, now - last), now

        timer = QTimer()
        timer.timeout.connect(tick)
        timer.start(5)
        for text in TEXTS:
            self.pane.search(text)
            self.wait_for(lambda: not self.pane.run.running)
        timer.stop()
        self.pane.search("")
        say("longest stop of the window while searching", worst * 1000)

    def scroll(self, floor: float) -> None:
        bar, bare_bar = self.pane.table.verticalScrollBar(), self.bare.verticalScrollBar()
        ours, theirs = [], []
        for step in range(60):
            share = (step * 37 % 60) / 60
            for scroll, view, taken in ((bar, self.pane.table, ours), (bare_bar, self.bare, theirs)):
                start = time.perf_counter()
                scroll.setValue(round(scroll.maximum() * share))
                view.viewport().repaint()
                taken.append((time.perf_counter() - start) * 1000)
        say("jump anywhere, p95, stock view (floor)", statistics.quantiles(theirs, n=20)[-1])
        say("jump anywhere, p95", statistics.quantiles(ours, n=20)[-1], floor)

    def sort(self) -> None:
        reader = self.book.reader()
        raw = milliseconds(
            lambda: array(
                "q",
                (row[0] for row in reader.execute("SELECT id FROM list_row ORDER BY archived, sort_name")),
            )
        )
        say("ids by the bare driver along an index (floor)", raw)
        for column in COLUMNS:
            if column.sort:
                spec = ViewSpec(sort=column.sort, descending=True)
                say(
                    f"  order by {column.key}",
                    milliseconds(lambda s=spec: list_ids(self.book, view=s), 3),
                    raw,
                )

    def bulk(self) -> None:
        ids = self.pane.model.ids[:10_000]
        raw = milliseconds(lambda: raw_update(self.book, ids), 1)
        say("raw UPDATE of 10,000 (floor)", raw)
        start = time.perf_counter()
        change_customers(self.book, ids=ids, stage="develop", add_tags=["批量"])
        say("bulk edit of 10,000 (stage and tag, one step)", (time.perf_counter() - start) * 1000, raw)
        start = time.perf_counter()
        self.book.undo()
        say("its undo", (time.perf_counter() - start) * 1000, raw)


def raw_update(book: Book, ids: "array[int]") -> None:
    from keyacct_desktop.storage.connect import open_connection

    connection = open_connection(book.path)
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("UPDATE party SET need = 'x' WHERE id = ?", ((i,) for i in ids))
    connection.execute("COMMIT")
    connection.close()


def say(what: str, taken: float, floor: float | None = None) -> None:
    print(f"{what:48} {taken:9.1f} ms" + (f"   × {taken / floor:5.2f}" if floor else ""), flush=True)


def main() -> None:
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(big_book(customers), Path(folder) / "bench.keyacct"))
        bench = Bench(QApplication([]), path)
        floor = bench.repaint()
        bench.type_text(floor)
        bench.stops()
        bench.scroll(floor)
        bench.sort()
        bench.bulk()
        bench.hub.stop()
        bench.window.deleteLater()
        bench.book.close()


if __name__ == "__main__":
    main()
