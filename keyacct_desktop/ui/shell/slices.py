"""Work that can wait, in slices: one for each turn of the event loop, so that keys and paints come in between.

For what follows the first paint on the window's own thread (imports, widgets). Knows nothing of the work.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer


class Slices(QObject):
    """Runs one generator after another up to each `yield`; what is left dies with the parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Iterator[None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def running(self) -> bool:
        return bool(self._waiting)

    def run(self, work: Iterator[None]) -> None:
        """Begin this work at the next turn, behind what is already waiting."""
        self._waiting.append(work)
        if len(self._waiting) == 1:
            self._timer.start()

    def _go_on(self) -> None:
        # A slice may ask something: no further one begins within its dialog.
        self._timer.stop()
        work = self._waiting[0]
        try:
            next(work)
        except StopIteration:
            self._waiting.remove(work)
        except BaseException:
            # Told like any fault of ours; the other work goes on.
            self._waiting.remove(work)
            raise
        finally:
            if self._waiting:
                self._timer.start()


def import_slices(modules: Iterable[str]) -> Iterator[None]:
    """Import these modules, one in each slice."""
    for module in modules:
        import_module(module)
        yield
