"""The one question of the first run: which industry. One click, or none at all: it can be answered later."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice, stage_words, use_stage_words

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book


class TemplateStrip(QWidget):
    """Hides itself once a template was chosen."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from keyacct_desktop.domain.method_settings import Template

        self.setObjectName("template_strip")
        self._workspace = workspace
        self._buttons: dict[QPushButton, Template] = {}
        row = QHBoxLayout()
        row.setSpacing(SPACE.xs)
        for template in Template:
            button = QPushButton(choice("Template", template).replace("&", "&&"))
            button.setObjectName(f"template_{template}")
            button.setAutoDefault(False)
            button.clicked.connect(self._choose)
            self._buttons[button] = template
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE.s)
        column.setSpacing(SPACE.xs)
        question = self.tr("What do you sell? It sets words and defaults; later in the settings, too.")
        column.addWidget(PlainLabel(question, "soft", wrap=True))
        column.addLayout(row)
        column.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _choose(self) -> None:
        from keyacct_desktop.services.book import BookError
        from keyacct_desktop.services.method.settings import choose_template

        button = self.sender()
        assert isinstance(button, QPushButton)
        try:
            choose_template(self._workspace.book, self._buttons[button])
        except BookError as error:
            self._workspace.report_trouble(self.tr("The industry could not be kept"), error)
            return
        word = choice("Template", self._buttons[button])
        self._workspace.say(self.tr("Industry: {word}").replace("{word}", word))
        self.hide()


def use_words_of(book: "Book") -> str:
    """Name the stages as the book's template does; returns whose words they are now."""
    from keyacct_desktop.domain.method_settings import TRAITS
    from keyacct_desktop.services.method.settings import read_settings

    use_stage_words(TRAITS[read_settings(book).template].stage_words)
    return stage_words()


def strip_wanted(workspace: Workspace) -> bool:
    """Whether nobody has chosen a template yet. One quick look."""
    from keyacct_desktop.services.method.settings import template_chosen

    return not workspace.book.closed and not template_chosen(workspace.book)
