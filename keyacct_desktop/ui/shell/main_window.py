"""The main window: puts rail, toolbar, screens, menus and status line together and passes wishes on.

It knows no screen by name beyond the registry, reads the book for nothing but the status line, and does not
decide which book is open: `book_wanted` and `language_wanted` go to whoever made it.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from keyacct_desktop.services.book import Change
from keyacct_desktop.ui.shell import screens as places
from keyacct_desktop.ui.shell.book_actions import BookActions
from keyacct_desktop.ui.shell.commands import CommandId
from keyacct_desktop.ui.shell.edit_actions import EditActions
from keyacct_desktop.ui.shell.i18n import LANGUAGE_KEY
from keyacct_desktop.ui.shell.menu import Menus
from keyacct_desktop.ui.shell.openers import Openers
from keyacct_desktop.ui.shell.rail import Rail
from keyacct_desktop.ui.shell.screen_ids import ScreenId
from keyacct_desktop.ui.shell.screens import ScreenSpec
from keyacct_desktop.ui.shell.slices import Slices, import_slices
from keyacct_desktop.ui.shell.status import StatusLine
from keyacct_desktop.ui.shell.status_facts import StatusFacts, book_title
from keyacct_desktop.ui.shell.tasks import Task
from keyacct_desktop.ui.shell.template_strip import use_words_of
from keyacct_desktop.ui.shell.toolbar import ToolbarLine
from keyacct_desktop.ui.shell.trip import Trip
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.undo import UndoRedo
from keyacct_desktop.ui.shell.window_commands import (
    add_window_commands,
    go_command_specs,
    window_command_specs,
)
from keyacct_desktop.ui.shell.workspace import Tools, Workspace
from keyacct_desktop.ui.words.choices import stage_words

if TYPE_CHECKING:
    from keyacct_desktop.services.search import SearchIndex
    from keyacct_desktop.ui.shell.reminders.desk import ReminderDesk
    from keyacct_desktop.ui.shell.reminders.tray import TrayPort
    from keyacct_desktop.ui.shell.welcome import Welcome

_NEEDS_CUSTOMERS = (ScreenId.TODAY, ScreenId.CUSTOMERS)
"""Screens with nothing to show while the book holds nobody: the welcome page stands in their place."""


class MainWindow(QMainWindow):
    """One open book on the screen."""

    book_wanted = Signal(object)
    language_wanted = Signal(str)
    closed = Signal()
    first_painted = Signal()

    def __init__(self, tools: Tools, specs: list[ScreenSpec] | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.workspace = workspace = Workspace(tools, self)
        self._words = use_words_of(workspace.book)
        self._specs = {spec.id.value: spec for spec in (specs or places.screen_specs())}
        self._screens: dict[str, QWidget] = {}
        self._current = ""
        self._welcome: Welcome | None = None
        self._painted = False
        self._adding = False
        self._quitting = False
        self._reminders: ReminderDesk | None = None
        self._slices = Slices(self)
        self._undo = UndoRedo(workspace.book, self)
        self._books = BookActions(workspace, self)
        self._openers = Openers(workspace, self)
        self._edit = EditActions(self)
        self._register()
        self._build()
        self._connect()
        workspace.state.restore_window(self)
        self.show_screen(next(iter(self._specs)))

    def show_screen(self, screen_id: str, args: object = None) -> QWidget | None:
        """Show a screen, making it on its first visit; None when the one in front does not let go."""
        if screen_id not in self._specs:
            return None
        if screen_id != self._current:
            if not self._leave_current():
                self._rail.mark(self._current)
                return None
            self._adding = False
        if screen_id in _NEEDS_CUSTOMERS and not self._adding and self._is_empty():
            self._show_welcome(screen_id)
            return None
        screen = self.screen_widget(screen_id)
        self._current = screen_id
        self._pages.setCurrentWidget(screen)
        self._rail.mark(screen_id)
        slot = screen.toolbar_widget() if isinstance(screen, places.HasToolbarWidget) else None
        self._toolbar.show_slot(slot)
        if args and isinstance(args, dict) and hasattr(screen, "arrive"):
            screen.arrive(**args)
        if isinstance(screen, places.TakesFocus):
            screen.take_focus()
        return screen

    def _show_welcome(self, screen_id: str) -> None:
        if self._welcome is None:
            from keyacct_desktop.ui.shell.welcome import Welcome

            self._welcome = Welcome(self.workspace)
            self._pages.addWidget(self._welcome)
        self._current = screen_id
        self._pages.setCurrentWidget(self._welcome)
        self._rail.mark(self._current)
        self._toolbar.show_slot(None)
        self._pages.setFocus()

    def screen_widget(self, screen_id: str) -> QWidget:
        """The widget of a screen, made if it was never shown."""
        if screen_id not in self._screens:
            screen = self._specs[screen_id].factory(self.workspace)
            self._screens[screen_id] = screen
            self._pages.addWidget(screen)
        return self._screens[screen_id]

    def current_id(self) -> str:
        """The id of the screen in front."""
        return self._current

    def tell_crash(self, report: str) -> None:
        """Say that a fault of ours was noted in `report` (a path, or "")."""
        self._openers.tell_crash(report)

    def tell_trouble(self, title: str, error: Exception) -> None:
        """Say in one sentence what went wrong."""
        self._openers.tell_trouble(title, error)

    def current_page(self) -> QWidget | None:
        """The widget in front: a screen, or the welcome page of an empty book."""
        return self._pages.currentWidget()

    def show_customer(self, party_id: object) -> None:
        """Show a card on the customers screen."""
        screen = self.show_screen(ScreenId.CUSTOMERS)
        if isinstance(screen, places.ShowsCustomers) and isinstance(party_id, int):
            screen.show_customer(party_id)

    def new_customer(self) -> None:
        """Begin a card, on the customers screen even while the book is empty."""
        if self._current != ScreenId.CUSTOMERS and not self._leave_current():
            return
        self._current = ScreenId.CUSTOMERS
        self._adding = True
        screen = self.show_screen(ScreenId.CUSTOMERS)
        if isinstance(screen, places.ShowsCustomers):
            screen.new_customer()

    def search(self) -> None:
        """Put the cursor into the search box of the customers."""
        screen = self.show_screen(ScreenId.CUSTOMERS)
        box = screen.toolbar_widget() if isinstance(screen, places.HasToolbarWidget) else None
        if box is not None:
            box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def customers_in_hand(self) -> list[int]:
        """The customers a log or an order would be about."""
        screen = self._screens.get(self._current)
        return screen.open_party_ids() if isinstance(screen, places.HasCustomersInHand) else []

    def search_index(self) -> "SearchIndex | None":
        """The search index of the customers screen, None while that screen was not shown."""
        screen = self._screens.get(ScreenId.CUSTOMERS)
        return screen.search_index() if isinstance(screen, places.HasSearchIndex) else None

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def raise_up(self) -> None:
        """Come to the front, as when the program is started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def save_state(self) -> None:
        """Remember sizes, columns and splitters."""
        self.workspace.state.save_window(self)
        for screen in self._screens.values():
            if isinstance(screen, places.RemembersState):
                screen.save_state()
        self.workspace.state.flush()

    def ready_to_go(self) -> bool:
        """Whether every screen lets go of what it holds (drafts saved, edits stored)."""
        return all(screen.leave() for screen in self._screens.values() if isinstance(screen, places.CanLeave))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._painted:
            self._painted = True
            # Queued behind the paint event of this show: nothing heavy may come before it.
            QTimer.singleShot(0, self._after_first_paint)

    def remind(self, tray: "TrayPort | None" = None) -> None:
        """Begin to remind: once a day, in the tray or in the window (`tray` instead of the desktop's own)."""
        from keyacct_desktop.ui.shell.reminders.desk import ReminderDesk

        self._reminders = desk = ReminderDesk(self.workspace, self, tray)
        self._right.insertWidget(1, desk.banner)
        desk.window_wanted.connect(self.raise_up)
        desk.today_wanted.connect(self.show_today)
        desk.quit_wanted.connect(self.quit)
        desk.notifier.start()

    def stop_reminding(self) -> None:
        """Leave the book and the tray alone: another window takes over, or none."""
        if self._reminders is not None:
            self._reminders.stop()
            self._reminders = None

    def show_today(self) -> None:
        """Come to the front with the Today list."""
        self.raise_up()
        self.show_screen(ScreenId.TODAY)

    def quit(self) -> None:
        """End the program, also where closing the window would leave it in the tray."""
        self._quitting = True
        hidden = not self.isVisible()
        if self.close() and hidden:
            # The last window to be seen is gone already, so that nothing else would end the program.
            QApplication.quit()
        self._quitting = False

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._quitting and self._reminders is not None and self._reminders.stays():
            self.save_state()
            event.ignore()
            self.hide()
            self._reminders.go_on()
            return
        if not self.ready_to_go():
            event.ignore()
            return
        self.save_state()
        self.workspace.measures.stop()
        self.stop_reminding()
        event.accept()
        self.closed.emit()

    def _register(self) -> None:
        ids = CommandId
        slots: dict[str, Callable[[], object]] = {
            ids.NEW_CUSTOMER: self.new_customer,
            ids.QUICK_LOG: self._openers.log_in_hand,
            ids.NEW_ORDER: self._openers.order_in_hand,
            ids.UNDO: self._undo.undo,
            ids.REDO: self._undo.redo,
            ids.CUT: self._edit.cut,
            ids.COPY: self._edit.copy,
            ids.PASTE: self._edit.paste,
            ids.SELECT_ALL: self._edit.select_all,
            ids.PALETTE: self._openers.open_palette,
            ids.SEARCH: self.search,
            ids.FULL_SCREEN: self.toggle_full_screen,
            ids.NEW_BOOK: self._books.new_book,
            ids.OPEN_BOOK: self._books.open_book,
            ids.DEMO_BOOK: self._books.open_demo,
            ids.IMPORT: self._books.import_list,
            ids.EXPORT: self._books.export_book,
            ids.BACKUP: self._books.back_up,
            ids.RESTORE: self._books.restore,
            ids.QUIT: self.quit,
            ids.SHORTCUTS: self._openers.open_shortcuts,
            ids.ABOUT: self._openers.open_about,
        }
        commands = self.workspace.commands
        add_window_commands(commands, window_command_specs(), slots)
        for spec in go_command_specs(list(self._specs.values())):
            commands.add(spec, Trip(spec.id.removeprefix("go."), self).start)
        self._undo.name_actions(commands.action(ids.UNDO), commands.action(ids.REDO))

    def _build(self) -> None:
        specs = list(self._specs.values())
        self._rail = Rail(specs, self.workspace.theme.tokens)
        self._toolbar = ToolbarLine(self.workspace.commands)
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._status = StatusLine()
        self._facts = StatusFacts(self.workspace.book, self._status, self)
        self._menus = Menus(self, self.workspace.commands, self._undo, specs)
        desk = QWidget()
        self._right = right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._toolbar)
        right.addWidget(self._pages, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addLayout(right, 1)
        whole = QVBoxLayout(desk)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(across, 1)
        whole.addWidget(self._status)
        self.setCentralWidget(desk)
        self.setWindowTitle(f"{book_title(self.workspace.book.path)} — KeyAcct")
        self.setMinimumSize(QSize(760, 480))

    def _connect(self) -> None:
        workspace = self.workspace
        self._rail.screen_chosen.connect(self.show_screen)
        workspace.screen_wanted.connect(self.show_screen)
        workspace.customer_wanted.connect(self.show_customer)
        workspace.said.connect(self._status.say)
        workspace.trouble_came.connect(self._openers.tell_trouble)
        workspace.tasks.troubled.connect(self._openers.tell_trouble)
        workspace.tasks.shown.connect(self._show_task)
        workspace.tasks.hidden.connect(self._hide_task)
        workspace.language_wanted.connect(self.language_wanted)
        workspace.hub.changed.connect(self._note_change)
        workspace.theme.changed.connect(self._redress)
        self._undo.travelled.connect(self._status.say)
        self._undo.failed.connect(self._openers.tell_refusal)
        self._books.book_wanted.connect(self.book_wanted)
        self._books.backed_up.connect(self._facts.refresh)
        self._menus.recent_chosen.connect(self._books.open_recent)
        self._status.backup_wanted.connect(self._books.back_up)

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        self._slices.run(self._finish())

    def _finish(self) -> Iterator[None]:
        """What the first paint did not wait for."""
        yield from import_slices(["keyacct_desktop.services.backup"])
        self._facts.refresh()
        yield
        self.workspace.commands.redress(self.workspace.theme.tokens)
        yield
        if not self.workspace.book.closed:
            self._undo.refresh()
            self.workspace.measures.start()
        yield from import_slices(["keyacct_desktop.ui.shell.reminders.desk"])
        if self._reminders is None and not self.workspace.book.closed:
            self.remind()

    def _is_empty(self) -> bool:
        """Whether the book holds nobody, archived customers counted as well. One quick look."""
        from keyacct_desktop.services.customers import ViewSpec, list_ids

        return not list_ids(self.workspace.book, view=ViewSpec(archived=None), most=1)

    def _leave_current(self) -> bool:
        screen = self._screens.get(self._current)
        return screen.leave() if isinstance(screen, places.CanLeave) else True

    def _note_change(self, change: object) -> None:
        if isinstance(change, Change) and "setting" in change.tables:
            self._speak_like_the_book()
        self._undo.refresh()
        self._facts.refresh()
        if self._current in _NEEDS_CUSTOMERS:
            welcoming = self._welcome is not None and self.current_page() is self._welcome
            if welcoming != self._is_empty() and not self._adding:
                self.show_screen(self._current)

    def _speak_like_the_book(self) -> None:
        """Another industry has other words for the stages: everything is built anew with them."""
        if use_words_of(self.workspace.book) != self._words:
            self._words = stage_words()
            QTimer.singleShot(0, self._say_it_anew)

    def _say_it_anew(self) -> None:
        self.workspace.use_language(self.workspace.state.text(LANGUAGE_KEY))

    def _show_task(self, task: object) -> None:
        if isinstance(task, Task):
            self._status.show_task(task)

    def _hide_task(self, task: object) -> None:
        if isinstance(task, Task):
            self._status.hide_task(task)

    def _redress(self) -> None:
        self._rail.redress(self.workspace.theme.tokens)
        self.workspace.commands.redress(self.workspace.theme.tokens)
        if self._welcome is not None:
            self._welcome.redress()
