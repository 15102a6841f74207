"""The value of a customer on one card: tier or grade, net contribution, what is due, and the stair of the level.

Shows one reading of services.method.worth and opens the panels that explain and change it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.method_codes import Mark
from keyacct_desktop.services.method.worth import Worth
from keyacct_desktop.ui.customers.card.labels import WrapLabel
from keyacct_desktop.ui.customers.worth.stair import LevelStair
from keyacct_desktop.ui.customers.worth.words import WorthWords
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.widgets.tier_chip import TierChip
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import money_words, short_day
from keyacct_desktop.ui.words.listing import listed

_SIDE_BY_SIDE_FROM = 620


class WorthBlock(QFrame):
    """`why_wanted`, `tier_wanted`, and `level_wanted` with the level that was picked (0: none)."""

    why_wanted = Signal()
    tier_wanted = Signal()
    level_wanted = Signal(int)

    def __init__(self, worth: Worth, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worth_block")
        self.setProperty("look", "figures")
        self._worth = worth
        self._theme = theme
        self._words = WorthWords()
        self._value = QWidget()
        self._level = QWidget()
        self._build_value()
        self._build_level()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        self._grid.setHorizontalSpacing(SPACE.xl)
        self._grid.setVerticalSpacing(SPACE.m)
        self._wide = False
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE_FROM
        if wide != self._wide:
            self._wide = wide
            self._place()

    def _place(self) -> None:
        self._grid.addWidget(self._value, 0, 0, Qt.AlignmentFlag.AlignTop)
        row, column = (0, 1) if self._wide else (1, 0)
        self._grid.addWidget(self._level, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if self._wide else 0)

    # Value

    def _build_value(self) -> None:
        column = QVBoxLayout(self._value)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addLayout(self._head())
        column.addSpacing(2)
        column.addLayout(self._net())
        measures, as_of = self._worth.measures, self._worth.as_of
        if measures.closed:
            gap = self._words.gap(self._worth.gap, at_top=measures.tier == "key")
            if gap and self._judged():
                self._line(column, "worth_gap", gap, "next")
        elif measures.grade is not None:
            self._line(column, "worth_deal", self._words.grade_days(measures.grade.days_to_close), "soft")
        due, late = self._words.next_contact(measures.next_contact, as_of)
        self._line(column, "worth_due", due, "warn" if late else "soft")
        if measures.closed:
            rhythm, asks = self._words.rhythm(measures.interval)
            self._line(column, "worth_rhythm", rhythm, "warn" if asks else "soft")
            self._line(column, "worth_loyalty", self._words.loyalty(measures), "soft")
        if self._worth.missing_services:
            names = listed(choice("InteractionType", code) for code in self._worth.missing_services)
            text = self.tr("Services not given yet: {names}").replace("{names}", names)
            self._line(column, "worth_services", text, "soft")
        if measures.zone_confirmed and measures.zone is not None:
            self._line(column, "worth_zone", choice("Zone", measures.zone), "warn")

    def _head(self) -> QHBoxLayout:
        """The chip, the small print beside it, and the way to the reasons."""
        measures = self._worth.measures
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        chip = TierChip(self._theme)
        chip.setObjectName("worth_tier")
        chip.show_tier(measures.tier, self._grade_word())
        row.addWidget(chip)
        classes = ElidedLabel(" · ".join(self._classes()), "small")
        classes.setObjectName("worth_classes")
        row.addWidget(classes, 1)
        if measures.closed:
            row.addWidget(
                self._button("worth_set_tier", self.tr("Tier…"), self.tr("Put the tier yourself (T)"))
            )
        row.addWidget(self._button("worth_why", self.tr("Why"), self.tr("Why this? (W)")))
        return row

    def _grade_word(self) -> str:
        measures = self._worth.measures
        if measures.tier is not None:
            return choice("Tier", measures.tier)
        if measures.grade is not None:
            return self.tr("Prospect {grade}").replace("{grade}", measures.grade.grade)
        return self.tr("Tier unknown")

    def _classes(self) -> list[str]:
        """Size and ABC class in chips; nothing of the kind while there is too little to go by."""
        measures = self._worth.measures
        little = self._words.little_data(measures, self._worth.months_of_history)
        if little:
            return [little]
        texts = []
        if measures.size is not None:
            texts.append(choice("Size", measures.size))
        if measures.abc is not None:
            texts.append(self.tr("Class {letter}").replace("{letter}", measures.abc))
        return texts

    def _judged(self) -> bool:
        return Mark.OBSERVATION not in self._worth.measures.marks

    def _net(self) -> QHBoxLayout:
        worth, measures = self._worth, self._worth.measures
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        months = max(round(worth.settings.window_days / 30.4), 1)
        if measures.closed:
            fen = measures.profit.net_fen
            words = self.tr("net contribution, %n month(s)", "", months)
        else:
            fen = measures.profit.cost_fen
            words = self.tr("spent on winning them, %n month(s)", "", months)
        yuan = (abs(fen) + 50) // 100 * (1 if fen >= 0 else -1)
        figure = WrapLabel(money_words(yuan * 100), "figure_warn" if fen < 0 else "figure", lines=1)
        figure.setObjectName("worth_net")
        row.addWidget(figure)
        row.addWidget(PlainLabel(words, "small"), 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        note = self._tier_note()
        if note:
            label = PlainLabel(note, "small")
            label.setObjectName("worth_tier_note")
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _tier_note(self) -> str:
        """Who says so, when the tier is not the computed one."""
        result, held = self._worth.measures.tier_result, self._worth.override
        if result is None or result.tier == result.computed:
            return ""
        computed = self.tr("computed: {tier}").replace("{tier}", choice("Tier", result.computed))
        if held is not None and held.valid and result.override is not None:
            until = self.tr("yours until {day}").replace("{day}", short_day(held.until, self._worth.as_of))
            return f"{until} · {computed}"
        return computed

    # Level

    def _build_level(self) -> None:
        measures = self._worth.measures
        measured = None if measures.level_measured is None else measures.level_measured.level
        column = QVBoxLayout(self._level)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(PlainLabel(self.tr("Relationship level"), "heading"))
        head.addStretch(1)
        said = PlainLabel(self._level_note(measured), "small")
        said.setObjectName("worth_level_note")
        head.addWidget(said)
        column.addLayout(head)
        self.stair = LevelStair(self._theme)
        self.stair.show_levels(measures.level, measures.level_target, measured)
        self.stair.setToolTip(self.tr("Put the level or the target (R, or 1–5 here)"))
        self.stair.picked.connect(self.level_wanted)
        column.addWidget(self.stair)
        if measures.level_measured is not None:
            steps = self._words.steps(measures.level_measured.missing, measures.shown_level)
            if steps:
                text = self.tr("Next: {step}").replace("{step}", steps[0])
                self._line(column, "worth_step", text, "soft")

    def _level_note(self, measured: int | None) -> str:
        measures = self._worth.measures
        parts = []
        if measures.level is None:
            parts.append(self.tr("from the records"))
        elif measured is not None and measured != measures.level:
            parts.append(self.tr("▾ records show {level}").replace("{level}", choice("Level", measured)))
        if measures.level_target is not None and measures.level_target != measures.level:
            parts.append(self.tr("target {level}").replace("{level}", choice("Level", measures.level_target)))
        return " · ".join(parts)

    # Furniture

    def _line(self, column: QVBoxLayout, name: str, text: str, look: str) -> None:
        label = WrapLabel(text, look)
        label.setObjectName(name)
        column.addWidget(label)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("look", "link_flush")
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._tell_why if name == "worth_why" else self._tell_tier)
        return button

    def _tell_why(self) -> None:
        self.why_wanted.emit()

    def _tell_tier(self) -> None:
        self.tier_wanted.emit()
