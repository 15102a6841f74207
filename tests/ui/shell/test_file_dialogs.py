"""The file dialogs, answered by keys; what they must not do to an open book."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.shell import file_dialogs
from keyacct_desktop.ui.shell.i18n import Language, Translations


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def when_listed(folder: Path, act: Callable[[QFileDialog], None]) -> None:
    """Act on the dialog once it has listed the folder with all its kinds."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        model = dialog.findChild(QWidget, "listView").model()
        root = dialog.findChild(QWidget, "listView").rootIndex()
        if model.rowCount(root) < len(list(folder.iterdir())):
            QTimer.singleShot(20, look)
            return
        # Icons are fetched in the model's own thread: every file once more, by the same provider.
        for row in range(model.rowCount(root)):
            model.index(row, 0, root).data(Qt.ItemDataRole.DecorationRole)
        act(dialog)

    QTimer.singleShot(20, look)


def locks() -> set[str]:
    """The file locks of this process, without the numbers of the list."""
    mine = f" {os.getpid()} "
    return {line.split(":", 1)[1] for line in Path("/proc/locks").read_text().splitlines() if mine in line}


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux lists a process's locks in a file"
)
def test_listing_the_book_s_folder_leaves_its_locks_alone(book: Book, parent: QWidget) -> None:
    book.fetch("SELECT count(*) FROM party")
    before, seen = locks(), []

    def act(dialog: QFileDialog) -> None:
        seen.append(locks())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    when_listed(book.path.parent, act)
    assert file_dialogs.ask_to_open(parent, "t", book.path.parent, "All (*)") == ""
    assert before
    assert seen == [before]
    assert locks() == before


def test_a_file_is_opened_by_its_name(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "list.csv").touch()

    def act(dialog: QFileDialog) -> None:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        QTest.keyClicks(line, "list.csv")
        QTest.keyClick(line, Qt.Key.Key_Return)

    when_listed(tmp_path, act)
    found = file_dialogs.ask_to_open(parent, "t", tmp_path, "Lists (*.csv);;All (*)")
    assert Path(found) == tmp_path / "list.csv"


def test_a_suggested_name_is_saved_with_the_kind_of_the_dialog(parent: QWidget, tmp_path: Path) -> None:
    when_listed(tmp_path, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    found, kind = file_dialogs.ask_to_save(parent, "t", tmp_path / "a.pdf", "PDF (*.pdf);;PNG (*.png)")
    assert Path(found) == tmp_path / "a.pdf"
    assert kind == "PDF (*.pdf)"


def test_a_folder_is_chosen(parent: QWidget, tmp_path: Path) -> None:
    when_listed(tmp_path, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    assert Path(file_dialogs.ask_for_folder(parent, "t", tmp_path)) == tmp_path


def test_every_label_is_in_the_language_of_the_window(
    translations: Translations, parent: QWidget, tmp_path: Path
) -> None:
    translations.use(Language.CHINESE)
    labels: list[str] = []

    def act(dialog: QFileDialog) -> None:
        labels.extend(label.text() for label in dialog.findChildren(QLabel))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    when_listed(tmp_path, act)
    file_dialogs.ask_to_save(parent, "t", tmp_path / "a.pdf", "PDF (*.pdf)")
    assert {"文件夹：", "类型："} <= set(labels)
