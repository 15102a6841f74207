"""The command for a new gift, and the way from a card to the greeting of its next day."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from keyacct_desktop.services.cards import Card
from keyacct_desktop.services.greetings.memory import next_occasion
from keyacct_desktop.ui.customers.gifts.block import GiftBlock
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.screen_ids import ScreenId
from keyacct_desktop.ui.shell.workspace import Workspace


class GiftKeys(QObject):
    """Act on the block that `card` shows just now; on none while the card is edited."""

    def __init__(self, workspace: Workspace, card: QWidget) -> None:
        super().__init__(card)
        self._workspace, self._card = workspace, card
        spec = CommandSpec("card.gift", self.tr("Add a gift"), "G", "gift", Group.CUSTOMERS)
        workspace.commands.add(spec, self._add, on=card)

    def greet(self, card: Card) -> None:
        """Go to the text for the next own day of this card."""
        found = next_occasion(card.dates, self._workspace.book.clock.today())
        if found is not None:
            self._workspace.navigate(
                ScreenId.FESTIVALS, customer=card.id, occasion=found.occasion, day=found.day.isoformat()
            )

    def _add(self) -> None:
        found = [block for block in self._card.findChildren(GiftBlock) if block.window().isVisible()]
        shown = [block for block in found if (page := block.parentWidget()) is not None and page.isVisible()]
        if shown:
            # A block that was replaced waits hidden until it is let go; the newest is the last.
            shown[-1].add()
