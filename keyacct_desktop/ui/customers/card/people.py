"""The contact people on a company's card: name, department and post, part in the purchase, phone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyacct_desktop.services.cards import Colleague
from keyacct_desktop.ui.customers.card.labels import AddChip, Chip, CopyButton, LinkButton, WrapLabel
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.fields import choice


class PeopleList(QWidget):
    """`followed` carries the id of the person whose card is wanted, `copied` a phone; `add_wanted` for one more."""

    followed = Signal(int)
    copied = Signal(str)
    add_wanted = Signal()

    def __init__(self, people: Sequence[Colleague], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_people")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for row, person in enumerate(people):
            self._add_row(grid, row, person)
        add = AddChip(self.tr("Contact person"), "contact")
        add.picked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addLayout(grid)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_row(self, grid: QGridLayout, row: int, person: Colleague) -> None:
        name = LinkButton(person.name, person.id)
        name.setObjectName(f"person_{person.id}")
        name.setProperty("look", "link_flush")
        name.followed.connect(self.followed)
        grid.addWidget(name, row, 0)
        where = " · ".join(part for part in (person.department, person.post) if part)
        grid.addWidget(WrapLabel(where, "soft", lines=2), row, 1, Qt.AlignmentFlag.AlignVCenter)
        chips = QHBoxLayout()
        chips.setSpacing(4)
        if person.deceased:
            chips.addWidget(Chip(self.tr("Deceased"), look="chip_warn"))
        elif not person.in_post:
            chips.addWidget(Chip(self.tr("Has left"), look="chip_warn"))
        for role in person.roles:
            chips.addWidget(Chip(choice("ContactRole", role)))
        if person.attitude:
            look = {"support": "good", "oppose": "bad"}.get(person.attitude, "soft")
            chips.addWidget(PlainLabel(choice("attitude", person.attitude), look))
        chips.addStretch(1)
        grid.addLayout(chips, row, 2)
        if person.phone:
            phone = CopyButton(person.phone)
            phone.copied.connect(self.copied)
            grid.addWidget(phone, row, 3, Qt.AlignmentFlag.AlignRight)

    def _add(self) -> None:
        self.add_wanted.emit()
