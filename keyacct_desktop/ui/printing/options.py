"""The right side of the print dialog: paper, orientation, margins, the source's own choices, pages, both sides.

Remembers what was chosen, per source, on this computer. Knows no document and no printer.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.documents.page import Margins, PageRange, Paper, sheet
from keyacct_desktop.ui.printing.source import Choice, Chosen, PrintSource, Tick
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.ui_state import UiState

_MARGINS: Final = {"normal": Margins(), "narrow": Margins(7, 7, 7, 7), "wide": Margins(20, 15, 15, 15)}


class PrintOptions(QWidget):
    """`changed` when the document must be built anew. Rows about the printer are added to `form`."""

    changed = Signal()

    def __init__(self, source: PrintSource, state: UiState) -> None:
        super().__init__()
        self.setObjectName("print_options")
        self._source = source
        self._state = state
        self._boxes: dict[str, QComboBox | QCheckBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(SPACE.m)
        self.form.setVerticalSpacing(SPACE.s)
        layout.addLayout(self.form)
        for choice in source.choices():
            if isinstance(choice, Choice):
                self._add_box(choice.key, choice.title, choice.options, remembered=choice.remembered)
            else:
                self._add_tick(choice)
        self._add_sheet()
        self.pages = QLineEdit()
        self.pages.setObjectName("print_pages")
        self.pages.setPlaceholderText(self.tr("all, or 1-3, 5"))
        self.form.addRow(self.tr("Pages"), self.pages)

    def chosen(self) -> Chosen:
        """What is chosen now. Raises Refused "page_too_small"."""
        paper = Paper(self._code("paper") or self._source.papers[0])
        landscape = self._code("turn") == "lying" if self._source.may_turn else self._source.landscape
        setup = sheet(paper, landscape=landscape, margins=_MARGINS[self._code("margins") or "normal"])
        values = {key: self._code(key) for key in self._boxes if key not in ("paper", "turn", "margins")}
        return Chosen(setup, paper, values)

    def wanted_pages(self) -> PageRange:
        """The typed page range. Raises Refused "page_range_unclear"."""
        return PageRange.read(self.pages.text())

    def remember(self) -> None:
        """Keep what is chosen for the next time."""
        for key, box in self._boxes.items():
            if box.property("remembered"):
                self._state.set_value(self._state_key(key), self._code(key))

    def _add_sheet(self) -> None:
        names = {
            Paper.A4: self.tr("A4"),
            Paper.A5: self.tr("A5"),
            Paper.POCKET: self.tr("Pocket, 100 × 148 mm"),
        }
        papers = tuple((paper.value, names[paper]) for paper in self._source.papers)
        if len(papers) > 1:
            self._add_box("paper", self.tr("Paper"), papers)
        if self._source.may_turn:
            turns = (("upright", self.tr("Portrait")), ("lying", self.tr("Landscape")))
            first, second = turns[::-1] if self._source.landscape else turns
            self._add_box("turn", self.tr("Orientation"), (first, second))
        if getattr(self._source, "fixed_sheet", False):
            return
        margins = (
            ("normal", self.tr("Normal")),
            ("narrow", self.tr("Narrow")),
            ("wide", self.tr("Wide, to punch")),
        )
        self._add_box("margins", self.tr("Margins"), margins)

    def _add_box(
        self, key: str, title: str, options: tuple[tuple[str, str], ...], *, remembered: bool = True
    ) -> None:
        box = QComboBox()
        box.setObjectName(f"print_{key}")
        for code, words in options:
            box.addItem(words, code)
        known = self._state.text(self._state_key(key)) if remembered else ""
        box.setCurrentIndex(max(box.findData(known), 0))
        box.setProperty("remembered", remembered)
        box.currentIndexChanged.connect(self._tell)
        self._boxes[key] = box
        self.form.addRow(title, box)

    def _add_tick(self, tick: Tick) -> None:
        box = QCheckBox(tick.title)
        box.setObjectName(f"print_{tick.key}")
        box.setChecked(
            self._state.flag(self._state_key(tick.key), tick.ticked) if tick.remembered else tick.ticked
        )
        box.setProperty("remembered", tick.remembered)
        box.toggled.connect(self._tell)
        self._boxes[tick.key] = box
        self.form.addRow("", box)

    def _code(self, key: str) -> str:
        box = self._boxes.get(key)
        if isinstance(box, QCheckBox):
            return "yes" if box.isChecked() else "no"
        return str(box.currentData()) if box is not None else ""

    def _state_key(self, key: str) -> str:
        return f"print/{self._source.name}/{key}"

    def _tell(self) -> None:
        self.changed.emit()
