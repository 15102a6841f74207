"""The one toolbar line: the screen's own search box at the left, the everyday commands at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedLayout, QToolButton, QWidget

from keyacct_desktop.ui.shell.commands import CommandId, Commands
from keyacct_desktop.ui.shell.tokens import ICON_SIZE, SPACE


class ToolbarLine(QWidget):
    """Holds one slot per screen; a screen without a search box gets a button to the palette."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._slot = QWidget()
        self._slots = QStackedLayout(self._slot)
        self._finder = self._finder_button(commands.action(CommandId.PALETTE))
        self._slots.addWidget(self._finder)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.m, 6, SPACE.m, 6)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._slot, 1)
        layout.addSpacing(SPACE.l)
        for command in (CommandId.NEW_CUSTOMER, CommandId.QUICK_LOG, CommandId.NEW_ORDER):
            commands.draw(command)
            layout.addWidget(_button(commands.action(command), with_text=True))
        layout.addWidget(_divider())
        for command in (CommandId.UNDO, CommandId.REDO):
            commands.draw(command)
            layout.addWidget(_button(commands.action(command), with_text=False))

    def show_slot(self, widget: QWidget | None) -> None:
        """Show this screen's widget in the line, or the palette button where it has none."""
        shown = widget or self._finder
        if self._slots.indexOf(shown) < 0:
            self._slots.addWidget(shown)
        self._slots.setCurrentWidget(shown)

    def _finder_button(self, palette: QAction) -> QPushButton:
        button = QPushButton()
        button.setObjectName("open_palette")
        button.setText(self.tr("Find a customer or command  {keys}").format(keys=_keys(palette)))
        button.setProperty("look", "finder")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMaximumWidth(460)
        button.clicked.connect(palette.trigger)
        return button


def tool_tip(action: QAction) -> str:
    """A tool tip that also says the shortcut."""
    keys = _keys(action)
    return f"{action.text()}  {keys}" if keys else action.text()


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _button(action: QAction, *, with_text: bool) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"button_{action.objectName()}")
    action.setToolTip(tool_tip(action))
    button.setDefaultAction(action)
    button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    style = (
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon if with_text else Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    button.setToolButtonStyle(style)
    return button


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("look", "divider")
    return line
