"""Fixtures for the window: a state file of its own, queued answers, a workspace, a whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from keyacct_desktop.app import translations_build
from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.shell.change_hub import ChangeHub
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.tasks import TaskRunner
from keyacct_desktop.ui.shell.theme import Theme, ThemeChoice
from keyacct_desktop.ui.shell.ui_state import UiState
from keyacct_desktop.ui.shell.workspace import Tools, Workspace
from tests.ui.fakes import FakePrompts


@pytest.fixture(scope="session", autouse=True)
def built_translations() -> None:
    """The .qm files of this source tree."""
    translations_build.build_if_stale()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    """Switches languages and leaves English behind."""
    switch = Translations(qapp)
    yield switch
    switch.use(Language.ENGLISH)


@pytest.fixture(params=list(Language), ids=str)
def language(request: pytest.FixtureRequest, translations: Translations) -> Language:
    """Runs the test in both languages."""
    assert translations.use(request.param)
    return Language(request.param)


@pytest.fixture
def prompts() -> Iterator[FakePrompts]:
    person = FakePrompts()
    yield person
    assert not person.left(), f"answers that nobody asked for: {person.left()}"


@pytest.fixture
def ui_state(tmp_path: Path) -> UiState:
    return UiState(tmp_path / "window.ini")


@pytest.fixture
def tools(book: Book, theme: Theme, prompts: FakePrompts, ui_state: UiState) -> Iterator[Tools]:
    """What a window or a workspace is made of; tasks run at once."""
    hub = ChangeHub()
    hub.listen(book)
    yield Tools(book, hub, TaskRunner(inline=True), prompts, ui_state, theme)
    hub.stop()


@pytest.fixture
def workspace(qtbot, tools: Tools) -> Workspace:
    """A workspace on an otherwise empty window, for tests of one screen."""
    window = QWidget()
    qtbot.addWidget(window)
    return Workspace(tools, window)


@pytest.fixture
def window(qtbot, tools: Tools) -> MainWindow:
    """The whole main window on an empty book, shown."""
    made = MainWindow(tools)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    return made
