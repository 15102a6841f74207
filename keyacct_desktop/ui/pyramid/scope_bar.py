"""Whose pyramid, of which day, compared with which: the row above the charts."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from keyacct_desktop.domain.relative_day import Lean
from keyacct_desktop.services.pyramid.scope import NOBODY, Choices, Only
from keyacct_desktop.ui.pyramid.scope import Scope
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.date_entry import DateEntry
from keyacct_desktop.ui.widgets.filter_button import FilterButton
from keyacct_desktop.ui.widgets.text import PlainLabel

_TYPING_MS: Final = 700
_EVERYBODY: Final = "everybody"
_SIDE_BY_SIDE: Final = "reps"
_FIELDS: Final = ("tag", "region", "industry")


class ScopeBar(QWidget):
    """`changed` when something else is wanted. What is typed counts once the rep stops typing, or on Enter."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pyramid_scope")
        self._today = today
        self._only: dict[str, tuple[str, ...]] = dict.fromkeys(_FIELDS, ())
        self._offered: dict[str, tuple[str, ...]] = dict.fromkeys(_FIELDS, ())
        self._told: Scope | None = None
        self.rep = QComboBox()
        self.rep.setObjectName("pyramid_rep")
        self.rep.setAccessibleName(self.tr("Whose customers"))
        self.rep.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.rep.setMaximumWidth(200)
        self.rep.addItem(self.tr("All salespeople"), _EVERYBODY)
        self.rep.currentIndexChanged.connect(self._tell)
        self.as_of = DateEntry("pyramid_as_of", today, Lean.PAST, hint=self.tr("today"))
        self.since = DateEntry("pyramid_since", today, Lean.PAST, hint=self.tr("3 months before"))
        self.as_of.field.setAccessibleName(self.tr("As of"))
        self.since.field.setAccessibleName(self.tr("Compare with"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._tell)
        for entry in (self.as_of, self.since):
            entry.words.setMinimumWidth(76)
            entry.changed.connect(self._typing.start)
            entry.entered.connect(self._tell)
        self._buttons = {
            "tag": FilterButton("pyramid_tag", self.tr("Tags")),
            "region": FilterButton("pyramid_region", self.tr("Region")),
            "industry": FilterButton("pyramid_industry", self.tr("Industry")),
        }
        self._clear = QPushButton(self.tr("Clear filters"))
        self._clear.setObjectName("pyramid_clear")
        self._clear.setProperty("look", "quiet")
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._lay_out()

    def scope(self) -> Scope:
        """What is wanted now. A day that is no day, or still to come, counts as today."""
        as_of = min(self.as_of.day() or self._today, self._today)
        since = self.since.day()
        data = self.rep.currentData()
        only = Only(self._only["tag"], self._only["region"], self._only["industry"])
        rep = data if isinstance(data, int) else None
        return Scope(
            as_of, since if since is None else min(since, self._today), rep, data == _SIDE_BY_SIDE, only
        )

    def show_choices(self, choices: Choices) -> None:
        """Offer the reps and filters of the book; what is chosen stays, as far as it is still there."""
        chosen = self.rep.currentData()
        self.rep.blockSignals(True)
        self.rep.clear()
        self.rep.addItem(self.tr("All salespeople"), _EVERYBODY)
        if len(choices.reps) + bool(choices.unassigned) > 1:
            self.rep.addItem(self.tr("Side by side"), _SIDE_BY_SIDE)
        for rep, name in choices.reps:
            self.rep.addItem(name, rep)
        if choices.unassigned:
            self.rep.addItem(self.tr("Without a salesperson"), NOBODY)
        self.rep.setCurrentIndex(max(self.rep.findData(chosen), 0))
        self.rep.blockSignals(False)
        self._offered = {"tag": choices.tags, "region": choices.regions, "industry": choices.industries}
        for field, button in self._buttons.items():
            button.setVisible(bool(self._offered[field]) or bool(self._only[field]))

    def choose_rep(self, rep: int) -> None:
        """Look at one rep."""
        self.rep.setCurrentIndex(max(self.rep.findData(rep), 0))

    def choose_day(self, day: date) -> None:
        """Look at another day."""
        self.as_of.set_day(day)
        self._tell()

    def set_today(self, today: date) -> None:
        """The day has turned."""
        self._today = today

    def clear(self) -> None:
        """Leave all filters aside."""
        self._only = dict.fromkeys(_FIELDS, ())
        self._show_filters()
        self._tell()

    def complaint(self) -> str:
        """What is wrong with the days, "" when nothing is."""
        day = self.as_of.day()
        if day is not None and day > self._today:
            return self.tr("Nobody knows the orders of a day to come: the pyramid is of today.")
        return ""

    def _tell(self) -> None:
        self._typing.stop()
        if self.as_of.is_wrong() or self.since.is_wrong():
            return
        scope = self.scope()
        if scope != self._told:
            self._told = scope
            self.changed.emit()

    def _fill(self, field: str) -> None:
        from keyacct_desktop.ui.widgets.filter_popup import Option

        name = field.removeprefix("pyramid_")
        ticked = self._only[name]
        self._buttons[name].set_options(
            [Option(value, value, None, value in ticked) for value in self._offered[name]]
        )

    def _take(self, field: str, values: object) -> None:
        assert isinstance(values, Sequence)
        self._only[field.removeprefix("pyramid_")] = tuple(str(value) for value in values)
        self._show_filters()
        self._tell()

    def _show_filters(self) -> None:
        for name, button in self._buttons.items():
            button.show_ticked(list(self._only[name]))
        self._clear.setVisible(any(self._only.values()))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.rep)
        layout.addSpacing(SPACE.s)
        for words, entry in ((self.tr("As of"), self.as_of), (self.tr("Compare with"), self.since)):
            label = PlainLabel(words, "soft")
            label.setBuddy(entry.field)
            layout.addWidget(label)
            layout.addWidget(entry)
        for button in self._buttons.values():
            button.options_wanted.connect(self._fill)
            button.ticked.connect(self._take)
            button.hide()
            layout.addWidget(button)
        layout.addWidget(self._clear)
        layout.addStretch(1)
