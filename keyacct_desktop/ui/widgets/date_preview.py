"""The next real days of a date, as a small table: day, weekday, lunar day, age, and why a day was moved.

Knows rules and words; the day from which to look is told.
"""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from keyacct_desktop.domain.vocabulary import DateType
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.date_rules import RuleWords, note_words, preview_counterpart
from keyacct_desktop.ui.words.days import weekday

if TYPE_CHECKING:
    from keyacct_desktop.domain.date_preview import PreviewDay
    from keyacct_desktop.domain.date_rules import DateRule

ROWS = 10
_DAY, _WEEKDAY, _OTHER, _AGE, _MARK, _WHY = range(6)
_LOOKS = ("strong", "soft", "", "", "good", "soft")


class DatePreview(QWidget):
    """`show_rule` fills it anew."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("date_preview")
        self.setAccessibleName(self.tr("The next ten days"))
        self._today = today
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.m)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(_WHY, 1)
        self._cells: list[list[PlainLabel]] = []
        for row in range(ROWS):
            labels = [PlainLabel("", look) for look in _LOOKS]
            labels[_WHY].setWordWrap(True)
            for column, label in enumerate(labels):
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            labels[_DAY].setObjectName(f"preview_day_{row}")
            self._cells.append(labels)
        self._over = PlainLabel("", "soft", wrap=True)
        self._over.setObjectName("preview_over")
        self._grid.addWidget(self._over, 0, 0, 1, 6)
        self._over.hide()

    def show_rule(self, rule: "DateRule", type_: str) -> None:
        """The next ten days of the rule; `type_` is a DateType code, by which years are ages or not."""
        from keyacct_desktop.domain.date_preview import preview

        found = preview(rule, self._today, ROWS)
        words = RuleWords()
        for row, labels in enumerate(self._cells):
            texts = self._texts(rule, found[row], type_, words) if row < len(found) else [""] * len(labels)
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)
                label.setVisible(row < len(found))
        self._over.setText("" if found else self.tr("No day of this date is still to come."))
        self._over.setVisible(not found)
        self.setAccessibleDescription("\n".join(self.rows()) or self._over.text())

    def rows(self) -> list[str]:
        """The rows as they can be read, for those who cannot see the columns."""
        return [
            " ".join(label.text() for label in labels if label.text())
            for labels in self._cells
            if labels[_DAY].text()
        ]

    def _texts(self, rule: "DateRule", one: "PreviewDay", type_: str, words: RuleWords) -> list[str]:
        age = mark = ""
        if one.ages is not None:
            age = words.age(one.ages, type_)
            if age and one.ages.is_round:
                mark = self.tr("★ round age") if type_ == DateType.BIRTHDAY else self.tr("★ round year")
        why = self.tr("; ").join(note_words(note) for note in one.notes)
        return [one.day.isoformat(), weekday(one.day), preview_counterpart(rule, one), age, mark, why]
