"""What the sections of the settings have in common: a heading, an explanation, rows of label and field."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import BookError
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.text import PlainLabel


class Section(QWidget):
    """One page of the settings. Subclasses fill `body` and may override `refresh`."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self.workspace = workspace
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE.m)
        self._refusal = Notice("", "alarm")
        self._refusal.setObjectName("settings_refusal")
        self._refusal.hide()
        inner = QWidget()
        inner.setMaximumWidth(720)
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.xl)
        column.setSpacing(SPACE.s)
        self._title = PlainLabel("", "title")
        self._text = PlainLabel("", "soft", wrap=True)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(SPACE.s)
        column.addWidget(self._refusal)
        column.addLayout(self.body)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner, 1)
        outer.addStretch(0)

    def set_heading(self, title: str, text: str = "") -> None:
        """The section's name and one sentence of explanation."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def refresh(self) -> None:
        """Read the book again."""

    def refused(self, error: Exception) -> None:
        """Say in one sentence, above the fields, why something was not taken."""
        from keyacct_desktop.ui.words.errors import sentence

        self._refusal.set_text(sentence(error))

    def accepted(self) -> None:
        """Take the last refusal away."""
        self._refusal.set_text("")

    def refusal(self) -> str:
        """The sentence that is shown, if any."""
        return self._refusal.text()


TAKEN_BACK = (Refused, BookError)
"""What a service may refuse with; everything else is a fault of ours."""


def rows_grid() -> QGridLayout:
    """A grid for rows of label and field."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setVerticalSpacing(SPACE.m)
    grid.setColumnMinimumWidth(0, 110)
    grid.setColumnStretch(1, 1)
    return grid
