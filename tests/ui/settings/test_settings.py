"""The settings screen, driven as the rep does, with the book as witness."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton, QWidget

from keyacct_desktop.domain.vocabulary import CustomFieldType
from keyacct_desktop.services.backup import make_backup
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.lists import add_rep, read_reps
from keyacct_desktop.services.preferences import (
    add_custom_field,
    read_backup_folder,
    read_custom_fields,
    sensitive_fields_on,
)
from keyacct_desktop.ui.settings.screen import SettingsScreen
from keyacct_desktop.ui.shell.theme import THEME_KEY, ThemeChoice
from keyacct_desktop.ui.shell.workspace import Workspace


@pytest.fixture
def screen(qtbot, workspace: Workspace) -> SettingsScreen:
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.show()
    return made


def _find(screen: QWidget, kind: type, name: str):
    found = screen.findChild(kind, name)
    assert found is not None, name
    return found


def test_a_sensitive_fact_needs_a_purpose_before_it_is_switched_on(qtbot, screen, book: Book) -> None:
    screen.arrive(section=4)
    tick = _find(screen, QCheckBox, "sensitive_religion")
    tick.click()
    assert not tick.isChecked()
    assert sensitive_fields_on(book) == frozenset()
    qtbot.keyClicks(_find(screen, QLineEdit, "purpose_religion"), "choose a suitable gift")
    tick.click()
    assert sensitive_fields_on(book) == {"religion"}
    book.undo()
    assert sensitive_fields_on(book) == frozenset()
    assert not tick.isChecked()


def test_a_field_of_the_reps_own_is_added_renamed_and_deleted(qtbot, screen, book: Book, prompts) -> None:
    screen.arrive(section=1)
    name = _find(screen, QLineEdit, "custom_field_name")
    kind = _find(screen, QComboBox, "custom_field_type")
    kind.setCurrentIndex(kind.findData("choice"))
    qtbot.keyClicks(name, "Plate")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert read_custom_fields(book) == []
    qtbot.keyClicks(_find(screen, QLineEdit, "custom_field_choices"), "A, B,B , ")
    _find(screen, QCheckBox, "custom_field_for_contact").click()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    (field,) = read_custom_fields(book)
    assert (field.name, field.choices, field.kinds) == ("Plate", ("A", "B"), ("person", "company"))

    _find(screen, QListWidget, "custom_fields").setCurrentRow(0)
    name.setText("Number plate")
    _find(screen, QPushButton, "custom_field_save").click()
    assert read_custom_fields(book)[0].name == "Number plate"
    _find(screen, QListWidget, "custom_fields").setCurrentRow(0)
    _find(screen, QPushButton, "custom_field_delete").click()
    assert read_custom_fields(book) == []


def test_deleting_a_field_with_answers_asks_and_undo_brings_all_back(screen, book: Book, prompts) -> None:
    field_id = add_custom_field(book, name="Plate", type=CustomFieldType.TEXT)
    with book.transaction("customer.added", name="王伟") as tx:
        party = tx.insert("party", kind="person", name="王伟", created_at=tx.now, updated_at=tx.now)
        tx.insert("fact", party_id=party, key=f"custom:{field_id}", value="粤A")
    screen.arrive(section=1)
    _find(screen, QListWidget, "custom_fields").setCurrentRow(0)
    prompts.answer("confirm", False, True)
    delete = _find(screen, QPushButton, "custom_field_delete")
    delete.click()
    assert len(read_custom_fields(book)) == 1
    delete.click()
    assert read_custom_fields(book) == []
    book.undo()
    assert read_custom_fields(book)[0].answers == 1


def test_a_name_that_is_taken_is_refused_in_words(qtbot, screen, book: Book) -> None:
    add_custom_field(book, name="Plate", type=CustomFieldType.TEXT)
    screen.arrive(section=1)
    name = _find(screen, QLineEdit, "custom_field_name")
    name.setText(" Plate ")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert len(read_custom_fields(book)) == 1
    assert any("“Plate” is already there." in section.refusal() for section in screen._sections)


def test_the_first_rep_is_the_owner_and_the_next_is_not(qtbot, screen, book: Book) -> None:
    screen.arrive(section=2)
    name = _find(screen, QLineEdit, "reps_name")
    for text in ("Li", "Wang"):
        qtbot.keyClicks(name, text)
        qtbot.keyClick(name, Qt.Key.Key_Return)
    assert [(rep.name, rep.is_me) for rep in read_reps(book)] == [("Li", True), ("Wang", False)]


def test_the_theme_changes_at_once_and_is_remembered(qtbot, screen, workspace: Workspace) -> None:
    box = _find(screen, QComboBox, "theme")
    try:
        box.setCurrentIndex(box.findData("dark"))
        box.activated.emit(box.currentIndex())
        assert workspace.theme.choice is ThemeChoice.DARK
        assert workspace.state.text(THEME_KEY) == "dark"
    finally:
        workspace.theme.choose(ThemeChoice.LIGHT)


def test_choosing_a_language_asks_for_a_window_in_it(qtbot, screen, workspace: Workspace) -> None:
    box = _find(screen, QComboBox, "language")
    with qtbot.waitSignal(workspace.language_wanted) as wanted:
        box.setCurrentIndex(box.findData("zh_CN"))
        box.activated.emit(box.currentIndex())
    assert wanted.args == ["zh_CN"]


def test_a_second_copy_of_the_backups_goes_to_the_chosen_folder(
    screen, book: Book, prompts, tmp_path: Path
) -> None:
    prompts.answer("choose_folder", tmp_path)
    _find(screen, QPushButton, "change_backup_folder").click()
    assert read_backup_folder(book) == str(tmp_path)
    assert (tmp_path / make_backup(book).name).is_file()
    _find(screen, QPushButton, "usual_backup_folder").click()
    assert read_backup_folder(book) is None


def test_every_section_opens_in_both_languages(qtbot, language, workspace: Workspace) -> None:
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    names = _find(made, QListWidget, "settings_sections")
    for row in range(names.count()):
        names.setCurrentRow(row)
        assert not made.grab().isNull()
    assert (names.item(0).text() == "常规") == (language.value == "zh_CN")


def test_after_choosing_a_rep_another_can_still_be_added(qtbot, screen, book: Book) -> None:
    add_rep(book, name="Li")
    screen.arrive(section=2)
    _find(screen, QListWidget, "reps_list").setCurrentRow(0)
    name = _find(screen, QLineEdit, "reps_name")
    assert name.text() == "Li"
    _find(screen, QPushButton, "reps_new").click()
    qtbot.keyClicks(name, "Wang")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert [rep.name for rep in read_reps(book)] == ["Li", "Wang"]
