"""What an empty place shows: one sentence and the ways on from here, each a large button."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from keyacct_desktop.ui.shell.tokens import SPACE, Tokens
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.icons import pixmap
from keyacct_desktop.ui.widgets.text import PlainLabel


@dataclass(frozen=True, slots=True)
class WayIn:
    """One way on: the action it triggers, a heading, one line of explanation, an icon name."""

    action: QAction
    title: str
    text: str
    icon: str


class EmptyState(QWidget):
    """A heading, a sentence and the ways in, in the middle of the space; `first` stands above the ways."""

    def __init__(
        self,
        title: str,
        text: str,
        ways: list[WayIn],
        tokens: Tokens,
        parent: QWidget | None = None,
        *,
        first: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        column = QWidget()
        column.setMaximumWidth(520)
        layout = QVBoxLayout(column)
        layout.setSpacing(SPACE.s)
        heading = PlainLabel(title, "display", wrap=True)
        layout.addWidget(heading)
        layout.addWidget(PlainLabel(text, "soft", wrap=True))
        layout.addSpacing(SPACE.m)
        if first is not None:
            layout.addWidget(first)
        for way in ways:
            layout.addWidget(WayButton(way, tokens))
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 3, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)


class WayButton(QPushButton):
    """A wide button with an icon, a heading and a line below it."""

    def __init__(self, way: WayIn, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"way_{way.icon}")
        self.setProperty("look", "choice")
        self.setAccessibleName(way.title)
        self.setAccessibleDescription(way.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAutoDefault(False)
        self.clicked.connect(way.action.trigger)
        sign = PlainLabel()
        sign.setPixmap(pixmap(way.icon, tokens.accent, 24))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(way.title, "strong"))
        words.addWidget(PlainLabel(way.text, "small", wrap=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.l)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        for child in self.findChildren(PlainLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()
