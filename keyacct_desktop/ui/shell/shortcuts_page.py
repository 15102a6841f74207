"""One page that lists every command with its shortcut (F1 or ?)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.ui.shell.commands import Commands, Group, group_title
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel


class ShortcutsPage(QDialog):
    """Two columns of groups; read from the registry, so it cannot go stale."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(760, 560)
        page = QWidget()
        page.setProperty("look", "page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        columns.setSpacing(SPACE.xxl)
        blocks = _blocks(commands)
        half = sum(len(lines) + 2 for _, lines in blocks) / 2
        left, right = QVBoxLayout(), QVBoxLayout()
        filled = 0
        for group, lines in blocks:
            (left if filled < half else right).addWidget(_block(group, lines))
            filled += len(lines) + 2
        for column in (left, right):
            column.setSpacing(SPACE.l)
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setProperty("look", "clear")
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE.m, SPACE.m)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)


def _blocks(commands: Commands) -> list[tuple[Group, list[QAction]]]:
    blocks: dict[Group, list[QAction]] = {group: [] for group in Group}
    for spec, action in commands.all():
        if not spec.hidden:
            blocks[spec.group].append(action)
    return [(group, lines) for group, lines in blocks.items() if lines]


def _block(group: Group, lines: list[QAction]) -> QWidget:
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.addWidget(PlainLabel(group_title(group), "strong"), 0, 0, 1, 2)
    for row, action in enumerate(lines, start=1):
        grid.addWidget(PlainLabel(action.text().replace("&&", "&").rstrip("…"), wrap=True), row, 0)
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        if keys:
            grid.addWidget(_keys(keys[:2]), row, 1, Qt.AlignmentFlag.AlignRight)
    return block


def _keys(keys: list[str]) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE.xs)
    for key in keys:
        line.addWidget(PlainLabel(key, "key"))
    return holder
