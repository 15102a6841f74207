"""The port through which the program asks and tells: files, confirmations, messages.

Screens never open a message box themselves, so that a test can answer in the user's stead. All text is
plain: a customer's name cannot become mark-up.
"""

from pathlib import Path
from typing import Final, Protocol

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QPushButton, QWidget

Filters = list[tuple[str, str]]
"""Kinds of file: (words, patterns), as in ("Spreadsheets", "*.xlsx *.csv")."""


_MOST_BUTTONS: Final = 3
"""More options than these are a list: that many buttons are wider than the screen."""


class Prompts(Protocol):
    """What a screen may ask of the person in front of it. None and False mean: cancelled."""

    def open_file(self, parent: QWidget, title: str, filters: Filters) -> Path | None: ...

    def save_file(self, parent: QWidget, title: str, suggested: str, filters: Filters) -> Path | None: ...

    def choose_folder(self, parent: QWidget, title: str) -> Path | None: ...

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, *, danger: bool = False) -> bool: ...

    def tell(self, parent: QWidget, title: str, text: str, detail: str = "") -> None: ...

    def ask_text(self, parent: QWidget, title: str, label: str, value: str = "") -> str | None: ...

    def choose(self, parent: QWidget, title: str, text: str, options: list[str]) -> int | None: ...


class DialogPrompts:
    """Prompts by real dialogs, modal to the window they are asked from.

    The dialogs are named through their module: PySide makes a class when it is first named, and the first paint
    needs none of these. Files are looked for where the last one was, at first among the person's documents.
    """

    def __init__(self) -> None:
        self._folder: Path | None = None

    def open_file(self, parent: QWidget, title: str, filters: Filters) -> Path | None:
        from keyacct_desktop.ui.shell import file_dialogs

        name = file_dialogs.ask_to_open(parent, title, self._look_in(), _filter_text(filters))
        return self._remember(name) if name else None

    def save_file(self, parent: QWidget, title: str, suggested: str, filters: Filters) -> Path | None:
        from keyacct_desktop.ui.shell import file_dialogs

        # A suggestion with a folder of its own stays there.
        name, chosen = file_dialogs.ask_to_save(
            parent, title, self._look_in() / suggested, _filter_text(filters)
        )
        if not name:
            return None
        path = self._remember(name)
        patterns = [pattern for words, pattern in filters if _one_filter(words, pattern) == chosen]
        wanted = (patterns or [filters[0][1]])[0]
        suffix, typed = _suffix(wanted), path.suffix.lower()
        if suffix and patterns and typed == Path(suggested).suffix.lower() and typed not in _suffixes(wanted):
            # The kind was chosen in the dialog, and the name still has the suffix that was suggested for another.
            path = path.with_name(path.stem)
        # "Wang 3.16" has no suffix, and a PDF that is called as a book is would take the book's place.
        elif not suffix or typed in {each for _, pattern in filters for each in _suffixes(pattern)}:
            return path
        path = path.with_name(path.name + suffix)
        # The dialog asked about the name as it was typed.
        return path if not path.exists() or self._replaces(parent, title, path.name) else None

    def _replaces(self, parent: QWidget, title: str, name: str) -> bool:
        text = QCoreApplication.translate("Prompts", "{name} is there already. Replace it?")
        replace = QCoreApplication.translate("Prompts", "Replace")
        return self.confirm(parent, title, text.replace("{name}", name), replace, danger=True)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        from keyacct_desktop.ui.shell import file_dialogs

        name = file_dialogs.ask_for_folder(parent, title, self._look_in())
        return Path(name) if name else None

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        box = _box(parent, title, text)
        go_on = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        stop = box.addButton(
            QCoreApplication.translate("Prompts", "Cancel"), QtWidgets.QMessageBox.ButtonRole.RejectRole
        )
        if danger:
            go_on.setProperty("look", "danger")
        box.setDefaultButton(stop if danger else go_on)
        box.setEscapeButton(stop)
        box.exec()
        agreed = box.clickedButton() is go_on
        box.deleteLater()
        return agreed

    def tell(self, parent: QWidget, title: str, text: str, detail: str = "") -> None:
        box = _box(parent, title, text)
        if detail:
            box.setInformativeText(detail)
        box.addButton(
            QCoreApplication.translate("Prompts", "OK"), QtWidgets.QMessageBox.ButtonRole.AcceptRole
        )
        box.exec()
        box.deleteLater()

    def ask_text(self, parent: QWidget, title: str, label: str, value: str = "") -> str | None:
        text, agreed = QtWidgets.QInputDialog.getText(parent, title, label, text=value)
        return text.strip() if agreed else None

    def choose(self, parent: QWidget, title: str, text: str, options: list[str]) -> int | None:
        if len(options) > _MOST_BUTTONS:
            return self._choose_from_list(parent, title, text, options)
        box = _box(parent, title, text)
        buttons: list[QPushButton] = [
            box.addButton(option, QtWidgets.QMessageBox.ButtonRole.ActionRole) for option in options
        ]
        stop = box.addButton(
            QCoreApplication.translate("Prompts", "Cancel"), QtWidgets.QMessageBox.ButtonRole.RejectRole
        )
        box.setEscapeButton(stop)
        box.exec()
        clicked = box.clickedButton()
        chosen = next((at for at, button in enumerate(buttons) if button is clicked), None)
        box.deleteLater()
        return chosen

    def _choose_from_list(self, parent: QWidget, title: str, text: str, options: list[str]) -> int | None:
        dialog = QtWidgets.QInputDialog(parent)
        dialog.setObjectName("prompt")
        dialog.setWindowTitle(title)
        dialog.setOption(QtWidgets.QInputDialog.InputDialogOption.UseListViewForComboBoxItems)
        dialog.setComboBoxItems(options)
        dialog.setLabelText(text)
        dialog.setOkButtonText(QCoreApplication.translate("Prompts", "OK"))
        dialog.setCancelButtonText(QCoreApplication.translate("Prompts", "Cancel"))
        # By its place: two options may read the same.
        rows = dialog.findChild(QtWidgets.QListView)
        assert isinstance(rows, QtWidgets.QListView)
        rows.setCurrentIndex(rows.model().index(0, 0))
        agreed = bool(dialog.exec())
        chosen = rows.currentIndex().row()
        dialog.deleteLater()
        return chosen if agreed and chosen >= 0 else None

    def _look_in(self) -> Path:
        if self._folder is not None and self._folder.is_dir():
            return self._folder
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()

    def _remember(self, name: str) -> Path:
        path = Path(name)
        self._folder = path.parent
        return path


def _box(parent: QWidget, title: str, text: str) -> "QtWidgets.QMessageBox":
    box = QtWidgets.QMessageBox(parent)
    box.setObjectName("prompt")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    return box


def _one_filter(words: str, pattern: str) -> str:
    return f"{words} ({pattern})"


def _filter_text(filters: Filters) -> str:
    return ";;".join(_one_filter(words, pattern) for words, pattern in filters)


def _suffix(patterns: str) -> str:
    return patterns.split()[0].removeprefix("*")


def _suffixes(patterns: str) -> set[str]:
    return {each.removeprefix("*") for each in patterns.split()} - {""}
