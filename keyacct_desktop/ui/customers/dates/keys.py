"""The key of a date's rule: F4 in the row of a date, or anywhere on the card for its first date."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from keyacct_desktop.ui.customers.dates.rows import DETAILS_KEY, DateRow
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.workspace import Workspace


class DateKeys(QObject):
    """Acts on the rows that `card` shows just now; `edit_wanted` first where it is only read."""

    edit_wanted = Signal()

    def __init__(self, workspace: Workspace, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        spec = CommandSpec(
            "card.date_rule", self.tr("Rule and next ten days of a date"), DETAILS_KEY, "calendar", Group.CUSTOMERS
        )  # fmt: skip
        workspace.commands.add(spec, self._open, on=card)

    def _open(self) -> None:
        row = self._row()
        if row is None:
            self.edit_wanted.emit()
            row = self._row()
        if row is not None:
            row.open_details()

    def _row(self) -> DateRow | None:
        """The row with the keyboard in it, else the first one."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and widget is not self._card:
            if isinstance(widget, DateRow):
                return widget
            widget = widget.parentWidget()
        rows = self._card.findChildren(DateRow)
        # A row that was taken away waits hidden until it is let go.
        return next((row for row in rows if row.isVisibleTo(self._card)), None)
