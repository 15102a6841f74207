"""The middle of the screen: what is greeted and when, the filter, the table, and what is done for many at once."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from keyacct_desktop.domain.festivals import Tone
from keyacct_desktop.domain.greetings import WRITTEN
from keyacct_desktop.services.greetings.plan import Plan, Row
from keyacct_desktop.ui.festivals.plan_model import GIFT as GIFT_COLUMN
from keyacct_desktop.ui.festivals.plan_model import PlanModel
from keyacct_desktop.ui.festivals.plan_table import PlanTable
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.days import day_words

OPEN, ALL, DONE, KEY, UNREACHABLE, NO_TEXT, GIFT, QUIET = (
    "open", "all", "done", "key", "unreachable", "no_text", "gift", "quiet",
)  # fmt: skip
FILTERS: Final = (OPEN, ALL, DONE, KEY, UNREACHABLE, NO_TEXT, GIFT, QUIET)


def lacks_text(row: Row) -> bool:
    """Whether a text is still to be written; a call or a visit needs none."""
    return not row.text and row.way in WRITTEN


def passes(row: Row, chosen: str) -> bool:
    """Whether a person is in sight with this filter. Those not to be disturbed are only in their own and in all."""
    if chosen in (ALL, QUIET):
        return chosen == ALL or row.quiet
    if chosen == DONE:
        return row.state != "planned"
    if row.quiet or row.state != "planned":
        return False
    return {
        OPEN: True, KEY: row.tier == "key", UNREACHABLE: row.unreachable, NO_TEXT: lacks_text(row),
        GIFT: bool(row.gift_name),
    }[chosen]  # fmt: skip


def count_rows(rows: Sequence[Row]) -> dict[str, int]:
    """How many pass each filter: one look at each person, because a plan may hold tens of thousands."""
    counts = dict.fromkeys(FILTERS, 0)
    counts[ALL] = len(rows)
    for row in rows:
        quiet = row.quiet
        counts[QUIET] += quiet
        if row.state != "planned":
            counts[DONE] += 1
        elif not quiet:
            counts[OPEN] += 1
            counts[KEY] += row.tier == "key"
            counts[UNREACHABLE] += row.unreachable
            counts[NO_TEXT] += lacks_text(row)
            counts[GIFT] += bool(row.gift_name)
    return counts


class PlanView(QWidget):
    """`filtered` after the filter changed; `wished` carries "prepare", "copied", "add" or "print"."""

    filtered = Signal()
    wished = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("plan_view")
        self.model = PlanModel(theme, self)
        self.table = PlanTable(self.model)
        self._title = PlainLabel("", "title")
        self._title.setObjectName("plan_title")
        self._day = PlainLabel("", "soft")
        self._day.setObjectName("plan_day")
        self._count = PlainLabel("", "small")
        self._count.setObjectName("plan_count")
        self._nobody = PlainLabel("", "soft", wrap=True)
        self._nobody.setObjectName("plan_nobody")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._group = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}
        self._pages = QStackedWidget()
        self._prepare = self._button("plan_prepare", self.tr("Prepare texts"))
        self._copied = self._button("plan_mark_copied", "")
        self._copied.hide()
        self._print = self._button("plan_print", self.tr("Print…"), "quiet")
        self._add = self._button("plan_add", self.tr("Add…"), "quiet")
        self._lay_out()
        self._group.buttonClicked.connect(self._tell_filter)

    def filter(self) -> str:
        """The filter that is on."""
        button = self._group.checkedButton()
        return str(button.property("filter")) if button is not None else OPEN

    def choose_filter(self, name: str) -> None:
        """Switch a filter on."""
        self._chips[name].setChecked(True)
        self.filtered.emit()

    def show_plan(self, plan: Plan, title: str, whom: str, rows: Sequence[Row], today: date) -> None:
        """Show the people who pass the filter, and the counts of all; `whom` says whom the festival concerns."""
        self._title.setText(title)
        self._day.setText(" · ".join(part for part in (day_words(plan.day, today), whom) if part))
        self.say_counts(plan, rows)
        self.model.set_rows([row for row in rows if passes(row, self.filter())], today)
        self.table.setColumnHidden(GIFT_COLUMN, not any(row.gift_name for row in rows))
        self._say_nobody(plan, rows)

    def say_counts(self, plan: Plan, rows: Sequence[Row]) -> None:
        """How many there are and how many are done; each filter knows its number."""
        counts = count_rows(rows)
        for name, chip in self._chips.items():
            chip.setText(f"{self._words(name)} {counts[name]}")
            chip.setVisible(bool(counts[name]) or name in (OPEN, ALL, DONE) or chip.isChecked())
        done, everybody = counts[DONE], len(rows) - counts[QUIET]
        text = self.tr("%n person(s) to greet", "", everybody)
        if done:
            text += " · " + self.tr("%n done", "", done)
        self._count.setText("" if plan.tone is Tone.NONE else text)

    def say_copied(self, count: int) -> None:
        """How many texts were copied and not yet marked."""
        self._copied.setVisible(bool(count))
        self._copied.setText(self.tr("Mark %n copied as sent", "", count))

    def let_print(self, possible: bool) -> None:
        """Whether there is a printer's way."""
        self._print.setVisible(possible)

    def _say_nobody(self, plan: Plan, rows: Sequence[Row]) -> None:
        if plan.tone is Tone.NONE:
            text = self.tr("This is a day of remembrance. Nobody is greeted, and nothing is advertised.")
        elif not rows:
            text = self.tr(
                "Nobody to greet here yet. Key, major and regular customers are greeted, and prospects A and B; "
                "“Choose…” changes that."
            )
        elif self.filter() == OPEN:
            text = self.tr("Everybody is done. Well done.")
        else:
            text = self.tr("Nobody here.")
        self._nobody.setText(text)
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _words(self, name: str) -> str:
        return {
            OPEN: self.tr("To do"),
            ALL: self.tr("All"),
            DONE: self.tr("Done"),
            KEY: self.tr("Key"),
            UNREACHABLE: self.tr("No address or number"),
            NO_TEXT: self.tr("No text"),
            GIFT: self.tr("With a gift"),
            QUIET: self.tr("Do not disturb"),
        }[name]

    def _tell_filter(self) -> None:
        self.filtered.emit()

    def _wish(self) -> None:
        names = {self._prepare: "prepare", self._copied: "copied", self._print: "print", self._add: "add"}
        button = self.sender()
        if isinstance(button, QPushButton):
            self.wished.emit(names[button])

    def _button(self, name: str, text: str, look: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if look:
            button.setProperty("look", look)
        button.clicked.connect(self._wish)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        column.setSpacing(SPACE.s)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(self._title)
        head.addWidget(self._day)
        head.addStretch(1)
        head.addWidget(self._copied)
        head.addWidget(self._prepare)
        head.addWidget(self._add)
        head.addWidget(self._print)
        column.addLayout(head)
        column.addWidget(self._count)
        chips = QWidget()
        flow = FlowLayout(chips, spacing=6)
        for name in FILTERS:
            chip = QPushButton(self._words(name))
            chip.setObjectName(f"filter_{name}")
            chip.setProperty("look", "toggle")
            chip.setProperty("filter", name)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            self._group.addButton(chip)
            self._chips[name] = chip
            flow.addWidget(chip)
        self._chips[OPEN].setChecked(True)
        column.addWidget(chips)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nobody)
        column.addWidget(self._pages, 1)
