"""The page of a card: groups with a heading and aligned rows, set in two columns where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.frames import hairline
from keyacct_desktop.ui.widgets.text import PlainLabel

TWO_COLUMNS_FROM = 640
CHINESE_LABEL, ENGLISH_LABEL = 90, 114
CHIPS_A_ROW = 3.0


def label_width() -> int:
    """How wide the column of labels is: Chinese words for fields are short."""
    return CHINESE_LABEL if QLocale().language() is QLocale.Language.Chinese else ENGLISH_LABEL


class Section(QWidget):
    """One group: a heading with a thin line, then rows of label and value."""

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = title
        self.setObjectName(f"section_{key}")
        self.rows = 0
        self._foot: QWidget | None = None
        self._chips = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, SPACE.m)
        self._layout.setSpacing(SPACE.xs)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        if title:
            heading = PlainLabel(title, "heading")
            heading.setObjectName(f"heading_{key}")
            head.addWidget(heading)
            head.addWidget(hairline(), 1, Qt.AlignmentFlag.AlignVCenter)
            self._layout.addLayout(head)
        self.head = head
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(SPACE.s)
        self.grid.setVerticalSpacing(3)
        self.grid.setColumnMinimumWidth(0, label_width())
        self.grid.setColumnStretch(1, 1)
        self._layout.addLayout(self.grid)

    def add_row(self, label: str, value: QWidget, note: QWidget | None = None) -> PlainLabel:
        """Add a row; `note` stands below the value. Returns the row's label."""
        row = self.grid.rowCount()
        title = PlainLabel(label, "soft", wrap=True)
        title.setFixedWidth(label_width())
        title.setContentsMargins(0, 1, 0, 0)
        self.grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(value, row, 1)
        if note is not None:
            self.grid.addWidget(note, row + 1, 1)
        self.rows += 1
        return title

    def add_wide(self, widget: QWidget) -> None:
        """Add something over the whole width, below what is there."""
        self.grid.addWidget(widget, self.grid.rowCount(), 0, 1, 2)
        self.rows += 1

    def set_foot(self, widget: QWidget, count: int) -> None:
        """Put `count` chips below all rows, those included that come later."""
        self._layout.addWidget(widget)
        self._foot = widget
        self._chips = count

    def has_foot(self) -> bool:
        return self._foot is not None

    def weight(self) -> float:
        """How much room it takes, for balancing two columns."""
        return self.rows + 1.6 + self._chips / CHIPS_A_ROW


class Columns(QWidget):
    """Sections in one or two columns, by width; `rearranged` after the number of columns changed."""

    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[Section] = []
        self._two = False
        self._sides = [QVBoxLayout(), QVBoxLayout()]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xl)
        for side in self._sides:
            side.setSpacing(SPACE.s)
            layout.addLayout(side, 1)

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections in this order."""
        self._sections = list(sections)
        self._two = self.width() >= TWO_COLUMNS_FROM
        self._arrange()

    def sections(self) -> list[Section]:
        """The sections as they stand: the left column, then the right."""
        found = []
        for side in self._sides:
            for at in range(side.count()):
                item = side.itemAt(at)
                widget = item.widget() if item is not None else None
                if isinstance(widget, Section):
                    found.append(widget)
        return found

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        two = event.size().width() >= TWO_COLUMNS_FROM
        if two != self._two:
            self._two = two
            self._arrange()
            self.rearranged.emit()

    def _arrange(self) -> None:
        for side in self._sides:
            while side.count():
                side.takeAt(0)
        heights = [0.0, 0.0]
        for section in self._sections:
            at = 0 if not self._two or heights[0] <= heights[1] else 1
            heights[at] += section.weight()
            self._sides[at].addWidget(section)
        for side in self._sides:
            side.addStretch(1)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setStretch(1, 1 if self._two else 0)
        layout.setSpacing(SPACE.xl if self._two else 0)
