"""Until which day somebody waits: a small dialog with a field that says at once which day was understood."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.relative_day import Lean
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.date_entry import DateEntry
from keyacct_desktop.ui.widgets.text import PlainLabel

_WIDTH = 420


class DayDialog(QDialog):
    """`chosen` carries a day after today."""

    chosen = Signal(object)

    def __init__(self, title: str, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("day_dialog")
        self.setWindowTitle(title)
        self._today = today
        self.day = DateEntry("until_day", today, Lean.FUTURE, required=True)
        self._error = PlainLabel("", "bad", wrap=True)
        self._error.setObjectName("until_error")
        self._error.hide()
        save = QPushButton(self.tr("Put off"))
        save.setObjectName("until_save")
        save.setProperty("look", "primary")
        save.setAutoDefault(False)
        self.day.entered.connect(self.accept_day)
        save.clicked.connect(self.accept_day)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("until_cancel")
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
        column.addWidget(PlainLabel(self.tr("Until which day? (Friday, 3.20, +10)"), "soft"))
        column.addWidget(self.day)
        column.addWidget(self._error)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)
        self.day.setFocus()

    def accept_day(self) -> None:
        """Close with the day that the field shows; stay, and say so, while it shows none to come."""
        day = self.day.day()
        if day is None or self.day.is_wrong() or day <= self._today:
            self._error.setText(self.tr("Please write a day after today."))
            self._error.show()
            self.day.setFocus()
            return
        self.chosen.emit(day)
        self.accept()
