"""The form of an order: what was sold, for how much, and what it comes to while it is typed.

Owns what is typed; the rules are in services.orders.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_settings import TRAITS
from keyacct_desktop.domain.relative_day import Lean
from keyacct_desktop.domain.text import LINE_LIMIT, fold
from keyacct_desktop.domain.vocabulary import OrderState, Stage
from keyacct_desktop.services.interactions import read_parties
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.orders import (
    OrderEntry,
    book_order,
    change_order,
    common_products,
    is_first_order,
    order_doubts,
    profit_of,
)
from keyacct_desktop.ui.log.dialog import Form
from keyacct_desktop.ui.log.finder import CustomerSuggestions, pick_ids
from keyacct_desktop.ui.log.grid import Grid
from keyacct_desktop.ui.log.note_field import NoteField
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.choice_strip import Choice, ChoiceStrip
from keyacct_desktop.ui.widgets.customer_picker import CustomerPicker
from keyacct_desktop.ui.widgets.date_entry import DateEntry
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.money_entry import MoneyEntry, Profit, ProfitEntry
from keyacct_desktop.ui.words.days import full_day, money_words, percent_words

_CAPTION_WIDTH: Final = 76
_RETURN, _GROUP, _CANCELLED = "return", "group", "cancelled"
_DAYS: Final = ("promised", "delivered", "due", "paid")


class OrderForm(Form):
    """One order, new or being changed."""

    def __init__(
        self,
        workspace: Workspace,
        window: QWidget,
        party_id: int | None,
        *,
        entry: OrderEntry | None = None,
        order_id: int | None = None,
    ) -> None:
        super().__init__()
        self._book = workspace.book
        self._order_id = order_id
        today = self._book.clock.today()
        self.customer = CustomerPicker(
            "order_customer",
            CustomerSuggestions(self._book, window),
            many=False,
            hint=self.tr("Name, pinyin, phone …"),
        )
        self.day = DateEntry("order_day", today, Lean.PAST, required=True)
        self.amount = MoneyEntry("order_amount", hint=self.tr("12000 or 1.2万"))
        self.profit = ProfitEntry("order_profit", hint=self.tr("1800 or 15%"))
        self.product = QLineEdit()
        self.product.setObjectName("order_product")
        self.product.setMaxLength(LINE_LIMIT)
        self.quantity = QLineEdit()
        self.quantity.setObjectName("order_quantity")
        self.quantity.setMaxLength(20)
        self.quantity.setFixedWidth(90)
        self.quantity.setPlaceholderText(self.tr("Quantity"))
        self.concession = MoneyEntry("order_concession", hint="¥")
        self.kind = ChoiceStrip("order_kind", many=True)
        self.days = {name: DateEntry(f"order_{name}", today, Lean.FUTURE) for name in _DAYS}
        self.note = NoteField("order_note", "", lines=1)
        self.meaning = Notice()
        self.meaning.setObjectName("order_meaning")
        self._more = QWidget()
        self._fold = QPushButton()
        self._fold.setObjectName("order_fold")
        self._fold.setProperty("look", "quiet")
        self._fold.setAutoDefault(False)
        self._set_up_choices(with_cancelled=order_id is not None)
        self._lay_out()
        self._connect()
        self._unfold(False)
        self.day.set_day(today)
        self.customer.set_picked(pick_ids(self._book, [party_id] if party_id is not None else []))
        if entry is not None:
            self._show_entry(entry)
        self._explain()

    @override
    def begin(self) -> None:
        (self.amount if self.customer.ids() else self.customer).setFocus()

    @override
    def state(self) -> dict[str, Any]:
        return {
            "customers": self.customer.ids(),
            "day": _text_of(self.day),
            "amount": self.amount.text(),
            "profit": self.profit.text(),
            "product": self.product.text(),
            "quantity": self.quantity.text(),
            "concession": self.concession.text(),
            "kind": self.kind.codes(),
            "days": {name: _text_of(field) for name, field in self.days.items()},
            "note": self.note.toPlainText(),
        }

    @override
    def restore(self, state: Mapping[str, Any]) -> None:
        ids = [one for one in state.get("customers") or [] if isinstance(one, int)]
        self.customer.set_picked(pick_ids(self._book, ids))
        _put_day(self.day, str(state.get("day", "")))
        self.amount.set_text(str(state.get("amount", "")))
        self.profit.set_text(str(state.get("profit", "")))
        self.product.setText(str(state.get("product", "")))
        self.quantity.setText(str(state.get("quantity", "")))
        self.concession.set_text(str(state.get("concession", "")))
        self.kind.set_codes(str(code) for code in state.get("kind") or ())
        days = state.get("days")
        for name, field in self.days.items():
            _put_day(field, str(days.get(name, "")) if isinstance(days, dict) else "")
        self.note.setPlainText(str(state.get("note", "")))
        self._unfold(bool(self.note.toPlainText()) or any(field.text() for field in self.days.values()))

    @override
    def save(self) -> str:
        entry = self.entry()
        if self._order_id is None:
            first = is_first_order(self._book, entry.party_id) and not entry.is_return
            book_order(self._book, order=entry)
            if first:
                return self.tr("First order booked, anniversary noted · Ctrl+Z takes it back")
            return self.tr("Order booked · Ctrl+Z takes it back")
        change_order(self._book, order_id=self._order_id, order=entry)
        return self.tr("Order changed · Ctrl+Z takes it back")

    @override
    def show_wrong(self, field: str | None) -> None:
        places: dict[str | None, QWidget] = {
            "party": self.customer, "ordered_on": self.day, "amount": self.amount, "profit": self.profit,
            "quantity": self.quantity, "concession": self.concession,
        }  # fmt: skip
        if field is not None and field in self.days:
            self._unfold(True)
            self.days[field].setFocus()
            return
        places.get(field, self.amount).setFocus()

    def entry(self) -> OrderEntry:
        """What is typed, as an order. Raises Refused for what cannot be read."""
        if self.customer.field.text().strip():
            raise Refused("customer_unpicked", "party")
        day = self.day.day()
        if not self.customer.ids():
            raise Refused("customer_missing", "party")
        if day is None:
            raise Refused("day_unclear", "ordered_on")
        amount, profit, concession = self.amount.fen(), self.profit.profit(), self.concession.fen()
        for field, name in (
            (self.amount, "amount"),
            (self.profit, "profit"),
            (self.concession, "concession"),
        ):
            if field.is_wrong():
                raise Refused(f"{name}_unclear", name)
        for name, other in self.days.items():
            if other.is_wrong():
                raise Refused("day_unclear", name)
        kind = self.kind.codes()
        return OrderEntry(
            party_id=self.customer.ids()[0],
            ordered_on=day,
            amount_fen=amount,
            profit_fen=profit.fen,
            margin_bp=profit.margin_bp,
            product=self.product.text(),
            quantity=self._quantity(),
            concession_fen=concession or 0,
            is_group_purchase=_GROUP in kind,
            is_return=_RETURN in kind,
            state=OrderState.CANCELLED if _CANCELLED in kind else OrderState.NORMAL,
            promised_on=self.days["promised"].day(),
            delivered_on=self.days["delivered"].day(),
            due_on=self.days["due"].day(),
            paid_on=self.days["paid"].day(),
            note=self.note.toPlainText(),
        )

    def _quantity(self) -> float | None:
        text = fold(self.quantity.text()).replace(",", "")
        if not text:
            return None
        try:
            return float(text)
        except ValueError as error:
            raise Refused("quantity_invalid", "quantity") from error

    def _set_up_choices(self, *, with_cancelled: bool) -> None:
        kinds = [Choice(_GROUP, self.tr("Group purchase")), Choice(_RETURN, self.tr("Return"))]
        if with_cancelled:
            kinds.append(Choice(_CANCELLED, self.tr("Cancelled")))
        self.kind.set_choices(kinds)
        completer = QCompleter(common_products(self._book), self.product)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.product.setCompleter(completer)

    def _profit_word(self) -> str:
        """What an order leaves: a commission for those who sell insurance."""
        word = TRAITS[read_settings(self._book).template].profit_word
        return self.tr("Commission") if word == "commission" else self.tr("Profit")

    def _lay_out(self) -> None:
        top = QWidget()
        grid = Grid(top, _CAPTION_WIDTH)
        grid.add_line(self.tr("Customer"), self.customer)
        grid.add_line(self.tr("Day"), self.day)
        grid.add_line(self.tr("Amount"), self.amount)
        grid.add_line(self._profit_word(), self.profit)
        grid.add_line(self.tr("Product"), self.product, self.quantity)
        grid.add_line(self.tr("Concession"), self.concession)
        grid.add_line(self.tr("Kind"), self.kind)
        more = Grid(self._more, _CAPTION_WIDTH)
        titles = (self.tr("Promised"), self.tr("Delivered"), self.tr("Due"), self.tr("Paid"))
        for title, field in zip(titles, self.days.values(), strict=True):
            more.add_line(title, field)
        more.add_line(self.tr("Note"), self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(top)
        layout.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._more)
        layout.addWidget(self.meaning)
        layout.addStretch(1)

    def _connect(self) -> None:
        self.day.entered.connect(self.amount.setFocus)
        self.amount.entered.connect(self.profit.setFocus)
        self.profit.entered.connect(self.product.setFocus)
        self.customer.finished.connect(self.amount.setFocus)
        self.customer.changed.connect(self._go_on)
        self.product.returnPressed.connect(self.quantity.setFocus)
        self.quantity.returnPressed.connect(self.concession.setFocus)
        self.concession.entered.connect(self.finished)
        self.note.entered.connect(self.finished)
        self._fold.clicked.connect(self._toggle_more)
        QShortcut(QKeySequence("Ctrl+M"), self, self._toggle_more)
        for amount in (self.amount, self.profit, self.concession):
            amount.changed.connect(self._note_change)
        for day in (self.day, *self.days.values()):
            day.changed.connect(self._note_change)
        self.customer.changed.connect(self._note_change)
        self.kind.changed.connect(self._note_change)
        self.product.textChanged.connect(self.changed)
        self.quantity.textChanged.connect(self.changed)
        self.note.textChanged.connect(self.changed)

    def _go_on(self) -> None:
        if self.customer.ids() and self.customer.field.hasFocus():
            self.amount.setFocus()

    def _note_change(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        """Say live what the order comes to: profit, margin, first order, what looks wrong."""
        self._explain_profit()
        try:
            entry = self.entry()
        except Refused:
            self.meaning.set_text("")
            return
        lines = []
        if entry.is_return:
            lines.append(
                self.tr("A return: {amount} less revenue.").replace(
                    "{amount}", money_words(entry.amount_fen or 0)
                )
            )
        lines += [self._doubt(code) for code in order_doubts(entry)]
        party = next(iter(read_parties(self._book, [entry.party_id])), None)
        counts = not entry.is_return and entry.state == OrderState.NORMAL
        if self._order_id is None and counts and party is not None and is_first_order(self._book, party.id):
            words = (
                self.tr("First order: {name} becomes a customer, and {day} the day your cooperation began.")
                if party.stage != Stage.CLOSED
                else self.tr("First order of {name}; {day} becomes the day your cooperation began.")
            )
            lines.append(words.replace("{name}", party.name).replace("{day}", full_day(entry.ordered_on)))
        self.meaning.set_text("\n".join(lines))

    def _explain_profit(self) -> None:
        profit, amount = self.profit.profit(), self.amount.fen()
        if self.profit.is_wrong() or profit == Profit():
            return
        fen = profit_of(amount or 0, profit.fen, profit.margin_bp)
        if profit.margin_bp is not None:
            words = self.tr("Profit {amount}").replace("{amount}", money_words(fen or 0)) if amount else ""
        else:
            margin = percent_words(round((fen or 0) * 10_000 / amount)) if amount else ""
            words = money_words(fen or 0)
            if margin:
                words += " · " + self.tr("margin {share}").replace("{share}", margin)
        self.profit.show_words(words, "warn" if (fen or 0) < 0 else "soft")

    def _doubt(self, code: str) -> str:
        return {
            "profit_above_amount": self.tr("The profit is above the amount. Is that right?"),
            "loss": self.tr("This order makes a loss."),
            "concession_above_amount": self.tr("The concession is above the amount. Is that right?"),
        }[code]

    def _toggle_more(self) -> None:
        self._unfold(self._more.isHidden())
        if not self._more.isHidden():
            self.days["promised"].setFocus()

    def _unfold(self, unfolded: bool) -> None:
        self._more.setVisible(unfolded)
        self._fold.setText(("▾ " if unfolded else "▸ ") + self.tr("Delivery, payment, note (Ctrl+M)"))

    def _show_entry(self, entry: OrderEntry) -> None:
        self.customer.set_picked(pick_ids(self._book, [entry.party_id]))
        self.day.set_day(entry.ordered_on)
        self.amount.set_fen(entry.amount_fen)
        self.profit.set_profit(Profit(entry.profit_fen, entry.margin_bp))
        self.product.setText(entry.product)
        self.quantity.setText("" if entry.quantity is None else f"{entry.quantity:.12g}")
        self.concession.set_fen(entry.concession_fen or None)
        flags = {
            _GROUP: entry.is_group_purchase,
            _RETURN: entry.is_return,
            _CANCELLED: entry.state == OrderState.CANCELLED,
        }
        self.kind.set_codes(code for code, on in flags.items() if on)
        days = (entry.promised_on, entry.delivered_on, entry.due_on, entry.paid_on)
        for field, day in zip(self.days.values(), days, strict=True):
            field.set_day(day)
        self.note.setPlainText(entry.note)
        self._unfold(bool(entry.note) or any(days))


def _text_of(field: DateEntry) -> str:
    day = field.day()
    return day.isoformat() if day else field.text()


def _put_day(field: DateEntry, text: str) -> None:
    try:
        field.set_day(date.fromisoformat(text))
    except ValueError:
        field.set_text(text)
