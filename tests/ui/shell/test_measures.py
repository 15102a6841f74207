"""The window keeps the measures fresh: at its start, after each save, and when the day turns."""

from datetime import timedelta

import pytest

from keyacct_desktop.services.book import Book, FixedClock
from keyacct_desktop.services.method.measuring import is_fresh
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.workspace import Workspace
from tests.conftest import TODAY
from tests.services.method.books import book_of_profits, talk


def test_the_window_measures_after_it_stands_and_after_each_save(
    qtbot, book: Book, window: MainWindow
) -> None:
    qtbot.wait_until(lambda: is_fresh(book))
    (party,) = book_of_profits(book, [50], TODAY)
    assert is_fresh(book)
    heard: list[object] = []
    window.workspace.measures.measured.connect(heard.append)
    talk(book, party, TODAY)
    assert heard == [frozenset({party})]
    window.close()
    talk(book, party, TODAY)
    assert not is_fresh(book)


def test_measures_are_fresh_when_a_screen_hears_of_a_save(book: Book, workspace: Workspace) -> None:
    (party,) = book_of_profits(book, [50], TODAY)
    workspace.measures.start()
    seen: list[bool] = []
    workspace.hub.changed.connect(lambda _: seen.append(is_fresh(book)))
    talk(book, party, TODAY)
    assert seen == [True]
    workspace.measures.stop()


def test_when_the_day_turns_the_clock_is_noticed(book: Book, clock: FixedClock, workspace: Workspace) -> None:
    book_of_profits(book, [50], TODAY)
    workspace.measures.start()
    clock.day = TODAY + timedelta(days=1)
    assert not is_fresh(book)
    busy: list[bool] = []
    workspace.measures.busy_changed.connect(busy.append)
    workspace.measures.look_at_clock()
    assert is_fresh(book)
    assert busy == [True, False]
    workspace.measures.look_at_clock()
    assert busy == [True, False]
    workspace.measures.stop()


def test_a_run_in_a_worker_leaves_the_window_free(qtbot, book: Book, tools) -> None:
    from PySide6.QtWidgets import QWidget

    from keyacct_desktop.ui.shell.tasks import TaskRunner

    book_of_profits(book, [50, 40], TODAY)
    tools = tools._replace(tasks=TaskRunner())
    window = QWidget()
    qtbot.addWidget(window)
    workspace = Workspace(tools, window)
    with qtbot.wait_signal(workspace.measures.measured):
        workspace.measures.start()
        assert workspace.measures.busy
    assert is_fresh(book)
    qtbot.wait_until(lambda: not tools.tasks.running())
    workspace.measures.stop()
    tools.tasks.stop_all()


@pytest.mark.parametrize("times", [1, 2])
def test_stopping_is_safe_at_any_time(book: Book, workspace: Workspace, times: int) -> None:
    for _ in range(times):
        workspace.measures.stop()
    workspace.measures.start()
    for _ in range(times):
        workspace.measures.stop()
