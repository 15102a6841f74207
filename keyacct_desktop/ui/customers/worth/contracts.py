"""Contracts and policies on the card: where each renewal stands, marked as paid with one click, added in a panel."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import RenewalState
from keyacct_desktop.domain.relative_day import Lean
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.contracts import (
    ContractEntry,
    StoredContract,
    add_contract,
    change_contract,
    delete_contract,
    mark_paid,
    read_contract,
)
from keyacct_desktop.ui.customers.card.labels import AddChip, KeyButton, WrapLabel
from keyacct_desktop.ui.customers.card.sections import Section
from keyacct_desktop.ui.customers.worth.dialog import REFUSALS, WorthDialog
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.date_entry import DateEntry
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.money_entry import MoneyEntry
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day, money_words, short_day
from keyacct_desktop.ui.words.errors import sentence

_PAYABLE = (RenewalState.DUE, RenewalState.GRACE, RenewalState.LAPSED, RenewalState.REINSTATABLE)
_URGENT = (RenewalState.GRACE, RenewalState.LAPSED, RenewalState.REINSTATABLE)


class ContractList(QWidget):
    """The contracts of one customer, the newest first."""

    def __init__(self, contracts: list[StoredContract], party_id: int, book: Book, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("worth_contracts")
        self._party_id, self._book, self._theme = party_id, book, theme
        self._notice = Notice("", "alarm")
        self._notice.setObjectName("contracts_notice")
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(Section("contracts", self.tr("Contracts and policies")))
        column.addWidget(self._notice)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.s)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, contract in enumerate(contracts):
            self._add_row(grid, row, contract)
        column.addLayout(grid)
        add = AddChip(self.tr("Contract or policy"), "contract")
        add.picked.connect(self.add)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def add(self, _key: str = "") -> None:
        """Open the panel for a new contract."""
        ContractDialog(self._party_id, self._book, self._theme, self.window()).open()

    def _edit(self, key: str) -> None:
        try:
            stored = read_contract(self._book, int(key))
        except REFUSALS as error:
            self._notice.set_text(sentence(error))
            return
        ContractDialog(self._party_id, self._book, self._theme, self.window(), stored).open()

    def _add_row(self, grid: QGridLayout, row: int, contract: StoredContract) -> None:
        urgent = contract.renewal is not None and contract.renewal.state in _URGENT
        words = WrapLabel(self._said(contract), "warn" if urgent else "")
        words.setObjectName(f"contract_{contract.id}")
        grid.addWidget(words, row, 0)
        if contract.renewal is not None and contract.renewal.state in _PAYABLE:
            paid = KeyButton(self.tr("Paid"), str(contract.id))
            paid.setObjectName(f"contract_paid_{contract.id}")
            paid.picked.connect(self._pay)
            grid.addWidget(paid, row, 1, Qt.AlignmentFlag.AlignTop)
        edit = KeyButton(self.tr("Edit"), str(contract.id))
        edit.setObjectName(f"contract_edit_{contract.id}")
        edit.picked.connect(self._edit)
        grid.addWidget(edit, row, 2, Qt.AlignmentFlag.AlignTop)
        drop = KeyButton(self.tr("Delete"), str(contract.id))
        drop.setObjectName(f"contract_delete_{contract.id}")
        drop.picked.connect(self._delete)
        grid.addWidget(drop, row, 3, Qt.AlignmentFlag.AlignTop)

    def _said(self, contract: StoredContract) -> str:
        parts = [contract.title or self.tr("Contract")]
        if contract.entry.amount_fen:
            parts.append(money_words(contract.entry.amount_fen))
        renewal, today = contract.renewal, self._book.clock.today()
        if renewal is None or contract.due_on is None:
            ends = contract.entry.ends_on
            parts.append(
                self.tr("no end") if ends is None else self.tr("until {day}").replace("{day}", full_day(ends))
            )
            return " · ".join(parts)
        parts.append(self.tr("due {day}").replace("{day}", short_day(contract.due_on, today)))
        parts.append(choice("RenewalState", renewal.state))
        if renewal.state is RenewalState.DUE:
            parts.append(self.tr("in %n day(s)", "", -renewal.days))
        elif renewal.state is RenewalState.GRACE:
            left = (renewal.grace_ends - today).days
            parts.append(self.tr("%n day(s) of grace left", "", left))
        elif renewal.state is RenewalState.REINSTATABLE:
            until = self.tr("until {day}").replace("{day}", full_day(renewal.reinstate_until))
            parts.append(until)
        return " · ".join(parts)

    def _pay(self, key: str) -> None:
        try:
            mark_paid(self._book, contract_id=int(key))
        except REFUSALS as error:
            self._notice.set_text(sentence(error))

    def _delete(self, key: str) -> None:
        try:
            delete_contract(self._book, contract_id=int(key))
        except REFUSALS as error:
            self._notice.set_text(sentence(error))


class ContractDialog(WorthDialog):
    """A new contract, or one to be changed: name, number, start, the next renewal, how often, how much."""

    def __init__(
        self, party_id: int, book: Book, theme: Theme, parent: QWidget, stored: StoredContract | None = None
    ) -> None:
        super().__init__(book, theme, "contract_dialog", "", parent)
        self.setWindowTitle(self.tr("Contract or policy"))
        self._party_id, self._stored = party_id, stored
        today = book.clock.today()
        self._name = self._field("contract_name", self.tr("Such as: whole life, yearly supply"))
        self._number = self._field("contract_number", "")
        self._start = DateEntry("contract_start", today, Lean.PAST, required=True)
        self._start.set_day(today)
        self._due = DateEntry("contract_due", today, Lean.FUTURE, hint=self.tr("none"))
        self._cycle = self._field("contract_cycle", self.tr("12 for every year"))
        self._ends = DateEntry("contract_ends", today, Lean.FUTURE, hint=self.tr("none"))
        self._amount = MoneyEntry("contract_amount")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self._name),
            (self.tr("Number"), self._number),
            (self.tr("Begins"), self._start),
            (self.tr("Next renewal"), self._due),
            (self.tr("Every … months"), self._cycle),
            (self.tr("Ends"), self._ends),
            (self.tr("Amount"), self._amount),
        )
        for at, (text, field) in enumerate(rows):
            grid.addWidget(PlainLabel(text, "soft"), at, 0)
            grid.addWidget(field, at, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.add_buttons(self.tr("Save"))
        if stored is not None:
            self._fill(stored.entry)

    @override
    def write(self) -> None:
        start = self._start.day()
        for field in (self._start, self._due, self._ends):
            if field.is_wrong():
                field.setFocus()
                raise Refused("day_unclear", field.objectName())
        if self._amount.is_wrong():
            raise Refused("amount_unclear", "amount")
        assert start is not None
        cycle = self._cycle.text().strip()
        if cycle and not cycle.isdecimal():
            raise Refused("not_a_number", "cycle_months")
        before = self._stored
        entry = replace(
            before.entry if before else ContractEntry(party_id=self._party_id, started_on=start),
            started_on=start,
            name=self._name.text(),
            number=self._number.text(),
            ends_on=self._ends.day(),
            amount_fen=self._amount.fen(),
            cycle_months=int(cycle) if cycle else None,
        )
        if before is None:
            add_contract(self.book, entry=replace(entry, due_on=self._due.day()))
            return
        if self._due.day() != before.due_on:
            # Another day is another renewal: what was paid belonged to the old one.
            entry = replace(entry, due_on=self._due.day(), paid_on=None)
        change_contract(self.book, contract_id=before.id, entry=entry)

    def _fill(self, entry: ContractEntry) -> None:
        assert self._stored is not None
        self._name.setText(entry.name)
        self._number.setText(entry.number)
        self._start.set_day(entry.started_on)
        self._due.set_day(self._stored.due_on)
        self._cycle.setText("" if entry.cycle_months is None else str(entry.cycle_months))
        self._ends.set_day(entry.ends_on)
        self._amount.set_fen(entry.amount_fen)

    @override
    def show_wrong(self, field: str | None) -> None:
        fields: dict[str, QWidget] = {
            "amount": self._amount,
            "cycle_months": self._cycle,
            "due_on": self._due,
            "ends_on": self._ends,
            "started_on": self._start,
            "name": self._name,
            "number": self._number,
        }
        if field in fields:
            fields[field].setFocus()

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setPlaceholderText(hint)
        field.setMaxLength(200)
        field.returnPressed.connect(self.save)
        return field
