"""General settings: language, theme, and where backups go."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton

from keyacct_desktop.services.preferences import choose_backup_folder, read_backup_folder
from keyacct_desktop.ui.settings.section import TAKEN_BACK, Section, rows_grid
from keyacct_desktop.ui.shell.i18n import LANGUAGE_KEY, Language
from keyacct_desktop.ui.shell.theme import THEME_KEY, ThemeChoice
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel


class GeneralSection(Section):
    """Language and theme belong to this computer, the backup folder to the book."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.set_heading(self.tr("General"))
        self._language = QComboBox()
        self._language.setObjectName("language")
        # Each language by its own name, so that whoever cannot read the other one finds it.
        for text, language in (
            (self.tr("Same as the system"), ""),
            ("简体中文", Language.CHINESE.value),
            ("English", Language.ENGLISH.value),
        ):
            self._language.addItem(text, language)
        self._theme = QComboBox()
        self._theme.setObjectName("theme")
        for text, choice in (
            (self.tr("Same as the system"), ThemeChoice.SYSTEM),
            (self.tr("Light"), ThemeChoice.LIGHT),
            (self.tr("Dark"), ThemeChoice.DARK),
        ):
            self._theme.addItem(text, choice.value)
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._folder.setObjectName("backup_folder")
        self._change = QPushButton(self.tr("Change…"))
        self._change.setObjectName("change_backup_folder")
        self._usual = QPushButton(self.tr("No second copy"))
        self._usual.setObjectName("usual_backup_folder")
        self._usual.setProperty("look", "quiet")
        self._lay_out()
        self.refresh()
        self._language.activated.connect(self._choose_language)
        self._theme.activated.connect(self._choose_theme)
        self._change.clicked.connect(self._choose_folder)
        self._usual.clicked.connect(self._forget_folder)

    @override
    def refresh(self) -> None:
        """Show what is set now."""
        state = self.workspace.state
        self._language.setCurrentIndex(max(0, self._language.findData(state.text(LANGUAGE_KEY))))
        self._theme.setCurrentIndex(max(0, self._theme.findData(self.workspace.theme.choice.value)))
        folder = read_backup_folder(self.workspace.book)
        self._folder.setText(folder or self.tr("Nowhere yet"))
        self._usual.setVisible(folder is not None)

    def _lay_out(self) -> None:
        grid = rows_grid()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self._folder, 1)
        buttons.addWidget(self._usual)
        buttons.addWidget(self._change)
        for row, (label, field) in enumerate(
            ((self.tr("Language"), self._language), (self.tr("Appearance"), self._theme))
        ):
            grid.addWidget(PlainLabel(label, "soft"), row, 0)
            field.setMaximumWidth(260)
            grid.addWidget(field, row, 1)
        grid.addWidget(PlainLabel(self.tr("Second copy to"), "soft"), 2, 0)
        grid.addLayout(buttons, 2, 1)
        hint = self.tr(
            "A checked backup is made when you close the book, before imports and whenever you ask. "
            "A second copy can go to another disk or a synchronised folder."
        )
        grid.addWidget(PlainLabel(hint, "small", wrap=True), 3, 1)
        self.body.addLayout(grid)

    def _choose_language(self) -> None:
        self.workspace.use_language(str(self._language.currentData()))

    def _choose_theme(self) -> None:
        choice = ThemeChoice(self._theme.currentData())
        self.workspace.state.set_value(THEME_KEY, choice.value)
        self.workspace.theme.choose(choice)

    def _choose_folder(self) -> None:
        folder = self.workspace.prompts.choose_folder(self, self.tr("Folder for backups"))
        if folder is not None:
            self._set_folder(folder)

    def _forget_folder(self) -> None:
        self._set_folder(None)

    def _set_folder(self, folder: Path | None) -> None:
        try:
            choose_backup_folder(self.workspace.book, str(folder) if folder else None)
        except TAKEN_BACK as error:
            self.refused(error)
        else:
            self.accepted()
        self.refresh()
