"""The menu of the selected rows: what can be done to these customers. Knows the screen only by what it offers."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from keyacct_desktop.ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from keyacct_desktop.ui.customers.screen import CustomersScreen


class RowMenu(QMenu):
    """Made for the selection as it is now; the caller shows it."""

    def __init__(self, screen: "CustomersScreen", workspace: Workspace) -> None:
        super().__init__(screen)
        self.setObjectName("customer_menu")
        self._screen = screen
        self._workspace = workspace
        action = workspace.commands.action
        chosen = screen.pane.table.chosen_count()
        if chosen:
            self._add_records(one=chosen == 1)
            self.addSeparator()
            self._add_changes()
            self.addSeparator()
            self.addAction(action("customers.copy_rows"))
            self.addMenu(screen.prints.menu())
        self.addAction(action("customers.paste_rows"))
        if chosen:
            self.addSeparator()
            archived = screen.pane.view.archived is True
            self.addAction(action("customers.unarchive" if archived else "customers.archive"))
            self.addAction(action("customers.delete"))

    def _add_records(self, *, one: bool) -> None:
        screen = self._screen
        if one:
            self.addAction(self.tr("Open the card")).triggered.connect(screen.open_chosen)
            self.addAction(self.tr("Edit the card")).triggered.connect(screen.edit_card)
        self.addAction(self.tr("Log a contact")).triggered.connect(screen.log_chosen)
        if one:
            self.addAction(self.tr("Book an order")).triggered.connect(screen.order_chosen)

    def _add_changes(self) -> None:
        from keyacct_desktop.ui.customers.bulk_bar import ChangeMenu

        for field, title in (
            ("stage", self.tr("Stage")),
            ("tag", self.tr("Tag")),
            ("rep", self.tr("Rep")),
            ("source", self.tr("Source")),
        ):
            self.addMenu(ChangeMenu(field, title, self._workspace, self._screen.pane.bulk, self))
