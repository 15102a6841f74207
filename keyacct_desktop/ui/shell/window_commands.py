"""The commands that the window itself owns, described as data and connected to what they do."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.ui.shell.commands import CommandId, Commands, CommandSpec, Group
from keyacct_desktop.ui.shell.screens import ScreenSpec


def window_command_specs() -> list[CommandSpec]:
    """Every command of the window, in the window's language."""
    translate = QCoreApplication.translate
    spec = CommandSpec
    ids = CommandId
    return [
        spec(
            ids.NEW_CUSTOMER, translate("Commands", "New customer"), "Ctrl+N", "add_customer", Group.CUSTOMERS
        ),
        spec(ids.QUICK_LOG, translate("Commands", "Log a contact"), "Ctrl+L", "log", Group.CUSTOMERS),
        spec(ids.NEW_ORDER, translate("Commands", "Book an order"), "Ctrl+O", "order", Group.CUSTOMERS),
        spec(ids.UNDO, translate("Commands", "Undo"), "Ctrl+Z", "undo", Group.EDIT),
        spec(ids.REDO, translate("Commands", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", Group.EDIT),
        spec(ids.CUT, translate("Commands", "Cut"), "", "", Group.EDIT, hidden=True),
        spec(ids.COPY, translate("Commands", "Copy"), "", "copy", Group.EDIT, hidden=True),
        spec(ids.PASTE, translate("Commands", "Paste"), "", "paste", Group.EDIT, hidden=True),
        spec(ids.SELECT_ALL, translate("Commands", "Select all"), "", "", Group.EDIT, hidden=True),
        spec(ids.PALETTE, translate("Commands", "Find a customer or command"), "Ctrl+K", "search", Group.GO),
        spec(ids.SEARCH, translate("Commands", "Search the customers"), ("Ctrl+F", "/"), "search", Group.GO),
        spec(ids.FULL_SCREEN, translate("Commands", "Full screen"), "F11", "view", Group.VIEW),
        spec(ids.NEW_BOOK, translate("Commands", "New book…"), "Ctrl+Shift+N", "book", Group.BOOK),
        spec(ids.OPEN_BOOK, translate("Commands", "Open a book…"), "Ctrl+Shift+O", "open", Group.BOOK),
        spec(ids.DEMO_BOOK, translate("Commands", "Look at the demo book"), "", "demo", Group.BOOK),
        spec(ids.IMPORT, translate("Commands", "Import a list…"), "Ctrl+I", "import", Group.BOOK),
        spec(ids.EXPORT, translate("Commands", "Export…"), "Ctrl+Shift+E", "export", Group.BOOK),
        spec(ids.BACKUP, translate("Commands", "Back up now"), "Ctrl+B", "backup", Group.BOOK),
        spec(ids.RESTORE, translate("Commands", "Restore a backup…"), "", "restore", Group.BOOK),
        spec(ids.QUIT, translate("Commands", "Quit"), "Ctrl+Q", "quit", Group.BOOK),
        spec(ids.SHORTCUTS, translate("Commands", "Keyboard shortcuts"), ("F1", "?"), "keyboard", Group.HELP),
        spec(ids.ABOUT, translate("Commands", "About KeyAcct"), "", "info", Group.HELP),
    ]


def go_command_specs(screens: list[ScreenSpec]) -> list[CommandSpec]:
    """One command per screen: Ctrl+1, Ctrl+2 … in the order of the rail."""
    words = QCoreApplication.translate("Commands", "Go to {screen}")
    return [
        CommandSpec(
            f"go.{screen.id}", words.replace("{screen}", screen.title), f"Ctrl+{place}", screen.icon, Group.GO
        )
        for place, screen in enumerate(screens, start=1)
    ]


def add_window_commands(
    commands: Commands, specs: list[CommandSpec], slots: dict[str, Callable[[], object]]
) -> None:
    """Register the commands that have a slot; the others are not built yet and do not show."""
    for spec in specs:
        if spec.id in slots:
            commands.add(spec, slots[spec.id])
