"""The narrow navigation rail at the left edge: one button per screen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from keyacct_desktop.ui.shell.screens import ScreenSpec
from keyacct_desktop.ui.shell.tokens import SPACE, Tokens
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import toggle_icon


class Rail(QWidget):
    """`screen_chosen` carries the id of the screen whose button was pressed."""

    screen_chosen = Signal(str)

    def __init__(self, specs: list[ScreenSpec], tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, QToolButton] = {}
        self._icons = {spec.id.value: spec.icon for spec in specs}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xs, SPACE.s, SPACE.xs, SPACE.s)
        layout.setSpacing(SPACE.xs)
        for spec in specs:
            if not spec.at_foot:
                layout.addWidget(self._button(spec))
        layout.addStretch(1)
        for spec in specs:
            if spec.at_foot:
                layout.addWidget(self._button(spec))
        self.redress(tokens)

    def mark(self, screen_id: str) -> None:
        """Show which screen is open, without telling anybody."""
        button = self._buttons.get(screen_id)
        if button is not None:
            button.setChecked(True)

    def redress(self, tokens: Tokens) -> None:
        """Draw the icons in the colours of a theme."""
        for screen_id, button in self._buttons.items():
            button.setIcon(toggle_icon(self._icons[screen_id], tokens, 22))

    def _button(self, spec: ScreenSpec) -> QToolButton:
        button = RailButton()
        button.setObjectName(f"rail_{spec.id}")
        button.setText(spec.title)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(22, 22))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button)
        self._buttons[spec.id.value] = button
        return button

    def _tell(self, button: QToolButton) -> None:
        self.screen_chosen.emit(button.objectName().removeprefix("rail_"))


class RailButton(QToolButton):
    """At least as wide as its title: a wide screen beside it must not squeeze it."""

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(60, 0))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
