"""Amounts as they are typed: "1.2万", "¥1,234.50"; and a profit that is either an amount or a margin ("15%").

Knows the notation (domain.money), nothing of orders.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from keyacct_desktop.domain.money import InvalidMoney, parse_money, parse_percent, plain
from keyacct_desktop.domain.text import fold
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.days import money_words, percent_words

_FIELD_WIDTH = 132


@dataclass(frozen=True, slots=True)
class Profit:
    """What was typed: an amount in fen, or a margin in basis points."""

    fen: int | None = None
    margin_bp: int | None = None


class MoneyEntry(QWidget):
    """A field for an amount with its reading beside it. `changed` after every key; `entered` on Enter."""

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.field = QLineEdit()
        self.field.setObjectName(f"{name}_field")
        self.field.setMaxLength(60)
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.setPlaceholderText(hint)
        self.words = PlainLabel("", "soft")
        self.words.setObjectName(f"{name}_words")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.field)
        layout.addWidget(self.words, 1)
        self.setFocusProxy(self.field)
        self.setFocusPolicy(self.field.focusPolicy())  # or setTabOrder would pass it over
        self._code: str | None = None
        self.field.textChanged.connect(self._read)
        self.field.returnPressed.connect(self.entered)

    def is_wrong(self) -> bool:
        """Whether there is text that says no amount."""
        return self._code is not None

    def fen(self) -> int | None:
        """The amount; None when the field is empty or wrong."""
        return self._parsed(self.field.text())

    def text(self) -> str:
        return self.field.text()

    def set_text(self, text: str) -> None:
        self.field.setText(text)

    def set_fen(self, fen: int | None) -> None:
        self.field.setText("" if fen is None else plain(fen).removesuffix(".00"))

    def _parsed(self, text: str) -> int | None:
        self._code = None
        if not text.strip():
            return None
        try:
            return parse_money(text)
        except InvalidMoney as error:
            self._code = error.code
            return None

    def _read(self) -> None:
        fen = self.fen()
        if self._code is not None:
            self.show_words(self._complaint(self._code), "warn")
        else:
            self.show_words("" if fen is None else money_words(fen), "soft")
        self.changed.emit()

    def show_words(self, text: str, look: str) -> None:
        """Say something beside the field."""
        self.words.setText(text)
        self.words.set_look(look)

    def _complaint(self, code: str) -> str:
        if code == "foreign_currency":
            return self.tr("In yuan, please")
        if code == "too_large":
            return self.tr("That is too large")
        return self.tr("Such as: 12000, 1.2万, 1,234.50")


class ProfitEntry(MoneyEntry):
    """An amount, or a margin when it ends in % or 成. Whoever owns it says in words what it comes to."""

    def profit(self) -> Profit:
        """What was typed; empty when the field is empty or wrong."""
        text = self.field.text()
        if not fold(text).endswith(("%", "成")):
            return Profit(fen=self._parsed(text))
        self._code = None
        try:
            return Profit(margin_bp=parse_percent(text))
        except InvalidMoney as error:
            self._code = error.code
            return Profit()

    def set_profit(self, profit: Profit) -> None:
        if profit.margin_bp is not None:
            self.field.setText(percent_words(profit.margin_bp))
        else:
            self.set_fen(profit.fen)

    def fen(self) -> int | None:
        """The typed amount; None for a margin."""
        return self.profit().fen
