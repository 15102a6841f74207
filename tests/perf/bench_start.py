"""Start: exec to first paint of the program, beside an empty PySide6 window of the same size (quality.md S1, S2).

    python -m tests.perf.bench_start BOOK [BOOK …]     needs a display (Xvfb will do)

Rounds are interleaved, medians are printed, and peak memory is the largest resident size while starting.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

ROUNDS: Final = 9

EMPTY: Final = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.say)
    def say(self):
        print("first paint", flush=True)
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""


def start(command: list[str]) -> tuple[float, int]:
    """(seconds until the process says that it has painted, resident kilobytes half a second later)."""
    environment = {**os.environ, "KEYACCT_TIMING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("first paint"):
            break
    took = time.perf_counter() - began
    time.sleep(1.5)
    resident = _resident(process.pid)
    process.kill()
    process.wait()
    return took, resident


def _resident(pid: int) -> int:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0
    for line in status.read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1])
    return 0


def main(books: list[str]) -> None:
    commands = {"empty window": [sys.executable, "-c", EMPTY]}
    commands |= {book: [sys.executable, "-m", "keyacct_desktop", "--book", book] for book in books}
    seen: dict[str, list[tuple[float, int]]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, command in commands.items():
            result = start(command)
            if number:
                seen[name].append(result)
    floor = statistics.median(took for took, _ in seen["empty window"])
    memory = statistics.median(size for _, size in seen["empty window"])
    for name, results in seen.items():
        took = statistics.median(one for one, _ in results)
        size = statistics.median(one for _, one in results)
        print(
            f"{Path(name).name:24} {took * 1000:7.0f} ms  x {took / floor:4.2f}   {size / 1024:6.0f} MiB  x {size / memory:4.2f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
