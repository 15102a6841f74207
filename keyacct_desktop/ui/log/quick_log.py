"""Opens the quick log (速记): Ctrl+L from anywhere, or a logged contact to be changed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from keyacct_desktop.services.interactions import read_interaction
from keyacct_desktop.ui.log.dialog import open_form, raise_open
from keyacct_desktop.ui.log.log_form import LogForm
from keyacct_desktop.ui.shell.workspace import Workspace

_WIDTH: Final = 720
_NAME: Final = "quick_log"


def open_quick_log(workspace: Workspace, parent: QWidget, party_ids: Sequence[int] = ()) -> None:
    """Open the quick log about these customers; one that is open already comes to the front instead."""
    if raise_open(parent, _NAME):
        return
    title = QCoreApplication.translate("LogForm", "Quick log")
    open_form(
        workspace, parent, LogForm(workspace, parent, list(party_ids)), _NAME, title, "log", width=_WIDTH
    )


def edit_logged_contact(workspace: Workspace, parent: QWidget, interaction_id: int) -> None:
    """Open a logged contact to be changed. Raises Refused "interaction_gone"."""
    name = f"log_entry_{interaction_id}"
    if raise_open(parent, name):
        return
    entry = read_interaction(workspace.book, interaction_id)
    form = LogForm(workspace, parent, [], entry=entry, interaction_id=interaction_id)
    title = QCoreApplication.translate("LogForm", "Change a logged contact")
    open_form(workspace, parent, form, name, title, f"log:{interaction_id}", width=_WIDTH, editing=True)
