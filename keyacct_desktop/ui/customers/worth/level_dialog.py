"""Putting the relationship level and its target: the stair, what the records show, a reason, the history."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.levels import set_level, whole_book_fives
from keyacct_desktop.services.method.worth import Worth
from keyacct_desktop.ui.customers.card.labels import WrapLabel
from keyacct_desktop.ui.customers.worth.dialog import WorthDialog, history
from keyacct_desktop.ui.customers.worth.stair import STEPS, LevelStair
from keyacct_desktop.ui.customers.worth.words import WorthWords
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.choice_strip import Choice, ChoiceStrip
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day


class LevelDialog(WorthDialog):
    """Level and target by the digits 1 to 5; a changed level asks for a reason."""

    def __init__(self, worth: Worth, book: Book, theme: Theme, picked: int, parent: QWidget) -> None:
        super().__init__(book, theme, "level_dialog", "", parent)
        self.setWindowTitle(self.tr("Relationship level"))
        self._worth = worth
        measures = worth.measures
        self.level = self._strip("level_choice", picked or measures.level)
        self.target = self._strip("target_choice", measures.level_target)
        self.reason = self.reason_field(self.tr("Such as: joint stock plan agreed with their purchasing"))
        self._stair = LevelStair(theme)
        self._fives = Notice(self.tr("Every customer stands at the top step. Is it so with all of them?"))
        self._fives.setObjectName("level_fives")
        self._fives.setVisible(whole_book_fives(book))
        self._lay_out()
        self._show_choice()
        self.level.changed.connect(self._show_choice)
        self.target.changed.connect(self._show_choice)
        self.level.picked.connect(self._go_on)
        self.target.picked.connect(self._go_on)
        self.reason.returnPressed.connect(self.save)
        self._stair.picked.connect(self._take_step)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.reason if self._changed() else self.level).setFocus()

    @override
    def write(self) -> None:
        set_level(
            self.book,
            party_id=self._worth.party_id,
            level=_number(self.level),
            target=_number(self.target),
            reason=self.reason.text(),
        )

    @override
    def show_wrong(self, field: str | None) -> None:
        {"level": self.level, "target": self.target}.get(field or "", self.reason).setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(self._fives)
        self.body.addWidget(self._stair)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(1, 1)
        for row, (text, field) in enumerate(
            (
                (self.tr("Level now"), self.level),
                (self.tr("Target"), self.target),
                (self.tr("Why"), self.reason),
            )
        ):
            grid.addWidget(PlainLabel(text, "soft"), row, 0)
            grid.addWidget(field, row, 1)
        self.body.addLayout(grid)
        self._add_evidence()
        self.heading(self.tr("History"))
        self.body.addWidget(history(self._history(), self.tr("Nothing was put yet.")))
        self.body.addStretch(1)
        self.add_buttons(self.tr("Save"))

    def _add_evidence(self) -> None:
        measured = self._worth.measures.level_measured
        if measured is None:
            return
        self.heading(self.tr("What the records show"))
        words = WorthWords()
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.s)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        for row, (level, done, text) in enumerate(words.evidence(measured.evidence, self._worth.settings)):
            grid.addWidget(PlainLabel("✓" if done else "·", "good" if done else "faint"), row, 0)
            grid.addWidget(PlainLabel(choice("Level", level), "strong" if done else "soft"), row, 1)
            grid.addWidget(WrapLabel(text, "soft"), row, 2)
        self.body.addLayout(grid)
        for text in words.steps(measured.missing, self._worth.measures.shown_level):
            self.body.addWidget(WrapLabel(self.tr("Still missing: {step}").replace("{step}", text), "next"))

    def _history(self) -> list[tuple[str, str, str]]:
        entries = []
        for entry in self._worth.level_history:
            what = [choice("Level", entry.level)] if entry.level else []
            if entry.target:
                what.append(self.tr("target {level}").replace("{level}", choice("Level", entry.target)))
            entries.append(
                (full_day(entry.set_on), " · ".join(what) or self.tr("from the records"), entry.reason or "")
            )
        return entries

    def _strip(self, name: str, level: int | None) -> ChoiceStrip:
        strip = ChoiceStrip(name)
        strip.set_choices([Choice(str(step), choice("Level", step)) for step in STEPS])
        strip.set_codes([] if level is None else [str(level)])
        return strip

    def _show_choice(self) -> None:
        measured = self._worth.measures.level_measured
        self._stair.show_levels(
            _number(self.level), _number(self.target), None if measured is None else measured.level
        )

    def _take_step(self, step: int) -> None:
        self.level.set_codes([str(step)])
        self.reason.setFocus()

    def _go_on(self, _code: str) -> None:
        (self.target if self.level.hasFocus() else self.reason).setFocus()

    def _changed(self) -> bool:
        return _number(self.level) != self._worth.measures.level


def _number(strip: ChoiceStrip) -> int | None:
    code = strip.code()
    return None if code is None else int(code)
