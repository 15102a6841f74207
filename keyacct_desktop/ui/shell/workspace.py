"""What a screen gets from the house: the book, the hub, commands, tasks, prompts, theme, and the ways to others.

One object, made by the main window and passed down; there is no other way to any of it. It carries wishes
("show this customer") as signals, so that screens need not know each other nor the window.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keyacct_desktop.ui.shell.change_hub import ChangeHub
from keyacct_desktop.ui.shell.commands import Commands
from keyacct_desktop.ui.shell.measures import BookMeasures
from keyacct_desktop.ui.shell.prompts import Prompts
from keyacct_desktop.ui.shell.tasks import TaskRunner
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.ui_state import UiState

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book
    from keyacct_desktop.ui.printing.source import PrintSource


class Tools(NamedTuple):
    """What the workspace is made of."""

    book: "Book"
    hub: ChangeHub
    tasks: TaskRunner
    prompts: Prompts
    state: UiState
    theme: Theme


class Workspace(QObject):
    """Everything a screen may use. Party ids are the book's integers."""

    screen_wanted = Signal(str, object)
    customer_wanted = Signal(object)
    contact_wanted = Signal(object)
    order_wanted = Signal(object)
    import_wanted = Signal(object)
    contact_change_wanted = Signal(int)
    order_change_wanted = Signal(int)
    print_wanted = Signal(object)
    brief_wanted = Signal(object)
    said = Signal(str)
    trouble_came = Signal(str, object)
    language_wanted = Signal(str)

    def __init__(self, tools: Tools, window: QWidget) -> None:
        super().__init__(window)
        self.book = tools.book
        self.hub = tools.hub
        self.commands = Commands(window, tools.theme.tokens)
        self.tasks = tools.tasks
        self.measures = BookMeasures(tools.book, tools.tasks, self)
        self.prompts = tools.prompts
        self.state = tools.state
        self.theme = tools.theme

    def navigate(self, screen_id: str, **args: object) -> None:
        """Go to another screen; `args` reach its `arrive(**args)` if it has one."""
        self.screen_wanted.emit(screen_id, args)

    def open_customer(self, party_id: int) -> None:
        """Show this customer's card, on whatever screen holds cards."""
        self.customer_wanted.emit(party_id)

    def log_contact(self, party_ids: Sequence[int] = ()) -> None:
        """Open the quick log about these customers."""
        self.contact_wanted.emit(list(party_ids))

    def book_order(self, party_id: int | None = None) -> None:
        """Open the order form for this customer."""
        self.order_wanted.emit(party_id)

    def change_contact(self, interaction_id: int) -> None:
        """Open a logged contact to be changed."""
        self.contact_change_wanted.emit(interaction_id)

    def change_order(self, order_id: int) -> None:
        """Open a booked order to be changed."""
        self.order_change_wanted.emit(order_id)

    def import_file(self, path: Path | None = None) -> None:
        """Open the import assistant, on this file if one is given."""
        self.import_wanted.emit(path)

    def print_document(self, source: "PrintSource") -> None:
        """Open the print dialog on what can be printed."""
        self.print_wanted.emit(source)

    def print_brief(self, party_ids: Sequence[int]) -> None:
        """Open the print dialog on the visit briefs of these customers."""
        self.brief_wanted.emit(list(party_ids))

    def say(self, text: str) -> None:
        """One short sentence in the status line, gone after a while."""
        self.said.emit(text)

    def report_trouble(self, title: str, error: Exception) -> None:
        """Tell an error in one clear sentence; `title` says what was being done."""
        self.trouble_came.emit(title, error)

    def use_language(self, language: str) -> None:
        """Rebuild the window in this language ("" follows the system)."""
        self.language_wanted.emit(language)
