"""The column mapping of the import assistant: each column of the file with an example, and what it fills."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QWidget

from keyacct_desktop.services.importing import ImportColumn, targets
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.words.imports import target_title

_NEW_FIELD: Final = "custom:new"
_WITH_NEW_FIELD: Final = ("customers", "contacts")


class TargetChoice(QComboBox):
    """What one column fills. `index` is the column's place in the file."""

    def __init__(self, index: int, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self.setObjectName(f"column_{index}")
        self.addItem(self.tr("(left out)"), None)
        for target in targets(kind):
            self.addItem(target_title(target), target)
        if kind in _WITH_NEW_FIELD:
            self.addItem(target_title(_NEW_FIELD), _NEW_FIELD)
        self.setMaxVisibleItems(24)
        # A wheel over a long list of columns must scroll the list, not change a column.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_target(self, target: str | None, header: str) -> None:
        """Show a target without telling anybody; a field of the rep's own goes by the column's header."""
        self.blockSignals(True)
        if target is not None and self.findData(target) < 0:
            self.addItem(header, target)
        self.setCurrentIndex(max(0, self.findData(target)))
        self.blockSignals(False)


class ColumnList(QScrollArea):
    """All columns of the file. `changed` after the rep chose another target."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_columns")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices: list[TargetChoice] = []
        self._shown: tuple[str, tuple[str, ...]] | None = None

    def show_columns(self, kind: str, columns: Sequence[ImportColumn], examples: Mapping[int, str]) -> None:
        """Show the columns as they are understood; `examples` holds one cell of each column."""
        key = (kind, tuple(column.header for column in columns))
        if key != self._shown:
            self._shown = key
            self._build(kind, columns, examples)
        for choice, column in zip(self._choices, columns, strict=True):
            choice.show_target(column.target, column.header)

    def mapping(self) -> dict[int, str | None]:
        """Target by column index, as chosen."""
        return {choice.index: choice.currentData() for choice in self._choices}

    def _build(self, kind: str, columns: Sequence[ImportColumn], examples: Mapping[int, str]) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, SPACE.s, 0)
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        self._choices = []
        for row, column in enumerate(columns):
            text = QWidget()
            lines = QGridLayout(text)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setVerticalSpacing(0)
            lines.addWidget(
                ElidedLabel(column.header or self.tr("Column {number}").format(number=row + 1)), 0, 0
            )
            lines.addWidget(ElidedLabel(examples.get(column.index, ""), "soft"), 1, 0)
            choice = TargetChoice(column.index, kind)
            choice.setMinimumWidth(choice.fontMetrics().averageCharWidth() * 14)
            choice.setMaximumWidth(choice.fontMetrics().averageCharWidth() * 26)
            choice.activated.connect(self.changed)
            grid.addWidget(text, row, 0)
            grid.addWidget(PlainLabel("→", "soft"), row, 1)
            grid.addWidget(choice, row, 2)
            self._choices.append(choice)
        grid.setRowStretch(len(columns), 1)
        self.setWidget(inside)
