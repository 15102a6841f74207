"""To which day a follow-up goes: a small dialog with a field that says at once which day was understood."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.relative_day import Lean
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.date_entry import DateEntry
from keyacct_desktop.ui.widgets.text import PlainLabel

_WIDTH = 420


class MoveDialog(QDialog):
    """`chosen` carries the new day."""

    chosen = Signal(object)

    def __init__(self, what: str, day: date, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("move_dialog")
        self.setWindowTitle(self.tr("Move to another day"))
        self.day = DateEntry("move_day", today, Lean.FUTURE, required=True)
        self.day.set_day(day)
        save = QPushButton(self.tr("Move"))
        save.setObjectName("move_save")
        save.setProperty("look", "primary")
        save.setAutoDefault(False)
        save.clicked.connect(self.accept_day)
        self.day.entered.connect(self.accept_day)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("move_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        column.setSpacing(SPACE.m)
        column.addWidget(PlainLabel(what, "strong", wrap=True))
        column.addWidget(self.day)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)
        self.day.setFocus()
        self.day.field.selectAll()

    def accept_day(self) -> None:
        """Close with the day that the field shows; stay while it shows none."""
        day = self.day.day()
        if day is None or self.day.is_wrong():
            self.day.setFocus()
            return
        self.accept()
        self.chosen.emit(day)
