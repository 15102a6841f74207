"""The menu bar: Book, Edit, Customers, View, Help. Everything in it is a registered command."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from keyacct_desktop.ui.shell.commands import CommandId, Commands
from keyacct_desktop.ui.shell.print_menu import PrintMenu
from keyacct_desktop.ui.shell.screens import ScreenSpec
from keyacct_desktop.ui.shell.status_facts import book_title
from keyacct_desktop.ui.shell.undo import UndoRedo

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.main_window import MainWindow

_BREAK = None


class Menus(QObject):
    """Fills a window's menu bar. `recent_chosen` carries the path of a recent book."""

    recent_chosen = Signal(str)

    def __init__(
        self,
        window: "MainWindow",
        commands: Commands,
        undo: UndoRedo,
        screens: list[ScreenSpec],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._screens = screens
        self._book_menu()
        edit = self._menu(
            self.tr("&Edit"),
            [
                CommandId.UNDO, CommandId.REDO, _BREAK, CommandId.CUT, CommandId.COPY, CommandId.PASTE, _BREAK,
                CommandId.SELECT_ALL, _BREAK, CommandId.SEARCH,
            ],
        )  # fmt: skip
        edit.aboutToShow.connect(undo.refresh)
        customer = self._menu(
            self.tr("&Customer"), [CommandId.NEW_CUSTOMER, _BREAK, CommandId.QUICK_LOG, CommandId.NEW_ORDER]
        )
        customer.addSeparator()
        customer.addMenu(PrintMenu(window))
        view = self._menu(self.tr("&View"), [CommandId.PALETTE, _BREAK])
        for spec in screens:
            view.addAction(commands.action(f"go.{spec.id}"))
        view.addSeparator()
        view.addAction(commands.action(CommandId.FULL_SCREEN))
        self._menu(self.tr("&Help"), [CommandId.SHORTCUTS, CommandId.ABOUT])

    def _book_menu(self) -> None:
        menu = self._menu(self.tr("&Book"), [CommandId.NEW_BOOK, CommandId.OPEN_BOOK])
        self._recent = menu.addMenu(self.tr("Recent books"))
        self._recent.setObjectName("recent_books")
        self._recent.aboutToShow.connect(self._fill_recent)
        self._recent_group = QActionGroup(self)
        self._recent_group.triggered.connect(self._tell_recent)
        entries = [
            CommandId.DEMO_BOOK, _BREAK, CommandId.IMPORT, CommandId.EXPORT, _BREAK, CommandId.BACKUP,
            CommandId.RESTORE, _BREAK, CommandId.QUIT,
        ]  # fmt: skip
        self._fill(menu, entries)

    def _menu(self, title: str, entries: list[CommandId | None]) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        self._fill(menu, entries)
        return menu

    def _fill(self, menu: QMenu, entries: list[CommandId | None]) -> None:
        for entry in entries:
            if entry is _BREAK:
                menu.addSeparator()
            elif self._commands.has(entry):
                menu.addAction(self._commands.action(entry))

    def _fill_recent(self) -> None:
        from keyacct_desktop.services.books import recent_books

        for old in self._recent_group.actions():
            self._recent_group.removeAction(old)
        self._recent.clear()
        for book in recent_books():
            action = QAction(self._recent_title(book), self._recent)
            action.setData(str(book))
            self._recent_group.addAction(action)
            self._recent.addAction(action)
        if self._recent.isEmpty():
            nothing = self._recent.addAction(self.tr("None yet"))
            nothing.setEnabled(False)

    def _recent_title(self, book: Path) -> str:
        return f"{book_title(book)}   {book.parent}".replace("&", "&&")

    def _tell_recent(self, action: QAction) -> None:
        self.recent_chosen.emit(str(action.data()))
