"""Every command of the program as data and as a QAction, in one registry.

Menus, the toolbar, the palette (Ctrl+K) and the shortcuts page all show what is registered here. The
registry does not know what a command does; whoever adds it connects it.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from keyacct_desktop.ui.shell.tokens import Tokens


class CommandId(StrEnum):
    """Commands that the window itself owns; screens add their own under "area.name"."""

    NEW_BOOK = "book.new"
    OPEN_BOOK = "book.open"
    DEMO_BOOK = "book.demo"
    IMPORT = "book.import"
    EXPORT = "book.export"
    BACKUP = "book.backup"
    RESTORE = "book.restore"
    QUIT = "book.quit"
    UNDO = "edit.undo"
    REDO = "edit.redo"
    CUT = "edit.cut"
    COPY = "edit.copy"
    PASTE = "edit.paste"
    SELECT_ALL = "edit.select_all"
    NEW_CUSTOMER = "customer.new"
    QUICK_LOG = "customer.log"
    NEW_ORDER = "customer.order"
    SEARCH = "view.search"
    PALETTE = "view.palette"
    FULL_SCREEN = "view.full_screen"
    SHORTCUTS = "help.shortcuts"
    ABOUT = "help.about"


class Group(StrEnum):
    """Headings of the shortcuts page, in this order."""

    GO = "go"
    CUSTOMERS = "customers"
    EDIT = "edit"
    VIEW = "view"
    BOOK = "book"
    HELP = "help"


class CommandSpec(NamedTuple):
    """One command. `text` is translated by whoever builds the spec; `shortcuts` are portable sequences
    ("Ctrl+L"), the first of them is shown. `hidden` keeps it out of the palette (copy, paste …)."""

    id: str
    text: str
    shortcut: str | QKeySequence.StandardKey | tuple[str, ...] = ""
    icon: str = ""
    group: Group = Group.VIEW
    hidden: bool = False

    def sequences(self) -> list[QKeySequence]:
        """The key sequences of this platform."""
        if isinstance(self.shortcut, QKeySequence.StandardKey):
            return QKeySequence.keyBindings(self.shortcut)
        keys = (self.shortcut,) if isinstance(self.shortcut, str) else self.shortcut
        return [QKeySequence(key) for key in keys if key]


class Commands(QObject):
    """The registry. `changed` when a command was added or taken away."""

    changed = Signal()

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window)
        self._window = window
        self._tokens = tokens
        self._specs: dict[str, CommandSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._drawn = False

    def add(self, spec: CommandSpec, slot: Callable[[], object], on: QWidget | None = None) -> QAction:
        """Register a command and connect it to `slot`, a bound method.

        With `on` its shortcut works inside that widget only, and it leaves the registry when the widget
        dies. Without, it works in the whole window. Raises ValueError when the id is taken.
        """
        self._drop_dead()
        if spec.id in self._specs:
            raise ValueError(f"command {spec.id} is registered twice")
        action = QAction(spec.text, on or self._window)
        action.setObjectName(spec.id)
        action.setShortcuts(spec.sequences())
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setIconVisibleInMenu(False)
        if on is None:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            on.addAction(action)
        action.triggered.connect(slot)
        if spec.icon and self._drawn:
            self._draw(spec, action)
        self._specs[spec.id] = spec
        self._actions[spec.id] = action
        self.changed.emit()
        return action

    def action(self, command_id: str) -> QAction:
        """The action of a command. Raises KeyError when there is none."""
        return self._actions[command_id]

    def has(self, command_id: str) -> bool:
        """Whether there is such a command now."""
        self._drop_dead()
        return command_id in self._actions

    def all(self) -> list[tuple[CommandSpec, QAction]]:
        """Every command in the order of registration, grouped by heading."""
        self._drop_dead()
        order = {group: position for position, group in enumerate(Group)}
        specs = sorted(self._specs.values(), key=lambda spec: order[spec.group])
        return [(spec, self._actions[spec.id]) for spec in specs]

    def draw(self, command_id: str) -> None:
        """Draw the icon of one command now; the window's others are drawn after the first paint."""
        self._draw(self._specs[command_id], self._actions[command_id])

    def redress(self, tokens: Tokens) -> None:
        """Draw the icons in the colours of a theme; from the first time on each new command's as well."""
        self._tokens, self._drawn = tokens, True
        self._drop_dead()
        for command_id, spec in self._specs.items():
            if spec.icon:
                self._draw(spec, self._actions[command_id])

    def _draw(self, spec: CommandSpec, action: QAction) -> None:
        from keyacct_desktop.ui.widgets.icons import icon

        action.setIcon(icon(spec.icon, self._tokens))

    def _drop_dead(self) -> None:
        # A screen's actions die with it, and their `destroyed` no longer says which they were.
        for command_id in [known for known, action in self._actions.items() if not isValid(action)]:
            del self._actions[command_id]
            del self._specs[command_id]


def group_title(group: Group) -> str:
    """The heading of a group, in the language of the window."""
    translate = QCoreApplication.translate
    match group:
        case Group.GO:
            return translate("Commands", "Go to")
        case Group.CUSTOMERS:
            return translate("Commands", "Customers")
        case Group.EDIT:
            return translate("Commands", "Edit")
        case Group.VIEW:
            return translate("Commands", "View")
        case Group.BOOK:
            return translate("Commands", "Book")
        case Group.HELP:
            return translate("Commands", "Help")
