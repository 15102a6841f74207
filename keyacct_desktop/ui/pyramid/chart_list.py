"""The charts by name, one of them chosen."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QWidget

from keyacct_desktop.ui.pyramid.scope import Page
from keyacct_desktop.ui.widgets.lines import list_line

_WIDTH: Final = 152


class ChartList(QListWidget):
    """`turned` when another chart is chosen, `insisted` when the one that is chosen is chosen once more."""

    turned = Signal()
    insisted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pyramid_pages")
        self.setAccessibleName(self.tr("Charts"))
        self.setFixedWidth(_WIDTH)
        words = {
            Page.PYRAMID: self.tr("Pyramid"),
            Page.MOVEMENT: self.tr("Rose and fell"),
            Page.EFFORT: self.tr("Time and profit"),
            Page.LEVELS: self.tr("Tiers × levels"),
            Page.WHALE: self.tr("Whale curve"),
            Page.ABC: self.tr("ABC curve"),
            Page.HISTORY: self.tr("Month by month"),
            Page.SCATTER: self.tr("Revenue × margin"),
            Page.CONCENTRATION: self.tr("Who may not leave"),
        }
        for page in Page:
            self.addItem(list_line(words[page]))
        self.currentRowChanged.connect(self.turned)
        self.itemClicked.connect(self.insisted)
        self.itemActivated.connect(self.insisted)

    @property
    def page(self) -> Page:
        """The chosen chart."""
        return list(Page)[max(self.currentRow(), 0)]

    def show_page(self, page: Page) -> None:
        """Choose a chart."""
        self.setCurrentRow(list(Page).index(page))

    def step(self, by: int) -> None:
        """Choose the next or the previous chart, around the ends."""
        self.setCurrentRow((self.currentRow() + by) % len(Page))
