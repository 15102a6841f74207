"""The industry template: one of four, with what it changes. Choosing one takes effect at once and can be undone."""

from PySide6.QtWidgets import QRadioButton, QVBoxLayout

from keyacct_desktop.domain.method_settings import Template
from keyacct_desktop.services.method.settings import choose_template, read_settings
from keyacct_desktop.ui.settings.section import TAKEN_BACK, Section
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import card
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice


class TemplateSection(Section):
    """One sheet per template."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.set_heading(
            self.tr("Industry"),
            self.tr("Sets words, stages and defaults. Numbers that you have changed yourself stay."),
        )
        texts = {
            Template.GENERAL: self.tr("Search, screen, develop, closed. All defaults as in the method."),
            Template.INSURANCE: self.tr(
                "Target customer, qualified prospect, insured customer; policies with renewals; profit is the "
                "commission; no benefits outside the contract."
            ),
            Template.INDUSTRIAL: self.tr(
                "Few big customers with long cycles: the cycle that you type comes before the computed one."
            ),
            Template.DEALER: self.tr("Many small outlets: market prices, slack months, visiting routes."),
        }
        self._buttons: dict[Template, QRadioButton] = {}
        for template, text in texts.items():
            button = QRadioButton(choice("Template", template))
            button.setObjectName(f"template_{template}")
            button.setAutoExclusive(False)
            button.clicked.connect(self._choose)
            self._buttons[template] = button
            sheet = card()
            column = QVBoxLayout(sheet)
            column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
            column.setSpacing(SPACE.xs)
            column.addWidget(button)
            line = PlainLabel(text, "small", wrap=True)
            line.setContentsMargins(22, 0, 0, 0)
            column.addWidget(line)
            self.body.addWidget(sheet)
        self.refresh()

    @override
    def refresh(self) -> None:
        now = read_settings(self.workspace.book).template
        for template, button in self._buttons.items():
            button.setChecked(template is now)

    def _choose(self) -> None:
        sender = self.sender()
        wanted = next(template for template, button in self._buttons.items() if button is sender)
        try:
            choose_template(self.workspace.book, wanted)
        except TAKEN_BACK as error:
            self.refused(error)
        else:
            self.accepted()
        self.refresh()
