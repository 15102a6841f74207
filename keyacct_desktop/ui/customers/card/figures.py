"""The line of figures under the head: revenue, orders, last contact, next step. Only what is known."""

from datetime import date
from math import ceil

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from keyacct_desktop.services.cards import Numbers
from keyacct_desktop.ui.customers.card.labels import WrapLabel
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import ElidedLabel
from keyacct_desktop.ui.words.days import distance, full_day, money_words

_CELL_WIDTH = 124


class Figures(QFrame):
    """Cells of a strong value above a small explanation."""

    def __init__(self, numbers: Numbers, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_figures")
        self.setProperty("look", "figures")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        self._grid.setHorizontalSpacing(SPACE.l)
        self._grid.setVerticalSpacing(SPACE.xs)
        self._cells: list[QWidget] = []
        self._in_row = 0
        if numbers.order_count:
            self._add(
                money_words(numbers.revenue_fen), self.tr("%n order(s)", "", numbers.order_count), "revenue"
            )
        if numbers.last_order_on:
            self._add(
                distance(numbers.last_order_on, today),
                self.tr("last order"),
                "last_order",
                numbers.last_order_on,
            )
        if numbers.first_order_on and numbers.first_order_on != numbers.last_order_on:
            self._add(
                distance(numbers.first_order_on, today), self.tr("first order"), "first_order",
                numbers.first_order_on,
            )  # fmt: skip
        if numbers.last_contact_on:
            self._add(
                distance(numbers.last_contact_on, today), self.tr("last contact"), "last_contact",
                numbers.last_contact_on,
            )  # fmt: skip
        if numbers.next_on:
            text = numbers.next_text or self.tr("next contact")
            overdue = numbers.next_on < today
            words = self.tr("%n day(s) overdue", "", (today - numbers.next_on).days) if overdue else ""
            self._add(
                words or distance(numbers.next_on, today),
                text,
                "next",
                numbers.next_on,
                "warn" if overdue else "strong",
            )

    def _add(self, value: str, words: str, name: str, day: date | None = None, look: str = "strong") -> None:
        strong = WrapLabel(value, "figure_warn" if look == "warn" else "figure", lines=1)
        strong.setObjectName(f"figure_{name}")
        small = ElidedLabel(words, "small")
        if day is not None:
            strong.setToolTip(full_day(day))
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strong)
        column.addWidget(small)
        self._cells.append(cell)
        self._grid.addWidget(cell, 0, len(self._cells) - 1)
        self._grid.setColumnStretch(len(self._cells) - 1, 1)

    @property
    def count(self) -> int:
        """How many figures are known."""
        return len(self._cells)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit = max(2, event.size().width() // _CELL_WIDTH)
        # Rows of about equal length: four that do not fit beside each other are two and two.
        in_row = max(2, ceil(len(self._cells) / ceil(len(self._cells) / fit))) if self._cells else 2
        if in_row != self._in_row:
            self._in_row = in_row
            for column in range(len(self._cells)):
                self._grid.setColumnStretch(column, 1 if column < in_row else 0)
            for at, cell in enumerate(self._cells):
                self._grid.addWidget(cell, at // in_row, at % in_row)
