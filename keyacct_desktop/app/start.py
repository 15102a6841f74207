"""Starts the window: paths, application, language, theme, one window per book, and the book itself.

Order decides speed (quality.md): nothing heavy is imported before the first paint. Knows everybody, and is
known by nobody but `__main__`.
"""

import gc
import logging
import os
import sys
import time
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from keyacct_desktop import __version__
from keyacct_desktop.app import logs, paths
from keyacct_desktop.app.crash import CrashWatch
from keyacct_desktop.app.single_instance import SingleInstance
from keyacct_desktop.services.book import Book, BookError, Clock, Fault, create_book, fault_of, open_book
from keyacct_desktop.ui.shell.book_actions import BookWish
from keyacct_desktop.ui.shell.change_hub import ChangeHub
from keyacct_desktop.ui.shell.i18n import LANGUAGE_KEY, Translations, chosen_language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.prompts import DialogPrompts, Prompts
from keyacct_desktop.ui.shell.tasks import TaskRunner
from keyacct_desktop.ui.shell.theme import THEME_KEY, Theme, ThemeChoice
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.ui_state import UiState
from keyacct_desktop.ui.shell.workspace import Tools
from keyacct_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from keyacct_desktop.services.backup import Backup

_log = logging.getLogger(__name__)

_TIMING_VARIABLE: Final = "KEYACCT_TIMING"


def start_window(arguments: "Sequence[str]") -> int:
    """Run the window until it is closed; returns the exit code of cli.md."""
    started = time.perf_counter()
    options = _options(arguments)
    app = QApplication.instance() or QApplication([sys.argv[0], "-style", "Fusion"])
    assert isinstance(app, QApplication)
    _name_application(app)
    logs.start_log()
    _build_translations()
    program = Program(app, language=options.get("lang", ""), started=started)
    book = options.get("book")
    if not program.open_first(Path(book) if book else None):
        return program.exit_code
    code = app.exec()
    program.end()
    return code


class Program(QObject):
    """The running program: one application, at any time one book in one window."""

    def __init__(
        self,
        app: QApplication,
        *,
        language: str = "",
        prompts: Prompts | None = None,
        state: UiState | None = None,
        inline_tasks: bool = False,
        started: float | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self._started = started
        self.prompts = prompts or DialogPrompts()
        self.state = state or UiState(paths.config_dir() / "window.ini")
        self._inline = inline_tasks
        self._clock = clock
        self._language = language
        self.translations = Translations(app)
        self.translations.use(chosen_language(language or self.state.text(LANGUAGE_KEY)))
        stored_theme = self.state.text(THEME_KEY)
        known = stored_theme in set(ThemeChoice)
        self.theme = Theme(app, ThemeChoice(stored_theme) if known else ThemeChoice.SYSTEM)
        self.crashes = CrashWatch()
        self.crashes.install()
        self.crashes.crashed.connect(self._tell_crash, Qt.ConnectionType.QueuedConnection)
        self.window: MainWindow | None = None
        self._book: Book | None = None
        self._hub: ChangeHub | None = None
        self._instance: SingleInstance | None = None
        self._other_came = False
        self._replaced: Path | None = None
        self._waiting: PlainLabel | None = None

    @property
    def exit_code(self) -> int:
        """0 when another window of this book came forward instead, 3 when the book cannot be opened (cli.md)."""
        return 0 if self._other_came else 3

    def open_first(self, named: Path | None) -> bool:
        """Open the named book, or the default one, which is made on the first start. False: nothing is shown."""
        path = named or paths.default_book()
        wish: BookWish | None = BookWish(path, create=named is None and not path.exists())
        if wish is not None and wish.create and _newest_backup(path) is not None:
            # There was a book: to begin an empty one without a word would look as if all customers were gone.
            self._tell(BookError(Fault.MISSING, path=str(path)))
            wish = self._ask_for_another(path)
        while wish is not None:
            outcome = self.open(wish)
            if outcome is not Outcome.REFUSED:
                return outcome is Outcome.SHOWN
            wish = self._ask_for_another(wish.path)
        return False

    def open(self, wish: BookWish) -> "Outcome":
        """Open a book in place of the present one, which stays in its window if that fails."""
        same = self._book is not None and _same_file(self._book.path, wish.path)
        if same and wish.backup is None:
            return Outcome.SHOWN
        if self.window is not None and not self.window.ready_to_go():
            return Outcome.REFUSED
        instance = self._instance if same else self._take(wish.path)
        if instance is None:
            return Outcome.ELSEWHERE if self._other_came else Outcome.REFUSED
        try:
            book = self._restored(wish) if wish.backup is not None else self._opened(wish)
        except BookError as error:
            if not same:
                instance.release()
            self._tell(error)
            return Outcome.REFUSED
        self._close_book()
        if self._instance is not None and self._instance is not instance:
            self._instance.release()
        self._instance = instance
        self._show(book)
        self._say_restored(wish)
        return Outcome.SHOWN

    def rebuild(self, language: str) -> None:
        """Make the window anew in another language ("" follows the system); the book stays open."""
        self.state.set_value(LANGUAGE_KEY, language)
        if self.window is None or self._book is None or not self.window.ready_to_go():
            return
        self.translations.use(chosen_language(language))
        place = self.window.current_id()
        self.window.save_state()
        self._show(self._book)
        self.window.show_screen(place)

    def end(self) -> None:
        """Close the book with its backup, and give the lock back."""
        self._close_book()
        if self._instance is not None:
            self._instance.release()
            self._instance = None

    def _opened(self, wish: BookWish) -> Book:
        if wish.create:
            try:
                paths.ensure(wish.path.parent)
            except OSError as error:
                raise BookError(fault_of(error), path=str(wish.path.parent)) from error
            return create_book(wish.path, clock=self._clock)
        try:
            return open_book(wish.path, clock=self._clock, updating=self._say_updating)
        finally:
            if self._waiting is not None:
                self._waiting.close()
                self._waiting.deleteLater()
                self._waiting = None

    def _say_updating(self) -> None:
        """A large book of an older program takes many seconds, in which there would be no window at all."""
        text = self.tr("Bringing your book up to date. A backup is made first; please wait a moment…")
        self._waiting = PlainLabel(text)
        self._waiting.setObjectName("updating")
        self._waiting.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        self._waiting.show()
        # Nothing else is painted until the book is open.
        QApplication.processEvents()

    def _take(self, path: Path) -> SingleInstance | None:
        self._other_came = False
        try:
            instance = SingleInstance(path)
            if instance.take():
                instance.called.connect(self._come_forward)
                return instance
        except OSError as error:
            self._tell(BookError(fault_of(error), path=str(error.filename or path)))
            return None
        self._other_came = instance.call_first()
        if not self._other_came:
            self._tell(BookError(Fault.IN_USE, path=str(path)))
        return None

    def _restored(self, wish: BookWish) -> Book:
        from keyacct_desktop.services.backup import restore_backup

        assert wish.backup is not None
        self._close_book()
        try:
            self._replaced = restore_backup(wish.backup, wish.path)
        except BookError:
            # The book that was there before is whole; it comes back before the error is told.
            if self.window is not None:
                self._show(open_book(wish.path, clock=self._clock))
            raise
        return open_book(wish.path, clock=self._clock)

    def _say_restored(self, wish: BookWish) -> None:
        """After a restore: which state is back, and where the book that it replaced is kept."""
        if wish.backup is None or self.window is None:
            return
        from keyacct_desktop.services.backup import backup_time

        when = f"{backup_time(wish.backup).astimezone():%Y-%m-%d %H:%M}"
        if self._replaced is None:
            said = self.tr("The state of {when} is back.").format(when=when)
        else:
            said = self.tr("The state of {when} is back. The replaced book is kept in {folder}.").format(
                when=when, folder=self._replaced.parent
            )
        self.window.workspace.say(said)

    def _show(self, book: Book) -> None:
        old = self.window
        if old is not None:
            old.workspace.measures.stop()
            old.stop_reminding()
        if self._hub is not None:
            self._hub.stop()
        self._book = book
        self._hub = ChangeHub()
        self._hub.listen(book)
        tasks = TaskRunner(inline=self._inline)
        self.window = MainWindow(Tools(book, self._hub, tasks, self.prompts, self.state, self.theme))
        self.window.book_wanted.connect(self.open)
        self.window.language_wanted.connect(self.rebuild)
        self.window.first_painted.connect(self._note_first_paint)
        self.window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _close_book(self) -> None:
        book, self._book = self._book, None
        if book is None:
            return
        if self.window is not None:
            self.window.workspace.measures.stop()
            self.window.stop_reminding()
            self.window.workspace.tasks.stop_all()
        if self._hub is not None:
            self._hub.stop()
            self._hub = None
        from keyacct_desktop.services.backup import backup_if_changed

        try:
            backup_if_changed(book)
        except BookError as error:
            self._tell(error)
        book.close()

    def _ask_for_another(self, refused: Path) -> BookWish | None:
        """After a book that could not be opened: its last backup, another one, a new one, or nothing."""
        parent = QWidget()
        options = [self.tr("Open another book…"), self.tr("New book…")]
        backup = _newest_backup(refused)
        if backup is not None:
            when = f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}"
            options.append(self.tr("Restore the backup of {when}").format(when=when))
        text = self.tr("Which book should be opened?")
        chosen = self.prompts.choose(parent, "KeyAcct", text, options)
        if chosen is None:
            return None
        if backup is not None and chosen == 2:
            return BookWish(refused, backup=backup.path)
        filters = [(self.tr("KeyAcct books"), f"*{paths.BOOK_SUFFIX}")]
        if chosen == 0:
            path = self.prompts.open_file(parent, options[0], filters)
        else:
            path = self.prompts.save_file(parent, options[1], str(paths.default_book()), filters)
        return None if path is None else BookWish(path, create=chosen == 1)

    def _come_forward(self, _book: str) -> None:
        if self.window is not None:
            self.window.raise_up()

    def _tell(self, error: Exception) -> None:
        from keyacct_desktop.ui.words.errors import sentence

        title = self.tr("The book cannot be opened")
        if self.window is not None:
            self.window.tell_trouble(title, error)
        else:
            self.prompts.tell(QWidget(), title, sentence(error))

    def _tell_crash(self, report: str) -> None:
        if self.window is not None:
            self.window.tell_crash(report)

    def _note_first_paint(self) -> None:
        if self._book is not None:
            from keyacct_desktop.services.books import remember_book

            remember_book(self._book.path)
        if self._started is not None:
            # What stands now stays: the collector need not look at it again and again.
            gc.freeze()
            gc.enable()
            took = (time.perf_counter() - self._started) * 1000
            _log.info("first paint after %d ms", took)
            if os.environ.get(_TIMING_VARIABLE):
                print(f"first paint {took:.0f} ms", flush=True)


class Outcome(Enum):
    """What became of the wish for a book: it is on the screen, another window has it, or it was refused."""

    SHOWN = auto()
    ELSEWHERE = auto()
    REFUSED = auto()


def _build_translations() -> None:
    """In a fresh checkout the Chinese words are made on the first start; an installed program has them."""
    if paths.checkout_root() is None:
        return
    from keyacct_desktop.app import translations_build

    try:
        if translations_build.stale():
            _build_with_tools()
    except OSError:
        _log.warning("the translations could not be built; the window is in English")


def _build_with_tools() -> None:
    import subprocess

    from keyacct_desktop.app import translations_build

    try:
        translations_build.build()
    except subprocess.SubprocessError:
        _log.warning("the translations could not be built; the window is in English")


def _newest_backup(path: Path) -> "Backup | None":
    """A verified backup of a book that is missing, empty or damaged."""
    from keyacct_desktop.services.backup import newest_backup_for

    return newest_backup_for(path)


def _same_file(one: Path, other: Path) -> bool:
    return paths.book_token(one) == paths.book_token(other)


def _name_application(app: QApplication) -> None:
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("KeyAcct")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("keyacct-desktop")
    app.setWindowIcon(QIcon(str(paths.resource("icons/keyacct.svg"))))


def _options(arguments: "Sequence[str]") -> dict[str, str]:
    """The window's own options by name. `__main__` lets nothing else through; argparse would cost 5 ms here."""
    options: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, _, value = rest.pop(0).partition("=")
        options[name.removeprefix("--")] = value or (rest.pop(0) if rest else "")
    return options
