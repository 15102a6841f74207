"""What a card shows of a customer's worth: the block, and the panels that it opens.

Reads services.method.worth once per card; a change of the book shows the card anew and with it this.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyacct_desktop.domain.method_settings import TRAITS
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card
from keyacct_desktop.services.method.contracts import read_contracts
from keyacct_desktop.services.method.worth import Worth, read_worth
from keyacct_desktop.ui.customers.worth.block import WorthBlock
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE


class WorthPanels(QWidget):
    """Empty and hidden for contact people, archived and deceased customers, and those given up unsold."""

    def __init__(self, card: Card, book: Book, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worth_panels")
        self._name, self._book, self._theme = card.name, book, theme
        self._worth = _shown(read_worth(book, card.id)) if card.kind != "contact" else None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.m)
        if self._worth is None:
            self.hide()
            return
        block = WorthBlock(self._worth, theme)
        block.why_wanted.connect(self.show_why)
        block.tier_wanted.connect(self.put_tier)
        block.level_wanted.connect(self.put_level)
        self._layout.addWidget(block)
        contracts = read_contracts(book, card.id)
        if contracts or TRAITS[self._worth.settings.template].has_policies:
            from keyacct_desktop.ui.customers.worth.contracts import ContractList

            self._layout.addWidget(ContractList(contracts, card.id, book, theme))

    def show_why(self) -> None:
        """Open the panel with the reasons."""
        if self._worth is not None:
            from keyacct_desktop.ui.customers.worth.why import WhyDialog

            WhyDialog(self._worth, self._name, self.window()).open()

    def add_contract(self) -> None:
        """Open the panel for a new contract or policy."""
        if self._worth is not None:
            from keyacct_desktop.ui.customers.worth.contracts import ContractDialog

            ContractDialog(self._worth.party_id, self._book, self._theme, self.window()).open()

    def put_level(self, level: int = 0) -> None:
        """Open the panel of the relationship level, with `level` taken when it is not 0."""
        if self._worth is not None:
            from keyacct_desktop.ui.customers.worth.level_dialog import LevelDialog

            LevelDialog(self._worth, self._book, self._theme, level, self.window()).open()

    def put_tier(self) -> None:
        """Open the panel of the tier; only closed customers have one."""
        if self._worth is not None and self._worth.measures.tier_result is not None:
            from keyacct_desktop.ui.customers.worth.tier_dialog import TierDialog

            TierDialog(self._worth, self._book, self._theme, self.window()).open()


def _shown(worth: Worth | None) -> Worth | None:
    """None for those about whom the block would have nothing to say."""
    if worth is None or not (worth.measures.closed or worth.measures.prospect):
        return None
    return worth
