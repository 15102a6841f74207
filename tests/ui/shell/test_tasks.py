"""Work in the background: progress, cancel, results and errors; signals that survive ten thousand emissions."""

import threading
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal

from keyacct_desktop.services.book import Book, BookError, Fault
from keyacct_desktop.services.lists import add_rep
from keyacct_desktop.ui.shell.change_hub import ChangeHub
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.status import StatusLine
from keyacct_desktop.ui.shell.tasks import Progress, TaskRunner


class Witness(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.threads: list[QThread] = []

    def note(self, what: object) -> None:
        self.seen.append(what)
        self.threads.append(QThread.currentThread())

    def note_nothing(self) -> None:
        self.seen.append("cancelled")


def test_the_result_comes_on_the_windows_thread(qtbot) -> None:
    runner, witness = TaskRunner(), Witness()
    task = runner.task("Counting", lambda progress: threading.get_ident())
    task.finished.connect(witness.note)
    with qtbot.waitSignal(runner.hidden):
        runner.start(task)
    assert witness.seen[0] != threading.get_ident()
    assert witness.threads == [QThread.currentThread()]


def test_cancel_stops_the_work_at_its_next_report(qtbot) -> None:
    runner, witness, begun = TaskRunner(), Witness(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.report(1, 2)

    task = runner.task("Importing", work)
    task.finished.connect(witness.note)
    task.cancelled.connect(witness.note_nothing)
    with qtbot.waitSignal(runner.hidden):
        runner.start(task)
        assert begun.wait(10)
        task.cancel()
    assert witness.seen == ["cancelled"]


def test_an_error_is_told_in_words(window: MainWindow, prompts) -> None:
    def work(progress: Progress) -> None:
        raise BookError(Fault.DISK_FULL)

    tasks = window.workspace.tasks
    tasks.start(tasks.task("Importing", work))
    assert prompts.told == ["The disk is full. Free some space and save again; nothing was lost."]


def test_a_caller_may_tell_the_error_itself(window: MainWindow, prompts) -> None:
    def work(progress: Progress) -> None:
        raise BookError(Fault.DISK_FULL)

    witness, tasks = Witness(), window.workspace.tasks
    task = tasks.task("Importing", work, tell=False)
    task.failed.connect(witness.note)
    tasks.start(task)
    assert isinstance(witness.seen[0], BookError)
    assert prompts.told == []


def test_the_status_line_shows_slow_work_only_and_cancels_it(qtbot, book: Book) -> None:
    runner, line, go_on = TaskRunner(), StatusLine(), threading.Event()
    qtbot.addWidget(line)
    line.show()
    runner.shown.connect(line.show_task)
    runner.hidden.connect(line.hide_task)

    def work(progress: Progress) -> None:
        while not progress.cancelled:
            go_on.wait(0.01)
        progress.check()

    cancel = line.findChild(QObject, "status_cancel")
    assert not cancel.isVisible()
    with qtbot.waitSignal(runner.shown):
        runner.start(runner.task("Importing", work))
    assert cancel.isVisible()
    with qtbot.waitSignal(runner.hidden):
        cancel.click()
    assert not cancel.isVisible()


def test_changes_from_a_worker_reach_screens_on_the_windows_thread(qtbot, book: Book) -> None:
    hub, witness = ChangeHub(), Witness()
    hub.listen(book)
    hub.changed.connect(witness.note)
    worker = threading.Thread(target=add_rep, args=(book,), kwargs={"name": "王伟"})
    with qtbot.waitSignal(hub.changed):
        worker.start()
        worker.join()
    assert witness.threads == [QThread.currentThread()]
    hub.stop()
    add_rep(book, name="李娜")
    assert len(witness.seen) == 1


class Talker(QObject):
    spoke = Signal(object)


def test_ten_thousand_signals_do_not_abort_the_program(qapp) -> None:
    talker, witness = Talker(), Witness()
    talker.spoke.connect(witness.note)
    for number in range(10_000):
        talker.spoke.emit(number)
    assert len(witness.seen) == 10_000


def test_what_only_reads_waits_for_no_writer(qtbot) -> None:
    runner = TaskRunner()
    gate = Event()
    slow = runner.task("slow", lambda _progress: gate.wait(10))
    runner.start(slow)
    read = runner.task("read", lambda _progress: "read")
    with qtbot.waitSignal(read.finished) as told:
        runner.start(read, reading=True)
    assert told.args == ["read"]
    # A task tells its result before its end.
    qtbot.waitUntil(lambda: runner.running() == [slow])
    gate.set()
    runner.stop_all()
    qtbot.waitUntil(lambda: not runner.running())
