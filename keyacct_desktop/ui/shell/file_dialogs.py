"""The dialogs that ask for a file or folder, without looking into any file.

A process that opens and closes a book's file by itself gives up SQLite's locks on it, and another program may then
throw away what the window wrote. Dialogs that show icons by content do just that with every file of a folder: on
Linux, where such dialogs run inside the process, Qt's own is taken, with icons by name. Elsewhere the system's
dialog runs outside, or locks are of another kind.
"""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

from keyacct_desktop.ui.shell.typing import override

_INSIDE: Final = sys.platform.startswith("linux")
_NOWHERE: Final = ":/"
"""A dialog lists the folder that it is made for before anybody could give it other icons."""


class NameIcons(QFileIconProvider):
    """Icons and kinds of files by their names alone."""

    @override
    def icon(self, of: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        if isinstance(of, QFileInfo):
            kinds = QAbstractFileIconProvider.IconType
            of = kinds.Folder if of.isDir() else kinds.File
        return super().icon(of)

    @override
    def type(self, info: QFileInfo) -> str:
        return info.suffix()


def ask_to_open(parent: QWidget, title: str, folder: Path, filters: str) -> str:
    """The path of a file that is there; "" when cancelled. `filters` as Qt writes them."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(filters.split(";;"))
    return _answer(dialog)[0]


def ask_to_save(parent: QWidget, title: str, suggested: Path, filters: str) -> tuple[str, str]:
    """The path to write to and the kind that was chosen; ("", …) when cancelled. Asks before it names a file that
    is there."""
    dialog = _dialog(parent, title, suggested.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(filters.split(";;"))
    dialog.selectFile(suggested.name)
    return _answer(dialog)


def ask_for_folder(parent: QWidget, title: str, folder: Path) -> str:
    """The path of a folder; "" when cancelled."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(dialog)[0]


def _dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, _NOWHERE)
    dialog.setObjectName("file_dialog")
    if _INSIDE:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        # Qt does not keep it alive.
        icons = NameIcons()
        dialog.setIconProvider(icons)
        dialog.setProperty("icons", icons)
        # Qt's own Chinese lacks these two.
        translate = QCoreApplication.translate
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("FileDialogs", "Folder:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("FileDialogs", "Kind:"))
    dialog.setDirectory(str(folder))
    return dialog


def _answer(dialog: QFileDialog) -> tuple[str, str]:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    kind = dialog.selectedNameFilter()
    dialog.deleteLater()
    return (chosen[0] if chosen else ""), kind
