"""Commands: one registry behind menus, toolbar, palette and shortcuts page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from keyacct_desktop.ui.shell.commands import CommandId, CommandSpec, Group
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.shortcuts_page import ShortcutsPage
from keyacct_desktop.ui.shell.window_commands import window_command_specs
from keyacct_desktop.ui.shell.workspace import Workspace


class Counter(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def count(self) -> None:
        self.times += 1


def test_a_screens_command_works_only_inside_it_and_leaves_with_it(qtbot, workspace: Workspace) -> None:
    inside, outside = Counter(), QLineEdit()
    box = QLineEdit(inside)
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(inside)
    layout.addWidget(outside)
    qtbot.addWidget(window)
    spec = CommandSpec("test.count", "Count", "Ctrl+Shift+C", "copy", Group.CUSTOMERS)
    workspace.commands.add(spec, inside.count, on=inside)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    outside.setFocus()
    qtbot.keyClick(
        outside, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert inside.times == 0
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert inside.times == 1
    inside.deleteLater()
    qtbot.waitUntil(lambda: not isValid(inside))
    assert not workspace.commands.has("test.count")


def test_an_id_is_registered_once(workspace: Workspace) -> None:
    counter = Counter()
    workspace.commands.add(CommandSpec("test.count", "Count"), counter.count)
    with pytest.raises(ValueError, match=r"test\.count"):
        workspace.commands.add(CommandSpec("test.count", "Again"), counter.count)


def test_no_two_commands_of_the_window_share_a_shortcut(window: MainWindow) -> None:
    seen: dict[str, str] = {}
    for spec, action in window.workspace.commands.all():
        for key in action.shortcuts():
            assert key.toString() not in seen, f"{spec.id} and {seen[key.toString()]}"
            seen[key.toString()] = spec.id


def test_every_command_of_the_window_is_built(window: MainWindow) -> None:
    assert {spec.id for spec in window_command_specs()} == set(CommandId)
    assert all(window.workspace.commands.has(command) for command in CommandId)


def test_the_shortcuts_page_lists_every_command_in_both_languages(
    qtbot, language: Language, window: MainWindow
) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.findChild(ShortcutsPage)
    assert page is not None
    shown = {label.text() for label in page.findChildren(QLabel)}
    for spec, action in window.workspace.commands.all():
        if not spec.hidden:
            assert action.text().rstrip("…") in shown
    assert ("速记" in shown) == (language is Language.CHINESE)
    page.close()
