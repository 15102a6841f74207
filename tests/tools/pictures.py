"""Pictures of every screen and dialog, in both languages, light and dark, small and large, by one command.

    python -m tests.tools.pictures [--only NAME] [--big BOOK]

They land in ./pictures as SCENE-BOOK-LANGUAGE-THEME-WIDTHxHEIGHT.png. A scene is a function that brings the
window into a state and returns what to look at; add yours to SCENES.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from keyacct_desktop.app import paths, translations_build
from keyacct_desktop.app.start import Program
from keyacct_desktop.services.book import FixedClock, create_book
from keyacct_desktop.ui.shell.book_actions import BookWish
from keyacct_desktop.ui.shell.commands import CommandId
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.theme import ThemeChoice
from keyacct_desktop.ui.shell.ui_state import UiState

AS_OF = date(2026, 3, 16)
SIZES = ((1280, 720), (1920, 1080))
TARGET = Path("pictures")


def _settings(section: int) -> Callable[[MainWindow], QWidget]:
    def scene(window: MainWindow) -> QWidget:
        window.workspace.navigate("settings", section=section)
        return window

    return scene


def _customers(window: MainWindow) -> QWidget:
    window.show_screen("customers")
    return window


def _card(window: MainWindow) -> QWidget:
    rows = window.workspace.book.fetch("SELECT id FROM list_row ORDER BY revenue_fen DESC LIMIT 1")
    if rows:
        window.show_customer(rows[0][0])
    return window


def _command(command: str) -> Callable[[MainWindow], QWidget]:
    """A scene of whatever dialog a command opens."""

    def scene(window: MainWindow) -> QWidget:
        before = set(QApplication.topLevelWidgets())
        window.workspace.commands.action(command).trigger()
        QTest.qWait(50)
        opened = [each for each in QApplication.topLevelWidgets() if each not in before and each.isVisible()]
        return opened[0] if opened else window

    return scene


SCENES: dict[str, Callable[[MainWindow], QWidget]] = {
    "customers": _customers,
    "card": _card,
    "new-customer": _command(CommandId.NEW_CUSTOMER),
    "quick-log": _command(CommandId.QUICK_LOG),
    "order": _command(CommandId.NEW_ORDER),
    "import": _command(CommandId.IMPORT),
    "palette": _command(CommandId.PALETTE),
    "shortcuts": _command(CommandId.SHORTCUTS),
    "settings-general": _settings(0),
    "settings-fields": _settings(1),
    "settings-reps": _settings(2),
    "settings-tags": _settings(3),
    "settings-sensitive": _settings(4),
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Pictures of every screen")
    parser.add_argument("--only", default="", help="scenes whose name contains this")
    parser.add_argument("--big", type=Path, help="a large book to look at as well")
    parser.add_argument("--quick", action="store_true", help="Chinese, 1280×720 and the demo book only")
    options = parser.parse_args()
    translations_build.build_if_stale()
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    TARGET.mkdir(exist_ok=True)
    with _books(options.big) as books:
        for name, book in books.items():
            if options.quick and name != "demo":
                continue
            for language in Language:
                if options.quick and language is not Language.CHINESE:
                    continue
                for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
                    _shoot(app, name, book, language, theme, options)
    return 0


def _shoot(
    app: QApplication,
    name: str,
    book: Path,
    language: Language,
    theme: ThemeChoice,
    options: argparse.Namespace,
) -> None:
    for width, height in SIZES[:1] if options.quick else SIZES:
        for scene, show in SCENES.items():
            if options.only not in scene:
                continue
            state = UiState(paths.config_dir() / f"{scene}-{name}-{language}-{theme}-{width}.ini")
            program = Program(app, language=language, state=state, inline_tasks=True)
            sys.excepthook = sys.__excepthook__
            program.theme.choose(theme)
            try:
                program.open(BookWish(book))
                assert program.window is not None
                program.window.resize(width, height)
                QTest.qWait(60)
                shown = show(program.window)
                QTest.qWait(120)
                file = TARGET / f"{scene}-{name}-{language}-{theme}-{width}x{height}.png"
                shown.grab().save(str(file))
                print(file)
                if shown is not program.window:
                    shown.close()
            finally:
                program.end()
                if program.window is not None:
                    program.window.hide()
                    program.window.deleteLater()
                QTest.qWait(10)


@contextmanager
def _books(big: Path | None) -> Iterator[dict[str, Path]]:
    from keyacct_desktop.services.demo import fill_demo

    with tempfile.TemporaryDirectory() as folder:
        os.environ[paths.HOME_VARIABLE] = folder
        clock = FixedClock(AS_OF)
        books = {"empty": paths.default_book(), "demo": paths.demo_book()}
        paths.ensure(paths.data_dir())
        create_book(books["empty"], clock=clock).close()
        demo = create_book(books["demo"], clock=clock)
        fill_demo(demo, as_of=AS_OF)
        demo.close()
        if big is not None:
            books["big"] = Path(shutil.copy(big, Path(folder) / "big.keyacct"))
        yield books


if __name__ == "__main__":
    sys.exit(main())
