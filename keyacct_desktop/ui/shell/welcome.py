"""What a new book shows: three ways in. Import my list, add my first customer, look at the demo book."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyacct_desktop.ui.shell.commands import CommandId
from keyacct_desktop.ui.shell.template_strip import TemplateStrip, strip_wanted
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.empty_state import EmptyState, WayIn


class Welcome(QWidget):
    """Stands in the place of the customers screen as long as the book holds nobody."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self._workspace = workspace
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._state: EmptyState | None = None
        self.redress()

    def redress(self) -> None:
        """Build it in the colours of the theme."""
        if self._state is not None:
            self._layout.removeWidget(self._state)
            self._state.deleteLater()
        action = self._workspace.commands.action
        ways = [
            WayIn(
                action(CommandId.IMPORT),
                self.tr("Import my list"),
                self.tr(
                    "From a spreadsheet, with the headings you have. You see everything before it is kept."
                ),
                "import",
            ),
            WayIn(
                action(CommandId.NEW_CUSTOMER),
                self.tr("Add my first customer"),
                self.tr("A name is enough; the card grows with every talk."),
                "add_customer",
            ),
            WayIn(
                action(CommandId.DEMO_BOOK),
                self.tr("Look at the demo book"),
                self.tr("300 made-up customers to try everything on. Your own book stays as it is."),
                "demo",
            ),
        ]
        self._state = EmptyState(
            self.tr("Your customer book is empty"),
            self.tr("Three ways to begin. Whatever you do can be taken back."),
            ways,
            self._workspace.theme.tokens,
            first=TemplateStrip(self._workspace) if strip_wanted(self._workspace) else None,
        )
        self._layout.addWidget(self._state)
