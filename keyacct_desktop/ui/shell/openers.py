"""Opens what belongs to no screen: palette, shortcuts page, quick log, order, import, messages.

Each dialog's module is imported when it is first opened.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from keyacct_desktop import __version__
from keyacct_desktop.ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from keyacct_desktop.ui.printing.source import PrintSource
    from keyacct_desktop.ui.shell.main_window import MainWindow

_log = logging.getLogger(__name__)


class Openers(QObject):
    """The slots behind the workspace's wishes and the window's commands."""

    def __init__(self, workspace: Workspace, window: "MainWindow") -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        workspace.contact_wanted.connect(self.open_quick_log)
        workspace.order_wanted.connect(self.open_order)
        workspace.import_wanted.connect(self.open_import)
        workspace.contact_change_wanted.connect(self.change_contact)
        workspace.order_change_wanted.connect(self.change_order)
        workspace.print_wanted.connect(self.open_print)
        workspace.brief_wanted.connect(self.open_brief)

    def log_in_hand(self) -> None:
        self.open_quick_log(self._window.customers_in_hand())

    def order_in_hand(self) -> None:
        in_hand = self._window.customers_in_hand()
        self.open_order(in_hand[0] if len(in_hand) == 1 else None)

    def open_quick_log(self, party_ids: object) -> None:
        """Open the quick log about these party ids (a list of int)."""
        from keyacct_desktop.ui.log.quick_log import open_quick_log

        ids = [each for each in party_ids if isinstance(each, int)] if isinstance(party_ids, list) else []
        open_quick_log(self._workspace, self._window, ids)

    def open_order(self, party_id: object) -> None:
        """Open the order form for this party id, or for nobody yet."""
        from keyacct_desktop.ui.log.order import open_order

        open_order(self._workspace, self._window, party_id if isinstance(party_id, int) else None)

    def change_contact(self, interaction_id: int) -> None:
        from keyacct_desktop.domain.errors import Refused
        from keyacct_desktop.ui.log.quick_log import edit_logged_contact

        try:
            edit_logged_contact(self._workspace, self._window, interaction_id)
        except Refused as error:
            self.tell_trouble(self.tr("This entry cannot be opened"), error)

    def change_order(self, order_id: int) -> None:
        from keyacct_desktop.domain.errors import Refused
        from keyacct_desktop.ui.log.order import edit_booked_order

        try:
            edit_booked_order(self._workspace, self._window, order_id)
        except Refused as error:
            self.tell_trouble(self.tr("This entry cannot be opened"), error)

    def open_import(self, source: object) -> None:
        """Open the import assistant, on this path if one is given."""
        from keyacct_desktop.ui.imports.assistant import open_import

        open_import(self._workspace, self._window, source if isinstance(source, Path) else None)

    def open_print(self, source: "PrintSource") -> None:
        """Open the print dialog on this source."""
        from keyacct_desktop.ui.printing.dialog import open_print

        open_print(self._workspace, self._window, source)

    def open_brief(self, party_ids: list[int]) -> None:
        """Open the print dialog on visit briefs."""
        from keyacct_desktop.ui.printing.briefs import BriefSource

        self.open_print(BriefSource(self._workspace.book, party_ids))

    def open_palette(self) -> None:
        from keyacct_desktop.ui.shell.finder import BookFinder
        from keyacct_desktop.ui.shell.palette import Palette

        workspace = self._workspace
        palette = Palette(
            workspace.commands,
            BookFinder(workspace.book, self._window.search_index()),
            workspace.theme,
            self._window,
        )
        palette.customer_chosen.connect(self._window.show_customer)
        palette.show()

    def open_shortcuts(self) -> None:
        from keyacct_desktop.ui.shell.shortcuts_page import ShortcutsPage

        ShortcutsPage(self._workspace.commands, self._window).open()

    def open_about(self) -> None:
        text = self.tr("KeyAcct {version}\nYour customers, on this computer alone.").format(
            version=__version__
        )
        self._workspace.prompts.tell(self._window, self.tr("About KeyAcct"), text)

    def tell_trouble(self, title: str, error: object) -> None:
        """One clear sentence for an error, after what was being done."""
        from keyacct_desktop.ui.words.errors import sentence

        if isinstance(error, BaseException):
            _log.warning("told the rep about %s", type(error).__name__)
            self._workspace.prompts.tell(self._window, title, sentence(error))

    def tell_refusal(self, error: object) -> None:
        """Undo or redo was refused."""
        self.tell_trouble(self.tr("This could not be taken back"), error)

    def tell_crash(self, report: str) -> None:
        """Our own fault: one sentence, and the program goes on. `report` is a path, "" if none was written."""
        text = self.tr(
            "Something went wrong in the program. Everything you saved is safe, and you can go on."
        )
        detail = (
            self.tr("A report without customer data was written: {path}").format(path=report)
            if report
            else ""
        )
        self._workspace.prompts.tell(self._window, self.tr("A fault of ours"), text, detail)
