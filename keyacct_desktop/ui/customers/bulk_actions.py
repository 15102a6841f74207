"""What is done to the selected customers: each one undoable step, in the background when there are many."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from keyacct_desktop.domain.errors import InvalidText, Refused
from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.customers import change_customers, delete_customers, read_rows
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.workspace import Workspace

BACKGROUND_FROM: Final = 500
"""More customers than this are changed in the background."""

Chosen = Callable[[], list[int]]


class BulkActions(QObject):
    """`chosen` says whom it is about. `done` after a change that ended well."""

    done = Signal()

    def __init__(self, workspace: Workspace, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._chosen = chosen
        self._window = parent
        self._deleting = False

    def set_stage(self, stage: str) -> None:
        self._change(stage=stage)

    def set_rep(self, rep_id: int) -> None:
        """Give the customers to a rep; 0 to nobody."""
        if rep_id:
            self._change(rep_id=rep_id)
        else:
            self._change(no_rep=True)

    def set_source(self, source: str) -> None:
        self._change(source=source)

    def add_tag(self, name: str) -> None:
        self._change(add_tags=(name,))

    def remove_tag(self, name: str) -> None:
        self._change(remove_tags=(name,))

    def add_new_tag(self) -> None:
        """Ask for a tag and put it on."""
        name = self._workspace.prompts.ask_text(self._window, self.tr("New tag"), self.tr("Tag"))
        if name:
            self.add_tag(name)

    def archive(self) -> None:
        self._change(archive=True)

    def unarchive(self) -> None:
        self._change(archive=False)

    def delete(self) -> None:
        """Delete after a confirmation that names who or how many."""
        ids = self._chosen()
        if not ids:
            return
        if len(ids) == 1:
            rows = read_rows(self._workspace.book, ids)
            name = rows[ids[0]].name if rows else ""
            text = self.tr("Delete {name} with everything on the card, its contacts and orders?")
            text = text.replace("{name}", name[:60])
        else:
            shown = QLocale().toString(len(ids))
            text = self.tr("Delete %n customer(s) with everything on their cards?", "", len(ids))
            text = text.replace(str(len(ids)), shown)
        text += "\n" + self.tr("You can take this back with Undo.")
        if self._workspace.prompts.confirm(
            self._window, self.tr("Delete customers"), text, self.tr("Delete"), danger=True
        ):
            self._run(self.tr("Deleting customers"), ids, delete_customers, {})

    def _change(self, **values: Any) -> None:
        ids = self._chosen()
        if ids:
            self._run(self.tr("Changing customers"), ids, change_customers, values)

    def _run(self, title: str, ids: list[int], work: Callable[..., int], values: dict[str, Any]) -> None:
        self._deleting = work is delete_customers
        if len(ids) <= BACKGROUND_FROM:
            try:
                count = work(self._workspace.book, ids=ids, **values)
            except (BookError, Refused, InvalidText) as error:
                self._workspace.report_trouble(title, error)
            else:
                self._note_done(count)
            return
        task = self._workspace.tasks.task(title, _Work(self._workspace, ids, work, values).run)
        task.finished.connect(self._note_done)
        self._workspace.tasks.start(task)

    def _note_done(self, count: object) -> None:
        number = int(count) if isinstance(count, int) else 0
        shown = QLocale().toString(number)
        if self._deleting:
            text = self.tr("%n customer(s) deleted. Ctrl+Z brings them back.", "", number)
        else:
            text = self.tr("%n customer(s) changed. Ctrl+Z takes it back.", "", number)
        self._workspace.say(text.replace(str(number), shown, 1))
        self.done.emit()


class _Work:
    """One change on its way to another thread."""

    def __init__(
        self, workspace: Workspace, ids: list[int], work: Callable[..., int], values: dict[str, Any]
    ) -> None:
        self._book = workspace.book
        self._ids = ids
        self._work = work
        self._values = values

    def run(self, _progress: Progress) -> int:
        """Change them all in one step; the book's one transaction cannot be left half-way."""
        return self._work(self._book, ids=self._ids, **self._values)
