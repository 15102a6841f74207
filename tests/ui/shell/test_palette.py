"""The palette: commands and customers by Chinese, pinyin and initials."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from keyacct_desktop.ui.shell.commands import CommandId, CommandSpec
from keyacct_desktop.ui.shell.finder import FoundCustomer
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.palette import Palette
from keyacct_desktop.ui.shell.spelled import matches
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.workspace import Workspace


class TwoCustomers:
    def find(self, text: str, limit: int) -> list[FoundCustomer]:
        known = [FoundCustomer(7, "王伟", "大华 · 13800138000"), FoundCustomer(8, "王芳", "")]
        return [found for found in known if text in found.title or text == "ww"][:limit]


def _palette(workspace: Workspace, theme: Theme, qtbot) -> Palette:
    window = workspace.parent()
    window.resize(1280, 720)
    window.show()
    palette = Palette(workspace.commands, TwoCustomers(), theme, window)
    palette.show()
    return palette


def _box(palette: Palette) -> QLineEdit:
    box = palette.findChild(QLineEdit, "palette_box")
    assert box is not None
    return box


def test_a_customer_is_jumped_to_with_arrows_and_enter(qtbot, workspace: Workspace, theme: Theme) -> None:
    palette = _palette(workspace, theme, qtbot)
    box = _box(palette)
    box.setText("王")
    assert palette.titles()[:2] == ["王伟", "王芳"]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.customer_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [8]


def test_escape_leaves_without_choosing(qtbot, workspace: Workspace, theme: Theme) -> None:
    palette = _palette(workspace, theme, qtbot)
    chosen: list[object] = []
    palette.customer_chosen.connect(chosen.append)
    qtbot.keyClick(_box(palette), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(palette))
    assert chosen == []


def test_nothing_found_is_said_and_enter_does_nothing(qtbot, workspace: Workspace, theme: Theme) -> None:
    palette = _palette(workspace, theme, qtbot)
    qtbot.keyClicks(_box(palette), "zzzz")
    assert palette.titles() == ["Nothing found for “zzzz”"]
    qtbot.keyClick(_box(palette), Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.close()


@pytest.mark.parametrize("typed", ["快捷", "kuaijie", "kjj", "KJJ"])
def test_chinese_commands_are_found_by_words_pinyin_and_initials(typed: str) -> None:
    assert matches("快捷键", typed)
    assert not matches("退出", typed)


def test_ctrl_k_opens_it_and_a_command_is_run_from_it(
    qtbot, translations, window_in_chinese: MainWindow
) -> None:
    window = window_in_chinese
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    box = _box(palette)
    qtbot.keyClicks(box, "qwsz")
    assert palette.titles()[0] == "前往设置"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.current_id() == "settings"


def test_disabled_commands_are_not_offered(qtbot, workspace: Workspace, theme: Theme) -> None:
    counter = workspace.parent()
    workspace.commands.add(CommandSpec("test.one", "Sort the cards"), counter.update)
    workspace.commands.action("test.one").setEnabled(False)
    palette = _palette(workspace, theme, qtbot)
    assert "Sort the cards" not in palette.titles()
    assert not workspace.commands.has(CommandId.PALETTE)
    palette.close()


@pytest.fixture
def window_in_chinese(translations, qtbot, tools) -> MainWindow:
    translations.use(Language.CHINESE)
    made = MainWindow(tools)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made
