"""Leafing quickly: the page that is read is the one that is wanted, not every one that was passed."""

from threading import Event

from keyacct_desktop.ui.calendar.reader import Reader
from keyacct_desktop.ui.shell.tasks import TaskRunner


def test_pages_that_were_passed_are_not_read(qtbot) -> None:
    runner = TaskRunner()
    gate, read = Event(), []

    def work(wish: object) -> object:
        gate.wait(10)
        read.append(wish)
        return f"page {wish}"

    reader = Reader(runner, "reading", work, runner)
    found = []
    reader.found.connect(lambda wish, result: found.append((wish, result)))
    for wish in range(1, 10):
        reader.ask(wish)
    gate.set()
    qtbot.waitUntil(lambda: len(found) == 2)
    assert read == [1, 9]
    assert found == [(1, "page 1"), (9, "page 9")]
    reader.ask(10)
    qtbot.waitUntil(lambda: found[-1] == (10, "page 10"))
    runner.stop_all()


def test_a_page_that_cannot_be_read_does_not_stop_the_next(qtbot) -> None:
    runner = TaskRunner()

    def work(wish: object) -> object:
        if wish == "bad":
            raise OSError
        return wish

    reader = Reader(runner, "reading", work, runner)
    found = []
    reader.found.connect(lambda wish, _result: found.append(wish))
    reader.ask("bad")
    reader.ask("good")
    qtbot.waitUntil(lambda: found == ["good"])
    runner.stop_all()
