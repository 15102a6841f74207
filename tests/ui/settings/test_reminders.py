"""The reminders in the settings: leads, hours, names, tray and start with the system, with the book as witness."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

from keyacct_desktop.domain.reminders import DEFAULT_LEADS, ReminderSettings
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.reminders import read_reminder_settings
from keyacct_desktop.ui.settings.reminders import RemindersSection
from keyacct_desktop.ui.settings.screen import SettingsScreen
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.reminders.desk import KEEP_KEY
from keyacct_desktop.ui.shell.workspace import Workspace


class FakeAutostart:
    """An entry that may refuse."""

    def __init__(self) -> None:
        self.on = False
        self.refuses = False

    def is_on(self) -> bool:
        return self.on

    def switch(self, on: bool) -> None:
        if self.refuses:
            raise PermissionError(13, "no", "autostart")
        self.on = on


@pytest.fixture
def autostart() -> FakeAutostart:
    return FakeAutostart()


@pytest.fixture
def section(qtbot, workspace: Workspace, autostart: FakeAutostart) -> RemindersSection:
    made = RemindersSection(workspace, autostart)
    qtbot.addWidget(made)
    made.show()
    return made


def write(qtbot, section: RemindersSection, name: str, text: str) -> None:
    field = section.findChild(QLineEdit, name)
    field.clear()
    field.insert(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def said(section: RemindersSection, name: str) -> str:
    return section.findChild(QLabel, name).text()


def test_every_type_of_date_shows_its_leads(section: RemindersSection) -> None:
    shown = {kind: section.findChild(QLineEdit, f"leads_{kind}").text() for kind in DEFAULT_LEADS}
    assert shown["birthday"] == "7/1/0"
    assert shown["renewal"] == "30/7/0/+45"
    assert shown["festival"] == "28/7/0"
    assert all(shown.values())


def test_leads_are_stored_at_once_and_undo_brings_the_old_ones_back(
    qtbot, section: RemindersSection, book: Book
) -> None:
    write(qtbot, section, "leads_birthday", "0、14")
    assert read_reminder_settings(book).leads_of("birthday") == (14, 0)
    assert section.findChild(QLineEdit, "leads_birthday").text() == "14/0"
    book.undo()
    assert read_reminder_settings(book) == ReminderSettings()


def test_what_makes_no_sense_is_said_beside_its_field_and_not_stored(
    qtbot, section: RemindersSection, book: Book, language: Language
) -> None:
    write(qtbot, section, "leads_wedding", "soon")
    assert "7/1/0" in said(section, "leads_wedding_wrong")
    assert read_reminder_settings(book) == ReminderSettings()
    assert section.findChild(QLineEdit, "leads_wedding").text() == "soon"
    write(qtbot, section, "leads_wedding", "3")
    assert said(section, "leads_wedding_wrong") == ""
    assert read_reminder_settings(book).leads_of("wedding") == (3,)


def test_an_empty_field_means_never(qtbot, section: RemindersSection, book: Book) -> None:
    write(qtbot, section, "leads_cooperation", "")
    assert read_reminder_settings(book).leads_of("cooperation") == ()


def test_the_hour_is_stored_unless_it_would_be_quiet(qtbot, section: RemindersSection, book: Book) -> None:
    write(qtbot, section, "reminder_hour", "8点半")
    assert read_reminder_settings(book).hour == "08:30"
    write(qtbot, section, "reminder_hour", "7:00")
    assert said(section, "reminder_hours_wrong")
    assert read_reminder_settings(book).hour == "08:30"
    write(qtbot, section, "reminder_quiet_until", "6:30")
    assert said(section, "reminder_hours_wrong") == ""
    assert read_reminder_settings(book).hour == "07:00"


def test_names_are_hidden_until_they_are_wished_for(section: RemindersSection, book: Book) -> None:
    names = section.findChild(QCheckBox, "reminder_names")
    assert not names.isChecked()
    names.click()
    assert read_reminder_settings(book).names


def test_the_tray_can_be_chosen_only_where_there_is_one(
    section: RemindersSection, workspace: Workspace
) -> None:
    keep = section.findChild(QCheckBox, "reminder_keep")
    assert not keep.isEnabled()
    assert not workspace.state.flag(KEEP_KEY)
    keep.setEnabled(True)
    keep.click()
    assert workspace.state.flag(KEEP_KEY)


def test_the_start_with_the_system_is_switched_and_a_refusal_is_told(
    section: RemindersSection, autostart: FakeAutostart, workspace: Workspace
) -> None:
    told: list[str] = []
    workspace.trouble_came.connect(lambda title, _error: told.append(title))
    start = section.findChild(QCheckBox, "reminder_start")
    start.click()
    assert autostart.on
    autostart.refuses = True
    start.click()
    assert told
    assert start.isChecked()


def test_the_section_is_in_the_settings_and_writes_below_the_config_folder(
    qtbot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    screen = SettingsScreen(workspace)
    qtbot.addWidget(screen)
    screen.findChild(QCheckBox, "reminder_start").click()
    assert (tmp_path / "autostart" / "keyacct-desktop.desktop").is_file()
