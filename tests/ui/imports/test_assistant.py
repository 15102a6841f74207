"""A rep brings a list from a spreadsheet: looks at what was understood, mends a column, imports, takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QTabWidget

from keyacct_desktop.services.pasting import plan_paste
from keyacct_desktop.ui.imports.assistant import ImportAssistant, open_import
from keyacct_desktop.ui.imports.pages import LineTable
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.text import PlainLabel

LIST = """\
姓名,手机,公司,农历生日,接头暗号
王伟,13800138000,长江机械,八月十五,辣
曾小贤,139 0013 9000,,1985年腊月三十,
,13700137000,,,
李娜,13600136000,长江机械,十五月八,清淡
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "我的客户.csv"
    path.write_bytes(LIST.encode("gb18030"))
    return path


@pytest.fixture
def assistant(qtbot, workspace, source: Path) -> ImportAssistant:
    workspace.parent().resize(1280, 720)
    open_import(workspace, workspace.parent(), source)
    dialog = workspace.parent().findChild(QDialog, "import_assistant")
    assert isinstance(dialog, ImportAssistant)
    return dialog


def summary(assistant: ImportAssistant) -> str:
    return assistant.findChild(PlainLabel, "import_summary").text()


def press(qtbot, assistant: ImportAssistant, name: str) -> None:
    qtbot.mouseClick(assistant.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def cells(assistant: ImportAssistant, name: str) -> list[list[str]]:
    model = assistant.findChild(LineTable, name).model()
    columns = range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


def test_a_gbk_list_is_understood_before_anything_is_written(assistant: ImportAssistant, book) -> None:
    assert "2 new" in summary(assistant)
    assert "2 not understood" in summary(assistant)
    preview = cells(assistant, "import_preview")
    assert preview[0][1:4] == ["王伟", "13800138000", "长江机械"]
    assert [row[0] for row in cells(assistant, "import_rejected")] == ["4", "5"]
    assert book.fetch("SELECT count(*) FROM party") == [(0,)]


def test_importing_writes_one_step_that_undo_takes_back(
    qtbot, assistant: ImportAssistant, book, source: Path
) -> None:
    press(qtbot, assistant, "import_run")
    assert summary(assistant).startswith("2 row")
    assert "imported" in summary(assistant)
    assert book.fetch("SELECT name FROM party ORDER BY id") == [("王伟",), ("曾小贤",)]
    rejects = source.with_name("我的客户-未导入.csv")
    assert "13700137000" in rejects.read_text(encoding="utf-8-sig")
    book.undo()
    assert book.fetch("SELECT count(*) FROM party") == [(0,)]


def test_a_column_that_is_not_understood_can_become_a_field_of_ones_own(
    qtbot, assistant: ImportAssistant, book
) -> None:
    combo = assistant.findChild(QComboBox, "column_4")
    assert combo.currentData() is None
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_End)
    assert combo.currentData() == "custom:new"
    combo.activated.emit(combo.currentIndex())
    press(qtbot, assistant, "import_run")
    assert book.fetch("SELECT name FROM custom_field") == [("接头暗号",)]
    assert book.fetch("SELECT value FROM fact WHERE key LIKE 'custom:%'") == [("辣",)]


def test_without_a_name_column_the_assistant_asks_for_it(qtbot, assistant: ImportAssistant) -> None:
    combo = assistant.findChild(QComboBox, "column_0")
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    combo.activated.emit(0)
    press_name = assistant.findChild(QComboBox, "column_2")
    qtbot.keyClick(press_name, Qt.Key.Key_Home)
    press_name.activated.emit(0)
    assert "Name" in summary(assistant)
    assert not assistant.findChild(QPushButton, "import_run").isEnabled()


def test_the_same_file_again_brings_nothing(
    qtbot, workspace, assistant: ImportAssistant, source: Path, book
) -> None:
    press(qtbot, assistant, "import_run")
    press(qtbot, assistant, "import_close")
    open_import(workspace, workspace.parent(), source)
    again = workspace.parent().findChildren(QDialog, "import_assistant")[-1]
    assert isinstance(again, ImportAssistant)
    assert "0 new" in summary(again)
    assert "2 known already" in summary(again)
    assert "imported before" in summary(again)
    assert book.fetch("SELECT count(*) FROM party") == [(2,)]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no rows"),
        (b'name,phone\nAnn,"1380\nBob,139\n', "quotation mark"),
        (b"name\nA\x00nn\n", "NUL"),
        (b",".join(b"c%d" % n for n in range(1000)) + b"\n", "1000 columns"),
    ],
)
def test_a_broken_file_gets_one_clear_sentence(
    qtbot, workspace, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    open_import(workspace, workspace.parent(), path)
    dialog = workspace.parent().findChild(QDialog, "import_assistant")
    notice = dialog.findChild(Notice, "import_notice")
    assert words in notice.text()
    assert not dialog.findChild(QPushButton, "import_run").isEnabled()


def test_nothing_opens_when_no_file_is_chosen(workspace, prompts) -> None:
    prompts.answer("open_file", None)
    open_import(workspace, workspace.parent(), None)
    assert workspace.parent().findChild(QDialog, "import_assistant") is None


def test_the_assistant_speaks_both_languages(language: Language, assistant: ImportAssistant) -> None:
    tabs = assistant.findChild(QTabWidget, "import_pages")
    assert tabs.tabText(0) == {"zh_CN": "识别结果", "en": "As understood"}[str(language)]


def test_pasted_rows_go_when_the_assistant_is_closed(qtbot, workspace, book) -> None:
    paste = plan_paste(book, "电话\n13800138000\n", columns=("name",), name="剪贴板")
    open_import(workspace, workspace.parent(), paste.path)
    dialog = workspace.parent().findChild(QDialog, "import_assistant")
    assert paste.path.exists()
    press(qtbot, dialog, "import_close")
    assert not paste.path.exists()
