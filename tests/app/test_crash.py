"""A fault of ours: a report without customer text, a signal, and the program goes on."""

import logging
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from keyacct_desktop.app.crash import CrashWatch, report_text, write_report

NOW = datetime(2026, 3, 16, 4, 0, tzinfo=UTC)
SECRET = "王志强 13800138000"


def _fail() -> None:
    customer = SECRET
    try:
        raise KeyError(customer)
    except KeyError as error:
        raise ValueError(f"cannot read {customer}") from error


def _error() -> ValueError:
    with pytest.raises(ValueError) as caught:
        _fail()
    return caught.value


def test_the_report_names_types_and_places_but_no_customer() -> None:
    text = report_text(_error(), NOW)
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "_fail" in text
    assert SECRET not in text
    assert "王" not in text
    assert str(Path(__file__).parent) not in text


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    error = _error()
    for second in range(25):
        write_report(error, NOW.replace(second=second), tmp_path)
    names = sorted(path.name for path in tmp_path.glob("crash-*.txt"))
    assert len(names) == 20
    assert names[0].startswith("crash-20260316-040005")


def test_a_folder_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert write_report(_error(), NOW, tmp_path / "file") is None


def test_a_fault_in_any_thread_is_told_once(
    qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    watch = CrashWatch(tmp_path, now=lambda: NOW)
    monkeypatch.setattr(threading, "excepthook", watch._handle_thread)
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(watch.crashed) as told:
        worker = threading.Thread(target=_fail)
        worker.start()
        worker.join()
    report = Path(told.args[0])
    assert report.parent == tmp_path
    assert SECRET not in report.read_text(encoding="utf-8")
    assert SECRET not in caplog.text


def test_ctrl_c_in_a_terminal_is_not_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    CrashWatch(tmp_path).handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
