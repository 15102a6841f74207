"""What the Book menu does: new, open, demo, import, export, back up, restore.

Asks through the prompts, works through the task runner. Which book is open is not decided here: the window
passes the wish on (`book_wanted`) to whoever started it.
"""

from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keyacct_desktop.app import paths
from keyacct_desktop.ui.shell.status_facts import book_title
from keyacct_desktop.ui.shell.tasks import Progress
from keyacct_desktop.ui.shell.workspace import Workspace

_DEMO_CUSTOMERS: Final = 300


class BookWish(NamedTuple):
    """Another book is wanted: `create` makes it first, `backup` restores that file into its place first."""

    path: Path
    create: bool = False
    backup: Path | None = None


class BookActions(QObject):
    """The slots of the Book menu. `backed_up` after every verified backup."""

    book_wanted = Signal(object)
    backed_up = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def new_book(self) -> None:
        """Ask for a name and make an empty book there."""
        path = self._workspace.prompts.save_file(
            self._window,
            self.tr("New book"),
            str(paths.data_dir() / self.tr("customers.keyacct")),
            self._filters(),
        )
        if path is not None:
            self.book_wanted.emit(BookWish(path, create=True))

    def open_book(self) -> None:
        """Ask for a book and open it in place of this one."""
        path = self._workspace.prompts.open_file(self._window, self.tr("Open a book"), self._filters())
        if path is not None:
            self.book_wanted.emit(BookWish(path))

    def open_recent(self, path: str) -> None:
        self.book_wanted.emit(BookWish(Path(path)))

    def open_demo(self) -> None:
        """Open the demo book; the first time it is made, which takes a moment."""
        target = paths.demo_book()
        if target.exists():
            self.book_wanted.emit(BookWish(target))
            return
        task = self._workspace.tasks.task(self.tr("Making the demo book"), _make_demo)
        task.finished.connect(self._demo_made)
        self._workspace.tasks.start(task)

    def import_list(self) -> None:
        self._workspace.import_file()

    def export_book(self) -> None:
        """Ask for a file; its suffix says what is written."""
        filters = [
            (self.tr("Everything, to be read back"), "*.json"),
            (self.tr("Spreadsheet"), "*.xlsx"),
            (self.tr("Text table"), "*.csv"),
            (self.tr("Dates for the phone’s calendar"), "*.ics"),
        ]
        book = self._workspace.book
        name = f"{book_title(book.path)} {book.clock.today().isoformat()}.json"
        target = self._workspace.prompts.save_file(self._window, self.tr("Export"), name, filters)
        if target is None:
            return
        task = self._workspace.tasks.task(self.tr("Exporting"), _Export(self._workspace, target).run)
        task.finished.connect(self._exported)
        self._workspace.tasks.start(task)

    def back_up(self) -> None:
        """Make a verified backup now."""
        task = self._workspace.tasks.task(self.tr("Backing up"), self._write_backup)
        task.finished.connect(self._tell_backup)
        self._workspace.tasks.start(task)

    def restore(self) -> None:
        """Ask for a backup and put it in the place of this book, which is kept."""
        from keyacct_desktop.services.backup import list_backups

        book = self._workspace.book
        prompts = self._workspace.prompts
        known = list_backups(book)[:8]
        backup: Path | None
        if known:
            options = [self._backup_title(each.made_at.astimezone(), each.customers) for each in known]
            text = self.tr("Which state should come back? The book as it is now is kept beside it.")
            chosen = prompts.choose(
                self._window, self.tr("Restore a backup"), text, [*options, self.tr("Another file…")]
            )
            if chosen is None:
                return
            backup = known[chosen].path if chosen < len(known) else None
        else:
            backup = None
        if backup is None:
            backup = prompts.open_file(self._window, self.tr("Restore a backup"), self._filters())
        if backup is not None:
            self.book_wanted.emit(BookWish(book.path, backup=backup))

    def _backup_title(self, made_at: object, customers: int | None) -> str:
        when = f"{made_at:%Y-%m-%d %H:%M}"
        if customers is None:
            return when
        return self.tr("{when}, %n customer(s)", "", customers).replace("{when}", when)

    def _filters(self) -> list[tuple[str, str]]:
        return [(self.tr("KeyAcct books"), f"*{paths.BOOK_SUFFIX}"), (self.tr("All files"), "*")]

    def _write_backup(self, progress: Progress) -> Path:
        from keyacct_desktop.services.backup import make_backup

        progress.check()
        return make_backup(self._workspace.book)

    def _tell_backup(self, path: object) -> None:
        self._workspace.say(self.tr("Backed up and checked: {name}").format(name=getattr(path, "name", "")))
        self.backed_up.emit()

    def _demo_made(self, path: object) -> None:
        if isinstance(path, Path):
            self.book_wanted.emit(BookWish(path))

    def _exported(self, target: object) -> None:
        self._workspace.say(self.tr("Exported to {name}").format(name=getattr(target, "name", "")))


class _Export:
    def __init__(self, workspace: Workspace, target: Path) -> None:
        self._book = workspace.book
        self._target = target

    def run(self, progress: Progress) -> Path:
        from keyacct_desktop.services.export import export_book
        from keyacct_desktop.ui.words.export import export_words

        export_book(self._book, self._target, words=export_words(), progress=progress.report)
        return self._target


def _make_demo(progress: Progress) -> Path:
    """Make the demo book under a temporary name, so that a half-made one is never opened."""
    from keyacct_desktop.services.book import SystemClock, create_book
    from keyacct_desktop.services.demo import fill_demo

    target = paths.demo_book()
    unfinished = target.with_name("demo-unfinished.keyacct")
    for leftover in (unfinished, Path(f"{unfinished}-wal"), Path(f"{unfinished}-shm")):
        leftover.unlink(missing_ok=True)
    paths.ensure(target.parent)
    book = create_book(unfinished)
    try:
        progress.check()
        fill_demo(book, customers=_DEMO_CUSTOMERS, as_of=SystemClock().today())
    finally:
        book.close()
    unfinished.replace(target)
    return target
