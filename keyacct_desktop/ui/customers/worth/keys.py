"""The keys of a card's value: W why, R relationship level, T tier; and the command for a new contract."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from keyacct_desktop.ui.customers.worth.panels import WorthPanels
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.workspace import Workspace


class WorthKeys(QObject):
    """Act on the value block that `card` shows just now; on none while the card is edited."""

    def __init__(self, workspace: Workspace, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        for command, text, key, slot in (
            ("card.why", self.tr("Why this value?"), "W", self._show_why),
            ("card.level", self.tr("Put the relationship level"), "R", self._put_level),
            ("card.tier", self.tr("Put the value tier"), "T", self._put_tier),
            ("card.contract", self.tr("Add a contract or policy"), "", self._add_contract),
        ):
            spec = CommandSpec(command, text, key, "pyramid", Group.CUSTOMERS)
            workspace.commands.add(spec, slot, on=card)

    def _shown(self) -> WorthPanels | None:
        found = self._card.findChildren(WorthPanels)
        # A block that was replaced waits hidden until it is let go.
        return next((panels for panels in found if panels.isVisible()), None)

    def _show_why(self) -> None:
        panels = self._shown()
        if panels is not None:
            panels.show_why()

    def _put_level(self) -> None:
        panels = self._shown()
        if panels is not None:
            panels.put_level()

    def _put_tier(self) -> None:
        panels = self._shown()
        if panels is not None:
            panels.put_tier()

    def _add_contract(self) -> None:
        panels = self._shown()
        if panels is not None:
            panels.add_contract()
