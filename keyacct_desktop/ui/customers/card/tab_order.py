"""Where Tab stops, read from the layouts: the order on the page, not the order in which widgets were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QWidget


def tab_stops(item: QLayoutItem | QLayout | None) -> Iterator[QWidget]:
    """The widgets of a layout at which Tab stops, as they stand: from top to bottom, from left to right."""
    if item is None:
        return
    widget, layout = item.widget(), item.layout()
    proxy = widget.focusProxy() if widget is not None else None
    if widget is not None:
        inner = widget.layout()
        if inner is not None and proxy is None and inner.count():
            yield from tab_stops(inner)
        elif proxy is not None:
            # Whole, with all it holds: its proxy alone would leave it behind, and Tab would turn back there.
            yield widget
        elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
    elif isinstance(layout, QGridLayout):
        # A row that was added later stands below in the grid, but its index says nothing.
        places = sorted((_cell(layout, at), at) for at in range(layout.count()))
        for _, at in places:
            yield from tab_stops(layout.itemAt(at))
    elif layout is not None:
        for at in range(layout.count()):
            yield from tab_stops(layout.itemAt(at))


def _cell(grid: QGridLayout, at: int) -> tuple[int, int]:
    position = grid.getItemPosition(at)
    assert isinstance(position, tuple)
    return int(position[0]), int(position[1])
