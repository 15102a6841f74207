"""Stops of the window's thread: a 5 ms timer notes how late it comes while starting, idle, typing, scrolling and
opening cards (quality.md S14).

    python -m tests.perf.bench_stops BOOK     needs a display (Xvfb will do)

Prints the longest stops of each part in milliseconds; a bare repaint of 30 rows is about 25.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from keyacct_desktop.app import start

_TICK_MS: Final = 5
_WORST: Final = 5
_TYPED: Final = ("w", "wang", "138", "王", "zzz")


class Watch(QObject):
    """Drives the window step by step and keeps the lateness of every tick under the part's name."""

    def __init__(self) -> None:
        super().__init__()
        self.late: dict[str, list[float]] = {}
        self.part = "behind the first paint"
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        self._steps = self._drive()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        self._next.start(3000)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.setdefault(self.part, []).append((now - self._last) * 1000 - _TICK_MS)
        self._last = now

    def _go_on(self) -> None:
        wait = next(self._steps, None)
        if wait is None:
            QApplication.quit()
        else:
            self._next.start(wait)

    def _drive(self) -> Iterator[int]:
        """One step after another; yields how many milliseconds to wait behind it."""
        self.part = "idle"
        yield 1500
        window = next(one for one in QApplication.topLevelWidgets() if one.objectName() == "main_window")
        box, table = window.findChild(QLineEdit, "search_box"), window.findChild(QTableView, "customer_table")
        assert box is not None
        assert table is not None
        self.part = "typing"
        for text in _TYPED:
            for end in range(1, len(text) + 1):
                box.setText(text[:end])
                yield 120
            box.clear()
            yield 300
        self.part = "scrolling"
        bar = table.verticalScrollBar()
        for step in range(40):
            bar.setValue(bar.value() + (400 if step % 8 else bar.maximum() // 9))
            yield 30
        bar.setValue(0)
        self.part = "opening cards"
        table.setFocus()
        for _ in range(15):
            QTest.keyClick(table, Qt.Key.Key_Down)
            yield 150


def main(book: str) -> None:
    watches: list[Watch] = []

    def begin(program: start.Program) -> None:
        noted(program)
        watches.append(Watch())

    noted = start.Program._note_first_paint
    start.Program._note_first_paint = begin  # type: ignore[method-assign]
    start.start_window(["--book", str(Path(book))])
    for part, late in watches[0].late.items():
        worst = sorted(late, reverse=True)[:_WORST]
        print(f"{part:24} {'  '.join(f'{one:6.1f}' for one in worst)}   of {len(late)} ticks")


if __name__ == "__main__":
    main(sys.argv[1])
