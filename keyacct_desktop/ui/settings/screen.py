"""The settings screen: sections at the left, the chosen one at the right. Every change is stored at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QScrollArea, QStackedWidget, QWidget

from keyacct_desktop.ui.settings.custom_fields import CustomFieldsSection
from keyacct_desktop.ui.settings.general import GeneralSection
from keyacct_desktop.ui.settings.lists import RepsSection, TagsSection
from keyacct_desktop.ui.settings.method_numbers import number_pages
from keyacct_desktop.ui.settings.method_policy import PolicySection
from keyacct_desktop.ui.settings.method_template import TemplateSection
from keyacct_desktop.ui.settings.reminders import RemindersSection
from keyacct_desktop.ui.settings.section import Section
from keyacct_desktop.ui.settings.sensitive import SensitiveSection
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.lines import list_line


class SettingsScreen(QWidget):
    """Shows one section at a time; reads them again when the book changes."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_screen")
        self._names = QListWidget()
        self._names.setObjectName("settings_sections")
        self._names.setFixedWidth(190)
        self._pages = QStackedWidget()
        self._sections: list[Section] = []
        for name, section in (
            (self.tr("General"), GeneralSection(workspace)),
            (self.tr("Your own fields"), CustomFieldsSection(workspace)),
            (self.tr("Reps"), RepsSection(workspace)),
            (self.tr("Tags"), TagsSection(workspace)),
            (self.tr("Sensitive facts"), SensitiveSection(workspace)),
            (self.tr("Industry"), TemplateSection(workspace)),
            (self.tr("Policy per tier"), PolicySection(workspace)),
            *number_pages(workspace),
            (self.tr("Reminders"), RemindersSection(workspace)),
        ):
            self._add(name, section)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.s, SPACE.m, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._names)
        layout.addWidget(self._pages, 1)
        self._names.currentRowChanged.connect(self._pages.setCurrentIndex)
        self._names.setCurrentRow(0)
        workspace.hub.changed.connect(self._refresh)

    def take_focus(self) -> None:
        """The keyboard starts at the list of sections."""
        self._names.setFocus()

    def arrive(self, **args: object) -> None:
        """`section=2` opens the section with that place."""
        place = args.get("section")
        if isinstance(place, int):
            self._names.setCurrentRow(place)

    def _add(self, name: str, section: Section) -> None:
        self._names.addItem(list_line(name))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setProperty("look", "clear")
        scroll.setWidget(section)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from the names straight into the page
        self._pages.addWidget(scroll)
        self._sections.append(section)

    def _refresh(self, _change: object) -> None:
        for section in self._sections:
            section.refresh()
