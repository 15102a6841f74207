"""The contact people on a company's card: name, department and post, part in the purchase, phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyacct_desktop.services.cards import Colleague
from keyacct_desktop.ui.customers.card.labels import AddChip, Chip, CopyButton, LinkButton, WrapLabel
from keyacct_desktop.ui.customers.dates.read import next_date
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.fields import choice

_NARROW = 520
"""Below this width a person takes two lines."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: QWidget
    where: QWidget
    marks: QWidget
    phone: QWidget | None


class PeopleList(QWidget):
    """`followed` carries the id of the person whose card is wanted, `copied` a phone; `add_wanted` for one more."""

    followed = Signal(int)
    copied = Signal(str)
    add_wanted = Signal()

    def __init__(self, people: Sequence[Colleague], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setObjectName("card_people")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.m)
        self._grid.setVerticalSpacing(3)
        add = AddChip(self.tr("Contact person"), "contact")
        add.picked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addLayout(self._grid)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows = [self._make_row(person) for person in people]
        self._narrow = True
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        right = Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.setColumnStretch(1, 1 if self._narrow else 3)
        self._grid.setColumnStretch(2, 0 if self._narrow else 2)
        for at, row in enumerate(self._rows):
            first, second = (2 * at, 2 * at + 1) if self._narrow else (at, at)
            self._grid.addWidget(row.name, first, 0)
            self._grid.addWidget(row.where, first, 1, middle)
            if self._narrow:
                self._grid.addWidget(row.marks, second, 0, 1, 2)
            else:
                self._grid.addWidget(row.marks, second, 2)
            if row.phone is not None:
                self._grid.addWidget(row.phone, first, 2 if self._narrow else 3, right)

    def _make_row(self, person: Colleague) -> _Row:
        name = LinkButton(person.name, person.id)
        name.setObjectName(f"person_{person.id}")
        name.setProperty("look", "link_flush")
        name.followed.connect(self.followed)
        where = " · ".join(part for part in (person.department, person.post) if part)
        phone = None
        if person.phone:
            phone = CopyButton(person.phone)
            phone.copied.connect(self.copied)
        return _Row(name, WrapLabel(where, "soft", lines=2), self._marks(person), phone)

    def _marks(self, person: Colleague) -> QWidget:
        """What the person is in the purchase, and how the person stands to us."""
        holder = QWidget()
        chips = QHBoxLayout(holder)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(4)
        if person.deceased:
            chips.addWidget(Chip(self.tr("Deceased"), look="chip_warn"))
        elif not person.in_post:
            chips.addWidget(Chip(self.tr("Has left"), look="chip_warn"))
        soon = next_date(person.dates, self._today)
        if soon:
            chip = Chip(soon, look="chip_stage")
            chip.setObjectName(f"soon_{person.id}")
            chips.addWidget(chip)
        for role in person.roles:
            chips.addWidget(Chip(choice("ContactRole", role)))
        if person.attitude:
            look = {"support": "good", "oppose": "bad"}.get(person.attitude, "soft")
            chips.addWidget(PlainLabel(choice("attitude", person.attitude), look))
        chips.addStretch(1)
        return holder

    def _add(self) -> None:
        self.add_wanted.emit()
